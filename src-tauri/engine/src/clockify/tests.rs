//! The room as its callers see it: questions in, outcomes out.

mod meanings;
mod oddities;
mod routes;
mod rows;

use stint_core::at::At;
use stint_core::catalog::{Client, Tag};
use stint_core::custom::Custom;
use stint_core::entry::{Entry, EntryType, Span, Verbatim};
use stint_core::id::{Kind, RemoteId, WorkspaceId};
use stint_core::sync::ask::Request;
use stint_core::sync::record::Lane;
use stint_core::sync::there;

use super::custom;

fn id(text: &str) -> RemoteId {
    RemoteId(text.to_owned())
}

fn at(text: &str) -> At {
    text.parse().unwrap()
}

fn lane() -> Lane {
    Lane {
        workspace: WorkspaceId(2),
        remote: id("w1"),
        user: id("u1"),
    }
}

fn entry() -> there::Entry {
    let Entry { description, .. } = Entry::bare(Span::running(at("2026-02-13T09:00:00Z")));
    there::Entry {
        description,
        project: None,
        task: None,
        tags: [].into(),
        billable: false,
        kind: EntryType::default(),
        span: Span::finished(at("2026-02-13T09:00:00Z"), at("2026-02-13T10:00:00Z")).unwrap(),
        custom: Custom::default(),
        aside: Verbatim::default(),
        locked: false,
    }
}

fn full_entry() -> there::Entry {
    there::Entry {
        description: "Team meeting".into(),
        project: Some(id("p1")),
        task: Some(id("k1")),
        tags: [id("t2"), id("t1")].into(),
        billable: true,
        custom: custom::read(r#"[{"customFieldId":"c1","value":5}]"#).unwrap(),
        ..entry()
    }
}

fn project() -> there::Project {
    there::Project {
        name: "Website".into(),
        client: None,
        color: "#1976D2".into(),
        billable: true,
        public: false,
        archived: true,
        kept: Verbatim(r#"{"note":"n"}"#.into()),
    }
}

fn task() -> there::Task {
    there::Task {
        name: "Design".into(),
        project: id("p1"),
        done: true,
        billable: false,
        kept: Verbatim(r#"{"assigneeIds":["u1"],"estimate":"PT2H"}"#.into()),
    }
}

fn tag() -> Tag {
    Tag {
        name: "urgent".into(),
        archived: true,
    }
}

fn client() -> Client {
    Client {
        name: "Acme".into(),
        archived: true,
        kept: Verbatim(r#"{"note":"Important"}"#.into()),
    }
}

/// One of every kind of question.
fn every_question() -> Vec<Request> {
    let mut questions = vec![
        Request::Me,
        Request::Workspaces,
        Request::Rules,
        Request::Running,
        Request::Entries {
            page: 1,
            size: 200,
            description: None,
        },
        Request::StopRunning {
            end: at("2026-02-13T10:00:00Z"),
        },
        Request::CreateWorkspace { name: "New".into() },
        Request::Members { page: 1, size: 50 },
        Request::CreateFor {
            user: id("u2"),
            item: entry(),
        },
    ];
    let items = [
        there::Item::Client(client()),
        there::Item::Project(project()),
        there::Item::Task(task()),
        there::Item::Tag(tag()),
        there::Item::Entry(entry()),
    ];
    for item in items {
        let kind = item.kind();
        let project = (kind == Kind::Task).then(|| id("p1"));
        questions.extend([
            Request::Catalog {
                kind,
                project: project.clone(),
                name: None,
                page: 1,
                size: 200,
            },
            Request::Read {
                kind,
                id: id("x1"),
                project: project.clone(),
            },
            Request::Delete {
                kind,
                id: id("x1"),
                project,
            },
            Request::Create(item.clone()),
            Request::Update {
                id: id("x1"),
                body: item,
            },
        ]);
    }
    questions
}
