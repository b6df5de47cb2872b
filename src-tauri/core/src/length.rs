//! Lengths as a person says them, and as Stint shows them.
//!
//! Never rounds what is kept: seconds stay seconds.

use crate::problem::{Place, Problem};
use crate::say;
use crate::speech::{Lengths, speech};

/// The longest length that Clockify takes, in seconds: 999 hours.
pub const MOST_S: i64 = 999 * 3600;

/// Reads a length field: `1h30m` = `1h30` = `1:30` = `1.5` = `1,5h` = `90m` = `90`, in seconds. A whole number is
/// minutes, a decimal hours.
///
/// # Errors
/// [`Problem::LengthUnreadable`], also for more than [`MOST_S`].
pub fn read(said: &str) -> Result<i64, Problem> {
    let text = said.trim().to_lowercase();
    let seconds = if text.contains(':') {
        clocked(&text)
    } else {
        match Number::whole_of(&text) {
            Some(number) => number.seconds(if number.is_decimal() {
                Unit::Hour
            } else {
                Unit::Minute
            }),
            None => parts(&text).and_then(|parts| sum(&parts)),
        }
    };
    checked(seconds, said)
}

/// Reads a length that names its unit: `90m`, `1h30`, `1,5h`, `1h 30m`, in seconds. A bare number is none.
///
/// # Errors
/// [`Problem::LengthUnreadable`].
pub fn read_with_unit(said: &str) -> Result<i64, Problem> {
    checked(parts(said.trim()).and_then(|parts| sum(&parts)), said)
}

/// Reads one word of a text: `None` when it does not look like a length, an error when it does and is none, such
/// as `1h99m`. Capitals make it a text: `3M` is a company.
pub fn in_text(word: &str) -> Option<Result<i64, Problem>> {
    if word.contains(char::is_whitespace) {
        return None;
    }
    parts(word).map(|parts| checked(sum(&parts), word))
}

/// `0:42:17`: what runs.
pub fn clock(seconds: i64) -> String {
    let seconds = seconds.max(0);
    format!(
        "{}:{:02}:{:02}",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    )
}

/// `1:35`, `1:35:20` or `1.59`, as the person chose: in a column. Seconds that are not shown are cut off, except
/// from decimals, which are rounded as in Clockify.
pub fn column(seconds: i64) -> String {
    let speech = speech();
    match speech.lengths {
        Lengths::Compact => {
            let seconds = seconds.max(0);
            format!("{}:{:02}", seconds / 3600, seconds / 60 % 60)
        }
        Lengths::Full => clock(seconds),
        Lengths::Decimal => decimal(seconds).replace('.', &speech.decimal_mark().to_string()),
    }
}

/// `1 h 35 min`: in a sentence. Hours always, so that an hour is never dropped unseen.
pub fn sentence(seconds: i64) -> String {
    let seconds = seconds.max(0);
    say!(
        "length-both",
        hours = seconds / 3600,
        minutes = seconds / 60 % 60
    )
}

/// `45 min`, `1 h 35 min`: where it can only be a piece of a day.
pub fn brief(seconds: i64) -> String {
    match seconds.max(0) / 60 {
        minutes @ ..60 => say!("length-minutes", minutes = minutes),
        minutes if minutes % 60 == 0 => say!("length-hours", hours = minutes / 60),
        minutes => say!("length-both", hours = minutes / 60, minutes = minutes % 60),
    }
}

/// `90 s`, `5 h 0 min`: how long to wait, in a sentence; seconds where it is short.
pub fn pause(seconds: u64) -> String {
    match i64::try_from(seconds) {
        Ok(short @ 0..=119) => say!("length-seconds", seconds = short),
        Ok(long) => sentence(long),
        Err(_) => say!("length-unknown"),
    }
}

/// `1.58`: hours with two decimals and a point, for programs.
pub fn decimal(seconds: i64) -> String {
    let hundredths = (seconds.max(0) + 18) / 36;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

fn checked(seconds: Option<i64>, said: &str) -> Result<i64, Problem> {
    seconds
        .filter(|seconds| (0..=MOST_S).contains(seconds))
        .ok_or_else(|| Problem::LengthUnreadable {
            said: said.to_owned(),
            place: Place::Field,
        })
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    Second,
    Minute,
    Hour,
}

impl Unit {
    fn read(word: &str) -> Option<Unit> {
        match word {
            "h" | "hr" | "hrs" | "hour" | "hours" | "std" | "stunde" | "stunden" => {
                Some(Unit::Hour)
            }
            "m" | "min" | "mins" | "minute" | "minutes" | "minuten" => Some(Unit::Minute),
            "s" | "sec" | "secs" | "second" | "seconds" | "sek" | "sekunde" | "sekunden" => {
                Some(Unit::Second)
            }
            _ => None,
        }
    }

    fn seconds(self) -> i64 {
        match self {
            Unit::Hour => 3600,
            Unit::Minute => 60,
            Unit::Second => 1,
        }
    }
}

/// A number as typed: the digits before and after the point or comma.
#[derive(Clone, Copy)]
struct Number<'a> {
    whole: &'a str,
    fraction: Option<&'a str>,
}

impl<'a> Number<'a> {
    /// The number at the start of a text, and what follows it.
    fn split_off(text: &'a str) -> Option<(Number<'a>, &'a str)> {
        let (whole, rest) = digits(text);
        if let Some(behind) = rest.strip_prefix(['.', ',']) {
            let (fraction, rest) = digits(behind);
            return (!fraction.is_empty()).then_some((
                Number {
                    whole,
                    fraction: Some(fraction),
                },
                rest,
            ));
        }
        (!whole.is_empty()).then_some((
            Number {
                whole,
                fraction: None,
            },
            rest,
        ))
    }

    fn whole_of(text: &'a str) -> Option<Number<'a>> {
        Number::split_off(text)
            .filter(|(_, rest)| rest.is_empty())
            .map(|(number, _)| number)
    }

    fn is_decimal(self) -> bool {
        self.fraction.is_some()
    }

    /// So many units, to the nearest second; `None` when it is out of all bounds.
    fn seconds(self, unit: Unit) -> Option<i64> {
        const DIGITS: usize = 9;
        let fraction = self.fraction.unwrap_or("0");
        if self.whole.len() > DIGITS || fraction.len() > DIGITS {
            return None;
        }
        let whole: i64 = if self.whole.is_empty() {
            0
        } else {
            self.whole.parse().ok()?
        };
        let scale = 10_i64.pow(u32::try_from(fraction.len()).ok()?);
        let part: i64 = fraction.parse().ok()?;
        Some(whole * unit.seconds() + (part * unit.seconds() + scale / 2) / scale)
    }
}

fn digits(text: &str) -> (&str, &str) {
    text.split_at(
        text.find(|c: char| !c.is_ascii_digit())
            .unwrap_or(text.len()),
    )
}

/// Numbers with their units, largest unit first: `1h30m`, `1 h 30 min`. The minutes after hours may go without.
/// `None` when the text is not of that shape at all.
fn parts(text: &str) -> Option<Vec<(Number<'_>, Unit)>> {
    let mut parts: Vec<(Number<'_>, Unit)> = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (number, behind) = Number::split_off(rest)?;
        let behind = behind.trim_start();
        let (word, after) = behind.split_at(
            behind
                .find(|c: char| !c.is_alphabetic())
                .unwrap_or(behind.len()),
        );
        let unit = match (word, parts.last()) {
            ("", Some((_, Unit::Hour))) if after.is_empty() => Unit::Minute,
            _ => Unit::read(word)?,
        };
        parts.push((number, unit));
        rest = after.trim_start();
    }
    (!parts.is_empty()).then_some(parts)
}

fn sum(parts: &[(Number<'_>, Unit)]) -> Option<i64> {
    let mut total = 0;
    let mut above = None;
    for (number, unit) in parts {
        let seconds = number.seconds(*unit)?;
        if parts.len() > 1 && number.is_decimal() {
            return None;
        }
        if let Some(above) = above
            && (*unit >= above || seconds >= 60 * unit.seconds())
        {
            return None;
        }
        above = Some(*unit);
        total += seconds;
    }
    Some(total)
}

/// `1:30`, `0:42:17`.
fn clocked(text: &str) -> Option<i64> {
    let mut fields = text.split(':');
    let hours = Number::whole_of(fields.next()?)
        .filter(|number| !number.is_decimal())?
        .seconds(Unit::Hour)?;
    let mut total = hours;
    let mut unit = Unit::Minute;
    for (place, field) in fields.enumerate() {
        let two_digits = field.len() == 2 && field.bytes().all(|byte| byte.is_ascii_digit());
        if place > 1 || !two_digits || field >= "60" {
            return None;
        }
        total += field.parse::<i64>().ok()? * unit.seconds();
        unit = Unit::Second;
    }
    Some(total)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_length_field_takes_what_people_type() {
        for (said, seconds) in [
            ("1h30m", 5400),
            ("1h30", 5400),
            ("1:30", 5400),
            ("1.5", 5400),
            ("1,5h", 5400),
            ("90m", 5400),
            ("90", 5400),
            ("01:30", 5400),
            ("1 h 30 min", 5400),
            ("1H30M", 5400),
            ("  90  ", 5400),
            ("2h", 7200),
            ("2", 120),
            ("2.0", 7200),
            ("0.25", 900),
            (",25", 900),
            ("1.05", 3780),
            ("2,05", 7380),
            ("99", 5940),
            ("100", 6000),
            ("45 min", 2700),
            ("1h 30", 5400),
            ("1:30:15", 5415),
            ("0:00", 0),
            ("0", 0),
            ("30s", 30),
            ("1hr 25min 30sec", 5130),
            ("1 hour 25 minutes", 5100),
            ("1 Stunde 25 Minuten", 5100),
            ("1,5 Std", 5400),
            ("30 Sek", 30),
            ("1h30s", 3630),
            ("1.5m", 90),
            ("0.333", 1199),
            ("100:00", 360_000),
            ("999h", MOST_S),
        ] {
            assert_eq!(read(said), Ok(seconds), "{said}");
        }
    }

    #[test]
    fn what_is_no_length_is_refused_and_not_kept_in_part() {
        for said in [
            "",
            " ",
            "-1h",
            "-90",
            "+5",
            "abc",
            "h",
            "1h99m",
            "1h60",
            "30m1h",
            "1h2h",
            "1h1.5m",
            "1.5h30m",
            "1:75",
            "1:5",
            "1:",
            ":30",
            "1:30:",
            "1:30:99",
            "1:30:00:00",
            "1.5:30",
            "1.2.3",
            "1.",
            "1,",
            "999h1s",
            "1000h",
            "60000",
            "99999999999999999999",
            "1e3",
            "1x",
            "90m2",
            "1m30",
            "٣h",
            "1h30m!",
            "NaN",
            "1:３0",
        ] {
            assert_eq!(
                read(said),
                Err(Problem::LengthUnreadable {
                    said: said.to_owned(),
                    place: Place::Field,
                }),
                "{said}"
            );
        }
    }

    #[test]
    fn in_a_text_only_a_word_with_a_unit_is_a_length() {
        for (word, seconds) in [
            ("90m", 5400),
            ("1h30m", 5400),
            ("1h30", 5400),
            ("1,5h", 5400),
            ("2hours", 7200),
            ("2std", 7200),
            ("45s", 45),
        ] {
            assert_eq!(in_text(word), Some(Ok(seconds)), "{word}");
        }
        for word in [
            "90", "1.5", "1:30", "2026", "3M", "5G", "1st", "2Std", "4k", "m", "h", "", "90m2",
            "1 h", "x90m", "10-20m",
        ] {
            assert_eq!(in_text(word), None, "{word}");
        }
        for word in ["1h99m", "30m1h", "1000h", "1.5h30m"] {
            assert_eq!(
                in_text(word),
                Some(Err(Problem::LengthUnreadable {
                    said: word.to_owned(),
                    place: Place::Field,
                })),
                "{word}"
            );
        }
    }

    #[test]
    fn an_hour_is_never_dropped_from_what_is_shown() {
        for (seconds, running, cell, said, hours) in [
            (0, "0:00:00", "0:00", "0 h 0 min", "0.00"),
            (59, "0:00:59", "0:00", "0 h 0 min", "0.02"),
            (2537, "0:42:17", "0:42", "0 h 42 min", "0.70"),
            (5700, "1:35:00", "1:35", "1 h 35 min", "1.58"),
            (36_900, "10:15:00", "10:15", "10 h 15 min", "10.25"),
            (360_000, "100:00:00", "100:00", "100 h 0 min", "100.00"),
            (-5, "0:00:00", "0:00", "0 h 0 min", "0.00"),
        ] {
            assert_eq!(
                (
                    &*clock(seconds),
                    &*column(seconds),
                    &*sentence(seconds),
                    &*decimal(seconds)
                ),
                (running, cell, said, hours)
            );
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(seconds in 0..=MOST_S) {
            prop_assert_eq!(read(&clock(seconds)), Ok(seconds));
            let full_minutes = seconds / 60 * 60;
            prop_assert_eq!(read(&column(seconds)), Ok(full_minutes));
            prop_assert_eq!(read(&sentence(seconds)), Ok(full_minutes));
            prop_assert!((read(&decimal(seconds)).unwrap_or(MOST_S) - seconds).abs() <= 18);
        }

        #[test]
        fn any_text_is_a_length_or_a_problem(text in any::<String>()) {
            let _ = (read(&text), read_with_unit(&text), in_text(&text));
        }

        #[test]
        fn near_lengths_do_not_panic(text in "[0-9.,:hmsHM -]{0,24}") {
            for read in [read(&text), read_with_unit(&text)] {
                prop_assert!(read.map_or(true, |seconds| (0..=MOST_S).contains(&seconds)));
            }
        }
    }
}
