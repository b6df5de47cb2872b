//! Where the time went: sums over a stretch of days, by whatever a person asks.
//!
//! [`Tally`] takes entries one after the other, cuts each at the midnights of the person's zone and at the ends of the
//! range, and keeps sums only, so a report costs no more memory than it shows. [`Tally::report`] gives them names, and
//! [`page()`] the words of the window. Never looks anything up, and never drops a second: the lines add up to the
//! total, but for an entry of several tags, which counts in each.

mod axis;
mod bars;
mod days;
mod lines;
mod page;
mod pattern;
mod rounding;
mod tally;

use serde::{Deserialize, Serialize};

pub use self::page::page;
pub use self::pattern::Pattern;
pub use self::rounding::{Rounding, Toward};
pub use self::tally::{Called, Names, Plan, Spent, Tally};
use crate::at::At;
use crate::id::Kind;
use crate::range::{Range, RangeAsk};
use crate::words;

/// What a person asks to see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReportAsk {
    /// Of which time.
    pub range: RangeAsk,
    /// By what, one or two of them; by project where nothing is said.
    pub by: Vec<By>,
    /// Only what this says, as in a search: `@Website #urgent billable:yes`.
    pub filter: String,
    /// And only what is of one of these, by name or id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(as = "Option<Vec<Only>>", optional))]
    pub only: Vec<Only>,
    /// Rounded or not; as the workspace has it where nothing is said.
    pub rounded: Option<bool>,
}

/// A thing of the catalog as somebody names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Only {
    /// What it is: a project, client, task or tag.
    pub kind: Kind,
    /// Its whole name, or its id.
    pub said: String,
}

/// What lines stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum By {
    /// A project.
    Project,
    /// A client.
    Client,
    /// A task of a project.
    Task,
    /// A tag; an entry of several counts in each.
    Tag,
    /// A local day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A description.
    Description,
}

impl By {
    /// Every one.
    pub const ALL: [By; 8] = [
        By::Project,
        By::Client,
        By::Task,
        By::Tag,
        By::Description,
        By::Day,
        By::Week,
        By::Month,
    ];

    /// Whether its lines are stretches of time.
    pub fn is_time(self) -> bool {
        match self {
            By::Day | By::Week | By::Month => true,
            By::Project | By::Client | By::Task | By::Tag | By::Description => false,
        }
    }
}

/// A sum of time. What runs counts up to the moment of the report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Sum {
    /// Seconds as they were tracked.
    pub seconds: i64,
    /// Those of them that are billable.
    pub billable_s: i64,
    /// Seconds with each entry rounded as the workspace has it; the same where it does not round.
    pub rounded_s: i64,
    /// Those of them that are billable.
    pub rounded_billable_s: i64,
    /// How many entries there are in it.
    pub entries: u32,
}

impl Sum {
    /// Seconds, exact or rounded.
    pub fn shown(&self, rounded: bool) -> i64 {
        if rounded {
            self.rounded_s
        } else {
            self.seconds
        }
    }

    /// Billable seconds, exact or rounded.
    pub fn billable(&self, rounded: bool) -> i64 {
        match rounded {
            true => self.rounded_billable_s,
            false => self.billable_s,
        }
    }

    pub(super) fn add(&mut self, other: &Sum) {
        self.seconds += other.seconds;
        self.billable_s += other.billable_s;
        self.rounded_s += other.rounded_s;
        self.rounded_billable_s += other.rounded_billable_s;
        self.entries += other.entries;
    }
}

/// What a report says, in numbers and names. Its JSON is the command line's contract.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Where it begins.
    pub from: At,
    /// Where it ends, not included itself.
    pub to: At,
    /// The zone of its days.
    pub zone: String,
    /// What its lines are.
    pub by: Vec<By>,
    /// How the workspace rounds, if it does.
    pub rounding: Option<Rounding>,
    /// Whether rounded times are to be shown.
    pub rounded: bool,
    /// Of everything, once.
    pub total: Sum,
    /// Seconds that were meant, up to today; absent where there is no goal.
    pub target_s: Option<i64>,
    /// The lines, longest first; stretches of time in their order.
    pub groups: Vec<Line>,
    /// The days on which there is something.
    pub days: Vec<DaySum>,
    #[serde(skip)]
    pub(crate) shape: Shape,
}

/// One line of a report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    /// Ours, where it is a project, client, task or tag; a date where it is a stretch of time.
    pub id: Option<String>,
    /// What it is called; empty where an entry names none.
    pub name: String,
    /// `#RRGGBB`, projects and their tasks only.
    pub color: Option<String>,
    /// What lies in it.
    #[serde(flatten)]
    pub sum: Sum,
    /// The same by the second thing that was asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Line>,
    /// Seconds in each of the columns of time.
    #[serde(skip)]
    pub(crate) columns: Vec<i64>,
}

impl Line {
    /// What it is called, also where an entry names none.
    pub fn called(&self, by: By) -> String {
        match self.name.as_str() {
            "" => words::none_of(by),
            name => name.to_owned(),
        }
    }
}

impl Report {
    /// `November 2026`: the range in words.
    pub fn label(&self) -> String {
        words::range_label(&self.shape.range, self.shape.plan.moment)
    }

    /// What is said where there is nothing.
    pub fn nothing(&self) -> String {
        words::nothing(
            &self.shape.range,
            self.shape.plan.filtered,
            self.shape.plan.moment,
        )
    }

    /// What there is to know of it: what counts twice, what runs, how it is rounded.
    pub fn notes(&self) -> Vec<String> {
        let sum = |lines: &[Line]| lines.iter().map(|line| line.sum.seconds).sum::<i64>();
        let is_twice_in =
            |line: &Line| !line.groups.is_empty() && sum(&line.groups) > line.sum.seconds;
        let mut notes = Vec::new();
        if sum(&self.groups) > self.total.seconds || self.groups.iter().any(is_twice_in) {
            notes.push(words::several_tags());
        }
        if self.shape.runs {
            notes.push(words::still_runs());
        }
        if self.rounded {
            notes.extend(self.rounding_words());
        }
        notes
    }

    pub(crate) fn rounding_words(&self) -> Option<String> {
        self.rounding.map(|rounding| {
            words::rounding(rounding, self.rounded, self.total.shown(!self.rounded))
        })
    }
}

/// What lies in a local day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct DaySum {
    /// Which.
    pub date: Day,
    /// Seconds.
    pub seconds: i64,
    /// Those of them that are billable.
    pub billable_s: i64,
    /// Seconds with each entry rounded.
    pub rounded_s: i64,
}

/// A local day; `2026-11-19` in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(into = "String")]
pub struct Day(pub chrono::NaiveDate);

impl From<Day> for String {
    fn from(day: Day) -> String {
        day.0.to_string()
    }
}

/// What the pictures of a report are drawn from.
#[derive(Clone, Debug)]
pub(crate) struct Shape {
    pub(crate) range: Range,
    pub(crate) plan: Plan,
    /// The first days of the columns, oldest first.
    pub(crate) columns: Vec<chrono::NaiveDate>,
    /// Seconds in each of them, every entry once.
    pub(crate) column_totals: Vec<i64>,
    /// Whether something of it still runs.
    pub(crate) runs: bool,
    /// Seconds by bar and by what is stacked in it, in the order of `stacks`.
    pub(crate) bars: Vec<(tally::Bar, Vec<i64>)>,
    /// What is stacked, largest first.
    pub(crate) stacks: Vec<Line>,
    /// Exact seconds by weekday, from the first day of the week, and hour of the day.
    pub(crate) heat: [[i64; 24]; 7],
}

#[cfg(test)]
mod tests;
