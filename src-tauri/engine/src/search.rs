//! Finding entries: what a text means is core's, where it stands is the store's.
//!
//! Never the network: what is not here is not found.

use stint_core::action::Moment;
use stint_core::id::{Key, Kind, WorkspaceId};
use stint_core::problem::Problem;
use stint_core::report::Only;
use stint_core::row::Book as _;
use stint_core::search::{self, Names, Query};
use stint_core::view::{Card, Found, Hit};
use stint_core::{cards, words};

use crate::Stint;
use crate::report::week_start;
use crate::store::Tx;

impl Stint {
    /// The entries of the workspace in use that a text looks for, newest first, `limit` at most.
    ///
    /// # Errors
    /// A [`Problem`], also for a text that cannot be used; see [`search::read`].
    pub fn search(&self, text: &str, limit: usize) -> Result<Found, Problem> {
        // A store that cannot be written right now is searched as far as the index goes.
        if let Err(problem) = self.store().index_words() {
            tracing::debug!(code = words::code(&problem), "the index of words lags");
        }
        let moment = self.moment();
        self.store().read(|tx| {
            let workspace = tx.active_workspace()?;
            let query = query(tx, workspace, text, moment)?;
            if query.is_empty() {
                return Ok(words::found(&query, Vec::new(), 0, None));
            }
            let found = tx.search(workspace, &query, moment.now, limit)?;
            let rows = found.entries.iter().map(|id| tx.row(Key::Entry(*id)));
            let rows: Vec<_> = rows
                .collect::<Result<Vec<_>, _>>()?
                .into_iter()
                .flatten()
                .collect();
            let entries = tx.entry_views(&rows, moment.now)?;
            let hits = entries
                .into_iter()
                .map(|entry| hit(cards::card(entry, moment), &query));
            Ok(words::found(
                &query,
                hits.collect(),
                found.count,
                found.seconds,
            ))
        })
    }

    /// The same for a page that is asked while somebody types: a text that cannot be used is told in the answer.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn look_for(&self, text: &str, limit: usize) -> Result<Found, Problem> {
        match self.search(text, limit) {
            Err(problem) if search::is_of_text(&problem) => Ok(words::not_found(&problem)),
            answer => answer,
        }
    }
}

fn hit(card: Card, query: &Query) -> Hit {
    let tags: Vec<String> = card
        .entry
        .tags
        .iter()
        .map(|tag| format!("#{}", tag.name))
        .collect();
    let mark = |text: &str| search::marked(text, &query.words);
    Hit {
        title: mark(&card.entry.description),
        under: mark(&card.under),
        tags: mark(&tags.join(" ")),
        when: words::entry_when(&card),
        card,
    }
}

/// Reads what a text looks for in a workspace.
pub(crate) fn query(
    tx: &Tx<'_>,
    workspace: WorkspaceId,
    text: &str,
    moment: Moment,
) -> Result<Query, Problem> {
    let names = match text.trim().is_empty() {
        true => Names::default(),
        false => tx.names(workspace)?,
    };
    search::read(text, &names, moment, week_start(tx)?)
}

/// Narrows a query down to these.
pub(crate) fn only(
    tx: &Tx<'_>,
    workspace: WorkspaceId,
    query: &mut Query,
    only: &[Only],
) -> Result<(), Problem> {
    if only.is_empty() {
        return Ok(());
    }
    let names = tx.names(workspace)?;
    // Projects first: a client then says which of them.
    let (projects, others): (Vec<&Only>, Vec<&Only>) =
        only.iter().partition(|only| only.kind == Kind::Project);
    let mut in_order = projects.into_iter().chain(others);
    in_order.try_for_each(|only| query.only(only.kind, &only.said, &names))
}
