//! What the pull reads: a time long ago when somebody looks at it, and what is missing before it is believed to be gone.
//!
//! Long times are virtual: the clock stands until a test moves it.

use stint_core::problem::Problem;
use stint_engine::SyncAsk;
use stint_engine::worker::Turns;
use stint_tests::clockify::Entry;
use stint_tests::server::{StandIn, real_clock};

use crate::device::Device;

const DAY_S: i64 = 24 * 3600;
const PADDING: i64 = 220;

fn ready() -> (StandIn, Device) {
    let far = StandIn::start();
    far.hold_clock(real_clock());
    let device = Device::connected_by_a_clock(&far);
    // More than a page of them, so that no list reaches back by itself.
    for hours in 0..PADDING {
        logged_elsewhere(&far, &device, (hours + 1) * 3 * 3600, "Recent");
    }
    device.sync_fully();
    (far, device)
}

/// Adds an entry on the website that long ago.
fn logged_elsewhere(far: &StandIn, device: &Device, ago_s: i64, text: &str) {
    let (user, workspace) = far.ada();
    let start = device.stint.now().unix() - ago_s;
    let named = |entry: &mut Entry| entry.description = text.into();
    far.with(|clockify| clockify.web_add(user, workspace, start, Some(start + 600), named));
}

fn texts(device: &Device) -> Vec<String> {
    let texts = device.entries().into_iter().map(|entry| entry.description);
    texts.filter(|text| text != "Recent").collect()
}

#[test]
fn an_old_week_is_read_again_when_somebody_opens_it() {
    let (far, device) = ready();
    logged_elsewhere(&far, &device, 130 * DAY_S, "Found late");
    logged_elsewhere(&far, &device, 200 * DAY_S, "Older still");
    device.sync();
    assert_eq!(texts(&device), [""; 0], "nobody looked there");

    let before = device.stint.now().plus(-120 * DAY_S).to_string();
    device.stint.days(Some(&before[..10]), 7).unwrap();
    device.sync();
    assert_eq!(texts(&device), ["Found late"]);

    far.with(|clockify| clockify.log.clear());
    device.stint.days(Some(&before[..10]), 7).unwrap();
    device.sync();
    let lists = far.with(|clockify| clockify.log.lines().len());
    assert!(
        lists <= 3,
        "what was read this hour is not read again: {lists}"
    );
}

#[test]
fn an_old_week_out_of_reach_is_read_once_the_network_is_back() {
    let (far, device) = ready();
    logged_elsewhere(&far, &device, 130 * DAY_S, "Found late");
    let before = device.stint.now().plus(-120 * DAY_S).to_string();
    far.set_network(false);
    device.stint.days(Some(&before[..10]), 7).unwrap();
    let synced = device.sync();
    assert!(matches!(synced.problem, Some(Problem::Unreachable { .. })));
    assert_eq!(texts(&device), [""; 0]);

    far.set_network(true);
    device.sync();
    assert_eq!(texts(&device), ["Found late"]);
}

#[test]
fn what_lies_long_ago_is_added_and_never_taken_away_by_a_look() {
    let (far, device) = ready();
    logged_elsewhere(&far, &device, 130 * DAY_S, "Deleted there");
    let back_to = device.stint.now().plus(-150 * DAY_S);
    device
        .stint
        .sync(SyncAsk::Since(back_to), &mut |_| {})
        .unwrap();
    assert_eq!(texts(&device), ["Deleted there"]);

    far.with(|clockify| {
        let gone = clockify
            .entries()
            .min_by_key(|entry| entry.start)
            .unwrap()
            .id;
        clockify.web_delete(gone);
    });
    let before = device.stint.now().plus(-120 * DAY_S).to_string();
    device.stint.days(Some(&before[..10]), 7).unwrap();
    device.sync();
    assert_eq!(texts(&device), ["Deleted there"]);
}

#[test]
fn what_was_deleted_there_is_gone_here_minutes_after_the_sweep_that_missed_it() {
    let (far, device) = ready();
    let mut worker = Turns::open(device.stint.env().clone(), || {}).unwrap();
    let mut pass = |seconds: i64| {
        let until = device.stint.now().plus(seconds);
        while device.stint.now() < until {
            let due_s = (worker.due_in_ms() / 1000 + 1).min(until.since(device.stint.now()));
            device.wait_s(due_s);
            far.hold_clock(device.stint.now().unix());
            worker.take_turn().unwrap();
        }
    };
    pass(60);
    far.with(|clockify| {
        let oldest = clockify
            .entries()
            .min_by_key(|entry| entry.start)
            .unwrap()
            .id;
        clockify.web_delete(oldest);
    });
    pass(6 * 3600 + 10 * 60);
    assert_eq!(device.entries().len() as i64, PADDING - 1);
}
