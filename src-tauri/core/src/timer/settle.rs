//! Settling what waits for the person: each way out of a parked row, and what it does to the row.
//!
//! Every way leads out for good, unless Clockify refuses again, and can be taken back. Never sends anything, and
//! never lets anything of a row go that is not kept in the history.

use uuid::Uuid;

use super::{Act, elsewhere_runs, gone, resolve};
use crate::action::Moment;
use crate::entry::Entry;
use crate::history::Verb;
use crate::id::{Key, Kind};
use crate::problem::{Problem, Reason, WayOut};
use crate::row::{Book, Change, Item, Row};

pub(super) fn settle(
    book: &dyn Book,
    said: &str,
    way: WayOut,
    moment: Moment,
) -> Result<Act, Problem> {
    let row = find(book, said, moment)?;
    let Some(reason) = row.attention.as_ref().map(|attention| attention.reason) else {
        return Err(Problem::NothingToSettle { what: name(&row) });
    };
    let ways = reason.ways_out(row.here.is_none());
    if ways.contains(&way)
        && let Some(act) = parked(book, &row, reason, way)?
    {
        return Ok(act);
    }
    Err(Problem::WayUnfit {
        what: name(&row),
        ways: ways.to_vec(),
    })
}

/// The row that is meant: by its whole id, since it may be deleted or no entry, or an entry as it is said.
fn find(book: &dyn Book, said: &str, moment: Moment) -> Result<Row, Problem> {
    let Ok(id) = Uuid::parse_str(said.trim()) else {
        return resolve::entry(book, said, moment.now);
    };
    for kind in [
        Kind::Entry,
        Kind::Project,
        Kind::Task,
        Kind::Tag,
        Kind::Client,
    ] {
        if let Some(row) = book.row(Key::new(kind, id))? {
            return Ok(row);
        }
    }
    Err(Problem::UnknownEntry {
        said: said.to_owned(),
    })
}

/// A way out of a parked row; `None` for one that only a door can go.
fn parked(book: &dyn Book, row: &Row, reason: Reason, way: WayOut) -> Result<Option<Act>, Problem> {
    let again = |verb| {
        Ok(Some(with(
            verb,
            Row {
                attention: None,
                ..row.edited(row.here.clone())
            },
        )))
    };
    match (way, reason) {
        (WayOut::Retry, _) => again(Verb::Other),
        (WayOut::Drop, _) => drop(book, row, reason).map(Some),
        (WayOut::KeepAsNew, Reason::RemoteDeleted) => Ok(Some(with(
            Verb::KeepAsNew,
            Row {
                remote: None,
                base: None,
                attention: None,
                ..row.edited(row.here.clone().map(unlocked))
            },
        ))),
        // The looks have ended without a find that could be taken, so nothing is under way any more.
        (WayOut::KeepAsNew, _) => again(Verb::SendAnew),
        (WayOut::TakeTheirs, Reason::SeveralCandidates) => Ok(Some(Act {
            changes: vec![gone(row)],
            verb: Verb::TakeTheirs,
            about: Some(row.clone()),
            ended: None,
        })),
        (WayOut::TakeTheirs, _) => again(Verb::KeepTheirs),
        (WayOut::DeleteAnyway, _) => Ok(Some(Act {
            changes: vec![gone(row)],
            verb: Verb::Delete,
            about: Some(row.clone()),
            ended: None,
        })),
        (
            WayOut::Edit
            | WayOut::Copy
            | WayOut::Reconnect
            | WayOut::TakeHere
            | WayOut::KeepMarked
            | WayOut::Merge
            | WayOut::KeepBoth,
            _,
        ) => Ok(None),
    }
}

/// Lets go of what was wanted here: what Clockify has is what is wanted, and what it never had is gone.
fn drop(book: &dyn Book, row: &Row, reason: Reason) -> Result<Act, Problem> {
    let theirs = row.base.clone().filter(|_| reason != Reason::RemoteDeleted);
    if let Some(theirs) = theirs {
        let runs = theirs.entry().is_some_and(|entry| entry.span.is_running());
        if runs && elsewhere_runs(book, row.key)? {
            // It runs there, and neither timer may end the other without a word.
            return Err(Problem::UndoOvertaken { what: name(row) });
        }
        return Ok(with(Verb::AsThere, row.edited(Some(theirs))));
    }
    let entries = book.named_by(row.key)?;
    if entries > 0 && reason != Reason::RemoteDeleted {
        return Err(Problem::StillUsed {
            kind: row.key.kind(),
            name: name(row),
            entries,
        });
    }
    let change = match gone(row) {
        // Deleted on both sides: a name that entries still use outlives its row.
        Change::Keep(_) if reason == Reason::RemoteDeleted => Change::Forget(row.key),
        change => change,
    };
    Ok(Act {
        changes: vec![change],
        verb: Verb::LetGo,
        about: Some(row.clone()),
        ended: None,
    })
}

fn with(verb: Verb, row: Row) -> Act {
    Act {
        changes: vec![Change::Keep(row.clone())],
        verb,
        about: Some(row),
        ended: None,
    }
}

/// What locked it is gone together with the entry there.
fn unlocked(item: Item) -> Item {
    match item {
        Item::Entry(entry) => Item::Entry(Entry {
            locked: false,
            ..entry
        }),
        other => other,
    }
}

fn name(row: &Row) -> String {
    let content = row.here.as_ref().or(row.base.as_ref());
    content.map(Item::name).unwrap_or_default().to_owned()
}
