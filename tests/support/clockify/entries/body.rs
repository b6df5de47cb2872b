//! What a write asks for, read from JSON.
//!
//! Never judges a value beyond its shape: that is the business of `rules`.

use serde::Deserialize;
use serde_json::Value;

use crate::clockify::habits::{Door, Habits};
use crate::clockify::time::parse_instant;
use crate::clockify::wire::{Refusal, Request, read_body};

/// Body of a create or a replacement. Unknown keys are dropped, `customFieldValues` among them.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct EntryBody {
    pub(super) id: Option<String>,
    start: Option<String>,
    end: Option<String>,
    pub(super) description: Option<String>,
    project_id: Option<String>,
    task_id: Option<String>,
    pub(super) tag_ids: Option<Vec<String>>,
    pub(super) billable: Option<bool>,
    #[serde(rename = "type")]
    pub(super) kind: Option<String>,
    pub(super) custom_fields: Option<Vec<FieldBody>>,
}

/// One value of a custom field in a write.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct FieldBody {
    pub(super) custom_field_id: String,
    #[serde(default)]
    pub(super) value: Value,
}

/// Body of a stop.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct StopBody {
    end: Option<String>,
}

fn instant(name: &str, text: Option<&str>) -> Result<Option<i64>, Refusal> {
    match text {
        None => Ok(None),
        Some(text) => match parse_instant(text) {
            Some(instant) => Ok(Some(instant)),
            None => Err(Refusal::new(
                400,
                3002,
                format!("You entered invalid value for field : [{name}]"),
            )),
        },
    }
}

fn nonempty(text: Option<&String>) -> Option<&str> {
    text.map(String::as_str).filter(|t| !t.is_empty())
}

impl EntryBody {
    pub(super) fn read(req: &Request, habits: &Habits) -> Result<Self, Refusal> {
        Self::from_value(read_body(req)?, habits)
    }

    pub(super) fn read_many(req: &Request, habits: &Habits) -> Result<Vec<Self>, Refusal> {
        let bodies: Vec<Value> = read_body(req)?;
        bodies
            .into_iter()
            .map(|body| Self::from_value(body, habits))
            .collect()
    }

    fn from_value(body: Value, habits: &Habits) -> Result<Self, Refusal> {
        let unreadable = || Refusal::new(400, 3002, "Request body is not readable");
        let fields = body.as_object().ok_or_else(unreadable)?;
        if habits.explicit_nulls == Door::Refuse && fields.values().any(Value::is_null) {
            return Err(unreadable());
        }
        serde_json::from_value(body).map_err(|_| unreadable())
    }

    pub(super) fn start(&self) -> Result<Option<i64>, Refusal> {
        instant("start", self.start.as_deref())
    }

    pub(super) fn end(&self) -> Result<Option<i64>, Refusal> {
        instant("end", self.end.as_deref())
    }

    pub(super) fn project(&self) -> Option<&str> {
        nonempty(self.project_id.as_ref())
    }

    pub(super) fn task(&self) -> Option<&str> {
        nonempty(self.task_id.as_ref())
    }
}

impl StopBody {
    pub(super) fn end(&self) -> Result<i64, Refusal> {
        let missing = || Refusal::domain("End datetime is required");
        instant("end", self.end.as_deref())?.ok_or_else(missing)
    }
}
