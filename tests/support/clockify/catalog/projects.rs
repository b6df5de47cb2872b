//! Projects, and the tasks below them.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::clients::unknown as unknown_client;
use super::tasks::TaskBody;
use super::{TaskRow, check_creator, check_name};
use crate::clockify::habits::{NameScope, Orphans};
use crate::clockify::ids::Id;
use crate::clockify::list::{self, Named, Page};
use crate::clockify::wire::{Refusal, Request, Response, flag, read_body};
use crate::clockify::workspaces::Workspace;
use crate::clockify::{Caller, Clockify};

/// A project.
#[derive(Debug, Clone, PartialEq)]
pub struct Project {
    /// Id.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Client it is for.
    pub client_id: Option<Id>,
    /// `#RRGGBB`.
    pub color: String,
    /// Note.
    pub note: String,
    /// Default for entries.
    pub billable: bool,
    /// No longer offered; needed before it can be deleted.
    pub archived: bool,
    /// Visible to every member.
    pub public: bool,
}

impl Named for Project {
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

/// A project as the wire shows it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ProjectRow<'a> {
    id: Id,
    name: &'a str,
    workspace_id: Id,
    client_id: String,
    client_name: &'a str,
    color: &'a str,
    note: &'a str,
    billable: bool,
    archived: bool,
    public: bool,
    template: bool,
    favorite: bool,
    duration: Option<&'a str>,
    estimate: Value,
    time_estimate: Value,
    budget_estimate: Option<()>,
    memberships: [(); 0],
    hourly_rate: Option<()>,
    cost_rate: Option<()>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tasks: Option<Vec<TaskRow<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    custom_fields: Option<Vec<Value>>,
}

impl Project {
    pub(crate) fn row<'a>(&'a self, ws: &'a Workspace) -> ProjectRow<'a> {
        let client = self.client_id.and_then(|id| ws.clients.get(&id));
        ProjectRow {
            id: self.id,
            name: &self.name,
            workspace_id: ws.id,
            // No client is an empty text here, not null.
            client_id: self.client_id.map(|id| id.to_string()).unwrap_or_default(),
            client_name: client.map_or("", |c| &c.name),
            color: &self.color,
            note: &self.note,
            billable: self.billable,
            archived: self.archived,
            public: self.public,
            template: false,
            favorite: false,
            duration: (!self.archived).then_some("PT0S"),
            estimate: json!({"estimate": "PT0S", "type": "AUTO"}),
            time_estimate: json!({
                "estimate": "PT0S", "type": "AUTO", "resetOption": null,
                "active": false, "includeNonBillable": true,
            }),
            budget_estimate: None,
            memberships: [],
            hourly_rate: None,
            cost_rate: None,
            tasks: None,
            custom_fields: None,
        }
    }
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct ProjectBody {
    name: Option<String>,
    client_id: Option<String>,
    color: Option<String>,
    note: Option<String>,
    billable: Option<bool>,
    archived: Option<bool>,
    is_public: Option<bool>,
    tasks: Option<Vec<TaskBody>>,
}

impl ProjectBody {
    fn check(&self) -> Result<(), Refusal> {
        let is_color = |c: &String| {
            c.len() == 7
                && c.starts_with('#')
                && c.chars().skip(1).all(|digit| digit.is_ascii_hexdigit())
        };
        if !self.color.as_ref().is_none_or(is_color) {
            return Err(Refusal::bad_parameter("color"));
        }
        if self
            .note
            .as_ref()
            .is_some_and(|n| n.chars().count() > 16384)
        {
            return Err(Refusal::bad_parameter("note"));
        }
        Ok(())
    }

    /// `Some(None)` takes the client away.
    fn client(&self, ws: &Workspace) -> Result<Option<Option<Id>>, Refusal> {
        match self.client_id.as_deref() {
            None => Ok(None),
            Some("") => Ok(Some(None)),
            Some(text) => match text.parse() {
                Ok(id) if ws.clients.contains_key(&id) => Ok(Some(Some(id))),
                _ => Err(unknown_client()),
            },
        }
    }
}

const PALETTE: [&str; 8] = [
    "#1976D2", "#8BC34A", "#F44336", "#FF9800", "#9C27B0", "#00BCD4", "#795548", "#607D8B",
];

fn unknown() -> Refusal {
    Refusal::not_in("Project", "Workspace")
}

impl Clockify {
    /// Everything below `/workspaces/{ws}/projects`.
    pub(crate) fn projects(
        &mut self,
        caller: &Caller,
        req: &Request,
        path: &[&str],
    ) -> Result<Response, Refusal> {
        match (path, req.method.as_str()) {
            ([], "GET") => self.list_projects(caller, req),
            ([], "POST") => {
                let body = read_body(req)?;
                self.create_project(caller, body)
            }
            ([id], "GET") => self.get_project(caller, id, req),
            ([id], "PUT") => {
                let body = read_body(req)?;
                self.update_project(caller, id, body)
            }
            ([id], "DELETE") => self.delete_project(caller, id),
            ([], method) => Err(Refusal::wrong_method(method, &["GET", "POST"])),
            ([_], method) => Err(Refusal::wrong_method(method, &["GET", "PUT", "DELETE"])),
            ([id, "tasks", rest @ ..], _) => {
                let id = self.project_id(caller, id)?;
                self.tasks(caller, id, req, rest)
            }
            ([id, "custom-fields", rest @ ..], _) => {
                self.project_id(caller, id)?;
                self.custom_fields(caller, req, rest)
            }
            _ => Err(Refusal::no_route(&req.path)),
        }
    }

    fn project_id(&self, caller: &Caller, id: &str) -> Result<Id, Refusal> {
        let known = &self.workspace(caller.workspace).projects;
        let id = id.parse().ok().filter(|id| known.contains_key(id));
        id.ok_or_else(unknown)
    }

    fn project_row<'a>(
        &'a self,
        caller: &Caller,
        project: &'a Project,
        hydrated: bool,
        req: &Request,
    ) -> ProjectRow<'a> {
        let ws = self.workspace(caller.workspace);
        let mut row = project.row(ws);
        if hydrated && self.habits.hydrated_supported {
            let tasks = ws.tasks.values().filter(|t| t.project_id == project.id);
            row.tasks = Some(tasks.map(super::Task::row).collect());
            row.custom_fields = Some(self.custom_field_rows(caller, req));
        }
        row
    }

    fn list_projects(&self, caller: &Caller, req: &Request) -> Result<Response, Refusal> {
        let page = Page::read(req, &self.habits)?;
        let hydrated = flag(req, "hydrated")?.unwrap_or(false);
        let billable = flag(req, "billable")?;
        let contains_client = flag(req, "contains-client")?.unwrap_or(true);
        let clients: Vec<&str> = req.params("clients").flat_map(|c| c.split(',')).collect();
        let mut rows = list::select(self.workspace(caller.workspace).projects.values(), req)?;
        rows.retain(|p| billable.is_none_or(|b| p.billable == b));
        if !clients.is_empty() {
            rows.retain(|p| {
                let named = p
                    .client_id
                    .is_some_and(|id| clients.iter().any(|wanted| wanted.parse() == Ok(id)));
                named == contains_client
            });
        }
        let (rows, last) = page.cut(rows);
        let rows: Vec<_> = rows
            .into_iter()
            .map(|p| self.project_row(caller, p, hydrated, req))
            .collect();
        Ok(list::answer(&rows, last, &self.habits))
    }

    fn get_project(&self, caller: &Caller, id: &str, req: &Request) -> Result<Response, Refusal> {
        let id = self.project_id(caller, id)?;
        let hydrated = flag(req, "hydrated")?.unwrap_or(false);
        let project = &self.workspace(caller.workspace).projects[&id];
        Ok(Response::json(
            200,
            &self.project_row(caller, project, hydrated, req),
        ))
    }

    fn check_project_name(
        &self,
        ws: &Workspace,
        name: &str,
        client: Option<Id>,
        own: Option<Id>,
    ) -> Result<(), Refusal> {
        let everywhere = self.habits.project_name_scope == NameScope::Workspace;
        let rivals = ws
            .projects
            .values()
            .filter(|p| Some(p.id) != own && (everywhere || p.client_id == client));
        check_name("Project", name, 2..=250, rivals.map(|p| p.name.as_str()))
    }

    fn create_project(&mut self, caller: &Caller, body: ProjectBody) -> Result<Response, Refusal> {
        body.check()?;
        let ws = self.workspace(caller.workspace);
        let settings = &ws.settings;
        check_creator(
            caller,
            settings,
            settings.only_admins_create_project,
            "whoCanCreateProjectsAndClients",
        )?;
        let client_id = body.client(ws)?.flatten();
        let name = self.stored_text(body.name.unwrap_or_default());
        self.check_project_name(ws, &name, client_id, None)?;
        let (billable, public) = (
            ws.settings.default_billable_projects,
            ws.settings.is_project_public_by_default,
        );
        let paint = PALETTE[ws.projects.len() % PALETTE.len()];
        let id = self.new_id();
        let project = Project {
            id,
            name,
            client_id,
            color: body.color.unwrap_or_else(|| paint.into()),
            note: body.note.unwrap_or_default(),
            billable: body.billable.unwrap_or(billable),
            archived: false,
            public: body.is_public.unwrap_or(public),
        };
        let ws = self.workspace_mut(caller.workspace);
        ws.projects.insert(id, project);
        self.log.created(id);
        for task in body.tasks.unwrap_or_default() {
            self.create_task(caller, id, task)?;
        }
        let ws = self.workspace(caller.workspace);
        Ok(Response::json(201, &ws.projects[&id].row(ws)))
    }

    fn update_project(
        &mut self,
        caller: &Caller,
        id: &str,
        body: ProjectBody,
    ) -> Result<Response, Refusal> {
        body.check()?;
        let id = self.project_id(caller, id)?;
        let ws = self.workspace(caller.workspace);
        let mut project = ws.projects[&id].clone();
        if let Some(client) = body.client(ws)? {
            project.client_id = client;
        }
        if let Some(name) = body.name {
            project.name = self.stored_text(name);
        }
        self.check_project_name(ws, &project.name, project.client_id, Some(id))?;
        // Colour, note, client and `archived` stay when left out; these two fall back to false.
        project.billable = body.billable.unwrap_or(false);
        project.public = body.is_public.unwrap_or(false);
        project.archived = body.archived.unwrap_or(project.archived);
        project.color = body.color.unwrap_or(project.color);
        project.note = body.note.unwrap_or(project.note);
        let ws = self.workspace_mut(caller.workspace);
        ws.projects.insert(id, project);
        Ok(Response::json(200, &ws.projects[&id].row(ws)))
    }

    fn delete_project(&mut self, caller: &Caller, id: &str) -> Result<Response, Refusal> {
        let id = self.project_id(caller, id)?;
        let clears = self.habits.orphans == Orphans::Cleared;
        let ws = self.workspace_mut(caller.workspace);
        let project = &ws.projects[&id];
        if !project.archived {
            return Err(Refusal::domain("Cannot delete an active project"));
        }
        let response = Response::json(200, &project.row(ws));
        ws.projects.remove(&id);
        ws.tasks.retain(|_, task| task.project_id != id);
        if clears {
            ws.entries.amend(|entry| {
                if entry.project == Some(id) {
                    entry.project = None;
                    entry.task = None;
                }
            });
        }
        Ok(response)
    }
}
