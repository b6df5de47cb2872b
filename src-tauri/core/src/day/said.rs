//! Days and clocks as the person reads them: in their language, their order and their hours.
//!
//! Never reads: what was typed is read by `when` in every shape at once.

use chrono::{Datelike, NaiveDate, Timelike, Weekday};
use chrono_tz::Tz;

use crate::at::At;
use crate::goal;
use crate::say;
use crate::speech::{Dates, Hours, speech};

/// `9:05`, `9:05 am`: what a clock there shows.
pub fn clock(at: At, zone: Tz) -> String {
    let local = at.utc().with_timezone(&zone);
    clock_of(local.hour(), local.minute())
}

/// The same for an hour and a minute.
pub fn clock_of(hour: u32, minute: u32) -> String {
    match speech().hours {
        Hours::TwentyFour => format!("{hour}:{minute:02}"),
        Hours::Twelve => {
            let shown = (hour % 24 + 11) % 12 + 1;
            let half = if hour % 24 < 12 { "am" } else { "pm" };
            say!(
                "day-clock",
                half = half,
                clock = format!("{shown}:{minute:02}")
            )
        }
    }
}

/// `9:05`, as every language reads it in a line.
pub fn clock_typed(at: At, zone: Tz) -> String {
    let local = at.utc().with_timezone(&zone);
    format!("{}:{:02}", local.hour(), local.minute())
}

/// `14:20`, with the day where it is not today: `Tue 14:20`.
pub fn clock_near(at: At, today: NaiveDate, zone: Tz) -> String {
    let (date, clock) = (super::date_of(at, zone), clock(at, zone));
    match date == today {
        true => clock,
        false => say!("day-clock-of-day", day = short(date, today), clock = clock),
    }
}

/// `2026-11-19`, `19.11.2026`: as it stands in a field, where `when` reads it again.
pub fn typed(date: NaiveDate) -> String {
    say!(
        "day-typed",
        day = format!("{:02}", date.day()),
        month = format!("{:02}", date.month()),
        year = format!("{:04}", date.year())
    )
}

/// `Today`, `Yesterday`, or the weekday: the heading of a day.
pub fn label(date: NaiveDate, today: NaiveDate) -> String {
    match today.signed_duration_since(date).num_days() {
        0 => say!("day-today"),
        1 => say!("day-yesterday"),
        _ => weekday(date.weekday()),
    }
}

/// `Thursday 19 November`, with the year where it is not this one.
pub fn long(date: NaiveDate, today: NaiveDate) -> String {
    say!(
        "day-weekday-date",
        order = order(),
        weekday = weekday(date.weekday()),
        date = dated(date, today)
    )
}

/// `1 March`, with the year where it is not this one: a date inside a sentence.
pub fn dated(date: NaiveDate, today: NaiveDate) -> String {
    match date.year() == today.year() {
        true => of_month(date),
        false => of_year(date),
    }
}

/// `1 March`.
fn of_month(date: NaiveDate) -> String {
    say!(
        "day-date",
        order = order(),
        day = number(date),
        month = month(date)
    )
}

/// `1 March 2026`.
fn of_year(date: NaiveDate) -> String {
    say!(
        "day-date-of-year",
        order = order(),
        day = number(date),
        month = month(date),
        year = year(date)
    )
}

/// `today`, `yesterday`, `Tue`, `3 Nov`, `3 Nov 2025`: the day in a word or two.
pub fn short(date: NaiveDate, today: NaiveDate) -> String {
    match today.signed_duration_since(date).num_days() {
        0 => say!("day-in-short", day = "today"),
        1 => say!("day-in-short", day = "yesterday"),
        -1 => say!("day-in-short", day = "tomorrow"),
        2..=6 => weekday_short(date.weekday()),
        _ if date.year() == today.year() => of_month_short(date),
        _ => say!(
            "day-date-short-of-year",
            order = order(),
            day = number(date),
            month = month_short(date),
            year = year(date)
        ),
    }
}

/// `3 Nov`.
pub fn of_month_short(date: NaiveDate) -> String {
    say!(
        "day-date-short",
        order = order(),
        day = number(date),
        month = month_short(date)
    )
}

/// `16 – 22 November`, `30 November – 6 December`, with the year where it is not this one.
pub fn from_to(first: NaiveDate, last: NaiveDate, today: NaiveDate) -> String {
    let of = |date: NaiveDate| (date.year(), date.month());
    if first == last {
        return dated(last, today);
    }
    if of(first) == of(last) {
        let (from, to) = (number(first), number(last));
        return match last.year() == today.year() {
            true => say!(
                "day-within-month",
                order = order(),
                first = from,
                last = to,
                month = month(last)
            ),
            false => say!(
                "day-within-month-of-year",
                order = order(),
                first = from,
                last = to,
                month = month(last),
                year = year(last)
            ),
        };
    }
    match first.year() == last.year() {
        true => say!(
            "day-from-to",
            from = of_month(first),
            to = dated(last, today)
        ),
        false => say!("day-from-to", from = of_year(first), to = of_year(last)),
    }
}

/// `16 – 22`: the days of a month whose name stands elsewhere.
pub fn numbers(first: NaiveDate, last: NaiveDate) -> String {
    let number = |date| say!("day-number", day = number(date));
    match first == last {
        true => number(first),
        false => say!("day-from-to", from = number(first), to = number(last)),
    }
}

/// `November 2026`.
pub fn month_of_year(date: NaiveDate) -> String {
    say!("day-month-of-year", month = month(date), year = year(date))
}

/// `Nov ’26`.
pub fn month_of_year_short(date: NaiveDate) -> String {
    let year = format!("{:02}", date.year().rem_euclid(100));
    say!(
        "day-month-of-year-short",
        month = month_short(date),
        year = year
    )
}

/// `November`.
fn month(date: NaiveDate) -> String {
    say!("day-month", month = date.month())
}

/// `Nov`.
pub fn month_short(date: NaiveDate) -> String {
    say!("day-month-short", month = date.month())
}

/// `Thu 19`.
pub fn weekday_number(date: NaiveDate) -> String {
    say!(
        "day-weekday-number",
        weekday = weekday_short(date.weekday()),
        day = number(date)
    )
}

/// `Thursday`.
pub fn weekday(day: Weekday) -> String {
    say!("day-weekday", day = goal::weekday_word(day))
}

/// `Thu`.
pub fn weekday_short(day: Weekday) -> String {
    say!("day-weekday-short", day = goal::weekday_word(day))
}

/// A year or a day of the month is a name, not a count: nothing groups its digits.
fn year(date: NaiveDate) -> String {
    date.year().to_string()
}

fn number(date: NaiveDate) -> String {
    date.day().to_string()
}

fn order() -> &'static str {
    match speech().dates {
        Dates::DayFirst => "day",
        Dates::MonthFirst => "month",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::{Language, Speech, speaking};

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn all() -> [String; 8] {
        let (today, day) = (date("2026-11-21"), date("2026-11-12"));
        [
            long(day, today),
            long(date("2025-11-12"), today),
            short(day, today),
            from_to(day, date("2026-11-18"), today),
            from_to(day, date("2026-12-01"), today),
            weekday_number(day),
            month_of_year(day),
            clock_of(13, 5),
        ]
    }

    #[test]
    fn dates_and_clocks_follow_the_language_and_the_locale() {
        assert_eq!(
            all().join(" | "),
            "Thursday 12 November | Wednesday 12 November 2025 | 12 Nov | 12 – 18 November | \
             12 November – 1 December | Thu 12 | November 2026 | 13:05"
        );
        let american = Speech::of_locale("en_US", "en_US");
        assert_eq!(
            speaking(american, all).join(" | "),
            "Thursday, November 12 | Wednesday, November 12, 2025 | Nov 12 | November 12 – 18 | \
             November 12 – December 1 | Thu 12 | November 2026 | 1:05 pm"
        );
        let german = Speech {
            language: Language::German,
            ..Speech::default()
        };
        assert_eq!(
            speaking(german, all).join(" | "),
            "Donnerstag, 12. November | Mittwoch, 12. November 2025 | 12. Nov. | 12. – 18. November | \
             12. November – 1. Dezember | Do 12. | November 2026 | 13:05"
        );
    }

    #[test]
    fn what_stands_in_a_field_for_a_day_is_read_again_in_each_language() {
        let moment = crate::action::Moment {
            now: "2026-11-19T09:12:30Z".parse().unwrap(),
            zone: chrono_tz::Europe::Berlin,
        };
        for (language, shown) in [
            (Language::English, "2025-02-03"),
            (Language::German, "03.02.2025"),
        ] {
            let speech = Speech {
                language,
                ..Speech::default()
            };
            let day = date("2025-02-03");
            let typed = speaking(speech, || typed(day));
            assert_eq!(typed, shown);
            assert_eq!(crate::when::read_date(&typed, moment), Ok(day));
        }
    }

    #[test]
    fn twelve_hours_have_no_zero() {
        let twelve = Speech {
            hours: Hours::Twelve,
            ..Speech::default()
        };
        let shown = speaking(twelve, || {
            [0, 1, 11, 12, 13, 23, 24].map(|hour| clock_of(hour, 0))
        });
        assert_eq!(
            shown.join(" "),
            "12:00 am 1:00 am 11:00 am 12:00 pm 1:00 pm 11:00 pm 12:00 am"
        );
    }
}
