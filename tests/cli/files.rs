//! Files: what goes out, what comes in, and whole copies of the store.
//!
//! The files are read as another program would read them. Never through the room that wrote them.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::desk::{Desk, Scene};

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

fn file(desk: &Desk, name: &str) -> PathBuf {
    desk.dir().join(name)
}

fn tracked() -> Desk {
    let desk = Desk::new();
    desk.done("client add Kestrel");
    desk.done("project add Website --client Kestrel");
    desk.done("task add Build --project Website");
    desk.done("tag add urgent");
    desk.done("add 8:30-9:15 --project Website --task Build --tag urgent --billable --description =SUM(A1)");
    desk.done("add --to 2026-02-13T00:15:00Z --from 2026-02-12T22:30:00Z Night");
    desk
}

#[test]
fn a_table_has_clockifys_columns_and_calculates_nothing() {
    let desk = tracked();
    desk.done("start runs");
    let ran = desk.run("export");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let lines: Vec<&str> = ran.out.split("\r\n").collect();
    assert_eq!(
        lines[0],
        "Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,\
         Duration (h),Duration (decimal)"
    );
    assert!(
        ran.out
            .contains("Website,Kestrel,'=SUM(A1),Build,,,,urgent,Yes,"),
        "{}",
        ran.out
    );
    assert!(
        ran.out.contains(",08:30:00,") && ran.out.contains(",00:45:00,0.75\r\n"),
        "{}",
        ran.out
    );
    assert!(!ran.out.contains("runs"), "what runs is left out");
    assert!(ran.err.contains("What runs is left out"), "{}", ran.err);
}

#[test]
fn json_is_what_the_list_prints_one_entry_on_a_line() {
    let desk = tracked();
    desk.done("start runs");
    let listed = desk.json("list --from 2020-01-01");
    let ran = desk.run("export --format json");
    assert_eq!(serde_json::from_str::<Value>(&ran.out).unwrap(), listed);
    assert_eq!(
        ran.out.lines().count(),
        2 + listed.as_array().unwrap().len()
    );
}

#[test]
fn a_calendar_names_each_entry_by_its_own_id() {
    let desk = tracked();
    let ran = desk.run("export --format ics");
    let listed = desk.json("list --from 2020-01-01");
    for entry in listed.as_array().unwrap() {
        let uid = format!("UID:{}@stint\r\n", entry["id"].as_str().unwrap());
        assert!(ran.out.contains(&uid), "{}", ran.out);
    }
    assert!(ran.out.starts_with("BEGIN:VCALENDAR\r\n") && ran.out.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(
        ran.out,
        desk.run("export --format ics").out,
        "the same every time"
    );
}

#[test]
fn a_file_that_is_there_stays_unless_somebody_says_so() {
    let desk = tracked();
    let path = file(&desk, "out.json");
    std::fs::write(&path, "mine").unwrap();
    let line = format!("export --to-file {}", path.display());
    let ran = desk.run(&line);
    assert_eq!(ran.code, 1);
    assert!(
        ran.err.contains("there is such a file already"),
        "{}",
        ran.err
    );
    assert_eq!(text(&path), "mine");

    let said = desk.json(&format!("{line} --force"));
    assert_eq!(said["entries"], 2);
    assert_eq!(
        serde_json::from_str::<Vec<Value>>(&text(&path))
            .unwrap()
            .len(),
        2
    );
    let left = std::fs::read_dir(desk.dir()).unwrap().flatten();
    let left: Vec<_> = left
        .filter(|file| file.file_name().to_string_lossy().starts_with(".stint-"))
        .collect();
    assert!(left.is_empty(), "nothing half is left: {left:?}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "for nobody else to read");
    }
}

#[test]
fn a_range_is_as_in_the_list() {
    let desk = tracked();
    let lines = |line: &str| desk.run(line).out.lines().count() - 1;
    assert_eq!(lines("export --from today"), 1);
    assert_eq!(lines("export --to 2026-02-12"), 1);
    assert_eq!(desk.run("export --from today --to 2020-01-01").code, 2);
}

#[test]
fn everything_is_copied_and_put_back_with_what_was_here_kept() {
    let desk = tracked();
    let path = file(&desk, "safe.db");
    let line = format!("backup {}", path.display());
    let done = desk.json(&line);
    assert_eq!(done["entries"], 2);
    assert!(done["words"].as_str().unwrap().contains("No key is in it"));
    assert_eq!(desk.run(&line).code, 1, "never over a file that is there");
    desk.done(&format!("{line} --force"));

    desk.done("add 7:00-7:30 Since");
    let restore = format!("restore {}", path.display());
    let ran = desk.run_in(
        &restore,
        Scene {
            input: "n\n",
            can_ask: true,
            ..Scene::default()
        },
    );
    assert_eq!(ran.out, "Nothing was changed.\n");
    let done = desk.json(&restore);
    assert_eq!((&done["entries"], &done["left"]), (&2.into(), &1.into()));
    assert_eq!(
        desk.json("list --from 2020-01-01")
            .as_array()
            .unwrap()
            .len(),
        2
    );
    let kept = done["kept"].as_str().unwrap();
    desk.done(&format!("restore {kept}"));
    assert_eq!(
        desk.json("list --from 2020-01-01")
            .as_array()
            .unwrap()
            .len(),
        3
    );
}

#[test]
fn a_damaged_store_gives_way_to_a_copy_and_a_newer_copy_is_refused() {
    let desk = tracked();
    let path = file(&desk, "safe.db");
    desk.done(&format!("backup {}", path.display()));
    for name in ["stint.db", "stint.db-wal"] {
        std::fs::write(file(&desk, name), "no database any more").unwrap();
    }
    assert_eq!(desk.run("list").code, 1);
    desk.done(&format!("restore {}", path.display()));
    assert_eq!(
        desk.json("list --from 2020-01-01")
            .as_array()
            .unwrap()
            .len(),
        2
    );

    let newer = rusqlite::Connection::open(&path).unwrap();
    newer.pragma_update(None, "user_version", 999).unwrap();
    drop(newer);
    let ran = desk.run(&format!("restore {}", path.display()));
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("A newer Stint wrote"), "{}", ran.err);
    assert_eq!(
        desk.json("list --from 2020-01-01")
            .as_array()
            .unwrap()
            .len(),
        2
    );
}
