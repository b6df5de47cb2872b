//! What stands in Clockify twice is ours once, and the other one is shown.

use serde_json::json;
use stint_core::action::{Action, Origin};
use stint_core::problem::{Problem, WayOut};
use stint_core::view::{Done, SyncWord, Twins};
use stint_tests::server::StandIn;

use crate::device::Device;

const CREATE: &str = "/workspaces/*/time-entries";

fn ready() -> (StandIn, Device) {
    let far = StandIn::start();
    let device = Device::connected_on_a_thursday(&far);
    device.sync();
    (far, device)
}

fn strike(far: &StandIn, rules: serde_json::Value) {
    let rules: Vec<_> = serde_json::from_value(rules).unwrap();
    far.with(|clockify| {
        for rule in rules {
            clockify.faults.add(rule);
        }
    });
}

fn twins(device: &Device) -> Vec<Twins> {
    device.stint.sync_page().unwrap().twins
}

fn settle(device: &Device, twins: &Twins, way: WayOut) -> Done {
    let action = Action::Resolve {
        row: twins.theirs.entry.id.clone(),
        field: None,
        way,
    };
    device.stint.act(&action, Origin::Window).unwrap()
}

fn count(far: &StandIn) -> usize {
    far.with(|clockify| clockify.entries().count())
}

/// A proxy delivers the create twice; the second answer arrives.
fn delivered_twice(far: &StandIn, device: &Device) -> String {
    strike(
        far,
        json!([{"method": "POST", "path": CREATE, "times": 1, "fault": "deliver_twice"}]),
    );
    let entry = device.add("Stand-up", "9:00", "9:15");
    device.sync();
    device.sync();
    entry.id
}

#[test]
fn a_create_that_was_delivered_twice_is_ours_once_and_the_other_is_shown() {
    let (far, device) = ready();
    let id = delivered_twice(&far, &device);
    assert_eq!((count(&far), device.entries().len()), (2, 2));
    let found = twins(&device);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (&found[0].ours.entry.id, found[0].ours.entry.sync),
        (&id, SyncWord::Synced)
    );
    assert!(
        found[0]
            .words
            .ends_with("Perhaps it is the same one, sent twice."),
        "{}",
        found[0].words
    );
    let done = settle(&device, &found[0], WayOut::Merge);
    assert_eq!(done.said, "Merged Stand-up into one");
    let synced = device.sync();
    assert_eq!((synced.waiting, count(&far)), (0, 1));
    assert!(twins(&device).is_empty());
    assert_eq!(
        device.entries()[0].id,
        id,
        "the one that was made here stays"
    );
}

#[test]
fn a_merge_that_is_taken_back_brings_entry_and_question_back() {
    let (far, device) = ready();
    delivered_twice(&far, &device);
    settle(&device, &twins(&device)[0], WayOut::Merge);
    device.stint.act(&Action::Undo, Origin::Window).unwrap();
    assert_eq!(twins(&device).len(), 1);
    settle(&device, &twins(&device)[0], WayOut::KeepBoth);
    assert!(twins(&device).is_empty());
    device.stint.act(&Action::Undo, Origin::Window).unwrap();
    assert_eq!(twins(&device).len(), 1);
    settle(&device, &twins(&device)[0], WayOut::KeepBoth);
    device.sync_fully();
    assert!(
        twins(&device).is_empty(),
        "what was said is not asked again"
    );
    assert_eq!((count(&far), device.entries().len()), (2, 2));
}

#[test]
fn the_last_of_two_is_not_merged_away() {
    let (far, device) = ready();
    let ours = delivered_twice(&far, &device);
    let pair = &twins(&device)[0];
    device.delete(&ours);
    let merge = Action::Resolve {
        row: pair.theirs.entry.id.clone(),
        field: None,
        way: WayOut::Merge,
    };
    let refused = device.stint.act(&merge, Origin::Window);
    assert!(
        matches!(refused, Err(Problem::NothingToSettle { .. })),
        "{refused:?}"
    );
    device.sync();
    assert_eq!((count(&far), device.entries().len()), (1, 1));
}

#[test]
fn a_create_that_is_carried_out_after_the_last_look_is_shown() {
    let (far, device) = ready();
    strike(
        &far,
        json!([{
            "method": "POST", "path": CREATE, "times": 1,
            "fault": {"apply_later": {"seconds": 900}},
        }]),
    );
    let entry = device.add("Stand-up", "9:00", "9:15");
    // Without pacing the last look comes after two seconds, by a clock that the test moves.
    for _ in 0..4 {
        device.sync();
        device.wait_s(10);
        far.with(|clockify| clockify.set_clock(clockify.clock() + 10));
    }
    assert_eq!(device.entry(&entry.id).sync, SyncWord::Synced, "sent again");
    assert_eq!((count(&far), twins(&device).len()), (1, 0));
    device.wait_s(900);
    far.with(|clockify| clockify.set_clock(clockify.clock() + 900));
    device.sync();
    assert_eq!(count(&far), 2);
    let found = twins(&device);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].ours.entry.id, entry.id);
}

#[test]
fn what_was_made_elsewhere_just_like_ours_is_shown_for_seven_days() {
    let (far, device) = ready();
    let entry = device.add("Stand-up", "9:00", "9:15");
    device.sync();
    let (user, workspace) = far.ada();
    let (start, end) = (entry.start.unix(), entry.end.map(|end| end.unix()));
    let copy = || {
        far.with(|clockify| {
            clockify.web_add(user, workspace, start, end, |entry| {
                entry.description = "Stand-up".into();
            })
        })
    };
    device.wait_s(3600);
    far.hold_clock(device.stint.now().unix());
    copy();
    device.sync();
    let found = twins(&device);
    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0].words,
        "Made 1 h 0 min apart, same times. One came from Clockify."
    );
    settle(&device, &found[0], WayOut::KeepBoth);
    device.wait_s(7 * 24 * 3600);
    far.hold_clock(device.stint.now().unix());
    copy();
    device.sync_fully();
    assert_eq!(device.entries().len(), 3);
    assert!(twins(&device).is_empty(), "nobody is asked about last week");
}
