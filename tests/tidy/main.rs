//! Keeps the rooms apart: each rule reads the tree as text and says why it exists.
//! It never looks at what the code does; the other tests do that.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod tree;
mod ui;
mod walls;
mod words;

use tree::{File, files, report, root};

const SQL: &[&str] = &[
    "SELECT ",
    "INSERT INTO",
    "INSERT OR",
    "DELETE FROM",
    "CREATE TABLE",
    "ALTER TABLE",
    "PRAGMA ",
    "BEGIN IMMEDIATE",
];

/// Spelt as on the wire. Inside, the same things have plain English names.
const CLOCKIFY: &[&str] = &[
    "timeInterval",
    "projectId",
    "taskId",
    "tagIds",
    "clientId",
    "workspaceId",
    "customFieldValues",
    "isPublic",
    "isLocked",
    "hourlyRate",
    "costRate",
    "assigneeIds",
    "activeWorkspace",
    "X-Api-Key",
    "Maton-Connection",
    "Last-Page",
];

const DOORS: &[&str] = &[
    "src-tauri/cli/src",
    "src-tauri/desktop/src",
    "src-tauri/resident/src",
];

const TIME_RULES: &[&str] = &[
    "TimeDelta",
    "chrono::Duration",
    "signed_duration_since",
    "checked_add_signed",
    "checked_sub_signed",
];

#[test]
fn the_top_level_is_as_designed() {
    const EXACTLY: &[&str] = &[
        "CHANGELOG.md",
        "Cargo.lock",
        "Cargo.toml",
        "LICENSE",
        "Makefile",
        "README.md",
        "icons",
        "src-tauri",
        "tauri.conf.json",
        "tests",
        "ui",
    ];
    const MADE_BY_BUILDS: &[&str] = &["gen", "target"];
    let mut found: Vec<String> = std::fs::read_dir(root())
        .expect("the root can be read")
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.starts_with('.') && !MADE_BY_BUILDS.contains(&name.as_str()))
        .collect();
    found.sort();
    assert_eq!(
        found, EXACTLY,
        "a newcomer should see the whole house at a glance: put new things into a room"
    );
}

#[test]
fn sql_stays_in_the_store() {
    let wrong = files("src-tauri", &["rs"])
        .filter(|file| !file.is_in("src-tauri/engine/src/store"))
        .flat_map(|file| file.product().naming(SQL));
    report(
        wrong,
        "only engine/src/store knows the tables, so a migration touches one room",
    );
}

#[test]
fn clockifys_names_stay_at_the_wire() {
    let wrong = files("src-tauri", &["rs", "sql"])
        .filter(|file| !file.is_in("src-tauri/engine/src/clockify"))
        .flat_map(|file| file.product().naming(CLOCKIFY));
    report(
        wrong,
        "a field that Clockify renames must change one room, engine/src/clockify",
    );
}

#[test]
fn tauri_stays_in_desktop() {
    let wrong = files("src-tauri", &["rs"])
        .chain(files("tests", &["rs"]))
        .filter(|file| !file.is_in("src-tauri/desktop") && !file.is_in("tests/tidy"))
        .flat_map(|file| file.naming(&["tauri::"]));
    report(
        wrong,
        "the tray, the command line and every test run without a web view",
    );
}

#[test]
fn doors_hold_no_rule_of_time_tracking() {
    let wrong = DOORS
        .iter()
        .flat_map(|door| files(door, &["rs"]))
        .flat_map(|file| file.product().naming(TIME_RULES));
    report(
        wrong,
        "tray, terminal and window would count differently: ask core for the result",
    );
}

#[test]
fn nobody_switches_off_the_ban_on_unwrap() {
    let wrong = files("src-tauri", &["rs"])
        .flat_map(|file| file.product().naming(&["clippy::unwrap_used"]));
    report(
        wrong,
        "a panic loses what the person just did: return a Problem, or `expect` the invariant",
    );
}

#[test]
fn every_file_is_short_enough_to_read_at_once() {
    const LINES: usize = 700;
    let wrong = files("src-tauri", &["rs"])
        .chain(files("tests", &["rs"]))
        .chain(files("ui", &["ts", "svelte"]))
        .filter(|file| file.path != "ui/src/bindings.ts")
        .filter(|file| file.text.lines().count() > LINES)
        .map(|file| format!("{}: {} lines", file.path, file.text.lines().count()));
    report(
        wrong,
        "a file above 700 lines is more than one room: split it",
    );
}

#[test]
fn every_rust_file_opens_with_what_it_is_for() {
    let wrong = files("src-tauri", &["rs"])
        .chain(files("tests", &["rs"]))
        .filter(|file| !file.text.starts_with("//!"))
        .map(|file| file.path);
    report(
        wrong,
        "the first lines say what a room is for and one thing it never does (`//!`)",
    );
}

#[test]
fn the_code_map_has_a_paragraph_and_a_never_for_each_room() {
    let map = std::fs::read_to_string(root().join("src-tauri/README.md"))
        .expect("src-tauri/README.md is the code map");
    let wrong = std::fs::read_dir(root().join("src-tauri"))
        .expect("src-tauri can be read")
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .filter(|room| {
            !sections(&map)
                .iter()
                .any(|text| names_room(text, room) && text.to_lowercase().contains("never"))
        });
    report(
        wrong,
        "src-tauri/README.md tells a newcomer what each room is for and what it never does",
    );
}

/// Headings with what follows them, and single paragraphs: either may be a room's.
fn sections(map: &str) -> Vec<&str> {
    map.split("\n#").chain(map.split("\n\n")).collect()
}

fn names_room(text: &str, room: &str) -> bool {
    let first = text.lines().find(|line| !line.trim().is_empty());
    first.is_some_and(|line| {
        line.split(|letter: char| !letter.is_alphanumeric() && letter != '-')
            .any(|word| word == room)
    })
}

#[test]
fn the_rules_would_notice() {
    let door = File::new(
        "src-tauri/cli/src/x.rs",
        "//! x\nlet sql = \"SELECT 1\";\n// SELECT in a comment\n#[cfg(test)]\nmod tests { const A: &str = \"SELECT 2\"; }\n",
    );
    assert_eq!(
        door.product().naming(SQL),
        ["src-tauri/cli/src/x.rs:2: SELECT "],
        "code counts, comments and test modules do not"
    );
}
