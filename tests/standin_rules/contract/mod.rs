//! Every kind of answer, held against Clockify's published API document.
//!
//! The document is not part of this project. It is looked for at `STINT_OPENAPI`, else beside the
//! checkout; without it the test says so and passes.

mod schema;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use stint_tests::clockify::FieldKind;

use crate::world::{World, at};
use schema::Checker;

fn document() -> Option<Value> {
    let named = std::env::var_os("STINT_OPENAPI").map(PathBuf::from);
    let beside =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/reference/clockify.openapi.yaml");
    let path = named.unwrap_or(beside);
    let text = std::fs::read_to_string(&path).ok()?;
    Some(serde_saphyr::from_str(&text).expect("the API document is YAML"))
}

#[test]
fn answers_have_the_published_shape() {
    let Some(document) = document() else {
        println!("skipped: Clockify's API document is not at hand (STINT_OPENAPI names it)");
        return;
    };
    let mut checker = Checker {
        document: &document,
        problems: BTreeSet::new(),
    };
    let mut seen = BTreeSet::new();
    for (method, template, status, body) in tour() {
        seen.insert((method.clone(), template.clone()));
        checker.answer(&method, &template, status, &body);
    }
    let problems: Vec<_> = checker.problems.into_iter().collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert!(seen.len() >= 30, "the tour is whole: {}", seen.len());
}

/// One successful call of every route, as method, path template, status and body.
fn tour() -> Vec<(String, String, u16, Value)> {
    let mut w = World::new();
    let ws = w.ws;
    w.clockify()
        .web_add_custom_field(ws, "Place", FieldKind::Txt, json!("office"));
    let (project, task) = (w.named("project", "Website"), w.named("task", "Design"));
    let (tag, client) = (w.named("tag", "urgent"), w.named("client", "Globex"));
    let doomed = [
        w.clockify().web_add_project(ws, "Doomed", Some(client)),
        w.clockify().web_add_client(ws, "Doomed"),
        w.clockify().web_add_tag(ws, "doomed"),
    ];
    let doomed_task = w.clockify().web_add_task(project, "Doomed").unwrap();
    for id in doomed.into_iter().chain([doomed_task]) {
        w.clockify().web_archive(id, true);
    }
    let full = json!({
        "start": at(-60), "end": at(0), "description": "d", "projectId": project,
        "taskId": task, "tagIds": [tag], "billable": true,
    });
    let entry = w.create(full.clone()).id();
    let second = w.create(full.clone()).id();
    let third = w.create(full.clone()).id();
    let mut with_id = full.clone();
    with_id["id"] = json!(entry);

    let w_ = "/v1/workspaces/{workspaceId}";
    let user_ = format!("{w_}/user/{{userId}}/time-entries");
    let tasks = format!("{{ws}}/projects/{project}/tasks");
    let none = || None;
    let some = |body: Value| Some(body);
    // Method, path, template in the document, body.
    let calls: Vec<(&str, String, String, Option<Value>)> = vec![
        (
            "GET",
            "user?include-memberships=true".into(),
            "/v1/user".into(),
            none(),
        ),
        ("GET", "workspaces".into(), "/v1/workspaces".into(), none()),
        (
            "POST",
            "workspaces".into(),
            "/v1/workspaces".into(),
            some(json!({"name": "New"})),
        ),
        ("GET", "{ws}".into(), w_.into(), none()),
        ("GET", "{ws}/users".into(), format!("{w_}/users"), none()),
        (
            "GET",
            "{ws}/custom-fields".into(),
            format!("{w_}/custom-fields"),
            none(),
        ),
        (
            "GET",
            "{ws}/projects?hydrated=true".into(),
            format!("{w_}/projects"),
            none(),
        ),
        (
            "POST",
            "{ws}/projects".into(),
            format!("{w_}/projects"),
            some(json!({"name": "New one"})),
        ),
        (
            "GET",
            format!("{{ws}}/projects/{project}"),
            format!("{w_}/projects/{{projectId}}"),
            none(),
        ),
        (
            "PUT",
            format!("{{ws}}/projects/{project}"),
            format!("{w_}/projects/{{projectId}}"),
            some(json!({"note": "n"})),
        ),
        (
            "DELETE",
            format!("{{ws}}/projects/{}", doomed[0]),
            format!("{w_}/projects/{{projectId}}"),
            none(),
        ),
        (
            "GET",
            format!("{{ws}}/projects/{project}/custom-fields"),
            format!("{w_}/projects/{{projectId}}/custom-fields"),
            none(),
        ),
        (
            "GET",
            tasks.clone(),
            format!("{w_}/projects/{{projectId}}/tasks"),
            none(),
        ),
        (
            "POST",
            tasks.clone(),
            format!("{w_}/projects/{{projectId}}/tasks"),
            some(json!({"name": "New"})),
        ),
        (
            "GET",
            format!("{tasks}/{task}"),
            format!("{w_}/projects/{{projectId}}/tasks/{{taskId}}"),
            none(),
        ),
        (
            "PUT",
            format!("{tasks}/{task}"),
            format!("{w_}/projects/{{projectId}}/tasks/{{taskId}}"),
            some(json!({"name": "Design"})),
        ),
        (
            "DELETE",
            format!("{tasks}/{doomed_task}"),
            format!("{w_}/projects/{{projectId}}/tasks/{{taskId}}"),
            none(),
        ),
        (
            "GET",
            "{ws}/clients".into(),
            format!("{w_}/clients"),
            none(),
        ),
        (
            "POST",
            "{ws}/clients".into(),
            format!("{w_}/clients"),
            some(json!({"name": "New"})),
        ),
        (
            "GET",
            format!("{{ws}}/clients/{client}"),
            format!("{w_}/clients/{{id}}"),
            none(),
        ),
        (
            "PUT",
            format!("{{ws}}/clients/{client}"),
            format!("{w_}/clients/{{id}}"),
            some(json!({"name": "Globex"})),
        ),
        (
            "DELETE",
            format!("{{ws}}/clients/{}", doomed[1]),
            format!("{w_}/clients/{{id}}"),
            none(),
        ),
        ("GET", "{ws}/tags".into(), format!("{w_}/tags"), none()),
        (
            "POST",
            "{ws}/tags".into(),
            format!("{w_}/tags"),
            some(json!({"name": "New"})),
        ),
        (
            "GET",
            format!("{{ws}}/tags/{tag}"),
            format!("{w_}/tags/{{id}}"),
            none(),
        ),
        (
            "PUT",
            format!("{{ws}}/tags/{tag}"),
            format!("{w_}/tags/{{id}}"),
            some(json!({"name": "urgent"})),
        ),
        (
            "DELETE",
            format!("{{ws}}/tags/{}", doomed[2]),
            format!("{w_}/tags/{{id}}"),
            none(),
        ),
        (
            "POST",
            "{ws}/time-entries".into(),
            format!("{w_}/time-entries"),
            some(json!({})),
        ),
        (
            "GET",
            "{ws}/time-entries/status/in-progress".into(),
            format!("{w_}/time-entries/status/in-progress"),
            none(),
        ),
        (
            "GET",
            format!("{{ws}}/time-entries/{entry}"),
            format!("{w_}/time-entries/{{id}}"),
            none(),
        ),
        (
            "PUT",
            format!("{{ws}}/time-entries/{entry}"),
            format!("{w_}/time-entries/{{id}}"),
            some(full.clone()),
        ),
        (
            "PATCH",
            "{ws}/time-entries/invoiced".into(),
            format!("{w_}/time-entries/invoiced"),
            some(json!({"timeEntryIds": [entry], "invoiced": true})),
        ),
        (
            "DELETE",
            format!("{{ws}}/time-entries/{second}"),
            format!("{w_}/time-entries/{{id}}"),
            none(),
        ),
        (
            "GET",
            "{ws}/user/{user}/time-entries".into(),
            user_.clone(),
            none(),
        ),
        (
            "PATCH",
            "{ws}/user/{user}/time-entries".into(),
            user_.clone(),
            some(json!({"end": at(60)})),
        ),
        (
            "POST",
            "{ws}/user/{user}/time-entries".into(),
            user_.clone(),
            some(full),
        ),
        (
            "PUT",
            "{ws}/user/{user}/time-entries".into(),
            user_.clone(),
            some(json!([with_id])),
        ),
        (
            "POST",
            format!("{{ws}}/user/{{user}}/time-entries/{entry}/duplicate"),
            format!("{user_}/{{id}}/duplicate"),
            none(),
        ),
        (
            "DELETE",
            format!("{{ws}}/user/{{user}}/time-entries?time-entry-ids={third}"),
            user_,
            none(),
        ),
    ];
    let answers = calls.into_iter().map(|(method, path, template, body)| {
        let answer = w.call(method, &path, body);
        assert!(answer.status < 300, "{method} {path}: {:?}", answer.body);
        (method.to_owned(), template, answer.status, answer.body)
    });
    answers.collect()
}
