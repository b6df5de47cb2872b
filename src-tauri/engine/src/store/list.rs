//! Entries for the doors: by day, by project, and the latest of each kind.
//!
//! Never a deleted one.

use std::collections::BTreeSet;

use rusqlite::types::Value;
use rusqlite::{OptionalExtension as _, params_from_iter};
use stint_core::at::At;
use stint_core::id::{EntryId, Kind, ProjectId, WorkspaceId};
use stint_core::problem::Problem;
use stint_core::row::Row;

use super::entry::{ENTRY, living};
use super::table::{self, id_text};
use super::tx::Tx;

/// Which entries to list. Empty means: all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Which {
    /// Those that started then or later.
    pub from: Option<At>,
    /// Those that started earlier than this.
    pub to: Option<At>,
    /// Those of one workspace.
    pub workspace: Option<WorkspaceId>,
    /// Those of one project.
    pub project: Option<ProjectId>,
    /// Those that come after this one in the list: the last one of the page before.
    pub before: Option<(At, EntryId)>,
    /// At most so many.
    pub limit: Option<usize>,
}

impl Tx<'_> {
    /// How many entries of a workspace Clockify knows, and when the earliest of all began: how far a long pull is.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn reach(&self, workspace: WorkspaceId) -> Result<Option<(usize, At)>, Problem> {
        self.with(|conn| {
            let known = conn
                .prepare_cached(
                    "SELECT count(*) FROM entry WHERE workspace = ?1 AND remote IS NOT NULL",
                )?
                .query_row([workspace.0], |row| row.get(0))?;
            let earliest: Option<i64> = conn
                .prepare_cached(
                    "SELECT start_s FROM entry WHERE workspace = ?1 ORDER BY start_s LIMIT 1",
                )?
                .query_row([workspace.0], |row| row.get(0))
                .optional()?;
            Ok(earliest.map(|start| (known, At::from_unix(start))))
        })
    }

    /// How many entries there are here that started then or later and earlier than that.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn how_many(&self, from: Option<At>, to: Option<At>) -> Result<u64, Problem> {
        let sql = concat!(
            "SELECT count(*) FROM entry WHERE start_s >= ?1 AND start_s < ?2 AND ",
            living!()
        );
        let from = from.map_or(i64::MIN, At::unix);
        let to = to.map_or(i64::MAX, At::unix);
        self.with(|conn| {
            Ok(conn
                .prepare_cached(sql)?
                .query_row((from, to), |row| row.get(0))?)
        })
    }

    /// When the first entry starts, at `from` or later.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn first_start(&self, from: At) -> Result<Option<At>, Problem> {
        self.with(|conn| {
            let found: Option<i64> = conn
                .prepare_cached(concat!(
                    "SELECT start_s FROM entry WHERE start_s >= ?1 AND ",
                    living!(),
                    " ORDER BY start_s LIMIT 1"
                ))?
                .query_row([from.unix()], |row| row.get(0))
                .optional()?;
            Ok(found.map(At::from_unix))
        })
    }

    /// Entries here, the one that started last first.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn entries(&self, which: &Which) -> Result<Vec<Row>, Problem> {
        let mut sql = format!("{} WHERE {}", ENTRY.select, living!());
        let mut values: Vec<Value> = Vec::new();
        let mut and = |condition: &str, value: Value| {
            values.push(value);
            sql.push_str(" AND ");
            sql.push_str(condition);
        };
        if let Some(from) = which.from {
            and("start_s >= ?", from.unix().into());
        }
        if let Some(to) = which.to {
            and("start_s < ?", to.unix().into());
        }
        if let Some(workspace) = which.workspace {
            and("workspace = ?", i64::from(workspace.0).into());
        }
        if let Some(project) = which.project {
            and("project = ?", id_text(project.0).into());
        }
        if let Some((start, id)) = which.before {
            and("start_s <= ?", start.unix().into());
            and("(start_s < ?", start.unix().into());
            values.push(id_text(id.0).into());
            sql.push_str(" OR id < ?)");
        }
        sql.push_str(" ORDER BY start_s DESC, id DESC");
        if let Some(limit) = which.limit {
            sql.push_str(" LIMIT ?");
            values.push(i64::try_from(limit).unwrap_or(i64::MAX).into());
        }
        self.with(|conn| table::all(conn, Kind::Entry, &sql, params_from_iter(values)))
    }

    /// The latest entries that started at `now` or before, one of each kind: those that differ in description,
    /// project, task or tags.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn recent(&self, now: At, count: usize) -> Result<Vec<Row>, Problem> {
        // Who did the same thing a thousand times in a row gets fewer suggestions, not a slower start.
        const LOOKED_AT: usize = 1_000;

        let sql = format!(
            "{} WHERE start_s <= ?1 AND {} ORDER BY start_s DESC, id DESC LIMIT ?2",
            ENTRY.select,
            living!(),
        );
        self.with(|conn| {
            let mut seen = BTreeSet::new();
            let mut rows = Vec::new();
            let mut statement = conn.prepare_cached(&sql)?;
            let mut found = statement.query((now.unix(), LOOKED_AT))?;
            while rows.len() < count {
                let Some(columns) = found.next()? else { break };
                let row = table::read(Kind::Entry, columns)?.row;
                let is_new = row.entry().is_some_and(|entry| {
                    seen.insert((
                        entry.description.clone(),
                        entry.project,
                        entry.task,
                        entry.tags.clone(),
                    ))
                });
                if is_new {
                    rows.push(row);
                }
            }
            Ok(rows)
        })
    }

    /// Entries that lie in `[from, to)`, wholly or in part, what runs included, the one that started last first.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn entries_touching(&self, from: At, to: At) -> Result<Vec<Row>, Problem> {
        // What reaches into the range began at most a day earlier, or is longer than a day, or runs: each has an index.
        let sql = format!(
            "{} WHERE nr IN (
                SELECT nr FROM entry WHERE start_s >= ?1 AND start_s < ?2
                UNION ALL
                SELECT nr FROM entry WHERE start_s >= ?3 AND start_s < ?1 AND (end_s IS NULL OR end_s > ?1)
                UNION ALL
                SELECT nr FROM entry WHERE start_s < ?3 AND end_s - start_s > 86400 AND end_s > ?1
                UNION ALL
                SELECT nr FROM entry WHERE start_s < ?3 AND end_s IS NULL
             ) AND {} ORDER BY start_s DESC, id DESC",
            ENTRY.select,
            living!(),
        );
        let range = (from.unix(), to.unix(), from.unix().saturating_sub(86_400));
        self.with(|conn| table::all(conn, Kind::Entry, &sql, range))
    }
}
