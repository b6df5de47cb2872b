//! Clients, projects, tasks and tags: their columns, and the reads that only a catalog needs.
//!
//! A dead row is never shown in a catalog, and never deleted either: entries keep its name.

use std::collections::BTreeMap;

use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, Row as Columns};
use stint_core::catalog::{Client, Project, Tag, Task};
use stint_core::entry::Verbatim;
use stint_core::id::{ClientId, Key, Kind, ProjectId, RemoteId, TagId, TaskId, WorkspaceId};
use stint_core::problem::Problem;
use stint_core::quick::Names;
use stint_core::row::Row;

use super::entry::living;
use super::table::{self, Table, id, id_text, maybe, maybe_id};
use super::tx::Tx;
use super::wrong::Wrong;

pub(super) const CLIENT: Table = table::table!("client": "name" "archived" "kept");
pub(super) const PROJECT: Table =
    table::table!("project": "name" "client" "color" "billable" "public" "archived" "kept");
pub(super) const TASK: Table = table::table!("task": "name" "project" "done" "billable" "kept");
pub(super) const TAG: Table = table::table!("tag": "name" "archived");

impl Tx<'_> {
    /// How many entries of a workspace name each thing of a kind, by our ids; what none names is absent.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn uses(
        &self,
        workspace: WorkspaceId,
        kind: Kind,
    ) -> Result<BTreeMap<String, usize>, Problem> {
        let sql = match kind {
            Kind::Project => concat!(
                "SELECT project, count(*) FROM entry
                 WHERE workspace = ?1 AND project IS NOT NULL AND ",
                living!(),
                " GROUP BY project"
            ),
            Kind::Task => concat!(
                "SELECT task, count(*) FROM entry WHERE workspace = ?1 AND task IS NOT NULL AND ",
                living!(),
                " GROUP BY task"
            ),
            Kind::Tag => concat!(
                "SELECT tag, count(*) FROM entry_tag JOIN entry ON entry.nr = entry_tag.entry
                 WHERE workspace = ?1 AND ",
                living!(),
                " GROUP BY tag"
            ),
            Kind::Client => concat!(
                "SELECT client, count(*) FROM entry JOIN project ON project.id = entry.project
                 WHERE entry.workspace = ?1 AND client IS NOT NULL AND entry.",
                living!(),
                " GROUP BY client"
            ),
            Kind::Entry => return Ok(BTreeMap::new()),
        };
        self.with(|conn| {
            let mut statement = conn.prepare_cached(sql)?;
            let found = statement.query_map([workspace.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(found.collect::<Result<_, _>>()?)
        })
    }
}

pub(super) fn read_client(columns: &Columns<'_>, at: usize) -> Result<Client, Wrong> {
    Ok(Client {
        name: columns.get(at)?,
        archived: columns.get(at + 1)?,
        kept: Verbatim(columns.get(at + 2)?),
    })
}

pub(super) fn client_values<'v>(client: &'v Client, values: &mut Vec<ToSqlOutput<'v>>) {
    values.extend([
        client.name.as_str().into(),
        client.archived.into(),
        client.kept.0.as_str().into(),
    ]);
}

pub(super) fn read_project(columns: &Columns<'_>, at: usize) -> Result<Project, Wrong> {
    Ok(Project {
        name: columns.get(at)?,
        client: maybe_id(columns, at + 1)?.map(ClientId),
        color: columns.get(at + 2)?,
        billable: columns.get(at + 3)?,
        public: columns.get(at + 4)?,
        archived: columns.get(at + 5)?,
        kept: Verbatim(columns.get(at + 6)?),
    })
}

pub(super) fn project_values<'v>(project: &'v Project, values: &mut Vec<ToSqlOutput<'v>>) {
    values.extend([
        project.name.as_str().into(),
        maybe(project.client.map(|client| id_text(client.0))),
        project.color.as_str().into(),
        project.billable.into(),
        project.public.into(),
        project.archived.into(),
        project.kept.0.as_str().into(),
    ]);
}

pub(super) fn read_task(columns: &Columns<'_>, at: usize) -> Result<Task, Wrong> {
    Ok(Task {
        name: columns.get(at)?,
        project: ProjectId(id(columns, at + 1)?),
        done: columns.get(at + 2)?,
        billable: columns.get(at + 3)?,
        kept: Verbatim(columns.get(at + 4)?),
    })
}

pub(super) fn task_values<'v>(task: &'v Task, values: &mut Vec<ToSqlOutput<'v>>) {
    values.extend([
        task.name.as_str().into(),
        id_text(task.project.0).into(),
        task.done.into(),
        task.billable.into(),
        task.kept.0.as_str().into(),
    ]);
}

pub(super) fn read_tag(columns: &Columns<'_>, at: usize) -> Result<Tag, Wrong> {
    Ok(Tag {
        name: columns.get(at)?,
        archived: columns.get(at + 1)?,
    })
}

pub(super) fn tag_values<'v>(tag: &'v Tag, values: &mut Vec<ToSqlOutput<'v>>) {
    values.extend([tag.name.as_str().into(), tag.archived.into()]);
}

/// The living rows of a kind, by name.
pub(super) fn rows(
    conn: &Connection,
    workspace: WorkspaceId,
    kind: Kind,
    project: Option<ProjectId>,
) -> Result<Vec<Row>, Wrong> {
    let select = table::of(kind).select;
    let living = "workspace = ?1 AND side IN ('clean', 'new', 'edited')";
    let mut rows = match project {
        Some(project) if kind == Kind::Task => {
            let sql = format!("{select} WHERE {living} AND project = ?2");
            table::all(conn, kind, &sql, (workspace.0, id_text(project.0)))?
        }
        Some(_) | None => table::all(
            conn,
            kind,
            &format!("{select} WHERE {living}"),
            [workspace.0],
        )?,
    };
    rows.sort_by_cached_key(|row| {
        let name = row.here.as_ref().map_or("", |item| item.name());
        (name.to_lowercase(), name.to_owned(), row.key)
    });
    Ok(rows)
}

/// What a line may name: asked at every key, so nothing is read but ids and names.
pub(super) fn names_in_use(conn: &Connection, workspace: WorkspaceId) -> Result<Names, Wrong> {
    let mut names = Names::default();
    let each = |sql: &str, take: &mut dyn FnMut(&Columns<'_>) -> Result<(), Wrong>| {
        let mut statement = conn.prepare_cached(sql)?;
        let mut found = statement.query([workspace.0])?;
        while let Some(columns) = found.next()? {
            take(columns)?;
        }
        Ok::<_, Wrong>(())
    };
    each(
        concat!(
            "SELECT id, name FROM project WHERE workspace = ?1 AND archived = 0 AND ",
            living!()
        ),
        &mut |row| {
            names.projects.push((ProjectId(id(row, 0)?), row.get(1)?));
            Ok(())
        },
    )?;
    each(
        concat!(
            "SELECT id, project, name FROM task WHERE workspace = ?1 AND done = 0 AND ",
            living!()
        ),
        &mut |row| {
            let project = ProjectId(id(row, 1)?);
            names
                .tasks
                .push((TaskId(id(row, 0)?), project, row.get(2)?));
            Ok(())
        },
    )?;
    each(
        concat!(
            "SELECT id, name FROM tag WHERE workspace = ?1 AND archived = 0 AND ",
            living!()
        ),
        &mut |row| {
            names.tags.push((TagId(id(row, 0)?), row.get(1)?));
            Ok(())
        },
    )?;
    Ok(names)
}

/// The living or waiting rows that Clockify knows, with its ids.
pub(super) fn bound(
    conn: &Connection,
    workspace: WorkspaceId,
    kind: Kind,
) -> Result<Vec<(Key, RemoteId)>, Wrong> {
    let name = table::of(kind).name;
    let mut statement = conn.prepare_cached(&format!(
        "SELECT id, remote
         FROM {name}
         WHERE workspace = ?1 AND remote IS NOT NULL AND side <> 'gone'
         ORDER BY nr"
    ))?;
    let mut found = statement.query([workspace.0])?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        rows.push((Key::new(kind, id(row, 0)?), RemoteId(row.get(1)?)));
    }
    Ok(rows)
}

/// How many living rows name this one.
pub(super) fn named_by(conn: &Connection, key: Key) -> Result<usize, Wrong> {
    let sql = match key.kind() {
        Kind::Client => {
            "SELECT count(*) FROM project WHERE client = ?1 AND side IN ('clean', 'new', 'edited')"
        }
        Kind::Project => {
            "SELECT (SELECT count(*) FROM entry WHERE project = ?1 AND side IN ('clean', 'new', 'edited'))
                  + (SELECT count(*) FROM task WHERE project = ?1 AND side IN ('clean', 'new', 'edited'))"
        }
        Kind::Task => "SELECT count(*) FROM entry WHERE task = ?1 AND side IN ('clean', 'new', 'edited')",
        Kind::Tag => {
            "SELECT count(*)
             FROM entry_tag
             JOIN entry ON entry.nr = entry_tag.entry
             WHERE tag = ?1 AND side IN ('clean', 'new', 'edited')"
        }
        Kind::Entry => return Ok(0),
    };
    Ok(conn
        .prepare_cached(sql)?
        .query_row([id_text(key.uuid())], |row| row.get(0))?)
}
