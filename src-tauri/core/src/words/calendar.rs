//! What the calendar says.

use chrono::{Datelike, Days, NaiveDate};
use chrono_tz::Tz;

use super::clash::capital;
use super::{NO_PROJECT, named};
use crate::at::At;
use crate::view::Card;
use crate::{day, length};

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
    format!("of {}", length::column(seconds))
}

/// `Week 47, 16 – 22 November`.
pub fn week(days: &[NaiveDate], today: NaiveDate) -> String {
    match days.first() {
        // The number is that of most of its days, whatever day it begins with.
        Some(first) => {
            let middle = first.checked_add_days(Days::new(3)).unwrap_or(*first);
            format!("Week {}, {}", middle.iso_week().week(), dates(days, today))
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
    format!("{} twice", length::brief(seconds))
}

/// `12:10 – 12:55`.
pub fn between(from: At, to: At, zone: Tz) -> String {
    format!("{} – {}", day::clock(from, zone), day::clock(to, zone))
}

/// `Today 12:10 – 12:55`, `Wed 16:00 – 16:25`.
pub fn day_between(from: At, to: At, today: NaiveDate, zone: Tz) -> String {
    format!(
        "{} {}",
        of_day(day::date_of(from, zone), today),
        between(from, to, zone)
    )
}

/// `Today`, `Wed`, at the head of a line.
pub fn of_day(date: NaiveDate, today: NaiveDate) -> String {
    capital(&day::short(date, today))
}

/// `Error states, Tariff app: Screens, 9:12 – 10:40, 1 h 28 min`: a block for who hears it.
pub fn block(card: &Card) -> String {
    let until = if card.to.is_empty() { "now" } else { &card.to };
    format!(
        "{}, {}, {} – {until}, {}",
        named(&card.entry.description),
        card.under,
        card.from,
        length::sentence(card.entry.duration_s),
    )
}

/// What an entry is called in a sentence: its description, else its project.
pub fn called_entry(card: &Card) -> String {
    match (&*card.entry.description, &card.entry.project) {
        ("", Some(project)) => project.name.clone(),
        ("", None) => NO_PROJECT.to_owned(),
        (description, _) => super::cut(description, 40),
    }
}
