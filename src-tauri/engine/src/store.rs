//! The store: one SQLite file that the tray, the window and the command line share. SQL appears only here.
//!
//! A change is on the disk when [`Store::write`] returns. Never waits for the network, and never reads or
//! writes outside one short transaction.

mod account;
mod attempt;
mod catalog;
mod conflict;
mod copy;
mod custom_field;
mod deed;
mod entry;
mod found;
mod imported;
mod list;
mod mark;
mod migrate;
mod open;
mod pin;
#[cfg(test)]
mod plans;
mod queue;
mod sent;
mod setting;
mod shape;
mod show;
mod spent;
mod table;
mod twin;
mod tx;
mod wrong;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};
use stint_core::problem::Problem;

pub(crate) use self::open::is_there;
pub use account::{Account, Way, Workspace};
pub use conflict::InWords;
pub(crate) use copy::fetch;
pub use deed::{LastDid, NewDeed, Told};
pub use found::Found;
pub use list::Which;
pub use queue::{Counts, Queued};
pub use sent::Sent;
pub use spent::With;
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
        let (conn, path) = open::open(dir, migrate::STEPS)?;
        Ok(Store { conn, path })
    }

    /// Opens it as a later version will whose schema has one more migration, for tests of what an upgrade survives.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_with_next(dir: &Path, migration: &str) -> Result<Store, Problem> {
        let (conn, path) = open::open(dir, &[migrate::STEPS, &[migration]].concat())?;
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

    /// Does something that writes all over the file with most of it in memory: else each part of it writes the same pages
    /// again and again.
    ///
    /// # Errors
    /// What `work` answers, or a [`Problem`] of the store.
    pub fn with_room<R>(&self, work: impl FnOnce() -> Result<R, Problem>) -> Result<R, Problem> {
        // Negative: KiB. The second is SQLite's own.
        const ROOM: i64 = -32_768;
        const USUAL: i64 = -2_000;

        self.with(|conn| Ok(conn.pragma_update(None, "cache_size", ROOM)?))?;
        let answer = work();
        self.with(|conn| Ok(conn.pragma_update(None, "cache_size", USUAL)?))?;
        self.shrink()?;
        answer
    }

    /// Lets go of what is kept of the file in memory, as far as it is not in use.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn shrink(&self) -> Result<(), Problem> {
        self.with(|conn| {
            conn.flush_prepared_statement_cache();
            Ok(conn.execute_batch("PRAGMA shrink_memory")?)
        })
    }

    /// Lets those write who wait for it: between two parts of something long.
    pub fn give_way(&self) {
        std::thread::sleep(2 * open::ASKS_AGAIN);
    }

    /// Like [`Store::write`], without waiting for the disk: for pages that came from Clockify and can be asked
    /// for again. Survives the end of this process at any moment; a power cut may take back the last of these
    /// transactions, and only whole ones, up to the next `write` that changes something.
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
            let found: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
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
        // Who opens the store first reads the log through: at this length that takes half a millisecond.
        const LONG_PAGES: i64 = 256;
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
            let (logged, copied) = if size >= TOO_LONG {
                checkpoint("TRUNCATE")?
            } else if logged - copied >= LONG_PAGES {
                checkpoint("PASSIVE")?
            } else {
                return Ok(());
            };
            if logged == copied {
                // The first write of a new log costs one more sync: pay it now, while nobody waits.
                setting::note_tidied(conn)?;
            }
            Ok(())
        })
    }

    fn with<R>(&self, work: impl FnOnce(&Connection) -> Result<R, Wrong>) -> Result<R, Problem> {
        work(&self.conn).map_err(|wrong| wrong.problem(&self.path))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn set(store: &Store, value: &str) -> Result<(), Problem> {
        store.write(|tx| tx.set("a", Some(value)))
    }

    #[test]
    fn a_store_that_stays_busy_is_said() {
        let dir = tempfile::tempdir().unwrap();
        let (one, other) = (
            Store::open(dir.path()).unwrap(),
            Store::open(dir.path()).unwrap(),
        );
        other.conn.busy_timeout(Duration::from_millis(1)).unwrap();
        one.write(|_| {
            let path = wrong::shown(other.path());
            assert_eq!(set(&other, "1"), Err(Problem::StoreBusy { path }));
            Ok(())
        })
        .unwrap();
        assert_eq!(set(&other, "1"), Ok(()));
    }

    #[test]
    fn a_full_disk_is_said_and_loses_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::open(dir.path()).unwrap();
        set(&store, "kept").unwrap();
        let pages: i64 = store
            .conn
            .pragma_query_value(None, "page_count", |row| row.get(0))
            .unwrap();
        store
            .conn
            .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
            .unwrap();
        let path = wrong::shown(store.path());
        assert_eq!(
            set(&store, &"x".repeat(100_000)),
            Err(Problem::DiskFull { path })
        );
        assert_eq!(
            store.read(|tx| tx.setting("a")).unwrap().as_deref(),
            Some("kept")
        );
    }

    #[test]
    fn tidying_keeps_the_log_short_and_everything_in_it() {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::open(dir.path()).unwrap();
        let log = || {
            std::fs::metadata(dir.path().join("stint.db-wal"))
                .unwrap()
                .len()
        };
        let mut longest = 0;
        for round in 0..40 {
            set(&store, &format!("{}{round}", "x".repeat(800_000))).unwrap();
            store.tidy().unwrap();
            longest = longest.max(log());
        }
        assert!(
            longest < 40 * 800_000 / 2,
            "the log begins anew: {longest} bytes"
        );
        drop(store);
        let store = Store::open(dir.path()).unwrap();
        assert!(
            store
                .read(|tx| tx.setting("a"))
                .unwrap()
                .unwrap()
                .ends_with("39")
        );
    }

    #[test]
    fn what_was_pulled_is_there_for_others_at_once() {
        let dir = tempfile::tempdir().unwrap();
        let (one, other) = (
            Store::open(dir.path()).unwrap(),
            Store::open(dir.path()).unwrap(),
        );
        one.write_pulled(|tx| tx.set("a", Some("1"))).unwrap();
        assert_eq!(
            other.read(|tx| tx.setting("a")).unwrap().as_deref(),
            Some("1")
        );
        let level: i64 = one
            .conn
            .pragma_query_value(None, "synchronous", |row| row.get(0))
            .unwrap();
        assert_eq!(level, 2, "what a person does waits for the disk again");
    }
}
