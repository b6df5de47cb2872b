//! The gateway: checks the Maton key, picks a connection, forwards with the connection's own key.
//!
//! Never changes a status, body or query of Clockify's.

use super::{Connection, ConnectionStatus, Maton, Unnamed};
use crate::clockify::{Clockify, Exchange, Request, Response, http_date};

const APP: &str = "/clockify";

impl Maton {
    /// A request to the gateway, through the faults scripted in Clockify.
    pub fn exchange(&mut self, clockify: &mut Clockify, req: &Request) -> Exchange {
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
        if !self.is_authorised(req) {
            return Err(self.error(401, "Invalid or missing Maton API key"));
        }
        self.keep_pace(clock)?;
        let connection = self.chosen(req)?;
        let key = match &connection.clockify_key {
            Some(key) if !connection.expired => key,
            _ => return Err(self.error(500, "Internal Server Error")),
        };
        let mut upstream = req.clone();
        path.clone_into(&mut upstream.path);
        upstream.headers.retain(|(name, _)| {
            !name.eq_ignore_ascii_case("authorization") && !name.eq_ignore_ascii_case("host")
        });
        // A key that the caller sent stays: Clockify then sees two and refuses.
        Ok(upstream.with_key(key))
    }

    fn keep_pace(&mut self, clock: i64) -> Result<(), Response> {
        let Some(most) = self.habits.requests_per_second else {
            return Ok(());
        };
        if self.pace.0 != clock {
            self.pace = (clock, 0);
        }
        self.pace.1 += 1;
        if self.pace.1 > most {
            return Err(self.error(429, "Rate limit exceeded"));
        }
        Ok(())
    }

    fn chosen(&self, req: &Request) -> Result<&Connection, Response> {
        let mut active = self
            .connections()
            .iter()
            .filter(|c| c.status == ConnectionStatus::Active);
        let found = match (req.header("Maton-Connection"), self.habits.unnamed) {
            (Some(id), _) => active.find(|c| c.id == id),
            (None, Unnamed::OldestActive) => active.min_by_key(|c| c.created),
            (None, Unnamed::Refused) => None,
        };
        found.ok_or_else(|| self.error(400, "No active Clockify connection for this account"))
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
