//! Keys: read from a person, kept in the system's keychain or, where that was asked for, in a file.
//!
//! Never writes a key anywhere else, and never shows one: a key's `Debug` is a blank.

mod file;
mod keychain;

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use stint_core::problem::Problem;
use zeroize::Zeroizing;

pub use file::FILE_NAME;

/// A byte order mark, which editors put before a text, and what web pages put between words for line breaks.
const INVISIBLE: [char; 2] = ['\u{feff}', '\u{200b}'];

/// A key of Clockify or Maton. Wiped from memory when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct ApiKey(Zeroizing<String>);

impl ApiKey {
    /// The most characters a key may have; Clockify's have 48, Maton's somewhat more.
    pub const LENGTH_MAX: usize = 512;

    /// Reads a key as handed in by a pipe, a variable or a person; blanks, line ends and invisible marks around it,
    /// which come along with a paste or a file, are cut.
    ///
    /// # Errors
    /// [`Problem::KeyMissing`] when there is nothing, naming `variable` as the other way to hand it in;
    /// [`Problem::KeyMalformed`] for what cannot stand in a header: blanks inside, control characters, letters
    /// beyond ASCII, or far too many of them.
    pub fn parse(text: &str, variable: &str) -> Result<ApiKey, Problem> {
        let key = text.trim_matches(|c: char| c.is_whitespace() || INVISIBLE.contains(&c));
        if key.is_empty() {
            return Err(Problem::KeyMissing {
                variable: variable.to_owned(),
            });
        }
        if key.len() > Self::LENGTH_MAX || !key.bytes().all(|b| b.is_ascii_graphic()) {
            return Err(Problem::KeyMalformed);
        }
        Ok(ApiKey(Zeroizing::new(key.to_owned())))
    }

    /// The key itself, for the header and the keychain only.
    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

/// What a person pasted where a key belongs. Wiped from memory when dropped.
pub struct Pasted(Zeroizing<String>);

impl Pasted {
    /// Reads it as a key.
    ///
    /// # Errors
    /// As [`ApiKey::parse`].
    pub fn read(&self) -> Result<ApiKey, Problem> {
        ApiKey::parse(&self.0, "")
    }
}

impl<'de> serde::Deserialize<'de> for Pasted {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Pasted, D::Error> {
        Ok(Pasted(Zeroizing::new(String::deserialize(from)?)))
    }
}

impl fmt::Debug for Pasted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pasted(…)")
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiKey(…)")
    }
}

/// Where the keys of one data directory rest.
#[derive(Clone, Debug)]
pub struct Keys {
    place: Place,
}

#[derive(Clone, Debug)]
enum Place {
    Keychain { patience: Duration },
    File(PathBuf),
}

impl Keys {
    /// Keys in the keychain of the operating system, under the service `stint`.
    pub fn in_keychain() -> Keys {
        Keys {
            place: Place::Keychain {
                patience: keychain::PATIENCE,
            },
        }
    }

    /// The same, but a keychain that does not answer is given up after so long, not after 20 s.
    #[must_use]
    pub fn waiting(self, patience: Duration) -> Keys {
        match self.place {
            Place::Keychain { .. } => Keys {
                place: Place::Keychain { patience },
            },
            Place::File(_) => self,
        }
    }

    /// Keys in `secrets.json` directly in this directory, readable by its owner only.
    pub fn in_file(data_dir: &std::path::Path) -> Keys {
        Keys {
            place: Place::File(data_dir.join(FILE_NAME)),
        }
    }

    /// What `STINT_SECRET_STORE` chose: `file`, or else the keychain.
    ///
    /// # Errors
    /// [`Problem::BadSetting`] for any other word.
    pub fn chosen(by: Option<&str>, data_dir: &std::path::Path) -> Result<Keys, Problem> {
        match by {
            None | Some("" | "keychain") => Ok(Keys::in_keychain()),
            Some("file") => Ok(Keys::in_file(data_dir)),
            Some(other) => Err(Problem::BadSetting {
                name: "STINT_SECRET_STORE".to_owned(),
                said: other.to_owned(),
                takes: "keychain, file".to_owned(),
            }),
        }
    }

    /// The file the keys rest in, for telling the person; `None` for the keychain.
    pub fn file(&self) -> Option<&std::path::Path> {
        match &self.place {
            Place::Keychain { .. } => None,
            Place::File(path) => Some(path),
        }
    }

    /// The key kept under this name. May wait for a person to unlock the keychain, so not for async threads.
    ///
    /// # Errors
    /// [`Problem::KeychainMissing`], [`Problem::KeychainLocked`], or what is wrong with the file.
    pub fn get(&self, account: &str) -> Result<Option<ApiKey>, Problem> {
        let text = match &self.place {
            Place::Keychain { patience } => keychain::get(account, *patience)?,
            Place::File(path) => file::get(path, account)?,
        };
        match text {
            Some(text) => ApiKey::parse(&text, "").map(Some),
            None => Ok(None),
        }
    }

    /// Keeps a key under this name, in place of an older one. May wait like [`Keys::get`].
    ///
    /// # Errors
    /// As for [`Keys::get`].
    pub fn put(&self, account: &str, key: &ApiKey) -> Result<(), Problem> {
        match &self.place {
            Place::Keychain { patience } => keychain::put(account, key, *patience),
            Place::File(path) => file::put(path, account, key),
        }
    }

    /// Forgets the key of this name; having none is no error. May wait like [`Keys::get`].
    ///
    /// # Errors
    /// As for [`Keys::get`].
    pub fn delete(&self, account: &str) -> Result<(), Problem> {
        match &self.place {
            Place::Keychain { patience } => keychain::delete(account, *patience),
            Place::File(path) => file::delete(path, account),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_a_pasted_key_is_cut() {
        for text in [
            "abc123",
            "abc123\n",
            "abc123\r\n",
            "\n\n  abc123 \t\r\n\n",
            "\u{feff}abc123\n",
            "\u{a0}abc123\u{200b}\u{2028}",
        ] {
            assert_eq!(
                ApiKey::parse(text, "K").unwrap().expose(),
                "abc123",
                "{text:?}"
            );
        }
    }

    #[test]
    fn what_cannot_stand_in_a_header_is_no_key() {
        for text in [
            "a b",
            " a b ",
            "a\tb",
            "a\nb",
            "a\u{feff}b",
            "\0ab",
            "a\0b",
            "schlüssel",
            &"x".repeat(513),
        ] {
            assert_eq!(
                ApiKey::parse(text, "K"),
                Err(Problem::KeyMalformed),
                "{text:?}"
            );
        }
        assert!(ApiKey::parse(&"x".repeat(512), "K").is_ok());
    }

    #[test]
    fn nothing_is_a_missing_key_and_names_the_variable() {
        for text in ["", "\n", "\r\n", " \t\n \n", "\u{feff}"] {
            assert_eq!(
                ApiKey::parse(text, "MATON_API_KEY"),
                Err(Problem::KeyMissing {
                    variable: "MATON_API_KEY".into()
                })
            );
        }
    }

    #[test]
    fn a_key_is_never_shown() {
        let key = ApiKey::parse("very-secret", "K").unwrap();
        assert_eq!(format!("{key:?} {key:#?}"), "ApiKey(…) ApiKey(…)");
    }

    #[test]
    fn only_two_places_can_be_chosen() {
        let dir = std::path::Path::new("d");
        assert!(Keys::chosen(None, dir).unwrap().file().is_none());
        assert_eq!(
            Keys::chosen(Some("file"), dir).unwrap().file(),
            Some(std::path::Path::new("d/secrets.json"))
        );
        assert!(matches!(
            Keys::chosen(Some("cloud"), dir),
            Err(Problem::BadSetting { .. })
        ));
    }
}
