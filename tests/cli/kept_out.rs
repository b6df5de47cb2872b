//! What keeps an account from syncing, as the terminal tells it: each with its own sentence, its own word for the state
//! and its own way out.
//!
//! Never asks a server that is not the stand-in.

use rusqlite::Connection;
use serde_json::{Value, json};
use stint_tests::clockify::{Fault, Rule};

use crate::desk::Desk;

/// What stands beside `sync` where the state of things is told.
fn state(desk: &Desk) -> String {
    let doctor = desk.json("doctor");
    doctor["sync"].as_str().unwrap().to_owned()
}

/// Connected in this way and pulled once, with an entry that waits.
fn waiting(line: &str) -> Desk {
    let desk = Desk::with_clockify();
    let connection = desk.clockify().connection();
    desk.done(&line.replace("CONNECTION", &connection));
    desk.done("sync");
    desk.done("add 8:00-8:30 Review");
    desk
}

const BY_KEY: &str = "connect key";
const BY_MATON: &str = "connect maton --connection CONNECTION";

#[test]
fn a_key_that_is_gone_from_where_it_rested_is_not_called_refused() {
    for (way, again) in [
        (BY_KEY, "connect key --again ada.lovelace@example.com"),
        (BY_MATON, "connect maton --again ada.lovelace@example.com"),
    ] {
        let desk = waiting(way);
        let asked = desk.clockify().with(|clockify| clockify.log.total());
        std::fs::remove_file(desk.dir().join("secrets.json")).unwrap();
        let ran = desk.run("sync --json");
        assert_eq!((ran.code, &ran.json()["waiting"]), (6, &json!(1)));
        for words in [
            "secrets.json holds no key for ada.lovelace@example.com",
            "changes wait here",
            again,
        ] {
            assert!(ran.err.contains(words), "no {words}: {}", ran.err);
        }
        let asked_now = desk.clockify().with(|clockify| clockify.log.total());
        assert_eq!(asked_now, asked, "nobody was asked without a key");
        assert_eq!(state(&desk), "Key missing · 1 kept here");
        let problem = desk.json("connections")[0]["problem"].clone();
        assert_eq!(problem["code"], "key_gone");

        let connection = desk.clockify().connection();
        let line = match way {
            BY_MATON => format!("{again} --connection {connection}"),
            _ => again.to_owned(),
        };
        desk.done(&line);
        assert_eq!(desk.json("connections")[0]["problem"], Value::Null);
        assert_eq!(desk.json("sync")["pushed"], 1);
    }
}

#[test]
fn connecting_anew_without_a_key_says_that_none_rests_here_any_more() {
    let mut desk = waiting(BY_MATON);
    std::fs::remove_file(desk.dir().join("secrets.json")).unwrap();
    desk.vars().maton_key = None;
    let ran = desk.run("connect maton --again");
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(ran.err.contains("MATON_API_KEY"), "{}", ran.err);
}

#[test]
fn a_certificate_nobody_vouches_for_is_told_apart_from_no_network() {
    let mut desk = waiting(BY_KEY);
    let untrusted = desk.clockify().untrusted_url();
    let sentence = "is not valid: whoever answers cannot prove who they are";
    let ran = desk.run(&format!("connect key --server {untrusted} --json"));
    assert_eq!((ran.code, &*ran.out), (5, ""), "{}", ran.err);
    assert!(ran.err.contains(sentence), "{}", ran.err);
    assert!(ran.err.contains("Nothing was sent"), "{}", ran.err);
    assert!(ran.err.contains("clock"), "{}", ran.err);

    let control = untrusted.strip_suffix("/api/v1").unwrap();
    let ran = desk.run(&format!("connect maton --control {control} --json"));
    assert_eq!((ran.code, &*ran.out), (5, ""), "{}", ran.err);
    assert!(ran.err.contains(sentence), "{}", ran.err);

    let asked = desk.clockify().with(|clockify| clockify.log.total());
    let store = Connection::open(desk.dir().join("stint.db")).unwrap();
    let moved = store.execute("UPDATE account SET server = ?1", [&untrusted]);
    assert_eq!(moved.unwrap(), 1);
    drop(store);
    desk.vars().pacing = None;
    let ran = desk.run("sync --json");
    assert_eq!((ran.code, &ran.json()["waiting"]), (5, &json!(1)));
    assert!(ran.err.contains(sentence), "{}", ran.err);
    assert_eq!(state(&desk), "Server not trusted · 1 kept here");
    let asked_now = desk.clockify().with(|clockify| clockify.log.total());
    assert_eq!(asked_now, asked, "the key never left");
}

#[test]
fn each_way_of_being_kept_out_has_its_sentence_and_its_state() {
    let answers = [
        (
            401,
            json!(4003),
            "does not accept the key",
            6,
            "Key not accepted",
        ),
        (
            401,
            json!(1000),
            "does not accept the key",
            6,
            "Key not accepted",
        ),
        (
            401,
            json!(4017),
            "does not accept the key",
            6,
            "Key not accepted",
        ),
        (
            401,
            json!(4019),
            "confirmed first",
            6,
            "E-mail address not confirmed",
        ),
        (401, json!(406), "banned", 6, "Account banned"),
        (403, json!(406), "banned", 6, "Account banned"),
        (406, Value::Null, "banned", 6, "Account banned"),
        (
            400,
            json!(1013),
            "second factor",
            6,
            "Second factor missing",
        ),
        (
            403,
            json!(1013),
            "second factor",
            6,
            "Second factor missing",
        ),
        (403, json!(501), "does not allow", 5, "Access refused"),
        (403, Value::Null, "does not allow", 5, "Access refused"),
    ];
    for (status, code, words, exit, heading) in answers {
        let desk = waiting(BY_KEY);
        let body = json!({"message": "No", "code": code});
        let rule = Rule::next("*", "/**", Fault::Answer { status, body }).always();
        desk.clockify().with(|clockify| clockify.faults.add(rule));
        let ran = desk.run("sync --full");
        assert_eq!(ran.code, exit, "{status} {code}: {}", ran.err);
        assert!(ran.err.contains(words), "{status} {code}: {}", ran.err);
        assert!(
            !ran.err.contains("/api/v1"),
            "a place, no path: {}",
            ran.err
        );
        assert_eq!(state(&desk), format!("{heading} · 1 kept here"));
        desk.clockify().with(|clockify| clockify.faults.clear());
        assert_eq!(desk.json("sync")["pushed"], 1, "{status} {code}");
        assert!(state(&desk).starts_with("All sent"));
    }
}

#[test]
fn a_connection_that_ended_at_maton_is_not_called_offline() {
    let desk = waiting(BY_MATON);
    let connection = desk.clockify().connection();
    desk.clockify()
        .with_maton(|maton| maton.expire(&connection, 0));
    assert_eq!(desk.run("sync").code, 5);
    assert_eq!(state(&desk), "Connection expired · 1 kept here");
    desk.clockify()
        .with_maton(|maton| maton.forget(&connection));
    assert_eq!(desk.run("sync").code, 6);
    assert_eq!(state(&desk), "Connection gone · 1 kept here");
}
