//! What was done, so that it can be taken back and done again, also after a restart.
//!
//! Never forgets the version that a change replaced; how long versions are kept is the store's business.

use crate::action::Origin;
use crate::at::At;
use crate::id::{Key, WorkspaceId};
use crate::row::Item;

/// One action as it was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// Its number, rising.
    pub id: i64,
    /// When.
    pub at: At,
    /// From where.
    pub origin: Origin,
    /// What, for a sentence such as "Undo: delete".
    pub verb: Verb,
    /// Every row it changed, in the order of the changes.
    pub versions: Vec<Version>,
}

/// One row before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Which row.
    pub key: Key,
    /// Where it belongs.
    pub workspace: WorkspaceId,
    /// What it was; `None` where it was not there.
    pub before: Option<Item>,
    /// What it became; `None` where it was deleted.
    pub after: Option<Item>,
}

/// What an action did, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verb {
    /// Started a timer.
    Start,
    /// Ended one and started another.
    Switch,
    /// Stopped a timer.
    Stop,
    /// Dropped the running timer.
    Discard,
    /// Logged a finished entry.
    Add,
    /// Changed an entry.
    Edit,
    /// Deleted entries.
    Delete,
    /// Made something in the catalog.
    AddItem,
    /// Changed something in the catalog.
    EditItem,
    /// Deleted something in the catalog.
    DeleteItem,
    /// Anything that undo does not take back: pins, retries, undo and redo themselves.
    Other,
}
