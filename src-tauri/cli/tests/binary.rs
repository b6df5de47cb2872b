//! The binary `stint` as a process among others. What it says is tested in process, in tests/cli.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;
use std::process::{Command, Output, Stdio};

fn stint(dir: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stint"));
    command
        .args(args)
        .env("STINT_DATA_DIR", dir)
        .env("TZ", "Europe/Berlin")
        .stdin(Stdio::null());
    command
}

fn ran(dir: &Path, args: &[&str]) -> Output {
    stint(dir, args).output().unwrap()
}

#[test]
fn exit_codes_reach_the_shell() {
    let dir = tempfile::tempdir().unwrap();
    for (args, code) in [
        (&["start", "Review"][..], 0),
        (&["stop"], 0),
        (&["stop"], 3),
        (&["start", "--from", "soon"], 2),
        (&["sync"], 6),
        (&["--version"], 0),
        (&[], 2),
    ] {
        assert_eq!(ran(dir.path(), args).status.code(), Some(code), "{args:?}");
    }
}

#[test]
fn a_reader_that_went_away_is_no_failure() {
    let dir = tempfile::tempdir().unwrap();
    for args in [
        &["start", "Review"][..],
        &["list"],
        &["--help"],
        &["completions", "zsh"],
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = stint(dir.path(), args)
            .stdout(writer)
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        assert!(
            output.stderr.is_empty(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_said() {
    let dir = tempfile::tempdir().unwrap();
    let full = std::fs::File::options()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let output = stint(dir.path(), &["start", "Review"])
        .stdout(full)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(!output.stderr.is_empty());
    let status = ran(dir.path(), &["status"]);
    assert!(
        String::from_utf8_lossy(&status.stdout).starts_with("Review"),
        "it was started all the same"
    );
}

#[test]
fn processes_that_start_at_once_leave_one_timer_and_every_entry() {
    let dir = tempfile::tempdir().unwrap();
    let names: Vec<String> = (0..8).map(|number| format!("timer {number}")).collect();
    let started: Vec<_> = names
        .iter()
        .map(|name| {
            stint(dir.path(), &["start", name])
                .stdout(Stdio::null())
                .spawn()
                .unwrap()
        })
        .collect();
    for mut process in started {
        assert!(process.wait().unwrap().success());
    }
    let list = String::from_utf8(ran(dir.path(), &["list", "--json"]).stdout).unwrap();
    for name in &names {
        assert_eq!(list.matches(name.as_str()).count(), 1, "{list}");
    }
    assert_eq!(list.matches("\"end\":null").count(), 1, "{list}");
}

#[test]
fn a_process_that_is_killed_leaves_the_entry_whole_or_not_at_all() {
    let dir = tempfile::tempdir().unwrap();
    assert!(ran(dir.path(), &["start", "before"]).status.success());
    // Each is killed a little later than the one before, from before its first step to after its last.
    for round in 0..60 {
        let mut process = stint(dir.path(), &["start", "killed"])
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        for _ in 0..round * 4_000 {
            std::hint::spin_loop();
        }
        process.kill().unwrap();
        process.wait().unwrap();
    }
    let list = ran(dir.path(), &["list", "--json"]);
    assert!(
        list.status.success(),
        "{}",
        String::from_utf8_lossy(&list.stderr)
    );
    let list = String::from_utf8(list.stdout).unwrap();
    assert_eq!(list.matches("\"end\":null").count(), 1, "{list}");
    assert_eq!(list.matches("before").count(), 1, "{list}");
}
