//! Mistakes on purpose, to try the simulator: each is switched at the one place where somebody could make it.
//!
//! Only a build with the feature `planted` can switch one on, for the thread and the life it is tried in; in every
//! other build [`is`] is a constant `false` and leaves nothing behind. Never on in a program that is shipped.

macro_rules! bugs {
    ($($(#[$what:meta])* $name:ident,)*) => {
        /// A mistake that can be planted.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Bug {
            $($(#[$what])* $name,)*
        }

        impl Bug {
            /// Every one there is.
            pub const ALL: &[Bug] = &[$(Bug::$name,)*];
        }
    };
}

bugs! {
    /// A replacement leaves the end out, and Clockify lets the entry run again.
    PutWithoutEnd,
    /// The first page of the list is taken for all that is new.
    FirstPageIsNewest,
    /// A create whose reply was lost is sent again.
    BlindResend,
    /// A lost create is looked for among the last day's entries only.
    ResolvedByWindow,
    /// A lost create takes an entry that another row is bound to.
    MatchedThoughBound,
    /// A lost create is looked for by what the row holds now, not by what was sent.
    FingerprintOfNow,
    /// An entry that may be a lost create comes in as a row of its own.
    TwinInserted,
    /// What a list does not show is gone.
    AliveSet,
    /// A short page ends a sweep that then counts as whole.
    SweepCutShort,
    /// A stop ends whatever runs there.
    ForeignTimerStopped,
    /// Times keep a fraction of a second that Clockify cuts off.
    MillisecondsKept,
    /// Custom fields are written under the key they are read under.
    CustomFieldsByReadKey,
    /// The billable flag that Clockify insists on is not accepted.
    BillablePingPong,
    /// The answer to a write covers what was edited since.
    AckOverwrites,
    /// A tag that Clockify does not know yet is sent.
    UnboundTagSent,
    /// A round that another one took over from goes on.
    LeaseWithoutFencing,
    /// What an earlier process left in flight is sent again at once.
    SendingRetried,
    /// How long Clockify wants to be left alone is not read.
    RetryAfterIgnored,
    /// What is gone there passes for a failure that will pass.
    GoneIsTransient,
    /// Of two stops the later one stands.
    LatestStopWins,
    /// The body that was sent becomes the base, not what Clockify made of it.
    BaseIsWhatWasSent,
    /// A clash is decided and shown to nobody.
    ClashUntold,
    /// A name known by its id only passes for a nameless thing.
    StubIsContent,
    /// A deletion whose reply was lost counts as done.
    TombstoneDropped,
    /// The pause that Clockify asked for ends with the process.
    PauseForgotten,
    /// How long a create is in doubt is read off our own clock alone.
    DoubtByOneClock,
    /// The tags of one side replace those of the other.
    TagsReplaced,
    /// What was refused is not parked.
    RefusalNotParked,
    /// What changed there after it was deleted here is deleted all the same.
    DeletedThoughChanged,
    /// A row that is gone there goes here too, changed or not.
    EditGoesAlong,
    /// What cannot be read by its id is gone, whatever else cannot be read.
    ControlLeftOut,
    /// Nothing is sent behind a row that waits.
    HeadOfLine,
    /// A write leaves before it is journaled.
    SentBeforeSaved,
    /// A create in doubt knows nothing of the others, and takes what is theirs.
    RivalIgnored,
    /// A row is replaced without a look at what it is there.
    WrittenUnread,
    /// A second timer leaves the first one running.
    TwoTimers,
}

/// Whether this mistake is planted here and now.
#[cfg(not(feature = "planted"))]
pub const fn is(_: Bug) -> bool {
    false
}

#[cfg(feature = "planted")]
pub use switch::{is, with};

#[cfg(feature = "planted")]
mod switch {
    use std::cell::Cell;

    use super::Bug;

    thread_local! {
        static PLANTED: Cell<Option<Bug>> = const { Cell::new(None) };
    }

    /// Whether this mistake is planted here and now.
    pub fn is(bug: Bug) -> bool {
        PLANTED.get() == Some(bug)
    }

    /// Lives with a mistake. It is gone afterwards, also after a panic.
    pub fn with<T>(bug: Bug, life: impl FnOnce() -> T) -> T {
        struct Until(Option<Bug>);
        impl Drop for Until {
            fn drop(&mut self) {
                PLANTED.set(self.0);
            }
        }
        let _until = Until(PLANTED.replace(Some(bug)));
        life()
    }
}
