//! What a workspace asks of an entry, for whoever is about to write one, and what one may do there.
//!
//! Never a rule and never a word of its own: those are core's.

use stint_core::id::WorkspaceId;
use stint_core::problem::Problem;
use stint_core::row::Book as _;
use stint_core::view::{CanView, EntryForm};
use stint_core::{timer, words};

use crate::Stint;

impl Stint {
    /// What the workspace asks of this entry, or of a new one; `project` is the one that it is about to get, empty for
    /// none, absent for the one that it has.
    ///
    /// # Errors
    /// A [`Problem`], also for an entry or a project that is not there.
    pub fn form(&self, entry: Option<&str>, project: Option<&str>) -> Result<EntryForm, Problem> {
        let moment = self.moment();
        self.store().read(|tx| {
            let row = entry
                .map(|said| timer::entry(tx, said, moment.now))
                .transpose()?;
            let workspace = match &row {
                Some(row) => row.workspace,
                None => tx.active_workspace()?,
            };
            let entry = row.as_ref().and_then(|row| row.entry());
            let project = match project {
                Some(said) => timer::project(tx, workspace, said)?,
                None => entry.and_then(|entry| entry.project),
            };
            let project = timer::remote_project(tx, project)?;
            let fields = tx.custom_fields(workspace)?;
            let rules = tx.rules(workspace)?;
            Ok(words::form(
                &rules,
                &fields,
                entry,
                project.as_ref(),
                moment,
            ))
        })
    }

    /// What one may do in a workspace, and what it demands; in the one that is used when none is named.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn capabilities(&self, workspace: Option<WorkspaceId>) -> Result<Vec<CanView>, Problem> {
        let moment = self.moment();
        self.store().read(|tx| {
            let workspace = workspace.map_or_else(|| tx.active_workspace(), Ok)?;
            let fields = tx.custom_fields(workspace)?;
            let rules = tx.rules(workspace)?;
            Ok(words::capabilities(&rules, &fields, moment))
        })
    }
}
