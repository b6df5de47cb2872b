//! Dates, clocks, lengths and flags as programs write them into files.
//!
//! Never decides which of two numbers is the month; it only says what the numbers are.

use chrono::{DateTime, NaiveDate, NaiveDateTime};

use super::When;
use crate::at::At;

/// A time as said, before it is known which number of its date is the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stamp {
    /// An instant.
    At(At),
    /// What clocks showed, in seconds after midnight.
    Local(Date, i64),
}

/// A date as said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Date {
    /// This one.
    Known(NaiveDate),
    /// Day and month, or month and day, and a year.
    Two(u32, u32, i32),
}

impl Date {
    /// The date, with the day first or the month; `None` where there is none.
    pub(super) fn read(self, day_first: bool) -> Option<NaiveDate> {
        match self {
            Date::Known(date) => Some(date),
            Date::Two(day, month, year) if day_first => NaiveDate::from_ymd_opt(year, month, day),
            Date::Two(month, day, year) => NaiveDate::from_ymd_opt(year, month, day),
        }
    }
}

/// A date: `2026-03-02`, `02/03/2026`, `2.3.26`, `20260302`.
pub fn date(text: &str) -> Option<Date> {
    let text = text.trim();
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return NaiveDate::parse_from_str(text, "%Y%m%d")
            .ok()
            .map(Date::Known);
    }
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let [first, second, third] = parts[..] else {
        return None;
    };
    let number = |part: &str, most: usize| {
        let digits = (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| part.parse::<u32>().ok()).flatten()
    };
    if first.len() == 4 {
        let (year, month, day) = (number(first, 4)?, number(second, 2)?, number(third, 2)?);
        let year = i32::try_from(year).ok()?;
        return NaiveDate::from_ymd_opt(year, month, day).map(Date::Known);
    }
    let (first, second, year) = (number(first, 2)?, number(second, 2)?, number(third, 4)?);
    let year = match third.len() {
        2 => 2000 + i32::try_from(year).ok()?,
        4 => i32::try_from(year).ok()?,
        _ => return None,
    };
    // Whoever writes dots has the day first.
    if text.contains('.') {
        return NaiveDate::from_ymd_opt(year, second, first).map(Date::Known);
    }
    Some(Date::Two(first, second, year))
}

/// A clock time in seconds after midnight: `9:05`, `09:05:30`, `9:05 PM`, `9:05:30 a.m.`
pub fn clock(text: &str) -> Option<i64> {
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '.')
        .collect::<String>()
        .to_lowercase();
    let (digits, after_noon) = match text.strip_suffix("am").or(text.strip_suffix('a')) {
        Some(digits) => (digits, Some(false)),
        None => match text.strip_suffix("pm").or(text.strip_suffix('p')) {
            Some(digits) => (digits, Some(true)),
            None => (text.as_str(), None),
        },
    };
    let parts: Vec<i64> = digits
        .split(':')
        .map(|part| {
            let digits = (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| part.parse().ok()).flatten()
        })
        .collect::<Option<_>>()?;
    let (hour, minute, second) = match parts[..] {
        [hour, minute] => (hour, minute, 0),
        [hour, minute, second] => (hour, minute, second),
        [hour] if after_noon.is_some() => (hour, 0, 0),
        _ => return None,
    };
    let hour = match after_noon {
        None if hour < 24 => hour,
        Some(after_noon) if (1..=12).contains(&hour) => hour % 12 + if after_noon { 12 } else { 0 },
        None | Some(_) => return None,
    };
    (minute < 60 && second < 60).then_some(hour * 3600 + minute * 60 + second)
}

/// A length in seconds: `1:30:00`, `90:15`, `1.5` (hours).
pub fn seconds(text: &str) -> Option<i64> {
    let text = text.trim();
    let parts: Vec<i64> = text
        .split(':')
        .map(|part| {
            let digits = (1..=6).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| part.parse().ok()).flatten()
        })
        .collect::<Option<_>>()?;
    match parts[..] {
        [hours, minutes, seconds] if minutes < 60 && seconds < 60 => {
            Some(hours * 3600 + minutes * 60 + seconds)
        }
        [hours, minutes] if minutes < 60 => Some(hours * 3600 + minutes * 60),
        _ => None,
    }
}

/// Yes or no.
pub fn billable(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "yes" | "y" | "true" | "1" | "billable" => Some(true),
        "no" | "n" | "false" | "0" | "non-billable" => Some(false),
        _ => None,
    }
}

/// An instant: `2026-03-02T09:00:00Z`, with any offset, or Timewarrior's `20260302T090000Z`. Fractions are cut off.
pub fn instant(text: &str) -> Option<At> {
    let text = text.trim();
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return Some(At::from_unix(at.timestamp()));
    }
    let at = NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%SZ").ok()?;
    Some(At::from_unix(at.and_utc().timestamp()))
}

/// A time in two cells, or both in the first: a date and a clock time, or an instant.
pub fn stamp(day: &str, time: &str) -> When {
    let (day, time) = (day.trim(), time.trim());
    if day.is_empty() && time.is_empty() {
        return When::Missing;
    }
    let both = || format!("{day} {time}").trim().to_owned();
    if time.is_empty()
        && let Some(at) = instant(day)
    {
        return When::Said(Stamp::At(at));
    }
    let (day_said, time_said) = match time {
        "" => day.split_once([' ', 'T']).unwrap_or((day, "")),
        time => (day, time),
    };
    // A whole date before the clock, as some write it into both cells.
    match (date(day_said), clock(time_said)) {
        (Some(date), Some(seconds)) => When::Said(Stamp::Local(date, seconds)),
        _ => When::Unreadable(both()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn dates_are_read_as_programs_write_them() {
        let known = |y, m, d| Some(Date::Known(NaiveDate::from_ymd_opt(y, m, d).unwrap()));
        assert_eq!(date("2026-03-02"), known(2026, 3, 2));
        assert_eq!(date("2026/3/2"), known(2026, 3, 2));
        assert_eq!(date("20260302"), known(2026, 3, 2));
        assert_eq!(date(" 02.03.2026 "), known(2026, 3, 2));
        assert_eq!(date("2.3.26"), known(2026, 3, 2));
        assert_eq!(date("03/02/2026"), Some(Date::Two(3, 2, 2026)));
        assert_eq!(date("3-2-26"), Some(Date::Two(3, 2, 2026)));
        for none in [
            "",
            "yesterday",
            "2026-13-02",
            "1/2",
            "1/2/3/4",
            "31.2.2026",
            "1/2/026",
            "-1/2/2026",
        ] {
            assert_eq!(date(none), None, "{none}");
        }
    }

    #[test]
    fn clocks_have_twelve_hours_or_twenty_four() {
        for (text, hour, minute) in [
            ("9:05", 9, 5),
            ("09:05:00", 9, 5),
            ("9:05 AM", 9, 5),
            ("12:00 am", 0, 0),
            ("12:30 p.m.", 12, 30),
            ("02:00 PM", 14, 0),
            ("11:59p", 23, 59),
        ] {
            assert_eq!(clock(text), Some(hour * 3600 + minute * 60), "{text}");
        }
        for none in [
            "",
            "24:00",
            "13:00 PM",
            "0:30 AM",
            "9",
            "9:60",
            "9:5:61",
            "-9:00",
            "9:00:00:00",
        ] {
            assert_eq!(clock(none), None, "{none}");
        }
    }

    #[test]
    fn instants_carry_their_offset() {
        let at = instant("2026-03-02T09:00:00Z");
        assert_eq!(instant("20260302T090000Z"), at);
        assert_eq!(instant("2026-03-02T10:00:00+01:00"), at);
        assert_eq!(instant("2026-03-02 09:00:00"), None, "a local time is none");
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_not(day in any::<String>(), time in any::<String>()) {
            stamp(&day, &time);
            seconds(&day);
            billable(&day);
        }

        #[test]
        fn near_misses_do_not_panic(day in "[0-9/.TZ: -]{0,20}", time in "[0-9:. apm]{0,12}") {
            stamp(&day, &time);
            seconds(&time);
        }
    }
}
