//! What a workspace demands of its entries, as last read from Clockify.
//!
//! Never asks Clockify; an offline start is judged by what was read last.

use crate::at::At;

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
}
