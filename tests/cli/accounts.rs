//! Accounts: regions and keys, reconnecting, the connections at Maton, read-only.
//!
//! Never looks into the store: what holds is what the verbs say and what arrives at Clockify.

use serde_json::{Value, json};
use stint_tests::FarSide;
use stint_tests::clockify::{Fault, Region, Rule};

use crate::approving::{Answer, run_answered};
use crate::desk::{Desk, Scene};

const BOB_KEY: &str = "stand-in-clockify-key-of-bob";

/// Somebody else at Clockify; gives the id and the address.
fn bob(desk: &Desk) -> (String, String) {
    desk.clockify().with(|clockify| {
        let id = clockify.add_user("Bob Byte", BOB_KEY, "Europe/Berlin");
        (id.to_string(), clockify.user(id).unwrap().email.clone())
    })
}

fn through_maton() -> Desk {
    let desk = Desk::with_clockify();
    let connection = desk.clockify().connection();
    desk.done(&format!("connect maton --connection {connection}"));
    desk.done("sync");
    desk
}

fn there(desk: &Desk) -> Vec<String> {
    let text = |clockify: &mut stint_tests::clockify::Clockify| {
        let all = clockify.entries();
        all.map(|entry| entry.description.clone()).collect()
    };
    desk.clockify().with(text)
}

#[test]
fn a_key_opens_its_own_region_and_the_refusal_says_so() {
    let mut desk = Desk::with_clockify();
    desk.clockify()
        .with(|clockify| clockify.add_user_in(Region::Eu, "Bob Byte", BOB_KEY, "UTC"));
    desk.vars().clockify_key = Some(BOB_KEY.into());
    let ran = desk.run("connect key --json");
    assert_eq!((ran.code, &*ran.out), (6, ""));
    assert!(
        ran.err.contains("region, sub-domain or sandbox"),
        "{}",
        ran.err
    );
    let url = desk.clockify().region_url(Region::Eu);
    desk.done(&format!("connect key --server {url}"));
    assert_eq!(desk.json("connections")[0]["server"], url);
}

#[test]
fn a_region_is_said_by_its_word_and_only_by_one_there_is() {
    let desk = Desk::with_clockify();
    for line in [
        "connect key --region mars",
        "connect key --region eu --server http://127.0.0.1:1/api/v1",
    ] {
        assert_eq!(desk.run(line).code, 2, "{line}");
    }
    let help = desk.done("connect key --help");
    assert!(help.contains("global, eu, us, uk, au"), "{help}");
    assert!(help.contains("sub-domain"), "{help}");
}

#[test]
fn plain_http_to_another_computer_is_refused_before_anything_is_sent() {
    let desk = Desk::with_clockify();
    for line in [
        "connect key --server http://clockify.example/api/v1",
        "connect maton --gateway http://gateway.example/clockify/api/v1",
        "connect maton --control http://control.example",
    ] {
        let ran = desk.run(line);
        assert_eq!((ran.code, &*ran.out), (2, ""), "{line}");
        assert!(ran.err.contains("plain http"), "{}", ran.err);
    }
}

#[test]
fn an_account_without_a_workspace_is_not_connected() {
    let mut desk = Desk::with_clockify();
    let user = json!({"do": "add_user", "name": "Bob", "key": BOB_KEY, "without_workspace": true});
    let edit = serde_json::from_value(user).unwrap();
    desk.clockify()
        .with(|clockify| clockify.web_edit(edit))
        .unwrap();
    desk.vars().clockify_key = Some(BOB_KEY.into());
    let ran = desk.run("connect key --json");
    assert_eq!((ran.code, &*ran.out), (1, ""));
    assert!(ran.err.contains("no workspace"), "{}", ran.err);
    assert!(!desk.dir().join("secrets.json").exists());
}

#[test]
fn each_way_of_being_kept_out_has_its_sentence() {
    let answers = [
        (401, 4019, "confirmed first", 6),
        (403, 406, "banned", 6),
        (406, 406, "banned", 6),
        (403, 1013, "second factor", 6),
        (403, 501, "does not allow", 1),
        (401, 4003, "does not accept the key", 6),
    ];
    for (status, code, words, exit) in answers {
        let desk = Desk::with_clockify();
        let body = json!({"message": "No", "code": code});
        let rule = Rule::next("GET", "/user", Fault::Answer { status, body });
        desk.clockify().with(|clockify| clockify.faults.add(rule));
        let ran = desk.run("connect key --json");
        assert_eq!((ran.code, &*ran.out), (exit, ""), "{status} {code}");
        assert!(ran.err.contains(words), "{status} {code}: {}", ran.err);
    }
}

#[test]
fn whoever_has_several_workspaces_is_asked_which_one_on_a_terminal() {
    let desk = Desk::with_clockify();
    let (ada, _) = desk.clockify().ada();
    desk.clockify()
        .with(|clockify| clockify.add_workspace("Northwind Co-op", ada));
    let ran = desk.run_answering("connect key", "7\n1\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("1  Northwind Co-op"), "{}", ran.err);
    assert!(ran.out.contains("workspace Northwind Co-op"), "{}", ran.out);
    let scripted = Desk::with_clockify();
    let (ada, _) = scripted.clockify().ada();
    scripted
        .clockify()
        .with(|clockify| clockify.add_workspace("Northwind Co-op", ada));
    let ran = scripted.run("connect key");
    assert!(
        ran.out.contains("workspace Ada Lovelace's"),
        "the active one: {}",
        ran.out
    );
}

#[test]
fn what_was_tracked_before_stays_and_connecting_says_so() {
    let desk = Desk::with_clockify();
    desk.done("add 8:00-8:30 before");
    let ran = desk.run("connect key");
    assert!(
        ran.out
            .contains("1 entry tracked before stays on this computer"),
        "{}",
        ran.out
    );
    desk.done("sync");
    assert!(there(&desk).is_empty());
    let again = Desk::with_clockify().done("connect key");
    assert!(!again.contains("tracked before"), "{again}");
}

#[test]
fn a_permission_that_ran_out_is_renewed_and_the_queue_moves_on() {
    let desk = through_maton();
    let old = desk.clockify().connection();
    desk.clockify().with_maton(|maton| maton.expire(&old, 0));
    desk.done("add 8:00-8:30 kept meanwhile");
    let ran = desk.run("sync --json");
    assert_eq!(
        (ran.code, &ran.json()["waiting"]),
        (5, &json!(1)),
        "{}",
        ran.err
    );
    let line = "stint connect maton --again ada.lovelace@example.com";
    assert!(ran.err.contains(line), "names the way out: {}", ran.err);
    let problem = &desk.json("connections")[0]["problem"];
    assert_eq!(problem["code"], "grant_expired");
    let ran = run_answered(&desk, line.strip_prefix("stint ").unwrap(), Answer::Approve);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let account = &desk.json("connections")[0];
    assert_ne!(account["connection"]["id"], *old);
    assert_eq!(
        (&account["problem"], &account["waiting"]),
        (&Value::Null, &json!(1))
    );
    assert_eq!(desk.json("sync")["pushed"], 1);
    assert_eq!(there(&desk), ["kept meanwhile"]);
}

#[test]
fn connecting_anew_needs_no_key_where_one_rests_already() {
    let mut desk = through_maton();
    desk.vars().maton_key = None;
    let ran = run_answered(&desk, "connect maton --again", Answer::Approve);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(desk.run("connect maton").code, 2, "a new account needs one");
}

#[test]
fn connecting_anew_refuses_another_person_and_changes_nothing() {
    let mut desk = through_maton();
    let (id, email) = bob(&desk);
    desk.done("add 8:00-8:30 hers");
    let before = desk.json("connections");
    let ran = run_answered(
        &desk,
        "connect maton --again --json",
        Answer::ApproveAs(&id),
    );
    assert_eq!((ran.code, &*ran.out), (6, ""));
    let opens = format!("The connection opens the account of {email}, not that of ada");
    assert!(ran.err.contains(&opens), "no key was given: {}", ran.err);
    assert_eq!(desk.json("connections"), before);
    assert_eq!(desk.json("sync")["pushed"], 1);
    desk.vars().clockify_key = Some(BOB_KEY.into());
    let ran = desk.run("connect key --again ada.lovelace@example.com --json");
    assert_eq!((ran.code, &*ran.out), (6, ""));
    assert_eq!(desk.json("connections").as_array().unwrap().len(), 1);
}

#[test]
fn an_account_goes_on_where_it_stopped_when_it_is_reached_another_way() {
    let desk = through_maton();
    desk.done("add 8:00-8:30 tracked through Maton");
    let url = desk.clockify().clockify_url();
    desk.done(&format!(
        "connect key --server {url} --again ada.lovelace@example.com"
    ));
    let accounts = desk.json("connections");
    assert_eq!(accounts.as_array().unwrap().len(), 1);
    assert_eq!(accounts[0]["way"], "key");
    assert_eq!(desk.json("sync")["pushed"], 1);
    let nobody = desk.run("connect key --again eve@example.com");
    assert_eq!(nobody.code, 3, "{}", nobody.err);
}

#[test]
fn a_second_account_has_a_queue_of_its_own() {
    let mut desk = Desk::connected();
    let (_, email) = bob(&desk);
    desk.done("add 8:00-8:30 hers");
    desk.vars().clockify_key = Some(BOB_KEY.into());
    desk.done("connect key");
    desk.done("add 9:00-9:30 his");
    let accounts = desk.json("connections");
    let waiting = |n: usize| (accounts[n]["email"].clone(), accounts[n]["waiting"].clone());
    assert_eq!(
        waiting(0),
        (json!(email), json!(1)),
        "the one in use comes first"
    );
    assert_eq!(waiting(1), (json!("ada.lovelace@example.com"), json!(1)));
    assert_eq!(desk.json("sync")["pushed"], 2);
    assert_eq!(there(&desk).len(), 2);
}

#[test]
fn what_maton_has_is_listed_with_whose_it_is() {
    let mut desk = through_maton();
    let (id, _) = bob(&desk);
    let used = desk.clockify().connection();
    let clock = desk.clockify().with(|clockify| clockify.clock());
    let (other, pending) = desk.clockify().with_maton(|maton| {
        let other = maton.connect(clock - 40 * 86_400);
        maton.approve_as(&other, BOB_KEY, clock);
        (other, maton.connect(clock))
    });
    desk.vars().maton_key = None;
    let list = desk.json("connections maton");
    let row = |id: &str| {
        let mut rows = list.as_array().unwrap().iter();
        rows.find(|row| row["id"] == id).unwrap().clone()
    };
    assert!(
        row(&used)["opens"]
            .as_str()
            .unwrap()
            .starts_with("Ada Lovelace")
    );
    assert_eq!(row(&used)["used_by"], desk.json("connections")[0]["id"]);
    assert!(
        row(&other)["opens"]
            .as_str()
            .unwrap()
            .starts_with("Bob Byte")
    );
    assert!(
        row(&other)["age"]
            .as_str()
            .unwrap()
            .starts_with("40 days old")
    );
    assert_eq!(row(&pending)["status"], "PENDING");
    assert_eq!(row(&pending)["opens"], Value::Null);
    let text = desk.done("connections maton");
    assert!(text.contains("used by ada.lovelace@example.com"), "{text}");
    let ran = desk.run(&format!("connections use {other} --json"));
    assert_eq!((ran.code, &*ran.out), (6, ""), "his, not hers ({id})");
    assert_eq!(desk.run(&format!("connections use {pending}")).code, 1);
    assert_eq!(desk.json("connections")[0]["connection"]["id"], *used);
}

#[test]
fn another_connection_of_the_same_account_can_be_chosen() {
    let desk = through_maton();
    let other = desk.clockify().with_maton(|maton| {
        let other = maton.connect(0);
        maton.approve(&other, 0);
        other
    });
    let used = desk.json(&format!("connections use {other}"));
    assert_eq!(used["connection"]["id"], *other);
    assert_eq!(desk.run("sync").code, 0);
}

#[test]
fn a_connection_is_deleted_only_when_somebody_says_so() {
    let desk = through_maton();
    let id = desk.clockify().connection();
    let line = format!("connections delete {id}");
    let ran = desk.run(&line);
    assert_eq!(ran.code, 2, "nobody can be asked");
    assert!(ran.err.contains("--yes"), "{}", ran.err);
    let ran = desk.run_answering(&line, "n\n");
    assert_eq!(ran.code, 2);
    assert!(
        ran.err
            .contains("Stint reaches ada.lovelace@example.com by it"),
        "{}",
        ran.err
    );
    assert_eq!(desk.json("connections maton").as_array().unwrap().len(), 1);
    assert_eq!(desk.run("connections delete nothing --yes").code, 1);
    desk.done("add 8:00-8:30 kept");
    assert_eq!(desk.run_answering(&line, "y\n").code, 0);
    assert_eq!(desk.json("connections maton"), json!([]));
    let ran = desk.run("sync --json");
    assert_eq!((ran.code, &ran.json()["waiting"]), (6, &json!(1)));
    assert!(
        ran.err.contains(&format!("no connection {id}")),
        "{}",
        ran.err
    );
    assert_eq!(
        run_answered(&desk, "connect maton --again", Answer::Approve).code,
        0
    );
    assert_eq!(desk.json("sync")["pushed"], 1);
}

#[test]
fn a_read_only_account_sends_nothing_until_it_may_again() {
    let desk = Desk::connected();
    desk.done("connections read-only on");
    desk.done("add 8:00-8:30 kept here");
    let ran = desk.run("sync --json");
    assert_eq!(ran.json()["pushed"], 0, "{}", ran.err);
    assert!(there(&desk).is_empty());
    assert_eq!(desk.json("connections")[0]["read_only"], true);
    desk.done("connections read-only off ada.lovelace@example.com");
    assert_eq!(desk.json("sync")["pushed"], 1);
    assert_eq!(desk.run("connections read-only on nobody").code, 3);
    assert_eq!(desk.run("connections read-only maybe").code, 2);
}

#[test]
fn the_list_of_accounts_keeps_its_first_fields() {
    let desk = Desk::connected();
    let text = desk.run("connections --json").out;
    let at = |name: &str| text.find(&format!("\"{name}\":")).unwrap();
    let places = ["name", "way", "server", "workspace", "email"].map(at);
    assert!(places.is_sorted(), "{text}");
    assert!(!text.contains(FarSide::CLOCKIFY_KEY), "{text}");
}

#[test]
fn two_that_connect_at_once_leave_one_account_with_the_key_that_fits() {
    let desk = Desk::with_clockify();
    std::thread::scope(|scope| {
        let runs = [(); 2].map(|()| scope.spawn(|| desk.run_in("connect key", Scene::default())));
        for run in runs {
            let ran = run.join().unwrap();
            assert_eq!(ran.code, 0, "{}", ran.err);
        }
    });
    assert_eq!(desk.json("connections").as_array().unwrap().len(), 1);
    desk.done("add 8:00-8:30 once");
    assert_eq!(desk.json("sync")["pushed"], 1);
}
