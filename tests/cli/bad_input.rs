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
    assert!(ran.err.contains("3001 characters"), "{}", ran.err);
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
