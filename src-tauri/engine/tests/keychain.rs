//! The real keychain service, in a session of its own: its bus, its home, nothing of the person's.
//!
//! Never touches the bus that the test was started on: each test lives a second time inside its own.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::collections::HashMap;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use stint_core::problem::Problem;
use stint_engine::secrets::{ApiKey, Keys};
use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::{ObjectPath, OwnedObjectPath, OwnedValue, Value};

/// Set for a test's second life, inside the session.
const INSIDE: &str = "STINT_TEST_KEYCHAIN";

/// What opens the keychain of a session.
const PASSWORD: &str = "open sesame";

/// How long a prompt is waited for here; 20 s would be long for a test.
const SHORT: Duration = Duration::from_millis(400);

#[test]
fn a_key_can_be_kept_changed_and_forgotten() {
    in_a_session("a_key_can_be_kept_changed_and_forgotten", || {
        let keys = in_keychain();
        assert_eq!(keys.get("one"), Ok(None));
        keys.put("one", &key("first")).unwrap();
        keys.put("two", &key("second")).unwrap();
        keys.put("one", &key("changed")).unwrap();
        assert_eq!(keys.get("one"), Ok(Some(key("changed"))));
        keys.delete("one").unwrap();
        keys.delete("one").unwrap();
        assert_eq!(keys.get("one"), Ok(None));
        assert_eq!(keys.get("two"), Ok(Some(key("second"))));
    });
}

#[test]
fn a_key_in_the_keychain_is_found_and_forgotten_also_while_new_ones_go_into_a_file() {
    in_a_session(
        "a_key_in_the_keychain_is_found_and_forgotten_also_while_new_ones_go_into_a_file",
        || {
            let now = Keys::in_file(std::path::Path::new("/nowhere"));
            let before = in_keychain().reference("one", uuid::Uuid::nil());
            for reference in [&*before, "as it was put before references said where"] {
                in_keychain().put(reference, &key("first")).unwrap();
                assert_eq!(now.get(reference), Ok(Some(key("first"))));
                now.delete(reference).unwrap();
                assert_eq!(in_keychain().get(reference), Ok(None));
            }
        },
    );
}

#[test]
fn a_prompt_that_nobody_answers_is_given_up_and_nothing_is_changed_behind_it() {
    in_a_session(
        "a_prompt_that_nobody_answers_is_given_up_and_nothing_is_changed_behind_it",
        || {
            let bus = Connection::session().unwrap();
            // Asks in the desktop's place, and never comes back with an answer.
            bus.request_name("org.gnome.keyring.SystemPrompter")
                .unwrap();
            let usual = in_keychain();
            usual.put("one", &key("first")).unwrap();

            lock(&bus);
            let keys = in_keychain().waiting(SHORT);
            for _ in 0..2 {
                let began = Instant::now();
                assert_eq!(keys.get("one"), Err(Problem::KeychainLocked));
                assert!((SHORT..SHORT * 20).contains(&began.elapsed()));
                let put = keys.put("one", &key("changed"));
                assert_eq!(put, Err(Problem::KeychainLocked));
                let put = keys.put("two", &key("second"));
                assert_eq!(put, Err(Problem::KeychainLocked));
                assert_eq!(keys.delete("one"), Err(Problem::KeychainLocked));
            }

            unlock(&bus);
            assert_eq!(keys.get("one"), Ok(Some(key("first"))), "as it was");
            assert_eq!(keys.get("two"), Ok(None), "it was not kept");
            keys.put("one", &key("changed")).unwrap();
            assert_eq!(keys.get("one"), Ok(Some(key("changed"))));
        },
    );
}

#[test]
fn a_prompt_that_is_dismissed_leaves_the_keychain_locked() {
    in_a_session(
        "a_prompt_that_is_dismissed_leaves_the_keychain_locked",
        || {
            // Without anybody to ask, the service dismisses its prompts itself.
            let bus = Connection::session().unwrap();
            let keys = in_keychain();
            keys.put("one", &key("first")).unwrap();
            lock(&bus);
            for _ in 0..3 {
                assert_eq!(keys.get("one"), Err(Problem::KeychainLocked));
            }
            unlock(&bus);
            assert_eq!(keys.get("one"), Ok(Some(key("first"))));
        },
    );
}

#[test]
fn a_keychain_that_was_started_anew_is_found_again() {
    in_a_session("a_keychain_that_was_started_anew_is_found_again", || {
        let keys = in_keychain();
        keys.put("one", &key("first")).unwrap();
        start_keychain(&["--replace"]);
        assert_eq!(keys.get("one"), Ok(Some(key("first"))));
    });
}

/// Of a data directory that holds no file of keys.
fn in_keychain() -> Keys {
    Keys::in_keychain(std::path::Path::new("/nowhere"))
}

fn key(text: &str) -> ApiKey {
    ApiKey::parse(text, "K").unwrap()
}

fn service(bus: &Connection) -> Proxy<'static> {
    let name = "org.freedesktop.secrets";
    let interface = "org.freedesktop.Secret.Service";
    Proxy::new(bus, name, "/org/freedesktop/secrets", interface).unwrap()
}

fn collection(bus: &Connection) -> OwnedObjectPath {
    service(bus).call("ReadAlias", &"default").unwrap()
}

fn lock(bus: &Connection) {
    let locked: (Vec<OwnedObjectPath>, OwnedObjectPath) =
        service(bus).call("Lock", &vec![collection(bus)]).unwrap();
    assert_eq!(locked.0.len(), 1);
}

/// Opens it by another way than its prompt, as a sign-in does.
fn unlock(bus: &Connection) {
    let nothing = Value::from("");
    let (_, session): (OwnedValue, OwnedObjectPath) = service(bus)
        .call("OpenSession", &("plain", nothing))
        .unwrap();
    let session: ObjectPath<'_> = session.into_inner();
    let secret = (session, Vec::<u8>::new(), PASSWORD.as_bytes(), "text/plain");
    let interface = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface";
    let name = "org.freedesktop.secrets";
    let within = Proxy::new(bus, name, "/org/freedesktop/secrets", interface).unwrap();
    let () = within
        .call("UnlockWithMasterPassword", &(collection(bus), secret))
        .unwrap();
}

/// Starts the service with its collection open, made if it is missing, and comes back when it is there.
fn start_keychain(how: &[&str]) {
    let mut daemon = Command::new("gnome-keyring-daemon")
        .args(["--unlock", "--components=secrets"])
        .args(how)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = daemon.stdin.take().unwrap();
    input.write_all(PASSWORD.as_bytes()).unwrap();
    drop(input);
    assert!(daemon.wait().unwrap().success());
}

/// Lives the test in a session of its own; where there are no programs for one, says so.
fn in_a_session(test: &str, life: impl FnOnce()) {
    if std::env::var_os(INSIDE).is_some() {
        start_keychain(&[]);
        return life();
    }
    let missing: Vec<_> = ["dbus-run-session", "gnome-keyring-daemon"]
        .into_iter()
        .filter(|program| !found(program))
        .collect();
    if !missing.is_empty() {
        assert!(
            std::env::var_os("CI").is_none(),
            "{missing:?} not installed"
        );
        println!("skipped: there is no {missing:?}; tests/house/setup.sh test installs it");
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let variables = HashMap::from([
        ("HOME", home.path()),
        ("XDG_DATA_HOME", home.path()),
        ("XDG_RUNTIME_DIR", home.path()),
    ]);
    let status = Command::new("dbus-run-session")
        .arg("--")
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(INSIDE, "1")
        .envs(variables)
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .status()
        .unwrap();
    assert!(status.success());
}

fn found(program: &str) -> bool {
    Command::new(program)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok()
}
