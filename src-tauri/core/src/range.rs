//! Stretches of days as people name them: `this month`, `last week`, `2026-11`, from one date to another.
//!
//! Every language that Stint speaks is read, whichever it speaks now. A week begins where the person says it does. Never reads a clock: now and the zone are arguments.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::action::Moment;
use crate::at::At;
use crate::problem::Problem;
use crate::{day, when};

/// The stretch that a person asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "span", rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum RangeAsk {
    /// The day, week, month or year in which a date lies.
    Of {
        /// Which of them.
        unit: Unit,
        /// `2026-11-19`; today where nothing is said.
        on: Option<String>,
    },
    /// So many days up to today, today among them.
    Days {
        /// How many.
        count: u32,
    },
    /// From one time to another, as said; a date as the end includes that day.
    Between {
        /// Where it begins; with the first entry where nothing is said.
        from: Option<String>,
        /// Where it ends; with the last entry, or today, where nothing is said.
        to: Option<String>,
    },
    /// Everything there is.
    All,
}

/// What calendars are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Unit {
    /// From midnight to midnight.
    Day,
    /// Seven days.
    Week,
    /// A month of the calendar.
    Month,
    /// A year of the calendar.
    Year,
}

/// A stretch of time with its local days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// Where it begins.
    pub from: At,
    /// Where it ends, not included itself; never before `from`.
    pub to: At,
    /// Its first local day.
    pub first: NaiveDate,
    /// Its last local day.
    pub last: NaiveDate,
    /// What it is one of, if anything.
    pub unit: Option<Unit>,
}

impl Unit {
    /// The first day of the one in which a date lies.
    pub fn start(self, date: NaiveDate, week_start: Weekday) -> NaiveDate {
        let back = match self {
            Unit::Day => 0,
            Unit::Week => date.weekday().days_since(week_start),
            Unit::Month => date.day0(),
            Unit::Year => date.ordinal0(),
        };
        date.checked_sub_days(Days::new(back.into()))
            .unwrap_or(date)
    }

    /// The first day of the next one, for the first day of one.
    pub fn after(self, start: NaiveDate) -> NaiveDate {
        let next = match self {
            Unit::Day => start.checked_add_days(Days::new(1)),
            Unit::Week => start.checked_add_days(Days::new(7)),
            Unit::Month => start.checked_add_months(Months::new(1)),
            Unit::Year => start.checked_add_months(Months::new(12)),
        };
        next.unwrap_or(start)
    }
}

impl Range {
    /// Whole local days, both included.
    pub fn of_days(first: NaiveDate, last: NaiveDate, unit: Option<Unit>, moment: Moment) -> Range {
        let last = last.max(first);
        Range {
            from: day::start_of(first, moment.zone),
            to: day::start_of(day::after(last), moment.zone),
            first,
            last,
            unit,
        }
    }

    /// The part of it that lies in `[from, to)`; itself where nothing is said.
    pub fn within(self, from: Option<At>, to: Option<At>, moment: Moment) -> Range {
        let start = self.from.max(from.unwrap_or(self.from)).min(self.to);
        let end = self.to.min(to.unwrap_or(self.to)).max(start);
        if (start, end) == (self.from, self.to) {
            return self;
        }
        of_instants(start, end, moment)
    }

    /// How many local days it touches.
    pub fn days(&self) -> i64 {
        self.last.signed_duration_since(self.first).num_days() + 1
    }

    /// Whether it begins and ends with a local day.
    pub fn is_whole_days(&self, moment: Moment) -> bool {
        *self == Range::of_days(self.first, self.last, self.unit, moment)
    }
}

/// What is meant. `whole` is where everything begins and ends, if there is anything.
///
/// # Errors
/// [`Problem::TimeUnreadable`], [`Problem::EndBeforeStart`].
pub fn resolve(
    ask: &RangeAsk,
    whole: Option<(At, At)>,
    week_start: Weekday,
    moment: Moment,
) -> Result<Range, Problem> {
    let today = day::date_of(moment.now, moment.zone);
    Ok(match ask {
        RangeAsk::Of { unit, on } => {
            let on = on
                .as_deref()
                .map(when::date_handed_back)
                .transpose()?
                .unwrap_or(today);
            let first = unit.start(on, week_start);
            let last = day::before(unit.after(first));
            Range::of_days(first, last, Some(*unit), moment)
        }
        RangeAsk::Days { count } => {
            let back = Days::new(u64::from(*count).saturating_sub(1));
            let first = today.checked_sub_days(back).unwrap_or(today);
            Range::of_days(first, today, None, moment)
        }
        RangeAsk::Between { from, to } => {
            let from = from.as_deref().map(|said| when::range_from(said, moment));
            let to = to.as_deref().map(|said| when::range_to(said, moment));
            between(from.transpose()?, to.transpose()?, whole, moment)?
        }
        RangeAsk::All => between(None, None, whole, moment)?,
    })
}

fn between(
    from: Option<At>,
    to: Option<At>,
    whole: Option<(At, At)>,
    moment: Moment,
) -> Result<Range, Problem> {
    let zone = moment.zone;
    let start_of_day = |at| day::start_of(day::date_of(at, zone), zone);
    let end_of_day = |at| day::start_of(day::after(day::date_of(at, zone)), zone);
    let (earliest, latest) = whole.unwrap_or((moment.now, moment.now));
    let (from, to) = match (from, to) {
        (Some(from), Some(end)) if end < from => {
            return Err(Problem::EndBeforeStart { start: from, end });
        }
        (Some(from), Some(to)) => (from, to),
        (Some(from), None) => (from, end_of_day(latest.max(moment.now)).max(from)),
        (None, Some(to)) => (start_of_day(earliest).min(to), to),
        (None, None) => (start_of_day(earliest), end_of_day(latest.max(moment.now))),
    };
    Ok(of_instants(from, to, moment))
}

/// From one instant to another that is not earlier.
fn of_instants(from: At, to: At, moment: Moment) -> Range {
    let zone = moment.zone;
    let first = day::date_of(from, zone);
    let last = match to > from {
        true => day::date_of(to.plus(-1), zone),
        false => first,
    };
    let is_one_day = first == last && (from, to) == day::bounds(first, zone);
    Range {
        from,
        to,
        first,
        last,
        unit: is_one_day.then_some(Unit::Day),
    }
}

/// What comes right before (`forward` is false) or after a stretch, of the same length; `None` for everything, and for
/// what is no whole days.
pub fn beside(range: &Range, forward: bool, moment: Moment) -> Option<RangeAsk> {
    if let Some(unit) = range.unit {
        let on = match forward {
            true => day::after(range.last),
            false => day::before(range.first),
        };
        return Some(RangeAsk::Of {
            unit,
            on: Some(on.to_string()),
        });
    }
    if !range.is_whole_days(moment) {
        return None;
    }
    let length = Days::new(range.days().unsigned_abs());
    let (first, last) = match forward {
        true => (
            range.first.checked_add_days(length)?,
            range.last.checked_add_days(length)?,
        ),
        false => (
            range.first.checked_sub_days(length)?,
            range.last.checked_sub_days(length)?,
        ),
    };
    Some(RangeAsk::Between {
        from: Some(first.to_string()),
        to: Some(last.to_string()),
    })
}

/// Reads how people name a stretch: `today`, `last week`, `this month`, `2025`, `2026-11`, `2026-11-19`, `7 days`,
/// `everything`. `None` where it names none.
pub fn read(said: &str, moment: Moment, week_start: Weekday) -> Option<RangeAsk> {
    let folded = crate::recall::fold(said);
    let words: Vec<&str> = folded.split(' ').collect();
    let today = day::date_of(moment.now, moment.zone);
    let of = |unit, on: Option<NaiveDate>| RangeAsk::Of {
        unit,
        on: on.map(|on| on.to_string()),
    };
    let before = |unit: Unit| day::before(unit.start(today, week_start));
    Some(match words[..] {
        ["today" | "heute"] => of(Unit::Day, None),
        ["yesterday" | "gestern"] => of(Unit::Day, Some(day::before(today))),
        ["all" | "everything" | "alles"] => RangeAsk::All,
        [
            "this" | "diese" | "diesem" | "diesen" | "dieser" | "dieses",
            name,
        ] => of(unit(name)?, None),
        [which, name] if is_last(which) && unit(name).is_some() => {
            let unit = unit(name)?;
            of(unit, Some(before(unit)))
        }
        [count, "days" | "tage" | "tagen"] => days(count)?,
        [which, count, "days" | "tage" | "tagen"] if is_last(which) => days(count)?,
        [only] => match unit(only) {
            Some(unit) => of(unit, None),
            None => numbers(only)?,
        },
        _ => return None,
    })
}

/// `last`, in each of its forms.
fn is_last(word: &str) -> bool {
    let stem = ["letzte", "vorige", "vergangene"]
        .into_iter()
        .find_map(|stem| word.strip_prefix(stem));
    ["last", "previous"].contains(&word)
        || stem.is_some_and(|ending| ["", "m", "n", "r", "s"].contains(&ending))
}

/// So many of them up to today.
fn days(count: &str) -> Option<RangeAsk> {
    let count = count.parse().ok();
    let count = count.filter(|count| (1..=36_600).contains(count))?;
    Some(RangeAsk::Days { count })
}

fn unit(name: &str) -> Option<Unit> {
    match name {
        "day" | "tag" => Some(Unit::Day),
        "week" | "woche" => Some(Unit::Week),
        "month" | "monat" => Some(Unit::Month),
        "year" | "jahr" => Some(Unit::Year),
        _ => None,
    }
}

/// `2025`, `2026-11`, `2026-11-19`.
fn numbers(text: &str) -> Option<RangeAsk> {
    let (unit, whole) = match text.len() {
        4 => (Unit::Year, format!("{text}-01-01")),
        7 => (Unit::Month, format!("{text}-01")),
        10 => (Unit::Day, text.to_owned()),
        _ => return None,
    };
    let on = when::date_handed_back(&whole).ok()?;
    Some(RangeAsk::Of {
        unit,
        on: Some(on.to_string()),
    })
}

#[cfg(test)]
mod tests {
    use chrono_tz::{Europe, Pacific, Tz};
    use proptest::prelude::*;

    use super::*;

    /// 10:12 in Berlin, on the Thursday of the drawings.
    fn moment(zone: Tz) -> Moment {
        Moment {
            now: "2026-11-19T09:12:30Z".parse().unwrap(),
            zone,
        }
    }

    fn days(said: &str, week_start: Weekday) -> String {
        let moment = moment(Europe::Berlin);
        let ask = read(said, moment, week_start).unwrap_or_else(|| panic!("{said}"));
        let range = resolve(&ask, None, week_start, moment).unwrap();
        format!("{} {}", range.first, range.last)
    }

    #[test]
    fn a_stretch_is_read_as_people_name_it() {
        for (said, expected) in [
            ("today", "2026-11-19 2026-11-19"),
            ("Yesterday", "2026-11-18 2026-11-18"),
            ("week", "2026-11-16 2026-11-22"),
            ("this week", "2026-11-16 2026-11-22"),
            ("last week", "2026-11-09 2026-11-15"),
            ("month", "2026-11-01 2026-11-30"),
            ("last  Month", "2026-10-01 2026-10-31"),
            ("this year", "2026-01-01 2026-12-31"),
            ("last year", "2025-01-01 2025-12-31"),
            ("2024", "2024-01-01 2024-12-31"),
            ("2024-02", "2024-02-01 2024-02-29"),
            ("2024-02-29", "2024-02-29 2024-02-29"),
            ("7 days", "2026-11-13 2026-11-19"),
            ("last 30 days", "2026-10-21 2026-11-19"),
            ("all", "2026-11-19 2026-11-19"),
            ("heute", "2026-11-19 2026-11-19"),
            ("Gestern", "2026-11-18 2026-11-18"),
            ("diese Woche", "2026-11-16 2026-11-22"),
            ("letzte Woche", "2026-11-09 2026-11-15"),
            ("diesen Monat", "2026-11-01 2026-11-30"),
            ("letzten Monat", "2026-10-01 2026-10-31"),
            ("voriger Monat", "2026-10-01 2026-10-31"),
            ("dieses Jahr", "2026-01-01 2026-12-31"),
            ("vergangenes Jahr", "2025-01-01 2025-12-31"),
            ("Woche", "2026-11-16 2026-11-22"),
            ("7 Tage", "2026-11-13 2026-11-19"),
            ("letzte 30 Tage", "2026-10-21 2026-11-19"),
            ("alles", "2026-11-19 2026-11-19"),
        ] {
            assert_eq!(days(said, Weekday::Mon), expected, "{said}");
        }
        assert_eq!(days("week", Weekday::Sun), "2026-11-15 2026-11-21");
        assert_eq!(days("last week", Weekday::Sat), "2026-11-07 2026-11-13");
    }

    #[test]
    fn what_names_no_stretch_is_none() {
        for said in [
            "",
            "weeks",
            "next week",
            "2026-13",
            "2026-02-30",
            "20261",
            "0 days",
            "-1 days",
            "99999999 days",
            "monday",
            "this fortnight",
            "nächste Woche",
            "letztere Woche",
            "0 Tage",
            "last",
            "letzte",
            "２０２６",
        ] {
            assert_eq!(
                read(said, moment(Europe::Berlin), Weekday::Mon),
                None,
                "{said}"
            );
        }
    }

    #[test]
    fn the_end_includes_the_day_that_is_said_and_what_is_open_reaches_as_far_as_there_is_anything()
    {
        let moment = moment(Europe::Berlin);
        let ask = |from: Option<&str>, to: Option<&str>| RangeAsk::Between {
            from: from.map(str::to_owned),
            to: to.map(str::to_owned),
        };
        let whole = Some((
            "2024-05-06T07:00:00Z".parse().unwrap(),
            "2026-12-01T08:00:00Z".parse().unwrap(),
        ));
        let days = |ask: &RangeAsk| {
            let range = resolve(ask, whole, Weekday::Mon, moment).unwrap();
            format!("{} {}", range.first, range.last)
        };
        assert_eq!(
            days(&ask(Some("2026-11-03"), Some("2026-11-05"))),
            "2026-11-03 2026-11-05"
        );
        assert_eq!(
            days(&ask(None, Some("2026-11-05"))),
            "2024-05-06 2026-11-05"
        );
        assert_eq!(days(&ask(Some("yesterday"), None)), "2026-11-18 2026-12-01");
        assert_eq!(days(&RangeAsk::All), "2024-05-06 2026-12-01");
        let turned = resolve(
            &ask(Some("2026-11-05"), Some("2026-11-03")),
            None,
            Weekday::Mon,
            moment,
        );
        assert!(matches!(turned, Err(Problem::EndBeforeStart { .. })));
        let minutes = resolve(
            &ask(Some("2026-11-05 9:00"), Some("2026-11-05 9:30")),
            None,
            Weekday::Mon,
            moment,
        );
        let minutes = minutes.unwrap();
        assert_eq!((minutes.to.since(minutes.from), minutes.unit), (1800, None));
        assert_eq!(
            beside(&minutes, true, moment),
            None,
            "half an hour has no next one"
        );
    }

    fn asks() -> impl Strategy<Value = RangeAsk> {
        let unit = prop::sample::select(vec![Unit::Day, Unit::Week, Unit::Month, Unit::Year]);
        (unit, 0_i64..70_000).prop_map(|(unit, days)| RangeAsk::Of {
            unit,
            on: Some(day::date_of(At::from_unix(days * 86_400), Tz::UTC).to_string()),
        })
    }

    proptest! {
        #[test]
        fn the_one_before_the_one_after_is_the_same(
            ask in asks(),
            zone in prop::sample::select(vec![Europe::Berlin, Pacific::Apia]),
            start in prop::sample::select(vec![Weekday::Mon, Weekday::Sun, Weekday::Sat]),
        ) {
            let moment = moment(zone);
            let range = resolve(&ask, None, start, moment).unwrap();
            let next = resolve(&beside(&range, true, moment).unwrap(), None, start, moment).unwrap();
            prop_assert_eq!(next.from, range.to, "they touch");
            let back = resolve(&beside(&next, false, moment).unwrap(), None, start, moment).unwrap();
            prop_assert_eq!(back, range);
        }

        #[test]
        fn any_text_is_a_stretch_or_none(said in any::<String>()) {
            let _ = read(&said, moment(Europe::Berlin), Weekday::Mon);
        }
    }
}
