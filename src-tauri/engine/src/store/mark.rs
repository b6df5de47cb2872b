//! How far syncing is with a workspace: the mark, what the workspace demands, and what sweeps did not find.
//!
//! Never decides that something is gone; it only counts.

use rusqlite::Connection;
use stint_core::at::At;
use stint_core::id::{Key, WorkspaceId};
use stint_core::report::Rounding;
use stint_core::rules::Rules;
use stint_core::sync::{Mark, Trust};

use super::table::{self, id, id_text, unword, word};
use super::wrong::Wrong;

pub(super) fn keep(conn: &Connection, workspace: WorkspaceId, mark: &Mark) -> Result<(), Wrong> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO mark
             (workspace, first_pull_done_s, first_pull_page, catalog_s, sweep_s, sweeps, round_s, trust, requests)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute((
        workspace.0,
        mark.first_pull_done.map(At::unix),
        mark.first_pull_page,
        mark.catalog.map(At::unix),
        mark.sweep.map(At::unix),
        mark.sweeps,
        mark.round.map(At::unix),
        match mark.trust {
            Trust::Unproven => "unproven",
            Trust::Proven => "proven",
            Trust::Off => "off",
        },
        mark.requests,
    ))?;
    Ok(())
}

pub(super) fn read(conn: &Connection, workspace: WorkspaceId) -> Result<Mark, Wrong> {
    let mut statement = conn.prepare_cached(
        "SELECT first_pull_done_s, first_pull_page, catalog_s, sweep_s, sweeps, round_s, trust, requests
         FROM mark
         WHERE workspace = ?1",
    )?;
    let mut found = statement.query([workspace.0])?;
    let Some(row) = found.next()? else {
        return Ok(Mark::default());
    };
    let at = |column: usize| {
        row.get::<_, Option<i64>>(column)
            .map(|at| at.map(At::from_unix))
    };
    let trust: String = row.get(6)?;
    Ok(Mark {
        first_pull_done: at(0)?,
        first_pull_page: row.get(1)?,
        catalog: at(2)?,
        sweep: at(3)?,
        sweeps: row.get(4)?,
        round: at(5)?,
        trust: match trust.as_str() {
            "unproven" => Trust::Unproven,
            "proven" => Trust::Proven,
            "off" => Trust::Off,
            _ => return Err(Wrong::Stored("a mark's trust".into())),
        },
        requests: row.get(7)?,
    })
}

pub(super) fn keep_rules(
    conn: &Connection,
    workspace: WorkspaceId,
    rules: &Rules,
) -> Result<(), Wrong> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO rules
             (workspace, needs_project, needs_task, needs_tag, needs_description, locked_before_s,
              stopwatch_only, billable_by_admins, billable_projects, public_projects,
              projects_by, tags_by, tasks_by, round_min, round_way)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
    )?
    .execute((
        workspace.0,
        rules.needs_project,
        rules.needs_task,
        rules.needs_tag,
        rules.needs_description,
        rules.locked_before.map(At::unix),
        rules.stopwatch_only,
        rules.billable_by_admins,
        rules.billable_projects,
        rules.public_projects,
        word(&rules.projects_by),
        word(&rules.tags_by),
        word(&rules.tasks_by),
        rules.rounding.map(|rounding| rounding.minutes),
        rules.rounding.map(|rounding| word(&rounding.way)),
    ))?;
    Ok(())
}

pub(super) fn rules(conn: &Connection, workspace: WorkspaceId) -> Result<Rules, Wrong> {
    let mut statement = conn.prepare_cached(
        "SELECT needs_project, needs_task, needs_tag, needs_description, locked_before_s,
                stopwatch_only, billable_by_admins, billable_projects, public_projects,
                projects_by, tags_by, tasks_by, round_min, round_way
         FROM rules
         WHERE workspace = ?1",
    )?;
    let mut found = statement.query([workspace.0])?;
    let Some(row) = found.next()? else {
        return Ok(Rules::default());
    };
    let makers = |column: usize| unword(&row.get::<_, String>(column)?);
    let rounding = match (row.get(12)?, row.get::<_, Option<String>>(13)?) {
        (Some(minutes), Some(way)) => Some(Rounding {
            minutes,
            way: unword(&way)?,
        }),
        (None, _) | (_, None) => None,
    };
    Ok(Rules {
        needs_project: row.get(0)?,
        needs_task: row.get(1)?,
        needs_tag: row.get(2)?,
        needs_description: row.get(3)?,
        locked_before: row.get::<_, Option<i64>>(4)?.map(At::from_unix),
        stopwatch_only: row.get(5)?,
        billable_by_admins: row.get(6)?,
        billable_projects: row.get(7)?,
        public_projects: row.get(8)?,
        projects_by: makers(9)?,
        tags_by: makers(10)?,
        tasks_by: makers(11)?,
        rounding,
    })
}

/// Counts one more complete sweep, ended at `at`, that did not hold the row.
pub(super) fn keep_absent(conn: &Connection, key: Key, at: At) -> Result<(), Wrong> {
    let name = table::of(key.kind()).name;
    conn.prepare_cached(&format!(
        "INSERT INTO absence (item, kind, workspace, first_s)
         SELECT id, ?2, workspace, ?3 FROM {name} WHERE id = ?1
         ON CONFLICT (item) DO UPDATE SET sweeps = sweeps + 1"
    ))?
    .execute((id_text(key.uuid()), word(&key.kind()), at.unix()))?;
    Ok(())
}

pub(super) fn keep_present(conn: &Connection, key: Key) -> Result<(), Wrong> {
    conn.prepare_cached("DELETE FROM absence WHERE item = ?1")?
        .execute([id_text(key.uuid())])?;
    Ok(())
}

/// The rows of a workspace that sweeps did not find: when first, and how many did not.
pub(super) fn absent(
    conn: &Connection,
    workspace: WorkspaceId,
) -> Result<Vec<(Key, At, u32)>, Wrong> {
    let mut statement = conn.prepare_cached(
        "SELECT kind, item, first_s, sweeps FROM absence WHERE workspace = ?1 ORDER BY item",
    )?;
    let mut found = statement.query([workspace.0])?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        let key = Key::new(unword(&row.get::<_, String>(0)?)?, id(row, 1)?);
        rows.push((key, At::from_unix(row.get(2)?), row.get(3)?));
    }
    Ok(rows)
}
