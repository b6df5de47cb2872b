//! The stand-in Maton: a gateway in front of Clockify, and the connections it keeps.
//!
//! Never looks into a body that it forwards. What its documents leave open is a switch in
//! [`MatonHabits`].

mod connections;
mod gateway;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

pub use connections::{Connection, ConnectionStatus};

use crate::clockify::{Request, Response};

/// How an error made by Maton itself looks; undocumented.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorShape {
    /// `{"message": …}`
    #[default]
    Message,
    /// `{"error": …}`
    Error,
    /// `{"detail": …}`
    Detail,
    /// Bare text.
    Text,
}

/// What creating a connection answers; undocumented.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CreateAnswer {
    /// All fields at the top level.
    #[default]
    Flat,
    /// All fields below `connection`.
    Nested,
    /// Only `connection_id`.
    IdOnly,
}

/// What deleting a connection answers; undocumented.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DropAnswer {
    /// 200 with an empty object.
    #[default]
    EmptyObject,
    /// 204 without a body.
    NoContent,
}

/// Which connection is used when none is named.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unnamed {
    /// The oldest active one, as the older documents say.
    #[default]
    OldestActive,
    /// None: the newer documents ask to name one always.
    Refused,
}

/// Every point on which Maton's documents are silent or have changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MatonHabits {
    /// Errors made by the gateway or the control address.
    pub error_shape: ErrorShape,
    /// Answer to a created connection.
    pub create_answer: CreateAnswer,
    /// Answer to a deleted connection.
    pub drop_answer: DropAnswer,
    /// Requests without `Maton-Connection`.
    pub unnamed: Unnamed,
    /// Requests per second of the account before 429; the documents say 10, off by default.
    pub requests_per_second: Option<u32>,
    /// Whether `Last-Page` gets lost on the way.
    pub strips_last_page: bool,
}

/// The gateway, its account and its connections.
#[derive(Debug, Clone)]
pub struct Maton {
    /// Switches.
    pub habits: MatonHabits,
    /// Where the page stands that a new connection's `url` opens.
    pub connect_page: String,
    key: String,
    /// The Clockify key that an approved connection acts with.
    grant: String,
    connections: Vec<Connection>,
    made: u32,
    pace: (i64, u32),
}

impl Maton {
    /// An account with a Maton key, whose approvals grant a Clockify key.
    pub fn new(key: &str, grant: &str) -> Self {
        Self {
            habits: MatonHabits::default(),
            connect_page: "https://connect.maton.ai/".into(),
            key: key.to_owned(),
            grant: grant.to_owned(),
            connections: Vec::new(),
            made: 0,
            pace: (0, 0),
        }
    }

    /// Whose Clockify key the next approval grants.
    pub fn grants(&mut self, clockify_key: &str) {
        clockify_key.clone_into(&mut self.grant);
    }

    fn is_authorised(&self, req: &Request) -> bool {
        let bearer = req.header("Authorization").and_then(|value| {
            let (scheme, token) = value.split_once(' ')?;
            scheme.eq_ignore_ascii_case("bearer").then_some(token)
        });
        bearer == Some(self.key.as_str())
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
