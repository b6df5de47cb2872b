//! Making, changing and deleting projects, tasks, tags and clients.
//!
//! Names are checked here as Clockify checks them, archived holders included, so that what is made offline does
//! not come back refused. Never archives by itself what a person asked to delete: that is the wire's order.

use super::{Act, gone, resolve};
use crate::action::{ItemEdit, NewItem};
use crate::catalog::{COLORS, Client, Project, Tag, Task, check_name, same_name};
use crate::entry::Verbatim;
use crate::history::Verb;
use crate::id::{ClientId, Ids, Key, Kind, ProjectId, TagId, TaskId, WorkspaceId};
use crate::problem::Problem;
use crate::row::{Book, Change, Item, Row};

pub(super) fn add(book: &dyn Book, new: &NewItem, ids: &mut dyn Ids) -> Result<Act, Problem> {
    let workspace = book.active_workspace()?;
    let name = check_name(new.kind, &new.name)?;
    let (key, item) = match new.kind {
        Kind::Client => (
            Key::Client(ClientId::fresh(ids)),
            Item::Client(Client {
                name,
                archived: false,
                kept: Verbatim::default(),
            }),
        ),
        Kind::Tag => (
            Key::Tag(TagId::fresh(ids)),
            Item::Tag(Tag {
                name,
                archived: false,
            }),
        ),
        Kind::Project => {
            let rules = book.rules(workspace)?;
            let client = new
                .under
                .as_deref()
                .map(|said| resolve::client(book, workspace, said))
                .transpose()?
                .flatten();
            let color = match &new.color {
                Some(said) => check_color(said)?,
                None => next_color(book, workspace)?,
            };
            let project = Project {
                name,
                client,
                color,
                billable: new.billable.unwrap_or(rules.billable_projects),
                public: rules.public_projects,
                archived: false,
                kept: Verbatim::default(),
            };
            (Key::Project(ProjectId::fresh(ids)), Item::Project(project))
        }
        Kind::Task => {
            let said = new.under.as_deref().unwrap_or_default();
            let project = resolve::project(book, workspace, said)?
                .ok_or_else(|| Problem::TaskWithoutProject { name: name.clone() })?;
            let billable = match new.billable {
                Some(billable) => billable,
                None => resolve::billable_by_default(book, Some(project))?,
            };
            let task = Task {
                name,
                project,
                done: false,
                billable,
                kept: Verbatim::default(),
            };
            (Key::Task(TaskId::fresh(ids)), Item::Task(task))
        }
        Kind::Entry => {
            return Err(Problem::Internal {
                what: "an entry is no catalog item".into(),
            });
        }
    };
    check_free(book, workspace, key, &item)?;
    let row = Row::new(key, workspace, item);
    Ok(Act {
        changes: vec![Change::Keep(row.clone())],
        verb: Verb::AddItem,
        about: Some(row),
        ended: None,
        others: Vec::new(),
    })
}

pub(super) fn edit(
    book: &dyn Book,
    kind: Kind,
    said: &str,
    project: Option<&str>,
    change: &ItemEdit,
) -> Result<Act, Problem> {
    let row = find(book, kind, said, project)?;
    let mut item = row.here.clone().expect("the catalog holds no deleted rows");
    let new_name = change
        .name
        .as_deref()
        .map(|name| check_name(kind, name))
        .transpose()?;
    let put = |field: &mut bool, value: Option<bool>| {
        if let Some(value) = value {
            *field = value;
        }
    };
    let rename = |field: &mut String| {
        if let Some(name) = &new_name {
            field.clone_from(name);
        }
    };
    match &mut item {
        Item::Client(client) => {
            rename(&mut client.name);
            put(&mut client.archived, change.put_away);
        }
        Item::Tag(tag) => {
            rename(&mut tag.name);
            put(&mut tag.archived, change.put_away);
        }
        Item::Task(task) => {
            rename(&mut task.name);
            put(&mut task.done, change.put_away);
            put(&mut task.billable, change.billable);
        }
        Item::Project(project) => {
            rename(&mut project.name);
            put(&mut project.archived, change.put_away);
            put(&mut project.billable, change.billable);
            if let Some(said) = &change.color {
                project.color = check_color(said)?;
            }
            if let Some(said) = &change.client {
                project.client = resolve::client(book, row.workspace, said)?;
            }
        }
        Item::Entry(_) => {
            return Err(Problem::Internal {
                what: "an entry is no catalog item".into(),
            });
        }
    }
    check_free(book, row.workspace, row.key, &item)?;
    if row.here.as_ref() == Some(&item) {
        return Ok(Act {
            changes: Vec::new(),
            verb: Verb::Other,
            about: Some(row),
            ended: None,
            others: Vec::new(),
        });
    }
    let row = row.edited(Some(item));
    Ok(Act {
        changes: vec![Change::Keep(row.clone())],
        verb: Verb::EditItem,
        about: Some(row),
        ended: None,
        others: Vec::new(),
    })
}

pub(super) fn delete(
    book: &dyn Book,
    kind: Kind,
    said: &str,
    project: Option<&str>,
) -> Result<Act, Problem> {
    let row = find(book, kind, said, project)?;
    let entries = book.named_by(row.key)?;
    if entries > 0 {
        let name = row
            .here
            .as_ref()
            .map(|item| item.name().to_owned())
            .unwrap_or_default();
        return Err(Problem::StillUsed {
            kind,
            name,
            entries,
        });
    }
    Ok(Act {
        changes: vec![gone(&row)],
        verb: Verb::DeleteItem,
        about: Some(row),
        ended: None,
        others: Vec::new(),
    })
}

fn find(book: &dyn Book, kind: Kind, said: &str, project: Option<&str>) -> Result<Row, Problem> {
    let workspace = book.active_workspace()?;
    let project = project
        .map(|name| resolve::project(book, workspace, name))
        .transpose()?
        .flatten();
    resolve::item(book, workspace, kind, project, said)
}

/// Clockify keeps names apart within a workspace, projects within their client and tasks within their project.
fn check_free(
    book: &dyn Book,
    workspace: WorkspaceId,
    key: Key,
    item: &Item,
) -> Result<(), Problem> {
    let within = match item {
        Item::Task(task) => Some(task.project),
        Item::Client(_) | Item::Project(_) | Item::Tag(_) | Item::Entry(_) => None,
    };
    let taken = book
        .catalog(workspace, item.kind(), within)?
        .into_iter()
        .any(|row| {
            let Some(other) = &row.here else { return false };
            let beside = match (item, other) {
                (Item::Project(a), Item::Project(b)) => a.client == b.client,
                _ => true,
            };
            row.key != key && beside && same_name(other.name(), item.name())
        });
    if taken {
        return Err(Problem::NameTaken {
            kind: item.kind(),
            name: item.name().to_owned(),
        });
    }
    Ok(())
}

fn check_color(said: &str) -> Result<String, Problem> {
    let digits = said.trim().strip_prefix('#').unwrap_or_default();
    if digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        Ok(format!("#{}", digits.to_uppercase()))
    } else {
        Err(Problem::BadColor {
            said: said.to_owned(),
        })
    }
}

fn next_color(book: &dyn Book, workspace: WorkspaceId) -> Result<String, Problem> {
    let projects = book.catalog(workspace, Kind::Project, None)?.len();
    Ok(COLORS[projects % COLORS.len()].to_owned())
}
