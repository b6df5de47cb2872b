//! The words of custom fields: what one takes, what it holds, and which there are.
//!
//! Never an id of one.

use crate::custom::{CustomField, Held, Shown, Takes, Value};
use crate::id::RemoteId;
use crate::say;
use crate::view::{FieldForm, FieldValue, FieldView, Real};

use super::cut;

/// How much of a list of choices a sentence holds, in characters.
const MOST: usize = 120;

/// What a field takes: `It takes one of these: Berlin · Rome.`
pub(super) fn takes(takes: Takes, allowed: &[String]) -> String {
    let choices = cut(&allowed.join(" · "), MOST);
    match takes {
        Takes::Text => say!("custom-takes-text"),
        Takes::Number => say!("custom-takes-number"),
        Takes::Flag => say!("custom-takes-flag"),
        Takes::Link => say!("custom-takes-link"),
        Takes::Choice | Takes::Choices if allowed.is_empty() => {
            say!("custom-takes-choices-of-none")
        }
        Takes::Choice => say!("custom-takes-choice", choices = choices),
        Takes::Choices => say!("custom-takes-choices", choices = choices),
    }
}

/// Which custom fields there are.
pub(super) fn known(names: &[String]) -> String {
    match names {
        [] => say!("custom-none-known"),
        names => say!("custom-known", names = cut(&names.join(" · "), MOST)),
    }
}

/// What a custom field of an entry holds, for scripts and for the page.
pub fn field_view(id: &str, field: Option<&CustomField>, held: &Held) -> Option<FieldView> {
    Some(FieldView {
        id: id.to_owned(),
        name: field.map_or_else(|| id.to_owned(), |field| field.name.clone()),
        takes: field.map(|field| field.takes),
        value: value(&held.value)?,
    })
}

/// What a custom field holds, behind an entry: `Ticket ABC-1`, `On site`. Nothing for a no.
pub fn field_note(field: &FieldView) -> Option<String> {
    const MOST: usize = 30;
    let value = match &field.value {
        FieldValue::Flag(false) => return None,
        FieldValue::Flag(true) => return Some(cut(&field.name, MOST)),
        FieldValue::Whole(number) => number.to_string(),
        FieldValue::Number(Real(number)) => number.to_string(),
        FieldValue::Text(text) => text.clone(),
        FieldValue::Several(values) => values.join(", "),
    };
    // Of a field that is not known there is only an id.
    field.takes?;
    Some(format!("{} {}", cut(&field.name, MOST), cut(&value, MOST)))
}

/// A field as an editor shows it; `None` for one that is not to be shown in that project.
pub(super) fn field_form(
    field: &CustomField,
    held: Option<&Value>,
    project: Option<&RemoteId>,
) -> Option<FieldForm> {
    let (shown, usual) = field.of(project);
    let holds = held.is_some_and(|held| !held.is_empty());
    match shown {
        Shown::Yes => {}
        // What stands there is shown where it could be missed.
        Shown::Hidden if holds => {}
        Shown::Hidden | Shown::Off => return None,
    }
    Some(FieldForm {
        id: field.id.0.clone(),
        name: field.name.clone(),
        takes: field.takes,
        allowed: field.allowed.clone(),
        required: field.required && shown == Shown::Yes,
        hint: field.hint.clone(),
        note: field.by_admins.then(|| say!("custom-by-admins")),
        value: held.and_then(value),
        usual: value(usual),
    })
}

fn value(value: &Value) -> Option<FieldValue> {
    match value {
        value if value.is_empty() => None,
        Value::Nothing => None,
        Value::Text(text) => Some(FieldValue::Text(text.clone())),
        Value::Flag(flag) => Some(FieldValue::Flag(*flag)),
        Value::Several(values) => Some(FieldValue::Several(values.clone())),
        Value::Number(number) => Some(match number.parse() {
            Ok(whole) => FieldValue::Whole(whole),
            Err(_) => FieldValue::Number(Real(number.parse().ok()?)),
        }),
        Value::Odd(verbatim) => Some(FieldValue::Text(verbatim.0.clone())),
    }
}
