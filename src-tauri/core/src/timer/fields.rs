//! Custom fields as a person says them: found by name or id, read by what they take.
//!
//! Never takes a value that the field does not take, and never asks for one: what is missing is only remarked.

use std::collections::BTreeMap;

use crate::action::FieldSaid;
use crate::catalog::same_name;
use crate::custom::{self, CustomField, FieldId, Shown, Value};
use crate::entry::Entry;
use crate::id::{Key, ProjectId, RemoteId, WorkspaceId};
use crate::problem::Problem;
use crate::row::Book;

/// Puts what was said of custom fields on an entry.
pub(super) fn say(
    book: &dyn Book,
    workspace: WorkspaceId,
    entry: &mut Entry,
    said: &[FieldSaid],
) -> Result<(), Problem> {
    if said.is_empty() {
        return Ok(());
    }
    let fields = book.custom_fields(workspace)?;
    let mut values: BTreeMap<&FieldId, (&CustomField, Vec<&str>)> = BTreeMap::new();
    for FieldSaid { field, value } in said {
        let field = find(&fields, field)?;
        let (_, values) = values.entry(&field.id).or_insert((field, Vec::new()));
        values.push(value);
    }
    for (id, (field, said)) in values {
        let value = field.read(&said)?;
        // Nothing is only said where something would stand there otherwise.
        if value != Value::Nothing || entry.custom.value(id).is_some() || !field.usual_is_empty() {
            entry.custom.say(id.clone(), value);
        }
    }
    Ok(())
}

fn find<'f>(fields: &'f [CustomField], said: &str) -> Result<&'f CustomField, Problem> {
    let in_use = || fields.iter().filter(|field| field.shown != Shown::Off);
    if let Some(field) = in_use().find(|field| field.id.0 == said.trim()) {
        return Ok(field);
    }
    let mut found: Vec<&CustomField> = in_use()
        .filter(|field| same_name(&field.name, said))
        .collect();
    if found.len() > 1
        && let Some(exact) = found.iter().find(|field| field.name == said.trim())
    {
        found = vec![*exact];
    }
    match found.as_slice() {
        [only] => Ok(only),
        [] => Err(Problem::UnknownField {
            said: said.to_owned(),
            candidates: in_use().map(|field| field.name.clone()).collect(),
        }),
        several => Err(Problem::AmbiguousField {
            said: said.to_owned(),
            candidates: several
                .iter()
                .map(|field| format!("{} ({})", field.name, field.id.0))
                .collect(),
        }),
    }
}

/// The names of the custom fields that an entry should have and has not.
pub(super) fn missing(
    book: &dyn Book,
    workspace: WorkspaceId,
    entry: &Entry,
) -> Result<Vec<String>, Problem> {
    let fields = book.custom_fields(workspace)?;
    if !fields.iter().any(|field| field.required) {
        return Ok(Vec::new());
    }
    let project = remote_project(book, entry.project)?;
    Ok(custom::missing(&fields, &entry.custom, project.as_ref()))
}

/// Clockify's id of a project, by which custom fields know it.
///
/// # Errors
/// Whatever keeps the store from being read.
pub fn remote_project(
    book: &dyn Book,
    project: Option<ProjectId>,
) -> Result<Option<RemoteId>, Problem> {
    let row = project.map(|id| book.row(Key::Project(id))).transpose()?;
    Ok(row.flatten().and_then(|row| row.remote))
}
