//! Somebody works on the website at the same time.

use std::ops::ControlFlow;

use stint_core::action::{Action, Edit, Origin};
use stint_core::id::Kind;
use stint_core::problem::Problem;
use stint_core::view::{ImportAsk, Named, SyncWord};
use stint_engine::files::Reading;
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

/// Somebody tracks an hour on the website, for the project of that name, and it is heard of.
fn used_there(far: &StandIn, device: &Device, project: &str) {
    device.sync();
    let (ada, workspace) = far.ada();
    far.with(|clockify| {
        let projects = &clockify.workspace(workspace).projects;
        let found = projects.values().find(|found| found.name == project);
        let id = found.unwrap().id;
        let now = clockify.clock();
        clockify.web_add(ada, workspace, now - 7200, Some(now - 3600), |entry| {
            entry.description = "Theirs".into();
            entry.project = Some(id);
        })
    });
    device.sync();
}

#[test]
fn a_project_that_is_used_there_by_now_is_not_taken_back() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync();
    device.make(Kind::Project, "Orchard");
    used_there(&far, &device, "Orchard");
    let refused = device.act(Action::Undo).map(drop);
    assert!(
        matches!(refused, Err(Problem::StillUsed { entries: 1, .. })),
        "{refused:?}"
    );
    let projects = device.stint.catalog_page(Kind::Project).unwrap();
    assert!(format!("{projects:?}").contains("Orchard"));
}

#[test]
fn an_import_is_taken_back_and_done_again_around_a_project_that_is_used_there() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync();
    let file = "Description,Start,End,Project\nOurs,2026-03-01 09:00,2026-03-01 10:00,Orchard\n";
    let reading = Reading::of_bytes(file.as_bytes(), None).unwrap();
    let on = &mut |_| ControlFlow::Continue(());
    device
        .stint
        .import(&reading, &ImportAsk::default(), Origin::Terminal, on)
        .unwrap();
    used_there(&far, &device, "Orchard");
    let (_, workspace) = far.ada();
    for (action, left) in [
        (Action::Undo, &["Theirs"][..]),
        (Action::Redo, &["Ours", "Theirs"]),
    ] {
        device.act(action).unwrap();
        device.sync();
        let mut entries = device.entries();
        entries.sort_by_key(|entry| entry.start);
        let texts: Vec<_> = entries.iter().map(|entry| &*entry.description).collect();
        assert_eq!(texts, left);
        for entry in &entries {
            assert_eq!(entry.project.as_ref().unwrap().name, "Orchard");
        }
        far.with(|clockify| {
            let projects = &clockify.workspace(workspace).projects;
            let orchards = projects.values().filter(|found| found.name == "Orchard");
            assert_eq!(orchards.count(), 1);
        });
    }
}

/// An entry of the website's in a project, a task and with a tag that were made there since the catalog was last read.
fn filed_under_new_names(far: &StandIn, device: &Device) {
    let (user, workspace) = far.ada();
    let start = device.stint.now().unix() - 3600;
    far.with(|clockify| {
        let project = clockify.web_add_project(workspace, "Lighthouse", None);
        let task = clockify.web_add_task(project, "Lens");
        let tag = clockify.web_add_tag(workspace, "deep");
        clockify.web_add(user, workspace, start, Some(start + 600), |entry| {
            entry.description = "Polish".into();
            entry.project = Some(project);
            entry.task = task;
            entry.tags = Some(vec![tag]);
        });
    });
}

#[test]
fn names_made_there_come_with_the_first_entry_that_uses_them() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync_fully();
    filed_under_new_names(&far, &device);
    device.sync();
    let entries = device.entries();
    let [entry] = &entries[..] else {
        panic!("one entry: {entries:?}");
    };
    let name = |named: &Option<Named>| named.as_ref().map(|named| named.name.clone());
    assert_eq!(name(&entry.project).as_deref(), Some("Lighthouse"));
    assert_eq!(name(&entry.task).as_deref(), Some("Lens"));
    assert_eq!(entry.tags[0].name, "deep");
    let asked = |far: &StandIn| far.with(|clockify| clockify.log.lines().len());
    let before = asked(&far);
    device.sync();
    assert_eq!(asked(&far) - before, 2, "and are not read again for it");
}

#[test]
fn names_that_this_person_may_not_see_are_not_asked_for_again_and_again() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync_fully();
    let (user, workspace) = far.ada();
    let start = device.stint.now().unix() - 3600;
    far.with(|clockify| {
        // No list shows it, as none shows what is private to others.
        let hidden = clockify.web_add_project(workspace, "Hidden", None);
        clockify.web_delete(hidden);
        clockify.web_add(user, workspace, start, Some(start + 600), |entry| {
            entry.project = Some(hidden);
        });
    });
    device.sync();
    let asked = |far: &StandIn| far.with(|clockify| clockify.log.lines().len());
    let before = asked(&far);
    device.sync();
    assert_eq!(asked(&far) - before, 2);
}
