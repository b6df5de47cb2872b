//! Upgrades: a store of every version of the schema so far, with everything in it that a store can hold. Opening it
//! makes a copy first, and changes nothing of what waits, is on its way, is parked or was done.
//!
//! `make fixture` writes the text of the present version when its migration lands: `vN.sql` builds the store, `vN.plan`
//! is what it is up to. Never edited by hand, and never written again once the version was released.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod dump;
mod everything;
mod plan;

use std::path::{Path, PathBuf};

use dump::{dump, is_same, restore, version};
use stint_core::action::{Action, Origin, Said};
use stint_engine::store::Store;

const FILE: &str = "stint.db";

/// A store as text.
struct Fixture {
    version: u32,
    sql: String,
    plan: String,
}

fn beside(version: u32, ending: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("upgrade");
    folder.join(format!("v{version}.{ending}"))
}

/// A store of every version so far.
fn fixtures() -> Vec<Fixture> {
    let read = |version| {
        Some(Fixture {
            version,
            sql: std::fs::read_to_string(beside(version, "sql")).ok()?,
            plan: std::fs::read_to_string(beside(version, "plan")).ok()?,
        })
    };
    (1..).map_while(read).collect()
}

/// One of the present version, made now.
fn present() -> Fixture {
    let dir = tempfile::tempdir().unwrap();
    everything::build(dir.path());
    let plan = plan::of(&Store::open(dir.path()).unwrap());
    let sql = dump(&dir.path().join(FILE));
    Fixture {
        version: version(&sql),
        sql,
        plan,
    }
}

#[test]
fn the_present_schema_has_its_store() {
    let now = present();
    if std::env::var_os("STINT_WRITE_FIXTURE").is_some() {
        std::fs::write(beside(now.version, "sql"), &now.sql).unwrap();
        std::fs::write(beside(now.version, "plan"), &now.plan).unwrap();
    }
    let fixtures = fixtures();
    let kept = fixtures.last().filter(|kept| kept.version == now.version);
    let kept =
        kept.unwrap_or_else(|| panic!("no store of schema {} yet: make fixture", now.version));
    let redo = "if that version was never released: make fixture";
    assert!(
        schema(&kept.sql) == schema(&now.sql),
        "its schema is another one; {redo}"
    );
    assert_eq!(
        without_chance(&kept.plan),
        without_chance(&now.plan),
        "{redo}"
    );
}

#[test]
fn it_holds_everything_that_a_store_can_hold() {
    let newest = fixtures().pop().expect("there is at least the first");
    let dir = tempfile::tempdir().unwrap();
    restore(&newest.sql, &dir.path().join(FILE));
    let conn = rusqlite::Connection::open(dir.path().join(FILE)).unwrap();
    for table in dump::tables(&conn) {
        let sql = format!("SELECT count(*) FROM {table}");
        let rows: i64 = conn.query_row(&sql, [], |row| row.get(0)).unwrap();
        assert!(rows > 0, "nothing in {table}");
    }
    let mut lines = vec![
        "missed: ",
        "conflict: ",
        "pin: ",
        "was: ",
        "undo: ",
        "redo: ",
    ];
    lines.extend(["waits: Create ", "waits: Update ", "waits: Delete "]);
    lines.extend(["attempt: Sending Create ", "attempt: Unknown Create "]);
    lines.extend(["attempt: Sending Update ", "attempt: Unknown Update "]);
    lines.extend(["attempt: Sending Delete ", "attempt: Unknown Delete "]);
    for begin in lines {
        let found = newest.plan.lines().any(|line| line.starts_with(begin));
        assert!(found, "no line that begins with {begin}");
    }
}

#[test]
fn an_upgrade_makes_a_copy_and_changes_nothing_of_what_the_store_is_up_to() {
    let fixtures = fixtures();
    let newest = fixtures
        .last()
        .expect("there is at least the first")
        .version;
    for Fixture { version, sql, plan } in fixtures {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join(FILE);
        restore(&sql, &file);
        assert!(
            dump(&file) == sql,
            "the text builds the store to the letter"
        );

        let store = Store::open(dir.path()).unwrap();
        assert_eq!(plan::of(&store), plan, "from schema {version} to {newest}");
        store.check().unwrap();
        drop(store);
        let copy = dir.path().join(format!("{FILE}.before-{}", version + 1));
        assert_eq!(
            copy.exists(),
            version < newest,
            "a copy before the first step"
        );
        if copy.exists() {
            assert!(is_same(&dump(&copy), &sql), "with all that was in it");
        }

        let stint = everything::open(dir.path(), everything::NOW + 3_600);
        for action in [
            Action::Start(Said::text("after the upgrade")),
            Action::Undo,
            Action::Redo,
            Action::Stop { at: None },
        ] {
            stint.act(&action, Origin::Terminal).unwrap();
        }
    }
}

fn schema(sql: &str) -> String {
    let lines = sql.lines().filter(|line| !line.starts_with("INSERT INTO"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Ids of what a person did are made of the real time and of chance; those of [`everything`] are not.
fn without_chance(plan: &str) -> String {
    let is_of_id = |c: char| c.is_ascii_hexdigit() || c == '-';
    let parts = plan.split_inclusive(|c: char| !is_of_id(c)).map(|part| {
        let id = part.trim_end_matches(|c: char| !is_of_id(c));
        let is_chance = id.len() == 36 && !id.starts_with("01955555-0000-7000");
        format!("{}{}", if is_chance { "ID" } else { id }, &part[id.len()..])
    });
    parts.collect()
}
