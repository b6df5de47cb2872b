//! Writing: which row goes next, what leaves, and what its answer means.
//!
//! A create is journaled before it leaves and is never sent again before its fate is known. An update or a
//! deletion reads the row first, because a write replaces the whole of it. What Clockify refuses is parked, and
//! nothing waits behind it.

use super::ask::{Answer, Outcome, Refusal, Reply, Request, Seen};
use super::inbound::{Inbound, theirs};
use super::job::{Job, gone_there, project_of};
use super::machine::{Here, Machine, Move};
use super::minted::calibrate;
use super::outbox;
use super::plan::{Step, plan};
use super::readback::{self, Verdict};
use super::record::{Attempt, AttemptState, Desk, Lane, Op, Record, Trust};
use crate::at::At;
use crate::catalog::same_name;
use crate::entry::Entry;
use crate::id::{AttemptId, Key, Kind, RemoteId};
use crate::problem::{Attention, Problem, Reason};
use crate::row::{Change, Item, Row};

const PAGE: u32 = 50;

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
                    || outbox::waits_for(&row, here.desk)?.is_some();
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
        if row.base.is_none() && row.here.is_none() {
            return Ok(Some(Move::Next(vec![Job::Push], vec![Change::Forget(key)])));
        }
        if outbox::waits_for(row, here.desk)?.is_some() {
            return Ok(None);
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
        let fresh_create = row.base.is_none() && row.remote.is_none();
        Ok(again(match (fresh_create, key.kind()) {
            (false, _) => Job::Fresh { key },
            (true, Kind::Entry) if self.turn().mark.trust != Trust::Proven => Job::Baseline {
                key,
                page: 1,
                known: Vec::new(),
            },
            (true, _) => Job::Write {
                key,
                attempt: None,
                known: None,
            },
        }))
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
            Job::ByName { key, page, .. } => {
                let Some(row) = here.desk.row(*key)? else {
                    return Ok(Move::done(Vec::new()));
                };
                let Some(item) = row.here.as_ref() else {
                    return Ok(Move::done(Vec::new()));
                };
                let request = Request::Catalog {
                    kind: key.kind(),
                    project: project_of(&row, here.desk)?,
                    name: Some(item.name().to_owned()),
                    page: *page,
                    size: PAGE,
                };
                Ok(Move::Ask(job.clone(), request, Vec::new()))
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
                return Ok(Move::done(Vec::new()));
            }
        };
        let request = match (op, row.remote.clone(), &body) {
            (Op::Create, _, Some(body)) => Request::Create(theirs(here.desk, body)?),
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
        let mut changes = Vec::new();
        if let Some(open) = here.desk.attempt_of(key)? {
            changes.push(Change::Sync(Record::Settled(open.id)));
        }
        let attempt = Attempt {
            id: AttemptId::fresh(here.ids),
            key,
            op,
            rev: row.rev,
            body,
            state: AttemptState::Sending,
            epoch: self.epoch,
            sent: self.skew.server(here.now),
            lost: None,
            looks: 0,
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
            Job::Baseline { key, page, known } => {
                self.baseline(key, page, known, reply.outcome, here)
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

    fn baseline(
        &mut self,
        key: Key,
        page: u32,
        mut known: Vec<RemoteId>,
        outcome: Outcome,
        here: &Here<'_>,
    ) -> Result<Move, Problem> {
        let read = self.page(outcome)?;
        let start = here
            .desk
            .row(key)?
            .as_ref()
            .and_then(Row::entry)
            .map(|entry| entry.span.start());
        let starts = read
            .items
            .iter()
            .filter_map(|seen| seen.item.entry())
            .map(|entry| entry.span.start());
        let past = starts
            .min()
            .zip(start)
            .is_some_and(|(oldest, start)| start.since(oldest) > 24 * 3600);
        known.extend(
            read.items
                .iter()
                .filter(|seen| seen.item.entry().map(|entry| entry.span.start()) == start)
                .map(|seen| seen.id.clone()),
        );
        let next = if read.last != Some(true) && read.rows > 0 && !past {
            Job::Baseline {
                key,
                page: page + 1,
                known,
            }
        } else {
            Job::Write {
                key,
                attempt: None,
                known: Some(known),
            }
        };
        Ok(Move::Next(vec![next], Vec::new()))
    }

    fn fresh(&mut self, key: Key, outcome: Outcome, here: &mut Here<'_>) -> Result<Move, Problem> {
        match outcome {
            Outcome::Answered(Answer::One(seen)) => {
                let changes = self.take(std::slice::from_ref(&*seen), here)?;
                let write = Job::Write {
                    key,
                    attempt: None,
                    known: None,
                };
                // A row that was only read again (it had stopped running elsewhere) has nothing to write.
                let next = if self.turn().tried.contains(&key) {
                    vec![write]
                } else {
                    Vec::new()
                };
                Ok(Move::Next(next, changes))
            }
            Outcome::Refused(Refusal::Absent { .. }) => {
                let Some(row) = here.desk.row(key)? else {
                    return Ok(Move::done(Vec::new()));
                };
                let mut changes = Vec::new();
                if let Some(open) = here.desk.attempt_of(key)? {
                    changes.push(Change::Sync(Record::Settled(open.id)));
                }
                if row.here.is_none() {
                    self.turn().report.pushed += 1;
                }
                changes.push(gone_there(row, here.now));
                Ok(Move::done(changes))
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

    fn wrote(
        &mut self,
        attempt: Attempt,
        reply: Reply,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        let Some(row) = here.desk.row(attempt.key)? else {
            return Ok(Move::done(vec![Change::Sync(Record::Settled(attempt.id))]));
        };
        match reply.outcome {
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
                Ok(Move::done(deleted(row, &attempt)))
            }
            Outcome::Refused(Refusal::Absent { .. })
                if attempt.op == Op::Delete && row.key.kind() == Kind::Entry =>
            {
                self.turn().report.pushed += 1;
                Ok(Move::done(deleted(row, &attempt)))
            }
            Outcome::Refused(refusal) => self.refused(row, attempt, refusal, here),
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

    fn acknowledged(
        &mut self,
        attempt: &Attempt,
        seen: &Seen,
        here: &mut Here<'_>,
    ) -> Result<Vec<Change>, Problem> {
        let mut inbound: Inbound<'_> = self.inbound(here)?;
        inbound.acknowledge(attempt, seen)?;
        inbound.finish()
    }

    fn refused(
        &mut self,
        row: Row,
        attempt: Attempt,
        refusal: Refusal,
        here: &Here<'_>,
    ) -> Result<Move, Problem> {
        let settled = Change::Sync(Record::Settled(attempt.id));
        let (reason, said) = match refusal {
            Refusal::Rule { reason, said } => (reason, said),
            Refusal::Absent { said } => (Reason::Validation, said),
            Refusal::NothingRuns => return Ok(Move::done(vec![settled])),
            Refusal::NotSent
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
        let runs_there = row
            .base
            .as_ref()
            .and_then(Item::entry)
            .is_some_and(|entry| entry.span.is_running());
        if reason == Reason::StopwatchOnly && attempt.op == Op::Update && runs_there {
            return Ok(Move::Next(vec![Job::StopOurs { key, said }], vec![settled]));
        }
        // A deletion that Clockify refuses is taken back: what is there is still worth seeing here.
        let row = match row.here {
            None => Row {
                here: row.base.clone(),
                ..row
            },
            Some(_) => row,
        };
        Ok(Move::done(vec![settled, park(row, reason, said, here.now)]))
    }

    fn by_name(
        &mut self,
        key: Key,
        attempt: Option<AttemptId>,
        said: Option<String>,
        page: u32,
        outcome: Outcome,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        let read = self.page(outcome)?;
        let settled = attempt.map(|id| Change::Sync(Record::Settled(id)));
        let Some(row) = here.desk.row(key)? else {
            return Ok(Move::done(settled.into_iter().collect()));
        };
        let Some(here_item) = row.here.clone() else {
            return Ok(Move::done(settled.into_iter().collect()));
        };
        for seen in &read.items {
            let mut inbound = self.inbound(here)?;
            let there = inbound.ours(&seen.item)?;
            let alike = there.kind() == key.kind()
                && same_name(there.name(), here_item.name())
                && beside(&there, &here_item);
            if !alike
                || here
                    .desk
                    .bound(self.lane.workspace, key.kind(), &seen.id)?
                    .is_some()
            {
                continue;
            }
            let mut inbound = self.inbound(here)?;
            inbound.take(seen)?;
            let mut changes = inbound.finish()?;
            changes.extend(settled);
            self.turn().report.pushed += 1;
            return Ok(Move::done(changes));
        }
        if read.last != Some(true) && read.rows > 0 {
            return Ok(Move::Next(
                vec![Job::ByName {
                    key,
                    attempt,
                    said,
                    page: page + 1,
                }],
                Vec::new(),
            ));
        }
        Ok(Move::done(match settled {
            // The reply was lost and there is none of this name: it was not made, and the next round makes it.
            Some(settled) => vec![settled],
            None => vec![park(row, Reason::Validation, said, here.now)],
        }))
    }

    fn stop_ours(
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
        let (Some(end), true) = (end, ours) else {
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
            body: row.here.clone(),
            state: AttemptState::Sending,
            epoch: self.epoch,
            sent: self.skew.server(here.now),
            lost: None,
            looks: 0,
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

    /// What a look for a lost create says.
    pub(super) fn judged(
        &mut self,
        attempt: Attempt,
        found: Vec<Seen>,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        let trust = self.turn().mark.trust;
        let found = {
            let mut inbound = self.inbound(here)?;
            let mut ours = Vec::new();
            for seen in found {
                if let Item::Entry(entry) = inbound.ours(&seen.item)? {
                    ours.push((seen, entry));
                }
            }
            ours
        };
        let seen: Vec<(RemoteId, Entry)> = found
            .iter()
            .map(|(seen, entry)| (seen.id.clone(), entry.clone()))
            .collect();
        match readback::judge(&attempt, &seen, trust) {
            Verdict::Ours(id) => {
                let (seen, _) = found
                    .iter()
                    .find(|(seen, _)| seen.id == id)
                    .expect("the verdict names one of them");
                self.turn().report.pushed += 1;
                self.turn().tried.insert(attempt.key);
                Ok(Move::done(self.acknowledged(&attempt, seen, here)?))
            }
            Verdict::Ask => {
                let mut changes = vec![Change::Sync(Record::Settled(attempt.id))];
                if let Some(row) = here.desk.row(attempt.key)? {
                    changes.push(park(row, Reason::SeveralCandidates, None, here.now));
                }
                Ok(Move::done(changes))
            }
            Verdict::None => {
                let lost_for = self.lost_for_ms(&attempt, here.now_ms);
                if readback::is_last_word(lost_for, self.paced) {
                    self.turn().tried.insert(attempt.key);
                    return Ok(Move::done(vec![Change::Sync(Record::Settled(attempt.id))]));
                }
                let looks = readback::looks_due(lost_for, self.paced);
                let looked = Attempt {
                    looks: looks.max(attempt.looks + 1),
                    ..attempt
                };
                Ok(Move::done(vec![Change::Sync(Record::Attempt(looked))]))
            }
        }
    }
}

/// Of what a look found, those that are bound to no row, each once.
pub(super) fn unbound(
    found: Vec<Seen>,
    lane: &Lane,
    desk: &dyn Desk,
) -> Result<Vec<Seen>, Problem> {
    let mut unbound: Vec<Seen> = Vec::new();
    for seen in found {
        let known = unbound.iter().any(|other| other.id == seen.id);
        if !known && desk.bound(lane.workspace, Kind::Entry, &seen.id)?.is_none() {
            unbound.push(seen);
        }
    }
    Ok(unbound)
}

fn park(row: Row, reason: Reason, said: Option<String>, now: At) -> Change {
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
fn deleted(row: Row, attempt: &Attempt) -> Vec<Change> {
    let settled = Change::Sync(Record::Settled(attempt.id));
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

/// The same thing put away, unless it is already or cannot be.
fn put_away(item: Item) -> Option<Item> {
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

/// Whether two catalog items stand in the same place, so that their names could meet.
fn beside(a: &Item, b: &Item) -> bool {
    match (a, b) {
        (Item::Project(a), Item::Project(b)) => a.client == b.client,
        (Item::Task(a), Item::Task(b)) => a.project == b.project,
        _ => true,
    }
}
