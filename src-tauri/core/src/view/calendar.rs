//! Days as a calendar draws them, and what the day check asks.
//!
//! Never a pixel: places are seconds after the start of a day, and a day is as long as its clocks make it.

use serde::{Deserialize, Serialize};

use super::Card;
use crate::action::Action;
use crate::at::At;

/// How many days a calendar shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum CalendarSpan {
    /// One.
    Day,
    /// The week that it lies in.
    Week,
}

/// Some days beside each other. It is replaced whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CalendarView {
    /// `16 – 22 November`, `Thursday 19 November`.
    pub title: String,
    /// `28:04`: the sum of all that is shown.
    pub total: String,
    /// `of 37:30`, where there is a target.
    pub target: Option<String>,
    /// The day that comes first one step back.
    pub earlier: String,
    /// The day that comes first one step on.
    pub later: String,
    /// Whether today is among them.
    pub has_today: bool,
    /// When it was made; the now line goes on from there.
    pub at: At,
    /// The days.
    pub days: Vec<CalendarDay>,
}

/// One day as a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CalendarDay {
    /// `2026-11-19`.
    pub date: String,
    /// `Thu 19`.
    pub label: String,
    /// `Thursday 19 November`.
    pub long: String,
    /// `4:56`, or a dash.
    pub total: String,
    /// Whether it is today.
    pub is_today: bool,
    /// Whether it is a Saturday or Sunday.
    pub is_weekend: bool,
    /// When it begins.
    pub start: At,
    /// How long it is, in seconds: 23, 24 or 25 hours, now and then another length.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub length_s: i64,
    /// The full hours as clocks there show them, in order; one that comes twice stands there twice.
    pub hours: Vec<HourMark>,
    /// What lies in it, in order of the starts: the later of two lies on top.
    pub blocks: Vec<Block>,
    /// What no entry covers, between the first and the last.
    pub holes: Vec<HoleView>,
    /// What two entries cover.
    pub overlaps: Vec<OverlapView>,
}

/// A full hour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct HourMark {
    /// Seconds after the start of the day.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub at_s: i64,
    /// What a clock of 24 hours shows.
    pub hour: u32,
    /// `9:00`, `9:00 am`.
    pub words: String,
}

/// An entry, or the part of it that lies in a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Block {
    /// The entry.
    pub card: Card,
    /// Where it begins, in seconds after the start of the day.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub from_s: i64,
    /// Where it ends.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub to_s: i64,
    /// Whether it began this day, so that its start can be dragged.
    pub begins: bool,
    /// Whether it ended this day.
    pub ends: bool,
    /// How many earlier blocks it lies upon.
    pub depth: usize,
    /// `Error states, Tariff app: Screens, 9:12 – 10:40, 1 h 28 min`, for who hears it.
    pub words: String,
}

/// A hole of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct HoleView {
    /// Where it begins, in seconds after the start of the day.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub from_s: i64,
    /// Where it ends.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub to_s: i64,
    /// The same as instants.
    pub from: At,
    /// The same as instants.
    pub to: At,
    /// `45 min`.
    pub words: String,
    /// `12:10 – 12:55`.
    pub times: String,
}

/// Minutes that count twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct OverlapView {
    /// Where they begin, in seconds after the start of the day.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub from_s: i64,
    /// Where they end.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub to_s: i64,
    /// `15 min twice`.
    pub words: String,
    /// What can be done.
    pub finding: Finding,
    /// Whether the person said that both count.
    pub is_right: bool,
}

/// What the day check found. It is replaced whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CheckPage {
    /// `4 things, about 20 s`, or `Nothing to settle`.
    pub words: String,
    /// How many there are.
    pub count: usize,
    /// What there is to settle, each with its ways.
    pub findings: Vec<Finding>,
    /// What the person said is right as it is.
    pub kept: Vec<Finding>,
    /// `Nothing too long. Two entries wait to be sent; they go by themselves.`
    pub calm: String,
}

/// Something in the last days that is perhaps not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Finding {
    /// What it is known by: the same as long as the entries are as they are.
    pub id: String,
    /// What it is.
    pub kind: FindingKind,
    /// `15 min counted twice`, `45 min not tracked`, `Call with Ines has no project`.
    pub title: String,
    /// `Wed, Error states and Portfolio review`.
    pub under: String,
    /// The day to look at.
    pub date: String,
    /// What leads out, the likeliest first.
    pub ways: Vec<FindingWay>,
}

/// What may be amiss.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum FindingKind {
    /// Clockify refused something; the Sync view has its ways.
    Attention,
    /// Two entries cover the same minutes.
    Overlap,
    /// Nothing covers them.
    Hole,
    /// An entry has no project.
    NoProject,
    /// An entry is longer than a working day.
    Long,
}

/// One way out of a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FindingWay {
    /// `Trim first`, `Fill`, `Studio`.
    pub label: String,
    /// What it does, in a sentence: `Error states ends at 15:15`.
    pub hint: String,
    /// The project's colour.
    pub color: Option<String>,
    /// What it is.
    pub does: FindingDoes,
}

/// What a way does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "does", rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum FindingDoes {
    /// An action settles it.
    Act {
        /// Which.
        action: Box<Action>,
    },
    /// The person types what these minutes were.
    Fill {
        /// From when.
        from: At,
        /// Until when.
        to: At,
    },
    /// The person edits the entry.
    Edit {
        /// Which, as it is.
        card: Box<Card>,
        /// What is likely to change.
        field: LikelyField,
    },
    /// It is right as it is, and is not asked again.
    Keep,
    /// It is asked again.
    Ask,
    /// The Sync view has what it takes.
    Sync,
}

/// What of an entry is likely to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum LikelyField {
    /// Its project.
    Project,
    /// Its start.
    From,
    /// Its end.
    To,
}
