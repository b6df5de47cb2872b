//! Days beside each other, as a calendar draws them: where each entry lies in its day, what no entry covers and what
//! two cover.
//!
//! Never a rule about what is right: `check` asks about holes and overlaps. Never a pixel.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Timelike, Weekday};
use chrono_tz::Tz;

use crate::action::Moment;
use crate::at::At;
use crate::view::{
    Block, CalendarDay, CalendarSpan, CalendarView, Card, EntryView, HoleView, HourMark,
    OverlapView,
};
use crate::{cards, check, day, gaps, length, words};

/// The days that are shown when `on` is asked for: it alone, or the week it lies in.
pub fn dates(on: NaiveDate, span: CalendarSpan, week_start: Weekday) -> Vec<NaiveDate> {
    let (first, count) = match span {
        CalendarSpan::Day => (on, 1),
        CalendarSpan::Week => (on.week(week_start).first_day(), 7),
    };
    first.iter_days().take(count).collect()
}

/// What the whole of some days covers, from the first instant to the last one, which is no part of it.
pub fn bounds(dates: &[NaiveDate], zone: Tz) -> Option<(At, At)> {
    let (first, last) = (dates.first()?, dates.last()?);
    Some((day::start_of(*first, zone), day::bounds(*last, zone).1))
}

/// Draws the days. `entries` are all that touch them, in any order; `kept` are the ids of findings that are right as
/// they are; `target_s` is what a day or a week should have, in seconds.
pub fn view(
    dates: &[NaiveDate],
    entries: &[EntryView],
    kept: &BTreeSet<String>,
    target_s: Option<i64>,
    moment: Moment,
) -> CalendarView {
    let today = day::date_of(moment.now, moment.zone);
    let mut entries = entries.to_vec();
    entries.sort_by(|a, b| (a.start, &a.id).cmp(&(b.start, &b.id)));
    let days: Vec<(CalendarDay, i64)> = dates
        .iter()
        .map(|date| column(*date, &entries, kept, today, moment))
        .collect();
    let total: i64 = days.iter().map(|(_, seconds)| seconds).sum();
    let step = |back: bool| {
        let days = Days::new(dates.len() as u64);
        let first = *dates.first().unwrap_or(&today);
        let other = if back {
            first.checked_sub_days(days)
        } else {
            first.checked_add_days(days)
        };
        other.unwrap_or(first).to_string()
    };
    CalendarView {
        title: words::dates(dates, today),
        total: length::column(total),
        target: target_s.map(words::of_target),
        earlier: step(true),
        later: step(false),
        has_today: dates.contains(&today),
        at: moment.now,
        days: days.into_iter().map(|(day, _)| day).collect(),
    }
}

fn column(
    date: NaiveDate,
    entries: &[EntryView],
    kept: &BTreeSet<String>,
    today: NaiveDate,
    moment: Moment,
) -> (CalendarDay, i64) {
    let bounds = day::bounds(date, moment.zone);
    let (start, end) = bounds;
    let here: Vec<&EntryView> = entries
        .iter()
        .filter(|entry| touches(entry, bounds, moment.now))
        .collect();
    let spans: Vec<(At, At)> = here
        .iter()
        .map(|entry| (entry.start, end_of(entry, moment.now)))
        .collect();
    let in_day = |at: At| at.max(start).min(end).since(start);
    let seconds = spans
        .iter()
        .map(|&(from, to)| day::within(from, to, bounds))
        .sum();
    let blocks = here
        .iter()
        .zip(&spans)
        .zip(depths(&spans))
        .map(|((entry, &(from, to)), depth)| {
            let card = cards::card((*entry).clone(), moment);
            Block {
                words: words::block(&card),
                card,
                from_s: in_day(from),
                to_s: in_day(to),
                begins: from >= start,
                ends: to <= end && entry.end.is_some(),
                depth,
            }
        })
        .collect();
    let holes = gaps::holes(&spans, bounds)
        .into_iter()
        .map(|hole| HoleView {
            from_s: in_day(hole.from),
            to_s: in_day(hole.to),
            from: hole.from,
            to: hole.to,
            words: length::brief(hole.to.since(hole.from)),
            times: words::between(hole.from, hole.to, moment.zone),
        })
        .collect();
    let cards: Vec<Card> = here
        .iter()
        .map(|entry| cards::card((*entry).clone(), moment))
        .collect();
    let overlaps = gaps::overlaps(&spans)
        .into_iter()
        .filter(|overlap| overlap.from < end && overlap.to > start)
        .map(|overlap| {
            let (first, second) = (&cards[overlap.first], &cards[overlap.second]);
            let finding = check::overlap(first, second, overlap, moment);
            let is_right = kept.contains(&finding.id);
            OverlapView {
                from_s: in_day(overlap.from),
                to_s: in_day(overlap.to),
                words: words::twice(overlap.to.since(overlap.from)),
                finding: if is_right {
                    check::asked_again(finding)
                } else {
                    finding
                },
                is_right,
            }
        })
        .collect();
    let is_weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
    let day = CalendarDay {
        date: date.to_string(),
        label: day::weekday_number(date),
        long: day::long(date, today),
        total: words::total_or_dash(seconds),
        is_today: date == today,
        is_weekend,
        start,
        length_s: end.since(start),
        hours: hours(bounds, moment.zone),
        blocks,
        holes,
        overlaps,
    };
    (day, seconds)
}

/// Whether an entry has a part in a day; one of no length belongs to the day in which it lies.
pub(crate) fn touches(entry: &EntryView, (start, end): (At, At), now: At) -> bool {
    let to = end_of(entry, now);
    entry.start < end && (to > start || entry.start == to && entry.start >= start)
}

/// When an entry ended, or now.
pub(crate) fn end_of(entry: &EntryView, now: At) -> At {
    entry.end.unwrap_or_else(|| now.max(entry.start))
}

/// How deep each lies: upon the deepest of those before it that still go on where it begins.
fn depths(spans: &[(At, At)]) -> Vec<usize> {
    /// Nobody can tell more apart.
    const MOST: usize = 3;
    let mut depths: Vec<usize> = Vec::with_capacity(spans.len());
    for (from, _) in spans {
        let below = spans.iter().zip(&depths).filter(|((_, to), _)| to > from);
        let deepest = below.map(|(_, depth)| depth + 1).max();
        depths.push(deepest.unwrap_or(0).min(MOST));
    }
    depths
}

/// The full hours of a day, as its clocks show them.
fn hours((start, end): (At, At), zone: Tz) -> Vec<HourMark> {
    // Zones shift by whole quarters of an hour.
    const QUARTER_S: i64 = 900;
    (0..end.since(start) / QUARTER_S)
        .map(|quarter| start.plus(quarter * QUARTER_S))
        .filter_map(|at| {
            let local = at.utc().with_timezone(&zone);
            (local.minute() == 0).then(|| HourMark {
                at_s: at.since(start),
                hour: local.hour(),
                words: day::clock(at, zone),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::{Hours, Speech, speaking};

    #[test]
    fn clocks_of_twelve_hours_have_as_many_hours_in_a_day() {
        let zone = chrono_tz::Europe::Berlin;
        let date = NaiveDate::from_ymd_opt(2026, 3, 29).expect("a date");
        let twelve = Speech {
            hours: Hours::Twelve,
            ..Speech::default()
        };
        let marks = speaking(twelve, || hours(day::bounds(date, zone), zone));
        let seen = |place: usize| (marks[place].hour, &*marks[place].words);
        assert_eq!(marks.len(), 23, "one is skipped");
        assert_eq!((seen(1), seen(2)), ((1, "1:00 am"), (3, "3:00 am")));
        assert_eq!(seen(22), (23, "11:00 pm"));
    }
    #[test]
    fn what_begins_while_another_goes_on_lies_beside_it_whatever_ended_before() {
        let span = |from: i64, to: i64| (At::from_unix(from * 60), At::from_unix(to * 60));
        let seen = depths(&[span(0, 60), span(45, 180), span(60, 120), span(180, 200)]);
        assert_eq!(seen, [0, 1, 2, 0]);
        assert_eq!(depths(&[span(0, 9); 5]), [0, 1, 2, 3, 3]);
    }
}
