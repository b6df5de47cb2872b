//! The gateway: checks the Maton key, picks a connection, forwards with the connection's own key.
//!
//! Never changes a status, body or query of Clockify's.

use std::collections::BTreeMap;

use super::{Connection, ConnectionStatus, Maton, MatonAccount, UnknownConnection, Unnamed};
use crate::clockify::{Clockify, Exchange, Request, Response, http_date};

const APP: &str = "/clockify";
const NAME: &str = "clockify";

impl Maton {
    /// A request to the gateway, through the faults scripted in Clockify.
    pub fn exchange(&mut self, clockify: &mut Clockify, req: &Request) -> Exchange {
        self.settle(clockify.clock());
        match self.forwarded(req, clockify.clock()) {
            Ok(upstream) => {
                let exchange = clockify.exchange_seen_as(&upstream, req, true);
                if self.habits.strips_last_page {
                    without_last_page(exchange)
                } else {
                    exchange
                }
            }
            Err(refused) => {
                let clock = clockify.clock();
                let mut line = clockify.log.open(clock, req, &req.path, true);
                line.status = Some(refused.status);
                clockify.log.close(line);
                Exchange::Answer(refused.with_header("Date", &http_date(clock)))
            }
        }
    }

    /// The request as Clockify gets it, or the gateway's own refusal.
    fn forwarded(&mut self, req: &Request, clock: i64) -> Result<Request, Response> {
        let Some(path) = req.path.strip_prefix(APP).filter(|p| p.starts_with('/')) else {
            return Err(self.error(404, "No app in the path"));
        };
        let account = self.authorise(req)?;
        self.keep_pace(account, clock)?;
        let connection = self.chosen(account, req)?;
        let key = match &connection.clockify_key {
            Some(key) if !connection.expired => key,
            _ => return Err(self.error(500, "Internal Server Error")),
        };
        if connection.read_only && req.method != "GET" {
            return Err(self.error(403, "Insufficient permissions"));
        }
        let mut upstream = req.clone();
        path.clone_into(&mut upstream.path);
        upstream.headers.retain(|(name, _)| {
            !name.eq_ignore_ascii_case("authorization") && !name.eq_ignore_ascii_case("host")
        });
        // A key that the caller sent stays: Clockify then sees two and refuses.
        Ok(upstream.with_key(key))
    }

    fn keep_pace(&mut self, account: MatonAccount, clock: i64) -> Result<(), Response> {
        let Some(most) = self.habits.requests_per_second else {
            return Ok(());
        };
        if self.pace.0 != clock {
            self.pace = (clock, BTreeMap::new());
        }
        let seen = self.pace.1.entry(account).or_default();
        *seen += 1;
        if *seen > most {
            return Err(self.error(429, "Rate limit exceeded"));
        }
        Ok(())
    }

    fn chosen(&self, account: MatonAccount, req: &Request) -> Result<&Connection, Response> {
        let mut usable = self.connections().iter().filter(|c| {
            c.account == account && c.app == NAME && c.status == ConnectionStatus::Active
        });
        let none = "No active Clockify connection for this account";
        match (req.header("Maton-Connection"), self.habits.unnamed) {
            (Some(id), _) => {
                usable
                    .find(|c| c.id == id)
                    .ok_or_else(|| match self.habits.unknown_connection {
                        UnknownConnection::BadRequest => self.error(400, none),
                        UnknownConnection::NotFound => self.error(404, "Connection not found"),
                    })
            }
            (None, Unnamed::OldestActive) => usable
                .min_by_key(|c| c.created)
                .ok_or_else(|| self.error(400, none)),
            (None, Unnamed::Refused) => Err(self.error(400, "Maton-Connection is missing")),
        }
    }
}

fn without_last_page(exchange: Exchange) -> Exchange {
    match exchange {
        Exchange::Answer(mut response) => {
            response.headers.retain(|(name, _)| name != "Last-Page");
            Exchange::Answer(response)
        }
        Exchange::Late { ms, then } => Exchange::Late {
            ms,
            then: Box::new(without_last_page(*then)),
        },
        other @ (Exchange::Dropped { .. } | Exchange::Truncated { .. }) => other,
    }
}
