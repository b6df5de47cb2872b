//! What a look found, and which of it is rather another of our entries of that second than the one that is looked for.
//!
//! Never takes what may be either: it is named, so that the person is asked.

use super::Found;
use crate::at::At;
use crate::entry::{Entry, Span};
use crate::id::RemoteId;
use crate::planted::{self, Bug};
use crate::problem::Problem;
use crate::row::Item;
use crate::sync::machine::{Here, Machine};
use crate::sync::readback;
use crate::sync::record::{Attempt, Trust};

impl Machine {
    /// What a look found without that which is rather another of our entries of the same second: that one was
    /// delivered twice, or is in doubt too. Where it was made at another moment somebody may also have copied it, or
    /// have edited ours to be like it; and what is like neither may have been edited from either. Those are named
    /// beside: never taken without asking.
    pub(super) fn without_others(
        &mut self,
        attempt: &Attempt,
        mut found: Found,
        here: &Here<'_>,
    ) -> Result<(Found, Vec<RemoteId>), Problem> {
        let Some(sent) = attempt.body.as_ref().and_then(Item::entry) else {
            return Ok((found, Vec::new()));
        };
        let start = sent.span.start();
        let just_so = |entry: &Entry, seen: &Entry| {
            entry.span == seen.span && readback::same_as_sent(entry, seen)
        };
        let unlike = |seen: &Entry| seen.span.start() == start && !just_so(sent, seen);
        let alone = |seen: &Entry| !unlike(seen) && sent.billable == seen.billable;
        let alone = found.iter().all(|(_, seen)| alone(seen));
        if alone || planted::is(Bug::RivalIgnored) {
            return Ok((found, Vec::new()));
        }
        let mut others: Vec<(Origin, Entry)> = Vec::new();
        let bound = here.desk.bound_since(self.lane.workspace, Some(start))?;
        for (key, id, _) in bound.into_iter().filter(|(.., began)| *began == start) {
            let base = here.desk.row(key)?.and_then(|row| row.base);
            let entry = base.as_ref().and_then(Item::entry).cloned();
            others.extend(entry.map(|entry| (Origin::Seen(id), entry)));
        }
        // They may have been changed or deleted since.
        let ever = At::from_unix(0);
        for made in here.desk.made(self.lane.workspace, (start, start), ever)? {
            if made.key != attempt.key {
                others.push((Origin::Sent(made.sent), made.body));
            }
        }
        let is_theirs = |other: &Entry, seen: &Entry| match readback::same_as_sent(sent, seen) {
            // A timer may have ended since, but what also ended when another one did is rather that one.
            true => just_so(other, seen),
            // However it ended: ours may have stopped it.
            false => {
                let ran = Entry {
                    span: Span::running(other.span.start()),
                    ..other.clone()
                };
                readback::same_as_sent(&ran, seen)
            }
        };
        let ids_tell = self.turn().mark.trust != Trust::Off;
        let mut asks = Vec::new();
        found.retain(|(seen, entry)| {
            if others.is_empty() {
                return true;
            }
            if !unlike(entry) {
                // Only the flag tells it from ours, and the workspace may have set that.
                let perhaps_theirs = sent.billable != entry.billable
                    && others.iter().any(|(origin, other)| {
                        let made = !ids_tell || origin.may_have_made(&seen.id);
                        made && just_so(other, entry) && other.billable == entry.billable
                    });
                asks.extend(perhaps_theirs.then(|| seen.id.clone()));
                return true;
            }
            let theirs = others.iter().filter(|(_, other)| is_theirs(other, entry));
            let mut theirs = theirs.peekable();
            if theirs.peek().is_none() {
                let edited = !readback::same_as_sent(sent, entry);
                asks.extend(edited.then(|| seen.id.clone()));
                return true;
            }
            let copied = ids_tell && !theirs.any(|(origin, _)| origin.may_have_made(&seen.id));
            asks.extend(copied.then(|| seen.id.clone()));
            copied
        });
        Ok((found, asks))
    }
}

/// Where another entry of the same second comes from.
enum Origin {
    /// It is there, under this id.
    Seen(RemoteId),
    /// It left then.
    Sent(At),
}

impl Origin {
    /// Whether its request, delivered twice, may have made this as well.
    fn may_have_made(&self, id: &RemoteId) -> bool {
        match self {
            Origin::Seen(other) => readback::minted_together(other, id),
            Origin::Sent(sent) => readback::minted_while_sent(*sent, id),
        }
    }
}
