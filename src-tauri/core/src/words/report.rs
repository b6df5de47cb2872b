//! The words of reports: what stretches of time are called, what the pictures say, and what there is to know of them.
//!
//! Never a number that was not worked out elsewhere.

use chrono::{Datelike, NaiveDate};

use crate::action::Moment;
use crate::range::{Range, Unit};
use crate::report::{By, Plan, Rounding, Toward};
use crate::{day, length};

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
                format!(
                    "{} {}",
                    day::short(date, today),
                    day::clock(at, moment.zone)
                )
            };
            let last = day::date_of(range.to, moment.zone);
            format!("{} – {}", at(range.from, range.first), at(range.to, last))
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

/// `9 – 10`: an hour of the day.
pub fn hour(hour: usize) -> String {
    format!("{hour} – {}", hour + 1)
}

/// Over the lines: `Project`.
pub fn by(by: By) -> &'static str {
    match by {
        By::Project => "Project",
        By::Client => "Client",
        By::Task => "Task",
        By::Tag => "Tag",
        By::Day => "Day",
        By::Week => "Week",
        By::Month => "Month",
        By::Description => "Description",
    }
}

/// What stands where an entry names none.
pub fn none_of(by: By) -> &'static str {
    match by {
        By::Project => super::NO_PROJECT,
        By::Client => "No client",
        By::Task => "No task",
        By::Tag => "No tag",
        By::Description => "No description",
        By::Day | By::Week | By::Month => "",
    }
}

/// What is stacked beyond those that have a colour.
pub const OTHERS: &str = "Others";

/// `Hours per day`, and `Day` for the twin's first column.
pub fn bars_title(unit: Option<Unit>) -> (&'static str, &'static str) {
    match unit {
        None => ("Minutes per hour", "Hour"),
        Some(Unit::Day) => ("Hours per day", "Day"),
        Some(Unit::Week) => ("Hours per week", "Week"),
        Some(Unit::Month) => ("Hours per month", "Month"),
        Some(Unit::Year) => ("Hours per year", "Year"),
    }
}

/// `by project, dashed: 7:30`.
pub fn bars_under(stacked: By, dashed: Option<i64>) -> String {
    let by = format!("by {}", by(stacked).to_lowercase());
    match dashed {
        Some(seconds) => format!("{by}, dashed: {}", length::column(seconds)),
        None => by,
    }
}

/// `1:51 behind`, `0:20 ahead`, `on target`.
pub fn balance(seconds: i64) -> String {
    match length::column(seconds.abs()) {
        none if none == "0:00" => "on target".to_owned(),
        words if seconds < 0 => format!("{words} behind"),
        words => format!("{words} ahead"),
    }
}

/// `+1:20`, `−1:51`.
pub fn signed(seconds: i64) -> String {
    let words = length::column(seconds.abs());
    match seconds {
        _ if words == "0:00" => words,
        ..0 => format!("−{words}"),
        _ => format!("+{words}"),
    }
}

/// `36 %`; something is never 0 %, and a part is never all.
pub fn percent(part: i64, whole: i64) -> String {
    if whole <= 0 {
        return "0 %".to_owned();
    }
    let rounded = (part * 200 + whole) / (whole * 2);
    match (rounded, part) {
        (0, 1..) => "< 1 %".to_owned(),
        (100, part) if part < whole => "> 99 %".to_owned(),
        _ => format!("{rounded} %"),
    }
}

/// "to the nearest 15 min".
pub fn rounding_way(rounding: Rounding) -> String {
    let way = match rounding.way {
        Toward::Nearest => "to the nearest",
        Toward::Up => "up to",
        Toward::Down => "down to",
    };
    match (rounding.minutes % 60, rounding.minutes / 60) {
        (0, hours) => format!("{way} {hours} h"),
        (minutes, 0) => format!("{way} {minutes} min"),
        (minutes, hours) => format!("{way} {hours} h {minutes} min"),
    }
}

/// Whether what is shown is rounded, and what it would be otherwise. `other` is that total.
pub fn rounding(rounding: Rounding, on: bool, other: i64) -> String {
    let (way, other) = (rounding_way(rounding), length::column(other));
    match on {
        true => format!(
            "Each entry is rounded {way}, as this workspace does in reports. Exact: {other}."
        ),
        false => format!("Exact times. This workspace rounds each entry {way}: {other}."),
    }
}

/// What is counted more than once.
pub const SEVERAL_TAGS: &str =
    "An entry with several tags counts in each of them, so the lines are more than the total.";

/// What runs while it is counted.
pub const STILL_RUNS: &str = "What runs counts up to now.";

/// What is said where there is nothing.
pub fn nothing(range: &Range, filtered: bool, moment: Moment) -> String {
    let when = match range.unit {
        Some(Unit::Day) => format!("on {}", range_label(range, moment)),
        Some(Unit::Week | Unit::Month | Unit::Year) | None => {
            format!("in {}", range_label(range, moment))
        }
    };
    match filtered {
        true => format!("Nothing {when} is like that."),
        false => format!("Nothing is tracked {when}."),
    }
}

/// `1 entry`, `38 entries`.
pub fn entries(count: u32) -> String {
    super::counted(
        usize::try_from(count).unwrap_or(usize::MAX),
        "entry",
        "entries",
    )
}

/// `and 12 more, 3:05`.
pub fn and_more(count: usize, seconds: i64) -> String {
    format!("and {count} more, {}", length::column(seconds))
}
