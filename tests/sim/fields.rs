//! What a row or a thing at Clockify holds, flat: field by field as text, so that any two can be compared.
//!
//! A missing field is the empty text. Never a rule: only what is there.

use std::collections::{BTreeMap, BTreeSet};

use stint_core::id::Key;
use stint_core::row::Item;
use stint_tests::clockify::{Entry, Workspace};

/// Field by field. Each tag is a field of its own, `#` and its name, so that sets join like fields.
pub type Fields = BTreeMap<String, String>;

/// A row's content; `name` says how what it names is called.
pub fn of_item(item: &Item, name: &dyn Fn(Key) -> String) -> Fields {
    let mut fields = match item {
        Item::Client(client) => fields([("archived", client.archived.to_string())]),
        Item::Tag(tag) => fields([("archived", tag.archived.to_string())]),
        Item::Project(project) => fields([
            ("archived", project.archived.to_string()),
            (
                "client",
                project
                    .client
                    .map(Key::Client)
                    .map(name)
                    .unwrap_or_default(),
            ),
        ]),
        Item::Task(task) => fields([
            ("archived", task.done.to_string()),
            ("project", name(Key::Project(task.project))),
        ]),
        Item::Entry(entry) => {
            let mut fields = fields([
                (
                    "project",
                    entry
                        .project
                        .map(Key::Project)
                        .map(name)
                        .unwrap_or_default(),
                ),
                (
                    "task",
                    entry.task.map(Key::Task).map(name).unwrap_or_default(),
                ),
                ("billable", entry.billable.to_string()),
                ("start", entry.span.start().to_string()),
                (
                    "end",
                    entry
                        .span
                        .end()
                        .map(|end| end.to_string())
                        .unwrap_or_default(),
                ),
            ]);
            fields.extend(
                entry
                    .tags
                    .iter()
                    .map(|tag| (format!("#{}", name(Key::Tag(*tag))), "yes".into())),
            );
            fields
        }
    };
    fields.insert("name".into(), item.name().to_owned());
    fields
}

/// Everything in a workspace at Clockify, in Clockify's ids.
pub fn of_workspace(there: &Workspace) -> BTreeMap<String, Fields> {
    let mut all = BTreeMap::new();
    for client in there.clients.values() {
        let fields = fields([
            ("archived", client.archived.to_string()),
            ("name", client.name.clone()),
        ]);
        all.insert(client.id.to_string(), fields);
    }
    for tag in there.tags.values() {
        let fields = fields([
            ("archived", tag.archived.to_string()),
            ("name", tag.name.clone()),
        ]);
        all.insert(tag.id.to_string(), fields);
    }
    for project in there.projects.values() {
        let client = project
            .client_id
            .map(|id| id.to_string())
            .unwrap_or_default();
        let fields = fields([
            ("archived", project.archived.to_string()),
            ("client", client),
            ("name", project.name.clone()),
        ]);
        all.insert(project.id.to_string(), fields);
    }
    for task in there.tasks.values() {
        let fields = fields([
            ("archived", task.done.to_string()),
            ("project", task.project_id.to_string()),
            ("name", task.name.clone()),
        ]);
        all.insert(task.id.to_string(), fields);
    }
    all.extend(
        there
            .entries
            .iter()
            .map(|entry| (entry.id.to_string(), of_entry(entry))),
    );
    all
}

fn of_entry(entry: &Entry) -> Fields {
    let at = |unix| stint_core::at::At::from_unix(unix).to_string();
    let mut all = fields([
        (
            "project",
            entry.project.map(|id| id.to_string()).unwrap_or_default(),
        ),
        (
            "task",
            entry.task.map(|id| id.to_string()).unwrap_or_default(),
        ),
        ("billable", entry.billable.to_string()),
        ("start", at(entry.start)),
        ("end", entry.end.map(at).unwrap_or_default()),
        ("name", entry.description.clone()),
    ]);
    all.extend(
        entry
            .tags
            .iter()
            .flatten()
            .map(|tag| (format!("#{tag}"), "yes".into())),
    );
    all
}

/// The same with what it names called differently.
pub fn renamed(all: &Fields, name: &dyn Fn(&str) -> String) -> Fields {
    all.iter()
        .map(|(field, value)| renamed_one(field, value, name))
        .collect()
}

/// One field with what it names called differently.
pub fn renamed_one(field: &str, value: &str, name: &dyn Fn(&str) -> String) -> (String, String) {
    match (field, field.strip_prefix('#')) {
        (_, Some(tag)) => (format!("#{}", name(tag)), value.to_owned()),
        ("project" | "task" | "client", None) if !value.is_empty() => {
            (field.to_owned(), name(value))
        }
        (_, None) => (field.to_owned(), value.to_owned()),
    }
}

/// What a field holds.
pub fn get<'a>(all: &'a Fields, field: &str) -> &'a str {
    all.get(field).map_or("", String::as_str)
}

/// The fields in which the two differ.
pub fn differing(a: &Fields, b: &Fields) -> BTreeSet<String> {
    a.keys()
        .chain(b.keys())
        .filter(|field| get(a, field) != get(b, field))
        .cloned()
        .collect()
}

fn fields<const N: usize>(all: [(&str, String); N]) -> Fields {
    all.into_iter()
        .map(|(field, value)| (field.to_owned(), value))
        .collect()
}
