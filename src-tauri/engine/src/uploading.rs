//! What was tracked here without an account, and how it would go to one.
//!
//! Never sends anything: uploading is an action like any other, and what it makes waits like any other entry.

use stint_core::action::NameSaid;
use stint_core::at::At;
use stint_core::id::{Key, WorkspaceId};
use stint_core::problem::Problem;
use stint_core::row::{Book as _, Change};
use stint_core::timer::{self, Act};
use stint_core::view::{Progress, UploadPlan};
use stint_core::words;

use crate::store::Tx;
use crate::{Stint, accounts};

impl Stint {
    /// How what was tracked here would go to a workspace: the one that is said, or the one in use. One that was not
    /// read yet is read with the next round. `names` says what names become, where that is not as planned.
    ///
    /// # Errors
    /// [`Problem::UnknownWorkspace`], [`Problem::NoAccount`] where it belongs to none, or a [`Problem`] of the store.
    pub fn upload_plan(
        &self,
        into: Option<&str>,
        names: &[NameSaid],
    ) -> Result<UploadPlan, Problem> {
        let moment = self.moment();
        let plan = self.store().read(|tx| {
            let workspace = match into {
                Some(said) => Some(accounts::workspace(tx, said)?),
                None => tx.workspace(tx.active_workspace()?)?,
            };
            let workspace = workspace.filter(|workspace| workspace.account.is_some());
            let workspace = workspace.ok_or(Problem::NoAccount)?;
            if workspace.gone.is_some() {
                return Err(Problem::WorkspaceGone {
                    name: workspace.name,
                });
            }
            let reach = tx.reach(workspace.id)?;
            let reach = reach.map(|(done, back_to)| Progress { done, back_to });
            timer::upload_plan(tx, workspace.id, &workspace.name, names, reach, moment)
        })?;
        if plan.unread.is_some() {
            self.read_first(plan.into)?;
        }
        Ok(plan)
    }

    fn read_first(&self, workspace: WorkspaceId) -> Result<(), Problem> {
        let number = workspace.0.to_string();
        if self.store().read(|tx| tx.setting(READ_FIRST))?.as_ref() == Some(&number) {
            return Ok(());
        }
        self.store().write(|tx| tx.set(READ_FIRST, Some(&number)))
    }
}

/// The workspace to which somebody would upload.
const READ_FIRST: &str = "sync.read-first";

/// The workspace that is to be read because somebody would upload to it, until it was.
pub(crate) fn read_first(tx: &Tx<'_>, now: At) -> Result<Option<WorkspaceId>, Problem> {
    let said = tx.setting(READ_FIRST)?.and_then(|said| said.parse().ok());
    let Some(workspace) = said.map(WorkspaceId) else {
        return Ok(None);
    };
    let is_read = tx.is_read(workspace, now)?;
    Ok((!is_read).then_some(workspace))
}

/// What an import did.
pub(crate) fn came_in(act: &Act) -> String {
    let made = act.changes.iter();
    let made = made
        .filter(|change| matches!(change, Change::Imported { .. }))
        .count();
    words::imported(made, 0)
}

/// What an upload did.
pub(crate) fn said(tx: &Tx<'_>, act: &Act) -> Result<String, Problem> {
    let made = act.changes.iter().filter_map(|change| match change {
        Change::Keep(row) if matches!(row.key, Key::Entry(_)) => Some(row.workspace),
        _ => None,
    });
    let place = made.clone().next().map(|id| tx.workspace(id)).transpose()?;
    let place = place.flatten().map(|workspace| workspace.name);
    Ok(match place {
        Some(place) => words::uploaded(made.count(), &place),
        None => words::nothing_to_upload(),
    })
}
