//! Tags: the simplest of the catalog.

use serde::{Deserialize, Serialize};

use super::{check_creator, check_name};
use crate::clockify::habits::Orphans;
use crate::clockify::ids::Id;
use crate::clockify::list::{self, Named, Page};
use crate::clockify::wire::{Refusal, Request, Response, read_body};
use crate::clockify::{Caller, Clockify};

/// A tag.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Tag {
    /// Id.
    pub id: Id,
    /// Name, unique in the workspace.
    pub name: String,
    /// Workspace it belongs to.
    pub workspace_id: Id,
    /// No longer offered.
    pub archived: bool,
}

impl Named for Tag {
    fn id(&self) -> Id {
        self.id
    }
    fn name(&self) -> &str {
        &self.name
    }
    fn archived(&self) -> bool {
        self.archived
    }
}

#[derive(Deserialize)]
struct TagBody {
    #[serde(default)]
    name: String,
    #[serde(default)]
    archived: bool,
}

fn unknown() -> Refusal {
    Refusal::not_in("Tag", "Workspace")
}

impl Clockify {
    /// Everything below `/workspaces/{ws}/tags`.
    pub(crate) fn tags(
        &mut self,
        caller: &Caller,
        req: &Request,
        path: &[&str],
    ) -> Result<Response, Refusal> {
        match (path, req.method.as_str()) {
            ([], "GET") => self.list_tags(caller, req),
            ([], "POST") => {
                let body = read_body(req)?;
                self.create_tag(caller, body)
            }
            ([id], "GET") => self.get_tag(caller, id),
            ([id], "PUT") => {
                let body = read_body(req)?;
                self.update_tag(caller, id, body)
            }
            ([id], "DELETE") => self.delete_tag(caller, id),
            ([], method) => Err(Refusal::wrong_method(method, &["GET", "POST"])),
            ([_], method) => Err(Refusal::wrong_method(method, &["GET", "PUT", "DELETE"])),
            _ => Err(Refusal::no_route(&req.path)),
        }
    }

    fn list_tags(&self, caller: &Caller, req: &Request) -> Result<Response, Refusal> {
        let page = Page::read(req, &self.habits)?;
        let mut rows = list::select(self.workspace(caller.workspace).tags.values(), req)?;
        if let Some(excluded) = req.param("excluded-ids") {
            rows.retain(|tag| !excluded.split(',').any(|id| id.parse() == Ok(tag.id)));
        }
        let (rows, last) = page.cut(rows);
        Ok(list::answer(&rows, last, &self.habits))
    }

    fn get_tag(&self, caller: &Caller, id: &str) -> Result<Response, Refusal> {
        let tags = &self.workspace(caller.workspace).tags;
        let tag = id.parse().ok().and_then(|id| tags.get(&id));
        Ok(Response::json(200, tag.ok_or_else(unknown)?))
    }

    fn create_tag(&mut self, caller: &Caller, body: TagBody) -> Result<Response, Refusal> {
        let name = self.stored_text(body.name);
        let ws = self.workspace(caller.workspace);
        let settings = &ws.settings;
        check_creator(
            caller,
            settings,
            settings.only_admins_create_tag,
            "whoCanCreateTags",
        )?;
        check_name(
            "Tag",
            &name,
            1..=100,
            ws.tags.values().map(|t| t.name.as_str()),
        )?;
        let id = self.new_id();
        let tag = Tag {
            id,
            name,
            workspace_id: caller.workspace,
            archived: false,
        };
        let response = Response::json(201, &tag);
        self.workspace_mut(caller.workspace).tags.insert(id, tag);
        self.log.created(id);
        Ok(response)
    }

    fn update_tag(
        &mut self,
        caller: &Caller,
        id: &str,
        body: TagBody,
    ) -> Result<Response, Refusal> {
        let name = self.stored_text(body.name);
        let tags = &mut self.workspace_mut(caller.workspace).tags;
        let id = id.parse().map_err(|()| unknown())?;
        let others = tags.values().filter(|t| t.id != id);
        check_name("Tag", &name, 1..=100, others.map(|t| t.name.as_str()))?;
        let tag = tags.get_mut(&id).ok_or_else(unknown)?;
        tag.name = name;
        // A full replacement: `archived` left out brings the tag back.
        tag.archived = body.archived;
        Ok(Response::json(200, tag))
    }

    fn delete_tag(&mut self, caller: &Caller, id: &str) -> Result<Response, Refusal> {
        let clears = self.habits.orphans == Orphans::Cleared;
        let ws = self.workspace_mut(caller.workspace);
        let id = id.parse().map_err(|()| unknown())?;
        let tag = ws.tags.remove(&id).ok_or_else(unknown)?;
        if clears {
            ws.entries.amend(|entry| {
                if let Some(tags) = &mut entry.tags {
                    tags.retain(|t| *t != id);
                }
            });
        }
        Ok(Response::json(200, &tag))
    }
}
