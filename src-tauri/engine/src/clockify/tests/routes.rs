//! What leaves for each question: every path that Clockify's API has for a timer.

use stint_core::entry::Span;

use super::*;
use crate::clockify::{Server, route};

/// The request as one line: method, path below the address, query, body.
fn line(request: &Request) -> String {
    let server = Server::clockify("https://clockify.test/api/v1/").unwrap();
    let call = route::call(&server, &lane(), request).expect("every id here can stand in a path");
    let url = call.url.as_str();
    let path = url
        .strip_prefix("https://clockify.test/api/v1")
        .expect("all paths are below the address");
    let body = call
        .body
        .map(|body| format!(" {}", String::from_utf8(body).unwrap()));
    format!("{} {path}{}", call.method, body.unwrap_or_default())
}

fn read(kind: Kind) -> Request {
    Request::Read {
        kind,
        id: id("x1"),
        project: Some(id("p1")),
    }
}

fn delete(kind: Kind) -> Request {
    Request::Delete {
        kind,
        id: id("x1"),
        project: Some(id("p1")),
    }
}

fn catalog(kind: Kind, name: Option<&str>) -> Request {
    Request::Catalog {
        kind,
        project: Some(id("p1")),
        name: name.map(str::to_owned),
        page: 2,
        size: 200,
    }
}

fn update(item: there::Item) -> Request {
    Request::Update {
        id: id("x1"),
        body: item,
    }
}

#[test]
fn every_question_has_its_place() {
    let table = [
        (Request::Me, "GET /user"),
        (Request::Workspaces, "GET /workspaces"),
        (Request::Rules, "GET /workspaces/w1"),
        (
            Request::CreateWorkspace {
                name: "My Workspace".into(),
            },
            r#"POST /workspaces {"name":"My Workspace"}"#,
        ),
        (
            Request::Members { page: 1, size: 50 },
            "GET /workspaces/w1/users?page=1&page-size=50",
        ),
        (
            catalog(Kind::Project, None),
            "GET /workspaces/w1/projects?hydrated=true&page=2&page-size=200",
        ),
        (
            catalog(Kind::Client, None),
            "GET /workspaces/w1/clients?page=2&page-size=200",
        ),
        (
            catalog(Kind::Tag, Some("a b")),
            "GET /workspaces/w1/tags?name=a%20b&page=2&page-size=200",
        ),
        (
            catalog(Kind::Task, None),
            "GET /workspaces/w1/projects/p1/tasks?page=2&page-size=200",
        ),
        (
            Request::Running,
            "GET /workspaces/w1/user/u1/time-entries?in-progress=true",
        ),
        (
            Request::Entries {
                page: 3,
                size: 199,
                description: None,
            },
            "GET /workspaces/w1/user/u1/time-entries?page=3&page-size=199",
        ),
        (
            Request::Entries {
                page: 1,
                size: 50,
                description: Some("50 % & more".into()),
            },
            "GET /workspaces/w1/user/u1/time-entries?description=50%20%25%20%26%20more&page=1&page-size=50",
        ),
        (
            Request::StopRunning {
                end: at("2026-02-13T17:00:00.9Z"),
            },
            r#"PATCH /workspaces/w1/user/u1/time-entries {"end":"2026-02-13T17:00:00Z"}"#,
        ),
        (read(Kind::Client), "GET /workspaces/w1/clients/x1"),
        (read(Kind::Project), "GET /workspaces/w1/projects/x1"),
        (read(Kind::Task), "GET /workspaces/w1/projects/p1/tasks/x1"),
        (read(Kind::Tag), "GET /workspaces/w1/tags/x1"),
        (read(Kind::Entry), "GET /workspaces/w1/time-entries/x1"),
        (delete(Kind::Client), "DELETE /workspaces/w1/clients/x1"),
        (delete(Kind::Project), "DELETE /workspaces/w1/projects/x1"),
        (
            delete(Kind::Task),
            "DELETE /workspaces/w1/projects/p1/tasks/x1",
        ),
        (delete(Kind::Tag), "DELETE /workspaces/w1/tags/x1"),
        (delete(Kind::Entry), "DELETE /workspaces/w1/time-entries/x1"),
    ];
    for (request, want) in table {
        assert_eq!(line(&request), want);
    }
}

#[test]
fn bodies_are_spelled_as_clockify_spells_them() {
    let running = there::Entry {
        span: Span::running(at("2026-02-13T09:00:00Z")),
        ..entry()
    };
    let table = [
        (
            Request::Create(there::Item::Entry(full_entry())),
            "POST /workspaces/w1/time-entries",
            r#"{"start":"2026-02-13T09:00:00Z","end":"2026-02-13T10:00:00Z","description":"Team meeting",
               "projectId":"p1","taskId":"k1","tagIds":["t1","t2"],"billable":true,"type":"REGULAR",
               "customFields":[{"customFieldId":"c1","value":5}]}"#,
        ),
        (
            Request::Create(there::Item::Entry(running.clone())),
            "POST /workspaces/w1/time-entries",
            r#"{"start":"2026-02-13T09:00:00Z","description":"","tagIds":[],"billable":false,"type":"REGULAR"}"#,
        ),
        (
            Request::CreateFor {
                user: id("u2"),
                item: running,
            },
            "POST /workspaces/w1/user/u2/time-entries",
            r#"{"start":"2026-02-13T09:00:00Z","description":"","tagIds":[],"billable":false,"type":"REGULAR"}"#,
        ),
        (
            update(there::Item::Entry(full_entry())),
            "PUT /workspaces/w1/time-entries/x1",
            r#"{"start":"2026-02-13T09:00:00Z","end":"2026-02-13T10:00:00Z","description":"Team meeting",
               "projectId":"p1","taskId":"k1","tagIds":["t1","t2"],"billable":true,"type":"REGULAR",
               "customFields":[{"customFieldId":"c1","value":5}]}"#,
        ),
        (
            Request::Create(there::Item::Project(project())),
            "POST /workspaces/w1/projects",
            r##"{"name":"Website","color":"#1976D2","billable":true,"isPublic":false,"note":"n"}"##,
        ),
        (
            update(there::Item::Project(project())),
            "PUT /workspaces/w1/projects/x1",
            r##"{"name":"Website","clientId":"","color":"#1976D2","billable":true,"isPublic":false,
               "archived":true,"note":"n"}"##,
        ),
        (
            update(there::Item::Project(there::Project {
                client: Some(id("c1")),
                ..project()
            })),
            "PUT /workspaces/w1/projects/x1",
            r##"{"name":"Website","clientId":"c1","color":"#1976D2","billable":true,"isPublic":false,
               "archived":true,"note":"n"}"##,
        ),
        (
            Request::Create(there::Item::Task(task())),
            "POST /workspaces/w1/projects/p1/tasks",
            r#"{"name":"Design","status":"DONE","billable":false,"assigneeIds":["u1"],"estimate":"PT2H"}"#,
        ),
        (
            update(there::Item::Task(task())),
            "PUT /workspaces/w1/projects/p1/tasks/x1",
            r#"{"name":"Design","status":"DONE","billable":false,"assigneeIds":["u1"],"estimate":"PT2H"}"#,
        ),
        (
            Request::Create(there::Item::Tag(tag())),
            "POST /workspaces/w1/tags",
            r#"{"name":"urgent"}"#,
        ),
        (
            update(there::Item::Tag(tag())),
            "PUT /workspaces/w1/tags/x1",
            r#"{"name":"urgent","archived":true}"#,
        ),
        (
            Request::Create(there::Item::Client(client())),
            "POST /workspaces/w1/clients",
            r#"{"name":"Acme","note":"Important"}"#,
        ),
        (
            update(there::Item::Client(client())),
            "PUT /workspaces/w1/clients/x1",
            r#"{"name":"Acme","archived":true,"note":"Important"}"#,
        ),
    ];
    for (request, place, body) in table {
        let line = line(&request);
        let sent = line
            .strip_prefix(place)
            .unwrap_or_else(|| panic!("{line} goes to {place}"));
        let sent: serde_json::Value = serde_json::from_str(sent).unwrap();
        let want: serde_json::Value = serde_json::from_str(body).unwrap();
        assert_eq!(sent, want, "{place}");
    }
}

#[test]
fn an_id_that_would_name_something_else_is_not_sent() {
    let server = Server::clockify("https://clockify.test/api/v1").unwrap();
    let delete = |id: &str| Request::Delete {
        kind: Kind::Entry,
        id: RemoteId(id.to_owned()),
        project: None,
    };
    for bad in ["", ".", ".."] {
        assert!(route::call(&server, &lane(), &delete(bad)).is_none());
    }
    let task_of_nothing = Request::Read {
        kind: Kind::Task,
        id: id("x1"),
        project: None,
    };
    assert!(route::call(&server, &lane(), &task_of_nothing).is_none());
}
