//! One key in the place of another, in the built program: killed or refused between the key and the account that it
//! is for.
//!
//! Never sleeps until something is likely: the kernel tells who waits for a lock.

use std::fs::File;
use std::os::linux::fs::MetadataExt;
use std::time::{Duration, Instant};

use stint_tests::FarSide;
use stint_tests::server::StandIn;

use crate::computer::{Computer, Going};

const ADA: &str = "ada.lovelace@example.com";

/// A computer whose account is reached through Maton, with something that waits.
fn through_maton(far: &StandIn) -> Computer {
    let computer = Computer::new();
    let connection = far.connection();
    let (gateway, control) = (far.gateway_url(), far.control_url());
    let args = [
        "connect",
        "maton",
        "--connection",
        &connection,
        "--gateway",
        &gateway,
        "--control",
        &control,
    ];
    let mut command = computer.command(&args);
    let ran = command.env("MATON_API_KEY", FarSide::MATON_KEY).output();
    assert!(ran.unwrap().status.success());
    computer.json(&["add", "8:00-8:30", "Review"]);
    computer
}

fn kept(computer: &Computer) -> String {
    std::fs::read_to_string(computer.data_dir().join("secrets.json")).unwrap()
}

/// Connects by key what was reached through Maton, until the new key rests and nothing else is kept: from then on
/// the store is held by somebody else.
fn until_the_key_rests(computer: &Computer, far: &StandIn) -> (Going, rusqlite::Connection) {
    let lock = File::open(computer.data_dir().join("secrets.json.lock")).unwrap();
    lock.lock().unwrap();
    let url = far.clockify_url();
    let mut connecting = computer.spawn(&["connect", "key", "--again", ADA, "--server", &url]);
    let inode = format!(":{} ", lock.metadata().unwrap().st_ino());
    until("it wants to keep the key", || {
        assert_eq!(connecting.child.try_wait().unwrap(), None);
        let locks = std::fs::read_to_string("/proc/locks").unwrap();
        let mut waiters = locks.lines().filter(|line| line.contains("->"));
        waiters.any(|line| line.contains(&inode))
    });
    let store = rusqlite::Connection::open(computer.data_dir().join("stint.db")).unwrap();
    store.execute_batch("BEGIN IMMEDIATE").unwrap();
    drop(lock);
    until("the key rests", || {
        kept(computer).contains(FarSide::CLOCKIFY_KEY)
    });
    (connecting, store)
}

fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let began = Instant::now();
    while !is_so() {
        assert!(began.elapsed() < Duration::from_secs(20), "{what}");
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// The account goes on as it was reached before.
fn goes_on_through_maton(computer: &Computer) {
    let account = computer.json(&["connections"])[0].clone();
    assert_eq!(account["way"], "maton");
    let synced = computer.json(&["sync"]);
    assert_eq!(synced["pushed"], 1, "{synced}");
}

#[test]
fn killed_between_the_key_and_its_account_the_old_key_is_used_and_the_new_one_let_go() {
    let far = StandIn::start();
    let computer = through_maton(&far);
    let (mut connecting, store) = until_the_key_rests(&computer, &far);
    connecting.kill();
    assert_eq!(connecting.end().code, None);
    store.execute_batch("ROLLBACK").unwrap();

    goes_on_through_maton(&computer);
    assert!(
        !kept(&computer).contains(FarSide::CLOCKIFY_KEY),
        "nobody's key is let go of"
    );
    assert!(kept(&computer).contains(FarSide::MATON_KEY));
}

#[test]
fn an_account_that_cannot_be_kept_leaves_no_key() {
    let far = StandIn::start();
    let computer = through_maton(&far);
    let (connecting, store) = until_the_key_rests(&computer, &far);
    let ran = connecting.end();
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    store.execute_batch("ROLLBACK").unwrap();

    assert!(!kept(&computer).contains(FarSide::CLOCKIFY_KEY));
    goes_on_through_maton(&computer);
}

#[test]
fn a_key_that_another_one_replaced_is_let_go() {
    let far = StandIn::start();
    let computer = through_maton(&far);
    let url = far.clockify_url();
    computer.json(&["connect", "key", "--again", ADA, "--server", &url]);
    assert!(!kept(&computer).contains(FarSide::MATON_KEY));
    assert_eq!(computer.json(&["sync"])["pushed"], 1);
    for _ in 0..2 {
        computer.json(&["connect", "key", "--again", ADA]);
    }
    let keys = kept(&computer).matches(FarSide::CLOCKIFY_KEY).count();
    assert_eq!(keys, 1, "one account, one key");
}
