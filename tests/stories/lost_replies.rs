//! Nothing is sent twice, whatever becomes of the replies.

use stint_core::problem::Problem;
use stint_core::view::SyncWord;
use stint_tests::clockify::{Fault, RetryAfter, Rule};
use stint_tests::server::StandIn;

use crate::device::Device;

const CREATE: &str = "/workspaces/*/time-entries";

fn ready() -> (StandIn, Device) {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync();
    (far, device)
}

fn fault(far: &StandIn, method: &str, path: &str, fault: Fault) {
    far.with(|clockify| clockify.faults.add(Rule::next(method, path, fault)));
}

#[test]
fn a_create_whose_reply_is_lost_is_found_and_not_sent_again() {
    for lost in [
        Fault::DropAfter,
        Fault::Status {
            status: 502,
            applied: true,
        },
        Fault::Truncate { bytes: 10 },
    ] {
        let (far, device) = ready();
        fault(&far, "POST", CREATE, lost.clone());
        device.add("Review @Website #urgent", "9:00", "10:00");
        let mut synced = device.sync();
        for _ in 0..3 {
            synced = if synced.waiting == 0 {
                synced
            } else {
                device.sync()
            };
        }
        assert_eq!(synced.waiting, 0, "{lost:?}");
        assert_eq!(device.words(), [SyncWord::Synced], "{lost:?}");
        far.with(|clockify| {
            assert_eq!(clockify.entries().count(), 1, "{lost:?}");
            assert_eq!(clockify.log.count("POST", CREATE), 1, "{lost:?}");
        });
    }
}

#[test]
fn a_create_that_never_arrived_is_sent_again_by_a_later_round() {
    let (far, device) = ready();
    fault(
        &far,
        "POST",
        CREATE,
        Fault::Status {
            status: 503,
            applied: false,
        },
    );
    device.add("Review", "9:00", "10:00");
    let first = device.sync();
    assert_eq!(first.waiting, 1);
    far.with(|clockify| {
        assert_eq!(
            clockify.log.count("POST", CREATE),
            1,
            "not twice in one round"
        )
    });
    let second = device.sync();
    assert_eq!(second.waiting, 0);
    far.with(|clockify| assert_eq!(clockify.entries().count(), 1));
}

#[test]
fn two_entries_alike_in_all_but_their_ids_both_arrive() {
    let (far, device) = ready();
    fault(&far, "POST", CREATE, Fault::DropAfter);
    device.add("Stand-up", "9:00", "9:15");
    device.add("Stand-up", "9:00", "9:15");
    for _ in 0..4 {
        device.sync();
    }
    far.with(|clockify| assert_eq!(clockify.entries().count(), 2));
    assert_eq!(device.entries().len(), 2);
}

#[test]
fn a_stop_whose_reply_is_lost_is_no_second_change() {
    let (far, device) = ready();
    device.start("Review");
    device.sync();
    fault(
        &far,
        "PUT",
        "/workspaces/*/time-entries/*",
        Fault::DropAfter,
    );
    let stopped = device.stop();
    device.sync();
    assert_eq!(device.sync().waiting, 0);
    far.with(|clockify| {
        let there: Vec<_> = clockify.entries().collect();
        assert_eq!(there.len(), 1);
        assert_eq!(there[0].end, stopped.end.map(|end| end.unix()));
        assert_eq!(clockify.log.count("PUT", "/workspaces/*/time-entries/*"), 1);
    });
}

#[test]
fn a_kill_while_a_create_is_under_way_is_a_lost_reply() {
    let (far, mut device) = ready();
    fault(&far, "POST", CREATE, Fault::DropAfter);
    fault(
        &far,
        "GET",
        "/**",
        Fault::Status {
            status: 500,
            applied: false,
        },
    );
    device.add("Review", "9:00", "10:00");
    device.sync();
    device.restart();
    for _ in 0..3 {
        device.sync();
    }
    far.with(|clockify| assert_eq!(clockify.entries().count(), 1));
    assert_eq!(device.words(), [SyncWord::Synced]);
}

#[test]
fn a_name_whose_reply_is_lost_is_bound_by_name() {
    let (far, device) = ready();
    fault(&far, "POST", "/workspaces/*/projects", Fault::DropAfter);
    device.make(stint_core::id::Kind::Project, "Lighthouse");
    device.add("Paint @Lighthouse", "9:00", "10:00");
    for _ in 0..3 {
        device.sync();
    }
    far.with(|clockify| {
        assert_eq!(clockify.log.count("POST", "/workspaces/*/projects"), 1);
        assert_eq!(clockify.entries().count(), 1);
    });
}

#[test]
fn a_pause_that_was_asked_for_is_kept_by_the_next_process_too() {
    let (far, mut device) = ready();
    let wait = Fault::TooManyRequests {
        retry_after: Some(RetryAfter::Seconds(60)),
    };
    fault(&far, "POST", CREATE, wait);
    device.add("Review", "9:00", "10:00");
    device.sync();
    device.restart();
    let before = far.with(|clockify| clockify.log.total());
    let synced = device.sync();
    assert!(
        matches!(synced.problem, Some(Problem::AskedToWait { .. })),
        "{synced:?}"
    );
    assert_eq!(far.with(|clockify| clockify.log.total()), before);
    assert_eq!(synced.waiting, 1);
}

#[test]
fn without_a_second_in_the_ids_a_lost_create_is_still_found() {
    let (far, device) = ready();
    far.with(|clockify| {
        clockify.habits.id_second = stint_tests::clockify::habits::IdSecond::Meaningless
    });
    device.add("First", "8:00", "8:30");
    device.sync();
    fault(&far, "POST", CREATE, Fault::DropAfter);
    device.add("Review", "9:00", "10:00");
    for _ in 0..3 {
        device.sync();
    }
    far.with(|clockify| assert_eq!(clockify.entries().count(), 2));
    assert_eq!(device.words(), [SyncWord::Synced, SyncWord::Synced]);
}
