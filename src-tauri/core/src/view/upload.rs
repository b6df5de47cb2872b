//! What would be sent of what was tracked on this computer, before anything is.
//!
//! Never a choice that was not offered: a name goes to one that is there, is made, or is left out.

use serde::{Deserialize, Serialize};

use crate::id::{Kind, WorkspaceId};

/// What was tracked here without an account, and how it would go to a workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct UploadPlan {
    /// The number of the workspace.
    pub into: WorkspaceId,
    /// Its name.
    pub place: String,
    /// Nothing else is known while this stands here: what the workspace has is not read yet.
    pub unread: Option<Unread>,
    /// Entries that would be sent.
    pub entries: usize,
    /// Entries that are there already: same times, same words. They are not sent, and let go of here.
    pub already: usize,
    /// "38 entries, 2 – 18 November, 61:20".
    pub words: String,
    /// The projects, tasks and tags that they name, the most used first.
    pub lines: Vec<NameLine>,
    /// What is there that a name could go to; the lines count into them.
    pub shelves: Vec<NameShelf>,
    /// What else is to be known before: entries in a locked time, fields that the workspace wants.
    pub notes: Vec<String>,
}

/// What a workspace has is not read yet, so nobody knows what would be sent to it twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Unread {
    /// What is waited for.
    pub words: String,
    /// "41,200 entries, back to 3 March 2025", once some of it is here.
    pub so_far: Option<String>,
}

/// A name that entries here use, and what it would become.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct NameLine {
    /// What kind.
    pub kind: Kind,
    /// Our id of it.
    pub here: String,
    /// Its name.
    pub name: String,
    /// The project of a task.
    pub under: Option<String>,
    /// How many of the entries use it.
    pub entries: usize,
    /// What it becomes.
    pub into: NameInto,
    /// What that is called: the name there, "is created", or "is left out".
    pub words: String,
    /// A task goes with its project, which is left out: there is nothing to choose.
    pub bound: bool,
    /// The place in the shelves of the plan of what it could go to; `None` where nothing is there.
    pub shelf: Option<usize>,
}

/// What names of one kind could go to, once for all of them: a file may bring thousands to thousands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct NameShelf {
    /// What kind.
    pub kind: Kind,
    /// Of tasks: the project there that has them.
    pub under: Option<String>,
    /// What is there.
    pub names: Vec<NameTarget>,
}

/// One that is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct NameTarget {
    /// Our id of it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Of a project: its client, which tells it from another of the same name.
    pub client: Option<String>,
}

/// What a name becomes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "to", rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum NameInto {
    /// One that is there.
    Known {
        /// Our id of it.
        id: String,
    },
    /// A new one of the same name.
    New,
    /// Nothing: the entries go without it.
    Nothing,
}
