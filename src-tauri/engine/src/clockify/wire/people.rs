//! People and workspaces.
//!
//! Never keeps more of a person than tells accounts apart.

use serde_json::Map;
use stint_core::rules::Rules;
use stint_core::sync::ask::{Person, WorkspaceSeen};

use super::{Json, Read, Row, bytes, set};

/// Reads a user. Members that never set up their profile have no settings.
pub(in crate::clockify) fn person(row: Json<'_>) -> Read<Person> {
    let mut row = Row::of(row)?;
    let active = row.opt_id("activeWorkspace")?;
    let usual = row.opt_id("defaultWorkspace")?;
    let zone = match row.row("settings")? {
        Some(mut settings) => settings.text("timeZone")?.into_owned(),
        None => String::new(),
    };
    Ok(Person {
        id: row.id()?,
        name: row.text("name")?.into_owned(),
        email: row.text("email")?.into_owned(),
        zone: (!zone.is_empty()).then_some(zone),
        active: active.or(usual),
    })
}

/// Reads a workspace with what it demands.
pub(in crate::clockify) fn workspace(row: Json<'_>) -> Read<WorkspaceSeen> {
    let mut row = Row::of(row)?;
    Ok(WorkspaceSeen {
        id: row.id()?,
        name: row.text("name")?.into_owned(),
        rules: match row.row("workspaceSettings")? {
            Some(settings) => rules(settings)?,
            None => Rules::default(),
        },
    })
}

fn rules(mut settings: Row<'_>) -> Read<Rules> {
    Ok(Rules {
        needs_project: settings.flag("forceProjects")?,
        needs_task: settings.flag("forceTasks")?,
        needs_tag: settings.flag("forceTags")?,
        needs_description: settings.flag("forceDescription")?,
        locked_before: settings.at("lockTimeEntries").unwrap_or_default(),
        stopwatch_only: settings.text("timeTrackingMode")? == "STOPWATCH_ONLY",
        billable_by_admins: settings.flag("onlyAdminsCanChangeBillableStatus")?,
        billable_projects: settings.flag("defaultBillableProjects")?,
        public_projects: settings.flag("isProjectPublicByDefault")?,
    })
}

/// The body that makes a workspace.
pub(in crate::clockify) fn workspace_body(name: &str) -> Vec<u8> {
    let mut body = Map::new();
    set(&mut body, "name", name);
    bytes(body)
}
