//! A time entry as the wire shows it.
//!
//! Written straight from the shelf to bytes: a page may hold thousands of rows.

use serde::Serialize;
use serde_json::Value;

use super::{Entry, EntryKind};
use crate::clockify::catalog::{FieldKind, ProjectRow, Tag, TaskRow};
use crate::clockify::habits::{Habits, NoTags};
use crate::clockify::ids::Id;
use crate::clockify::time::{Iso, IsoDuration, parse_instant};
use crate::clockify::workspaces::Workspace;

#[derive(Serialize)]
struct Interval {
    start: Iso,
    end: Option<Iso>,
    duration: Option<IsoDuration>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FieldRow<'a> {
    custom_field_id: Id,
    time_entry_id: Id,
    value: &'a Value,
    name: &'a str,
    #[serde(rename = "type")]
    kind: FieldKind,
}

/// One row.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct EntryRow<'a> {
    id: Id,
    description: &'a str,
    tag_ids: Option<&'a [Id]>,
    user_id: Id,
    billable: bool,
    task_id: Option<Id>,
    project_id: Option<Id>,
    workspace_id: Id,
    time_interval: Interval,
    custom_field_values: Vec<FieldRow<'a>>,
    #[serde(rename = "type")]
    kind: EntryKind,
    kiosk_id: Option<Id>,
    is_locked: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    unheard_of: Option<[&'static str; 1]>,
    #[serde(flatten)]
    rates: Option<Rates>,
    #[serde(flatten)]
    hydrated: Option<Hydrated<'a>>,
}

/// Only rows that are read have these; the answer to a write does not.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rates {
    hourly_rate: Option<()>,
    cost_rate: Option<()>,
}

#[derive(Serialize)]
struct Hydrated<'a> {
    project: Option<ProjectRow<'a>>,
    task: Option<TaskRow<'a>>,
    tags: Vec<&'a Tag>,
    user: Option<()>,
    kiosk: Option<()>,
}

/// How rows are dressed in one answer.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Dress {
    /// The answer to a write.
    Plain,
    /// A row of a list or a single read.
    WithRates,
    /// The same with the things it is filed under.
    Hydrated,
}

impl Dress {
    pub(super) fn of_read(hydrated: bool, habits: &Habits) -> Self {
        if hydrated && habits.hydrated_supported {
            Self::Hydrated
        } else {
            Self::WithRates
        }
    }
}

fn row<'a>(entry: &'a Entry, ws: &'a Workspace, habits: &Habits, dress: Dress) -> EntryRow<'a> {
    let tags = entry.tags.as_deref();
    let hydrated = (dress == Dress::Hydrated).then(|| Hydrated {
        project: entry
            .project
            .and_then(|id| ws.projects.get(&id))
            .map(|p| p.row(ws)),
        task: entry.task.and_then(|id| ws.tasks.get(&id)).map(|t| t.row()),
        tags: tags
            .unwrap_or_default()
            .iter()
            .filter_map(|id| ws.tags.get(id))
            .collect(),
        user: None,
        kiosk: None,
    });
    EntryRow {
        id: entry.id,
        description: &entry.description,
        tag_ids: match habits.no_tags {
            NoTags::AsStored => tags,
            NoTags::Null => tags.filter(|t| !t.is_empty()),
            NoTags::Empty => Some(tags.unwrap_or_default()),
        },
        user_id: entry.user,
        billable: entry.billable,
        task_id: entry.task,
        project_id: entry.project,
        workspace_id: entry.workspace,
        time_interval: Interval {
            start: Iso(entry.start),
            end: entry.end.map(Iso),
            duration: entry.end.map(|end| IsoDuration(end - entry.start)),
        },
        custom_field_values: entry
            .custom_fields
            .iter()
            .filter_map(|value| {
                let field = ws.custom_fields.get(&value.custom_field_id)?;
                Some(FieldRow {
                    custom_field_id: field.id,
                    time_entry_id: entry.id,
                    value: &value.value,
                    name: &field.name,
                    kind: field.kind,
                })
            })
            .collect(),
        kind: entry.kind,
        kiosk_id: None,
        is_locked: lock(ws).is_some_and(|lock| entry.start < lock),
        unheard_of: habits.unheard_of_fields.then_some(["next year"]),
        rates: (dress != Dress::Plain).then_some(Rates {
            hourly_rate: None,
            cost_rate: None,
        }),
        hydrated,
    }
}

/// Start of the unlocked time of a workspace, unix seconds.
pub(super) fn lock(ws: &Workspace) -> Option<i64> {
    parse_instant(ws.settings.lock_time_entries.as_deref()?)
}

/// Rows for several entries.
pub(crate) fn rows<'a>(
    entries: impl Iterator<Item = &'a Entry>,
    ws: &'a Workspace,
    habits: &Habits,
    dress: Dress,
) -> Vec<EntryRow<'a>> {
    entries.map(|e| row(e, ws, habits, dress)).collect()
}

/// The row for one entry.
pub(super) fn one<'a>(
    entry: &'a Entry,
    ws: &'a Workspace,
    habits: &Habits,
    dress: Dress,
) -> EntryRow<'a> {
    row(entry, ws, habits, dress)
}
