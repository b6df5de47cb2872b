//! Every point on which Maton's documents are silent or have changed, each as one named switch.
//!
//! Never holds state: a switch is how Maton *is*, a fault is what happens to one request.

use serde::{Deserialize, Serialize};

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

/// What the gateway answers when the named connection is unknown, somebody else's or not active.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnknownConnection {
    /// 400, "no connection for this account".
    #[default]
    BadRequest,
    /// 404, "resource not found".
    NotFound,
}

/// In which order the control address lists; undocumented.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionOrder {
    /// In order of creation.
    #[default]
    OldestFirst,
    /// The other way round.
    NewestFirst,
}

/// All switches. `MatonHabits::default()` is Maton as best known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Requests with a `Maton-Connection` that is of no use.
    pub unknown_connection: UnknownConnection,
    /// Order of the list of connections.
    pub list_order: ConnectionOrder,
    /// Seconds after which a page that nobody answered makes its connection FAILED; `None`: never.
    pub page_lifetime_s: Option<i64>,
    /// Seconds after which the grant behind a connection runs out, its status unchanged; the documents
    /// speak of about a month. `None`: only when a test says so.
    pub grant_lifetime_s: Option<i64>,
    /// Requests per second of the account before 429; the documents say 10, off by default.
    pub requests_per_second: Option<u32>,
    /// Whether `Last-Page` gets lost on the way.
    pub strips_last_page: bool,
}

impl Default for MatonHabits {
    fn default() -> Self {
        Self {
            error_shape: ErrorShape::default(),
            create_answer: CreateAnswer::default(),
            drop_answer: DropAnswer::default(),
            unnamed: Unnamed::default(),
            unknown_connection: UnknownConnection::default(),
            list_order: ConnectionOrder::default(),
            page_lifetime_s: Some(3600),
            grant_lifetime_s: None,
            requests_per_second: None,
            strips_last_page: false,
        }
    }
}
