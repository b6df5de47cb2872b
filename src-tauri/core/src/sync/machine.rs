//! The machine: one round of syncing a workspace, one request at a time.
//!
//! A round is a list of jobs. Each either asks Clockify something, saves something, or is done; after a save the
//! caller commits and comes back, so that every decision is made on what is kept. Never more than one request in
//! flight, and never a second try of the same row in one round.

mod begin;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::ask::{Reply, Request, Seen};
use super::inbound::Inbound;
use super::job::Job;
use super::minted::Skew;
use super::record::{Attempt, AttemptState, Desk, Lane, Mark, Record};
use super::round::{Effect, Event, Report};
use crate::at::At;
use crate::id::{AttemptId, Ids, Key, RemoteId};
use crate::problem::Problem;
use crate::row::Change;

/// The state of one round.
pub(super) struct Turn {
    pub(super) todo: VecDeque<Job>,
    /// The rows to send, in order; `None` until they are counted.
    pub(super) queue: Option<VecDeque<Key>>,
    pub(super) tried: BTreeSet<Key>,
    pub(super) held: Vec<Seen>,
    /// The entries that the look at the last day showed; `None` where what runs was asked for.
    pub(super) looked: Option<BTreeSet<RemoteId>>,
    /// The list of everything showed nothing.
    pub(super) blank: bool,
    /// With what the page that was read last began.
    pub(super) began_with: Option<RemoteId>,
    /// An entry that was there when it was last asked for.
    pub(super) there: Option<RemoteId>,
    pub(super) mark: Mark,
    pub(super) rules_read: bool,
    /// Whether it reads the catalog.
    pub(super) names: bool,
    pub(super) lost_in_a_row: u32,
    pub(super) waits: u32,
    pub(super) report: Report,
}

/// One workspace's machine. It is built anew from the store whenever the process starts.
pub struct Machine {
    pub(super) lane: Lane,
    pub(super) server: String,
    pub(super) epoch: u64,
    pub(super) paced: bool,
    pub(super) skew: Skew,
    /// The time of the event under way, and that of the last request.
    now_ms: i64,
    asked_ms: i64,
    /// Whether our clock was set in this round, and what is in doubt does not know yet.
    pub(super) clock_set: bool,
    /// When the replies of this process's requests were given up: by our clock, in milliseconds, and by the server's.
    pub(super) lost_at: BTreeMap<AttemptId, (i64, Option<At>)>,
    turn: Option<Turn>,
    flight: Option<(u64, Job)>,
    sent: u64,
    wake_ms: Option<i64>,
    finishing: bool,
}

/// Everything a step needs from outside.
pub(super) struct Here<'a> {
    pub(super) desk: &'a dyn Desk,
    pub(super) ids: &'a mut dyn Ids,
    pub(super) now: At,
    pub(super) now_ms: i64,
}

/// What a job comes to.
#[expect(clippy::large_enum_variant, reason = "one at a time, consumed at once")]
pub(super) enum Move {
    /// Ask this and come back with the answer.
    Ask(Job, Request, Vec<Change>),
    /// Keep this; the job is done, and these come next.
    Next(Vec<Job>, Vec<Change>),
    /// The round cannot go on.
    Stop(Problem, Vec<Change>),
}

impl Move {
    pub(super) fn done(changes: Vec<Change>) -> Move {
        Move::Next(Vec::new(), changes)
    }

    /// The same, with one more job behind it.
    pub(super) fn then(self, job: Job) -> Move {
        match self {
            Move::Next(mut jobs, changes) => {
                jobs.push(job);
                Move::Next(jobs, changes)
            }
            Move::Ask(..) | Move::Stop(..) => self,
        }
    }
}

/// How often a round waits at most: a write whose fate stays open is the next round's business.
const WAITS_MOST: u32 = 32;
/// How long a round waits for the next look at a lost create, in milliseconds.
const PATIENCE_MS: i64 = 6_000;
/// No answer takes longer, milliseconds.
const ANSWERED_MOST_MS: i64 = 60_000;

impl Machine {
    /// A machine for one workspace. `epoch` is this process's number, higher than every earlier one's; `server`
    /// is the name by which problems call the other side.
    pub fn new(lane: Lane, server: String, epoch: u64, paced: bool) -> Machine {
        Machine {
            lane,
            server,
            epoch,
            paced,
            skew: Skew::default(),
            now_ms: 0,
            asked_ms: 0,
            clock_set: false,
            lost_at: BTreeMap::new(),
            turn: None,
            flight: None,
            sent: 0,
            wake_ms: None,
            finishing: false,
        }
    }

    /// The number it was made with: once the store knows a higher one, somebody else syncs.
    pub fn epoch(&self) -> u64 {
        self.epoch
    }

    /// The Unix millisecond at which the machine wants to `Go` again, while it waits inside a round.
    pub fn wake_at_ms(&self) -> Option<i64> {
        self.wake_ms
    }

    /// Lets the round end after what is in flight: the time is up, and what is left waits for the next one.
    pub fn finish_up(&mut self) {
        self.finishing = true;
    }

    /// Whether the answer that is awaited is a page of the first pull. Handling it only saves, never sends, and
    /// what it saves can be asked for again: it need not wait for the disk.
    pub fn awaits_first_pull(&self) -> bool {
        matches!(&self.flight, Some((_, Job::Sweep { first: true, .. })))
    }

    /// How far a pull of the whole history is: entries seen, and the oldest start.
    pub fn progress(&self) -> Option<(usize, At)> {
        match &self.flight {
            Some((_, Job::Sweep { sweep, .. })) => {
                sweep.oldest.map(|oldest| (sweep.seen.len(), oldest))
            }
            Some(_) | None => None,
        }
    }

    /// Takes an event in. The effects are to be carried out in order, all saves of one call in one transaction.
    ///
    /// # Errors
    /// Whatever keeps the store from being read; then nothing of the call counts.
    pub fn handle(
        &mut self,
        event: Event,
        desk: &dyn Desk,
        ids: &mut dyn Ids,
        now_ms: i64,
    ) -> Result<Vec<Effect>, Problem> {
        let mut here = Here {
            desk,
            ids,
            now: At::from_unix(now_ms.div_euclid(1000)),
            now_ms,
        };
        self.wake_ms = None;
        self.now_ms = now_ms;
        match event {
            Event::Begin(round) => {
                let changes = self.begin(round, &here)?;
                self.go_on(changes, &mut here)
            }
            Event::Go => self.go_on(Vec::new(), &mut here),
            Event::Answered(ticket, reply) => match self.flight.take() {
                Some((awaited, job)) if awaited == ticket => {
                    // What waited here while the computer slept says nothing about now, and no more does one that
                    // seems to, because our clock was set.
                    let fresh = (0..=ANSWERED_MOST_MS).contains(&(now_ms - self.asked_ms));
                    if !fresh {
                        return self.too_late(job, reply, &mut here);
                    }
                    if let Some(server) = reply.server_now {
                        self.clock_set |= self.skew.sample(here.now, server);
                    }
                    let step = match self.answered(job, reply, &mut here) {
                        // Not what was asked for: that ends the round, and what is kept stays.
                        Err(
                            problem @ (Problem::Refused { .. }
                            | Problem::NotAllowed { .. }
                            | Problem::NotClockify { .. }),
                        ) => Move::Stop(problem, Vec::new()),
                        step => step?,
                    };
                    self.apply(step, &mut here)
                }
                // An answer to something that was given up: what it says is found out by looking.
                other => {
                    self.flight = other;
                    Ok(Vec::new())
                }
            },
            Event::CutOff => {
                let problem = self.unreachable();
                let changes = match self.flight.take() {
                    Some((
                        _,
                        Job::Write {
                            attempt: Some(attempt),
                            ..
                        },
                    )) => vec![self.lose(attempt, &here)],
                    Some(_) | None => Vec::new(),
                };
                self.apply(Move::Stop(problem, changes), &mut here)
            }
        }
    }

    /// An answer that lay here for long ends the round: the next one begins by asking what time it is there. Only what
    /// became of a write is as true as ever.
    fn too_late(
        &mut self,
        job: Job,
        reply: Reply,
        here: &mut Here<'_>,
    ) -> Result<Vec<Effect>, Problem> {
        let changes = match job {
            Job::Write { .. } => match self.answered(job, reply, here)? {
                Move::Next(_, changes) | Move::Stop(_, changes) | Move::Ask(.., changes) => changes,
            },
            _ => Vec::new(),
        };
        self.apply(Move::Stop(self.unreachable(), changes), here)
    }

    fn unreachable(&self) -> Problem {
        Problem::Unreachable {
            server: self.server.clone(),
        }
    }

    /// The reply to an attempt was lost: from now on it is looked for, not sent again.
    pub(super) fn lose(&mut self, attempt: Attempt, here: &Here<'_>) -> Change {
        let theirs = self.skew.server_now(here.now);
        self.lost_at.insert(attempt.id, (here.now_ms, theirs));
        let lost = Attempt {
            state: AttemptState::Unknown,
            lost: Some(here.now),
            ..attempt
        };
        Change::Sync(Record::Attempt(lost))
    }

    fn apply(&mut self, step: Move, here: &mut Here<'_>) -> Result<Vec<Effect>, Problem> {
        match step {
            Move::Ask(job, request, changes) => Ok(self.ask(job, request, changes)),
            Move::Next(jobs, changes) => {
                if let Some(turn) = &mut self.turn {
                    for job in jobs.into_iter().rev() {
                        turn.todo.push_front(job);
                    }
                }
                self.go_on(changes, here)
            }
            Move::Stop(problem, changes) => {
                let mut effects: Vec<Effect> = changes.into_iter().map(Effect::Save).collect();
                if let Some(mut turn) = self.turn.take() {
                    turn.report.problem.get_or_insert(problem);
                    effects.push(Effect::Done(turn.report));
                }
                Ok(effects)
            }
        }
    }

    fn ask(&mut self, job: Job, request: Request, changes: Vec<Change>) -> Vec<Effect> {
        self.asked_ms = self.now_ms;
        self.sent += 1;
        self.flight = Some((self.sent, job));
        let mut effects: Vec<Effect> = changes.into_iter().map(Effect::Save).collect();
        effects.push(Effect::Send(self.sent, request));
        effects
    }

    /// Works the jobs off until one asks or saves something.
    fn go_on(
        &mut self,
        mut changes: Vec<Change>,
        here: &mut Here<'_>,
    ) -> Result<Vec<Effect>, Problem> {
        if let (true, Some(turn)) = (self.finishing, &mut self.turn) {
            turn.todo.clear();
        }
        while changes.is_empty() && self.flight.is_none() {
            let Some(job) = self.turn.as_mut().and_then(|turn| turn.todo.pop_front()) else {
                return self.idle(here);
            };
            match self.start(job, here)? {
                Move::Ask(job, request, changes) => return Ok(self.ask(job, request, changes)),
                Move::Next(jobs, saved) => {
                    if let Some(turn) = &mut self.turn {
                        for job in jobs.into_iter().rev() {
                            turn.todo.push_front(job);
                        }
                    }
                    changes = saved;
                }
                stop @ Move::Stop(..) => return self.apply(stop, here),
            }
        }
        Ok(changes.into_iter().map(Effect::Save).collect())
    }

    /// Nothing is left to do: wait for a look that is due soon, or end the round.
    fn idle(&mut self, here: &Here<'_>) -> Result<Vec<Effect>, Problem> {
        if self.turn.is_none() {
            return Ok(Vec::new());
        }
        let next_look = self.next_look_in_ms(here)?;
        let patient = !self.finishing && self.turn().waits < WAITS_MOST;
        if let Some(wait) = next_look.filter(|wait| patient && *wait <= PATIENCE_MS) {
            self.turn().waits += 1;
            self.turn().todo.push_back(Job::Resolve);
            self.wake_ms = Some(here.now_ms + wait);
            return Ok(Vec::new());
        }
        let mut turn = self.turn.take().expect("a round is under way");
        turn.mark.round = Some(here.now);
        turn.mark.requests = self.sent;
        let mark = Change::Sync(Record::Mark(self.lane.workspace, turn.mark));
        Ok(vec![Effect::Save(mark), Effect::Done(turn.report)])
    }

    /// Whether the list of everything showed nothing in this round.
    pub(super) fn saw_blank(&self) -> bool {
        self.turn.as_ref().is_some_and(|turn| turn.blank)
    }

    pub(super) fn turn(&mut self) -> &mut Turn {
        self.turn.as_mut().expect("jobs run inside a round")
    }

    pub(super) fn mark(&self) -> Change {
        let mark = self
            .turn
            .as_ref()
            .map(|turn| turn.mark.clone())
            .unwrap_or_default();
        Change::Sync(Record::Mark(self.lane.workspace, mark))
    }

    pub(super) fn inbound<'a>(&'a self, here: &'a mut Here<'_>) -> Result<Inbound<'a>, Problem> {
        Inbound::new(here.desk, &self.lane, &mut *here.ids, here.now)
    }
}
