//! The terminal with a Clockify behind it, near and far.

use serde_json::{Value, json};
use stint_tests::FarSide;
use stint_tests::clockify::{Clockify, Fault, RetryAfter, Rule};

use crate::desk::Desk;

/// The descriptions of what Clockify has.
fn there(desk: &Desk) -> Vec<String> {
    let all = |clockify: &mut Clockify| {
        clockify
            .entries()
            .map(|entry| entry.description.clone())
            .collect()
    };
    desk.clockify().with(all)
}

#[test]
fn connect_sync_and_the_way_back_online() {
    let desk = Desk::with_clockify();
    let mut seen = desk.play(&["connect key", "connections", "sync", "sync"]);
    desk.clockify().set_network(false);
    seen += &desk.play(&[
        "start -20m Review @Website",
        "stop",
        "tag add night",
        "sync",
        "queue",
        "list",
    ]);
    desk.clockify().set_network(true);
    seen += &desk.play(&["sync", "queue", "list", "settings get nothing"]);
    insta::assert_snapshot!(seen);
    assert_eq!(there(&desk).len(), 1);
}

#[test]
fn tracking_offline_exits_0_and_only_sync_says_5() {
    let desk = Desk::connected();
    desk.clockify().set_network(false);
    for line in [
        "start a",
        "stop",
        "add 8:00-8:30 b",
        "edit last c",
        "delete last",
        "undo",
        "queue",
        "status",
        "list",
    ] {
        assert_eq!(desk.run(line).code, 0, "{line}");
    }
    let ran = desk.run("sync --json");
    assert_eq!((ran.code, &ran.json()["waiting"]), (5, &json!(2)));
    assert_eq!(desk.run("connect key").code, 5);
    desk.clockify().set_network(true);
    assert_eq!(desk.run("sync").code, 0);
    assert_eq!(there(&desk).len(), 2);
}

#[test]
fn the_key_comes_by_input_or_variable_and_rests_in_one_file() {
    let mut desk = Desk::with_clockify();
    let url = desk.clockify().clockify_url();
    desk.vars().clockify_key = None;
    assert_eq!(desk.run("connect key").code, 2, "nobody can be asked");
    assert_eq!(desk.run_with("connect key --key-stdin", "").code, 2);
    assert_eq!(desk.run_with("connect key --key-stdin", "wrong\n").code, 6);
    let line = format!("connect key --server {url} --key-stdin --json");
    let ran = desk.run_with(&line, &format!("{}\n", FarSide::CLOCKIFY_KEY));
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(ran.json()["name"], "Ada Lovelace");
    assert!(ran.err.contains("secrets.json"), "{}", ran.err);
    for file in std::fs::read_dir(desk.dir()).unwrap() {
        let path = file.unwrap().path();
        let holds = String::from_utf8_lossy(&std::fs::read(&path).unwrap_or_default())
            .contains(FarSide::CLOCKIFY_KEY);
        assert_eq!(holds, path.ends_with("secrets.json"), "{}", path.display());
    }
}

#[test]
fn a_ready_connection_at_maton_works() {
    let desk = Desk::with_clockify();
    let connection = desk.clockify().connection();
    let account = desk.json_of_connect(&format!(
        "connect maton --no-browser --connection {connection}"
    ));
    assert_eq!(account["way"], "maton");
    assert_eq!(desk.run("sync").code, 0);
    desk.done("add 8:00-8:30 through the gateway");
    assert_eq!(desk.json("sync")["pushed"], 1);
    assert_eq!(there(&desk), ["through the gateway"]);
}

#[test]
fn a_connection_that_is_not_there_exits_1() {
    let desk = Desk::with_clockify();
    let ran = desk.run("connect maton --connection nowhere");
    assert_eq!((ran.code, &*ran.out), (1, ""));
}

#[test]
fn a_refused_row_is_parked_and_sync_says_4() {
    let desk = Desk::connected();
    let refusal = json!({
        "method": "POST",
        "path": "/workspaces/*/time-entries",
        "fault": {"answer": {"status": 400, "body": {"code": 501, "message": "Description is required"}}},
    });
    let rule = serde_json::from_value(refusal).unwrap();
    desk.clockify().with(|clockify| clockify.faults.add(rule));
    desk.done("add 8:00-8:30 refused");
    let ran = desk.run("sync --json");
    assert_eq!(
        (ran.code, &ran.json()["attention"]),
        (4, &json!(1)),
        "{}",
        ran.err
    );
    let queue = desk.json("queue");
    assert_eq!(queue[0]["state"], "attention");
    let id = queue[0]["id"].as_str().unwrap();
    assert_eq!(desk.run("start goes on").code, 0);
    desk.done("discard");
    desk.done(&format!("queue retry {id}"));
    assert_eq!(desk.run("sync").code, 0);
    assert_eq!(there(&desk).len(), 1);
}

impl Desk {
    /// Connecting says on stderr where the key rests.
    fn json_of_connect(&self, line: &str) -> Value {
        let ran = self.run(&format!("{line} --json"));
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran.json()
    }
}

#[test]
fn every_trouble_of_the_network_has_its_sentence_and_its_exit_code() {
    let troubles = [
        (Fault::DropBefore, 5, "is out of reach"),
        (Fault::CaptivePortal, 5, "Something else answers"),
        (Fault::Redirect, 5, "Something else answers"),
        (Fault::WrongContent, 5, "Something else answers"),
        (Fault::Truncate { bytes: 20 }, 5, ""),
        (
            Fault::Status {
                status: 500,
                applied: false,
            },
            5,
            "trouble of its own",
        ),
        (
            Fault::TooManyRequests {
                retry_after: Some(RetryAfter::Seconds(600)),
            },
            5,
            "pause",
        ),
        (Fault::Unauthorized, 6, "does not accept the key"),
    ];
    for (fault, code, sentence) in troubles {
        let desk = Desk::connected();
        desk.done("add 8:00-8:30 kept");
        let rule = Rule::next("*", "/**", fault.clone()).always();
        desk.clockify().with(|clockify| clockify.faults.add(rule));
        let ran = desk.run("sync --json");
        assert_eq!(
            (ran.code, &ran.json()["waiting"]),
            (code, &json!(1)),
            "{fault:?}: {}",
            ran.err
        );
        assert!(ran.err.contains(sentence), "{fault:?}: {}", ran.err);
        assert_eq!(desk.run("stop").code, 3, "tracking goes on: {fault:?}");
        assert_eq!(desk.json("list")[0]["description"], "kept", "{fault:?}");
        let connect = desk.run("connect key --json");
        assert_eq!(
            (connect.code, &*connect.out),
            (code, ""),
            "{fault:?}: {}",
            connect.err
        );
    }
}

#[test]
fn a_long_pull_shows_how_far_it_is() {
    let desk = Desk::with_clockify();
    let (user, workspace) = desk.clockify().ada();
    desk.clockify()
        .with(|clockify| clockify.seed_entries(user, workspace, 1000));
    desk.done("connect key");
    let ran = desk.run_on_terminal("sync");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("entries, back to 20"), "{:?}", ran.err);
    assert!(
        ran.err.ends_with("\r\u{1b}[K"),
        "and wipes it away: {:?}",
        ran.err
    );
    assert!(ran.out.ends_with(" fetched\n"), "{}", ran.out);
}
