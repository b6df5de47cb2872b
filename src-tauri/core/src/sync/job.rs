//! The jobs of a round: what each asks, and what its answer means.
//!
//! Reading jobs live here, the writing ones in [`super::push`]. Never a decision about a single field.

use super::ask::{Answer, Outcome, Refusal, Reply, Request, Seen};
use super::machine::{Here, Machine, Move};
use super::push::unbound;
use super::record::{Attempt, AttemptState, Desk, Op, Record};
use super::sweep::{APART_S, Onward, Sweep, TOO_YOUNG_S, too_many};
use crate::at::At;
use crate::id::{AttemptId, Key, Kind, RemoteId};
use crate::problem::{Attention, Problem, Reason};
use crate::row::{Change, Item, Row};
use crate::sync::plan::{Step, plan};

/// One thing that a round does.
#[derive(Clone, Debug)]
pub(super) enum Job {
    /// Read what the workspace demands; then look at this row again.
    Rules { then: Option<Key> },
    /// Read one kind of the catalog whole.
    Catalog {
        kind: Kind,
        project: Option<RemoteId>,
        sweep: Sweep,
        with_tasks: bool,
    },
    /// The catalog was read.
    CatalogRead,
    /// Read what runs.
    Running,
    /// Read the last day's entries.
    Look { page: u32, since: At },
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
    /// Look for the creates whose reply was lost, as far as a look is due.
    Resolve,
    /// Look for one of them.
    LookFor {
        attempt: Attempt,
        page: u32,
        found: Vec<Seen>,
    },
    /// Send what waits.
    Push,
    /// Before a create, while ids cannot be leaned on: what looks the same already?
    Baseline {
        key: Key,
        page: u32,
        known: Vec<RemoteId>,
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
    /// In a workspace that allows only the stopwatch: is what runs ours, so that it may be stopped that way?
    StopOurs { key: Key, said: Option<String> },
}

const PAGE: u32 = 50;

impl Machine {
    /// Begins a job.
    pub(super) fn start(&mut self, job: Job, here: &mut Here<'_>) -> Result<Move, Problem> {
        match job {
            Job::Rules { .. } => Ok(Move::Ask(job, Request::Rules, Vec::new())),
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
                let request = match control {
                    Some(id) => Request::Read {
                        kind: Kind::Entry,
                        id: id.clone(),
                        project: None,
                    },
                    None => Request::Rules,
                };
                Ok(Move::Ask(job, request, Vec::new()))
            }
            Job::Resolve => self.resolve(here),
            Job::LookFor {
                ref attempt, page, ..
            } => {
                let request = Request::Entries {
                    page,
                    size: PAGE,
                    description: filter(attempt),
                };
                Ok(Move::Ask(job, request, Vec::new()))
            }
            Job::Push => self.push(here),
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
                    Outcome::Refused(_) | Outcome::Answered(_) => {
                        Change::Sync(Record::Settled(attempt.id))
                    }
                });
            }
            return Ok(Move::Stop(problem, changes));
        }
        match job {
            Job::Rules { then } => self.rules(then, reply.outcome, here),
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
            Job::Sweep { sweep, first } => self.swept(sweep, first, reply.outcome, here),
            Job::Verify {
                left,
                gone,
                control,
            } => self.verified(left, gone, control, reply.outcome, here),
            Job::Control { gone, .. } => self.controlled(&gone, &reply.outcome, here),
            Job::LookFor {
                attempt,
                page,
                found,
            } => self.looked_for(attempt, page, found, reply.outcome, here),
            Job::Baseline { .. }
            | Job::Fresh { .. }
            | Job::Write { .. }
            | Job::ByName { .. }
            | Job::StopOurs { .. } => self.written(job, reply, here),
            Job::CatalogRead | Job::Resolve | Job::Push => Err(Problem::Internal {
                what: "an answer to a job that asks nothing".into(),
            }),
        }
    }

    /// Asks for a row by its id.
    pub(super) fn read(&self, key: Key, job: Job, here: &Here<'_>) -> Result<Move, Problem> {
        let Some(row) = here.desk.row(key)? else {
            return Ok(Move::done(Vec::new()));
        };
        let Some(id) = row.remote.clone() else {
            return Ok(Move::done(Vec::new()));
        };
        let project = project_of(&row, here.desk)?;
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
        for seen in items {
            inbound.take(seen)?;
        }
        let (news, held) = (inbound.news, std::mem::take(&mut inbound.held));
        let changes = inbound.finish()?;
        let turn = self.turn();
        turn.report.pulled += news;
        turn.held.extend(held);
        Ok(changes)
    }

    fn rules(
        &mut self,
        then: Option<Key>,
        outcome: Outcome,
        here: &Here<'_>,
    ) -> Result<Move, Problem> {
        let Outcome::Answered(Answer::Rules(rules)) = outcome else {
            return Err(Problem::NotClockify {
                server: self.server.clone(),
            });
        };
        let workspace = self.lane.workspace;
        let mut changes = Vec::new();
        if here.desk.rules(workspace)? != rules {
            for row in here.desk.parked(workspace)? {
                if row
                    .attention
                    .as_ref()
                    .is_some_and(|attention| hangs_on_rules(attention.reason))
                {
                    changes.push(Change::Keep(Row {
                        attention: None,
                        ..row
                    }));
                }
            }
            changes.push(Change::Sync(Record::Rules(workspace, rules)));
        }
        let turn = self.turn();
        turn.rules_read = true;
        if let (Some(key), Some(queue)) = (then, &mut turn.queue) {
            queue.push_front(key);
        }
        Ok(Move::done(changes))
    }

    fn catalog(
        &mut self,
        kind: Kind,
        project: Option<RemoteId>,
        mut sweep: Sweep,
        with_tasks: bool,
        outcome: Outcome,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        let page = self.page(outcome)?;
        let with_tasks = with_tasks && page.with_tasks;
        let onward = sweep.take(&page.items, page.rows, page.last);
        let mut changes = self.take(&page.items, here)?;
        if onward == Onward::More {
            return Ok(Move::Next(
                vec![Job::Catalog {
                    kind,
                    project,
                    sweep,
                    with_tasks,
                }],
                changes,
            ));
        }
        let mut jobs = Vec::new();
        if kind == Kind::Project && !with_tasks {
            // This server does not bring tasks along, so they are asked for project by project.
            let live = page_projects(&sweep, here.desk, self.lane.workspace)?;
            jobs.extend(live.into_iter().map(|project| Job::Catalog {
                kind: Kind::Task,
                project: Some(project),
                sweep: Sweep::new(0, 1, None),
                with_tasks: true,
            }));
        }
        if kind != Kind::Task && onward == Onward::Complete && sweep.whole {
            let bound = here.desk.bound_catalog(self.lane.workspace, kind)?;
            let missed = self.missing(&bound, &sweep, here)?;
            if !missed.suspects.is_empty() && !too_many(missed.suspects.len(), bound.len()) {
                jobs.push(Job::Verify {
                    left: missed.suspects,
                    gone: Vec::new(),
                    control: None,
                });
            }
            changes.extend(missed.changes);
        }
        Ok(Move::Next(jobs, changes))
    }

    /// Entries that we believe to run and that do not: they are read by their id.
    fn stopped_elsewhere(&self, running: &[Seen], here: &Here<'_>) -> Result<Vec<Job>, Problem> {
        let mut jobs = Vec::new();
        for row in here.desk.running()? {
            let believed = row
                .base
                .as_ref()
                .and_then(Item::entry)
                .is_some_and(|entry| entry.span.is_running());
            let runs = running
                .iter()
                .any(|seen| Some(&seen.id) == row.remote.as_ref());
            if row.workspace == self.lane.workspace && believed && !runs && row.remote.is_some() {
                jobs.push(Job::Fresh { key: row.key });
            }
        }
        Ok(jobs)
    }

    fn look(
        &mut self,
        page: u32,
        since: At,
        outcome: Outcome,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        let read = self.page(outcome)?;
        let before = self.turn().report.pulled + self.turn().held.len();
        let changes = self.take(&read.items, here)?;
        let news = self.turn().report.pulled + self.turn().held.len() > before;
        let starts = || {
            read.items
                .iter()
                .filter_map(|seen| seen.item.entry())
                .map(|entry| entry.span.start())
        };
        let past = starts().min().is_none_or(|oldest| oldest < since);
        // Future entries come first: a page counts as known only once it reaches the present.
        let known = !news && starts().min().is_some_and(|oldest| oldest <= here.now);
        if read.last == Some(true) || past || known {
            return Ok(Move::done(changes));
        }
        Ok(Move::Next(
            vec![Job::Look {
                page: page + 1,
                since,
            }],
            changes,
        ))
    }

    fn swept(
        &mut self,
        mut sweep: Sweep,
        first: bool,
        outcome: Outcome,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        let page = self.page(outcome)?;
        let onward = sweep.take(&page.items, page.rows, page.last);
        let mut changes = self.take(&page.items, here)?;
        if first {
            self.turn().mark.first_pull_page = sweep.page;
            changes.push(self.mark());
        }
        if onward == Onward::More {
            return Ok(Move::Next(vec![Job::Sweep { sweep, first }], changes));
        }
        if first {
            self.turn().mark.first_pull_done = Some(here.now);
            changes.push(self.mark());
            return Ok(Move::done(changes));
        }
        if onward == Onward::Broken || !sweep.whole {
            return Ok(Move::done(changes));
        }
        let bound = here.desk.bound_since(self.lane.workspace, sweep.horizon)?;
        let bound: Vec<(Key, RemoteId)> = bound.into_iter().map(|(key, id, _)| (key, id)).collect();
        let missed = self.missing(&bound, &sweep, here)?;
        let turn = self.turn();
        turn.mark.sweep = Some(here.now);
        turn.mark.sweeps += 1;
        let turns = turn.mark.sweeps;
        changes.extend(missed.changes);
        changes.push(self.mark());

        let mut jobs = Vec::new();
        if too_many(missed.suspects.len(), bound.len()) {
            self.turn().report.problem = Some(Problem::ManyMissing {
                entries: missed.suspects.len(),
            });
        } else if !missed.suspects.is_empty() {
            let control = sweep.seen.iter().next().cloned();
            jobs.push(Job::Verify {
                left: missed.suspects,
                gone: Vec::new(),
                control,
            });
        } else if missed.fresh && !self.paced {
            jobs.push(Job::Sweep {
                sweep: Sweep::new(turns, 1, sweep.horizon),
                first: false,
            });
        }
        Ok(Move::Next(jobs, changes))
    }

    /// Notes what a complete sweep missed and what it saw again.
    fn missing(
        &self,
        bound: &[(Key, RemoteId)],
        sweep: &Sweep,
        here: &Here<'_>,
    ) -> Result<Missed, Problem> {
        let absent = here.desk.absent(self.lane.workspace)?;
        let mut missed = Missed::default();
        let server_now = self.skew.server(here.now).unix();
        for (key, id) in bound {
            let before = absent.iter().find(|(missed, ..)| missed == key);
            if sweep.seen.contains(id) {
                if before.is_some() {
                    missed.changes.push(Change::Sync(Record::Present(*key)));
                }
                continue;
            }
            let young = id
                .minted_unix()
                .is_some_and(|minted| server_now - minted < TOO_YOUNG_S);
            let too_soon = before.is_some_and(|(_, first, _)| here.now.since(*first) < APART_S);
            if (self.paced && (young || too_soon)) || here.desk.attempt_of(*key)?.is_some() {
                continue;
            }
            missed
                .changes
                .push(Change::Sync(Record::Absent(*key, here.now)));
            match before {
                Some(_) => missed.suspects.push(*key),
                None => missed.fresh = true,
            }
        }
        Ok(missed)
    }

    fn verified(
        &mut self,
        mut left: Vec<Key>,
        mut gone: Vec<Key>,
        control: Option<RemoteId>,
        outcome: Outcome,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        let Some(key) = left.pop() else {
            return Ok(Move::done(Vec::new()));
        };
        let mut changes = Vec::new();
        match outcome {
            Outcome::Answered(Answer::One(seen)) => {
                changes = self.take(std::slice::from_ref(&*seen), here)?;
                changes.push(Change::Sync(Record::Present(key)));
            }
            Outcome::Refused(Refusal::Absent { .. }) => gone.push(key),
            Outcome::Answered(_) | Outcome::Refused(_) | Outcome::Unknown(_) => {}
        }
        let next = match (left.is_empty(), gone.is_empty()) {
            (false, _) => vec![Job::Verify {
                left,
                gone,
                control,
            }],
            (true, false) => vec![Job::Control { gone, control }],
            (true, true) => Vec::new(),
        };
        Ok(Move::Next(next, changes))
    }

    fn controlled(
        &mut self,
        gone: &[Key],
        outcome: &Outcome,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        if !matches!(
            outcome,
            Outcome::Answered(Answer::One(_) | Answer::Rules(_))
        ) {
            return Ok(Move::done(Vec::new()));
        }
        let mut changes = Vec::new();
        for key in gone {
            if let Some(row) = here.desk.row(*key)? {
                changes.push(Change::Sync(Record::Present(*key)));
                changes.push(gone_there(row, here.now));
                self.turn().report.pulled += 1;
            }
        }
        Ok(Move::done(changes))
    }

    fn resolve(&mut self, here: &Here<'_>) -> Result<Move, Problem> {
        let open = here.desk.attempts(self.lane.workspace)?.into_iter();
        let due = open
            .filter(|attempt| attempt.op == Op::Create && attempt.state == AttemptState::Unknown)
            .filter(|attempt| {
                attempt.key.kind() != Kind::Entry || self.is_due(attempt, here.now_ms)
            });
        let jobs = due.map(|attempt| match attempt.key.kind() {
            Kind::Entry => Job::LookFor {
                attempt,
                page: 1,
                found: Vec::new(),
            },
            Kind::Client | Kind::Project | Kind::Task | Kind::Tag => Job::ByName {
                key: attempt.key,
                attempt: Some(attempt.id),
                said: None,
                page: 1,
            },
        });
        Ok(Move::Next(jobs.collect(), Vec::new()))
    }

    fn looked_for(
        &mut self,
        attempt: Attempt,
        page: u32,
        mut found: Vec<Seen>,
        outcome: Outcome,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        let read = self.page(outcome)?;
        let start = attempt
            .body
            .as_ref()
            .and_then(Item::entry)
            .map(|entry| entry.span.start());
        let starts = read
            .items
            .iter()
            .filter_map(|seen| seen.item.entry())
            .map(|entry| entry.span.start());
        // Newest start first: once a day past the start, none that follows can be ours.
        let past = starts
            .min()
            .zip(start)
            .is_some_and(|(oldest, start)| start.since(oldest) > 24 * 3600);
        found.extend(read.items);
        if read.last != Some(true) && read.rows > 0 && !past {
            return Ok(Move::Next(
                vec![Job::LookFor {
                    attempt,
                    page: page + 1,
                    found,
                }],
                Vec::new(),
            ));
        }
        found.extend(self.turn().held.iter().cloned());
        let found = unbound(found, &self.lane, here.desk)?;
        self.judged(attempt, found, here)
    }
}

/// What a complete sweep did not see.
#[derive(Default)]
struct Missed {
    changes: Vec<Change>,
    /// Missed for at least the second time.
    suspects: Vec<Key>,
    /// Something was missed for the first time.
    fresh: bool,
}

/// A row that is certainly gone there: it goes here too, unless it was changed here.
pub(super) fn gone_there(row: Row, now: At) -> Change {
    match plan(row.base.as_ref(), row.here.as_ref(), None) {
        Step::Park => {
            let attention = Attention {
                reason: Reason::RemoteDeleted,
                said: None,
                since: now,
            };
            Change::Keep(Row {
                attention: Some(attention),
                ..row
            })
        }
        Step::Remove
        | Step::Forget
        | Step::Nothing
        | Step::Create
        | Step::Update
        | Step::Delete
        | Step::Take
        | Step::Merge
        | Step::Restore => Change::Forget(row.key),
    }
}

/// Clockify's id of the project that a task belongs to.
pub(super) fn project_of(row: &Row, desk: &dyn Desk) -> Result<Option<RemoteId>, Problem> {
    match row.here.as_ref().or(row.base.as_ref()) {
        Some(Item::Task(task)) => Ok(desk
            .row(Key::Project(task.project))?
            .and_then(|project| project.remote)),
        Some(Item::Client(_) | Item::Project(_) | Item::Tag(_) | Item::Entry(_)) | None => Ok(None),
    }
}

/// The text to filter a list by when an attempt is looked for; none where filtering would not help.
fn filter(attempt: &Attempt) -> Option<String> {
    let text = attempt
        .body
        .as_ref()
        .map(Item::name)
        .unwrap_or_default()
        .trim();
    (!text.is_empty() && text.len() <= 1000).then(|| text.to_owned())
}

/// The projects of a sweep that are in use, whose tasks are worth asking for.
fn page_projects(
    sweep: &Sweep,
    desk: &dyn Desk,
    workspace: crate::id::WorkspaceId,
) -> Result<Vec<RemoteId>, Problem> {
    let mut live = Vec::new();
    for row in desk.catalog(workspace, Kind::Project, None)? {
        let in_use = row.here.as_ref().is_some_and(|item| !item.is_put_away());
        if let (Some(id), true) = (row.remote, in_use)
            && sweep.seen.contains(&id)
        {
            live.push(id);
        }
    }
    Ok(live)
}

fn hangs_on_rules(reason: Reason) -> bool {
    match reason {
        Reason::ProjectRequired
        | Reason::TaskRequired
        | Reason::TagRequired
        | Reason::DescriptionRequired
        | Reason::StopwatchOnly
        | Reason::Locked => true,
        Reason::Validation
        | Reason::ProjectGone
        | Reason::TagArchived
        | Reason::Approved
        | Reason::Forbidden
        | Reason::PlanLimit
        | Reason::SeveralCandidates
        | Reason::RemoteDeleted
        | Reason::ChangedAfterDelete
        | Reason::BadText
        | Reason::WaitsForParked => false,
    }
}
