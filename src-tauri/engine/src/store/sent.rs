//! Every write that left in the last weeks: for the story of a row, and for what turns up late.
//!
//! Never says what became of a write whose fate is open; that is the journal's.

use rusqlite::Connection;
use stint_core::at::At;
use stint_core::id::{AttemptId, Key, Kind, WorkspaceId};
use stint_core::problem::Problem;
use stint_core::row::Item;
use stint_core::sync::{Attempt, Made, Op};

use super::attempt::{self, op_word};
use super::shape;
use super::table::{id, id_text, word};
use super::tx::Tx;
use super::wrong::Wrong;

/// How long a write is remembered, in seconds: as long as what it replaced.
const KEPT_S: i64 = 30 * 24 * 3600;

/// A write of one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sent {
    /// What it did.
    pub op: Op,
    /// When it left.
    pub at: At,
    /// When Clockify confirmed it.
    pub taken: Option<At>,
}

impl Tx<'_> {
    /// The writes of a row, newest first.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn sent(&self, key: Key) -> Result<Vec<Sent>, Problem> {
        self.with(|conn| {
            let mut statement = conn.prepare_cached(
                "SELECT op, sent_s, taken_s FROM sent WHERE item = ?1 ORDER BY id DESC",
            )?;
            let mut found = statement.query([id_text(key.uuid())])?;
            let mut sent = Vec::new();
            while let Some(row) = found.next()? {
                let taken: Option<i64> = row.get(2)?;
                sent.push(Sent {
                    op: attempt::op(&row.get::<_, String>(0)?)?,
                    at: At::from_unix(row.get(1)?),
                    taken: taken.map(At::from_unix),
                });
            }
            Ok(sent)
        })
    }
}

/// Remembers a write that is about to leave, and forgets what left long ago.
pub(super) fn keep(
    conn: &Connection,
    write: &Attempt,
    workspace: WorkspaceId,
) -> Result<(), Wrong> {
    let made = write
        .body
        .as_ref()
        .filter(|_| write.op == Op::Create)
        .and_then(|body| Some((shape::write(body), body.entry()?.span.start().unix())));
    let (body, start) = made.unzip();
    conn.prepare_cached(
        "INSERT OR IGNORE INTO sent (attempt, workspace, kind, item, op, sent_s, body, start_s)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute((
        id_text(write.id.0),
        workspace.0,
        word(&write.key.kind()),
        id_text(write.key.uuid()),
        op_word(write.op),
        write.sent.unix(),
        body,
        start,
    ))?;
    // For one that comes at most two that are old go, so that no write waits for a great clearing.
    conn.prepare_cached(
        "DELETE FROM sent
         WHERE id IN (SELECT id FROM sent ORDER BY id LIMIT 2) AND sent_s < ?1",
    )?
    .execute([write.sent.plus(-KEPT_S).unix()])?;
    Ok(())
}

/// Clockify confirmed a write.
pub(super) fn taken(conn: &Connection, attempt: AttemptId, at: At) -> Result<(), Wrong> {
    conn.prepare_cached("UPDATE sent SET taken_s = ?2 WHERE attempt = ?1")?
        .execute((id_text(attempt.0), at.unix()))?;
    Ok(())
}

/// The creates of entries that left at or after `since` and began between `first` and `last`, oldest first.
pub(super) fn made(
    conn: &Connection,
    workspace: WorkspaceId,
    (first, last): (At, At),
    since: At,
) -> Result<Vec<Made>, Wrong> {
    let mut statement = conn.prepare_cached(
        "SELECT item, body, sent_s FROM sent
         WHERE workspace = ?1 AND body IS NOT NULL AND start_s BETWEEN ?2 AND ?3 AND sent_s >= ?4
         ORDER BY id",
    )?;
    let mut found = statement.query((workspace.0, first.unix(), last.unix(), since.unix()))?;
    let mut made = Vec::new();
    while let Some(row) = found.next()? {
        let Item::Entry(body) = shape::read(&row.get::<_, String>(1)?)? else {
            return Err(Wrong::Stored("an entry that was sent".into()));
        };
        made.push(Made {
            key: Key::new(Kind::Entry, id(row, 0)?),
            body,
            sent: At::from_unix(row.get(2)?),
        });
    }
    Ok(made)
}
