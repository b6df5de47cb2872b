//! The custom fields that a workspace defines.
//!
//! Never reads those of people: only those of entries come here.

use std::collections::BTreeMap;

use serde_json::Value;
use stint_core::custom::{self, CustomField, FieldId, InProject, Shown, Takes};

use super::{Json, Read, Row, Unreadable};
use crate::clockify::custom::value_of;

/// Reads a definition. One of a type that Stint does not know cannot be edited, so it is none.
pub(in crate::clockify) fn custom_field(row: Json<'_>) -> Read<CustomField> {
    let mut row = Row::of(row)?;
    let takes = match &*row.text("type")? {
        "TXT" => Takes::Text,
        "NUMBER" => Takes::Number,
        "DROPDOWN_SINGLE" => Takes::Choice,
        "DROPDOWN_MULTIPLE" => Takes::Choices,
        "CHECKBOX" => Takes::Flag,
        "LINK" => Takes::Link,
        _ => return Err(Unreadable),
    };
    if !matches!(&*row.text("entityType")?, "" | "TIMEENTRY") {
        return Err(Unreadable);
    }
    let mut allowed = Vec::new();
    for choice in row.list("allowedValues")?.unwrap_or_default() {
        allowed.push(choice.as_str().ok_or(Unreadable)?.to_owned());
    }
    let mut in_projects = BTreeMap::new();
    for project in row.list("projectDefaultValues")?.unwrap_or_default() {
        let mut project = Row::of(project)?;
        let Some(id) = project.opt_id("projectId")? else {
            continue;
        };
        let there = InProject {
            shown: shown(&mut project)?,
            usual: value(&mut project, "value"),
        };
        in_projects.insert(id, there);
    }
    let (placeholder, description) = (row.text("placeholder")?, row.text("description")?);
    let hint = [description, placeholder]
        .into_iter()
        .find(|hint| !hint.is_empty());
    Ok(CustomField {
        id: FieldId(row.id()?.0),
        name: row.text("name")?.into_owned(),
        takes,
        allowed,
        shown: shown(&mut row)?,
        required: row.flag("required")?,
        by_admins: row.flag("onlyAdminCanEdit")?,
        hint: hint.unwrap_or_default().into_owned(),
        usual: value(&mut row, "workspaceDefaultValue"),
        in_projects,
    })
}

fn shown(row: &mut Row<'_>) -> Read<Shown> {
    Ok(match &*row.text("status")? {
        "INACTIVE" => Shown::Off,
        "INVISIBLE" => Shown::Hidden,
        _ => Shown::Yes,
    })
}

fn value(row: &mut Row<'_>, key: &str) -> custom::Value {
    value_of(row.take(key).map(Value::from).unwrap_or_default())
}
