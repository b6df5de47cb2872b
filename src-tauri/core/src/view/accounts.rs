//! Accounts, how each is reached and how it fares, and the workspaces to choose from, as the doors show them.
//!
//! Never a key, and never the address that a person opens to approve: that is in [`crate::approval`] only.

use serde::{Deserialize, Serialize};

use super::{Card, ProblemView};
use crate::at::At;
use crate::id::{AccountId, WorkspaceId};
use crate::words;

/// A timer that runs somewhere else than in the workspace in use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Elsewhere {
    /// What runs.
    pub card: Card,
    /// Where: "Northwind Co-op", with the account where the name alone does not tell.
    pub place: String,
    /// The number of the workspace, to switch to it.
    pub workspace: WorkspaceId,
}

/// An account as the sign-in page shows it. Its first fields are those of `connections --json` from the start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct AccountCard {
    /// Our number of it.
    pub id: AccountId,
    /// The person's name there.
    pub name: String,
    /// `key` or `maton`.
    pub way: String,
    /// The address that is asked.
    pub server: String,
    /// The workspace in use; empty where it is another account's.
    pub workspace: String,
    /// The person's address there.
    pub email: String,
    /// Which of Clockify's regions it is, in words.
    pub region: Option<String>,
    /// Whether new entries go to one of its workspaces.
    pub in_use: bool,
    /// Whether there is a key for it.
    pub signed_in: bool,
    /// Whether nothing is sent.
    pub read_only: bool,
    /// The connection, of an account that is reached through Maton.
    pub connection: Option<ConnectionCard>,
    /// When it was last connected.
    pub joined: Option<At>,
    /// When Clockify last answered a whole round.
    pub last_good: Option<At>,
    /// Rows that are not confirmed.
    pub waiting: usize,
    /// Rows that need the person.
    pub attention: usize,
    /// How it fares: "Last answer 2 min ago".
    pub words: String,
    /// What keeps it from syncing.
    pub problem: Option<ProblemView>,
    /// Why to make it read-only, where Clockify refuses writes.
    pub advice: Option<String>,
    /// Its workspaces.
    pub workspaces: Vec<WorkspaceCard>,
}

impl AccountCard {
    /// What tells it from others: the person's address, or their name where there is none.
    pub fn called(&self) -> &str {
        words::called(&self.email, &self.name)
    }
}

/// A connection at Maton.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ConnectionCard {
    /// Maton's id of it.
    pub id: String,
    /// `ACTIVE`, `PENDING`, `FAILED`, or another word of Maton's; `MISSING` where it has none of this id. Of the one
    /// that an account uses, what was heard last.
    pub status: String,
    /// Since when there is one.
    pub since: Option<At>,
    /// How old it is: "12 days old".
    pub age: String,
    /// The account here that uses it.
    pub used_by: Option<AccountId>,
    /// Whose account at Clockify it opens, where that was asked: "Mara Lindqvist, mara@fjordfield.example".
    pub opens: Option<String>,
}

/// A workspace to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct WorkspaceCard {
    /// Our number of it.
    pub id: WorkspaceId,
    /// Clockify's id of it; absent for the one of this computer.
    pub remote_id: Option<String>,
    /// Its name.
    pub name: String,
    /// Whose; absent for the one of this computer.
    pub account: Option<AccountId>,
    /// Whether new entries go there.
    pub in_use: bool,
    /// Whether Clockify lists it no more.
    pub gone: bool,
    /// Projects that are not archived, as far as they were read.
    pub projects: usize,
    /// Rows that wait or need the person.
    pub waiting: usize,
    /// What is to be known of it: "14 projects · a timer is running here since 13:20".
    pub words: String,
    /// Whether a timer runs there.
    pub running: bool,
}
