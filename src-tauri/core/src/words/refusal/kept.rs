//! What was kept safe, for each problem that may leave somebody in doubt about it.
//!
//! Never promises more than the store has confirmed.

use crate::problem::Problem;
use crate::say;

/// What was kept safe, where that could be in doubt.
pub fn kept(problem: &Problem) -> Option<String> {
    Some(match problem {
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
        | Problem::StoreBusy { .. } => say!("kept-nothing-changed"),
        Problem::ManyMissing { .. } => say!("kept-none-removed"),
        Problem::UndoOvertaken { .. } => say!("kept-both-versions"),
        Problem::EntryLocked { .. } => say!("kept-stays-as-it-is"),
        Problem::StoreNewer { .. } | Problem::StoreDamaged { .. } => say!("kept-file-left"),
        Problem::StoreReadOnly { .. } => say!("kept-file-stays"),
        Problem::DiskFull { .. } => say!("kept-before-and-running"),
        Problem::NoAccount => say!("kept-on-this-computer"),
        Problem::KeyRefused { .. } | Problem::KeyGone { .. } => {
            say!("kept-nothing-lost")
        }
        Problem::KeychainMissing => say!("kept-key-nowhere-else"),
        Problem::KeychainLocked | Problem::ConnectionNotReady { .. } => {
            say!("kept-changes-wait")
        }
        Problem::SignedOut { waiting: 0, .. } => say!("kept-all-in-clockify"),
        Problem::SignedOut { .. } => say!("kept-waits-for-account"),
        Problem::ApprovalDenied
        | Problem::ApprovalTimedOut { .. }
        | Problem::ConnectElsewhere
        | Problem::NoWorkspace { .. } => say!("kept-nothing-changed-goes-on"),
        Problem::NotTyped { waiting: 0, .. } => say!("kept-nothing-changed"),
        Problem::NotTyped { .. } => say!("kept-still-here"),
        Problem::ReplyLost { .. } => say!("kept-sent-once"),
        Problem::NotReadYet => say!("kept-nothing-sent"),
        Problem::WorkspaceGone { .. } => say!("kept-entries-stay"),
        Problem::OtherAccount { .. } => say!("kept-account-as-before"),
        Problem::Untrusted { .. } => {
            say!("kept-nothing-sent-there")
        }
        Problem::Unreachable { .. }
        | Problem::NotClockify { .. }
        | Problem::AskedToWait { .. }
        | Problem::ServerTrouble { .. }
        | Problem::SyncElsewhere => say!("kept-goes-out-later"),
        Problem::GrantExpired { .. }
        | Problem::Refused { .. }
        | Problem::NotAllowed { .. }
        | Problem::AccountBlocked { .. } => say!("kept-all-here"),
        Problem::Internal { .. } => say!("kept-before"),
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
    })
}
