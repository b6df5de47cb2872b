//! Custom fields: read here, defined by somebody on the website.

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
    /// Needed on a completed entry (only shown; Clockify's check is not documented).
    pub required: bool,
    /// Values offered by a list.
    pub allowed_values: Vec<String>,
    /// Attached to entries that do not name the field; `null` attaches nothing.
    pub default_value: Value,
}

impl CustomField {
    fn row(&self, workspace: Id) -> Value {
        json!({
            "id": self.id, "workspaceId": workspace, "name": self.name, "type": self.kind,
            "status": "VISIBLE", "required": self.required, "onlyAdminCanEdit": false,
            "placeholder": "", "description": "", "allowedValues": self.allowed_values,
            "workspaceDefaultValue": self.default_value, "projectDefaultValues": [],
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
