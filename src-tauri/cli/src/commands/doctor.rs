//! How everything is: where things lie, whether the store is sound, and how syncing stands. Made to be pasted where
//! everybody reads it.
//!
//! Never repairs anything, asks no server, and names no person and nothing that a person wrote.

use std::path::Path;

use stint_core::problem::Problem;
use stint_core::say;
use stint_core::view::AccountCard;
use stint_core::words;

use super::Door;
use crate::answer::Answer;
use crate::exit::Exit;

impl Door<'_, '_> {
    pub(super) fn doctor(&self) -> Result<Answer, Problem> {
        let env = self.stint.env();
        let checked = self.stint.check();
        let snapshot = self.stint.snapshot()?;
        let accounts = self.stint.accounts()?;
        let places = self.stint.key_places()?.into_iter();
        let places = places.map(|file| match file {
            Some(file) => file.display().to_string(),
            None => say!("terminal-keychain"),
        });
        let store = checked
            .as_ref()
            .map_or_else(words::sentence, |()| say!("terminal-sound"));
        let mut pairs = vec![
            ("version", env!("CARGO_PKG_VERSION").to_owned()),
            ("system", system()),
            ("data", env.data_dir.display().to_string()),
            ("store", store),
            ("keys", places.collect::<Vec<_>>().join(" · ")),
            ("zone", env.zone.name().to_owned()),
            ("account", reached(&accounts)),
            ("sync", snapshot.sync.words),
        ];
        // Only its code: the sentence may repeat what a server said, and servers know names.
        pairs.extend(
            snapshot
                .sync
                .problem
                .map(|problem| ("problem", problem.code)),
        );
        pairs.extend(env.vars.pacing.clone().map(|pacing| ("pacing", pacing)));
        let of_the_desktop = stint_resident::doctor(self.stint)?;
        let named = pairs
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value));
        let home = env.vars.home.as_deref();
        let pairs: Vec<(String, String)> = named
            .chain(of_the_desktop)
            .map(|(name, value)| (name, without_home(&value, home)))
            .collect();
        let answer = self.pairs(&pairs, "")?;
        Ok(Answer {
            exit: checked
                .err()
                .map_or(Exit::Done, |problem| Exit::from(&problem)),
            ..answer
        })
    }
}

fn system() -> String {
    format!("{} {}", std::env::consts::OS, std::env::consts::ARCH)
}

/// How each account is reached, not whose it is.
fn reached(accounts: &[AccountCard]) -> String {
    let said = accounts.iter().map(|account| {
        let way = say!(
            "terminal-reached",
            way = &account.way,
            server = &account.server
        );
        let is_one_of_several = account.in_use && accounts.len() > 1;
        let more = [
            is_one_of_several.then(|| say!("terminal-in-use")),
            account.read_only.then(|| say!("terminal-read-only")),
            (!account.signed_in).then(|| say!("terminal-signed-out")),
        ];
        let said: Vec<String> = [Some(way)].into_iter().chain(more).flatten().collect();
        said.join(", ")
    });
    match accounts {
        [] => say!("terminal-none"),
        _ => said.collect::<Vec<_>>().join(" · "),
    }
}

/// The text with `~` for the folder that usually bears the person's name.
fn without_home(text: &str, home: Option<&Path>) -> String {
    let home = home.map(|home| home.display().to_string());
    let Some(home) = home
        .as_deref()
        .map(|home| home.trim_end_matches(std::path::MAIN_SEPARATOR))
        .filter(|home| !home.is_empty())
    else {
        return text.to_owned();
    };
    let mut pieces = text.split(home);
    let mut safe = pieces.next().unwrap_or_default().to_owned();
    for after in pieces {
        let ends_here = !after.starts_with(|c: char| c.is_alphanumeric() || "-_.".contains(c));
        safe.push_str(if ends_here { "~" } else { home });
        safe.push_str(after);
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_home_folder_is_not_spelled_out() {
        let home = Some(Path::new("/home/ada"));
        for (text, safe) in [
            ("/home/ada/.local/share/stint", "~/.local/share/stint"),
            ("/home/ada", "~"),
            ("/home/ada/a and /home/ada/b", "~/a and ~/b"),
            ("/home/adam/stint", "/home/adam/stint"),
            ("/srv/stint", "/srv/stint"),
        ] {
            assert_eq!(without_home(text, home), safe);
        }
        assert_eq!(without_home("/home/ada", Some(Path::new("/"))), "/home/ada");
        assert_eq!(without_home("/home/ada", None), "/home/ada");
    }
}
