//! Somebody works on the website at the same time.

use stint_core::action::Edit;
use stint_core::view::SyncWord;
use stint_tests::server::StandIn;

use crate::device::Device;

#[test]
fn an_edit_there_and_another_here_both_survive() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync();
    let entry = device.add("Review", "9:00", "10:00");
    device.sync();
    let there = far.with(|clockify| clockify.entries().next().unwrap().id);
    far.with(|clockify| clockify.web_entry(there, |entry| entry.billable = true));
    device.edit(
        &entry.id,
        Edit {
            description: Some("Review twice".into()),
            ..Edit::default()
        },
    );
    device.sync();
    let here = device.entry(&entry.id);
    assert_eq!(
        (here.description.as_str(), here.billable, here.sync),
        ("Review twice", true, SyncWord::Synced)
    );
    far.with(|clockify| {
        let there = clockify.entry(there).unwrap();
        assert_eq!(
            (there.description.as_str(), there.billable),
            ("Review twice", true)
        );
        assert!(
            there.end.is_some(),
            "a PUT without an end would have restarted it"
        );
    });
}

#[test]
fn what_is_deleted_there_goes_here_after_two_complete_sweeps() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync();
    let kept = device.add("Kept", "8:00", "9:00");
    device.add("Deleted there", "9:00", "10:00");
    device.sync();
    far.with(|clockify| {
        let id = clockify
            .entries()
            .find(|entry| entry.description == "Deleted there")
            .unwrap()
            .id;
        clockify.web_delete(id);
    });
    device.sync_fully();
    device.sync_fully();
    let left: Vec<_> = device.entries().into_iter().map(|entry| entry.id).collect();
    assert_eq!(left, [kept.id]);
}

#[test]
fn what_is_deleted_there_and_changed_here_waits_for_the_person() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync();
    let entry = device.add("Review", "9:00", "10:00");
    device.sync();
    let there = far.with(|clockify| clockify.entries().next().unwrap().id);
    far.with(|clockify| clockify.web_delete(there));
    device.edit(
        &entry.id,
        Edit {
            description: Some("Review twice".into()),
            ..Edit::default()
        },
    );
    let synced = device.sync();
    assert_eq!(synced.attention, 1);
    let here = device.entry(&entry.id);
    assert_eq!(here.description, "Review twice");
    assert_eq!(here.attention.unwrap().code, "remote_deleted");
}

#[test]
fn a_timer_started_on_the_website_later_ends_ours() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync();
    let ours = device.start("-30m Ours");
    let (user, workspace) = far.ada();
    let theirs = ours.start.unix() + 600;
    far.with(|clockify| {
        clockify.web_add(user, workspace, theirs, None, |entry| {
            entry.description = "Theirs".into()
        })
    });
    device.sync();
    let running = device.stint.running().unwrap().unwrap();
    assert_eq!(running.description, "Theirs");
    assert_eq!(device.entry(&ours.id).end.unwrap().unix(), theirs);
    device.sync();
    far.with(|clockify| {
        assert_eq!(
            clockify
                .entries()
                .filter(|entry| entry.end.is_none())
                .count(),
            1
        );
        assert_eq!(clockify.entries().count(), 2);
    });
}

#[test]
fn a_refused_entry_is_parked_and_nothing_waits_behind_it() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync();
    let (_, workspace) = far.ada();
    far.with(|clockify| {
        clockify.web_settings(workspace, |settings| settings.force_projects = true)
    });
    let bare = device.add("No project", "9:00", "10:00");
    let fine = device.add("With project @Website", "10:00", "11:00");
    let synced = device.sync();
    assert_eq!((synced.waiting, synced.attention), (0, 1));
    assert_eq!(device.entry(&fine.id).sync, SyncWord::Synced);
    assert_eq!(device.entry(&bare.id).sync, SyncWord::Attention);
    device.edit(
        &bare.id,
        Edit {
            project: Some("Website".into()),
            ..Edit::default()
        },
    );
    assert_eq!(device.sync().attention, 0);
    far.with(|clockify| assert_eq!(clockify.entries().count(), 2));
}
