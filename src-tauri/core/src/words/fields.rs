//! The words of single fields: what each is called, what it holds, and how it became another.
//!
//! Never compares two sides to choose one.

use super::{cut, named, under};
use crate::action::Moment;
use crate::at::At;
use crate::custom::{FieldId, Value};
use crate::day;
use crate::entry::Entry;
use crate::field::Field;
use crate::id::Key;
use crate::problem::Problem;
use crate::row::Item;
use crate::say;

/// Looks up what things are called.
pub trait Named {
    /// The name of a row.
    ///
    /// # Errors
    /// Whatever keeps it from being looked up.
    fn row(&self, key: Key) -> Result<String, Problem>;
    /// The name of a custom field; nothing for one that the workspace does not tell of.
    ///
    /// # Errors
    /// As there.
    fn custom_field(&self, id: &FieldId) -> Result<String, Problem>;
}

/// Looks up what things are called.
pub type Called<'a> = &'a dyn Named;

/// How much of a description stands in a comparison, in characters.
const MOST: usize = 60;

/// What a field is called: `Description`, `Project`, `End`, `Ticket`.
///
/// # Errors
/// Whatever keeps a name from being looked up.
pub fn label(field: &Field, called: Called<'_>) -> Result<String, Problem> {
    Ok(match field {
        Field::Custom(id) => match called.custom_field(id)? {
            name if name.is_empty() => usual_label(field),
            name => name,
        },
        usual => usual_label(usual),
    })
}

/// The same, where no name can be looked up.
pub(super) fn usual_label(field: &Field) -> String {
    say!("fields-label", field = &*field.code())
}

/// `description`, `project`: what a field is called inside a sentence. A custom field's name is a name, and stays as
/// it is written.
///
/// # Errors
/// Whatever keeps a name from being looked up.
pub(super) fn label_inside(field: &Field, called: Called<'_>) -> Result<String, Problem> {
    Ok(match field {
        Field::Custom(_) => label(field, called)?,
        usual => say!("fields-inside", field = &*usual.code()),
    })
}

/// What an item holds in a field: `Copy deck review`, `Website: Build`, `#review #content`, `13:58`.
///
/// # Errors
/// Whatever keeps a name from being looked up.
pub fn value(
    field: &Field,
    item: &Item,
    called: Called<'_>,
    moment: Moment,
) -> Result<String, Problem> {
    let is = |is: bool| {
        let is = if is { "yes" } else { "no" };
        say!("fields-is", field = &*field.code(), is = is)
    };
    Ok(match (field, item) {
        (Field::Description | Field::Name, Item::Entry(entry)) => named(&entry.description),
        (Field::Project, Item::Entry(entry)) => {
            let name = |key: Option<Key>| key.map(|key| called.row(key)).transpose();
            let project = name(entry.project.map(Key::Project))?;
            let task = name(entry.task.map(Key::Task))?;
            under(project.as_deref(), task.as_deref())
        }
        (Field::Tags, Item::Entry(entry)) => {
            let mut tags = Vec::new();
            for tag in &entry.tags {
                tags.push(format!("#{}", called.row(Key::Tag(*tag))?));
            }
            tags.sort_by_key(|tag| tag.to_lowercase());
            if tags.is_empty() {
                say!("fields-no-tags")
            } else {
                tags.join(" ")
            }
        }
        (Field::Start, Item::Entry(entry)) => time(entry.span.start(), moment),
        (Field::End, Item::Entry(entry)) => end(entry, moment),
        (Field::Times, Item::Entry(entry)) => {
            say!(
                "fields-times",
                from = time(entry.span.start(), moment),
                to = end(entry, moment)
            )
        }
        (Field::Billable, Item::Entry(Entry { billable, .. })) => is(*billable),
        (Field::Billable, Item::Project(project)) => is(project.billable),
        (Field::Billable, Item::Task(task)) => is(task.billable),
        (Field::Client, Item::Project(project)) => match project.client {
            Some(client) => called.row(Key::Client(client))?,
            None => say!("fields-no-client"),
        },
        (Field::Color, Item::Project(project)) => project.color.clone(),
        (Field::Public, Item::Project(project)) => is(project.public),
        (Field::Archived, item) => is(item.is_put_away()),
        (Field::Done, item) => is(item.is_put_away()),
        (Field::Custom(id), Item::Entry(entry)) => match entry.custom.value(id) {
            Some(value) => held(value),
            None => held(&Value::Nothing),
        },
        (_, item) => cut(item.name(), MOST),
    })
}

/// What an item holds in a field, for scripts: instants as they are, everything else as a person reads it; `None`
/// for an end that has not come.
///
/// # Errors
/// Whatever keeps a name from being looked up.
pub fn plain(
    field: &Field,
    item: &Item,
    called: Called<'_>,
    moment: Moment,
) -> Result<Option<String>, Problem> {
    let span = item.entry().map(|entry| entry.span);
    Ok(match (field, span) {
        (Field::Start, Some(span)) => Some(span.start().to_string()),
        (Field::End, Some(span)) => span.end().map(|end| end.to_string()),
        (Field::Times, Some(span)) => {
            let end = span.end().map(|end| end.to_string()).unwrap_or_default();
            Some(format!("{}/{end}", span.start()))
        }
        (Field::Description | Field::Name, _) => Some(item.name().to_owned()),
        (Field::Custom(id), _) => {
            let value = item.entry().and_then(|entry| entry.custom.value(id));
            value.filter(|value| !value.is_empty()).map(held)
        }
        _ => Some(value(field, item, called, moment)?),
    })
}

/// What became another: `end 13:58 → 13:54`, one for each field.
///
/// # Errors
/// Whatever keeps a name from being looked up.
pub fn changes(
    before: &Item,
    after: &Item,
    called: Called<'_>,
    moment: Moment,
) -> Result<Vec<String>, Problem> {
    let fields = Field::differing(before, after).into_iter();
    fields
        .map(|field| change(&field, before, after, called, moment))
        .collect()
}

fn change(
    field: &Field,
    before: &Item,
    after: &Item,
    called: Called<'_>,
    moment: Moment,
) -> Result<String, Problem> {
    let (was, is) = (
        value(field, before, called, moment)?,
        value(field, after, called, moment)?,
    );
    let had_project = before.entry().is_some_and(|entry| entry.project.is_some());
    let name = label_inside(field, called)?;
    Ok(match field {
        Field::Billable | Field::Public | Field::Archived | Field::Done => is,
        Field::Project if !had_project => say!("fields-given", field = name, is = is),
        Field::Description | Field::Name => {
            say!("fields-changed-text", field = name, was = was, is = is)
        }
        _ => say!("fields-changed", field = name, was = was, is = is),
    })
}

/// What a custom field holds: `ABC-1`, `Berlin, New York`, `yes`.
pub fn held(value: &Value) -> String {
    match value {
        value if value.is_empty() => say!("fields-held", what = "nothing"),
        Value::Text(text) => cut(text, MOST),
        Value::Number(number) => number.clone(),
        Value::Flag(true) => say!("fields-held", what = "yes"),
        Value::Flag(false) => say!("fields-held", what = "no"),
        Value::Several(values) => cut(&values.join(", "), MOST),
        Value::Nothing | Value::Odd(_) => say!("fields-held", what = "else"),
    }
}

fn end(entry: &Entry, moment: Moment) -> String {
    match entry.span.end() {
        Some(end) => time(end, moment),
        None => say!("fields-runs"),
    }
}

/// `13:58`, with the day where it is not today.
pub(super) fn time(at: At, moment: Moment) -> String {
    let clock = day::clock(at, moment.zone);
    let date = day::date_of(at, moment.zone);
    let today = day::date_of(moment.now, moment.zone);
    if date == today {
        clock
    } else {
        say!(
            "day-clock-of-day",
            day = day::short(date, today),
            clock = clock
        )
    }
}

/// `Today 12:55 – 13:54`, `30 Oct 9:00 – now`: when an entry was.
pub fn stretch(entry: &Entry, moment: Moment) -> String {
    let date = |at: At| day::date_of(at, moment.zone);
    let (start, end) = (entry.span.start(), entry.span.end());
    let day = super::of_day(date(start), date(moment.now));
    let from = day::clock(start, moment.zone);
    match end {
        Some(end) => say!(
            "fields-stretch",
            day = day,
            from = from,
            to = day::clock(end, moment.zone)
        ),
        None => say!("fields-stretch-until-now", day = day, from = from),
    }
}
