//! What the list of days shows beside its entries: similar ones as one row, what was forgotten between them, the week
//! above.
//!
//! Never hides an entry: a group opens, and an entry that asks something is never folded away.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use crate::action::Moment;
use crate::at::At;
use crate::goal::Goal;
use crate::view::{
    Card, CarriedView, DayGoal, DayView, EntryView, GroupView, HintView, Total, WeekDay, WeekGoal,
    WeekView,
};
use crate::{calendar, cards, check, day, gaps, length, words};

/// In so many days an entry is shown beside that in which it began: Clockify takes none that is longer.
const MOST_CARRIED: usize = 42;

/// Folds what is similar into groups, day by day.
pub fn group(days: &mut [DayView], moment: Moment) {
    for day in days {
        day.groups = groups(&day.entries, moment);
    }
}

/// Puts what entries of earlier days have in a day beside its own, and makes the days that hold nothing else. `entries`
/// are all that touch the time `within`.
pub fn carry(days: &mut Vec<DayView>, entries: &[EntryView], within: (At, At), moment: Moment) {
    for entry in entries {
        let until = calendar::end_of(entry, moment.now).min(within.1);
        let first = day::after(day::date_of(entry.start, moment.zone));
        let first = first.max(day::date_of(within.0, moment.zone));
        let mut date = day::date_of(until.plus(-1), moment.zone);
        // The latest of them; what runs for years was forgotten.
        for _ in 0..MOST_CARRIED {
            if date < first {
                break;
            }
            if let Some(carried) = carried(entry, date, moment) {
                let key = date.to_string();
                let at = days.partition_point(|day| day.date > key);
                if days.get(at).is_none_or(|day| day.date != key) {
                    days.insert(at, cards::of_day(date, Vec::new(), entries, moment));
                }
                days[at].carried.push(carried);
            }
            date = day::before(date);
        }
    }
    for day in days {
        day.carried
            .sort_by_key(|carried| std::cmp::Reverse(carried.card.entry.start));
    }
}

/// Nothing where it has no time in that day.
fn carried(entry: &EntryView, date: NaiveDate, moment: Moment) -> Option<CarriedView> {
    let bounds = day::bounds(date, moment.zone);
    let end = calendar::end_of(entry, moment.now);
    let seconds = day::within(entry.start, end, bounds);
    let stays = match entry.end {
        Some(end) if end <= bounds.1 => words::Stays::Until(end),
        None if end <= bounds.1 => words::Stays::Running,
        _ => words::Stays::On,
    };
    (seconds > 0).then(|| {
        let card = cards::card(entry.clone(), moment);
        CarriedView {
            words: words::carried(&card, seconds, stays, moment),
            card,
        }
    })
}

/// Puts what the day check would ask between the entries of the days that it looks at. `entries` are all that touch
/// the days; `kept` are the ids of what is right as it is.
pub fn hint(days: &mut [DayView], entries: &[EntryView], kept: &BTreeSet<String>, moment: Moment) {
    let (first, _) = check::bounds(moment);
    let first = day::date_of(first, moment.zone);
    let mut recent: Vec<&EntryView> = entries
        .iter()
        .filter(|entry| calendar::end_of(entry, moment.now) >= day::start_of(first, moment.zone))
        .collect();
    recent.sort_by(|a, b| (a.start, &a.id).cmp(&(b.start, &b.id)));
    let spans: Vec<(At, At)> = recent
        .iter()
        .map(|entry| (entry.start, calendar::end_of(entry, moment.now)))
        .collect();
    let mut found: Vec<HintView> = Vec::new();
    for shared in gaps::overlaps(&spans) {
        let [one, other] =
            [shared.first, shared.second].map(|place| cards::card(recent[place].clone(), moment));
        found.push(HintView {
            below: other.entry.id.clone(),
            finding: check::overlap(&one, &other, shared, moment),
        });
    }
    for day in days {
        let Ok(date) = day.date.parse::<NaiveDate>() else {
            continue;
        };
        if date < first {
            continue;
        }
        for gap in gaps::holes(&spans, day::bounds(date, moment.zone)) {
            if let Some(next) = recent.iter().find(|entry| entry.start == gap.to) {
                found.push(HintView {
                    below: next.id.clone(),
                    finding: check::hole(gap, moment),
                });
            }
        }
        let ids: BTreeSet<&str> = day.entries.iter().map(|card| &*card.entry.id).collect();
        let (here, elsewhere) = found
            .into_iter()
            .partition(|hint| ids.contains(hint.below.as_str()));
        found = elsewhere;
        day.hints = here;
        day.hints.retain(|hint| !kept.contains(&hint.finding.id));
    }
}

/// The week that a date lies in, for the strip above the list. `entries` are all that touch it.
pub fn week(
    on: NaiveDate,
    dates: &[NaiveDate],
    entries: &[EntryView],
    goal: &Goal,
    moment: Moment,
) -> WeekView {
    let today = day::date_of(moment.now, moment.zone);
    let days: Vec<WeekDay> = dates
        .iter()
        .map(|date| WeekDay {
            date: date.to_string(),
            label: words::week_day(*date),
            long: day::long(*date, today),
            total: cards::total(entries, *date, moment),
            goal_s: Some(goal.of(*date)).filter(|seconds| *seconds > 0),
            is_today: *date == today,
        })
        .collect();
    let seconds: i64 = days.iter().map(|day| day.total.seconds).sum();
    let live = days
        .iter()
        .any(|day| day.total.parts.iter().any(|part| part.live));
    let meant: i64 = dates.iter().map(|date| goal.of(*date)).sum();
    let step = |back: bool| {
        let week = Days::new(dates.len() as u64);
        let first = dates.first().copied().unwrap_or(on);
        let other = match back {
            true => first.checked_sub_days(week),
            false => first.checked_add_days(week),
        };
        other.unwrap_or(first).to_string()
    };
    WeekView {
        on: on.to_string(),
        title: words::week(dates, today),
        seconds,
        total: length::column(seconds),
        is_live: live,
        goal: (meant > 0).then(|| WeekGoal {
            words: words::of_target(meant),
            seconds: meant,
            percent: words::percent(seconds, meant),
        }),
        earlier: step(true),
        later: step(false),
        has_today: dates.contains(&today),
        days,
    }
}

/// What is meant for the day that it is, beside what it comes to so far.
pub fn day_goal(goal: &Goal, total: &Total, moment: Moment) -> Option<DayGoal> {
    let today = day::date_of(moment.now, moment.zone);
    let meant = Some(goal.of(today)).filter(|seconds| *seconds > 0)?;
    let runs = total.parts.iter().any(|part| part.live);
    let reached = moment.now.plus(meant - total.seconds);
    let is_ahead = reached > moment.now && day::date_of(reached, moment.zone) == today;
    Some(DayGoal {
        words: words::of_target(meant),
        seconds: meant,
        until: (runs && is_ahead).then(|| words::until(reached, moment)),
    })
}

/// How long these entries are together: `3:30`.
pub fn sum(entries: &[EntryView]) -> String {
    length::column(entries.iter().map(|entry| entry.duration_s).sum())
}

/// The entries of one day that are the same but for their times, where there is more than one; newest first.
fn groups(entries: &[Card], moment: Moment) -> Vec<GroupView> {
    let mut found: Vec<Vec<&Card>> = Vec::new();
    for card in entries.iter().filter(|card| folds(card)) {
        let alike =
            |group: &&mut Vec<&Card>| group.first().is_some_and(|first| similar(first, card));
        match found.iter_mut().find(alike) {
            Some(group) => group.push(card),
            None => found.push(vec![card]),
        }
    }
    found.retain(|group| group.len() > 1);
    found.iter().map(|group| grouped(group, moment)).collect()
}

/// What runs, and what asks something, stands for itself.
fn folds(card: &Card) -> bool {
    card.entry.end.is_some() && card.entry.attention.is_none()
}

fn similar(a: &Card, b: &Card) -> bool {
    let (a, b) = (&a.entry, &b.entry);
    a.description == b.description
        && a.project == b.project
        && a.task == b.task
        && a.tags == b.tags
        && a.billable == b.billable
        && a.kind == b.kind
        && a.custom_fields == b.custom_fields
}

fn grouped(cards: &[&Card], moment: Moment) -> GroupView {
    let mut spans: Vec<(At, At)> = cards
        .iter()
        .map(|card| (card.entry.start, calendar::end_of(&card.entry, moment.now)))
        .collect();
    spans.sort_unstable();
    let seconds = cards.iter().map(|card| card.entry.duration_s).sum();
    let has_gaps = spans.windows(2).any(|pair| pair[0].1 != pair[1].0);
    let from = spans.first().map_or(moment.now, |(from, _)| *from);
    let to = spans.iter().map(|(_, to)| *to).max().unwrap_or(from);
    GroupView {
        entries: cards.iter().map(|card| card.entry.id.clone()).collect(),
        from: day::clock(from, moment.zone),
        to: day::clock(to, moment.zone),
        nights: day::nights(from, to, moment.zone),
        has_gaps,
        length: length::column(seconds),
    }
}

#[cfg(test)]
mod tests;
