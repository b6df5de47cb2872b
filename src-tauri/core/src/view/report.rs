//! A report as the window shows it: figures, pictures and their twins in numbers, everything in words.
//!
//! Sizes are ten-thousandths of the picture, so that nobody outside computes one. Never a sum of its own.

use serde::{Deserialize, Serialize};

use super::{Chip, ProblemView};
use crate::range::RangeAsk;
use crate::report::{Pattern, ReportAsk};

/// A report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReportPage {
    /// What it answers.
    pub ask: ReportAsk,
    /// `November 2026`.
    pub label: String,
    /// Its first day, `2026-11-01`.
    pub first: String,
    /// Its last day.
    pub last: String,
    /// What comes before it.
    pub earlier: Option<RangeAsk>,
    /// What comes after it.
    pub later: Option<RangeAsk>,
    /// The totals.
    pub figures: Vec<Figure>,
    /// What there is to know: "An entry with several tags counts in each of them."
    pub notes: Vec<String>,
    /// How the workspace rounds, if it does.
    pub rounding: Option<RoundingView>,
    /// How the filter was read.
    pub filter: FilterView,
    /// The bars.
    pub bars: Bars,
    /// How far it is from what was meant, where something was.
    pub trend: Option<Trend>,
    /// What each line has of the whole.
    pub shares: Shares,
    /// When in the week; not of a single day.
    pub heat: Option<Heat>,
    /// The same in numbers.
    pub table: Numbers,
    /// What is said in place of all that where there is nothing.
    pub empty: Option<String>,
}

/// One of the totals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Figure {
    /// `103:09`.
    pub words: String,
    /// `tracked`, `billable, 87 %`.
    pub label: String,
}

/// How the workspace rounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RoundingView {
    /// Whether what is shown is rounded.
    pub on: bool,
    /// "Rounded to the nearest 15 min, entry by entry, as this workspace has it. Exact: 103:09."
    pub words: String,
}

/// How a filter was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FilterView {
    /// What it says.
    pub chips: Vec<Chip>,
    /// Why it cannot be used; then nothing is filtered.
    pub problem: Option<ProblemView>,
}

/// Bars over time, each of several parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Bars {
    /// `Hours per day`.
    pub title: String,
    /// `by project, dashed: 7:30`.
    pub under: String,
    /// `Day`, over the first column of the twin.
    pub head: String,
    /// The marks of the axis, lowest first.
    pub ticks: Vec<Tick>,
    /// What the parts are, largest first; what is left comes last.
    pub stacks: Vec<Stack>,
    /// Oldest first.
    pub bars: Vec<BarView>,
}

/// A mark of an axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Tick {
    /// Where, of the height.
    pub at: u32,
    /// `8`.
    pub words: String,
}

/// What a part of a bar stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Stack {
    /// `Website relaunch`.
    pub name: String,
    /// `#RRGGBB`.
    pub color: Option<String>,
    /// What tells it from others of much the same colour.
    pub pattern: Pattern,
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct BarView {
    /// Below it: `9`; empty where there is no room for all.
    pub label: String,
    /// `Thursday 12 November`.
    pub long: String,
    /// `7:00`.
    pub total: String,
    /// Whether it is now.
    pub is_now: bool,
    /// Its parts that are not nothing, from the lowest up.
    pub parts: Vec<BarPart>,
    /// Where the target is, of the height.
    pub target: Option<u32>,
    /// `0:30 behind 7:30`.
    pub against: Option<String>,
    /// What a report of it alone asks for.
    pub range: Option<RangeAsk>,
}

/// A part of a bar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct BarPart {
    /// Which of the stacks.
    pub stack: usize,
    /// Its height.
    pub size: u32,
    /// `2:35`.
    pub words: String,
}

/// What was tracked less what was meant, summed up from the first bar on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Trend {
    /// `1:51 behind`.
    pub under: String,
    /// The marks of the axis, lowest first.
    pub ticks: Vec<Tick>,
    /// Where the target is met, of the height.
    pub zero: u32,
    /// A point for each bar that has come.
    pub points: Vec<TrendPoint>,
}

/// One point of a trend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct TrendPoint {
    /// Where, of the height.
    pub at: u32,
    /// `+1:20`.
    pub words: String,
}

/// Shares of the whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Shares {
    /// `Share per project`.
    pub title: String,
    /// Largest first.
    pub rows: Vec<ShareView>,
    /// `and 12 more, 3:05`.
    pub rest: Option<String>,
}

/// One share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ShareView {
    /// What it is of.
    pub of: Stack,
    /// Its length beside the longest.
    pub size: u32,
    /// `36 %`.
    pub percent: String,
    /// `37:01`.
    pub words: String,
}

/// When in the week: mean minutes of each hour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Heat {
    /// `8`, `9` …
    pub hours: Vec<String>,
    /// A row for each weekday, from the day on which weeks begin.
    pub rows: Vec<HeatRow>,
}

/// A weekday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct HeatRow {
    /// `Mon`.
    pub label: String,
    /// One for each hour.
    pub cells: Vec<HeatCell>,
}

/// An hour of a weekday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct HeatCell {
    /// Of six steps, 0 to 5.
    pub step: u8,
    /// Minutes, `53`; empty for none.
    pub words: String,
    /// `Monday 9 – 10: 53 min`.
    pub long: String,
}

/// The same in numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Numbers {
    /// Over the columns: what the lines are, stretches of time, `Billable`, `Total`.
    pub head: Vec<String>,
    /// The lines.
    pub rows: Vec<NumbersRow>,
    /// The sums below.
    pub foot: Vec<String>,
    /// `and 412 more lines`.
    pub rest: Option<String>,
}

/// A line of numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct NumbersRow {
    /// What it is of; no texture where it stands for a stretch of time.
    pub name: String,
    /// `#RRGGBB`.
    pub color: Option<String>,
    /// What tells it from others of much the same colour.
    pub pattern: Pattern,
    /// Whether it has a colour to show, or the sign for none.
    pub dotted: bool,
    /// 0, or 1 for what is inside the line above.
    pub depth: u8,
    /// The cells behind the name.
    pub cells: Vec<String>,
}
