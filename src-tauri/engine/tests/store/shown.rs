//! What doors show of rows, accounts and settings.
//! It never checks a sentence; core's tests do.

use std::collections::BTreeSet;

use stint_core::id::{AccountId, WorkspaceId};
use stint_core::row::{Book, Item, Row};
use stint_core::sync::{AttemptState, Op, Record};
use stint_core::view::SyncWord;
use stint_engine::store::{Account, Store, Way};

use crate::support::{
    HERE, at, client, client_id, entry, keep, new_entry, project, project_id, pulled, remote, tag,
    tag_id, task, task_id,
};
use crate::syncing::{account, attempt, connected, parked, record};

#[test]
fn an_entry_is_shown_with_the_names_of_what_it_names() {
    let store = Store::in_memory().unwrap();
    keep(
        &store,
        [
            pulled(&project(1, "Website"), 1),
            task(1, 1, "Build"),
            tag(1, "b"),
            tag(2, "A"),
        ],
    );
    let mut work = entry(0, None);
    work.project = Some(project_id(1));
    work.task = Some(task_id(1));
    work.tags = BTreeSet::from([tag_id(1), tag_id(2)]);
    let row = new_entry(1, work);
    keep(&store, [row.clone()]);

    let view = store.read(|tx| tx.entry_view(&row, at(90))).unwrap();
    let website = view.project.unwrap();
    assert_eq!(
        (website.name.as_str(), website.color.as_deref()),
        ("Website", Some("#1976D2"))
    );
    assert_eq!(website.remote_id, Some(remote(1).0));
    assert_eq!(view.task.unwrap().name, "Build");
    assert_eq!(
        view.tags
            .iter()
            .map(|tag| tag.name.as_str())
            .collect::<Vec<_>>(),
        ["A", "b"]
    );
    assert_eq!(
        (view.duration_s, view.end, view.sync),
        (90, None, SyncWord::Local)
    );
}

#[test]
fn a_catalog_thing_is_shown_with_what_it_belongs_to() {
    let store = Store::in_memory().unwrap();
    let mut website = project(1, "Website");
    if let Some(Item::Project(project)) = &mut website.here {
        project.client = Some(client_id(1));
    }
    let rows = [
        client(1, "Acme"),
        website,
        task(1, 1, "Build"),
        tag(1, "urgent"),
    ];
    keep(&store, rows.clone());
    let [acme, website, build, urgent] = store
        .read(|tx| tx.item_views(&rows))
        .unwrap()
        .try_into()
        .unwrap();
    assert_eq!(
        (acme.name.as_str(), acme.color, acme.billable),
        ("Acme", None, None)
    );
    assert_eq!(
        (website.client.unwrap().name.as_str(), website.billable),
        ("Acme", Some(true))
    );
    assert_eq!(build.project.unwrap().name, "Website");
    assert_eq!(
        (urgent.name.as_str(), urgent.archived, urgent.sync),
        ("urgent", false, SyncWord::Local)
    );
}

/// Rows in every state on the way, with what each is called there.
fn on_their_way(workspace: WorkspaceId) -> Vec<(Row, SyncWord, Option<Op>)> {
    let row = |n, e| Row {
        workspace,
        ..new_entry(n, e)
    };
    let known = |n| Row {
        workspace,
        ..pulled(&new_entry(n, entry(0, Some(1))), n)
    };
    let other = Some(Item::Entry(entry(5, Some(6))));
    vec![
        (
            row(1, entry(0, Some(1))),
            SyncWord::Waiting,
            Some(Op::Create),
        ),
        (known(2), SyncWord::Synced, None),
        (
            known(3).edited(other.clone()),
            SyncWord::Waiting,
            Some(Op::Update),
        ),
        (known(4).edited(None), SyncWord::Waiting, Some(Op::Delete)),
        (
            row(5, entry(0, Some(1))),
            SyncWord::Sending,
            Some(Op::Create),
        ),
        (
            row(6, entry(0, Some(1))),
            SyncWord::Unknown,
            Some(Op::Create),
        ),
        (
            parked(row(7, entry(0, Some(1)))),
            SyncWord::Attention,
            Some(Op::Create),
        ),
        (known(8), SyncWord::Sending, Some(Op::Update)),
        (
            Row {
                workspace,
                ..tag(9, "urgent")
            },
            SyncWord::Waiting,
            Some(Op::Create),
        ),
    ]
}

#[test]
fn the_queue_holds_every_row_that_is_not_confirmed_and_the_counts_count_it() {
    let (store, workspace) = connected();
    let rows = on_their_way(workspace);
    keep(&store, rows.iter().map(|(row, ..)| row.clone()));
    keep(&store, [new_entry(50, entry(0, Some(1)))]);
    let never_sent = Row {
        workspace,
        ..new_entry(51, entry(0, Some(1)))
    };
    keep(&store, [never_sent.clone()]);
    keep(&store, [never_sent.edited(None)]);
    let sent = [
        attempt(5, &rows[4].0, Op::Create, AttemptState::Sending),
        attempt(6, &rows[5].0, Op::Create, AttemptState::Unknown),
        attempt(8, &rows[7].0, Op::Update, AttemptState::Sending),
    ];
    record(&store, sent.map(Record::Attempt));

    store
        .read(|tx| {
            let queue = tx.queue(AccountId(1))?;
            for (row, word, op) in &rows {
                let queued = queue.iter().find(|queued| queued.row.key == row.key);
                assert_eq!(queued.map(|queued| queued.op), *op, "{row:?}");
                assert_eq!(
                    queued.map_or(SyncWord::Synced, |queued| queued.state),
                    *word,
                    "{row:?}"
                );
                let shown = match row.entry().or(row.base.as_ref().and_then(Item::entry)) {
                    Some(_) => tx.entry_view(row, at(0))?.sync,
                    None => tx.item_view(row)?.sync,
                };
                assert_eq!(shown, *word, "{row:?}");
            }
            assert_eq!(queue.len(), 8);
            let counts = tx.counts(AccountId(1))?;
            assert_eq!((counts.waiting, counts.attention), (7, 1));
            assert_eq!(queue.iter().map(|queued| queued.tries).sum::<u32>(), 3);
            assert_eq!(queue[0].name, "urgent", "what is named comes first");
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_request_of_an_earlier_run_has_lost_its_reply() {
    let (store, workspace) = connected();
    let row = Row {
        workspace,
        ..new_entry(1, entry(0, None))
    };
    keep(&store, [row.clone()]);
    record(
        &store,
        [Record::Attempt(attempt(
            1,
            &row,
            Op::Create,
            AttemptState::Sending,
        ))],
    );
    store.write(|tx| tx.next_epoch()).unwrap();
    assert_eq!(
        store.read(|tx| tx.entry_view(&row, at(0))).unwrap().sync,
        SyncWord::Unknown
    );
}

#[test]
fn the_same_person_at_the_same_server_is_the_same_account() {
    let store = Store::in_memory().unwrap();
    let maton = Account {
        way: Way::Maton {
            gateway: "https://gateway.example".into(),
            control: "https://control.example".into(),
            connection: "c1".into(),
            since: Some(at(7)),
        },
        key_ref: None,
        ..account(Way::Key)
    };
    let other = Account {
        user: remote(2),
        ..account(Way::Key)
    };
    let keep = |account: &Account| store.write(|tx| tx.keep_account(account)).unwrap();
    let first = keep(&account(Way::Key));
    assert_eq!(keep(&maton), first);
    assert_eq!(
        store.read(|tx| tx.account(first)).unwrap(),
        Some(maton.clone())
    );
    let second = keep(&other);
    assert_eq!(
        store.read(|tx| tx.accounts()).unwrap(),
        [(first, maton), (second, other)]
    );
}

#[test]
fn workspaces_are_numbered_and_one_belongs_to_nobody() {
    let (store, workspace) = connected();
    store
        .write(|tx| {
            let found = tx.workspaces()?;
            assert_eq!(
                found
                    .iter()
                    .map(|workspace| workspace.id)
                    .collect::<Vec<_>>(),
                [HERE, workspace]
            );
            assert_eq!(
                (found[0].account, found[0].name.as_str()),
                (None, "This computer")
            );
            assert_eq!(
                tx.keep_workspace(AccountId(1), &remote(0xee), "Renamed")?,
                workspace
            );
            assert_eq!(tx.workspace(workspace)?.unwrap().name, "Renamed");
            assert_eq!(tx.lane(HERE)?, None);
            let lane = tx.lane(workspace)?.unwrap();
            assert_eq!(
                (lane.workspace, lane.remote, lane.user),
                (workspace, remote(0xee), remote(0xac))
            );
            assert_eq!(tx.active_workspace()?, HERE);
            tx.set_active_workspace(workspace)?;
            assert_eq!(tx.active_workspace()?, workspace);
            Ok(())
        })
        .unwrap();
}

#[test]
fn settings_are_set_and_unset() {
    let store = Store::in_memory().unwrap();
    store
        .write(|tx| {
            assert_eq!(tx.setting("hotkey.toggle")?, None);
            tx.set("hotkey.toggle", Some("Ctrl+Alt+T"))?;
            tx.set("hotkey.toggle", Some("Super+T"))?;
            assert_eq!(tx.setting("hotkey.toggle")?.as_deref(), Some("Super+T"));
            assert_eq!(
                tx.settings()?,
                [("hotkey.toggle".to_owned(), "Super+T".to_owned())]
            );
            tx.set("hotkey.toggle", None)?;
            assert_eq!(tx.settings()?, []);
            Ok(())
        })
        .unwrap();
}
