//! What the calendar says.

use chrono::{Datelike, Days, NaiveDate};
use chrono_tz::Tz;

use super::{named, no_project};
use crate::action::Moment;
use crate::at::At;
use crate::view::Card;
use crate::{day, length, say};

/// `Thursday 19 November`, `16 – 22 November`, `30 November – 6 December`: the days that are shown.
pub fn dates(dates: &[NaiveDate], today: NaiveDate) -> String {
    let (Some(&first), Some(&last)) = (dates.first(), dates.last()) else {
        return String::new();
    };
    match first == last {
        true => day::long(first, today),
        false => day::from_to(first, last, today),
    }
}

/// `of 37:30`.
pub fn of_target(seconds: i64) -> String {
    say!("calendar-of-target", length = length::column(seconds))
}

/// `until 17:11`.
pub fn until(at: At, moment: Moment) -> String {
    say!("calendar-until", clock = day::clock(at, moment.zone))
}

/// `Week 47, 16 – 22 November`.
pub fn week(days: &[NaiveDate], today: NaiveDate) -> String {
    match days.first() {
        // The number is that of most of its days, whatever day it begins with.
        Some(first) => {
            let middle = first.checked_add_days(Days::new(3)).unwrap_or(*first);
            say!(
                "calendar-week",
                week = middle.iso_week().week(),
                dates = dates(days, today)
            )
        }
        None => String::new(),
    }
}

/// `Thu 19`.
pub fn week_day(date: NaiveDate) -> String {
    day::weekday_number(date)
}

/// `4:56`, or a dash where there is nothing.
pub fn total_or_dash(seconds: i64) -> String {
    match seconds {
        0 => "–".to_owned(),
        _ => length::column(seconds),
    }
}

/// `15 min twice`.
pub fn twice(seconds: i64) -> String {
    say!("calendar-twice", length = length::brief(seconds))
}

/// `12:10 – 12:55`.
pub fn between(from: At, to: At, zone: Tz) -> String {
    say!(
        "day-from-to",
        from = day::clock(from, zone),
        to = day::clock(to, zone)
    )
}

/// `Today 12:10 – 12:55`, `Wed 16:00 – 16:25`.
pub fn day_between(from: At, to: At, today: NaiveDate, zone: Tz) -> String {
    say!(
        "day-clock-of-day",
        day = of_day(day::date_of(from, zone), today),
        clock = between(from, to, zone)
    )
}

/// `Today`, `Wed`, at the head of a line.
pub fn of_day(date: NaiveDate, today: NaiveDate) -> String {
    match today.signed_duration_since(date).num_days() {
        0 => say!("day-today"),
        1 => say!("day-yesterday"),
        -1 => say!("calendar-tomorrow"),
        _ => day::short(date, today),
    }
}

/// `Thursday 19 November, 5 h 3 min`: a day of a month for who hears it.
pub fn day_of_month(date: NaiveDate, seconds: i64, today: NaiveDate) -> String {
    let day = day::long(date, today);
    match seconds {
        0 => say!("calendar-month-day-empty", day = day),
        seconds => say!(
            "calendar-month-day",
            day = day,
            length = length::sentence(seconds)
        ),
    }
}

/// `Error states, Tariff app: Screens, 9:12 – 10:40, 1 h 28 min`: a block for who hears it.
pub fn block(card: &Card) -> String {
    let (name, length) = (
        named(&card.entry.description),
        length::sentence(card.entry.duration_s),
    );
    match &*card.to {
        "" => say!(
            "calendar-block-that-runs",
            name = name,
            under = &card.under,
            from = &card.from,
            length = length
        ),
        to => say!(
            "calendar-block",
            name = name,
            under = &card.under,
            from = &card.from,
            to = to,
            length = length
        ),
    }
}

/// `Lies over Support inbox, 9:15 – 9:40, and 2 more.`: what a line would lie over, the earliest and how many more.
pub fn lies_over(first: &Card, more: usize) -> String {
    let (name, from) = (called_entry(first), &*first.from);
    let to = match &*first.to {
        "" => say!("calendar-now"),
        to => to.to_owned(),
    };
    match more {
        0 => say!("calendar-lies-over", name = name, from = from, to = to),
        more => say!(
            "calendar-lies-over-more",
            name = name,
            from = from,
            to = to,
            count = more
        ),
    }
}

/// What an entry is called in a sentence: its description, else its project.
pub fn called_entry(card: &Card) -> String {
    match (&*card.entry.description, &card.entry.project) {
        ("", Some(project)) => project.name.clone(),
        ("", None) => no_project(),
        (description, _) => super::cut(description, 40),
    }
}

/// How an entry of an earlier day ends in a day.
#[derive(Clone, Copy)]
pub enum Stays {
    /// It ends there.
    Until(At),
    /// It runs.
    Running,
    /// It goes on into the next one.
    On,
}

/// `1 h 15 min of Release night, until 1:15`: what an entry of an earlier day has in a day. What runs says no length, as it
/// would be another a minute later.
pub fn carried(card: &Card, seconds: i64, stays: Stays, moment: Moment) -> String {
    let (name, long) = (called_entry(card), length::brief(seconds));
    let today = day::date_of(moment.now, moment.zone);
    match stays {
        Stays::Until(end) => say!(
            "calendar-carried",
            long = long,
            name = name,
            clock = day::clock(end, moment.zone)
        ),
        Stays::Running => say!(
            "calendar-carried-running",
            name = name,
            when = day::clock_near(card.entry.start, today, moment.zone)
        ),
        Stays::On => say!("calendar-carried-on", long = long, name = name),
    }
}
