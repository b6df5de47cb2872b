//! Shapes and habits that scripts hang on.

use serde_json::{Value, json};

use crate::desk::Desk;

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

#[test]
fn an_entry_has_the_shape_that_was_promised() {
    let desk = Desk::new();
    desk.done("project add Website");
    desk.done("tag add urgent");
    let started = desk.json("start Review @Website '#urgent'");
    assert_eq!(
        keys(&started),
        [
            "attention",
            "billable",
            "description",
            "duration_s",
            "end",
            "id",
            "project",
            "remote_id",
            "start",
            "sync",
            "tags",
            "task",
            "type"
        ]
    );
    assert_eq!(
        keys(&started["project"]),
        ["color", "id", "name", "remote_id"]
    );
    assert_eq!(keys(&started["tags"][0]), ["id", "name", "remote_id"]);
    assert_eq!(
        json!([
            started["type"],
            started["sync"],
            started["task"],
            started["end"],
            started["start"]
        ]),
        json!(["REGULAR", "local", null, null, "2026-11-19T09:12:30Z"])
    );
    desk.later(10);
    let stopped = desk.json("stop");
    assert_eq!(
        json!([stopped["id"], stopped["duration_s"]]),
        json!([started["id"], 600])
    );
    for line in [
        "continue",
        "status",
        "edit last --to 10:40",
        "add 8:00-9:00",
        "delete last",
    ] {
        assert_eq!(keys(&desk.json(line)), keys(&started), "{line}");
    }
}

#[test]
fn status_prints_null_when_nothing_runs() {
    let desk = Desk::new();
    assert_eq!(desk.json("status"), Value::Null);
    let id = desk.json("start x")["id"].clone();
    assert_eq!(desk.json("status")["id"], id);
}

#[test]
fn delete_prints_the_entry_as_it_was_and_undo_as_it_is() {
    let desk = Desk::new();
    let added = desk.json("add 9:00-9:30 Review");
    assert_eq!(desk.json("delete last"), added);
    assert_eq!(desk.json("undo"), added);
    assert_eq!(desk.json("undo"), Value::Null, "it was never added");
    assert_eq!(desk.json("redo")["id"], added["id"]);
}

#[test]
fn an_entry_is_named_by_id_prefix_last_or_running() {
    let desk = Desk::new();
    let id = desk.json("start Review")["id"].as_str().unwrap().to_owned();
    for name in [&*id, &id[..20], "last", "running"] {
        assert_eq!(
            desk.json(&format!("edit {name} Again"))["id"],
            *id,
            "{name}"
        );
    }
    desk.done("start Other");
    let ran = desk.run(&format!("edit {} x", &id[..2]));
    assert_eq!((ran.code, &*ran.out), (3, ""));
    assert!(ran.err.contains(&id), "candidates are listed: {}", ran.err);
}

#[test]
fn an_error_leaves_stdout_empty_also_with_json() {
    let desk = Desk::new();
    for (line, code) in [
        ("stop --json", 3),
        ("--json start x --project nowhere", 3),
        ("start x --from soon --json", 2),
        ("list --from soon --json", 2),
        ("nothing-like-this --json", 2),
        ("start --project --json", 2),
        ("connect key --json", 2),
    ] {
        let ran = desk.run(line);
        assert_eq!((ran.code, &*ran.out), (code, ""), "{line}");
        assert!(!ran.err.is_empty(), "{line}");
    }
}

#[test]
fn sync_prints_its_object_whatever_the_exit_code() {
    let zeros = json!({"pushed": 0, "pulled": 0, "waiting": 0, "attention": 0, "requests": 0});
    let desk = Desk::new();
    let ran = desk.run("sync --json");
    assert_eq!((ran.code, ran.json()), (6, zeros.clone()));
    let desk = Desk::new();
    std::fs::write(
        desk.dir().join("stint.db"),
        "no store at all, and long enough to be none",
    )
    .unwrap();
    let ran = desk.run("sync --json");
    assert_eq!((ran.code, ran.json()), (1, zeros));
}

#[test]
fn the_data_directory_can_be_said_and_lies_nowhere_else() {
    let desk = Desk::new();
    let elsewhere = tempfile::tempdir().unwrap();
    let flag = format!("--data-dir {}", elsewhere.path().display());
    desk.done(&format!("{flag} start here"));
    assert_eq!(desk.json("status"), Value::Null);
    assert_eq!(desk.json(&format!("status {flag}"))["description"], "here");
    assert!(elsewhere.path().join("stint.db").exists());
}

#[test]
fn a_setting_is_kept_shown_and_taken_back() {
    let desk = Desk::new();
    let usual = desk.json("settings");
    assert_eq!(usual["hotkey-toggle"], "Ctrl+Alt+S");
    assert_eq!(desk.json("settings get hotkey-toggle"), Value::Null);
    assert_eq!(
        desk.json("settings set hotkey-toggle Ctrl+Alt+P"),
        "Ctrl+Alt+P"
    );
    assert_eq!(desk.run("settings set hotkey-toggle Ctrl+").code, 2);
    assert_eq!(desk.json("settings list")["hotkey-toggle"], "Ctrl+Alt+P");
    assert_eq!(desk.json("settings set hotkey-toggle"), Value::Null);
    assert_eq!(desk.json("settings"), usual);
    assert_eq!(desk.run("settings set workspace.active 99").code, 2);
    assert_eq!(desk.run("settings set tray-icons pink").code, 2);
}

#[test]
fn the_doctor_finds_a_sound_store() {
    let desk = Desk::new();
    let found = desk.json("doctor");
    assert_eq!(
        json!([found["store"], found["account"]]),
        json!(["sound", "none"])
    );
}

#[test]
fn the_doctor_knows_every_account_also_while_none_is_in_use() {
    let mut desk = Desk::connected();
    let account = |desk: &Desk| desk.json("doctor")["account"].as_str().unwrap().to_owned();
    let by_key = format!("by key at {}", desk.clockify().clockify_url());
    assert_eq!(account(&desk), by_key);
    desk.done("workspace use 'This computer'");
    assert_eq!(account(&desk), by_key);

    desk.clockify()
        .with(|clockify| clockify.add_user("Bob", "bobs-key", "UTC"));
    desk.vars().clockify_key = Some("bobs-key".into());
    desk.done("connect key");
    desk.done("disconnect ada.lovelace@example.com");
    let both = format!("{by_key}, in use · {by_key}, signed out");
    assert_eq!(account(&desk), both);
}
