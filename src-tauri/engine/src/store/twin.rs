//! Entries from Clockify that are probably ours once more, until the person has said.
//!
//! Never decides what is alike.

use rusqlite::{Connection, Params};
use stint_core::at::At;
use stint_core::id::{EntryId, Key};
use stint_core::problem::Problem;
use stint_core::row::Row;
use stint_core::sync::Twin;

use super::table::{self, id, id_text};
use super::tx::Tx;
use super::wrong::Wrong;

const SELECT: &str = "SELECT theirs, ours, at_s, in_doubt FROM twin";

impl Tx<'_> {
    /// The pairs that the person has not settled and of which both are still here, newest first: the one that was
    /// made here, and the one that came.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn open_twins(&self) -> Result<Vec<(Twin, Row, Row)>, Problem> {
        self.with(|conn| {
            let sql = format!("{SELECT} WHERE settled_s IS NULL ORDER BY at_s DESC, theirs");
            let here = |key| -> Result<Option<Row>, Wrong> {
                let kept = table::by_key(conn, key)?.filter(|kept| !kept.gone);
                Ok(kept.map(|kept| kept.row).filter(|row| row.here.is_some()))
            };
            let mut open = Vec::new();
            for twin in all(conn, &sql, [])? {
                let (ours, theirs) = (here(twin.ours)?, here(twin.theirs)?);
                // As long as ours is not known to be in Clockify, there is one.
                if let (Some(ours), Some(theirs)) = (ours, theirs)
                    && ours.remote.is_some()
                {
                    open.push((twin, ours, theirs));
                }
            }
            Ok(open)
        })
    }
}

/// The open pairs to which this one belongs.
pub(super) fn of(conn: &Connection, key: Key) -> Result<Vec<Twin>, Wrong> {
    let sql = format!("{SELECT} WHERE (theirs = ?1 OR ours = ?1) AND settled_s IS NULL");
    all(conn, &sql, [id_text(key.uuid())])
}

fn all(conn: &Connection, sql: &str, params: impl Params) -> Result<Vec<Twin>, Wrong> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut found = statement.query(params)?;
    let mut twins = Vec::new();
    while let Some(row) = found.next()? {
        twins.push(read(row)?);
    }
    Ok(twins)
}

pub(super) fn keep(conn: &Connection, twin: &Twin) -> Result<(), Wrong> {
    conn.prepare_cached(
        "INSERT OR IGNORE INTO twin (theirs, ours, at_s, in_doubt) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute((
        id_text(twin.theirs.uuid()),
        id_text(twin.ours.uuid()),
        twin.at.unix(),
        twin.in_doubt,
    ))?;
    Ok(())
}

/// The person settled it, by this action.
pub(super) fn settle(conn: &Connection, theirs: Key, deed: i64, at: At) -> Result<(), Wrong> {
    conn.prepare_cached("UPDATE twin SET settled_s = ?3, deed = ?2 WHERE theirs = ?1")?
        .execute((id_text(theirs.uuid()), deed, at.unix()))?;
    Ok(())
}

/// The action that settled some was taken back, or done again.
pub(super) fn reopen(conn: &Connection, deed: i64, open: bool) -> Result<(), Wrong> {
    conn.prepare_cached(
        "UPDATE twin
         SET settled_s = CASE WHEN ?2 THEN NULL ELSE (SELECT at_s FROM deed WHERE id = ?1) END
         WHERE deed = ?1",
    )?
    .execute((deed, open))?;
    Ok(())
}

/// Forgets pairs of before then that were settled, or of which one is gone for good.
pub(super) fn forget(conn: &Connection, before: At) -> Result<(), Wrong> {
    conn.execute(
        "DELETE FROM twin
         WHERE at_s < ?1
           AND (settled_s < ?1
                OR NOT EXISTS (SELECT 1 FROM entry WHERE id = theirs)
                OR NOT EXISTS (SELECT 1 FROM entry WHERE id = ours))",
        [before.unix()],
    )?;
    Ok(())
}

fn read(row: &rusqlite::Row<'_>) -> Result<Twin, Wrong> {
    Ok(Twin {
        theirs: Key::Entry(EntryId(id(row, 0)?)),
        ours: Key::Entry(EntryId(id(row, 1)?)),
        at: At::from_unix(row.get(2)?),
        in_doubt: row.get(3)?,
    })
}
