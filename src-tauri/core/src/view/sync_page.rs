//! What the Sync view shows: what needs the person, what goes by itself, what may stand twice, and what was settled
//! without a question. Also the story of one row.
//!
//! Every word is ready to be shown; nothing here is a rule.

use serde::{Deserialize, Serialize};

use super::{AttentionView, Card, SyncWord};
use crate::action::{Action, Edit};
use crate::at::At;
use crate::id::Kind;
use crate::problem::WayOut;
use crate::sync::merge::Side;

/// The whole Sync view. It is replaced whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SyncPage {
    /// `14:36, 3 requests`: the last round that went through; empty before the first one.
    pub last: String,
    /// The person told Stint not to sync by itself.
    pub paused: bool,
    /// What only the person can settle, parked rows before conflicts, newest first.
    pub needs_you: Vec<Asked>,
    /// What goes by itself, in the order in which it goes.
    pub waiting: Vec<Waiting>,
    /// Entries that are probably there twice.
    pub twins: Vec<Twins>,
    /// What was settled by itself today, newest first.
    pub settled: Vec<Settled>,
}

/// Something that needs the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "asks", rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[expect(
    clippy::large_enum_variant,
    reason = "few at a time, and shown at once"
)]
pub enum Asked {
    /// A row that Clockify does not take, or that waits for a choice.
    Parked(Parked),
    /// A row that both sides had changed.
    Conflict(Clashing),
}

/// A parked row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Parked {
    /// Our id of the row.
    pub id: String,
    /// What kind of thing it is.
    pub kind: Kind,
    /// `Task is required: Error states`.
    pub title: String,
    /// `Today 11:05 – 12:10 · Clockify takes it once it has a task; the time is safe here.`
    pub under: String,
    /// What Clockify said, where it said something.
    pub said: Option<String>,
    /// `since 14:02`.
    pub since: String,
    /// The entry, where it is one and still here.
    pub card: Option<Card>,
    /// Why, and the ways out.
    pub attention: AttentionView,
    /// Edits that would each complete it: the tasks of its project, the last projects. At most three.
    pub choices: Vec<Choice>,
    /// A note to whoever can help, ready to be pasted: what it is, and what Clockify said.
    pub note: String,
}

/// One edit that completes a parked entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Choice {
    /// `Screens`.
    pub label: String,
    /// The project's colour.
    pub color: Option<String>,
    /// What to change.
    pub change: Edit,
}

/// A row that was changed here and in Clockify, already merged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Clashing {
    /// Our id of the row.
    pub id: String,
    /// What kind of thing it is.
    pub kind: Kind,
    /// `Changed here and in Clockify: Copy deck review`.
    pub title: String,
    /// `Today 12:55 – 13:54`.
    pub under: String,
    /// `14:31`: when it was changed here, as far as that is known.
    pub here: String,
    /// `14:33`: when the change in Clockify was seen.
    pub there: String,
    /// The fields in question.
    pub fields: Vec<ClashingField>,
    /// What can be chosen for all of them.
    pub actions: Vec<WayOut>,
}

/// One field that both sides had changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ClashingField {
    /// A code that does not change: `description`, `project`, `start`, `end` …
    pub field: String,
    /// `Description`.
    pub label: String,
    /// What it was here.
    pub here: String,
    /// What it is in Clockify.
    pub there: String,
    /// Which one stands.
    pub kept: Side,
    /// What stands.
    pub stands: String,
    /// `earliest stop`: why that one, where there is a rule for it.
    pub why: Option<String>,
}

/// One field of a row that both sides had changed, or two entries that are probably one, as `conflicts --json`
/// prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contested {
    /// Our id of the row; of two entries the one that came from Clockify.
    pub id: String,
    /// `entry`, `project` …, or `duplicate`.
    pub kind: String,
    /// The description of an entry, the name of anything else.
    pub name: String,
    /// The field's code; `None` for two entries.
    pub field: Option<String>,
    /// What both had; instants as they are, everything else as it is read.
    pub base: Option<String>,
    /// What this computer had; of two entries our id of the one that was made here.
    pub here: Option<String>,
    /// What Clockify had; of two entries our id of the one that came from there.
    pub clockify: Option<String>,
    /// Which one stands.
    pub kept: Side,
    /// When it was seen.
    pub at: At,
}

/// A row on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Waiting {
    /// Our id of the row.
    pub id: String,
    /// What kind of thing it is.
    pub kind: Kind,
    /// `Start`, `Stop`, `New entry`, `Change`, `Delete`, `New tag` …
    pub what: String,
    /// The description of an entry, the name of anything else.
    pub name: String,
    /// `goes with the next round`, `no reply; looking before sending again`, `waits for New project Harbour map`.
    pub words: String,
    /// `8 s`, `1 min`, `since Tue 14:02`: how long it has waited.
    pub since: String,
    /// How far it is.
    pub state: SyncWord,
}

/// Two entries that are probably the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Twins {
    /// `Made 40 s apart, same times. One came from Clockify.`
    pub words: String,
    /// The one that was made here; it stays when they are merged.
    pub ours: Card,
    /// The one that came from Clockify; its id is what [`Action::Resolve`] names.
    pub theirs: Card,
}

/// Something that was settled without a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Settled {
    /// The name of what it is about.
    pub name: String,
    /// `tags from both sides joined`.
    pub what: String,
    /// `14:02`.
    pub at: String,
    /// What takes it back, where that is possible.
    pub back: Option<Action>,
}

/// One line of a row's story, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct StoryLine {
    /// When.
    pub at: At,
    /// `14:02`, `Tue 14:02`.
    pub when: String,
    /// `Made in the terminal`, `Sent to Clockify`, `End 13:58 → 13:54, from Clockify`.
    pub words: String,
}
