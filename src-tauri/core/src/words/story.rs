//! The words of what happened to one row: by whom it was made, changed and deleted, and what Clockify did.
//!
//! Never an id, never a key.

use super::clash::{both, capital, in_words};
use super::fields::{self, Called, changes};
use super::parked::parked_title;
use crate::action::{Moment, Origin};
use crate::at::At;
use crate::field::Field;
use crate::history::Verb;
use crate::problem::{Attention, Problem};
use crate::row::Item;
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

/// What Clockify confirmed, or has not yet: `Sent to Clockify`. Nothing for a write that came to nothing.
pub fn was_sent(op: Op, taken: bool, under_way: bool) -> Option<&'static str> {
    match (op, taken, under_way) {
        (Op::Create | Op::Update, true, _) => Some("Sent to Clockify"),
        (Op::Delete, true, _) => Some("Deleted in Clockify"),
        (_, false, true) => Some("Sent, no reply yet"),
        (_, false, false) => None,
    }
}

/// What both sides had, and which was kept.
///
/// # Errors
/// Whatever keeps a name from being looked up.
pub fn clashed(kept: &KeptConflict, called: Called<'_>, moment: Moment) -> Result<String, Problem> {
    Ok(match kept.conflict.cause {
        Cause::Continued => "Ended where a timer on another device began".to_owned(),
        Cause::Overtaken => "Ended where the next timer began".to_owned(),
        Cause::Known => "Found in Clockify by its name".to_owned(),
        Cause::Changed | Cause::Stopped => capital(&both(kept, called, moment)?),
    })
}

/// The same of one that was kept as words.
pub fn clashed_in_words(field: &Field, here: &str, there: &str) -> String {
    capital(&in_words(field, here, there))
}

/// Why it is parked: `Needs you: Locked day`.
pub fn was_parked(attention: &Attention) -> String {
    format!("Needs you: {}", parked_title(attention, ""))
}
