//! The whole store as one file, and the other way round, by SQLite's own online copy: whoever writes meanwhile, a copy
//! is of one moment, and what is put in place comes in one transaction.
//!
//! Never half: a copy that broke off is no file, and a store that was not put in place whole is as it was.

use std::ops::ControlFlow;
use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use stint_core::at::At;
use stint_core::id::{Key, Kind};
use stint_core::problem::Problem;
use stint_core::say;

use super::table::{self, id_text};
use super::tx::Tx;
use super::wrong::{Wrong, shown};
use super::{Store, migrate};

/// So many pages of four kilobytes are copied between two looks at whether to go on.
const PAGES: i32 = 512;

/// When the copy was made, noted in it.
const MADE: &str = "copy.made";

/// How far a copy is, in pages, and whether it is to go on.
pub(crate) type Watch<'w> = &'w mut dyn FnMut(u64, u64) -> ControlFlow<()>;

impl Store {
    /// Copies all of it to a file that is there and empty, and looks through the copy.
    ///
    /// # Errors
    /// [`Problem::Cancelled`], or a [`Problem`] of the store.
    pub(crate) fn copy_to(&self, to: &Path, now: At, watch: Watch<'_>) -> Result<(), Problem> {
        self.with(|conn| {
            let mut copy = Connection::open(to)?;
            {
                // A reader of one moment: else whoever writes meanwhile would make it begin again.
                let moment = conn.unchecked_transaction()?;
                moment.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
                copy_all(&moment, &mut copy, watch)?;
            }
            // One file by itself, wherever it is taken.
            copy.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
            copy.execute(
                "INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)",
                (MADE, now.to_string()),
            )?;
            look_through(&copy)
        })
    }

    /// Puts all that another store has in place of what is in this one, in one transaction.
    ///
    /// # Errors
    /// [`Problem::StoreBusy`] where others do not let go, or another [`Problem`] of the store; then nothing changed.
    pub(crate) fn take_all_of(&mut self, other: &Store) -> Result<(), Problem> {
        const PATIENCE: Duration = Duration::from_secs(10);

        let tell = |wrong: Wrong, path: &Path| wrong.problem(path);
        let until = Instant::now() + PATIENCE;
        loop {
            let copying = Backup::new(&other.conn, &mut self.conn);
            let copying = copying.map_err(|error| tell(error.into(), &self.path))?;
            let step = copying.step(-1);
            drop(copying);
            match step {
                Ok(StepResult::Done) => break,
                Ok(_) if Instant::now() < until => std::thread::sleep(Duration::from_millis(20)),
                Ok(_) => {
                    let path = shown(&self.path);
                    return Err(Problem::StoreBusy { path });
                }
                Err(error) => return Err(tell(error.into(), &self.path)),
            }
        }
        self.with(look_through)
    }

    /// Ends it as one file, for being moved.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub(crate) fn into_one_file(self) -> Result<(), Problem> {
        self.with(|conn| {
            Ok(conn.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?)
        })
    }
}

/// Takes a whole copy to a folder of its own, unless it is none of a store that this Stint can open.
///
/// # Errors
/// [`Problem::FileUnreadable`], [`Problem::StoreNewer`], [`Problem::Cancelled`], or another [`Problem`].
pub(crate) fn fetch(from: &Path, to: &Path, watch: Watch<'_>) -> Result<(), Problem> {
    let unfit = |why: String| Problem::FileUnreadable {
        path: shown(from),
        why,
    };
    if !from.is_file() {
        return Err(unfit(say!("files-no-such-file")));
    }
    let fetched = (|| -> Result<(), Wrong> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let source = Connection::open_with_flags(from, flags)?;
        if migrate::refuse_strangers(&source, migrate::STEPS, from)? == 0 {
            return Err(Wrong::Told(unfit(say!("files-empty"))));
        }
        look_through(&source)?;
        let mut copy = Connection::open(to)?;
        copy_all(&source, &mut copy, watch)
    })();
    fetched.map_err(|wrong| match wrong.problem(from) {
        Problem::StoreDamaged { .. } => unfit(say!("files-no-copy")),
        problem => problem,
    })
}

fn copy_all(from: &Connection, to: &mut Connection, watch: Watch<'_>) -> Result<(), Wrong> {
    let copying = Backup::new(from, to)?;
    loop {
        let step = copying.step(PAGES)?;
        let far = copying.progress();
        let all = u64::try_from(far.pagecount).unwrap_or_default();
        let left = u64::try_from(far.remaining).unwrap_or_default();
        if watch(all.saturating_sub(left), all).is_break() {
            return Err(Wrong::Told(Problem::Cancelled));
        }
        match step {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            _ => std::thread::sleep(Duration::from_millis(20)),
        }
    }
}

/// Every page, every index and every reference.
fn look_through(conn: &Connection) -> Result<(), Wrong> {
    let found: String = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    match found == "ok" {
        true => Ok(()),
        false => Err(Wrong::Stored(found)),
    }
}

impl Tx<'_> {
    /// Since when the sides of a row differ.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub(crate) fn differs_since(&self, key: Key) -> Result<Option<At>, Problem> {
        let name = table::of(key.kind()).name;
        self.with(|conn| {
            let since: Option<i64> = conn
                .prepare_cached(&format!("SELECT since_s FROM {name} WHERE id = ?1"))?
                .query_row([id_text(key.uuid())], |row| row.get(0))?;
            Ok(since.map(At::from_unix))
        })
    }

    /// How many entries there are here, of all workspaces.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub(crate) fn count_entries(&self) -> Result<u64, Problem> {
        debug_assert_eq!(table::of(Kind::Entry).name, "entry");
        self.how_many(None, None)
    }
}
