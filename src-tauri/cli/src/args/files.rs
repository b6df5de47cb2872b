//! What can be said of files: exports, imports, whole copies.
//!
//! Never opens one.

use std::path::PathBuf;

use clap::builder::{OsStringValueParser, TypedValueParser as _};
use clap::{Args, ValueEnum};
use stint_core::import::DateOrder;
use stint_core::view::{ExportFormat, ImportFormat};

use crate::words::{self, Word};

/// What to export, how and where to.
#[derive(Debug, Args)]
pub(crate) struct Outward {
    #[arg(long, value_name = "WHEN", visible_alias = "start")]
    pub(crate) from: Option<Word>,
    #[arg(long, value_name = "WHEN", visible_alias = "end")]
    pub(crate) to: Option<Word>,
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub(crate) format: Option<OutwardFormat>,
    #[arg(long, value_name = "FILE", value_parser = OsStringValueParser::new().map(words::path))]
    pub(crate) to_file: Option<PathBuf>,
    #[arg(long, requires = "to_file")]
    pub(crate) force: bool,
}

/// How entries are written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum OutwardFormat {
    Csv,
    Json,
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

/// What to import, and what it means.
#[derive(Debug, Args)]
pub(crate) struct Inward {
    #[arg(value_name = "FILE", value_parser = OsStringValueParser::new().map(words::path))]
    pub(crate) file: PathBuf,
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub(crate) format: Option<InwardFormat>,
    #[arg(long, value_name = "ORDER", value_enum)]
    pub(crate) dates: Option<Dates>,
    #[arg(long, value_name = "WHO")]
    pub(crate) whose: Vec<Word>,
    #[arg(long, value_name = "NAME=THERE")]
    pub(crate) map: Vec<Word>,
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[arg(long, conflicts_with = "dry_run")]
    pub(crate) yes: bool,
}

/// What wrote a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum InwardFormat {
    Clockify,
    Toggl,
    Hamster,
    Timewarrior,
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
    Dmy,
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

/// Where a copy goes to.
#[derive(Debug, Args)]
pub(crate) struct Backup {
    #[arg(value_name = "FILE", value_parser = OsStringValueParser::new().map(words::path))]
    pub(crate) file: Option<PathBuf>,
    #[arg(long, requires = "file")]
    pub(crate) force: bool,
}

/// What to put back.
#[derive(Debug, Args)]
pub(crate) struct Restore {
    #[arg(value_name = "FILE", value_parser = OsStringValueParser::new().map(words::path))]
    pub(crate) file: PathBuf,
    #[arg(long)]
    pub(crate) yes: bool,
}
