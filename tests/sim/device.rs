//! One computer: the real store in memory, the real rules, the real machine, and a round that can stand still or
//! be killed between any two of its moves.
//!
//! Never a socket, a thread or a real clock.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono_tz::Tz;
use stint_core::action::{Action, Moment, Origin};
use stint_core::at::At;
use stint_core::id::{Ids, Key, Kind, RemoteId};
use stint_core::problem::{Problem, Reason};
use stint_core::row::{Book, Change, Item, Row};
use stint_core::sync::rhythm::Rhythm;
use stint_core::sync::{
    Answer, Attempt, AttemptState, Desk, Event, KeptConflict, Lane, Machine, Op, Outcome, Refusal,
    Request, Round,
};
use stint_core::timer;
use stint_engine::clockify::Server;
use stint_engine::round::{self, Step};
use stint_engine::store::{Account, NewDeed, Store, Way, Which};
use stint_tests::clockify::Id;
use uuid::Uuid;

use crate::far::Far;
use crate::fields::{self, Fields};
use crate::looked::Looking;
use crate::model::{Model, Told};
use crate::step::{Act, Store as Misfortune};

/// How problems call the other side.
pub const SERVER: &str = "https://clockify.invalid/api/v1";

/// A computer.
pub struct Device {
    pub number: usize,
    pub store: Store,
    pub lane: Lane,
    pub server: Server,
    pub model: Model,
    /// What the last look at the store showed.
    pub view: Rc<View>,
    /// Our key for everything of Clockify's that was ever bound here.
    pub bound: BTreeMap<String, Key>,
    /// The same the other way round, also for rows that are gone.
    pub was: BTreeSet<(Key, String)>,
    /// Fields that both sides had changed, as the person is shown.
    pub clashes: BTreeSet<(Key, String)>,
    /// When each entry that was ever here began.
    pub began: BTreeSet<(Key, String)>,
    /// What the last read of each thing showed.
    pub read: BTreeMap<String, Fields>,
    /// When the reply to each create was lost, real milliseconds.
    pub lost: BTreeMap<Key, i64>,
    /// Until when Clockify asked to be left alone, real milliseconds. Counts once it is taken in: a process that ends
    /// before that cannot tell the next one.
    pub left_alone_until_ms: i64,
    /// The same of an answer that is not taken in yet.
    pub asked_to_wait_ms: Option<i64>,
    /// How far its clock is ahead, in milliseconds.
    pub ahead_ms: i64,
    pub online: bool,
    pub zone: Tz,
    /// When its worker syncs by itself.
    pub rhythm: Rhythm,
    /// Whether its last round went through.
    pub went_through: bool,
    /// Whether it found out that something has to be sent again.
    pub sends_again: bool,
    /// The round that it is in, or was in last.
    pub looking: Looking,
    /// What the store says to the next transaction instead of making it.
    pub refuses: Option<Misfortune>,
    /// Writes so far.
    pub picks: u64,
    /// What can go, and since which write it waits.
    pub waiting: BTreeMap<Key, Waiting>,
    /// The newest revision of each row that left.
    pub revisions: BTreeMap<Key, u64>,
    /// When the request that leaves next was decided on.
    pub decided: u64,
    /// Moves since something was asked.
    pub moves: u32,
    /// What a read by its id did not find.
    pub gone: BTreeSet<String>,
    /// What the last read of what runs showed.
    pub running: Option<String>,
    /// Whether every page of the sweep under way came.
    pub swept_whole: bool,
    /// Entries whose create was in doubt at least once.
    pub ambiguous: BTreeSet<Key>,
    /// What entries that were made here were bound to.
    pub adopted: BTreeMap<Key, String>,
    /// Of which entries the person was asked which it is.
    pub asked: BTreeSet<Key>,
    /// Deletions and undos in a row.
    storm: u8,
    ids: Counter,
    /// What the store held when nothing was written since.
    looked: RefCell<Option<Rc<View>>>,
    round: Option<Running>,
    frozen: Option<Running>,
}

/// Since when a row waits that can go.
pub struct Waiting {
    /// Writes that had left then.
    pub picks: u64,
    /// What else could go then or since.
    pub others: u64,
}

/// A round under way.
struct Running {
    machine: Machine,
    next: Next,
}

/// What a round does next.
pub enum Next {
    Hear(Event),
    Ask(u64, Request),
}

/// All that a person or a law can see of a store.
#[derive(Clone, Default)]
pub struct View {
    pub rows: BTreeMap<Key, Row>,
    pub attempts: Vec<Attempt>,
    pub conflicts: Vec<KeptConflict>,
    pub absent: BTreeSet<Key>,
}

/// Ids that count.
struct Counter(u128);

impl Ids for Counter {
    fn fresh(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

impl Device {
    pub fn new(number: usize, far: &Far) -> Device {
        let store = Store::in_memory().expect("memory suffices");
        let account = Account {
            realm: SERVER.into(),
            server: SERVER.into(),
            user: RemoteId(far.user.to_string()),
            name: "Ada Lovelace".into(),
            email: "ada@example.com".into(),
            zone: "Europe/Berlin".into(),
            way: Way::Key,
            key_ref: Some("a key".into()),
            read_only: false,
            joined: None,
        };
        let lane = store.write(|tx| {
            let account = tx.keep_account(&account)?;
            let workspace = tx.keep_workspace(
                account,
                &RemoteId(far.workspace.to_string()),
                "Ada's workspace",
            )?;
            tx.set_active_workspace(workspace)?;
            tx.lane(workspace)
        });
        let lane = lane
            .expect("the store is empty")
            .expect("the workspace belongs to an account");
        // A prefix that tells the device, and a version that no other id has.
        let ids = Counter(0x5117_0000_0000_4000_8000_0000_0000_0000 | (number as u128) << 48);
        Device {
            number,
            store,
            lane,
            server: Server::clockify(SERVER).expect("a good address"),
            model: Model::default(),
            view: Rc::default(),
            looked: RefCell::default(),
            bound: BTreeMap::new(),
            was: BTreeSet::new(),
            clashes: BTreeSet::new(),
            began: BTreeSet::new(),
            read: BTreeMap::new(),
            lost: BTreeMap::new(),
            left_alone_until_ms: 0,
            asked_to_wait_ms: None,
            ahead_ms: 0,
            online: true,
            zone: Tz::Europe__Berlin,
            rhythm: Rhythm::new(0),
            went_through: false,
            sends_again: false,
            looking: Looking::default(),
            refuses: None,
            picks: 0,
            waiting: BTreeMap::new(),
            revisions: BTreeMap::new(),
            decided: 0,
            moves: 0,
            gone: BTreeSet::new(),
            running: None,
            swept_whole: false,
            ambiguous: BTreeSet::new(),
            adopted: BTreeMap::new(),
            asked: BTreeSet::new(),
            storm: 0,
            ids,
            round: None,
            frozen: None,
        }
    }

    /// Does what a person asked for, and takes down what they were told.
    pub fn act(&mut self, action: &Action, now: At, at: u64) -> Result<(), Problem> {
        let moment = Moment {
            now,
            zone: self.zone,
        };
        let refuses = self.refuses.take();
        if refuses == Some(Misfortune::Busy) {
            return Err(busy());
        }
        let again = matches!(action, Action::Resolve { .. });
        *self.looked.borrow_mut() = None;
        let ids = &mut self.ids;
        let told = self.store.write(|tx| {
            let act = timer::act(tx, action, moment, ids)?;
            let mut told = Vec::new();
            for change in &act.changes {
                let (key, after) = match change {
                    Change::Keep(row) => (row.key, row.here.clone()),
                    Change::Forget(key) => (*key, None),
                    Change::Imported { .. }
                    | Change::Pins(_)
                    | Change::Marked { .. }
                    | Change::Sync(_) => continue,
                };
                let row = tx.row(key)?;
                let (before, base) = row.map(|row| (row.here, row.base)).unwrap_or_default();
                let open = tx.attempt_of(key)?;
                told.push(Told {
                    key,
                    before,
                    after,
                    base,
                    sent: open.and_then(|open| open.body),
                    again,
                });
            }
            tx.keep(
                &act.changes,
                Some(NewDeed {
                    origin: Origin::Terminal,
                    verb: act.verb,
                    at: now,
                }),
            )?;
            if refuses.is_some() {
                return Err(full());
            }
            Ok(told)
        })?;
        for told in &told {
            self.model.told(told, at);
        }
        Ok(())
    }

    /// The second that its clock shows.
    pub fn now_s(&self, now: i64) -> i64 {
        now + self.ahead_ms.div_euclid(1000)
    }

    /// Begins a round, unless one is under way or the server asked to be left alone.
    pub fn begin(&mut self, round: Round, now: At) -> Result<bool, Problem> {
        let not_before = self.store.read(|tx| tx.not_before())?;
        if self.round.is_some() || not_before.is_some_and(|until| now < until) {
            return Ok(false);
        }
        *self.looked.borrow_mut() = None;
        let epoch = self.store.write(|tx| tx.next_epoch())?;
        let machine = Machine::new(self.lane.clone(), SERVER.into(), epoch, true);
        self.round = Some(Running {
            machine,
            next: Next::Hear(Event::Begin(round)),
        });
        Ok(true)
    }

    pub fn in_round(&self) -> bool {
        self.round.is_some()
    }

    /// The process ends: what is not in the store never was.
    pub fn kill(&mut self) {
        self.round = None;
        self.asked_to_wait_ms = None;
    }

    /// The process stands still, if its round waits for nothing but its own turn.
    pub fn freeze(&mut self) -> bool {
        if self.frozen.is_some() || self.asks().is_some() {
            return false;
        }
        self.frozen = self.round.take();
        self.asked_to_wait_ms = None;
        self.frozen.is_some()
    }

    /// The process that stood still goes on. Whether another one took over meanwhile; then it has just taken in
    /// what it waited for, and is gone.
    pub fn thaw(&mut self, now_ms: i64) -> Result<bool, Problem> {
        let Some(mut frozen) = self.frozen.take() else {
            return Ok(false);
        };
        let epoch = self.store.read(|tx| tx.epoch())?;
        if epoch == frozen.machine.epoch() {
            self.round = Some(frozen);
            return Ok(false);
        }
        *self.looked.borrow_mut() = None;
        if let Next::Hear(event) = frozen.next {
            let heard = round::step(
                &self.store,
                &mut frozen.machine,
                event,
                &mut self.ids,
                now_ms,
            );
            match heard {
                Ok(_) | Err(Problem::SyncElsewhere) => {}
                Err(problem) => return Err(problem),
            }
        }
        Ok(true)
    }

    /// Whether deletions and undos come in quick succession.
    pub fn storms(&mut self, act: Act) -> bool {
        let storms = matches!(act, Act::Delete(_) | Act::Undo | Act::Redo);
        self.storm = if storms { self.storm + 1 } else { 0 };
        self.storm == 4
    }

    /// What is in flight is cut off.
    pub fn cut_off(&mut self) {
        if let Some(round) = &mut self.round {
            round.next = Next::Hear(Event::CutOff);
        }
    }

    /// The request that leaves next, if the round is that far.
    pub fn asks(&self) -> Option<&Request> {
        match &self.round.as_ref()?.next {
            Next::Ask(_, request) => Some(request),
            Next::Hear(_) => None,
        }
    }

    /// The reply to [`Device::asks`] came.
    pub fn hear(&mut self, reply: stint_core::sync::Reply) {
        if let Some(round) = &mut self.round
            && let Next::Ask(ticket, _) = round.next
        {
            round.next = Next::Hear(Event::Answered(ticket, reply));
        }
    }

    /// Gives the machine what it waits for and keeps what it saves. Answers the millisecond at which the round
    /// wants to go on, if it waits, and the report once it is over.
    pub fn step(
        &mut self,
        now_ms: i64,
    ) -> Result<(Option<i64>, Option<stint_core::sync::Report>), Problem> {
        let Some(mut running) = self.round.take() else {
            return Ok((None, None));
        };
        let Next::Hear(event) = running.next else {
            self.round = Some(running);
            return Ok((None, None));
        };
        if let Some(refused) = self.refuses.take() {
            // The round ends here; what it would have kept is rolled back.
            self.asked_to_wait_ms = None;
            return Err(match refused {
                Misfortune::Busy => busy(),
                Misfortune::Full => full(),
            });
        }
        self.moves += 1;
        *self.looked.borrow_mut() = None;
        let wait_ms = self.asked_to_wait_ms.take();
        let step = round::step(
            &self.store,
            &mut running.machine,
            event,
            &mut self.ids,
            now_ms,
        )?;
        self.left_alone_until_ms = wait_ms.unwrap_or(self.left_alone_until_ms);
        running.next = match step {
            Step::Done(report) => {
                self.moves = 0;
                return Ok((None, Some(report)));
            }
            Step::Ask(ticket, request) => {
                self.moves = 0;
                Next::Ask(ticket, request)
            }
            Step::Go => Next::Hear(Event::Go),
        };
        let wake = running.machine.wake_at_ms();
        self.round = Some(running);
        Ok((wake, None))
    }

    /// Looks at the whole store.
    pub fn look(&self) -> Result<Rc<View>, Problem> {
        if let Some(view) = &*self.looked.borrow() {
            return Ok(Rc::clone(view));
        }
        let view = Rc::new(self.look_anew()?);
        *self.looked.borrow_mut() = Some(Rc::clone(&view));
        Ok(view)
    }

    fn look_anew(&self) -> Result<View, Problem> {
        self.store.read(|tx| {
            let workspace = self.lane.workspace;
            let mut rows = tx.entries(&Which::default())?;
            for kind in [Kind::Client, Kind::Project, Kind::Task, Kind::Tag] {
                rows.extend(tx.catalog(workspace, kind, None)?);
            }
            rows.extend(tx.outbox(workspace)?);
            rows.extend(tx.parked(workspace)?);
            Ok(View {
                rows: rows.into_iter().map(|row| (row.key, row)).collect(),
                attempts: tx.attempts(workspace)?,
                conflicts: tx.conflicts(1_000)?,
                absent: tx
                    .absent(workspace)?
                    .into_iter()
                    .map(|(key, ..)| key)
                    .collect(),
            })
        })
    }

    /// Takes down what the laws need to know of this look at the store beside the last one.
    pub fn remember(&mut self, view: &View) {
        // A row that comes back from nothing begins to count anew.
        self.revisions.retain(|key, _| view.rows.contains_key(key));
        for attempt in &view.attempts {
            let in_doubt = (Op::Create, AttemptState::Unknown) == (attempt.op, attempt.state);
            if in_doubt && attempt.key.kind() == Kind::Entry {
                self.ambiguous.insert(attempt.key);
            }
        }
        for (key, row) in view
            .rows
            .iter()
            .filter(|(key, _)| key.kind() == Kind::Entry)
        {
            let before = self.view.rows.get(key);
            if let (Some(before), Some(remote)) = (before, &row.remote)
                && before.remote.is_none()
            {
                self.adopted.insert(*key, remote.0.clone());
            }
            let several = row.attention.as_ref().map(|attention| attention.reason);
            if several == Some(Reason::SeveralCandidates) {
                self.asked.insert(*key);
            }
        }
        let can_go = |row: &&Row| {
            row.differs()
                && row.attention.is_none()
                && !(row.base.is_none() && row.here.is_none())
                && view.attempts.iter().all(|attempt| attempt.key != row.key)
                && row.here.iter().flat_map(Item::names).all(|name| {
                    view.rows
                        .get(&name)
                        .is_some_and(|named| named.remote.is_some())
                })
        };
        let can_go: BTreeSet<Key> = view
            .rows
            .values()
            .filter(can_go)
            .map(|row| row.key)
            .collect();
        self.waiting.retain(|key, _| can_go.contains(key));
        let fresh = can_go.iter().filter(|key| !self.waiting.contains_key(key));
        let fresh = fresh.count() as u64;
        for waiting in self.waiting.values_mut() {
            waiting.others += fresh;
        }
        for key in &can_go {
            self.waiting.entry(*key).or_insert(Waiting {
                picks: self.picks,
                others: can_go.len() as u64,
            });
        }
    }

    /// Takes down what an answer says about what is there.
    pub fn heard(&mut self, request: &Request, outcome: &Outcome) {
        match (request, outcome) {
            (Request::Read { id, .. }, Outcome::Refused(Refusal::Absent { .. })) => {
                self.gone.insert(id.0.clone());
            }
            (Request::Running, Outcome::Answered(Answer::Page { items, .. })) => {
                self.running = items.first().map(|seen| seen.id.0.clone());
            }
            (
                Request::Entries {
                    page,
                    description: None,
                    ..
                },
                outcome,
            ) => {
                let came = matches!(outcome, Outcome::Answered(_));
                self.swept_whole = came && (*page == 1 || self.swept_whole);
            }
            _ => {}
        }
    }

    /// A write of this row left.
    pub fn left(&mut self, key: Key, rev: u64) {
        self.picks += 1;
        self.waiting.remove(&key);
        let newest = self.revisions.entry(key).or_default();
        *newest = rev.max(*newest);
    }

    /// Whether the person is told that one of these is probably another once more: whichever, if they are the same to
    /// the letter.
    pub fn flagged(&self, ids: &[String]) -> bool {
        let twins = self.store.read(|tx| tx.open_twins()).unwrap_or_default();
        let one = |row: &Row| row.remote.as_ref().is_some_and(|id| ids.contains(&id.0));
        twins.iter().any(|(_, _, theirs)| one(theirs))
    }

    /// Clockify's id of the entry that a person had to do with last, if it is there.
    pub fn touched(&self) -> Option<Id> {
        let (key, _) = self.model.wants().max_by_key(|(_, want)| want.at)?;
        let mut bound = self.bound.iter();
        let (id, _) = bound.find(|(_, bound)| **bound == key && key.kind() == Kind::Entry)?;
        id.parse().ok()
    }

    /// Our name for what Clockify calls so.
    pub fn ours(&self, id: &str) -> String {
        self.bound
            .get(id)
            .map_or_else(|| format!("{id} there"), |key| key.uuid().to_string())
    }

    /// A row's content with our ids.
    pub fn flat(&self, item: &Item) -> Fields {
        fields::of_item(item, &|key| key.uuid().to_string())
    }

    /// A row's content with Clockify's ids.
    pub fn theirs(&self, item: &Item, view: &View) -> Fields {
        fields::of_item(item, &|key| {
            let remote = view.rows.get(&key).and_then(|row| row.remote.as_ref());
            remote.map_or_else(|| key.uuid().to_string(), |remote| remote.0.clone())
        })
    }
}

fn busy() -> Problem {
    Problem::StoreBusy {
        path: ":memory:".into(),
    }
}

fn full() -> Problem {
    Problem::DiskFull {
        path: ":memory:".into(),
    }
}

impl View {
    /// The living rows of a kind, in order of their ids.
    pub fn living(&self, kind: Kind) -> Vec<&Row> {
        self.rows
            .values()
            .filter(|row| row.key.kind() == kind && row.here.is_some())
            .collect()
    }
}
