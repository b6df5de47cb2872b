//! What a workspace demands of its entries and who may make what, as last read from Clockify.
//!
//! Never asks Clockify; an offline start is judged by what was read last.

mod lock;
mod remark;

pub use lock::MovingLock;
pub use remark::Remark;

use serde::{Deserialize, Serialize};

use crate::at::At;
use crate::entry::Entry;
use crate::id::Kind;
use crate::problem::Reason;
use crate::report::Rounding;

/// The settings of a workspace that change what Stint may send.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// A finished entry needs a project.
    pub needs_project: bool,
    /// A finished entry needs a task.
    pub needs_task: bool,
    /// A finished entry needs a tag.
    pub needs_tag: bool,
    /// A finished entry needs a description.
    pub needs_description: bool,
    /// Entries that start before this are locked.
    pub locked_before: Option<At>,
    /// Only the stopwatch may make entries; finished ones are refused.
    pub stopwatch_only: bool,
    /// The billable flag is set by admins only; what is sent is replaced silently.
    pub billable_by_admins: bool,
    /// Whether new projects are billable.
    pub billable_projects: bool,
    /// Whether new projects are seen by every member.
    pub public_projects: bool,
    /// Who may make projects and clients.
    pub projects_by: Makers,
    /// Who may make tags.
    pub tags_by: Makers,
    /// Who may make tasks.
    pub tasks_by: Makers,
    /// How reports round, where they do.
    pub rounding: Option<Rounding>,
}

/// Who may make things of one kind, from the laxest to the strictest. Clockify does not say what this person is, so
/// nothing is forbidden by it: one is told, and Clockify decides.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Makers {
    /// Everybody.
    #[default]
    Everyone,
    /// Some, in a word that Stint does not know.
    Some,
    /// Admins and project managers.
    Managers,
    /// Admins.
    Admins,
}

impl Rules {
    /// What a finished entry like this still lacks.
    pub fn lacks(&self, entry: &Entry) -> Option<Reason> {
        let demands = [
            (
                self.needs_project && entry.project.is_none(),
                Reason::ProjectRequired,
            ),
            (
                self.needs_task && entry.task.is_none(),
                Reason::TaskRequired,
            ),
            (self.needs_tag && entry.tags.is_empty(), Reason::TagRequired),
            (
                self.needs_description && entry.description.trim().is_empty(),
                Reason::DescriptionRequired,
            ),
        ];
        let missing = demands.into_iter().find(|(missing, _)| *missing);
        missing.map(|(_, reason)| reason)
    }

    /// Whether an entry that began then lies in what is locked. Clockify exempts admins, and does not say who is one:
    /// this warns and never forbids.
    pub fn locks(&self, start: At) -> bool {
        self.locked_before.is_some_and(|lock| start < lock)
    }

    /// Who may make things of this kind.
    pub fn makers(&self, kind: Kind) -> Makers {
        match kind {
            Kind::Project | Kind::Client => self.projects_by,
            Kind::Tag => self.tags_by,
            Kind::Task => self.tasks_by,
            Kind::Entry => Makers::Everyone,
        }
    }

    /// Whether what was parked for this reason may go again, now that these rules hold instead of those before.
    pub fn let_go(&self, before: &Rules, kind: Kind, reason: Reason) -> bool {
        match reason {
            Reason::ProjectRequired => !self.needs_project,
            Reason::TaskRequired => !self.needs_task,
            Reason::TagRequired => !self.needs_tag,
            Reason::DescriptionRequired => !self.needs_description,
            Reason::StopwatchOnly => !self.stopwatch_only,
            // The lock was taken off or moved back.
            Reason::Locked => self.locked_before < before.locked_before,
            // More people may make it than before.
            Reason::Forbidden => self.makers(kind) < before.makers(kind),
            // Not a rule of these; see `sync::pull`.
            Reason::FieldRequired
            | Reason::Validation
            | Reason::ProjectGone
            | Reason::TagArchived
            | Reason::Approved
            | Reason::PlanLimit
            | Reason::SeveralCandidates
            | Reason::RemoteDeleted
            | Reason::ChangedAfterDelete
            | Reason::BadText
            | Reason::WaitsForParked => false,
        }
    }
}
