//! Calls on several entries at once: bulk replacement and deletion, batch read, invoiced marks.
//!
//! Never does half of the work: everything is judged before anything is stored.

use serde::Deserialize;
use serde_json::Value;

use super::Entry;
use super::body::EntryBody;
use super::row::{Dress, rows};
use super::write::unknown;
use crate::clockify::habits::MissingIds;
use crate::clockify::ids::Id;
use crate::clockify::wire::{Refusal, Request, Response, flag, read_body};
use crate::clockify::{Caller, Clockify};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Batch {
    time_entry_ids: Vec<String>,
    #[serde(default)]
    hydrated: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Invoiced {
    // The published document wraps each id in an object; clients send plain texts.
    time_entry_ids: Vec<Value>,
    invoiced: bool,
}

impl Clockify {
    pub(super) fn replace_many(
        &mut self,
        caller: &Caller,
        owner: Id,
        req: &Request,
    ) -> Result<Response, Refusal> {
        if !self
            .workspace(caller.workspace)
            .features
            .contains("BULK_EDIT")
        {
            return Err(Refusal::new(402, 501, "Bulk edit is not in your plan"));
        }
        let bodies = EntryBody::read_many(req, &self.habits)?;
        let mut changed = Vec::with_capacity(bodies.len());
        for body in &bodies {
            let id = body.id.as_deref().unwrap_or_default();
            let entry = self.replacement(caller, id, body)?;
            if entry.user != owner {
                return Err(unknown());
            }
            changed.push(entry);
        }
        let ids: Vec<Id> = changed.iter().map(|e| e.id).collect();
        for entry in changed {
            self.store_replacement(entry)?;
        }
        let hydrated = flag(req, "hydrated")?.unwrap_or(false);
        let dress = match Dress::of_read(hydrated, &self.habits) {
            Dress::Hydrated => Dress::Hydrated,
            Dress::Plain | Dress::WithRates => Dress::Plain,
        };
        Ok(self.many_answer(caller, &ids, dress))
    }

    fn many_answer(&self, caller: &Caller, ids: &[Id], dress: Dress) -> Response {
        let ws = self.workspace(caller.workspace);
        let entries = ids.iter().filter_map(|id| ws.entries.get(*id));
        Response::json(200, &rows(entries, ws, &self.habits, dress))
    }

    pub(super) fn delete_many(
        &mut self,
        caller: &Caller,
        owner: Id,
        req: &Request,
    ) -> Result<Response, Refusal> {
        let ids: Vec<&str> = req
            .params("time-entry-ids")
            .flat_map(|ids| ids.split(','))
            .collect();
        if ids.is_empty() {
            return Err(Refusal::new(
                400,
                3001,
                "Required request parameter 'time-entry-ids' is not present",
            ));
        }
        let missing = self.habits.bulk_delete_missing;
        let known = self.pick(caller, &ids, missing, |e| e.user == owner)?;
        for id in &known {
            let entry = self.stored(caller.workspace, *id);
            self.judge(caller).may_change(entry)?;
        }
        let response = self.many_answer(caller, &known, Dress::Plain);
        let entries = &mut self.workspace_mut(caller.workspace).entries;
        for id in known {
            entries.remove(id);
        }
        Ok(response)
    }

    fn pick(
        &self,
        caller: &Caller,
        ids: &[&str],
        missing: MissingIds,
        wanted: impl Fn(&Entry) -> bool,
    ) -> Result<Vec<Id>, Refusal> {
        let mut found = Vec::with_capacity(ids.len());
        for text in ids {
            match self.entry_by_text(caller, text) {
                Ok(entry) if wanted(entry) => found.push(entry.id),
                _ if missing == MissingIds::Skip => {}
                _ => return Err(unknown()),
            }
        }
        Ok(found)
    }

    pub(super) fn read_batch(&self, caller: &Caller, req: &Request) -> Result<Response, Refusal> {
        let batch: Batch = read_body(req)?;
        let ids: Vec<&str> = batch.time_entry_ids.iter().map(String::as_str).collect();
        let missing = self.habits.batch_missing;
        let may_see = |e: &Entry| caller.may_see(e.user);
        let known = self.pick(caller, &ids, missing, may_see)?;
        let dress = Dress::of_read(batch.hydrated, &self.habits);
        Ok(self.many_answer(caller, &known, dress))
    }

    pub(super) fn mark_invoiced(
        &mut self,
        caller: &Caller,
        req: &Request,
    ) -> Result<Response, Refusal> {
        let Invoiced {
            time_entry_ids,
            invoiced,
        } = read_body(req)?;
        let text = |v: &Value| v.as_str().or_else(|| v["id"].as_str()).map(str::to_owned);
        let texts: Vec<String> = time_entry_ids.iter().filter_map(text).collect();
        let ids: Vec<&str> = texts.iter().map(String::as_str).collect();
        let known = self.pick(caller, &ids, MissingIds::Refuse, |_| true)?;
        self.workspace_mut(caller.workspace).entries.amend(|entry| {
            if known.contains(&entry.id) {
                entry.invoiced = invoiced;
            }
        });
        Ok(Response::empty(200))
    }
}
