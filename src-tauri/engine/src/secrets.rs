//! Keys: read from a person, kept in the system's keychain or, where that was asked for, in a file.
//!
//! Never writes a key anywhere else, and never shows one: a key's `Debug` is a blank.

mod file;
mod keychain;

use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use stint_core::problem::Problem;
use uuid::Uuid;
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

/// What was handed in where a key belongs: pasted, typed, piped or put into a variable. Wiped from memory when dropped.
#[derive(Clone)]
pub struct HandedIn(Zeroizing<String>);

impl HandedIn {
    /// Reads it as a key.
    ///
    /// # Errors
    /// As [`ApiKey::parse`].
    pub fn read(&self, variable: &str) -> Result<ApiKey, Problem> {
        ApiKey::parse(&self.0, variable)
    }

    /// Whether it is nothing at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<String> for HandedIn {
    fn from(text: String) -> HandedIn {
        HandedIn(Zeroizing::new(text))
    }
}

impl From<&str> for HandedIn {
    fn from(text: &str) -> HandedIn {
        HandedIn::from(text.to_owned())
    }
}

impl<'de> serde::Deserialize<'de> for HandedIn {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<HandedIn, D::Error> {
        String::deserialize(from).map(HandedIn::from)
    }
}

impl fmt::Debug for HandedIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HandedIn(…)")
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiKey(…)")
    }
}

/// Where the keys of one data directory rest, each under a reference that tells where and that no other key ever had.
#[derive(Clone, Debug)]
pub struct Keys {
    /// Where new ones are put.
    chosen: Place,
    file: PathBuf,
    patience: Duration,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Keychain,
    File,
}

impl Place {
    /// What a reference to a key there begins with.
    fn prefix(self) -> &'static str {
        match self {
            Place::Keychain => "keychain:",
            Place::File => "file:",
        }
    }
}

impl Keys {
    /// New keys go into the keychain of the operating system, under the service `stint`.
    pub fn in_keychain(data_dir: &Path) -> Keys {
        Keys::at(Place::Keychain, data_dir)
    }

    /// New keys go into `secrets.json` directly in this directory, readable by its owner only.
    pub fn in_file(data_dir: &Path) -> Keys {
        Keys::at(Place::File, data_dir)
    }

    fn at(chosen: Place, data_dir: &Path) -> Keys {
        Keys {
            chosen,
            file: data_dir.join(FILE_NAME),
            patience: keychain::PATIENCE,
        }
    }

    /// The same, but a keychain that does not answer is given up after so long, not after 20 s.
    #[must_use]
    pub fn waiting(self, patience: Duration) -> Keys {
        Keys { patience, ..self }
    }

    /// What `STINT_SECRET_STORE` chose: `file`, or else the keychain.
    ///
    /// # Errors
    /// [`Problem::BadSetting`] for any other word.
    pub fn chosen(by: Option<&str>, data_dir: &Path) -> Result<Keys, Problem> {
        match by {
            None | Some("" | "keychain") => Ok(Keys::in_keychain(data_dir)),
            Some("file") => Ok(Keys::in_file(data_dir)),
            Some(other) => Err(Problem::BadSetting {
                name: "STINT_SECRET_STORE".to_owned(),
                said: other.to_owned(),
                takes: "keychain, file".to_owned(),
            }),
        }
    }

    /// The file that new keys go into, for telling the person; `None` for the keychain.
    pub fn file(&self) -> Option<&Path> {
        match self.chosen {
            Place::Keychain => None,
            Place::File => Some(&self.file),
        }
    }

    /// The reference of a new key. `id` keeps it from ever being another one's: also one in the same keychain that
    /// belongs to another data directory.
    pub fn reference(&self, whose: &str, id: Uuid) -> String {
        format!("{}{whose} {id}", self.chosen.prefix())
    }

    /// The key of this reference. May wait for a person to unlock the keychain, so not for async threads.
    ///
    /// # Errors
    /// [`Problem::KeychainMissing`], [`Problem::KeychainLocked`], or what is wrong with the file.
    pub fn get(&self, reference: &str) -> Result<Option<ApiKey>, Problem> {
        let (place, name) = self.resolve(reference)?;
        let text = match place {
            Place::Keychain => keychain::get(name, self.patience)?,
            Place::File => file::get(&self.file, name)?,
        };
        text.map(|text| ApiKey::parse(&text, "")).transpose()
    }

    /// Keeps a key under this reference. May wait like [`Keys::get`].
    ///
    /// # Errors
    /// As for [`Keys::get`].
    pub fn put(&self, reference: &str, key: &ApiKey) -> Result<(), Problem> {
        let (place, name) = self.resolve(reference)?;
        match place {
            Place::Keychain => keychain::put(name, key, self.patience),
            Place::File => file::put(&self.file, name, key),
        }
    }

    /// Forgets the key of this reference; having none is no error. May wait like [`Keys::get`].
    ///
    /// # Errors
    /// As for [`Keys::get`].
    pub fn delete(&self, reference: &str) -> Result<(), Problem> {
        let (place, name) = self.resolve(reference)?;
        match place {
            Place::Keychain => keychain::delete(name, self.patience),
            Place::File => file::delete(&self.file, name),
        }
    }

    /// The file that the key of a reference rests in; `None` for the keychain.
    pub fn file_of(&self, reference: &str) -> Option<&Path> {
        let (place, _) = self.resolve(reference).ok()?;
        (place == Place::File).then_some(&self.file)
    }

    /// Whether the keys of two references rest in the same place.
    pub fn are_together(&self, reference: &str, other: &str) -> bool {
        let place = |of| self.resolve(of).ok().map(|(place, _)| place);
        place(reference) == place(other)
    }

    /// Where the key of a reference rests, and its name there. Older references do not say where, so the one place is
    /// looked through that asks nobody for a password.
    fn resolve<'r>(&self, reference: &'r str) -> Result<(Place, &'r str), Problem> {
        for place in [Place::Keychain, Place::File] {
            if let Some(name) = reference.strip_prefix(place.prefix()) {
                return Ok((place, name));
            }
        }
        let place = match file::get(&self.file, reference)? {
            Some(_) => Place::File,
            None => Place::Keychain,
        };
        Ok((place, reference))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Vars;

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
        let vars = Vars {
            clockify_key: Some("very-secret".into()),
            maton_key: Some("very-secret".into()),
            ..Vars::default()
        };
        assert!(!format!("{vars:?} {:?}", vars.maton_key).contains("very"));
    }

    #[test]
    fn a_key_is_found_by_its_reference_whatever_is_chosen_since() {
        let dir = tempfile::tempdir().unwrap();
        let key = ApiKey::parse("very-secret", "K").unwrap();
        let then = Keys::in_file(dir.path());
        let reference = then.reference("clockify.me 5f", Uuid::nil());
        then.put(&reference, &key).unwrap();
        // As it was put before references said where.
        file::put(&dir.path().join(FILE_NAME), "clockify.me 5f", &key).unwrap();

        let now = Keys::in_keychain(dir.path());
        for kept in [&*reference, "clockify.me 5f"] {
            assert_eq!(now.get(kept), Ok(Some(key.clone())));
            now.delete(kept).unwrap();
        }
        let file = std::fs::read_to_string(dir.path().join(FILE_NAME)).unwrap();
        assert!(!file.contains("very-secret"));
        assert_ne!(
            now.reference("a", Uuid::nil()),
            then.reference("a", Uuid::nil())
        );
    }

    #[test]
    fn only_two_places_can_be_chosen() {
        let dir = Path::new("d");
        assert!(Keys::chosen(None, dir).unwrap().file().is_none());
        assert_eq!(
            Keys::chosen(Some("file"), dir).unwrap().file(),
            Some(Path::new("d/secrets.json"))
        );
        assert!(matches!(
            Keys::chosen(Some("cloud"), dir),
            Err(Problem::BadSetting { .. })
        ));
    }
}
