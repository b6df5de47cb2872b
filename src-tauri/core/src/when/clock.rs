//! What a clock on the wall shows, as it is typed and as it falls on a day.
//!
//! Never knows which day is meant by itself: whoever asks says by which rule.

use chrono::NaiveDate;

use crate::action::Moment;
use crate::at::At;
use crate::day;

/// What a clock on the wall shows, in seconds after midnight; 86 400 is `24:00`, the end of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Clock(i64);

impl Clock {
    const DAY_S: i64 = 86_400;

    /// Reads `9:40`, `09:40:30`, `9:40pm`, `9 am`, `9:40 vorm.`, `9 Uhr`, `24:00`.
    pub(crate) fn read(text: &str) -> Option<Clock> {
        let text = text.trim().to_ascii_lowercase();
        let (body, half) = body_and_half(&text);
        let fields: Vec<&str> = body.split(':').collect();
        match &fields[..] {
            [_] if half.is_none() => None,
            fields => Clock::of(fields, half.flatten()),
        }
    }

    /// The same, and what is typed where nothing but a time is asked for: `940`, `0940`, `9.40`, `9`.
    pub(crate) fn read_alone(text: &str) -> Option<Clock> {
        let lower = text.trim().to_ascii_lowercase();
        let (body, half) = body_and_half(&lower);
        let fields: Vec<&str> = match body.split_once('.') {
            Some((hour, minute)) => vec![hour, minute],
            None if (3..=4).contains(&body.len()) && is_digits(body) => {
                let (hour, minute) = body.split_at(body.len() - 2);
                vec![hour, minute]
            }
            None if body.contains(':') => return Clock::read(text),
            None => vec![body],
        };
        Clock::of(&fields, half.flatten())
    }

    fn of(fields: &[&str], half: Option<i64>) -> Option<Clock> {
        let (hour, minute, second) = match *fields {
            [hour] => (number(hour, 1)?, 0, 0),
            [hour, minute] => (number(hour, 1)?, number(minute, 2)?, 0),
            [hour, minute, second] => (number(hour, 1)?, number(minute, 2)?, number(second, 2)?),
            _ => return None,
        };
        let hour = match half {
            Some(later) if (1..=12).contains(&hour) => hour % 12 + later,
            Some(_) => return None,
            None => hour,
        };
        let total = hour * 3600 + minute * 60 + second;
        (minute < 60 && second < 60 && total <= Clock::DAY_S).then_some(Clock(total))
    }

    /// The day on which clocks showed this most recently, as a person means it: today; or yesterday, when it is
    /// still to come today and yesterday's is no more than 12 hours ago.
    pub(crate) fn recent_day(self, moment: Moment) -> NaiveDate {
        const STILL_LAST_NIGHT_S: i64 = 12 * 3600;
        let today = day::date_of(moment.now, moment.zone);
        let yesterday = day::before(today);
        let still_to_come = self.on(today, moment) > moment.now;
        if still_to_come && moment.now.since(self.on(yesterday, moment)) <= STILL_LAST_NIGHT_S {
            yesterday
        } else {
            today
        }
    }

    /// Whether a clock of 12 hours shows `pm`.
    pub(crate) fn is_past_noon(self) -> bool {
        self.0 >= Clock::DAY_S / 2
    }

    /// The instant at which clocks show this on that day.
    pub(crate) fn on(self, date: NaiveDate, moment: Moment) -> At {
        day::clock_on(date, self.0, moment.zone)
    }

    /// The end of what began at `start`, by the day on which `start` lies: past midnight when that makes a night,
    /// not when it would make most of a day, which is more likely a slip.
    pub(crate) fn not_before(self, start: At, moment: Moment) -> At {
        const NIGHT_S: i64 = 12 * 3600;
        let date = day::date_of(start, moment.zone);
        let same_day = self.on(date, moment);
        let next_day = self.on(day::after(date), moment);
        if same_day < start && next_day.since(start) <= NIGHT_S {
            next_day
        } else {
            same_day
        }
    }
}

/// What stands before `pm` or `Uhr`, and what that adds to the hour. Behind each, an hour may stand alone; what most
/// of them add are twelve hours or none.
fn body_and_half(text: &str) -> (&str, Option<Option<i64>>) {
    [
        ("a.m.", Some(0)),
        ("p.m.", Some(12)),
        ("am", Some(0)),
        ("pm", Some(12)),
        ("a", Some(0)),
        ("p", Some(12)),
        ("vorm.", Some(0)),
        ("nachm.", Some(12)),
        ("uhr", None),
    ]
    .into_iter()
    .find_map(|(suffix, hours)| Some((text.strip_suffix(suffix)?.trim_end(), hours)))
    .map_or((text, None), |(body, half)| (body, Some(half)))
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number of one or two digits, of two at `least`.
fn number(text: &str, least: usize) -> Option<i64> {
    let shape = (least..=2).contains(&text.len()) && is_digits(text);
    if shape { text.parse().ok() } else { None }
}
