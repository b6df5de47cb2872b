//! Every list is what a plain look through all rows would give.
//! It never sums; core does.

use proptest::prelude::*;
use stint_core::action::Pin;
use stint_core::at::At;
use stint_core::entry::{Entry, Span};
use stint_core::history::Verb;
use stint_core::id::{Key, Kind, ProjectId, TagId};
use stint_core::row::{Book, Change, Item, Row};
use stint_engine::store::{Store, Which, With};

use crate::support::{
    HERE, act, at, client, deed, entry, entry_id, keep, new_entry, project, project_id, pulled,
    remote, tag, tag_id, task, task_id,
};

const DAY: i64 = 86_400;

/// What is summed up of an entry.
type Part = (Span, Option<ProjectId>, Vec<TagId>, String);

fn starts(rows: &[Row]) -> Vec<At> {
    rows.iter()
        .map(|row| row.entry().unwrap().span.start())
        .collect()
}

/// Entries of all ages and lengths, some deleted, some in a project.
fn story() -> impl Strategy<Value = Vec<Row>> {
    let one = (
        0..40i64,
        prop_oneof![0..DAY, 0..9 * DAY],
        any::<bool>(),
        0..8u8,
    );
    prop::collection::vec(one, 0..30).prop_map(|entries| {
        entries
            .into_iter()
            .zip(0..)
            .map(|((start, length, in_project, fate), number)| {
                let start = start * DAY / 4;
                let mut entry = entry(start, (fate > 0).then_some(start + length));
                entry.project = in_project.then(|| project_id(1));
                let row = pulled(&new_entry(number, entry), number);
                if fate == 1 { row.edited(None) } else { row }
            })
            .collect()
    })
}

fn filled(rows: &[Row]) -> Store {
    let store = Store::in_memory().unwrap();
    keep(&store, [project(1, "Website")]);
    keep(&store, rows.iter().cloned());
    store
}

fn living(rows: &[Row], wanted: impl Fn(&Entry) -> bool) -> Vec<Row> {
    let mut found: Vec<Row> = rows
        .iter()
        .filter(|row| row.entry().is_some_and(&wanted))
        .cloned()
        .collect();
    found.sort_by_key(|row| (row.entry().unwrap().span.start(), row.key));
    found.reverse();
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_list_is_what_a_look_through_all_rows_gives(
        rows in story(), from in 0..60i64, days in 0..30i64, limit in prop::option::of(0..9usize), skip in 0..9usize,
    ) {
        let store = filled(&rows);
        let (from, to) = (at(from * DAY / 4), at(from * DAY / 4 + days * DAY));
        let in_range = |entry: &Entry| (from..to).contains(&entry.span.start());
        let list = |which: Which| store.read(|tx| tx.entries(&which)).unwrap();

        let mut expected = living(&rows, in_range);
        prop_assert_eq!(list(Which { from: Some(from), to: Some(to), ..Which::default() }), expected.clone());

        let of_project = living(&rows, |entry| in_range(entry) && entry.project.is_some());
        let which = Which { from: Some(from), to: Some(to), project: Some(project_id(1)), workspace: Some(HERE), ..Which::default() };
        prop_assert_eq!(list(which), of_project);

        let before = expected.get(skip).map(|row| {
            let Key::Entry(id) = row.key else { unreachable!() };
            (row.entry().unwrap().span.start(), id)
        });
        if before.is_some() {
            expected.drain(..=skip);
        }
        expected.truncate(limit.unwrap_or(usize::MAX));
        prop_assert_eq!(list(Which { from: Some(from), to: Some(to), before, limit, ..Which::default() }), expected);
    }

    #[test]
    fn what_is_summed_up_is_all_that_reaches_into_the_range(rows in story(), from in 0..60i64, days in 1..9i64) {
        let store = filled(&rows);
        let (from, to) = (at(from * DAY / 4), at(from * DAY / 4 + days * DAY));
        let mut expected: Vec<Part> = living(&rows, |entry| {
            let span = entry.span;
            (from..to).contains(&span.start())
                || (span.start() < from && span.end().is_none_or(|end| end > from))
        })
        .iter()
        .map(|row| row.entry().unwrap())
        .map(|entry| (entry.span, entry.project, entry.tags.iter().copied().collect(), entry.description.clone()))
        .collect();
        expected.sort();
        let with = With { texts: true, tags: true };
        let mut found: Vec<Part> = Vec::new();
        store
            .read(|tx| {
                tx.spent((from, to), HERE, with, |spent| {
                    let mut tags = spent.tags.to_vec();
                    tags.sort();
                    found.push((spent.span, spent.project, tags, spent.description.to_owned()));
                })
            })
            .unwrap();
        found.sort();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn the_last_entry_is_the_first_of_the_list(rows in story(), now in 0..60i64) {
        let store = filled(&rows);
        let now = at(now * DAY / 4);
        for finished in [false, true] {
            let expected = living(&rows, |entry| {
                entry.span.start() <= now && !(finished && entry.span.is_running())
            });
            let found = store.read(|tx| tx.last_entry(now, finished)).unwrap();
            prop_assert_eq!(found.as_ref(), expected.first());
        }
    }

    #[test]
    fn what_runs_is_found_wherever_it_is(rows in story()) {
        let store = filled(&rows);
        let mut expected = living(&rows, |entry| entry.span.is_running());
        expected.reverse();
        prop_assert_eq!(store.read(|tx| tx.running()).unwrap(), expected);
    }
}

#[test]
fn recent_ones_are_told_apart_by_what_was_done() {
    let store = Store::in_memory().unwrap();
    keep(&store, [tag(1, "urgent")]);
    let mut tagged = entry(50, Some(60));
    tagged.tags.insert(tag_id(1));
    keep(
        &store,
        [
            new_entry(1, entry(0, Some(10))),
            new_entry(2, entry(20, Some(30))),
            new_entry(3, tagged),
            new_entry(4, entry(1_000, Some(1_010))),
        ],
    );
    let found = store.read(|tx| tx.recent(at(100), 5)).unwrap();
    assert_eq!(
        starts(&found),
        [at(50), at(20)],
        "the same thing once, nothing of the future"
    );
    assert_eq!(store.read(|tx| tx.recent(at(100), 1)).unwrap().len(), 1);
}

#[test]
fn an_entry_is_found_by_the_beginning_of_its_id() {
    let store = Store::in_memory().unwrap();
    keep(
        &store,
        [0x1a, 0x1b, 0x2a].map(|n| new_entry(n, entry(0, Some(1)))),
    );
    let like = |prefix: &str, limit| store.read(|tx| tx.entries_like(prefix, limit)).unwrap();
    let id = entry_id(0x1a).to_string();
    assert_eq!(like(&id, 9), [entry_id(0x1a)]);
    assert_eq!(like(&id.to_uppercase(), 9), [entry_id(0x1a)]);
    assert_eq!(like(&id[..35], 9), [entry_id(0x1a), entry_id(0x1b)]);
    assert_eq!(like(&id[..2], 2).len(), 2);
    assert_eq!(like("%", 9), []);
    assert_eq!(like("0193", 9), []);
}

#[test]
fn a_catalog_is_by_name_and_without_the_deleted() {
    let store = Store::in_memory().unwrap();
    keep(
        &store,
        [
            project(1, "beta"),
            project(2, "Alpha"),
            project(3, "Ärger"),
            project(4, "alpha"),
        ],
    );
    keep(&store, [pulled(&project(5, "Deleted"), 5).edited(None)]);
    keep(
        &store,
        [task(1, 1, "Build"), task(2, 2, "Build"), client(1, "Acme")],
    );
    let names = |kind, project| -> Vec<String> {
        let rows = store.read(|tx| tx.catalog(HERE, kind, project)).unwrap();
        rows.iter()
            .map(|row| row.here.as_ref().unwrap().name().to_owned())
            .collect()
    };
    assert_eq!(
        names(Kind::Project, None),
        ["Alpha", "alpha", "beta", "Ärger"]
    );
    assert_eq!(names(Kind::Task, None).len(), 2);
    assert_eq!(names(Kind::Task, Some(project_id(2))), ["Build"]);
    assert_eq!(names(Kind::Client, None), ["Acme"]);
    assert_eq!(names(Kind::Tag, None), Vec::<String>::new());
}

#[test]
fn a_forgotten_project_keeps_its_name_for_what_names_it() {
    let store = Store::in_memory().unwrap();
    let website = pulled(&project(1, "Website"), 7);
    let mut work = entry(0, Some(60));
    work.project = Some(project_id(1));
    keep(&store, [website.clone(), new_entry(1, work)]);
    assert_eq!(store.read(|tx| tx.named_by(website.key)).unwrap(), 1);
    store
        .write(|tx| tx.keep(&[Change::Forget(website.key)], None))
        .unwrap();

    store
        .read(|tx| {
            assert_eq!(tx.row(website.key)?, None);
            assert_eq!(tx.bound(HERE, Kind::Project, &remote(7))?, None);
            assert_eq!(tx.catalog(HERE, Kind::Project, None)?, []);
            let row = tx.row(new_entry(1, entry(0, None)).key)?.unwrap();
            assert_eq!(tx.entry_view(&row, at(0))?.project.unwrap().name, "Website");
            Ok(())
        })
        .unwrap();

    let anew = pulled(&project(2, "Website"), 7);
    keep(&store, [anew.clone()]);
    let bound = store
        .read(|tx| tx.bound(HERE, Kind::Project, &remote(7)))
        .unwrap();
    assert_eq!(
        bound,
        Some(anew),
        "Clockify's id is free for another row of ours"
    );
}

#[test]
fn who_names_a_row_is_counted() {
    let store = Store::in_memory().unwrap();
    let mut website = project(1, "Website");
    if let Some(Item::Project(project)) = &mut website.here {
        project.client = Some(crate::support::client_id(1));
    }
    let mut work = entry(0, Some(60));
    work.project = Some(project_id(1));
    work.task = Some(task_id(1));
    work.tags.insert(tag_id(1));
    let gone = pulled(&new_entry(2, work.clone()), 2).edited(None);
    keep(
        &store,
        [
            client(1, "Acme"),
            website,
            task(1, 1, "Build"),
            tag(1, "urgent"),
            new_entry(1, work),
            gone,
        ],
    );
    let count = |row: Row| store.read(|tx| tx.named_by(row.key)).unwrap();
    assert_eq!(count(client(1, "")), 1);
    assert_eq!(count(project(1, "")), 2, "an entry and a task");
    assert_eq!(count(task(1, 1, "")), 1);
    assert_eq!(count(tag(1, "")), 1);
    assert_eq!(count(tag(2, "")), 0);
}

#[test]
fn pins_stay_in_their_order() {
    let store = Store::in_memory().unwrap();
    let pins: Vec<Pin> = [5, 3]
        .map(|start| Pin {
            workspace: HERE,
            entry: entry(start, None),
        })
        .into();
    for pins in [pins.clone(), pins.into_iter().rev().collect(), Vec::new()] {
        store
            .write(|tx| tx.keep(&[Change::Pins(pins.clone())], deed(Verb::Other)))
            .unwrap();
        assert_eq!(store.read(|tx| tx.pins()).unwrap(), pins);
    }
}

#[test]
fn a_row_that_names_what_is_not_there_is_not_kept() {
    let store = Store::in_memory().unwrap();
    let mut work = entry(0, Some(60));
    work.project = Some(project_id(1));
    let row = new_entry(1, work);
    assert!(
        store
            .write(|tx| tx.keep(&[Change::Keep(row.clone())], None))
            .is_err()
    );
    let both = [Change::Keep(row), Change::Keep(project(1, "Website"))];
    assert!(
        store.write(|tx| tx.keep(&both, None)).is_ok(),
        "in which order does not matter"
    );
    act(&store, Verb::AddItem, project(2, "Other"));
}
