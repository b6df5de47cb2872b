//! Connections and the control address: list, create, read, delete, and the page that approves.
//!
//! Never forwards anything to Clockify.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{CreateAnswer, DropAnswer, Maton};
use crate::clockify::{Request, Response, http_date, iso_micros};

/// Where a connection stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ConnectionStatus {
    /// Waits for somebody in a browser.
    Pending,
    /// Approved.
    Active,
    /// Denied.
    Failed,
}

/// A connection to one Clockify account.
#[derive(Debug, Clone, PartialEq)]
pub struct Connection {
    /// UUID.
    pub id: String,
    /// Where it stands.
    pub status: ConnectionStatus,
    /// Unix seconds.
    pub created: i64,
    /// Unix seconds.
    pub updated: i64,
    /// Secret of the approving page.
    pub session_token: String,
    /// Clockify key it acts with, once approved.
    pub clockify_key: Option<String>,
    /// The grant behind it has run out; its status does not show that.
    pub expired: bool,
}

impl Maton {
    /// All connections, oldest first.
    pub fn connections(&self) -> &[Connection] {
        &self.connections
    }

    /// Makes a pending connection; gives its id.
    pub fn connect(&mut self, clock: i64) -> String {
        self.made += 1;
        let id = format!("13fe7b78-42ba-4b43-9631-{:012x}", self.made);
        self.connections.push(Connection {
            id: id.clone(),
            status: ConnectionStatus::Pending,
            created: clock,
            updated: clock,
            session_token: format!("stand-in-session-{}", self.made),
            clockify_key: None,
            expired: false,
        });
        id
    }

    fn change(&mut self, id: &str, clock: i64, change: impl FnOnce(&mut Connection)) -> bool {
        let found = self.connections.iter_mut().find(|c| c.id == id);
        found
            .map(|connection| {
                connection.updated = clock;
                change(connection);
            })
            .is_some()
    }

    /// Somebody approves it in the browser; says whether it exists.
    pub fn approve(&mut self, id: &str, clock: i64) -> bool {
        let grant = self.grant.clone();
        self.change(id, clock, |connection| {
            connection.status = ConnectionStatus::Active;
            connection.clockify_key = Some(grant);
            connection.expired = false;
        })
    }

    /// Somebody denies it in the browser; says whether it exists.
    pub fn deny(&mut self, id: &str, clock: i64) -> bool {
        self.change(id, clock, |connection| {
            connection.status = ConnectionStatus::Failed;
            connection.clockify_key = None;
        })
    }

    /// The grant behind an active connection runs out; says whether it exists.
    pub fn expire(&mut self, id: &str, clock: i64) -> bool {
        self.change(id, clock, |connection| connection.expired = true)
    }

    fn row(&self, connection: &Connection) -> Value {
        let token = &connection.session_token;
        json!({
            "connection_id": connection.id,
            "status": connection.status,
            "creation_time": iso_micros(connection.created, 529_448),
            "last_updated_time": iso_micros(connection.updated, 334_540),
            "url": format!("{}?session_token={token}", self.connect_page),
            "app": "clockify",
            "method": "OAUTH2",
            "metadata": {},
        })
    }

    /// A request to the control address.
    pub fn control(&mut self, req: &Request, clock: i64) -> Response {
        let response = self.control_answer(req, clock);
        response.with_header("Date", &http_date(clock))
    }

    fn control_answer(&mut self, req: &Request, clock: i64) -> Response {
        let segments: Vec<&str> = req.path.split('/').skip(1).collect();
        if segments == ["connect"] {
            return self.page(req, clock);
        }
        if !self.is_authorised(req) {
            return self.error(401, "Invalid or missing Maton API key");
        }
        match (segments.as_slice(), req.method.as_str()) {
            (["connections"], "GET") => self.list(req),
            (["connections"], "POST") => self.create(req, clock),
            (["connections", id], "GET") => match self.find(id) {
                Some(connection) => {
                    Response::json(200, &json!({"connection": self.row(connection)}))
                }
                None => self.error(404, "Connection not found"),
            },
            (["connections", id], "DELETE") => self.delete(id),
            (["connections"] | ["connections", _], _) => self.error(405, "Method not allowed"),
            _ => self.error(404, "Not found"),
        }
    }

    fn find(&self, id: &str) -> Option<&Connection> {
        self.connections.iter().find(|c| c.id == id)
    }

    fn list(&self, req: &Request) -> Response {
        let app_is_ours = req.param("app").is_none_or(|app| app == "clockify");
        let limit = req.param("limit").and_then(|n| n.parse().ok());
        let rows: Vec<Value> = self
            .connections
            .iter()
            .filter(|_| app_is_ours)
            .map(|connection| self.row(connection))
            .filter(|row| {
                req.param("status")
                    .is_none_or(|wanted| row["status"] == wanted)
            })
            .take(limit.unwrap_or(30))
            .collect();
        Response::json(200, &json!({"connections": rows}))
    }

    fn create(&mut self, req: &Request, clock: i64) -> Response {
        let body: Value = serde_json::from_slice(&req.body).unwrap_or_default();
        if body["app"] != "clockify" {
            return self.error(400, "Unknown app");
        }
        let id = self.connect(clock);
        let connection = self.find(&id).expect("it was made a line above");
        match self.habits.create_answer {
            CreateAnswer::Flat => Response::json(200, &self.row(connection)),
            CreateAnswer::Nested => {
                Response::json(200, &json!({"connection": self.row(connection)}))
            }
            CreateAnswer::IdOnly => Response::json(200, &json!({"connection_id": id})),
        }
    }

    fn delete(&mut self, id: &str) -> Response {
        let before = self.connections.len();
        self.connections.retain(|c| c.id != id);
        if self.connections.len() == before {
            return self.error(404, "Connection not found");
        }
        match self.habits.drop_answer {
            DropAnswer::EmptyObject => Response::json(200, &json!({})),
            DropAnswer::NoContent => Response::empty(204),
        }
    }

    /// The page in the browser: `answer=approve` or `answer=deny` decides, without it one is asked.
    fn page(&mut self, req: &Request, clock: i64) -> Response {
        let token = req.param("session_token").unwrap_or_default();
        let found = self.connections.iter().find(|c| c.session_token == token);
        let Some(id) = found.map(|c| c.id.clone()) else {
            return Response::html(404, "<h1>This link is not known</h1>");
        };
        match req.param("answer") {
            Some("approve") => {
                self.approve(&id, clock);
                Response::html(200, "<h1>Connected</h1><p>You can close this page.</p>")
            }
            Some("deny") => {
                self.deny(&id, clock);
                Response::html(200, "<h1>Not connected</h1><p>You can close this page.</p>")
            }
            _ => Response::html(
                200,
                &format!(
                    "<!doctype html><title>Connect Clockify</title><h1>Connect Clockify?</h1>\
                     <p><a id=approve href=\"?session_token={token}&amp;answer=approve\">Approve</a> \
                     <a id=deny href=\"?session_token={token}&amp;answer=deny\">Deny</a></p>"
                ),
            ),
        }
    }
}
