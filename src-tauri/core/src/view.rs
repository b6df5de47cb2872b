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
mod reading;
mod report;
mod settings;
mod snapshot;
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
pub use self::list::{GroupView, HintView, MonthDay, MonthView, WeekDay, WeekGoal, WeekView};
pub use self::reading::{Chip, ChipKind, Completion, Creation, Reading};
pub use self::report::{
    BarPart, BarView, Bars, Figure, FilterView, Heat, HeatCell, HeatRow, Numbers, NumbersRow,
    ReportPage, RoundingView, ShareView, Shares, Stack, Tick, Trend, TrendPoint,
};
pub use self::settings::{
    SettingOption, SettingRow, SettingTakes, SettingsPage, SettingsSection, Theme,
};
pub use self::snapshot::{AccountView, DayGoal, PinView, Progress, Snapshot, SyncState, SyncView};
pub use self::sync_page::{
    Asked, Choice, Clashing, ClashingField, Contested, Parked, Settled, StoryLine, SyncPage, Twins,
    Waiting,
};
pub use self::upload::{NameInto, NameLine, NameShelf, NameTarget, Unread, UploadPlan};
use crate::action::Gaps;
use crate::at::At;
use crate::problem::WayOut;
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
    /// The same as it stands in a field: `2026-11-19`, `19.11.2026`.
    pub date_typed: String,
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
    /// Those that began on an earlier day and reach into it; in the list a day may hold nothing else.
    pub carried: Vec<CarriedView>,
    /// Those that are the same but for their times.
    pub groups: Vec<GroupView>,
    /// What there is to settle between them.
    pub hints: Vec<HintView>,
}

/// What an entry of an earlier day has in this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CarriedView {
    /// The entry, as it is listed where it began.
    pub card: Card,
    /// "1 h 15 min of Release night, until 1:15".
    pub words: String,
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

/// What merging entries would come to, asked before it is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct MergeView {
    /// "Merge 3 entries".
    pub title: String,
    /// "0 h 25 min lie between them."; `None` where they touch, and there is nothing to ask.
    pub gap: Option<String>,
    /// What to do with that unless the person says otherwise.
    pub usual: Gaps,
    /// When it would be with the time between them, and what of it others cover too: "9:12 – 12:10, 2 h 58 min".
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
