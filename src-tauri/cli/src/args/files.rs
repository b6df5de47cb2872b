//! What can be said of files: exports, imports, whole copies.
//!
//! Never opens one.

use std::path::PathBuf;

use clap::builder::{OsStringValueParser, TypedValueParser as _};
use clap::{Args, ValueEnum};
use stint_core::view::ExportFormat;

use crate::words::{self, Word};

pub(crate) const EXPORT: &str = "\
Examples:
  stint export --from 2026-11-01 --to 2026-11-30 > november.csv
  stint export --to-file everything.json
  stint export --format ics --to-file week.ics --from monday

A table has the columns of Clockify's detailed report; its times are of this computer's zone. What a spreadsheet would
take for a formula gets a quote in front, and stint import takes it off again. JSON is what stint list --json prints,
one entry on a line, what runs included; in a table and in a calendar what runs is left out. There is no limit.";

/// What to export, how and where to.
#[derive(Debug, Args)]
pub(crate) struct Outward {
    /// Begin here: a date, yesterday, an instant; unsaid, with the first entry
    #[arg(long, value_name = "WHEN", visible_alias = "start")]
    pub(crate) from: Option<Word>,
    /// End here; a date includes that day
    #[arg(long, value_name = "WHEN", visible_alias = "end")]
    pub(crate) to: Option<Word>,
    /// Write it down so; unsaid, as the file's name ends, else as a table
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub(crate) format: Option<OutwardFormat>,
    /// Write it to this file; - or nothing is standard output
    #[arg(long, value_name = "FILE", value_parser = OsStringValueParser::new().map(words::path))]
    pub(crate) to_file: Option<PathBuf>,
    /// Put it in place of a file that is there
    #[arg(long, requires = "to_file")]
    pub(crate) force: bool,
}

/// How entries are written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum OutwardFormat {
    /// A table in Clockify's own columns
    Csv,
    /// What list --json prints
    Json,
    /// A calendar
    Ics,
}

impl OutwardFormat {
    pub(crate) fn format(self) -> ExportFormat {
        match self {
            OutwardFormat::Csv => ExportFormat::Csv,
            OutwardFormat::Json => ExportFormat::Json,
            OutwardFormat::Ics => ExportFormat::Ics,
        }
    }
}
