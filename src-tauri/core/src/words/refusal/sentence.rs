//! What happened, in one sentence for each problem.
//!
//! Never says what was kept or what to do: those stand beside it.

use crate::problem::{Blocked, MergeUnfit, Problem};
use crate::settings::Setting;
use crate::{length, say};

use crate::words::place::place;
use crate::words::{named, quoted, setting_label};

/// What happened.
pub fn sentence(problem: &Problem) -> String {
    match problem {
        Problem::EndBeforeStart { start, end } => match start.since(*end) / 60 {
            0 => say!("problem-end-before-start"),
            minutes => say!(
                "problem-end-long-before-start",
                long = length::sentence(minutes * 60)
            ),
        },
        Problem::RunningSince {
            description,
            start,
            end,
        } => {
            let (later, minutes) = (named(description), start.since(*end) / 60);
            match minutes {
                0 => say!("problem-running-since", entry = later),
                minutes => say!(
                    "problem-running-since-long-after",
                    entry = later,
                    long = length::sentence(minutes * 60)
                ),
            }
        }
        Problem::StartInFuture { finished, .. } => match finished {
            false => say!("problem-start-in-future"),
            true => say!("problem-lies-in-future"),
        },
        Problem::TimeMissing { start } => {
            let which = if *start { "start" } else { "end" };
            say!("problem-time-missing", which = which)
        }
        Problem::TextTooLong { length, most } => {
            say!("problem-text-too-long", length = *length, most = *most)
        }
        Problem::TextHasAngles => say!("problem-text-has-angles"),
        Problem::TimeUnreadable { said, .. } => {
            say!("problem-time-unreadable", said = quoted(said))
        }
        Problem::RangeUnreadable { said } => {
            say!("problem-range-unreadable", said = quoted(said))
        }
        Problem::LengthUnreadable { said, .. } => {
            say!("problem-length-unreadable", said = quoted(said))
        }
        Problem::TimeTwice { first, second } => say!(
            "problem-time-twice",
            first = quoted(first),
            second = quoted(second)
        ),
        Problem::ProjectTwice { first, second } => say!(
            "problem-project-twice",
            first = quoted(first),
            second = quoted(second)
        ),
        Problem::NameLength {
            kind,
            length,
            least,
            most,
        } => say!(
            "problem-name-length",
            kind = kind.word(),
            length = *length,
            least = *least,
            most = *most
        ),
        Problem::NameTaken { kind, name } => {
            say!(
                "problem-name-taken",
                kind = kind.word(),
                name = quoted(name)
            )
        }
        Problem::TaskWithoutProject { name } => {
            say!("problem-task-without-project", name = quoted(name))
        }
        Problem::SplitOutside { description } => {
            say!("problem-split-outside", entry = named(description))
        }
        Problem::MergeUnfit { why } => {
            let why = match why {
                MergeUnfit::One => "one",
                MergeUnfit::Night => "night",
                MergeUnfit::Workspaces => "workspaces",
            };
            say!("problem-merge-unfit", why = why)
        }
        Problem::TimesOfSeveral => say!("problem-times-of-several"),
        Problem::StillRuns { description } => {
            say!("problem-still-runs", entry = named(description))
        }
        Problem::BadColor { said } => say!("problem-bad-color", said = quoted(said)),
        Problem::FieldUnreadable { field, said, .. } => {
            say!("problem-bad-value", said = quoted(said), of = quoted(field))
        }
        Problem::BadSetting { name, said, .. } => {
            // What is no setting of a person's has no other name.
            let of = Setting::named(name)
                .map_or_else(|_| name.clone(), |setting| quoted(&setting_label(setting)));
            say!("problem-bad-value", said = quoted(said), of = of)
        }
        Problem::BadServer { said, why } => {
            say!("problem-bad-server", said = quoted(said), why = why)
        }

        Problem::UnknownSetting { said, .. } => {
            say!("problem-unknown-setting", said = quoted(said))
        }
        Problem::UnknownName { kind, said, .. } => {
            say!(
                "problem-unknown-name",
                kind = kind.word(),
                said = quoted(said)
            )
        }
        Problem::AmbiguousName { kind, said, .. } => {
            say!(
                "problem-ambiguous-name",
                kind = kind.word(),
                said = quoted(said)
            )
        }
        Problem::UnknownField { said, .. } => say!("problem-unknown-field", said = quoted(said)),
        Problem::AmbiguousField { said, .. } => {
            say!("problem-ambiguous-field", said = quoted(said))
        }
        Problem::UnknownEntry { said } => say!("problem-unknown-entry", said = quoted(said)),
        Problem::AmbiguousEntry { said, .. } => {
            say!("problem-ambiguous-entry", said = quoted(said))
        }
        Problem::NothingRunning => say!("problem-nothing-running"),
        Problem::NothingToContinue => say!("problem-nothing-to-continue"),
        Problem::NothingToUndo => say!("problem-nothing-to-undo"),
        Problem::NothingToRedo => say!("problem-nothing-to-redo"),
        Problem::UnknownPin { said } => say!("problem-unknown-pin", said = quoted(said)),
        Problem::NothingToSettle { what } => say!(
            "problem-nothing-to-settle",
            is_said = is_said(what),
            what = quoted(what)
        ),

        Problem::WayUnfit { what, .. } => say!(
            "problem-way-unfit",
            is_said = is_said(what),
            what = quoted(what)
        ),
        Problem::UndoOvertaken { what } => say!("problem-undo-overtaken", what = quoted(what)),
        Problem::EntryLocked { description } => say!(
            "problem-entry-locked",
            is_said = is_said(description),
            entry = quoted(description)
        ),
        Problem::StillActive { kind, name } => {
            say!(
                "problem-still-active",
                kind = kind.word(),
                name = quoted(name)
            )
        }
        Problem::StillUsed {
            kind,
            name,
            entries,
        } => say!(
            "problem-still-used",
            kind = kind.word(),
            name = quoted(name),
            count = *entries
        ),

        Problem::FileNotWritten { path, why } => {
            say!("problem-file-not-written", path = path, why = why)
        }
        Problem::FileUnreadable { path, why } => {
            say!("problem-file-unreadable", path = path, why = why)
        }
        Problem::FileStrange { path } => say!("problem-file-strange", path = path),
        Problem::DatesAmbiguous { example } => {
            say!("problem-dates-ambiguous", example = quoted(example))
        }
        Problem::Cancelled => say!("problem-cancelled"),
        Problem::StoreHeld { by } => say!("problem-store-held", by = by),
        Problem::StoreNewer { path, found, known } => say!(
            "problem-store-newer",
            path = path,
            found = found.to_string(),
            known = known.to_string()
        ),
        Problem::StoreDamaged { path } => say!("problem-store-damaged", path = path),
        Problem::StoreReadOnly { path } => say!("problem-store-read-only", path = path),
        Problem::StoreBusy { path } => say!("problem-store-busy", path = path),
        Problem::DiskFull { .. } => say!("problem-disk-full"),
        Problem::StoreUnreachable { path, why } => {
            say!("problem-store-unreachable", path = path, why = why)
        }
        Problem::StoreOnNetwork { path } => say!("problem-store-on-network", path = path),

        Problem::NoAccount => say!("problem-no-account"),
        Problem::KeyMissing { .. } => say!("problem-key-missing"),
        Problem::KeyMalformed => say!("problem-key-malformed"),
        Problem::KeyRefused { server } => say!("problem-key-refused", place = place(server)),
        Problem::KeyGone { account, file, .. } => match file {
            None => say!("problem-key-gone", account = account),
            Some(file) => say!("problem-key-gone-from-file", account = account, file = file),
        },
        Problem::KeychainMissing => say!("problem-keychain-missing"),
        Problem::KeychainLocked => say!("problem-keychain-locked"),
        Problem::ConnectionNotReady { connection, .. } if connection.is_empty() => {
            say!("problem-connection-unknown")
        }
        Problem::ConnectionNotReady { connection, status } => say!(
            "problem-connection-not-ready",
            connection = connection,
            status = status
        ),
        Problem::SignedOut { account, .. } => say!("problem-signed-out", account = account),
        Problem::ApprovalDenied => say!("problem-approval-denied"),
        Problem::ApprovalTimedOut { seconds } => {
            say!("problem-approval-timed-out", minutes = *seconds / 60)
        }
        Problem::NoWorkspace { server } => say!("problem-no-workspace", place = place(server)),
        Problem::NotTyped { expected, .. } => {
            say!("problem-not-typed", expected = quoted(expected))
        }
        Problem::UnknownAccount { said, .. } => say!(
            "problem-unknown-account",
            is_said = is_said(said),
            said = quoted(said)
        ),
        Problem::UnknownWorkspace { said, .. } => {
            say!("problem-unknown-workspace", said = quoted(said))
        }
        Problem::UnknownMember { said, .. } => say!("problem-unknown-member", said = quoted(said)),
        Problem::WorkspaceTaken { name } => say!("problem-workspace-taken", name = quoted(name)),
        Problem::ReadOnly { account } => say!("problem-read-only", account = account),
        Problem::NotInClockify { kind, name } => {
            say!(
                "problem-not-in-clockify",
                kind = kind.word(),
                name = quoted(name)
            )
        }
        Problem::ReplyLost { what, .. } => say!("problem-reply-lost", what = what),
        Problem::NotReadYet => say!("problem-not-read-yet"),
        Problem::WorkspaceGone { name } => say!("problem-workspace-gone", name = quoted(name)),
        Problem::OtherAccount {
            expected,
            found,
            by_maton,
        } => {
            let by = if *by_maton { "connection" } else { "key" };
            say!(
                "problem-other-account",
                by = by,
                found = found,
                expected = expected
            )
        }

        Problem::Unreachable { server } => say!("problem-unreachable", place = place(server)),
        Problem::Untrusted { server } => say!("problem-untrusted", place = place(server)),
        Problem::NotClockify { server } => say!("problem-not-clockify", place = place(server)),
        Problem::AskedToWait { server, seconds } => say!(
            "problem-asked-to-wait",
            place = place(server),
            pause = length::pause(*seconds)
        ),
        Problem::ServerTrouble { server, status } => say!(
            "problem-server-trouble",
            place = place(server),
            status = status.to_string()
        ),
        Problem::GrantExpired { server, .. } => {
            say!("problem-grant-expired", place = place(server))
        }
        Problem::Refused { server, message } => say!(
            "problem-refused",
            place = place(server),
            is_said = is_said(message),
            message = quoted(message)
        ),
        Problem::NotAllowed { server, message } => say!(
            "problem-not-allowed",
            place = place(server),
            is_said = is_said(message),
            message = quoted(message)
        ),
        Problem::AccountBlocked {
            server,
            why,
            message,
        } => {
            let (place, is_said, message) = (place(server), is_said(message), quoted(message));
            match why {
                Blocked::Banned => {
                    say!(
                        "problem-account-banned",
                        place = place,
                        is_said = is_said,
                        message = message
                    )
                }
                Blocked::Unverified => say!(
                    "problem-account-unverified",
                    place = place,
                    is_said = is_said,
                    message = message
                ),
                Blocked::SecondFactor => say!(
                    "problem-account-second-factor",
                    place = place,
                    is_said = is_said,
                    message = message
                ),
            }
        }
        Problem::ManyMissing { entries } => say!("problem-many-missing", count = *entries),
        Problem::SyncElsewhere => say!("problem-sync-elsewhere"),
        Problem::ConnectElsewhere => say!("problem-connect-elsewhere"),

        Problem::HotkeyTaken { combination } => {
            say!("problem-hotkey-taken", combination = combination)
        }
        Problem::HotkeyUnreadable { said } => {
            say!("problem-hotkey-unreadable", said = quoted(said))
        }
        Problem::HotkeyOnWayland { combination } => {
            say!("problem-hotkey-on-wayland", combination = combination)
        }
        Problem::NoDisplay => say!("problem-no-display"),
        Problem::NoBrowser => say!("problem-no-browser"),
        Problem::AlreadyRunning => say!("problem-already-running"),
        Problem::NotRunning => say!("problem-not-running"),
        Problem::Internal { what } => say!("problem-internal", what = what),
    }
}

/// For a sentence that ends otherwise where there is nothing to quote.
fn is_said(text: &str) -> &'static str {
    if text.trim().is_empty() { "no" } else { "yes" }
}
