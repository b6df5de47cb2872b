//! A power cut in the middle of an upgrade: the store is the old one or the new one, and the copy was there before.
//!
//! Never the migration of today, which was tried when it landed: the next one, whatever it will be.

use std::path::Path;

use stint_core::problem::Problem;
use stint_engine::store::Store;
use stint_tests::Tape;

use crate::disk::Disk;
use crate::dump::{dump, is_same, restore, version};
use crate::{number, plan, vfs};

const FILE: &str = "stint.db";
/// Touches every entry, puts a table anew in place of another, and makes an index.
const NEXT: &str = "
    ALTER TABLE entry ADD COLUMN color TEXT;
    UPDATE entry SET color = '#1976D2';
    CREATE TABLE pinned (place INTEGER PRIMARY KEY, workspace INTEGER NOT NULL, entry TEXT NOT NULL) STRICT;
    INSERT INTO pinned SELECT place, workspace, entry FROM pin;
    DROP TABLE pin;
    ALTER TABLE pinned RENAME TO pin;
    CREATE INDEX entry_color ON entry (color);
";

#[test]
fn an_upgrade_outlives_any_power_cut_whole_or_not_at_all() {
    let mut tape = Tape::new(number("STINT_SEED", 8));
    let dir = tempfile::tempdir().unwrap();
    let disk = vfs::watch(dir.path());
    let sql = newest();
    restore(&sql, &dir.path().join(FILE));
    let plan = plan::of(&Store::open(dir.path()).unwrap());
    let begun = disk.now();
    drop(Store::open_with_next(dir.path(), NEXT).unwrap());
    let copy = the_copy_came_first(dir.path(), &disk, begun);
    assert!(
        is_same(&dump(&copy), &sql),
        "the copy holds all that was in it"
    );

    let (mut old, mut new) = (0, 0);
    for _ in 0..number("STINT_UPGRADES", 60) {
        let steps = (disk.now() - begun) as u64;
        // Often in its last moments, in which it is decided.
        let last = if tape.chance(40) { steps.min(2) } else { steps };
        let after = disk.now() - usize::try_from(tape.below(last + 1)).unwrap();
        let image = tempfile::tempdir().unwrap();
        disk.cut_power(after, &mut tape, image.path());
        match Store::open(image.path()) {
            Ok(store) => {
                old += 1;
                store.check().unwrap();
                assert_eq!(plan::of(&store), plan, "cut after {after}: as it was");
            }
            Err(Problem::StoreNewer { .. }) => new += 1,
            Err(other) => panic!("cut after {after}: {other:?}"),
        }
        let store = Store::open_with_next(image.path(), NEXT).unwrap();
        store.check().unwrap();
        assert_eq!(
            plan::of(&store),
            plan,
            "cut after {after}: and then upgraded"
        );
    }
    println!("{old} times the old one, {new} times the new one");
    assert!(old > 0 && new > 0);
}

/// The store of the newest schema as text.
fn newest() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("upgrade");
    let read = |version: u32| std::fs::read_to_string(folder.join(format!("v{version}.sql"))).ok();
    (1..)
        .map_while(read)
        .last()
        .expect("there is at least the first")
}

/// The copy was written and synced to its last byte before the first byte of the upgrade went into the log.
fn the_copy_came_first(dir: &Path, disk: &Disk, begun: usize) -> std::path::PathBuf {
    let name = format!("{FILE}.before-{}", version(&newest()) + 1);
    let half = format!("{name}.{}", std::process::id());
    let log = format!("{FILE}-wal");
    let copied = disk.last_touch(&half).expect("a copy was made");
    let upgraded = disk
        .first_write_since(begun, &log)
        .expect("the log was written");
    assert!(copied.is_sync, "the copy is synced at last");
    assert!(
        copied.place < upgraded,
        "the copy is whole before anything changes"
    );
    dir.join(name)
}
