//! The time in a line: `-15m`, `9:40`, `9:30-10:15` or `1h30m` as its first or last word, and what stands beside a
//! clock time there: `yesterday 9:40`, `since 9:40`, `9:40 1h`.
//!
//! Never looks at a word in the middle: "meet at 9:40 with Ines" is a text.

mod beside;

use chrono::NaiveDate;

pub(super) use self::beside::{Found, belongs, is_said};

use super::Word;
use crate::action::Moment;
use crate::at::At;
use crate::day;
use crate::draft::Timing;
use crate::length;
use crate::problem::{Place, Problem};
use crate::when::Clock;

/// A word that says when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Time {
    /// `-15m`, in seconds.
    Ago(i64),
    /// `9:40`.
    Clock(Clock),
    /// `9:30-10:15`.
    Range(Clock, Clock),
    /// `9:30 45m`.
    ClockFor(Clock, i64),
    /// `1h30m`, in seconds.
    Length(i64),
}

/// Takes the time out of the words of a line, and hands back the words that are left.
pub(super) fn take<'w, 'a>(
    words: &'w [Word<'a>],
    moment: Moment,
) -> Result<(&'w [Word<'a>], Timing), Problem> {
    let (first, words) = beside::at_front(words, moment)?;
    let (last, words) = beside::at_back(words, moment)?;
    let timing = match (first, last) {
        (None, None) => Timing::Now,
        (Some(found), None) | (None, Some(found)) => alone(&found, moment)?,
        (Some(first), Some(last)) => {
            together(&first, &last, moment)?.ok_or(Problem::TimeTwice {
                first: first.said,
                second: last.said,
            })?
        }
    };
    Ok((words, timing))
}

/// The words of a line between its times, whatever those say. What cannot be read as one stays.
pub(super) fn between<'w, 'a>(words: &'w [Word<'a>], moment: Moment) -> &'w [Word<'a>] {
    let words = beside::at_front(words, moment).map_or(words, |(_, rest)| rest);
    beside::at_back(words, moment).map_or(words, |(_, rest)| rest)
}

/// Reads one word: `None` when it does not look like a time.
///
/// # Errors
/// When it looks like one and cannot be read: `25:99`, `9:30-`, `-15`, `1h99m`.
pub(super) fn read(word: &str) -> Result<Option<Time>, Problem> {
    let unreadable = || Problem::TimeUnreadable {
        said: word.to_owned(),
        place: Place::Line,
    };
    if let Some(length) = word.strip_prefix(['-', '\u{2212}', '–']) {
        if !length.starts_with(|c: char| c.is_ascii_digit()) {
            return Ok(None);
        }
        return match length::in_text(length) {
            Some(Ok(seconds)) => Ok(Some(Time::Ago(seconds))),
            Some(Err(_)) | None => Err(unreadable()),
        };
    }
    if looks_like_clock(word) {
        let read = match word.split_once(DASHES) {
            None => Clock::read(word).map(Time::Clock),
            Some((from, to)) => range(from, to),
        };
        return read.ok_or_else(unreadable).map(Some);
    }
    length::in_text(word)
        .map(|read| read.map(Time::Length))
        .transpose()
}

const DASHES: [char; 4] = ['-', '–', '—', '\u{2212}'];

/// Digits, a colon and two digits, perhaps behind a dash. `1:1` and `16:9` do not: they are talks and shapes.
fn looks_like_clock(word: &str) -> bool {
    let begins_so = |text: &str| {
        let behind = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let minutes = behind.strip_prefix(':').unwrap_or_default().bytes();
        behind.len() < text.len() && minutes.take_while(u8::is_ascii_digit).count() >= 2
    };
    let behind_number = word.trim_start_matches(|c: char| c.is_ascii_digit());
    begins_so(word)
        || (behind_number.len() < word.len()
            && behind_number.strip_prefix(DASHES).is_some_and(begins_so))
}

fn range(from: &str, to: &str) -> Option<Time> {
    Some(Time::Range(Clock::read(from)?, Clock::read(to)?))
}

fn alone(found: &Found, moment: Moment) -> Result<Timing, Problem> {
    Ok(match found.time {
        Time::Ago(seconds) => Timing::Since(moment.now.plus(-seconds)),
        Time::Clock(clock) => Timing::Since(start(clock, found.day, moment)),
        Time::ClockFor(clock, seconds) => lasting(start(clock, found.day, moment), seconds),
        Time::Range(from, to) => span((from, found.day), (to, found.end_day), moment)?,
        Time::Length(seconds) => Timing::Length(seconds),
    })
}

/// What two times mean together, if anything: two clock times a range, a clock time and a length too.
fn together(first: &Found, last: &Found, moment: Moment) -> Result<Option<Timing>, Problem> {
    let day = first.day.or(last.day);
    Ok(match (first.time, last.time) {
        (Time::Clock(from), Time::Clock(to)) => {
            Some(span((from, first.day), (to, last.day), moment)?)
        }
        (Time::Clock(from), Time::Length(seconds)) | (Time::Length(seconds), Time::Clock(from)) => {
            Some(lasting(start(from, day, moment), seconds))
        }
        (Time::Ago(_) | Time::Range(..) | Time::ClockFor(..), _)
        | (_, Time::Ago(_) | Time::Range(..) | Time::ClockFor(..))
        | (Time::Length(_), Time::Length(_)) => None,
    })
}

/// When clocks show this on the day that was said, or most recently.
fn start(clock: Clock, day: Option<NaiveDate>, moment: Moment) -> At {
    clock.on(day.unwrap_or_else(|| clock.recent_day(moment)), moment)
}

fn lasting(start: At, seconds: i64) -> Timing {
    Timing::Range(start, start.plus(seconds))
}

/// A range. Where no day was said of its end, that may lie past midnight; where one was said of its end alone, its start
/// may lie before midnight.
fn span(
    (from, first): (Clock, Option<NaiveDate>),
    (to, last): (Clock, Option<NaiveDate>),
    moment: Moment,
) -> Result<Timing, Problem> {
    let first = first.or(last.map(|day| if from > to { day::before(day) } else { day }));
    let start = start(from, first, moment);
    let end = match last {
        Some(day) => to.on(day, moment),
        None => to.not_before(start, moment),
    };
    if end < start {
        return Err(Problem::EndBeforeStart { start, end });
    }
    Ok(Timing::Range(start, end))
}
