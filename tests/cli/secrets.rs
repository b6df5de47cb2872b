//! Keys at the command line: how they come in, and where they never come out.
//!
//! Never looks into Stint: only at what it says and at the files it leaves.

use serde_json::json;
use stint_tests::FarSide;
use stint_tests::clockify::{Fault, Rule};

use crate::desk::Desk;

#[test]
fn a_key_may_be_pasted_with_blanks_and_lines_around_it() {
    let mut desk = Desk::with_clockify();
    desk.vars().clockify_key = None;
    let pasted = format!(" \n\u{feff}\t{}  \r\n\r\n", FarSide::CLOCKIFY_KEY);
    let ran = desk.run_with("connect key --key-stdin", &pasted);
    assert_eq!(ran.code, 0, "{}", ran.err);
    desk.vars().clockify_key = Some(pasted.into());
    assert_eq!(desk.run("connect key").code, 0);
    assert_eq!(desk.run("sync").code, 0, "it was kept without them");
}

#[test]
fn what_can_be_no_key_is_refused_without_being_repeated() {
    let mut desk = Desk::with_clockify();
    desk.vars().clockify_key = None;
    let asked = desk.clockify().with(|clockify| clockify.log.total());
    for text in [
        "two words",
        "two\nlines",
        "schlüsselwort",
        &"x".repeat(5000),
    ] {
        let ran = desk.run_with("connect key --key-stdin --json", text);
        assert_eq!((ran.code, &*ran.out), (2, ""), "{text}");
        assert!(!ran.err.contains(text), "{}", ran.err);
    }
    assert_eq!(desk.run_with("connect key --key-stdin", " \n").code, 2);
    assert!(!desk.dir().join("secrets.json").exists());
    let asked_now = desk.clockify().with(|clockify| clockify.log.total());
    assert_eq!(asked_now, asked, "nobody was asked");
}

#[test]
fn a_key_among_the_arguments_is_neither_taken_nor_repeated() {
    let desk = Desk::with_clockify();
    for line in [
        "connect very-secret",
        "connect key very-secret",
        "connect maton --no-browser very-secret --json",
        "--json connect key --key-stdin very-secret",
    ] {
        let ran = desk.run(line);
        assert_eq!((ran.code, &*ran.out), (2, ""), "{line}");
        assert!(!ran.err.contains("very-secret"), "{}", ran.err);
        assert!(ran.err.contains("never an argument"), "{}", ran.err);
    }
    let flag = desk.run("connect key --key very-secret");
    assert_eq!(flag.code, 2);
    assert!(!flag.err.contains("very-secret"), "{}", flag.err);
    let slip = desk.run("connect mato");
    assert!(slip.err.contains("maton"), "{}", slip.err);
    assert_eq!(desk.json("connections"), json!([]));
}

#[test]
fn what_the_doctor_says_is_safe_to_paste() {
    let mut desk = Desk::connected();
    desk.vars().home = Some(desk.dir().to_owned());
    desk.done("client add 'Vermilion Ltd'");
    desk.done("project add Cinnabar --client 'Vermilion Ltd'");
    desk.done("start Magenta @Cinnabar #urgent");
    let here = desk.dir().display().to_string();
    // Servers repeat names in what they refuse, and the last problem is remembered.
    let body = json!({"message": "Crimson is banned", "code": 4019});
    let blocked = Fault::Answer { status: 403, body };
    let every = Rule::next("*", "/**", blocked).times(50);
    desk.clockify().with(|clockify| clockify.faults.add(every));
    let refused = desk.run("sync");
    assert!(refused.err.contains("Crimson"), "{}", refused.err);
    for line in ["doctor", "doctor --json"] {
        let said = desk.run(line);
        assert_eq!((said.code, &*said.err), (0, ""));
        let said = said.out;
        for secret in [
            FarSide::CLOCKIFY_KEY,
            "Ada",
            "Lovelace",
            "ada@",
            "@example",
            "Vermilion",
            "Cinnabar",
            "Magenta",
            "Crimson",
            "urgent",
            &here,
        ] {
            assert!(!said.contains(secret), "{secret} in {said}");
        }
        for needed in ["~", "by key at http://127.0.0.1", "problem", "sound"] {
            assert!(said.contains(needed), "no {needed} in {said}");
        }
    }
}
