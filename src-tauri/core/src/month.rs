//! A month to choose a day from: whole weeks, each day with what it holds.
//!
//! Never says what a day should hold; that is the week's and the report's.

use chrono::{Datelike, Months, NaiveDate, Weekday};

use crate::action::Moment;
use crate::at::At;
use crate::view::{EntryView, MonthDay, MonthView};
use crate::{calendar, day, words};

/// The days of the weeks that the month of `on` touches.
pub fn dates(on: NaiveDate, week_start: Weekday) -> Vec<NaiveDate> {
    let first = on.with_day(1).unwrap_or(on);
    let next = first.checked_add_months(Months::new(1));
    let last = next.and_then(|next| next.pred_opt()).unwrap_or(on);
    let end = last.week(week_start).last_day();
    first
        .week(week_start)
        .first_day()
        .iter_days()
        .take_while(|date| *date <= end)
        .collect()
}

/// The month that a date lies in. `entries` are all that touch its [`dates`].
pub fn view(
    on: NaiveDate,
    dates: &[NaiveDate],
    entries: &[EntryView],
    moment: Moment,
) -> MonthView {
    let today = day::date_of(moment.now, moment.zone);
    let spans: Vec<(At, At)> = entries
        .iter()
        .map(|entry| (entry.start, calendar::end_of(entry, moment.now)))
        .collect();
    let seconds = |date: NaiveDate| -> i64 {
        let bounds = day::bounds(date, moment.zone);
        let parts = spans
            .iter()
            .map(|&(from, to)| day::within(from, to, bounds));
        parts.sum()
    };
    let first = on.with_day(1).unwrap_or(on);
    MonthView {
        on: on.to_string(),
        title: day::month_of_year(on),
        weekdays: dates
            .iter()
            .take(7)
            .map(|date| day::weekday_short(date.weekday()))
            .collect(),
        days: dates
            .iter()
            .map(|date| {
                let seconds = seconds(*date);
                MonthDay {
                    date: date.to_string(),
                    number: date.day(),
                    words: words::day_of_month(*date, seconds, today),
                    seconds,
                    is_here: date.month() == on.month(),
                    is_today: *date == today,
                }
            })
            .collect(),
        earlier: first.pred_opt().unwrap_or(first).to_string(),
        later: first
            .checked_add_months(Months::new(1))
            .unwrap_or(first)
            .to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(on: &str, start: Weekday) -> (String, String, usize) {
        let dates = dates(on.parse().unwrap(), start);
        let at = |date: Option<&NaiveDate>| date.unwrap().to_string();
        (at(dates.first()), at(dates.last()), dates.len())
    }

    #[test]
    fn a_month_is_shown_in_whole_weeks() {
        for (on, start, first, last, count) in [
            ("2026-11-19", Weekday::Mon, "2026-10-26", "2026-12-06", 42),
            ("2026-11-01", Weekday::Sun, "2026-11-01", "2026-12-05", 35),
            ("2027-02-28", Weekday::Mon, "2027-02-01", "2027-02-28", 28),
            ("2024-02-29", Weekday::Sat, "2024-01-27", "2024-03-01", 35),
            ("1970-01-01", Weekday::Mon, "1969-12-29", "1970-02-01", 35),
        ] {
            assert_eq!(shown(on, start), (first.into(), last.into(), count), "{on}");
        }
    }

    #[test]
    fn the_first_and_the_last_year_that_can_be_typed_have_months() {
        for on in ["0001-01-01", "9999-12-31"] {
            assert_eq!(shown(on, Weekday::Mon).2, 35, "{on}");
        }
    }
}
