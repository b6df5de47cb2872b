//! Rows of every kind and side come back as they were kept.
//! It never checks what a row means.

use std::collections::BTreeSet;

use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use stint_core::at::At;
use stint_core::catalog::{Client, Project, Tag, Task};
use stint_core::custom::{Custom, FieldId, Held, Value};
use stint_core::entry::{Entry, EntryType, Span, Verbatim};
use stint_core::id::{Key, Kind, RemoteId};
use stint_core::problem::{Attention, Reason};
use stint_core::row::{Book, Change, Item, Row};
use stint_engine::store::Store;

use crate::support::{
    HERE, client, client_id, keep, project, project_id, tag, tag_id, task, task_id, uuid,
};

/// The rows that any generated item may name.
fn furnished() -> Store {
    let store = Store::in_memory().unwrap();
    keep(
        &store,
        (0..3).flat_map(|n| {
            [
                client(n, "c"),
                project(n, "p"),
                task(n, n, "t"),
                tag(n, "g"),
            ]
        }),
    );
    store
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[ -~]{0,20}",
        "\\PC{0,8}",
        Just("it's 100 % \u{1f552}\n\"x\"".to_owned())
    ]
}

fn verbatim() -> impl Strategy<Value = Verbatim> {
    prop_oneof![
        Just(String::new()),
        Just("[{\"a\":1.50}]".to_owned()),
        text()
    ]
    .prop_map(Verbatim)
}

/// Any values, also such as no field takes.
fn custom() -> impl Strategy<Value = Custom> {
    let value = prop_oneof![
        Just(Value::Nothing),
        text().prop_map(Value::Text),
        any::<bool>().prop_map(Value::Flag),
        any::<i32>().prop_map(|number| Value::Number(number.to_string())),
        vec(text(), 0..3).prop_map(Value::Several),
        Just(Value::Odd(Verbatim("{\"a\":[1.5,null]}".into()))),
    ];
    let held = (value, option::of(text())).prop_map(|(value, source)| Held { value, source });
    let fields = btree_map(text().prop_map(FieldId), held, 0..3);
    fields.prop_map(|fields| fields.into_iter().collect())
}

fn item(kind: Kind) -> BoxedStrategy<Item> {
    let n = || 0u128..3;
    match kind {
        Kind::Client => (text(), any::<bool>(), verbatim())
            .prop_map(|(name, archived, kept)| {
                Item::Client(Client {
                    name,
                    archived,
                    kept,
                })
            })
            .boxed(),
        Kind::Project => (
            text(),
            option::of(n()),
            text(),
            any::<[bool; 3]>(),
            verbatim(),
        )
            .prop_map(
                |(name, client, color, [billable, public, archived], kept)| {
                    let client = client.map(client_id);
                    Item::Project(Project {
                        name,
                        client,
                        color,
                        billable,
                        public,
                        archived,
                        kept,
                    })
                },
            )
            .boxed(),
        Kind::Task => (text(), n(), any::<[bool; 2]>(), verbatim())
            .prop_map(|(name, project, [done, billable], kept)| {
                Item::Task(Task {
                    name,
                    project: project_id(project),
                    done,
                    billable,
                    kept,
                })
            })
            .boxed(),
        Kind::Tag => (text(), any::<bool>())
            .prop_map(|(name, archived)| Item::Tag(Tag { name, archived }))
            .boxed(),
        Kind::Entry => (
            (
                text(),
                option::of(n()),
                option::of(n()),
                btree_set(n(), 0..3),
            ),
            (
                any::<[bool; 2]>(),
                text(),
                -1_000_000i64..4_000_000_000,
                option::of(0i64..1_000_000),
            ),
            (custom(), verbatim()),
        )
            .prop_map(
                |(
                    (description, project, task, tags),
                    (flags, kind, start, length),
                    (custom, aside),
                )| {
                    let [billable, locked] = flags;
                    let start = At::from_unix(start);
                    Item::Entry(Entry {
                        description,
                        project: project.map(project_id),
                        task: task.map(task_id),
                        tags: tags.into_iter().map(tag_id).collect::<BTreeSet<_>>(),
                        billable,
                        kind: EntryType::new(kind),
                        span: Span::new(start, length.map(|length| start.plus(length))).unwrap(),
                        custom,
                        aside,
                        locked,
                    })
                },
            )
            .boxed(),
    }
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![
        Just(Kind::Client),
        Just(Kind::Project),
        Just(Kind::Task),
        Just(Kind::Tag),
        Just(Kind::Entry)
    ]
}

fn row(kind: Kind) -> impl Strategy<Value = Row> {
    let attention = (
        prop_oneof![Just(Reason::Validation), Just(Reason::WaitsForParked)],
        option::of(text()),
        0i64..9,
    )
        .prop_map(|(reason, said, since)| Attention {
            reason,
            said,
            since: At::from_unix(since),
        });
    let sides = prop_oneof![
        item(kind).prop_map(|here| (Some(here.clone()), Some(here))),
        (option::of(item(kind)), option::of(item(kind))),
    ];
    (
        sides,
        option::of("[0-9a-f]{24}"),
        any::<u32>(),
        option::of(attention),
        any::<bool>(),
    )
        .prop_map(move |((base, here), remote, rev, attention, stub)| Row {
            key: Key::new(kind, uuid(99)),
            workspace: HERE,
            remote: remote.map(RemoteId),
            base,
            here,
            rev: rev.into(),
            attention,
            stub,
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_row_comes_back_as_it_was_kept(story in kind().prop_flat_map(|kind| prop::collection::vec(row(kind), 1..5))) {
        let store = furnished();
        let mut was_there = false;
        for row in story {
            keep(&store, [row.clone()]);
            was_there |= row.base.is_some() || row.here.is_some();
            let found = store.read(|tx| tx.row(row.key)).unwrap();
            prop_assert_eq!(found, was_there.then_some(row));
        }
    }

    #[test]
    fn what_is_forgotten_is_not_found_and_can_come_back(first in kind().prop_flat_map(row)) {
        let store = furnished();
        keep(&store, [first.clone()]);
        store.write(|tx| tx.keep(&[Change::Forget(first.key)], None)).unwrap();
        prop_assert_eq!(store.read(|tx| tx.row(first.key)).unwrap(), None);
        let again = Row { here: first.here.clone().or(first.base.clone()), ..first };
        keep(&store, [again.clone()]);
        let found = store.read(|tx| tx.row(again.key)).unwrap();
        prop_assert_eq!(found, again.here.is_some().then_some(again));
    }
}
