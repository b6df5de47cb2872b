//! What syncing decided between two sides, with each of them whole, until the person has settled it.
//!
//! Never decides which side wins, nor whom to ask.

use rusqlite::{Connection, Params};
use stint_core::at::At;
use stint_core::field::Field;
use stint_core::id::Key;
use stint_core::problem::Problem;
use stint_core::row::Row;
use stint_core::sync::merge::Side;
use stint_core::sync::{Conflict, KeptConflict};

use super::shape;
use super::table::{self, id, id_text, unword, word};
use super::tx::Tx;
use super::wrong::Wrong;

/// A conflict that an older Stint kept as words.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of a Conflict")]
pub struct InWords {
    pub at: At,
    pub field: Field,
    pub base: String,
    pub here: String,
    pub there: String,
    pub kept: Side,
}

const SELECT: &str =
    "SELECT id, kind, item, field, cause, base, here, there, kept, at_s, changed_s, settled_s
     FROM conflict";

impl Tx<'_> {
    /// The latest conflicts, newest first, settled ones among them.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn conflicts(&self, limit: usize) -> Result<Vec<KeptConflict>, Problem> {
        let sql = format!("{SELECT} WHERE in_words = 0 ORDER BY id DESC LIMIT ?1");
        self.with(|conn| read(conn, &sql, [limit]))
    }

    /// Every conflict of a row, newest first, settled ones among them.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn conflicts_of(&self, key: Key) -> Result<Vec<KeptConflict>, Problem> {
        let sql = format!("{SELECT} WHERE item = ?1 AND in_words = 0 ORDER BY id DESC");
        self.with(|conn| read(conn, &sql, [id_text(key.uuid())]))
    }

    /// Those of a row that were kept as words, newest first.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn conflicts_in_words(&self, key: Key) -> Result<Vec<InWords>, Problem> {
        self.with(|conn| {
            let mut statement = conn.prepare_cached(
                "SELECT at_s, field, base, here, there, kept FROM conflict
                 WHERE item = ?1 AND in_words = 1
                 ORDER BY id DESC",
            )?;
            let mut found = statement.query([id_text(key.uuid())])?;
            let mut conflicts = Vec::new();
            while let Some(row) = found.next()? {
                conflicts.push(InWords {
                    at: At::from_unix(row.get(0)?),
                    field: field(&row.get::<_, String>(1)?)?,
                    base: row.get(2)?,
                    here: row.get(3)?,
                    there: row.get(4)?,
                    kept: unword(&row.get::<_, String>(5)?)?,
                });
            }
            Ok(conflicts)
        })
    }

    /// What the person has not settled and what still stands as it was decided, newest first, each with its row.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn open_conflicts(&self, now: At) -> Result<Vec<(KeptConflict, Row)>, Problem> {
        // Nobody looks through more of them, and every glance reads them.
        const MOST: usize = 200;
        let sql =
            format!("{SELECT} WHERE settled_s IS NULL AND at_s > ?1 ORDER BY id DESC LIMIT {MOST}");
        self.with(|conn| {
            let mut open = Vec::new();
            for kept in read(conn, &sql, [now.plus(-Conflict::ASKED_S).unix()])? {
                let row = table::by_key(conn, kept.conflict.key)?;
                let row = row.filter(|row| !row.gone).map(|kept| kept.row);
                open.extend(
                    row.filter(|row| kept.conflict.stands(row))
                        .map(|row| (kept, row)),
                );
            }
            Ok(open)
        })
    }
}

/// Those of a row that the person has not settled, oldest first.
pub(super) fn open_of(conn: &Connection, key: Key, now: At) -> Result<Vec<KeptConflict>, Wrong> {
    let sql = format!("{SELECT} WHERE item = ?1 AND settled_s IS NULL AND at_s > ?2 ORDER BY id");
    let since = now.plus(-Conflict::ASKED_S).unix();
    read(conn, &sql, (id_text(key.uuid()), since))
}

/// Keeps a conflict; about one field of one row there is one question, the latest.
pub(super) fn keep(conn: &Connection, conflict: &Conflict) -> Result<(), Wrong> {
    let item = id_text(conflict.key.uuid());
    conn.prepare_cached(
        "UPDATE conflict SET settled_s = ?3 WHERE item = ?1 AND field = ?2 AND settled_s IS NULL",
    )?
    .execute((&item, conflict.field.code(), conflict.at.unix()))?;
    conn.prepare_cached(
        "INSERT INTO conflict (at_s, changed_s, kind, item, field, cause, base, here, there, kept)
         VALUES (?1, (SELECT max(at_s) FROM version WHERE item = ?3 AND deed IS NOT NULL),
                 ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute((
        conflict.at.unix(),
        word(&conflict.key.kind()),
        &item,
        conflict.field.code(),
        word(&conflict.cause),
        shape::write(&conflict.base),
        shape::write(&conflict.here),
        shape::write(&conflict.there),
        word(&conflict.kept),
    ))?;
    Ok(())
}

/// The person settled it, by this action.
pub(super) fn settle(conn: &Connection, conflict: i64, deed: i64, at: At) -> Result<(), Wrong> {
    conn.prepare_cached("UPDATE conflict SET settled_s = ?3, deed = ?2 WHERE id = ?1")?
        .execute((conflict, deed, at.unix()))?;
    Ok(())
}

/// The action that settled some was taken back, or done again.
pub(super) fn reopen(conn: &Connection, deed: i64, open: bool) -> Result<(), Wrong> {
    conn.prepare_cached(
        "UPDATE conflict
         SET settled_s = CASE WHEN ?2 THEN NULL ELSE (SELECT at_s FROM deed WHERE id = ?1) END
         WHERE deed = ?1",
    )?
    .execute((deed, open))?;
    Ok(())
}

/// Forgets those of before then, about which nobody is asked any more.
pub(super) fn forget(conn: &Connection, before: At) -> Result<(), Wrong> {
    conn.execute("DELETE FROM conflict WHERE at_s < ?1", [before.unix()])?;
    Ok(())
}

fn field(code: &str) -> Result<Field, Wrong> {
    Field::coded(code).ok_or_else(|| Wrong::Stored("a field".into()))
}

fn read(conn: &Connection, sql: &str, params: impl Params) -> Result<Vec<KeptConflict>, Wrong> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut found = statement.query(params)?;
    let mut conflicts = Vec::new();
    while let Some(row) = found.next()? {
        let text = |at: usize| row.get::<_, String>(at);
        let at = |at: usize| {
            row.get::<_, Option<i64>>(at)
                .map(|at| at.map(At::from_unix))
        };
        conflicts.push(KeptConflict {
            id: row.get(0)?,
            conflict: Conflict {
                key: Key::new(unword(&text(1)?)?, id(row, 2)?),
                field: field(&text(3)?)?,
                cause: unword(&text(4)?)?,
                base: shape::read(&text(5)?)?,
                here: shape::read(&text(6)?)?,
                there: shape::read(&text(7)?)?,
                kept: unword(&text(8)?)?,
                at: At::from_unix(row.get(9)?),
            },
            changed: at(10)?,
            settled: at(11)?,
        });
    }
    Ok(conflicts)
}
