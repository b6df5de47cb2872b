//! What can be said on the command line: the verbs, their flags and their help.
//!
//! The tree is a contract with scripts. Never does anything; see [`crate::commands`].

mod account;
mod fields;
mod files;
mod finding;

use std::path::PathBuf;

use clap::builder::{OsStringValueParser, TypedValueParser as _};
use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

pub(crate) use account::{
    ConnectAct, ConnectionsAct, Leave, MatonHosts, MatonKey, Switch, WorkspaceAct,
};
pub(crate) use fields::{
    AnyWhere, Billable, ChangeFields, EntryFields, InProject, ItemAct, ItemFields, NewTask,
    NoFields, OfConflict, ProjectFields,
};
pub(crate) use files::{Backup, Inward, Outward, Restore};

pub(crate) use finding::{ByWord, ReportFields};

use crate::words::{self, Word};

/// Track time here first, send it to Clockify later
#[derive(Debug, Parser)]
#[command(
    name = "stint",
    version,
    arg_required_else_help = true,
    max_term_width = 100
)]
pub(crate) struct Line {
    #[arg(long, global = true, overrides_with = "json")]
    pub(crate) json: bool,

    #[arg(
        long,
        global = true,
        value_name = "DIR",
        value_parser = OsStringValueParser::new().map(words::path)
    )]
    pub(crate) data_dir: Option<PathBuf>,

    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// The verbs, by what they need.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    #[command(flatten)]
    Keep(Box<StoreVerb>),

    Tray,

    Restore(Restore),

    Completions {
        #[arg(value_name = "SHELL", value_enum)]
        shell: ShellName,
    },
}

/// The verbs that open the store.
#[derive(Debug, Subcommand)]
pub(crate) enum StoreVerb {
    Start {
        #[arg(value_name = "TEXT")]
        text: Vec<Word>,
        #[command(flatten)]
        fields: EntryFields,
        #[arg(long, value_name = "WHEN", visible_aliases = ["start", "at"])]
        from: Option<Word>,
        #[arg(long, value_name = "WHEN", visible_alias = "end")]
        to: Option<Word>,
    },

    Interrupt {
        #[arg(value_name = "TEXT")]
        text: Vec<Word>,
        #[command(flatten)]
        fields: EntryFields,
        #[arg(long, value_name = "WHEN", visible_aliases = ["start", "at"])]
        from: Option<Word>,
    },

    Stop {
        #[arg(long)]
        for_good: bool,
        #[arg(long, value_name = "WHEN", visible_aliases = ["to", "end"])]
        at: Option<Word>,
    },

    Continue {
        #[arg(value_name = "ENTRY")]
        entry: Option<Word>,
        #[arg(long, value_name = "WHEN", visible_aliases = ["from", "start"])]
        at: Option<Word>,
    },

    Discard,

    Add {
        #[arg(value_name = "TEXT")]
        text: Vec<Word>,
        #[command(flatten)]
        fields: EntryFields,
        #[arg(long, value_name = "WHEN", visible_aliases = ["start", "at"])]
        from: Option<Word>,
        #[arg(long, value_name = "WHEN", visible_alias = "end")]
        to: Option<Word>,
        #[arg(long = "for", value_name = "USER")]
        member: Option<Word>,
    },

    Edit {
        #[arg(value_name = "ENTRY")]
        entry: Word,
        #[command(flatten)]
        change: Box<ChangeFields>,
    },

    Delete {
        #[arg(value_name = "ENTRY", required = true)]
        entries: Vec<Word>,
    },

    Split {
        #[arg(value_name = "ENTRY")]
        entry: Word,
        #[arg(long, value_name = "WHEN", visible_aliases = ["from", "start"])]
        at: Word,
    },

    Merge {
        #[arg(value_name = "ENTRY", required = true)]
        entries: Vec<Word>,
        #[arg(long)]
        without_gaps: bool,
    },

    Duplicate {
        #[arg(value_name = "ENTRY", required = true)]
        entries: Vec<Word>,
    },

    Undo,

    Redo,

    #[command(
        args_conflicts_with_subcommands = true,
        arg_required_else_help = true,
        disable_help_subcommand = true
    )]
    Pin {
        #[command(subcommand)]
        act: Option<PinAct>,
        #[arg(value_name = "ENTRY")]
        entry: Option<Word>,
    },

    Status,

    List {
        #[arg(long, value_name = "WHEN", visible_alias = "start")]
        from: Option<Word>,
        #[arg(long, value_name = "WHEN", visible_alias = "end")]
        to: Option<Word>,
    },

    Search {
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<Word>,
        #[arg(long, value_name = "N", default_value_t = 50)]
        limit: usize,
    },

    Report(Box<ReportFields>),

    #[command(subcommand, disable_help_subcommand = true)]
    Project(ItemAct<ProjectFields, ProjectFields, AnyWhere>),

    #[command(subcommand, disable_help_subcommand = true)]
    Task(ItemAct<NewTask, Billable, InProject>),

    #[command(subcommand, disable_help_subcommand = true)]
    Tag(ItemAct<NoFields, NoFields, AnyWhere>),

    #[command(subcommand, disable_help_subcommand = true)]
    Client(ItemAct<NoFields, NoFields, AnyWhere>),

    #[command(subcommand, disable_help_subcommand = true)]
    Connect(ConnectAct),

    #[command(disable_help_subcommand = true)]
    Connections {
        #[command(subcommand)]
        act: Option<ConnectionsAct>,
    },

    #[command(subcommand, disable_help_subcommand = true)]
    Workspace(WorkspaceAct),

    Disconnect(Leave),

    Sync {
        #[arg(long, conflicts_with = "since")]
        full: bool,
        #[arg(long, value_name = "DATE")]
        since: Option<Word>,
    },

    #[command(disable_help_subcommand = true)]
    Queue {
        #[command(subcommand)]
        act: Option<QueueAct>,
    },

    Conflicts,

    Resolve {
        #[arg(value_name = "ENTRY")]
        entry: Word,
        #[arg(value_name = "WAY")]
        way: Word,
        #[arg(long, value_name = "FIELD", hide_possible_values = true, value_parser = OfConflict)]
        field: Option<Word>,
    },

    #[command(disable_help_subcommand = true)]
    Settings {
        #[command(subcommand)]
        act: Option<SettingsAct>,
    },

    Upload {
        #[arg(long, value_name = "WORKSPACE")]
        into: Option<Word>,
        #[arg(long, value_name = "NAME=THERE")]
        map: Vec<Word>,
        #[arg(long)]
        yes: bool,
    },

    Export(Outward),

    Import(Inward),

    Backup(Backup),

    Doctor,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PinAct {
    List,
    Remove {
        #[arg(value_name = "N")]
        place: usize,
    },
    Start {
        #[arg(value_name = "N")]
        place: usize,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum QueueAct {
    List,
    Retry {
        #[arg(value_name = "ID")]
        id: Word,
    },
    Drop {
        #[arg(value_name = "ID")]
        id: Word,
    },
    Edit {
        #[arg(value_name = "ID")]
        id: Word,
        #[command(flatten)]
        change: Box<ChangeFields>,
    },
    Copy {
        #[arg(value_name = "ID")]
        id: Word,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum SettingsAct {
    List,
    Get {
        #[arg(value_name = "NAME")]
        name: Word,
    },
    Set {
        #[arg(value_name = "NAME")]
        name: Word,
        #[arg(value_name = "VALUE")]
        value: Option<Word>,
    },
}

/// A shell that completions are written for.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ShellName {
    Bash,
    Elvish,
    Fish,
    Powershell,
    Zsh,
}

impl ShellName {
    pub(crate) fn shell(self) -> Shell {
        match self {
            ShellName::Bash => Shell::Bash,
            ShellName::Elvish => Shell::Elvish,
            ShellName::Fish => Shell::Fish,
            ShellName::Powershell => Shell::PowerShell,
            ShellName::Zsh => Shell::Zsh,
        }
    }
}
