//! A day without any account.

use serde_json::Value;

use crate::desk::Desk;

#[test]
fn a_day_of_tracking_reads_calmly() {
    let desk = Desk::new();
    let mut seen = desk.play(&[
        "status",
        "client add Kestrel",
        "project add 'Website relaunch' --client Kestrel --billable",
        "task add Build --project 'website relaunch'",
        "tag add urgent",
        "start -30m Review @Website relaunch: Build '#urgent'",
        "status",
    ]);
    desk.later(42);
    seen += &desk.play(&[
        "start Stand-up",
        "stop --at -2m",
        "add 'yesterday night' --from 'yesterday 23:10' --to 0:40",
        "list",
        "continue",
        "discard",
        "undo",
        "redo",
        "stop",
    ]);
    insta::assert_snapshot!(seen);
}

#[test]
fn what_looks_like_a_flag_but_is_said_reaches_the_text() {
    let desk = Desk::new();
    for line in [
        "start -15m Review --json",
        "start --json Review -15m",
        "start '-15m Review' --json",
        "start Review --from -15m --json",
        "start Review --at=-15m --json",
        "start --start -15m Review --json",
    ] {
        let entry = desk.run(line).json();
        assert_eq!(entry["description"], "Review", "{line}");
        assert_eq!(entry["start"], "2026-11-19T08:57:30Z", "{line}");
    }
    let entry = desk.run("--json start -- --help is what he said").json();
    assert_eq!(entry["description"], "--help is what he said");
    let entry = desk.json("start --description '- a list' --billable");
    assert_eq!(
        (&entry["description"], &entry["billable"]),
        (&"- a list".into(), &true.into())
    );
    let entry = desk.json("start temperature -5 degrees");
    assert_eq!(entry["description"], "temperature -5 degrees");
}

#[test]
fn flags_stand_before_or_after_the_text_and_between_its_words() {
    let desk = Desk::new();
    desk.done("project add Website");
    desk.done("tag add urgent");
    desk.done("tag add 'two words'");
    let told = |entry: Value| {
        let tags: Vec<String> = entry["tags"]
            .as_array()
            .unwrap()
            .iter()
            .map(|tag| tag["name"].as_str().unwrap().to_owned())
            .collect();
        (
            entry["description"].clone(),
            entry["project"]["name"].clone(),
            tags.join(", "),
        )
    };
    let expected = (
        "Copy deck".into(),
        "Website".into(),
        "two words, urgent".to_owned(),
    );
    for line in [
        "start --project website --tag urgent --tag 'two words' Copy deck",
        "start Copy deck --project WEBSITE --tag '#urgent' --tag 'Two Words'",
        "start Copy --tag urgent --project Website --tag 'two words' deck",
        "start Copy deck @Website '#urgent' '#two words'",
    ] {
        assert_eq!(told(desk.json(line)), expected, "{line}");
    }
}

#[test]
fn an_edit_changes_what_is_said_and_keeps_the_rest() {
    let desk = Desk::new();
    desk.done("project add Website");
    desk.done("tag add one");
    desk.done("tag add two");
    desk.done("add 9:00-9:30 Review @Website '#one'");
    let names = |entry: &Value| -> Vec<Value> {
        entry["tags"]
            .as_array()
            .unwrap()
            .iter()
            .map(|tag| tag["name"].clone())
            .collect()
    };
    let entry = desk.json("edit last --tag two --to 9:45");
    assert_eq!(names(&entry), ["two"]);
    assert_eq!(entry["duration_s"], 45 * 60);
    assert_eq!(entry["project"]["name"], "Website");
    let entry = desk.json("edit last --tag '' --project '' --length 1,5h --no-billable");
    assert_eq!((names(&entry).len(), &entry["project"]), (0, &Value::Null));
    assert_eq!(entry["duration_s"], 90 * 60);
    let entry = desk.json("edit last Reviewed with Ines");
    assert_eq!(entry["description"], "Reviewed with Ines");
    let entry = desk.json("edit last --to ''");
    assert_eq!(entry["end"], Value::Null, "an empty end lets it run again");
}

#[test]
fn a_list_goes_back_seven_days_and_forward_without_end() {
    let desk = Desk::new();
    for (text, day) in [
        ("past", "2026-11-11"),
        ("week", "2026-11-13"),
        ("soon", "2026-11-25"),
    ] {
        desk.done(&format!(
            "add {text} --from '{day} 9:00' --to '{day} 10:00'"
        ));
    }
    let listed = |line: &str| -> Vec<Value> {
        let list = desk.json(line);
        list.as_array()
            .unwrap()
            .iter()
            .map(|entry| entry["description"].clone())
            .collect()
    };
    assert_eq!(listed("list"), ["soon", "week"]);
    assert_eq!(listed("list --to today"), ["week"]);
    assert_eq!(
        listed("list --from 2026-11-11 --to 2026-11-13"),
        ["week", "past"]
    );
    assert_eq!(listed("list --from 2026-11-11 --to 2026-11-11"), ["past"]);
    assert_eq!(
        listed("list --to 2026-11-13"),
        ["week", "past"],
        "a week before its end"
    );
    assert_eq!(
        listed("list --from 2026-11-11T08:30:00Z --to today"),
        ["week"]
    );
    assert_eq!(desk.run("list --from today --to 2026-11-17").code, 2);
}

#[test]
fn pins_start_what_they_keep() {
    let desk = Desk::new();
    insta::assert_snapshot!(desk.play(&[
        "pin list",
        "project add Website",
        "add 9:00-9:30 Stand-up @Website",
        "pin last",
        "pin list",
        "pin start 1",
        "pin start 2",
        "pin remove 1",
        "pin remove 1",
        "pin list --json",
    ]));
}

#[test]
fn colour_is_for_terminals_and_text_from_elsewhere_moves_no_cursor() {
    let desk = Desk::new();
    desk.done("start --description 'a\u{1b}[2Jb'");
    let on_terminal = desk.run_on_terminal("status").out;
    assert!(
        on_terminal.starts_with("\u{1b}[1ma [2Jb\u{1b}[0m · "),
        "{on_terminal:?}"
    );
    assert!(!desk.done("status").contains('\u{1b}'));
}
