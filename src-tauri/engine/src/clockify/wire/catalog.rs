//! Projects, tasks, tags and clients. What a PUT takes and Stint does not edit is kept and given back.
//!
//! Never touches rates, estimates of projects and memberships: a PUT leaves those alone.

use serde_json::{Map, Value};
use stint_core::catalog::{Client, Tag};
use stint_core::entry::Verbatim;
use stint_core::id::RemoteId;
use stint_core::sync::ask::Seen;
use stint_core::sync::there;

use super::{Json, Read, Row, Unreadable, Write, canonical, give_back, says_something, set};

pub(super) fn client(mut row: Row<'_>) -> Read<Seen> {
    Ok(Seen {
        id: row.id()?,
        item: there::Item::Client(Client {
            name: row.text("name")?.into_owned(),
            archived: row.flag("archived")?,
            kept: row.kept(&["address", "ccEmails", "currencyId", "email", "note"]),
        }),
    })
}

/// A PUT replaces the client: addresses in copy that are left out are gone.
pub(super) fn client_body(client: &Client, write: Write) -> Map<String, Value> {
    let mut body = Map::new();
    set(&mut body, "name", client.name.as_str());
    match write {
        Write::Create => {}
        Write::Update => set(&mut body, "archived", client.archived),
    }
    give_back(&client.kept, &mut body);
    body
}

pub(super) fn project(mut row: Row<'_>) -> Read<Seen> {
    Ok(Seen {
        id: row.id()?,
        item: there::Item::Project(there::Project {
            name: row.text("name")?.into_owned(),
            client: row.opt_id("clientId")?,
            color: row.text("color")?.into_owned(),
            billable: row.flag("billable")?,
            public: row.flag("public")?,
            archived: row.flag("archived")?,
            kept: row.kept(&["note"]),
        }),
    })
}

/// A PUT keeps a colour, note, client or archived mark that is left out and clears the two flags. So taking the
/// client away needs the empty id that Clockify itself shows for "none".
pub(super) fn project_body(project: &there::Project, write: Write) -> Map<String, Value> {
    let mut body = Map::new();
    set(&mut body, "name", project.name.as_str());
    match (&project.client, write) {
        (Some(client), Write::Create | Write::Update) => {
            set(&mut body, "clientId", client.0.as_str())
        }
        (None, Write::Create) => {}
        (None, Write::Update) => set(&mut body, "clientId", ""),
    }
    if !project.color.is_empty() {
        set(&mut body, "color", project.color.as_str());
    }
    set(&mut body, "billable", project.billable);
    // Read as `public`, written as `isPublic`.
    set(&mut body, "isPublic", project.public);
    match write {
        Write::Create => {}
        Write::Update => set(&mut body, "archived", project.archived),
    }
    give_back(&project.kept, &mut body);
    body
}

pub(super) fn task(mut row: Row<'_>, project: Option<&RemoteId>) -> Read<Seen> {
    Ok(Seen {
        id: row.id()?,
        item: there::Item::Task(there::Task {
            name: row.text("name")?.into_owned(),
            project: row
                .opt_id("projectId")?
                .or_else(|| project.cloned())
                .ok_or(Unreadable)?,
            done: row.text("status")? == "DONE",
            billable: row.flag("billable")?,
            kept: task_kept(row)?,
        }),
    })
}

/// A PUT replaces the task, so people and estimates go back with it.
fn task_kept(mut row: Row<'_>) -> Read<Verbatim> {
    let mut kept = Map::new();
    let mut people = row.ids("assigneeIds")?.unwrap_or_default();
    let one = row.opt_id("assigneeId")?;
    if people.is_empty() {
        people.extend(one);
    }
    let groups = row.ids("userGroupIds")?.unwrap_or_default();
    for (key, ids) in [("assigneeIds", people), ("userGroupIds", groups)] {
        if !ids.is_empty() {
            let ids: Vec<String> = ids.into_iter().map(|id| id.0).collect();
            set(&mut kept, key, ids);
        }
    }
    // A task without an estimate shows one of no length.
    let estimate = row
        .take("estimate")
        .filter(|value| value.as_str() != Some("PT0S"));
    if let Some(estimate) = estimate.filter(says_something) {
        set(&mut kept, "estimate", estimate);
    }
    if let Some(budget) = row
        .take("budgetEstimate")
        .filter(|value| value.as_i64() != Some(0))
    {
        set(&mut kept, "budgetEstimate", budget);
    }
    Ok(canonical(kept))
}

pub(super) fn task_body(task: &there::Task) -> Map<String, Value> {
    let mut body = Map::new();
    set(&mut body, "name", task.name.as_str());
    set(
        &mut body,
        "status",
        if task.done { "DONE" } else { "ACTIVE" },
    );
    set(&mut body, "billable", task.billable);
    give_back(&task.kept, &mut body);
    body
}

/// Takes out the tasks that a project brought along; `None` if the server does not send them that way.
pub(in crate::clockify) fn take_tasks<'a>(project: &mut Json<'a>) -> Option<Json<'a>> {
    let Json::Object(fields) = project else {
        return None;
    };
    let tasks = fields.get_mut("tasks").map(std::mem::take);
    tasks.filter(Json::is_array)
}

pub(super) fn tag(mut row: Row<'_>) -> Read<Seen> {
    Ok(Seen {
        id: row.id()?,
        item: there::Item::Tag(Tag {
            name: row.text("name")?.into_owned(),
            archived: row.flag("archived")?,
        }),
    })
}

/// A PUT replaces the tag: an archived mark that is left out is taken off.
pub(super) fn tag_body(tag: &Tag, write: Write) -> Map<String, Value> {
    let mut body = Map::new();
    set(&mut body, "name", tag.name.as_str());
    match write {
        Write::Create => {}
        Write::Update => set(&mut body, "archived", tag.archived),
    }
    body
}
