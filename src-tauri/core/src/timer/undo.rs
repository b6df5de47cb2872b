//! Taking back the last action, and doing it again.
//!
//! A row goes back to what it was, field by field, as long as nobody changed those fields since; else nothing
//! goes back at all. Never half.

use super::Act;
use crate::entry::Entry;
use crate::history::{Deed, Verb, Version};
use crate::problem::{Attention, Problem, Reason};
use crate::row::{Book, Change, Item, Row};

pub(super) fn undo(book: &dyn Book) -> Result<Act, Problem> {
    let deed = book.last_deed(false)?.ok_or(Problem::NothingToUndo)?;
    take_back(book, &deed)
}

/// Takes an action back, whatever was done after it.
///
/// # Errors
/// [`Problem::UndoOvertaken`] where what it changed was changed since.
pub fn take_back(book: &dyn Book, deed: &Deed) -> Result<Act, Problem> {
    let steps = deed
        .versions
        .iter()
        .rev()
        .map(|version| (version, &version.after, &version.before));
    reverse(book, deed, steps.collect(), true)
}

pub(super) fn redo(book: &dyn Book) -> Result<Act, Problem> {
    let deed = book.last_deed(true)?.ok_or(Problem::NothingToRedo)?;
    let steps = deed
        .versions
        .iter()
        .map(|version| (version, &version.before, &version.after));
    reverse(book, &deed, steps.collect(), false)
}

type Step<'a> = (&'a Version, &'a Option<Item>, &'a Option<Item>);

fn reverse(
    book: &dyn Book,
    deed: &Deed,
    steps: Vec<Step<'_>>,
    undone: bool,
) -> Result<Act, Problem> {
    let mut changes = Vec::new();
    let mut about = None;
    let mut elsewhere = book.running()?;
    for (version, from, to) in steps {
        elsewhere.retain(|row| row.key != version.key);
        let now = book.row(version.key)?;
        let here = now.as_ref().and_then(|row| row.here.as_ref());
        let target = back(here, from.as_ref(), to.as_ref())?;
        let row = match now {
            Some(row) => answered(deed, undone, row, target)?,
            // Gone on both sides: it comes back as new, under the id it always had.
            None => match target {
                Some(item) => {
                    let row = Row::new(version.key, version.workspace, item.clone());
                    answered(deed, undone, row, Some(item))?
                }
                None => continue,
            },
        };
        about = Some(row.clone());
        changes.push(Change::Keep(row));
    }
    let restarts = changes.iter().find_map(|change| match change {
        Change::Keep(row) => row.entry().filter(|entry| entry.span.is_running()),
        Change::Forget(_)
        | Change::Imported { .. }
        | Change::Pins(_)
        | Change::Marked { .. }
        | Change::Sync(_) => None,
    });
    if let (Some(entry), false) = (restarts, elsewhere.is_empty()) {
        // Another timer runs by now, and neither may end the other without a word.
        return Err(Problem::UndoOvertaken {
            what: entry.description.clone(),
        });
    }
    changes.push(Change::Marked {
        deed: deed.id,
        undone,
    });
    Ok(Act {
        changes,
        verb: Verb::Other,
        about,
        ended: None,
        others: Vec::new(),
    })
}

/// The row with another content. Where the action answered a question, that question stands again once the action
/// is taken back; unless Clockify has heard of the answer since, which cannot be taken back by asking anew.
fn answered(deed: &Deed, undone: bool, row: Row, target: Option<Item>) -> Result<Row, Problem> {
    let Some(reason) = deed.verb.asked() else {
        // What only answered a question leaves the row as it is.
        let same = row.here == target;
        return Ok(if same { row } else { row.edited(target) });
    };
    let heard = match reason {
        Reason::ChangedAfterDelete => row.differs(),
        _ => row.remote.is_some(),
    };
    if undone && heard {
        return Err(overtaken(target.as_ref()));
    }
    let attention = undone.then_some(Attention {
        reason,
        said: None,
        since: deed.at,
    });
    Ok(Row {
        attention: attention.filter(|_| target.is_some()),
        ..row.edited(target)
    })
}

fn overtaken(item: Option<&Item>) -> Problem {
    Problem::UndoOvertaken {
        what: item.map(|item| item.name().to_owned()).unwrap_or_default(),
    }
}

/// What a row becomes when the step `from` → `to` is made on what it holds now.
fn back(
    here: Option<&Item>,
    from: Option<&Item>,
    to: Option<&Item>,
) -> Result<Option<Item>, Problem> {
    if here == from {
        return Ok(to.cloned());
    }
    let overtaken = || overtaken(from.or(to).or(here));
    match (here, from, to) {
        // Made by the action and changed since, by Clockify's echo for one: it goes all the same, and the
        // version it had stays in the history.
        (Some(_), Some(_), None) => Ok(None),
        (Some(Item::Entry(here)), Some(Item::Entry(from)), Some(Item::Entry(to))) => {
            entry_back(here, from, to)
                .map(|entry| Some(Item::Entry(entry)))
                .ok_or_else(overtaken)
        }
        _ => Err(overtaken()),
    }
}

fn entry_back(here: &Entry, from: &Entry, to: &Entry) -> Option<Entry> {
    let mut entry = here.clone();
    macro_rules! put_back {
        ($($field:ident),*) => {$(
            if from.$field != to.$field {
                if here.$field != from.$field {
                    return None;
                }
                entry.$field = to.$field.clone();
            }
        )*};
    }
    put_back!(description, project, task, tags, billable, kind, span);
    for id in from.custom.differing(&to.custom) {
        if here.custom.value(id) != from.custom.value(id) {
            return None;
        }
        entry.custom.take(id, &to.custom);
    }
    Some(entry)
}
