//! What is typed in the window and not sent: kept over the window's end, however that comes, and gone with the act that
//! sends it.
//!
//! Never an entry: nothing of it counts, and nothing of it is undone.

use stint_core::action::{Action, Origin};
use stint_core::problem::Problem;

use crate::Stint;
use crate::store::Tx;

/// What is longer would fill the store, in bytes.
const MOST: usize = 64 * 1024;

/// The start field's.
const LINE: &str = "line";

impl Stint {
    /// What was typed in a place of the window and not sent.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn draft(&self, place: &str) -> Result<Option<String>, Problem> {
        self.noted(&noted_as(place))
    }

    /// Keeps it for [`Stint::draft`]; what would fill the store is not kept.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn keep_draft(&self, place: &str, text: Option<&str>) -> Result<(), Problem> {
        self.note(&noted_as(place), text.filter(|text| text.len() <= MOST))
    }
}

fn noted_as(place: &str) -> String {
    format!("draft.{place}")
}

/// A line that is being sent is half typed no more: a window that dies before it heard of that would offer it again.
pub(crate) fn sent(tx: &Tx<'_>, action: &Action, origin: Origin) -> Result<(), Problem> {
    let (Origin::Window, Action::Start(said) | Action::Interrupt(said) | Action::Add(said)) =
        (origin, action)
    else {
        return Ok(());
    };
    let key = format!("note.{}", noted_as(LINE));
    match tx.setting(&key)? {
        Some(line) if line.trim() == said.text.trim() => tx.set(&key, None),
        Some(_) | None => Ok(()),
    }
}
