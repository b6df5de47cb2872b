//! What is tracked without a network arrives once, whole, later.

use stint_core::action::{Action, Edit};
use stint_core::id::Kind;
use stint_core::problem::Problem;
use stint_core::view::SyncWord;
use stint_tests::server::StandIn;

use crate::device::Device;

#[test]
fn entries_stay_here_while_there_is_no_account() {
    let device = Device::new();
    device.start("Review");
    device.stop();
    assert_eq!(device.words(), [SyncWord::Local]);
    assert_eq!(device.sync().problem, Some(Problem::NoAccount));
}

#[test]
fn a_day_offline_arrives_once_and_equal() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync();
    far.set_network(false);

    device.make(Kind::Project, "Lighthouse");
    device.make(Kind::Tag, "keeper");
    device.add("Paint the tower @Lighthouse #keeper", "9:00", "10:30");
    device.start("Polish the lens @Lighthouse #keeper");
    let stopped = device.stop();
    device.edit(
        &stopped.id,
        Edit {
            description: Some("Polish both lenses".into()),
            ..Edit::default()
        },
    );
    let offline = device.sync();
    assert!(
        matches!(offline.problem, Some(Problem::Unreachable { .. })),
        "{offline:?}"
    );
    assert_eq!(offline.waiting, 4);

    far.set_network(true);
    let synced = device.sync();
    assert_eq!(
        (synced.problem, synced.waiting, synced.attention),
        (None, 0, 0)
    );
    assert_eq!(device.words(), [SyncWord::Synced, SyncWord::Synced]);
    far.with(|clockify| {
        let there: Vec<_> = clockify.entries().collect();
        assert_eq!(there.len(), 2);
        for entry in device.entries() {
            let twin = there
                .iter()
                .find(|there| there.start == entry.start.unix())
                .expect("it arrived");
            assert_eq!(twin.description, entry.description);
            assert_eq!(twin.end, entry.end.map(|end| end.unix()));
            assert_eq!(
                twin.project.map(|id| id.to_string()),
                entry.project.unwrap().remote_id
            );
            assert_eq!(twin.tags.as_ref().map(Vec::len), Some(1));
        }
    });
}

#[test]
fn a_timer_started_offline_and_stopped_online_keeps_its_start() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync();
    let started = device.start("-15m Review");
    assert_eq!(device.sync().waiting, 0);
    far.with(|clockify| {
        let running: Vec<_> = clockify
            .entries()
            .filter(|entry| entry.end.is_none())
            .collect();
        assert_eq!(running.len(), 1);
        assert_eq!(running[0].start, started.start.unix());
    });
    let stopped = device.stop();
    assert_eq!(device.sync().waiting, 0);
    far.with(|clockify| {
        let ends: Vec<_> = clockify.entries().map(|entry| entry.end).collect();
        assert_eq!(ends, [stopped.end.map(|end| end.unix())]);
    });
}

#[test]
fn deleting_what_was_never_sent_sends_nothing() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync();
    let entry = device.start("A mistake");
    device.delete(&entry.id);
    let synced = device.sync();
    assert_eq!((synced.pushed, synced.waiting), (0, 0));
    far.with(|clockify| assert_eq!(clockify.entries().count(), 0));
}

#[test]
fn undo_of_a_deletion_that_arrived_makes_the_entry_anew_under_its_own_id() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync();
    let entry = device.add("Review", "9:00", "10:00");
    device.sync();
    device.delete(&entry.id);
    device.sync();
    far.with(|clockify| assert_eq!(clockify.entries().count(), 0));
    device.act(Action::Undo).unwrap();
    assert_eq!(device.entry(&entry.id).sync, SyncWord::Waiting);
    device.sync();
    assert_eq!(device.entry(&entry.id).sync, SyncWord::Synced);
    far.with(|clockify| assert_eq!(clockify.entries().count(), 1));
}

#[test]
fn through_the_gateway_both_headers_are_set_and_no_key_of_clockifys() {
    let far = StandIn::start();
    let device = Device::through_maton(&far);
    device.start("Review");
    device.stop();
    let synced = device.sync();
    assert_eq!((synced.problem, synced.waiting), (None, 0));
    let connection = far.connection();
    far.with(|clockify| {
        assert_eq!(clockify.entries().count(), 1);
        let calls = clockify.log.lines();
        assert!(!calls.is_empty());
        for line in calls
            .iter()
            .filter(|line| !line.path.starts_with("/connections"))
        {
            assert!(line.authorization.is_some(), "{line:?}");
            assert_eq!(
                line.maton_connection.as_deref(),
                Some(&*connection),
                "{line:?}"
            );
            assert!(!line.api_key, "{line:?}");
        }
    });
}

#[test]
fn a_second_round_with_nothing_new_costs_at_most_three_requests() {
    let far = StandIn::start();
    far.with(|clockify| {
        let user = clockify.users().next().unwrap().id;
        let workspace = clockify.users().next().unwrap().active_workspace;
        clockify.seed_entries(user, workspace, 1_000);
    });
    let device = Device::connected(&far);
    device.sync();
    assert_eq!(device.entries().len(), 1_000);
    let second = device.sync();
    assert_eq!((second.pulled, second.pushed), (0, 0));
    assert!(second.requests <= 3, "{second:?}");
}
