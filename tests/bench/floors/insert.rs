//! A floor for `stint start` and for an import: a bare program that puts one row, or so many in one transaction, into the
//! same table of the same file, durably.
//!
//! Never keeps a history, never looks anything up, and prints nothing.

use std::path::Path;

use anyhow::Context as _;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, params};

fn main() -> anyhow::Result<()> {
    let dir = std::env::args().nth(1).context("floor-insert DIR [ROWS]")?;
    let conn = Connection::open(Path::new(&dir).join("stint.db"))?;
    // Nor does Stint copy the log back before it answers.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    conn.pragma_update(None, "wal_autocheckpoint", 0)?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    let rows: i64 = match std::env::args().nth(2) {
        Some(rows) => rows.parse()?,
        None => 1,
    };
    let insert = conn.unchecked_transaction()?;
    for row in 0..rows {
        conn.prepare_cached(
            "INSERT INTO entry (id, workspace, side, since_s, description, billable, type, start_s, end_s)
             VALUES (?1, 1, 'new', unixepoch(), 'Review', 0, 'REGULAR', unixepoch() - ?2, unixepoch() - ?2)",
        )?
        .execute(params![uuid::Uuid::now_v7().to_string(), row * 1_000])?;
    }
    insert.commit()?;
    Ok(())
}
