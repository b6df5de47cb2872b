//! The story of one entry: what people did to it, and what Clockify made of that.
//!
//! Never a word of its own: those are core's.

use stint_core::at::At;
use stint_core::id::{EntryId, Key};
use stint_core::problem::Problem;
use stint_core::row::Book;
use stint_core::sync::Desk;
use stint_core::view::StoryLine;
use stint_core::words;
use uuid::Uuid;

use crate::Stint;
use crate::sync_page::Called;

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
            let called = Called(tx);
            let row = tx.row(key)?;
            // Of what happened in one second the last comes first.
            let mut lines: Vec<(At, String)> = Vec::new();
            let parked = row.as_ref().and_then(|row| row.attention.as_ref());
            lines.extend(parked.map(|parked| (parked.since, words::was_parked(parked))));
            for kept in tx.conflicts_of(key)? {
                let words = words::clashed(&kept, &called, moment)?;
                lines.push((kept.conflict.at, words));
            }
            for kept in tx.conflicts_in_words(key)? {
                let words = words::clashed_in_words(&kept.field, &kept.here, &kept.there);
                lines.push((kept.at, words));
            }
            let mut under_way = tx.attempt_of(key)?.is_some();
            for sent in tx.sent(key)? {
                let words = words::was_sent(sent.op, sent.taken.is_some(), under_way);
                let at = sent.taken.unwrap_or(sent.at);
                lines.extend(words.map(|words| (at, words)));
                under_way = false;
            }
            let told = tx.told(key)?;
            for told in &told {
                let (before, after) = (told.before.as_ref(), told.after.as_ref());
                let words = words::was_changed(told.by, before, after, &called, moment)?;
                lines.extend(words.map(|words| (told.at, words)));
            }
            let made_here = told.iter().any(|told| told.before.is_none());
            let remote = row.and_then(|row| row.remote);
            let minted = remote.and_then(|remote| remote.minted_unix());
            if let (false, Some(minted)) = (made_here, minted) {
                lines.push((At::from_unix(minted), words::came()));
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
