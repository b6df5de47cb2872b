//! How everything is: where things lie, whether the store is sound, and how syncing stands.
//!
//! Never repairs anything and asks no server.

use stint_core::problem::Problem;
use stint_core::words;

use super::Door;
use crate::answer::Answer;
use crate::exit::Exit;

impl Door<'_, '_> {
    pub(super) fn doctor(&self) -> Result<Answer, Problem> {
        let env = self.stint.env();
        let checked = self.stint.check();
        let snapshot = self.stint.snapshot()?;
        let key_file = self.stint.key_file()?;
        let account = snapshot.account.map_or("none".to_owned(), |account| {
            format!(
                "{}, {}, {}",
                account.name, account.workspace, account.server
            )
        });
        let store = checked
            .as_ref()
            .map_or_else(words::sentence, |()| "sound".to_owned());
        let mut pairs = vec![
            ("version", env!("CARGO_PKG_VERSION").to_owned()),
            ("data", env.data_dir.display().to_string()),
            ("store", store),
            (
                "keys",
                key_file.map_or("keychain".to_owned(), |file| file.display().to_string()),
            ),
            ("zone", env.zone.name().to_owned()),
            ("account", account),
            ("sync", snapshot.sync.words),
        ];
        pairs.extend(
            snapshot
                .sync
                .problem
                .map(|problem| ("problem", problem.sentence)),
        );
        pairs.extend(env.vars.pacing.clone().map(|pacing| ("pacing", pacing)));
        let of_the_desktop = stint_resident::doctor(self.stint)?;
        let named = pairs
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value));
        let pairs: Vec<(String, String)> = named.chain(of_the_desktop).collect();
        let answer = self.pairs(&pairs, "")?;
        Ok(Answer {
            exit: checked
                .err()
                .map_or(Exit::Done, |problem| Exit::from(&problem)),
            ..answer
        })
    }
}
