//! The front door: authorisation, routes, faults, the log.
//!
//! Never knows what a resource does: it finds the room and passes the request in.

use super::faults::{Exchange, Fault, RetryAfter};
use super::habits::UnknownWorkspace;
use super::ids::Id;
use super::log::LogLine;
use super::wire::{Refusal, Request, Response};
use super::{Caller, Clockify, http_date};

const PREFIX: &str = "/api/v1";

const PORTAL: &str = "<!doctype html><title>Welcome to Hotel Wi-Fi</title>\
    <p>Please accept the terms to go online.<form method=post action=/login></form>";

/// Path below `/api/v1`; anything else stays as it is and finds no route.
fn below_prefix(path: &str) -> &str {
    match path.strip_prefix(PREFIX) {
        Some(rest) if rest.is_empty() || rest.starts_with('/') => rest,
        _ => path,
    }
}

impl Clockify {
    /// Answers a request as Clockify would, without faults.
    pub fn handle(&mut self, req: &Request) -> Response {
        self.set_clock(self.clock);
        let mut line = self
            .log
            .open(self.clock, req, below_prefix(&req.path), false);
        let response = self.answer(req);
        line.status = Some(response.status);
        line.applied = true;
        self.log.close(line);
        response
    }

    /// Sends a request through the scripted faults.
    pub fn exchange(&mut self, req: &Request) -> Exchange {
        self.exchange_seen_as(req, req, false)
    }

    /// The same for a request that a gateway rewrote; the log shows it as the caller sent it.
    pub(crate) fn exchange_seen_as(
        &mut self,
        req: &Request,
        seen: &Request,
        via_gateway: bool,
    ) -> Exchange {
        self.set_clock(self.clock);
        let path = below_prefix(&req.path);
        let fault = self.faults.strike(&req.method, path);
        let mut line = self.log.open(self.clock, seen, path, via_gateway);
        line.fault = fault.as_ref().map(|f| format!("{f:?}"));
        let exchange = match &fault {
            Some(fault) => self.struck(fault, req, &mut line),
            None => Exchange::Answer(self.applied(req, &mut line)),
        };
        line.status = exchange.status();
        self.log.close(line);
        exchange
    }

    fn applied(&mut self, req: &Request, line: &mut LogLine) -> Response {
        line.applied = true;
        self.answer(req)
    }

    fn struck(&mut self, fault: &Fault, req: &Request, line: &mut LogLine) -> Exchange {
        let made_up = |response: Response| {
            Exchange::Answer(response.with_header("Date", &http_date(self.clock)))
        };
        match fault {
            Fault::DropBefore => Exchange::Dropped { applied: false },
            Fault::DropAfter => {
                self.applied(req, line);
                Exchange::Dropped { applied: true }
            }
            Fault::ApplyLater { seconds } => {
                let due = self.clock + seconds;
                self.late.insert((due, line.ordinal), req.clone());
                Exchange::Dropped { applied: false }
            }
            Fault::DeliverTwice => {
                self.applied(req, line);
                Exchange::Answer(self.applied(req, line))
            }
            Fault::TooManyRequests { retry_after } => made_up(too_many(*retry_after, self.clock)),
            Fault::Status { status, applied } => {
                let reply = made_up(Response::html(*status, "<h1>Something went wrong</h1>"));
                if *applied {
                    self.applied(req, line);
                }
                reply
            }
            Fault::Answer { status, body } => made_up(Response::json(*status, body)),
            Fault::Slow { ms, then } => Exchange::Late {
                ms: *ms,
                then: Box::new(match then {
                    Some(fault) => self.struck(fault, req, line),
                    None => Exchange::Answer(self.applied(req, line)),
                }),
            },
            Fault::Truncate { bytes } => {
                let response = self.applied(req, line);
                let sent = (*bytes).min(response.body.len().saturating_sub(1));
                Exchange::Truncated { response, sent }
            }
            Fault::CutShort { bytes } => {
                let mut response = self.applied(req, line);
                let whole = response.body.len();
                response
                    .body
                    .truncate((*bytes).min(whole.saturating_sub(1)));
                Exchange::Answer(response)
            }
            Fault::CaptivePortal => made_up(Response::html(200, PORTAL)),
            Fault::Redirect => {
                let away = Response::html(302, PORTAL);
                made_up(away.with_header("Location", "http://portal.invalid/login"))
            }
            Fault::Unauthorized => made_up(unknown_key().into()),
            Fault::WrongContent => made_up(Response::json(
                200,
                &serde_json::json!({"maintenance": true}),
            )),
            Fault::EmptyList => {
                made_up(Response::json(200, &[(); 0]).with_header("Last-Page", "true"))
            }
            Fault::StripLastPage => {
                let mut response = self.applied(req, line);
                response.headers.retain(|(name, _)| name != "Last-Page");
                Exchange::Answer(response)
            }
            Fault::EarlyLastPage => {
                let mut response = self.applied(req, line);
                let last = response.headers.iter_mut();
                for (_, value) in last.filter(|(name, _)| name == "Last-Page") {
                    "true".clone_into(value);
                }
                Exchange::Answer(response)
            }
            Fault::Website(edits) => {
                for edit in edits {
                    // An edit of something that is gone changes nothing, as on the website.
                    let _gone = self.web_edit(edit.clone());
                }
                Exchange::Answer(self.applied(req, line))
            }
        }
    }

    /// Carries a request out; every answer has its `Date`.
    pub(crate) fn answer(&mut self, req: &Request) -> Response {
        let response = self.route(req).unwrap_or_else(Response::from);
        response.with_header("Date", &http_date(self.clock))
    }

    fn route(&mut self, req: &Request) -> Result<Response, Refusal> {
        let user = self.authorise(req)?;
        let path = below_prefix(&req.path);
        let segments: Vec<&str> = path.split('/').skip(1).collect();
        match (segments.as_slice(), req.method.as_str()) {
            (["user"], "GET") => self.current_user(user, req),
            (["user"], method) => Err(Refusal::wrong_method(method, &["GET"])),
            (["workspaces"], "GET") => Ok(self.list_workspaces(user)),
            (["workspaces"], "POST") => self.create_workspace(user, req),
            (["workspaces"], method) => Err(Refusal::wrong_method(method, &["GET", "POST"])),
            (["workspaces", workspace, rest @ ..], _) => {
                let caller = self.enter(user, workspace)?;
                self.in_workspace(&caller, req, rest)
            }
            _ => Err(Refusal::no_route(path)),
        }
    }

    fn in_workspace(
        &mut self,
        caller: &Caller,
        req: &Request,
        path: &[&str],
    ) -> Result<Response, Refusal> {
        match (path, req.method.as_str()) {
            ([], "GET") => Ok(self.get_workspace(caller)),
            // Settings have no write route.
            ([], method) => Err(Refusal::wrong_method(method, &["GET"])),
            (["users"], "GET") => self.list_members(caller, req),
            (["users"], method) => Err(Refusal::wrong_method(method, &["GET", "POST"])),
            (["projects", rest @ ..], _) => self.projects(caller, req, rest),
            (["clients", rest @ ..], _) => self.clients(caller, req, rest),
            (["tags", rest @ ..], _) => self.tags(caller, req, rest),
            (["custom-fields", rest @ ..], _) => self.custom_fields(caller, req, rest),
            (["time-entries", rest @ ..], _) => self.time_entries(caller, req, rest),
            (["user", user, "time-entries", rest @ ..], _) => {
                self.time_entries_of(caller, user, req, rest)
            }
            _ => Err(Refusal::no_route(&req.path)),
        }
    }

    /// Exactly one token, and one that is known. A Bearer is no token here.
    fn authorise(&mut self, req: &Request) -> Result<Id, Refusal> {
        let keys: Vec<&str> = req.all_headers("X-Api-Key").collect();
        let addons = req.all_headers("X-Addon-Token").count();
        let key = match (keys.as_slice(), addons) {
            ([key], 0) => *key,
            ([], 1) => return Err(Refusal::new(401, 4017, "Token is not valid")),
            _ => {
                return Err(Refusal::new(
                    401,
                    1000,
                    "Multiple or none auth tokens present",
                ));
            }
        };
        let user = *self.keys.get(key).ok_or_else(unknown_key)?;
        self.keep_pace(key)?;
        match self.users.get(&user).map(|u| u.status.as_str()) {
            Some("PENDING_EMAIL_VERIFICATION") => {
                Err(Refusal::new(401, 4019, "Please verify your email address"))
            }
            Some("BANNED") => Err(Refusal::new(403, 406, "User is banned")),
            _ => Ok(user),
        }
    }

    fn keep_pace(&mut self, key: &str) -> Result<(), Refusal> {
        let Some(most) = self.habits.requests_per_second else {
            return Ok(());
        };
        if self.pace.0 != self.clock {
            self.pace = (self.clock, std::collections::BTreeMap::new());
        }
        let seen = self.pace.1.entry(key.to_owned()).or_default();
        *seen += 1;
        if *seen > most {
            return Err(Refusal::new(429, 429, "Too many requests"));
        }
        Ok(())
    }

    fn enter(&self, user: Id, workspace: &str) -> Result<Caller, Refusal> {
        let found = workspace.parse().ok();
        let Some(ws) = found.and_then(|id| self.workspaces.get(&id)) else {
            return Err(match self.habits.unknown_workspace {
                UnknownWorkspace::NotFoundEmpty => Refusal::empty(404),
                UnknownWorkspace::Forbidden => Refusal::access_denied(),
            });
        };
        let role = ws.members.get(&user).ok_or_else(Refusal::access_denied)?;
        Ok(Caller {
            user,
            workspace: ws.id,
            role: *role,
        })
    }

    /// A member of the caller's workspace, by the id in a path.
    pub(crate) fn member(&self, caller: &Caller, user: &str) -> Result<Id, Refusal> {
        let members = &self.workspace(caller.workspace).members;
        let id = user.parse().ok().filter(|id| members.contains_key(id));
        id.ok_or_else(|| Refusal::not_in("User", "Workspace"))
    }
}

fn unknown_key() -> Refusal {
    Refusal::new(401, 4003, "Api key does not exist")
}

fn too_many(retry_after: Option<RetryAfter>, clock: i64) -> Response {
    let response = Response::from(Refusal::new(429, 429, "Too many requests"));
    match retry_after {
        None => response,
        Some(RetryAfter::Seconds(s)) => response.with_header("Retry-After", &s.to_string()),
        Some(RetryAfter::DateIn(s)) => {
            response.with_header("Retry-After", &http_date(clock + i64::from(s)))
        }
    }
}
