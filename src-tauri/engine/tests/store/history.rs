//! What was done can be taken back and done again, also after a restart.
//! It never works out what undo does to a row; core does.

use stint_core::history::Verb;
use stint_core::row::{Book, Change, Item, Row};
use stint_core::sync::{AttemptState, Op, Record};
use stint_engine::store::Store;

use crate::support::{HERE, act, at, deed, entry, keep, new_entry, pulled};
use crate::syncing::{attempt, record};

fn last(store: &Store, undone: bool) -> Option<i64> {
    store
        .read(|tx| tx.last_deed(undone))
        .unwrap()
        .map(|deed| deed.id)
}

fn mark(store: &Store, deed: i64, undone: bool) {
    store
        .write(|tx| tx.keep(&[Change::Marked { deed, undone }], self::deed(Verb::Other)))
        .unwrap();
}

fn described(row: &Row, description: &str) -> Row {
    let mut entry = row.entry().unwrap().clone();
    entry.description = description.into();
    row.edited(Some(Item::Entry(entry)))
}

#[test]
fn a_deed_holds_what_was_before_and_after() {
    let store = Store::in_memory().unwrap();
    let row = new_entry(1, entry(0, None));
    let stopped = row.edited(Some(Item::Entry(entry(0, Some(60)))));
    act(&store, Verb::Start, row.clone());
    let id = act(&store, Verb::Stop, stopped.clone());

    let deed = store.read(|tx| tx.last_deed(false)).unwrap().unwrap();
    assert_eq!((deed.id, deed.verb, deed.at), (id, Verb::Stop, at(0)));
    assert_eq!(deed.versions.len(), 1);
    assert_eq!(deed.versions[0].key, row.key);
    assert_eq!(deed.versions[0].workspace, HERE);
    assert_eq!(deed.versions[0].before, row.here);
    assert_eq!(deed.versions[0].after, stopped.here);
}

#[test]
fn a_deed_that_changes_no_content_is_none() {
    let store = Store::in_memory().unwrap();
    let row = new_entry(1, entry(0, None));
    let started = act(&store, Verb::Start, row.clone());
    let again = store
        .write(|tx| tx.keep(&[Change::Keep(row)], deed(Verb::Edit)))
        .unwrap();
    assert_eq!((again, last(&store, false)), (None, Some(started)));
}

#[test]
fn deeds_go_back_newest_first_and_come_again_oldest_first() {
    let store = Store::in_memory().unwrap();
    let ids: Vec<i64> = (1..=3)
        .map(|n| act(&store, Verb::Add, new_entry(n, entry(0, Some(1)))))
        .collect();
    let back: Vec<i64> = std::iter::from_fn(|| {
        let id = last(&store, false)?;
        mark(&store, id, true);
        Some(id)
    })
    .collect();
    let again: Vec<i64> = std::iter::from_fn(|| {
        let id = last(&store, true)?;
        mark(&store, id, false);
        Some(id)
    })
    .collect();
    assert_eq!(back, ids.iter().rev().copied().collect::<Vec<_>>());
    assert_eq!(again, ids);
}

#[test]
fn something_new_ends_what_could_be_done_again() {
    let store = Store::in_memory().unwrap();
    let first = act(&store, Verb::Add, new_entry(1, entry(0, Some(1))));
    let second = act(&store, Verb::Add, new_entry(2, entry(0, Some(1))));
    mark(&store, second, true);
    let third = act(&store, Verb::Add, new_entry(3, entry(0, Some(1))));
    assert_eq!(last(&store, true), None);
    mark(&store, third, true);
    assert_eq!(
        last(&store, false),
        Some(first),
        "what was given up does not come back"
    );
}

#[test]
fn undo_itself_neither_goes_back_nor_ends_redo() {
    let store = Store::in_memory().unwrap();
    let row = new_entry(1, entry(0, Some(1)));
    let added = act(&store, Verb::Add, row.clone());
    let changes = [
        Change::Keep(row.edited(None)),
        Change::Marked {
            deed: added,
            undone: true,
        },
    ];
    store
        .write(|tx| tx.keep(&changes, deed(Verb::Other)))
        .unwrap();
    assert_eq!(
        (last(&store, false), last(&store, true)),
        (None, Some(added))
    );
}

#[test]
fn history_outlives_the_process() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(dir.path()).unwrap();
    let row = new_entry(1, entry(0, Some(1)));
    act(&store, Verb::Add, row.clone());
    let deleted = store
        .write(|tx| tx.keep(&[Change::Forget(row.key)], deed(Verb::Delete)))
        .unwrap();
    drop(store);
    let store = Store::open(dir.path()).unwrap();
    let deed = store.read(|tx| tx.last_deed(false)).unwrap().unwrap();
    assert_eq!(Some(deed.id), deleted);
    assert_eq!(deed.versions[0].before, row.here);
    assert_eq!(deed.versions[0].after, None);
}

#[test]
fn what_clockify_overwrites_is_kept_and_no_deed() {
    let store = Store::in_memory().unwrap();
    let row = pulled(&new_entry(1, entry(0, Some(1))), 1);
    keep(&store, [row.clone()]);
    assert_eq!(
        store.read(|tx| tx.versions(row.key)).unwrap(),
        [],
        "a fresh row overwrites nothing"
    );
    let there = described(&row, "Changed there");
    keep(
        &store,
        [Row {
            base: there.here.clone(),
            ..there.clone()
        }],
    );

    let versions = store.read(|tx| tx.versions(row.key)).unwrap();
    assert_eq!(versions.len(), 1);
    assert_eq!(versions[0].1.before, row.here);
    assert_eq!(versions[0].1.after, there.here);
    assert_eq!(last(&store, false), None, "undo is for what was done here");
}

#[test]
fn old_deeds_are_forgotten_with_their_versions_and_the_newest_stays() {
    let store = Store::in_memory().unwrap();
    let row = new_entry(1, entry(0, Some(1)));
    act(&store, Verb::Add, row.clone());
    let newest = act(&store, Verb::Edit, described(&row, "Other"));
    store.write(|tx| tx.forget_deeds(at(1))).unwrap();
    assert_eq!(last(&store, false), Some(newest));
    assert_eq!(store.read(|tx| tx.versions(row.key)).unwrap().len(), 1);
}

#[test]
fn an_entry_that_is_nowhere_is_forgotten_once_no_write_of_it_is_on_its_way() {
    let store = Store::in_memory().unwrap();
    let rows = [1, 2].map(|n| new_entry(n, entry(0, Some(1))));
    for row in &rows {
        act(&store, Verb::Add, row.clone());
        act(&store, Verb::Delete, row.edited(None));
    }
    let sent = attempt(1, &rows[0], Op::Create, AttemptState::Unknown);
    record(&store, [Record::Attempt(sent)]);
    store.write(|tx| tx.forget_deeds(at(1))).unwrap();
    let is_there = |row: &Row| store.read(|tx| tx.row(row.key)).unwrap().is_some();
    assert_eq!(rows.each_ref().map(is_there), [true, false]);
}

#[test]
fn an_error_inside_leaves_no_trace() {
    let store = Store::in_memory().unwrap();
    let row = new_entry(1, entry(0, None));
    let refused = store.write(|tx| {
        tx.keep(&[Change::Keep(row.clone())], deed(Verb::Start))?;
        Err::<(), _>(stint_core::problem::Problem::NothingRunning)
    });
    assert_eq!(refused, Err(stint_core::problem::Problem::NothingRunning));
    assert_eq!(store.read(|tx| tx.row(row.key)).unwrap(), None);
    assert_eq!(last(&store, false), None);
}
