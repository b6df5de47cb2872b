//! What was kept safe, for each problem that may leave somebody in doubt about it.
//!
//! Never promises more than the store has confirmed.

use crate::problem::Problem;

/// What was kept safe, where that could be in doubt.
pub fn kept(problem: &Problem) -> Option<String> {
    const NOTHING_CHANGED: &str = "Nothing was changed.";
    const ALL_HERE: &str = "Everything is safe here.";
    let kept = match problem {
        Problem::EndBeforeStart { .. }
        | Problem::RunningSince { .. }
        | Problem::UnknownSetting { .. }
        | Problem::StartInFuture { .. }
        | Problem::TimeMissing { .. }
        | Problem::TextTooLong { .. }
        | Problem::TextHasAngles
        | Problem::TimeUnreadable { .. }
        | Problem::LengthUnreadable { .. }
        | Problem::RangeUnreadable { .. }
        | Problem::TimeTwice { .. }
        | Problem::ProjectTwice { .. }
        | Problem::NameLength { .. }
        | Problem::NameTaken { .. }
        | Problem::TaskWithoutProject { .. }
        | Problem::SplitOutside { .. }
        | Problem::MergeUnfit { .. }
        | Problem::TimesOfSeveral
        | Problem::StillRuns { .. }
        | Problem::BadColor { .. }
        | Problem::FieldUnreadable { .. }
        | Problem::UnknownField { .. }
        | Problem::AmbiguousField { .. }
        | Problem::BadSetting { .. }
        | Problem::UnknownName { .. }
        | Problem::AmbiguousName { .. }
        | Problem::UnknownEntry { .. }
        | Problem::AmbiguousEntry { .. }
        | Problem::UnknownPin { .. }
        | Problem::UnknownAccount { .. }
        | Problem::UnknownWorkspace { .. }
        | Problem::UnknownMember { .. }
        | Problem::WorkspaceTaken { .. }
        | Problem::ReadOnly { .. }
        | Problem::NotInClockify { .. }
        | Problem::NothingToSettle { .. }
        | Problem::WayUnfit { .. }
        | Problem::StillActive { .. }
        | Problem::StillUsed { .. }
        | Problem::FileNotWritten { .. }
        | Problem::FileUnreadable { .. }
        | Problem::FileStrange { .. }
        | Problem::DatesAmbiguous { .. }
        | Problem::Cancelled
        | Problem::StoreHeld { .. }
        | Problem::StoreBusy { .. } => NOTHING_CHANGED,
        Problem::ManyMissing { .. } => "None of them was removed here.",
        Problem::UndoOvertaken { .. } => "Both versions stay in the history.",
        Problem::EntryLocked { .. } => "It stays as it is, here and in Clockify.",
        Problem::StoreNewer { .. } | Problem::StoreDamaged { .. } => "The file is left as it is.",
        Problem::StoreReadOnly { .. } => "What is in it stays.",
        Problem::DiskFull { .. } => "What was saved before is safe, and what runs still runs.",
        Problem::NoAccount => "Everything you track is kept on this computer.",
        Problem::KeyRefused { .. } | Problem::KeyGone { .. } => {
            "Nothing is lost: changes wait here, and the timer goes on."
        }
        Problem::KeychainMissing => "No key was written anywhere else, and changes wait here.",
        Problem::KeychainLocked | Problem::ConnectionNotReady { .. } => {
            "Changes wait here, and the timer goes on."
        }
        Problem::SignedOut { waiting: 0, .. } => "Everything is in Clockify already.",
        Problem::SignedOut { .. } => "What waits is kept for that account.",
        Problem::ApprovalDenied
        | Problem::ApprovalTimedOut { .. }
        | Problem::ConnectElsewhere
        | Problem::NoWorkspace { .. } => "Nothing changed here, and the timer goes on.",
        Problem::NotTyped { waiting: 0, .. } => NOTHING_CHANGED,
        Problem::NotTyped { .. } => "What waits for Clockify is still here.",
        Problem::ReplyLost { .. } => "It was sent once and is not sent again by itself.",
        Problem::NotReadYet => "Nothing was sent; what you tracked is safe here.",
        Problem::WorkspaceGone { .. } => "Its entries stay here, and what waits for it is kept.",
        Problem::OtherAccount { .. } => "The account here and its entries are as before.",
        Problem::Untrusted { .. } => {
            "Nothing was sent there, the key neither. Everything is safe here and goes out later."
        }
        Problem::Unreachable { .. }
        | Problem::NotClockify { .. }
        | Problem::AskedToWait { .. }
        | Problem::ServerTrouble { .. }
        | Problem::SyncElsewhere => "Everything is safe here and goes out later.",
        Problem::GrantExpired { .. }
        | Problem::Refused { .. }
        | Problem::NotAllowed { .. }
        | Problem::AccountBlocked { .. } => ALL_HERE,
        Problem::Internal { .. } => "What was saved before is safe.",
        Problem::BadServer { .. }
        | Problem::NothingRunning
        | Problem::NothingToContinue
        | Problem::NothingToUndo
        | Problem::NothingToRedo
        | Problem::StoreUnreachable { .. }
        | Problem::StoreOnNetwork { .. }
        | Problem::KeyMissing { .. }
        | Problem::KeyMalformed
        | Problem::HotkeyTaken { .. }
        | Problem::HotkeyUnreadable { .. }
        | Problem::HotkeyOnWayland { .. }
        | Problem::NoDisplay
        | Problem::NoBrowser
        | Problem::AlreadyRunning
        | Problem::NotRunning => return None,
    };
    Some(kept.to_owned())
}
