//! A keychain that does not give the key: it is locked, it answers late, or not at all, or the key was deleted in it.
//!
//! Never a keychain of the person who runs this: each has a session of its own.

use std::process::{Command, Output};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use stint_tests::FarSide;
use stint_tests::server::StandIn;

use crate::computer::Computer;
use crate::session::Session;

/// How long a keychain is waited for.
const PATIENCE: Duration = Duration::from_secs(20);
/// What a busy computer may add, and what `sync` never takes longer than.
const AT_MOST: Duration = Duration::from_secs(30);
const BOBS_KEY: &str = "stand-in-clockify-key-of-bob";

/// Ada at a computer whose keys rest in the keychain of a session, pulled once.
struct World {
    session: Session,
    computer: Computer,
    far: StandIn,
}

impl World {
    fn new() -> Option<World> {
        let world = World {
            session: Session::with_keychain()?,
            computer: Computer::new(),
            far: StandIn::start(),
        };
        world.done(&["connect", "key", "--server", &world.far.clockify_url()]);
        world.done(&["sync"]);
        Some(world)
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = self.computer.command(args);
        command
            .env("STINT_SECRET_STORE", "")
            .env("DBUS_SESSION_BUS_ADDRESS", self.session.address())
            .env("XDG_RUNTIME_DIR", self.computer.home());
        command
    }

    fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    fn done(&self, args: &[&str]) {
        let ran = self.run(args);
        assert!(ran.status.success(), "stint {args:?}: {}", words(&ran));
    }

    /// How syncing stands, as the window would say it.
    fn state(&self) -> String {
        let doctor: Value =
            serde_json::from_slice(&self.run(&["doctor", "--json"]).stdout).unwrap();
        doctor["sync"].as_str().unwrap().to_owned()
    }
}

fn words(ran: &Output) -> String {
    String::from_utf8_lossy(&ran.stderr).into_owned()
}

fn is_said_to_be_locked(ran: &Output) {
    let words = words(ran);
    assert_eq!(ran.status.code(), Some(1), "{words}");
    for needed in [
        "The keychain is locked or does not answer.",
        "Changes wait here, and the timer goes on.",
        "Unlock it, then try again.",
    ] {
        assert!(words.contains(needed), "no {needed}: {words}");
    }
}

#[test]
fn a_locked_keychain_holds_nothing_up_and_once_it_is_open_all_goes_on() {
    let Some(world) = World::new() else { return };
    world.session.lock();
    let began = Instant::now();
    world.done(&["add", "9:00-9:30", "Review"]);
    is_said_to_be_locked(&world.run(&["sync"]));
    assert!(began.elapsed() < PATIENCE, "{:?}", began.elapsed());
    assert_eq!(world.state(), "Keychain locked · 1 kept here");

    world.session.unlock();
    world.done(&["sync"]);
    let state = world.state();
    assert!(state.starts_with("All sent"), "{state}");
}

#[test]
fn a_keychain_that_answers_nothing_is_given_up_in_time_and_changes_nothing() {
    std::thread::scope(|scope| {
        for verb in ["sync", "connect", "disconnect"] {
            scope.spawn(move || before_a_silent_keychain(verb));
        }
    });
}

/// Two accounts, whose keychain does not say a word while this verb wants it.
fn before_a_silent_keychain(verb: &str) {
    let Some(world) = World::new() else { return };
    world
        .far
        .with(|clockify| clockify.add_user("Bob", BOBS_KEY, "Europe/Berlin"));
    let server = world.far.clockify_url();
    let connect = ["connect", "key", "--server", &server];
    let mut bob = world.command(&connect);
    let bob = bob.env("CLOCKIFY_API_KEY", BOBS_KEY).output();
    assert!(bob.unwrap().status.success());

    let frozen = world.session.freeze();
    let began = Instant::now();
    let args = match verb {
        "connect" => &connect[..],
        "disconnect" => &["disconnect", "Bob"],
        _ => &["sync"],
    };
    let waits = world.command(args).spawn().unwrap();
    world.done(&["add", "9:00-9:30", "Review"]);
    let took = began.elapsed();
    assert!(
        took < PATIENCE / 2,
        "what only writes waits for none: {took:?}"
    );
    is_said_to_be_locked(&waits.wait_with_output().unwrap());
    let took = began.elapsed();
    assert!((PATIENCE..AT_MOST).contains(&took), "{verb}: {took:?}");
    if verb == "sync" {
        assert_eq!(world.state(), "Keychain locked · 1 kept here");
    }

    drop(frozen);
    world.done(&["sync"]);
    let accounts = world.run(&["connections", "--json"]).stdout;
    let accounts: Value = serde_json::from_slice(&accounts).unwrap();
    let accounts = accounts.as_array().unwrap();
    assert_eq!(accounts.len(), 2, "{verb}");
    for account in accounts {
        assert_eq!(account["signed_in"], true, "{verb}: nobody was signed out");
        assert_eq!(
            (&account["waiting"], &account["problem"]),
            (&json!(0), &Value::Null),
            "{verb}"
        );
    }
}

#[test]
fn a_keychain_that_answers_late_is_waited_for() {
    let Some(world) = World::new() else { return };
    let frozen = world.session.freeze();
    let sync = world.command(&["sync"]).spawn().unwrap();
    std::thread::sleep(Duration::from_secs(3));
    drop(frozen);
    let ran = sync.wait_with_output().unwrap();
    assert!(ran.status.success(), "{}", words(&ran));
}

#[test]
fn a_key_that_somebody_deleted_in_the_keychain_is_not_called_refused() {
    let Some(world) = World::new() else { return };
    world.done(&["add", "9:00-9:30", "Review"]);
    world.session.forget_everything();
    let ran = world.run(&["sync"]);
    assert_eq!(ran.status.code(), Some(6), "{}", words(&ran));
    let needed = "The keychain here has no key for ada.lovelace@example.com.";
    assert!(words(&ran).contains(needed), "{}", words(&ran));
    assert_eq!(world.state(), "Key missing · 1 kept here");
    let again = ["connect", "key", "--again", "ada.lovelace@example.com"];
    let again = world
        .command(&again)
        .env("CLOCKIFY_API_KEY", FarSide::CLOCKIFY_KEY)
        .output();
    assert!(again.unwrap().status.success());
    world.done(&["sync"]);
    assert!(world.state().starts_with("All sent"));
}
