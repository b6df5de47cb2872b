//! Replacing, copying, deleting: one entry or several.
//!
//! Never about timers: those are in `timers`.

use serde_json::{Value, json};
use stint_tests::clockify::EntryKind;
use stint_tests::clockify::habits::{DeleteAnswer, Door, MissingIds};

use crate::world::{World, at};

#[test]
fn a_replacement_forgets_what_it_does_not_name() {
    let mut w = World::new();
    let (project, task) = (w.named("project", "Website"), w.named("task", "Design"));
    let tag = w.named("tag", "urgent");
    let full = json!({
        "start": at(-3600), "end": at(-60), "description": "all", "projectId": project,
        "taskId": task, "tagIds": [tag], "billable": true, "type": "BREAK",
    });
    let id = w.create(full.clone()).id();
    let path = format!("{{ws}}/time-entries/{id}");

    assert_eq!(w.put(&path, full.clone()).body["billable"], true);
    assert_eq!(
        w.put(&path, json!({"end": at(0)})).verdict(),
        (400, Some(501)),
        "start is needed"
    );
    let bare = w.put(&path, json!({"start": at(-3600)})).body;
    assert_eq!(bare["timeInterval"]["end"], Value::Null, "it runs again");
    assert_eq!(bare["description"], "");
    assert_eq!(
        (&bare["projectId"], &bare["taskId"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(bare["tagIds"], Value::Null);
    assert_eq!(
        (&bare["billable"], &bare["type"]),
        (&json!(false), &json!("REGULAR"))
    );

    let cleared = w
        .put(
            &path,
            json!({"start": at(-3600), "end": at(0), "tagIds": []}),
        )
        .body;
    assert_eq!(cleared["tagIds"], json!([]));
    assert_eq!(w.entry(id)["id"], json!(id), "the id stays");
}

#[test]
fn a_deleted_entry_belongs_to_no_workspace() {
    let mut w = World::new();
    for (habit, status) in [
        (DeleteAnswer::NoContent, 204),
        (DeleteAnswer::WithBody, 200),
    ] {
        w.clockify().habits.delete_answer = habit;
        let id = w.create(json!({})).id();
        let path = format!("{{ws}}/time-entries/{id}");
        assert_eq!(
            w.delete(&path).status,
            status,
            "a running one can be deleted too"
        );
        for method in ["GET", "PUT", "DELETE"] {
            let answer = w.call(method, &path, Some(json!({"start": at(0)})));
            assert_eq!(answer.verdict(), (400, Some(501)), "{method}");
            assert_eq!(answer.message(), "Time entry doesn't belong to Workspace");
        }
    }
}

#[test]
fn disputed_replacements_follow_their_switch() {
    let mut w = World::new().into_member();
    let (project, task) = (w.named("project", "Website"), w.named("task", "Design"));
    let filed = json!({"start": at(-60), "end": at(0), "projectId": project, "taskId": task});
    let id = w.create(filed.clone()).id();
    let path = format!("{{ws}}/time-entries/{id}");
    w.clockify().web_archive(task, true);
    assert_eq!(
        w.put(&path, filed.clone()).status,
        400,
        "a done task is refused even where it was"
    );
    w.clockify().habits.done_task_kept_by_put = Door::Accept;
    assert_eq!(w.put(&path, filed).status, 200);

    let running = json!({"start": at(-60), "projectId": project});
    let stopped = json!({"start": at(-60), "end": at(0), "projectId": project});
    w.put(&path, running.clone());
    w.forces(json!({"timeTrackingMode": "STOPWATCH_ONLY"}));
    w.clockify().habits.stopwatch_stop_by_put = Door::Refuse;
    assert_eq!(w.put(&path, stopped.clone()).verdict(), (403, Some(4030)));
    w.clockify().habits.stopwatch_stop_by_put = Door::Accept;
    assert_eq!(w.put(&path, stopped.clone()).status, 200);

    w.forces(json!({"timeTrackingMode": "DEFAULT", "forceProjects": true}));
    w.clockify().web_archive(project, true);
    assert_eq!(w.put(&path, stopped.clone()).status, 200);
    w.clockify().habits.archived_project_when_forced = Door::Refuse;
    assert_eq!(w.put(&path, stopped.clone()).status, 400);
    w.clockify().habits.archived_project_when_forced = Door::Accept;

    w.put(&path, running.clone());
    w.forces(json!({"lockTimeEntries": at(600)}));
    assert_eq!(w.put(&path, running.clone()).verdict(), (403, Some(1003)));
    w.clockify().habits.locked_running = Door::Accept;
    assert_eq!(w.put(&path, running).status, 200);

    w.forces(json!({"lockTimeEntries": at(-3600)}));
    let moved = json!({"start": at(-7200), "end": at(0), "projectId": project});
    w.put(&path, stopped);
    assert_eq!(w.put(&path, moved.clone()).verdict(), (403, Some(1003)));
    w.clockify().habits.move_into_lock = Door::Accept;
    assert_eq!(w.put(&path, moved).status, 200);
}

#[test]
fn bulk_calls_judge_everything_before_storing_anything() {
    let mut w = World::new();
    let ids: Vec<_> = (0..3)
        .map(|n| w.create(json!({"start": at(n), "end": at(n + 60)})).id())
        .collect();
    let row = |id, text: &str| json!({"id": id, "start": at(0), "end": at(9), "description": text});
    let path = "{ws}/user/{user}/time-entries";

    let bad = json!([row(ids[0], "fine"), row(ids[1], "<bad>")]);
    assert_eq!(w.put(path, bad).verdict(), (400, Some(501)));
    assert_eq!(w.entry(ids[0])["description"], "", "nothing was stored");
    assert_eq!(
        w.put(path, row(ids[0], "no array")).verdict(),
        (400, Some(3002))
    );
    assert_eq!(
        w.put(path, json!([row(ids[0], "a"), row(ids[1], "b")]))
            .ids(),
        ids[..2]
    );

    let batch = json!({"timeEntryIds": [ids[0], "nobody"]});
    assert_eq!(
        w.post("{ws}/time-entries/batch", batch.clone()).ids(),
        ids[..1]
    );
    w.clockify().habits.batch_missing = MissingIds::Refuse;
    assert_eq!(
        w.post("{ws}/time-entries/batch", batch).verdict(),
        (400, Some(501))
    );

    assert_eq!(
        w.delete(path).verdict(),
        (400, Some(3001)),
        "without ids it must not delete all"
    );
    let some = format!("{path}?time-entry-ids={},{},nobody", ids[0], ids[2]);
    w.clockify().habits.bulk_delete_missing = MissingIds::Refuse;
    assert_eq!(w.delete(&some).verdict(), (400, Some(501)));
    w.clockify().habits.bulk_delete_missing = MissingIds::Skip;
    assert_eq!(w.delete(&some).ids(), [ids[0], ids[2]]);
    assert_eq!(w.get(path).ids(), [ids[1]]);
}

#[test]
fn a_copy_and_an_invoice_mark_are_possible() {
    let mut w = World::new();
    let id = w
        .create(json!({"start": at(0), "end": at(60), "description": "once"}))
        .id();
    let copy = w.post(
        &format!("{{ws}}/user/{{user}}/time-entries/{id}/duplicate"),
        json!({}),
    );
    assert_eq!(
        (copy.status, copy.body["description"].as_str()),
        (201, Some("once"))
    );
    assert_ne!(copy.id(), id);
    let marked = w.patch(
        "{ws}/time-entries/invoiced",
        json!({"timeEntryIds": [id], "invoiced": true}),
    );
    assert_eq!(marked.status, 200);
    assert!(
        w.clockify().entry(id).unwrap().invoiced,
        "nothing on the wire shows it"
    );
    assert_eq!(w.clockify().entry(id).unwrap().kind, EntryKind::Regular);
}
