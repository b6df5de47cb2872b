//! The words of what waits: what is to happen at Clockify, what it waits for, and since when.
//!
//! Never claims that something was sent which was not confirmed.

use super::{cut, fields};
use crate::action::Moment;
use crate::at::At;
use crate::problem::Problem;
use crate::row::{Item, Row};
use crate::say;
use crate::view::SyncWord;

/// What keeps everything from going.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Nothing does.
    No,
    /// The person told Stint to pause.
    Paused,
    /// Clockify is out of reach.
    Offline,
    /// The key is not accepted.
    KeyRefused,
    /// The connection leads nowhere any more, or its key is gone.
    Disconnected,
    /// The account is let in no further.
    Blocked,
    /// The keychain does not give the key.
    Keychain,
    /// Whoever answers cannot prove who they are.
    Untrusted,
    /// Clockify refuses even to be asked.
    Refused,
    /// Clockify lists its workspace no more.
    NoWorkspace,
}

impl Held {
    /// What holds everything where this went wrong.
    pub fn by(problem: &Problem) -> Held {
        match problem {
            Problem::KeyRefused { .. } => Held::KeyRefused,
            Problem::KeyGone { .. }
            | Problem::GrantExpired { .. }
            | Problem::ConnectionNotReady { .. } => Held::Disconnected,
            Problem::AccountBlocked { .. } => Held::Blocked,
            Problem::KeychainMissing | Problem::KeychainLocked => Held::Keychain,
            Problem::Untrusted { .. } => Held::Untrusted,
            Problem::Refused { .. } | Problem::NotAllowed { .. } => Held::Refused,
            // Of one workspace only; its rows say so themselves.
            Problem::WorkspaceGone { .. } => Held::No,
            _ => Held::Offline,
        }
    }

    /// Whether waiting does not help: the person has to put account or connection right.
    pub fn is_repaired_by_hand(self) -> bool {
        match self {
            Held::KeyRefused | Held::Disconnected | Held::Blocked => true,
            Held::No
            | Held::Paused
            | Held::Offline
            | Held::Keychain
            | Held::Untrusted
            | Held::Refused
            | Held::NoWorkspace => false,
        }
    }
}

/// What is to happen at Clockify: `Start`, `Stop`, `New entry`, `Change`, `Delete`, `New tag`.
pub fn errand(row: &Row) -> String {
    say!("waiting-errand", what = errand_word(row))
}

fn errand_word(row: &Row) -> &'static str {
    let runs = |item: &Option<Item>| {
        let entry = item.as_ref().and_then(Item::entry);
        entry.map(|entry| entry.span.is_running())
    };
    match (&row.base, &row.here) {
        (_, None) => "delete",
        (None, Some(_)) if runs(&row.here) == Some(true) => "start",
        // What it is called is what is new.
        (None, Some(_)) => row.key.kind().word(),
        (Some(_), Some(_)) if runs(&row.base) == Some(true) && runs(&row.here) == Some(false) => {
            "stop"
        }
        (Some(_), Some(_)) => "change",
    }
}

/// Why it is still here: "goes with the next round", "waits for New project Harbour map". `behind` is what it
/// names and Clockify does not know yet.
pub fn waits(state: SyncWord, row: &Row, behind: Option<&Row>, held: Held) -> String {
    let name = |row: &Row| {
        let name = row.here.as_ref().map(Item::name).unwrap_or_default();
        cut(name, 40)
    };
    match (state, behind, held) {
        (SyncWord::Sending, ..) => say!("waiting-sending"),
        (SyncWord::Unknown, ..) if row.remote.is_none() => say!("waiting-looked-for"),
        (SyncWord::Unknown, ..) => say!("waiting-read-again"),
        (_, Some(behind), _) if behind.attention.is_some() => say!(
            "waiting-behind-parked",
            what = errand_word(behind),
            name = name(behind)
        ),
        (_, Some(behind), _) => say!(
            "waiting-behind",
            what = errand_word(behind),
            name = name(behind)
        ),
        (_, None, Held::Paused) => say!("waiting-paused"),
        (_, None, Held::Offline) => say!("waiting-offline"),
        (_, None, Held::KeyRefused) => say!("waiting-key-refused"),
        (_, None, Held::Disconnected) => say!("waiting-disconnected"),
        (_, None, Held::Blocked) => say!("waiting-blocked"),
        (_, None, Held::Keychain) => say!("waiting-keychain"),
        (_, None, Held::Untrusted) => say!("waiting-untrusted"),
        (_, None, Held::Refused) => say!("waiting-refused"),
        (_, None, Held::NoWorkspace) => say!("waiting-no-workspace"),
        (_, None, Held::No) => say!("waiting-next-round"),
    }
}

/// How long something has waited: `8 s`, `12 min`, `since 9:20`, `since Tue 14:02`.
pub fn waited(since: At, moment: Moment) -> String {
    match moment.now.since(since).max(0) {
        seconds @ ..60 => say!("waiting-seconds", seconds = seconds),
        seconds @ 60..3600 => say!("waiting-minutes", minutes = seconds / 60),
        _ => say!("waiting-since", when = fields::time(since, moment)),
    }
}

/// `14:36, 3 requests`: the last round that went through.
pub fn last_round(at: At, requests: u64, moment: Moment) -> String {
    let at = fields::time(at, moment);
    match requests {
        0 => at,
        requests => say!("waiting-last-round", when = at, requests = requests),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::{Entry, Span};
    use crate::id::{EntryId, Key, WorkspaceId};
    use uuid::Uuid;

    #[test]
    fn what_waits_says_what_it_will_do() {
        let at = At::from_unix;
        let key = Key::Entry(EntryId(Uuid::from_u128(1)));
        let entry = |span| Item::Entry(Entry::bare(span));
        let running = entry(Span::running(at(0)));
        let ended = entry(Span::finished(at(0), at(9)).unwrap());
        let row = |base: Option<&Item>, here: Option<&Item>| Row {
            base: base.cloned(),
            here: here.cloned(),
            ..Row::new(key, WorkspaceId(2), running.clone())
        };
        assert_eq!(errand(&row(None, Some(&running))), "Start");
        assert_eq!(errand(&row(None, Some(&ended))), "New entry");
        assert_eq!(errand(&row(Some(&running), Some(&ended))), "Stop");
        assert_eq!(errand(&row(Some(&ended), Some(&running))), "Change");
        assert_eq!(errand(&row(Some(&ended), None)), "Delete");
    }

    #[test]
    fn how_long_it_waits_is_short_while_it_is_short() {
        let moment = Moment {
            now: "2026-11-19T13:22:00Z".parse().unwrap(),
            zone: chrono_tz::Europe::Berlin,
        };
        let waited = |seconds: i64| waited(moment.now.plus(-seconds), moment);
        assert_eq!(waited(8), "8 s");
        assert_eq!(waited(60), "1 min");
        assert_eq!(waited(7200), "since 12:22");
        assert_eq!(waited(172_800), "since Tue 14:22");
        assert_eq!(waited(-5), "0 s");
    }
}
