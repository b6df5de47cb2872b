//! Which rows of files came in, so that none comes in twice.
//!
//! Remembers a row for as long as the store lives, whatever became of its entry; only who takes the import back may
//! import it again. Never knows what was in a row.

use rusqlite::Connection;
use stint_core::id::{EntryId, WorkspaceId};
use uuid::Uuid;

use super::table::id_text;
use super::wrong::Wrong;

pub(super) fn keep(
    conn: &Connection,
    workspace: WorkspaceId,
    source: Uuid,
    entry: EntryId,
    deed: i64,
) -> Result<(), Wrong> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO imported (workspace, source, entry, deed) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute((workspace.0, id_text(source), id_text(entry.0), deed))?;
    Ok(())
}

/// Whether the row came in by an action that was not taken back.
pub(super) fn has(conn: &Connection, workspace: WorkspaceId, source: Uuid) -> Result<bool, Wrong> {
    let mut statement = conn.prepare_cached(
        "SELECT 1 FROM imported
         LEFT JOIN deed ON deed.id = imported.deed
         WHERE imported.workspace = ?1 AND source = ?2 AND (imported.deed IS NULL OR deed.state = 'done')",
    )?;
    Ok(statement.exists((workspace.0, id_text(source)))?)
}

/// Before actions are forgotten: what was taken back is as if it had never come in.
pub(super) fn forget(conn: &Connection, before: i64) -> Result<(), Wrong> {
    conn.prepare_cached(
        "DELETE FROM imported
         WHERE deed IN (SELECT id FROM deed WHERE at_s < ?1 AND state <> 'done')",
    )?
    .execute([before])?;
    Ok(())
}
