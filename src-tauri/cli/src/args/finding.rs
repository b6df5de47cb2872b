//! What can be said to see where time went, and to find entries.
//!
//! Never reads a range or a filter itself: what was said goes on as it was said.

use clap::{Args, ValueEnum};
use stint_core::report::By;

use crate::words::Word;

pub(crate) const REPORT: &str = "\
Examples:
  stint report
  stint report last month --by client,project
  stint report --from 2026-11-01 --to 2026-11-15 --project Website --billable
  stint report year --by month --csv > year.csv

RANGE is today, yesterday, week, month, year, last week, last month, last year, 7 days, 2026, 2026-11, 2026-11-19 or
all; this week where nothing is said. Entries are cut at midnight, and what runs counts up to now. Where the workspace
rounds its reports, each entry is rounded, as in Clockify; --exact shows what was tracked.

With --json {from, to, zone, by, rounding, rounded, total, target_s, groups, days}. A sum holds seconds, billable_s,
rounded_s, rounded_billable_s and entries; a group adds id, name and color, and groups of its own where --by names two
things; a day adds its date. seconds are always exact.";

pub(crate) const SEARCH: &str = "\
Examples:
  stint search review
  stint search 'copy deck @Website #urgent last month'
  stint search client:Kestrel billable:yes from:2026-11-01 --json

Every word has to be there, in the description or in the name of a project, client, task or tag; words begin as typed,
and neither case nor accents count. These narrow it down: @PROJECT, @PROJECT: TASK, #TAG, client:NAME, task:NAME,
billable:yes, billable:no, today, yesterday, this week, last month, 7 days, 2026-11, in:2026, from:DATE, to:DATE. What
stands in quotes is text: '\"last month\"'.

With --json {count, entries}: how many there are, and the newest as list prints them.";

/// What a report is of.
#[derive(Debug, Args)]
pub(crate) struct ReportFields {
    /// Say of which time: today, last week, month, 2026-11, all
    #[arg(value_name = "RANGE", conflicts_with_all = ["from", "to"])]
    pub(crate) range: Vec<Word>,
    /// Begin here: a date, yesterday, an instant
    #[arg(long, value_name = "WHEN", visible_alias = "start")]
    pub(crate) from: Option<Word>,
    /// End here; a date includes that day
    #[arg(long, value_name = "WHEN", visible_alias = "end")]
    pub(crate) to: Option<Word>,
    /// Add up by one or two of these
    #[arg(long, value_name = "WHAT", value_enum, value_delimiter = ',', num_args = 1..=2)]
    pub(crate) by: Vec<ByWord>,
    /// Only this project, by name; repeat it for more
    #[arg(long = "project", value_name = "PROJECT")]
    pub(crate) projects: Vec<Word>,
    /// Only this client's projects, by name
    #[arg(long, value_name = "CLIENT")]
    pub(crate) client: Option<Word>,
    /// Only this task, by name
    #[arg(long, value_name = "TASK")]
    pub(crate) task: Option<Word>,
    /// Only what has this tag, by name; repeat it for what has several
    #[arg(long = "tag", value_name = "TAG")]
    pub(crate) tags: Vec<Word>,
    /// Only what is billable
    #[arg(long, conflicts_with = "not_billable")]
    pub(crate) billable: bool,
    /// Only what is not billable
    #[arg(long = "no-billable", id = "not_billable")]
    pub(crate) not_billable: bool,
    /// Only what a search for this finds
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) filter: Option<Word>,
    /// Do not round, whatever the workspace does
    #[arg(long)]
    pub(crate) exact: bool,
    /// Print the lines as CSV
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
