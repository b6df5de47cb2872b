//! Required fields, locks, approval, plan features, roles.
//!
//! Never about the shape of a body: that is in `creates`.

use serde_json::json;

use crate::world::{World, at};

#[test]
fn a_break_needs_its_feature() {
    let mut w = World::new();
    let ws = w.ws;
    w.clockify().workspace_mut(ws).features.remove("BREAKS");
    let answer = w.post("{ws}/time-entries", json!({"type": "BREAK"}));
    assert_eq!(answer.verdict(), (400, Some(501)));
}

#[test]
fn required_fields_are_asked_of_finished_entries_only() {
    let mut w = World::new();
    let (project, task) = (w.named("project", "Website"), w.named("task", "Design"));
    let tag = w.named("tag", "urgent");
    w.forces(json!({"forceProjects": true, "forceTasks": true, "forceTags": true, "forceDescription": true}));
    let mut body = json!({"start": at(-60), "end": at(0)});
    for (key, value) in [
        ("projectId", json!(project)),
        ("taskId", json!(task)),
        ("tagIds", json!([tag])),
        ("description", json!("done")),
    ] {
        let refused = w.post("{ws}/time-entries", body.clone());
        assert_eq!(refused.verdict(), (400, Some(501)), "without {key}");
        body[key] = value;
    }
    w.create(body);
    w.create(json!({}));
}

#[test]
fn billable_is_overridden_for_members_where_only_administrators_decide() {
    let mut w = World::new();
    w.forces(json!({"onlyAdminsCanChangeBillableStatus": true}));
    let asked = json!({"start": at(0), "end": at(60), "billable": false});
    assert_eq!(
        w.create(asked.clone()).body["billable"],
        false,
        "Ada decides"
    );
    let mut w = w.into_member();
    assert_eq!(
        w.create(asked).body["billable"],
        true,
        "Bob is overridden without a word"
    );
}

#[test]
fn locked_and_approved_entries_are_refused_to_members() {
    let mut w = World::new().into_member();
    let old = w
        .create(json!({"start": at(-864_000), "end": at(-860_000)}))
        .id();
    let new = w.create(json!({"start": at(-600), "end": at(0)})).id();
    w.forces(json!({"lockTimeEntries": at(-86_400)}));
    let old_path = format!("{{ws}}/time-entries/{old}");
    let new_path = format!("{{ws}}/time-entries/{new}");
    let past = json!({"start": at(-864_000), "end": at(-860_000)});
    assert_eq!(w.entry(old)["isLocked"], true);
    for (method, path, body) in [
        ("PUT", &old_path, past.clone()),
        ("DELETE", &old_path, past.clone()),
        ("PUT", &new_path, past.clone()),
        ("POST", &"{ws}/time-entries".to_owned(), past),
    ] {
        let answer = w.call(method, path, Some(body));
        assert_eq!(answer.verdict(), (403, Some(1003)), "{method} {path}");
    }
    w.clockify().web_entry(new, |e| e.approved = true);
    for method in ["PUT", "DELETE"] {
        let answer = w.call(
            method,
            &new_path,
            Some(json!({"start": at(-600), "end": at(0)})),
        );
        assert_eq!(answer.verdict(), (403, Some(4005)), "{method}");
    }
}

#[test]
fn a_stopwatch_workspace_refuses_finished_entries() {
    let body = json!({"start": at(-60), "end": at(0)});
    let mut w = World::new();
    w.forces(json!({"timeTrackingMode": "STOPWATCH_ONLY"}));
    assert_eq!(
        w.post("{ws}/time-entries", body.clone()).verdict(),
        (403, Some(4030))
    );
    assert_eq!(
        w.post("{ws}/user/{user}/time-entries", body.clone()).status,
        201,
        "administrators may"
    );
    let mut w = w.into_member();
    assert_eq!(
        w.post("{ws}/user/{user}/time-entries", body).verdict(),
        (403, Some(4030))
    );
    let id = w.create(json!({})).id();
    assert_eq!(
        w.patch("{ws}/user/{user}/time-entries", json!({"end": at(60)}))
            .status,
        200
    );
    assert_eq!(w.entry(id)["timeInterval"]["end"], at(60));
}

#[test]
fn time_for_others_is_for_administrators() {
    let w = World::new();
    let ada = w.user;
    let mut w = w.into_member();
    let bob = w.user;
    let body = json!({"start": at(0), "end": at(60)});
    let refused = w.post(&format!("{{ws}}/user/{ada}/time-entries"), body.clone());
    assert_eq!(refused.status, 403);
    w = w.into_ada();
    let made = w.post(&format!("{{ws}}/user/{bob}/time-entries"), body.clone());
    assert_eq!((made.status, &made.body["userId"]), (201, &json!(bob)));
    let ghost = w.post(
        "{ws}/user/698f7cba4f748f6209ea8995/time-entries",
        body.clone(),
    );
    assert_eq!(ghost.verdict(), (400, Some(501)));
    let from = w.post("{ws}/user/{user}/time-entries?from-entry=nobody", body);
    assert_eq!(from.verdict(), (404, None));
}
