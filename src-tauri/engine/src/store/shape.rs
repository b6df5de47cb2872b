//! How an item is written down where it is not columns: what Clockify confirmed beside a local edit, replaced
//! versions, bodies in flight, pins.
//!
//! A field may be added with a default; none is ever renamed or given another meaning.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use stint_core::at::At;
use stint_core::catalog::{Client, Project, Tag, Task};
use stint_core::custom::Custom;
use stint_core::entry::{Entry, EntryType, Span, Verbatim};
use stint_core::id::{ClientId, ProjectId, TagId, TaskId};
use stint_core::row::Item;

use super::wrong::Wrong;
use crate::clockify::custom;

#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Shape {
    Client {
        name: String,
        archived: bool,
        kept: String,
    },
    Project {
        name: String,
        client: Option<ClientId>,
        color: String,
        billable: bool,
        public: bool,
        archived: bool,
        kept: String,
    },
    Task {
        name: String,
        project: ProjectId,
        done: bool,
        billable: bool,
        kept: String,
    },
    Tag {
        name: String,
        archived: bool,
    },
    Entry {
        description: String,
        project: Option<ProjectId>,
        task: Option<TaskId>,
        tags: BTreeSet<TagId>,
        billable: bool,
        r#type: String,
        start_s: i64,
        end_s: Option<i64>,
        custom: String,
        aside: String,
        locked: bool,
    },
}

/// An item as JSON text.
pub(super) fn write(item: &Item) -> String {
    let shape = match item.clone() {
        Item::Client(Client {
            name,
            archived,
            kept: Verbatim(kept),
        }) => Shape::Client {
            name,
            archived,
            kept,
        },
        Item::Project(Project {
            name,
            client,
            color,
            billable,
            public,
            archived,
            kept: Verbatim(kept),
        }) => Shape::Project {
            name,
            client,
            color,
            billable,
            public,
            archived,
            kept,
        },
        Item::Task(Task {
            name,
            project,
            done,
            billable,
            kept: Verbatim(kept),
        }) => Shape::Task {
            name,
            project,
            done,
            billable,
            kept,
        },
        Item::Tag(Tag { name, archived }) => Shape::Tag { name, archived },
        Item::Entry(entry) => Shape::Entry {
            description: entry.description,
            project: entry.project,
            task: entry.task,
            tags: entry.tags,
            billable: entry.billable,
            r#type: entry.kind.as_str().to_owned(),
            start_s: entry.span.start().unix(),
            end_s: entry.span.end().map(At::unix),
            custom: custom_text(&entry.custom),
            aside: entry.aside.0,
            locked: entry.locked,
        },
    };
    serde_json::to_string(&shape).expect("a shape has string keys only")
}

/// An item from its JSON text.
pub(super) fn read(text: &str) -> Result<Item, Wrong> {
    Ok(match serde_json::from_str(text)? {
        Shape::Client {
            name,
            archived,
            kept,
        } => Item::Client(Client {
            name,
            archived,
            kept: Verbatim(kept),
        }),
        Shape::Project {
            name,
            client,
            color,
            billable,
            public,
            archived,
            kept,
        } => Item::Project(Project {
            name,
            client,
            color,
            billable,
            public,
            archived,
            kept: Verbatim(kept),
        }),
        Shape::Task {
            name,
            project,
            done,
            billable,
            kept,
        } => Item::Task(Task {
            name,
            project,
            done,
            billable,
            kept: Verbatim(kept),
        }),
        Shape::Tag { name, archived } => Item::Tag(Tag { name, archived }),
        Shape::Entry {
            description,
            project,
            task,
            tags,
            billable,
            r#type,
            start_s,
            end_s,
            custom,
            aside,
            locked,
        } => Item::Entry(Entry {
            description,
            project,
            task,
            tags,
            billable,
            kind: EntryType::new(r#type),
            span: span(start_s, end_s)?,
            custom: self::custom(&custom)?,
            aside: Verbatim(aside),
            locked,
        }),
    })
}

/// The custom fields of an entry, from the text in which they are written.
pub(super) fn custom(text: &str) -> Result<Custom, Wrong> {
    custom::read(text).ok_or_else(|| Wrong::Stored("the custom fields of an entry".into()))
}

/// The custom fields of an entry as text.
pub(super) fn custom_text(custom: &Custom) -> String {
    custom::text(custom)
}

/// A span from its stored ends.
pub(super) fn span(start_s: i64, end_s: Option<i64>) -> Result<Span, Wrong> {
    Span::new(At::from_unix(start_s), end_s.map(At::from_unix))
        .map_err(|_| Wrong::Stored(format!("a span from {start_s} to {end_s:?}")))
}
