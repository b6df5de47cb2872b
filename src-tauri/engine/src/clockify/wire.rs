//! JSON exactly as Clockify spells it, read leniently and written strictly.
//!
//! `null`, `""` and a missing key all mean "none" when read; a key without a value is left out when written.
//! Never leaves this room: everything beyond speaks core's words.

mod catalog;
mod entry;
mod fields;
mod people;

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde_json::{Map, Value};
use serde_json_borrow::ObjectAsVec;
use stint_core::at::At;
use stint_core::entry::Verbatim;
use stint_core::id::{Kind, RemoteId};
use stint_core::planted::{self, Bug};
use stint_core::sync::ask::Seen;
use stint_core::sync::there;

pub(super) use catalog::take_tasks;
pub(super) use entry::stop_body;
pub(super) use fields::custom_field;
pub(super) use people::{person, workspace, workspace_body};

/// A row that is not what it should be. It holds nothing of the row: that must not get into a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unreadable;

type Read<T> = Result<T, Unreadable>;

/// JSON as it came, its texts still in the answer: a pull reads many rows and keeps few fields of each.
pub(super) type Json<'a> = serde_json_borrow::Value<'a>;

/// Reads one thing. `project` is the one a task was asked for under, if its row does not say.
pub(super) fn thing(kind: Kind, row: Json<'_>, project: Option<&RemoteId>) -> Read<Seen> {
    let row = Row::of(row)?;
    match kind {
        Kind::Client => catalog::client(row),
        Kind::Project => catalog::project(row),
        Kind::Task => catalog::task(row, project),
        Kind::Tag => catalog::tag(row),
        Kind::Entry => entry::entry(row),
    }
}

/// Reads the echo of a write. What it leaves out is taken as it was sent: a short answer says nothing about the
/// rest, and least of all that it was cleared.
pub(super) fn echo(row: Json<'_>, sent: &there::Item, project: Option<&RemoteId>) -> Read<Seen> {
    let named: Vec<String> = match &row {
        Json::Object(fields) => fields.iter().map(|(key, _)| key.to_string()).collect(),
        _ => Vec::new(),
    };
    let has = |keys: &[&str]| keys.iter().any(|key| named.iter().any(|name| name == key));
    let mut seen = thing(sent.kind(), row, project)?;
    match (&mut seen.item, sent) {
        (there::Item::Entry(echo), there::Item::Entry(sent)) => entry::as_sent(echo, sent, has),
        (item, sent) if !has(&["name"]) => *item = sent.clone(),
        _ => {}
    }
    Ok(seen)
}

/// What a body is for: some fields are taken only once the thing exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Write {
    /// A POST.
    Create,
    /// A PUT, which replaces everything.
    Update,
}

/// Writes one thing.
pub(super) fn body(item: &there::Item, write: Write) -> Vec<u8> {
    let mut body = match item {
        there::Item::Client(client) => catalog::client_body(client, write),
        there::Item::Project(project) => catalog::project_body(project, write),
        there::Item::Task(task) => catalog::task_body(task),
        there::Item::Tag(tag) => catalog::tag_body(tag, write),
        there::Item::Entry(entry) => entry::entry_body(entry),
    };
    if write == Write::Update && planted::is(Bug::PutWithoutEnd) {
        body.remove("end");
    }
    bytes(body)
}

/// Writes an entry for somebody else.
pub(super) fn entry_body(entry: &there::Entry) -> Vec<u8> {
    bytes(entry::entry_body(entry))
}

fn bytes(body: Map<String, Value>) -> Vec<u8> {
    Value::Object(body).to_string().into_bytes()
}

/// One JSON object, from which fields are taken by name; what is left over is what Stint does not know.
struct Row<'a>(ObjectAsVec<'a>);

impl<'a> Row<'a> {
    fn of(value: Json<'a>) -> Read<Row<'a>> {
        match value {
            Json::Object(fields) => Ok(Row(fields)),
            _ => Err(Unreadable),
        }
    }

    /// Takes a field out and leaves `null`, which says as little; `None` for `null` and for a missing one.
    fn take(&mut self, key: &str) -> Option<Json<'a>> {
        let value = self.0.get_mut(key).map(std::mem::take);
        value.filter(|value| !value.is_null())
    }

    /// The row's own id, without which there is no row.
    fn id(&mut self) -> Read<RemoteId> {
        self.opt_id("id")?.ok_or(Unreadable)
    }

    fn opt_id(&mut self, key: &str) -> Read<Option<RemoteId>> {
        let text = self.text(key)?;
        Ok((!text.is_empty()).then(|| RemoteId(text.into_owned())))
    }

    fn text(&mut self, key: &str) -> Read<Cow<'a, str>> {
        match self.take(key) {
            None => Ok(Cow::Borrowed("")),
            Some(Json::Str(text)) => Ok(text),
            Some(_) => Err(Unreadable),
        }
    }

    fn flag(&mut self, key: &str) -> Read<bool> {
        match self.take(key) {
            None => Ok(false),
            Some(Json::Bool(flag)) => Ok(flag),
            Some(_) => Err(Unreadable),
        }
    }

    fn at(&mut self, key: &str) -> Read<Option<At>> {
        match &*self.text(key)? {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| Unreadable),
        }
    }

    fn list(&mut self, key: &str) -> Read<Option<Vec<Json<'a>>>> {
        match self.take(key) {
            None => Ok(None),
            Some(Json::Array(list)) => Ok(Some(list)),
            Some(_) => Err(Unreadable),
        }
    }

    fn row(&mut self, key: &str) -> Read<Option<Row<'a>>> {
        self.take(key).map(Row::of).transpose()
    }

    fn ids(&mut self, key: &str) -> Read<Option<BTreeSet<RemoteId>>> {
        let Some(list) = self.list(key)? else {
            return Ok(None);
        };
        let mut ids = BTreeSet::new();
        for id in list {
            match id {
                Json::Str(id) if !id.is_empty() => ids.insert(RemoteId(id.into_owned())),
                _ => return Err(Unreadable),
            };
        }
        Ok(Some(ids))
    }

    /// Takes these fields over as they are, leaving out those that say nothing, for a PUT to give back.
    fn kept(&mut self, keys: &[&str]) -> Verbatim {
        let mut kept = Map::new();
        for key in keys {
            if let Some(value) = self.take(key).filter(says_something) {
                kept.insert((*key).to_owned(), value.into());
            }
        }
        canonical(kept)
    }

    /// Everything that was not taken and says something.
    fn rest(&self) -> Verbatim {
        let rest = self.0.iter().filter(|(_, value)| says_something(value));
        canonical(
            rest.map(|(key, value)| (key.to_owned(), value.into()))
                .collect(),
        )
    }
}

/// Whether a value differs from not being there.
fn says_something(value: &Json<'_>) -> bool {
    match value {
        Json::Null => false,
        Json::Bool(_) | Json::Number(_) => true,
        Json::Str(text) => !text.is_empty(),
        Json::Array(list) => !list.is_empty(),
        Json::Object(fields) => !fields.is_empty(),
    }
}

/// The same fields always as the same text: keys in order, no blanks, and nothing for nothing.
///
/// The order is made here, because the map keeps its own in builds where another crate asks for that.
fn canonical(map: Map<String, Value>) -> Verbatim {
    if map.is_empty() {
        return Verbatim::default();
    }
    let mut value = Value::Object(map);
    value.sort_all_objects();
    Verbatim(value.to_string())
}

/// Puts what was kept back into a body, never over a field of Stint's own.
fn give_back(kept: &Verbatim, body: &mut Map<String, Value>) {
    if kept.0.is_empty() {
        return;
    }
    match serde_json::from_str(&kept.0) {
        Ok(Value::Object(kept)) => {
            for (key, value) in kept {
                body.entry(key).or_insert(value);
            }
        }
        _ => tracing::error!("what was kept of a row is no JSON object"),
    }
}

fn set(body: &mut Map<String, Value>, key: &str, value: impl Into<Value>) {
    body.insert(key.to_owned(), value.into());
}

fn set_id(body: &mut Map<String, Value>, key: &str, id: Option<&RemoteId>) {
    if let Some(id) = id {
        set(body, key, id.0.as_str());
    }
}
