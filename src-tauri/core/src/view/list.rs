//! What the list of days shows beside its entries.
//!
//! Never a sum that the page would have to make.

use serde::{Deserialize, Serialize};

use super::{Finding, Total};

/// Entries of one day that are the same but for their times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct GroupView {
    /// Which, newest first.
    pub entries: Vec<String>,
    /// When the earliest began: `9:12`.
    pub from: String,
    /// When the latest ended: `12:10`.
    pub to: String,
    /// Midnights between the two.
    pub nights: u32,
    /// Whether they do not follow each other without a minute between.
    pub has_gaps: bool,
    /// How long they are together: `2:33`.
    pub length: String,
}

/// Something to settle, in its place between entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct HintView {
    /// It stands below this entry, the later of the two.
    pub below: String,
    /// What it is and what leads out.
    pub finding: Finding,
}

/// A week above the list. It is replaced whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct WeekView {
    /// The day that was asked for: `2026-11-19`.
    pub on: String,
    /// `Week 47, 16 – 22 November`.
    pub title: String,
    /// Its days, in order.
    pub days: Vec<WeekDay>,
    /// Seconds in all, what runs counted up to the moment it was made.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub seconds: i64,
    /// `28:04`.
    pub total: String,
    /// Whether something of it runs.
    pub is_live: bool,
    /// What it should have, where there is a target.
    pub goal: Option<WeekGoal>,
    /// A day of the week before.
    pub earlier: String,
    /// A day of the week after.
    pub later: String,
    /// Whether today is in it.
    pub has_today: bool,
}

/// A month to choose a day from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct MonthView {
    /// The day that was asked for: `2026-11-19`.
    pub on: String,
    /// `November 2026`.
    pub title: String,
    /// `Mon`, `Tue`: the heads of the seven columns.
    pub weekdays: Vec<String>,
    /// The days of whole weeks, in order.
    pub days: Vec<MonthDay>,
    /// A day of the month before.
    pub earlier: String,
    /// A day of the month after.
    pub later: String,
}

/// A day of a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct MonthDay {
    /// `2026-11-19`.
    pub date: String,
    /// `19`.
    pub number: u32,
    /// `Thursday 19 November, 5 h 3 min`: for who hears it.
    pub words: String,
    /// Seconds that it holds, what runs counted up to the moment it was made.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub seconds: i64,
    /// Whether it is of the month, and not only of a week that the month touches.
    pub is_here: bool,
    /// Whether it is today.
    pub is_today: bool,
}

/// What a week should have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct WeekGoal {
    /// `of 37:30`.
    pub words: String,
    /// Seconds.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub seconds: i64,
    /// `75 %`.
    pub percent: String,
}

/// A day of a week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct WeekDay {
    /// `2026-11-19`.
    pub date: String,
    /// `Thu 19`.
    pub label: String,
    /// `Thursday 19 November`.
    pub long: String,
    /// What lies in it.
    pub total: Total,
    /// Seconds that it should have.
    #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
    pub goal_s: Option<i64>,
    /// Whether it is today.
    pub is_today: bool,
}
