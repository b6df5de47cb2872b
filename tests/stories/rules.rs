//! What workspaces, gateways and Clockify's own order demand.

use serde_json::json;
use stint_core::action::{Action, Edit, ItemEdit, Origin};
use stint_core::id::Kind;
use stint_core::problem::Problem;
use stint_core::view::SyncWord;
use stint_tests::clockify::habits::Door;
use stint_tests::clockify::{Fault, Rule};
use stint_tests::server::StandIn;

use crate::device::Device;

fn ready() -> (StandIn, Device) {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync();
    (far, device)
}

fn change(device: &Device, kind: Kind, item: &str, change: ItemEdit) {
    let action = Action::EditItem {
        kind,
        item: item.into(),
        project: None,
        change,
    };
    device.stint.act(&action, Origin::Terminal).unwrap();
}

#[test]
fn the_catalog_is_renamed_put_away_and_deleted_in_clockifys_order() {
    let (far, device) = ready();
    device.make(Kind::Project, "Lighthouse");
    device.make(Kind::Client, "Harbour");
    device.make(Kind::Tag, "keeper");
    device.sync();
    change(
        &device,
        Kind::Project,
        "Lighthouse",
        ItemEdit {
            name: Some("Beacon".into()),
            ..ItemEdit::default()
        },
    );
    change(
        &device,
        Kind::Tag,
        "keeper",
        ItemEdit {
            put_away: Some(true),
            ..ItemEdit::default()
        },
    );
    device
        .stint
        .act(
            &Action::DeleteItem {
                kind: Kind::Client,
                item: "Harbour".into(),
                project: None,
            },
            Origin::Terminal,
        )
        .unwrap();
    let synced = device.sync();
    assert_eq!(
        (synced.waiting, synced.attention),
        (0, 0),
        "{synced:?} {:?}",
        device.stint.queue()
    );
    let (_, workspace) = far.ada();
    far.with(|clockify| {
        let workspace = clockify.workspace(workspace);
        assert!(
            workspace
                .projects
                .values()
                .any(|project| project.name == "Beacon")
        );
        assert!(
            workspace
                .tags
                .values()
                .any(|tag| tag.name == "keeper" && tag.archived)
        );
        assert!(
            workspace
                .clients
                .values()
                .all(|client| client.name != "Harbour"),
            "archived first, then deleted"
        );
    });
    device
        .stint
        .act(
            &Action::DeleteItem {
                kind: Kind::Project,
                item: "Beacon".into(),
                project: None,
            },
            Origin::Terminal,
        )
        .unwrap();
    assert_eq!(device.sync().waiting, 0);
    far.with(|clockify| {
        assert!(
            clockify
                .workspace(workspace)
                .projects
                .values()
                .all(|p| p.name != "Beacon")
        )
    });
}

#[test]
fn a_name_that_exists_there_already_is_bound_not_made_twice() {
    let (far, device) = ready();
    let (_, workspace) = far.ada();
    far.with(|clockify| clockify.web_add_tag(workspace, "keeper"));
    device.make(Kind::Tag, "keeper");
    device.add("Paint #keeper", "9:00", "10:00");
    for _ in 0..2 {
        device.sync();
    }
    assert_eq!(device.words(), [SyncWord::Synced]);
    far.with(|clockify| {
        let tags = &clockify.workspace(workspace).tags;
        assert_eq!(tags.values().filter(|tag| tag.name == "keeper").count(), 1);
    });
}

/// A workspace in which what runs is stopped, and nothing else is done to times.
fn only_stopwatches(far: &StandIn) {
    let (_, workspace) = far.ada();
    far.with(|clockify| {
        clockify.habits.stopwatch_stop_by_put = Door::Refuse;
        clockify.web_settings(workspace, |settings| {
            settings.time_tracking_mode = "STOPWATCH_ONLY".into()
        })
    });
}

#[test]
fn a_workspace_for_stopwatches_gets_its_stop_the_way_it_wants() {
    let (far, device) = ready();
    only_stopwatches(&far);
    device.start("-10m Review");
    device.sync();
    device.stop();
    let synced = device.sync();
    assert_eq!(synced.waiting, 0, "{synced:?} {:?}", device.stint.queue());
}

#[test]
fn a_stop_that_hit_another_timer_leaves_ours_what_it_is() {
    let (far, device) = ready();
    only_stopwatches(&far);
    let ours = device.start("-10m Review");
    device.sync();
    device.stop();
    // Between the look at what runs and the stop, another device starts its own.
    let start = json!({"do": "start", "entry": {"description": "Elsewhere", "start": ours.start.plus(300)}});
    let rule = json!({
        "method": "PATCH", "path": "/workspaces/*/user/*/time-entries", "fault": {"website": [start]},
    });
    let rule: Rule = serde_json::from_value(rule).unwrap();
    far.with(|clockify| clockify.faults.add(rule));
    device.sync();
    assert_eq!(device.entry(&ours.id).description, "Review");
    device.sync();
    let mut both: Vec<String> = device
        .entries()
        .into_iter()
        .map(|entry| entry.description)
        .collect();
    both.sort();
    assert_eq!(both, ["Elsewhere", "Review"]);
}

#[test]
fn a_locked_period_parks_the_edit_and_keeps_it_here() {
    let (far, device) = ready();
    let entry = device.add("Review", "9:00", "10:00");
    device.sync();
    far.with(|clockify| {
        let id = clockify.entries().next().unwrap().id;
        clockify.web_entry(id, |entry| entry.approved = true);
    });
    device.edit(
        &entry.id,
        Edit {
            description: Some("Review twice".into()),
            ..Edit::default()
        },
    );
    assert_eq!(device.sync().attention, 1);
    let here = device.entry(&entry.id);
    assert_eq!(
        (here.description.as_str(), here.sync),
        ("Review twice", SyncWord::Attention)
    );
    assert_eq!(here.attention.unwrap().code, "approved");
}

#[test]
fn a_gateway_that_fails_at_everything_is_called_an_expired_grant() {
    let far = StandIn::start();
    let device = Device::through_maton(&far);
    device.sync();
    device.add("Review", "9:00", "10:00");
    let connection = far.connection();
    far.with_maton(|maton| maton.expire(&connection, stint_tests::server::real_clock()));
    let synced = device.sync();
    assert!(
        matches!(synced.problem, Some(Problem::GrantExpired { .. })),
        "{synced:?}"
    );
    assert_eq!(synced.waiting, 1);
    let waiting = device.stint.sync_page().unwrap().waiting;
    assert_eq!(waiting[0].words, "goes once you have connected again");
}

#[test]
fn a_revoked_key_stops_everything_and_loses_nothing() {
    let (far, device) = ready();
    device.add("Review", "9:00", "10:00");
    far.with(|clockify| clockify.revoke_key(stint_tests::FarSide::CLOCKIFY_KEY));
    let synced = device.sync();
    assert!(
        matches!(synced.problem, Some(Problem::KeyRefused { .. })),
        "{synced:?}"
    );
    assert_eq!(synced.waiting, 1);
    let (user, _) = far.ada();
    far.with(|clockify| clockify.add_key(user, stint_tests::FarSide::CLOCKIFY_KEY));
    assert_eq!(device.sync().waiting, 0);
}

#[test]
fn a_first_pull_that_was_cut_off_goes_on_where_it_stopped() {
    let far = StandIn::start();
    let (user, workspace) = far.ada();
    far.with(|clockify| {
        clockify.seed_entries(user, workspace, 1_000);
        let pages = Rule::next(
            "GET",
            "/workspaces/*/user/*/time-entries",
            Fault::DropBefore,
        );
        clockify.faults.add(pages.nth(4));
    });
    let device = Device::connected(&far);
    let first = device.sync();
    assert!(first.problem.is_some());
    let pulled = device.entries().len();
    assert!(pulled > 0 && pulled < 1_000, "{pulled}");
    device.sync();
    assert_eq!(device.entries().len(), 1_000);
}

#[test]
fn two_computers_of_one_person_agree_in_the_end() {
    let far = StandIn::start();
    let (desk, laptop) = (Device::connected(&far), Device::connected(&far));
    desk.sync();
    laptop.sync();
    let entry = desk.add("Review", "9:00", "10:00");
    desk.sync();
    laptop.sync();
    let theirs = laptop.entries().remove(0);
    laptop.edit(
        &theirs.id,
        Edit {
            to: Some("9:45".into()),
            ..Edit::default()
        },
    );
    desk.edit(
        &entry.id,
        Edit {
            description: Some("Review of the desk".into()),
            ..Edit::default()
        },
    );
    laptop.sync();
    desk.sync();
    laptop.sync();
    let (a, b) = (desk.entry(&entry.id), laptop.entry(&theirs.id));
    assert_eq!(
        (&a.description, a.start, a.end),
        (&b.description, b.start, b.end)
    );
    assert_eq!(
        (a.description.as_str(), a.duration_s),
        ("Review of the desk", 45 * 60)
    );
    far.with(|clockify| assert_eq!(clockify.entries().count(), 1));
}

#[test]
fn a_deletion_that_is_refused_stays_one_and_goes_out_when_it_may() {
    let (far, device) = ready();
    let entry = device.add("Review", "9:00", "10:00");
    device.sync();
    let id = far.with(|clockify| clockify.entries().next().unwrap().id);
    let approve =
        |approved| far.with(|clockify| clockify.web_entry(id, |entry| entry.approved = approved));
    approve(true);
    device.delete(&entry.id);
    assert_eq!(device.sync().attention, 1);
    assert_eq!(device.stint.queue().unwrap()[0].op, "delete");
    approve(false);
    device
        .act(Action::Resolve {
            row: entry.id,
            field: None,
            way: stint_core::problem::WayOut::Retry,
        })
        .unwrap();
    let synced = device.sync();
    assert_eq!((synced.waiting, synced.attention), (0, 0));
    far.with(|clockify| assert_eq!(clockify.entries().count(), 0));
}
