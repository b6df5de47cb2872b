//! The words of what happened to one row: by whom it was made, changed and deleted, and what Clockify did.
//!
//! Never an id, never a key.

use super::fields::{self, Called, changes};
use crate::action::{Moment, Origin};
use crate::at::At;
use crate::history::Verb;
use crate::problem::Problem;
use crate::row::Item;

/// `14:02`, `Tue 14:02`.
pub fn when(at: At, moment: Moment) -> String {
    fields::time(at, moment)
}

/// How a row became another: `Made in the terminal`, `End 13:58 → 13:54, from Clockify`. Nothing where nothing that
/// a person sees became another.
///
/// # Errors
/// Whatever keeps a name from being looked up.
pub fn was_changed(
    by: Option<(Origin, Verb)>,
    before: Option<&Item>,
    after: Option<&Item>,
    called: Called<'_>,
    moment: Moment,
) -> Result<Option<String>, Problem> {
    let place = by.map_or("in Clockify", |(origin, _)| place(origin));
    let again = by.is_some_and(|(_, verb)| verb == Verb::Other);
    Ok(match (before, after) {
        (None, Some(_)) if again => Some(format!("Brought back {place}")),
        (None, Some(Item::Entry(entry))) if entry.span.is_running() => {
            Some(format!("Started {place}"))
        }
        (None, Some(_)) => Some(format!("Made {place}")),
        (Some(_), None) => Some(format!("Deleted {place}")),
        (Some(before), Some(after)) => {
            let changes = changes(before, after, called, moment)?.join(", ");
            let place = match by {
                Some(_) if again => format!("taken back {place}"),
                Some(_) => place.to_owned(),
                None => "from Clockify".to_owned(),
            };
            (!changes.is_empty()).then(|| format!("{}, {place}", capital(&changes)))
        }
        (None, None) => None,
    })
}

/// A row that was not made here.
pub fn came() -> &'static str {
    "Made in Clockify"
}

fn place(origin: Origin) -> &'static str {
    match origin {
        Origin::Tray => "in the tray",
        Origin::Hotkey => "by a hotkey",
        Origin::Window => "in the window",
        Origin::Terminal => "in the terminal",
        Origin::Clockify => "in Clockify",
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), chars.as_str())
}
