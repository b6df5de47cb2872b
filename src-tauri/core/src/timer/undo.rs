//! Taking back the last action, and doing it again.
//!
//! A row goes back to what it was, field by field, as long as nobody changed those fields since; else nothing
//! goes back at all. Never half; but what it made in the catalog stays where something else uses it by now.

use std::collections::BTreeMap;

use super::Act;
use crate::entry::Entry;
use crate::history::{Deed, Verb, Version};
use crate::id::{Key, Kind};
use crate::problem::{Attention, Problem, Reason};
use crate::row::{Book, Change, Item, Row};

pub(super) fn undo(book: &dyn Book) -> Result<Act, Problem> {
    let deed = book.last_deed(false)?.ok_or(Problem::NothingToUndo)?;
    take_back(book, &deed)
}

/// Takes an action back, whatever was done after it.
///
/// # Errors
/// [`Problem::UndoOvertaken`] where what it changed was changed since, [`Problem::StillUsed`] where all that it made is
/// used by something else.
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
    let mut leaving = Leaving::default();
    let mut used = None;
    for (version, from, to) in steps {
        elsewhere.retain(|row| row.key != version.key);
        let now = book.row(version.key)?;
        let here = now.as_ref().and_then(|row| row.here.as_ref());
        let target = back(here, from.as_ref(), to.as_ref())?;
        if let (true, Some(item), None) = (undone, here, &target)
            && let Some(entries) = leaving.used_by_others(book, version.key)?
        {
            used = used.or_else(|| {
                Some(Problem::StillUsed {
                    kind: item.kind(),
                    name: item.name().to_owned(),
                    entries,
                })
            });
            continue;
        }
        leaving.count(here, target.as_ref());
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
    if let (true, Some(used)) = (changes.is_empty(), used) {
        return Err(used);
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

/// How often what the action itself made names something, of what leaves with it.
#[derive(Default)]
struct Leaving(BTreeMap<Key, usize>);

impl Leaving {
    fn count(&mut self, here: Option<&Item>, target: Option<&Item>) {
        let stays = target.map(Item::names).unwrap_or_default();
        let named = here.map(Item::names).unwrap_or_default();
        for key in named.into_iter().filter(|key| !stays.contains(key)) {
            *self.0.entry(key).or_default() += 1;
        }
    }

    /// How many others use it, if any do. What was made last names what was made before, and is asked about first.
    fn used_by_others(&self, book: &dyn Book, key: Key) -> Result<Option<usize>, Problem> {
        if key.kind() == Kind::Entry {
            return Ok(None);
        }
        let leaving = self.0.get(&key).copied().unwrap_or_default();
        let others = book.named_by(key)?.saturating_sub(leaving);
        Ok((others > 0).then_some(others))
    }
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
        // It stayed for something else that used it when the action was taken back.
        (Some(_), None, Some(_)) if here == to => Ok(to.cloned()),
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
