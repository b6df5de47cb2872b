//! The jobs of a round: what each asks, and what its answer means.
//!
//! Reading jobs live here, the writing ones in [`super::push`]. Never a decision about a single field.

use std::collections::BTreeSet;

use super::ask::{Outcome, Refusal, Reply, Request, Seen};
use super::lost::filter;
use super::machine::{Here, Machine, Move};
use super::readback;
use super::record::{Attempt, Desk};
use super::reply::not_done;
use super::sweep::Sweep;
use super::why::Doubt;
use crate::at::At;
use crate::id::{AttemptId, Key, Kind, RemoteId};
use crate::problem::Problem;
use crate::row::{Change, Item, Row};

/// One thing that a round does.
#[derive(Clone, Debug)]
pub(super) enum Job {
    /// Read what the workspace demands; then look at this row again.
    Rules { then: Option<Key> },
    /// Read which custom fields entries have.
    CustomFields,
    /// Read one kind of the catalog whole.
    Catalog {
        kind: Kind,
        project: Option<RemoteId>,
        sweep: Sweep,
        with_tasks: bool,
    },
    /// The projects came without their tasks: read those of these projects.
    Tasks { of: BTreeSet<RemoteId> },
    /// The catalog was read.
    CatalogRead,
    /// Read what runs.
    Running,
    /// Read the last day's entries.
    Look { page: u32, since: At },
    /// Read the entries of a time long ago, once more than is told elsewhere.
    Between { from: At, to: At, sweep: Sweep },
    /// Read entries back to a horizon, or all of them the first time.
    Sweep { sweep: Sweep, first: bool },
    /// Read by its id what two sweeps missed, one after the other.
    Verify {
        left: Vec<Key>,
        gone: Vec<Key>,
        control: Option<RemoteId>,
    },
    /// Read something that must be there, before anything is believed to be gone.
    Control {
        gone: Vec<Key>,
        control: Option<RemoteId>,
    },
    /// A row that was read on its way is not there: read something that must be there, before that is believed.
    Gone {
        key: Key,
        id: RemoteId,
        /// When it was read.
        read: At,
    },
    /// Something else can be read: is the row still not there? Reading may have failed for a moment only.
    Still { key: Key, id: RemoteId },
    /// Look for the creates whose reply was lost, as far as a look is due.
    Resolve,
    /// Look for one of them.
    LookFor {
        attempt: Attempt,
        /// How long it had been in doubt when the look began: what is carried out later may not be on its pages.
        doubt_ms: i64,
        page: u32,
        found: Vec<Seen>,
    },
    /// Send what waits.
    Push,
    /// Before a create, while ids cannot be leaned on: what looks the same already?
    Baseline {
        key: Key,
        page: u32,
        found: Vec<Seen>,
    },
    /// Read a row before it is written.
    Fresh { key: Key },
    /// Write a row; the attempt is there once it was journaled.
    Write {
        key: Key,
        attempt: Option<Attempt>,
        known: Option<Vec<RemoteId>>,
    },
    /// Is there one of this name already?
    ByName {
        key: Key,
        attempt: Option<AttemptId>,
        said: Option<String>,
        page: u32,
    },
    /// Find out why an entry was refused.
    Why(Doubt),
    /// In a workspace that allows only the stopwatch: is what runs ours, so that it may be stopped that way?
    StopOurs { key: Key, said: Option<String> },
}

/// Rows a page of a look.
pub(super) const PAGE: u32 = 50;

impl Machine {
    /// Begins a job.
    pub(super) fn start(&mut self, job: Job, here: &mut Here<'_>) -> Result<Move, Problem> {
        match job {
            Job::Rules { .. } => Ok(Move::Ask(job, Request::Rules, Vec::new())),
            Job::CustomFields => Ok(Move::Ask(job, Request::CustomFields, Vec::new())),
            Job::Catalog {
                kind,
                ref project,
                ref sweep,
                ..
            } => {
                let request = Request::Catalog {
                    kind,
                    project: project.clone(),
                    name: None,
                    page: sweep.page,
                    size: sweep.size,
                };
                Ok(Move::Ask(job, request, Vec::new()))
            }
            Job::Tasks { of } => self.tasks(&of, here),
            Job::CatalogRead => {
                self.turn().mark.catalog = Some(here.now);
                Ok(Move::done(vec![self.mark()]))
            }
            Job::Running => Ok(Move::Ask(job, Request::Running, Vec::new())),
            Job::Look { page, .. } => Ok(Move::Ask(
                job,
                Request::Entries {
                    page,
                    size: PAGE,
                    description: None,
                },
                Vec::new(),
            )),
            Job::Between {
                from,
                to,
                ref sweep,
            } => {
                let request = Request::Between {
                    from,
                    to,
                    page: sweep.page,
                    size: sweep.size,
                };
                Ok(Move::Ask(job, request, Vec::new()))
            }
            Job::Sweep { ref sweep, .. } => {
                let request = Request::Entries {
                    page: sweep.page,
                    size: sweep.size,
                    description: None,
                };
                Ok(Move::Ask(job, request, Vec::new()))
            }
            Job::Verify { ref left, .. } => match left.last() {
                Some(key) => self.read(*key, job, here),
                None => Ok(Move::done(Vec::new())),
            },
            Job::Control { ref control, .. } => {
                let request = control_read(control.clone());
                Ok(Move::Ask(job, request, Vec::new()))
            }
            // A list that is still to come shows what can be read.
            Job::Gone { .. } if self.turn().there.is_none() && self.lists_to_come() => {
                self.turn().todo.push_back(job);
                Ok(Move::done(Vec::new()))
            }
            Job::Gone { .. } => {
                let request = control_read(self.turn().there.clone());
                Ok(Move::Ask(job, request, Vec::new()))
            }
            Job::Still { key, .. } => self.read(key, job, here),
            Job::Resolve => self.resolve(here),
            Job::LookFor {
                ref attempt,
                doubt_ms,
                page,
                ..
            } => {
                // The last look takes nothing for granted, not even that nobody changed the text.
                let last = readback::is_last_word(doubt_ms, self.paced);
                let text = filter(attempt).filter(|_| !last);
                let request = Request::Entries {
                    page,
                    size: PAGE,
                    description: text,
                };
                Ok(Move::Ask(job, request, Vec::new()))
            }
            Job::Push => self.push(here),
            Job::Why(doubt) => self.why(doubt, here),
            Job::Baseline { .. }
            | Job::Fresh { .. }
            | Job::Write { .. }
            | Job::ByName { .. }
            | Job::StopOurs { .. } => self.start_write(job, here),
        }
    }

    /// Takes the answer to a job's question.
    pub(super) fn answered(
        &mut self,
        job: Job,
        reply: Reply,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        let writes = matches!(job, Job::Write { .. });
        if let Some(problem) = self.ends_round(&reply.outcome, writes) {
            let mut changes = self.pause(&reply.outcome, here);
            if let Job::Write {
                attempt: Some(attempt),
                ..
            } = job
            {
                changes.push(match reply.outcome {
                    Outcome::Unknown(_) => self.lose(attempt, here),
                    Outcome::Refused(_) | Outcome::Answered(_) => not_done(attempt),
                });
            }
            return Ok(Move::Stop(problem, changes));
        }
        match job {
            Job::Rules { then } => self.rules(then, reply.outcome, here),
            Job::CustomFields => self.custom_fields(reply.outcome, here),
            Job::Catalog {
                kind,
                project,
                sweep,
                with_tasks,
            } => self.catalog(kind, project, sweep, with_tasks, reply.outcome, here),
            Job::Running => {
                let page = self.page(reply.outcome)?;
                let changes = self.take(&page.items, here)?;
                Ok(Move::Next(
                    self.stopped_elsewhere(&page.items, here)?,
                    changes,
                ))
            }
            Job::Look { page, since } => self.look(page, since, reply.outcome, here),
            Job::Between { from, to, sweep } => self.between(from, to, sweep, reply.outcome, here),
            Job::Why(doubt) => self.found_why(doubt, reply.outcome, here),
            Job::Sweep { sweep, first } => self.swept(sweep, first, reply.outcome, here),
            Job::Verify {
                left,
                gone,
                control,
            } => self.verified(left, gone, control, reply.outcome, here),
            Job::Control { gone, .. } => self.controlled(&gone, &reply.outcome, here),
            Job::Gone { key, id, read } => self.gone(key, id, read, &reply.outcome, here),
            Job::Still { key, id } => self.still(key, &id, reply.outcome, here),
            Job::LookFor {
                attempt,
                doubt_ms,
                page,
                found,
            } => self.looked_for(attempt, doubt_ms, page, found, reply.outcome, here),
            Job::Baseline { .. }
            | Job::Fresh { .. }
            | Job::Write { .. }
            | Job::ByName { .. }
            | Job::StopOurs { .. } => self.written(job, reply, here),
            Job::Tasks { .. } | Job::CatalogRead | Job::Resolve | Job::Push => {
                Err(Problem::Internal {
                    what: "an answer to a job that asks nothing".into(),
                })
            }
        }
    }

    fn lists_to_come(&mut self) -> bool {
        let mut todo = self.turn().todo.iter();
        todo.any(|job| matches!(job, Job::Look { .. } | Job::Sweep { .. }))
    }

    /// Asks for a row by its id.
    pub(super) fn read(
        &mut self,
        key: Key,
        job: Job,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        let Some(row) = here.desk.row(key)? else {
            return Ok(Move::done(Vec::new()));
        };
        let Some(id) = row.remote.clone() else {
            return Ok(Move::done(Vec::new()));
        };
        let project = project_of(&row, here.desk)?;
        if key.kind() == Kind::Task && project.is_none() {
            // Its project is gone, and a project takes its tasks along.
            let gone = Reply {
                outcome: Outcome::Refused(Refusal::Absent { said: None }),
                server_now: None,
            };
            return self.answered(job, gone, here);
        }
        Ok(Move::Ask(
            job,
            Request::Read {
                kind: key.kind(),
                id,
                project,
            },
            Vec::new(),
        ))
    }

    /// Takes a list in.
    pub(super) fn take(
        &mut self,
        items: &[Seen],
        here: &mut Here<'_>,
    ) -> Result<Vec<Change>, Problem> {
        let mut inbound = self.inbound(here)?;
        inbound.look_over(items)?;
        for seen in items {
            inbound.take(seen)?;
        }
        let (news, held) = (inbound.news, std::mem::take(&mut inbound.held));
        let strangers = inbound.strangers;
        let mut changes = inbound.finish()?;
        if strangers {
            changes.extend(self.read_names());
        }
        let turn = self.turn();
        // What shows itself after all is not gone.
        let seen = |id: &RemoteId| items.iter().any(|seen| seen.id == *id);
        turn.todo
            .retain(|job| !matches!(job, Job::Gone { id, .. } if seen(id)));
        let mut entries = items.iter().filter(|seen| seen.item.entry().is_some());
        turn.there = entries
            .next_back()
            .map(|seen| seen.id.clone())
            .or(turn.there.take());
        turn.report.pulled += news;
        turn.held.extend(held);
        Ok(changes)
    }
}

/// Reads an entry that was there a moment ago; without one, what is always there.
fn control_read(entry: Option<RemoteId>) -> Request {
    match entry {
        Some(id) => Request::Read {
            kind: Kind::Entry,
            id,
            project: None,
        },
        None => Request::Rules,
    }
}

/// Clockify's id of the project that a task belongs to.
pub(super) fn project_of(row: &Row, desk: &dyn Desk) -> Result<Option<RemoteId>, Problem> {
    match row.here.as_ref().or(row.base.as_ref()) {
        Some(item) => project_in(item, desk),
        None => Ok(None),
    }
}

/// The same, of a task's content.
pub(super) fn project_in(item: &Item, desk: &dyn Desk) -> Result<Option<RemoteId>, Problem> {
    match item {
        Item::Task(task) => Ok(desk
            .row(Key::Project(task.project))?
            .and_then(|project| project.remote)),
        Item::Client(_) | Item::Project(_) | Item::Tag(_) | Item::Entry(_) => Ok(None),
    }
}
