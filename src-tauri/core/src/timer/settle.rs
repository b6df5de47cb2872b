//! Settling what waits for the person: each way out of a parked row, and what it does to the row.
//!
//! Every way leads out for good, unless Clockify refuses again, and can be taken back. Never sends anything, and
//! never lets anything of a row go that is not kept in the history.

use uuid::Uuid;

use super::{Act, edit, elsewhere_runs, gone, resolve};
use crate::action::Moment;
use crate::catalog::same_name;
use crate::custom::FieldId;
use crate::entry::Entry;
use crate::field::Field;
use crate::history::Verb;
use crate::id::{Key, Kind};
use crate::problem::{Problem, Reason, WayOut};
use crate::row::{Book, Change, Item, Row};
use crate::sync::merge::Side;
use crate::sync::{KeptConflict, Record, Twin};

pub(super) fn settle(
    book: &dyn Book,
    said: &str,
    field: Option<&str>,
    way: WayOut,
    moment: Moment,
) -> Result<Act, Problem> {
    let row = find(book, said, moment)?;
    let question = row.attention.as_ref().map(|attention| attention.reason);
    let mut ways: Vec<WayOut> = Vec::new();
    if let (Some(reason), None) = (question, field) {
        let of_reason = reason.ways_out(row.here.is_none()).iter();
        ways.extend(of_reason.filter(|way| !way.leads_elsewhere()));
        if ways.contains(&way)
            && let Some(act) = parked(book, &row, reason, way)?
        {
            return Ok(act);
        }
    }
    let open = open(book, &row, field, moment)?;
    if !open.is_empty() {
        ways.extend(CLASH_WAYS);
        if let Some(act) = clash(book, &row, &open, way)? {
            return Ok(act);
        }
    }
    let twins = match field {
        None => book.twins(row.key)?,
        Some(_) => Vec::new(),
    };
    let pair = twins
        .iter()
        .find_map(|twin| Some((twin, the_other(book, twin).transpose()?)));
    if let Some((twin, theirs)) = pair {
        ways.extend(TWIN_WAYS);
        if let Some(act) = same(twin, theirs?, way)? {
            return Ok(act);
        }
    }
    let what = name(&row);
    if ways.is_empty() {
        return Err(Problem::NothingToSettle { what });
    }
    Err(Problem::WayUnfit { what, ways })
}

/// What settles a field that both sides had changed.
const CLASH_WAYS: [WayOut; 3] = [WayOut::KeepMarked, WayOut::TakeHere, WayOut::TakeTheirs];
/// What settles two entries that are probably one.
const TWIN_WAYS: [WayOut; 2] = [WayOut::Merge, WayOut::KeepBoth];

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
        let row = book.row(Key::new(kind, id))?;
        if let Some(row) = row.filter(|row| row.here.is_some() || row.base.is_some()) {
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
                ..row.edited(row.here.clone().map(released))
            },
        ))),
        // The looks have ended without a find that could be taken, so nothing is under way any more.
        (WayOut::KeepAsNew, _) => {
            let mut act = again(Verb::SendAnew)?;
            if let Some(act) = &mut act {
                let others = book.twins(row.key)?.into_iter();
                let known = others.map(|twin| Change::Sync(Record::KnownApart(twin.theirs)));
                act.changes.extend(known);
            }
            Ok(act)
        }
        (WayOut::TakeTheirs, Reason::SeveralCandidates) => Ok(Some(Act {
            changes: vec![gone(row)],
            verb: Verb::TakeTheirs,
            about: Some(row.clone()),
            ended: None,
            others: Vec::new(),
        })),
        (WayOut::TakeTheirs, _) => again(Verb::KeepTheirs),
        (WayOut::DeleteAnyway, _) => Ok(Some(Act {
            changes: vec![gone(row)],
            verb: Verb::Delete,
            about: Some(row.clone()),
            ended: None,
            others: Vec::new(),
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
    // What Clockify has no more, or can never have, lives on as a name.
    let only_a_name = matches!(reason, Reason::RemoteDeleted | Reason::ProjectGone);
    let entries = book.named_by(row.key)?;
    if entries > 0 && !only_a_name {
        return Err(Problem::StillUsed {
            kind: row.key.kind(),
            name: name(row),
            entries,
        });
    }
    let change = match gone(row) {
        Change::Keep(_) if only_a_name => Change::Forget(row.key),
        change => change,
    };
    Ok(Act {
        changes: vec![change],
        verb: Verb::LetGo,
        about: Some(row.clone()),
        ended: None,
        others: Vec::new(),
    })
}

/// The conflicts of a row that still stand as they were decided: those that ask, or those about the field said.
fn open(
    book: &dyn Book,
    row: &Row,
    field: Option<&str>,
    moment: Moment,
) -> Result<Vec<KeptConflict>, Problem> {
    let mut open = Vec::new();
    for kept in book.conflicts(row.key, moment.now)? {
        let meant = match field {
            Some(said) => is_called(book, row, &kept.conflict.field, said)?,
            None => kept.conflict.asks(),
        };
        if meant && kept.conflict.stands(row) {
            open.push(kept);
        }
    }
    Ok(open)
}

/// Whether a person means this field: by its code, a custom one also by its name.
fn is_called(book: &dyn Book, row: &Row, field: &Field, said: &str) -> Result<bool, Problem> {
    let Field::Custom(id) = field else {
        return Ok(field.code() == said);
    };
    let Some(Field::Custom(FieldId(said))) = Field::coded(said) else {
        return Ok(false);
    };
    let mut custom = book.custom_fields(row.workspace)?.into_iter();
    let named = custom.any(|custom| custom.id == *id && same_name(&custom.name, &said));
    Ok(named || id.0 == said)
}

/// Takes one side's values of the fields in question, as a person would write them there by hand.
fn clash(
    book: &dyn Book,
    row: &Row,
    open: &[KeptConflict],
    way: WayOut,
) -> Result<Option<Act>, Problem> {
    let side = match way {
        WayOut::KeepMarked => None,
        WayOut::TakeHere => Some(Side::Here),
        WayOut::TakeTheirs => Some(Side::Clockify),
        _ => return Ok(None),
    };
    let Some(here) = &row.here else {
        return Ok(None);
    };
    let after = match side {
        Some(side) => taken(here, open, side)?,
        None => here.clone(),
    };
    let mut changes = Vec::new();
    let row = if after == *here {
        row.clone()
    } else {
        if !still_there(book, here, &after)? {
            return Ok(None);
        }
        if let Item::Entry(entry) = here {
            edit::unlocked(entry)?;
        }
        changes.extend(edit::reopening(book, here, &after)?);
        row.edited(Some(after))
    };
    changes.push(Change::Keep(row.clone()));
    let answered = open.iter().map(|kept| Record::Answered(kept.id));
    changes.extend(answered.map(Change::Sync));
    Ok(Some(Act {
        changes,
        verb: Verb::Settle,
        about: Some(row),
        ended: None,
        others: Vec::new(),
    }))
}

/// The item with one side's values. A start may only fit once the end is taken too, so each gets its turn twice.
fn taken(item: &Item, open: &[KeptConflict], side: Side) -> Result<Item, Problem> {
    let sides = open.iter().filter_map(|kept| {
        let from = kept.conflict.of(side)?;
        Some((&kept.conflict.field, from))
    });
    let mut item = item.clone();
    for (field, from) in sides.clone() {
        item = field.put(&item, from).unwrap_or(item);
    }
    for (field, from) in sides {
        item = field.put(&item, from)?;
    }
    Ok(item)
}

/// Whether everything that the item names anew is still there.
fn still_there(book: &dyn Book, before: &Item, after: &Item) -> Result<bool, Problem> {
    let before = before.names();
    for name in after.names() {
        let known = before.contains(&name);
        if !known && book.row(name)?.is_none_or(|row| row.here.is_none()) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The one of two that came from Clockify, as long as both are here: the last one is never merged away.
fn the_other(book: &dyn Book, twin: &Twin) -> Result<Option<Row>, Problem> {
    let here = |key| -> Result<Option<Row>, Problem> {
        Ok(book.row(key)?.filter(|row| row.here.is_some()))
    };
    Ok(here(twin.ours)?.and(here(twin.theirs)?))
}

/// Two entries that are probably one: the one that came goes, or both stay.
fn same(twin: &Twin, theirs: Row, way: WayOut) -> Result<Option<Act>, Problem> {
    let (change, verb) = match way {
        WayOut::Merge => {
            if let Some(entry) = theirs.entry() {
                edit::unlocked(entry)?;
            }
            (gone(&theirs), Verb::Merge)
        }
        WayOut::KeepBoth => (Change::Keep(theirs.clone()), Verb::Settle),
        _ => return Ok(None),
    };
    Ok(Some(Act {
        changes: vec![change, Change::Sync(Record::KnownApart(twin.theirs))],
        verb,
        about: Some(theirs),
        ended: None,
        others: Vec::new(),
    }))
}

fn with(verb: Verb, row: Row) -> Act {
    Act {
        changes: vec![Change::Keep(row.clone())],
        verb,
        about: Some(row),
        ended: None,
        others: Vec::new(),
    }
}

/// What locked it is gone together with the entry there.
fn released(item: Item) -> Item {
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
