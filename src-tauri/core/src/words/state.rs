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
    let mut parts = Vec::new();
    let kept_here = |parts: &mut Vec<String>| {
        if waiting > 0 {
            parts.push(format!("{waiting} kept here"));
        }
    };
    match state {
        SyncState::Local => parts.push("Kept on this computer".to_owned()),
        SyncState::Sent => {
            parts.push(if needs_person == 0 {
                "All sent".to_owned()
            } else {
                "The rest is sent".to_owned()
            });
            parts.extend(last.map(|last| clock(last, moment)));
        }
        SyncState::Waiting => {
            parts.push(if waiting > 0 {
                format!("{waiting} waiting")
            } else {
                "Not synced yet".to_owned()
            });
            parts.extend(last.map(|last| format!("last sync {}", ago(last, moment))));
        }
        SyncState::Syncing => {
            parts.push("Syncing".to_owned());
            if waiting > 0 {
                parts.push(format!("{waiting} waiting"));
            }
        }
        SyncState::Paused => {
            parts.push("Paused".to_owned());
            if waiting > 0 {
                parts.push(format!("{waiting} waiting"));
            }
        }
        SyncState::Offline => {
            parts.push(match (problem.and_then(stopped), last) {
                (Some(stopped), _) => stopped.to_owned(),
                (None, Some(last)) => format!("Offline since {}", clock(last, moment)),
                (None, None) => "Offline".to_owned(),
            });
            kept_here(&mut parts);
        }
        SyncState::Repair => {
            let stopped = problem.and_then(stopped).unwrap_or("Connect again");
            parts.push(stopped.to_owned());
            kept_here(&mut parts);
        }
        SyncState::SignedOut => {
            parts.push("Signed out".to_owned());
            kept_here(&mut parts);
        }
        SyncState::ReadOnly => {
            parts.push("Read-only, nothing is sent".to_owned());
            kept_here(&mut parts);
        }
    }
    if needs_person > 0 {
        parts.push(needs_you(needs_person));
    }
    parts.join(" · ")
}

/// What stopped syncing, where the other side is in reach: "Key not accepted".
fn stopped(problem: &Problem) -> Option<&'static str> {
    Some(match problem {
        Problem::KeyRefused { .. } => "Key not accepted",
        Problem::KeyGone { .. } => "Key missing",
        Problem::KeychainLocked => "Keychain locked",
        Problem::KeychainMissing => "No keychain",
        Problem::AccountBlocked { why, .. } => match why {
            Blocked::Banned => "Account banned",
            Blocked::Unverified => "E-mail address not confirmed",
            Blocked::SecondFactor => "Second factor missing",
        },
        Problem::GrantExpired { .. } => "Connection expired",
        Problem::ConnectionNotReady { status, .. } => match &**status {
            "PENDING" => "Connection not approved",
            _ => "Connection gone",
        },
        Problem::Untrusted { .. } => "Server not trusted",
        Problem::Refused { .. } | Problem::NotAllowed { .. } => "Access refused",
        _ => return None,
    })
}

/// What a round leaves over when nothing went wrong: "1 waits; the next sync goes on."
pub fn still_waiting(count: usize) -> String {
    format!(
        "{count} wait{}; the next sync goes on.",
        if count == 1 { "s" } else { "" }
    )
}

/// "1 needs you", "3 need you".
pub fn needs_you(count: usize) -> String {
    format!("{count} need{} you", if count == 1 { "s" } else { "" })
}

/// "14:22 – now", "yesterday 23:00 – 1:30", "1 h 30 min": the time in a typed line, before Enter; nothing for now.
pub fn timing_words(timing: Timing, moment: Moment) -> Option<String> {
    match timing {
        Timing::Now => None,
        Timing::Since(start) => Some(format!("{} – now", clock(start, moment))),
        Timing::Range(start, end) => Some(format!(
            "{} – {}",
            clock(start, moment),
            day::clock(end, moment.zone)
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

pub(super) fn ago(at: At, moment: Moment) -> String {
    match moment.now.since(at) {
        ..60 => "just now".to_owned(),
        seconds @ 60..3600 => format!("{} min ago", seconds / 60),
        _ => clock(at, moment),
    }
}
