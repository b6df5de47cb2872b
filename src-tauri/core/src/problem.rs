//! The closed list of what can go wrong for a person. Every door says the same words for each (see
//! [`crate::words`]) and none compares texts.
//!
//! Never holds a key, and never the text of an error from a library.

use serde::{Deserialize, Serialize};

use crate::at::At;
use crate::custom::Takes;
use crate::id::Kind;

/// Why entries do not become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum MergeUnfit {
    /// There is only one.
    One,
    /// A night lies between two of them.
    Night,
    /// They are in different workspaces.
    Workspaces,
}

/// Where something was typed that cannot be read: what helps there differs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Place {
    /// In a field of its own.
    #[default]
    Field,
    /// In a field for a day.
    Day,
    /// In a line of text, where it may be text.
    Line,
}

/// Something was refused or could not be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the names of the fields say what they hold")]
#[error("{}", crate::words::sentence(self))]
pub enum Problem {
    // What was said cannot be used.
    /// The end would lie before the start.
    EndBeforeStart { start: At, end: At },
    /// What runs began only after the instant at which it should end.
    RunningSince {
        description: String,
        start: At,
        end: At,
    },
    /// A timer cannot start in the future, and what a line logs has begun.
    StartInFuture {
        start: At,
        /// Whether its end was said too.
        #[serde(default)]
        finished: bool,
        /// `23:30-0:30`, where yesterday may be meant.
        #[serde(default)]
        yesterday: Option<String>,
    },
    /// A finished entry needs two ends, and one was not said.
    TimeMissing { start: bool },
    /// More characters than Clockify takes.
    TextTooLong { length: usize, most: usize },
    /// `<` or `>` in a text, which Clockify refuses.
    TextHasAngles,
    /// It looks like a time or a date and is none.
    TimeUnreadable {
        said: String,
        #[serde(default)]
        place: Place,
    },
    /// It looks like a length and is none.
    LengthUnreadable {
        said: String,
        #[serde(default)]
        place: Place,
    },
    /// It names no stretch of days.
    RangeUnreadable { said: String },
    /// More than one time in a place for one.
    TimeTwice { first: String, second: String },
    /// Two projects in a place for one.
    ProjectTwice { first: String, second: String },
    /// The name is too short or too long.
    NameLength {
        kind: Kind,
        length: usize,
        least: usize,
        most: usize,
    },
    /// There is one of that name already.
    NameTaken { kind: Kind, name: String },
    /// A task was named without a project.
    TaskWithoutProject { name: String },
    /// Not a value that this custom field takes.
    FieldUnreadable {
        field: String,
        said: String,
        takes: Takes,
        allowed: Vec<String>,
    },
    /// An entry is split between its start and its end.
    SplitOutside { description: String },
    /// These entries do not become one.
    MergeUnfit { why: MergeUnfit },
    /// Of several entries at once, times are not set: each has its own.
    TimesOfSeveral,
    /// It runs, and this takes what has ended.
    StillRuns { description: String },
    /// Not a colour like `#1976D2`.
    BadColor { said: String },
    /// Not a value this setting takes.
    BadSetting {
        name: String,
        said: String,
        takes: String,
    },
    /// No setting has this name.
    UnknownSetting { said: String, names: Vec<String> },
    /// A plain `http` address that is not on this machine, or no address at all.
    BadServer { said: String, why: String },

    // What was named is not there.
    /// Nothing has this name.
    UnknownName {
        kind: Kind,
        said: String,
        candidates: Vec<String>,
    },
    /// Several have this name.
    AmbiguousName {
        kind: Kind,
        said: String,
        candidates: Vec<String>,
    },
    /// No custom field of the workspace has this name.
    UnknownField {
        said: String,
        candidates: Vec<String>,
    },
    /// Several custom fields have this name.
    AmbiguousField {
        said: String,
        candidates: Vec<String>,
    },
    /// No entry has this id.
    UnknownEntry { said: String },
    /// Several ids start so.
    AmbiguousEntry {
        said: String,
        candidates: Vec<String>,
    },
    /// There is nothing to stop.
    NothingRunning,
    /// There is nothing to continue.
    NothingToContinue,
    /// There is nothing to take back.
    NothingToUndo,
    /// There is nothing to do again.
    NothingToRedo,
    /// There is nothing of it to settle.
    NothingToSettle { what: String },
    /// No pin has this number.
    UnknownPin { said: String },
    /// No account is called that, or several are.
    UnknownAccount {
        said: String,
        candidates: Vec<String>,
    },
    /// No workspace is called that, or several are.
    UnknownWorkspace {
        said: String,
        candidates: Vec<String>,
    },
    /// No member of the workspace is called that, or several are.
    UnknownMember {
        said: String,
        candidates: Vec<String>,
    },
    /// Clockify lists the workspace no more.
    WorkspaceGone { name: String },

    /// What is in the workspace was not read yet, so nobody knows what would stand there twice.
    NotReadYet,

    // It is there, but does not allow this.
    /// This does not settle what is asked.
    WayUnfit { what: String, ways: Vec<WayOut> },
    /// The change to take back was overtaken by another.
    UndoOvertaken { what: String },
    /// Clockify has locked or approved the entry.
    EntryLocked { description: String },
    /// It must be put away first.
    StillActive { kind: Kind, name: String },
    /// Entries or tasks still name it.
    StillUsed {
        kind: Kind,
        name: String,
        entries: usize,
    },

    /// A file that was asked for was not written.
    FileNotWritten { path: String, why: String },
    /// A file that was handed in cannot be read, or is not what it should be.
    FileUnreadable { path: String, why: String },
    /// Nothing in the file is what Stint can import.
    FileStrange { path: String },
    /// Its dates may begin with the day or with the month, and nothing in the file tells which.
    DatesAmbiguous { example: String },
    /// The person ended it before it was done.
    Cancelled,

    // The store.
    /// A newer Stint wrote this store.
    StoreNewer {
        path: String,
        found: u32,
        known: u32,
    },
    /// The file is no store, or is damaged.
    StoreDamaged { path: String },
    /// The store cannot be written.
    StoreReadOnly { path: String },
    /// A window or the tray has the store open, and it is to be put in place of.
    StoreHeld { by: String },
    /// Another program holds the store for too long.
    StoreBusy { path: String },
    /// The disk is full.
    DiskFull { path: String },
    /// The folder cannot be made or opened.
    StoreUnreachable { path: String, why: String },
    /// The store is on a network file system, where two processes cannot share it safely.
    StoreOnNetwork { path: String },

    // Keys.
    /// There is no account yet.
    NoAccount,
    /// No key was given.
    KeyMissing { variable: String },
    /// It cannot be a key: blanks or control characters inside, or far too long.
    KeyMalformed,
    /// Clockify or Maton does not know this key.
    KeyRefused { server: String },
    /// The key of an account is not where it was kept: deleted there, or the store came from another computer. `file`
    /// is the file that keys were chosen to rest in, `None` for the keychain.
    KeyGone {
        account: String,
        by_maton: bool,
        file: Option<String>,
    },
    /// There is no keychain to be reached: none on this computer, or none in this session.
    KeychainMissing,
    /// The keychain is locked or does not answer.
    KeychainLocked,
    /// The connection at Maton is not active.
    ConnectionNotReady { connection: String, status: String },
    /// The key, or the connection at Maton, opens another account than the one that is to be connected anew.
    OtherAccount {
        expected: String,
        found: String,
        by_maton: bool,
    },
    /// The person signed out of this account.
    SignedOut { account: String, waiting: usize },
    /// The person said no in the browser, or left the page until the service gave it up.
    ApprovalDenied,
    /// Nobody approved in time.
    ApprovalTimedOut { seconds: u64 },
    /// The account has no workspace to track time in.
    NoWorkspace { server: String },
    /// There is a workspace of this name already.
    WorkspaceTaken { name: String },
    /// Nothing of this account is sent.
    ReadOnly { account: String },
    /// Nothing is dropped unless this is typed.
    NotTyped { expected: String, waiting: usize },

    // The other side.
    /// It cannot be reached.
    Unreachable { server: String },
    /// Whoever answers there has no certificate that proves who they are; nothing was sent.
    Untrusted { server: String },
    /// Something answers that is not Clockify: a sign-in page of the network, a proxy.
    NotClockify { server: String },
    /// It asks for a pause.
    AskedToWait { server: String, seconds: u64 },
    /// It is in trouble itself.
    ServerTrouble { server: String, status: u16 },
    /// The gateway keeps failing; the grant behind the connection may have run out.
    GrantExpired { server: String, account: String },
    /// It refuses, for a reason of its own.
    Refused { server: String, message: String },
    /// The account may not do that there.
    NotAllowed { server: String, message: String },
    /// The account there is let in no further.
    AccountBlocked {
        server: String,
        why: Blocked,
        message: String,
    },
    /// Clockify does not know it yet, and what names it was to be sent at once.
    NotInClockify { kind: Kind, name: String },
    /// The reply to something that is not kept here was lost. `looks` says whether doing it again looks first.
    ReplyLost { what: String, looks: bool },
    /// So many entries are missing from Clockify's list at once that Stint does not believe it.
    ManyMissing { entries: usize },
    /// Another process of Stint syncs and does not come to an end.
    SyncElsewhere,
    /// Another process of Stint puts a key away or takes one, and does not come to an end.
    ConnectElsewhere,

    // The desktop.
    /// The key combination is taken by another program.
    HotkeyTaken { combination: String },
    /// No such combination.
    HotkeyUnreadable { said: String },
    /// Wayland gives programs no global hotkeys this way.
    HotkeyOnWayland { combination: String },
    /// There is no display.
    NoDisplay,
    /// No browser could be opened.
    NoBrowser,
    /// Stint runs already for this data directory.
    AlreadyRunning,
    /// The resident does not run.
    NotRunning,

    /// Something that should not happen; the log knows more.
    Internal { what: String },
}

/// Why an account is let in no further although its key is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Blocked {
    /// It was banned, or its workspace was.
    Banned,
    /// Its address was never confirmed.
    Unverified,
    /// The workspace wants a second factor, and the account has none.
    SecondFactor,
}

/// A row is parked: Clockify refused it or a person must choose. Nothing waits behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Attention {
    /// Why.
    pub reason: Reason,
    /// What Clockify said, for the person only; never logged.
    pub said: Option<String>,
    /// Since when.
    pub since: At,
}

/// Why a row is parked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Reason {
    /// Clockify does not take it as it is.
    Validation,
    /// Its project is gone.
    ProjectGone,
    /// The workspace wants a project.
    ProjectRequired,
    /// The workspace wants a task.
    TaskRequired,
    /// The workspace wants a tag.
    TagRequired,
    /// The workspace wants a description.
    DescriptionRequired,
    /// The workspace wants a custom field, or several; they are named where Clockify's words would stand.
    FieldRequired,
    /// One of its tags is archived.
    TagArchived,
    /// Its period is locked.
    Locked,
    /// It is approved.
    Approved,
    /// Only the stopwatch may make entries here.
    StopwatchOnly,
    /// The account may not do this.
    Forbidden,
    /// The plan of the workspace does not allow it.
    PlanLimit,
    /// Several entries at Clockify could be the one whose reply was lost.
    SeveralCandidates,
    /// Deleted in Clockify, changed here.
    RemoteDeleted,
    /// Changed in Clockify after it was deleted here.
    ChangedAfterDelete,
    /// Clockify refuses its characters.
    BadText,
    /// Something it names is parked itself.
    WaitsForParked,
}

impl Reason {
    /// What leads out, the likeliest first; `deleted` says that the row is gone here.
    pub fn ways_out(self, deleted: bool) -> &'static [WayOut] {
        use WayOut::{Copy, DeleteAnyway, Drop, Edit, KeepAsNew, Retry, TakeTheirs};
        match self {
            _ if deleted => &[Copy, Retry, Drop],
            Reason::ProjectRequired
            | Reason::TaskRequired
            | Reason::TagRequired
            | Reason::DescriptionRequired
            | Reason::FieldRequired
            | Reason::Validation
            | Reason::ProjectGone
            | Reason::TagArchived
            | Reason::BadText
            | Reason::WaitsForParked => &[Edit, Retry, Drop],
            Reason::Locked
            | Reason::Approved
            | Reason::StopwatchOnly
            | Reason::Forbidden
            | Reason::PlanLimit => &[Copy, Retry, Drop],
            Reason::SeveralCandidates => &[TakeTheirs, KeepAsNew],
            Reason::RemoteDeleted => &[KeepAsNew, Drop],
            Reason::ChangedAfterDelete => &[TakeTheirs, DeleteAnyway],
        }
    }
}

/// A way out of a problem that a door can offer as a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum WayOut {
    /// Change it.
    Edit,
    /// Send it again as it is.
    Retry,
    /// Let it go here.
    Drop,
    /// Make it anew in Clockify.
    KeepAsNew,
    /// Take what Clockify has.
    TakeTheirs,
    /// Of a conflict, take what was here.
    TakeHere,
    /// Of a conflict, leave it as it was merged.
    KeepMarked,
    /// Of two entries that are the same, let the one that came from Clockify go.
    Merge,
    /// Two entries that look the same are two.
    KeepBoth,
    /// Delete it in Clockify too.
    DeleteAnyway,
    /// Copy it as text.
    Copy,
    /// Connect again.
    Reconnect,
}

impl WayOut {
    const ALL: [WayOut; 12] = [
        WayOut::Edit,
        WayOut::Retry,
        WayOut::Drop,
        WayOut::KeepAsNew,
        WayOut::TakeTheirs,
        WayOut::TakeHere,
        WayOut::KeepMarked,
        WayOut::Merge,
        WayOut::KeepBoth,
        WayOut::DeleteAnyway,
        WayOut::Copy,
        WayOut::Reconnect,
    ];

    /// The word by which a person says it.
    pub fn word(self) -> &'static str {
        match self {
            WayOut::Edit => "edit",
            WayOut::Retry => "retry",
            WayOut::Drop => "drop",
            WayOut::KeepAsNew => "new",
            WayOut::TakeTheirs => "clockify",
            WayOut::TakeHere => "here",
            WayOut::KeepMarked => "keep",
            WayOut::Merge => "merge",
            WayOut::KeepBoth => "both",
            WayOut::DeleteAnyway => "delete",
            WayOut::Copy => "copy",
            WayOut::Reconnect => "reconnect",
        }
    }

    /// Whether it settles nothing by itself: a door shows something, and the person goes on there.
    pub fn leads_elsewhere(self) -> bool {
        matches!(self, WayOut::Edit | WayOut::Copy | WayOut::Reconnect)
    }

    /// The way that is said by this word.
    pub fn said(word: &str) -> Option<WayOut> {
        WayOut::ALL.into_iter().find(|way| way.word() == word)
    }
}
