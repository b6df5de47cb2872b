//! What can be said of files: exports, imports, whole copies.
//!
//! Never opens one.

use std::path::PathBuf;

use clap::builder::{OsStringValueParser, TypedValueParser as _};
use clap::{Args, ValueEnum};
use stint_core::import::DateOrder;
use stint_core::view::{ExportFormat, ImportFormat};

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

pub(crate) const IMPORT: &str = "\
Examples:
  stint import toggl.csv --dry-run
  stint import clockify.csv --map 'Website=Website relaunch' --map 'lunch='
  timew export > timew.json && stint import timew.json --yes
  stint import everything.json --json

It takes the detailed reports of Clockify and Toggl (CSV), Hamster's list (TSV), timew export, and what stint export
wrote. What is in the file is found out by what it says, not by its name. Nothing comes in twice: what was imported
before is left out, also when it was changed or deleted here since, and so is what is here under the same times, words
and project. Lines that cannot be used are listed; the others come in. It all is one action, and one stint undo takes it
back. Where an account is in use, what comes in is sent to Clockify.

Projects, tasks and tags go to those of the same name, or are made. With --map NAME=THERE one goes to another that is
there, with NAME= it is left out, and with NAME alone it is made.";

/// What to import, and what it means.
#[derive(Debug, Args)]
pub(crate) struct Inward {
    /// Read this file
    #[arg(value_name = "FILE", value_parser = OsStringValueParser::new().map(words::path))]
    pub(crate) file: PathBuf,
    /// Say what wrote it; unsaid, it is found out
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub(crate) format: Option<InwardFormat>,
    /// Say what comes first in its dates; unsaid, as they tell themselves
    #[arg(long, value_name = "ORDER", value_enum)]
    pub(crate) dates: Option<Dates>,
    /// Take the time of this person, as the file calls them; unsaid, your own
    #[arg(long, value_name = "WHO")]
    pub(crate) whose: Vec<Word>,
    /// Say what a project, task or tag becomes
    #[arg(long, value_name = "NAME=THERE")]
    pub(crate) map: Vec<Word>,
    /// Only show what would come in
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Import without asking
    #[arg(long, conflicts_with = "dry_run")]
    pub(crate) yes: bool,
}

/// What wrote a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum InwardFormat {
    /// Clockify's detailed report, and Stint's own table
    Clockify,
    /// Toggl's detailed report
    Toggl,
    /// Hamster's list
    Hamster,
    /// What timew export prints
    Timewarrior,
    /// What stint export --format json writes
    Stint,
}

impl InwardFormat {
    pub(crate) fn format(self) -> ImportFormat {
        match self {
            InwardFormat::Clockify => ImportFormat::Clockify,
            InwardFormat::Toggl => ImportFormat::Toggl,
            InwardFormat::Hamster => ImportFormat::Hamster,
            InwardFormat::Timewarrior => ImportFormat::Timewarrior,
            InwardFormat::Stint => ImportFormat::Stint,
        }
    }
}

/// What comes first in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Dates {
    /// The day: 31/12/2026
    Dmy,
    /// The month: 12/31/2026
    Mdy,
}

impl Dates {
    pub(crate) fn order(self) -> DateOrder {
        match self {
            Dates::Dmy => DateOrder::Dmy,
            Dates::Mdy => DateOrder::Mdy,
        }
    }
}

pub(crate) const BACKUP: &str = "\
Examples:
  stint backup
  stint backup ~/safe/stint-2026-11.db

It is one file with everything but keys: entries, what waits, settings, the history that undo stands on. It is of one
moment, whoever writes meanwhile, and was looked through before it got its name.";

pub(crate) const RESTORE: &str = "\
Examples:
  stint restore ~/safe/stint-2026-11.db

What is here stays beside the store, as stint.db.before-restore-DATE, and can be restored in turn. What waited when the
copy was made may have gone to Clockify since: it is looked for there before anything of it is sent, and the next sync
reads everything anew. A copy of an older Stint is brought up, one of a newer Stint is refused.";

/// Where a copy goes to.
#[derive(Debug, Args)]
pub(crate) struct Backup {
    /// Write it to this file; unsaid, to a new one in this folder
    #[arg(value_name = "FILE", value_parser = OsStringValueParser::new().map(words::path))]
    pub(crate) file: Option<PathBuf>,
    /// Put it in place of a file that is there
    #[arg(long, requires = "file")]
    pub(crate) force: bool,
}

/// What to put back.
#[derive(Debug, Args)]
pub(crate) struct Restore {
    /// Take this copy
    #[arg(value_name = "FILE", value_parser = OsStringValueParser::new().map(words::path))]
    pub(crate) file: PathBuf,
    /// Put it in place without asking
    #[arg(long)]
    pub(crate) yes: bool,
}
