//! Time entries: `timeInterval`, `customFieldValues` and the rest when read, flat when written.
//!
//! Never sends a duration or anything read-only.

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use stint_core::at::At;
use stint_core::custom::{Custom, FieldId, Held};
use stint_core::entry::{EntryType, Span, Verbatim};
use stint_core::id::RemoteId;
use stint_core::planted::{self, Bug};
use stint_core::sync::ask::Seen;
use stint_core::sync::there;

use super::{Read, Row, Unreadable, bytes, set, set_id};
use crate::clockify::custom::{self, value_of};

pub(super) fn entry(mut row: Row<'_>) -> Read<Seen> {
    let id = row.id()?;
    let mut interval = row.row("timeInterval")?.ok_or(Unreadable)?;
    let start = interval.at("start")?.ok_or(Unreadable)?;
    let end = interval.at("end")?;
    let kind = row.text("type")?;
    let entry = there::Entry {
        description: row.text("description")?.into_owned(),
        project: id_or_joined(&mut row, "projectId", "project")?,
        task: id_or_joined(&mut row, "taskId", "task")?,
        tags: tags(&mut row)?,
        billable: row.flag("billable")?,
        kind: if kind.is_empty() {
            EntryType::default()
        } else {
            EntryType::new(kind)
        },
        span: Span::new(start, end).map_err(|_| Unreadable)?,
        custom: custom(&mut row)?,
        locked: row.flag("isLocked")?,
        aside: aside(row),
    };
    Ok(Seen {
        id,
        item: there::Item::Entry(entry),
    })
}

/// Gives an echo what it leaves out.
pub(super) fn as_sent(echo: &mut there::Entry, sent: &there::Entry, has: impl Fn(&[&str]) -> bool) {
    if !has(&["description"]) {
        echo.description.clone_from(&sent.description);
    }
    if !has(&["projectId", "project"]) {
        echo.project.clone_from(&sent.project);
    }
    if !has(&["taskId", "task"]) {
        echo.task.clone_from(&sent.task);
    }
    if !has(&["tagIds", "tags"]) {
        echo.tags.clone_from(&sent.tags);
    }
    if !has(&["billable"]) {
        echo.billable = sent.billable;
    }
    if !has(&["type"]) {
        echo.kind.clone_from(&sent.kind);
    }
    if !has(&["customFieldValues"]) {
        echo.custom.clone_from(&sent.custom);
    }
}

/// Rows joined with what they name ("hydrated") may bring the object beside or in place of its id.
fn id_or_joined(row: &mut Row<'_>, id: &str, joined: &str) -> Read<Option<RemoteId>> {
    let plain = row.opt_id(id)?;
    match (plain, row.take(joined)) {
        (Some(id), _) => Ok(Some(id)),
        (None, Some(joined)) => Row::of(joined)?.opt_id("id"),
        (None, None) => Ok(None),
    }
}

fn tags(row: &mut Row<'_>) -> Read<BTreeSet<RemoteId>> {
    let plain = row.ids("tagIds")?;
    let joined = row.list("tags")?;
    if let Some(ids) = plain {
        return Ok(ids);
    }
    let mut ids = BTreeSet::new();
    for tag in joined.unwrap_or_default() {
        ids.insert(Row::of(tag)?.id()?);
    }
    Ok(ids)
}

/// Custom fields are read as `customFieldValues` and written as `customFields`; the read key is accepted in a write and
/// silently dropped.
///
/// A list in another order is no change. A field without a value keeps its place without the key `value`: left out
/// whole, the workspace's default would come back.
fn custom(row: &mut Row<'_>) -> Read<Custom> {
    let mut fields = Vec::new();
    for value in row.list("customFieldValues")?.unwrap_or_default() {
        let mut value = Row::of(value)?;
        let id = value.opt_id("customFieldId")?.ok_or(Unreadable)?;
        let source = value.text("sourceType")?;
        let source = (!source.is_empty()).then(|| source.into_owned());
        let value = value.take("value").map(Value::from).unwrap_or_default();
        let held = Held {
            value: value_of(value),
            source,
        };
        fields.push((FieldId(id.0), held));
    }
    Ok(fields.into_iter().collect())
}

/// What is left when everything known is taken: rates, kiosks, and whatever Clockify adds one day.
fn aside(mut row: Row<'_>) -> Verbatim {
    for owner in ["userId", "workspaceId", "user"] {
        row.take(owner);
    }
    row.rest()
}

/// The same for a POST and a PUT: everything that should hold. A missing `end` means a timer that runs, a
/// missing flag is cleared; only `projectId`, `taskId` and `customFields` are cleared by leaving them out.
pub(super) fn entry_body(entry: &there::Entry) -> Map<String, Value> {
    let mut body = Map::new();
    let cut = -i64::from(planted::is(Bug::MillisecondsKept));
    set(&mut body, "start", entry.span.start().plus(cut).to_string());
    if let Some(end) = entry.span.end() {
        set(&mut body, "end", end.to_string());
    }
    set(&mut body, "description", entry.description.as_str());
    set_id(&mut body, "projectId", entry.project.as_ref());
    set_id(&mut body, "taskId", entry.task.as_ref());
    let tags: Vec<&str> = entry.tags.iter().map(|tag| tag.0.as_str()).collect();
    set(&mut body, "tagIds", tags);
    set(&mut body, "billable", entry.billable);
    set(&mut body, "type", entry.kind.as_str());
    if !entry.custom.is_empty() {
        let key = match planted::is(Bug::CustomFieldsByReadKey) {
            true => "customFieldValues",
            false => "customFields",
        };
        set(&mut body, key, custom::write(&entry.custom));
    }
    body
}

/// The body that ends whatever runs.
pub(in crate::clockify) fn stop_body(end: At) -> Vec<u8> {
    let mut body = Map::new();
    set(&mut body, "end", end.to_string());
    bytes(body)
}
