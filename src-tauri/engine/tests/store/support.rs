//! Rows to keep, with ids that tell them apart.
//! It never touches a store.

use std::collections::BTreeSet;

use stint_core::action::Origin;
use stint_core::at::At;
use stint_core::catalog::{Client, Project, Tag, Task};
use stint_core::custom::Custom;
use stint_core::entry::{Entry, EntryType, Span, Verbatim};
use stint_core::history::Verb;
use stint_core::id::{ClientId, EntryId, Key, ProjectId, RemoteId, TagId, TaskId, WorkspaceId};
use stint_core::row::{Change, Item, Row};
use stint_engine::store::{NewDeed, Store};
use uuid::Uuid;

pub(crate) const HERE: WorkspaceId = WorkspaceId::HERE;

/// 2026-02-13T18:34:28Z.
pub(crate) const NOW: i64 = 1_771_007_668;

pub(crate) fn at(seconds: i64) -> At {
    At::from_unix(NOW + seconds)
}

pub(crate) fn deed(verb: Verb) -> Option<NewDeed> {
    Some(NewDeed {
        origin: Origin::Terminal,
        verb,
        at: at(0),
    })
}

pub(crate) fn uuid(number: u128) -> Uuid {
    Uuid::from_u128((0x0192_0000_0000_7000_8000 << 48) | number)
}

pub(crate) fn entry_id(number: u128) -> EntryId {
    EntryId(uuid(number))
}

pub(crate) fn project_id(number: u128) -> ProjectId {
    ProjectId(uuid(1_000 + number))
}

pub(crate) fn task_id(number: u128) -> TaskId {
    TaskId(uuid(2_000 + number))
}

pub(crate) fn tag_id(number: u128) -> TagId {
    TagId(uuid(3_000 + number))
}

pub(crate) fn client_id(number: u128) -> ClientId {
    ClientId(uuid(4_000 + number))
}

pub(crate) fn entry(start: i64, end: Option<i64>) -> Entry {
    Entry {
        description: "Review".into(),
        project: None,
        task: None,
        tags: BTreeSet::new(),
        billable: true,
        kind: EntryType::default(),
        span: Span::new(at(start), end.map(at)).unwrap(),
        custom: Custom::default(),
        aside: Verbatim::default(),
        locked: false,
    }
}

pub(crate) fn new_entry(number: u128, entry: Entry) -> Row {
    Row::new(Key::Entry(entry_id(number)), HERE, Item::Entry(entry))
}

pub(crate) fn remote(number: u128) -> RemoteId {
    RemoteId(format!("{number:024x}"))
}

pub(crate) fn pulled(row: &Row, number: u128) -> Row {
    Row::pulled(
        row.key,
        row.workspace,
        remote(number),
        row.here.clone().unwrap(),
    )
}

pub(crate) fn client(number: u128, name: &str) -> Row {
    let item = Client {
        name: name.into(),
        archived: false,
        kept: Verbatim::default(),
    };
    Row::new(Key::Client(client_id(number)), HERE, Item::Client(item))
}

pub(crate) fn project(number: u128, name: &str) -> Row {
    let item = Project {
        name: name.into(),
        client: None,
        color: "#1976D2".into(),
        billable: true,
        public: false,
        archived: false,
        kept: Verbatim::default(),
    };
    Row::new(Key::Project(project_id(number)), HERE, Item::Project(item))
}

pub(crate) fn task(number: u128, project: u128, name: &str) -> Row {
    let item = Task {
        name: name.into(),
        project: project_id(project),
        done: false,
        billable: true,
        kept: Verbatim::default(),
    };
    Row::new(Key::Task(task_id(number)), HERE, Item::Task(item))
}

pub(crate) fn tag(number: u128, name: &str) -> Row {
    Row::new(
        Key::Tag(tag_id(number)),
        HERE,
        Item::Tag(Tag {
            name: name.into(),
            archived: false,
        }),
    )
}

/// Keeps rows as Clockify would bring them.
pub(crate) fn keep(store: &Store, rows: impl IntoIterator<Item = Row>) {
    let changes: Vec<Change> = rows.into_iter().map(Change::Keep).collect();
    store.write(|tx| tx.keep(&changes, None)).unwrap();
}

/// Does something to one row.
pub(crate) fn act(store: &Store, verb: Verb, row: Row) -> i64 {
    store
        .write(|tx| tx.keep(&[Change::Keep(row)], deed(verb)))
        .unwrap()
        .expect("it changed something")
}
