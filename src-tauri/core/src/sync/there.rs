//! Items as they cross the wire: the same fields as ours, with Clockify's ids where ours stand.
//!
//! Never stored; the translation to our ids happens at once, in the transaction that keeps the result.

use std::collections::BTreeSet;

use crate::catalog::{Client, Tag};
use crate::custom::Custom;
use crate::entry::{EntryType, Span, Verbatim};
use crate::id::{Kind, RemoteId};

/// A project there. See [`crate::catalog::Project`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of catalog::Project")]
pub struct Project {
    pub name: String,
    pub client: Option<RemoteId>,
    pub color: String,
    pub billable: bool,
    pub public: bool,
    pub archived: bool,
    pub kept: Verbatim,
}

/// A task there. See [`crate::catalog::Task`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of catalog::Task")]
pub struct Task {
    pub name: String,
    pub project: RemoteId,
    pub done: bool,
    pub billable: bool,
    pub kept: Verbatim,
}

/// An entry there. See [`crate::entry::Entry`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of entry::Entry")]
pub struct Entry {
    pub description: String,
    pub project: Option<RemoteId>,
    pub task: Option<RemoteId>,
    pub tags: BTreeSet<RemoteId>,
    pub billable: bool,
    pub kind: EntryType,
    pub span: Span,
    pub custom: Custom,
    pub aside: Verbatim,
    pub locked: bool,
}

/// An entry or one thing of the catalog, there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A client; it names nothing, so it is the same on both sides.
    Client(Client),
    /// A project.
    Project(Project),
    /// A task.
    Task(Task),
    /// A tag; it names nothing.
    Tag(Tag),
    /// An entry.
    Entry(Entry),
}

impl Item {
    /// What kind of thing it is.
    pub fn kind(&self) -> Kind {
        match self {
            Item::Client(_) => Kind::Client,
            Item::Project(_) => Kind::Project,
            Item::Task(_) => Kind::Task,
            Item::Tag(_) => Kind::Tag,
            Item::Entry(_) => Kind::Entry,
        }
    }

    /// The entry in it.
    pub fn entry(&self) -> Option<&Entry> {
        match self {
            Item::Entry(entry) => Some(entry),
            Item::Client(_) | Item::Project(_) | Item::Task(_) | Item::Tag(_) => None,
        }
    }
}
