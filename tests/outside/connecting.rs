//! Several processes that connect the same account at once, beside a resident and with changes that wait.
//!
//! Never says which of them is first: whoever it is, there is one account with one key in the end.

use std::process::{Child, Command};

use serde_json::{Value, json};
use stint_tests::FarSide;
use stint_tests::server::StandIn;

use crate::computer::Computer;

const AT_ONCE: usize = 6;

fn connecting(computer: &Computer, far: &StandIn, way: &str) -> Command {
    let (server, gateway, control) = (far.clockify_url(), far.gateway_url(), far.control_url());
    let connection = far.connection();
    let args = match way {
        "key" => vec!["connect", "key", "--server", &server],
        _ => vec![
            "connect",
            "maton",
            "--gateway",
            &gateway,
            "--control",
            &control,
            "--connection",
            &connection,
        ],
    };
    let mut command = computer.command(&args);
    command.env("MATON_API_KEY", FarSide::MATON_KEY);
    command
}

/// All of them at once; each has to work.
fn at_once(computer: &Computer, far: &StandIn, ways: &[&str]) {
    let ways = ways.iter().cycle().take(AT_ONCE);
    let started: Vec<Child> = ways
        .map(|way| connecting(computer, far, way).spawn().unwrap())
        .collect();
    for child in started {
        let ran = child.wait_with_output().unwrap();
        let words = String::from_utf8_lossy(&ran.stderr);
        assert!(ran.status.success(), "{words}");
    }
}

fn accounts(computer: &Computer) -> Vec<Value> {
    let accounts = computer.json(&["connections"]);
    accounts.as_array().unwrap().clone()
}

fn keys(computer: &Computer) -> usize {
    let file = std::fs::read_to_string(computer.data_dir().join("secrets.json")).unwrap();
    let keys = [FarSide::CLOCKIFY_KEY, FarSide::MATON_KEY];
    keys.map(|key| file.matches(key).count()).iter().sum()
}

#[test]
fn whoever_connects_at_once_connects_one_account_with_one_key() {
    for way in ["key", "maton"] {
        let (far, computer) = (StandIn::start(), Computer::new());
        let mut resident = computer.resident();
        at_once(&computer, &far, &[way]);
        assert_eq!(accounts(&computer).len(), 1, "{way}");
        assert_eq!(keys(&computer), 1, "{way}");
        let synced = computer.json(&["sync"]);
        assert_eq!(synced["waiting"], 0, "{way}: the key fits the account");
        resident.kill();
        resident.end();
    }
}

#[test]
fn what_waits_is_still_there_when_an_account_is_connected_anew_at_once() {
    let (far, computer) = (StandIn::start(), Computer::new());
    at_once(&computer, &far, &["key"]);
    computer.json(&["sync"]);
    far.set_network(false);
    let mut wanted: Vec<String> = Vec::new();
    for hour in 8..13 {
        let (from, to) = (format!("{hour}:00"), format!("{hour}:30"));
        let text = format!("Kept at {hour}");
        computer.json(&["add", &text, "--from", &from, "--to", &to]);
        wanted.push(text);
    }
    far.set_network(true);
    // One of them goes by the account's other way: by a connection at Maton instead of its key.
    let maton = |computer: &Computer| {
        let mut command = connecting(computer, &far, "maton");
        command.args(["--again", "ada.lovelace@example.com"]);
        command.spawn().unwrap()
    };
    let mut resident = computer.resident();
    let by_maton = maton(&computer);
    at_once(&computer, &far, &["key"]);
    let ran = by_maton.wait_with_output().unwrap();
    let words = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "{words}");
    let accounts = accounts(&computer);
    assert_eq!(accounts.len(), 1, "{accounts:?}");
    assert_eq!(
        (keys(&computer), &accounts[0]["problem"]),
        (1, &Value::Null)
    );

    assert_eq!(computer.json(&["sync"])["waiting"], 0);
    resident.kill();
    resident.end();
    assert_eq!(computer.json(&["queue"]), json!([]));
    let mut there: Vec<String> = far.with(|clockify| {
        clockify
            .entries()
            .map(|it| it.description.clone())
            .collect()
    });
    there.sort();
    wanted.sort();
    assert_eq!(there, wanted, "each of them once");
}
