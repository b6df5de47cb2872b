//! Time entries and where they are kept.
//!
//! Never enforces a rule on writing: what reaches the shelf was judged in `rules`.

mod body;
mod bulk;
mod list;
mod row;
mod rules;
mod write;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::ids::Id;
pub(crate) use row::{Dress, rows};

/// Kind of a time entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum EntryKind {
    /// Work.
    Regular,
    /// A break.
    Break,
    /// A holiday; never written by clients.
    Holiday,
    /// Time off; never written by clients.
    TimeOff,
    /// A kind that no document knows.
    UnheardOf,
}

/// A custom field's value on an entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FieldValue {
    /// Which field.
    pub custom_field_id: Id,
    /// Its value.
    pub value: Value,
}

/// A time entry as Clockify keeps it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// Id.
    pub id: Id,
    /// Workspace it belongs to.
    pub workspace: Id,
    /// Whose time it is.
    pub user: Id,
    /// Start, unix seconds.
    pub start: i64,
    /// End, unix seconds; `None` while running.
    pub end: Option<i64>,
    /// Description.
    pub description: String,
    /// Project.
    pub project: Option<Id>,
    /// Task of that project.
    pub task: Option<Id>,
    /// Tags in the order written; `None` and empty are both seen live.
    pub tags: Option<Vec<Id>>,
    /// Billable.
    pub billable: bool,
    /// Kind.
    pub kind: EntryKind,
    /// Values of custom fields.
    pub custom_fields: Vec<FieldValue>,
    /// Approved; nothing on the wire shows it.
    pub approved: bool,
    /// Invoiced; nothing on the wire shows it.
    pub invoiced: bool,
    /// When it was made, unix seconds; nothing on the wire shows it but the id.
    pub created: i64,
}

/// All entries of a workspace, each person's in order of start.
#[derive(Debug, Clone, Default)]
pub struct Entries {
    rows: BTreeMap<Id, Entry>,
    // Ascending, so that today's entries are appended; lists read it backwards.
    by_start: BTreeMap<Id, Vec<(i64, Id)>>,
    running: BTreeSet<(Id, Id)>,
}

impl Entries {
    /// One entry.
    pub fn get(&self, id: Id) -> Option<&Entry> {
        self.rows.get(&id)
    }

    /// All entries in order of id.
    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.rows.values()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The running entry of somebody.
    pub fn running(&self, user: Id) -> Option<&Entry> {
        let (_, id) = self.running.iter().find(|(owner, _)| *owner == user)?;
        self.rows.get(id)
    }

    pub(crate) fn all_running(&self) -> impl Iterator<Item = &Entry> {
        self.running.iter().filter_map(|(_, id)| self.rows.get(id))
    }

    /// Start and id of somebody's entries, oldest start first.
    pub(crate) fn timeline(&self, user: Id) -> &[(i64, Id)] {
        self.by_start.get(&user).map_or(&[], Vec::as_slice)
    }

    /// Puts an entry in its place, replacing one with the same id.
    pub(crate) fn put(&mut self, entry: Entry) {
        self.remove(entry.id);
        let line = self.by_start.entry(entry.user).or_default();
        let key = (entry.start, entry.id);
        let place = line.partition_point(|other| *other < key);
        line.insert(place, key);
        if entry.end.is_none() {
            self.running.insert((entry.user, entry.id));
        }
        self.rows.insert(entry.id, entry);
    }

    /// Takes an entry out.
    pub(crate) fn remove(&mut self, id: Id) -> Option<Entry> {
        let entry = self.rows.remove(&id)?;
        let line = self.by_start.get_mut(&entry.user);
        let line = line.expect("every stored entry stands in its owner's line");
        let place = line.partition_point(|other| *other < (entry.start, id));
        line.remove(place);
        self.running.remove(&(entry.user, id));
        Some(entry)
    }

    /// Changes fields that decide neither owner, place nor running.
    pub(crate) fn amend(&mut self, mut change: impl FnMut(&mut Entry)) {
        self.rows.values_mut().for_each(&mut change);
    }
}
