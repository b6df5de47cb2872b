//! Which crate may link which: Cargo's own graph is asked, so a detour through a third crate counts.
//! It never builds anything.

use std::process::Command;

use crate::tree::{report, root};

const WEB_VIEW: &[&str] = &["tauri", "wry", "tao", "gtk", "webkit2gtk"];

#[test]
fn core_does_no_io() {
    let banned = [
        WEB_VIEW,
        &[
            "tokio",
            "rusqlite",
            "libsqlite3-sys",
            "reqwest",
            "hyper",
            "serde_json",
            "zbus",
            "stint-engine",
        ],
    ]
    .concat();
    wall(
        "stint-core",
        &banned,
        "core only decides: what it cannot link it cannot do, so every rule runs in the simulator",
    );
}

#[test]
fn engine_and_resident_know_no_window() {
    let banned = [WEB_VIEW, &["stint-cli", "stint-desktop"]].concat();
    wall(
        "stint-engine",
        &banned,
        "the engine runs behind every door, most of which have no window",
    );
    wall(
        "stint-resident",
        &banned,
        "the resident costs a few megabytes; GTK alone would cost forty",
    );
}

#[test]
fn the_command_line_starts_without_a_web_view() {
    let banned = [WEB_VIEW, &["stint-desktop"]].concat();
    wall(
        "stint-cli",
        &banned,
        "`stint` answers in milliseconds because it loads five libraries, not 170",
    );
}

#[test]
fn no_program_carries_a_planted_mistake() {
    let planted = |more: &[&str]| {
        let linked = tree(&[&["--workspace", "--format", "{f}|{p}"], more].concat());
        let has = |line: &&str| line.split('|').next().unwrap().contains("planted");
        let wrong = linked.lines().filter(has).map(str::to_owned);
        wrong.collect::<Vec<_>>()
    };
    let feature = ["--features", "stint-tests/planted"];
    assert!(!planted(&feature).is_empty(), "the rule would notice");
    report(
        planted(&[]).into_iter(),
        "mistakes are planted to try the simulator: only its own build names the feature",
    );
}

fn wall(package: &str, banned: &[&str], why: &str) {
    let linked = tree(&["-e", "normal", "--format", "{p}", "-p", package]);
    let wrong = banned.iter().filter(|banned| {
        linked
            .lines()
            .any(|line| line.split(' ').next() == Some(banned))
    });
    report(wrong.map(|krate| format!("{package} links {krate}")), why);
}

fn tree(args: &[&str]) -> String {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--prefix", "none"])
        .args(args)
        .current_dir(root())
        .output()
        .expect("cargo runs: it runs this test");
    assert!(
        tree.status.success(),
        "cargo tree {args:?}: {}",
        String::from_utf8_lossy(&tree.stderr)
    );
    String::from_utf8_lossy(&tree.stdout).into_owned()
}
