//! The next step out of each problem.
//!
//! Never a line for the terminal: those stand beside it (`command`), since a window has a button in their place.

use crate::id::Kind;
use crate::problem::{Blocked, MergeUnfit, Place, Problem};
use crate::say;

use crate::words::{self, account};

/// What to do next.
pub fn next(problem: &Problem) -> Option<String> {
    Some(match problem {
        Problem::EndBeforeStart { .. } => say!("next-end-before-start"),
        Problem::RunningSince { .. } => say!("next-running-since"),
        Problem::UnknownSetting { names, .. } => say!("next-there-are", names = names.join(" · ")),
        Problem::StartInFuture {
            finished,
            yesterday,
            ..
        } => match (finished, yesterday) {
            (false, None) => say!("next-start-in-future"),
            (false, Some(clocks)) => say!("next-start-yesterday", clocks = clocks.as_str()),
            (true, None) => say!("next-lies-in-future"),
            (true, Some(clocks)) => say!("next-lay-yesterday", clocks = clocks.as_str()),
        },
        Problem::TimeMissing { .. } => say!("next-time-missing"),
        Problem::TextTooLong { length, most } => {
            say!("next-shorten", count = length.saturating_sub(*most))
        }
        Problem::TextHasAngles => say!("next-leave-them-out"),
        Problem::TimeUnreadable { place, .. } => match place {
            Place::Field => say!("next-write-time"),
            Place::Day => say!("next-write-day"),
            Place::Line => say!("next-write-time-in-line"),
        },
        Problem::RangeUnreadable { .. } => {
            say!("next-write-range")
        }
        Problem::LengthUnreadable { place, .. } => match place {
            Place::Field | Place::Day => say!("next-write-length"),
            Place::Line => say!("next-write-length-in-line"),
        },
        Problem::TimeTwice { .. } => say!("next-one-is-text"),
        Problem::ProjectTwice { .. } => say!("next-project-is-text"),
        Problem::NameLength { .. } => say!("next-another-name"),
        Problem::NameTaken { kind, .. } => say!("next-use-that-one", kind = kind.word()),
        Problem::TaskWithoutProject { .. } => say!("next-name-project"),
        Problem::SplitOutside { .. } => say!("next-split-inside"),
        Problem::MergeUnfit { why } => {
            let why = match why {
                MergeUnfit::One => "one",
                MergeUnfit::Night => "night",
                MergeUnfit::Workspaces => "workspaces",
            };
            say!("next-merge-unfit", why = why)
        }
        Problem::TimesOfSeveral => say!("next-times-of-one"),
        Problem::StillRuns { .. } => say!("next-stop-first"),
        Problem::BadColor { .. } => say!("next-write-color"),
        Problem::FieldUnreadable { takes, allowed, .. } => words::custom::takes(*takes, allowed),
        Problem::BadSetting { takes, .. } => say!("next-takes", takes = takes),
        Problem::BadServer { .. } => say!("next-https"),

        Problem::UnknownName {
            kind, candidates, ..
        } => unknown_name(*kind, candidates),
        Problem::UnknownField { candidates, .. } => words::custom::known(candidates),
        Problem::AmbiguousName { candidates, .. }
        | Problem::AmbiguousEntry { candidates, .. }
        | Problem::AmbiguousField { candidates, .. } => match &candidates[..] {
            [] => say!("next-give-id"),
            several => say!("next-choose", names = several.join(" · ")),
        },
        Problem::UnknownEntry { .. } => say!("next-id-from-list"),
        Problem::NothingRunning | Problem::NothingToContinue => say!("next-start-something"),
        Problem::UnknownPin { .. } => say!("next-pins"),

        Problem::NothingToSettle { .. } => say!("next-what-waits"),
        Problem::WayUnfit { ways, .. } => {
            let words: Vec<&str> = ways.iter().map(|way| way.word()).collect();
            say!("next-choose", names = words.join(" · "))
        }
        Problem::UndoOvertaken { .. } => say!("next-by-hand"),
        Problem::EntryLocked { .. } => say!("next-unlock"),
        Problem::StillActive { kind, .. } => say!("next-archive-first", kind = kind.word()),
        Problem::StillUsed { kind, .. } => say!("next-archive-instead", kind = kind.word()),

        Problem::FileNotWritten { .. } | Problem::FileUnreadable { .. } => {
            say!("next-another-file")
        }
        Problem::FileStrange { .. } => say!("next-files-taken"),
        Problem::DatesAmbiguous { .. } => say!("next-say-dates"),
        Problem::Cancelled => return None,
        Problem::StoreHeld { .. } => say!("next-close-it"),
        Problem::StoreNewer { .. } => say!("next-newer-stint"),
        Problem::StoreDamaged { .. } => {
            say!("next-restore")
        }
        Problem::StoreReadOnly { .. } => say!("next-allow-writing"),
        Problem::StoreBusy { .. } => say!("next-close-other"),
        Problem::DiskFull { .. } => say!("next-free-space"),
        Problem::StoreUnreachable { .. } => say!("next-look-at-folder"),
        Problem::StoreOnNetwork { .. } => say!("next-data-here"),

        Problem::NoAccount => say!("next-connect-clockify"),
        Problem::KeyMissing { variable } if variable.is_empty() => say!("next-paste-key"),
        Problem::KeyMissing { variable } => say!("next-give-key", variable = variable),
        Problem::KeyMalformed => say!("next-copy-key"),
        Problem::KeyRefused { server } => account::other_key(server),
        Problem::KeyGone { .. } | Problem::GrantExpired { .. } | Problem::SignedOut { .. } => {
            say!("next-connect-again")
        }
        Problem::KeychainMissing => say!("next-start-keychain"),
        Problem::KeychainLocked => say!("next-unlock-keychain"),
        Problem::ConnectionNotReady { status, .. } => match &**status {
            "PENDING" => say!("next-approve"),
            _ => say!("next-make-another"),
        },
        Problem::ApprovalDenied => say!("next-connect-and-approve"),
        Problem::ApprovalTimedOut { .. } => say!("next-new-link"),
        Problem::NoWorkspace { .. } => say!("next-make-workspace"),
        Problem::NotTyped { .. } => say!("next-type-it"),
        Problem::UnknownAccount { candidates, .. } => match &candidates[..] {
            [] => say!("next-say-account"),
            several => say!("next-say-account-of", names = several.join(" · ")),
        },
        Problem::UnknownWorkspace { candidates, .. } => match &candidates[..] {
            [] => say!("next-say-workspace"),
            several => say!("next-choose", names = several.join(" · ")),
        },
        Problem::UnknownMember { candidates, .. } => match &candidates[..] {
            [] => say!("next-say-member"),
            several => say!("next-choose", names = several.join(" · ")),
        },
        Problem::WorkspaceTaken { .. } => say!("next-use-it"),
        Problem::ReadOnly { .. } => say!("next-may-write"),
        Problem::NotInClockify { .. } => say!("next-sync-first"),
        Problem::ReplyLost { looks: true, .. } => say!("next-looks-first"),
        Problem::ReplyLost { looks: false, .. } => say!("next-look-in-clockify"),
        Problem::NotReadYet => say!("next-sync-then-says"),
        Problem::WorkspaceGone { .. } => say!("next-another-workspace"),
        Problem::OtherAccount {
            expected,
            by_maton: true,
            ..
        } => {
            say!("next-approve-as", expected = expected)
        }
        Problem::OtherAccount { expected, .. } => say!("next-key-of", expected = expected),

        Problem::Unreachable { .. } | Problem::ServerTrouble { .. } => say!("next-by-itself"),
        Problem::Untrusted { .. } => {
            say!("next-check-clock")
        }
        Problem::NotClockify { .. } => say!("next-sign-in-network"),
        Problem::AskedToWait { .. } => say!("next-after-pause"),
        Problem::Refused { .. } => say!("next-change-it"),
        Problem::NotAllowed { .. } => {
            say!("next-ask-or-read-only")
        }
        Problem::AccountBlocked { why, .. } => {
            let why = match why {
                Blocked::Banned => "banned",
                Blocked::Unverified => "unverified",
                Blocked::SecondFactor => "factor",
            };
            say!("next-account-blocked", why = why)
        }
        Problem::ManyMissing { .. } => say!("next-are-they-there"),
        Problem::SyncElsewhere => say!("next-sync-in-a-moment"),
        Problem::ConnectElsewhere => say!("next-try-in-a-moment"),

        Problem::HotkeyTaken { .. } => say!("next-another-combination"),
        Problem::HotkeyUnreadable { .. } => say!("next-write-combination"),
        Problem::HotkeyOnWayland { .. } => {
            say!("next-shortcuts-of-desktop")
        }
        Problem::NoBrowser => say!("next-copy-link"),
        Problem::NoDisplay => say!("next-in-terminal"),
        Problem::AlreadyRunning => say!("next-in-tray"),
        Problem::NotRunning => say!("next-start-it"),
        Problem::Internal { .. } => say!("next-try-again-log"),
        Problem::NothingToUndo | Problem::NothingToRedo => return None,
    })
}

fn unknown_name(kind: Kind, candidates: &[String]) -> String {
    match candidates {
        [] => say!("next-unknown-name", kind = kind.word()),
        near => say!("next-near", kind = kind.word(), names = near.join(" · ")),
    }
}
