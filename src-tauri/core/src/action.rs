//! The one alphabet: everything a person can do is one [`Action`]. Tray items, hotkeys, command-line verbs,
//! buttons, assistants' tools and the simulator's steps are all values of it, applied by one function,
//! [`crate::timer::act`].
//!
//! An action carries what was said, not what it resolves to: names are looked up inside the transaction that
//! also takes the changes. Never holds a rule.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::at::At;
use crate::id::{EntryId, Kind, RemoteId, WorkspaceId};
use crate::problem::WayOut;
use crate::view::NameInto;

/// Something a person does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Action {
    /// Start a timer; one that runs ends where this one starts. A text with a range or a length makes a
    /// finished entry instead and leaves the timer alone.
    Start(Said),
    /// Start a timer as [`Action::Start`] does, and remember what ran: it goes on when this one is stopped.
    Interrupt(Said),
    /// End what runs, now or at the time said; what it interrupted goes on.
    Stop {
        /// When, as said; now when nothing was said.
        at: Option<String>,
    },
    /// End what runs, and leave what it interrupted alone.
    End {
        /// When, as said; now when nothing was said.
        at: Option<String>,
    },
    /// Start a new timer with the fields of an earlier entry.
    Continue {
        /// Which entry, as said; the last one when nothing was said.
        entry: Option<String>,
        /// When, as said.
        at: Option<String>,
        /// Remember what ran, as [`Action::Interrupt`] does.
        #[serde(default)]
        #[cfg_attr(feature = "bindings", ts(as = "Option<bool>", optional))]
        interrupts: bool,
    },
    /// Start a timer with the fields of a pin.
    UsePin {
        /// Its place, from 1.
        place: usize,
        /// Remember what ran, as [`Action::Interrupt`] does.
        #[serde(default)]
        #[cfg_attr(feature = "bindings", ts(as = "Option<bool>", optional))]
        interrupts: bool,
    },
    /// Start the last entry again, or stop what runs: what the hotkey does.
    Toggle,
    /// Drop what runs, as if it had not been started.
    Discard,
    /// Log a finished entry (or, without an end, a running one that began earlier).
    Add(Said),
    /// Change fields of an entry.
    Edit {
        /// Which entry, as said.
        entry: String,
        /// What to change; what is absent stays.
        change: Edit,
    },
    /// Change the same fields of several entries.
    EditAll {
        /// Which entries, as said.
        entries: Vec<String>,
        /// What to change; a time of day is each entry's own and cannot be among it.
        change: Edit,
    },
    /// Make two entries out of one.
    Split {
        /// Which entry, as said.
        entry: String,
        /// When the second one begins, as said.
        at: String,
    },
    /// Log entries once more, at the same times.
    Duplicate {
        /// Which entries, as said.
        entries: Vec<String>,
    },
    /// Make one entry out of several: the earliest, with the tags of all.
    Merge {
        /// Which entries, as said.
        entries: Vec<String>,
        /// What becomes of the time between them.
        gaps: Gaps,
    },
    /// Delete entries.
    Delete {
        /// Which entries, as said.
        entries: Vec<String>,
    },
    /// Take back the last action.
    Undo,
    /// Do again what was taken back last.
    Redo,
    /// Pin an entry's fields for one-click starts.
    Pin {
        /// Which entry, as said.
        entry: String,
    },
    /// Take a pin away.
    Unpin {
        /// Its place, from 1.
        place: usize,
    },
    /// Make a project, task, tag or client.
    AddItem(NewItem),
    /// Change a project, task, tag or client.
    EditItem {
        /// What kind.
        kind: Kind,
        /// Which, by name or id.
        item: String,
        /// The project a task is looked for in.
        project: Option<String>,
        /// What to change.
        change: ItemEdit,
    },
    /// Delete a project, task, tag or client.
    DeleteItem {
        /// What kind.
        kind: Kind,
        /// Which, by name or id.
        item: String,
        /// The project a task is looked for in.
        project: Option<String>,
    },
    /// Give to a workspace of an account what was tracked on this computer without one.
    Upload {
        /// The number of the workspace.
        into: WorkspaceId,
        /// What names become, where that is not as planned.
        names: Vec<NameSaid>,
    },
    /// Take in what another program kept.
    Import(Import),
    /// Settle what waits for the person: a parked row, a conflict, two entries that are probably the same.
    Resolve {
        /// Which row: an entry as said, anything else by id.
        row: String,
        /// Only this field of a conflict; all of them when nothing was said.
        field: Option<String>,
        /// How.
        way: WayOut,
    },
}

/// What a person said of a new entry. Empty means: nothing said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Said {
    /// Quick entry: `Review @Website #urgent -15m`.
    pub text: String,
    /// The description, taken literally; wins over `text`'s.
    pub description: Option<String>,
    /// A project by name or id.
    pub project: Option<String>,
    /// A task of it by name or id.
    pub task: Option<String>,
    /// Tags by name or id.
    pub tags: Vec<String>,
    /// Billable or not; unsaid, the project decides.
    pub billable: Option<bool>,
    /// Custom fields.
    pub fields: Vec<FieldSaid>,
    /// When it began, as said.
    pub from: Option<String>,
    /// When it ended, as said.
    pub to: Option<String>,
}

/// What a person says of a custom field. Several of one field are its several choices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FieldSaid {
    /// Which, by name or id.
    pub field: String,
    /// The value, as said; empty takes it off.
    pub value: String,
}

impl Said {
    /// Only a quick-entry text.
    pub fn text(text: impl Into<String>) -> Said {
        Said {
            text: text.into(),
            ..Said::default()
        }
    }
}

/// What to change on an entry. Absent means: leave it. An empty name means: none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Edit {
    /// Quick entry: what it names replaces the field, what it does not name stays.
    pub text: Option<String>,
    /// The description, literally.
    pub description: Option<String>,
    /// The project; empty takes it off.
    pub project: Option<String>,
    /// The task; empty takes it off.
    pub task: Option<String>,
    /// The whole new set of tags.
    pub tags: Option<Vec<String>>,
    /// Tags to put on, beside those that are there.
    pub add_tags: Vec<String>,
    /// Tags to take off.
    pub remove_tags: Vec<String>,
    /// Billable or not.
    pub billable: Option<bool>,
    /// Custom fields; those that are not said stay.
    pub fields: Vec<FieldSaid>,
    /// The day to move it to, as said; clock and length stay.
    pub day: Option<String>,
    /// The new start, as said.
    pub from: Option<String>,
    /// The new end, as said; empty lets a finished entry run again.
    pub to: Option<String>,
    /// The new length, as said; moves the end, or the start of what still runs.
    pub length: Option<String>,
}

/// What becomes of the time between entries that are merged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Gaps {
    /// It counts: from the first start to the last end.
    #[default]
    Count,
    /// It is left out: as long as the entries are, from the first start on.
    LeaveOut,
}

/// A new project, task, tag or client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct NewItem {
    /// What kind.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// The client of a project, the project of a task, by name or id.
    #[serde(default)]
    pub under: Option<String>,
    /// The colour of a project, `#RRGGBB`.
    #[serde(default)]
    pub color: Option<String>,
    /// Billable or not; unsaid, the workspace or the project decides.
    #[serde(default)]
    pub billable: Option<bool>,
}

/// What to change on a project, task, tag or client. Absent means: leave it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ItemEdit {
    /// Its new name.
    pub name: Option<String>,
    /// Put away (archived, done) or back in use.
    pub put_away: Option<bool>,
    /// The colour of a project, `#RRGGBB`.
    pub color: Option<String>,
    /// The client of a project; empty takes it off.
    pub client: Option<String>,
    /// Billable or not.
    pub billable: Option<bool>,
}

/// What a project, task or tag becomes that entries here use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct NameSaid {
    /// Our id of the one here.
    pub here: String,
    /// What it becomes.
    pub into: NameInto,
}

/// What comes in from a file, as it was shown before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Import {
    /// The number of the workspace.
    pub into: WorkspaceId,
    /// What entries name, a project before its tasks.
    pub names: Vec<ImportName>,
    /// The entries.
    pub entries: Vec<Brought>,
}

/// A project, task or tag that comes in, and what it becomes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ImportName {
    /// What kind.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// The client of a project; empty where there is none.
    pub client: String,
    /// The place among the names of a task's project.
    pub project: Option<usize>,
    /// What it becomes.
    pub into: NameInto,
}

/// A finished entry that comes in. What it names are places among the names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Brought {
    /// Its line, from 1.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub line: u64,
    /// What was done.
    pub description: String,
    /// Its project.
    pub project: Option<usize>,
    /// Its task.
    pub task: Option<usize>,
    /// Its tags.
    pub tags: Vec<usize>,
    /// Billable or not; unsaid, the project decides.
    pub billable: Option<bool>,
    /// When it began.
    pub start: At,
    /// When it ended.
    pub end: At,
    /// What tells its row from all others, so that it comes in once.
    #[cfg_attr(feature = "bindings", ts(as = "String"))]
    pub source: Uuid,
    /// Our id of it, where Stint wrote the file.
    pub id: Option<EntryId>,
    /// Clockify's id of it, where the file says so.
    pub remote: Option<RemoteId>,
}

/// The fields of an entry, kept for starting again with one click.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pin {
    /// Where its project and tags live.
    pub workspace: crate::id::WorkspaceId,
    /// What to start: everything but the time.
    pub entry: crate::entry::Entry,
}

/// Who did it: shown in the history, and what undo goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Origin {
    /// The tray menu or its icon.
    Tray,
    /// A global hotkey.
    Hotkey,
    /// The window.
    Window,
    /// The command line.
    Terminal,
    /// What came from Clockify.
    Clockify,
}

/// When something was done and where days are cut: what every rule gets told instead of asking.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// Now.
    pub now: At,
    /// The zone in which the person reads clocks.
    pub zone: chrono_tz::Tz,
}
