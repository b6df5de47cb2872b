//! Clockify at the other end of the line: one question, one reply, whatever happens in between.
//!
//! [`Client::send`] never fails: every fate is an [`Outcome`]. Never decides what to do about one, never tries
//! again, and lets no field name, path or status code out.

pub mod custom;
mod http;
mod maton;
mod outcome;
mod pace;
mod route;
mod server;
mod wire;

use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderName, HeaderValue};
use stint_core::problem::{Problem, Reason};
use stint_core::sync::ask::{Lost, Outcome, Refusal, Reply, Request};
use stint_core::sync::record::Lane;

use self::http::{Fate, Http};
use crate::secrets::ApiKey;

pub use self::http::Heard;
pub(crate) use self::http::PAUSE_MAX_S;
pub use self::maton::{Connection, Control, Status};
pub use self::outcome::Via;
pub use self::pace::{Pace, Spacing};
pub use self::route::Call;
pub use self::server::Server;

/// How an account is reached.
#[derive(Clone, Debug)]
pub enum Way {
    /// Straight, with a key of Clockify's.
    Key {
        /// Where.
        server: Server,
        /// The key.
        key: ApiKey,
    },
    /// Through Maton's gateway, which holds the grant for Clockify.
    Maton {
        /// Where.
        gateway: Server,
        /// Maton's key.
        key: ApiKey,
        /// Which connection; the oldest active one if none is named.
        connection: Option<String>,
    },
}

/// Asks Clockify for one account.
pub struct Client {
    server: Server,
    via: Via,
    /// The connection at Maton that is named each time.
    connection: Option<(String, HeaderValue)>,
    http: Arc<Http>,
}

impl Client {
    /// A client of this account. Opens nothing until the first question.
    ///
    /// # Errors
    /// [`Problem::ConnectionNotReady`] for a connection whose name cannot stand in a header.
    pub fn new(way: Way, pace: Pace) -> Result<Client, Problem> {
        let (server, via, connection, headers) = match way {
            Way::Key { server, key } => {
                let name = HeaderName::from_static("x-api-key");
                (server, Via::Clockify, None, headers(name, key.expose())?)
            }
            Way::Maton {
                gateway,
                key,
                connection,
            } => {
                let connection = connection.as_deref().map(named).transpose()?;
                (gateway, Via::Gateway, connection, bearer(&key)?)
            }
        };
        Ok(Client {
            http: Arc::new(Http::new(headers, server.is_loopback(), pace)),
            server,
            via,
            connection,
        })
    }

    /// The same through another connection of Maton's; both together keep the pace of one.
    ///
    /// # Errors
    /// [`Problem::ConnectionNotReady`] for a connection whose name cannot stand in a header.
    pub fn through(&self, connection: &str) -> Result<Client, Problem> {
        Ok(Client {
            http: Arc::clone(&self.http),
            server: self.server.clone(),
            via: self.via,
            connection: Some(named(connection)?),
        })
    }

    /// Whether a gateway stands in between.
    pub fn is_gateway(&self) -> bool {
        match self.via {
            Via::Gateway => true,
            Via::Clockify => false,
        }
    }

    /// Where it asks.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// Lets each further exchange take so long at most (30 s unless said otherwise, and never more), not
    /// counting the wait for its turn.
    pub fn limit(&self, total: Duration) {
        self.http.limit(total);
    }

    /// Closes connections and gives their memory back until the next question. Also wanted after a sleep: what
    /// was open before it is dead and does not know.
    pub fn rest(&self) {
        self.http.rest();
    }

    /// Asks once. Dropping the future leaves the fate of a write unknown.
    pub async fn send(&self, lane: &Lane, request: &Request) -> Reply {
        let Some(call) = spell(&self.server, lane, request) else {
            tracing::error!("an id that cannot stand in a path, or a task without its project");
            return Reply {
                outcome: Outcome::Refused(Refusal::Rule {
                    reason: Reason::Validation,
                    said: None,
                }),
                server_now: None,
            };
        };
        let mut more = HeaderMap::new();
        if let Some((_, value)) = &self.connection {
            more.insert(HeaderName::from_static("maton-connection"), value.clone());
        }
        let (outcome, server_now) = match self.http.exchange(call, more).await {
            Fate::Heard(heard) => return understand(request, self.via, heard),
            Fate::NotSent => (Outcome::Refused(Refusal::NotSent), None),
            Fate::Untrusted => (Outcome::Refused(Refusal::Untrusted), None),
            Fate::Broken(now) => (Outcome::Unknown(Lost::Link), now),
            Fate::TooLarge(now) => (Outcome::Unknown(Lost::Garbled), now),
        };
        Reply {
            outcome,
            server_now,
        }
    }

    /// What a reply that is no answer means to a person; `None` for an answer.
    pub fn problem(&self, outcome: &Outcome) -> Option<Problem> {
        match outcome {
            Outcome::Answered(_) => None,
            Outcome::Refused(Refusal::NoConnection) => Some(Problem::ConnectionNotReady {
                connection: match &self.connection {
                    Some((id, _)) => id.clone(),
                    None => String::new(),
                },
                status: "MISSING".to_owned(),
            }),
            Outcome::Refused(refusal) => Some(refused(&self.server, refusal)),
            Outcome::Unknown(lost) => Some(self::lost(&self.server, *lost)),
        }
    }
}

/// A question as one HTTP request, without headers: the half of [`Client::send`] before the network. `None` if
/// it names something that cannot stand in a path.
pub fn spell(server: &Server, lane: &Lane, request: &Request) -> Option<Call> {
    route::call(server, lane, request)
}

/// What a whole answer means: the half of [`Client::send`] behind the network.
pub fn understand(request: &Request, via: Via, heard: Heard) -> Reply {
    let server_now = heard.now;
    Reply {
        outcome: outcome::outcome(request, via, heard),
        server_now,
    }
}

fn refused(server: &Server, refusal: &Refusal) -> Problem {
    let server = server.to_string();
    match refusal {
        Refusal::NotSent => Problem::Unreachable { server },
        Refusal::Untrusted => Problem::Untrusted { server },
        Refusal::Wait { seconds } => Problem::AskedToWait {
            server,
            seconds: seconds.unwrap_or(0),
        },
        Refusal::Key => Problem::KeyRefused { server },
        Refusal::Blocked { why, said } => Problem::AccountBlocked {
            server,
            why: *why,
            message: said.clone(),
        },
        Refusal::NoConnection => Problem::ConnectionNotReady {
            connection: String::new(),
            status: "MISSING".to_owned(),
        },
        Refusal::NothingRuns => Problem::NothingRunning,
        Refusal::Rule {
            reason: Reason::Forbidden,
            said,
        } => Problem::NotAllowed {
            server,
            message: said.clone().unwrap_or_default(),
        },
        Refusal::Absent { said } | Refusal::Rule { said, .. } => Problem::Refused {
            server,
            message: said.clone().unwrap_or_default(),
        },
    }
}

fn lost(server: &Server, lost: Lost) -> Problem {
    let server = server.to_string();
    match lost {
        Lost::Link | Lost::Interrupted => Problem::Unreachable { server },
        Lost::Server(status) => Problem::ServerTrouble { server, status },
        Lost::Garbled | Lost::NotClockify => Problem::NotClockify { server },
    }
}

/// A connection as it stands in a header.
fn named(connection: &str) -> Result<(String, HeaderValue), Problem> {
    match HeaderValue::from_str(connection) {
        Ok(value) => Ok((connection.to_owned(), value)),
        Err(_) => Err(Problem::ConnectionNotReady {
            connection: connection.escape_default().to_string(),
            status: "UNKNOWN".to_owned(),
        }),
    }
}

fn headers(name: HeaderName, value: &str) -> Result<HeaderMap, Problem> {
    http::headers(name, value).ok_or(Problem::KeyMalformed)
}

fn bearer(key: &ApiKey) -> Result<HeaderMap, Problem> {
    let value = zeroize::Zeroizing::new(format!("Bearer {}", key.expose()));
    headers(AUTHORIZATION, &value)
}

#[cfg(test)]
mod tests;
