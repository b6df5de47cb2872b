//! The real keychain service, in a session of its own: its bus, its home, nothing of the person's.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::process::{Command, Stdio};

use stint_engine::secrets::{ApiKey, Keys};

/// Set for the test's second life, inside the session.
const INSIDE: &str = "STINT_TEST_KEYCHAIN";

#[test]
fn a_key_can_be_kept_changed_and_forgotten() {
    if std::env::var_os(INSIDE).is_some() {
        return round_trip();
    }
    if !found("dbus-run-session") || !found("gnome-keyring-daemon") {
        println!("skipped: there is no dbus-run-session or no gnome-keyring-daemon");
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let status = Command::new("dbus-run-session")
        .args(["--", "sh", "-c"])
        .arg("printf '\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec \"$0\" --exact \"$1\"")
        .arg(std::env::current_exe().unwrap())
        .arg("a_key_can_be_kept_changed_and_forgotten")
        .env(INSIDE, "1")
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", home.path())
        .env("XDG_RUNTIME_DIR", home.path())
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .env_remove("DISPLAY")
        .status()
        .unwrap();
    assert!(status.success());
}

fn round_trip() {
    let keys = Keys::in_keychain();
    let key = |text: &str| ApiKey::parse(text, "K").unwrap();
    assert_eq!(keys.get("one").unwrap(), None);
    keys.put("one", &key("first")).unwrap();
    keys.put("two", &key("second")).unwrap();
    keys.put("one", &key("changed")).unwrap();
    assert_eq!(keys.get("one").unwrap(), Some(key("changed")));
    keys.delete("one").unwrap();
    keys.delete("one").unwrap();
    assert_eq!(keys.get("one").unwrap(), None);
    assert_eq!(keys.get("two").unwrap(), Some(key("second")));
}

fn found(program: &str) -> bool {
    Command::new(program)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok()
}
