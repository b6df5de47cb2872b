//! What the pull reads: a time long ago when somebody looks at it, and what is missing before it is believed to be gone.
//!
//! Long times are virtual: the clock stands until a test moves it.

use stint_core::action::{Action, Edit, Said};
use stint_core::at::At;
use stint_core::id::Kind;
use stint_core::problem::Problem;
use stint_core::view::SyncWord;
use stint_engine::SyncAsk;
use stint_engine::worker::Turns;
use stint_tests::clockify::{Entry, Id};
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

#[test]
fn what_is_put_away_there_is_put_away_here_and_old_entries_keep_its_name() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync();
    let entry = device.add("Review @Website: Design #urgent", "9:00", "10:00");
    device.sync();
    far.with(|clockify| {
        let workspace = clockify.users().next().unwrap().active_workspace;
        let shown = clockify.workspace(workspace);
        let named = |name: &str| name == "Website" || name == "urgent";
        let mut ids: Vec<Id> = shown
            .projects
            .values()
            .filter(|p| named(&p.name))
            .map(|p| p.id)
            .collect();
        ids.extend(
            shown
                .tags
                .values()
                .filter(|tag| named(&tag.name))
                .map(|tag| tag.id),
        );
        for id in ids {
            assert!(clockify.web_archive(id, true));
        }
        let tasks = &mut clockify.workspace_mut(workspace).tasks;
        tasks
            .values_mut()
            .filter(|task| task.name == "Design")
            .for_each(|task| task.done = true);
    });
    device.sync_fully();
    for (kind, name) in [
        (Kind::Project, "Website"),
        (Kind::Tag, "urgent"),
        (Kind::Task, "Design"),
    ] {
        let items = device.stint.items(kind, None).unwrap();
        let item = items.iter().find(|item| item.name == name).unwrap();
        assert!(item.archived, "{name}");
    }
    let entry = device.entry(&entry.id);
    assert_eq!(entry.project.unwrap().name, "Website");
    assert_eq!(entry.task.unwrap().name, "Design");
    assert_eq!(entry.tags[0].name, "urgent");
    let again = device.act(Action::Start(Said::text("More @Website")));
    assert!(
        matches!(again, Err(Problem::UnknownName { .. })),
        "{again:?}"
    );
}

#[test]
fn a_locked_entry_is_shown_as_it_is_and_changed_by_nobody_until_the_lock_is_off() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync();
    let entry = device.add("Review", "9:00", "10:00");
    device.start("-5h Running on");
    device.sync();
    let (_, workspace) = far.ada();
    let lock = |at: Option<String>| {
        far.with(|clockify| {
            clockify.web_settings(workspace, |settings| settings.lock_time_entries = at)
        });
        device.sync_fully();
    };
    let tomorrow = At::from_unix(real_clock() + DAY_S).to_string();
    lock(Some(tomorrow));
    let change = || Action::Edit {
        entry: entry.id.clone(),
        change: Edit {
            description: Some("Review twice".into()),
            ..Edit::default()
        },
    };
    assert!(matches!(
        device.act(change()),
        Err(Problem::EntryLocked { .. })
    ));
    let deleted = device.act(Action::Delete {
        entries: vec![entry.id.clone()],
    });
    assert!(matches!(deleted, Err(Problem::EntryLocked { .. })));
    let stopped = device.stop();
    assert!(stopped.end.is_some(), "a stop is always kept");

    lock(None);
    device.act(change()).unwrap();
    assert_eq!((device.sync().waiting, device.sync().attention), (0, 0));
    assert_eq!(device.words(), [SyncWord::Synced, SyncWord::Synced]);
}
