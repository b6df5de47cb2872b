//! Writing: which row goes next, what leaves, and what its answer means.
//!
//! A create is journaled before it leaves and is never sent again before its fate is known. An update or a
//! deletion reads the row first, because a write replaces the whole of it. What Clockify refuses is parked, and
//! nothing waits behind it.

use super::ask::{Answer, Outcome, Refusal, Reply, Request, Seen};
use super::inbound::Inbound;
use super::job::{Job, PAGE, project_in, project_of};
use super::machine::{Here, Machine, Move};
use super::outbox::{self, Waits};
use super::plan::{Step, plan};
use super::record::{Attempt, AttemptState, Op, Record, Trust};
use super::reply::{park, put_away, runs_there};
use super::translate::theirs;
use crate::entry::Entry;
use crate::id::{AttemptId, Key, Kind, RemoteId};
use crate::planted::{self, Bug};
use crate::problem::{Problem, Reason};
use crate::row::{Change, Item, Row};

impl Machine {
    /// Picks the next row that waits.
    pub(super) fn push(&mut self, here: &Here<'_>) -> Result<Move, Problem> {
        if self.turn().queue.is_none() {
            let mut rows = here.desk.outbox(self.lane.workspace)?;
            rows.retain(|row| !self.turn().tried.contains(&row.key));
            rows.sort_by_key(outbox::rank);
            self.turn().queue = Some(rows.into_iter().map(|row| row.key).collect());
        }
        let mut tried_any = false;
        while let Some(key) = self
            .turn()
            .queue
            .as_mut()
            .and_then(std::collections::VecDeque::pop_front)
        {
            tried_any = true;
            let Some(row) = here.desk.row(key)? else {
                continue;
            };
            if !row.differs() || row.attention.is_some() {
                continue;
            }
            let open = here.desk.attempt_of(key)?;
            if let Some(step) = self.pick(&row, open.as_ref(), here)? {
                return Ok(step);
            }
        }
        // What was changed, bound or let go while the others went out gets its turn in the same round.
        self.turn().queue = None;
        let tried = self.turn().tried.clone();
        let more = tried_any && {
            let mut more = false;
            for row in here.desk.outbox(self.lane.workspace)? {
                let blocked = here.desk.attempt_of(row.key)?.is_some()
                    || outbox::waits(&row, here.desk)?.is_some();
                more |= !tried.contains(&row.key) && !blocked;
            }
            more
        };
        Ok(Move::Next(
            if more { vec![Job::Push] } else { Vec::new() },
            Vec::new(),
        ))
    }

    /// What to do about a row that waits; `None` passes it over for now.
    fn pick(
        &mut self,
        row: &Row,
        open: Option<&Attempt>,
        here: &Here<'_>,
    ) -> Result<Option<Move>, Problem> {
        let key = row.key;
        let again = |job: Job| Some(Move::Next(vec![job, Job::Push], Vec::new()));
        if open.is_some_and(|attempt| attempt.op == Op::Create) {
            return Ok(None);
        }
        if self.may_yet_go(row, open, here) {
            return Ok(None);
        }
        if row.base.is_none() && row.here.is_none() {
            return Ok(Some(Move::Next(vec![Job::Push], vec![Change::Forget(key)])));
        }
        match outbox::waits(row, here.desk)? {
            Some(Waits::For(_)) if planted::is(Bug::HeadOfLine) => {
                return Ok(Some(Move::done(Vec::new())));
            }
            Some(Waits::For(_)) => return Ok(None),
            Some(Waits::InVain(reason)) => {
                let parked = park(row.clone(), reason, None, here.now);
                return Ok(Some(Move::Next(vec![Job::Push], vec![parked])));
            }
            None => {}
        }
        if let Some(reason) = row
            .entry()
            .and_then(|entry| self.demand(entry, row, here).transpose())
            .transpose()?
        {
            if !self.turn().rules_read {
                // The rules may have changed since they were read; only fresh ones hold an entry back.
                return Ok(again(Job::Rules { then: Some(key) }));
            }
            self.turn().tried.insert(key);
            let parked = park(row.clone(), reason, None, here.now);
            return Ok(Some(Move::Next(vec![Job::Push], vec![parked])));
        }
        self.turn().tried.insert(key);
        let fresh_create =
            (row.base.is_none() && row.remote.is_none()) || planted::is(Bug::WrittenUnread);
        Ok(again(match (fresh_create, key.kind()) {
            (false, _) => Job::Fresh { key },
            (true, Kind::Entry) if self.turn().mark.trust != Trust::Proven => Job::Baseline {
                key,
                page: 1,
                found: Vec::new(),
            },
            (true, _) => Job::Write {
                key,
                attempt: None,
                known: None,
            },
        }))
    }

    /// Whether it was brought back while its deletion may still be carried out: whatever is written now may go with
    /// it.
    pub(super) fn may_yet_go(&self, row: &Row, open: Option<&Attempt>, here: &Here<'_>) -> bool {
        let deletes = open.filter(|attempt| attempt.op == Op::Delete && row.here.is_some());
        deletes.is_some_and(|attempt| !self.is_over(attempt, here))
    }

    fn demand(&self, entry: &Entry, row: &Row, here: &Here<'_>) -> Result<Option<Reason>, Problem> {
        if row.here == row.base {
            return Ok(None);
        }
        Ok(outbox::demanded(
            entry,
            &here.desk.rules(self.lane.workspace)?,
        ))
    }

    /// Begins a writing job.
    pub(super) fn start_write(&mut self, job: Job, here: &mut Here<'_>) -> Result<Move, Problem> {
        match &job {
            Job::Baseline { key, page, .. } => {
                let row = here.desk.row(*key)?;
                let text = row
                    .as_ref()
                    .and_then(Row::entry)
                    .map(|entry| entry.description.trim().to_owned());
                let text = text.filter(|text| !text.is_empty() && text.len() <= 1000);
                Ok(Move::Ask(
                    job.clone(),
                    Request::Entries {
                        page: *page,
                        size: PAGE,
                        description: text,
                    },
                    Vec::new(),
                ))
            }
            Job::Fresh { key } => self.read(*key, job.clone(), here),
            Job::Write { key, known, .. } => self.write(*key, known.clone(), here),
            Job::ByName {
                key, attempt, page, ..
            } => {
                let sought = self.sought(*key, here)?;
                let project = sought.as_ref().map(|item| project_in(item, here.desk));
                match (sought, project.transpose()?.flatten(), key.kind()) {
                    // Its project is gone, and a project takes its tasks along.
                    (None, _, _) | (Some(_), None, Kind::Task) => {
                        let settled = attempt.map(|id| Change::Sync(Record::Settled(id)));
                        Ok(Move::done(settled.into_iter().collect()))
                    }
                    (Some(item), project, kind) => {
                        let request = Request::Catalog {
                            kind,
                            project,
                            name: Some(item.name().to_owned()),
                            page: *page,
                            size: PAGE,
                        };
                        Ok(Move::Ask(job.clone(), request, Vec::new()))
                    }
                }
            }
            Job::StopOurs { .. } => Ok(Move::Ask(job, Request::Running, Vec::new())),
            other => Err(Problem::Internal {
                what: format!("{other:?} is no writing job"),
            }),
        }
    }

    /// Journals a write and sends it.
    fn write(
        &mut self,
        key: Key,
        known: Option<Vec<RemoteId>>,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        let Some(row) = here.desk.row(key)? else {
            return Ok(Move::done(Vec::new()));
        };
        let open = here.desk.attempt_of(key)?;
        // It may have been brought back since it was picked, or given a name that Clockify does not know yet.
        let goes = self.may_yet_go(&row, open.as_ref(), here);
        if goes || outbox::waits(&row, here.desk)?.is_some() {
            return Ok(Move::done(Vec::new()));
        }
        // What was sent before may still arrive, whatever becomes of this sending.
        let lost = open
            .as_ref()
            .filter(|open| open.op == Op::Delete && !self.is_over(open, here))
            .and_then(|open| open.lost);
        let settled = open.map(|open| Change::Sync(Record::Settled(open.id)));
        let mut changes: Vec<Change> = settled.into_iter().collect();
        let (op, body) = match plan(row.base.as_ref(), row.here.as_ref(), row.base.as_ref()) {
            Step::Create => (Op::Create, row.here.clone()),
            Step::Update => (Op::Update, row.here.clone()),
            Step::Delete => match row.base.clone().and_then(put_away) {
                // Clockify deletes only what was put away before.
                Some(body) => (Op::Update, Some(body)),
                None => (Op::Delete, None),
            },
            Step::Nothing
            | Step::Take
            | Step::Merge
            | Step::Restore
            | Step::Remove
            | Step::Park
            | Step::Forget => {
                return Ok(Move::done(changes));
            }
        };
        let request = match (op, row.remote.clone(), &body) {
            (Op::Create, _, Some(body)) => Request::Create(theirs(here.desk, body)?),
            (Op::Update, Some(_), Some(Item::Entry(Entry { span, .. })))
                if planted::is(Bug::ForeignTimerStopped)
                    && runs_there(&row)
                    && !span.is_running() =>
            {
                Request::StopRunning {
                    end: span.end().unwrap_or(here.now),
                }
            }
            (Op::Update, Some(id), Some(body)) => Request::Update {
                id,
                body: theirs(here.desk, body)?,
            },
            (Op::Delete, Some(id), None) => Request::Delete {
                kind: key.kind(),
                id,
                project: project_of(&row, here.desk)?,
            },
            _ => {
                return Err(Problem::Internal {
                    what: "a write to a row that is not bound".into(),
                });
            }
        };
        let attempt = Attempt {
            id: AttemptId::fresh(here.ids),
            key,
            op,
            rev: row.rev,
            body,
            state: AttemptState::Sending,
            epoch: self.epoch,
            sent: self.skew.server(here.now),
            lost: lost.filter(|_| op == Op::Delete),
            looks: 0,
            until: None,
            known: known.clone(),
        };
        changes.push(Change::Sync(Record::Attempt(attempt.clone())));
        Ok(Move::Ask(
            Job::Write {
                key,
                attempt: Some(attempt),
                known,
            },
            request,
            changes,
        ))
    }

    /// Takes the answer to a writing job.
    pub(super) fn written(
        &mut self,
        job: Job,
        reply: Reply,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        match job {
            Job::Baseline { key, page, found } => {
                self.baseline(key, page, found, reply.outcome, here)
            }
            Job::Fresh { key } => self.fresh(key, reply.outcome, here),
            Job::Write {
                attempt: Some(attempt),
                ..
            } => self.wrote(attempt, reply, here),
            Job::ByName {
                key,
                attempt,
                said,
                page,
            } => self.by_name(key, attempt, said, page, reply.outcome, here),
            Job::StopOurs { key, said } => self.stop_ours(key, said, reply.outcome, here),
            other => Err(Problem::Internal {
                what: format!("{other:?} has no answer"),
            }),
        }
    }

    fn fresh(&mut self, key: Key, outcome: Outcome, here: &mut Here<'_>) -> Result<Move, Problem> {
        let writes = self.turn().tried.contains(&key);
        let open = here.desk.attempt_of(key)?;
        // What can no longer be carried out late is known by this read; the rest once it is written anew.
        let settled = open
            .as_ref()
            .filter(|open| !writes && self.is_over(open, here))
            .map(|open| Change::Sync(Record::Settled(open.id)));
        match outcome {
            Outcome::Answered(Answer::One(seen)) => {
                let mut changes = self.take(std::slice::from_ref(&*seen), here)?;
                changes.extend(settled);
                let write = Job::Write {
                    key,
                    attempt: None,
                    known: None,
                };
                // A row that was only read again (it had stopped running elsewhere) has nothing to write.
                Ok(Move::Next(
                    if writes { vec![write] } else { Vec::new() },
                    changes,
                ))
            }
            Outcome::Refused(Refusal::Absent { .. }) => {
                let bound = here.desk.row(key)?.and_then(|row| row.remote);
                let gone = bound.map(|id| Job::Gone {
                    key,
                    id,
                    read: here.now,
                });
                Ok(Move::Next(gone.into_iter().collect(), Vec::new()))
            }
            Outcome::Refused(Refusal::Rule { reason, said }) => {
                let row = here.desk.row(key)?;
                Ok(Move::done(
                    row.map(|row| park(row, reason, said, here.now))
                        .into_iter()
                        .collect(),
                ))
            }
            Outcome::Answered(_) | Outcome::Refused(_) | Outcome::Unknown(_) => {
                Err(Problem::NotClockify {
                    server: self.server.clone(),
                })
            }
        }
    }

    pub(super) fn acknowledged(
        &mut self,
        attempt: &Attempt,
        seen: &Seen,
        here: &mut Here<'_>,
    ) -> Result<Vec<Change>, Problem> {
        let mut inbound: Inbound<'_> = self.inbound(here)?;
        inbound.acknowledge(attempt, seen)?;
        inbound.finish()
    }
}
