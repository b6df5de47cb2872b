//! A create whose reply was lost: which of their entries is ours?
//!
//! Nothing is sent again before this has said "not created", and nothing is adopted that might be somebody
//! else's. Never deletes anything.

use super::record::{Attempt, Trust};
use crate::at::At;
use crate::entry::Entry;
use crate::id::RemoteId;
use crate::row::Item;

/// When to look, in milliseconds after the reply was given up. The last look has the last word: Clockify was
/// never seen to take longer, see the reference of the schedule in the code map.
pub const LOOKS_MS: [i64; 6] = [0, 5_000, 20_000, 65_000, 185_000, 485_000];

/// The same without pacing, for a server on this machine.
pub const LOOKS_UNPACED_MS: [i64; 5] = [0, 200, 500, 1_000, 2_000];

/// A request is given up after so many seconds.
pub const OPEN_MOST_S: i64 = 30;
/// So long after a request was given up, seconds, Clockify may be about to carry it out.
const SERVER_SLACK_S: i64 = 5;
/// A request that is delivered twice makes both within so many seconds.
const TOGETHER_S: u64 = 5;
/// How much earlier than its sending an id may seem to be, for clocks that are not quite known.
const CLOCK_SLACK_S: i64 = 2;

/// What a look shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// This one is ours.
    Ours(RemoteId),
    /// None of them is.
    None,
    /// Several could be, or one that should not be taken without asking.
    Ask,
}

/// Whether an id was made while this attempt was open. What Clockify carries out later than that is never taken
/// without asking: it may as well be somebody else's.
pub fn minted_in_doubt(attempt: &Attempt, id: &RemoteId) -> bool {
    let open = unknown_s(attempt) + OPEN_MOST_S + SERVER_SLACK_S;
    minted_within(attempt.sent, open, id)
}

/// How many seconds there are in which it may have left.
fn unknown_s(attempt: &Attempt) -> i64 {
    attempt
        .until
        .map_or(0, |until| until.since(attempt.sent).max(0))
}

/// Whether an id was made while what left at `sent` was under way, however long that may have been.
pub fn minted_while_sent(sent: At, id: &RemoteId) -> bool {
    minted_within(sent, OPEN_MOST_S + SERVER_SLACK_S, id)
}

/// Whether two ids were made in one go, as those of a request that was delivered twice.
pub fn minted_together(one: &RemoteId, other: &RemoteId) -> bool {
    let apart = one.minted_unix().zip(other.minted_unix());
    apart.is_some_and(|(one, other)| one.abs_diff(other) <= TOGETHER_S)
}

fn minted_within(sent: At, seconds: i64, id: &RemoteId) -> bool {
    let first = sent.unix() - CLOCK_SLACK_S;
    let last = sent.unix() + seconds;
    id.minted_unix()
        .is_some_and(|minted| (first..=last).contains(&minted))
}

/// Whether this is what was sent. A running entry may have been stopped elsewhere since, and the flag may have
/// been set by the workspace, so neither counts.
pub fn same_as_sent(sent: &Entry, seen: &Entry) -> bool {
    let ended = sent.span.is_running() || sent.span.end() == seen.span.end();
    sent.span.start() == seen.span.start()
        && ended
        && sent.description.trim() == seen.description.trim()
        && (sent.project, sent.task) == (seen.project, seen.task)
        && sent.tags == seen.tags
}

/// Whether this may be what was sent, given another start or other words since it was made, or both: made as long after the
/// sending as Clockify may take; or, where ids cannot be leaned on, not there before.
pub fn may_be_moved(attempt: &Attempt, id: &RemoteId, seen: &Entry) -> bool {
    let sent = attempt.body.as_ref().and_then(Item::entry);
    let length = |entry: &Entry| Some(entry.span.end()?.since(entry.span.start()));
    let alike = sent.is_some_and(|sent| {
        sent.description.trim() == seen.description.trim()
            || sent.span.start() == seen.span.start()
            || (length(sent).is_some() && length(sent) == length(seen))
    });
    let new = match &attempt.known {
        Some(known) => !known.contains(id),
        None => minted_within(
            attempt.sent,
            unknown_s(attempt) + OPEN_MOST_S + SERVER_SLACK_S + last_look_ms(true) / 1000,
            id,
        ),
    };
    alike && new
}

/// Judges the entries that a look found, those left out that belong to other rows.
pub fn judge(attempt: &Attempt, found: &[(RemoteId, Entry)], trust: Trust) -> Verdict {
    let Some(sent) = attempt.body.as_ref().and_then(Item::entry) else {
        return Verdict::None;
    };
    let known = |id: &RemoteId| {
        attempt
            .known
            .as_ref()
            .is_some_and(|known| known.contains(id))
    };
    let new: Vec<&(RemoteId, Entry)> = found
        .iter()
        .filter(|(id, seen)| !known(id) && seen.span.start() == sent.span.start())
        .collect();
    let could_be = |(id, seen): &(RemoteId, Entry)| match trust {
        Trust::Proven => minted_in_doubt(attempt, id),
        // Not there before ours was sent, and its id says that it was made then: two hints make a proof.
        Trust::Unproven => same_as_sent(sent, seen) || minted_in_doubt(attempt, id),
        Trust::Off => same_as_sent(sent, seen),
    };
    let candidates: Vec<_> = new.iter().filter(|found| could_be(found)).collect();
    let same = |(_, seen): &(RemoteId, Entry)| same_as_sent(sent, seen);
    // Made since, begun in the very second of ours, and not as sent: edited elsewhere before it was found?
    let perhaps_edited = |(id, _): &(RemoteId, Entry)| {
        let since = attempt.sent.unix() - CLOCK_SLACK_S;
        let older = trust == Trust::Proven
            && attempt.known.is_none()
            && id.minted_unix().is_some_and(|minted| minted < since);
        !older
    };
    // Made while ours was under way or a little later, and moved to another time or called otherwise since?
    let moved = |(id, seen): &(RemoteId, Entry)| !known(id) && may_be_moved(attempt, id, seen);
    let exact: Vec<_> = candidates.iter().filter(|found| same(found)).collect();
    match (exact.as_slice(), candidates.as_slice()) {
        // Exactly one; or one of the same second, minted while ours was under way and edited a little since: ours
        // too, and the merge keeps both changes.
        ([only], _) => Verdict::Ours(only.0.clone()),
        ([], [only]) if still_like(sent, &only.1) => Verdict::Ours(only.0.clone()),
        ([], []) if found.iter().any(moved) => Verdict::Ask,
        ([], []) if !new.iter().any(|found| same(found) || perhaps_edited(found)) => Verdict::None,
        // Several, or a look-alike from another time: never taken, never doubled, without asking.
        _ => Verdict::Ask,
    }
}

/// Whether an edit of what was sent leaves this: of its words, its end, and what it is filed under, two are as they
/// were.
fn still_like(sent: &Entry, seen: &Entry) -> bool {
    let words = sent.description.trim() == seen.description.trim();
    let ends = sent.span.is_running() || sent.span.end() == seen.span.end();
    let filed = (sent.project, sent.task) == (seen.project, seen.task) && sent.tags == seen.tags;
    [words, ends, filed]
        .into_iter()
        .filter(|same| *same)
        .count()
        >= 2
}

/// When the look after so many is due, in milliseconds after the reply was given up.
pub fn next_look_ms(looks: u32, paced: bool) -> i64 {
    let schedule: &[i64] = if paced { &LOOKS_MS } else { &LOOKS_UNPACED_MS };
    let place = (looks as usize).min(schedule.len() - 1);
    schedule[place]
}

/// How many looks of the schedule lie behind, so long after the reply was given up.
pub fn looks_due(after_ms: i64, paced: bool) -> u32 {
    let schedule: &[i64] = if paced { &LOOKS_MS } else { &LOOKS_UNPACED_MS };
    schedule.iter().take_while(|due| **due <= after_ms).count() as u32
}

/// When the last look is due, in milliseconds after the reply was given up.
pub fn last_look_ms(paced: bool) -> i64 {
    let schedule: &[i64] = if paced { &LOOKS_MS } else { &LOOKS_UNPACED_MS };
    schedule[schedule.len() - 1]
}

/// Whether a look so long after the reply was given up may say "not created".
pub fn is_last_word(after_ms: i64, paced: bool) -> bool {
    let schedule: &[i64] = if paced { &LOOKS_MS } else { &LOOKS_UNPACED_MS };
    schedule.last().is_some_and(|last| after_ms >= *last)
}
