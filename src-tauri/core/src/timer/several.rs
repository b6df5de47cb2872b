//! One deed over several entries, and several entries out of one: bulk edits, splits, duplicates.
//!
//! Never half: what cannot be done to one of them is done to none.

use super::{Act, anew, edit, resolve};
use crate::action::{Edit, Moment};
use crate::entry::{Entry, Span};
use crate::history::Verb;
use crate::id::{EntryId, Ids, Key, WorkspaceId};
use crate::problem::Problem;
use crate::row::{Book, Change, Item, Row};
use crate::when;

pub(super) fn edit(
    book: &dyn Book,
    entries: &[String],
    change: &Edit,
    moment: Moment,
) -> Result<Act, Problem> {
    let times = [&change.text, &change.from, &change.to, &change.length];
    let rows = resolve::entries(book, entries, moment.now)?;
    if rows.len() > 1 && times.iter().any(|time| time.is_some()) {
        return Err(Problem::TimesOfSeveral);
    }
    let (mut changes, mut after) = (Vec::new(), Vec::new());
    for row in &rows {
        let (row, changed) = edit::changed(book, row, change, moment)?;
        changes.extend(changed);
        after.push(row);
    }
    let verb = match changes.is_empty() {
        true => Verb::Other,
        false => Verb::Edit,
    };
    Ok(of_all(verb, changes, after))
}

/// Cuts an entry in two. The first keeps its place in Clockify; the second is new there.
pub(super) fn split(
    book: &dyn Book,
    entry: &str,
    at: &str,
    moment: Moment,
    ids: &mut dyn Ids,
) -> Result<Act, Problem> {
    let row = resolve::entry(book, entry, moment.now)?;
    let whole = held(&row)?;
    edit::unlocked(whole)?;
    let start = whole.span.start();
    let at = when::read_end(at, start, moment)?;
    if at <= start || at >= whole.span.end().unwrap_or(moment.now) {
        return Err(Problem::SplitOutside {
            description: whole.description.clone(),
        });
    }
    let head = Entry {
        span: Span::finished(start, at)?,
        ..whole.clone()
    };
    let tail = anew(whole, Span::new(at, whole.span.end())?);
    let head = row.edited(Some(Item::Entry(head)));
    let tail = made(row.workspace, tail, ids);
    Ok(Act {
        changes: vec![Change::Keep(head.clone()), Change::Keep(tail.clone())],
        verb: Verb::Split,
        about: Some(head),
        ended: None,
        others: vec![tail],
    })
}

pub(super) fn duplicate(
    book: &dyn Book,
    entries: &[String],
    moment: Moment,
    ids: &mut dyn Ids,
) -> Result<Act, Problem> {
    let mut copies = Vec::new();
    for row in resolve::entries(book, entries, moment.now)? {
        let entry = held(&row)?;
        if entry.span.is_running() {
            return Err(Problem::StillRuns {
                description: entry.description.clone(),
            });
        }
        copies.push(made(row.workspace, anew(entry, entry.span), ids));
    }
    let changes = copies.iter().cloned().map(Change::Keep).collect();
    Ok(of_all(Verb::Duplicate, changes, copies))
}

/// An action about all of these, the last of them first.
fn of_all(verb: Verb, changes: Vec<Change>, mut rows: Vec<Row>) -> Act {
    Act {
        changes,
        verb,
        about: rows.pop(),
        ended: None,
        others: rows,
    }
}

fn made(workspace: WorkspaceId, entry: Entry, ids: &mut dyn Ids) -> Row {
    Row::new(
        Key::Entry(EntryId::fresh(ids)),
        workspace,
        Item::Entry(entry),
    )
}

pub(super) fn held(row: &Row) -> Result<&Entry, Problem> {
    row.entry().ok_or_else(|| Problem::UnknownEntry {
        said: row.key.uuid().to_string(),
    })
}
