//! The words of what was found.
//!
//! Never more than was found: where there is no sum, none is told.

use super::of_day;
use crate::action::Moment;
use crate::problem::Problem;
use crate::search::Query;
use crate::view::{Card, Found, Hit};
use crate::{day, length, say};

/// What a query found; `seconds` is absent where there is too much to add up.
pub fn found(query: &Query, hits: Vec<Hit>, count: usize, seconds: Option<i64>) -> Found {
    let entries = || say!("found-entries", count = count);
    Found {
        chips: query.chips.clone(),
        words: match (count, seconds) {
            _ if query.is_empty() => String::new(),
            (0, _) => say!("found-nothing"),
            (_, Some(seconds)) => say!(
                "found-entries-sum",
                entries = entries(),
                sum = length::column(seconds)
            ),
            (_, None) => entries(),
        },
        hits,
        count,
        problem: None,
    }
}

/// How `billable:yes` was read: `Billable`.
pub fn found_billable(billable: bool) -> String {
    match billable {
        true => say!("found-billable"),
        false => say!("found-not-billable"),
    }
}

/// How `from:2026-11-12` was read: `from 12 Nov`.
pub fn found_from(date: &str) -> String {
    say!("found-from", date = date)
}

/// How `to:2026-11-12` was read: `to 12 Nov`.
pub fn found_to(date: &str) -> String {
    say!("found-to", date = date)
}

/// How a name was read that several have: `Website and 2 more`.
pub fn found_more(name: &str, more: usize) -> String {
    say!("found-more", name = name, count = more)
}

/// What is told of a text that cannot be used.
pub fn not_found(problem: &Problem) -> Found {
    Found {
        problem: Some(super::view(problem)),
        ..found(&Query::default(), Vec::new(), 0, None)
    }
}

/// `today 11:05 – 12:10`, `Tue 23:10 – 0:40 +1`, `today 13:54 – now`.
pub fn entry_when(card: &Card) -> String {
    when(&card.day, card)
}

/// `Today 11:05 – 12:10`: the same at the head of a line.
pub fn entry_when_at_head(card: &Card, moment: Moment) -> String {
    let date_of = |at| day::date_of(at, moment.zone);
    when(
        &of_day(date_of(card.entry.start), date_of(moment.now)),
        card,
    )
}

fn when(day: &str, card: &Card) -> String {
    let from = &card.from;
    match (card.to.as_str(), card.nights) {
        ("", _) => say!("found-since", day = day, from = from),
        (to, 0) => say!("found-from-to", day = day, from = from, to = to),
        (to, nights) => {
            let to = format!("{to} +{nights}");
            say!("found-from-to", day = day, from = from, to = to)
        }
    }
}
