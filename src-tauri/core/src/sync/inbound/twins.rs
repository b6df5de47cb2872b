//! Entries that came from Clockify and are probably ours once more.
//!
//! Never decides that two are one: the person does.

use super::super::readback::{minted_while_sent, same_as_sent};
use super::super::record::{Made, Record, Twin};
use super::Inbound;
use crate::at::At;
use crate::entry::Entry;
use crate::id::{Key, RemoteId};
use crate::problem::Problem;
use crate::row::Change;

/// How long a create of ours is remembered for a second one that turns up, in seconds: 7 days.
const REMEMBERED_S: i64 = 7 * 24 * 3600;

impl Inbound<'_> {
    /// Whether what came is what we made ourselves lately and have already: carried out a second time, or made
    /// elsewhere just like it.
    pub(super) fn look_for_twin(
        &mut self,
        theirs: Key,
        id: &RemoteId,
        entry: &Entry,
    ) -> Result<(), Problem> {
        let start = entry.span.start();
        let asked;
        let made = match &self.made {
            Some((first, last, made)) if (*first..=*last).contains(&start) => made,
            Some(_) | None => {
                asked = self.made_between(start, start)?;
                &asked
            }
        };
        let mut twin: Option<Twin> = None;
        for made in made.iter().filter(|made| same_as_sent(&made.body, entry)) {
            let in_doubt = minted_while_sent(made.sent, id);
            let better = twin.is_none_or(|twin| in_doubt && !twin.in_doubt);
            if better && self.row(made.key)?.is_some_and(|ours| ours.here.is_some()) {
                twin = Some(Twin {
                    ours: made.key,
                    theirs,
                    in_doubt,
                    at: self.now,
                });
            }
        }
        let record = twin.map(|twin| Change::Sync(Record::Twin(twin)));
        self.changes.extend(record);
        Ok(())
    }

    pub(super) fn made_between(&self, first: At, last: At) -> Result<Vec<Made>, Problem> {
        let since = self.now.plus(-REMEMBERED_S);
        self.desk.made(self.lane.workspace, (first, last), since)
    }
}
