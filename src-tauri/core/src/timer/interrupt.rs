//! Interrupting and going back: what a call interrupted goes on once the call is over.
//!
//! Never a stack of its own: what interrupted what is read out of the history, so undo, redo and a restart keep it as
//! they keep everything else.

use super::said::{Doing, begun, entry_of};
use super::{Act, begin, going_on, logged, stop_at, time_said};
use crate::action::{Moment, Said};
use crate::draft::Timing;
use crate::history::{Deed, Verb};
use crate::id::{EntryId, Ids, Key};
use crate::problem::Problem;
use crate::row::{Book, Change, Item, Row};

/// So many steps are followed back; who interrupts more often in a row has long forgotten the first.
const FOLLOWED: usize = 64;

pub(super) fn interrupt(
    book: &dyn Book,
    said: &Said,
    moment: Moment,
    ids: &mut dyn Ids,
) -> Result<Act, Problem> {
    let workspace = book.active_workspace()?;
    let (entry, timing) = entry_of(book, workspace, said, moment, Doing::Start)?;
    begun(entry.span, moment)?;
    match timing {
        // What is over interrupts nothing that runs.
        Timing::Range(..) | Timing::Length(_) => Ok(logged(workspace, entry, ids)),
        Timing::Now | Timing::Since(_) => Ok(if_asked(begin(book, workspace, entry, ids)?, true)),
    }
}

/// What ended something for a while, where that was asked for. Where nothing ran, nothing was interrupted.
pub(super) fn if_asked(mut act: Act, interrupts: bool) -> Act {
    if interrupts && act.ended.is_some() {
        act.verb = Verb::Interrupt;
    }
    act
}

/// Ends what runs, and lets what it interrupted go on.
pub(super) fn stop(
    book: &dyn Book,
    at: Option<&str>,
    moment: Moment,
    ids: &mut dyn Ids,
) -> Result<Act, Problem> {
    let at = time_said(at, moment)?;
    let mut act = stop_at(book, at)?;
    let back = match &act.about {
        Some(ended) => interrupted(book, ended.key)?,
        None => None,
    };
    if let Some(earlier) = back
        && let Some(entry) = earlier.entry()
    {
        let row = Row::new(
            Key::Entry(EntryId::fresh(ids)),
            earlier.workspace,
            Item::Entry(going_on(entry, at)),
        );
        act.changes.push(Change::Keep(row.clone()));
        act.verb = Verb::Return;
        act.others.push(row);
    }
    Ok(act)
}

/// What goes on after this entry is stopped, and after that, next first.
///
/// # Errors
/// Whatever keeps the store from being read.
pub fn back_to(book: &dyn Book, running: Key) -> Result<Vec<Row>, Problem> {
    const NAMED: usize = 8;
    let mut chain = Vec::new();
    let mut key = running;
    while chain.len() < NAMED
        && let Some(row) = interrupted(book, key)?
    {
        key = row.key;
        chain.push(row);
    }
    Ok(chain)
}

/// The entry that this one interrupted, as it is now; none once it is deleted.
fn interrupted(book: &dyn Book, by: Key) -> Result<Option<Row>, Problem> {
    let (mut key, mut back) = (by, 1_usize);
    for _ in 0..FOLLOWED {
        let Some(deed) = book.made_by(key)? else {
            return Ok(None);
        };
        // What went on stands where the entry stood that it goes on with: one further back than what interrupted that.
        match deed.verb {
            Verb::Interrupt => back -= 1,
            Verb::Return => back += 1,
            _ => return Ok(None),
        }
        let Some(ended) = ended_in(&deed, key) else {
            return Ok(None);
        };
        if back == 0 {
            return Ok(book.row(ended)?.filter(|row| row.here.is_some()));
        }
        key = ended;
    }
    Ok(None)
}

/// The entry that ended in the action that made this one; of several the one that began last.
fn ended_in(deed: &Deed, made: Key) -> Option<Key> {
    let others = deed.versions.iter().filter(|version| version.key != made);
    let began = |item: &Option<Item>| {
        let entry = item.as_ref().and_then(Item::entry)?;
        Some(entry.span.start())
    };
    others
        .filter(|version| began(&version.before).is_some())
        .max_by_key(|version| began(&version.before))
        .map(|version| version.key)
}
