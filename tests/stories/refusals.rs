//! What Clockify refuses by one number for many reasons: the reason is found by looking, never by its words.

use serde_json::json;
use stint_core::action::{Action, Edit, Origin, Said};
use stint_core::id::Kind;
use stint_core::view::SyncWord;
use stint_tests::clockify::WorkspaceSettings;
use stint_tests::server::StandIn;

use crate::device::Device;

fn ready() -> (StandIn, Device) {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync();
    (far, device)
}

fn demands(far: &StandIn, change: impl FnOnce(&mut WorkspaceSettings)) {
    let (_, workspace) = far.ada();
    far.with(|clockify| clockify.web_settings(workspace, change));
}

fn code(device: &Device, id: &str) -> String {
    let entry = device.entry(id);
    assert_eq!(entry.sync, SyncWord::Attention, "{entry:?}");
    entry.attention.unwrap().code
}

#[test]
fn what_the_workspace_began_to_demand_is_asked_for_by_its_name() {
    type Demand = fn(&mut WorkspaceSettings);
    let table: [(&str, Demand); 4] = [
        ("project_required", |settings| {
            settings.force_projects = true
        }),
        ("task_required", |settings| settings.force_tasks = true),
        ("tag_required", |settings| settings.force_tags = true),
        ("description_required", |settings| {
            settings.force_description = true
        }),
    ];
    for (reason, demand) in table {
        let (far, device) = ready();
        let entry = device.add("", "9:00", "10:00");
        demands(&far, demand);
        assert_eq!(device.sync().attention, 1);
        assert_eq!(code(&device, &entry.id), reason);

        demands(&far, |settings| *settings = WorkspaceSettings::default());
        device.sync_fully();
        assert_eq!(
            device.words(),
            [SyncWord::Synced],
            "it is no longer demanded"
        );
    }
}

#[test]
fn fifty_entries_that_wait_cost_one_refusal_and_go_out_with_their_projects() {
    let (far, device) = ready();
    let entries: Vec<_> = (0..50)
        .map(|nr| device.add(&format!("Review {nr}"), "9:00", "10:00"))
        .collect();
    demands(&far, |settings| settings.force_projects = true);
    far.with(|clockify| clockify.log.clear());
    assert_eq!(device.sync().attention, 50);
    let refused = far.with(|clockify| clockify.log.count("POST", "/workspaces/*/time-entries"));
    assert_eq!(refused, 1, "one tells the rule of all");

    for entry in &entries {
        let change = Edit {
            project: Some("Website".into()),
            ..Edit::default()
        };
        device.edit(&entry.id, change);
    }
    let synced = device.sync();
    assert_eq!((synced.waiting, synced.attention), (0, 0));
    far.with(|clockify| assert_eq!(clockify.entries().count(), 50));
}

#[test]
fn a_project_deleted_under_an_offline_entry_is_named_as_the_reason() {
    let (far, device) = ready();
    let entry = device.add("Review @Website", "9:00", "10:00");
    far.with(|clockify| {
        let workspace = clockify.users().next().unwrap().active_workspace;
        let projects = &clockify.workspace(workspace).projects;
        let website = projects
            .values()
            .find(|project| project.name == "Website")
            .unwrap()
            .id;
        clockify.web_delete(website);
    });
    assert_eq!(device.sync().attention, 1);
    assert_eq!(code(&device, &entry.id), "project_gone");

    let change = Edit {
        project: Some("".into()),
        ..Edit::default()
    };
    device.edit(&entry.id, change);
    device.sync();
    assert_eq!(device.words(), [SyncWord::Synced]);
}

#[test]
fn a_tag_archived_under_an_offline_entry_is_named_as_the_reason() {
    let (far, device) = ready();
    let entry = device.add("Review #urgent", "9:00", "10:00");
    far.with(|clockify| {
        let workspace = clockify.users().next().unwrap().active_workspace;
        let tags = &clockify.workspace(workspace).tags;
        let urgent = tags.values().find(|tag| tag.name == "urgent").unwrap().id;
        clockify.web_archive(urgent, true);
    });
    assert_eq!(device.sync().attention, 1);
    assert_eq!(code(&device, &entry.id), "tag_archived");
}

#[test]
fn what_the_workspace_wants_is_said_at_once_and_offline() {
    let (far, device) = ready();
    demands(&far, |settings| {
        settings.force_projects = true;
        settings.lock_time_entries = Some("2026-01-01T00:00:00Z".into());
    });
    device.sync_fully();
    far.set_network(false);
    let said = |text: &str, from: Option<&str>, to: Option<&str>| {
        let said = Said {
            from: from.map(str::to_owned),
            to: to.map(str::to_owned),
            ..Said::text(text)
        };
        let action = match to {
            Some(_) => Action::Add(said),
            None => Action::Start(said),
        };
        device.stint.act(&action, Origin::Terminal).unwrap().said
    };
    let wants = "this workspace wants a project";
    assert!(said("Review", None, None).contains(wants));
    assert!(!said("Review @Website", None, None).contains("this workspace"));
    let long_ago = (Some("2025-11-03 9:00"), Some("2025-11-03 10:00"));
    let locked = said("Review @Website", long_ago.0, long_ago.1);
    assert!(locked.contains("has locked that day"), "{locked}");
}

#[test]
fn a_list_that_never_ends_is_not_read_for_ever() {
    let (far, device) = ready();
    let entry = device.add("Review", "9:00", "10:00");
    let row = json!({
        "id": "6b029b3adb12069f0000ffff", "description": "Review", "billable": false, "type": "REGULAR",
        "projectId": null, "taskId": null, "tagIds": [],
        "timeInterval": {"start": entry.start, "end": entry.end.unwrap().plus(60)},
    });
    let tag = json!({"id": "6b029b3adb12069f0000fffe", "name": "night shift", "archived": false});
    let lists = [
        ("/workspaces/*/user/*/time-entries", row),
        ("/workspaces/*/tags", tag),
    ];
    let exists =
        json!({"status": 400, "body": {"code": 501, "message": "Tag with name already exists"}});
    let mut rules =
        vec![json!({"method": "POST", "path": "/workspaces/*/tags", "fault": {"answer": exists}})];
    rules.extend(lists.map(|(path, row)| {
        // The same page whatever is asked for, and no word about a last one.
        json!({"method": "GET", "path": path, "times": null, "fault": {"answer": {"status": 200, "body": [row]}}})
    }));
    device.make(Kind::Tag, "night");
    far.with(|clockify| {
        for rule in rules {
            clockify.faults.add(serde_json::from_value(rule).unwrap());
        }
    });
    let synced = device.sync();
    assert!(synced.requests < 60, "{synced:?}");
    far.with(|clockify| clockify.faults.clear());
    device.sync();
    assert_eq!(device.entry(&entry.id).sync, SyncWord::Synced);
}
