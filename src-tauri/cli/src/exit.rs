//! Exit codes, and which problem ends with which.
//!
//! Scripts hang on the numbers. Never a wildcard: who adds a problem says here how a script hears of it.

use stint_core::problem::Problem;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(i32)]
pub(crate) enum Exit {
    /// Done.
    Done = 0,
    /// It failed.
    Failed = 1,
    /// Usage, or a value that cannot be used.
    Usage = 2,
    /// Not found, ambiguous, or nothing running.
    NotFound = 3,
    /// Done, but something needs the person.
    Attention = 4,
    /// The other side is out of reach; everything is kept.
    Unreachable = 5,
    /// No account, or its key is refused.
    NoAccount = 6,
}

impl Exit {
    pub(crate) fn code(self) -> i32 {
        self as i32
    }
}

impl From<&Problem> for Exit {
    fn from(problem: &Problem) -> Exit {
        match problem {
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
            | Problem::BadSetting { .. }
            | Problem::BadServer { .. }
            | Problem::KeyMissing { .. }
            | Problem::KeyMalformed
            | Problem::WayUnfit { .. }
            | Problem::NotTyped { .. }
            | Problem::WorkspaceTaken { .. }
            | Problem::DatesAmbiguous { .. }
            | Problem::HotkeyUnreadable { .. } => Exit::Usage,

            Problem::UnknownName { .. }
            | Problem::AmbiguousName { .. }
            | Problem::UnknownEntry { .. }
            | Problem::AmbiguousEntry { .. }
            | Problem::UnknownField { .. }
            | Problem::AmbiguousField { .. }
            | Problem::NothingRunning
            | Problem::NothingToContinue
            | Problem::NothingToUndo
            | Problem::NothingToRedo
            | Problem::NothingToSettle { .. }
            | Problem::UnknownPin { .. }
            | Problem::UnknownAccount { .. }
            | Problem::UnknownMember { .. }
            | Problem::UnknownWorkspace { .. } => Exit::NotFound,

            Problem::ManyMissing { .. } => Exit::Attention,

            Problem::Unreachable { .. }
            | Problem::Untrusted { .. }
            | Problem::NotClockify { .. }
            | Problem::AskedToWait { .. }
            | Problem::ServerTrouble { .. }
            | Problem::GrantExpired { .. }
            | Problem::ReplyLost { .. }
            | Problem::SyncElsewhere => Exit::Unreachable,

            Problem::NoAccount
            | Problem::KeyRefused { .. }
            | Problem::KeyGone { .. }
            | Problem::OtherAccount { .. }
            | Problem::SignedOut { .. }
            | Problem::AccountBlocked { .. } => Exit::NoAccount,

            Problem::UndoOvertaken { .. }
            | Problem::EntryLocked { .. }
            | Problem::StillActive { .. }
            | Problem::StillUsed { .. }
            | Problem::FileNotWritten { .. }
            | Problem::FileUnreadable { .. }
            | Problem::FileStrange { .. }
            | Problem::Cancelled
            | Problem::StoreHeld { .. }
            | Problem::StoreNewer { .. }
            | Problem::StoreDamaged { .. }
            | Problem::StoreReadOnly { .. }
            | Problem::StoreBusy { .. }
            | Problem::DiskFull { .. }
            | Problem::StoreUnreachable { .. }
            | Problem::StoreOnNetwork { .. }
            | Problem::KeychainMissing
            | Problem::KeychainLocked
            | Problem::ConnectionNotReady { .. }
            | Problem::ApprovalDenied
            | Problem::ConnectElsewhere
            | Problem::ApprovalTimedOut { .. }
            | Problem::NoWorkspace { .. }
            | Problem::WorkspaceGone { .. }
            | Problem::NotReadYet
            | Problem::ReadOnly { .. }
            | Problem::NotInClockify { .. }
            | Problem::Refused { .. }
            | Problem::NotAllowed { .. }
            | Problem::HotkeyTaken { .. }
            | Problem::HotkeyOnWayland { .. }
            | Problem::NoDisplay
            | Problem::NoBrowser
            | Problem::AlreadyRunning
            | Problem::NotRunning
            | Problem::Internal { .. } => Exit::Failed,
        }
    }
}
