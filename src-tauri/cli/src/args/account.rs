//! The verbs of accounts: connecting, the connections at Maton, signing out, the workspaces.
//!
//! Never takes a key: other programs could read it there.

use std::path::PathBuf;

use clap::builder::{OsStringValueParser, PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand, ValueEnum};
use stint_engine::clockify::Server;

use crate::words::{self, Word};

pub(crate) const CONNECT: &str = "\
Examples:
  stint connect maton --key-stdin < maton-key.txt
  stint connect key --key-stdin < key.txt
  CLOCKIFY_API_KEY=… stint connect key --region eu
  stint connect maton --again ada@example.com

A key is never an argument: other programs could read it there.";

const KEY: &str = "\
Examples:
  stint connect key --key-stdin < key.txt
  stint connect key --region eu --key-stdin < key.txt

The key is made in Clockify, in your profile's settings. It works only in the region where it was made. If your
workspace has a sub-domain (acme.clockify.me), make the key while you are signed in there; the address stays that of the
region. A key of developer.clockify.me needs --server https://developer.clockify.me/api/v1.";

const MATON: &str = "\
Examples:
  stint connect maton --key-stdin < maton-key.txt
  stint connect maton --connection ID --key-stdin < maton-key.txt
  stint connect maton --again ada@example.com

A new connection is made, and its address printed at once: open it in any browser, on any computer, and approve it there
within five minutes. Ctrl+C gives it up. With --json the address goes to stderr.";

pub(crate) const CONNECTIONS: &str = "\
Examples:
  stint connections
  stint connections maton
  stint connections use 13fe7b78-42ba-4b43-9631-69a4bf7091ec
  stint connections read-only on ada@example.com

ACCOUNT is an address, a name or a number of the list; unsaid, the account in use.";

pub(crate) const DISCONNECT: &str = "\
Examples:
  stint disconnect
  stint disconnect ada@example.com --export entries.json --remove

Signing out keeps everything: what waits is sent once you connect the same account again. --remove lets go of it all, and
asks you to type the account's address first.";

pub(crate) const WORKSPACE: &str = "\
Examples:
  stint workspace list
  stint workspace use 'Northwind Co-op'
  stint workspace add 'Side project'
  stint workspace members --json";

/// Where Maton is reached.
#[derive(Debug, Args)]
pub(crate) struct MatonHosts {
    /// Reach the gateway here instead; the address ends in /clockify/api/v1
    #[arg(long, value_name = "URL")]
    pub(crate) gateway: Option<Word>,
    /// Reach the control address here instead; it has /connections below it
    #[arg(long, value_name = "URL")]
    pub(crate) control: Option<Word>,
}

/// Where a Maton key comes from, and for which account.
#[derive(Debug, Args)]
pub(crate) struct MatonKey {
    #[command(flatten)]
    pub(crate) hosts: MatonHosts,
    /// Read the key from standard input, else from MATON_API_KEY, else that of the account
    #[arg(long)]
    pub(crate) key_stdin: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ConnectAct {
    /// Connect with a Clockify API key
    #[command(after_help = KEY)]
    Key {
        /// Reach Clockify here instead; the address ends in /api/v1
        #[arg(long, value_name = "URL")]
        server: Option<Word>,
        /// Reach Clockify in this region
        #[arg(long, value_name = "REGION", conflicts_with = "server", value_parser = regions())]
        region: Option<Word>,
        /// Connect this account anew, and no other
        #[arg(long, value_name = "ACCOUNT", num_args = 0..=1, default_missing_value = "")]
        again: Option<Word>,
        /// Read the key from standard input, else from CLOCKIFY_API_KEY
        #[arg(long)]
        key_stdin: bool,
    },
    /// Connect through Maton: approve a new connection in a browser
    #[command(after_help = MATON)]
    Maton {
        #[command(flatten)]
        key: MatonKey,
        /// Use this connection instead of a new one; it has to be active
        #[arg(long, value_name = "ID")]
        connection: Option<Word>,
        /// Connect this account anew, and no other
        #[arg(long, value_name = "ACCOUNT", num_args = 0..=1, default_missing_value = "")]
        again: Option<Word>,
        /// Open no browser, only print the address
        #[arg(long)]
        no_browser: bool,
    },
}

fn regions() -> impl TypedValueParser<Value = Word> {
    PossibleValuesParser::new(Server::REGIONS.map(|(word, ..)| word)).map(Word::from)
}

#[derive(Debug, Subcommand)]
pub(crate) enum ConnectionsAct {
    /// List the accounts that are connected
    List,
    /// List every connection that your Maton key has, with its age and whose account it opens
    #[command(after_help = "Example:\n  stint connections maton")]
    Maton {
        /// List those of this account's key; unsaid, of the first that has one
        #[arg(long, value_name = "ACCOUNT")]
        account: Option<Word>,
        #[command(flatten)]
        key: MatonKey,
    },
    /// Use a connection at Maton for an account; it has to open the same one
    #[command(after_help = "Example:\n  stint connections use ID --again ada@example.com")]
    Use {
        /// Name the connection
        #[arg(value_name = "ID")]
        connection: Word,
        /// Use it for this account; unsaid, the one in use
        #[arg(long, value_name = "ACCOUNT")]
        again: Option<Word>,
        #[command(flatten)]
        key: MatonKey,
    },
    /// End a connection at Maton; the account here keeps its entries and what waits
    #[command(after_help = "Example:\n  stint connections delete ID --yes")]
    Delete {
        /// Name the connection
        #[arg(value_name = "ID")]
        connection: Word,
        /// Do not ask
        #[arg(long)]
        yes: bool,
        /// End it with this account's key; unsaid, with that of the account that uses it
        #[arg(long, value_name = "ACCOUNT")]
        account: Option<Word>,
        #[command(flatten)]
        key: MatonKey,
    },
    /// Send nothing of an account, or send again
    #[command(after_help = "Example:\n  stint connections read-only on")]
    ReadOnly {
        /// Say whether
        #[arg(value_name = "WHETHER", value_enum)]
        switch: Switch,
        /// Name the account; unsaid, the one in use
        #[arg(value_name = "ACCOUNT")]
        account: Option<Word>,
    },
}

/// On or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Switch {
    /// Nothing is sent
    On,
    /// What waits is sent
    Off,
}

/// Signing out, and what goes with it.
#[derive(Debug, Args)]
pub(crate) struct Leave {
    /// Name the account: its address, its name or its number; unsaid, the one in use
    #[arg(value_name = "ACCOUNT")]
    pub(crate) account: Option<Word>,
    /// End its connection at Maton too
    #[arg(long)]
    pub(crate) delete_connection: bool,
    /// Write its entries to this file first, as list --json prints them
    #[arg(
        long,
        value_name = "FILE",
        value_parser = OsStringValueParser::new().map(words::path)
    )]
    pub(crate) export: Option<PathBuf>,
    /// Remove the account here with its entries and everything that waits
    #[arg(long)]
    pub(crate) remove: bool,
    /// Say the account's address instead of typing it
    #[arg(long, value_name = "ADDRESS", requires = "remove")]
    pub(crate) yes_remove: Option<Word>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum WorkspaceAct {
    /// List the workspaces of all accounts
    #[command(after_help = "Examples:\n  stint workspace list\n  stint workspace list --refresh")]
    List {
        /// Ask Clockify anew which there are
        #[arg(long)]
        refresh: bool,
    },
    /// Let new entries go to a workspace; what runs goes on
    #[command(after_help = "Example:\n  stint workspace use 'Northwind Co-op'")]
    Use {
        /// Name the workspace, by its name, its number or Clockify's id
        #[arg(value_name = "NAME")]
        name: Word,
    },
    /// Make a workspace in Clockify, and use it
    #[command(after_help = "Example:\n  stint workspace add 'Side project'")]
    Add {
        /// Name it
        #[arg(value_name = "NAME")]
        name: Word,
        /// Make it in this account; unsaid, the one in use
        #[arg(long, value_name = "ACCOUNT")]
        account: Option<Word>,
    },
    /// List the members of the workspace in use
    #[command(after_help = "Example:\n  stint workspace members")]
    Members,
}
