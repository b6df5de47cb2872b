//! From any older schema to this one, a numbered file at a time, each in its own transaction and after a copy.
//!
//! Never goes backwards, and never touches a store that a newer Stint wrote.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, Transaction, TransactionBehavior};
use stint_core::problem::Problem;

use super::wrong::{Wrong, shown};

/// The migrations in order; the first brings an empty file to schema 1.
pub(super) const STEPS: &[&str] = &[
    include_str!("migrations/0001_first.sql"),
    include_str!("migrations/0002_settling.sql"),
    include_str!("migrations/0003_accounts.sql"),
    include_str!("migrations/0004_demands.sql"),
    include_str!("migrations/0005_finding.sql"),
    include_str!("migrations/0006_files.sql"),
];

/// `Stnt`, by which a file says that it is a store of Stint's.
const OURS: i32 = 0x5374_6E74;

/// What a file says that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stamp {
    /// Nothing yet.
    Empty,
    /// A store with this schema.
    Ours(u32),
    /// Another program's.
    Foreign,
}

fn stamp(conn: &Connection) -> Result<Stamp, rusqlite::Error> {
    // All of one moment: another process may be making the store right now.
    let _moment = if conn.is_autocommit() {
        Some(conn.unchecked_transaction()?)
    } else {
        None
    };
    let application: i32 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let version: i32 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if application == OURS {
        return Ok(u32::try_from(version)
            .ok()
            .filter(|version| *version > 0)
            .map_or(Stamp::Foreign, Stamp::Ours));
    }
    let tables: i64 = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let is_empty = application == 0 && version == 0 && tables == 0;
    Ok(if is_empty {
        Stamp::Empty
    } else {
        Stamp::Foreign
    })
}

/// The schema's number, unless the file is not for this Stint.
pub(super) fn refuse_strangers(
    conn: &Connection,
    steps: &[&str],
    path: &Path,
) -> Result<u32, Wrong> {
    let known = u32::try_from(steps.len()).expect("few migrations");
    match stamp(conn)? {
        Stamp::Empty => Ok(0),
        Stamp::Ours(found) if found <= known => Ok(found),
        Stamp::Ours(found) => Err(Wrong::Told(Problem::StoreNewer {
            path: shown(path),
            found,
            known,
        })),
        Stamp::Foreign => Err(Wrong::Told(Problem::StoreDamaged { path: shown(path) })),
    }
}

/// Brings the store to the last of `steps`. Several processes may try at once: one of them does each step, and
/// all come out with the same schema.
pub(super) fn bring_up(conn: &Connection, steps: &[&str], path: &Path) -> Result<(), Wrong> {
    let mut has_copy = false;
    while (refuse_strangers(conn, steps, path)? as usize) < steps.len() {
        // A migration may put a table anew in place of another, which references would not survive; they are
        // checked at its end instead.
        conn.pragma_update(None, "foreign_keys", false)?;
        let stepped = step(conn, steps, path, &mut has_copy);
        conn.pragma_update(None, "foreign_keys", true)?;
        stepped?;
    }
    Ok(())
}

/// The next migration, unless another process was faster; all of them for a store that is still empty.
fn step(conn: &Connection, steps: &[&str], path: &Path, has_copy: &mut bool) -> Result<(), Wrong> {
    let tx = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    let found = refuse_strangers(&tx, steps, path)?;
    let reached = if found == 0 {
        steps.len()
    } else {
        found as usize + 1
    };
    let Some(next) = steps.get(found as usize..reached) else {
        return Ok(());
    };
    if found > 0 && !*has_copy {
        // Only readers get past this transaction, so the copy is of what is about to change.
        copy_to(path, &before(path, found + 1))?;
        *has_copy = true;
    }
    for sql in next {
        tx.execute_batch(sql)?;
    }
    if tx.prepare("PRAGMA foreign_key_check")?.exists([])? {
        return Err(Wrong::Stored("a reference that the migration broke".into()));
    }
    tx.pragma_update(None, "application_id", OURS)?;
    tx.pragma_update(None, "user_version", reached)?;
    Ok(tx.commit()?)
}

fn before(path: &Path, step: u32) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".before-{step}"));
    name.into()
}

/// Writes a whole copy of the store at `from` to `to`, for nobody else to read; what is there is replaced, and
/// only by a whole copy.
pub(super) fn copy_to(from: &Path, to: &Path) -> Result<(), Wrong> {
    let mut half = to.as_os_str().to_owned();
    half.push(format!(".{}", std::process::id()));
    let half = PathBuf::from(half);
    let written = (|| {
        make_private(&half)?;
        let reader = Connection::open(from)?;
        reader.execute("VACUUM INTO ?1", [half.to_string_lossy()])?;
        std::fs::File::open(&half)?.sync_all()?;
        std::fs::rename(&half, to)?;
        // Before anything changes, its name has to outlive a power cut too.
        Ok(sync_folder_of(to)?)
    })();
    if written.is_err() {
        // The half copy is in nobody's way; what stopped it is what counts.
        let _ = std::fs::remove_file(&half);
    }
    written
}

/// Waits until the disk knows the names in the folder of a file.
#[cfg(unix)]
pub(super) fn sync_folder_of(path: &Path) -> std::io::Result<()> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    std::fs::File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

/// A folder cannot be opened for this; the system keeps names in order by itself.
#[cfg(not(unix))]
pub(super) fn sync_folder_of(_: &Path) -> std::io::Result<()> {
    Ok(())
}

fn make_private(path: &Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

/// Switches the file to a write-ahead log, for good. Does nothing where it already is.
pub(super) fn use_log(conn: &Connection) -> Result<(), Wrong> {
    const TRIES: u32 = 1_000;
    for _ in 0..TRIES {
        match conn
            .pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0))
        {
            Ok(mode) if mode == "wal" => return Ok(()),
            Ok(_) => return Err(Wrong::Asked("keep a log beside the store".into())),
            // SQLite does not wait by itself while two processes make the same switch.
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
                std::thread::sleep(Duration::from_millis(5));
            }
            Err(error) => return Err(error.into()),
        }
    }
    Err(
        rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY), None)
            .into(),
    )
}

#[cfg(test)]
mod tests {
    use stint_core::at::At;
    use stint_core::id::{EntryId, Key, WorkspaceId};
    use stint_core::sync::Desk;

    use super::*;
    use crate::store::{Store, open};

    const NEXT: &str = "CREATE TABLE extra (a TEXT NOT NULL) STRICT; INSERT INTO extra SELECT name FROM workspace;";

    fn folder() -> (tempfile::TempDir, PathBuf) {
        let dir = tempfile::tempdir().unwrap();
        drop(Store::open(dir.path()).unwrap());
        let path = dir.path().join(open::FILE);
        (dir, path)
    }

    fn connect(path: &Path) -> Connection {
        let conn = Connection::open(path).unwrap();
        conn.busy_timeout(Duration::from_secs(5)).unwrap();
        conn
    }

    const LAST: u32 = STEPS.len() as u32;

    fn steps(more: &'static str) -> Vec<&'static str> {
        [STEPS, &[more]].concat()
    }

    #[test]
    fn an_older_store_is_copied_before_it_changes() {
        let (_dir, path) = folder();
        let conn = connect(&path);
        bring_up(&conn, &steps(NEXT), &path).unwrap();
        assert_eq!(stamp(&conn).unwrap(), Stamp::Ours(LAST + 1));

        let copy = before(&path, LAST + 1);
        let name = format!("stint.db.before-{}", LAST + 1);
        assert_eq!(copy.file_name().unwrap(), &*name);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(
                std::fs::metadata(&copy).unwrap().permissions().mode() & 0o777,
                0o600
            );
        }
        let copy = connect(&copy);
        assert_eq!(stamp(&copy).unwrap(), Stamp::Ours(LAST));
        let name: String = copy
            .query_row("SELECT name FROM workspace", [], |row| row.get(0))
            .unwrap();
        assert_eq!(name, "This computer", "with what was in it");
    }

    #[test]
    fn what_the_first_schema_told_in_words_is_told_on() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(open::FILE);
        let conn = connect(&path);
        bring_up(&conn, &STEPS[..1], &path).unwrap();
        conn.execute_batch(
            r#"INSERT INTO conflict (at_s, kind, item, field, base, here, there, kept_here)
               VALUES (7, 'entry', '00000000-0000-0000-0000-000000000001', 'description', 'a', 'b', 'c', 1);
               INSERT INTO attempt (id, workspace, kind, item, op, rev, body, state, epoch, sent_s, looks)
               VALUES ('00000000-0000-0000-0000-000000000002', 1, 'entry', '00000000-0000-0000-0000-000000000001',
                       'create', 1,
                       '{"kind":"entry","description":"b","project":null,"task":null,"tags":[],"billable":false,
                         "type":"REGULAR","start_s":3,"end_s":4,"custom":"","aside":"","locked":false}',
                       'unknown', 1, 6, 1);"#,
        )
        .unwrap();
        drop(conn);
        let store = Store::open(dir.path()).unwrap();
        let key = Key::Entry(EntryId(uuid::Uuid::from_u128(1)));
        store
            .read(|tx| {
                let told = tx.conflicts_in_words(key)?;
                assert_eq!((&*told[0].here, &*told[0].there), ("b", "c"));
                assert!(tx.conflicts(9)?.is_empty(), "nobody is asked again");
                let at = At::from_unix;
                let made = tx.made(WorkspaceId::HERE, (at(3), at(3)), at(0))?;
                assert_eq!(
                    (made.len(), made[0].key),
                    (1, key),
                    "what is in doubt stays known"
                );
                Ok(())
            })
            .unwrap();
    }

    #[test]
    fn a_fresh_store_needs_no_copy() {
        let (dir, _) = folder();
        let beside: Vec<_> = std::fs::read_dir(dir.path())
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.contains("before"))
            .collect();
        assert_eq!(beside, Vec::<String>::new());
    }

    #[test]
    fn a_migration_that_fails_changes_nothing() {
        let (_dir, path) = folder();
        let conn = connect(&path);
        let broken = [
            "CREATE TABLE extra (a TEXT) STRICT; SELECT nonsense;",
            "PRAGMA defer_foreign_keys = 1; INSERT INTO pin (place, workspace, entry) VALUES (1, 77, '')",
        ];
        for broken in broken {
            bring_up(&conn, &steps(broken), &path).unwrap_err();
            assert_eq!(stamp(&conn).unwrap(), Stamp::Ours(LAST));
            bring_up(&conn, STEPS, &path).unwrap();
            let extra = conn
                .prepare("SELECT 1 FROM sqlite_schema WHERE name = 'extra'")
                .unwrap()
                .exists([])
                .unwrap();
            assert!(!extra, "half a migration is none");
            let on: bool = conn
                .pragma_query_value(None, "foreign_keys", |row| row.get(0))
                .unwrap();
            assert!(on, "references are guarded again");
        }
    }

    #[test]
    fn several_may_bring_an_older_store_up_at_once() {
        let (_dir, path) = folder();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| bring_up(&connect(&path), &steps(NEXT), &path).unwrap());
            }
        });
        let conn = connect(&path);
        assert_eq!(stamp(&conn).unwrap(), Stamp::Ours(LAST + 1));
        let rows: i64 = conn
            .query_row("SELECT count(*) FROM extra", [], |row| row.get(0))
            .unwrap();
        assert_eq!(rows, 1, "each step was done once");
    }
}
