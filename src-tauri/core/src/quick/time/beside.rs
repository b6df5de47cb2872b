//! A time at an end of a line with the words that belong to it: its day, `since`, `until`, how long it took.
//!
//! Never takes a day without a clock time: "Monday planning" is a text.

use chrono::NaiveDate;

use super::{DASHES, Time, looks_like_clock, range, read};
use crate::action::Moment;
use crate::day;
use crate::length;
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
    /// On which day it ends, where that was said too.
    pub end_day: Option<NaiveDate>,
    /// Its words.
    pub said: String,
}

/// The most words that are one time: `since yesterday evening 22:00 until today 1:30`.
const MOST: usize = 7;

/// The end of the line that a time stands at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Front,
    Back,
}

/// A part of a day behind its name, which tells morning from tomorrow in German.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Morning,
    /// Whose clocks show 12:00 and more: `evening 9:30` may mean 21:30, and is not guessed.
    Later,
}

/// The time with which a line begins, and the words behind it.
pub(super) fn at_front<'w, 'a>(
    words: &'w [Word<'a>],
    moment: Moment,
) -> Result<(Option<Found>, &'w [Word<'a>]), Problem> {
    for count in (1..=MOST.min(words.len())).rev() {
        let (time, rest) = words.split_at(count);
        let found = match time {
            [since, behind @ ..] if is_since(since.text) && !behind.is_empty() => {
                whole(behind, End::Front, moment)?.filter(Found::has_start)
            }
            time => whole(time, End::Front, moment)?,
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
        if let Some(found) = whole(time, End::Back, moment)? {
            return Ok((Some(found), rest));
        }
    }
    Ok((None, words))
}

/// Whether a word could belong to a time at an end of a line.
pub(in crate::quick) fn belongs(word: &str) -> bool {
    is_said(word) || part(word).is_some() || !matches!(read(word), Ok(None))
}

/// Whether a word says a day, or what a clock time beside it is.
pub(in crate::quick) fn is_said(word: &str) -> bool {
    when::looks_like_day(word) || is_since(word) || is_until(word) || is_dash(word)
}

impl Found {
    fn has_start(&self) -> bool {
        match self.time {
            Time::Clock(_) | Time::Range(..) | Time::ClockFor(..) => true,
            Time::Ago(_) | Time::Length(_) => false,
        }
    }

    /// Whether it can be meant by somebody who says this part of the day.
    fn fits(&self, part: Option<Part>) -> bool {
        match (part, self.time) {
            (
                Some(Part::Later),
                Time::Clock(clock) | Time::Range(clock, _) | Time::ClockFor(clock, _),
            ) => clock.is_past_noon(),
            _ => true,
        }
    }
}

/// All of these words as one time.
fn whole(words: &[Word<'_>], end: End, moment: Moment) -> Result<Option<Found>, Problem> {
    let today = day::date_of(moment.now, moment.zone);
    let (day, part, rest) = of_day(words, end);
    // Only a clock time has a day: `Monday -10% campaign` is a text.
    if day.is_some() && !rest.first().is_some_and(|word| looks_like_clock(word.text)) {
        return Ok(None);
    }
    let Some((time, end_day)) = core(rest)? else {
        return Ok(None);
    };
    let date = |said: &Word<'_>| when::named(said.text, today).ok_or_else(|| unreadable(said.text));
    let said: Vec<&str> = words.iter().map(|word| word.text).collect();
    let found = Found {
        time,
        day: day.map(date).transpose()?,
        end_day: end_day.map(date).transpose()?,
        said: said.join(" "),
    };
    Ok(Some(found).filter(|found| found.fits(part)))
}

/// The day that words begin or end with, and the others.
fn of_day<'w, 'a>(
    words: &'w [Word<'a>],
    end: End,
) -> (Option<&'w Word<'a>>, Option<Part>, &'w [Word<'a>]) {
    let is_day = |word: &Word<'_>| when::looks_like_day(word.text);
    // Behind a time at the front the text begins: `9:40 Monday planning`.
    let is_day_behind =
        |word: &Word<'_>| is_day(word) && (end == End::Back || !when::is_in_texts(word.text));
    match words {
        [day, of, rest @ ..] if !rest.is_empty() && is_day(day) && part(of.text).is_some() => {
            (Some(day), part(of.text), rest)
        }
        [day, rest @ ..] if !rest.is_empty() && is_day(day) => (Some(day), None, rest),
        [rest @ .., day, of] if !rest.is_empty() && is_day(day) && part(of.text).is_some() => {
            (Some(day), part(of.text), rest)
        }
        [rest @ .., day] if !rest.is_empty() && is_day_behind(day) => (Some(day), None, rest),
        rest => (None, None, rest),
    }
}

/// All of these words as one time of whatever day, and the day that it ends on where that is said.
fn core<'w, 'a>(words: &'w [Word<'a>]) -> Result<Option<(Time, Option<&'w Word<'a>>)>, Problem> {
    let is_between = |word: &Word<'_>| is_dash(word.text) || is_until(word.text);
    let (from, end_day, to) = match words {
        [word] => return Ok(read(word.text)?.map(|time| (time, None))),
        [clock, long] if looks_like_clock(clock.text) => {
            let Some(Ok(seconds)) = length::in_text(long.text) else {
                return Ok(None);
            };
            return Ok(match read(clock.text)? {
                Some(Time::Clock(clock)) => Some((Time::ClockFor(clock, seconds), None)),
                _ => None,
            });
        }
        // `9:30 – 10:15`, as Stint writes it itself.
        [from, between, to] if is_between(between) => (from, None, to),
        [from, between, day, to] if is_between(between) && when::looks_like_day(day.text) => {
            (from, Some(day), to)
        }
        _ => return Ok(None),
    };
    if !looks_like_clock(from.text) || !looks_like_clock(to.text) {
        return Ok(None);
    }
    for clock in [from, to] {
        Clock::read(clock.text).ok_or_else(|| unreadable(clock.text))?;
    }
    Ok(range(from.text, to.text).map(|time| (time, end_day)))
}

fn part(word: &str) -> Option<Part> {
    match &*word.to_lowercase() {
        "morning" | "morgen" | "früh" | "vormittag" => Some(Part::Morning),
        "afternoon" | "evening" | "nachmittag" | "abend" => Some(Part::Later),
        _ => None,
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
