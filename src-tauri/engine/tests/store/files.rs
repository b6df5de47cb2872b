//! Files of every condition: made privately, refused politely, and never replaced.
//! It never needs a particular machine: what root may always do, the test gives up first.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use stint_core::history::Verb;
use stint_core::problem::Problem;
use stint_core::row::{Book, Row};
use stint_engine::store::Store;
use tempfile::TempDir;

use crate::support::{act, entry, new_entry};

fn folder() -> (TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("stint.db");
    (dir, file)
}

/// A closed store with an entry, nothing of it in a log.
fn made(dir: &Path) -> Row {
    let store = Store::open(dir).unwrap();
    let row = new_entry(1, entry(0, Some(1)));
    act(&store, Verb::Add, row.clone());
    drop(store);
    let conn = Connection::open(dir.join("stint.db")).unwrap();
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .unwrap();
    row
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn refusal(dir: &Path) -> Problem {
    match Store::open(dir) {
        Ok(_) => panic!("it should have been refused"),
        Err(problem) => problem,
    }
}

/// Opening refuses the file and leaves it as it was.
fn refused_untouched(dir: &Path) -> Problem {
    let file = dir.join("stint.db");
    let before = std::fs::read(&file).unwrap();
    let problem = refusal(dir);
    assert!(
        before == std::fs::read(&file).unwrap(),
        "a refused file stays as it was"
    );
    problem
}

#[test]
fn the_schema_is_this() {
    let (dir, file) = folder();
    drop(Store::open(dir.path()).unwrap());
    let conn = Connection::open(file).unwrap();
    let mut statement = conn
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name")
        .unwrap();
    let schema: Vec<String> = statement
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    insta::assert_snapshot!(schema.join(";\n\n"));
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_the_store() {
    use std::os::unix::fs::PermissionsExt;

    let (dir, _) = folder();
    let inner = dir.path().join("a/b");
    drop(Store::open(&inner).unwrap());
    let mode = |path: PathBuf| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(inner.clone()), 0o700);
    for file in ["stint.db", "stint.db-wal", "stint.db-shm"] {
        assert_eq!(mode(inner.join(file)), 0o600, "{file}");
    }
    std::fs::set_permissions(
        inner.join("stint.db"),
        std::fs::Permissions::from_mode(0o644),
    )
    .unwrap();
    drop(Store::open(&inner).unwrap());
    assert_eq!(
        mode(inner.join("stint.db")),
        0o600,
        "a copied file is taken back"
    );
}

#[test]
fn what_was_kept_is_there_when_it_is_opened_again() {
    let (dir, _) = folder();
    let row = made(dir.path());
    let store = Store::open(dir.path()).unwrap();
    assert_eq!(store.read(|tx| tx.row(row.key)).unwrap(), Some(row));
    assert_eq!(store.check(), Ok(()));
}

#[test]
fn a_newer_store_is_refused_and_left_alone() {
    let (dir, file) = folder();
    made(dir.path());
    Connection::open(&file)
        .unwrap()
        .pragma_update(None, "user_version", 999)
        .unwrap();
    let problem = refused_untouched(dir.path());
    assert_eq!(
        problem,
        Problem::StoreNewer {
            path: shown(&file),
            found: 999,
            known: 6
        }
    );
}

#[test]
fn a_file_that_is_no_store_is_refused_and_left_alone() {
    let (dir, file) = folder();
    for text in ["hello", &"x".repeat(100_000)] {
        std::fs::write(&file, text).unwrap();
        assert_eq!(
            refused_untouched(dir.path()),
            Problem::StoreDamaged { path: shown(&file) }
        );
    }
}

#[test]
fn another_programs_database_is_refused_and_left_alone() {
    let (dir, file) = folder();
    Connection::open(&file)
        .unwrap()
        .execute_batch("CREATE TABLE theirs (a)")
        .unwrap();
    assert_eq!(
        refused_untouched(dir.path()),
        Problem::StoreDamaged { path: shown(&file) }
    );
}

#[test]
fn a_cut_off_store_is_refused_and_left_alone() {
    let (dir, file) = folder();
    made(dir.path());
    let whole = std::fs::read(&file).unwrap();
    std::fs::write(&file, &whole[..20_000]).unwrap();
    let found = Store::open(dir.path()).and_then(|store| store.check());
    assert_eq!(found, Err(Problem::StoreDamaged { path: shown(&file) }));
    assert_eq!(std::fs::read(&file).unwrap(), &whole[..20_000]);
}

#[test]
fn damage_in_the_middle_is_found_by_looking_through() {
    let (dir, file) = folder();
    made(dir.path());
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..].fill(0x5a);
    std::fs::write(&file, &bytes).unwrap();
    let found = Store::open(dir.path()).and_then(|store| store.check());
    assert_eq!(found, Err(Problem::StoreDamaged { path: shown(&file) }));
}

#[test]
fn an_empty_file_becomes_a_store() {
    let (dir, file) = folder();
    std::fs::write(&file, "").unwrap();
    made(dir.path());
}

#[test]
fn a_restored_copy_is_shared_like_the_original() {
    let (dir, file) = folder();
    let row = made(dir.path());
    let (other, copy) = folder();
    Connection::open(&file)
        .unwrap()
        .execute("VACUUM INTO ?1", [shown(&copy)])
        .unwrap();
    let store = Store::open(other.path()).unwrap();
    assert_eq!(store.read(|tx| tx.row(row.key)).unwrap(), Some(row));
    let mode: String = Connection::open(&copy)
        .unwrap()
        .pragma_query_value(None, "journal_mode", |row| row.get(0))
        .unwrap();
    assert_eq!(mode, "wal");
}

#[test]
fn a_place_that_is_taken_is_said() {
    let (dir, file) = folder();
    std::fs::create_dir(&file).unwrap();
    assert!(
        matches!(refusal(dir.path()), Problem::StoreUnreachable { path, .. } if path == shown(&file))
    );
    let taken = dir.path().join("file");
    std::fs::write(&taken, "").unwrap();
    assert!(
        matches!(refusal(&taken), Problem::StoreUnreachable { path, .. } if path == shown(&taken))
    );
}

/// Takes root's right to write anywhere from this thread.
#[cfg(target_os = "linux")]
fn obey_permissions() {
    use rustix::thread::{CapabilitySet, capabilities, set_capabilities};

    let mut mine = capabilities(None).unwrap();
    mine.effective.remove(CapabilitySet::DAC_OVERRIDE);
    set_capabilities(None, mine).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn a_read_only_file_is_said_and_left_alone() {
    use std::os::unix::fs::PermissionsExt;

    let (dir, file) = folder();
    made(dir.path());
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o400)).unwrap();
    obey_permissions();
    assert_eq!(
        refused_untouched(dir.path()),
        Problem::StoreReadOnly { path: shown(&file) }
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_read_only_folder_is_said_and_left_alone() {
    use std::os::unix::fs::PermissionsExt;

    let (dir, file) = folder();
    made(dir.path());
    for log in ["stint.db-wal", "stint.db-shm"] {
        let _ = std::fs::remove_file(dir.path().join(log));
    }
    std::fs::set_permissions(dir.path(), std::fs::Permissions::from_mode(0o500)).unwrap();
    obey_permissions();
    let problem = refused_untouched(dir.path());
    let missing = refusal(&dir.path().join("none"));
    std::fs::set_permissions(dir.path(), std::fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!(problem, Problem::StoreReadOnly { path: shown(&file) });
    assert!(
        matches!(missing, Problem::StoreUnreachable { .. }),
        "{missing:?}"
    );
}
