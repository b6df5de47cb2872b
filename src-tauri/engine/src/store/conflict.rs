//! Fields that both sides had changed, with what each had.
//!
//! Never decides which side wins.

use rusqlite::Connection;
use stint_core::at::At;
use stint_core::id::Key;
use stint_core::problem::Problem;
use stint_core::sync::Conflict;

use super::table::{id, id_text, unword, word};
use super::tx::Tx;
use super::wrong::Wrong;

/// A conflict as it was kept; see [`Conflict`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of sync::Conflict")]
pub struct KeptConflict {
    /// Its number, rising.
    pub id: i64,
    pub key: Key,
    pub field: String,
    pub base: String,
    pub here: String,
    pub there: String,
    pub kept_here: bool,
    pub at: At,
}

impl Tx<'_> {
    /// The latest conflicts, newest first.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn conflicts(&self, limit: usize) -> Result<Vec<KeptConflict>, Problem> {
        self.with(|conn| {
            let mut statement = conn.prepare_cached(
                "SELECT id, kind, item, field, base, here, there, kept_here, at_s
                 FROM conflict
                 ORDER BY id DESC
                 LIMIT ?1",
            )?;
            let mut found = statement.query([limit])?;
            let mut conflicts = Vec::new();
            while let Some(row) = found.next()? {
                conflicts.push(KeptConflict {
                    id: row.get(0)?,
                    key: Key::new(unword(&row.get::<_, String>(1)?)?, id(row, 2)?),
                    field: row.get(3)?,
                    base: row.get(4)?,
                    here: row.get(5)?,
                    there: row.get(6)?,
                    kept_here: row.get(7)?,
                    at: At::from_unix(row.get(8)?),
                });
            }
            Ok(conflicts)
        })
    }
}

pub(super) fn keep(conn: &Connection, conflict: &Conflict) -> Result<(), Wrong> {
    conn.prepare_cached(
        "INSERT INTO conflict (at_s, kind, item, field, base, here, there, kept_here)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute((
        conflict.at.unix(),
        word(&conflict.key.kind()),
        id_text(conflict.key.uuid()),
        conflict.field,
        &conflict.base,
        &conflict.here,
        &conflict.there,
        conflict.kept_here,
    ))?;
    Ok(())
}
