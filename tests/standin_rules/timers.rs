//! What runs, what stops it, and what cannot stop it.

use serde_json::{Value, json};
use stint_tests::clockify::habits::{AutostopEnd, Door};

use crate::world::{NOW, World, at};

const STOP: &str = "{ws}/user/{user}/time-entries";
const RUNNING: &str = "{ws}/user/{user}/time-entries?in-progress=true";

#[test]
fn a_second_start_stops_the_first() {
    for (habit, end) in [(AutostopEnd::NewStart, at(-60)), (AutostopEnd::Now, at(0))] {
        let mut w = World::new();
        w.clockify().habits.autostop_end = habit;
        let first = w.create(json!({"start": at(-600)})).id();
        let second = w.create(json!({"start": at(-60)})).id();
        assert_eq!(w.entry(first)["timeInterval"]["end"], end);
        assert_eq!(w.get(RUNNING).ids(), [second]);
    }
}

#[test]
fn an_earlier_second_start_never_turns_the_first_backwards() {
    let mut w = World::new();
    let first = w.create(json!({"start": at(-60)})).id();
    w.create(json!({"start": at(-600)}));
    assert_eq!(w.entry(first)["timeInterval"]["end"], at(-60));
}

#[test]
fn one_timer_is_per_workspace_or_for_all_of_them() {
    for spans in [false, true] {
        let mut w = World::new();
        w.clockify().habits.one_timer_spans_workspaces = spans;
        let first = w.create(json!({"start": at(-60)})).id();
        let other = w.post("workspaces", json!({"name": "Second"})).id();
        let path = format!("workspaces/{other}/time-entries");
        assert_eq!(w.post(&path, json!({"start": at(0)})).status, 201);
        assert_eq!(w.entry(first)["timeInterval"]["end"].is_null(), !spans);
    }
}

#[test]
fn a_timer_without_its_required_project_starts_but_does_not_stop() {
    let mut w = World::new();
    w.forces(json!({"forceProjects": true}));
    let id = w
        .create(json!({"start": at(-60), "description": "stuck"}))
        .id();
    let refused = w.patch(STOP, json!({"end": at(0)}));
    assert_eq!(refused.verdict(), (400, Some(501)));
    assert!(refused.message().contains("Project is either required"));
    assert_eq!(w.get(RUNNING).ids(), [id], "it runs on");

    w.clockify().habits.autostop_incomplete = Door::Refuse;
    assert_eq!(
        w.post("{ws}/time-entries", json!({})).verdict(),
        (400, Some(501))
    );
    assert_eq!(w.get(RUNNING).ids(), [id]);

    let project = w.named("project", "Website");
    let fixed = json!({"start": at(-60), "description": "stuck", "projectId": project});
    assert_eq!(
        w.put(&format!("{{ws}}/time-entries/{id}"), fixed).status,
        200
    );
    assert_eq!(w.patch(STOP, json!({"end": at(0)})).id(), id);
}

#[test]
fn stopping_nothing_is_not_found() {
    let mut w = World::new();
    let answer = w.patch(STOP, json!({"end": at(0)}));
    assert_eq!(answer.verdict(), (404, Some(404)));
    assert!(
        answer
            .message()
            .starts_with("Currently running time entry doesn't exist")
    );
    w.create(json!({"start": at(0)}));
    assert_eq!(
        w.patch(STOP, json!({"end": at(-60)})).verdict(),
        (400, Some(501)),
        "end before start"
    );
    assert_eq!(w.patch(STOP, json!({})).status, 400, "no end");
    let stopped = w.patch(STOP, json!({"end": "2026-02-13T09:00:30.900Z"}));
    assert_eq!(stopped.body["timeInterval"]["end"], at(30));
    assert_eq!(
        w.patch(STOP, json!({"end": at(30)})).verdict(),
        (404, Some(404))
    );
}

#[test]
fn a_replacement_can_stop_reopen_or_keep_running() {
    let mut w = World::new();
    let id = w.create(json!({"start": at(-60)})).id();
    let path = format!("{{ws}}/time-entries/{id}");
    w.put(&path, json!({"start": at(-120), "description": "still"}));
    assert_eq!(w.get(RUNNING).ids(), [id], "without an end it runs on");
    w.put(&path, json!({"start": at(-120), "end": at(0)}));
    assert_eq!(w.get(RUNNING).body, json!([]));

    let other = w.create(json!({"start": at(0)})).id();
    w.clockify().habits.second_running_by_put = Door::Refuse;
    assert_eq!(w.put(&path, json!({"start": at(-120)})).status, 501);
    w.clockify().habits.second_running_by_put = Door::Accept;
    assert_eq!(w.put(&path, json!({"start": at(-120)})).status, 200);
    assert_eq!(w.get(RUNNING).ids(), [id]);
    assert_ne!(w.entry(other)["timeInterval"]["end"], Value::Null);
}

#[test]
fn a_fresh_start_can_be_unseen_for_a_read_or_two() {
    let mut w = World::new();
    w.clockify().habits.in_progress_blind_reads = 2;
    let id = w.create(json!({})).id();
    assert_eq!(w.get(RUNNING).body, json!([]));
    assert_eq!(
        w.get("{ws}/time-entries/status/in-progress").body,
        json!([])
    );
    assert_eq!(w.get(RUNNING).ids(), [id]);
}

#[test]
fn what_runs_in_the_workspace_is_shown_as_far_as_allowed() {
    let mut w = World::new();
    let adas = w.create(json!({})).id();
    let mut w = w.into_member();
    let bobs = w.create(json!({})).id();
    assert_eq!(w.get("{ws}/time-entries/status/in-progress").ids(), [bobs]);
    let mut w = w.into_ada();
    assert_eq!(
        w.get("{ws}/time-entries/status/in-progress").ids(),
        [adas, bobs]
    );
}

#[test]
fn a_timer_on_the_website_takes_the_slot() {
    let mut w = World::new();
    let ours = w.create(json!({"start": at(-60)})).id();
    let (user, ws) = (w.user, w.ws);
    let theirs = w
        .clockify()
        .web_add(user, ws, NOW, None, |e| e.description = "phone".into());
    assert_eq!(w.get(RUNNING).ids(), [theirs]);
    assert_eq!(w.entry(ours)["timeInterval"]["end"], at(0));
    assert_eq!(w.clockify().web_stop(user, ws, NOW + 5), Some(theirs));
    assert_eq!(w.get(RUNNING).body, json!([]));
}
