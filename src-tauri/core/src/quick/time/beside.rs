//! A time at an end of a line with the words that belong to it: its day, `since`, `until`, how long it took.
//!
//! Never takes a day without a clock time: "Monday planning" is a text.

use chrono::NaiveDate;

use super::{DASHES, Time, looks_like_clock, range, read};
use crate::action::Moment;
use crate::day;
use crate::problem::{Place, Problem};
use crate::quick::Word;
use crate::when::{self, Clock};

/// A time as it was said.
#[derive(Clone, Debug)]
pub(in crate::quick) struct Found {
    /// When.
    pub time: Time,
    /// On which day, where that was said.
    pub day: Option<NaiveDate>,
    /// Its words.
    pub said: String,
}

/// The most words that are one time: `since yesterday 9:40`, `yesterday 9:30 – 10:15`.
const MOST: usize = 4;

/// The time with which a line begins, and the words behind it.
pub(super) fn at_front<'w, 'a>(
    words: &'w [Word<'a>],
    moment: Moment,
) -> Result<(Option<Found>, &'w [Word<'a>]), Problem> {
    for count in (1..=MOST.min(words.len())).rev() {
        let (time, rest) = words.split_at(count);
        let found = match time {
            [since, behind @ ..] if is_since(since.text) && !behind.is_empty() => {
                whole(behind, moment)?.filter(|found| matches!(found.time, Time::Clock(_)))
            }
            time => whole(time, moment)?,
        };
        if let Some(found) = found {
            return Ok((Some(found), rest));
        }
    }
    Ok((None, words))
}

/// The time with which a line ends, and the words before it.
pub(super) fn at_back<'w, 'a>(
    words: &'w [Word<'a>],
    moment: Moment,
) -> Result<(Option<Found>, &'w [Word<'a>]), Problem> {
    for count in (1..=MOST.min(words.len())).rev() {
        let (rest, time) = words.split_at(words.len() - count);
        // At the end of a line, `To Do 9:40` is a text and a time.
        if ["Do", "So"].contains(&time[0].text) && !rest.is_empty() {
            continue;
        }
        if let Some(found) = whole(time, moment)? {
            return Ok((Some(found), rest));
        }
    }
    Ok((None, words))
}

/// Whether a word could belong to a time at an end of a line.
pub(in crate::quick) fn belongs(word: &str) -> bool {
    is_said(word) || is_until(word) || is_dash(word) || !matches!(read(word), Ok(None))
}

/// Whether a word says a day, or that a clock time is a start.
pub(in crate::quick) fn is_said(word: &str) -> bool {
    when::looks_like_day(word) || is_since(word)
}

/// All of these words as one time.
fn whole(words: &[Word<'_>], moment: Moment) -> Result<Option<Found>, Problem> {
    let today = day::date_of(moment.now, moment.zone);
    let (day, rest) = match words {
        [day, rest @ ..] if !rest.is_empty() && when::looks_like_day(day.text) => (Some(day), rest),
        [rest @ .., day] if !rest.is_empty() && when::looks_like_day(day.text) => (Some(day), rest),
        rest => (None, rest),
    };
    let Some(time) = core(rest)? else {
        return Ok(None);
    };
    let day = match (day, time) {
        (None, _) => None,
        (Some(_), Time::Ago(_) | Time::Length(_)) => return Ok(None),
        (Some(said), Time::Clock(_) | Time::Range(..) | Time::ClockFor(..)) => {
            let named = when::named(said.text, today);
            Some(named.ok_or_else(|| unreadable(said.text))?)
        }
    };
    let said: Vec<&str> = words.iter().map(|word| word.text).collect();
    Ok(Some(Found {
        time,
        day,
        said: said.join(" "),
    }))
}

/// All of these words as one time of whatever day.
fn core(words: &[Word<'_>]) -> Result<Option<Time>, Problem> {
    match words {
        [word] => read(word.text),
        [clock, length] if looks_like_clock(clock.text) => {
            let Some(Time::Length(seconds)) = read(length.text)? else {
                return Ok(None);
            };
            Ok(match read(clock.text)? {
                Some(Time::Clock(clock)) => Some(Time::ClockFor(clock, seconds)),
                _ => None,
            })
        }
        // `9:30 – 10:15`, as Stint writes it itself.
        [from, between, to]
            if (is_dash(between.text) || is_until(between.text))
                && looks_like_clock(from.text)
                && looks_like_clock(to.text) =>
        {
            for clock in [from, to] {
                Clock::read(clock.text).ok_or_else(|| unreadable(clock.text))?;
            }
            Ok(range(from.text, to.text))
        }
        _ => Ok(None),
    }
}

fn is_since(word: &str) -> bool {
    ["since", "seit"].contains(&&*word.to_lowercase())
}

fn is_until(word: &str) -> bool {
    ["until", "bis"].contains(&&*word.to_lowercase())
}

fn is_dash(word: &str) -> bool {
    word.strip_prefix(DASHES).is_some_and(str::is_empty)
}

fn unreadable(said: &str) -> Problem {
    Problem::TimeUnreadable {
        said: said.to_owned(),
        place: Place::Line,
    }
}
