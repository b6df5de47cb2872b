//! What goes out into files and comes in from them, as the doors show it.
//!
//! Never a path that the page could name: a door shows where a file went, and chooses it itself.

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{NameLine, NameShelf};
use crate::action::{Moment, NameSaid};
use crate::at::At;
use crate::day;
use crate::id::WorkspaceId;
use crate::import::{DateOrder, LineNote};

/// How entries are written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum ExportFormat {
    /// A table in the columns of Clockify's detailed report.
    Csv,
    /// The objects that `list --json` prints, one on each line.
    Json,
    /// A calendar.
    Ics,
}

impl ExportFormat {
    /// How the names of such files end.
    pub fn ending(self) -> &'static str {
        match self {
            ExportFormat::Csv => "csv",
            ExportFormat::Json => "json",
            ExportFormat::Ics => "ics",
        }
    }

    /// Whether what runs can stand in it.
    pub fn holds_what_runs(self) -> bool {
        self == ExportFormat::Json
    }
}

/// Which stretch of time is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum ExportRange {
    /// All there is.
    Everything,
    /// The month that today is in.
    ThisMonth,
    /// The month before that.
    LastMonth,
    /// The year that today is in.
    ThisYear,
}

impl ExportRange {
    /// From when on, and until before when.
    pub fn bounds(self, moment: Moment) -> (Option<At>, Option<At>) {
        let today = day::date_of(moment.now, moment.zone);
        let first = |date: NaiveDate| date.with_day(1).unwrap_or(date);
        let month = first(today);
        let start = |date: NaiveDate| Some(day::start_of(date, moment.zone));
        match self {
            ExportRange::Everything => (None, None),
            ExportRange::ThisMonth => (start(month), start(first(month + Days::new(31)))),
            ExportRange::LastMonth => (start(first(day::before(month))), start(month)),
            ExportRange::ThisYear => {
                let year = NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(month);
                (start(year), start(first(year + Days::new(366))))
            }
        }
    }
}

/// What was written into a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Exported {
    /// Where it is; `None` where it went to a stream.
    pub file: Option<String>,
    /// Entries in it.
    pub entries: usize,
    /// Entries that run, and that the format has no place for.
    pub left_out: usize,
    /// "38 entries are in november.csv; what runs is not".
    pub words: String,
}

/// What wrote a file that comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum ImportFormat {
    /// Clockify's detailed report as a table, and Stint's own table.
    Clockify,
    /// Toggl's detailed report as a table.
    Toggl,
    /// Hamster's list, with tabs between columns.
    Hamster,
    /// What `timew export` prints.
    Timewarrior,
    /// What `list --json` prints.
    Stint,
}

/// What the person says of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ImportAsk {
    /// Where it goes; unsaid, into the workspace in use.
    pub into: Option<WorkspaceId>,
    /// What comes first in its dates; unsaid, as they tell themselves.
    pub dates: Option<DateOrder>,
    /// Whose time comes in, as the file calls them; unsaid, the person's own.
    pub whose: Option<Vec<String>>,
    /// What names become, where that is not as planned.
    pub names: Vec<NameSaid>,
}

/// What is known of a file before its rows are held against what is here.
#[derive(Clone, Debug)]
pub struct ImportHead {
    /// What wrote it.
    pub format: ImportFormat,
    /// The number of the workspace that it would go to.
    pub into: WorkspaceId,
    /// Its name.
    pub place: String,
    /// What comes first in its dates, where they could begin with either.
    pub dates: Option<DateOrder>,
    /// How its bytes were taken, where that could be otherwise.
    pub read_as: Vec<String>,
    /// Whose time it holds.
    pub people: Vec<ImportPerson>,
}

/// What a file holds, and what it would become.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ImportPlan {
    /// What wrote it.
    pub format: ImportFormat,
    /// "Clockify's detailed report".
    pub called: String,
    /// How its bytes were taken, where that could be otherwise: "its dates have the day first".
    pub read_as: Vec<String>,
    /// What comes first in its dates, where they could begin with either.
    pub dates: Option<DateOrder>,
    /// The number of the workspace.
    pub into: WorkspaceId,
    /// Its name.
    pub place: String,
    /// Whether what comes in is sent to Clockify.
    pub sends: bool,
    /// Entries that would come in.
    pub entries: usize,
    /// Entries that are here already or came in before; they are left as they are.
    pub already: usize,
    /// Of those that would come in, how many overlap with what is here.
    pub overlaps: usize,
    /// "38 entries, 2 – 18 November, 61:20".
    pub words: String,
    /// The projects, tasks and tags that they name, the most used first.
    pub lines: Vec<NameLine>,
    /// What is there that a name could go to; the lines count into them.
    pub shelves: Vec<NameShelf>,
    /// Whose time the file holds; more than one only in reports of a team.
    pub people: Vec<ImportPerson>,
    /// Lines that cannot be used, the first of them.
    pub refused: Vec<LineNote>,
    /// How many cannot be used.
    pub refused_count: usize,
    /// What is to be known of lines that are used, the first of them.
    pub noted: Vec<LineNote>,
    /// How many there are of those notes.
    pub noted_count: usize,
    /// What else is to be known before.
    pub notes: Vec<String>,
}

impl ImportPlan {
    /// One of nothing yet.
    pub fn of(head: ImportHead) -> ImportPlan {
        ImportPlan {
            called: crate::words::import_format(head.format),
            format: head.format,
            read_as: head.read_as,
            dates: head.dates,
            into: head.into,
            place: head.place,
            sends: false,
            entries: 0,
            already: 0,
            overlaps: 0,
            words: String::new(),
            lines: Vec::new(),
            shelves: Vec::new(),
            people: head.people,
            refused: Vec::new(),
            refused_count: 0,
            noted: Vec::new(),
            noted_count: 0,
            notes: Vec::new(),
        }
    }
}

/// Somebody whose time is in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ImportPerson {
    /// An address or a name; empty where the file names nobody.
    pub name: String,
    /// How many rows.
    pub rows: usize,
    /// Whether they come in.
    pub taken: bool,
}

/// What came in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Imported {
    /// Entries that came in.
    pub entries: usize,
    /// Entries that were here already.
    pub already: usize,
    /// Lines that could not be used.
    pub refused: usize,
    /// "38 entries came in, 2 were here already".
    pub words: String,
}

/// A whole copy of the store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct BackedUp {
    /// Where it is.
    pub file: String,
    /// Entries in it.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub entries: u64,
    /// Its size.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub bytes: u64,
    /// "All of it, 1204 entries, is in stint.db.copy, 1.2 MB".
    pub words: String,
}

/// A copy that was put in place of the store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Restored {
    /// Entries in it.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub entries: u64,
    /// Entries that may have gone to Clockify since, and are looked for before anything of them leaves.
    pub in_doubt: usize,
    /// Entries and changes that only the store had that was here.
    pub left: usize,
    /// Where what was here stays.
    pub kept: String,
    /// What is to be known of it.
    pub words: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_whole_months_of_the_persons_zone() {
        let zone = chrono_tz::Europe::Berlin;
        let bounds = |range: ExportRange, now: &str| {
            let now = now.parse().unwrap();
            let (from, to) = range.bounds(Moment { now, zone });
            let told = |at: Option<At>| at.map(|at| at.to_string()).unwrap_or_default();
            format!("{} {}", told(from), told(to))
        };
        let now = "2026-01-31T23:30:00Z";
        assert_eq!(
            bounds(ExportRange::ThisMonth, now),
            "2026-01-31T23:00:00Z 2026-02-28T23:00:00Z"
        );
        assert_eq!(
            bounds(ExportRange::LastMonth, now),
            "2025-12-31T23:00:00Z 2026-01-31T23:00:00Z"
        );
        assert_eq!(
            bounds(ExportRange::ThisYear, now),
            "2025-12-31T23:00:00Z 2026-12-31T23:00:00Z"
        );
        assert_eq!(
            bounds(ExportRange::ThisYear, "2028-06-01T00:00:00Z"),
            "2027-12-31T23:00:00Z 2028-12-31T23:00:00Z"
        );
        assert_eq!(bounds(ExportRange::Everything, now), " ");
    }
}
