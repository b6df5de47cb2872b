//! The verbs of accounts: connecting, the connections at Maton, signing out, the workspaces.
//!
//! Never takes a key: other programs could read it there.

use std::path::PathBuf;

use clap::builder::{OsStringValueParser, PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand, ValueEnum};
use stint_engine::clockify::Server;

use crate::words::{self, Word};

/// Where Maton is reached.
#[derive(Debug, Args)]
pub(crate) struct MatonHosts {
    #[arg(long, value_name = "URL")]
    pub(crate) gateway: Option<Word>,
    #[arg(long, value_name = "URL")]
    pub(crate) control: Option<Word>,
}

/// Where a Maton key comes from, and for which account.
#[derive(Debug, Args)]
pub(crate) struct MatonKey {
    #[command(flatten)]
    pub(crate) hosts: MatonHosts,
    #[arg(long)]
    pub(crate) key_stdin: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ConnectAct {
    Key {
        #[arg(long, value_name = "URL")]
        server: Option<Word>,
        #[arg(long, value_name = "REGION", conflicts_with = "server", value_parser = regions())]
        region: Option<Word>,
        #[arg(long, value_name = "ACCOUNT", num_args = 0..=1, default_missing_value = "")]
        again: Option<Word>,
        #[arg(long)]
        key_stdin: bool,
    },
    Maton {
        #[command(flatten)]
        key: MatonKey,
        #[arg(long, value_name = "ID")]
        connection: Option<Word>,
        #[arg(long, value_name = "ACCOUNT", num_args = 0..=1, default_missing_value = "")]
        again: Option<Word>,
        #[arg(long)]
        no_browser: bool,
    },
}

fn regions() -> impl TypedValueParser<Value = Word> {
    PossibleValuesParser::new(Server::REGIONS.map(|(word, ..)| word)).map(Word::from)
}

#[derive(Debug, Subcommand)]
pub(crate) enum ConnectionsAct {
    List,
    Maton {
        #[arg(long, value_name = "ACCOUNT")]
        account: Option<Word>,
        #[command(flatten)]
        key: MatonKey,
    },
    Use {
        #[arg(value_name = "ID")]
        connection: Word,
        #[arg(long, value_name = "ACCOUNT")]
        again: Option<Word>,
        #[command(flatten)]
        key: MatonKey,
    },
    Delete {
        #[arg(value_name = "ID")]
        connection: Word,
        #[arg(long)]
        yes: bool,
        #[arg(long, value_name = "ACCOUNT")]
        account: Option<Word>,
        #[command(flatten)]
        key: MatonKey,
    },
    ReadOnly {
        #[arg(value_name = "WHETHER", value_enum)]
        switch: Switch,
        #[arg(value_name = "ACCOUNT")]
        account: Option<Word>,
    },
}

/// On or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Switch {
    On,
    Off,
}

/// Signing out, and what goes with it.
#[derive(Debug, Args)]
pub(crate) struct Leave {
    #[arg(value_name = "ACCOUNT")]
    pub(crate) account: Option<Word>,
    #[arg(long)]
    pub(crate) delete_connection: bool,
    #[arg(
        long,
        value_name = "FILE",
        value_parser = OsStringValueParser::new().map(words::path)
    )]
    pub(crate) export: Option<PathBuf>,
    #[arg(long)]
    pub(crate) remove: bool,
    #[arg(long, value_name = "ADDRESS", requires = "remove")]
    pub(crate) yes_remove: Option<Word>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum WorkspaceAct {
    List {
        #[arg(long)]
        refresh: bool,
    },
    Use {
        #[arg(value_name = "NAME")]
        name: Word,
    },
    Add {
        #[arg(value_name = "NAME")]
        name: Word,
        #[arg(long, value_name = "ACCOUNT")]
        account: Option<Word>,
    },
    Members,
}
