//! A store in which everything is that a store can hold: every kind of row on every side, parked for every reason,
//! written in every state of an attempt.
//!
//! Never random and never now: the same store each time, so that its text can be compared.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use stint_core::action::{Action, Brought, Edit, Import, Origin, Said};
use stint_core::at::At;
use stint_core::catalog::{Client, Project, Tag, Task};
use stint_core::custom::{Custom, CustomField, FieldId, InProject, Shown, Takes, Value};
use stint_core::entry::{Entry, EntryType, Span, Verbatim};
use stint_core::field::Field;
use stint_core::id::{
    AttemptId, ClientId, EntryId, Key, ProjectId, RemoteId, TagId, TaskId, WorkspaceId,
};
use stint_core::problem::{Attention, Reason};
use stint_core::report::{Rounding, Toward};
use stint_core::row::{Change, Item, Row};
use stint_core::rules::{Makers, Rules};
use stint_core::sync::merge::Side;
use stint_core::sync::{Attempt, AttemptState, Cause, Conflict, Mark, Op, Record, Trust, Twin};
use stint_engine::clock::Clock;
use stint_engine::clockify::custom;
use stint_engine::store::{Account, Store, Way};
use stint_engine::{Env, Stint, Vars};
use uuid::Uuid;

/// Monday, 2 March 2026, 09:00 UTC.
pub(crate) const NOW: i64 = 1_772_442_000;

const REASONS: [Reason; 17] = [
    Reason::Validation,
    Reason::ProjectGone,
    Reason::ProjectRequired,
    Reason::TaskRequired,
    Reason::TagRequired,
    Reason::DescriptionRequired,
    Reason::TagArchived,
    Reason::Locked,
    Reason::Approved,
    Reason::StopwatchOnly,
    Reason::Forbidden,
    Reason::PlanLimit,
    Reason::SeveralCandidates,
    Reason::RemoteDeleted,
    Reason::ChangedAfterDelete,
    Reason::BadText,
    Reason::WaitsForParked,
];

/// The store of a folder at an instant.
pub(crate) fn open(dir: &Path, now_s: i64) -> Stint {
    let env = Env {
        data_dir: dir.to_owned(),
        zone: chrono_tz::Europe::Berlin,
        vars: Vars::default(),
        clock: Clock::Fixed(Arc::new(AtomicI64::new(now_s * 1000))),
    };
    Stint::open(env).unwrap()
}

/// Fills a new store.
pub(crate) fn build(dir: &Path) {
    let store = Store::open(dir).unwrap();
    let mut maker = Maker {
        last: 0,
        workspace: accounts(&store),
    };
    let names = catalog(&store, &mut maker);
    on_every_side(&store, &mut maker, &names);
    parked(&store, &mut maker, &names);
    on_their_way(&store, &mut maker, &names);
    records(&store, &mut maker, &names);
    drop(store);
    deeds(dir);
}

/// Makes ids, one after the other.
struct Maker {
    last: u128,
    workspace: WorkspaceId,
}

impl Maker {
    fn uuid(&mut self) -> Uuid {
        self.last += 1;
        Uuid::from_u128(0x0195_5555_0000_7000_8000_0000_0000_0000 | self.last)
    }

    fn entry(&mut self) -> Key {
        Key::Entry(EntryId(self.uuid()))
    }

    fn remote(&mut self) -> RemoteId {
        self.last += 1;
        RemoteId(format!("69a5{:020x}", self.last))
    }

    /// A row that Clockify has.
    fn clean(&mut self, key: Key, item: Item) -> Row {
        Row::pulled(key, self.workspace, self.remote(), item)
    }
}

/// What entries name.
struct Names {
    client: Key,
    project: ProjectId,
    task: TaskId,
    tag: TagId,
}

impl Names {
    /// An entry with all of its fields said; hours ago, minutes long.
    fn entry(&self, text: &str, hours_ago: i64, minutes: Option<i64>) -> Item {
        let start = -hours_ago * 3_600;
        let end = minutes.map(|minutes| at(start + minutes * 60));
        Item::Entry(Entry {
            description: text.into(),
            project: Some(self.project),
            task: Some(self.task),
            tags: BTreeSet::from([self.tag]),
            billable: true,
            kind: EntryType::default(),
            span: Span::new(at(start), end).unwrap(),
            custom: custom::read(CUSTOM).unwrap(),
            aside: Verbatim(r#"{"hourlyRate":{"amount":5000,"currency":"EUR"}}"#.into()),
            locked: false,
        })
    }
}

fn at(seconds: i64) -> At {
    At::from_unix(NOW + seconds)
}

fn keep(store: &Store, changes: &[Change]) {
    store.write(|tx| tx.keep_synced(changes, at(0))).unwrap();
}

fn keep_rows(store: &Store, rows: impl IntoIterator<Item = Row>) {
    let changes: Vec<Change> = rows.into_iter().map(Change::Keep).collect();
    keep(store, &changes);
}

fn accounts(store: &Store) -> WorkspaceId {
    let by_key = Account {
        realm: "https://clockify.invalid/api/v1".into(),
        server: "https://clockify.invalid/api/v1".into(),
        user: RemoteId("69a500000000000000000001".into()),
        name: "Ada Lovelace".into(),
        email: "ada@example.com".into(),
        zone: "Europe/Berlin".into(),
        way: Way::Key,
        key_ref: Some("https://clockify.invalid/api/v1 69a500000000000000000001".into()),
        read_only: false,
        joined: None,
    };
    let by_maton = Account {
        realm: "https://gateway.invalid".into(),
        server: "https://gateway.invalid/clockify/api/v1".into(),
        way: Way::Maton {
            gateway: "https://gateway.invalid/clockify/api/v1".into(),
            control: "https://control.invalid".into(),
            connection: "a connection".into(),
            since: Some(at(-40 * 24 * 3600)),
        },
        key_ref: None,
        read_only: true,
        joined: Some(at(-30 * 24 * 3600)),
        ..by_key.clone()
    };
    let remote = |last: &str| RemoteId(format!("69a5000000000000000000{last}"));
    let workspace = store.write(|tx| {
        let other = tx.keep_account(&by_maton)?;
        tx.keep_workspace(other, &remote("f0"), "Elsewhere")?;
        let account = tx.keep_account(&by_key)?;
        let workspace = tx.keep_workspace(account, &remote("f1"), "Ada's workspace")?;
        tx.set_active_workspace(workspace)?;
        tx.next_epoch()?;
        tx.next_epoch()?;
        tx.set("week-starts", Some("sunday"))?;
        tx.set("note.said", Some("already"))?;
        Ok(workspace)
    });
    workspace.unwrap()
}

/// Rows of a catalog kind: clean, new, put away, edited, deleted, refused and a stub. Gives the clean one.
fn sides(store: &Store, maker: &mut Maker, make: &dyn Fn(Uuid, &str, bool) -> (Key, Item)) -> Key {
    let mut made = |name: &str, archived| make(maker.uuid(), name, archived);
    let (kept, new, put_away) = (
        made("kept", false),
        made("new", false),
        made("put away", true),
    );
    let (edited, after) = (made("before", false), made("edited", false).1);
    let (deleted, refused, stub) = (
        made("deleted", false),
        made("refused", false),
        made("", false),
    );

    let clean = maker.clean(kept.0, kept.1);
    let key = clean.key;
    let put_away = maker.clean(put_away.0, put_away.1);
    let edited = maker.clean(edited.0, edited.1);
    let deleted = maker.clean(deleted.0, deleted.1);
    let stub = Row {
        stub: true,
        ..maker.clean(stub.0, stub.1)
    };
    let refused = Row {
        attention: Some(Attention {
            reason: Reason::Validation,
            said: Some("There is one already".into()),
            since: at(-500),
        }),
        ..Row::new(refused.0, maker.workspace, refused.1)
    };
    let new = Row::new(new.0, maker.workspace, new.1);
    let later = [edited.edited(Some(after)), deleted.edited(None)];
    keep_rows(
        store,
        [clean, new, put_away, edited, deleted, refused, stub],
    );
    keep_rows(store, later);
    key
}

fn catalog(store: &Store, maker: &mut Maker) -> Names {
    let client = sides(store, maker, &|id, name, archived| {
        let item = Client {
            name: format!("Client {name}"),
            archived,
            kept: Verbatim(r#"{"note":"pays late"}"#.into()),
        };
        (Key::Client(ClientId(id)), Item::Client(item))
    });
    let project = sides(store, maker, &|id, name, archived| {
        let item = Project {
            name: format!("Project {name}"),
            client: Some(ClientId(client.uuid())),
            color: "#1976D2".into(),
            billable: true,
            public: archived,
            archived,
            kept: Verbatim(r#"{"note":"","estimate":{"type":"AUTO"}}"#.into()),
        };
        (Key::Project(ProjectId(id)), Item::Project(item))
    });
    let project = ProjectId(project.uuid());
    let task = sides(store, maker, &|id, name, done| {
        let item = Task {
            name: format!("Task {name}"),
            project,
            done,
            billable: false,
            kept: Verbatim(r#"{"assigneeIds":[]}"#.into()),
        };
        (Key::Task(TaskId(id)), Item::Task(item))
    });
    let tag = sides(store, maker, &|id, name, archived| {
        let name = format!("Tag {name}");
        (Key::Tag(TagId(id)), Item::Tag(Tag { name, archived }))
    });
    Names {
        client,
        project,
        task: TaskId(task.uuid()),
        tag: TagId(tag.uuid()),
    }
}

fn on_every_side(store: &Store, maker: &mut Maker, names: &Names) {
    let bare = Item::Entry(Entry {
        description: String::new(),
        project: None,
        task: None,
        tags: BTreeSet::new(),
        billable: false,
        kind: EntryType::default(),
        span: Span::new(at(-90_000), Some(at(-90_000))).unwrap(),
        custom: Custom::default(),
        aside: Verbatim::default(),
        locked: false,
    });
    let new = Row::new(maker.entry(), maker.workspace, bare);
    let mut clean = |item| {
        let key = maker.entry();
        maker.clean(key, item)
    };
    let long = clean(names.entry("Over two midnights", 160, Some(40 * 60)));
    let locked = match names.entry("Locked there", 161, Some(60)) {
        Item::Entry(entry) => clean(Item::Entry(Entry {
            locked: true,
            ..entry
        })),
        other => unreachable!("{other:?}"),
    };
    let ran = clean(names.entry("Ran there, was stopped here", 105, None));
    let stopped = ran.edited(Some(names.entry(
        "Ran there, was stopped here",
        105,
        Some(60),
    )));
    let before = clean(names.entry("Deleted here", 107, Some(60)));
    let deleted = before.edited(None);
    keep_rows(store, [new, long, locked, ran, before]);
    keep_rows(store, [stopped, deleted]);
}

fn parked(store: &Store, maker: &mut Maker, names: &Names) {
    for (number, reason) in (0_i64..).zip(REASONS) {
        let key = maker.entry();
        let row = maker.clean(
            key,
            names.entry("Before it was parked", 120 + number, Some(1)),
        );
        let after = names.entry(&format!("Parked: {reason:?}"), 120 + number, Some(2));
        let parked = Row {
            attention: Some(Attention {
                reason,
                said: (number % 2 == 0).then(|| "In Clockify's own words".into()),
                since: at(-600 + number),
            }),
            ..row.edited(Some(after))
        };
        keep_rows(store, [row]);
        keep_rows(store, [parked]);
    }
}

/// Writes of each kind in each state, and a create that was deleted here before anybody knew whether it arrived.
fn on_their_way(store: &Store, maker: &mut Maker, names: &Names) {
    let writes = [Op::Create, Op::Update, Op::Delete];
    let states = [AttemptState::Sending, AttemptState::Unknown];
    let mut hours_ago = 140;
    for (op, state) in writes
        .into_iter()
        .flat_map(|op| states.map(|state| (op, state)))
    {
        hours_ago += 1;
        let key = maker.entry();
        let item = names.entry(&format!("{op:?} that is {state:?}"), hours_ago, Some(2));
        let before = names.entry("Before", hours_ago, Some(1));
        let (row, wanted) = match op {
            Op::Create => {
                let row = Row::new(key, maker.workspace, item.clone());
                (row.clone(), row)
            }
            Op::Update => {
                let row = maker.clean(key, before);
                (row.clone(), row.edited(Some(item.clone())))
            }
            Op::Delete => {
                let row = maker.clean(key, before);
                (row.clone(), row.edited(None))
            }
        };
        let is_unknown = state == AttemptState::Unknown;
        let attempt = Attempt {
            id: AttemptId(maker.uuid()),
            key,
            op,
            rev: wanted.rev,
            body: (op != Op::Delete).then_some(item),
            state,
            epoch: if is_unknown { 1 } else { 2 },
            sent: at(-40),
            lost: is_unknown.then(|| at(-10)),
            looks: u32::from(is_unknown) * 2,
            until: None,
            known: (op == Op::Create).then(|| vec![maker.remote()]),
        };
        keep_rows(store, [row]);
        keep_rows(store, [wanted]);
        keep(store, &[Change::Sync(Record::Attempt(attempt))]);
    }
    let item = names.entry("Deleted while in doubt", 150, Some(1));
    let row = Row::new(maker.entry(), maker.workspace, item.clone());
    let attempt = Attempt {
        id: AttemptId(maker.uuid()),
        key: row.key,
        op: Op::Create,
        rev: row.rev,
        body: Some(item),
        state: AttemptState::Unknown,
        epoch: 1,
        sent: at(-40),
        lost: Some(at(-10)),
        looks: 1,
        until: Some(at(-20)),
        known: None,
    };
    keep_rows(store, [row.clone()]);
    keep(store, &[Change::Sync(Record::Attempt(attempt))]);
    keep_rows(store, [row.edited(None)]);
}

const CUSTOM: &str = r#"[{"customFieldId":"69a5000000000000000000c1","value":3}]"#;

fn custom_field() -> CustomField {
    let there = InProject {
        shown: Shown::Hidden,
        usual: Value::Number("2".into()),
    };
    CustomField {
        id: FieldId("69a5000000000000000000c1".into()),
        name: "People".into(),
        takes: Takes::Number,
        allowed: vec!["2".into(), "3".into()],
        shown: Shown::Yes,
        required: true,
        by_admins: true,
        hint: "How many were there?".into(),
        usual: Value::Number("1".into()),
        in_projects: [(RemoteId("69a500000000000000000001".into()), there)].into(),
    }
}

fn records(store: &Store, maker: &mut Maker, names: &Names) {
    let workspace = maker.workspace;
    let mark = Mark {
        first_pull_done: Some(at(-86_400)),
        first_pull_page: 3,
        catalog: Some(at(-1_800)),
        sweep: Some(at(-3_600)),
        sweeps: 4,
        round: Some(at(-60)),
        trust: Trust::Proven,
        requests: 3,
    };
    let rules = Rules {
        needs_project: true,
        needs_tag: true,
        locked_before: Some(at(-86_400 * 30)),
        billable_projects: true,
        projects_by: Makers::Admins,
        tasks_by: Makers::Some,
        rounding: Some(Rounding {
            minutes: 15,
            way: Toward::Nearest,
        }),
        ..Rules::default()
    };
    let fields = vec![custom_field()];
    let ended = |minutes| names.entry("Stopped on both", 2, Some(minutes));
    let (ours, theirs) = (maker.entry(), maker.entry());
    let rows = [ours, theirs].map(|key| maker.clean(key, ended(30)));
    keep_rows(store, rows);
    let conflict = Conflict {
        key: ours,
        field: Field::End,
        cause: Cause::Stopped,
        base: names.entry("Stopped on both", 2, None),
        here: ended(40),
        there: ended(30),
        kept: Side::Clockify,
        at: at(-7_200),
    };
    let twin = Twin {
        ours,
        theirs,
        in_doubt: true,
        at: at(-60),
    };
    let records = [
        Record::Mark(workspace, mark),
        Record::Rules(workspace, rules),
        Record::CustomFields(workspace, fields),
        Record::Conflict(Box::new(conflict)),
        Record::Twin(twin),
        Record::Absent(names.client, at(-3_600)),
        Record::NotBefore(at(30)),
    ];
    keep(store, &records.map(Change::Sync));
}

/// What a person did, a part of it taken back.
fn deeds(dir: &Path) {
    let stint = open(dir, NOW);
    let act = |action: Action| {
        if let Clock::Fixed(now_ms) = &stint.env().clock {
            now_ms.fetch_add(60_000, Ordering::Relaxed);
        }
        stint.act(&action, Origin::Window).unwrap();
    };
    let say_anew = |entry: &str, text: &str| Action::Edit {
        entry: entry.into(),
        change: Edit {
            description: Some(text.into()),
            ..Edit::default()
        },
    };
    act(Action::Start(Said::text("Started @Project kept")));
    act(Action::Stop { at: None });
    act(Action::Pin {
        entry: "last".into(),
    });
    act(say_anew(
        "last",
        "Said anew, taken back, and out of reach since",
    ));
    act(Action::Undo);
    act(Action::Import(brought()));
    act(Action::Start(Said::text("Runs")));
    act(say_anew("running", "Said anew and taken back"));
    act(Action::Undo);
}

/// One row of a file.
fn brought() -> Import {
    let start = At::from_unix(NOW - 90_000);
    let entry = Brought {
        line: 2,
        description: "Came in".into(),
        project: None,
        task: None,
        tags: Vec::new(),
        billable: None,
        start,
        end: start.plus(600),
        source: Uuid::from_u128(7),
        id: None,
        remote: None,
    };
    Import {
        into: WorkspaceId::HERE,
        names: Vec::new(),
        entries: vec![entry],
    }
}
