//! Pins: what is started with one press, kept under their places.
//!
//! Never follows the entry that was pinned: a pin holds what that one said then.

use super::{Act, again, resolve};
use crate::action::{Moment, Pin};
use crate::at::At;
use crate::entry::{Entry, Span};
use crate::history::Verb;
use crate::id::Ids;
use crate::problem::Problem;
use crate::row::{Book, Change};

pub(super) fn use_pin(
    book: &dyn Book,
    place: usize,
    moment: Moment,
    ids: &mut dyn Ids,
) -> Result<Act, Problem> {
    let pins = book.pins()?;
    let pin = place.checked_sub(1).and_then(|index| pins.get(index));
    let pin = pin.ok_or_else(|| Problem::UnknownPin {
        said: place.to_string(),
    })?;
    again(book, pin.workspace, &pin.entry, moment.now, ids)
}

pub(super) fn pin(book: &dyn Book, entry: &str, moment: Moment) -> Result<Act, Problem> {
    let row = resolve::entry(book, entry, moment.now)?;
    let entry = row.entry().ok_or_else(|| Problem::UnknownEntry {
        said: entry.to_owned(),
    })?;
    let pin = Pin {
        workspace: row.workspace,
        entry: Entry {
            span: Span::running(At::from_unix(0)),
            ..entry.clone()
        },
    };
    let mut pins = book.pins()?;
    pins.retain(|kept| *kept != pin);
    pins.push(pin);
    Ok(Act {
        changes: vec![Change::Pins(pins)],
        verb: Verb::Other,
        about: Some(row),
        ended: None,
        others: Vec::new(),
    })
}

pub(super) fn unpin(book: &dyn Book, place: usize) -> Result<Act, Problem> {
    let mut pins = book.pins()?;
    if place == 0 || place > pins.len() {
        return Err(Problem::UnknownPin {
            said: place.to_string(),
        });
    }
    pins.remove(place - 1);
    Ok(Act {
        changes: vec![Change::Pins(pins)],
        verb: Verb::Other,
        about: None,
        ended: None,
        others: Vec::new(),
    })
}
