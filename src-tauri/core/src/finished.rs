//! The line that stands for a finished entry of a day, to be typed on: `13:40-14:22 `, with the day before it where it is
//! another one.
//!
//! Never reads it: [`quick`] does, as it reads what anybody types.

use chrono::NaiveDate;

use crate::action::Moment;
use crate::at::At;
use crate::view::EntryView;
use crate::{day, quick};

/// So many days before it tell when work usually begins.
pub const LOOKED_AT_DAYS: u64 = 14;
/// When it does for whom nothing is known of.
const USUAL_S: i64 = 9 * 3600;
/// How long an entry is that nothing tells the length of.
const LONG_S: i64 = 30 * 60;
const MINUTE_S: i64 = 60;
const QUARTER_S: i64 = 15 * MINUTE_S;

/// The line for a day, before what was typed already: its own times give way. Today it reaches from the last end to now, or to what runs; on another day it follows the last
/// entry. Where nothing is tracked it begins when work usually does. `entries` are those of the day and of
/// [`LOOKED_AT_DAYS`] before it.
pub fn line(date: NaiveDate, entries: &[EntryView], typed: &str, moment: Moment) -> String {
    let (from, to) = stretch(date, entries, moment);
    let [from, to] = [from, to].map(|at| day::clock_typed(at, moment.zone));
    let typed = quick::without_times(typed, moment);
    match date == day::date_of(moment.now, moment.zone) {
        true => format!("{from}-{to} {typed}"),
        false => format!("{date} {from}-{to} {typed}"),
    }
}

fn stretch(date: NaiveDate, entries: &[EntryView], moment: Moment) -> (At, At) {
    let (begin, end) = day::bounds(date, moment.zone);
    let is_today = (begin..end).contains(&moment.now);
    let last = |until: At| {
        let ends = entries.iter().filter_map(|entry| entry.end);
        ends.filter(|end| (begin..=until).contains(end))
            .max()
            .map(up)
    };
    let usual = || day::clock_on(date, usual_s(date, entries, moment), moment.zone);
    if !is_today {
        let from = last(end).unwrap_or_else(usual);
        // At the end of a day there is nothing after the last one.
        let from = if from.plus(LONG_S) < end {
            from
        } else {
            usual()
        };
        return (from, from.plus(LONG_S));
    }
    let running = entries.iter().filter(|entry| entry.end.is_none());
    let until = running.map(|entry| entry.start).min();
    let until = until.unwrap_or(moment.now).max(begin).min(moment.now);
    let (from, to) = (last(until).unwrap_or_else(usual), down(until));
    let from = if from < to {
        from
    } else {
        to.plus(-LONG_S).max(begin)
    };
    (from, to.max(from.plus(MINUTE_S)))
}

/// When the first entry of a day begins, in seconds of its clocks: half of the days begin later.
fn usual_s(date: NaiveDate, entries: &[EntryView], moment: Moment) -> i64 {
    let mut firsts = std::collections::BTreeMap::new();
    for entry in entries {
        let on = day::date_of(entry.start, moment.zone);
        if on < date {
            let first = firsts.entry(on).or_insert(entry.start);
            *first = entry.start.min(*first);
        }
    }
    let mut clocks: Vec<i64> = firsts
        .values()
        .map(|at| day::seconds_shown(*at, moment.zone))
        .collect();
    clocks.sort_unstable();
    match clocks.get(clocks.len().saturating_sub(1) / 2) {
        Some(seconds) => (seconds - seconds % QUARTER_S).min(23 * 3600),
        None => USUAL_S,
    }
}

/// The minute in which nothing of the last one counts any more.
fn up(at: At) -> At {
    down(at.plus(MINUTE_S - 1))
}

fn down(at: At) -> At {
    at.plus(-at.unix().rem_euclid(MINUTE_S))
}

#[cfg(test)]
mod tests;
