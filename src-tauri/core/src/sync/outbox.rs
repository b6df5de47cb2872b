//! In which order the differences go out, and which of them can.
//!
//! Stops first, because another device may wait for the running slot; what others name before those that name
//! it; finished entries oldest first. Never waits behind a row: what cannot go is passed over.

use super::record::{Desk, Op};
use crate::at::At;
use crate::entry::Entry;
use crate::id::{Key, Kind};
use crate::planted::{self, Bug};
use crate::problem::{Problem, Reason};
use crate::row::{Item, Row};
use crate::rules::Rules;

/// A place in the order; smaller goes first. Equal input gives equal order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank(u8, At, Key);

/// The place of a row whose sides differ.
pub fn rank(row: &Row) -> Rank {
    let kind = row.key.kind();
    let group = match (&row.base, &row.here) {
        (Some(Item::Entry(base)), Some(Item::Entry(here)))
            if base.span.is_running() && !here.span.is_running() =>
        {
            0
        }
        (_, None) if kind == Kind::Entry => 1,
        (None, Some(_)) => match kind {
            Kind::Client => 2,
            Kind::Project => 3,
            Kind::Task | Kind::Tag => 4,
            Kind::Entry if row.entry().is_some_and(|entry| entry.span.is_running()) => 5,
            Kind::Entry => 6,
        },
        (Some(_), Some(_)) if kind == Kind::Entry => 7,
        (Some(_), Some(_)) => 8,
        // Entries let go of it first, and whatever names it: a project that loses its client there looks as if
        // somebody had changed it.
        (_, None) => match kind {
            Kind::Task | Kind::Tag | Kind::Entry => 9,
            Kind::Project => 10,
            Kind::Client => 11,
        },
    };
    let start = row
        .here
        .as_ref()
        .or(row.base.as_ref())
        .and_then(Item::entry)
        .map(|entry| entry.span.start());
    Rank(group, start.unwrap_or(At::from_unix(0)), row.key)
}

/// Why a row cannot go yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waits {
    /// Something that it names is not known to Clockify yet, or the timer before it is not done with.
    For(Key),
    /// Something that it names is gone for good, so only the person can help.
    InVain(Reason),
}

/// What a row waits for, if it does.
///
/// # Errors
/// Whatever keeps the store from being read.
pub fn waits(row: &Row, desk: &dyn Desk) -> Result<Option<Waits>, Problem> {
    let Some(here) = &row.here else {
        return Ok(None);
    };
    let mut waits = None;
    if runs(Some(here)) && !runs(row.base.as_ref()) {
        waits = before_it_starts(row, desk)?.map(Waits::For);
    }
    for name in here.names() {
        match desk.row(name)? {
            None => {
                return Ok(Some(Waits::InVain(match name.kind() {
                    Kind::Tag => Reason::TagArchived,
                    Kind::Client | Kind::Project | Kind::Task | Kind::Entry => Reason::ProjectGone,
                })));
            }
            Some(_) if name.kind() == Kind::Tag && planted::is(Bug::UnboundTagSent) => {}
            Some(named) if named.remote.is_none() => waits = Some(Waits::For(name)),
            Some(_) => {}
        }
    }
    Ok(waits)
}

fn runs(item: Option<&Item>) -> bool {
    let entry = item.and_then(Item::entry);
    entry.is_some_and(|entry| entry.span.is_running())
}

/// What has to be out of the way before another timer starts there, or one that was over goes on. A dropped one
/// that still runs would be ended by the start, which looks like somebody's change to what was deleted. A start
/// whose fate is unknown may yet come late, and would end the one that came after it.
fn before_it_starts(row: &Row, desk: &dyn Desk) -> Result<Option<Key>, Problem> {
    let mut others = desk.outbox(row.workspace)?.into_iter();
    let dropped = others.find(|other| other.here.is_none() && runs(other.base.as_ref()));
    if let Some(dropped) = dropped {
        return Ok(Some(dropped.key));
    }
    let mut attempts = desk.attempts(row.workspace)?.into_iter();
    let lost = attempts.find(|attempt| {
        attempt.op == Op::Create && attempt.key != row.key && runs(attempt.body.as_ref())
    });
    Ok(lost.map(|attempt| attempt.key))
}

/// What the workspace still demands of an entry before it can be sent; a running one is never held back.
pub fn demanded(entry: &Entry, rules: &Rules) -> Option<Reason> {
    if entry.span.is_running() {
        return None;
    }
    rules.lacks(entry)
}
