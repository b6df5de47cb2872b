//! What a person settles: conflicts, what was sent and when, entries that are probably there twice.
//! It never decides who is right.

use stint_core::field::Field;
use stint_core::history::Verb;
use stint_core::row::{Book, Change, Item, Row};
use stint_core::sync::merge::Side;
use stint_core::sync::{Attempt, AttemptState, Cause, Conflict, Desk, Op, Record, Twin};
use stint_engine::store::{Store, Tx};

use crate::support::{at, deed, entry, keep, new_entry, pulled, remote};
use crate::syncing::{attempt, connected, record};

/// A store with an entry that Clockify has just so.
fn with_an_entry() -> (Store, Row) {
    let (store, workspace) = connected();
    let row = Row {
        workspace,
        ..pulled(&new_entry(2, entry(10, Some(11))), 2)
    };
    keep(&store, [row.clone()]);
    (store, row)
}

fn clash(row: &Row, field: Field, at_s: i64) -> Conflict {
    let named = |text: &str| {
        let mut item = row.here.clone().unwrap();
        if let Item::Entry(entry) = &mut item {
            entry.description = text.into();
        }
        item
    };
    Conflict {
        key: row.key,
        field,
        cause: Cause::Changed,
        base: named("base"),
        here: row.here.clone().unwrap(),
        there: named("there"),
        kept: Side::Here,
        at: at(at_s),
    }
}

#[test]
fn conflicts_are_kept_whole_and_newest_first() {
    let (store, clean) = with_an_entry();
    let kept = [Field::Start, Field::Description].map(|field| clash(&clean, field, 5));
    record(
        &store,
        kept.clone()
            .map(|conflict| Record::Conflict(Box::new(conflict))),
    );
    let found = store.read(|tx| tx.conflicts(9)).unwrap();
    let found: Vec<&Conflict> = found.iter().map(|kept| &kept.conflict).collect();
    assert_eq!(found, [&kept[1], &kept[0]]);
}

#[test]
fn a_conflict_is_open_until_it_is_settled_overtaken_or_old() {
    let (store, clean) = with_an_entry();
    let conflict = clash(&clean, Field::Description, 5);
    record(&store, [Record::Conflict(Box::new(conflict))]);
    let open = |now: i64| store.read(|tx| tx.open_conflicts(at(now))).unwrap().len();
    assert_eq!(open(6), 1);
    assert_eq!(
        open(6 + Conflict::ASKED_S),
        0,
        "what stands stays after 30 days"
    );

    let theirs = clash(&clean, Field::Description, 5).there;
    keep(&store, [clean.edited(Some(theirs))]);
    assert_eq!(open(6), 0, "somebody has decided anew");
    keep(&store, [clean.clone()]);
    assert_eq!(open(6), 1, "and went back");

    let id = store.read(|tx| tx.conflicts(1)).unwrap()[0].id;
    let answered = [Change::Sync(Record::Answered(id))];
    let settled = store
        .write(|tx| tx.keep(&answered, deed(Verb::Settle)))
        .unwrap();
    assert_eq!(open(8), 0);
    for (undone, left) in [(true, 1), (false, 0)] {
        let deed = settled.unwrap();
        let marked = [Change::Marked { deed, undone }];
        store.write(|tx| tx.keep(&marked, None)).unwrap();
        assert_eq!(open(8), left, "undone: {undone}");
    }
    let without_a_person = store.write(|tx| tx.keep(&answered, None));
    assert!(without_a_person.is_err(), "a round settles nothing");
}

#[test]
fn about_one_field_there_is_one_question() {
    let (store, clean) = with_an_entry();
    for second in [5, 9] {
        let conflict = clash(&clean, Field::Description, second);
        record(&store, [Record::Conflict(Box::new(conflict))]);
    }
    let open = store.read(|tx| tx.open_conflicts(at(10))).unwrap();
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].0.conflict.at, at(9));
    assert_eq!(store.read(|tx| tx.conflicts(9)).unwrap().len(), 2);
}

#[test]
fn what_was_sent_is_remembered_with_its_fate_for_30_days() {
    let (store, new) = with_an_entry();
    let workspace = new.workspace;
    let write = |n: u128, sent: i64| Attempt {
        sent: at(sent),
        ..attempt(n, &new, Op::Create, AttemptState::Sending)
    };
    let first = write(1, 100);
    record(&store, [Record::Attempt(first.clone())]);
    let taken = || {
        let sent = store.read(|tx| tx.sent(new.key)).unwrap();
        sent.into_iter().map(|sent| sent.taken).collect::<Vec<_>>()
    };
    assert_eq!(taken(), [None]);
    record(&store, [Record::Taken(first.id, at(101))]);
    assert_eq!(taken(), [Some(at(101))]);
    assert!(store.read(|tx| tx.attempts(workspace)).unwrap().is_empty());
    let begun = new.entry().unwrap().span.start();
    let made = |since: i64| {
        let made = |tx: &Tx<'_>| tx.made(workspace, (begun, begun), at(since));
        store.read(made).unwrap().len()
    };
    assert_eq!((made(100), made(101)), (1, 0));
    let much_later = write(2, 101 + 30 * 86_400);
    record(&store, [Record::Attempt(much_later)]);
    assert_eq!(taken(), [None], "what left long ago is forgotten");
}

#[test]
fn probable_twins_are_open_while_both_are_here_and_nobody_said() {
    let (store, ours) = with_an_entry();
    let theirs = Row {
        key: new_entry(99, entry(0, None)).key,
        remote: Some(remote(99)),
        ..ours.clone()
    };
    keep(&store, [theirs.clone()]);
    let twin = Twin {
        ours: ours.key,
        theirs: theirs.key,
        in_doubt: true,
        at: at(5),
    };
    record(&store, [Record::Twin(twin)]);
    let open = || store.read(|tx| tx.open_twins()).unwrap().len();
    assert_eq!(open(), 1);
    assert_eq!(store.read(|tx| tx.twins(ours.key)).unwrap(), [twin]);
    keep(&store, [theirs.edited(None)]);
    assert_eq!(open(), 0, "one of them is deleted");
    keep(&store, [theirs.clone()]);
    let apart = [Change::Sync(Record::KnownApart(theirs.key))];
    store
        .write(|tx| tx.keep(&apart, deed(Verb::Settle)))
        .unwrap();
    assert_eq!(open(), 0);
    record(&store, [Record::Twin(twin)]);
    assert_eq!(open(), 0, "what the person said is not asked again");
}

#[test]
fn what_was_decided_long_ago_is_forgotten() {
    let (store, row) = with_an_entry();
    for (field, second) in [(Field::Start, 5), (Field::Description, 9)] {
        record(
            &store,
            [Record::Conflict(Box::new(clash(&row, field, second)))],
        );
    }
    let others = [7, 8].map(|n| new_entry(n, entry(0, None)));
    let [here, gone] = others.each_ref().map(|other| Twin {
        ours: row.key,
        theirs: other.key,
        in_doubt: false,
        at: at(5),
    });
    keep(&store, [others[0].clone()]);
    record(&store, [Record::Twin(here), Record::Twin(gone)]);
    let left = || {
        store.read(|tx| {
            let conflicts = tx.conflicts(9)?.len();
            Ok((conflicts, tx.twins(row.key)?))
        })
    };
    assert_eq!(left().unwrap(), (2, vec![here, gone]));
    store.write(|tx| tx.forget_deeds(at(5))).unwrap();
    assert_eq!(
        left().unwrap(),
        (2, vec![here, gone]),
        "not before its time"
    );
    store.write(|tx| tx.forget_deeds(at(9))).unwrap();
    assert_eq!(
        left().unwrap(),
        (1, vec![here]),
        "a pair that is still asked about stays"
    );
}
