//! What the machine keeps between rounds: attempts in flight, conflicts, sweeps, and how far it is with a
//! workspace.
//!
//! Never the outbox: that is the difference between base and here.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::merge::Side;
use crate::at::At;
use crate::custom::CustomField;
use crate::entry::Entry;
use crate::field::Field;
use crate::id::{AttemptId, Key, Kind, RemoteId, WorkspaceId};
use crate::problem::Problem;
use crate::row::{Book, Item, Row};
use crate::rules::Rules;

/// Where a machine works: one workspace of one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Our number of the workspace.
    pub workspace: WorkspaceId,
    /// Clockify's id of it.
    pub remote: RemoteId,
    /// Clockify's id of the person.
    pub user: RemoteId,
}

/// What an attempt does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Op {
    /// Make it.
    Create,
    /// Replace it.
    Update,
    /// Delete it.
    Delete,
}

/// One write in flight, journaled before it leaves, with the body as it left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// Its number.
    pub id: AttemptId,
    /// The row.
    pub key: Key,
    /// What it does.
    pub op: Op,
    /// The row's revision whose content the body is.
    pub rev: u64,
    /// What was sent, in our ids; `None` for a deletion.
    pub body: Option<Item>,
    /// What is known of its fate.
    pub state: AttemptState,
    /// Which run of the syncing process sent it; an older one's `Sending` is `Unknown`.
    pub epoch: u64,
    /// When it was sent, by the server's clock as far as that is known.
    pub sent: At,
    /// By our clock, when its reply was given up; looks count from here.
    pub lost: Option<At>,
    /// How often Clockify was looked at for it.
    pub looks: u32,
    /// Until when it may have left, where nobody here knows when that was: then `sent` is the earliest.
    pub until: Option<At>,
    /// Ids that looked the same before it was sent, where the id's second cannot be leaned on.
    pub known: Option<Vec<RemoteId>>,
}

/// What is known of an attempt's fate. A settled attempt is no longer kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AttemptState {
    /// On its way.
    Sending,
    /// The reply was lost.
    Unknown,
}

/// Something that syncing decided and that the person gets to see, with both sides whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The row.
    pub key: Key,
    /// Which field.
    pub field: Field,
    /// How it came to it.
    pub cause: Cause,
    /// What both had.
    pub base: Item,
    /// What this computer had.
    pub here: Item,
    /// What Clockify had.
    pub there: Item,
    /// Which side's value stands.
    pub kept: Side,
    /// When it was seen.
    pub at: At,
}

/// How syncing came to decide something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Both sides had changed the field.
    Changed,
    /// Both sides had ended the same timer.
    Stopped,
    /// Our timer ended where one of another device began.
    Continued,
    /// The timer of another device ended where ours began.
    Overtaken,
    /// What was made here was there already, by its name.
    Known,
}

impl Conflict {
    /// Seconds after which nobody is asked any more, and what stands stays: 30 days.
    pub const ASKED_S: i64 = 30 * 24 * 3600;

    /// Whether the person is asked. What was only joined, what is shared with others and what a switch of timers
    /// would have done anyway is told.
    pub fn asks(&self) -> bool {
        let own = self.key.kind() == Kind::Entry && self.field != Field::Tags;
        own && matches!(self.cause, Cause::Changed | Cause::Stopped)
    }

    /// What one side had; what was joined is no side's.
    pub fn of(&self, side: Side) -> Option<&Item> {
        match side {
            Side::Here => Some(&self.here),
            Side::Clockify => Some(&self.there),
            Side::Both => None,
        }
    }

    /// Whether the row still has what was decided; if not, somebody has decided anew.
    pub fn stands(&self, row: &Row) -> bool {
        let Some(here) = &row.here else {
            return false;
        };
        match (self.cause, self.of(self.kept)) {
            (Cause::Changed | Cause::Stopped, Some(kept)) => !self.field.differs(kept, here),
            (Cause::Changed | Cause::Stopped, None) => {
                self.field.differs(&self.here, here) && self.field.differs(&self.there, here)
            }
            // Its end was neither side's.
            (Cause::Continued | Cause::Overtaken, _) => {
                here.entry().is_some_and(|entry| !entry.span.is_running())
            }
            (Cause::Known, _) => true,
        }
    }
}

/// A conflict as it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptConflict {
    /// Its number, rising.
    pub id: i64,
    /// What it is about.
    pub conflict: Conflict,
    /// When the row was last changed here before that, as far as it is known.
    pub changed: Option<At>,
    /// When the person settled it.
    pub settled: Option<At>,
}

/// A create of an entry as it left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The row it was for.
    pub key: Key,
    /// What left, in our ids.
    pub body: Entry,
    /// When, by the server's clock as far as that is known.
    pub sent: At,
}

/// Two entries that are probably one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Twin {
    /// The one that was made here.
    pub ours: Key,
    /// The one that came from Clockify.
    pub theirs: Key,
    /// Whether its id was made while ours was under way: perhaps the same one, sent twice.
    pub in_doubt: bool,
    /// When it came.
    pub at: At,
}

/// Whether the second inside Clockify's ids can be leaned on for this account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trust {
    /// No clean create was seen yet.
    #[default]
    Unproven,
    /// It matched the server's clock.
    Proven,
    /// It did not.
    Off,
}

/// How far the machine is with a workspace. Kept as one value, replaced whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// When the whole history was first read; `None` until then.
    pub first_pull_done: Option<At>,
    /// The page to go on with when the first pull was cut off.
    pub first_pull_page: u32,
    /// When the catalog was last read whole.
    pub catalog: Option<At>,
    /// When the last complete sweep ended.
    pub sweep: Option<At>,
    /// How many complete sweeps there were; its parity chooses the page size.
    pub sweeps: u64,
    /// When a round last went through.
    pub round: Option<At>,
    /// How many requests that round made.
    pub requests: u64,
    /// Whether ids can be leaned on.
    pub trust: Trust,
}

/// A record for the store to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "few are held at a time")]
pub enum Record {
    /// Keep this attempt (new or changed).
    Attempt(Attempt),
    /// The attempt's fate is known: forget it.
    Settled(AttemptId),
    /// Clockify carried the attempt out, as was seen then: forget it.
    Taken(AttemptId, At),
    /// Keep this conflict.
    Conflict(Box<Conflict>),
    /// The person settled the conflict of this number.
    Answered(i64),
    /// Keep that these two are probably one.
    Twin(Twin),
    /// The person settled what this one, that came from Clockify, is.
    KnownApart(Key),
    /// What the workspace demands, as just read.
    Rules(WorkspaceId, Rules),
    /// The custom fields of the workspace, as just read.
    CustomFields(WorkspaceId, Vec<CustomField>),
    /// How far the machine is.
    Mark(WorkspaceId, Mark),
    /// The row was missing from a complete sweep that ended then.
    Absent(Key, At),
    /// The row was there after all.
    Present(Key),
    /// The server asked not to be asked before then.
    NotBefore(At),
}

/// What the machine may look up beside the [`Book`].
pub trait Desk: Book {
    /// The rows of a workspace whose sides differ, parked ones left out, tombstones included.
    fn outbox(&self, workspace: WorkspaceId) -> Result<Vec<Row>, Problem>;
    /// The parked rows of a workspace.
    fn parked(&self, workspace: WorkspaceId) -> Result<Vec<Row>, Problem>;
    /// The open attempts of a workspace, oldest first.
    fn attempts(&self, workspace: WorkspaceId) -> Result<Vec<Attempt>, Problem>;
    /// The open attempt of a row, if there is one.
    fn attempt_of(&self, key: Key) -> Result<Option<Attempt>, Problem>;
    /// How far the machine is with a workspace.
    fn mark(&self, workspace: WorkspaceId) -> Result<Mark, Problem>;
    /// Clockify's ids, from `first` to `last`, of the entries that are known here; `None` when they are more than a
    /// few pages. One look says what a page of new entries would else ask for each.
    fn known_between(
        &self,
        workspace: WorkspaceId,
        first: &RemoteId,
        last: &RemoteId,
    ) -> Result<Option<BTreeSet<RemoteId>>, Problem>;
    /// The creates of entries that left at or after `since` and whose entry begins between two instants.
    fn made(
        &self,
        workspace: WorkspaceId,
        between: (At, At),
        since: At,
    ) -> Result<Vec<Made>, Problem>;
    /// The bound entries of a workspace that Clockify had as finished or running with a start (by base) at or
    /// after `from`: key, Clockify's id and that start.
    fn bound_since(
        &self,
        workspace: WorkspaceId,
        from: Option<At>,
    ) -> Result<Vec<(Key, RemoteId, At)>, Problem>;
    /// The bound rows of one catalog kind: key and Clockify's id.
    fn bound_catalog(
        &self,
        workspace: WorkspaceId,
        kind: Kind,
    ) -> Result<Vec<(Key, RemoteId)>, Problem>;
    /// The rows of a workspace that were missing from complete sweeps: key, when first, and from how many.
    fn absent(&self, workspace: WorkspaceId) -> Result<Vec<(Key, At, u32)>, Problem>;
}
