//! Several entries that become one: the earliest, from the first start to the last end, with the tags of all.
//!
//! Never hides what becomes of the time between them: it is counted or left out, as was said, and told either way.

use std::collections::BTreeSet;

use chrono_tz::Tz;

use super::several::held;
use super::{Act, edit, gone, resolve};
use crate::action::{Gaps, Moment};
use crate::at::At;
use crate::entry::{Entry, Span};
use crate::history::Verb;
use crate::id::TagId;
use crate::problem::{MergeUnfit, Problem};
use crate::row::{Book, Change, Item, Row};
use crate::{day, gaps};

/// Entries that could become one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merging {
    /// They, earliest first.
    pub rows: Vec<Row>,
    /// When the first began.
    start: At,
    /// When the last of them ended.
    end: At,
    /// Where none of them lies between the first start and the last end, earliest first.
    gaps: Vec<(At, At)>,
}

impl Merging {
    /// When the merged entry is.
    ///
    /// # Errors
    /// [`Problem::EndBeforeStart`], which entries as they are cannot come to.
    pub fn span(&self, way: Gaps) -> Result<Span, Problem> {
        let left_out = match way {
            Gaps::Count => 0,
            Gaps::LeaveOut => self.gap_s(),
        };
        Span::finished(self.start, self.end.plus(-left_out))
    }

    /// Seconds between them that none of them covers.
    pub fn gap_s(&self) -> i64 {
        self.gaps.iter().map(|(from, to)| to.since(*from)).sum()
    }

    /// From when to when other entries count here.
    pub fn reach(&self) -> (At, At) {
        (self.start, self.end)
    }

    /// Seconds between them that others cover: `others` are the spans of what is not merged.
    pub fn tracked_s(&self, others: &[(At, At)]) -> i64 {
        let covered = self.gaps.iter().map(|gap| gaps::covered(*gap, others));
        covered.sum()
    }

    /// Seconds of the merged entry that others cover too.
    ///
    /// # Errors
    /// As [`Merging::span`].
    pub fn twice_s(&self, way: Gaps, others: &[(At, At)]) -> Result<i64, Problem> {
        let span = self.span(way)?;
        let end = span.end().unwrap_or(self.end);
        Ok(gaps::covered((span.start(), end), others))
    }

    /// What is likely meant: time that others track is not counted once more unasked.
    pub fn usual(&self, others: &[(At, At)]) -> Gaps {
        match self.tracked_s(others) >= gaps::SHARED_S {
            true => Gaps::LeaveOut,
            false => Gaps::Count,
        }
    }
}

/// Looks whether these entries can become one.
///
/// # Errors
/// A [`Problem`] that says why not.
pub fn merging(book: &dyn Book, entries: &[String], moment: Moment) -> Result<Merging, Problem> {
    let unfit = |why| Problem::MergeUnfit { why };
    let mut rows = resolve::entries(book, entries, moment.now)?;
    for row in &rows {
        let entry = held(row)?;
        edit::unlocked(entry)?;
        if entry.span.is_running() {
            return Err(Problem::StillRuns {
                description: entry.description.clone(),
            });
        }
    }
    rows.sort_by_key(|row| (row.entry().map(|entry| entry.span), row.key));
    let [first, rest @ ..] = &rows[..] else {
        return Err(unfit(MergeUnfit::One));
    };
    if rest.is_empty() {
        return Err(unfit(MergeUnfit::One));
    }
    if rest.iter().any(|row| row.workspace != first.workspace) {
        return Err(unfit(MergeUnfit::Workspaces));
    }
    let (start, mut end) = ends(held(first)?, moment);
    let mut gaps = Vec::new();
    for row in rest {
        let (next, next_end) = ends(held(row)?, moment);
        if next > end {
            if is_night(end, next, moment.zone) {
                return Err(unfit(MergeUnfit::Night));
            }
            gaps.push((end, next));
        }
        end = end.max(next_end);
    }
    Ok(Merging {
        rows,
        start,
        end,
        gaps,
    })
}

pub(super) fn merge(
    book: &dyn Book,
    entries: &[String],
    gaps: Gaps,
    moment: Moment,
) -> Result<Act, Problem> {
    let merging = merging(book, entries, moment)?;
    let span = merging.span(gaps)?;
    let [first, rest @ ..] = &merging.rows[..] else {
        return Err(Problem::MergeUnfit {
            why: MergeUnfit::One,
        });
    };
    let tags: BTreeSet<TagId> = merging
        .rows
        .iter()
        .filter_map(Row::entry)
        .flat_map(|entry| entry.tags.iter().copied())
        .collect();
    let whole = Entry {
        span,
        tags,
        ..held(first)?.clone()
    };
    let row = first.edited(Some(Item::Entry(whole)));
    let mut changes = vec![Change::Keep(row.clone())];
    changes.extend(rest.iter().map(gone));
    Ok(Act {
        changes,
        verb: Verb::Join,
        about: Some(row),
        ended: None,
        others: merging.rows,
    })
}

fn ends(entry: &Entry, moment: Moment) -> (At, At) {
    let start = entry.span.start();
    (start, entry.span.end().unwrap_or(moment.now))
}

/// Whether a midnight lies between what ended and what began.
fn is_night(end: At, next: At, zone: Tz) -> bool {
    day::date_of(end, zone) != day::date_of(next, zone)
}
