//! What an editor has to know of the workspace before anything is typed, and what one may do there.
//!
//! Never forbids: a mark is not a lock.

use serde::{Deserialize, Serialize};

/// What the workspace asks of one entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct EntryForm {
    /// What it needs once it has ended.
    pub needs: Vec<Need>,
    /// What Clockify will not take, whatever is typed: "This workspace has locked that day."
    pub notes: Vec<String>,
    /// Beside the start: "Entries before 1 March are locked".
    pub lock: Option<String>,
    /// Beside the billable flag, where not everybody may change it: "Only admins may change what is billable".
    pub billable: Option<String>,
    /// Beside the offer to make a project: "only admins may".
    pub makes_projects: Option<String>,
    /// Beside the offer to make a tag.
    pub makes_tags: Option<String>,
}

/// A field that has to be filled, and how that is said: "This workspace wants a task."
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[expect(missing_docs, reason = "as above")]
pub struct Need {
    pub field: Needed,
    pub words: String,
}

/// A field that has to be filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Needed {
    /// A project.
    Project,
    /// A task.
    Task,
    /// A tag.
    Tags,
    /// A description.
    Description,
}

/// One line of what a person may do in a workspace, and of what it demands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CanView {
    /// Whether.
    pub can: Can,
    /// "Create projects and clients: only admins may".
    pub words: String,
}

/// Whether something may be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Can {
    /// It may.
    Yes,
    /// Not by everybody. Clockify does not say who this person is, so it may be tried all the same.
    No,
    /// Neither: something to know.
    Note,
}
