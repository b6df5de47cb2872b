//! The words of what was found.
//!
//! Never more than was found: where there is no sum, none is told.

use super::counted;
use crate::length;
use crate::problem::Problem;
use crate::search::Query;
use crate::view::{Card, Found, Hit};

/// What a query found; `seconds` is absent where there is too much to add up.
pub fn found(query: &Query, hits: Vec<Hit>, count: usize, seconds: Option<i64>) -> Found {
    let entries = counted(count, "entry", "entries");
    Found {
        chips: query.chips.clone(),
        words: match (count, seconds) {
            _ if query.is_empty() => String::new(),
            (0, _) => "Nothing found".to_owned(),
            (_, Some(seconds)) => format!("{entries}, {}", length::column(seconds)),
            (_, None) => entries,
        },
        hits,
        count,
        problem: None,
    }
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
    let to = match (card.to.as_str(), card.nights) {
        ("", _) => "now".to_owned(),
        (to, 0) => to.to_owned(),
        (to, nights) => format!("{to} +{nights}"),
    };
    format!("{} {} – {to}", card.day, card.from)
}
