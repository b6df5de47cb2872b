//! Everything that goes wrong, by name: the sync engine's list of fifty faults and what the issues add to it.
//!
//! Never the means: how each is done to a world stands in [`crate::luck`] and [`crate::world`].

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bad {
    // The network.
    DroppedBeforeSend,
    DroppedAfterCommit,
    ResetMidBody,
    ReplyDelayed,
    ReplyTruncated,
    ReplyCutShort,
    DeliveredTwice,
    NameNotFound,
    CaptivePortal,
    TlsFails,
    SlowTrickle,
    Flapping,
    DeadConnection,
    CommitDelayed,
    // The server.
    TroubleBefore,
    TroubleAfter,
    AskedToWait,
    AskedToWaitUntil,
    TooManyWithoutAWord,
    KeyRefused,
    KeyRevoked,
    Refused400,
    Refused403,
    Redirected,
    WrongContent,
    GatewayFails,
    RowsShift,
    LastPageMissing,
    LastPageTooEarly,
    PagesTooSmall,
    OrderChanged,
    ListOmits,
    StartUnseen,
    EmptyList,
    BillableOverridden,
    Normalised,
    UnheardOfFields,
    ItemGoneUnderEntry,
    ItemArchivedUnderEntry,
    ItemRenamedUnderEntry,
    SettingsChanged,
    LockedUnderEntry,
    IdSecondOff,
    // The client.
    Killed,
    DiskFull,
    StoreBusy,
    TwoProcesses,
    HolderFrozen,
    Suspended,
    // Time.
    Skewed,
    ClockJumps,
    ClocksChange,
    Midnight,
    ZoneChanged,
    // People.
    EditedElsewhere,
    DeletedElsewhere,
    StartedElsewhere,
    StoppedTwice,
    LookAlike,
    EditInFlight,
    DeleteUndoStorm,
}

/// Faults of a kind, for the table of what struck in which state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Nothing was sent.
    Unsent,
    /// Sent, and not carried out, and nobody knows.
    Lost,
    /// Carried out, and nobody knows.
    Unheard,
    /// Carried out much later, or twice.
    Late,
    /// Something answers that is not Clockify.
    Garbled,
    /// The server is in trouble.
    Failed,
    /// Refused, with a reason.
    Refused,
    /// A list does not tell the truth.
    Lists,
    /// Clockify answers in its own way.
    Odd,
    /// The process ends.
    Killed,
    /// The store does not take a write.
    Stored,
    /// Another process of the same device.
    Rival,
    /// The computer sleeps.
    Asleep,
    /// The clock is not to be trusted.
    Clock,
    /// Somebody changes the same row elsewhere.
    Elsewhere,
    /// The person does not wait.
    Hasty,
}

/// What the list names and no world here can do, and where it is proved instead.
pub const ELSEWHERE: [(&str, &str); 6] = [
    (
        "power loss with lost and torn pages",
        "the tier of power losses, on files",
    ),
    (
        "a corrupted tail of the log",
        "the tier of power losses, on files",
    ),
    (
        "an upgrade with a full queue",
        "a fixture of every schema version",
    ),
    (
        "a list windowed by time that lags",
        "Stint asks for no such list, and a law watches that",
    ),
    ("a window read in another zone", "the same"),
    (
        "an assistant's edits, held and revoked",
        "there are no assistants yet",
    ),
];

impl Bad {
    /// All of them, in the order of the list.
    pub const ALL: [Bad; 61] = {
        use Bad::*;
        [
            DroppedBeforeSend,
            DroppedAfterCommit,
            ResetMidBody,
            ReplyDelayed,
            ReplyTruncated,
            ReplyCutShort,
            DeliveredTwice,
            NameNotFound,
            CaptivePortal,
            TlsFails,
            SlowTrickle,
            Flapping,
            DeadConnection,
            CommitDelayed,
            TroubleBefore,
            TroubleAfter,
            AskedToWait,
            AskedToWaitUntil,
            TooManyWithoutAWord,
            KeyRefused,
            KeyRevoked,
            Refused400,
            Refused403,
            Redirected,
            WrongContent,
            GatewayFails,
            RowsShift,
            LastPageMissing,
            LastPageTooEarly,
            PagesTooSmall,
            OrderChanged,
            ListOmits,
            StartUnseen,
            EmptyList,
            BillableOverridden,
            Normalised,
            UnheardOfFields,
            ItemGoneUnderEntry,
            ItemArchivedUnderEntry,
            ItemRenamedUnderEntry,
            SettingsChanged,
            LockedUnderEntry,
            IdSecondOff,
            Killed,
            DiskFull,
            StoreBusy,
            TwoProcesses,
            HolderFrozen,
            Suspended,
            Skewed,
            ClockJumps,
            ClocksChange,
            Midnight,
            ZoneChanged,
            EditedElsewhere,
            DeletedElsewhere,
            StartedElsewhere,
            StoppedTwice,
            LookAlike,
            EditInFlight,
            DeleteUndoStorm,
        ]
    };

    /// Its kind.
    pub fn class(self) -> Class {
        use Bad::*;
        match self {
            NameNotFound | TlsFails | Flapping => Class::Unsent,
            DroppedBeforeSend | ResetMidBody | DeadConnection => Class::Lost,
            DroppedAfterCommit | ReplyDelayed | ReplyTruncated | ReplyCutShort | TroubleAfter => {
                Class::Unheard
            }
            CommitDelayed | DeliveredTwice | SlowTrickle => Class::Late,
            CaptivePortal | Redirected | WrongContent => Class::Garbled,
            TroubleBefore | GatewayFails => Class::Failed,
            AskedToWait | AskedToWaitUntil | TooManyWithoutAWord | KeyRefused | KeyRevoked
            | Refused400 | Refused403 => Class::Refused,
            RowsShift | LastPageMissing | LastPageTooEarly | PagesTooSmall | OrderChanged
            | ListOmits | StartUnseen | EmptyList => Class::Lists,
            BillableOverridden | Normalised | UnheardOfFields | IdSecondOff => Class::Odd,
            Killed => Class::Killed,
            DiskFull | StoreBusy => Class::Stored,
            TwoProcesses | HolderFrozen => Class::Rival,
            Suspended => Class::Asleep,
            Skewed | ClockJumps | ClocksChange | Midnight | ZoneChanged => Class::Clock,
            ItemGoneUnderEntry
            | ItemArchivedUnderEntry
            | ItemRenamedUnderEntry
            | SettingsChanged
            | LockedUnderEntry
            | EditedElsewhere
            | DeletedElsewhere
            | StartedElsewhere
            | StoppedTwice => Class::Elsewhere,
            LookAlike | EditInFlight | DeleteUndoStorm => Class::Hasty,
        }
    }
}
