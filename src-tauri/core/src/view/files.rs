//! What goes out into files and comes in from them, as the doors show it.
//!
//! Never a path that the page could name: a door shows where a file went, and chooses it itself.

use serde::{Deserialize, Serialize};

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
