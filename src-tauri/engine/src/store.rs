//! The store: one SQLite file that the tray, the window and the command line share. SQL appears only here.
//!
//! A change is on the disk when [`Store::write`] returns. Never waits for the network, and never reads or
//! writes outside one short transaction.

mod account;
mod attempt;
mod catalog;
mod conflict;
mod deed;
mod entry;
mod list;
mod mark;
mod migrate;
mod open;
mod pin;
mod queue;
mod setting;
mod shape;
mod show;
mod table;
mod tx;
mod wrong;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};
use stint_core::problem::Problem;

pub use account::{Account, Way, Workspace};
pub use conflict::KeptConflict;
pub use deed::NewDeed;
pub use list::{Stretch, Which};
pub use queue::{Counts, Queued};
pub use tx::Tx;
use wrong::Wrong;

/// Everything Stint keeps but keys.
pub struct Store {
    conn: Connection,
    path: PathBuf,
}

impl Store {
    /// Opens the store in a data directory; makes both where they are missing.
    ///
    /// # Errors
    /// A [`Problem`] of the store. A file that is damaged, newer or not ours stays as it is.
    pub fn open(dir: &Path) -> Result<Store, Problem> {
        let (conn, path) = open::open(dir)?;
        Ok(Store { conn, path })
    }

    /// A store that is gone when it is dropped, for tests and simulations.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn in_memory() -> Result<Store, Problem> {
        let (conn, path) = open::in_memory()?;
        Ok(Store { conn, path })
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads and writes in one transaction, which no other process can come between. All is on the disk when
    /// this returns `Ok`; nothing was changed when it returns `Err`.
    ///
    /// # Errors
    /// What `work` answers, or a [`Problem`] of the store.
    pub fn write<R>(&self, work: impl FnOnce(&Tx<'_>) -> Result<R, Problem>) -> Result<R, Problem> {
        self.transact(TransactionBehavior::Immediate, work)
    }

    /// Like [`Store::write`], without waiting for the disk: for pages that came from Clockify and can be asked
    /// for again. Survives the end of this process at any moment; a power cut may take back the last of these
    /// transactions, and only whole ones, up to the next `write`.
    ///
    /// # Errors
    /// What `work` answers, or a [`Problem`] of the store.
    pub fn write_pulled<R>(
        &self,
        work: impl FnOnce(&Tx<'_>) -> Result<R, Problem>,
    ) -> Result<R, Problem> {
        self.with(|conn| Ok(conn.pragma_update(None, "synchronous", "NORMAL")?))?;
        let answer = self.write(work);
        self.with(|conn| Ok(conn.pragma_update(None, "synchronous", "FULL")?))?;
        answer
    }

    /// Reads of one moment, whatever other processes write meanwhile. A write inside fails.
    ///
    /// # Errors
    /// What `work` answers, or a [`Problem`] of the store.
    pub fn read<R>(&self, work: impl FnOnce(&Tx<'_>) -> Result<R, Problem>) -> Result<R, Problem> {
        self.transact(TransactionBehavior::Deferred, work)
    }

    fn transact<R>(
        &self,
        behavior: TransactionBehavior,
        work: impl FnOnce(&Tx<'_>) -> Result<R, Problem>,
    ) -> Result<R, Problem> {
        let tell = |error: rusqlite::Error| Wrong::Sql(error).problem(&self.path);
        let transaction = Transaction::new_unchecked(&self.conn, behavior).map_err(tell)?;
        let answer = work(&Tx::new(&transaction, &self.path))?;
        transaction.commit().map_err(tell)?;
        Ok(answer)
    }

    /// A number that differs from the last one seen here when another process changed the store meanwhile.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn data_version(&self) -> Result<i64, Problem> {
        self.with(|conn| Ok(conn.pragma_query_value(None, "data_version", |row| row.get(0))?))
    }

    /// Looks through the whole file; for the start after an unclean end.
    ///
    /// # Errors
    /// [`Problem::StoreDamaged`], or another [`Problem`] of the store.
    pub fn check(&self) -> Result<(), Problem> {
        self.with(|conn| {
            let found: String =
                conn.pragma_query_value(None, "quick_check(1)", |row| row.get(0))?;
            if found == "ok" {
                Ok(())
            } else {
                Err(Wrong::Stored(found))
            }
        })
    }

    /// Copies the log back into the file once it is long. It costs syncs, so call it when nobody waits: after
    /// the answer is printed, or between two pages of a long pull. Does nothing while another process is busy.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn tidy(&self) -> Result<(), Problem> {
        const PAGE: u64 = 4_096;
        const LONG_PAGES: i64 = 1_000;
        const TOO_LONG: u64 = 16 * 1_024 * PAGE;

        let mut log = self.path.as_os_str().to_owned();
        log.push("-wal");
        let size = std::fs::metadata(&log).map_or(0, |log| log.len());
        if size < LONG_PAGES.unsigned_abs() * PAGE {
            return Ok(());
        }
        self.with(|conn| {
            let checkpoint = |mode: &str| {
                conn.query_row(&format!("PRAGMA wal_checkpoint({mode})"), [], |row| {
                    Ok((row.get::<_, i64>(1)?, row.get::<_, i64>(2)?))
                })
            };
            // The file keeps its size when the log begins anew inside it, so ask how much of it is still to do.
            let (logged, copied) = checkpoint("NOOP")?;
            if size >= TOO_LONG {
                checkpoint("TRUNCATE")?;
            } else if logged - copied >= LONG_PAGES {
                checkpoint("PASSIVE")?;
            }
            Ok(())
        })
    }

    fn with<R>(&self, work: impl FnOnce(&Connection) -> Result<R, Wrong>) -> Result<R, Problem> {
        work(&self.conn).map_err(|wrong| wrong.problem(&self.path))
    }
}
