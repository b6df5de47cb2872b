//! Names of things: ours are UUIDs and last for ever, theirs are Clockify's and appear only at the wire.
//!
//! Never makes an id out of nothing: fresh ones come from [`Ids`], which the caller hands in.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Where fresh ids come from: time-ordered UUIDs in the program, a counter in the simulator.
pub trait Ids {
    /// A UUID that was never handed out before.
    fn fresh(&mut self) -> Uuid;
}

macro_rules! local_ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(as = "String"))]
        pub struct $name(pub Uuid);

        impl $name {
            /// A fresh id.
            pub fn fresh(ids: &mut dyn Ids) -> Self {
                $name(ids.fresh())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                Uuid::parse_str(text).map($name)
            }
        }
    )*};
}

local_ids! {
    /// An entry, ours.
    EntryId,
    /// A project, ours.
    ProjectId,
    /// A task of a project, ours.
    TaskId,
    /// A tag, ours.
    TagId,
    /// A client, ours.
    ClientId,
    /// One write on its way to Clockify, as journaled.
    AttemptId,
}

/// A workspace as numbered in this store; [`WorkspaceId::HERE`] is the one that belongs to no account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(as = "u32"))]
pub struct WorkspaceId(pub u32);

impl Default for WorkspaceId {
    fn default() -> WorkspaceId {
        WorkspaceId::HERE
    }
}

impl WorkspaceId {
    /// What is tracked on this computer without any account.
    pub const HERE: WorkspaceId = WorkspaceId(1);
}

/// An account as numbered in this store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(as = "u32"))]
pub struct AccountId(pub u32);

/// An id that Clockify made: opaque, usually 24 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(as = "String"))]
pub struct RemoteId(pub String);

impl RemoteId {
    /// The second in which Clockify made this id, if it is one of the usual kind.
    ///
    /// Clockify's ids are Mongo ObjectIds, whose first four bytes are Unix seconds. That is nowhere promised,
    /// so callers calibrate it at run time before they lean on it (see [`crate::sync::minted`]).
    pub fn minted_unix(&self) -> Option<i64> {
        if self.0.len() != 24 || !self.0.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        i64::from_str_radix(&self.0[..8], 16).ok()
    }
}

impl fmt::Display for RemoteId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The kinds of things that are synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Kind {
    /// Who the work is for.
    Client,
    /// What the work belongs to.
    Project,
    /// A part of a project.
    Task,
    /// A label.
    Tag,
    /// A stretch of time.
    Entry,
}

impl Kind {
    /// The word under which it is written; people read [`words::kind`](crate::words::kind).
    pub fn word(self) -> &'static str {
        match self {
            Kind::Client => "client",
            Kind::Project => "project",
            Kind::Task => "task",
            Kind::Tag => "tag",
            Kind::Entry => "entry",
        }
    }
}

/// Which row: its kind and our id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A client.
    Client(ClientId),
    /// A project.
    Project(ProjectId),
    /// A task.
    Task(TaskId),
    /// A tag.
    Tag(TagId),
    /// An entry.
    Entry(EntryId),
}

impl Key {
    /// The key of a row of this kind.
    pub fn new(kind: Kind, id: Uuid) -> Key {
        match kind {
            Kind::Client => Key::Client(ClientId(id)),
            Kind::Project => Key::Project(ProjectId(id)),
            Kind::Task => Key::Task(TaskId(id)),
            Kind::Tag => Key::Tag(TagId(id)),
            Kind::Entry => Key::Entry(EntryId(id)),
        }
    }

    /// What kind of thing the row is.
    pub fn kind(self) -> Kind {
        match self {
            Key::Client(_) => Kind::Client,
            Key::Project(_) => Kind::Project,
            Key::Task(_) => Kind::Task,
            Key::Tag(_) => Kind::Tag,
            Key::Entry(_) => Kind::Entry,
        }
    }

    /// Our id, without its kind.
    pub fn uuid(self) -> Uuid {
        match self {
            Key::Client(id) => id.0,
            Key::Project(id) => id.0,
            Key::Task(id) => id.0,
            Key::Tag(id) => id.0,
            Key::Entry(id) => id.0,
        }
    }
}
