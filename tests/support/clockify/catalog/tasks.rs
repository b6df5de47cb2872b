//! Tasks: parts of a project.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{check_creator, check_name};
use crate::clockify::habits::Orphans;
use crate::clockify::ids::Id;
use crate::clockify::list::{self, Named, Page};
use crate::clockify::wire::{Refusal, Request, Response, flag, read_body};
use crate::clockify::{Caller, Clockify};

/// A task of a project.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    /// Id.
    pub id: Id,
    /// Name, unique in the project.
    pub name: String,
    /// Project it belongs to.
    pub project_id: Id,
    /// Users it is meant for.
    pub assignee_ids: Vec<String>,
    /// User groups it is meant for.
    pub user_group_ids: Vec<String>,
    /// ISO-8601 duration; `PT0S` when none was given.
    pub estimate: String,
    /// Finished; needed before it can be deleted.
    pub done: bool,
    /// Default for entries.
    pub billable: bool,
}

impl Named for Task {
    fn id(&self) -> Id {
        self.id
    }
    fn name(&self) -> &str {
        &self.name
    }
    fn archived(&self) -> bool {
        self.done
    }
}

/// A task as the wire shows it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TaskRow<'a> {
    id: Id,
    name: &'a str,
    project_id: Id,
    assignee_id: Option<&'a str>,
    assignee_ids: &'a [String],
    user_group_ids: &'a [String],
    estimate: &'a str,
    duration: Option<&'a str>,
    status: &'static str,
    billable: bool,
    budget_estimate: i64,
    hourly_rate: Option<()>,
    cost_rate: Option<()>,
}

impl Task {
    pub(crate) fn row(&self) -> TaskRow<'_> {
        TaskRow {
            id: self.id,
            name: &self.name,
            project_id: self.project_id,
            assignee_id: self.assignee_ids.first().map(String::as_str),
            assignee_ids: &self.assignee_ids,
            user_group_ids: &self.user_group_ids,
            estimate: &self.estimate,
            // Live answers hold null as well as "PT0S".
            duration: (!self.done).then_some("PT0S"),
            status: if self.done { "DONE" } else { "ACTIVE" },
            billable: self.billable,
            budget_estimate: 0,
            hourly_rate: None,
            cost_rate: None,
        }
    }
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct TaskBody {
    name: String,
    assignee_ids: Option<Vec<String>>,
    user_group_ids: Option<Vec<String>>,
    estimate: Option<String>,
    status: Option<Value>,
    billable: Option<bool>,
}

impl TaskBody {
    fn done(&self) -> Result<bool, Refusal> {
        match self.status.as_ref().map(Value::as_str) {
            None | Some(Some("ACTIVE")) => Ok(false),
            Some(Some("DONE")) => Ok(true),
            Some(_) => Err(Refusal::bad_parameter("status")),
        }
    }

    fn fill(self, task: &mut Task, done: bool, billable: bool) {
        task.assignee_ids = self.assignee_ids.unwrap_or_default();
        task.user_group_ids = self.user_group_ids.unwrap_or_default();
        task.estimate = self.estimate.unwrap_or_else(|| "PT0S".into());
        task.done = done;
        task.billable = self.billable.unwrap_or(billable);
    }
}

fn unknown() -> Refusal {
    Refusal::not_in("Task", "Project")
}

impl Clockify {
    /// Everything below `/workspaces/{ws}/projects/{project}/tasks`.
    pub(super) fn tasks(
        &mut self,
        caller: &Caller,
        project: Id,
        req: &Request,
        path: &[&str],
    ) -> Result<Response, Refusal> {
        match (path, req.method.as_str()) {
            ([], "GET") => self.list_tasks(caller, project, req),
            ([], "POST") => {
                let body = read_body(req)?;
                self.create_task(caller, project, body)
            }
            ([id], "GET") => {
                let tasks = &self.workspace(caller.workspace).tasks;
                let task = id.parse().ok().and_then(|id| tasks.get(&id));
                let task = task.filter(|t| t.project_id == project);
                Ok(Response::json(200, &task.ok_or_else(unknown)?.row()))
            }
            ([id], "PUT") => {
                let body = read_body(req)?;
                self.update_task(caller, project, id, body)
            }
            ([id], "DELETE") => self.delete_task(caller, project, id),
            ([], method) => Err(Refusal::wrong_method(method, &["GET", "POST"])),
            ([_], method) => Err(Refusal::wrong_method(method, &["GET", "PUT", "DELETE"])),
            _ => Err(Refusal::no_route(&req.path)),
        }
    }

    fn list_tasks(&self, caller: &Caller, project: Id, req: &Request) -> Result<Response, Refusal> {
        let page = Page::read(req, &self.habits)?;
        let active = flag(req, "is-active")?;
        let tasks = self.workspace(caller.workspace).tasks.values();
        let of_project =
            tasks.filter(|t| t.project_id == project && active.is_none_or(|a| t.done != a));
        let (rows, last) = page.cut(list::select(of_project, req)?);
        let rows: Vec<_> = rows.into_iter().map(Task::row).collect();
        Ok(list::answer(&rows, last, &self.habits))
    }

    pub(super) fn create_task(
        &mut self,
        caller: &Caller,
        project: Id,
        mut body: TaskBody,
    ) -> Result<Response, Refusal> {
        let name = self.stored_text(std::mem::take(&mut body.name));
        let done = body.done()?;
        let ws = self.workspace(caller.workspace);
        let settings = &ws.settings;
        check_creator(
            caller,
            settings,
            settings.only_admins_create_task,
            "whoCanCreateTasks",
        )?;
        let siblings = ws.tasks.values().filter(|t| t.project_id == project);
        check_name("Task", &name, 1..=1000, siblings.map(|t| t.name.as_str()))?;
        let billable = ws.projects.get(&project).is_some_and(|p| p.billable);
        let id = self.new_id();
        let mut task = Task {
            id,
            name,
            project_id: project,
            assignee_ids: Vec::new(),
            user_group_ids: Vec::new(),
            estimate: String::new(),
            done,
            billable,
        };
        body.fill(&mut task, done, billable);
        let response = Response::json(201, &task.row());
        self.workspace_mut(caller.workspace).tasks.insert(id, task);
        self.log.created(id);
        Ok(response)
    }

    fn update_task(
        &mut self,
        caller: &Caller,
        project: Id,
        id: &str,
        mut body: TaskBody,
    ) -> Result<Response, Refusal> {
        let name = self.stored_text(std::mem::take(&mut body.name));
        let done = body.done()?;
        let tasks = &mut self.workspace_mut(caller.workspace).tasks;
        let id = id.parse().map_err(|()| unknown())?;
        let siblings = tasks
            .values()
            .filter(|t| t.project_id == project && t.id != id);
        check_name("Task", &name, 1..=1000, siblings.map(|t| t.name.as_str()))?;
        let task = tasks
            .get_mut(&id)
            .filter(|t| t.project_id == project)
            .ok_or_else(unknown)?;
        task.name = name;
        body.fill(task, done, false);
        Ok(Response::json(200, &task.row()))
    }

    fn delete_task(&mut self, caller: &Caller, project: Id, id: &str) -> Result<Response, Refusal> {
        let clears = self.habits.orphans == Orphans::Cleared;
        let ws = self.workspace_mut(caller.workspace);
        let id = id.parse().map_err(|()| unknown())?;
        let task = ws.tasks.get(&id).filter(|t| t.project_id == project);
        let task = task.ok_or_else(unknown)?;
        if !task.done {
            return Err(Refusal::domain("Cannot delete an active task"));
        }
        let response = Response::json(200, &task.row());
        ws.tasks.remove(&id);
        if clears {
            ws.entries.amend(|entry| {
                if entry.task == Some(id) {
                    entry.task = None;
                }
            });
        }
        Ok(response)
    }
}
