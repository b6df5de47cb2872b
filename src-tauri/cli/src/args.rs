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

const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  failed
  2  usage, or a value that cannot be used
  3  not found, ambiguous, or nothing running
  4  done, but something needs you
  5  Clockify is out of reach; everything is kept and goes out later
  6  no account, or its key is not accepted

Examples:
  stint start Review @Website \\#urgent
  stint start -15m Stand-up
  stint stop
  stint add 9:30-10:15 Copy deck --project Website
  stint list --from yesterday --json
  stint connect key --key-stdin < key.txt && stint sync";

const CONFLICTS: &str = "\
Examples:
  stint conflicts
  stint conflicts --json

With --json an array of {id, kind, name, field, base, here, clockify, kept, at}, one for each field. base is what both
had before; kept says which stands: here, clockify or both. Of a probable duplicate, kind is \"duplicate\", field and
base are null, and here and clockify are the ids of the one that was made here and of the one that came.";

const WAYS: &str = "\
Ways:
  keep      of a conflict: leave it as it was joined
  here      of a conflict: take what was here
  clockify  of a conflict: take what Clockify has; also of what was perhaps sent, or changed there after you deleted it
  retry     send it again as it is
  drop      let go of it here: a change, an entry that was never taken, a deletion
  new       make it in Clockify as a new entry
  delete    delete it in Clockify too
  merge     of two that are the same: let the one that came from Clockify go
  both      of two that look the same: they are two

Examples:
  stint resolve last keep
  stint resolve 0192f3a1 here --field end

Which ways there are depends on what is asked; stint queue and stint conflicts name them. stint undo takes it back.";

/// Track time here first, send it to Clockify later
#[derive(Debug, Parser)]
#[command(
    name = "stint",
    version,
    after_help = EXIT_CODES,
    arg_required_else_help = true,
    max_term_width = 100
)]
pub(crate) struct Line {
    /// Print JSON, in shapes that do not change
    #[arg(long, global = true, overrides_with = "json")]
    pub(crate) json: bool,

    /// Keep everything in this directory instead
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

    /// Stay in the tray: show what runs, sync, and listen for hotkeys
    #[command(after_help = "Example:\n  stint tray &")]
    Tray,

    /// Put a copy in place of everything
    #[command(after_help = files::RESTORE)]
    Restore(Restore),

    /// Print completions for a shell
    #[command(after_help = "\
Examples:
  stint completions bash > ~/.local/share/bash-completion/completions/stint
  stint completions fish > ~/.config/fish/completions/stint.fish")]
    Completions {
        /// Name the shell
        #[arg(value_name = "SHELL", value_enum)]
        shell: ShellName,
    },
}

/// The verbs that open the store.
#[derive(Debug, Subcommand)]
pub(crate) enum StoreVerb {
    /// Start a timer; what runs ends where it begins
    #[command(after_help = "\
Examples:
  stint start Review @Website \\#urgent
  stint start -15m Stand-up
  stint start Stand-up --at 9:40 --project Website --billable

In TEXT, @ names a project and # a tag (quote them, or the shell takes # for a comment).
The first or last word may be a time: -15m, 9:40, 9:30-10:15, 1h30m. A \\ before it makes it text.")]
    Start {
        /// Say what you do: Review @Website #urgent -15m
        #[arg(value_name = "TEXT")]
        text: Vec<Word>,
        #[command(flatten)]
        fields: EntryFields,
        /// Begin then: 9:40, -15m, yesterday 17:30, an instant
        #[arg(long, value_name = "WHEN", visible_aliases = ["start", "at"])]
        from: Option<Word>,
        /// End then, for time that is over
        #[arg(long, value_name = "WHEN", visible_alias = "end")]
        to: Option<Word>,
    },

    /// Start a timer for what came between; stopping it goes back to what ran before
    #[command(after_help = "\
Examples:
  stint interrupt Call with Ines
  stint interrupt -5m Question @Website
  stint stop

What ran is ended and goes on as a new entry once the interruption is stopped. Interruptions nest.")]
    Interrupt {
        /// Say what came between: Call with Ines @Website -5m
        #[arg(value_name = "TEXT")]
        text: Vec<Word>,
        #[command(flatten)]
        fields: EntryFields,
        /// Begin then: 9:40, -15m, an instant
        #[arg(long, value_name = "WHEN", visible_aliases = ["start", "at"])]
        from: Option<Word>,
    },

    /// Stop what runs; what it interrupted goes on
    #[command(
        after_help = "Examples:\n  stint stop\n  stint stop --at -10m\n  stint stop --for-good"
    )]
    Stop {
        /// Do not go back to what was interrupted
        #[arg(long)]
        for_good: bool,
        /// End then: 9:40, -15m, an instant
        #[arg(long, value_name = "WHEN", visible_aliases = ["to", "end"])]
        at: Option<Word>,
    },

    /// Start again what an earlier entry says
    #[command(after_help = "Examples:\n  stint continue\n  stint continue 0192f3 --at 9:40")]
    Continue {
        /// Name the entry: an id, its beginning, last or running
        #[arg(value_name = "ENTRY")]
        entry: Option<Word>,
        /// Begin then: 9:40, -15m, an instant
        #[arg(long, value_name = "WHEN", visible_aliases = ["from", "start"])]
        at: Option<Word>,
    },

    /// Drop what runs, as if it had not been started
    #[command(after_help = "Example:\n  stint discard && stint undo")]
    Discard,

    /// Log time that is over
    #[command(after_help = "\
Examples:
  stint add 9:30-10:15 Copy deck @Website
  stint add 45m Stand-up
  stint add Workshop --from 'yesterday 13:00' --to 16:30 --tag billing
  stint add 9:00-9:30 Stand-up --for bob@example.com

What is added --for somebody else is sent at once and not kept here; the workspace has to allow it.")]
    Add {
        /// Say what you did: 9:30-10:15 Copy deck @Website
        #[arg(value_name = "TEXT")]
        text: Vec<Word>,
        #[command(flatten)]
        fields: EntryFields,
        /// Begin then: 9:40, yesterday 17:30, an instant
        #[arg(long, value_name = "WHEN", visible_aliases = ["start", "at"])]
        from: Option<Word>,
        /// End then; a clock time is on the day of the start, or on the next
        #[arg(long, value_name = "WHEN", visible_alias = "end")]
        to: Option<Word>,
        /// Log it for another member of the workspace: a name, an address or Clockify's id
        #[arg(long = "for", value_name = "USER")]
        member: Option<Word>,
    },

    /// Change an entry
    #[command(after_help = "\
Examples:
  stint edit last --to 10:15
  stint edit running --project Website --tag urgent --tag billing
  stint edit 0192f3 --project '' --length 1h30
  stint edit 0192f3,0192f7,last --project Website --add-tag urgent
  stint edit last --day yesterday

What is not said stays. An empty name takes the project, the task or all tags off. Several entries, with commas between
them, are changed in one step that one undo takes back; times are said of one entry at a time.")]
    Edit {
        /// Name the entry: an id, its beginning, last or running; several with commas between them
        #[arg(value_name = "ENTRY")]
        entry: Word,
        #[command(flatten)]
        change: Box<ChangeFields>,
    },

    /// Delete entries
    #[command(
        after_help = "Examples:\n  stint delete last && stint undo\n  stint delete 0192f3 0192f7"
    )]
    Delete {
        /// Name each entry: an id, its beginning, last or running
        #[arg(value_name = "ENTRY", required = true)]
        entries: Vec<Word>,
    },

    /// Make two entries out of one
    #[command(after_help = "\
Examples:
  stint split last --at 10:30
  stint split running --at -15m --json

The first keeps its place in Clockify, the second is new there; both keep project, tags and custom fields. With --json it
prints an array of the two.")]
    Split {
        /// Name the entry: an id, its beginning, last or running
        #[arg(value_name = "ENTRY")]
        entry: Word,
        /// Cut it then: 10:30, -15m, an instant
        #[arg(long, value_name = "WHEN", visible_aliases = ["from", "start"])]
        at: Word,
    },

    /// Make one entry out of several
    #[command(after_help = "\
Examples:
  stint merge 0192f3 0192f7
  stint merge 0192f3 0192f7 --without-gaps

It reaches from the first start to the last end, says what the earliest says and has the tags of all. The time between
them counts, unless it is left out: then it is as long as the entries are. The others are deleted; stint undo brings them
back.")]
    Merge {
        /// Name each entry: an id, its beginning, last or running
        #[arg(value_name = "ENTRY", required = true)]
        entries: Vec<Word>,
        /// Leave the time between them out
        #[arg(long)]
        without_gaps: bool,
    },

    /// Log entries once more, at the same times
    #[command(
        after_help = "Examples:\n  stint duplicate last\n  stint duplicate 0192f3 0192f7 --json"
    )]
    Duplicate {
        /// Name each entry: an id, its beginning, last or running
        #[arg(value_name = "ENTRY", required = true)]
        entries: Vec<Word>,
    },

    /// Take back the last action, also after it was sent
    #[command(after_help = "Example:\n  stint undo")]
    Undo,

    /// Do again what was taken back last
    #[command(after_help = "Example:\n  stint redo")]
    Redo,

    /// Keep what an entry says for starting it with one word
    #[command(
        args_conflicts_with_subcommands = true,
        arg_required_else_help = true,
        disable_help_subcommand = true,
        after_help = "Examples:\n  stint pin last\n  stint pin list\n  stint pin start 1"
    )]
    Pin {
        #[command(subcommand)]
        act: Option<PinAct>,
        /// Name the entry: an id, its beginning, last or running
        #[arg(value_name = "ENTRY")]
        entry: Option<Word>,
    },

    /// Show what runs
    #[command(after_help = "Examples:\n  stint status\n  stint status --json")]
    Status,

    /// List entries, the last 7 days unless said otherwise
    #[command(after_help = "\
Examples:
  stint list
  stint list --from 2026-11-01 --to 2026-11-30
  stint list --from today --json")]
    List {
        /// Begin here: a date, yesterday, an instant
        #[arg(long, value_name = "WHEN", visible_alias = "start")]
        from: Option<Word>,
        /// End here; a date includes that day
        #[arg(long, value_name = "WHEN", visible_alias = "end")]
        to: Option<Word>,
    },

    /// Find entries by their words, names and time
    #[command(after_help = finding::SEARCH)]
    Search {
        /// Say what you look for: review @Website #urgent last month
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<Word>,
        /// Show so many, the newest
        #[arg(long, value_name = "N", default_value_t = 50)]
        limit: usize,
    },

    /// Show where the time went, this week unless said otherwise
    #[command(after_help = finding::REPORT)]
    Report(Box<ReportFields>),

    /// List and change projects
    #[command(
        subcommand,
        disable_help_subcommand = true,
        after_help = "Examples:\n  stint project add 'Website relaunch' --client Kestrel\n  stint project archive Website"
    )]
    Project(ItemAct<ProjectFields, ProjectFields, AnyWhere>),

    /// List and change the tasks of projects
    #[command(
        subcommand,
        disable_help_subcommand = true,
        after_help = "Examples:\n  stint task add Build --project Website\n  stint task archive Build --project Website"
    )]
    Task(ItemAct<NewTask, Billable, InProject>),

    /// List and change tags
    #[command(
        subcommand,
        disable_help_subcommand = true,
        after_help = "Examples:\n  stint tag add urgent\n  stint tag rename urgent now"
    )]
    Tag(ItemAct<NoFields, NoFields, AnyWhere>),

    /// List and change clients
    #[command(
        subcommand,
        disable_help_subcommand = true,
        after_help = "Examples:\n  stint client add Kestrel\n  stint client list --json"
    )]
    Client(ItemAct<NoFields, NoFields, AnyWhere>),

    /// Connect an account
    #[command(subcommand, disable_help_subcommand = true, after_help = account::CONNECT)]
    Connect(ConnectAct),

    /// List the accounts that are connected, and choose among the connections at Maton
    #[command(disable_help_subcommand = true, after_help = account::CONNECTIONS)]
    Connections {
        #[command(subcommand)]
        act: Option<ConnectionsAct>,
    },

    /// List the workspaces, use one, make one, and see who is in it
    #[command(subcommand, disable_help_subcommand = true, after_help = account::WORKSPACE)]
    Workspace(WorkspaceAct),

    /// Sign out of an account; its entries and what waits stay here
    #[command(after_help = account::DISCONNECT)]
    Disconnect(Leave),

    /// Send what waits and fetch what is new
    #[command(after_help = "\
Examples:
  stint sync
  stint sync --full
  stint sync --since 2025-01-01

Ctrl+C is safe at any moment: what was not confirmed is looked up the next time.")]
    Sync {
        /// Fetch projects, tags and 90 days of entries anew
        #[arg(long, conflicts_with = "since")]
        full: bool,
        /// Go back to this day
        #[arg(long, value_name = "DATE")]
        since: Option<Word>,
    },

    /// List what waits for Clockify and what needs you, and settle it
    #[command(
        disable_help_subcommand = true,
        after_help = "\
Examples:
  stint queue
  stint queue retry 0192f3a1-…
  stint queue edit 0192f3a1-… --task Screens
  stint queue copy 0192f3a1-… | mail owner@example.com

Nothing waits behind what needs you. What is dropped comes back with stint undo."
    )]
    Queue {
        #[command(subcommand)]
        act: Option<QueueAct>,
    },

    /// List what was changed both here and in Clockify, and what may stand there twice
    #[command(after_help = CONFLICTS)]
    Conflicts,

    /// Settle what waits for you: a refusal, a conflict, a probable duplicate
    #[command(after_help = WAYS)]
    Resolve {
        /// Name the entry: an id, its beginning, last or running; anything else by its id
        #[arg(value_name = "ENTRY")]
        entry: Word,
        /// Say how: keep, here, clockify, retry, drop, new, delete, merge, both
        #[arg(value_name = "WAY")]
        way: Word,
        /// Settle only this field of a conflict: description, project, start, end, custom:NAME …
        #[arg(long, value_name = "FIELD", hide_possible_values = true, value_parser = OfConflict)]
        field: Option<Word>,
    },

    /// Show and change settings
    #[command(
        disable_help_subcommand = true,
        after_help = "\
Examples:
  stint settings
  stint settings set hotkey-toggle Ctrl+Alt+S
  stint settings set hotkey-show ''"
    )]
    Settings {
        #[command(subcommand)]
        act: Option<SettingsAct>,
    },

    /// Upload to Clockify what was tracked here without an account
    #[command(after_help = "\
Examples:
  stint upload
  stint upload --yes --map 'Garden=Website' --map 'outside='

Without --yes it shows what would be sent, and asks where somebody can be asked. Projects, tasks and tags go to those of
the same name, or are made. With --map NAME=THERE one goes to another that is there, with NAME= it is left out, and with
NAME alone it is made; of several of one name, say @Build, #build or 'Website: Build'. A task goes where its project
goes. What is in Clockify already is not sent again. stint undo takes all of it back.")]
    Upload {
        /// Send it to this workspace instead of the one in use
        #[arg(long, value_name = "WORKSPACE")]
        into: Option<Word>,
        /// Say what a project, task or tag becomes
        #[arg(long, value_name = "NAME=THERE")]
        map: Vec<Word>,
        /// Send it without asking
        #[arg(long)]
        yes: bool,
    },

    /// Write entries to a file for elsewhere
    #[command(after_help = files::EXPORT)]
    Export(Outward),

    /// Take in what another program kept, or another Stint
    #[command(after_help = files::IMPORT)]
    Import(Inward),

    /// Copy everything to one file
    #[command(after_help = files::BACKUP)]
    Backup(Backup),

    /// Look at the store, the keychain and the connection, and say how they are
    #[command(
        after_help = "It is safe to paste: no key, no name and nothing you wrote is in it.\n\nExample:\n  stint doctor"
    )]
    Doctor,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PinAct {
    /// List the pins
    List,
    /// Take a pin away
    Remove {
        /// Name its place, from 1
        #[arg(value_name = "N")]
        place: usize,
    },
    /// Start a timer with what a pin says
    Start {
        /// Name its place, from 1
        #[arg(value_name = "N")]
        place: usize,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum QueueAct {
    /// List what waits, and what needs you
    List,
    /// Send again what Clockify refused, as it is
    Retry {
        /// Name the row by its id
        #[arg(value_name = "ID")]
        id: Word,
    },
    /// Let go of what Clockify refused; stint undo brings it back
    Drop {
        /// Name the row by its id
        #[arg(value_name = "ID")]
        id: Word,
    },
    /// Change an entry that Clockify refused; it goes out again
    Edit {
        /// Name the entry by its id
        #[arg(value_name = "ID")]
        id: Word,
        #[command(flatten)]
        change: Box<ChangeFields>,
    },
    /// Print a note to whoever can help: what it is, and what Clockify said
    Copy {
        /// Name the row by its id
        #[arg(value_name = "ID")]
        id: Word,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum SettingsAct {
    /// List all settings
    List,
    /// Show a setting
    Get {
        /// Name the setting
        #[arg(value_name = "NAME")]
        name: Word,
    },
    /// Change a setting; without a value it is as if it had never been set
    Set {
        /// Name the setting
        #[arg(value_name = "NAME")]
        name: Word,
        /// Give its value
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
