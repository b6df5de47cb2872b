//! A typed line as Stint reads it, shown while it is typed.
//!
//! Never keeps anything: what the line says is done at Enter.

use serde::{Deserialize, Serialize};

use super::ProblemView;
use crate::action::NewItem;
use crate::id::Kind;

/// A typed line as Stint reads it, shown before Enter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Reading {
    /// What is left as the description.
    pub description: String,
    /// The chips, in the order of the fields.
    pub chips: Vec<Chip>,
    /// What Enter does: "Stop Opening-hours module at 14:22, start this".
    pub enter: String,
    /// Whether what it makes is over, and so ends and interrupts nothing that runs.
    pub is_finished: bool,
    /// What Clockify will not take of it as it is: "This workspace wants a project."
    pub remark: Option<String>,
    /// Why the line cannot be used as it is.
    pub problem: Option<ProblemView>,
    /// What could stand where the caret is; where no name is being typed, what was done before and holds every word.
    pub completions: Vec<Completion>,
    /// What is named and is not there: it can be made on the spot.
    pub create: Option<Creation>,
}

/// One thing that the line says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Chip {
    /// What it is.
    pub kind: ChipKind,
    /// Its words: `Website relaunch: Build`, `14:22 – now`, `#billing`.
    pub words: String,
    /// The project's colour.
    pub color: Option<String>,
}

/// What a chip says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum ChipKind {
    /// A project, with its task.
    Project,
    /// A tag.
    Tag,
    /// A time.
    Time,
    /// Billable.
    Billable,
}

/// Something that could complete the line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Completion {
    /// What it is: a name, or an entry that was made before.
    pub kind: Kind,
    /// What is shown.
    pub label: String,
    /// Below it, of something done before: `Website relaunch: Build`. Empty for a name.
    pub under: String,
    /// Quietly beside it: the client, or when it was last used.
    pub beside: String,
    /// The project's colour.
    pub color: Option<String>,
    /// The whole line once it is taken.
    pub line: String,
}

/// Something of the catalog that can be made out of what was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Creation {
    /// `Create project “Foo”`.
    pub label: String,
    /// Quietly beside it, where not everybody may: `only admins may`.
    pub beside: String,
    /// What makes it.
    pub item: NewItem,
    /// The whole line once it is there.
    pub line: String,
}
