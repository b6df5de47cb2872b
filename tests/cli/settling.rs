//! What waits for the person, seen and settled at a terminal.

use serde_json::{Value, json};

use crate::desk::Desk;

/// Answers the next writes of this kind as a workspace does that has locked the day.
fn lock(desk: &Desk, method: &str, times: u32) {
    let rule = json!({
        "method": method,
        "path": "/workspaces/*/time-entries/**",
        "times": times,
        "fault": {"answer": {"status": 403, "body": {"code": 1003, "message": "Days before 20 Nov are locked"}}},
    });
    let rule = serde_json::from_value(rule).unwrap();
    desk.clockify().with(|clockify| clockify.faults.add(rule));
}

/// The last entry, changed on the website.
fn on_the_website(desk: &Desk, text: &str, minutes_later: i64) {
    desk.clockify().with(|clockify| {
        let id = clockify.entries().next().unwrap().id;
        clockify.web_entry(id, |entry| {
            entry.description = text.into();
            entry.end = entry.end.map(|end| end + minutes_later * 60);
        });
    });
}

/// An entry whose text and end both sides had changed.
fn in_conflict() -> Desk {
    let desk = Desk::connected();
    desk.done("add 8:00-8:30 Copy");
    desk.done("sync");
    desk.done("edit last --to 8:25 --description 'Copy deck review'");
    desk.later(2);
    on_the_website(&desk, "Copy review", 15);
    desk.done("sync");
    desk
}

/// The fields of a JSON object in alphabetical order, as they are printed.
fn keys(value: &Value) -> Vec<&str> {
    let object = value.as_object().unwrap();
    object.keys().map(String::as_str).collect()
}

#[test]
fn what_is_refused_names_its_ways_out() {
    let desk = Desk::connected();
    desk.done("add 8:00-8:30 Workshop notes");
    desk.done("sync");
    desk.done("edit last --to 8:45");
    lock(&desk, "PUT", 1);
    let id = desk.json("list")[0]["id"].as_str().unwrap().to_owned();
    let mut seen = desk.play(&["sync", "queue", "status", "list"]);
    seen += &desk.play(&[
        &format!("queue copy {id}"),
        &format!("queue drop {id}"),
        "queue",
        "undo",
        &format!("queue edit {id} --to 8:40"),
        "sync",
        &format!("queue copy {id}"),
    ]);
    insta::assert_snapshot!(seen);
}

#[test]
fn a_copy_takes_the_beginning_of_an_id_like_everything_else() {
    let desk = Desk::connected();
    desk.done("add 8:00-8:30 Workshop notes");
    desk.done("sync");
    desk.done("edit last --to 8:45");
    lock(&desk, "PUT", 1);
    desk.run("sync");
    let id = desk.json("list")[0]["id"].as_str().unwrap().to_owned();
    let whole = desk.json(&format!("queue copy {id}"));
    assert_eq!(desk.json(&format!("queue copy {}", &id[..13])), whole);
    assert_eq!(desk.run("queue copy ''").code, 3);
}

#[test]
fn a_deletion_that_is_refused_is_to_be_seen_and_given_back() {
    let desk = Desk::connected();
    desk.done("add 8:00-8:30 Workshop notes");
    desk.done("sync");
    let id = desk.json("list")[0]["id"].as_str().unwrap().to_owned();
    desk.done("delete last");
    lock(&desk, "DELETE", 1);
    assert_eq!(desk.run("sync").code, 4);
    insta::assert_snapshot!(desk.play(&["queue", &format!("queue drop {id}"), "list", "queue"]));
}

#[test]
fn a_conflict_is_listed_and_settled_field_by_field() {
    let desk = in_conflict();
    insta::assert_snapshot!(desk.play(&[
        "sync",
        "conflicts",
        "resolve last merge",
        "resolve last nonsense",
        "resolve last here --field tags",
        "resolve last clockify --field end",
        "conflicts",
        "undo",
        "resolve last here",
        "conflicts",
        "resolve last keep",
        "sync",
        "list",
    ]));
}

#[test]
fn a_queue_points_to_what_is_in_question() {
    let desk = in_conflict();
    insta::assert_snapshot!(desk.play(&[
        "queue",
        "add 9:00-9:30 Review",
        "queue",
        "resolve last here --field colour",
    ]));
    assert_eq!(desk.json("queue").as_array().unwrap().len(), 1);
}

#[test]
fn a_conflict_has_the_shape_that_was_promised() {
    let desk = in_conflict();
    let conflicts = desk.json("conflicts");
    let conflict = &conflicts[0];
    assert_eq!(
        keys(conflict),
        [
            "at", "base", "clockify", "field", "here", "id", "kept", "kind", "name"
        ]
    );
    let fields: Vec<&str> = conflicts
        .as_array()
        .unwrap()
        .iter()
        .map(|conflict| conflict["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields, ["end", "description"], "newest first");
    let end = &conflicts[0];
    assert_eq!(
        (&end["base"], &end["here"], &end["clockify"], &end["kept"]),
        (
            &json!("2026-11-19T07:30:00Z"),
            &json!("2026-11-19T07:25:00Z"),
            &json!("2026-11-19T07:45:00Z"),
            &json!("here")
        )
    );
    let settled = desk.json("resolve last clockify");
    assert_eq!(settled["description"], "Copy review");
    assert_eq!(settled["end"], "2026-11-19T07:45:00Z");
    assert_eq!(desk.json("conflicts"), json!([]));
}

#[test]
fn two_that_are_probably_one_are_merged_or_kept() {
    let desk = Desk::connected();
    let rule = json!({
        "method": "POST", "path": "/workspaces/*/time-entries", "times": 1, "fault": "deliver_twice",
    });
    let rule = serde_json::from_value(rule).unwrap();
    desk.clockify().with(|clockify| clockify.faults.add(rule));
    desk.done("add 8:00-8:30 Stand-up");
    desk.done("sync");
    desk.done("sync");
    let twin = &desk.json("conflicts")[0];
    assert_eq!(
        (&twin["kind"], &twin["field"]),
        (&json!("duplicate"), &json!(null))
    );
    assert_eq!(twin["id"], twin["clockify"]);
    let mut ids: Vec<Value> = desk
        .json("list")
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["id"].clone())
        .collect();
    let mut both = vec![twin["here"].clone(), twin["clockify"].clone()];
    ids.sort_by_key(Value::to_string);
    both.sort_by_key(Value::to_string);
    assert_eq!(both, ids);

    let id = twin["id"].as_str().unwrap();
    let seen = desk.play(&[
        "conflicts",
        &format!("resolve {id} merge"),
        "conflicts",
        "sync",
    ]);
    insta::assert_snapshot!(seen);
    assert_eq!(desk.json("list").as_array().unwrap().len(), 1);
    assert_eq!(desk.run(&format!("resolve {id} both")).code, 3);
}

#[test]
fn a_pause_lets_only_what_is_asked_for_through() {
    let desk = Desk::connected();
    desk.done("settings set sync off");
    desk.done("add 8:00-8:30 Review");
    insta::assert_snapshot!(desk.play(&["queue", "settings get sync", "sync", "queue"]));
    assert_eq!(desk.run("settings set sync perhaps").code, 2);
}
