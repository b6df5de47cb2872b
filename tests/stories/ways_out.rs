//! Each way out of a parked row leads out for good, and can be taken back.

use serde_json::json;
use stint_core::action::{Action, Origin};
use stint_core::problem::{Problem, WayOut};
use stint_core::view::{Done, SyncWord};
use stint_tests::server::StandIn;

use crate::device::Device;

fn settle(device: &Device, row: &str, way: WayOut) -> Result<Done, Problem> {
    let action = Action::Resolve {
        row: row.into(),
        field: None,
        way,
    };
    device.stint.act(&action, Origin::Terminal)
}

fn undo(device: &Device) -> Result<Done, Problem> {
    device.stint.act(&Action::Undo, Origin::Terminal)
}

fn ready() -> (StandIn, Device) {
    let far = StandIn::start();
    let device = Device::connected_on_a_thursday(&far);
    device.sync();
    (far, device)
}

/// The descriptions that Clockify has.
fn there(far: &StandIn) -> Vec<String> {
    far.with(|clockify| {
        clockify
            .entries()
            .map(|entry| entry.description.clone())
            .collect()
    })
}

/// Refuses the next write of this kind as a lock does.
fn lock(far: &StandIn, method: &str) {
    let rule = json!({
        "method": method,
        "path": "/workspaces/*/time-entries/**",
        "times": 1,
        "fault": {"answer": {"status": 403, "body": {"code": 1003, "message": "Locked"}}},
    });
    let rule = serde_json::from_value(rule).unwrap();
    far.with(|clockify| clockify.faults.add(rule));
}

/// An entry whose last change Clockify did not take.
fn with_a_locked_change(far: &StandIn, device: &Device) -> String {
    let entry = device.add("Review", "9:00", "10:00");
    device.sync();
    lock(far, "PUT");
    device.describe(&entry.id, "Review twice");
    assert_eq!(device.sync().attention, 1);
    entry.id
}

#[test]
fn a_change_that_is_dropped_is_as_clockify_has_it_until_it_is_taken_back() {
    let (far, device) = ready();
    let id = with_a_locked_change(&far, &device);
    let done = settle(&device, &id, WayOut::Drop).unwrap();
    assert_eq!(done.said, "Review is as Clockify has it");
    assert_eq!(device.sync().attention, 0);
    let entry = device.entry(&id);
    assert_eq!(
        (&*entry.description, entry.sync),
        ("Review", SyncWord::Synced)
    );
    assert_eq!(
        device.stint.snapshot().unwrap().undo.as_deref(),
        Some("drop the change of Review")
    );
    undo(&device).unwrap();
    device.sync();
    assert_eq!(there(&far), ["Review twice"]);
}

#[test]
fn an_entry_that_was_never_taken_is_let_go_until_it_is_taken_back() {
    let (far, device) = ready();
    lock(&far, "POST");
    let entry = device.add("Review", "9:00", "10:00");
    assert_eq!(device.sync().attention, 1);
    let done = settle(&device, &entry.id, WayOut::Drop).unwrap();
    assert_eq!(done.said, "Let go of Review, 1 h 0 min");
    let synced = device.sync();
    assert_eq!((synced.attention, synced.waiting), (0, 0));
    assert!(device.entries().is_empty() && there(&far).is_empty());
    undo(&device).unwrap();
    device.sync();
    assert_eq!(there(&far), ["Review"]);
}

#[test]
fn a_deletion_that_is_dropped_gives_the_entry_back() {
    let (far, device) = ready();
    let entry = device.add("Review", "9:00", "10:00");
    device.sync();
    lock(&far, "DELETE");
    device.delete(&entry.id);
    assert_eq!(device.sync().attention, 1);
    settle(&device, &entry.id, WayOut::Drop).unwrap();
    assert_eq!(device.sync().attention, 0);
    assert_eq!(device.words(), [SyncWord::Synced]);
    undo(&device).unwrap();
    device.sync();
    assert!(there(&far).is_empty(), "deleted after all");
}

#[test]
fn a_way_that_does_not_fit_is_refused_with_those_that_do() {
    let (far, device) = ready();
    let id = with_a_locked_change(&far, &device);
    let refused = settle(&device, &id, WayOut::KeepAsNew).unwrap_err();
    assert_eq!(
        refused,
        Problem::WayUnfit {
            what: "Review twice".into(),
            ways: vec![WayOut::Retry, WayOut::Drop]
        }
    );
    settle(&device, &id, WayOut::Retry).unwrap();
    device.sync();
    assert_eq!(there(&far), ["Review twice"]);
    let settled = settle(&device, &id, WayOut::Retry).unwrap_err();
    assert!(matches!(settled, Problem::NothingToSettle { .. }));
}

/// An entry that was changed here after it was deleted in Clockify.
fn deleted_there(far: &StandIn, device: &Device) -> String {
    let entry = device.add("Review", "9:00", "10:00");
    device.sync();
    far.with(|clockify| {
        let id = clockify.entries().next().unwrap().id;
        clockify.web_delete(id);
    });
    device.describe(&entry.id, "Review twice");
    assert_eq!(device.sync().attention, 1);
    entry.id
}

#[test]
fn what_was_deleted_there_is_made_anew_under_its_old_name() {
    let (far, device) = ready();
    let id = deleted_there(&far, &device);
    settle(&device, &id, WayOut::KeepAsNew).unwrap();
    assert_eq!(device.sync().attention, 0);
    assert_eq!(there(&far), ["Review twice"]);
    assert_eq!(device.entry(&id).sync, SyncWord::Synced);
    assert!(
        matches!(undo(&device), Err(Problem::UndoOvertaken { .. })),
        "Clockify has it by now"
    );
}

#[test]
fn an_answer_that_was_not_sent_yet_is_taken_back_into_its_question() {
    let (far, device) = ready();
    let id = deleted_there(&far, &device);
    settle(&device, &id, WayOut::KeepAsNew).unwrap();
    undo(&device).unwrap();
    let attention = device.entry(&id).attention.unwrap();
    assert_eq!(attention.code, "remote_deleted");
    device.stint.act(&Action::Redo, Origin::Terminal).unwrap();
    device.sync();
    assert_eq!(there(&far), ["Review twice"]);
}

#[test]
fn what_was_deleted_there_is_let_go_until_it_is_taken_back() {
    let (far, device) = ready();
    let id = deleted_there(&far, &device);
    settle(&device, &id, WayOut::Drop).unwrap();
    let synced = device.sync();
    assert_eq!((synced.attention, synced.waiting), (0, 0));
    assert!(device.entries().is_empty());
    undo(&device).unwrap();
    assert_eq!(device.sync().attention, 0);
    assert_eq!(there(&far), ["Review twice"]);
}

/// An entry that was deleted here before it was changed in Clockify.
fn changed_there(far: &StandIn, device: &Device) -> String {
    let entry = device.add("Review", "9:00", "10:00");
    device.sync();
    device.delete(&entry.id);
    far.with(|clockify| {
        let id = clockify.entries().next().unwrap().id;
        clockify.web_entry(id, |entry| entry.description = "Review there".into());
    });
    assert_eq!(device.sync().attention, 1);
    entry.id
}

#[test]
fn what_was_changed_there_after_it_was_deleted_here_stays_or_goes() {
    let (far, device) = ready();
    let id = changed_there(&far, &device);
    settle(&device, &id, WayOut::TakeTheirs).unwrap();
    assert_eq!(device.sync().attention, 0);
    assert_eq!(device.entry(&id).description, "Review there");
    undo(&device).unwrap();
    let attention = device.entry(&id).attention.unwrap();
    assert_eq!(attention.code, "changed_after_delete");
    settle(&device, &id, WayOut::DeleteAnyway).unwrap();
    assert_eq!(device.sync().attention, 0);
    assert!(there(&far).is_empty());
}

/// An entry whose reply was lost, and of which Clockify has two that could be it.
fn perhaps_sent(far: &StandIn, device: &Device) -> String {
    let entry = device.add("Review", "9:00", "10:00");
    let rules = json!([
        {"method": "POST", "path": "/workspaces/*/time-entries", "times": 1, "fault": "drop_after"},
        {
            "method": "GET",
            "path": "/workspaces/*/user/*/time-entries",
            // What runs, the last day and the look before the create come first.
            "skip": 3,
            "times": 1,
            "fault": {"website": [{
                "do": "add",
                "entry": {"start": entry.start, "end": entry.end, "description": "Review"},
            }]},
        },
    ]);
    far.with(|clockify| {
        for rule in serde_json::from_value::<Vec<_>>(rules).unwrap() {
            clockify.faults.add(rule);
        }
    });
    assert_eq!(device.sync().attention, 1);
    entry.id
}

#[test]
fn of_what_was_perhaps_sent_clockifys_stands_or_ours_is_sent_anew() {
    for (way, left) in [(WayOut::TakeTheirs, 2), (WayOut::KeepAsNew, 3)] {
        let (far, device) = ready();
        let id = perhaps_sent(&far, &device);
        let queue = device.stint.queue().unwrap();
        let problem = queue[0].problem.as_ref().unwrap();
        assert_eq!(problem.code, "several_candidates");
        settle(&device, &id, way).unwrap();
        undo(&device).unwrap();
        let attention = device.entry(&id).attention.unwrap();
        assert_eq!(
            attention.code, "several_candidates",
            "{way:?} was taken back"
        );
        settle(&device, &id, way).unwrap();
        let synced = device.sync();
        assert_eq!((synced.attention, synced.waiting), (0, 0), "{way:?}");
        assert_eq!(there(&far).len(), left, "{way:?}");
        assert_eq!(device.entries().len(), left, "{way:?}");
    }
}
