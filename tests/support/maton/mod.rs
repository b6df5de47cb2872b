//! The stand-in Maton: a gateway in front of Clockify, the connections it keeps, and the page in the
//! browser that approves one.
//!
//! Deterministic: no clock but what each call brings along, no randomness, no I/O. Never looks into a
//! body that it forwards. What its documents leave open is a switch in [`MatonHabits`].

mod connections;
mod control;
mod gateway;
mod habits;
mod page;

use std::collections::BTreeMap;

use serde_json::{Value, json};

pub use connections::{Connection, ConnectionStatus, Failure};
pub use habits::{
    ConnectionOrder, CreateAnswer, DropAnswer, ErrorShape, MatonHabits, UnknownConnection, Unnamed,
};

use crate::clockify::{Faults, Request, Response};

/// Whose connections they are: an account with Maton, not one with Clockify.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct MatonAccount(u32);

/// The gateway, its accounts and their connections.
#[derive(Debug, Clone)]
pub struct Maton {
    /// Switches.
    pub habits: MatonHabits,
    /// Faults to come at the control address and its page; those of Clockify strike behind the gateway.
    pub control_faults: Faults,
    /// Where the page stands that a new connection's `url` opens.
    pub connect_page: String,
    keys: BTreeMap<String, MatonAccount>,
    /// The Clockify key that an approved connection acts with unless somebody else signs in.
    grant: String,
    connections: Vec<Connection>,
    accounts: u32,
    made: u32,
    /// The current second and the requests per account in it.
    pace: (i64, BTreeMap<MatonAccount, u32>),
}

impl Maton {
    /// The account that [`Maton::new`] makes.
    pub const FIRST: MatonAccount = MatonAccount(1);

    /// An account with a Maton key, whose approvals grant a Clockify key.
    pub fn new(key: &str, grant: &str) -> Self {
        Self {
            habits: MatonHabits::default(),
            control_faults: Faults::default(),
            connect_page: "https://connect.maton.ai/".into(),
            keys: BTreeMap::from([(key.to_owned(), Self::FIRST)]),
            grant: grant.to_owned(),
            connections: Vec::new(),
            accounts: 1,
            made: 0,
            pace: (0, BTreeMap::new()),
        }
    }

    /// Somebody else signs up with Maton.
    pub fn add_account(&mut self, key: &str) -> MatonAccount {
        self.accounts += 1;
        let account = MatonAccount(self.accounts);
        self.keys.insert(key.to_owned(), account);
        account
    }

    /// One more key of an account.
    pub fn add_key(&mut self, account: MatonAccount, key: &str) {
        self.keys.insert(key.to_owned(), account);
    }

    /// Makes a key unknown; says whether it was known.
    pub fn revoke_key(&mut self, key: &str) -> bool {
        self.keys.remove(key).is_some()
    }

    /// Whose key it is.
    pub fn account(&self, key: &str) -> Option<MatonAccount> {
        self.keys.get(key).copied()
    }

    /// Whose Clockify key the next approval grants.
    pub fn grants(&mut self, clockify_key: &str) {
        clockify_key.clone_into(&mut self.grant);
    }

    /// The account behind a request, or Maton's refusal.
    fn authorise(&self, req: &Request) -> Result<MatonAccount, Response> {
        let bearer = req.header("Authorization").and_then(|value| {
            let (scheme, token) = value.split_once(' ')?;
            scheme.eq_ignore_ascii_case("bearer").then_some(token)
        });
        bearer
            .and_then(|key| self.account(key))
            .ok_or_else(|| self.error(401, "Invalid or missing Maton API key"))
    }

    fn error(&self, status: u16, words: &str) -> Response {
        let body: Value = match self.habits.error_shape {
            ErrorShape::Message => json!({"message": words}),
            ErrorShape::Error => json!({"error": words}),
            ErrorShape::Detail => json!({"detail": words}),
            ErrorShape::Text => {
                return Response {
                    status,
                    headers: vec![("Content-Type".into(), "text/plain".into())],
                    body: words.as_bytes().to_vec(),
                };
            }
        };
        Response::json(status, &body)
    }
}
