//! What can be said to see where time went, and to find entries.
//!
//! Never reads a range or a filter itself: what was said goes on as it was said.

use clap::{Args, ValueEnum};
use stint_core::report::By;

use crate::words::Word;

/// What a report is of.
#[derive(Debug, Args)]
pub(crate) struct ReportFields {
    #[arg(value_name = "RANGE", conflicts_with_all = ["from", "to"])]
    pub(crate) range: Vec<Word>,
    #[arg(long, value_name = "WHEN", visible_alias = "start")]
    pub(crate) from: Option<Word>,
    #[arg(long, value_name = "WHEN", visible_alias = "end")]
    pub(crate) to: Option<Word>,
    #[arg(long, value_name = "WHAT", value_enum, value_delimiter = ',', num_args = 1..=2)]
    pub(crate) by: Vec<ByWord>,
    #[arg(long = "project", value_name = "PROJECT")]
    pub(crate) projects: Vec<Word>,
    #[arg(long, value_name = "CLIENT")]
    pub(crate) client: Option<Word>,
    #[arg(long, value_name = "TASK")]
    pub(crate) task: Option<Word>,
    #[arg(long = "tag", value_name = "TAG")]
    pub(crate) tags: Vec<Word>,
    #[arg(long, conflicts_with = "not_billable")]
    pub(crate) billable: bool,
    #[arg(long = "no-billable", id = "not_billable")]
    pub(crate) not_billable: bool,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) filter: Option<Word>,
    #[arg(long)]
    pub(crate) exact: bool,
    #[arg(long, conflicts_with = "json")]
    pub(crate) csv: bool,
}

/// What a report adds up by.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ByWord {
    Project,
    Client,
    Task,
    Tag,
    Day,
    Week,
    Month,
    Description,
}

impl ByWord {
    pub(crate) fn by(self) -> By {
        match self {
            ByWord::Project => By::Project,
            ByWord::Client => By::Client,
            ByWord::Task => By::Task,
            ByWord::Tag => By::Tag,
            ByWord::Day => By::Day,
            ByWord::Week => By::Week,
            ByWord::Month => By::Month,
            ByWord::Description => By::Description,
        }
    }
}
