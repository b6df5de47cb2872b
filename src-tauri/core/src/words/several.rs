//! The words of what is done to several entries at once.
//!
//! Never a count alone: how long they are stands beside it.

use crate::action::{Gaps, Moment};
use crate::at::At;
use crate::problem::Problem;
use crate::timer::Merging;
use crate::view::{EntryView, MergeView};
use crate::{day, gaps, length, say};

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
    let spans: Vec<_> = entries
        .iter()
        .map(|entry| (entry.start, entry.start.plus(entry.duration_s)))
        .collect();
    let first = spans.iter().map(|(start, _)| *start).min();
    let last = spans.iter().map(|(_, end)| *end).max();
    let whole = first.zip(last);
    whole.map_or(0, |whole| gaps::covered(whole, &spans))
}

/// What a merge would come to, with the time between the entries and without. `others` are the spans of what is not
/// merged and lies there too.
///
/// # Errors
/// None that entries as they are come to; see [`Merging::span`].
pub fn merge(merging: &Merging, others: &[(At, At)], moment: Moment) -> Result<MergeView, Problem> {
    let result = |gaps| -> Result<String, Problem> {
        let span = merging.span(gaps)?;
        let clock = |at| day::clock(at, moment.zone);
        let (from, to) = (span.start(), span.end().unwrap_or(moment.now));
        let long = length::sentence(span.seconds(moment.now));
        Ok(match merging.twice_s(gaps, others)? {
            ..gaps::SHARED_S => say!(
                "list-merge-result",
                from = clock(from),
                to = clock(to),
                long = long
            ),
            twice => say!(
                "list-merge-result-twice",
                from = clock(from),
                to = clock(to),
                long = long,
                twice = length::brief(twice)
            ),
        })
    };
    let gap = || {
        let long = length::sentence(merging.gap_s());
        match merging.tracked_s(others) {
            ..gaps::SHARED_S => say!("list-merge-gap", long = long),
            tracked => say!(
                "list-merge-gap-tracked",
                long = long,
                tracked = length::brief(tracked)
            ),
        }
    };
    Ok(MergeView {
        title: say!("list-merge", count = merging.rows.len()),
        gap: (merging.gap_s() > 0).then(gap),
        usual: merging.usual(others),
        counting: result(Gaps::Count)?,
        leaving_out: result(Gaps::LeaveOut)?,
    })
}
