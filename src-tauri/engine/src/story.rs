//! The story of one entry: what people did to it, and what Clockify made of that.
//!
//! Never a word of its own: those are core's.

use stint_core::at::At;
use stint_core::id::{EntryId, Key};
use stint_core::problem::Problem;
use stint_core::row::Book;
use stint_core::view::StoryLine;
use stint_core::words;
use uuid::Uuid;

use crate::Stint;
use crate::sync_page::called;

impl Stint {
    /// What happened to an entry, newest first.
    ///
    /// # Errors
    /// [`Problem::UnknownEntry`] for what is no id of ours, or a [`Problem`] of the store.
    pub fn story(&self, entry: &str) -> Result<Vec<StoryLine>, Problem> {
        let moment = self.moment();
        let id = Uuid::parse_str(entry.trim()).map_err(|_| Problem::UnknownEntry {
            said: entry.to_owned(),
        })?;
        let key = Key::Entry(EntryId(id));
        self.store().read(|tx| {
            let called = |key| called(tx, key);
            let mut lines: Vec<(At, String)> = Vec::new();
            let told = tx.told(key)?;
            for told in &told {
                let (before, after) = (told.before.as_ref(), told.after.as_ref());
                let words = words::was_changed(told.by, before, after, &called, moment)?;
                lines.extend(words.map(|words| (told.at, words)));
            }
            let made_here = told.iter().any(|told| told.before.is_none());
            let remote = tx.row(key)?.and_then(|row| row.remote);
            let minted = remote.and_then(|remote| remote.minted_unix());
            if let (false, Some(minted)) = (made_here, minted) {
                lines.push((At::from_unix(minted), words::came().to_owned()));
            }
            lines.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
            Ok(lines
                .into_iter()
                .map(|(at, words)| StoryLine {
                    at,
                    when: words::when(at, moment),
                    words,
                })
                .collect())
        })
    }
}
