//! What the sync machine keeps comes back, and the outbox is what differs.
//! It never sends anything.

use stint_core::at::At;
use stint_core::id::{AttemptId, Key, Kind, RemoteId, WorkspaceId};
use stint_core::problem::{Attention, Reason};
use stint_core::report::{Rounding, Toward};
use stint_core::row::{Book, Change, Item, Row};
use stint_core::rules::{Makers, Rules};
use stint_core::sync::{Attempt, AttemptState, Desk, Mark, Op, Record, Trust};
use stint_engine::store::{Account, Store, Way};

use crate::support::{
    HERE, at, client, entry, keep, new_entry, project, pulled, remote, tag, task, uuid,
};

pub(crate) fn account(way: Way) -> Account {
    Account {
        realm: "https://clockify.example/api/v1".into(),
        server: "https://clockify.example/api/v1".into(),
        user: remote(0xac),
        name: "Ada".into(),
        email: "ada@example.org".into(),
        zone: "Europe/London".into(),
        way,
        key_ref: Some("ada".into()),
        read_only: false,
        joined: None,
    }
}

/// A store with a workspace of an account.
pub(crate) fn connected() -> (Store, WorkspaceId) {
    let store = Store::in_memory().unwrap();
    let workspace = store
        .write(|tx| {
            let account = tx.keep_account(&account(Way::Key))?;
            tx.keep_workspace(account, &remote(0xee), "Ada's")
        })
        .unwrap();
    (store, workspace)
}

pub(crate) fn attempt(number: u128, row: &Row, op: Op, state: AttemptState) -> Attempt {
    Attempt {
        id: AttemptId(uuid(9_000 + number)),
        key: row.key,
        op,
        rev: row.rev,
        body: row.here.clone(),
        state,
        epoch: 0,
        sent: at(0),
        lost: None,
        looks: 0,
        until: None,
        known: None,
    }
}

pub(crate) fn record(store: &Store, records: impl IntoIterator<Item = Record>) {
    let changes: Vec<Change> = records.into_iter().map(Change::Sync).collect();
    store.write(|tx| tx.keep(&changes, None)).unwrap();
}

pub(crate) fn parked(row: Row) -> Row {
    let attention = Attention {
        reason: Reason::Locked,
        said: Some("no".into()),
        since: at(7),
    };
    Row {
        attention: Some(attention),
        ..row
    }
}

/// One row of each kind of side, in a workspace.
fn sides(workspace: WorkspaceId) -> [Row; 5] {
    let new = Row {
        workspace,
        ..new_entry(1, entry(0, Some(1)))
    };
    let clean = Row {
        workspace,
        ..pulled(&new_entry(2, entry(10, Some(11))), 2)
    };
    let edited = Row {
        workspace,
        ..pulled(&new_entry(3, entry(20, Some(21))), 3)
    }
    .edited(Some(Item::Entry(entry(25, Some(26)))));
    let deleted = Row {
        workspace,
        ..pulled(&new_entry(4, entry(30, Some(31))), 4)
    }
    .edited(None);
    let waits = parked(Row {
        workspace,
        ..new_entry(5, entry(40, Some(41)))
    });
    [new, clean, edited, deleted, waits]
}

fn keys(rows: &[Row]) -> Vec<Key> {
    rows.iter().map(|row| row.key).collect()
}

#[test]
fn the_outbox_is_what_differs_and_is_not_parked() {
    let (store, workspace) = connected();
    keep(&store, sides(workspace));
    let [new, _, edited, deleted, waits] = sides(workspace);
    keep(&store, [new_entry(9, entry(0, None))]);
    let created = Row {
        workspace,
        ..tag(1, "urgent")
    };
    keep(&store, [created.clone()]);

    let outbox = store.read(|tx| tx.outbox(workspace)).unwrap();
    assert_eq!(outbox, [created, new.clone(), edited, deleted]);
    assert_eq!(store.read(|tx| tx.parked(workspace)).unwrap(), [waits]);

    keep(
        &store,
        [Row {
            remote: Some(remote(1)),
            base: new.here.clone(),
            ..new.clone()
        }],
    );
    assert!(!keys(&store.read(|tx| tx.outbox(workspace)).unwrap()).contains(&new.key));
}

#[test]
fn attempts_come_back_oldest_first_until_they_are_settled() {
    let (store, workspace) = connected();
    let [new, _, edited, deleted, _] = sides(workspace);
    keep(&store, [new.clone(), edited.clone(), deleted.clone()]);
    let create = Attempt {
        known: Some(vec![remote(5), RemoteId("odd".into())]),
        ..attempt(3, &new, Op::Create, AttemptState::Sending)
    };
    let update = attempt(2, &edited, Op::Update, AttemptState::Sending);
    let delete = attempt(1, &deleted, Op::Delete, AttemptState::Sending);
    record(
        &store,
        [create.clone(), update.clone(), delete.clone()].map(Record::Attempt),
    );
    assert_eq!(
        store.read(|tx| tx.attempts(workspace)).unwrap(),
        [create.clone(), update.clone(), delete]
    );
    assert_eq!(store.read(|tx| tx.attempts(HERE)).unwrap(), []);

    let lost = Attempt {
        state: AttemptState::Unknown,
        lost: Some(at(30)),
        looks: 2,
        until: None,
        epoch: 4,
        ..create.clone()
    };
    record(
        &store,
        [Record::Attempt(lost.clone()), Record::Settled(update.id)],
    );
    assert_eq!(store.read(|tx| tx.attempt_of(new.key)).unwrap(), Some(lost));
    assert_eq!(store.read(|tx| tx.attempt_of(edited.key)).unwrap(), None);
    assert_eq!(store.read(|tx| tx.attempts(workspace)).unwrap().len(), 2);
}

#[test]
fn a_row_has_one_write_in_flight() {
    let (store, workspace) = connected();
    let [new, ..] = sides(workspace);
    keep(&store, [new.clone()]);
    let first = Change::Sync(Record::Attempt(attempt(
        1,
        &new,
        Op::Create,
        AttemptState::Sending,
    )));
    let second = Change::Sync(Record::Attempt(attempt(
        2,
        &new,
        Op::Create,
        AttemptState::Sending,
    )));
    store.write(|tx| tx.keep(&[first], None)).unwrap();
    assert!(store.write(|tx| tx.keep(&[second], None)).is_err());
}

#[test]
fn a_write_in_flight_outlives_the_row_it_made() {
    let (store, workspace) = connected();
    let [new, ..] = sides(workspace);
    keep(&store, [new.clone()]);
    let create = attempt(1, &new, Op::Create, AttemptState::Unknown);
    record(&store, [Record::Attempt(create.clone())]);
    let nowhere = new.edited(None);
    keep(&store, [nowhere.clone()]);
    assert_eq!(store.read(|tx| tx.row(new.key)).unwrap(), Some(nowhere));
    store
        .write(|tx| tx.keep(&[Change::Forget(new.key)], None))
        .unwrap();
    assert_eq!(store.read(|tx| tx.attempts(workspace)).unwrap(), [create]);
}

#[test]
fn clockifys_id_is_bound_to_one_row() {
    let (store, workspace) = connected();
    let [_, clean, ..] = sides(workspace);
    keep(&store, [clean.clone()]);
    let bound = |workspace, kind, n| {
        store
            .read(|tx| tx.bound(workspace, kind, &remote(n)))
            .unwrap()
    };
    assert_eq!(bound(workspace, Kind::Entry, 2), Some(clean.clone()));
    assert_eq!(bound(HERE, Kind::Entry, 2), None);
    assert_eq!(bound(workspace, Kind::Tag, 2), None);
    assert_eq!(bound(workspace, Kind::Entry, 3), None);
    let twin = Row {
        key: new_entry(99, entry(0, None)).key,
        ..clean
    };
    assert!(
        store
            .write(|tx| tx.keep(&[Change::Keep(twin)], None))
            .is_err()
    );
}

#[test]
fn every_known_entry_of_a_stretch_of_ids_is_said_or_none_is() {
    let (store, workspace) = connected();
    let row = |number: u128, here| {
        let row = pulled(&new_entry(number, entry(0, Some(60))), number);
        Row {
            workspace: here,
            ..row
        }
    };
    keep(&store, [1, 5, 9].map(|number| row(number, workspace)));
    keep(&store, [row(6, HERE)]);
    // Wanted nowhere any more, and still known.
    let nowhere = Row {
        base: None,
        here: None,
        ..row(5, workspace)
    };
    keep(&store, [nowhere]);
    let between = |first, last| {
        store
            .read(|tx| tx.known_between(workspace, &remote(first), &remote(last)))
            .unwrap()
            .map(|known| known.into_iter().collect::<Vec<_>>())
    };
    assert_eq!(between(2, 8), Some(vec![remote(5)]));
    assert_eq!(between(1, 9), Some([1, 5, 9].map(remote).to_vec()));
    assert_eq!(between(10, 20), Some(vec![]));

    keep(&store, (100..600).map(|number| row(number, workspace)));
    assert_eq!(between(1, 1_000), None, "too many to be worth it");
}

#[test]
fn bound_entries_are_found_by_the_start_that_clockify_has() {
    let (store, workspace) = connected();
    keep(&store, sides(workspace));
    let since = |from: Option<At>| {
        let mut found = store.read(|tx| tx.bound_since(workspace, from)).unwrap();
        found.sort_by_key(|(_, _, start)| *start);
        found
            .into_iter()
            .map(|(_, remote, start)| (remote, start))
            .collect::<Vec<_>>()
    };
    let all = [
        (remote(2), at(10)),
        (remote(3), at(20)),
        (remote(4), at(30)),
    ];
    assert_eq!(since(None), all);
    assert_eq!(since(Some(at(20))), all[1..]);
    assert_eq!(since(Some(at(21))), all[2..]);
}

#[test]
fn bound_catalog_rows_are_listed_by_kind() {
    let store = Store::in_memory().unwrap();
    keep(
        &store,
        [
            pulled(&client(1, "Acme"), 1),
            pulled(&project(1, "Website"), 2),
            task(1, 1, "Build"),
        ],
    );
    let bound = |kind| store.read(|tx| tx.bound_catalog(HERE, kind)).unwrap();
    assert_eq!(bound(Kind::Client), [(client(1, "").key, remote(1))]);
    assert_eq!(bound(Kind::Project), [(project(1, "").key, remote(2))]);
    assert_eq!(bound(Kind::Task), []);
}

#[test]
fn marks_rules_and_pauses_come_back() {
    let (store, workspace) = connected();
    assert_eq!(
        store.read(|tx| tx.mark(workspace)).unwrap(),
        Mark::default()
    );
    assert_eq!(
        store.read(|tx| tx.rules(workspace)).unwrap(),
        Rules::default()
    );
    assert_eq!(store.read(|tx| tx.not_before()).unwrap(), None);
    let full = Mark {
        first_pull_done: Some(at(1)),
        first_pull_page: 2,
        catalog: Some(at(3)),
        sweep: Some(at(4)),
        sweeps: 5,
        round: Some(at(6)),
        trust: Trust::Proven,
        requests: 3,
    };
    let rules = Rules {
        needs_tag: true,
        locked_before: Some(at(9)),
        public_projects: true,
        tags_by: Makers::Managers,
        rounding: Some(Rounding {
            minutes: 6,
            way: Toward::Down,
        }),
        ..Rules::default()
    };
    for mark in [
        full,
        Mark {
            trust: Trust::Off,
            ..Mark::default()
        },
    ] {
        let kept = [
            Record::Mark(workspace, mark.clone()),
            Record::Rules(workspace, rules.clone()),
            Record::NotBefore(at(60)),
        ];
        record(&store, kept);
        assert_eq!(store.read(|tx| tx.mark(workspace)).unwrap(), mark);
        assert_eq!(store.read(|tx| tx.rules(workspace)).unwrap(), rules);
        assert_eq!(store.read(|tx| tx.not_before()).unwrap(), Some(at(60)));
    }
}

#[test]
fn a_row_that_sweeps_miss_is_counted_until_it_is_there_again() {
    let (store, workspace) = connected();
    let [_, clean, edited, ..] = sides(workspace);
    keep(&store, [clean.clone(), edited.clone()]);
    record(
        &store,
        [
            Record::Absent(clean.key, at(1)),
            Record::Absent(edited.key, at(1)),
        ],
    );
    record(
        &store,
        [
            Record::Absent(clean.key, at(70)),
            Record::Present(edited.key),
        ],
    );
    let absent = || store.read(|tx| tx.absent(workspace)).unwrap();
    assert_eq!(absent(), [(clean.key, at(1), 2)]);
    store
        .write(|tx| tx.keep(&[Change::Forget(clean.key)], None))
        .unwrap();
    assert_eq!(absent(), []);
}

#[test]
fn each_run_of_the_syncing_process_has_a_higher_number() {
    let store = Store::in_memory().unwrap();
    assert_eq!(store.read(|tx| tx.epoch()).unwrap(), 0);
    assert_eq!(store.write(|tx| tx.next_epoch()).unwrap(), 1);
    assert_eq!(store.write(|tx| tx.next_epoch()).unwrap(), 2);
    assert_eq!(store.read(|tx| tx.epoch()).unwrap(), 2);
}
