//! What was tracked here without an account, and how it would go to one.
//!
//! Never sends anything: uploading is an action like any other, and what it makes waits like any other entry.

use stint_core::id::Key;
use stint_core::problem::Problem;
use stint_core::row::{Book as _, Change};
use stint_core::timer::{self, Act};
use stint_core::view::UploadPlan;
use stint_core::words;

use crate::store::Tx;
use crate::{Stint, accounts};

impl Stint {
    /// How what was tracked here would go to a workspace: the one that is said, or the one in use.
    ///
    /// # Errors
    /// [`Problem::UnknownWorkspace`], [`Problem::NoAccount`] where it belongs to none, or a [`Problem`] of the store.
    pub fn upload_plan(&self, into: Option<&str>) -> Result<UploadPlan, Problem> {
        let moment = self.moment();
        self.store().read(|tx| {
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
            timer::upload_plan(tx, workspace.id, &workspace.name, moment)
        })
    }
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
        None => words::nothing_to_upload().to_owned(),
    })
}
