//! What a sum is made of: of each entry only the columns that are asked for, one after the other.
//!
//! Never a deleted one, and never a sum: core adds up.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension as _, Row as Columns};
use stint_core::at::At;
use stint_core::id::{Key, ProjectId, TagId, TaskId, WorkspaceId};
use stint_core::problem::Problem;
use stint_core::report::{Called, Names, Spent};
use stint_core::row::Item;

use super::entry::living;
use super::shape;
use super::table::{self, maybe_id};
use super::tx::Tx;
use super::wrong::Wrong;

/// What beside projects and times is asked for; it costs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct With {
    /// What was done.
    pub texts: bool,
    /// Tags.
    pub tags: bool,
}

const DAY_S: i64 = 86_400;

impl Tx<'_> {
    /// When the first entry of a workspace began and the last one ended; what runs ends `now`.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn extent(&self, workspace: WorkspaceId, now: At) -> Result<Option<(At, At)>, Problem> {
        self.with(|conn| {
            let end = |order: &str| {
                conn.prepare_cached(&format!(
                    "SELECT start_s FROM entry WHERE workspace = ?1 AND {} ORDER BY start_s {order} LIMIT 1",
                    living!()
                ))?
                .query_row([workspace.0], |row| row.get::<_, i64>(0))
                .optional()
            };
            let (Some(first), Some(last)) = (end("ASC")?, end("DESC")?) else {
                return Ok(None);
            };
            // Whatever ends later than the last one began is long, or began within a day of it.
            let latest: Option<i64> = conn
                .prepare_cached(concat!(
                    "SELECT max(ends) FROM (
                         SELECT max(coalesce(end_s, ?2)) AS ends FROM entry
                         WHERE start_s >= ?3 AND workspace = ?1 AND ", living!(), "
                         UNION ALL
                         SELECT max(end_s) FROM entry
                         WHERE end_s - start_s > 86400 AND workspace = ?1 AND ", living!(), ")"
                ))?
                .query_row((workspace.0, now.unix(), last.saturating_sub(DAY_S)), |row| row.get(0))?;
            let latest = At::from_unix(latest.unwrap_or(last).max(last));
            Ok(Some((At::from_unix(first), latest)))
        })
    }

    /// What lies in `[from, to)`, wholly or in part, what runs included, in the order of time for the most part.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn spent(
        &self,
        (from, to): (At, At),
        workspace: WorkspaceId,
        with: With,
        mut each: impl FnMut(&Spent<'_>),
    ) -> Result<(), Problem> {
        let columns = format!(
            "SELECT project, task, billable, start_s, end_s, {}, {} FROM entry WHERE workspace = ?4 AND {}",
            if with.texts { "description" } else { "''" },
            if with.tags {
                "(SELECT group_concat(tag) FROM entry_tag WHERE entry = entry.nr)"
            } else {
                "NULL"
            },
            living!()
        );
        // What started before the range and reaches into it either began at most a day earlier, or is longer than a
        // day, or runs: each has an index, so the past costs nothing.
        let sql = format!(
            "{columns} AND start_s < ?3 AND start_s < ?2 AND end_s IS NULL
             UNION ALL
             {columns} AND start_s < ?3 AND start_s < ?2 AND end_s - start_s > 86400 AND end_s > ?1
             UNION ALL
             {columns} AND start_s >= ?3 AND start_s < ?1 AND start_s < ?2 AND (end_s IS NULL OR end_s > ?1)
             UNION ALL
             {columns} AND start_s >= ?1 AND start_s < ?2"
        );
        self.with(|conn| {
            let mut statement = conn.prepare_cached(&sql)?;
            let mut found = statement.query((
                from.unix(),
                to.unix(),
                from.unix().saturating_sub(DAY_S),
                workspace.0,
            ))?;
            let mut tags = Vec::new();
            while let Some(row) = found.next()? {
                read(row, &mut tags, &mut each)?;
            }
            Ok(())
        })
    }

    /// What these things are called, and the clients of the projects among them.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn names_of(&self, items: &BTreeSet<Key>) -> Result<Names, Problem> {
        self.with(|conn| {
            let mut names = Names::default();
            for key in items {
                name(conn, *key, &mut names)?;
            }
            let clients: Vec<_> = names
                .projects
                .values()
                .filter_map(|(_, client)| *client)
                .collect();
            for client in clients {
                if !names.clients.contains_key(&client) {
                    name(conn, Key::Client(client), &mut names)?;
                }
            }
            Ok(names)
        })
    }
}

fn read(
    row: &Columns<'_>,
    tags: &mut Vec<TagId>,
    each: &mut impl FnMut(&Spent<'_>),
) -> Result<(), Wrong> {
    let text = |column: usize| {
        row.get_ref(column)?
            .as_str_or_null()
            .map_err(rusqlite::Error::from)
    };
    tags.clear();
    for tag in text(6)?.into_iter().flat_map(|tags| tags.split(',')) {
        tags.push(tag.parse()?);
    }
    each(&Spent {
        project: maybe_id(row, 0)?.map(ProjectId),
        task: maybe_id(row, 1)?.map(TaskId),
        billable: row.get(2)?,
        span: shape::span(row.get(3)?, row.get(4)?)?,
        description: text(5)?.unwrap_or_default(),
        tags,
    });
    Ok(())
}

fn name(conn: &Connection, key: Key, names: &mut Names) -> Result<(), Wrong> {
    let Some(kept) = table::by_key(conn, key)? else {
        return Ok(());
    };
    match (key, kept.content) {
        (Key::Project(id), Item::Project(project)) => {
            let called = Called {
                name: project.name,
                color: Some(project.color).filter(|color| !color.is_empty()),
            };
            names.projects.insert(id, (called, project.client));
        }
        (Key::Client(id), Item::Client(client)) => {
            names.clients.insert(id, client.name);
        }
        (Key::Task(id), Item::Task(task)) => {
            names.tasks.insert(id, task.name);
        }
        (Key::Tag(id), Item::Tag(tag)) => {
            names.tags.insert(id, tag.name);
        }
        (Key::Project(_) | Key::Client(_) | Key::Task(_) | Key::Tag(_) | Key::Entry(_), _) => {}
    }
    Ok(())
}
