//! One computer: the real store in memory, the real rules, the real machine, and a round that can stand still or
//! be killed between any two of its moves.
//!
//! Never a socket, a thread or a real clock.

use std::collections::{BTreeMap, BTreeSet};

use stint_core::action::{Action, Moment, Origin};
use stint_core::at::At;
use stint_core::id::{Ids, Key, Kind, RemoteId};
use stint_core::problem::Problem;
use stint_core::row::{Book, Change, Item, Row};
use stint_core::sync::{Attempt, Desk, Event, Lane, Machine, Request, Round};
use stint_core::timer;
use stint_engine::round::{self, Step};
use stint_engine::store::{Account, KeptConflict, NewDeed, Store, Way, Which};
use uuid::Uuid;

use crate::far::Far;
use crate::fields::{self, Fields};
use crate::looked::Looking;
use crate::model::{Model, Told};

/// How problems call the other side.
pub const SERVER: &str = "https://clockify.invalid/api/v1";

/// A computer.
pub struct Device {
    pub number: usize,
    pub store: Store,
    pub lane: Lane,
    pub model: Model,
    /// What the last look at the store showed.
    pub view: View,
    /// Our key for everything of Clockify's that was ever bound here.
    pub bound: BTreeMap<String, Key>,
    /// Fields that both sides had changed, as the person is shown.
    pub clashes: BTreeSet<(Key, String)>,
    /// When each entry that was ever here began.
    pub began: BTreeSet<(Key, String)>,
    /// What the last read of each thing showed.
    pub read: BTreeMap<String, Fields>,
    /// When the reply to each create was lost, real milliseconds.
    pub lost: BTreeMap<Key, i64>,
    /// Until when Clockify asked to be left alone, real milliseconds.
    pub left_alone_until_ms: i64,
    /// How far its clock is ahead, in milliseconds.
    pub ahead_ms: i64,
    pub online: bool,
    /// The round that it is in, or was in last.
    pub looking: Looking,
    ids: Counter,
    round: Option<Running>,
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
#[derive(Default)]
pub struct View {
    pub rows: BTreeMap<Key, Row>,
    pub attempts: Vec<Attempt>,
    pub conflicts: Vec<KeptConflict>,
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
            server: SERVER.into(),
            user: RemoteId(far.user.to_string()),
            name: "Ada Lovelace".into(),
            email: "ada@example.com".into(),
            zone: "Europe/Berlin".into(),
            way: Way::Key,
            key_ref: Some("a key".into()),
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
            model: Model::default(),
            view: View::default(),
            bound: BTreeMap::new(),
            clashes: BTreeSet::new(),
            began: BTreeSet::new(),
            read: BTreeMap::new(),
            lost: BTreeMap::new(),
            left_alone_until_ms: 0,
            ahead_ms: 0,
            online: true,
            looking: Looking::default(),
            ids,
            round: None,
        }
    }

    /// Does what a person asked for, and takes down what they were told.
    pub fn act(&mut self, action: &Action, now: At, at: u64) -> Result<(), Problem> {
        let moment = Moment {
            now,
            zone: chrono_tz::Europe::Berlin,
        };
        let ids = &mut self.ids;
        let told = self.store.write(|tx| {
            let act = timer::act(tx, action, moment, ids)?;
            let mut told = Vec::new();
            for change in &act.changes {
                let (key, after) = match change {
                    Change::Keep(row) => (row.key, row.here.clone()),
                    Change::Forget(key) => (*key, None),
                    Change::Pins(_) | Change::Marked { .. } | Change::Sync(_) => continue,
                };
                let row = tx.row(key)?;
                let (before, base) = row.map(|row| (row.here, row.base)).unwrap_or_default();
                told.push(Told {
                    key,
                    before,
                    after,
                    base,
                    again: matches!(action, Action::Resolve { .. }),
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
            Ok(told)
        })?;
        for told in &told {
            self.model.told(told, at);
        }
        Ok(())
    }

    /// Begins a round, unless one is under way or the server asked to be left alone.
    pub fn begin(&mut self, round: Round, now: At) -> Result<bool, Problem> {
        let not_before = self.store.read(|tx| tx.not_before())?;
        if self.round.is_some() || not_before.is_some_and(|until| now < until) {
            return Ok(false);
        }
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
    }

    /// The second that its clock shows.
    pub fn now_s(&self, now: i64) -> i64 {
        now + self.ahead_ms.div_euclid(1000)
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
        running.next = match round::step(
            &self.store,
            &mut running.machine,
            event,
            &mut self.ids,
            now_ms,
        )? {
            Step::Done(report) => return Ok((None, Some(report))),
            Step::Ask(ticket, request) => Next::Ask(ticket, request),
            Step::Go => Next::Hear(Event::Go),
        };
        let wake = running.machine.wake_at_ms();
        self.round = Some(running);
        Ok((wake, None))
    }

    /// Looks at the whole store.
    pub fn look(&self) -> Result<View, Problem> {
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
            })
        })
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

impl View {
    /// The living rows of a kind, in order of their ids.
    pub fn living(&self, kind: Kind) -> Vec<&Row> {
        self.rows
            .values()
            .filter(|row| row.key.kind() == kind && row.here.is_some())
            .collect()
    }
}
