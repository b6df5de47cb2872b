//! What the answer to a write means for its row.
//!
//! Never sends the same body again: what is refused is parked, what is unknown is looked for.

use super::ask::{Answer, Outcome, Refusal, Reply, Request};
use super::job::Job;
use super::machine::{Here, Machine, Move};
use super::minted::calibrate;
use super::record::{Attempt, AttemptState, Op, Record};
use super::why::Doubt;
use crate::at::At;
use crate::entry::{Entry, Span};
use crate::id::{AttemptId, Key, Kind};
use crate::planted::{self, Bug};
use crate::problem::{Attention, Problem, Reason};
use crate::row::{Change, Item, Row};

impl Machine {
    pub(super) fn wrote(
        &mut self,
        attempt: Attempt,
        reply: Reply,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        let Some(row) = here.desk.row(attempt.key)? else {
            return Ok(Move::done(vec![Change::Sync(Record::Settled(attempt.id))]));
        };
        match reply.outcome {
            Outcome::Answered(Answer::One(seen))
                if row.remote.as_ref().is_some_and(|id| *id != seen.id) =>
            {
                // A stop ends what runs, and another timer had begun: what came back is that one's. What became of
                // ours is read before it is written again.
                let mut changes = self.take(std::slice::from_ref(&*seen), here)?;
                changes.push(self.lose(attempt, here));
                Ok(Move::done(changes))
            }
            Outcome::Answered(Answer::One(seen)) => {
                self.turn().report.pushed += 1;
                let mut changes = self.acknowledged(&attempt, &seen, here)?;
                if attempt.op == Op::Create {
                    let trust = self.turn().mark.trust;
                    let now = calibrate(trust, &seen.id, reply.server_now);
                    if now != trust {
                        self.turn().mark.trust = now;
                        changes.push(self.mark());
                    }
                }
                // What was put away in order to be deleted is deleted now.
                let deleting = attempt.op == Op::Update && row.here.is_none();
                let write = Job::Write {
                    key: attempt.key,
                    attempt: None,
                    known: None,
                };
                Ok(Move::Next(
                    if deleting { vec![write] } else { Vec::new() },
                    changes,
                ))
            }
            Outcome::Answered(Answer::Deleted) => {
                self.turn().report.pushed += 1;
                Ok(Move::done(deleted(row, &attempt, here.now)))
            }
            Outcome::Refused(Refusal::Absent { .. })
                if attempt.op == Op::Delete && row.key.kind() == Kind::Entry =>
            {
                self.turn().report.pushed += 1;
                Ok(Move::done(deleted(row, &attempt, here.now)))
            }
            // Of something of the catalog it may mean something else, unless anything else can be read.
            Outcome::Refused(Refusal::Absent { .. })
                if attempt.op == Op::Delete && row.remote.is_some() =>
            {
                let gone = row.remote.map(|id| Job::Gone {
                    key: row.key,
                    id,
                    read: here.now,
                });
                let lost = self.lose(attempt, here);
                Ok(Move::Next(gone.into_iter().collect(), vec![lost]))
            }
            Outcome::Refused(refusal) => self.refused(row, attempt, refusal, here),
            Outcome::Unknown(_)
                if attempt.op == Op::Delete && planted::is(Bug::TombstoneDropped) =>
            {
                Ok(Move::done(deleted(row, &attempt, here.now)))
            }
            Outcome::Unknown(_) if attempt.op == Op::Create && planted::is(Bug::BlindResend) => {
                Ok(Move::done(vec![Change::Sync(Record::Settled(attempt.id))]))
            }
            Outcome::Unknown(_) => {
                let create = attempt.op == Op::Create;
                let by_name = create && attempt.key.kind() != Kind::Entry;
                let look = if by_name {
                    vec![Job::ByName {
                        key: attempt.key,
                        attempt: Some(attempt.id),
                        said: None,
                        page: 1,
                    }]
                } else if create {
                    vec![Job::Resolve]
                } else {
                    Vec::new()
                };
                let lost = self.lose(attempt, here);
                Ok(Move::Next(look, vec![lost]))
            }
            Outcome::Answered(_) => {
                let lost = self.lose(attempt, here);
                Ok(Move::done(vec![lost]))
            }
        }
    }

    pub(super) fn refused(
        &mut self,
        row: Row,
        attempt: Attempt,
        refusal: Refusal,
        here: &Here<'_>,
    ) -> Result<Move, Problem> {
        let settled = not_done(attempt.clone());
        let (reason, said) = match refusal {
            Refusal::Rule { reason, said } => (reason, said),
            Refusal::Absent { said } => (Reason::Validation, said),
            Refusal::NothingRuns => return Ok(Move::done(vec![settled])),
            Refusal::NotSent
            | Refusal::Untrusted
            | Refusal::Wait { .. }
            | Refusal::Key
            | Refusal::Blocked { .. }
            | Refusal::NoConnection => {
                return Err(Problem::Internal {
                    what: "a refusal that ends the round reached a row".into(),
                });
            }
        };
        let key = row.key;
        if attempt.op == Op::Create && key.kind() != Kind::Entry && reason == Reason::Validation {
            return Ok(Move::Next(
                vec![Job::ByName {
                    key,
                    attempt: None,
                    said,
                    page: 1,
                }],
                vec![settled],
            ));
        }
        if reason == Reason::StopwatchOnly && attempt.op == Op::Update && runs_there(&row) {
            return Ok(Move::Next(vec![Job::StopOurs { key, said }], vec![settled]));
        }
        if planted::is(Bug::RefusalNotParked) {
            return Ok(Move::done(vec![settled]));
        }
        if reason == Reason::Validation && key.kind() == Kind::Entry && row.here.is_some() {
            let doubt = Doubt {
                key,
                said,
                left: None,
            };
            return Ok(Move::Next(vec![Job::Why(doubt)], vec![settled]));
        }
        Ok(Move::done(vec![settled, park(row, reason, said, here.now)]))
    }

    pub(super) fn stop_ours(
        &mut self,
        key: Key,
        said: Option<String>,
        outcome: Outcome,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        let read = self.page(outcome)?;
        let Some(row) = here.desk.row(key)? else {
            return Ok(Move::done(Vec::new()));
        };
        let ours =
            read.items.len() == 1 && read.items.first().map(|seen| &seen.id) == row.remote.as_ref();
        let end = row.entry().and_then(|entry| entry.span.end());
        // Nothing but the end is sent; what else was changed is still to go.
        let ended = |base: &Entry| {
            let span = Span::finished(base.span.start(), end?).ok()?;
            Some(Item::Entry(Entry {
                span,
                ..base.clone()
            }))
        };
        let body = row.base.as_ref().and_then(Item::entry).and_then(ended);
        let (Some(end), Some(body), true) = (end, body, ours) else {
            return Ok(Move::done(vec![park(
                row,
                Reason::StopwatchOnly,
                said,
                here.now,
            )]));
        };
        let attempt = Attempt {
            id: AttemptId::fresh(here.ids),
            key,
            op: Op::Update,
            rev: row.rev,
            body: Some(body),
            state: AttemptState::Sending,
            epoch: self.epoch,
            sent: self.skew.server(here.now),
            lost: None,
            looks: 0,
            until: None,
            known: None,
        };
        let journal = vec![Change::Sync(Record::Attempt(attempt.clone()))];
        Ok(Move::Ask(
            Job::Write {
                key,
                attempt: Some(attempt),
                known: None,
            },
            Request::StopRunning { end },
            journal,
        ))
    }
}

/// Whether Clockify, as far as is known, has it running.
pub(super) fn runs_there(row: &Row) -> bool {
    let base = row.base.as_ref().and_then(Item::entry);
    base.is_some_and(|entry| entry.span.is_running())
}

pub(super) fn park(row: Row, reason: Reason, said: Option<String>, now: At) -> Change {
    Change::Keep(Row {
        attention: Some(Attention {
            reason,
            said,
            since: now,
        }),
        ..row
    })
}

/// A row whose deletion Clockify confirmed. If the person brought it back meanwhile, it is new to Clockify.
pub(super) fn deleted(row: Row, attempt: &Attempt, now: At) -> Vec<Change> {
    let settled = Change::Sync(Record::Taken(attempt.id, now));
    match row.here {
        None => vec![settled, Change::Forget(row.key)],
        Some(_) => vec![
            settled,
            Change::Keep(Row {
                base: None,
                remote: None,
                ..row
            }),
        ],
    }
}

/// A write that was refused is settled; unless it was sent before, and that may still arrive.
pub(super) fn not_done(attempt: Attempt) -> Change {
    Change::Sync(match attempt.lost {
        Some(_) => Record::Attempt(Attempt {
            state: AttemptState::Unknown,
            ..attempt
        }),
        None => Record::Settled(attempt.id),
    })
}

/// The same thing put away, unless it is already or cannot be.
pub(super) fn put_away(item: Item) -> Option<Item> {
    if item.is_put_away() {
        return None;
    }
    match item {
        Item::Client(client) => Some(Item::Client(crate::catalog::Client {
            archived: true,
            ..client
        })),
        Item::Project(project) => Some(Item::Project(crate::catalog::Project {
            archived: true,
            ..project
        })),
        Item::Task(task) => Some(Item::Task(crate::catalog::Task { done: true, ..task })),
        // Clockify deletes a tag in use; an entry is never put away.
        Item::Tag(_) | Item::Entry(_) => None,
    }
}
