//! Clients: whom projects are for.

use serde::{Deserialize, Serialize};

use super::{check_creator, check_name};
use crate::clockify::ids::Id;
use crate::clockify::list::{self, Named, Page};
use crate::clockify::wire::{Refusal, Request, Response, flag, read_body};
use crate::clockify::{Caller, Clockify};

/// A client.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Client {
    /// Id.
    pub id: Id,
    /// Name, unique in the workspace.
    pub name: String,
    /// Workspace it belongs to.
    pub workspace_id: Id,
    /// No longer offered; needed before it can be deleted.
    pub archived: bool,
    /// E-mail address.
    pub email: Option<String>,
    /// Postal address.
    pub address: Option<String>,
    /// Note.
    pub note: Option<String>,
    /// Currency id.
    pub currency_id: Option<Id>,
    /// Currency code.
    pub currency_code: String,
    /// Further addresses for invoices.
    pub cc_emails: Option<Vec<String>>,
}

impl Named for Client {
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

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct ClientBody {
    name: String,
    archived: bool,
    email: Option<String>,
    address: Option<String>,
    note: Option<String>,
    cc_emails: Option<Vec<String>>,
}

impl ClientBody {
    fn check(&self) -> Result<(), Refusal> {
        for (field, text) in [("address", &self.address), ("note", &self.note)] {
            if text.as_ref().is_some_and(|t| t.chars().count() > 3000) {
                return Err(Refusal::domain(format!(
                    "Client {field} has to be at most 3000 characters long"
                )));
            }
        }
        Ok(())
    }
}

pub(super) fn unknown() -> Refusal {
    Refusal::not_in("Client", "Workspace")
}

impl Clockify {
    /// Everything below `/workspaces/{ws}/clients`.
    pub(crate) fn clients(
        &mut self,
        caller: &Caller,
        req: &Request,
        path: &[&str],
    ) -> Result<Response, Refusal> {
        match (path, req.method.as_str()) {
            ([], "GET") => {
                let page = Page::read(req, &self.habits)?;
                let ws = self.workspace(caller.workspace);
                let (rows, last) = page.cut(list::select(ws.clients.values(), req)?);
                Ok(list::answer(&rows, last, &self.habits))
            }
            ([], "POST") => {
                let body = read_body(req)?;
                self.create_client(caller, body)
            }
            ([id], "GET") => {
                let clients = &self.workspace(caller.workspace).clients;
                let client = id.parse().ok().and_then(|id| clients.get(&id));
                Ok(Response::json(200, client.ok_or_else(unknown)?))
            }
            ([id], "PUT") => self.update_client(caller, id, req),
            ([id], "DELETE") => self.delete_client(caller, id),
            ([], method) => Err(Refusal::wrong_method(method, &["GET", "POST"])),
            ([_], method) => Err(Refusal::wrong_method(method, &["GET", "PUT", "DELETE"])),
            _ => Err(Refusal::no_route(&req.path)),
        }
    }

    fn create_client(&mut self, caller: &Caller, body: ClientBody) -> Result<Response, Refusal> {
        body.check()?;
        let name = self.stored_text(body.name);
        let ws = self.workspace(caller.workspace);
        let settings = &ws.settings;
        check_creator(
            caller,
            settings,
            settings.only_admins_create_project,
            "whoCanCreateProjectsAndClients",
        )?;
        let taken = ws.clients.values().map(|c| c.name.as_str());
        check_name("Client", &name, 1..=100, taken)?;
        let id = self.new_id();
        let client = Client {
            id,
            name,
            workspace_id: caller.workspace,
            archived: false,
            email: body.email,
            address: body.address,
            note: body.note,
            currency_id: Some(caller.workspace),
            currency_code: "USD".into(),
            cc_emails: None,
        };
        let response = Response::json(201, &client);
        let ws = self.workspace_mut(caller.workspace);
        ws.clients.insert(id, client);
        self.log.created(id);
        Ok(response)
    }

    fn update_client(
        &mut self,
        caller: &Caller,
        id: &str,
        req: &Request,
    ) -> Result<Response, Refusal> {
        let body: ClientBody = read_body(req)?;
        body.check()?;
        let archive_projects = flag(req, "archive-projects")?.unwrap_or(false);
        let finish_tasks = flag(req, "mark-tasks-as-done")?.unwrap_or(false);
        let name = self.stored_text(body.name);
        let ws = self.workspace_mut(caller.workspace);
        let id: Id = id.parse().map_err(|()| unknown())?;
        let others = ws.clients.values().filter(|c| c.id != id);
        check_name("Client", &name, 1..=100, others.map(|c| c.name.as_str()))?;
        let client = ws.clients.get_mut(&id).ok_or_else(unknown)?;
        client.name = name;
        client.archived = body.archived;
        client.email = body.email;
        client.address = body.address;
        client.note = body.note;
        client.cc_emails = body.cc_emails;
        let response = Response::json(200, client);
        for project in ws.projects.values_mut() {
            if project.client_id == Some(id) && archive_projects {
                project.archived = true;
                for task in ws.tasks.values_mut() {
                    task.done |= finish_tasks && task.project_id == project.id;
                }
            }
        }
        Ok(response)
    }

    fn delete_client(&mut self, caller: &Caller, id: &str) -> Result<Response, Refusal> {
        let ws = self.workspace_mut(caller.workspace);
        let id = id.parse().map_err(|()| unknown())?;
        let client = ws.clients.get(&id).ok_or_else(unknown)?;
        if !client.archived {
            return Err(Refusal::domain("Cannot delete an active client"));
        }
        let response = Response::json(200, client);
        ws.clients.remove(&id);
        for project in ws.projects.values_mut() {
            if project.client_id == Some(id) {
                project.client_id = None;
            }
        }
        Ok(response)
    }
}
