//! The time in a line: `-15m`, `9:40`, `9:30-10:15` or `1h30m` as its first or last word.
//!
//! Never looks at a word in the middle: "meet at 9:40 with Ines" is a text.

use super::Word;
use crate::action::Moment;
use crate::draft::Timing;
use crate::length;
use crate::problem::Problem;
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
    /// `1h30m`, in seconds.
    Length(i64),
}

/// Takes the time out of the words of a line, and hands back the words that are left.
pub(super) fn take<'w, 'a>(
    words: &'w [Word<'a>],
    moment: Moment,
) -> Result<(&'w [Word<'a>], Timing), Problem> {
    let (first, words) = at_front(words)?;
    let (last, words) = at_back(words)?;
    let timing = match (first, last) {
        (None, None) => Timing::Now,
        (Some((time, _)), None) | (None, Some((time, _))) => alone(time, moment)?,
        (Some((first, first_said)), Some((last, last_said))) => together(first, last, moment)?
            .ok_or(Problem::TimeTwice {
                first: first_said,
                second: last_said,
            })?,
    };
    Ok((words, timing))
}

/// Reads one word: `None` when it does not look like a time.
///
/// # Errors
/// When it looks like one and cannot be read: `25:99`, `9:30-`, `-15`, `1h99m`.
pub(super) fn read(word: &str) -> Result<Option<Time>, Problem> {
    let unreadable = || Problem::TimeUnreadable {
        said: word.to_owned(),
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

/// A time and how it was said.
type Found = Option<(Time, String)>;

fn at_front<'w, 'a>(words: &'w [Word<'a>]) -> Result<(Found, &'w [Word<'a>]), Problem> {
    if let [from, dash, to, rest @ ..] = words
        && let Some(time) = spaced_range(from, dash, to)
    {
        return Ok((
            Some((time, format!("{} {} {}", from.text, dash.text, to.text))),
            rest,
        ));
    }
    match words {
        [first, rest @ ..] => match read(first.text)? {
            Some(time) => Ok((Some((time, first.text.to_owned())), rest)),
            None => Ok((None, words)),
        },
        [] => Ok((None, words)),
    }
}

fn at_back<'w, 'a>(words: &'w [Word<'a>]) -> Result<(Found, &'w [Word<'a>]), Problem> {
    if let [rest @ .., from, dash, to] = words
        && let Some(time) = spaced_range(from, dash, to)
    {
        return Ok((
            Some((time, format!("{} {} {}", from.text, dash.text, to.text))),
            rest,
        ));
    }
    match words {
        [rest @ .., last] => match read(last.text)? {
            Some(time) => Ok((Some((time, last.text.to_owned())), rest)),
            None => Ok((None, words)),
        },
        [] => Ok((None, words)),
    }
}

/// `9:30 – 10:15`, as Stint writes it itself.
fn spaced_range(from: &Word<'_>, dash: &Word<'_>, to: &Word<'_>) -> Option<Time> {
    let is_dash = dash.text.strip_prefix(DASHES).is_some_and(str::is_empty);
    if is_dash && looks_like_clock(from.text) && looks_like_clock(to.text) {
        range(from.text, to.text)
    } else {
        None
    }
}

fn alone(time: Time, moment: Moment) -> Result<Timing, Problem> {
    Ok(match time {
        Time::Ago(seconds) => Timing::Since(moment.now.plus(-seconds)),
        Time::Clock(clock) => Timing::Since(clock.on(clock.recent_day(moment), moment)),
        Time::Range(from, to) => from_to(from, to, moment)?,
        Time::Length(seconds) => Timing::Length(seconds),
    })
}

/// What two times mean together, if anything: two clock times a range, a clock time and a length too.
fn together(first: Time, last: Time, moment: Moment) -> Result<Option<Timing>, Problem> {
    Ok(match (first, last) {
        (Time::Clock(from), Time::Clock(to)) => Some(from_to(from, to, moment)?),
        (Time::Clock(from), Time::Length(seconds)) | (Time::Length(seconds), Time::Clock(from)) => {
            let start = from.on(from.recent_day(moment), moment);
            Some(Timing::Range(start, start.plus(seconds)))
        }
        (Time::Ago(_) | Time::Range(..), _)
        | (_, Time::Ago(_) | Time::Range(..))
        | (Time::Length(_), Time::Length(_)) => None,
    })
}

/// A range that begins most recently; its end may lie past midnight.
fn from_to(from: Clock, to: Clock, moment: Moment) -> Result<Timing, Problem> {
    let start = from.on(from.recent_day(moment), moment);
    let end = to.not_before(start, moment);
    if end < start {
        return Err(Problem::EndBeforeStart { start, end });
    }
    Ok(Timing::Range(start, end))
}
