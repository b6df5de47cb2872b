//! Custom fields: read here, defined by somebody on the website.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::clockify::ids::Id;
use crate::clockify::wire::{Refusal, Request, Response};
use crate::clockify::{Caller, Clockify};

/// What a custom field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum FieldKind {
    /// Text.
    Txt,
    /// A number; numeric text is turned into one.
    Number,
    /// One of a list; not checked, as in Clockify.
    DropdownSingle,
    /// Several of a list; not checked either.
    DropdownMultiple,
    /// Yes or no.
    Checkbox,
    /// An address.
    Link,
}

/// A custom field of time entries.
#[derive(Debug, Clone, PartialEq)]
pub struct CustomField {
    /// Id.
    pub id: Id,
    /// Name.
    pub name: String,
    /// What it holds.
    pub kind: FieldKind,
    /// Needed on a completed entry; whether that is checked is a habit, since Clockify's check is not documented.
    pub required: bool,
    /// `VISIBLE`, `INVISIBLE` or `INACTIVE`.
    pub status: String,
    /// Only administrators may change it (only shown).
    pub only_admin_can_edit: bool,
    /// Projects that have it otherwise, by their ids.
    pub in_projects: BTreeMap<Id, ProjectDefault>,
    /// Values offered by a list.
    pub allowed_values: Vec<String>,
    /// Attached to entries that do not name the field; `null` attaches nothing.
    pub default_value: Value,
}

/// How a project has a custom field.
#[derive(Debug, Clone, PartialEq)]
pub struct ProjectDefault {
    /// As of the field.
    pub status: String,
    /// In place of the workspace's default.
    pub value: Value,
}

impl CustomField {
    /// What attaches itself to an entry of this project that does not name the field.
    pub(crate) fn default_in(&self, project: Option<Id>) -> &Value {
        let there = project.and_then(|id| self.in_projects.get(&id));
        there.map_or(&self.default_value, |there| &there.value)
    }

    fn row(&self, workspace: Id) -> Value {
        json!({
            "id": self.id, "workspaceId": workspace, "name": self.name, "type": self.kind,
            "status": self.status, "required": self.required,
            "onlyAdminCanEdit": self.only_admin_can_edit,
            "placeholder": "", "description": "", "allowedValues": self.allowed_values,
            "workspaceDefaultValue": self.default_value,
            "projectDefaultValues": self.in_projects.iter().map(|(id, there)| json!({
                "projectId": id, "status": there.status, "value": there.value,
            })).collect::<Vec<_>>(),
            "entityType": "TIMEENTRY",
        })
    }
}

impl Clockify {
    /// `GET …/custom-fields` of a workspace or project: a bare array without pages.
    pub(crate) fn custom_fields(
        &self,
        caller: &Caller,
        req: &Request,
        path: &[&str],
    ) -> Result<Response, Refusal> {
        match (path, req.method.as_str()) {
            ([], "GET") => Ok(Response::json(200, &self.custom_field_rows(caller, req))),
            ([], method) => Err(Refusal::wrong_method(method, &["GET"])),
            // Reading one field is a dead route: only its writes exist.
            ([_], method) => Err(Refusal::wrong_method(method, &["PUT", "DELETE"])),
            _ => Err(Refusal::no_route(&req.path)),
        }
    }

    pub(super) fn custom_field_rows(&self, caller: &Caller, req: &Request) -> Vec<Value> {
        let mut kinds = req.params("entity-type").peekable();
        if kinds.peek().is_some() && !kinds.any(|kind| kind == "TIMEENTRY") {
            return Vec::new();
        }
        let fields = self.workspace(caller.workspace).custom_fields.values();
        fields.map(|f| f.row(caller.workspace)).collect()
    }
}
