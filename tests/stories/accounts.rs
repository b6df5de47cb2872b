//! Several accounts side by side: connected anew without losing a queued minute, signed out, read-only, removed.

use stint_core::action::{Action, Edit, Origin};
use stint_core::approval::Stage;
use stint_core::at::At;
use stint_core::problem::Problem;
use stint_core::view::{SyncState, SyncWord};
use stint_engine::secrets::ApiKey;
use stint_engine::{AtMaton, Stint};
use stint_tests::FarSide;
use stint_tests::clockify::{Fault, Region, RetryAfter, Rule};
use stint_tests::server::{StandIn, real_clock};

use crate::device::Device;

const BOBS_KEY: &str = "stand-in-clockify-key-of-bob";

fn key(text: &str) -> ApiKey {
    ApiKey::parse(text, "").unwrap()
}

fn at(far: &StandIn, key: Option<ApiKey>) -> AtMaton {
    AtMaton {
        gateway: Some(far.gateway_url()),
        control: Some(far.control_url()),
        key,
        like: None,
    }
}

fn far_with_bob() -> StandIn {
    let far = StandIn::start();
    far.with(|clockify| clockify.add_user("Bob", BOBS_KEY, "Europe/Berlin"));
    far
}

/// Ada by her key and Bob by his, his workspace in use.
fn ada_and_bob(far: &StandIn) -> Device {
    let device = Device::connected(far);
    let bob = device
        .stint
        .connect_key(Some(&far.clockify_url()), key(BOBS_KEY), None);
    assert!(bob.unwrap().in_use, "who is connected first is in use");
    device
}

fn sent(far: &StandIn) -> usize {
    far.with(|clockify| clockify.entries().count())
}

fn account(stint: &Stint, name: &str) -> stint_core::view::AccountCard {
    let accounts = stint.accounts().unwrap();
    let found = accounts.into_iter().find(|account| account.name == name);
    found.expect("it is connected")
}

#[test]
fn the_same_person_reached_another_way_keeps_rows_and_queue() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync();
    far.set_network(false);
    let kept = device.add("Review", "9:00", "10:00");
    assert_eq!(device.sync().waiting, 1);
    far.set_network(true);
    let connection = far.connection();
    let by_maton = device.stint.connect_maton(
        &at(&far, Some(key(FarSide::MATON_KEY))),
        &connection,
        Some("Ada Lovelace"),
    );
    let by_maton = by_maton.unwrap();
    assert_eq!((by_maton.way.as_str(), by_maton.waiting), ("maton", 1));
    assert_eq!(device.stint.accounts().unwrap().len(), 1);
    assert_eq!(device.sync().waiting, 0);
    assert_eq!(device.entry(&kept.id).sync, SyncWord::Synced);
    assert_eq!(sent(&far), 1);
}

#[test]
fn an_expired_permission_is_repaired_and_the_queue_moves_on() {
    let far = StandIn::start();
    let device = Device::through_maton(&far);
    device.sync();
    let kept = device.add("Review", "9:00", "10:00");
    let old = far.connection();
    far.with_maton(|maton| maton.expire(&old, real_clock()));
    let synced = device.sync();
    assert!(
        matches!(synced.problem, Some(Problem::GrantExpired { .. })),
        "{:?}",
        synced.problem
    );
    assert_eq!(synced.waiting, 1);

    let mut asked = device
        .stint
        .ask_approval(&at(&far, None), Some("Ada Lovelace"))
        .unwrap();
    let id = asked.connection().to_owned();
    assert_eq!(asked.ask().unwrap(), Stage::Waiting);
    far.with_maton(|maton| maton.approve(&id, real_clock()));
    assert_eq!(asked.ask().unwrap(), Stage::Approved);
    let card = asked.connect(&device.stint).unwrap();
    assert_eq!(card.connection.unwrap().id, id);
    assert_eq!(card.problem, None, "what was wrong is forgotten");
    assert_eq!(device.sync().waiting, 0);
    assert_eq!(device.entry(&kept.id).sync, SyncWord::Synced);
}

#[test]
fn an_account_is_not_repaired_with_another_persons_key_or_connection() {
    let far = far_with_bob();
    let device = Device::through_maton(&far);
    device.add("Review", "9:00", "10:00");
    let before = device.stint.accounts().unwrap();
    let bobs = device.stint.connect_key(
        Some(&far.clockify_url()),
        key(BOBS_KEY),
        Some("Ada Lovelace"),
    );
    let Err(Problem::OtherAccount {
        expected, found, ..
    }) = bobs
    else {
        panic!("{bobs:?}");
    };
    assert_ne!(expected, found);

    let mut asked = device
        .stint
        .ask_approval(&at(&far, None), Some("Ada Lovelace"))
        .unwrap();
    let id = asked.connection().to_owned();
    far.with_maton(|maton| maton.approve_as(&id, BOBS_KEY, real_clock()));
    assert_eq!(asked.ask().unwrap(), Stage::Approved);
    let refused = asked.connect(&device.stint);
    assert!(
        matches!(refused, Err(Problem::OtherAccount { .. })),
        "{refused:?}"
    );
    assert_eq!(device.stint.accounts().unwrap(), before, "nothing changed");
    assert_eq!(device.sync().waiting, 0, "and the old way still works");
}

#[test]
fn a_denied_an_abandoned_and_a_deleted_connection_keep_nothing() {
    let far = StandIn::start();
    let device = Device::at(At::from_unix(real_clock()));
    let kept = device.add("Review", "9:00", "10:00");
    type End = fn(&mut stint_tests::maton::Maton, &str) -> bool;
    let ends: [(End, Stage); 3] = [
        (|maton, id| maton.deny(id, real_clock()), Stage::Denied),
        (|maton, id| maton.abandon(id, real_clock()), Stage::Denied),
        (|maton, id| maton.forget(id), Stage::Gone),
    ];
    for (end, stage) in ends {
        let given = Some(key(FarSide::MATON_KEY));
        let mut asked = device.stint.ask_approval(&at(&far, given), None).unwrap();
        let id = asked.connection().to_owned();
        far.with_maton(|maton| end(maton, &id));
        assert_eq!(asked.ask().unwrap(), stage);
        asked.connect(&device.stint).unwrap_err();
        asked.give_up().unwrap();
        let left = far.with_maton(|maton| maton.connection(&id).is_some());
        assert!(!left, "what nobody approved is not left behind");
    }
    assert!(device.stint.accounts().unwrap().is_empty());
    assert_eq!(device.entry(&kept.id).sync, SyncWord::Local);
}

#[test]
fn a_wait_for_approval_outlasts_a_network_that_is_gone_for_a_while() {
    let far = StandIn::start();
    let device = Device::at(At::from_unix(real_clock()));
    let given = Some(key(FarSide::MATON_KEY));
    let mut asked = device.stint.ask_approval(&at(&far, given), None).unwrap();
    let id = asked.connection().to_owned();
    far.set_network(false);
    for _ in 0..3 {
        asked.wait();
        assert_eq!(asked.ask().unwrap(), Stage::Waiting);
    }
    assert_eq!(
        asked.view().words,
        "No answer from Maton; Stint keeps asking"
    );
    assert_eq!(asked.view().left.as_deref(), Some("4:54 left"));
    far.set_network(true);
    far.with_maton(|maton| maton.approve(&id, real_clock()));
    asked.wait();
    assert_eq!(asked.ask().unwrap(), Stage::Approved);
    assert!(asked.connect(&device.stint).unwrap().signed_in);
}

#[test]
fn nobody_waits_for_ever() {
    let far = StandIn::start();
    let device = Device::at(At::from_unix(real_clock()));
    let given = Some(key(FarSide::MATON_KEY));
    let mut asked = device.stint.ask_approval(&at(&far, given), None).unwrap();
    let mut times = 0;
    while asked.stage() == Stage::Waiting {
        asked.wait();
        asked.ask().unwrap();
        times += 1;
    }
    assert_eq!((asked.stage(), times), (Stage::TimedOut, 150));
    let ended = asked.connect(&device.stint);
    assert!(matches!(ended, Err(Problem::ApprovalTimedOut { .. })));
}

#[test]
fn one_round_brings_every_account_what_waits_for_it() {
    let far = far_with_bob();
    let device = Device::connected(&far);
    device.add("For Ada", "9:00", "10:00");
    device
        .stint
        .connect_key(Some(&far.clockify_url()), key(BOBS_KEY), None)
        .unwrap();
    device.add("For Bob", "10:00", "11:00");
    assert_eq!(device.sync().waiting, 0);
    let owners = far.with(|clockify| {
        let users = clockify.entries().map(|entry| entry.user);
        users.collect::<std::collections::BTreeSet<_>>().len()
    });
    assert_eq!((sent(&far), owners), (2, 2));
}

#[test]
fn what_is_wrong_with_one_account_keeps_no_other() {
    let far = far_with_bob();
    let device = ada_and_bob(&far);
    device.sync();
    device.add("For Bob", "10:00", "11:00");
    device
        .stint
        .use_workspace(&account(&device.stint, "Ada Lovelace").workspaces[0].name)
        .unwrap();
    device.add("For Ada", "9:00", "10:00");
    far.with(|clockify| clockify.revoke_key(FarSide::CLOCKIFY_KEY));
    let synced = device.sync();
    assert!(matches!(synced.problem, Some(Problem::KeyRefused { .. })));
    assert_eq!((synced.waiting, sent(&far)), (1, 1));
    assert!(account(&device.stint, "Ada Lovelace").problem.is_some());
    assert_eq!(account(&device.stint, "Bob").problem, None);
    let state = device.stint.snapshot().unwrap().sync.state;
    assert_eq!(state, SyncState::Repair);
}

#[test]
fn a_timer_in_another_account_stays_in_sight() {
    let far = far_with_bob();
    let device = Device::connected(&far);
    device.start("For Ada");
    device
        .stint
        .connect_key(Some(&far.clockify_url()), key(BOBS_KEY), None)
        .unwrap();
    let snapshot = device.stint.snapshot().unwrap();
    assert_eq!(snapshot.running.unwrap().entry.description, "For Ada");
    let place = snapshot.running_in.unwrap();
    assert!(place.contains("ada.lovelace@"), "{place}");
    let stopped = device.stop();
    assert_eq!(stopped.description, "For Ada");
    assert_eq!(device.sync().waiting, 0, "and its stop arrives");
}

#[test]
fn who_stops_what_runs_elsewhere_is_offered_to_take_back_a_stop() {
    let far = far_with_bob();
    let device = Device::connected(&far);
    device.start("For Ada");
    let there = device.entries()[0].id.clone();
    device
        .stint
        .connect_key(Some(&far.clockify_url()), key(BOBS_KEY), None)
        .unwrap();
    let end = Action::Edit {
        entry: there,
        change: Edit {
            to: Some("now".into()),
            ..Edit::default()
        },
    };
    let done = device.stint.act(&end, Origin::Window).unwrap();
    assert!(done.said.starts_with("Stopped For Ada"), "{}", done.said);
    let undo = device.stint.snapshot().unwrap().undo;
    assert_eq!(undo.as_deref(), Some("stop For Ada"));
}

#[test]
fn signing_out_keeps_what_waits_and_connecting_again_goes_on() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync();
    device.add("Review", "9:00", "10:00");
    let out = device.stint.sign_out("").unwrap();
    assert_eq!((out.signed_in, out.waiting), (false, 1));
    assert_eq!(out.words, "Signed out · 1 kept here");
    device.add("While signed out", "10:00", "11:00");
    let synced = device.sync();
    assert!(matches!(
        synced.problem,
        Some(Problem::SignedOut { waiting: 2, .. })
    ));
    assert_eq!((synced.waiting, sent(&far)), (2, 0));
    assert_eq!(
        device.stint.snapshot().unwrap().sync.state,
        SyncState::SignedOut
    );
    let file = std::fs::read_to_string(device.stint.key_file().unwrap().unwrap()).unwrap();
    assert!(!file.contains(FarSide::CLOCKIFY_KEY), "the key is gone");

    device.connect(&far);
    assert_eq!(device.sync().waiting, 0);
    assert_eq!(sent(&far), 2);
}

#[test]
fn an_account_is_removed_only_by_who_types_its_address() {
    let far = far_with_bob();
    let device = ada_and_bob(&far);
    device.add("For Bob", "10:00", "11:00");
    let local = device.entries().len();
    let refused = device.stint.remove_account("Bob", "yes");
    let Err(Problem::NotTyped { expected, waiting }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!((waiting, device.entries().len()), (1, local));
    device.stint.remove_account("Bob", &expected).unwrap();
    assert!(device.entries().is_empty());
    assert_eq!(device.stint.accounts().unwrap().len(), 1);
    device.stint.check().unwrap();
    device.add("Afterwards", "11:00", "12:00");
    assert_eq!(device.words(), [SyncWord::Local], "on this computer");
    assert_eq!(device.sync().waiting, 0);
}

#[test]
fn a_read_only_account_is_read_and_nothing_is_sent() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.stint.set_read_only("Ada Lovelace", true).unwrap();
    device.add("Review", "9:00", "10:00");
    let (ada, workspace) = far.ada();
    far.with(|clockify| {
        let now = clockify.clock();
        let named = |entry: &mut stint_tests::clockify::Entry| entry.description = "Theirs".into();
        clockify.web_add(ada, workspace, now - 7200, Some(now - 3600), named)
    });
    let synced = device.sync();
    assert_eq!((synced.waiting, synced.problem), (1, None));
    far.with(|clockify| {
        let writes = clockify
            .log
            .lines()
            .iter()
            .filter(|line| line.method != "GET");
        assert_eq!(writes.count(), 0);
    });
    assert!(
        device
            .entries()
            .iter()
            .any(|entry| entry.description == "Theirs")
    );
    assert_eq!(
        device.stint.snapshot().unwrap().sync.state,
        SyncState::ReadOnly
    );
    device.stint.set_read_only("Ada Lovelace", false).unwrap();
    assert_eq!(device.sync().waiting, 0);
}

#[test]
fn an_account_that_may_not_write_is_advised_to_be_read_only() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync();
    assert_eq!(account(&device.stint, "Ada Lovelace").advice, None);
    let (ada, _) = far.ada();
    far.with(|clockify| clockify.web_user(ada, |ada| ada.read_only = true));
    device.add("Review", "9:00", "10:00");
    device.sync();
    assert!(account(&device.stint, "Ada Lovelace").advice.is_some());
}

#[test]
fn two_processes_that_connect_the_same_account_at_once_make_one() {
    let far = StandIn::start();
    let device = Device::new();
    let processes: Vec<Stint> = (0..4).map(|_| device.another_process()).collect();
    std::thread::scope(|scope| {
        for stint in processes {
            let far = &far;
            scope.spawn(move || {
                let key = key(FarSide::CLOCKIFY_KEY);
                stint
                    .connect_key(Some(&far.clockify_url()), key, None)
                    .unwrap();
            });
        }
    });
    assert_eq!(device.stint.accounts().unwrap().len(), 1);
    assert_eq!(device.sync().problem, None);
}

#[test]
fn an_account_without_a_workspace_is_told_apart_from_a_refusal() {
    let far = StandIn::start();
    far.with(|clockify| {
        clockify.add_user_without_workspace(Region::Global, "Nobody", "key-of-nobody", "UTC")
    });
    let device = Device::new();
    let refused = device
        .stint
        .connect_key(Some(&far.clockify_url()), key("key-of-nobody"), None);
    assert!(
        matches!(refused, Err(Problem::NoWorkspace { .. })),
        "{refused:?}"
    );
    assert!(device.stint.accounts().unwrap().is_empty());
}

#[test]
fn who_asks_for_a_pause_while_workspaces_are_listed_is_asked_nothing_more() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync();
    let (_, workspace) = far.ada();
    far.with(|clockify| clockify.web_remove_workspace(workspace));
    device.sync();
    let pause = Fault::TooManyRequests {
        retry_after: Some(RetryAfter::Seconds(60)),
    };
    far.with(|clockify| {
        let list = Rule::next("GET", "/workspaces", pause);
        clockify.faults.add(list);
    });
    let asked = || far.with(|clockify| clockify.log.lines().len());
    let before = asked();
    let synced = device.sync();
    assert!(
        matches!(synced.problem, Some(Problem::AskedToWait { .. })),
        "{:?}",
        synced.problem
    );
    assert_eq!(asked(), before + 1);
}

#[test]
fn a_connection_that_is_gone_at_maton_is_not_called_active() {
    let far = StandIn::start();
    let device = Device::through_maton(&far);
    let status = || {
        let card = account(&device.stint, "Ada Lovelace");
        card.connection.unwrap().status
    };
    assert_eq!(status(), "ACTIVE");
    let used = far.connection();
    far.with_maton(|maton| maton.forget(&used));
    device.sync();
    assert_eq!(status(), "MISSING");
}

#[test]
fn whose_account_each_of_many_connections_opens_is_asked_at_an_even_pace() {
    let far = StandIn::start();
    let device = Device::through_maton(&far);
    far.with_maton(|maton| {
        for _ in 0..12 {
            let id = maton.connect(real_clock());
            maton.approve(&id, real_clock());
        }
        // As Maton's documents say.
        maton.habits.requests_per_second = Some(10);
    });
    let mut env = device.stint.env().clone();
    env.vars.pacing = None;
    let found = Stint::open(env).unwrap().connections(&AtMaton::default());
    let found = found.unwrap();
    let opened = found.iter().filter(|card| card.opens.is_some());
    assert_eq!((found.len(), opened.count()), (13, 13));
}

#[test]
fn a_key_with_more_connections_than_maton_lists_unasked_shows_them_all() {
    let far = StandIn::start();
    let device = Device::through_maton(&far);
    far.with_maton(|maton| {
        for _ in 0..40 {
            maton.connect(real_clock());
        }
    });
    let found = device.stint.connections(&AtMaton::default()).unwrap();
    assert_eq!(found.len(), 41);
}
