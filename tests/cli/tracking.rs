//! A day without any account.

use serde_json::{Value, json};

use stint_tests::clockify::{CustomField, FieldKind};

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

#[test]
fn custom_fields_are_said_by_name_and_printed_with_their_values() {
    let desk = Desk::with_clockify();
    let far = desk.clockify();
    let (_, workspace) = far.ada();
    let ticket = far.with(|clockify| {
        let choices =
            |field: &mut CustomField| field.allowed_values = vec!["Berlin".into(), "Rome".into()];
        let ticket =
            clockify.web_add_custom_field(workspace, "Ticket", FieldKind::Txt, Value::Null);
        let place = clockify.web_add_custom_field(
            workspace,
            "Place",
            FieldKind::DropdownMultiple,
            Value::Null,
        );
        clockify.web_add_custom_field(workspace, "People", FieldKind::Number, Value::Null);
        clockify.web_custom_field(place, choices);
        ticket
    });
    desk.done("connect key");
    desk.done("sync");
    let started = desk.json("start Review --field Ticket=ABC=1 --field 'people= 2 '");
    assert_eq!(
        started["custom_fields"],
        json!([
            {"id": ticket.to_string(), "name": "Ticket", "type": "text", "value": "ABC=1"},
            {"id": started["custom_fields"][1]["id"], "name": "People", "type": "number", "value": 2},
        ])
    );
    let edited = desk.json("edit running --field place=rome --field Place=Berlin --field people=");
    let values: Vec<&Value> = edited["custom_fields"]
        .as_array()
        .unwrap()
        .iter()
        .map(|field| &field["value"])
        .collect();
    assert_eq!(values, [&json!("ABC=1"), &json!(["Rome", "Berlin"])]);
    assert_eq!(
        desk.json("list")[0]["custom_fields"],
        edited["custom_fields"]
    );
    let plain = desk.json("add 9:00-9:30 Plain");
    assert_eq!(
        plain.get("custom_fields"),
        None,
        "of most entries there is nothing to say"
    );

    insta::assert_snapshot!(desk.play(&[
        "status",
        "edit running --field Place=Paris",
        "edit running --field Tickt=1",
        "edit running --field Ticket",
        "edit running --field People=many",
        "add 9:30-9:45 Typo --field Tickt=1",
    ]));
}
