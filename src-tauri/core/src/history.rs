//! What was done, so that it can be taken back and done again, also after a restart.
//!
//! Never forgets the version that a change replaced; how long versions are kept is the store's business.

use crate::action::Origin;
use crate::at::At;
use crate::id::{Key, WorkspaceId};
use crate::problem::Reason;
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
    /// Ended one for another that goes back to it.
    Interrupt,
    /// Stopped what interrupted, and went back.
    Return,
    /// Stopped a timer.
    Stop,
    /// Dropped the running timer.
    Discard,
    /// Logged a finished entry.
    Add,
    /// Changed entries.
    Edit,
    /// Made two out of one.
    Split,
    /// Logged entries once more.
    Duplicate,
    /// Made one out of several.
    Join,
    /// Deleted entries.
    Delete,
    /// Made something in the catalog.
    AddItem,
    /// Changed something in the catalog.
    EditItem,
    /// Deleted something in the catalog.
    DeleteItem,
    /// Let go of what Clockify does not take: deleted here.
    LetGo,
    /// Let go of a change: it is as Clockify has it.
    AsThere,
    /// Made anew what was deleted in Clockify.
    KeepAsNew,
    /// Sent anew what was perhaps sent already.
    SendAnew,
    /// Let go of what was perhaps sent already, since Clockify has it.
    TakeTheirs,
    /// Kept what was deleted here and changed in Clockify then.
    KeepTheirs,
    /// Settled a conflict, or two entries that look the same.
    Settle,
    /// Let one of two entries go that are the same.
    Merge,
    /// Gave to an account what was tracked without one.
    Upload,
    /// Took in what another program kept.
    Import,
    /// Anything that undo does not take back: pins, retries, undo and redo themselves.
    Other,
}

impl Verb {
    /// Whether it is a step to take back also where no content became another: it answered a question.
    pub fn answers(self) -> bool {
        matches!(
            self,
            Verb::KeepAsNew | Verb::SendAnew | Verb::KeepTheirs | Verb::Settle
        )
    }

    /// Whether there is an entry afterwards that is as the person just wanted it.
    pub fn keeps_an_entry(self) -> bool {
        matches!(
            self,
            Verb::Start
                | Verb::Switch
                | Verb::Interrupt
                | Verb::Return
                | Verb::Stop
                | Verb::Add
                | Verb::Edit
                | Verb::Split
                | Verb::Duplicate
                | Verb::Join
        )
    }

    /// The question that stands again once this is taken back.
    pub fn asked(self) -> Option<Reason> {
        match self {
            Verb::KeepAsNew => Some(Reason::RemoteDeleted),
            Verb::SendAnew | Verb::TakeTheirs => Some(Reason::SeveralCandidates),
            Verb::KeepTheirs => Some(Reason::ChangedAfterDelete),
            Verb::Start
            | Verb::Switch
            | Verb::Interrupt
            | Verb::Return
            | Verb::Stop
            | Verb::Discard
            | Verb::Add
            | Verb::Edit
            | Verb::Split
            | Verb::Duplicate
            | Verb::Join
            | Verb::Delete
            | Verb::AddItem
            | Verb::EditItem
            | Verb::DeleteItem
            | Verb::LetGo
            | Verb::AsThere
            | Verb::Settle
            | Verb::Merge
            | Verb::Upload
            | Verb::Import
            | Verb::Other => None,
        }
    }
}
