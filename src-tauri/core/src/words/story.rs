//! The words of what happened to one row: by whom it was made, changed and deleted, and what Clockify did.
//!
//! Never an id, never a key.

use super::clash::{both, in_words};
use super::fields::{self, Called, changes, label, usual_label};
use super::parked::parked_title;
use crate::action::{Moment, Origin};
use crate::at::At;
use crate::field::Field;
use crate::history::Verb;
use crate::problem::{Attention, Problem};
use crate::row::Item;
use crate::say;
use crate::sync::{Cause, KeptConflict, Op};

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
    let place = by.map_or("clockify", |(origin, _)| place(origin));
    let again = by.is_some_and(|(_, verb)| verb == Verb::Other);
    Ok(match (before, after) {
        (None, Some(_)) if again => Some(say!("story-brought-back", place = place)),
        (None, Some(Item::Entry(entry))) if entry.span.is_running() => {
            Some(say!("story-started", place = place))
        }
        (None, Some(_)) => Some(say!("story-made", place = place)),
        (Some(_), None) => Some(say!("story-deleted", place = place)),
        (Some(before), Some(after)) => {
            let changes = capital(&changes(before, after, called, moment)?.join(", "));
            (!changes.is_empty()).then(|| match by {
                Some(_) if again => say!("story-taken-back", changes = changes, place = place),
                Some(_) => say!("story-changed", changes = changes, place = place),
                None => say!("story-changed-there", changes = changes),
            })
        }
        (None, None) => None,
    })
}

/// A row that was not made here.
pub fn came() -> String {
    say!("story-made", place = "clockify")
}

fn place(origin: Origin) -> &'static str {
    match origin {
        Origin::Tray => "tray",
        Origin::Hotkey => "hotkey",
        Origin::Window => "window",
        Origin::Terminal => "terminal",
        Origin::Clockify => "clockify",
    }
}

/// What Clockify confirmed, or has not yet: `Sent to Clockify`. Nothing for a write that came to nothing.
pub fn was_sent(op: Op, taken: bool, under_way: bool) -> Option<String> {
    match (op, taken, under_way) {
        (Op::Create | Op::Update, true, _) => Some(say!("story-sent")),
        (Op::Delete, true, _) => Some(say!("story-deleted", place = "clockify")),
        (_, false, true) => Some(say!("story-no-reply")),
        (_, false, false) => None,
    }
}

/// What both sides had, and which was kept.
///
/// # Errors
/// Whatever keeps a name from being looked up.
pub fn clashed(kept: &KeptConflict, called: Called<'_>, moment: Moment) -> Result<String, Problem> {
    Ok(match kept.conflict.cause {
        Cause::Continued => say!("story-continued"),
        Cause::Overtaken => say!("story-overtaken"),
        Cause::Known => say!("story-known"),
        Cause::Changed | Cause::Stopped => {
            let field = label(&kept.conflict.field, called)?;
            both(kept, &field, called, moment)?
        }
    })
}

/// The same of one that was kept as words.
pub fn clashed_in_words(field: &Field, here: &str, there: &str) -> String {
    in_words(field, &usual_label(field), here, there)
}

/// Why it is parked: `Needs you: Locked day`.
pub fn was_parked(attention: &Attention) -> String {
    say!("story-parked", why = parked_title(attention, ""))
}

/// A line begins with a capital, whichever change comes first in it.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), chars.as_str())
}
