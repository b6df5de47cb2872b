//! Times long ago: what lies before the sweeps' horizon is read again while somebody looks at it.
//!
//! Never waits for the network: it is noted here, and the next round reads it.

use stint_core::at::At;
use stint_core::problem::Problem;
use stint_core::row::Book;
use stint_core::sync::{Desk, Round};
use stint_core::words;

use crate::store::Tx;
use crate::{Stint, glance};

/// What somebody looks at and no round has read yet.
const WANTED: &str = "sync.wanted";
/// What was read last, and when.
const READ: &str = "sync.wanted.read";
/// What was read so many seconds ago need not be read again.
const FRESH_S: i64 = 3600;

impl Stint {
    /// Notes that somebody looks at a time, for the next round. What is shown is there all the same; a store that cannot
    /// be written says so elsewhere.
    pub(crate) fn looked_at(&self, from: At, to: At) {
        if let Err(problem) = self.looks_at(from, to) {
            tracing::debug!(
                code = words::code(&problem),
                "what is looked at was not noted"
            );
        }
    }

    /// Somebody looks at entries that began between these.
    fn looks_at(&self, from: At, to: At) -> Result<(), Problem> {
        let now = self.now();
        let to = to.min(now.plus(-Round::HORIZON_S));
        if from >= to || !self.store().read(|tx| must_read(tx, from, to, now))? {
            return Ok(());
        }
        self.store().write(|tx| {
            let wanted = wanted(tx)?;
            let from = wanted.map_or(from, |(before, _)| before.min(from));
            let to = wanted.map_or(to, |(_, before)| before.max(to));
            tx.set(WANTED, Some(&format!("{from} {to}")))
        })
    }

    /// Whether somebody looks at a time that the next round is to read.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn is_history_wanted(&self) -> Result<bool, Problem> {
        Ok(self.store().read(wanted)?.is_some())
    }

    /// From when to when, if somebody does.
    pub(crate) fn history_wanted(&self) -> Result<Option<(At, At)>, Problem> {
        self.store().read(wanted)
    }

    /// It was read.
    pub(crate) fn history_read(&self, (from, to): (At, At)) -> Result<(), Problem> {
        let now = self.now();
        self.store().write(|tx| {
            tx.set(READ, Some(&format!("{from} {to} {now}")))?;
            if wanted(tx)? == Some((from, to)) {
                tx.set(WANTED, None)?;
            }
            Ok(())
        })
    }
}

fn must_read(tx: &Tx<'_>, from: At, to: At, now: At) -> Result<bool, Problem> {
    if glance::account(tx)?.is_none() || tx.mark(tx.active_workspace()?)?.first_pull_done.is_none()
    {
        return Ok(false);
    }
    let within = |span: &[At]| matches!(span, [a, b, ..] if *a <= from && to <= *b);
    let wanted = ats(tx.setting(WANTED)?);
    let read = ats(tx.setting(READ)?);
    let is_fresh = matches!(read[..], [_, _, at] if (0..FRESH_S).contains(&now.since(at)));
    Ok(!(within(&wanted) || is_fresh && within(&read)))
}

fn wanted(tx: &Tx<'_>) -> Result<Option<(At, At)>, Problem> {
    Ok(match ats(tx.setting(WANTED)?)[..] {
        [from, to] => Some((from, to)),
        _ => None,
    })
}

fn ats(said: Option<String>) -> Vec<At> {
    let said = said.unwrap_or_default();
    said.split_whitespace()
        .filter_map(|at| at.parse().ok())
        .collect()
}
