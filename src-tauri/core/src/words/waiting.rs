//! The words of what waits: what is to happen at Clockify, what it waits for, and since when.
//!
//! Never claims that something was sent which was not confirmed.

use super::{cut, fields};
use crate::action::Moment;
use crate::at::At;
use crate::id::Kind;
use crate::problem::Problem;
use crate::row::{Item, Row};
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
    let runs = |item: &Option<Item>| {
        let entry = item.as_ref().and_then(Item::entry);
        entry.map(|entry| entry.span.is_running())
    };
    match (&row.base, &row.here) {
        (_, None) => "Delete".to_owned(),
        (None, Some(_)) if runs(&row.here) == Some(true) => "Start".to_owned(),
        (None, Some(_)) => format!("New {}", row.key.kind().word()),
        (Some(_), Some(_)) if runs(&row.base) == Some(true) && runs(&row.here) == Some(false) => {
            "Stop".to_owned()
        }
        (Some(_), Some(_)) => "Change".to_owned(),
    }
}

/// Why it is still here: "goes with the next round", "waits for New project Harbour map". `behind` is what it
/// names and Clockify does not know yet.
pub fn waits(state: SyncWord, row: &Row, behind: Option<&Row>, held: Held) -> String {
    let named = |row: &Row| {
        let name = row.here.as_ref().map(Item::name).unwrap_or_default();
        format!("waits for {} {}", errand(row), cut(name, 40))
    };
    match (state, behind, held) {
        (SyncWord::Sending, ..) => "on its way".to_owned(),
        (SyncWord::Unknown, ..) if row.remote.is_none() => {
            "no reply; looking before sending again".to_owned()
        }
        (SyncWord::Unknown, ..) => "no reply; reading before sending again".to_owned(),
        (_, Some(behind), _) if behind.attention.is_some() => {
            format!("{}, which needs you", named(behind))
        }
        (_, Some(behind), _) => named(behind),
        (_, None, Held::Paused) => "goes once you resume".to_owned(),
        (_, None, Held::Offline) => "goes once Clockify is in reach".to_owned(),
        (_, None, Held::KeyRefused) => "goes once a key is accepted".to_owned(),
        (_, None, Held::Disconnected) => "goes once you have connected again".to_owned(),
        (_, None, Held::Blocked) => "goes once the account is let in again".to_owned(),
        (_, None, Held::Keychain) => "goes once the keychain gives the key".to_owned(),
        (_, None, Held::Untrusted) => "goes once the server proves who it is".to_owned(),
        (_, None, Held::Refused) => "goes once Clockify allows it".to_owned(),
        (_, None, Held::NoWorkspace) => {
            "kept here; Clockify lists its workspace no more".to_owned()
        }
        (_, None, Held::No) => "goes with the next round".to_owned(),
    }
}

/// How long something has waited: `8 s`, `12 min`, `since 9:20`, `since Tue 14:02`.
pub fn waited(since: At, moment: Moment) -> String {
    match moment.now.since(since).max(0) {
        seconds @ ..60 => format!("{seconds} s"),
        seconds @ 60..3600 => format!("{} min", seconds / 60),
        _ => format!("since {}", fields::time(since, moment)),
    }
}

/// `14:36, 3 requests`: the last round that went through.
pub fn last_round(at: At, requests: u64, moment: Moment) -> String {
    let at = fields::time(at, moment);
    match requests {
        0 => at,
        1 => format!("{at}, 1 request"),
        several => format!("{at}, {several} requests"),
    }
}

/// What a kind of thing needs to be called by in a note: `Entry`, `Project`.
pub(super) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Entry => "Entry",
        Kind::Project => "Project",
        Kind::Task => "Task",
        Kind::Tag => "Tag",
        Kind::Client => "Client",
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
