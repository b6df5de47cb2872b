//! A time as a person says it: `9:40`, `-15m`, `2026-11-19`, `20.11.`, `yesterday 17:30`, an RFC 3339 instant.
//!
//! Every language that Stint speaks is read, whichever it speaks now. Never guesses: what cannot be read is a [`Problem`].

mod clock;
mod date;

use chrono::NaiveDate;

pub(crate) use self::clock::Clock;
pub(crate) use self::date::{date, is_in_texts, looks_like_day, named};

use crate::action::Moment;
use crate::at::At;
use crate::problem::{Place, Problem};
use crate::{day, length};

/// Reads a time said on its own, for `--at`, `--from`, `--to` and fields of their own. A bare clock time, also
/// `930`, `9.30` or `9`, is the most recent one: today's, or yesterday's when today's is still to come and
/// yesterday's no more than 12 hours ago. A bare date is the start of that day.
///
/// # Errors
/// [`Problem::TimeUnreadable`].
pub fn read(said: &str, moment: Moment) -> Result<At, Problem> {
    Ok(Said::read(said, Clocks::Typed, moment)?
        .at(moment, |clock| clock.on(clock.recent_day(moment), moment)))
}

/// Reads a time that replaces `before`, as in the editor of an entry: a bare clock time stays on its day.
///
/// # Errors
/// [`Problem::TimeUnreadable`].
pub fn read_near(said: &str, before: At, moment: Moment) -> Result<At, Problem> {
    let date = day::date_of(before, moment.zone);
    Ok(Said::read(said, Clocks::Typed, moment)?.at(moment, |clock| clock.on(date, moment)))
}

/// Reads the end of what began at `start`: a bare clock time is on that day, or on the next when clocks showed it
/// before the start.
///
/// # Errors
/// [`Problem::TimeUnreadable`].
pub fn read_end(said: &str, start: At, moment: Moment) -> Result<At, Problem> {
    Ok(
        Said::read(said, Clocks::Typed, moment)?
            .at(moment, |clock| clock.not_before(start, moment)),
    )
}

/// Reads a day: `2026-11-19`, `20.11.`, `yesterday`, `Fri`, or the day of an instant.
///
/// # Errors
/// [`Problem::TimeUnreadable`], also for a bare clock time, which is on every day.
pub fn read_date(said: &str, moment: Moment) -> Result<NaiveDate, Problem> {
    let read = Said::parse(said.trim(), Clocks::Written, moment);
    match read.ok_or_else(|| unreadable(said, Place::Day))? {
        Said::Day(date) | Said::DayClock(date, _) => Ok(date),
        Said::Instant(at) => Ok(day::date_of(at, moment.zone)),
        Said::Ago(_) | Said::Clock(_) => Err(unreadable(said, Place::Day)),
    }
}

/// Reads a date that was told as `2026-11-19` and comes back, and nothing looser.
///
/// # Errors
/// [`Problem::TimeUnreadable`].
pub fn date_handed_back(said: &str) -> Result<NaiveDate, Problem> {
    date(said).ok_or_else(|| unreadable(said, Place::Day))
}

/// Reads where a list or report begins: a bare date is the start of that day, and a bare number is no clock time,
/// since `2026` would rather be a year.
///
/// # Errors
/// [`Problem::TimeUnreadable`].
pub fn range_from(said: &str, moment: Moment) -> Result<At, Problem> {
    let said = Said::read(said, Clocks::Written, moment)?;
    Ok(said.at(moment, |clock| clock.on(clock.recent_day(moment), moment)))
}

/// Reads where a list or report ends, not included itself: a bare date includes that day.
///
/// # Errors
/// [`Problem::TimeUnreadable`].
pub fn range_to(said: &str, moment: Moment) -> Result<At, Problem> {
    match Said::read(said, Clocks::Written, moment)? {
        Said::Day(date) => Ok(day::start_of(day::after(date), moment.zone)),
        _ => range_from(said, moment),
    }
}

/// A time as said, before a bare clock time is put on a day.
#[derive(Clone, Copy)]
enum Said {
    Instant(At),
    Ago(i64),
    Day(NaiveDate),
    DayClock(NaiveDate, Clock),
    Clock(Clock),
}

/// How a clock time may be written.
#[derive(Clone, Copy)]
enum Clocks {
    /// As clocks show it: `9:40`.
    Written,
    /// Also as it is typed where nothing but a time is asked for: `940`, `9.40`, `9`.
    Typed,
}

impl Clocks {
    fn read(self, text: &str) -> Option<Clock> {
        match self {
            Clocks::Written => Clock::read(text),
            Clocks::Typed => Clock::read_alone(text),
        }
    }
}

fn unreadable(said: &str, place: Place) -> Problem {
    Problem::TimeUnreadable {
        said: said.to_owned(),
        place,
    }
}

impl Said {
    fn read(said: &str, clocks: Clocks, moment: Moment) -> Result<Said, Problem> {
        Said::parse(said.trim(), clocks, moment).ok_or_else(|| unreadable(said, Place::Field))
    }

    fn parse(text: &str, clocks: Clocks, moment: Moment) -> Option<Said> {
        if let Ok(instant) = text.parse() {
            return Some(Said::Instant(instant));
        }
        if let Some(length) = text.strip_prefix(['-', '\u{2212}']) {
            return length::read_with_unit(length).ok().map(Said::Ago);
        }
        if let Some(clock) = clocks.read(text) {
            return Some(Said::Clock(clock));
        }
        let (day, clock) = match text.split_once([' ', 'T', 't']) {
            Some((day, clock)) if date(day).is_some() => (day, Some(clock)),
            _ => match text.split_once(char::is_whitespace) {
                Some((day, clock)) => (day, Some(clock)),
                None => (text, None),
            },
        };
        if clock.is_none() && ["now", "jetzt"].contains(&&*day.to_lowercase()) {
            return Some(Said::Instant(moment.now));
        }
        let date = named(day, day::date_of(moment.now, moment.zone))?;
        match clock {
            None => Some(Said::Day(date)),
            Some(clock) => clocks.read(clock).map(|clock| Said::DayClock(date, clock)),
        }
    }

    /// The instant that is meant, once it is known what a bare clock time means.
    fn at(self, moment: Moment, bare: impl FnOnce(Clock) -> At) -> At {
        match self {
            Said::Instant(at) => at,
            Said::Ago(seconds) => moment.now.plus(-seconds),
            Said::Day(date) => day::start_of(date, moment.zone),
            Said::DayClock(date, clock) => clock.on(date, moment),
            Said::Clock(clock) => bare(clock),
        }
    }
}

#[cfg(test)]
mod tests;
