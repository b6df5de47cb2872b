//! The words of reports: what stretches of time are called, what the pictures say, and what there is to know of them.
//!
//! Never a number that was not worked out elsewhere.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::action::Moment;
use crate::range::{Range, Unit};
use crate::report::{By, Plan, Rounding, Toward};
use crate::speech::{Hours, speech};
use crate::{day, length, say};

/// `November 2026`, `16 – 22 November`, `Thursday 19 November`, `3 – 17 November`, `2026`: what a range is called.
pub fn range_label(range: &Range, moment: Moment) -> String {
    let today = day::date_of(moment.now, moment.zone);
    match range.unit {
        Some(Unit::Day) => day::long(range.first, today),
        Some(Unit::Month) => day::month_of_year(range.first),
        Some(Unit::Year) => range.first.year().to_string(),
        Some(Unit::Week) => day::from_to(range.first, range.last, today),
        None if range.is_whole_days(moment) => day::from_to(range.first, range.last, today),
        None => {
            let at = |at, date| {
                say!(
                    "day-clock-of-day",
                    day = day::short(date, today),
                    clock = day::clock(at, moment.zone)
                )
            };
            let last = day::date_of(range.to, moment.zone);
            say!(
                "day-from-to",
                from = at(range.from, range.first),
                to = at(range.to, last)
            )
        }
    }
}

/// What the stretch is called that begins with this day, as far as it lies in the range: `Thursday 19 November`,
/// `16 – 22 November`, `November 2026`.
pub fn stretch_of(by: By, start: NaiveDate, plan: &Plan) -> String {
    let unit = match by {
        By::Week => Unit::Week,
        By::Month => Unit::Month,
        By::Day | By::Project | By::Client | By::Task | By::Tag | By::Description => Unit::Day,
    };
    long_stretch(unit, start, plan)
}

/// The same for a unit of the calendar.
pub fn long_stretch(unit: Unit, start: NaiveDate, plan: &Plan) -> String {
    let today = day::date_of(plan.moment.now, plan.moment.zone);
    match unit {
        Unit::Day => day::long(start, today),
        Unit::Week => {
            let (first, last) = within(unit, start, &plan.range);
            day::from_to(first, last, today)
        }
        Unit::Month => day::month_of_year(start),
        Unit::Year => start.year().to_string(),
    }
}

/// The same where there is little room: `Mon 16`, `16 – 22`, `Nov`, `2026`.
pub fn short_stretch(unit: Unit, start: NaiveDate, plan: &Plan) -> String {
    match unit {
        Unit::Day => day::weekday_number(start),
        Unit::Week => {
            let (first, last) = within(unit, start, &plan.range);
            day::numbers(first, last)
        }
        Unit::Month => day::month_short(start),
        Unit::Year => start.year().to_string(),
    }
}

fn within(unit: Unit, start: NaiveDate, range: &Range) -> (NaiveDate, NaiveDate) {
    let last = day::before(unit.after(start));
    (start.max(range.first), last.min(range.last))
}

/// `9 – 10`, `9:00 am – 10:00 am`: an hour of the day.
pub fn hour(hour: u32) -> String {
    let shown = |hour: u32| match speech().hours {
        Hours::TwentyFour => hour.to_string(),
        Hours::Twelve => day::clock_of(hour, 0),
    };
    say!("day-from-to", from = shown(hour), to = shown(hour + 1))
}

/// Over the lines: `Project`.
pub fn by(by: By) -> String {
    say!("report-by", by = word(by))
}

fn word(by: By) -> &'static str {
    match by {
        By::Project => "project",
        By::Client => "client",
        By::Task => "task",
        By::Tag => "tag",
        By::Day => "day",
        By::Week => "week",
        By::Month => "month",
        By::Description => "description",
    }
}

/// What stands where an entry names none.
pub fn none_of(by: By) -> String {
    match by {
        By::Project => super::no_project(),
        By::Client => say!("report-no-client"),
        By::Task => say!("report-no-task"),
        By::Tag => say!("report-no-tag"),
        By::Description => say!("report-no-description"),
        By::Day | By::Week | By::Month => String::new(),
    }
}

/// What is stacked beyond those that have a colour.
pub fn others() -> String {
    say!("report-others")
}

/// What stands over the bars.
pub struct Bars {
    /// `Hours per day`.
    pub title: String,
    /// `Day`, over the first column of their twin.
    pub head: String,
    /// `by project, dashed: 7:30`.
    pub under: String,
}

/// What stands over bars of this unit; of an hour where there is none.
pub fn bars(unit: Option<Unit>, stacked: By, dashed: Option<i64>) -> Bars {
    let unit = match unit {
        None => "hour",
        Some(Unit::Day) => "day",
        Some(Unit::Week) => "week",
        Some(Unit::Month) => "month",
        Some(Unit::Year) => "year",
    };
    let by = say!("report-stacked", by = word(stacked));
    Bars {
        title: say!("report-bars", unit = unit),
        head: say!("report-unit", unit = unit),
        under: match dashed {
            Some(seconds) => say!("report-dashed", by = by, length = length::column(seconds)),
            None => by,
        },
    }
}

/// `Share per project`.
pub fn shares(by: By) -> String {
    say!("report-shares", by = word(by))
}

/// `Thursday 9 – 10: 42 min`.
pub fn heat(weekday: Weekday, of: u32, minutes: i64) -> String {
    say!(
        "report-heat",
        weekday = day::weekday(weekday),
        hour = hour(of),
        minutes = minutes
    )
}

/// `and 12 more lines; stint report prints them all`.
pub fn more_lines(count: usize) -> String {
    say!("report-more-lines", count = count)
}

/// What stands under the figures of a report, and over its last columns.
pub mod labels {
    use crate::say;

    /// Under the total.
    pub fn tracked(rounded: bool) -> String {
        match rounded {
            true => say!("report-tracked-rounded"),
            false => say!("report-tracked"),
        }
    }

    /// `billable, 82 %`.
    pub fn billable(percent: &str) -> String {
        say!("report-billable", percent = percent)
    }

    /// Under what was meant.
    pub fn target(so_far: bool) -> String {
        match so_far {
            true => say!("report-target-so-far"),
            false => say!("report-target"),
        }
    }

    /// Under how far the total is from it.
    pub fn toward(balance: i64) -> String {
        match balance {
            ..0 => say!("report-behind"),
            _ => say!("report-ahead"),
        }
    }

    /// `a day, on 12 days`.
    pub fn a_day(days: i64) -> String {
        say!("report-a-day", days = days)
    }

    /// Under how many entries there are.
    pub fn entries(count: u32) -> String {
        say!("report-entries-label", count = count)
    }

    /// Over the columns behind those of time.
    pub fn last_columns() -> [String; 2] {
        [say!("report-column-billable"), say!("report-column-total")]
    }
}

/// `1:51 behind`, `0:20 ahead`, `on target`.
pub fn balance(seconds: i64) -> String {
    match length::column(seconds.abs()) {
        none if none == length::column(0) => say!("report-on-target"),
        length if seconds < 0 => say!("report-so-far-behind", length = length),
        length => say!("report-so-far-ahead", length = length),
    }
}

/// `1:51 behind of 7:30`.
pub fn against(balance: i64, target: i64) -> String {
    say!(
        "report-against",
        balance = self::balance(balance),
        target = length::column(target)
    )
}

/// `+1:20`, `−1:51`.
pub fn signed(seconds: i64) -> String {
    let words = length::column(seconds.abs());
    match seconds {
        _ if words == length::column(0) => words,
        ..0 => format!("−{words}"),
        _ => format!("+{words}"),
    }
}

/// `36 %`; something is never 0 %, and a part is never all.
pub fn percent(part: i64, whole: i64) -> String {
    let said = |percent: i64| say!("report-percent", percent = percent);
    if whole <= 0 {
        return said(0);
    }
    let rounded = (part * 200 + whole) / (whole * 2);
    match (rounded, part) {
        (0, 1..) => say!("report-percent-below", percent = 1),
        (100, part) if part < whole => say!("report-percent-above", percent = 99),
        _ => said(rounded),
    }
}

/// Whether what is shown is rounded, and what it would be otherwise. `other` is that total.
pub fn rounding(rounding: Rounding, on: bool, other: i64) -> String {
    let way = match rounding.way {
        Toward::Nearest => "nearest",
        Toward::Up => "up",
        Toward::Down => "down",
    };
    let step = length::brief(i64::from(rounding.minutes) * 60);
    let other = length::column(other);
    match on {
        true => say!("report-rounded", way = way, step = step, exact = other),
        false => say!("report-exact", way = way, step = step, rounded = other),
    }
}

/// What is counted more than once.
pub fn several_tags() -> String {
    say!("report-several-tags")
}

/// What runs while it is counted.
pub fn still_runs() -> String {
    say!("report-still-runs")
}

/// What is said where there is nothing.
pub fn nothing(range: &Range, filtered: bool, moment: Moment) -> String {
    let unit = match range.unit {
        Some(Unit::Day) => "day",
        Some(Unit::Week) => "week",
        Some(Unit::Month) => "month",
        Some(Unit::Year) => "year",
        None => "other",
    };
    let range = range_label(range, moment);
    match filtered {
        true => say!("report-nothing-like-that", unit = unit, range = range),
        false => say!("report-nothing", unit = unit, range = range),
    }
}

/// `1 entry`, `38 entries`.
pub fn entries(count: u32) -> String {
    say!("report-entries", count = count)
}

/// `and 12 more, 3:05`.
pub fn and_more(count: usize, seconds: i64) -> String {
    say!(
        "report-and-more",
        count = count,
        length = length::column(seconds)
    )
}
