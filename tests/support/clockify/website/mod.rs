//! Somebody edits on the website, or on another device.
//!
//! Goes around authorisation, faults and the log, and around the rules of the API: people with rights
//! on the website may do what an API key may not. [`script`] has the same as data, for other processes.

mod patch;
mod people;
mod script;

use std::collections::BTreeMap;

use serde_json::Value;

pub use patch::EntryPatch;
pub use script::WebEdit;

use super::Clockify;
use super::catalog::{Client, CustomField, FieldKind, Project, Tag, Task};
use super::entries::{Entry, EntryKind};
use super::ids::Id;
use super::users::User;
use super::workspaces::WorkspaceSettings;

impl Clockify {
    /// Adds an entry, running when `end` is `None`, and lets `shape` finish it.
    pub fn web_add(
        &mut self,
        user: Id,
        workspace: Id,
        start: i64,
        end: Option<i64>,
        shape: impl FnOnce(&mut Entry),
    ) -> Id {
        let id = self.new_id();
        let mut entry = Entry {
            id,
            workspace,
            user,
            start,
            end,
            description: String::new(),
            project: None,
            task: None,
            tags: None,
            billable: false,
            kind: EntryKind::Regular,
            custom_fields: Vec::new(),
            approved: false,
            invoiced: false,
            created: self.clock,
        };
        shape(&mut entry);
        self.web_put(entry);
        id
    }

    /// Changes an entry; says whether it exists.
    pub fn web_entry(&mut self, id: Id, change: impl FnOnce(&mut Entry)) -> bool {
        let Some(mut entry) = self.entry(id).cloned() else {
            return false;
        };
        change(&mut entry);
        self.web_put(entry);
        true
    }

    fn web_put(&mut self, entry: Entry) {
        let ws = self.workspace(entry.workspace);
        let already = ws
            .entries
            .running(entry.user)
            .is_some_and(|r| r.id == entry.id);
        if entry.end.is_none() && !already {
            // Refused only where a switch says so, and then the website simply does not start it.
            let made = self.make_room(entry.workspace, entry.user, entry.start, Some(entry.id));
            if made.is_err() {
                return;
            }
            self.started(entry.user);
        }
        self.workspace_mut(entry.workspace).entries.put(entry);
    }

    /// Stops what runs; gives its id.
    pub fn web_stop(&mut self, user: Id, workspace: Id, end: i64) -> Option<Id> {
        let entries = &mut self.workspace_mut(workspace).entries;
        let mut entry = entries.running(user)?.clone();
        let id = entry.id;
        entry.end = Some(end.max(entry.start));
        entries.put(entry);
        Some(id)
    }

    /// Deletes an entry or anything of the catalog, active or not; says whether it existed.
    pub fn web_delete(&mut self, id: Id) -> bool {
        let mut known = false;
        for ws in self.workspaces.values_mut() {
            known |= ws.entries.remove(id).is_some();
            let project = ws.projects.remove(&id).is_some();
            if project {
                ws.tasks.retain(|_, task| task.project_id != id);
            }
            let filed = project || ws.tasks.remove(&id).is_some() || ws.tags.remove(&id).is_some();
            if filed {
                ws.entries.amend(|entry| forget(entry, id));
            }
            let client = ws.clients.remove(&id).is_some();
            for project in ws.projects.values_mut() {
                project.client_id = project.client_id.filter(|c| *c != id);
            }
            known |= filed || client;
        }
        known
    }

    /// Adds a project.
    pub fn web_add_project(&mut self, workspace: Id, name: &str, client: Option<Id>) -> Id {
        let id = self.new_id();
        let project = Project {
            id,
            name: name.to_owned(),
            client_id: client,
            color: "#1976D2".into(),
            note: String::new(),
            billable: true,
            archived: false,
            public: true,
        };
        self.workspace_mut(workspace).projects.insert(id, project);
        id
    }

    /// Adds a task to a project, if the project exists.
    pub fn web_add_task(&mut self, project: Id, name: &str) -> Option<Id> {
        let mut workspaces = self.workspaces.values();
        let ws = workspaces.find(|ws| ws.projects.contains_key(&project))?.id;
        let id = self.new_id();
        let task = Task {
            id,
            name: name.to_owned(),
            project_id: project,
            assignee_ids: Vec::new(),
            user_group_ids: Vec::new(),
            estimate: "PT0S".into(),
            done: false,
            billable: true,
        };
        self.workspace_mut(ws).tasks.insert(id, task);
        Some(id)
    }

    /// Adds a tag.
    pub fn web_add_tag(&mut self, workspace: Id, name: &str) -> Id {
        let id = self.new_id();
        let tag = Tag {
            id,
            name: name.to_owned(),
            workspace_id: workspace,
            archived: false,
        };
        self.workspace_mut(workspace).tags.insert(id, tag);
        id
    }

    /// Adds a client.
    pub fn web_add_client(&mut self, workspace: Id, name: &str) -> Id {
        let id = self.new_id();
        let client = Client {
            id,
            name: name.to_owned(),
            workspace_id: workspace,
            archived: false,
            email: None,
            address: None,
            note: None,
            currency_id: Some(workspace),
            currency_code: "USD".into(),
            cc_emails: None,
        };
        self.workspace_mut(workspace).clients.insert(id, client);
        id
    }

    /// Adds a custom field; a default other than `null` attaches itself to entries.
    pub fn web_add_custom_field(
        &mut self,
        workspace: Id,
        name: &str,
        kind: FieldKind,
        default_value: Value,
    ) -> Id {
        let id = self.new_id();
        let field = CustomField {
            id,
            name: name.to_owned(),
            kind,
            required: false,
            status: "VISIBLE".into(),
            only_admin_can_edit: false,
            in_projects: BTreeMap::new(),
            allowed_values: Vec::new(),
            default_value,
        };
        self.workspace_mut(workspace)
            .custom_fields
            .insert(id, field);
        id
    }

    /// Changes a custom field; says whether it exists.
    pub fn web_custom_field(&mut self, id: Id, change: impl FnOnce(&mut CustomField)) -> bool {
        let mut workspaces = self.workspaces.values_mut();
        let field = workspaces.find_map(|ws| ws.custom_fields.get_mut(&id));
        field.map(change).is_some()
    }

    /// Renames something of the catalog; says whether it exists.
    pub fn web_rename(&mut self, id: Id, name: &str) -> bool {
        self.workspaces.values_mut().any(|ws| {
            let slot = ws.projects.get_mut(&id).map(|p| &mut p.name);
            let slot = slot.or_else(|| ws.clients.get_mut(&id).map(|c| &mut c.name));
            let slot = slot.or_else(|| ws.tags.get_mut(&id).map(|t| &mut t.name));
            let slot = slot.or_else(|| ws.tasks.get_mut(&id).map(|t| &mut t.name));
            slot.map(|slot| name.clone_into(slot)).is_some()
        })
    }

    /// Archives or brings back; for a task: done or active. Says whether it exists.
    pub fn web_archive(&mut self, id: Id, archived: bool) -> bool {
        self.workspaces.values_mut().any(|ws| {
            let slot = ws.projects.get_mut(&id).map(|p| &mut p.archived);
            let slot = slot.or_else(|| ws.clients.get_mut(&id).map(|c| &mut c.archived));
            let slot = slot.or_else(|| ws.tags.get_mut(&id).map(|t| &mut t.archived));
            let slot = slot.or_else(|| ws.tasks.get_mut(&id).map(|t| &mut t.done));
            slot.map(|slot| *slot = archived).is_some()
        })
    }

    /// Changes a workspace's settings.
    pub fn web_settings(&mut self, workspace: Id, change: impl FnOnce(&mut WorkspaceSettings)) {
        change(&mut self.workspace_mut(workspace).settings);
    }

    /// Changes a person; says whether they exist.
    pub fn web_user(&mut self, user: Id, change: impl FnOnce(&mut User)) -> bool {
        self.users.get_mut(&user).map(change).is_some()
    }

    /// Lists leave an entry out for that many seconds; reading it by id still works.
    pub fn web_hide(&mut self, id: Id, seconds: i64) {
        self.hidden.insert(id, self.clock + seconds);
    }

    /// For that many seconds no entry is found by its id; lists and writes are as ever.
    pub fn web_blind(&mut self, seconds: i64) {
        self.blind_until = self.clock + seconds;
    }
}

fn forget(entry: &mut Entry, id: Id) {
    if entry.project == Some(id) {
        entry.project = None;
        entry.task = None;
    }
    entry.task = entry.task.filter(|t| *t != id);
    if let Some(tags) = &mut entry.tags {
        tags.retain(|t| *t != id);
    }
}
