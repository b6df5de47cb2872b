//! The words of what is done to several entries at once.
//!
//! Never a count alone: how long they are stands beside it.

use crate::action::{Gaps, Moment};
use crate::problem::Problem;
use crate::timer::Merging;
use crate::view::{EntryView, MergeView};
use crate::{day, length, say};

use super::named;

/// `3 entries, 3 h 30 min`.
pub(super) fn all<'e>(entries: impl IntoIterator<Item = &'e EntryView>) -> String {
    let (mut count, mut seconds) = (0_usize, 0);
    for entry in entries {
        (count, seconds) = (count + 1, seconds + entry.duration_s);
    }
    say!(
        "list-several",
        count = count,
        long = length::sentence(seconds)
    )
}

/// What a merge came to; `were` are the entries as they were.
pub(super) fn merged(into: &EntryView, were: &[EntryView]) -> String {
    let (count, name) = (were.len(), named(&into.description));
    let long = length::sentence(into.duration_s);
    match into.duration_s - covered(were) {
        between @ 1.. => say!(
            "list-merged-with-between",
            count = count,
            entry = name,
            long = long,
            between = length::sentence(between)
        ),
        _ => say!("list-merged", count = count, entry = name, long = long),
    }
}

/// Seconds that at least one of them covers.
fn covered(entries: &[EntryView]) -> i64 {
    let mut spans: Vec<_> = entries
        .iter()
        .map(|entry| (entry.start, entry.start.plus(entry.duration_s)))
        .collect();
    spans.sort_unstable();
    let mut seconds = 0;
    let mut reached = None;
    for (start, end) in spans {
        let from = reached.map_or(start, |reached| start.max(reached));
        seconds += end.since(from).max(0);
        reached = Some(reached.map_or(end, |reached| end.max(reached)));
    }
    seconds
}

/// What a merge would come to, with the time between the entries and without.
///
/// # Errors
/// None that entries as they are come to; see [`Merging::span`].
pub fn merge(merging: &Merging, moment: Moment) -> Result<MergeView, Problem> {
    let result = |gaps| -> Result<String, Problem> {
        let span = merging.span(gaps)?;
        let clock = |at| day::clock(at, moment.zone);
        let (from, to) = (span.start(), span.end().unwrap_or(moment.now));
        let long = length::sentence(span.seconds(moment.now));
        Ok(say!(
            "list-merge-result",
            from = clock(from),
            to = clock(to),
            long = long
        ))
    };
    let gap_s = merging.gap_s;
    Ok(MergeView {
        title: say!("list-merge", count = merging.rows.len()),
        gap: (gap_s > 0).then(|| say!("list-merge-gap", long = length::sentence(gap_s))),
        counting: result(Gaps::Count)?,
        leaving_out: result(Gaps::LeaveOut)?,
    })
}
