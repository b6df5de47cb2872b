//! The connections and what becomes of them: made, approved, denied, abandoned, expired, deleted.
//!
//! Never speaks HTTP: that is `control`, `page` and `gateway`. These are the acts of a person on Maton's
//! or Clockify's website, and of time.

use serde::{Deserialize, Serialize};

use super::{Maton, MatonAccount};

/// Where a connection stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ConnectionStatus {
    /// Waits for somebody in a browser.
    Pending,
    /// Approved.
    Active,
    /// Denied, or never answered.
    Failed,
}

/// Why a connection failed; Maton does not tell its caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Failure {
    /// Somebody said no.
    Denied,
    /// The page was never answered.
    Abandoned,
}

/// A connection to one account of one app.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Connection {
    /// UUID.
    pub id: String,
    /// Whose it is.
    pub account: MatonAccount,
    /// `clockify`, or another app that the gateway could reach.
    pub app: String,
    /// `OAUTH2` unless the caller asked for another.
    pub method: String,
    /// Where it stands.
    pub status: ConnectionStatus,
    /// Why it failed, if it did.
    pub failure: Option<Failure>,
    /// Unix seconds.
    pub created: i64,
    /// Unix seconds.
    pub updated: i64,
    /// Secret of the approving page.
    pub session_token: String,
    /// Clockify key it acts with, once approved.
    pub clockify_key: Option<String>,
    /// When the grant was given, unix seconds.
    pub granted: Option<i64>,
    /// The grant behind it has run out; its status does not show that.
    pub expired: bool,
    /// The grant allows reading only: the gateway refuses writes.
    pub read_only: bool,
}

impl Maton {
    /// All connections of all accounts, oldest first, as the last call or [`Maton::settle`] left them.
    pub fn connections(&self) -> &[Connection] {
        &self.connections
    }

    /// One connection.
    pub fn connection(&self, id: &str) -> Option<&Connection> {
        self.connections.iter().find(|c| c.id == id)
    }

    /// Makes a pending connection of the first account; gives its id.
    pub fn connect(&mut self, clock: i64) -> String {
        self.connect_for(Self::FIRST, clock)
    }

    /// Makes a pending connection of an account; gives its id.
    pub fn connect_for(&mut self, account: MatonAccount, clock: i64) -> String {
        self.connect_app(account, "clockify", clock)
    }

    /// Makes a pending connection to some app; gives its id.
    pub fn connect_app(&mut self, account: MatonAccount, app: &str, clock: i64) -> String {
        self.made += 1;
        let id = format!("13fe7b78-42ba-4b43-9631-{:012x}", self.made);
        self.connections.push(Connection {
            id: id.clone(),
            account,
            app: app.to_owned(),
            method: "OAUTH2".into(),
            status: ConnectionStatus::Pending,
            failure: None,
            created: clock,
            updated: clock,
            session_token: session_token(self.made),
            clockify_key: None,
            granted: None,
            expired: false,
            read_only: false,
        });
        id
    }

    /// Address of the page that approves or denies a connection; secret.
    pub fn page_url(&self, id: &str) -> Option<String> {
        let token = &self.connection(id)?.session_token;
        Some(format!("{}?session_token={token}", self.connect_page))
    }

    pub(super) fn change(
        &mut self,
        id: &str,
        clock: i64,
        change: impl FnOnce(&mut Connection),
    ) -> bool {
        let found = self.connections.iter_mut().find(|c| c.id == id);
        found
            .map(|connection| {
                connection.updated = clock;
                change(connection);
            })
            .is_some()
    }

    /// Somebody approves it, whatever state it is in; says whether it exists.
    pub fn approve(&mut self, id: &str, clock: i64) -> bool {
        let grant = self.grant.clone();
        self.approve_as(id, &grant, clock)
    }

    /// The same, signed in to Clockify as the owner of this key.
    pub fn approve_as(&mut self, id: &str, clockify_key: &str, clock: i64) -> bool {
        self.change(id, clock, |connection| {
            connection.status = ConnectionStatus::Active;
            connection.failure = None;
            connection.clockify_key = Some(clockify_key.to_owned());
            connection.granted = Some(clock);
            connection.expired = false;
        })
    }

    /// Somebody denies it, whatever state it is in; says whether it exists.
    pub fn deny(&mut self, id: &str, clock: i64) -> bool {
        self.fail(id, clock, Failure::Denied)
    }

    /// The time of its page runs out at once; says whether it exists.
    pub fn abandon(&mut self, id: &str, clock: i64) -> bool {
        self.fail(id, clock, Failure::Abandoned)
    }

    fn fail(&mut self, id: &str, clock: i64, failure: Failure) -> bool {
        self.change(id, clock, |connection| {
            connection.status = ConnectionStatus::Failed;
            connection.failure = Some(failure);
            connection.clockify_key = None;
            connection.granted = None;
        })
    }

    /// The grant behind an active connection runs out; says whether it exists.
    pub fn expire(&mut self, id: &str, clock: i64) -> bool {
        self.change(id, clock, |connection| connection.expired = true)
    }

    /// The grant allows reading only, or writing again; says whether it exists.
    pub fn restrict(&mut self, id: &str, read_only: bool, clock: i64) -> bool {
        self.change(id, clock, |connection| connection.read_only = read_only)
    }

    /// Somebody deletes it, on Maton's web page or through the control address; says whether it existed.
    pub fn forget(&mut self, id: &str) -> bool {
        let before = self.connections.len();
        self.connections.retain(|c| c.id != id);
        self.connections.len() < before
    }

    /// Lets time do its part: pages that nobody answered and grants that were given long ago run out.
    pub fn settle(&mut self, clock: i64) {
        let (page, grant) = (self.habits.page_lifetime_s, self.habits.grant_lifetime_s);
        for connection in &mut self.connections {
            let page_ends = page.map(|s| connection.created + s);
            let waits = connection.status == ConnectionStatus::Pending;
            if let Some(end) = page_ends.filter(|end| waits && *end <= clock) {
                connection.status = ConnectionStatus::Failed;
                connection.failure = Some(Failure::Abandoned);
                connection.updated = end;
            }
            let grant_ends = connection.granted.zip(grant).map(|(at, s)| at + s);
            connection.expired |= grant_ends.is_some_and(|end| end <= clock);
        }
    }
}

/// Looks like a secret and is the same in every run.
fn session_token(made: u32) -> String {
    let mixed = u64::from(made).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    format!("stand-in-session-{:016x}", mixed ^ (mixed >> 29))
}
