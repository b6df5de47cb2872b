//! Two accounts at Maton, each with a key and addresses of its own: what is done with one never reaches the other.
//!
//! Never looks into the store: what was asked stands in the logs of both sides.

use std::cell::Cell;

use serde_json::json;
use stint_tests::FarSide;
use stint_tests::clockify::{Clockify, Fault, Rule};
use stint_tests::maton::{ConnectionStatus, Maton};
use stint_tests::server::{StandIn, real_clock};

use crate::approving::{Answer, is_address, run_answered};
use crate::desk::{Desk, Scene};

const BOBS_MATON_KEY: &str = "stand-in-maton-key-of-bob";

/// Ada through the Maton that the variables name, and Bob through his own.
struct Two {
    desk: Desk,
    bobs: StandIn,
    bob: String,
}

impl Two {
    fn new() -> Two {
        let mut desk = Desk::with_clockify();
        let hers = desk.clockify().connection();
        desk.done(&format!("connect maton --connection {hers}"));
        let used = desk.json("connections")[0]["workspaces"][0]["id"].clone();

        let mut clockify = Clockify::new(real_clock());
        let bob = clockify.add_user("Bob", "bobs-clockify-key", "Europe/Berlin");
        let bob = clockify.user(bob).unwrap().email.clone();
        let mut maton = Maton::new(BOBS_MATON_KEY, "bobs-clockify-key");
        // Each Maton numbers from one; so that his is not called like hers.
        let first = maton.connect(real_clock());
        maton.forget(&first);
        let his = maton.connect(real_clock());
        maton.approve(&his, real_clock());
        let bobs = StandIn::start_with(FarSide { clockify, maton });
        desk.vars().maton_key = Some(BOBS_MATON_KEY.into());
        let (gateway, control) = (bobs.gateway_url(), bobs.control_url());
        desk.done(&format!(
            "connect maton --connection {his} --gateway {gateway} --control {control}"
        ));
        desk.vars().maton_key = None;
        desk.done(&format!("workspace use {used}"));
        Two { desk, bobs, bob }
    }

    /// Lets this Maton key stand in the variable.
    fn handing_in(mut self, key: &str) -> Two {
        self.desk.vars().maton_key = Some(key.into());
        self
    }

    fn asked_of_hers(&self) -> u64 {
        self.desk.clockify().with(|clockify| clockify.log.total())
    }

    /// The states of his connections, oldest first.
    fn his(&self) -> Vec<ConnectionStatus> {
        self.bobs.with_maton(|maton| {
            let all = maton.connections().iter();
            all.map(|connection| connection.status).collect()
        })
    }
}

#[test]
fn what_is_given_up_is_given_up_where_it_was_made() {
    let two = Two::new().handing_in(BOBS_MATON_KEY);
    let before = two.asked_of_hers();
    let made = Cell::new(0);
    let ran = two.desk.run_in(
        &format!("connect maton --again {}", two.bob),
        Scene {
            printed: Box::new(|line| {
                if is_address(line) {
                    made.set(two.his().len());
                }
            }),
            cancelled: Box::new(|| made.get() > 0),
            ..Scene::default()
        },
    );
    assert_eq!(made.get(), 2, "{}", ran.err);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.err.contains("nothing is kept"), "{}", ran.err);
    assert_eq!(two.his(), [ConnectionStatus::Active]);
    assert_eq!(two.asked_of_hers(), before, "nor is his key told to hers");
}

#[test]
fn what_is_denied_at_his_is_deleted_at_his() {
    let two = Two::new().handing_in(BOBS_MATON_KEY);
    let before = two.asked_of_hers();
    let line = format!("connect maton --again {}", two.bob);
    let ran = run_answered(&two.desk, &line, Answer::Deny);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert_eq!(two.his(), [ConnectionStatus::Active]);
    assert_eq!(two.asked_of_hers(), before);
}

#[test]
fn a_wait_that_an_error_ends_leaves_no_connection_behind() {
    let two = Two::new();
    let refused = Rule::next("GET", "/connections/*", Fault::Unauthorized);
    two.bobs
        .with_maton(|maton| maton.control_faults.add(refused));
    let ran = two
        .desk
        .run(&format!("connect maton --again {} --json", two.bob));
    assert_eq!((ran.code, &*ran.out), (6, ""), "{}", ran.err);
    assert_eq!(two.his(), [ConnectionStatus::Active]);
}

#[test]
fn the_connections_of_each_key_are_listed_and_deleted_by_that_key() {
    let two = Two::new();
    let (hers, his) = (two.desk.clockify().connection(), two.bobs.connection());
    let spare = two.bobs.with_maton(|maton| maton.connect(real_clock()));
    let listed = |of: &str| {
        let list = two.desk.json(&format!("connections maton --account {of}"));
        let rows = list.as_array().unwrap().iter();
        rows.map(|row| row["id"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(listed("ada.lovelace@example.com"), [hers]);
    assert_eq!(listed(&two.bob), [his.clone(), spare.clone()]);

    let before = two.asked_of_hers();
    let nobody = two.desk.run(&format!(
        "connections delete {spare} --yes --account nobody"
    ));
    assert_eq!(nobody.code, 3, "{}", nobody.err);
    two.desk.done(&format!(
        "connections delete {spare} --yes --account {}",
        two.bob
    ));
    two.desk.done(&format!("connections delete {his} --yes"));
    assert_eq!(two.his(), []);
    assert_eq!(two.asked_of_hers(), before);
}

#[test]
fn a_connection_of_who_signed_out_is_not_ended_by_another_ones_key() {
    let two = Two::new();
    let line = format!("disconnect {} --delete-connection", two.bob);
    two.desk.done(&format!("disconnect {}", two.bob));
    let before = two.asked_of_hers();
    let ran = two.desk.run(&line);
    assert_eq!((ran.code, &*ran.out), (2, ""), "{}", ran.err);
    assert!(ran.err.contains("MATON_API_KEY"), "{}", ran.err);
    assert_eq!(two.his(), [ConnectionStatus::Active]);

    // Somebody else's key at the same Maton.
    two.bobs
        .with_maton(|maton| maton.add_account("eves-maton-key"));
    let two = two.handing_in("eves-maton-key");
    let ran = two.desk.run(&line);
    assert_eq!((ran.code, &*ran.out), (1, ""), "{}", ran.err);
    assert!(ran.err.contains("Maton has no connection"), "{}", ran.err);
    assert_eq!(two.his(), [ConnectionStatus::Active]);

    let two = two.handing_in(BOBS_MATON_KEY);
    let left = two.desk.json(&line);
    assert_eq!(left["signed_in"], json!(false));
    assert_eq!(two.his(), []);
    assert_eq!(two.asked_of_hers(), before);
}
