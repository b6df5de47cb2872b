//! What one typed line means: the fields of an entry and a time, names already resolved.
//!
//! A draft is not an entry: it has no id and nothing is kept of it. Never reads the catalog itself.

use std::collections::BTreeSet;

use crate::at::At;
use crate::id::{ProjectId, TagId, TaskId};

/// What a line of quick entry says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The text that is left when names and times are taken out.
    pub description: String,
    /// `@Website`.
    pub project: Option<ProjectId>,
    /// `@Website: Review`.
    pub task: Option<TaskId>,
    /// `#urgent`.
    pub tags: BTreeSet<TagId>,
    /// The time said.
    pub timing: Timing,
}

/// When, as far as it was said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Timing {
    /// Nothing was said.
    #[default]
    Now,
    /// It began then and still runs: `-15m`, `9:40`.
    Since(At),
    /// From then to then: `9:30-10:15`.
    Range(At, At),
    /// So many seconds: `1h30m`; they end now, unless a start is said elsewhere.
    Length(i64),
}
