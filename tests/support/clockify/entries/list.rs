//! Reading entries: the list per person, one by id, what runs.
//!
//! Knows the traps on purpose: the window is wall clock, future entries come first, pages shift.

use super::Entry;
use super::row::{Dress, one, rows};
use super::write::{Route, unknown};
use crate::clockify::habits::{ListOrder, PageSizeCap, WindowZone};
use crate::clockify::ids::Id;
use crate::clockify::list::{self, Page};
use crate::clockify::time::parse_window_bound;
use crate::clockify::wire::{Refusal, Request, Response, flag};
use crate::clockify::workspaces::Role;
use crate::clockify::{Caller, Clockify};

/// What a list asks for besides its window.
struct Filter {
    description: Option<String>,
    project: Option<String>,
    task: Option<String>,
    tags: Vec<String>,
    project_required: bool,
    task_required: bool,
    any_required: bool,
    running_only: bool,
    created_before: Option<i64>,
}

impl Filter {
    fn read(req: &Request) -> Result<Self, Refusal> {
        let text = |name| req.param(name).map(str::to_owned);
        Ok(Self {
            description: req.param("description").map(str::to_lowercase),
            project: text("project"),
            task: text("task"),
            tags: req
                .params("tags")
                .flat_map(|t| t.split(','))
                .map(str::to_owned)
                .collect(),
            project_required: flag(req, "project-required")?.unwrap_or(false),
            task_required: flag(req, "task-required")?.unwrap_or(false),
            any_required: req.param("get-week-before").is_some(),
            running_only: flag(req, "in-progress")?.unwrap_or(false),
            created_before: None,
        })
    }

    fn is_open(&self) -> bool {
        self.description.is_none()
            && self.project.is_none()
            && self.task.is_none()
            && self.tags.is_empty()
            && !self.project_required
            && !self.task_required
            && !self.any_required
            && !self.running_only
            && self.created_before.is_none()
    }

    fn admits(&self, e: &Entry) -> bool {
        let is = |wanted: &Option<String>, id: Option<Id>| {
            wanted
                .as_ref()
                .is_none_or(|w| id.is_some_and(|id| w.parse() == Ok(id)))
        };
        let tags = e.tags.as_deref().unwrap_or_default();
        self.description
            .as_ref()
            .is_none_or(|part| e.description.to_lowercase().contains(part))
            && is(&self.project, e.project)
            && is(&self.task, e.task)
            && (self.tags.is_empty()
                || self
                    .tags
                    .iter()
                    .any(|w| tags.iter().any(|t| w.parse() == Ok(*t))))
            && !(self.project_required && e.project.is_none())
            && !(self.task_required && e.task.is_none())
            && !(self.any_required && e.project.is_none() && e.task.is_none())
            && !(self.running_only && e.end.is_some())
            && self.created_before.is_none_or(|limit| e.created < limit)
    }
}

impl Clockify {
    /// Everything below `/workspaces/{ws}/time-entries`.
    pub(crate) fn time_entries(
        &mut self,
        caller: &Caller,
        req: &Request,
        path: &[&str],
    ) -> Result<Response, Refusal> {
        match (path, req.method.as_str()) {
            ([], "POST") => self.create_entry(caller, caller.user, Route::Own, req),
            // There is no list of the whole workspace, whatever older texts say.
            ([], method) => Err(Refusal::wrong_method(method, &["POST"])),
            (["batch"], "POST") => self.read_batch(caller, req),
            (["batch"], method) => Err(Refusal::wrong_method(method, &["POST"])),
            (["invoiced"], "PATCH") => self.mark_invoiced(caller, req),
            (["invoiced"], method) => Err(Refusal::wrong_method(method, &["PATCH"])),
            (["status", "in-progress"], "GET") => self.list_running(caller, req),
            (["status", "in-progress"], method) => Err(Refusal::wrong_method(method, &["GET"])),
            ([id], "GET") => self.get_entry(caller, id, req),
            ([id], "PUT") => self.replace_entry(caller, id, req),
            ([id], "DELETE") => self.delete_entry(caller, id),
            ([_], method) => Err(Refusal::wrong_method(method, &["GET", "PUT", "DELETE"])),
            _ => Err(Refusal::no_route(&req.path)),
        }
    }

    /// Everything below `/workspaces/{ws}/user/{user}/time-entries`.
    pub(crate) fn time_entries_of(
        &mut self,
        caller: &Caller,
        user: &str,
        req: &Request,
        path: &[&str],
    ) -> Result<Response, Refusal> {
        let owner = self.member(caller, user)?;
        if !caller.may_see(owner) {
            return Err(Refusal::access_denied());
        }
        match (path, req.method.as_str()) {
            ([], "GET") => self.list_entries(caller, owner, req),
            ([], "POST") => {
                let features = &self.workspace(caller.workspace).features;
                if owner != caller.user && !features.contains("ADD_TIME_FOR_OTHERS") {
                    return Err(Refusal::access_denied());
                }
                self.create_entry(caller, owner, Route::ForUser, req)
            }
            ([], "PUT") => self.replace_many(caller, owner, req),
            ([], "PATCH") => self.stop_entry(caller, owner, req),
            ([], "DELETE") => self.delete_many(caller, owner, req),
            ([], method) => Err(Refusal::wrong_method(
                method,
                &["GET", "POST", "PUT", "PATCH", "DELETE"],
            )),
            ([id, "duplicate"], "POST") => self.duplicate_entry(caller, owner, id),
            ([_, "duplicate"], method) => Err(Refusal::wrong_method(method, &["POST"])),
            _ => Err(Refusal::no_route(&req.path)),
        }
    }

    fn get_entry(&self, caller: &Caller, id: &str, req: &Request) -> Result<Response, Refusal> {
        let entry = self.entry_by_text(caller, id)?;
        if self.clock() < self.blind_until {
            return Err(unknown());
        }
        if !caller.may_see(entry.user) {
            return Err(Refusal::access_denied());
        }
        let ws = self.workspace(caller.workspace);
        let dress = Dress::of_read(flag(req, "hydrated")?.unwrap_or(false), &self.habits);
        Ok(Response::json(200, &one(entry, ws, &self.habits, dress)))
    }

    fn list_entries(
        &mut self,
        caller: &Caller,
        owner: Id,
        req: &Request,
    ) -> Result<Response, Refusal> {
        let page = Page::read(req, &self.habits)?;
        let hydrated = flag(req, "hydrated")?.unwrap_or(false);
        let mut filter = Filter::read(req)?;
        if filter.running_only && self.is_blind(owner) {
            return Ok(list::answer(&[(); 0], true, &self.habits));
        }
        let (from, to) = self.window(caller.workspace, owner, req)?;
        if (from.is_some() || to.is_some()) && self.habits.windowed_list_lag_s > 0 {
            filter.created_before = Some(self.clock() - self.habits.windowed_list_lag_s + 1);
        }
        let ws = self.workspace(caller.workspace);
        let line = ws.entries.timeline(owner);
        let first = from.map_or(0, |f| line.partition_point(|(start, _)| *start < f));
        let past = to.map_or(line.len(), |t| {
            line.partition_point(|(start, _)| *start < t)
        });
        let line = &line[first.min(past)..past];
        let entry = |id: Id| ws.entries.get(id).expect("the line names stored entries");

        let in_order = self.habits.list_order == ListOrder::StartDescending;
        let plain = in_order && filter.is_open() && self.hidden.is_empty();
        let (found, last): (Vec<&Entry>, bool) = if plain {
            let (from, to) = page.bounds(line.len());
            let part = line.iter().rev().skip(from).take(to - from);
            (part.map(|(_, id)| entry(*id)).collect(), to == line.len())
        } else {
            let admitted = line.iter().rev().map(|(_, id)| entry(*id));
            let mut admitted: Vec<&Entry> = admitted
                .filter(|e| filter.admits(e) && !self.is_hidden(e.id))
                .collect();
            if !in_order {
                admitted.sort_by_key(|e| std::cmp::Reverse(e.id));
            }
            page.cut(admitted)
        };
        let dress = Dress::of_read(hydrated, &self.habits);
        let rows = rows(found.into_iter(), ws, &self.habits, dress);
        Ok(list::answer(&rows, last, &self.habits))
    }

    /// The half-open window on starts, unix seconds.
    fn window(
        &self,
        workspace: Id,
        owner: Id,
        req: &Request,
    ) -> Result<(Option<i64>, Option<i64>), Refusal> {
        let profile = self.users.get(&owner).map_or(chrono_tz::UTC, |u| u.zone());
        let both = req.param("start").is_some() && req.param("end").is_some();
        let zone = match self.habits.window_zone {
            WindowZone::Profile => profile,
            WindowZone::ProfileWhenBoth if both => profile,
            WindowZone::Workspace => self.workspace(workspace).zone(),
            WindowZone::ProfileWhenBoth | WindowZone::Utc => chrono_tz::UTC,
        };
        let bound = |name: &str| match req.param(name) {
            None => Ok(None),
            Some(text) => parse_window_bound(text, zone, &self.habits)
                .map(Some)
                .ok_or_else(|| Refusal::bad_parameter(name)),
        };
        match bound("get-week-before")? {
            Some(end) => Ok((Some(end - 7 * 86400), Some(end))),
            None => Ok((bound("start")?, bound("end")?)),
        }
    }

    fn list_running(&mut self, caller: &Caller, req: &Request) -> Result<Response, Refusal> {
        let page = Page::read_with(req, 10, PageSizeCap::Clamp(1000))?;
        let blind = self.is_blind(caller.user);
        let ws = self.workspace(caller.workspace);
        let running: Vec<&Entry> = ws
            .entries
            .all_running()
            .filter(|e| caller.may_see(e.user) && !(blind && e.user == caller.user))
            .collect();
        let (running, last) = page.cut(running);
        let rows = rows(running.into_iter(), ws, &self.habits, Dress::WithRates);
        Ok(list::answer(&rows, last, &self.habits))
    }

    fn duplicate_entry(
        &mut self,
        caller: &Caller,
        owner: Id,
        id: &str,
    ) -> Result<Response, Refusal> {
        let source = self.entry_by_text(caller, id)?.clone();
        if source.end.is_some() && caller.role != Role::Admin {
            self.judge(caller).not_forced_to_stopwatch()?;
        }
        if source.end.is_none() {
            self.make_room(caller.workspace, owner, source.start, None)?;
        }
        let id = self.new_id();
        let copy = Entry {
            id,
            user: owner,
            approved: false,
            invoiced: false,
            created: self.clock(),
            ..source
        };
        self.workspace_mut(caller.workspace).entries.put(copy);
        self.log.created(id);
        Ok(self.entry_answer(201, self.stored(caller.workspace, id)))
    }

    /// Whether this in-progress read comes too soon after a start to see it; counts it.
    fn is_blind(&mut self, user: Id) -> bool {
        match self.blind_reads.get_mut(&user) {
            Some(left) if *left > 0 => {
                *left -= 1;
                true
            }
            _ => false,
        }
    }

    pub(crate) fn started(&mut self, user: Id) {
        self.blind_reads
            .insert(user, self.habits.in_progress_blind_reads);
    }

    fn is_hidden(&self, id: Id) -> bool {
        let until = self.hidden.get(&id);
        until.is_some_and(|until| self.clock() < *until)
    }
}

impl Caller {
    /// Members see their own time only.
    pub(super) fn may_see(&self, owner: Id) -> bool {
        owner == self.user || self.role != Role::Member
    }
}
