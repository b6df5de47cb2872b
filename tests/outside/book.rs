//! What a script sees of a computer and of Clockify, in one shape, so that the two can be compared.
//!
//! Never looks at ids of rows on one side only: what both sides share is what Clockify calls a thing.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use stint_tests::server::StandIn;

use crate::computer::Computer;

/// What an entry says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Entry {
    pub(crate) text: String,
    pub(crate) project: Option<String>,
    pub(crate) tags: BTreeSet<String>,
    pub(crate) billable: bool,
    /// As printed, whole seconds with a `Z`.
    pub(crate) start: String,
    pub(crate) end: Option<String>,
}

/// Entries by our id.
pub(crate) type Book = BTreeMap<String, Entry>;

/// A row of `list --json`.
pub(crate) struct Listed {
    pub(crate) id: String,
    pub(crate) remote: Option<String>,
    pub(crate) sync: String,
    pub(crate) entry: Entry,
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn maybe(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

/// An entry as a verb prints it.
pub(crate) fn printed(row: &Value) -> Listed {
    let tags = row["tags"].as_array().into_iter().flatten();
    Listed {
        id: text(&row["id"]),
        remote: maybe(&row["remote_id"]),
        sync: text(&row["sync"]),
        entry: Entry {
            text: text(&row["description"]),
            project: maybe(&row["project"]["name"]),
            tags: tags.map(|tag| text(&tag["name"])).collect(),
            billable: row["billable"] == true,
            start: text(&row["start"]),
            end: maybe(&row["end"]),
        },
    }
}

/// Everything that `stint list` knows.
pub(crate) fn listed(computer: &Computer) -> Vec<Listed> {
    let rows = computer.json(&["list", "--from", "2000-01-01"]);
    rows.as_array().unwrap().iter().map(printed).collect()
}

pub(crate) fn book(computer: &Computer) -> Book {
    let rows = listed(computer).into_iter();
    rows.map(|row| (row.id, row.entry)).collect()
}

/// Everything that Clockify has, by its own id.
pub(crate) fn there(far: &StandIn) -> BTreeMap<String, Entry> {
    far.with(|clockify| {
        let workspace = clockify.users().next().unwrap().active_workspace;
        let workspace = clockify.workspace(workspace);
        let name = |id| {
            workspace
                .projects
                .get(&id)
                .map(|project| project.name.clone())
        };
        let entries = workspace.entries.iter().map(|entry| {
            let tags = entry.tags.iter().flatten();
            let seen = Entry {
                text: entry.description.clone(),
                project: entry
                    .project
                    .map(|id| name(id).expect("a project is there")),
                tags: tags
                    .map(|id| workspace.tags.get(id).expect("a tag is there").name.clone())
                    .collect(),
                billable: entry.billable,
                start: instant(entry.start),
                end: entry.end.map(instant),
            };
            (entry.id.to_string(), seen)
        });
        entries.collect()
    })
}

pub(crate) fn instant(unix: i64) -> String {
    let at = chrono::DateTime::from_timestamp(unix, 0).unwrap();
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}
