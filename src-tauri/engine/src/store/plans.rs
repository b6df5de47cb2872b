//! How SQLite finds rows: nothing that is asked all the time may look through the whole history.
//! It never checks an answer; the other tests do.

use std::collections::BTreeSet;
use std::sync::mpsc;

use rusqlite::Connection;
use rusqlite::trace::{TraceEvent, TraceEventCodes};
use stint_core::action::Origin;
use stint_core::at::At;
use stint_core::entry::{Entry, Span};
use stint_core::history::Verb;
use stint_core::id::{
    AccountId, EntryId, Key, Kind, ProjectId, RemoteId, TagId, TaskId, WorkspaceId,
};
use stint_core::problem::Problem;
use stint_core::row::{Book, Change, Item, Row};
use stint_core::search::{Query, Word};
use stint_core::sync::Desk;
use uuid::Uuid;

use super::{NewDeed, Store, Tx, Which, With};

/// The tables that grow with every day of use.
const LONG: [&str; 4] = ["entry", "entry_tag", "version", "deed"];

#[test]
fn no_common_question_looks_through_the_whole_history() {
    let mut store = Store::in_memory().unwrap();
    let (hear, heard) = mpsc::channel();
    let listen = move |event: TraceEvent<'_>| {
        if let TraceEvent::Stmt(_, sql) = event {
            hear.send(sql.to_owned()).unwrap();
        }
    };
    store
        .conn
        .trace_v2(TraceEventCodes::SQLITE_TRACE_STMT, Some(listen))
        .unwrap();
    store.write(ask_everything).unwrap();
    let asked: BTreeSet<String> = heard.try_iter().collect();
    assert!(
        asked.len() > 40,
        "the statements were seen: {}",
        asked.len()
    );
    let wrong: Vec<String> = asked
        .iter()
        .flat_map(|sql| scans(&store.conn, sql))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Steps that read a long table from one end to the other. An index in the order that is asked for ends early,
/// and a partial one is short.
fn scans(conn: &Connection, sql: &str) -> Vec<String> {
    let is_plain = ["SELECT", "INSERT", "UPDATE", "DELETE"]
        .iter()
        .any(|verb| sql.starts_with(verb));
    // A new workspace would look for rows that named it too early, of which there are none.
    if !is_plain || sql.starts_with("INSERT INTO workspace") {
        return Vec::new();
    }
    let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let mut found = statement.raw_query();
    let steps = std::iter::from_fn(|| {
        found
            .next()
            .unwrap()
            .map(|row| row.get::<_, String>(3).unwrap())
    });
    steps
        .filter(|step| {
            let through = step
                .strip_prefix("SCAN ")
                .and_then(|rest| rest.split(' ').next());
            let is_short = step.contains("entry_running")
                || step.contains("deed_undone")
                || step.contains("entry_by_start") && sql.contains("LIMIT")
                || step == "SCAN deed" && sql.contains("LIMIT 1");
            through.is_some_and(|table| LONG.contains(&table)) && !is_short
        })
        .map(|step| format!("{step}: {sql}"))
        .collect()
}

fn ask_everything(tx: &Tx<'_>) -> Result<(), Problem> {
    let (now, workspace, nil) = (At::from_unix(0), WorkspaceId::HERE, Uuid::nil());
    let row = Row::new(
        Key::Entry(EntryId(nil)),
        workspace,
        Item::Entry(Entry::bare(Span::running(now))),
    );
    let deed = Some(NewDeed {
        origin: Origin::Tray,
        verb: Verb::Start,
        at: now,
    });
    tx.keep(&[Change::Keep(row.clone())], deed)?;
    tx.keep(&[Change::Forget(row.key)], deed)?;
    let deed = tx.last_deed(false)?.expect("just done").id;
    tx.keep(&[Change::Marked { deed, undone: true }], None)?;
    tx.last_deed(true)?;
    tx.versions(row.key)?;

    tx.running()?;
    tx.entries_like("01", 2)?;
    tx.last_entry(now, true)?;
    tx.recent(now, 5)?;
    tx.extent(workspace, now)?;
    let word = Word {
        text: "word".into(),
        projects: [ProjectId(nil)].into(),
        tasks: [TaskId(nil)].into(),
        tags: [TagId(nil)].into(),
        ..Word::default()
    };
    let mut query = Query {
        words: vec![word],
        ..Query::default()
    };
    tx.search(workspace, &query, now, 5)?;
    query = Query {
        from: Some(now),
        ..Query::default()
    };
    tx.search(workspace, &query, now, 5)?;
    query.billable = Some(true);
    tx.search(workspace, &query, now, 5)?;
    let with = With {
        texts: true,
        tags: true,
    };
    tx.spent((now, now.plus(1)), workspace, with, |_| {})?;
    let id = EntryId(nil);
    let page = Which {
        before: Some((now, id)),
        limit: Some(9),
        ..Which::default()
    };
    tx.entries(&page)?;
    tx.entries(&Which {
        from: Some(now),
        to: Some(now),
        workspace: Some(workspace),
        ..Which::default()
    })?;
    tx.entries(&Which {
        project: Some(ProjectId(nil)),
        ..page
    })?;
    for kind in super::table::KINDS {
        tx.row(Key::new(kind, nil))?;
        tx.bound(workspace, kind, &RemoteId("x".into()))?;
    }
    tx.catalog(workspace, Kind::Project, None)?;
    tx.catalog(workspace, Kind::Task, Some(ProjectId(nil)))?;
    for key in [
        Key::Project(ProjectId(nil)),
        Key::Task(TaskId(nil)),
        Key::Tag(TagId(nil)),
    ] {
        tx.named_by(key)?;
    }
    tx.outbox(workspace)?;
    tx.parked(workspace)?;
    tx.attempts(workspace)?;
    tx.attempt_of(row.key)?;
    tx.known_between(workspace, &RemoteId("a".into()), &RemoteId("b".into()))?;
    tx.bound_since(workspace, Some(now))?;
    tx.bound_catalog(workspace, Kind::Entry)?;
    tx.entry_view(&row, now)?;
    let account = super::Account {
        realm: String::new(),
        server: String::new(),
        user: RemoteId("u".into()),
        name: String::new(),
        email: String::new(),
        zone: String::new(),
        way: super::Way::Key,
        key_ref: None,
        read_only: false,
        joined: None,
    };
    let account: AccountId = tx.keep_account(&account)?;
    tx.keep_workspace(account, &RemoteId("w".into()), "")?;
    tx.counts(account)?;
    tx.queue(account)?;
    Ok(())
}
