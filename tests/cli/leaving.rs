//! Signing out keeps everything; removing needs the address to be typed, and can leave a file behind.
//!
//! Never looks into the store: what is kept shows when the account is connected again.

use serde_json::{Value, json};
use stint_tests::FarSide;

use crate::desk::{Desk, Scene};

const ADA: &str = "ada.lovelace@example.com";

fn with_a_queue() -> Desk {
    let desk = Desk::connected();
    desk.done("add 8:00-8:30 sent");
    desk.done("sync");
    desk.done("add 9:00-9:30 waits");
    desk.done("project add Cinnabar");
    desk
}

fn export(path: &std::path::Path) -> Vec<Value> {
    let text = std::fs::read_to_string(path).unwrap();
    serde_json::from_str::<Vec<Value>>(&text).unwrap()
}

#[test]
fn signing_out_keeps_what_waits_and_connecting_again_sends_it() {
    let desk = with_a_queue();
    let ran = desk.run("disconnect");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("Signed out · 2 kept here"), "{}", ran.out);
    assert!(
        ran.out
            .contains(&format!("stint connect key --again {ADA}")),
        "{}",
        ran.out
    );
    let secrets = std::fs::read_to_string(desk.dir().join("secrets.json")).unwrap_or_default();
    assert!(!secrets.contains(FarSide::CLOCKIFY_KEY), "the key is gone");
    let ran = desk.run("sync --json");
    assert_eq!((ran.code, &ran.json()["waiting"]), (6, &json!(2)));
    assert!(ran.err.contains("signed out"), "{}", ran.err);
    desk.done("add 10:00-10:30 tracked meanwhile");
    assert_eq!(desk.run("disconnect").code, 0, "once more is no harm");
    desk.done(&format!("connect key --again {ADA}"));
    assert_eq!(desk.json("sync")["pushed"], 3);
}

#[test]
fn an_account_is_removed_only_when_its_address_is_said() {
    let desk = with_a_queue();
    for line in [
        "disconnect --remove",
        "disconnect --remove --yes-remove bob@example.com",
        "disconnect --yes-remove ada.lovelace@example.com",
    ] {
        let ran = desk.run(line);
        assert_eq!((ran.code, &*ran.out), (2, ""), "{line}");
    }
    assert!(desk.run("disconnect --remove").err.contains(ADA));
    assert_eq!(
        desk.json("list").as_array().unwrap().len(),
        2,
        "all is here"
    );
    assert_eq!(desk.run("disconnect nobody").code, 3);
    let ran = desk.run(&format!("disconnect --remove --yes-remove {ADA}"));
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(desk.json("list"), json!([]));
    assert_eq!(desk.json("connections"), json!([]));
    let there = desk.clockify().with(|clockify| clockify.entries().count());
    assert_eq!(there, 1, "in Clockify nothing changed");
    assert_eq!(desk.run("disconnect").code, 6, "no account is left");
}

#[test]
fn on_a_terminal_removing_offers_a_file_and_asks_for_the_address() {
    let desk = with_a_queue();
    let file = desk.dir().join("kept.json");
    let answers = format!("{}\nno\n", file.display());
    let ran = desk.run_answering("disconnect --remove", &answers);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(!file.exists(), "nothing was done");
    assert!(
        ran.err.contains("and 2 that Clockify does not have"),
        "{}",
        ran.err
    );
    let answers = format!("{}\n{}\n", file.display(), ADA.to_uppercase());
    let ran = desk.run_answering("disconnect --remove", &answers);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("2 entries are in"), "{}", ran.out);
    assert_eq!(export(&file).len(), 2);
}

#[test]
fn an_export_is_a_new_file_for_nobody_else_with_every_entry_as_list_prints_it() {
    let desk = with_a_queue();
    let file = desk.dir().join("entries.json");
    let line = format!("disconnect --export {}", file.display());
    let listed = desk.json("list");
    let ran = desk.run(&line);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(json!(export(&file)), listed);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    desk.done(&format!("connect key --again {ADA}"));
    let before = std::fs::read(&file).unwrap();
    for line in [
        line.clone(),
        format!(
            "disconnect --remove --yes-remove {ADA} --export {}",
            file.display()
        ),
        format!(
            "disconnect --export {}/nowhere/x.json",
            desk.dir().display()
        ),
    ] {
        let ran = desk.run(&line);
        assert_eq!((ran.code, &*ran.out), (1, ""), "{line}");
        assert!(ran.err.contains("was not written"), "{}", ran.err);
    }
    assert_eq!(std::fs::read(&file).unwrap(), before, "never over another");
    assert_eq!(
        desk.json("connections")[0]["signed_in"],
        true,
        "and nothing else was done"
    );
}

#[test]
fn the_connection_can_end_at_maton_too() {
    let desk = Desk::with_clockify();
    let id = desk.clockify().connection();
    desk.done(&format!("connect maton --connection {id}"));
    desk.clockify().set_network(false);
    assert_eq!(desk.run("disconnect --delete-connection").code, 5);
    assert_eq!(
        desk.json("connections")[0]["signed_in"],
        true,
        "not half of it"
    );
    desk.clockify().set_network(true);
    let left = desk.json("disconnect --delete-connection");
    assert_eq!(
        (&left["signed_in"], &left["email"]),
        (&json!(false), &json!(ADA))
    );
    assert!(
        desk.clockify()
            .with_maton(|maton| maton.connections().is_empty())
    );
}

#[test]
fn with_two_accounts_only_the_one_that_is_said_goes() {
    let mut desk = with_a_queue();
    desk.clockify()
        .with(|clockify| clockify.add_user("Bob Byte", "bobs-key", "UTC"));
    desk.vars().clockify_key = Some("bobs-key".into());
    desk.done("connect key");
    desk.done(&format!("disconnect {ADA} --remove --yes-remove {ADA}"));
    let left = desk.json("connections");
    assert_eq!(left.as_array().unwrap().len(), 1);
    assert_eq!(left[0]["name"], "Bob Byte");
    assert_eq!(desk.run_in("sync", Scene::default()).code, 0);
}
