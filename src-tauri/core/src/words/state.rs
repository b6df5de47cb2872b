//! The words of the state of syncing and of a time that was typed: one line for tray, window and terminal.
//!
//! Never claims that something was sent which was not confirmed.

use crate::action::Moment;
use crate::at::At;
use crate::draft::Timing;
use crate::problem::{Blocked, Problem};
use crate::view::SyncState;
use crate::{day, length, say};

/// "All sent · 13:55", "2 waiting · last sync 2 min ago · 1 needs you". `last` is when a round last went through,
/// `problem` what keeps the next one from it.
pub fn sync_words(
    state: SyncState,
    problem: Option<&Problem>,
    waiting: usize,
    needs_person: usize,
    last: Option<At>,
    moment: Moment,
) -> String {
    let mut parts = vec![match state {
        SyncState::Local => say!("sync-local"),
        SyncState::Sent if needs_person == 0 => say!("sync-all-sent"),
        SyncState::Sent => say!("sync-rest-sent"),
        SyncState::Waiting if waiting > 0 => say!("sync-waiting", count = waiting),
        SyncState::Waiting => say!("sync-not-yet"),
        SyncState::Syncing => say!("sync-under-way"),
        SyncState::Paused => say!("sync-paused"),
        SyncState::Offline => match (problem.and_then(stopped), last) {
            (Some(stopped), _) => stopped,
            (None, Some(last)) => say!("sync-offline-since", when = clock(last, moment)),
            (None, None) => say!("sync-offline"),
        },
        SyncState::Repair => problem
            .and_then(stopped)
            .unwrap_or_else(|| say!("sync-connect-again")),
        SyncState::SignedOut => say!("sync-signed-out"),
        SyncState::ReadOnly => say!("sync-read-only"),
    }];
    match state {
        SyncState::Local => {}
        SyncState::Sent => parts.extend(last.map(|last| clock(last, moment))),
        SyncState::Waiting => parts.extend(last.map(|last| last_sync(last, moment))),
        _ if waiting == 0 => {}
        SyncState::Syncing | SyncState::Paused => {
            parts.push(say!("sync-waiting", count = waiting));
        }
        SyncState::Offline | SyncState::Repair | SyncState::SignedOut => {
            parts.push(kept_here(waiting));
        }
        SyncState::ReadOnly => parts.push(only_here(waiting)),
    }
    if needs_person > 0 {
        parts.push(needs_you(needs_person));
    }
    parts.join(" · ")
}

/// What stopped syncing, where the other side is in reach: "Key not accepted".
fn stopped(problem: &Problem) -> Option<String> {
    Some(match problem {
        Problem::KeyRefused { .. } => say!("sync-key-refused"),
        Problem::KeyGone { .. } => say!("sync-key-gone"),
        Problem::KeychainLocked => say!("sync-keychain-locked"),
        Problem::KeychainMissing => say!("sync-keychain-missing"),
        Problem::AccountBlocked { why, .. } => match why {
            Blocked::Banned => say!("sync-banned"),
            Blocked::Unverified => say!("sync-unverified"),
            Blocked::SecondFactor => say!("sync-second-factor"),
        },
        Problem::GrantExpired { .. } => say!("sync-grant-expired"),
        Problem::ConnectionNotReady { status, .. } => match &**status {
            "PENDING" => say!("sync-connection-pending"),
            _ => say!("sync-connection-gone"),
        },
        Problem::Untrusted { .. } => say!("sync-untrusted"),
        Problem::Refused { .. } | Problem::NotAllowed { .. } => say!("sync-refused"),
        _ => return None,
    })
}

/// What a round leaves over when nothing went wrong: "1 waits; the next sync goes on."
pub fn still_waiting(count: usize) -> String {
    say!("sync-still-waiting", count = count)
}

/// "2 kept here": what nothing is sent of for now.
pub(super) fn kept_here(count: usize) -> String {
    say!("sync-kept-here", count = count)
}

/// "2 only here": what a connection that only reads does not send.
pub(super) fn only_here(count: usize) -> String {
    say!("sync-only-here", count = count)
}

/// "1 needs you", "3 need you".
pub fn needs_you(count: usize) -> String {
    say!("sync-needs-you", count = count)
}

/// "since 13:54": since when nothing runs.
pub fn since(at: At, moment: Moment) -> String {
    say!("sync-since", when = day::clock(at, moment.zone))
}

/// "14:22 – now", "yesterday 23:00 – 1:30", "1 h 30 min": the time in a typed line, before Enter; nothing for now.
pub fn timing_words(timing: Timing, moment: Moment) -> Option<String> {
    match timing {
        Timing::Now => None,
        Timing::Since(start) => Some(say!("sync-until-now", start = clock(start, moment))),
        Timing::Range(start, end) => Some(say!(
            "day-from-to",
            from = clock(start, moment),
            to = day::clock(end, moment.zone)
        )),
        Timing::Length(seconds) => Some(length::sentence(seconds)),
    }
}

/// `14:20`, with the day where it is not today.
pub(super) fn clock(at: At, moment: Moment) -> String {
    let clock = day::clock(at, moment.zone);
    let (date, today) = (
        day::date_of(at, moment.zone),
        day::date_of(moment.now, moment.zone),
    );
    if date == today {
        clock
    } else {
        say!(
            "day-clock-of-day",
            day = day::short(date, today),
            clock = clock
        )
    }
}

fn last_sync(at: At, moment: Moment) -> String {
    match ago(at, moment) {
        Ago::JustNow => say!("sync-last-just-now"),
        Ago::Minutes(minutes) => say!("sync-last-minutes", minutes = minutes),
        Ago::At(clock) => say!("sync-last-at", when = clock),
    }
}

/// How long something is past.
pub(super) enum Ago {
    /// Less than a minute.
    JustNow,
    /// Less than an hour.
    Minutes(i64),
    /// Longer: when it was.
    At(String),
}

pub(super) fn ago(at: At, moment: Moment) -> Ago {
    match moment.now.since(at) {
        ..60 => Ago::JustNow,
        seconds @ 60..3600 => Ago::Minutes(seconds / 60),
        _ => Ago::At(clock(at, moment)),
    }
}
