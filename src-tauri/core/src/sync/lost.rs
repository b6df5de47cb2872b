//! Creates of unknown fate: looking for them, and the look beforehand where ids cannot be leaned on.
//!
//! Never sends anything; the last look without a find only lets what waits go again.

mod others;

use super::absent::is_known_gone;
use super::ask::{Outcome, Seen};
use super::inbound::same_place;
use super::job::{Job, PAGE};
use super::machine::{Here, Machine, Move};
use super::outcome::Page;
use super::readback::{self, Verdict};
use super::record::{Attempt, AttemptState, Desk, Lane, Op, Record};
use super::reply::park;
use crate::at::At;
use crate::catalog::same_name;
use crate::entry::Entry;
use crate::id::{AttemptId, Key, Kind, RemoteId};
use crate::planted::{self, Bug};
use crate::problem::{Problem, Reason};
use crate::row::{Change, Item, Row};

/// What a look found: as it is there, and in our ids.
type Found = Vec<(Seen, Entry)>;

impl Machine {
    /// What became of the writes in doubt: creates are looked for as their looks are due. Of any other a read
    /// tells: what waits to be written is read for that, and the rest once it can no longer be carried out late.
    pub(super) fn resolve(&mut self, here: &Here<'_>) -> Result<Move, Problem> {
        let mut jobs = Vec::new();
        let mut changes = Vec::new();
        for attempt in here.desk.attempts(self.lane.workspace)? {
            let key = attempt.key;
            if attempt.state != AttemptState::Unknown {
                continue;
            }
            let anew = self.timed_anew(&attempt, here);
            if let Some(anew) = anew.filter(|_| !planted::is(Bug::DoubtByOneClock)) {
                changes.push(self.lose(anew, here));
                continue;
            }
            match (attempt.op, key.kind()) {
                (Op::Create, Kind::Entry) => {
                    if self.look_in_ms(&attempt, here) <= 0 {
                        jobs.push(Job::LookFor {
                            doubt_ms: self.in_doubt_ms(&attempt, here),
                            attempt,
                            page: 1,
                            found: Vec::new(),
                        });
                    }
                }
                (Op::Create, _) => jobs.push(Job::ByName {
                    key,
                    attempt: Some(attempt.id),
                    said: None,
                    page: 1,
                }),
                (Op::Update | Op::Delete, _) if !self.is_over(&attempt, here) => {}
                (Op::Update | Op::Delete, _) => match here.desk.row(key)? {
                    Some(row) if row.remote.is_some() => jobs.push(Job::Fresh { key }),
                    // It went with what it belonged to: there is nothing left to read.
                    Some(_) | None => changes.push(Change::Sync(Record::Settled(attempt.id))),
                },
            }
        }
        self.clock_set = false;
        Ok(Move::Next(jobs, changes))
    }

    pub(super) fn looked_for(
        &mut self,
        attempt: Attempt,
        doubt_ms: i64,
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
        let news = read
            .items
            .iter()
            .any(|seen| !found.iter().any(|other| other.id == seen.id));
        found.extend(read.items);
        let past = start.is_some_and(|start| is_past(&found, start));
        if read.last != Some(true) && news && !past {
            return Ok(Move::Next(
                vec![Job::LookFor {
                    attempt,
                    doubt_ms,
                    page: page + 1,
                    found,
                }],
                Vec::new(),
            ));
        }
        found.extend(self.turn().held.iter().cloned());
        if planted::is(Bug::ResolvedByWindow) {
            let day = |seen: &Seen| Some(here.now.since(seen.item.entry()?.span.start()));
            found.retain(|seen| day(seen).is_some_and(|ago| ago <= 24 * 3600));
        }
        let found = unbound(found, &self.lane, here.desk)?;
        self.judged(attempt, doubt_ms, found, here)
    }

    pub(super) fn baseline(
        &mut self,
        key: Key,
        page: u32,
        mut found: Vec<Seen>,
        outcome: Outcome,
        here: &Here<'_>,
    ) -> Result<Move, Problem> {
        let read = self.page(outcome)?;
        let again = self.is_repeated(page, &read);
        let start = here
            .desk
            .row(key)?
            .as_ref()
            .and_then(Row::entry)
            .map(|entry| entry.span.start());
        found.extend(read.items);
        let past = start.is_some_and(|start| is_past(&found, start));
        let next = if read.last != Some(true) && read.rows > 0 && !past && !again {
            Job::Baseline {
                key,
                page: page + 1,
                found,
            }
        } else {
            found.retain(|seen| seen.item.entry().map(|entry| entry.span.start()) == start);
            Job::Write {
                key,
                attempt: None,
                known: Some(found.into_iter().map(|seen| seen.id).collect()),
            }
        };
        Ok(Move::Next(vec![next], Vec::new()))
    }

    pub(super) fn by_name(
        &mut self,
        key: Key,
        attempt: Option<AttemptId>,
        said: Option<String>,
        page: u32,
        outcome: Outcome,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        // The tasks of a project that is gone cannot be listed: there is none of this name.
        let (read, reason) = match outcome {
            Outcome::Refused(_) => (Page::default(), Reason::ProjectGone),
            Outcome::Answered(_) | Outcome::Unknown(_) => (self.page(outcome)?, Reason::Validation),
        };
        let again = self.is_repeated(page, &read);
        let lost = here.desk.attempt_of(key)?;
        let lost = lost.filter(|open| Some(open.id) == attempt);
        let settled: Vec<Change> = attempt
            .map(|id| Change::Sync(Record::Settled(id)))
            .into_iter()
            .collect();
        let row = here.desk.row(key)?;
        let (Some(row), Some(sent)) = (row, self.sought(key, here)?) else {
            return Ok(Move::done(settled));
        };
        for seen in &read.items {
            let mut inbound = self.inbound(here)?;
            let there = inbound.ours(&seen.item)?;
            let alike = there.kind() == key.kind()
                && same_name(there.name(), sent.name())
                && same_place(&there, &sent);
            let workspace = self.lane.workspace;
            if !alike || here.desk.bound(workspace, key.kind(), &seen.id)?.is_some() {
                continue;
            }
            self.turn().report.pushed += 1;
            let changes = match &lost {
                Some(attempt) => self.acknowledged(attempt, seen, here)?,
                None => self.take(std::slice::from_ref(seen), here)?,
            };
            return Ok(Move::done(changes));
        }
        if read.last != Some(true) && read.rows > 0 && !again {
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
        Ok(Move::done(match lost {
            // There is none of this name. It may still be made, but a second one of the name is refused, so the
            // next round may send it again: unless it is called otherwise by now, or wanted no more.
            Some(attempt) => {
                let wanted = row.here.as_ref().is_some_and(|here| {
                    same_name(here.name(), sent.name()) && same_place(here, &sent)
                });
                match wanted || self.is_over(&attempt, here) {
                    true => settled,
                    false => Vec::new(),
                }
            }
            None => vec![park(row, reason, said, here.now)],
        }))
    }

    /// What a look by name is for: what was sent, as long as its fate is in doubt, else what is wanted.
    pub(super) fn sought(&self, key: Key, here: &Here<'_>) -> Result<Option<Item>, Problem> {
        let open = here.desk.attempt_of(key)?;
        let sent = open
            .filter(|open| open.op == Op::Create)
            .and_then(|open| open.body);
        Ok(match sent {
            Some(sent) => Some(sent),
            None => here.desk.row(key)?.and_then(|row| row.here),
        })
    }

    /// What a look for a lost create says.
    pub(super) fn judged(
        &mut self,
        mut attempt: Attempt,
        doubt_ms: i64,
        found: Vec<Seen>,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        if planted::is(Bug::FingerprintOfNow) {
            attempt.body = here.desk.row(attempt.key)?.and_then(|row| row.here);
        }
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
        let (found, asks) = self.without_others(&attempt, found, here)?;
        let seen: Vec<(RemoteId, Entry)> = found
            .iter()
            .map(|(seen, entry)| (seen.id.clone(), entry.clone()))
            .collect();
        let verdict = match readback::judge(&attempt, &seen, trust) {
            Verdict::Ours(id) if asks.contains(&id) => Verdict::Ask,
            verdict => verdict,
        };
        match verdict {
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
                // What was answered since may tell that a clock was set.
                let doubt_ms = doubt_ms.min(self.in_doubt_ms(&attempt, here));
                if readback::is_last_word(doubt_ms, self.paced) && !self.lists_forgot(here)? {
                    // The round that found it out does not send it again; the command line's contract says so.
                    self.turn().tried.insert(attempt.key);
                    self.turn().report.again = true;
                    return Ok(Move::done(vec![Change::Sync(Record::Settled(attempt.id))]));
                }
                let looked = Attempt {
                    looks: readback::looks_due(doubt_ms, self.paced),
                    ..attempt
                };
                Ok(Move::done(vec![Change::Sync(Record::Attempt(looked))]))
            }
        }
    }
}

impl Machine {
    /// Whether the list of everything shows nothing, though there was something: then no list proves an absence.
    fn lists_forgot(&self, here: &Here<'_>) -> Result<bool, Problem> {
        let workspace = self.lane.workspace;
        for (key, ..) in here.desk.bound_since(workspace, None)? {
            // What was read by its id, and is not there, need not be on a list.
            if !here.desk.row(key)?.is_none_or(|row| is_known_gone(&row)) {
                return Ok(self.saw_blank());
            }
        }
        Ok(false)
    }
}

/// Whether a list has come a day past `start`, newest first, so that none that follows can have begun then. A few
/// entries may be in that order by chance.
fn is_past(found: &[Seen], start: At) -> bool {
    let mut starts = found
        .iter()
        .filter_map(|seen| Some(seen.item.entry()?.span.start()));
    let in_order = starts.clone().is_sorted_by(|newer, older| newer >= older);
    in_order && found.len() >= PAGE as usize && starts.any(|seen| start.since(seen) > 24 * 3600)
}

/// The text to filter a list by when an attempt is looked for; none where filtering would not help.
pub(super) fn filter(attempt: &Attempt) -> Option<String> {
    let text = attempt
        .body
        .as_ref()
        .map(Item::name)
        .unwrap_or_default()
        .trim();
    (!text.is_empty() && text.len() <= 1000).then(|| text.to_owned())
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
        let bound = desk.bound(lane.workspace, Kind::Entry, &seen.id)?.is_some();
        if !known && (!bound || planted::is(Bug::MatchedThoughBound)) {
            unbound.push(seen);
        }
    }
    Ok(unbound)
}
