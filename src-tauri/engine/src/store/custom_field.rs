//! The custom fields of a workspace, replaced whole whenever they are read.
//!
//! Never a value of an entry; those stand with the entry.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use stint_core::custom::{CustomField, FieldId, InProject, Shown, Value};
use stint_core::id::{RemoteId, WorkspaceId};

use super::table::{unword, word};
use super::wrong::Wrong;
use crate::clockify::custom;

/// How a project has it.
#[derive(Serialize, Deserialize)]
struct There {
    shown: Shown,
    #[serde(default)]
    usual: serde_json::Value,
}

pub(super) fn keep(
    conn: &Connection,
    workspace: WorkspaceId,
    fields: &[CustomField],
) -> Result<(), Wrong> {
    conn.prepare_cached("DELETE FROM custom_field WHERE workspace = ?1")?
        .execute([workspace.0])?;
    let mut insert = conn.prepare_cached(
        "INSERT OR REPLACE INTO custom_field
             (workspace, remote, place, name, takes, allowed, shown, required, by_admins, hint, usual, in_projects)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )?;
    for (place, field) in fields.iter().enumerate() {
        let in_projects: BTreeMap<&str, There> = field
            .in_projects
            .iter()
            .map(|(id, there)| {
                let there = There {
                    shown: there.shown,
                    usual: json(&there.usual),
                };
                (id.0.as_str(), there)
            })
            .collect();
        insert.execute((
            workspace.0,
            &field.id.0,
            place,
            &field.name,
            word(&field.takes),
            serde_json::to_string(&field.allowed)?,
            word(&field.shown),
            field.required,
            field.by_admins,
            &field.hint,
            json(&field.usual).to_string(),
            serde_json::to_string(&in_projects)?,
        ))?;
    }
    Ok(())
}

pub(super) fn all(conn: &Connection, workspace: WorkspaceId) -> Result<Vec<CustomField>, Wrong> {
    let mut statement = conn.prepare_cached(
        "SELECT remote, name, takes, allowed, shown, required, by_admins, hint, usual, in_projects
         FROM custom_field
         WHERE workspace = ?1
         ORDER BY place",
    )?;
    let mut found = statement.query([workspace.0])?;
    let mut fields = Vec::new();
    while let Some(row) = found.next()? {
        let text = |column: usize| row.get::<_, String>(column);
        let in_projects: BTreeMap<String, There> = serde_json::from_str(&text(9)?)?;
        fields.push(CustomField {
            id: FieldId(text(0)?),
            name: text(1)?,
            takes: unword(&text(2)?)?,
            allowed: serde_json::from_str(&text(3)?)?,
            shown: unword(&text(4)?)?,
            required: row.get(5)?,
            by_admins: row.get(6)?,
            hint: text(7)?,
            usual: custom::value_of(serde_json::from_str(&text(8)?)?),
            in_projects: in_projects
                .into_iter()
                .map(|(id, there)| {
                    let there = InProject {
                        shown: there.shown,
                        usual: custom::value_of(there.usual),
                    };
                    (RemoteId(id), there)
                })
                .collect(),
        });
    }
    Ok(fields)
}

pub(super) fn name(conn: &Connection, id: &FieldId) -> Result<Option<String>, Wrong> {
    let name = conn
        .prepare_cached("SELECT name FROM custom_field WHERE remote = ?1 LIMIT 1")?
        .query_row([&id.0], |row| row.get(0))
        .optional()?;
    Ok(name)
}

fn json(value: &Value) -> serde_json::Value {
    custom::json_of(value).unwrap_or_default()
}
