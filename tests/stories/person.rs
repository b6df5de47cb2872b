//! What a person sees of syncing, and what leads out of it.

use serde_json::json;
use stint_core::problem::WayOut;
use stint_core::view::{Asked, Parked, SyncPage, SyncState, SyncWord};
use stint_tests::server::StandIn;

use crate::device::Device;

/// The rows that are parked, as the Sync view shows them.
fn parked(page: SyncPage) -> Vec<Parked> {
    let parked = page.needs_you.into_iter().filter_map(|asked| match asked {
        Asked::Parked(parked) => Some(parked),
        Asked::Conflict(_) => None,
    });
    parked.collect()
}

/// Refuses writes with an answer of Clockify's, until it is told otherwise.
fn refuse(far: &StandIn, method: &str, status: u16, code: u32, message: &str) {
    let rule = json!({
        "method": method,
        "path": "/workspaces/*/time-entries/**",
        "times": 1,
        "fault": {"answer": {"status": status, "body": {"code": code, "message": message}}},
    });
    let rule = serde_json::from_value(rule).unwrap();
    far.with(|clockify| clockify.faults.add(rule));
}

#[test]
fn what_waits_says_what_it_will_do_and_what_keeps_it() {
    let far = StandIn::start();
    let device = Device::connected_on_a_thursday(&far);
    device.sync();
    far.set_network(false);
    device.add("Review", "9:00", "10:00");
    device.start("Call");
    device.sync();
    let page = device.stint.sync_page().unwrap();
    let seen: Vec<(&str, &str, &str)> = page
        .waiting
        .iter()
        .map(|row| (&*row.what, &*row.name, &*row.words))
        .collect();
    assert_eq!(
        seen,
        [
            ("Start", "Call", "goes once Clockify is in reach"),
            ("New entry", "Review", "goes once Clockify is in reach")
        ]
    );
    far.set_network(true);
    device.sync();
    let page = device.stint.sync_page().unwrap();
    assert!(page.waiting.is_empty() && page.needs_you.is_empty());
    assert!(
        page.last.starts_with("13:36, ") && page.last.ends_with(" requests"),
        "{}",
        page.last
    );
}

#[test]
fn a_paused_stint_says_so_and_syncs_when_it_is_asked() {
    let far = StandIn::start();
    let device = Device::connected_on_a_thursday(&far);
    device.sync();
    device.add("Review", "9:00", "10:00");
    device.stint.pause(true).unwrap();
    let sync = device.stint.snapshot().unwrap().sync;
    assert_eq!(
        (sync.state, &*sync.words),
        (SyncState::Paused, "Paused · 1 waiting")
    );
    let page = device.stint.sync_page().unwrap();
    assert!(page.paused);
    assert_eq!(page.waiting[0].words, "goes once you resume");
    assert_eq!(device.sync().pushed, 1, "stint sync still does");
    device.stint.pause(false).unwrap();
    assert_eq!(device.stint.snapshot().unwrap().sync.state, SyncState::Sent);
}

#[test]
fn a_refused_change_says_what_was_wanted_and_has_a_note_to_pass_on() {
    let far = StandIn::start();
    let device = Device::connected_on_a_thursday(&far);
    device.sync();
    let entry = device.add("Workshop notes", "9:00", "10:00");
    device.sync();
    refuse(&far, "PUT", 403, 1003, "Days before 1 Nov are locked");
    device.describe(&entry.id, "Workshop");
    device.sync();
    let parked = parked(device.stint.sync_page().unwrap()).remove(0);
    assert_eq!(parked.title, "Locked day: Workshop");
    assert_eq!(
        parked.under,
        "Today 9:00 – 10:00 · Your change is kept here: description “Workshop notes” → “Workshop”."
    );
    assert_eq!(parked.said.as_deref(), Some("Days before 1 Nov are locked"));
    assert_eq!(parked.card.unwrap().entry.sync, SyncWord::Attention);
    assert_eq!(
        parked.attention.actions,
        [WayOut::Copy, WayOut::Retry, WayOut::Drop]
    );
    assert!(
        parked
            .note
            .contains("Wanted: description “Workshop notes” → “Workshop”"),
        "{}",
        parked.note
    );
}

#[test]
fn a_refused_deletion_is_still_to_be_seen() {
    let far = StandIn::start();
    let device = Device::connected_on_a_thursday(&far);
    device.sync();
    let entry = device.add("Workshop notes", "9:00", "10:00");
    device.sync();
    refuse(&far, "DELETE", 403, 1003, "Days before 1 Nov are locked");
    device.delete(&entry.id);
    device.sync();
    let parked = parked(device.stint.sync_page().unwrap()).remove(0);
    assert_eq!((parked.id, parked.card), (entry.id, None));
    assert_eq!(
        parked.under,
        "Today 9:00 – 10:00 · It is deleted here and still stands in Clockify."
    );
}

#[test]
fn an_entry_that_lacks_a_task_offers_those_of_its_project() {
    let far = StandIn::start();
    let device = Device::connected_on_a_thursday(&far);
    let (_, workspace) = far.ada();
    far.with(|clockify| {
        let project = clockify.web_add_project(workspace, "Lighthouse", None);
        clockify.web_add_task(project, "Screens");
        clockify.web_add_task(project, "Research");
        clockify.web_settings(workspace, |settings| settings.force_tasks = true);
    });
    device.sync_fully();
    let entry = device.add("Error states @Lighthouse", "9:00", "10:00");
    device.sync();
    let asked = parked(device.stint.sync_page().unwrap()).remove(0);
    assert_eq!(asked.title, "Task is required: Error states");
    let labels: Vec<&str> = asked.choices.iter().map(|c| &*c.label).collect();
    assert_eq!(labels, ["Research", "Screens"]);
    device.edit(&entry.id, asked.choices[1].change.clone());
    assert_eq!(device.sync().attention, 0);
    assert_eq!(device.entry(&entry.id).task.unwrap().name, "Screens");
}

#[test]
fn an_entry_tells_its_story() {
    let far = StandIn::start();
    let device = Device::connected_on_a_thursday(&far);
    device.sync();
    let entry = device.add("Review", "9:00", "10:00");
    device.sync();
    far.with(|clockify| {
        let id = clockify.entries().next().unwrap().id;
        clockify.web_entry(id, |entry| entry.billable = true);
    });
    device.wait_s(60);
    device.sync();
    device.wait_s(60);
    device.describe(&entry.id, "Review twice");
    device.delete(&entry.id);
    let story = device.stint.story(&entry.id).unwrap();
    let words: Vec<&str> = story.iter().map(|line| &*line.words).collect();
    assert_eq!(
        words,
        [
            "Deleted in the terminal",
            "Description “Review” → “Review twice”, in the terminal",
            "Billable, from Clockify",
            "Sent to Clockify",
            "Made in the terminal",
        ]
    );
}

#[test]
fn what_was_seen_in_the_sync_view_no_longer_marks_the_tray() {
    let far = StandIn::start();
    let device = Device::connected_on_a_thursday(&far);
    device.sync();
    let unseen = || device.stint.snapshot().unwrap().sync.unseen;
    assert!(!unseen());
    refuse(&far, "POST", 403, 1003, "Locked");
    device.add("Review", "9:00", "10:00");
    device.sync();
    assert!(unseen());
    device.wait_s(60);
    device.stint.seen().unwrap();
    assert!(!unseen());
    assert_eq!(
        device.stint.snapshot().unwrap().sync.needs_you,
        1,
        "it still asks"
    );
    device.wait_s(60);
    refuse(&far, "POST", 403, 1003, "Locked");
    device.add("Planning", "10:00", "11:00");
    device.sync();
    assert!(unseen(), "another one came");
}
