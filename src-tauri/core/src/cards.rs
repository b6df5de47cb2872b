//! Entries as lists show them: cards with their words, days with their totals, sums with their parts, and a
//! typed line as chips.
//!
//! Never looks anything up: whoever shows something brings the rows with their names.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::action::Moment;
use crate::draft::{Draft, Timing};
use crate::entry::Entry;
use crate::id::Key;
use crate::problem::Problem;
use crate::quick::{self, Names, OpenToken};
use crate::view::{Card, Chip, ChipKind, Completion, DayView, EntryView, Reading, Share, Total};
use crate::{day, length, say, words};

/// How many completions a typed name gets.
const COMPLETIONS: usize = 8;

/// An entry with the words that a list shows.
pub fn card(entry: EntryView, moment: Moment) -> Card {
    let (zone, now) = (moment.zone, moment.now);
    let end = entry.end;
    Card {
        from: day::clock(entry.start, zone),
        to: end.map(|end| day::clock(end, zone)).unwrap_or_default(),
        length: length::column(entry.duration_s),
        nights: end.map_or(0, |end| day::nights(entry.start, end, zone)),
        under: under(&entry),
        day: day::short(day::date_of(entry.start, zone), day::date_of(now, zone)),
        date: day::date_of(entry.start, zone).to_string(),
        date_typed: day::typed(day::date_of(entry.start, zone)),
        entry,
    }
}

fn under(entry: &EntryView) -> String {
    let name = |named: &Option<crate::view::Named>| named.as_ref().map(|named| named.name.clone());
    words::under(
        name(&entry.project).as_deref(),
        name(&entry.task).as_deref(),
    )
}

/// The days on which these entries began, newest first. Entries that only reach into a day count in its total
/// and are listed where they began.
pub fn days(entries: Vec<EntryView>, moment: Moment) -> Vec<DayView> {
    let mut by_date: BTreeMap<NaiveDate, Vec<EntryView>> = BTreeMap::new();
    for entry in &entries {
        by_date
            .entry(day::date_of(entry.start, moment.zone))
            .or_default()
            .push(entry.clone());
    }
    by_date
        .into_iter()
        .rev()
        .map(|(date, listed)| of_day(date, listed, &entries, moment))
        .collect()
}

/// A day with the entries that began on it; `entries` are all that touch it.
pub(crate) fn of_day(
    date: NaiveDate,
    mut listed: Vec<EntryView>,
    entries: &[EntryView],
    moment: Moment,
) -> DayView {
    let today = day::date_of(moment.now, moment.zone);
    listed.sort_by_key(|entry| std::cmp::Reverse((entry.start, entry.id.clone())));
    DayView {
        date: date.to_string(),
        label: day::label(date, today),
        long: day::long(date, today),
        total: total(entries, date, moment),
        entries: listed
            .into_iter()
            .map(|entry| card(entry, moment))
            .collect(),
        carried: Vec::new(),
        groups: Vec::new(),
        hints: Vec::new(),
    }
}

/// The sum of what lies in a local day.
pub fn total(entries: &[EntryView], date: NaiveDate, moment: Moment) -> Total {
    let bounds = day::bounds(date, moment.zone);
    let mut parts: BTreeMap<(bool, String, Option<String>), i64> = BTreeMap::new();
    for entry in entries {
        let end = entry.end.unwrap_or_else(|| moment.now.max(entry.start));
        let seconds = day::within(entry.start, end, bounds);
        if seconds > 0 || (entry.end.is_none() && (bounds.0..bounds.1).contains(&entry.start)) {
            let project = entry.project.as_ref();
            let name = project.map_or_else(words::no_project, |project| project.name.clone());
            let color = project.and_then(|project| project.color.clone());
            *parts.entry((entry.end.is_none(), name, color)).or_default() += seconds;
        }
    }
    let seconds = parts.values().sum();
    let mut parts: Vec<Share> = parts
        .into_iter()
        .map(|((live, name, color), seconds)| Share {
            name,
            color,
            seconds,
            live,
        })
        .collect();
    parts.sort_by_key(|share| (share.live, std::cmp::Reverse(share.seconds)));
    Total {
        seconds,
        words: length::column(seconds),
        parts,
    }
}

/// What a typed line would do, before Enter. `entry` is the entry it makes, or why it makes none; `running` what it
/// would end.
pub fn reading(
    line: &str,
    caret: usize,
    names: &Names,
    entry: Result<Entry, Problem>,
    running: Option<&EntryView>,
    chips: Vec<Chip>,
    moment: Moment,
) -> Reading {
    let token = quick::open_token(line, caret);
    let completions = token
        .as_ref()
        .map(|token| completions(line, token, names))
        .unwrap_or_default();
    match entry {
        Ok(entry) => Reading {
            description: entry.description.clone(),
            chips: [chips, time_chip(line, names, moment)].concat(),
            enter: enter(&entry, running, moment),
            is_finished: entry.span.end().is_some(),
            remark: None,
            problem: None,
            completions,
            create: None,
        },
        // A name that is still being typed is no mistake yet.
        Err(problem) => Reading {
            description: String::new(),
            chips: match token.filter(|_| !completions.is_empty()) {
                Some(token) => [chips, time_chip(&token.left_out(line), names, moment)].concat(),
                None => Vec::new(),
            },
            enter: String::new(),
            is_finished: false,
            remark: None,
            problem: completions.is_empty().then(|| words::view(&problem)),
            completions,
            create: None,
        },
    }
}

fn completions(line: &str, token: &OpenToken, names: &Names) -> Vec<Completion> {
    quick::offers(token, names, COMPLETIONS)
        .into_iter()
        .map(|offer| Completion {
            kind: offer.key.kind(),
            beside: match offer.key {
                Key::Client(_) | Key::Entry(_) => String::new(),
                key => say!("done-completion", kind = key.kind().word()),
            },
            color: None,
            line: quick::complete(line, token, &offer.name),
            label: offer.name,
            under: String::new(),
        })
        .collect()
}

fn time_chip(line: &str, names: &Names, moment: Moment) -> Vec<Chip> {
    let timing = quick::read(line, names, moment).map(|draft: Draft| draft.timing);
    let words = timing
        .ok()
        .and_then(|timing: Timing| words::timing_words(timing, moment));
    words
        .map(|words| Chip {
            kind: ChipKind::Time,
            words,
            color: None,
        })
        .into_iter()
        .collect()
}

fn enter(entry: &Entry, running: Option<&EntryView>, moment: Moment) -> String {
    let (start, zone) = (entry.span.start(), moment.zone);
    let (date, today) = (day::date_of(start, zone), day::date_of(moment.now, zone));
    let (near, when) = (day::short(date, today), day::clock(start, zone));
    let is_today = date == today;
    match (entry.span.end(), running) {
        (Some(end), _) => say!(
            "done-enter-log",
            from = day::clock_near(start, today, zone),
            to = day::clock(end, zone)
        ),
        (None, Some(running)) => {
            let name = words::named(&running.description);
            match is_today {
                true => say!("done-enter-switch", name = name, when = when),
                false => say!(
                    "done-enter-switch-then",
                    name = name,
                    day = near,
                    when = when
                ),
            }
        }
        (None, None) if start >= moment.now => say!("done-enter-start"),
        (None, None) if is_today => say!("done-enter-start-at", when = when),
        (None, None) => say!("done-enter-start-then", day = near, when = when),
    }
}
