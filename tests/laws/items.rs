//! Any entry and any thing of the catalog, few enough values that sides often agree.
//!
//! Never a value that cannot be built otherwise.

use proptest::prelude::*;
use stint_core::at::At;
use stint_core::catalog::{Client, Project, Tag, Task};
use stint_core::custom::{Custom, FieldId, Held, Value};
use stint_core::entry::{Entry, EntryType, Span, Verbatim};
use stint_core::id::{ClientId, Kind, ProjectId, TagId, TaskId};
use stint_core::row::Item;
use uuid::Uuid;

/// The custom fields that an entry may name.
pub(crate) const FIELDS: [&str; 2] = ["c1", "c2"];

fn id(n: u8) -> Uuid {
    Uuid::from_u128(u128::from(n))
}

fn word() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["", "Review", "Plan", "Build"]).prop_map(str::to_owned)
}

fn verbatim() -> impl Strategy<Value = Verbatim> {
    prop::sample::select(vec!["", "[1]", "[2]"]).prop_map(|text| Verbatim(text.to_owned()))
}

/// Values of two fields.
fn custom() -> impl Strategy<Value = Custom> {
    let value = prop::sample::select(vec![
        Value::Nothing,
        Value::Text("ABC-1".into()),
        Value::Flag(true),
    ]);
    let held = value.prop_map(|value| Held {
        value,
        source: None,
    });
    let fields = prop::collection::btree_map(prop::sample::select(FIELDS.to_vec()), held, 0..3);
    fields.prop_map(|fields| {
        let fields = fields.into_iter();
        fields
            .map(|(id, held)| (FieldId(id.to_owned()), held))
            .collect()
    })
}

pub(crate) fn span() -> impl Strategy<Value = Span> {
    (0..4_i64, prop::option::of(0..4_i64)).prop_map(|(start, length)| {
        let start = At::from_unix(start * 60);
        Span::new(start, length.map(|length| start.plus(length * 60))).unwrap()
    })
}

pub(crate) fn entry() -> impl Strategy<Value = Entry> {
    let about = (0..3_u8, 0..3_u8, prop::collection::btree_set(0..4_u8, 0..4));
    (word(), about, any::<bool>(), span(), custom()).prop_map(
        |(description, (project, task, tags), billable, span, custom)| Entry {
            description,
            project: (project > 0).then(|| ProjectId(id(project))),
            task: (project > 0 && task > 0).then(|| TaskId(id(task))),
            tags: tags.into_iter().map(|tag| TagId(id(tag))).collect(),
            billable,
            kind: EntryType::default(),
            custom,
            ..Entry::bare(span)
        },
    )
}

/// One thing of this kind.
pub(crate) fn item(kind: Kind) -> BoxedStrategy<Item> {
    let flags = (any::<bool>(), any::<bool>(), any::<bool>());
    match kind {
        Kind::Entry => entry().prop_map(Item::Entry).boxed(),
        Kind::Client => (word(), any::<bool>(), verbatim())
            .prop_map(|(name, archived, kept)| {
                Item::Client(Client {
                    name,
                    archived,
                    kept,
                })
            })
            .boxed(),
        Kind::Tag => (word(), any::<bool>())
            .prop_map(|(name, archived)| Item::Tag(Tag { name, archived }))
            .boxed(),
        Kind::Project => (word(), 0..3_u8, word(), flags, verbatim())
            .prop_map(
                |(name, client, color, (billable, public, archived), kept)| {
                    Item::Project(Project {
                        name,
                        client: (client > 0).then(|| ClientId(id(client))),
                        color,
                        billable,
                        public,
                        archived,
                        kept,
                    })
                },
            )
            .boxed(),
        Kind::Task => (word(), any::<bool>(), any::<bool>(), verbatim())
            .prop_map(|(name, done, billable, kept)| {
                let project = ProjectId(id(1));
                Item::Task(Task {
                    name,
                    project,
                    done,
                    billable,
                    kept,
                })
            })
            .boxed(),
    }
}

/// So many things of one kind.
pub(crate) fn items<const N: usize>() -> impl Strategy<Value = [Item; N]> {
    let kinds = [
        Kind::Client,
        Kind::Project,
        Kind::Task,
        Kind::Tag,
        Kind::Entry,
        Kind::Entry,
    ];
    prop::sample::select(kinds.to_vec()).prop_flat_map(|kind| {
        let things: [BoxedStrategy<Item>; N] = std::array::from_fn(|_| item(kind));
        things
    })
}
