//! Interruptions, and verbs that take several entries: what they print, and how they end.

use serde_json::Value;

use crate::desk::Desk;

#[test]
fn a_morning_of_interruptions_reads_calmly() {
    let desk = Desk::new();
    let mut seen = desk.play(&["start -30m Module", "interrupt -5m Call with Ines"]);
    desk.later(120);
    seen += &desk.play(&["stop", "status", "interrupt Door", "status"]);
    desk.later(60);
    seen += &desk.play(&["stop --for-good", "undo", "stop", "stop", "stop"]);
    insta::assert_snapshot!(seen);
}

#[test]
fn several_entries_are_changed_cut_and_joined_in_one_step_each() {
    let desk = Desk::new();
    desk.done("project add Website");
    desk.done("tag add urgent");
    let id = |line: &str| desk.json(line)["id"].as_str().unwrap().to_owned();
    let first = id("add Review --from 7:00 --to 8:00");
    let second = id("add Call --from 8:30 --to 9:00");
    let both = format!("{first},{second}");

    let changed = desk.json(&format!("edit {both} --project Website --add-tag urgent"));
    let projects: Vec<&Value> = each(&changed).map(|e| &e["project"]["name"]).collect();
    assert_eq!(projects, ["Website", "Website"]);
    assert_eq!(desk.done("undo"), "Undone: change 2 entries\n");

    let halves = desk.json(&format!("split {first} --at 7:45"));
    let lengths: Vec<&Value> = each(&halves).map(|e| &e["duration_s"]).collect();
    assert_eq!(lengths, [2700, 900]);
    assert_eq!(halves[0]["id"], *first);
    desk.done("undo");

    let copies = desk.json(&format!("duplicate {first} {second}"));
    assert_eq!(each(&copies).count(), 2);
    desk.done("undo");
    let copy = desk.json(&format!("duplicate {first}"));
    assert_eq!(
        (&copy["description"], &copy["start"]),
        (&"Review".into(), &"2026-11-19T06:00:00Z".into())
    );
    desk.done("undo");

    let merged = desk.json(&format!("merge {second} {first}"));
    assert_eq!(
        (&merged["id"], &merged["duration_s"]),
        (&Value::from(first.clone()), &7200.into())
    );
    desk.done("undo");
    let merged = desk.json(&format!("merge {second} {first} --without-gaps"));
    assert_eq!(merged["duration_s"], 5400);
    desk.done("undo");

    let gone = desk.json(&format!("delete {first} {second}"));
    assert_eq!(each(&gone).count(), 2);
    assert_eq!(desk.json("list"), Value::Array(vec![]));
    desk.done("undo");
    let moved = desk.json(&format!(
        "edit {second} --day 2026-11-17 --remove-tag urgent"
    ));
    assert_eq!(moved["start"], "2026-11-17T07:30:00Z");
}

#[test]
fn what_several_cannot_be_is_told_with_the_code_of_its_kind() {
    let desk = Desk::new();
    let first = desk.json("add Review --from 7:00 --to 8:00")["id"].clone();
    let first = first.as_str().unwrap();
    let other = desk.json("add Call --from 'yesterday 8:00' --to 9:00")["id"].clone();
    let other = other.as_str().unwrap();
    desk.done("start Now");
    for (line, code) in [
        (format!("split {first} --at 8:30"), 2),
        (format!("split {first} --at soon"), 2),
        ("split 0000 --at 8:30".to_owned(), 3),
        (format!("merge {first}"), 2),
        (format!("merge {first} {other}"), 2),
        (format!("merge {first} running"), 2),
        (format!("merge {first} 0000"), 3),
        ("duplicate running".to_owned(), 2),
        (format!("edit {first},{other} --to 9:30"), 2),
        (format!("edit {first},{other} --project Nowhere"), 3),
        (format!("edit {first} --day 9:30"), 2),
        ("edit , --billable".to_owned(), 3),
        ("delete".to_owned(), 2),
        (format!("delete {first} 0000"), 3),
    ] {
        let run = desk.run(&line);
        assert_eq!(run.code, code, "{line}: {}", run.err);
        assert_eq!(run.out, "", "{line}");
    }
    assert_eq!(
        each(&desk.json("list")).count(),
        3,
        "nothing was done by half"
    );
}

fn each(array: &Value) -> impl Iterator<Item = &Value> {
    array.as_array().expect("an array").iter()
}
