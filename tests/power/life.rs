//! A life on a computer whose disk is taped: a person's actions and rounds of syncing, and after each of them what the
//! store then holds.
//!
//! Never opens a socket; Clockify is called in process, and time passes by saying so.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use rusqlite::types::Value;
use stint_core::action::{Action, Edit, NewItem, Origin, Said};
use stint_core::at::At;
use stint_core::id::{Ids, Kind, RemoteId};
use stint_core::problem::Problem;
use stint_core::row::Book as _;
use stint_core::sync::{Desk as _, Event, Lane, Lost, Machine, Outcome, Reply, Request, Round};
use stint_engine::clock::Clock;
use stint_engine::clockify::{Heard, Server, Via, spell, understand};
use stint_engine::round::{self, Step};
use stint_engine::store::{Account, Store, Way};
use stint_engine::{Env, Stint, Vars};
use stint_tests::clockify::{self as wire, Exchange, Fault, Rule};
use stint_tests::{FarSide, Tape};
use uuid::Uuid;

use crate::disk::Disk;

const SERVER: &str = "https://clockify.invalid/api/v1";
/// Monday, 2 March 2026, 09:00 UTC.
const DAWN_MS: i64 = 1_772_442_000_000;

/// All that a store holds, a line a row.
pub(crate) type Held = Vec<String>;

/// A moment at which a call into Stint had returned.
#[derive(Clone)]
pub(crate) struct Mark {
    /// How long the disk's tape was.
    pub(crate) tape: usize,
    pub(crate) held: Held,
    /// Whether all of it was promised to be on the disk; a page of a first pull is not.
    pub(crate) promised: bool,
    /// Clockify at that moment.
    pub(crate) far: FarSide,
}

pub(crate) struct Life {
    pub(crate) far: FarSide,
    pub(crate) marks: Vec<Mark>,
    stint: Stint,
    /// What syncs has its own way to the file, as a process of its own would.
    store: Store,
    lane: Lane,
    now_ms: Arc<AtomicI64>,
    disk: Option<Arc<Disk>>,
    ids: Counter,
    said: u32,
}

struct Counter(u128);

impl Ids for Counter {
    fn fresh(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

/// Everything in a store, in a connection of its own. What keeping house notes is left out.
pub(crate) fn held(dir: &Path) -> Held {
    let conn = rusqlite::Connection::open(dir.join("stint.db")).unwrap();
    let mut tables = conn
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        .unwrap();
    let tables: Vec<String> = tables
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut held = Vec::new();
    for table in tables {
        let mut rows = conn.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = rows.column_count();
        let mut rows = rows.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values = (0..columns).map(|column| row.get::<_, Value>(column).unwrap());
            let line = format!("{table} {:?}", values.collect::<Vec<_>>());
            if !line.contains("store.tidied_s") {
                held.push(line);
            }
        }
    }
    held
}

fn env(dir: &Path, now_ms: &Arc<AtomicI64>) -> Env {
    Env {
        data_dir: dir.to_owned(),
        zone: chrono_tz::Europe::Berlin,
        vars: Vars::default(),
        clock: Clock::Fixed(Arc::clone(now_ms)),
    }
}

impl Life {
    /// A new store with an account in it. Clockify has some entries already.
    pub(crate) fn begin(dir: &Path, disk: Arc<Disk>) -> Life {
        let mut far = FarSide::furnished(DAWN_MS / 1000, "Europe/Berlin");
        let (user, workspace) = far.ada();
        far.clockify.seed_entries(user, workspace, 12);
        let now_ms = Arc::new(AtomicI64::new(DAWN_MS));
        let stint = Stint::open(env(dir, &now_ms)).unwrap();
        let store = Store::open(dir).unwrap();
        let mut life = Life {
            marks: vec![],
            lane: Lane {
                workspace: stint_core::id::WorkspaceId::HERE,
                remote: RemoteId(workspace.to_string()),
                user: RemoteId(user.to_string()),
            },
            far,
            stint,
            store,
            now_ms,
            disk: Some(disk),
            ids: Counter(0x5117_0000_0000_4000_8000_0000_0000_0000),
            said: 0,
        };
        life.mark(true);
        life.connect();
        life
    }

    /// Goes on with what a power cut left.
    pub(crate) fn resume(dir: &Path, mark: &Mark) -> Result<Life, Problem> {
        let now_ms = Arc::new(AtomicI64::new(mark.far.clockify.clock() * 1000));
        let stint = Stint::open(env(dir, &now_ms))?;
        let store = Store::open(dir)?;
        let mut life = Life {
            lane: Lane {
                workspace: stint_core::id::WorkspaceId::HERE,
                remote: RemoteId(String::new()),
                user: RemoteId(String::new()),
            },
            marks: vec![],
            far: mark.far.clone(),
            stint,
            store,
            now_ms,
            disk: None,
            ids: Counter(0x5117_0000_0000_4000_9000_0000_0000_0000),
            said: 0,
        };
        let active = life.store.read(|tx| tx.active_workspace())?;
        match life.store.read(|tx| tx.lane(active))? {
            Some(lane) => life.lane = lane,
            // Cut off before there was an account.
            None => life.connect(),
        }
        Ok(life)
    }

    fn connect(&mut self) {
        let (user, workspace) = self.far.ada();
        let account = Account {
            realm: SERVER.into(),
            server: SERVER.into(),
            user: RemoteId(user.to_string()),
            name: "Ada Lovelace".into(),
            email: String::new(),
            zone: "Europe/Berlin".into(),
            way: Way::Key,
            key_ref: Some("a key".into()),
            read_only: false,
            joined: None,
        };
        let lane = self.store.write(|tx| {
            let account = tx.keep_account(&account)?;
            let remote = RemoteId(workspace.to_string());
            let workspace = tx.keep_workspace(account, &remote, "Ada's workspace")?;
            tx.set_active_workspace(workspace)?;
            tx.lane(workspace)
        });
        self.lane = lane.unwrap().expect("the workspace has an account");
        self.mark(true);
    }

    fn mark(&mut self, promised: bool) {
        let Some(disk) = &self.disk else { return };
        let held = held(self.store.path().parent().expect("a file lies in a folder"));
        let last = self.marks.last();
        let mark = Mark {
            tape: disk.now(),
            // What writes nothing makes nothing before it safe.
            promised: promised && last.is_none_or(|last| last.promised || last.held != held),
            held,
            far: self.far.clone(),
        };
        self.marks.push(mark);
    }

    fn wait_ms(&mut self, ms: i64) {
        let now = self.now_ms.fetch_add(ms, Ordering::Relaxed) + ms;
        self.far.clockify.set_clock(now.div_euclid(1000));
    }

    fn now_ms(&self) -> i64 {
        self.now_ms.load(Ordering::Relaxed)
    }

    /// One thing that a person, the network or the house does.
    ///
    /// # Errors
    /// A problem of the store; what a person cannot do just now is none.
    pub(crate) fn go_on(&mut self, tape: &mut Tape) -> Result<(), Problem> {
        self.wait_ms(tape.between(1, 900) * 1000);
        if tape.chance(25) {
            if tape.chance(50) {
                let fault =
                    tape.one_of(&[Fault::DropAfter, Fault::DropBefore, Fault::CaptivePortal]);
                let method = tape.one_of(&["POST", "PUT", "DELETE", "*"]);
                self.far
                    .clockify
                    .faults
                    .add(Rule::next(method, "/**", fault.clone()));
            }
            let reach = if tape.chance(30) {
                Round::full(At::from_unix(self.now_ms().div_euclid(1000)))
            } else {
                Round::quick()
            };
            return self.round(reach);
        }
        if tape.chance(10) {
            let tidied = self.stint.tidy();
            self.mark(true);
            return tidied;
        }
        let action = self.wish(tape);
        let done = self.stint.act(&action, Origin::Terminal);
        self.mark(true);
        match done {
            Err(problem) if is_of_the_store(&problem) => Err(problem),
            Ok(_) | Err(_) => Ok(()),
        }
    }

    /// Starts a timer.
    pub(crate) fn start(&mut self, text: &str) {
        let action = Action::Start(Said::text(text));
        self.stint.act(&action, Origin::Terminal).unwrap();
        self.mark(true);
    }

    fn wish(&mut self, tape: &mut Tape) -> Action {
        self.said += 1;
        let text = format!(
            "Entry {}{}",
            self.said,
            "!".repeat(tape.below(400) as usize)
        );
        let entry = || "last".to_owned();
        match tape.below(12) {
            0..=2 => Action::Start(Said::text(&text)),
            3 => Action::Stop { at: None },
            4 => Action::Discard,
            5 => Action::Add(Said::text(format!("45m {text} @Website #urgent"))),
            6 => Action::Add(Said::text(format!("20m {text}"))),
            7 => Action::Edit {
                entry: entry(),
                change: Edit {
                    description: Some(text),
                    ..Edit::default()
                },
            },
            8 => Action::Delete {
                entries: vec![entry()],
            },
            9 => Action::Undo,
            10 => Action::Redo,
            _ => Action::AddItem(NewItem {
                kind: *tape.one_of(&[Kind::Tag, Kind::Client, Kind::Project]),
                name: format!("Name {}", self.said),
                under: None,
                color: None,
                billable: None,
            }),
        }
    }

    /// A round, step by step; each is marked.
    ///
    /// # Errors
    /// A problem of the store.
    pub(crate) fn round(&mut self, round: Round) -> Result<(), Problem> {
        let epoch = self.store.write(|tx| tx.next_epoch());
        self.mark(true);
        let mut machine = Machine::new(self.lane.clone(), SERVER.into(), epoch?, true);
        let mut event = Event::Begin(round);
        loop {
            let promised = !machine.awaits_first_pull();
            let now = self.now_ms();
            let step = round::step(&self.store, &mut machine, event, &mut self.ids, now);
            self.mark(promised);
            event = match step? {
                Step::Done(_) => return Ok(()),
                Step::Go => {
                    let wake = machine.wake_at_ms();
                    self.wait_ms(wake.map_or(0, |wake| (wake - now).max(0)));
                    Event::Go
                }
                Step::Ask(ticket, request) => {
                    self.wait_ms(150);
                    Event::Answered(ticket, self.ask(&request))
                }
            };
        }
    }

    fn ask(&mut self, request: &Request) -> Reply {
        let server = Server::clockify(SERVER).expect("a good address");
        let call = spell(&server, &self.lane, request).expect("every request can be spelled");
        let query = call.url.query().map(|query| format!("?{query}"));
        let target = format!("{}{}", call.url.path(), query.unwrap_or_default());
        let mut put =
            wire::Request::new(call.method.as_str(), &target).with_key(FarSide::CLOCKIFY_KEY);
        put.body = call.body.unwrap_or_default();
        match self.far.clockify.exchange(&put) {
            Exchange::Answer(answer) => {
                let header = |name: &str| answer.header(name);
                let heard = Heard::new(answer.status, header, answer.body.clone());
                understand(request, Via::Clockify, heard)
            }
            _ => Reply {
                outcome: Outcome::Unknown(Lost::Link),
                server_now: None,
            },
        }
    }

    /// Faults off, rounds until quiet: then both sides say the same, once.
    ///
    /// # Errors
    /// What is wrong, in words.
    pub(crate) fn peace(&mut self) -> Result<(), String> {
        let said = |problem: Problem| format!("{problem:?}");
        self.far.clockify.faults.clear();
        for _ in 0..14 {
            self.wait_ms(150_000);
            let now = At::from_unix(self.now_ms().div_euclid(1000));
            self.round(Round::full(now)).map_err(said)?;
        }
        let workspace = self.lane.workspace;
        let (waits, attempts, parked) = self
            .store
            .read(|tx| {
                Ok((
                    tx.outbox(workspace)?,
                    tx.attempts(workspace)?,
                    tx.parked(workspace)?,
                ))
            })
            .map_err(said)?;
        if !(waits.is_empty() && attempts.is_empty() && parked.is_empty()) {
            return Err(format!("not quiet: {waits:?} {attempts:?} {parked:?}"));
        }
        let mut here = BTreeMap::new();
        for entry in self.stint.entries(None, None).map_err(said)? {
            let remote = entry.remote_id.ok_or("never sent")?;
            here.insert(
                remote,
                (
                    entry.description,
                    entry.start.to_string(),
                    entry.end.is_none(),
                ),
            );
        }
        let there: BTreeMap<_, _> = self
            .far
            .clockify
            .entries()
            .map(|entry| {
                let start = At::from_unix(entry.start).to_string();
                (
                    entry.id.to_string(),
                    (entry.description.clone(), start, entry.end.is_none()),
                )
            })
            .collect();
        let differing = here
            .iter()
            .chain(&there)
            .find(|(id, _)| here.get(*id) != there.get(*id));
        match differing {
            Some((id, _)) => Err(format!(
                "{id}: here {:?}, there {:?}",
                here.get(id),
                there.get(id)
            )),
            None => Ok(()),
        }
    }
}

/// Not one of what a person did wrong.
pub(crate) fn is_of_the_store(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::StoreNewer { .. }
            | Problem::StoreDamaged { .. }
            | Problem::StoreReadOnly { .. }
            | Problem::StoreBusy { .. }
            | Problem::DiskFull { .. }
            | Problem::StoreUnreachable { .. }
            | Problem::Internal { .. }
    )
}
