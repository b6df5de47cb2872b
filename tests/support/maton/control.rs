//! The control address: list, create, read and delete connections.
//!
//! Never shows an account the connections of another one, and never forwards anything to Clockify.

use serde_json::{Value, json};

use super::{
    Connection, ConnectionOrder, ConnectionStatus, CreateAnswer, DropAnswer, Maton, MatonAccount,
};
use crate::clockify::{Clockify, Request, Response, http_date, iso_micros};

const METHODS: [&str; 6] = ["API_KEY", "BASIC", "JWT", "MCP", "OAUTH1", "OAUTH2"];
const LIMIT: usize = 30;

impl Maton {
    /// A request to the control address or to the page; Clockify says who can sign in there.
    pub fn control(&mut self, clockify: &Clockify, req: &Request) -> Response {
        let clock = clockify.clock();
        self.settle(clock);
        let segments: Vec<&str> = req.path.split('/').skip(1).collect();
        let response = if segments == ["connect"] {
            self.page(clockify, req)
        } else {
            match self.authorise(req) {
                Ok(account) => self.routed(account, &segments, req, clock),
                Err(refused) => refused,
            }
        };
        response.with_header("Date", &http_date(clock))
    }

    fn routed(
        &mut self,
        account: MatonAccount,
        path: &[&str],
        req: &Request,
        clock: i64,
    ) -> Response {
        match (path, req.method.as_str()) {
            (["connections"], "GET") => self.list(account, req),
            (["connections"], "POST") => self.create(account, req, clock),
            (["connections", id], "GET") => match self.own(account, id) {
                Some(own) => Response::json(200, &json!({"connection": self.row(own)})),
                None => self.error(404, "Connection not found"),
            },
            (["connections", id], "DELETE") => self.delete(account, id),
            (["connections"] | ["connections", _], _) => self.error(405, "Method not allowed"),
            _ => self.error(404, "Not found"),
        }
    }

    /// A connection of this account; somebody else's is as unknown as one that never was.
    pub(super) fn own(&self, account: MatonAccount, id: &str) -> Option<&Connection> {
        self.connection(id).filter(|c| c.account == account)
    }

    fn row(&self, connection: &Connection) -> Value {
        json!({
            "connection_id": connection.id,
            "status": connection.status,
            "creation_time": iso_micros(connection.created, 529_448),
            "last_updated_time": iso_micros(connection.updated, 334_540),
            "url": self.page_url(&connection.id),
            "app": connection.app,
            "method": connection.method,
            "metadata": {},
        })
    }

    fn list(&self, account: MatonAccount, req: &Request) -> Response {
        let status = req.param("status");
        if status.is_some_and(|s| serde_json::from_value::<ConnectionStatus>(s.into()).is_err()) {
            return self.error(400, "Unknown status");
        }
        let is = |name: &str, value: &Value| req.param(name).is_none_or(|wanted| value == wanted);
        let limit = req.param("limit").map_or(Ok(LIMIT), str::parse);
        let Ok(limit) = limit else {
            return self.error(400, "The limit is a number");
        };
        let own = self.connections().iter().filter(|c| c.account == account);
        let mut rows: Vec<Value> = own
            .map(|connection| self.row(connection))
            .filter(|row| {
                ["app", "status", "method"]
                    .iter()
                    .all(|name| is(name, &row[*name]))
            })
            .collect();
        if self.habits.list_order == ConnectionOrder::NewestFirst {
            rows.reverse();
        }
        rows.truncate(limit);
        Response::json(200, &json!({"connections": rows}))
    }

    fn create(&mut self, account: MatonAccount, req: &Request, clock: i64) -> Response {
        let body: Value = serde_json::from_slice(&req.body).unwrap_or_default();
        if body["app"] != "clockify" {
            return self.error(400, "Unknown app");
        }
        let method = match &body["method"] {
            Value::Null => "OAUTH2",
            Value::String(name) if METHODS.contains(&name.as_str()) => name,
            _ => return self.error(400, "Unknown method"),
        };
        let id = self.connect_for(account, clock);
        self.change(&id, clock, |made| method.clone_into(&mut made.method));
        let made = self.connection(&id).expect("it was made two lines above");
        match self.habits.create_answer {
            CreateAnswer::Flat => Response::json(200, &self.row(made)),
            CreateAnswer::Nested => Response::json(200, &json!({"connection": self.row(made)})),
            CreateAnswer::IdOnly => Response::json(200, &json!({"connection_id": id})),
        }
    }

    fn delete(&mut self, account: MatonAccount, id: &str) -> Response {
        if self.own(account, id).is_none() {
            return self.error(404, "Connection not found");
        }
        self.forget(id);
        match self.habits.drop_answer {
            DropAnswer::EmptyObject => Response::json(200, &json!({})),
            DropAnswer::NoContent => Response::empty(204),
        }
    }
}
