//! Connections at Maton: the grants behind the gateway.
//!
//! Never logs the address a person opens: it holds a token.

use std::fmt;

use reqwest::Method;
use reqwest::header::HeaderMap;
use serde_json::{Map, Value, json};
use stint_core::at::At;
use stint_core::problem::{Problem, Reason};
use stint_core::sync::ask::{Lost, Refusal};

use super::http::{Fate, Heard, Http};
use super::outcome::Said;
use super::pace::Pace;
use super::route::Call;
use super::server::{Server, is_loopback};
use super::{bearer, lost, refused};
use crate::secrets::ApiKey;

/// The app whose connections Stint uses.
const APP: &str = "clockify";
/// How many connections are listed: unasked, newer hosts list 30, and nothing is written of further pages.
const LISTED_MOST: u32 = 100;

/// A connection of the person's Maton account to Clockify.
#[derive(Clone, PartialEq, Eq)]
pub struct Connection {
    /// Maton's id of it.
    pub id: String,
    /// Whether it works.
    pub status: Status,
    /// What the person opens to authorise it. Holds a token: for them only, never for a log.
    pub url: Option<String>,
    /// What it connects to.
    pub app: String,
    /// Since when it exists.
    pub created: Option<At>,
}

impl Connection {
    /// A connection in the body of an answer, if it is one.
    pub fn read(body: &[u8]) -> Option<Connection> {
        connection(&serde_json::from_slice(body).ok()?)
    }
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection")
            .field("id", &self.id)
            .field("status", &self.status)
            .field("url", &self.url.as_ref().map(|_| "…"))
            .field("app", &self.app)
            .field("created", &self.created)
            .finish()
    }
}

/// How far a connection is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Authorised. Whether the grant behind it still holds shows only in use.
    Active,
    /// Waits for the person.
    Pending,
    /// Denied, or given up.
    Failed,
    /// A word that Stint does not know.
    Other(String),
}

impl Status {
    /// Maton's word for it.
    pub fn as_str(&self) -> &str {
        match self {
            Status::Active => "ACTIVE",
            Status::Pending => "PENDING",
            Status::Failed => "FAILED",
            Status::Other(word) => word,
        }
    }

    fn of(word: &str) -> Status {
        match word.to_ascii_uppercase().as_str() {
            "ACTIVE" => Status::Active,
            "PENDING" => Status::Pending,
            "FAILED" => Status::Failed,
            _ => Status::Other(word.to_owned()),
        }
    }
}

/// Makes, shows and ends connections.
pub struct Control {
    server: Server,
    http: Http,
}

impl Control {
    /// The connections of this key. Opens nothing until the first question.
    ///
    /// # Errors
    /// [`Problem::KeyMalformed`].
    pub fn new(server: Server, key: &ApiKey, pace: Pace) -> Result<Control, Problem> {
        Ok(Control {
            http: Http::new(bearer(key)?, server.is_loopback(), pace),
            server,
        })
    }

    /// Every connection to Clockify, whatever its state, in Maton's order.
    ///
    /// # Errors
    /// Whatever kept Maton from answering.
    pub async fn list(&self) -> Result<Vec<Connection>, Problem> {
        let query = [("app", APP.to_owned()), ("limit", LISTED_MOST.to_string())];
        let json = self
            .ask(Method::GET, &["connections"], &query, None)
            .await?;
        let rows = match json {
            Value::Array(rows) => rows,
            Value::Object(mut map) => match map.remove("connections") {
                Some(Value::Array(rows)) => rows,
                _ => return Err(self.garbled()),
            },
            _ => return Err(self.garbled()),
        };
        let mut found: Vec<Connection> = rows.iter().filter_map(connection).collect();
        // The filter is Maton's to apply, but an older one that ignores it must not offer another app's.
        found.retain(|connection| connection.app == APP);
        Ok(found)
    }

    /// Makes a new connection, and says where to authorise it.
    ///
    /// # Errors
    /// Whatever kept Maton from answering.
    pub async fn create(&self) -> Result<Connection, Problem> {
        let body = json!({ "app": APP }).to_string().into_bytes();
        let json = self
            .ask(Method::POST, &["connections"], &[], Some(body))
            .await?;
        let made = connection(&json).ok_or_else(|| self.garbled())?;
        // What comes back is nowhere promised beyond the id; reading it again brings the rest.
        if made.url.is_some() {
            return Ok(made);
        }
        self.get(&made.id).await
    }

    /// One connection as it is now.
    ///
    /// # Errors
    /// [`Problem::ConnectionNotReady`] if there is none of this id, or whatever kept Maton from answering.
    pub async fn get(&self, id: &str) -> Result<Connection, Problem> {
        let json = self
            .ask(Method::GET, &["connections", id], &[], None)
            .await?;
        let found = connection(&json).ok_or_else(|| self.garbled())?;
        match found.app == APP {
            true => Ok(found),
            false => Err(missing(id)),
        }
    }

    /// Ends a connection; one that is gone already is no error.
    ///
    /// # Errors
    /// Whatever kept Maton from answering.
    pub async fn delete(&self, id: &str) -> Result<(), Problem> {
        match self
            .ask(Method::DELETE, &["connections", id], &[], None)
            .await
        {
            Ok(_) | Err(Problem::ConnectionNotReady { .. }) => Ok(()),
            Err(problem) => Err(problem),
        }
    }

    async fn ask(
        &self,
        method: Method,
        path: &[&str],
        query: &[(&str, String)],
        body: Option<Vec<u8>>,
    ) -> Result<Value, Problem> {
        let missing = || missing(path.last().copied().unwrap_or_default());
        let url = self.server.below(path, query).ok_or_else(missing)?;
        let deletes = method == Method::DELETE;
        let call = Call { method, url, body };
        match self.http.exchange(call, HeaderMap::new()).await {
            Fate::Heard(heard) => match heard.status {
                200..=299 if heard.html => Err(lost(&self.server, Lost::NotClockify)),
                // What a deletion answers is nowhere written down.
                200..=299 if deletes => Ok(Value::Null),
                200..=299 => serde_json::from_slice(&heard.body).map_err(|_| self.garbled()),
                404 if path.len() > 1 => Err(missing()),
                _ => Err(self.problem(&heard)),
            },
            Fate::NotSent => Err(refused(&self.server, &Refusal::NotSent)),
            Fate::Untrusted => Err(refused(&self.server, &Refusal::Untrusted)),
            Fate::Broken(_) => Err(lost(&self.server, Lost::Link)),
            Fate::TooLarge(_) => Err(self.garbled()),
        }
    }

    fn problem(&self, heard: &Heard) -> Problem {
        match heard.status {
            401 => refused(&self.server, &Refusal::Key),
            429 => refused(
                &self.server,
                &Refusal::Wait {
                    seconds: heard.retry_after,
                },
            ),
            300..=399 => lost(&self.server, Lost::NotClockify),
            403 if !heard.html => refused(
                &self.server,
                &Refusal::Rule {
                    reason: Reason::Forbidden,
                    said: Said::of(heard).text,
                },
            ),
            400..=499 if heard.html => lost(&self.server, Lost::NotClockify),
            400..=499 => refused(
                &self.server,
                &Refusal::Absent {
                    said: Said::of(heard).text,
                },
            ),
            status => lost(&self.server, Lost::Server(status)),
        }
    }

    fn garbled(&self) -> Problem {
        lost(&self.server, Lost::Garbled)
    }
}

/// There is no connection to Clockify of this id.
fn missing(id: &str) -> Problem {
    Problem::ConnectionNotReady {
        connection: id.to_owned(),
        status: "MISSING".to_owned(),
    }
}

/// Reads a connection that stands by itself or inside `connection`; nothing but its id is sure to be there.
fn connection(json: &Value) -> Option<Connection> {
    let outer = json.as_object()?;
    let map = match outer.get("connection") {
        Some(Value::Object(inner)) => inner,
        _ => outer,
    };
    let id = text(map, "connection_id").or_else(|| text(map, "id"))?;
    Some(Connection {
        id: id.to_owned(),
        status: Status::of(text(map, "status").unwrap_or("PENDING")),
        url: text(map, "url").and_then(openable),
        app: text(map, "app").unwrap_or(APP).to_owned(),
        created: text(map, "creation_time").and_then(|time| time.parse().ok()),
    })
}

/// An address to hand to a browser and to print: on the web, where nobody on the way reads the token that it holds, and
/// spelled as it was understood.
fn openable(said: &str) -> Option<String> {
    let url = reqwest::Url::parse(said).ok()?;
    let is_private = url.scheme() == "https" || url.scheme() == "http" && is_loopback(&url);
    is_private.then(|| url.into())
}

fn text<'a>(map: &'a Map<String, Value>, key: &str) -> Option<&'a str> {
    map.get(key)?.as_str().filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_approves_is_opened_where_nobody_reads_along_and_printed_without_tricks() {
        let url = |said: &str| {
            let body = json!({ "connection_id": "1", "url": said }).to_string();
            Connection::read(body.as_bytes()).and_then(|connection| connection.url)
        };
        for no in [
            "http://connect.maton.ai/?session_token=1",
            "http://127.0.0.1.example.com/?session_token=1",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "connect.maton.ai",
        ] {
            assert_eq!(url(no), None, "{no}");
        }
        for (said, opened) in [
            (
                "https://connect.maton.ai/?session_token=1",
                "https://connect.maton.ai/?session_token=1",
            ),
            (
                "http://127.0.0.1:81/connect?session_token=1",
                "http://127.0.0.1:81/connect?session_token=1",
            ),
            (
                "https://connect.maton.ai/?session_token=\u{1b}[2J1 2",
                "https://connect.maton.ai/?session_token=%1B[2J1%202",
            ),
        ] {
            assert_eq!(url(said).as_deref(), Some(opened));
        }
    }
}
