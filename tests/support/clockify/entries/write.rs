//! Creating, replacing, stopping and deleting one entry.
//!
//! Never resolves anything twice: two equal creates make two entries, as in Clockify.

use super::Entry;
use super::body::{EntryBody, StopBody};
use super::row::{self, Dress};
use super::rules::{Draft, Judge};
use crate::clockify::habits::{AutostopEnd, DeleteAnswer, Door};
use crate::clockify::ids::Id;
use crate::clockify::wire::{Refusal, Request, Response, read_body};
use crate::clockify::workspaces::Role;
use crate::clockify::{Caller, Clockify};

/// Which of the two create routes was used: they differ in who may send an end.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Route {
    /// `POST WS/time-entries`: for the key's owner.
    Own,
    /// `POST WS/user/{user}/time-entries`.
    ForUser,
}

pub(super) fn unknown() -> Refusal {
    Refusal::not_in("Time entry", "Workspace")
}

impl Clockify {
    pub(super) fn judge<'a>(&'a self, caller: &'a Caller) -> Judge<'a> {
        Judge {
            ws: self.workspace(caller.workspace),
            habits: &self.habits,
            caller,
        }
    }

    pub(super) fn entry_by_text(&self, caller: &Caller, id: &str) -> Result<&Entry, Refusal> {
        let entries = &self.workspace(caller.workspace).entries;
        let entry = id.parse().ok().and_then(|id| entries.get(id));
        entry.ok_or_else(unknown)
    }

    pub(super) fn entry_answer(&self, status: u16, entry: &Entry) -> Response {
        let ws = self.workspace(entry.workspace);
        Response::json(status, &row::one(entry, ws, &self.habits, Dress::Plain))
    }

    pub(super) fn create_entry(
        &mut self,
        caller: &Caller,
        owner: Id,
        route: Route,
        req: &Request,
    ) -> Result<Response, Refusal> {
        if let Some(source) = req.param("from-entry")
            && self.entry_by_text(caller, source).is_err()
        {
            return Err(Refusal::empty(404));
        }
        let body = EntryBody::read(req, &self.habits)?;
        let judge = self.judge(caller);
        let admin_for_user = route == Route::ForUser && caller.role == Role::Admin;
        if body.end()?.is_some() && !admin_for_user {
            judge.not_forced_to_stopwatch()?;
        }
        let draft = judge.draft(&body, None, self.clock())?;
        judge.unlocked(draft.start, draft.end.is_none())?;
        let id = self.store_new(caller, owner, draft)?;
        Ok(self.entry_answer(201, self.stored(caller.workspace, id)))
    }

    pub(crate) fn stored(&self, workspace: Id, id: Id) -> &Entry {
        let entry = self.workspace(workspace).entries.get(id);
        entry.expect("the entry was stored in this very request")
    }

    pub(super) fn store_new(
        &mut self,
        caller: &Caller,
        owner: Id,
        draft: Draft,
    ) -> Result<Id, Refusal> {
        if draft.end.is_none() {
            self.make_room(caller.workspace, owner, draft.start, None)?;
        }
        let id = self.new_id();
        let entry = filled(draft, id, caller.workspace, owner, self.clock());
        if entry.end.is_none() {
            self.started(owner);
        }
        self.workspace_mut(caller.workspace).entries.put(entry);
        self.log.created(id);
        Ok(id)
    }

    /// Stops what runs, because something else is about to run.
    pub(crate) fn make_room(
        &mut self,
        workspace: Id,
        user: Id,
        new_start: i64,
        except: Option<Id>,
    ) -> Result<(), Refusal> {
        let everywhere = self.habits.one_timer_spans_workspaces;
        let running: Vec<Entry> = self
            .workspaces
            .values()
            .filter(|ws| everywhere || ws.id == workspace)
            .filter_map(|ws| ws.entries.running(user))
            .filter(|entry| Some(entry.id) != except)
            .cloned()
            .collect();
        if self.habits.autostop_incomplete == Door::Refuse {
            for entry in &running {
                let caller = Caller {
                    user,
                    workspace: entry.workspace,
                    role: Role::Member,
                };
                self.judge(&caller).complete(
                    &entry.description,
                    entry.project,
                    entry.task,
                    entry.tags.as_deref(),
                )?;
            }
        }
        for mut entry in running {
            let end = match self.habits.autostop_end {
                AutostopEnd::NewStart => new_start,
                AutostopEnd::Now => self.clock(),
            };
            entry.end = Some(end.max(entry.start));
            self.workspace_mut(entry.workspace).entries.put(entry);
        }
        Ok(())
    }

    pub(super) fn replace_entry(
        &mut self,
        caller: &Caller,
        id: &str,
        req: &Request,
    ) -> Result<Response, Refusal> {
        self.entry_by_text(caller, id)?;
        let body = EntryBody::read(req, &self.habits)?;
        let entry = self.replacement(caller, id, &body)?;
        let id = entry.id;
        self.store_replacement(entry)?;
        Ok(self.entry_answer(200, self.stored(caller.workspace, id)))
    }

    /// The whole entry that a body makes of an existing one: what is left out is gone.
    pub(super) fn replacement(
        &self,
        caller: &Caller,
        id: &str,
        body: &EntryBody,
    ) -> Result<Entry, Refusal> {
        let old = self.entry_by_text(caller, id)?;
        let judge = self.judge(caller);
        judge.may_change(old)?;
        let draft = judge.draft(body, Some(old), self.clock())?;
        if old.end.is_none()
            && draft.end.is_some()
            && self.habits.stopwatch_stop_by_put == Door::Refuse
        {
            judge.not_forced_to_stopwatch()?;
        }
        if self.habits.move_into_lock == Door::Refuse {
            judge.unlocked(draft.start, draft.end.is_none())?;
        }
        let reopens = old.end.is_some() && draft.end.is_none();
        let other = judge.ws.entries.running(old.user);
        if reopens && other.is_some() && self.habits.second_running_by_put == Door::Refuse {
            return Err(Refusal::new(501, 501, "duplicate unique key"));
        }
        let mut entry = filled(draft, old.id, old.workspace, old.user, old.created);
        entry.approved = old.approved;
        entry.invoiced = old.invoiced;
        Ok(entry)
    }

    pub(super) fn store_replacement(&mut self, entry: Entry) -> Result<(), Refusal> {
        let old = self.stored(entry.workspace, entry.id);
        if old.end.is_some() && entry.end.is_none() {
            self.make_room(entry.workspace, entry.user, entry.start, Some(entry.id))?;
            self.started(entry.user);
        }
        self.workspace_mut(entry.workspace).entries.put(entry);
        Ok(())
    }

    pub(super) fn stop_entry(
        &mut self,
        caller: &Caller,
        owner: Id,
        req: &Request,
    ) -> Result<Response, Refusal> {
        let end = read_body::<StopBody>(req)?.end()?;
        let judge = self.judge(caller);
        let running = judge.ws.entries.running(owner).ok_or_else(|| {
            Refusal::new(
                404,
                404,
                format!(
                    "Currently running time entry doesn't exist on workspace {} for user {owner}.",
                    caller.workspace
                ),
            )
        })?;
        judge.check_end(running.start, end)?;
        judge.complete(
            &running.description,
            running.project,
            running.task,
            running.tags.as_deref(),
        )?;
        judge.fields_filled(&running.custom_fields, running.project)?;
        let mut entry = running.clone();
        let id = entry.id;
        entry.end = Some(end);
        self.workspace_mut(caller.workspace).entries.put(entry);
        Ok(self.entry_answer(200, self.stored(caller.workspace, id)))
    }

    pub(super) fn delete_entry(&mut self, caller: &Caller, id: &str) -> Result<Response, Refusal> {
        let entry = self.entry_by_text(caller, id)?;
        self.judge(caller).may_change(entry)?;
        let (id, response) = (entry.id, self.entry_answer(200, entry));
        self.workspace_mut(caller.workspace).entries.remove(id);
        Ok(match self.habits.delete_answer {
            DeleteAnswer::NoContent => Response::empty(204),
            DeleteAnswer::WithBody => response,
        })
    }
}

fn filled(draft: Draft, id: Id, workspace: Id, user: Id, created: i64) -> Entry {
    Entry {
        id,
        workspace,
        user,
        start: draft.start,
        end: draft.end,
        description: draft.description,
        project: draft.project,
        task: draft.task,
        tags: draft.tags,
        billable: draft.billable,
        kind: draft.kind,
        custom_fields: draft.custom_fields,
        approved: false,
        invoiced: false,
        created,
    }
}
