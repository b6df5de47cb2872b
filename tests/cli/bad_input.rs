//! Bad input and bad luck: each a plain sentence, its exit code, and nothing lost.

use crate::desk::Desk;

#[test]
fn what_cannot_be_used_is_said_in_words() {
    let desk = Desk::new();
    desk.done("project add Website");
    desk.done("project add 'Website relaunch'");
    desk.done("add 8:00-8:30 before");
    insta::assert_snapshot!(desk.play(&[
        "start Review @Websit",
        "start Review --project Webs",
        "start Review --task Build",
        "start Review '#nowhere'",
        "start Review --from 10:30",
        "add Review --from 2026-11-19T09:00:00Z --to 2026-11-19T08:00:00Z",
        "add Review --from 9:00",
        "add Review",
        "start 9:75 Review",
        "start 1h99m Review",
        "start Review --at soon",
        "start -15m Review 9:40",
        "start 'a < b'",
        "edit last --length -5",
        "edit ffffffff --to 9:00",
        "edit nonsense --to 9:00",
        "continue running",
        "stop",
        "discard",
        "redo",
        "pin start 3",
        "queue retry 0",
        "start x --billable --no-billable",
        "stop now",
    ]));
    assert_eq!(
        desk.json("list").as_array().unwrap().len(),
        1,
        "nothing was kept of all that"
    );
}

#[test]
fn a_text_may_be_as_long_as_clockify_takes_it() {
    let desk = Desk::new();
    assert_eq!(desk.run(&format!("start {}", "x".repeat(3000))).code, 0);
    let ran = desk.run(&format!("start {}", "x".repeat(3001)));
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("3,001 characters"), "{}", ran.err);
}

#[test]
fn an_empty_text_starts_all_the_same() {
    let desk = Desk::new();
    assert_eq!(desk.json("start ''")["description"], "");
    assert_eq!(desk.json("start")["description"], "");
}

#[test]
fn a_second_start_in_the_same_second_ends_the_first_with_no_length() {
    let desk = Desk::new();
    desk.done("start one");
    desk.done("start two");
    let list = desk.json("list");
    let ended = list
        .as_array()
        .unwrap()
        .iter()
        .find(|entry| entry["description"] == "one");
    assert_eq!(ended.unwrap()["duration_s"], 0);
    assert_eq!(desk.json("status")["description"], "two");
}

#[test]
fn a_store_that_is_none_is_left_as_it_is() {
    let desk = Desk::new();
    let file = desk.dir().join("stint.db");
    std::fs::write(&file, "precious and something else").unwrap();
    for line in ["start Review", "status", "list --json"] {
        let ran = desk.run(line);
        assert_eq!((ran.code, &*ran.out), (1, ""), "{line}");
        assert!(ran.err.contains("left as it is"), "{}", ran.err);
    }
    assert_eq!(
        std::fs::read_to_string(&file).unwrap(),
        "precious and something else"
    );
}

#[test]
fn a_key_is_never_an_argument() {
    let desk = Desk::new();
    let secret = "0123456789abcdef";
    for line in [
        format!("connect key {secret}"),
        format!("connect key --key {secret}"),
    ] {
        assert_eq!(desk.run(&line).code, 2, "{line}");
    }
}

#[test]
fn help_and_errors_show_words_as_they_were_typed() {
    let ran = Desk::new().run("stop -5m");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("'-5m'"), "{:?}", ran.err);
}

#[test]
fn a_megabyte_in_any_field_is_said_in_a_line_and_changes_nothing() {
    let desk = Desk::new();
    desk.done("project add Website");
    desk.done("add 8:00-8:30 before");
    let before = desk.json("list");
    let long = "x".repeat(1_000_000);
    for line in [
        format!("start {long}"),
        format!("start @{long}"),
        format!("start '#{long}'"),
        format!("add Review --from {long} --to 9:00"),
        format!("edit last --description {long}"),
        format!("edit last --project {long}"),
        format!("edit last --tag {long}"),
        format!("edit last --from {long}"),
        format!("edit last --length {long}"),
        format!("edit {long} --to 9:00"),
        format!("project add {long}"),
        format!("task add {long} --project Website"),
        format!("tag add {long}"),
        format!("client add {long}"),
        format!("settings set goal-day {long}"),
        format!("settings set {long} 1"),
        format!("list --from {long}"),
        format!("report {long}"),
        format!("search {long}"),
    ] {
        let ran = desk.run(&line);
        let what: String = line.chars().take(40).collect();
        assert!(matches!(ran.code, 2 | 3), "{what}: {}", ran.code);
        assert!(ran.err.len() < 1_000, "{what} says {} bytes", ran.err.len());
    }
    assert_eq!(desk.json("list"), before);
}

#[test]
fn names_in_any_script_are_names() {
    let desk = Desk::new();
    for (project, tag) in [
        ("مشروع الموقع", "عاجل"),
        ("אתר החברה", "דחוף"),
        ("🚀 Rakete 👩‍👩‍👧‍👦", "🔥"),
        ("网站 改版", "紧急"),
        ("Ελληνικά Ἀθῆναι", "ñandú"),
    ] {
        desk.done(&format!("project add '{project}'"));
        desk.done(&format!("tag add '{tag}'"));
        let started = desk.json(&format!("start 'مراجعة @{project} #{tag}'"));
        assert_eq!(started["project"]["name"], project);
        assert_eq!(started["tags"][0]["name"], tag);
        assert_eq!(started["description"], "مراجعة");
        let found = desk.run(&format!("search 'مراجعة @{project}'"));
        assert!(found.out.contains(project), "{}", found.out);
    }
}

#[test]
fn a_name_is_one_line_however_it_was_pasted() {
    let desk = Desk::new();
    assert_eq!(desk.json("tag add 'a\nb'")["name"], "a b");
    let again = desk.run("tag add 'a\tb'");
    assert_eq!(again.code, 2, "it is the same name: {}", again.out);
    assert_eq!(desk.json("tag add 'a\u{1b}[31mred'")["name"], "a [31mred");
}

#[test]
fn thirty_hours_1970_and_2100_are_times_like_others() {
    let desk = Desk::new();
    for (what, from, to, seconds) in [
        ("Watch", "2026-11-01 8:00", "2026-11-02 14:00", 30 * 3600),
        ("Old", "1970-01-01 8:00", "1970-01-01 9:00", 3600),
        ("Older", "1969-07-20 20:17", "1969-07-20 21:17", 3600),
        ("Far", "2100-06-01 8:00", "2100-06-01 9:00", 3600),
    ] {
        let added = desk.json(&format!("add {what} --from '{from}' --to '{to}'"));
        assert_eq!(added["duration_s"], seconds, "{what}");
        let day = &from[..10];
        let list = desk.json(&format!("list --from {day} --to {day}"));
        assert_eq!(list[0]["description"], what);
        let found = desk.run(&format!("search {what}"));
        assert!(found.out.contains("1 entry"), "{}", found.out);
    }
    let report = desk.json("report all");
    assert_eq!(report["total"]["seconds"], 33 * 3600);
    desk.done("edit last --length 31h");
    desk.done("undo");
}
