//! What the doors show: entries, the day, the state of syncing, all as values with their words.
//!
//! The shapes of [`EntryView`] and [`ItemView`] are the command line's contract and do not change without a
//! major version. Never holds a rule of its own.

mod accounts;
mod calendar;
mod catalog;
mod files;
mod form;
mod found;
mod list;
mod report;
mod settings;
mod sync_page;
mod upload;

use serde::{Deserialize, Serialize};

pub use self::accounts::{AccountCard, ConnectionCard, Elsewhere, WorkspaceCard};
pub use self::calendar::{
    Block, CalendarDay, CalendarSpan, CalendarView, CheckPage, Finding, FindingDoes, FindingKind,
    FindingWay, HoleView, HourMark, LikelyField, OverlapView,
};
pub use self::catalog::{CatalogItem, CatalogPage};
pub use self::files::{
    BackedUp, ExportFormat, ExportRange, Exported, ImportAsk, ImportFormat, ImportHead,
    ImportPerson, ImportPlan, Imported, Restored,
};
pub use self::form::{
    Can, CanView, EntryForm, FieldForm, FieldValue, FieldView, Need, Needed, Real,
};
pub use self::found::{Found, Hit};
pub use self::list::{GroupView, HintView, WeekDay, WeekGoal, WeekView};
pub use self::report::{
    BarPart, BarView, Bars, Figure, FilterView, Heat, HeatCell, HeatRow, Numbers, NumbersRow,
    ReportPage, RoundingView, ShareView, Shares, Stack, Tick, Trend, TrendPoint,
};
pub use self::settings::{
    SettingOption, SettingRow, SettingTakes, SettingsPage, SettingsSection, Theme,
};
pub use self::sync_page::{
    Asked, Choice, Clashing, ClashingField, Contested, Parked, Settled, StoryLine, SyncPage, Twins,
    Waiting,
};
pub use self::upload::{NameInto, NameLine, NameShelf, NameTarget, Unread, UploadPlan};
use crate::action::NewItem;
use crate::at::At;
use crate::id::{AccountId, WorkspaceId};
use crate::problem::WayOut;
use crate::speech::Speech;
pub use crate::sync::merge::Side;

/// An entry as `--json` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct EntryView {
    /// Our id.
    pub id: String,
    /// Clockify's id, once it has one.
    pub remote_id: Option<String>,
    /// What was done.
    pub description: String,
    /// Its project.
    pub project: Option<Named>,
    /// Its task.
    pub task: Option<Named>,
    /// Its tags, by name.
    pub tags: Vec<Named>,
    /// Billable or not.
    pub billable: bool,
    /// What its custom fields hold, in the workspace's order; those that hold nothing left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(as = "Option<Vec<FieldView>>", optional))]
    pub custom_fields: Vec<FieldView>,
    /// Regular, break …
    #[serde(rename = "type")]
    pub kind: String,
    /// When it began.
    pub start: At,
    /// When it ended; `None` while it runs.
    pub end: Option<At>,
    /// Seconds from start to end, or to now.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub duration_s: i64,
    /// How far it is on its way to Clockify.
    pub sync: SyncWord,
    /// Why it is parked.
    pub attention: Option<AttentionView>,
}

/// A project, task or tag that an entry names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Named {
    /// Our id.
    pub id: String,
    /// Clockify's id, once it has one.
    pub remote_id: Option<String>,
    /// Its name.
    pub name: String,
    /// `#RRGGBB`, projects only.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "bindings", ts(optional = nullable))]
    pub color: Option<String>,
}

/// One thing of the catalog as `--json` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ItemView {
    /// Our id.
    pub id: String,
    /// Clockify's id, once it has one.
    pub remote_id: Option<String>,
    /// Its name.
    pub name: String,
    /// Put away: archived, or a task that is done.
    pub archived: bool,
    /// `#RRGGBB`, projects only.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "bindings", ts(optional = nullable))]
    pub color: Option<String>,
    /// The client of a project.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "bindings", ts(optional = nullable))]
    pub client: Option<Named>,
    /// The project of a task.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "bindings", ts(optional = nullable))]
    pub project: Option<Named>,
    /// Projects and tasks only.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "bindings", ts(optional = nullable))]
    pub billable: Option<bool>,
    /// How far it is on its way to Clockify.
    pub sync: SyncWord,
    /// Why it is parked.
    pub attention: Option<AttentionView>,
}

/// How far a row is on its way to Clockify.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum SyncWord {
    /// It belongs to no account.
    Local,
    /// Kept here, not sent yet.
    Waiting,
    /// On its way at this moment.
    Sending,
    /// Sent, and the reply was lost: Stint looks before it does anything else.
    Unknown,
    /// Clockify has it as it is here.
    Synced,
    /// Parked.
    Attention,
}

/// Why a row is parked, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct AttentionView {
    /// A code that does not change.
    pub code: String,
    /// The sentence.
    pub message: String,
    /// What leads out.
    pub actions: Vec<WayOut>,
}

/// A problem in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ProblemView {
    /// A code that does not change.
    pub code: String,
    /// What happened.
    pub sentence: String,
    /// What was kept safe.
    pub kept: Option<String>,
    /// What to do next.
    pub next: Option<String>,
    /// What leads out of it in a terminal, where there is something to type. A window has buttons.
    pub commands: Vec<String>,
    /// Names to choose from.
    pub candidates: Vec<String>,
}

/// An entry with the words that a list shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Card {
    /// The entry itself.
    pub entry: EntryView,
    /// `9:05`, in the person's zone.
    pub from: String,
    /// `10:15`, or empty while it runs.
    pub to: String,
    /// `1:10`.
    pub length: String,
    /// Midnights between start and end: the `+1` mark.
    pub nights: u32,
    /// `Website relaunch: Build`, or `No project`.
    pub under: String,
    /// `today`, `Tue`, `3 Nov`: the day it began, for suggestions.
    pub day: String,
    /// The same as a date: `2026-11-19`.
    pub date: String,
}

/// One local day with its entries, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DayView {
    /// `2026-11-19`.
    pub date: String,
    /// `Today`, `Yesterday`, or the weekday.
    pub label: String,
    /// `Thursday 19 November`.
    pub long: String,
    /// What lies in this day, entries over midnight cut at it.
    pub total: Total,
    /// The entries that began on it.
    pub entries: Vec<Card>,
    /// Those that are the same but for their times.
    pub groups: Vec<GroupView>,
    /// What there is to settle between them.
    pub hints: Vec<HintView>,
}

/// A sum of time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Total {
    /// Seconds, what runs counted up to the moment of the snapshot.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub seconds: i64,
    /// `4:56`.
    pub words: String,
    /// By project, largest first, what runs last.
    pub parts: Vec<Share>,
}

/// A project's part of a sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Share {
    /// The project's name, or `No project`.
    pub name: String,
    /// `#RRGGBB`; `None` without a project.
    pub color: Option<String>,
    /// Seconds.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub seconds: i64,
    /// Whether it is what runs now.
    pub live: bool,
}

/// A pin with its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PinView {
    /// From 1.
    pub place: usize,
    /// The description, or the project's name where there is none.
    pub label: String,
    /// `Website relaunch: Build`; without a project nothing.
    pub under: Option<String>,
    /// The project's colour.
    pub color: Option<String>,
}

/// The state of syncing, with its sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SyncView {
    /// Which look.
    pub state: SyncState,
    /// "2 waiting · last sync 2 min ago".
    pub words: String,
    /// Rows not yet confirmed.
    pub waiting: usize,
    /// Rows that are parked.
    pub attention: usize,
    /// What needs a person: parked rows, and rows that both sides had changed.
    pub needs_you: usize,
    /// Whether some of that came since the person last looked at the Sync view.
    pub unseen: bool,
    /// When a round last went through.
    pub last: Option<At>,
    /// What keeps it from going on, if anything.
    pub problem: Option<ProblemView>,
    /// How far a long pull is.
    pub progress: Option<Progress>,
}

/// How syncing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum SyncState {
    /// There is no account; everything stays here.
    Local,
    /// All is sent.
    Sent,
    /// Something waits for the next round.
    Waiting,
    /// A round is under way.
    Syncing,
    /// The person told Stint not to sync by itself.
    Paused,
    /// Clockify is out of reach.
    Offline,
    /// Waiting does not help: key, connection or account have to be put right.
    Repair,
    /// The person signed out of the account.
    SignedOut,
    /// The account only reads.
    ReadOnly,
}

/// How far a long pull is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Progress {
    /// Entries read so far.
    pub done: usize,
    /// How far back, as a day.
    pub back_to: At,
}

/// The account in use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct AccountView {
    /// Our number of it.
    pub id: AccountId,
    /// The person's name there.
    pub name: String,
    /// `key` or `maton`.
    pub way: String,
    /// The server's host.
    pub server: String,
    /// The workspace's name.
    pub workspace: String,
}

/// Everything a door shows at a glance. It is replaced whole; nobody changes a part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Snapshot {
    /// When it was made.
    pub at: At,
    /// The zone its words are in, an IANA name.
    pub zone: String,
    /// What runs; of several, what began last.
    pub running: Option<Card>,
    /// Where that runs, if it is not the workspace in use: "Northwind Co-op".
    pub running_in: Option<String>,
    /// The number of that workspace, to switch to it.
    pub running_workspace: Option<WorkspaceId>,
    /// What else runs, in other workspaces or accounts.
    pub elsewhere: Vec<Elsewhere>,
    /// What goes on after what runs is stopped, and after that, next first: "Opening-hours module".
    pub back_to: Vec<String>,
    /// `since 13:54` of what ended last, while nothing runs.
    pub idle_since: Option<String>,
    /// Today's sum.
    pub today: Total,
    /// What is meant for today.
    pub goal: Option<DayGoal>,
    /// The pins.
    pub pins: Vec<PinView>,
    /// The last entries, one of each kind, newest first.
    pub recent: Vec<Card>,
    /// The state of syncing.
    pub sync: SyncView,
    /// The account; `None` while everything stays here.
    pub account: Option<AccountView>,
    /// What undo would take back: "delete Invoice questions".
    pub undo: Option<String>,
    /// What redo would do again.
    pub redo: Option<String>,
    /// The look of the window.
    pub theme: Theme,
    /// How the person reads.
    pub speech: Speech,
}

/// What is meant for the day that it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DayGoal {
    /// `of 7:30`.
    pub words: String,
    /// Seconds.
    pub seconds: i64,
    /// `until 17:11`, while what runs still has to bring it there today.
    pub until: Option<String>,
}

/// A typed line as Stint reads it, shown before Enter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Reading {
    /// What is left as the description.
    pub description: String,
    /// The chips, in the order of the fields.
    pub chips: Vec<Chip>,
    /// What Enter does: "Stop Opening-hours module at 14:22, start this".
    pub enter: String,
    /// What Clockify will not take of it as it is: "This workspace wants a project."
    pub remark: Option<String>,
    /// Why the line cannot be used as it is.
    pub problem: Option<ProblemView>,
    /// What could stand where the caret is; where no name is being typed, what was done before and holds every word.
    pub completions: Vec<Completion>,
    /// What is named and is not there: it can be made on the spot.
    pub create: Option<Creation>,
}

/// Something of the catalog that can be made out of what was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Creation {
    /// `Create project “Foo”`.
    pub label: String,
    /// Quietly beside it, where not everybody may: `only admins may`.
    pub beside: String,
    /// What makes it.
    pub item: NewItem,
    /// The whole line once it is there.
    pub line: String,
}

/// One thing that the line says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Chip {
    /// What it is.
    pub kind: ChipKind,
    /// Its words: `Website relaunch: Build`, `14:22 – now`, `#billing`.
    pub words: String,
    /// The project's colour.
    pub color: Option<String>,
}

/// What a chip says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum ChipKind {
    /// A project, with its task.
    Project,
    /// A tag.
    Tag,
    /// A time.
    Time,
    /// Billable.
    Billable,
}

/// Something that could complete the line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Completion {
    /// What is shown.
    pub label: String,
    /// Below it, of something done before: `Website relaunch: Build`. Empty for a name.
    pub under: String,
    /// Quietly beside it: the client, or when it was last used.
    pub beside: String,
    /// The project's colour.
    pub color: Option<String>,
    /// The whole line once it is taken.
    pub line: String,
}

/// What merging entries would come to, asked before it is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct MergeView {
    /// "Merge 3 entries".
    pub title: String,
    /// "0 h 25 min lie between them."; `None` where they touch, and there is nothing to ask.
    pub gap: Option<String>,
    /// When it would be with the time between them: "9:12 – 12:10, 2 h 58 min".
    pub counting: String,
    /// When it would be without.
    pub leaving_out: String,
}

/// What an action did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Done {
    /// The entry it is about, as it now is, or as it was when it was deleted.
    pub entry: Option<EntryView>,
    /// Where it is about several entries, all of them: the halves of a split, the copies, what was changed or deleted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(as = "Option<Vec<EntryView>>", optional))]
    pub entries: Vec<EntryView>,
    /// The catalog item it is about.
    pub item: Option<ItemView>,
    /// What happened, in a sentence: "Deleted Invoice questions, 0:30". What there is to remark stands behind it.
    pub said: String,
    /// What Clockify will not take of it as it is: "This workspace wants a project."
    pub remark: Option<String>,
}
