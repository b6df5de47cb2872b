//! From what was said to which row: entries by id, prefix, `last` or `running`; catalog items by id or name.
//!
//! Never picks one of several: unknown and ambiguous names are problems with candidates.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::at::At;
use crate::catalog::same_name;
use crate::custom::Custom;
use crate::entry::Entry;
use crate::id::{ClientId, EntryId, Key, Kind, ProjectId, TagId, TaskId, WorkspaceId};
use crate::problem::Problem;
use crate::quick::{self, Names};
use crate::row::{Book, Item, Row};

/// How many candidates a problem lists.
const CANDIDATES: usize = 8;

/// The names that a line may use in a workspace; none are looked up for one that names nothing.
///
/// # Errors
/// Whatever keeps the store from being read.
pub fn names(book: &dyn Book, workspace: WorkspaceId, line: &str) -> Result<Names, Problem> {
    match quick::names_something(line) {
        true => book.names_in_use(workspace),
        false => Ok(Names::default()),
    }
}

/// The entry that was said: an id, its beginning, `last` or `running`.
///
/// # Errors
/// [`Problem::UnknownEntry`], [`Problem::AmbiguousEntry`], [`Problem::NothingRunning`].
pub fn entry(book: &dyn Book, said: &str, now: At) -> Result<Row, Problem> {
    let unknown = || Problem::UnknownEntry {
        said: said.to_owned(),
    };
    match said {
        "running" => {
            let running = book.running()?;
            running
                .into_iter()
                .max_by_key(super::started)
                .ok_or(Problem::NothingRunning)
        }
        "last" => book.last_entry(now, false)?.ok_or_else(unknown),
        _ => {
            let prefix = said.trim().to_lowercase();
            if prefix.is_empty() || !prefix.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-') {
                return Err(unknown());
            }
            let found = book.entries_like(&prefix, CANDIDATES + 1)?;
            match found.as_slice() {
                [] => Err(unknown()),
                [only] => live_entry(book, *only)?.ok_or_else(unknown),
                several => Err(Problem::AmbiguousEntry {
                    said: said.to_owned(),
                    candidates: several
                        .iter()
                        .take(CANDIDATES)
                        .map(EntryId::to_string)
                        .collect(),
                }),
            }
        }
    }
}

/// The entries that were said, each once, in the order in which they were said.
pub(super) fn entries(book: &dyn Book, said: &[String], now: At) -> Result<Vec<Row>, Problem> {
    let mut rows: Vec<Row> = Vec::new();
    for said in said {
        let row = entry(book, said, now)?;
        if !rows.iter().any(|other| other.key == row.key) {
            rows.push(row);
        }
    }
    Ok(rows)
}

fn live_entry(book: &dyn Book, id: EntryId) -> Result<Option<Row>, Problem> {
    Ok(book.row(Key::Entry(id))?.filter(|row| row.here.is_some()))
}

/// The catalog row that was said, by id or by name.
///
/// Among rows of one name those in use come before those put away; two in use are ambiguous.
pub(super) fn item(
    book: &dyn Book,
    workspace: WorkspaceId,
    kind: Kind,
    project: Option<ProjectId>,
    said: &str,
) -> Result<Row, Problem> {
    let said = said.trim();
    let rows = book.catalog(workspace, kind, project)?;
    if let Ok(id) = Uuid::parse_str(said)
        && let Some(row) = rows.iter().find(|row| row.key.uuid() == id)
    {
        return Ok(row.clone());
    }
    let mut matches: Vec<&Row> = rows
        .iter()
        .filter(|row| same_name(name_of(row), said))
        .collect();
    for narrower in [
        (|row: &Row, _: &str| !put_away(row)) as fn(&Row, &str) -> bool,
        |row, said| name_of(row) == said,
    ] {
        if matches.len() > 1 {
            let fewer: Vec<&Row> = matches
                .iter()
                .copied()
                .filter(|row| narrower(row, said))
                .collect();
            if !fewer.is_empty() {
                matches = fewer;
            }
        }
    }
    match matches.as_slice() {
        [] => Err(Problem::UnknownName {
            kind,
            said: said.to_owned(),
            candidates: quick::nearest(said, rows.iter().filter(|row| !put_away(row)).map(name_of)),
        }),
        [only] => Ok((*only).clone()),
        several => Err(Problem::AmbiguousName {
            kind,
            said: said.to_owned(),
            candidates: several
                .iter()
                .take(CANDIDATES)
                .map(|row| told_apart(book, row))
                .collect::<Result<_, _>>()?,
        }),
    }
}

/// A name with what tells it from others of the same name, and its id, which a script can use instead.
fn told_apart(book: &dyn Book, row: &Row) -> Result<String, Problem> {
    let above = match &row.here {
        Some(Item::Project(project)) => project.client.map(Key::Client),
        Some(Item::Task(task)) => Some(Key::Project(task.project)),
        Some(Item::Client(_) | Item::Tag(_) | Item::Entry(_)) | None => None,
    };
    let above = above.map(|key| book.row(key)).transpose()?.flatten();
    Ok(match above {
        Some(above) => format!("{} ({}, {})", name_of(row), name_of(&above), row.key.uuid()),
        None => format!("{} ({})", name_of(row), row.key.uuid()),
    })
}

fn name_of(row: &Row) -> &str {
    row.here.as_ref().map_or("", Item::name)
}

fn put_away(row: &Row) -> bool {
    row.here.as_ref().is_some_and(Item::is_put_away)
}

/// The project that was said, by id or name; none for an empty name.
///
/// # Errors
/// [`Problem::UnknownName`], [`Problem::AmbiguousName`].
pub fn project(
    book: &dyn Book,
    workspace: WorkspaceId,
    said: &str,
) -> Result<Option<ProjectId>, Problem> {
    if said.trim().is_empty() {
        return Ok(None);
    }
    match item(book, workspace, Kind::Project, None, said)?.key {
        Key::Project(id) => Ok(Some(id)),
        Key::Client(_) | Key::Task(_) | Key::Tag(_) | Key::Entry(_) => {
            unreachable!("a project was asked for")
        }
    }
}

/// The task that was said, with its project; no task for an empty name. Without a project the task's name alone
/// must tell which.
pub(super) fn task(
    book: &dyn Book,
    workspace: WorkspaceId,
    project: Option<ProjectId>,
    said: &str,
) -> Result<(Option<ProjectId>, Option<TaskId>), Problem> {
    if said.trim().is_empty() {
        return Ok((project, None));
    }
    let row = item(book, workspace, Kind::Task, project, said)?;
    match (row.key, &row.here) {
        (Key::Task(id), Some(Item::Task(task))) => Ok((Some(task.project), Some(id))),
        _ => unreachable!("a task was asked for, and the catalog holds no deleted rows"),
    }
}

/// The tag that was said; a leading `#` does not count.
pub(super) fn tag(book: &dyn Book, workspace: WorkspaceId, said: &str) -> Result<TagId, Problem> {
    let said = said.trim();
    let found = match item(book, workspace, Kind::Tag, None, said) {
        Err(Problem::UnknownName { .. }) if said.starts_with('#') => item(
            book,
            workspace,
            Kind::Tag,
            None,
            said.trim_start_matches('#'),
        ),
        found => found,
    }?;
    match found.key {
        Key::Tag(id) => Ok(id),
        Key::Client(_) | Key::Project(_) | Key::Task(_) | Key::Entry(_) => {
            unreachable!("a tag was asked for")
        }
    }
}

/// The client that was said; none for an empty name.
pub(super) fn client(
    book: &dyn Book,
    workspace: WorkspaceId,
    said: &str,
) -> Result<Option<ClientId>, Problem> {
    if said.trim().is_empty() {
        return Ok(None);
    }
    match item(book, workspace, Kind::Client, None, said)?.key {
        Key::Client(id) => Ok(Some(id)),
        Key::Project(_) | Key::Task(_) | Key::Tag(_) | Key::Entry(_) => {
            unreachable!("a client was asked for")
        }
    }
}

/// Whether a new entry of this project is billable when nobody says so.
///
/// Clockify takes an absent flag as false, so Stint asks the project, as Clockify's own pages do.
pub(super) fn billable_by_default(
    book: &dyn Book,
    project: Option<ProjectId>,
) -> Result<bool, Problem> {
    let Some(id) = project else { return Ok(false) };
    let row = book.row(Key::Project(id))?;
    Ok(matches!(row.and_then(|row| row.here), Some(Item::Project(project)) if project.billable))
}

/// Gives an entry the project, task and tags of the same names in another workspace.
pub(super) fn move_names(
    book: &dyn Book,
    to: WorkspaceId,
    entry: &mut Entry,
) -> Result<(), Problem> {
    let name = |key: Key| -> Result<String, Problem> {
        Ok(book
            .row(key)?
            .as_ref()
            .map(name_of)
            .unwrap_or_default()
            .to_owned())
    };
    let mut moved = (None, None);
    if let Some(id) = entry.project {
        moved.0 = project(book, to, &name(Key::Project(id))?)?;
    }
    if let Some(id) = entry.task {
        moved = task(book, to, moved.0, &name(Key::Task(id))?)?;
    }
    let mut tags = BTreeSet::new();
    for id in &entry.tags {
        tags.insert(tag(book, to, &name(Key::Tag(*id))?)?);
    }
    (entry.project, entry.task) = moved;
    entry.tags = tags;
    // Another workspace has other fields, whatever they are called.
    entry.custom = Custom::default();
    Ok(())
}
