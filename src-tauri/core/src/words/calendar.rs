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

/// What an entry is called in a sentence: its description, else its project.
pub fn called_entry(card: &Card) -> String {
    match (&*card.entry.description, &card.entry.project) {
        ("", Some(project)) => project.name.clone(),
        ("", None) => no_project(),
        (description, _) => super::cut(description, 40),
    }
}
