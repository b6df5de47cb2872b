//! Days as they are typed: `yesterday`, `Fri`, `2026-11-19`, `20.11.`, `20.11.2026`.
//!
//! Every language is read, whichever is spoken. Never reads `20.11`, which is a clock, nor an order of dates that two
//! countries read differently.

use chrono::{Datelike, Days, NaiveDate};

use crate::{day, goal};

/// The day that is meant, as seen from today. A weekday and a date without a year are the most recent such day.
pub(crate) fn named(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    match &*text.to_lowercase() {
        "today" | "heute" => Some(today),
        "yesterday" | "gestern" => Some(day::before(today)),
        "tomorrow" | "morgen" => Some(day::after(today)),
        text => date(text)
            .or_else(|| dotted(text, today))
            .or_else(|| weekday(text, today)),
    }
}

/// Whether one word of a line names a day, or would have to.
pub(crate) fn looks_like_day(word: &str) -> bool {
    // In a line, `to do`, `DI container` and `or so` are text.
    let letters = word.strip_suffix('.').unwrap_or(word);
    if letters.len() == 2 && goal::weekday(letters).is_some() && !is_title_case(letters) {
        return false;
    }
    is_iso(word) || fields(word).is_some() || named(word, NaiveDate::default()).is_some()
}

/// Whether a word that names a day is as well one of a text: `Monday planning`, `morgen`.
pub(crate) fn is_in_texts(word: &str) -> bool {
    goal::weekday(word).is_some() || matches!(&*word.to_lowercase(), "tomorrow" | "morgen")
}

fn is_title_case(letters: &str) -> bool {
    let mut letters = letters.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase)
}

/// `2026-11-19`, and nothing looser.
pub(crate) fn date(text: &str) -> Option<NaiveDate> {
    if !is_iso(text) || text.starts_with("0000") {
        return None;
    }
    text.parse().ok()
}

fn is_iso(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(i, byte)| {
            if i == 4 || i == 7 {
                byte == b'-'
            } else {
                byte.is_ascii_digit()
            }
        })
}

/// `20.11.` and `20.11.2026`.
fn dotted(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    // A 29 February is at most eight years back.
    const BACK: i32 = 8;
    let (day, month, year) = fields(text)?;
    match year {
        Some(0) => None,
        Some(year) => NaiveDate::from_ymd_opt(year, month, day),
        None => (0..=BACK)
            .filter_map(|back| NaiveDate::from_ymd_opt(today.year() - back, month, day))
            .find(|date| *date <= today),
    }
}

/// Day, month and perhaps year of what is shaped as a date with dots.
fn fields(text: &str) -> Option<(u32, u32, Option<i32>)> {
    let (day, rest) = text.split_once('.')?;
    let (month, year) = rest.split_once('.')?;
    let digits = |text: &str, most: usize| {
        (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !digits(day, 2) || !digits(month, 2) {
        return None;
    }
    let year = match year {
        "" => None,
        year if digits(year, 4) && year.len() == 4 => Some(year.parse().ok()?),
        _ => return None,
    };
    Some((day.parse().ok()?, month.parse().ok()?, year))
}

/// The last day of that name, today among them.
fn weekday(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let back = today.weekday().days_since(goal::weekday(text)?);
    today.checked_sub_days(Days::new(back.into()))
}
