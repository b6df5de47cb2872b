//! Workspaces: which there are, switching, making one, its members, time for one of them, and one that is gone.
//!
//! Never asks Stint's store: what was made is looked for at Clockify.

use serde_json::{Value, json};
use stint_tests::FarSide;
use stint_tests::clockify::habits::UnknownWorkspace;
use stint_tests::clockify::{Clockify, Fault, Id, Role, Rule};

use crate::desk::{Desk, Ran};

const MADE: &str = "/workspaces";
const THEIRS: &str = "/workspaces/*/user/*/time-entries";

/// Ada's second workspace.
fn northwind(desk: &Desk) -> Id {
    let (ada, _) = desk.clockify().ada();
    desk.clockify()
        .with(|clockify| clockify.add_workspace("Northwind Co-op", ada))
}

fn in_two() -> Desk {
    let desk = Desk::with_clockify();
    northwind(&desk);
    desk.done("connect key");
    desk.done("sync");
    desk
}

/// Bob, in Ada's workspace.
fn bob(desk: &Desk) -> Id {
    let (_, workspace) = desk.clockify().ada();
    desk.clockify().with(|clockify| {
        let bob = clockify.add_user("Bob Byte", "bobs-key", "Europe/Berlin");
        clockify.add_member(workspace, bob, Role::Member);
        bob
    })
}

fn entries_of(desk: &Desk, user: Id) -> Vec<String> {
    let theirs = |clockify: &mut Clockify| {
        let all = clockify.entries().filter(|entry| entry.user == user);
        all.map(|entry| entry.description.clone()).collect()
    };
    desk.clockify().with(theirs)
}

fn workspaces_called(desk: &Desk, name: &str) -> usize {
    desk.clockify().with(|clockify| {
        let all = clockify.workspaces();
        all.filter(|workspace| workspace.name == name).count()
    })
}

fn strike(desk: &Desk, rule: Rule) {
    desk.clockify().with(|clockify| clockify.faults.add(rule));
}

#[test]
fn the_list_shows_all_and_use_says_where_new_entries_go() {
    let desk = in_two();
    let list = desk.done("workspace list");
    let lines: Vec<&str> = list.lines().collect();
    assert_eq!(lines.len(), 3, "two, and that of this computer: {list}");
    assert!(
        lines[0].starts_with("Ada Lovelace's") && lines[0].contains("in use"),
        "{list}"
    );
    assert!(lines[2].contains("on this computer only"), "{list}");
    assert_eq!(desk.json("workspace use 'northwind co-op'")["in_use"], true);
    desk.done("add 8:00-8:30 there");
    assert_eq!(desk.json("sync")["pushed"], 1);
    let made = desk
        .clockify()
        .with(|clockify| clockify.entries().next().unwrap().workspace);
    let name = desk
        .clockify()
        .with(|clockify| clockify.workspace(made).name.clone());
    assert_eq!(name, "Northwind Co-op");
    let ran = desk.run("workspace use Nowhere");
    assert_eq!(ran.code, 3);
    assert!(
        ran.err.contains("Northwind Co-op"),
        "names the others: {}",
        ran.err
    );
}

#[test]
fn switching_never_hides_what_runs() {
    let desk = in_two();
    desk.done("start Review");
    let said = desk.done("workspace use 'Northwind Co-op'");
    assert!(
        said.contains("the timer in Ada Lovelace's workspace goes on"),
        "{said}"
    );
    assert_eq!(desk.json("status")["description"], "Review");
    desk.later(5);
    assert_eq!(desk.json("stop")["duration_s"], 300);
}

#[test]
fn a_new_workspace_is_made_once_and_used() {
    let desk = Desk::connected();
    let made = desk.json("workspace add 'Side project'");
    assert_eq!(
        (&made["name"], &made["in_use"]),
        (&json!("Side project"), &json!(true))
    );
    assert_eq!(workspaces_called(&desk, "Side project"), 1);
    desk.done("add 8:00-8:30 there");
    assert_eq!(desk.json("sync")["pushed"], 1);
    let ran = desk.run("workspace add 'Side project'");
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.contains("stint workspace use 'Side project'"),
        "{}",
        ran.err
    );
    assert_eq!(workspaces_called(&desk, "Side project"), 1);
}

#[test]
fn a_lost_reply_makes_no_second_workspace() {
    for fault in [Fault::DropAfter, Fault::Truncate { bytes: 10 }] {
        let desk = Desk::connected();
        strike(&desk, Rule::next("POST", MADE, fault));
        desk.done("workspace add Atelier");
        assert_eq!(workspaces_called(&desk, "Atelier"), 1);
    }
    let desk = Desk::connected();
    strike(&desk, Rule::next("POST", MADE, Fault::DropAfter));
    // The first list is read before anything is sent; the look after it fails too.
    let later = Rule::next("GET", MADE, Fault::DropBefore);
    strike(&desk, Rule { skip: 1, ..later });
    let ran = desk.run("workspace add Atelier --json");
    assert_eq!((ran.code, &*ran.out), (5, ""));
    assert!(
        ran.err
            .contains("not known whether the workspace “Atelier”"),
        "{}",
        ran.err
    );
    assert_eq!(
        desk.json("workspace add Atelier")["in_use"],
        true,
        "found, not made"
    );
    assert_eq!(workspaces_called(&desk, "Atelier"), 1);
}

#[test]
fn a_workspace_that_is_refused_is_not_in_doubt() {
    let desk = Desk::connected();
    let body = json!({"message": "Upgrade first", "code": 4033});
    strike(
        &desk,
        Rule::next("POST", MADE, Fault::Answer { status: 403, body }),
    );
    let ran = desk.run("workspace add Atelier");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("Upgrade first"), "{}", ran.err);
    let (ada, _) = desk.clockify().ada();
    desk.clockify()
        .with(|clockify| clockify.add_workspace("Atelier", ada));
    assert_eq!(
        desk.run("workspace add Atelier").code,
        2,
        "somebody else's is no answer"
    );
}

#[test]
fn members_are_listed_where_the_workspace_shows_them() {
    let desk = Desk::connected();
    let bob = bob(&desk);
    let members = desk.json("workspace members");
    let names: Vec<&Value> = members
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["name"])
        .collect();
    assert_eq!(names.len(), 2);
    let him = members
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["name"] == "Bob Byte")
        .unwrap();
    assert_eq!(
        (&him["id"], &him["is_me"]),
        (&json!(bob.to_string()), &json!(false))
    );
    assert_eq!(Desk::new().run("workspace members").code, 6);
    let body = json!({"message": "Access Denied", "code": 501});
    strike(
        &desk,
        Rule::next(
            "GET",
            "/workspaces/*/users",
            Fault::Answer { status: 403, body },
        ),
    );
    let ran = desk.run("workspace members --json");
    assert_eq!((ran.code, &*ran.out), (1, ""));
    assert!(ran.err.contains("does not allow"), "{}", ran.err);
}

#[test]
fn time_is_logged_for_another_member_and_not_kept_here() {
    let desk = Desk::connected();
    let bob = bob(&desk);
    for said in ["Bob Byte", "bob.byte@example.com", &bob.to_string()] {
        let line = format!("add 8:00-8:30 'Stand-up of {said}' @Website --for '{said}'");
        let entry = desk.json(&line);
        assert_eq!(entry["id"], entry["remote_id"], "its id is Clockify's");
        assert_eq!(
            (&entry["sync"], &entry["project"]["name"]),
            (&json!("synced"), &json!("Website"))
        );
    }
    assert_eq!(entries_of(&desk, bob).len(), 3);
    assert_eq!(desk.json("list"), json!([]));
    assert_eq!(desk.json("queue"), json!([]));
    let ran = desk.run("add 8:00-8:30 x --for nobody");
    assert_eq!(ran.code, 3);
    assert!(
        ran.err.contains("Bob Byte (bob.byte@example.com)"),
        "{}",
        ran.err
    );
    assert_eq!(
        desk.run("add --from 8:00 x --for 'Bob Byte'").code,
        2,
        "it needs an end"
    );
}

#[test]
fn time_for_oneself_is_an_entry_like_any_other() {
    let desk = Desk::connected();
    let entry = desk.json("add 8:00-8:30 mine --for ada.lovelace@example.com");
    assert_eq!(entry["sync"], "waiting");
    assert_eq!(desk.json("sync")["pushed"], 1);
}

#[test]
fn a_lost_reply_never_logs_time_for_somebody_twice() {
    let desk = Desk::connected();
    let bob = bob(&desk);
    strike(&desk, Rule::next("POST", THEIRS, Fault::DropAfter));
    let line = "add 8:00-8:30 Stand-up --for 'Bob Byte'";
    desk.done(line);
    assert_eq!(entries_of(&desk, bob), ["Stand-up"]);
    let said = desk.done(line);
    assert!(said.contains("There already"), "{said}");
    assert_eq!(entries_of(&desk, bob).len(), 1, "said once more");

    let list = Rule::next("GET", THEIRS, Fault::DropBefore);
    strike(&desk, Rule { skip: 1, ..list });
    strike(&desk, Rule::next("POST", THEIRS, Fault::DropAfter));
    let line = "add 9:00-9:30 Review --for 'Bob Byte'";
    let ran = desk.run(&format!("{line} --json"));
    assert_eq!((ran.code, &*ran.out), (5, ""));
    assert!(ran.err.contains("looks whether it is there"), "{}", ran.err);
    desk.done(line);
    assert_eq!(entries_of(&desk, bob), ["Stand-up", "Review"]);
}

#[test]
fn where_nobody_may_look_the_way_to_check_is_said() {
    let desk = Desk::connected();
    bob(&desk);
    let body = json!({"message": "Access Denied", "code": 501});
    strike(
        &desk,
        Rule::next("GET", THEIRS, Fault::Answer { status: 403, body }).always(),
    );
    strike(&desk, Rule::next("POST", THEIRS, Fault::DropAfter));
    let ran = desk.run("add 9:00-9:30 Review --for 'Bob Byte'");
    assert_eq!(ran.code, 5);
    assert!(
        ran.err.contains("Look in Clockify before you do it again"),
        "{}",
        ran.err
    );
}

#[test]
fn time_for_others_is_refused_in_words_where_it_is_not_allowed() {
    let desk = Desk::connected();
    let bob = bob(&desk);
    let body = json!({"message": "Access Denied", "code": 501});
    strike(
        &desk,
        Rule::next("POST", THEIRS, Fault::Answer { status: 403, body }),
    );
    let ran = desk.run("add 8:00-8:30 x --for 'Bob Byte' --json");
    assert_eq!((ran.code, &*ran.out), (1, ""));
    assert!(
        ran.err.contains("does not allow this account"),
        "{}",
        ran.err
    );
    desk.done("project add Fresh");
    let ran = desk.run("add 8:00-8:30 x @Fresh --for 'Bob Byte'");
    assert_eq!(ran.code, 1);
    assert!(
        ran.err.contains("does not know the project “Fresh” yet"),
        "{}",
        ran.err
    );
    desk.done("sync");
    desk.done("connections read-only on");
    let ran = desk.run("add 8:00-8:30 x @Fresh --for 'Bob Byte'");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("read-only off"), "{}", ran.err);
    assert!(
        desk.run("workspace add Other").err.contains("read-only"),
        "nor a workspace"
    );
    desk.done("connections read-only off");
    desk.done("add 8:00-8:30 x @Fresh --for 'Bob Byte'");
    assert_eq!(entries_of(&desk, bob), ["x"]);
}

#[test]
fn a_workspace_that_is_gone_keeps_its_entries_and_says_so() {
    for habit in [UnknownWorkspace::NotFoundEmpty, UnknownWorkspace::Forbidden] {
        let desk = in_two();
        desk.clockify()
            .with(|clockify| clockify.habits.unknown_workspace = habit);
        desk.done("workspace use 'Northwind Co-op'");
        desk.done("sync");
        desk.done("add 8:00-8:30 waits");
        desk.done(&format!("workspace use {}", desk.clockify().ada().1));
        desk.done("add 9:00-9:30 goes on");
        let before = desk.clockify().with(|clockify| {
            let before = clockify.clone();
            let there = clockify
                .workspaces()
                .find(|ws| ws.name == "Northwind Co-op")
                .unwrap()
                .id;
            clockify.web_remove_workspace(there);
            before
        });
        let ran = desk.run("sync --json");
        assert_eq!(
            (ran.code, &ran.json()["waiting"]),
            (5, &json!(1)),
            "{habit:?}: {}",
            ran.err
        );
        assert_eq!(ran.json()["pushed"], 1, "the other workspace goes on");
        assert!(
            ran.err
                .contains("lists the workspace “Northwind Co-op” no more"),
            "{}",
            ran.err
        );
        let queue = desk.done("queue");
        assert!(queue.contains("lists its workspace no more"), "{queue}");
        assert!(desk.done("workspace list").contains("lists it no more"));
        assert_eq!(desk.run("workspace use 'Northwind Co-op'").code, 1);
        desk.clockify().with(|clockify| *clockify = before);
        let ran = desk.run("sync --json");
        assert_eq!(
            (ran.code, &ran.json()["pushed"]),
            (0, &json!(1)),
            "{habit:?}: back again: {}",
            ran.err
        );
    }
}

#[test]
fn the_list_is_asked_for_anew_when_somebody_says_so() {
    let desk = Desk::connected();
    let north = northwind(&desk);
    assert!(!desk.done("workspace list").contains("Northwind"));
    assert!(desk.done("workspace list --refresh").contains("Northwind"));
    desk.clockify()
        .with(|clockify| clockify.web_remove_workspace(north));
    assert!(
        desk.done("workspace list --refresh")
            .contains("lists it no more")
    );
    desk.clockify().set_network(false);
    assert_eq!(desk.run("workspace list --refresh").code, 5);
    assert_eq!(desk.run("workspace list").code, 0);
    assert_eq!(Desk::new().run("workspace list --refresh").code, 6);
    assert!(
        !desk
            .done("workspace list --json")
            .contains(FarSide::CLOCKIFY_KEY)
    );
}

/// Runs the same line in two terminals at once, which both look before either has written.
fn in_two_terminals(desk: &Desk, line: &str, look: &str) -> [Ran; 2] {
    let slow = Fault::Slow {
        ms: 250,
        then: None,
    };
    strike(desk, Rule::next("GET", look, slow).always());
    let both = std::thread::scope(|scope| {
        let one = scope.spawn(|| desk.run(line));
        let other = scope.spawn(|| desk.run(line));
        [one.join().unwrap(), other.join().unwrap()]
    });
    desk.clockify().with(|clockify| clockify.faults.clear());
    both
}

#[test]
fn two_terminals_that_make_the_same_workspace_at_once_make_one() {
    let desk = Desk::connected();
    let ran = in_two_terminals(&desk, "workspace add Northwind", MADE);
    assert_eq!(workspaces_called(&desk, "Northwind"), 1);
    let mut codes = ran.map(|ran| ran.code);
    codes.sort_unstable();
    assert_eq!(codes, [0, 2], "the other one is told that it is there");
}

#[test]
fn two_terminals_that_log_the_same_time_for_somebody_at_once_log_it_once() {
    let desk = Desk::connected();
    let bob = bob(&desk);
    let line = "add 8:00-8:30 Stand-up --for 'Bob Byte'";
    let ran = in_two_terminals(&desk, line, THEIRS);
    assert_eq!(entries_of(&desk, bob), ["Stand-up"]);
    assert_eq!(ran.map(|ran| ran.code), [0, 0]);
}
