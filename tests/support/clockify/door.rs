//! The front door: routes, faults, the log.
//!
//! Never knows what a resource does: it finds the room and passes the request in.

use super::faults::Exchange;
use super::habits::UnknownWorkspace;
use super::ids::Id;
use super::keys::Holder;
use super::log::LogLine;
use super::strike::{Target, strike};
use super::website::WebEdit;
use super::wire::{Refusal, Request, Response};
use super::{Caller, Clockify, http_date};

const PREFIX: &str = "/api/v1";

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
            Some(fault) => strike(self, fault, req, &mut line),
            None => Exchange::Answer(self.apply(req, &mut line)),
        };
        line.status = exchange.status();
        self.log.close(line);
        exchange
    }

    /// Carries a request out; every answer has its `Date`.
    pub(crate) fn answer(&mut self, req: &Request) -> Response {
        let response = self.route(req).unwrap_or_else(Response::from);
        response.with_header("Date", &http_date(self.clock))
    }

    fn route(&mut self, req: &Request) -> Result<Response, Refusal> {
        let holder = self.authorise(req)?;
        let user = holder.user;
        let path = below_prefix(&req.path);
        let segments: Vec<&str> = path.split('/').skip(1).collect();
        match (segments.as_slice(), req.method.as_str()) {
            (["user"], "GET") => self.current_user(user, req),
            (["user"], method) => Err(Refusal::wrong_method(method, &["GET"])),
            (["workspaces"], "GET") => Ok(self.list_workspaces(&holder)),
            (["workspaces"], "POST") => self.create_workspace(user, req),
            (["workspaces"], method) => Err(Refusal::wrong_method(method, &["GET", "POST"])),
            (["workspaces", workspace, rest @ ..], _) => {
                let caller = self.enter(&holder, workspace)?;
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

    fn enter(&self, holder: &Holder, workspace: &str) -> Result<Caller, Refusal> {
        let found = workspace.parse().ok();
        let Some(ws) = found.and_then(|id| self.workspaces.get(&id)) else {
            return Err(match self.habits.unknown_workspace {
                UnknownWorkspace::NotFoundEmpty => Refusal::empty(404),
                UnknownWorkspace::Forbidden => Refusal::access_denied(),
            });
        };
        let role = ws.members.get(&holder.user);
        let role = role.ok_or_else(Refusal::access_denied)?;
        self.may_enter(holder, ws)?;
        Ok(Caller {
            user: holder.user,
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

impl Target for Clockify {
    fn clock(&self) -> i64 {
        self.clock
    }

    fn apply(&mut self, req: &Request, line: &mut LogLine) -> Response {
        line.applied = true;
        self.answer(req)
    }

    fn apply_later(&mut self, seconds: i64, req: &Request, line: &LogLine) {
        let due = self.clock + seconds;
        self.late.insert((due, line.ordinal), req.clone());
    }

    fn edit(&mut self, edit: &WebEdit) {
        // An edit of something that is gone changes nothing, as on the website.
        let _gone = self.web_edit(edit.clone());
    }
}
