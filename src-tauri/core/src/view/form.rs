//! What an editor has to know of the workspace before anything is typed, and what one may do there.
//!
//! Never forbids: a mark is not a lock.

use serde::{Deserialize, Serialize};

use crate::custom::Takes;

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
    /// The custom fields, in the workspace's order.
    pub fields: Vec<FieldForm>,
}

/// A custom field for an editor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FieldForm {
    /// Which.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// What it takes.
    pub takes: Takes,
    /// The choices, where it takes choices.
    pub allowed: Vec<String>,
    /// Whether a finished entry needs it.
    pub required: bool,
    /// What the workspace says about it.
    pub hint: String,
    /// "Only admins may change this".
    pub note: Option<String>,
    /// What it holds.
    pub value: Option<FieldValue>,
    /// What Clockify puts there where nothing was said.
    pub usual: Option<FieldValue>,
}

/// What a custom field of an entry holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FieldView {
    /// Clockify's id of the field.
    pub id: String,
    /// What people call it; its id where that is not known.
    pub name: String,
    /// What it takes, as far as it is known.
    #[serde(rename = "type")]
    pub takes: Option<Takes>,
    /// The value.
    pub value: FieldValue,
}

/// A value in JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum FieldValue {
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Whole(#[cfg_attr(feature = "bindings", ts(type = "number"))] i64),
    /// Any other number.
    Number(#[cfg_attr(feature = "bindings", ts(type = "number"))] Real),
    /// A text, one choice or an address.
    Text(String),
    /// Several choices.
    Several(Vec<String>),
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

/// A number that JSON can hold, so none that is not equal to itself.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Real(pub f64);

impl Eq for Real {}
