//! Keys at the command line: how they come in, and where they never come out.
//!
//! Never looks into Stint: only at what it says and at the files it leaves.

use stint_tests::FarSide;

use crate::desk::Desk;

#[test]
fn a_key_may_be_pasted_with_blanks_and_lines_around_it() {
    let mut desk = Desk::with_clockify();
    desk.vars().clockify_key = None;
    let pasted = format!(" \n\u{feff}\t{}  \r\n\r\n", FarSide::CLOCKIFY_KEY);
    let ran = desk.run_with("connect key --key-stdin", &pasted);
    assert_eq!(ran.code, 0, "{}", ran.err);
    desk.vars().clockify_key = Some(pasted);
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
