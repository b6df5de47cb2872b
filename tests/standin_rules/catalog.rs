//! Projects, clients, tags and tasks, and the workspaces they are in.

use serde_json::{Value, json};
use stint_tests::clockify::habits::{Door, NameScope, Orphans, UnknownWorkspace};

use crate::world::{World, at};

/// Path of a kind's collection and a body that creates one.
fn kinds(w: &mut World) -> [(String, Value); 4] {
    let project = w.named("project", "Website");
    [
        ("{ws}/projects".into(), json!({"name": "Newly made"})),
        ("{ws}/clients".into(), json!({"name": "Newly made"})),
        ("{ws}/tags".into(), json!({"name": "Newly made"})),
        (
            format!("{{ws}}/projects/{project}/tasks"),
            json!({"name": "Newly made"}),
        ),
    ]
}

#[test]
fn everything_can_be_made_read_renamed_and_found() {
    let mut w = World::new();
    for (path, body) in kinds(&mut w) {
        let made = w.post(&path, body);
        assert_eq!(made.status, 201, "{path}");
        let one = format!("{path}/{}", made.id());
        assert_eq!(w.get(&one).body["name"], "Newly made");
        assert_eq!(
            w.put(&one, json!({"name": "Renamed since"})).body["name"],
            "Renamed since"
        );
        let found = w.get(&format!("{path}?name=RENAMED"));
        assert_eq!(found.ids(), [made.id()], "{path}");
        assert_eq!(found.last_page.as_deref(), Some("true"));
        let strict = w.get(&format!("{path}?name=Renamed&strict-name-search=true"));
        assert_eq!(strict.body, json!([]));
    }
}

#[test]
fn a_name_is_taken_while_its_holder_exists_even_archived() {
    let mut w = World::new();
    for (path, body) in kinds(&mut w) {
        let id = w.post(&path, body.clone()).id();
        w.clockify().web_archive(id, true);
        let refused = w.post(&path, body.clone());
        assert_eq!(refused.verdict(), (400, Some(501)), "{path}");
        assert!(refused.message().ends_with("already exists"));
        assert_eq!(w.delete(&format!("{path}/{id}")).status, 200);
        assert_eq!(w.post(&path, body).status, 201, "deleting frees the name");
    }
}

#[test]
fn a_project_name_can_be_free_for_another_client() {
    let mut w = World::new();
    let globex = w.named("client", "Globex");
    let body = json!({"name": "Website", "clientId": globex});
    assert_eq!(w.post("{ws}/projects", body.clone()).status, 400);
    w.clockify().habits.project_name_scope = NameScope::Client;
    assert_eq!(w.post("{ws}/projects", body).status, 201);
}

#[test]
fn only_what_is_archived_or_done_can_be_deleted_except_tags() {
    let mut w = World::new();
    for (path, body) in kinds(&mut w) {
        let id = w.post(&path, body).id();
        let one = format!("{path}/{id}");
        if !path.ends_with("tags") {
            let refused = w.delete(&one);
            assert_eq!(refused.verdict(), (400, Some(501)), "{path}");
            assert!(refused.message().starts_with("Cannot delete an active"));
            let done = json!({"name": "Newly made", "archived": true, "status": "DONE"});
            assert_eq!(w.put(&one, done).status, 200);
        }
        assert_eq!(w.delete(&one).body["id"], json!(id), "{path}");
        for method in ["GET", "PUT", "DELETE"] {
            let gone = w.call(method, &one, Some(json!({"name": "whatever"})));
            assert_eq!(gone.verdict(), (400, Some(501)), "{method} {path}");
            assert!(gone.message().contains("doesn't belong to"));
        }
    }
}

#[test]
fn archived_is_a_choice_of_three() {
    let mut w = World::new();
    let tag = w.named("tag", "urgent");
    w.clockify().web_archive(tag, true);
    assert_eq!(w.get("{ws}/tags").ids().len(), 6, "left out means both");
    assert_eq!(w.get("{ws}/tags?archived=true").ids(), [tag]);
    assert_eq!(w.get("{ws}/tags?archived=false").ids().len(), 5);
    w.put(&format!("{{ws}}/tags/{tag}"), json!({"name": "urgent"}));
    assert_eq!(
        w.get("{ws}/tags?archived=true").body,
        json!([]),
        "a replacement brings it back"
    );
}

#[test]
fn a_project_update_keeps_some_fields_and_resets_others() {
    let mut w = World::new();
    let client = w.named("client", "Globex");
    let made = w.post(
        "{ws}/projects",
        json!({
            "name": "Kept", "clientId": client, "color": "#AABBCC", "note": "n",
            "billable": true, "isPublic": true,
        }),
    );
    assert_eq!(made.body["public"], true);
    assert_eq!(made.body["clientName"], "Globex");
    let path = format!("{{ws}}/projects/{}", made.id());
    let after = w.put(&path, json!({"name": "Kept", "archived": true})).body;
    assert_eq!(
        (&after["color"], &after["note"]),
        (&json!("#AABBCC"), &json!("n"))
    );
    assert_eq!(after["clientId"], json!(client));
    assert_eq!(
        (&after["billable"], &after["public"]),
        (&json!(false), &json!(false))
    );
    assert_eq!(w.put(&path, json!({"name": "Kept"})).body["archived"], true);
    assert_eq!(
        w.put(&path, json!({"clientId": ""})).body["clientId"],
        "",
        "no client reads as empty text"
    );
}

#[test]
fn names_have_their_lengths_and_colours_their_form() {
    let mut w = World::new();
    let long = "x".repeat(251);
    for (path, body, code) in [
        ("{ws}/projects", json!({"name": "x"}), 501),
        ("{ws}/projects", json!({"name": long}), 501),
        (
            "{ws}/projects",
            json!({"name": "Red", "color": "red"}),
            3000,
        ),
        ("{ws}/tags", json!({"name": "x".repeat(101)}), 501),
        ("{ws}/tags", json!({}), 501),
        (
            "{ws}/clients",
            json!({"name": "x", "note": "x".repeat(3001)}),
            501,
        ),
        (
            "{ws}/projects",
            json!({"name": "Lost", "clientId": "nobody"}),
            501,
        ),
    ] {
        assert_eq!(w.post(path, body).verdict(), (400, Some(code)), "{path}");
    }
}

#[test]
fn hydrated_projects_bring_their_tasks() {
    let mut w = World::new();
    let row = w.get("{ws}/projects?hydrated=true&name=website").body[0].clone();
    let names: Vec<_> = row["tasks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|t| t["name"].clone())
        .collect();
    assert_eq!(names, ["Design", "Frontend", "Content"]);
    assert_eq!(
        w.get("{ws}/projects?name=website").body[0]["tasks"],
        Value::Null
    );
}

#[test]
fn active_tasks_can_be_asked_for() {
    let mut w = World::new();
    let (project, done) = (w.named("project", "Website"), w.named("task", "Design"));
    w.clockify().web_archive(done, true);
    let path = format!("{{ws}}/projects/{project}/tasks");
    assert_eq!(w.get(&format!("{path}?is-active=false")).ids(), [done]);
    assert_eq!(w.get(&format!("{path}?is-active=true")).ids().len(), 2);
    assert_eq!(w.get(&path).ids().len(), 3);
}

#[test]
fn entries_lose_what_was_deleted_or_keep_the_dead_id() {
    for (habit, kept) in [(Orphans::Cleared, false), (Orphans::Kept, true)] {
        let mut w = World::new();
        w.clockify().habits.orphans = habit;
        let (project, task) = (w.named("project", "Website"), w.named("task", "Design"));
        let tag = w.named("tag", "urgent");
        let body = json!({"start": at(0), "end": at(60), "projectId": project, "taskId": task, "tagIds": [tag]});
        let id = w.create(body).id();
        w.delete(&format!("{{ws}}/tags/{tag}"));
        w.put(
            &format!("{{ws}}/projects/{project}"),
            json!({"archived": true}),
        );
        w.delete(&format!("{{ws}}/projects/{project}"));
        let row = w.entry(id);
        assert_eq!(row["projectId"].is_string(), kept);
        assert_eq!(row["taskId"].is_string(), kept);
        assert_eq!(row["tagIds"], if kept { json!([tag]) } else { json!([]) });
    }
}

#[test]
fn members_create_only_what_they_may() {
    let mut w = World::new().into_member();
    w.forces(json!({
        "onlyAdminsCreateProject": true, "onlyAdminsCreateTag": true, "onlyAdminsCreateTask": true,
    }));
    for (path, body) in kinds(&mut w) {
        assert_eq!(w.post(&path, body).status, 403, "{path}");
    }
    assert_eq!(w.get("{ws}/users").status, 403);
    w.clockify().habits.members_list_members = Door::Accept;
    assert_eq!(w.get("{ws}/users").ids().len(), 2);
}

#[test]
fn workspaces_can_be_listed_read_and_made() {
    let mut w = World::new();
    let made = w.post("workspaces", json!({"name": "Second"}));
    assert_eq!(made.status, 201);
    assert_eq!(w.get("workspaces").ids().len(), 2);
    assert_eq!(
        w.get(&format!("workspaces/{}", made.id())).body["name"],
        "Second"
    );
    assert_eq!(
        w.put("{ws}", json!({"name": "x"})).verdict(),
        (405, Some(3000))
    );
    assert_eq!(w.post("workspaces", json!({"name": ""})).status, 400);

    let unknown = "workspaces/698f7cba4f748f6209ea8995/tags";
    assert_eq!(w.get(unknown).verdict(), (404, None));
    w.clockify().habits.unknown_workspace = UnknownWorkspace::Forbidden;
    assert_eq!(w.get(unknown).verdict(), (403, Some(501)));
}

#[test]
fn custom_fields_are_one_bare_list() {
    let mut w = World::new();
    let ws = w.ws;
    for n in 0..60 {
        let kind = stint_tests::clockify::FieldKind::Txt;
        w.clockify()
            .web_add_custom_field(ws, &format!("Field {n}"), kind, Value::Null);
    }
    let all = w.get("{ws}/custom-fields?page-size=2&entity-type=TIMEENTRY");
    assert_eq!((all.ids().len(), all.last_page), (60, None));
    let one = all.body[0]["id"].as_str().unwrap().to_owned();
    assert_eq!(
        w.get(&format!("{{ws}}/custom-fields/{one}")).verdict(),
        (405, Some(3000))
    );
}
