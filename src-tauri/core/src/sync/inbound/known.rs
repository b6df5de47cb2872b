//! A row that is known there already, seen once more: what both sides changed becomes one, and what clashes is told.
//!
//! Never drops what the person wants without a word: where the other side is kept, both stand in the conflict.

use super::Inbound;
use crate::field::Field;
use crate::id::Key;
use crate::planted::{self, Bug};
use crate::problem::{Attention, Problem, Reason};
use crate::row::{Change, Item, Row};
use crate::sync::merge::{Clash, landed, merge};
use crate::sync::plan::{Step, plan};
use crate::sync::readback::same_as_sent;
use crate::sync::record::{Attempt, Cause, Conflict, Op, Record};

impl Inbound<'_> {
    pub(super) fn update(&mut self, mut row: Row, there: Item) -> Result<(), Problem> {
        if let Some(attempt) = self.desk.attempt_of(row.key)?
            && let (Op::Update, Some(base), Some(sent)) = (attempt.op, &row.base, &attempt.body)
            && !base.alike(&there)
        {
            if same_body(sent, &there) {
                return self.echo(row, there, &attempt);
            }
            let landed = landed(base, sent, &there);
            if !landed.alike(base) {
                // Ours arrived, and somebody went on from there: only what they changed is theirs.
                row.base = Some(landed);
                self.settle(&attempt);
                self.keep(row.clone());
            }
        }
        if row.stub {
            row.stub = false;
            let here = match (&row.base, &row.here) {
                (_, None) => {
                    self.restore(row, there);
                    return Ok(());
                }
                // Somebody could not wait for its name.
                (Some(stub), Some(here)) if stub != here => self.joined(&row, stub, here, &there),
                (_, Some(_)) => there.clone(),
            };
            self.keep(Row {
                base: Some(there),
                here: Some(here),
                ..row
            });
            return Ok(());
        }
        match plan(row.base.as_ref(), row.here.as_ref(), Some(&there)) {
            Step::Nothing | Step::Update | Step::Delete => {
                self.set_beside(row, &there);
                Ok(())
            }
            Step::Take => {
                self.news += 1;
                self.keep(Row {
                    base: Some(there.clone()),
                    here: Some(there),
                    attention: None,
                    ..row
                });
                Ok(())
            }
            Step::Merge => {
                self.news += 1;
                self.merge(row, there)
            }
            Step::Restore => {
                self.news += 1;
                self.restore(row, there);
                Ok(())
            }
            step @ (Step::Create | Step::Remove | Step::Park | Step::Forget) => {
                Err(Problem::Internal {
                    what: format!("{step:?} for a row that is there"),
                })
            }
        }
    }

    /// The server shows what became of a body that we sent. What it insists on is accepted; what was changed
    /// here since the sending stays.
    pub(super) fn echo(&mut self, row: Row, there: Item, attempt: &Attempt) -> Result<(), Problem> {
        if let (Op::Create, None, Some(Item::Entry(sent)), Item::Entry(seen)) =
            (attempt.op, &row.here, &attempt.body, &there)
            && !(sent.span == seen.span && same_as_sent(sent, seen))
        {
            // Deleted while its create was in doubt: the edit there wins.
            self.settle(attempt);
            self.restore(row, there);
            return Ok(());
        }
        let mut here = match (&row.here, &attempt.body) {
            (Some(_), Some(_)) if planted::is(Bug::AckOverwrites) => Some(there.clone()),
            (Some(here), Some(body)) => Some(self.joined(&row, body, here, &there)),
            (Some(here), None) => Some(here.clone()),
            (None, _) => None,
        };
        if let (Some(Item::Entry(here)), Some(before)) = (&mut here, row.entry())
            && planted::is(Bug::BillablePingPong)
        {
            here.billable = before.billable;
        }
        let sent = attempt.body.clone();
        let sent = sent.filter(|_| planted::is(Bug::BaseIsWhatWasSent));
        self.keep(Row {
            base: sent.or(Some(there)),
            here,
            stub: false,
            ..row
        });
        self.settle(attempt);
        Ok(())
    }

    fn merge(&mut self, row: Row, there: Item) -> Result<(), Problem> {
        let (Some(base), Some(here)) = (
            row.base.clone().or_else(|| Some(there.clone())),
            row.here.clone(),
        ) else {
            return Err(Problem::Internal {
                what: "a merge without both sides".into(),
            });
        };
        let joined = self.joined(&row, &base, &here, &there);
        self.keep(Row {
            base: Some(there),
            here: Some(joined),
            attention: None,
            ..row
        });
        Ok(())
    }

    /// Both sides as one; where they clash, what each had is kept for the person to see.
    fn joined(&mut self, row: &Row, base: &Item, here: &Item, there: &Item) -> Item {
        let merged = merge(base, here, there);
        for clash in merged.clashes {
            if planted::is(Bug::ClashUntold) {
                continue;
            }
            self.tell(row, clash, base, here, there);
        }
        merged.item
    }

    /// What was decided, with both sides, for the person to see.
    fn tell(&mut self, row: &Row, clash: Clash, base: &Item, here: &Item, there: &Item) {
        let ended = |item: &Item| item.entry().map(|entry| !entry.span.is_running());
        let stopped = clash.field == Field::End
            && ended(base) == Some(false)
            && ended(here).is_some_and(|here| here && ended(there) == Some(true));
        let cause = if stopped {
            Cause::Stopped
        } else {
            Cause::Changed
        };
        self.tell_of(row.key, clash, cause, [base, here, there]);
    }

    pub(super) fn tell_of(&mut self, key: Key, clash: Clash, cause: Cause, sides: [&Item; 3]) {
        let [base, here, there] = sides.map(Item::clone);
        let conflict = Conflict {
            key,
            field: clash.field,
            cause,
            base,
            here,
            there,
            kept: clash.kept,
            at: self.now,
        };
        self.changes
            .push(Change::Sync(Record::Conflict(Box::new(conflict))));
    }

    /// Deleted here, changed there: it is back as it is there, and the person is asked.
    fn restore(&mut self, row: Row, there: Item) {
        let attention = self.attention(Reason::ChangedAfterDelete, None);
        self.keep(Row {
            base: Some(there.clone()),
            here: Some(there),
            rev: row.rev + 1,
            attention: Some(attention),
            ..row
        });
    }

    fn attention(&self, reason: Reason, said: Option<String>) -> Attention {
        Attention {
            reason,
            said,
            since: self.now,
        }
    }

    /// Nobody changed anything there, but what is read-only may be told differently.
    fn set_beside(&mut self, row: Row, there: &Item) {
        let (Some(base), Item::Entry(seen)) = (&row.base, there) else {
            return;
        };
        if base == there {
            return;
        }
        let beside = |item: &Item| match item {
            Item::Entry(entry) => Item::Entry(entry.clone().beside(seen)),
            other => other.clone(),
        };
        let (base, here) = (row.base.as_ref().map(beside), row.here.as_ref().map(beside));
        self.keep(Row { base, here, ..row });
    }
}

/// Whether what is seen is the body that was sent, as far as the sender decides: read-only fields are not ours. The
/// billable flag counts: where the workspace replaced it, it is sent once more, and the answer to that is accepted.
fn same_body(sent: &Item, seen: &Item) -> bool {
    match (sent, seen) {
        (Item::Entry(sent), Item::Entry(seen)) => {
            sent.span == seen.span
                && sent.billable == seen.billable
                && sent.custom.differing(&seen.custom).next().is_none()
                && same_as_sent(sent, seen)
        }
        (sent, seen) => sent == seen,
    }
}
