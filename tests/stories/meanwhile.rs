//! An account that somebody changes while a round of it is under way, in this process or in another: whatever was
//! said holds from the next request on.

use stint_core::problem::Problem;
use stint_core::sync::rhythm::Ended;
use stint_core::view::{AccountCard, SyncState};
use stint_engine::secrets::ApiKey;
use stint_engine::worker::{Poke, Turns};
use stint_engine::{Stint, SyncAsk, Synced};
use stint_tests::clockify::{Fault, Rule};
use stint_tests::server::StandIn;

use crate::device::Device;

const BOBS_KEY: &str = "stand-in-clockify-key-of-bob";
const ENTRIES: &str = "/workspaces/*/time-entries";
const MANY: usize = 60;

fn connect_bob(device: &Stint, far: &StandIn) -> AccountCard {
    far.with(|clockify| clockify.add_user("Bob", BOBS_KEY, "Europe/Berlin"));
    let key = ApiKey::parse(BOBS_KEY, "").unwrap();
    device
        .connect_key(Some(&far.clockify_url()), key, None)
        .unwrap()
}

fn account(stint: &Stint, name: &str) -> Option<AccountCard> {
    let mut accounts = stint.accounts().unwrap().into_iter();
    accounts.find(|account| account.name == name)
}

fn posts(far: &StandIn) -> usize {
    far.with(|clockify| clockify.log.count("POST", ENTRIES))
}

/// Ada, who has read everything, with many entries that wait.
fn with_a_queue(far: &StandIn) -> Device {
    let device = Device::connected(far);
    device.sync_fully();
    for nth in 0..MANY {
        let (hour, minute) = (nth / 6 + 8, nth % 6 * 10);
        let from = format!("{hour}:{minute:02}");
        let to = format!("{hour}:{:02}", minute + 5);
        device.add(&format!("Nr {nth}"), &from, &to);
    }
    device
}

/// Begins to send what waits in another process, and does something once some of it was.
fn while_it_is_sent<T>(device: &Device, far: &StandIn, act: impl FnOnce() -> T) -> (Synced, T) {
    let other = device.another_process();
    while_some_is_sent(
        far,
        move || other.sync(SyncAsk::Quick, &mut |_| {}).unwrap(),
        act,
    )
}

fn while_some_is_sent<E: Send, T>(
    far: &StandIn,
    send: impl FnOnce() -> E + Send,
    act: impl FnOnce() -> T,
) -> (E, T) {
    let slow = Rule::next("POST", ENTRIES, Fault::Slow { ms: 15, then: None }).always();
    far.with(|clockify| clockify.faults.add(slow));
    let ended = std::thread::scope(|scope| {
        let round = scope.spawn(send);
        while posts(far) < 3 {
            assert!(!round.is_finished(), "it sends");
            std::thread::yield_now();
        }
        let done = act();
        (round.join().unwrap(), done)
    });
    far.with(|clockify| clockify.faults.clear());
    ended
}

#[test]
fn read_only_stops_what_is_being_sent_at_the_next_request() {
    let far = StandIn::start();
    let device = with_a_queue(&far);
    let (synced, sent) = while_it_is_sent(&device, &far, || {
        device.stint.set_read_only("", true).unwrap();
        posts(&far)
    });
    assert!(posts(&far) <= sent + 1, "{} after {sent}", posts(&far));
    assert_eq!(synced.problem, None, "nothing went wrong");
    assert!(synced.waiting > 0);

    device.stint.set_read_only("", false).unwrap();
    assert_eq!(device.sync().waiting, 0);
    let there = far.with(|clockify| clockify.entries().count());
    assert_eq!(there, MANY, "each once");
}

#[test]
fn the_worker_stops_sending_too_and_goes_on_as_was_said() {
    let far = StandIn::start();
    let device = with_a_queue(&far);
    let mut worker = Turns::open(device.stint.env().clone(), || {}).unwrap();
    let (ended, sent) = while_some_is_sent(
        &far,
        || worker.take_turn().unwrap(),
        || {
            device.stint.set_read_only("", true).unwrap();
            posts(&far)
        },
    );
    assert_eq!(ended, Some(Ended::Busy), "it comes again soon");
    assert!(posts(&far) <= sent + 1, "{} after {sent}", posts(&far));
    let sent = posts(&far);
    worker.poked(Poke::SyncNow);
    assert!(matches!(
        worker.take_turn().unwrap(),
        Some(Ended::Done { .. })
    ));
    assert_eq!(posts(&far), sent, "and only reads");
}

#[test]
fn signing_out_stops_what_is_being_sent_and_the_rest_goes_once_when_connected_again() {
    let far = StandIn::start();
    let device = with_a_queue(&far);
    let (synced, sent) = while_it_is_sent(&device, &far, || {
        device.stint.sign_out("").unwrap();
        posts(&far)
    });
    assert!(posts(&far) <= sent + 1, "{} after {sent}", posts(&far));
    assert!(
        matches!(synced.problem, Some(Problem::SignedOut { .. })),
        "{:?}",
        synced.problem
    );

    device.connect(&far);
    assert_eq!(device.sync().waiting, 0);
    let there = far.with(|clockify| clockify.entries().count());
    assert_eq!(there, MANY, "each once");
}

#[test]
fn of_an_account_that_is_removed_nothing_more_is_sent_and_nothing_gets_into_the_next_one() {
    let far = StandIn::start();
    let device = with_a_queue(&far);
    let before = account(&device.stint, "Ada Lovelace").unwrap();
    let (_, (sent, bob)) = while_it_is_sent(&device, &far, || {
        device.stint.remove_account("", &before.email).unwrap();
        (posts(&far), connect_bob(&device.stint, &far))
    });
    assert!(posts(&far) <= sent + 1, "{} after {sent}", posts(&far));
    assert_ne!(bob.id, before.id, "no number comes again");
    assert!(bob.workspaces.iter().all(|now| {
        let mut earlier = before.workspaces.iter();
        earlier.all(|then| then.id != now.id)
    }));
    assert!(device.entries().is_empty());
    assert_eq!(bob.waiting, 0);
    device.stint.check().unwrap();
}

#[test]
fn a_number_is_not_given_again_also_when_nobody_was_there_in_between() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    let mut seen = Vec::new();
    for _ in 0..3 {
        let card = account(&device.stint, "Ada Lovelace").unwrap();
        assert!(
            !seen.contains(&(card.id, card.workspaces[0].id)),
            "{seen:?}"
        );
        seen.push((card.id, card.workspaces[0].id));
        device.stint.remove_account("", &card.email).unwrap();
        device.connect(&far);
    }
}

/// Ada, with more to fetch than fits a page, and then Bob, for whom something waits.
fn ada_before_bob(far: &StandIn) -> Device {
    let (ada, workspace) = far.ada();
    far.with(|clockify| {
        let now = clockify.clock();
        for nth in 0..250 {
            let start = now - 3600 * (nth + 2);
            clockify.web_add(ada, workspace, start, Some(start + 600), |_| {});
        }
    });
    let device = Device::connected(far);
    connect_bob(&device.stint, far);
    device.add("For Bob", "10:00", "11:00");
    let ada = account(&device.stint, "Ada Lovelace").unwrap();
    let workspace = ada.workspaces[0].id.0.to_string();
    device.stint.use_workspace(&workspace).unwrap();
    device
}

#[test]
fn what_is_said_of_an_account_while_another_one_syncs_holds_when_its_turn_comes() {
    type Change = fn(&Stint);
    let changes: [Change; 3] = [
        |stint| drop(stint.set_read_only("Bob", true).unwrap()),
        |stint| drop(stint.sign_out("Bob").unwrap()),
        |stint| {
            let bob = account(stint, "Bob").unwrap();
            stint.remove_account("Bob", &bob.email).unwrap();
        },
    ];
    for change in changes {
        let far = StandIn::start();
        let device = ada_before_bob(&far);
        let other = device.another_process();
        let mut change = Some(change);
        let synced = device.stint.sync(SyncAsk::Quick, &mut |_| {
            if let Some(change) = change.take() {
                change(&other);
            }
        });
        assert_eq!(synced.unwrap().problem, None);
        assert!(change.is_none(), "it was changed while Ada's were fetched");
        assert_eq!(posts(&far), 0, "nothing of Bob's");
    }
}

#[test]
fn a_round_that_fails_after_somebody_signed_out_leaves_no_complaint() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync_fully();
    device.add("Review", "9:00", "10:00");
    let gone = Fault::Status {
        status: 401,
        applied: false,
    };
    let slow = Fault::Slow {
        ms: 400,
        then: Some(Box::new(gone)),
    };
    let before = far.with(|clockify| {
        clockify.faults.add(Rule::next("*", "/**", slow).always());
        clockify.log.total()
    });
    let other = device.another_process();
    std::thread::scope(|scope| {
        let round = scope.spawn(move || other.sync(SyncAsk::Quick, &mut |_| {}).unwrap());
        while far.with(|clockify| clockify.log.total()) == before {
            std::thread::yield_now();
        }
        device.stint.sign_out("").unwrap();
        round.join().unwrap();
    });
    let card = account(&device.stint, "Ada Lovelace").unwrap();
    assert_eq!(card.problem, None);
    let shown = device.stint.snapshot().unwrap().sync;
    assert_eq!(shown.state, SyncState::SignedOut, "{}", shown.words);
}
