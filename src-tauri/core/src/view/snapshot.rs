//! Everything at a glance: what runs, today, the pins, and how syncing stands.
//!
//! Never a part of it by itself: whoever shows it is given the whole anew.

use serde::{Deserialize, Serialize};

use super::{Card, Elsewhere, ProblemView, Theme, Total};
use crate::at::At;
use crate::id::{AccountId, WorkspaceId};
use crate::speech::Speech;

/// Everything a door shows at a glance. It is replaced whole; nobody changes a part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Snapshot {
    /// When it was made.
    pub at: At,
    /// The zone its words are in, an IANA name.
    pub zone: String,
    /// What runs; of several, what began last.
    pub running: Option<Card>,
    /// Where that runs, if it is not the workspace in use: "Northwind Co-op".
    pub running_in: Option<String>,
    /// The number of that workspace, to switch to it.
    pub running_workspace: Option<WorkspaceId>,
    /// What else runs, in other workspaces or accounts.
    pub elsewhere: Vec<Elsewhere>,
    /// What goes on after what runs is stopped, and after that, next first: "Opening-hours module".
    pub back_to: Vec<String>,
    /// `since 13:54` of what ended last, while nothing runs.
    pub idle_since: Option<String>,
    /// Today's sum.
    pub today: Total,
    /// What is meant for today.
    pub goal: Option<DayGoal>,
    /// The pins.
    pub pins: Vec<PinView>,
    /// The last entries, one of each kind, newest first.
    pub recent: Vec<Card>,
    /// The state of syncing.
    pub sync: SyncView,
    /// The account; `None` while everything stays here.
    pub account: Option<AccountView>,
    /// What undo would take back: "delete Invoice questions".
    pub undo: Option<String>,
    /// What redo would do again.
    pub redo: Option<String>,
    /// The look of the window.
    pub theme: Theme,
    /// How the person reads.
    pub speech: Speech,
}

/// What is meant for the day that it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DayGoal {
    /// `of 7:30`.
    pub words: String,
    /// Seconds.
    pub seconds: i64,
    /// `until 17:11`, while what runs still has to bring it there today.
    pub until: Option<String>,
}

/// A pin with its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PinView {
    /// From 1.
    pub place: usize,
    /// The description, or the project's name where there is none.
    pub label: String,
    /// `Website relaunch: Build`; without a project nothing.
    pub under: Option<String>,
    /// The project's colour.
    pub color: Option<String>,
}

/// The state of syncing, with its sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SyncView {
    /// Which look.
    pub state: SyncState,
    /// "2 waiting · last sync 2 min ago".
    pub words: String,
    /// Rows not yet confirmed.
    pub waiting: usize,
    /// Rows that are parked.
    pub attention: usize,
    /// What needs a person: parked rows, and rows that both sides had changed.
    pub needs_you: usize,
    /// Whether some of that came since the person last looked at the Sync view.
    pub unseen: bool,
    /// When a round last went through.
    pub last: Option<At>,
    /// What keeps it from going on, if anything.
    pub problem: Option<ProblemView>,
    /// How far a long pull is.
    pub progress: Option<Progress>,
}

/// How syncing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum SyncState {
    /// There is no account; everything stays here.
    Local,
    /// All is sent.
    Sent,
    /// Something waits for the next round.
    Waiting,
    /// A round is under way.
    Syncing,
    /// The person told Stint not to sync by itself.
    Paused,
    /// Clockify is out of reach.
    Offline,
    /// Waiting does not help: key, connection or account have to be put right.
    Repair,
    /// The person signed out of the account.
    SignedOut,
    /// The account only reads.
    ReadOnly,
}

/// How far a long pull is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Progress {
    /// Entries read so far.
    pub done: usize,
    /// How far back, as a day.
    pub back_to: At,
}

/// The account in use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct AccountView {
    /// Our number of it.
    pub id: AccountId,
    /// The person's name there.
    pub name: String,
    /// `key` or `maton`.
    pub way: String,
    /// The server's host.
    pub server: String,
    /// The workspace's name.
    pub workspace: String,
}
