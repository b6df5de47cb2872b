//! Sweeping: what two complete sweeps missed is read by its id, beside something that must be there.
//!
//! Never takes a row away on the word of a list.

use std::collections::BTreeMap;

use super::ask::{Answer, Outcome, Refusal};
use super::job::Job;
use super::machine::{Here, Machine, Move};
use super::plan::{Step, plan};
use super::record::{Mark, Op, Record};
use super::reply::{deleted, runs_there};
use super::sweep::{APART_S, Onward, SURE_SWEEPS, Sweep, TOO_YOUNG_S, too_many};
use crate::at::At;
use crate::id::{Key, Kind, RemoteId};
use crate::planted::{self, Bug};
use crate::problem::{Attention, Problem, Reason};
use crate::row::{Change, Row};

impl Machine {
    pub(super) fn swept(
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
        if missed.unsure && too_many(missed.suspects.len(), bound.len()) {
            self.turn().report.problem = Some(Problem::ManyMissing {
                entries: missed.suspects.len(),
            });
        } else if missed.unsure && sweep.seen.is_empty() {
            // No entry is left that could show whether entries can be read at all: later sweeps tell.
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

    /// Whether the last sweep missed something that none had missed before: another one soon tells, not one in hours.
    pub(super) fn must_confirm(&self, mark: &Mark, here: &Here<'_>) -> Result<bool, Problem> {
        let Some(last) = mark.sweep else {
            return Ok(false);
        };
        let absent = here.desk.absent(self.lane.workspace)?;
        let missed = absent.iter().any(|(_, first, _)| *first == last);
        Ok(missed && !(0..APART_S).contains(&here.now.since(last)))
    }

    /// Notes what a complete sweep missed and what it saw again.
    pub(super) fn missing(
        &self,
        bound: &[(Key, RemoteId)],
        sweep: &Sweep,
        here: &Here<'_>,
    ) -> Result<Missed, Problem> {
        let absent = here.desk.absent(self.lane.workspace)?.into_iter();
        let absent: BTreeMap<Key, (At, u32)> = absent
            .map(|(key, first, times)| (key, (first, times)))
            .collect();
        let mut missed = Missed::default();
        let server_now = self.skew.server(here.now).unix();
        for (key, id) in bound {
            let before = absent.get(key);
            if sweep.seen.contains(id) {
                if before.is_some() {
                    missed.changes.push(Change::Sync(Record::Present(*key)));
                }
                continue;
            }
            if planted::is(Bug::AliveSet) {
                missed.changes.push(Change::Forget(*key));
                continue;
            }
            // What lies in the future comes from a clock that was set, or from an id that tells no second.
            let young = id
                .minted_unix()
                .is_some_and(|minted| (0..TOO_YOUNG_S).contains(&(server_now - minted)));
            let too_soon =
                before.is_some_and(|(first, _)| (0..APART_S).contains(&here.now.since(*first)));
            if (self.paced && (young || too_soon)) || here.desk.attempt_of(*key)?.is_some() {
                continue;
            }
            // A stub only stands for an id that entries name: nobody says that it is in any list.
            let row = here.desk.row(*key)?;
            if row.is_some_and(|row| is_known_gone(&row) || row.stub) {
                continue;
            }
            missed
                .changes
                .push(Change::Sync(Record::Absent(*key, here.now)));
            match before {
                Some((_, times)) => {
                    missed.suspects.push(*key);
                    missed.unsure |= times + 1 < SURE_SWEEPS;
                }
                None => missed.fresh = true,
            }
        }
        Ok(missed)
    }

    pub(super) fn verified(
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

    pub(super) fn controlled(
        &mut self,
        gone: &[Key],
        outcome: &Outcome,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        if !can_be_read(outcome) {
            return Ok(Move::done(Vec::new()));
        }
        let mut changes = Vec::new();
        let mut rows: BTreeMap<Key, Row> = BTreeMap::new();
        for key in gone {
            let Some(row) = here.desk.row(*key)? else {
                continue;
            };
            // A project takes its tasks along.
            if let Key::Project(project) = key {
                let workspace = self.lane.workspace;
                let tasks = here.desk.catalog(workspace, Kind::Task, Some(*project))?;
                let known = tasks.into_iter().filter(|task| task.remote.is_some());
                rows.extend(known.map(|task| (task.key, task)));
            }
            rows.insert(*key, row);
        }
        for row in rows.into_values() {
            changes.push(Change::Sync(Record::Present(row.key)));
            changes.push(gone_there(row, here.now));
            self.turn().report.pulled += 1;
        }
        Ok(Move::done(changes))
    }

    /// A row that was read before it was to be written is not there, and something else is or is not either.
    pub(super) fn gone(
        &mut self,
        key: Key,
        id: RemoteId,
        read: At,
        control: &Outcome,
        here: &Here<'_>,
    ) -> Result<Move, Problem> {
        // Both have to be of the same minute.
        let together = (0..=APART_S).contains(&here.now.since(read));
        let believed = together && can_be_read(control);
        let still = believed.then_some(Job::Still { key, id });
        Ok(Move::Next(still.into_iter().collect(), Vec::new()))
    }

    /// It was read once more, after something else could be.
    pub(super) fn still(
        &mut self,
        key: Key,
        id: &RemoteId,
        outcome: Outcome,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        match outcome {
            Outcome::Refused(Refusal::Absent { .. }) => {}
            Outcome::Answered(Answer::One(seen)) => {
                let changes = self.take(std::slice::from_ref(&*seen), here)?;
                return Ok(Move::done(changes));
            }
            Outcome::Answered(_) | Outcome::Refused(_) | Outcome::Unknown(_) => {
                return Ok(Move::done(Vec::new()));
            }
        }
        let row = here.desk.row(key)?;
        // Perhaps it was made anew meanwhile.
        let Some(row) = row.filter(|row| row.remote.as_ref() == Some(id)) else {
            return Ok(Move::done(Vec::new()));
        };
        let open = here.desk.attempt_of(key)?;
        if row.here.is_some() && !row.differs() && open.is_none() && !runs_there(&row) {
            // Nothing is to be written any more: two sweeps tell whether it is gone.
            return Ok(Move::done(Vec::new()));
        }
        if row.here.is_none() {
            self.turn().report.pushed += 1;
        }
        let deletes = open.as_ref().filter(|open| open.op == Op::Delete);
        if let (Some(open), true) = (deletes, row.here.is_some()) {
            // It was our deletion, and the person took it back.
            return Ok(Move::done(deleted(row, open, here.now)));
        }
        let settled = open.map(|open| Change::Sync(Record::Settled(open.id)));
        let mut changes: Vec<Change> = settled.into_iter().collect();
        changes.push(gone_there(row, here.now));
        Ok(Move::done(changes))
    }
}

/// Whether the control read shows that what is there can be read.
fn can_be_read(control: &Outcome) -> bool {
    let there = matches!(
        control,
        Outcome::Answered(Answer::One(_) | Answer::Rules(_))
    );
    there || planted::is(Bug::ControlLeftOut)
}

/// What a complete sweep did not see.
#[derive(Default)]
pub(super) struct Missed {
    pub(super) changes: Vec<Change>,
    /// Missed for at least the second time.
    pub(super) suspects: Vec<Key>,
    /// Some of them are missed for less than long.
    pub(super) unsure: bool,
    /// Something was missed for the first time.
    pub(super) fresh: bool,
}

/// Whether the person has been asked already what is to become of it.
pub(super) fn is_known_gone(row: &Row) -> bool {
    let reason = row.attention.as_ref().map(|attention| attention.reason);
    reason == Some(Reason::RemoteDeleted)
}

/// A row that is certainly gone there: it goes here too, unless it was changed here.
pub(super) fn gone_there(row: Row, now: At) -> Change {
    match plan(row.base.as_ref(), row.here.as_ref(), None) {
        Step::Park if is_known_gone(&row) => Change::Keep(row),
        Step::Park if !planted::is(Bug::EditGoesAlong) => {
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
        | Step::Park
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
