//! Local days, and sums over them. The zone is an argument; a day has 23, 24 or 25 hours, or none at all where a
//! country crossed the date line.
//!
//! Never reads the system's zone or clock.

mod said;

use std::collections::BTreeMap;

use chrono::{Days, LocalResult, NaiveDate, NaiveTime, TimeDelta, TimeZone, Timelike};
use chrono_tz::{GapInfo, Tz};

pub use self::said::{
    clock, clock_near, clock_of, clock_typed, dated, from_to, label, long, month_of_year,
    month_of_year_short, month_short, numbers, of_month_short, short, typed, weekday,
    weekday_number, weekday_short,
};
use crate::at::At;

/// The local day in which an instant lies.
pub fn date_of(at: At, zone: Tz) -> NaiveDate {
    let shown = at.utc().with_timezone(&zone).date_naive();
    // Where clocks go back over midnight, a few minutes show tomorrow's date before the day is through.
    if at < start_of(shown, zone) {
        before(shown)
    } else {
        shown
    }
}

/// The first instant of a local day: the one after which no clock there shows an earlier date again.
pub fn start_of(date: NaiveDate, zone: Tz) -> At {
    match zone.from_local_datetime(&date.and_time(NaiveTime::MIN)) {
        LocalResult::Single(only) => only.to_utc().into(),
        LocalResult::Ambiguous(first, second) => {
            let just_before = (second.to_utc() - TimeDelta::seconds(1)).with_timezone(&zone);
            let chosen = if just_before.date_naive() < date {
                second
            } else {
                first
            };
            chosen.to_utc().into()
        }
        LocalResult::None => clock_on(date, 0, zone),
    }
}

/// A local day as `[start, end)`.
pub fn bounds(date: NaiveDate, zone: Tz) -> (At, At) {
    (start_of(date, zone), start_of(after(date), zone))
}

/// The instant at which clocks there show `seconds` after midnight on that day; the first, where they show it
/// twice, and the first after the gap, where they skip it. 86 400 is the midnight that ends the day.
pub fn clock_on(date: NaiveDate, seconds: i64, zone: Tz) -> At {
    let local = date.and_time(NaiveTime::MIN) + TimeDelta::seconds(seconds);
    match zone.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.to_utc().into(),
        LocalResult::None => match GapInfo::new(&local, &zone).and_then(|gap| gap.end) {
            Some(end) => end.to_utc().into(),
            None => local.and_utc().into(),
        },
    }
}

/// What clocks there show at an instant, in seconds after midnight.
pub fn seconds_shown(at: At, zone: Tz) -> i64 {
    i64::from(at.utc().with_timezone(&zone).num_seconds_from_midnight())
}

/// The day after.
pub fn after(date: NaiveDate) -> NaiveDate {
    date.checked_add_days(Days::new(1)).unwrap_or(date)
}

/// The day before.
pub fn before(date: NaiveDate) -> NaiveDate {
    date.checked_sub_days(Days::new(1)).unwrap_or(date)
}

/// The pieces of a span, cut at every local midnight; a span of no length is one piece of no length.
pub fn split(start: At, end: At, zone: Tz) -> impl Iterator<Item = (NaiveDate, At, At)> {
    let mut next = Some(start);
    std::iter::from_fn(move || {
        let from = next?;
        let date = date_of(from, zone);
        let midnight = start_of(after(date), zone);
        let to = if from < midnight && midnight < end {
            midnight
        } else {
            end.max(from)
        };
        next = (to < end).then_some(to);
        Some((date, from, to))
    })
}

/// How many seconds of each local day these spans cover; overlapping spans count twice, as they are two entries.
pub fn totals(spans: impl IntoIterator<Item = (At, At)>, zone: Tz) -> BTreeMap<NaiveDate, i64> {
    let mut days = BTreeMap::new();
    for (start, end) in spans {
        for (date, from, to) in split(start, end, zone) {
            *days.entry(date).or_default() += to.since(from);
        }
    }
    days
}

/// How many seconds of a span lie within `[from, to)`.
pub fn within(start: At, end: At, (from, to): (At, At)) -> i64 {
    end.min(to).since(start.max(from)).max(0)
}

/// How many days later than its start a span ends, as the calendar counts: the `+1` mark.
pub fn nights(start: At, end: At, zone: Tz) -> u32 {
    let days = date_of(end, zone)
        .signed_duration_since(date_of(start, zone))
        .num_days();
    u32::try_from(days).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use chrono_tz::{America, Asia, Atlantic, Australia, Europe, Pacific};
    use proptest::prelude::*;

    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn at(text: &str) -> At {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_is_as_long_as_its_clocks_make_it() {
        for (zone, day, hours_half) in [
            (Europe::Berlin, "2026-11-19", 48),
            (Europe::Berlin, "2026-03-29", 46),
            (Europe::Berlin, "2026-10-25", 50),
            (Australia::Lord_Howe, "2026-10-04", 47),
            (Australia::Lord_Howe, "2026-04-05", 49),
            (Asia::Kathmandu, "2026-03-29", 48),
            (America::Havana, "2026-11-01", 50),
            (America::Havana, "2026-03-08", 46),
            (Pacific::Apia, "2011-12-29", 48),
            (Pacific::Apia, "2011-12-30", 0),
            (Pacific::Apia, "2011-12-31", 48),
        ] {
            let (start, end) = bounds(date(day), zone);
            assert_eq!(end.since(start), hours_half * 1800, "{zone} {day}");
        }
    }

    #[test]
    fn clocks_that_go_back_over_midnight_do_not_split_the_day() {
        // 0:01 on 4 November 2007 became 23:01 on the third.
        let zone = America::St_Johns;
        let second_time = at("2007-11-04T03:00:00Z");
        assert_eq!(clock(second_time, zone), "23:30");
        assert_eq!(date_of(second_time, zone), date("2007-11-03"));
        let early_minute = at("2007-11-04T02:30:30Z");
        assert_eq!(clock(early_minute, zone), "0:00");
        assert_eq!(
            date_of(early_minute, zone),
            date("2007-11-03"),
            "the day is not through yet"
        );
        assert_eq!(
            start_of(date("2007-11-04"), zone),
            at("2007-11-04T03:30:00Z")
        );
    }

    #[test]
    fn a_clock_time_in_a_gap_is_the_first_moment_after_it() {
        assert_eq!(
            clock_on(date("2026-03-29"), 9000, Europe::Berlin),
            at("2026-03-29T01:00:00Z")
        );
        assert_eq!(
            clock_on(date("2011-12-30"), 43_200, Pacific::Apia),
            at("2011-12-30T10:00:00Z")
        );
        assert_eq!(
            start_of(date("2026-03-08"), America::Havana),
            at("2026-03-08T05:00:00Z")
        );
    }

    #[test]
    fn a_clock_time_shown_twice_is_the_first() {
        assert_eq!(
            clock_on(date("2026-10-25"), 9000, Europe::Berlin),
            at("2026-10-25T00:30:00Z")
        );
    }

    #[test]
    fn a_span_over_midnight_is_cut_only_in_totals() {
        let zone = Europe::Berlin;
        let (start, end) = (at("2026-11-18T21:00:00Z"), at("2026-11-19T01:30:00Z"));
        let days = totals([(start, end)], zone);
        assert_eq!(days[&date("2026-11-18")], 2 * 3600);
        assert_eq!(days[&date("2026-11-19")], 5400 + 3600);
        assert_eq!(nights(start, end, zone), 1);
        assert_eq!(nights(start, at("2026-11-18T22:59:59Z"), zone), 0);
        assert_eq!(
            nights(start, at("2026-11-18T23:00:00Z"), zone),
            1,
            "0:00 belongs to the next day"
        );
        assert_eq!(within(start, end, bounds(date("2026-11-19"), zone)), 9000);
    }

    #[test]
    fn days_are_called_as_people_call_them() {
        let today = date("2026-11-19");
        for (day, heading, full, brief) in [
            ("2026-11-19", "Today", "Thursday 19 November", "today"),
            (
                "2026-11-18",
                "Yesterday",
                "Wednesday 18 November",
                "yesterday",
            ),
            ("2026-11-17", "Tuesday", "Tuesday 17 November", "Tue"),
            ("2026-11-13", "Friday", "Friday 13 November", "Fri"),
            ("2026-11-12", "Thursday", "Thursday 12 November", "12 Nov"),
            ("2026-11-20", "Friday", "Friday 20 November", "tomorrow"),
            ("2026-11-21", "Saturday", "Saturday 21 November", "21 Nov"),
            (
                "2025-11-03",
                "Monday",
                "Monday 3 November 2025",
                "3 Nov 2025",
            ),
        ] {
            let day = date(day);
            assert_eq!(
                (&*label(day, today), &*long(day, today), &*short(day, today)),
                (heading, full, brief)
            );
        }
    }

    #[test]
    fn the_ends_of_time_do_not_loop() {
        let (first, last) = (At::from_unix(i64::MIN), At::from_unix(i64::MAX));
        for zone in [Europe::Berlin, Pacific::Apia, America::St_Johns] {
            assert!(split(last.plus(-200_000), last, zone).count() < 6);
            assert_eq!(split(last, last, zone).count(), 1);
            assert!(split(first, first.plus(200_000), zone).count() < 6);
        }
    }

    fn zones() -> impl Strategy<Value = Tz> {
        prop_oneof![
            4 => prop::sample::select(vec![
                Europe::Berlin,
                America::St_Johns,
                America::Havana,
                Australia::Lord_Howe,
                Asia::Kathmandu,
                Pacific::Apia,
                Atlantic::Azores,
            ]),
            1 => prop::sample::select(&chrono_tz::TZ_VARIANTS[..]),
        ]
    }

    /// From 1900, when clocks still followed the sun, to 2100; half of them near a change of clocks.
    fn instants() -> impl Strategy<Value = At> {
        let changes = [
            "2007-11-04T03:00:00Z",
            "2011-12-30T10:00:00Z",
            "2026-03-29T01:00:00Z",
            "2026-10-25T01:00:00Z",
        ];
        prop_oneof![
            (-2_208_988_800_i64..4_102_444_800).prop_map(At::from_unix),
            (
                prop::sample::select(changes.to_vec()),
                -100_000_i64..100_000
            )
                .prop_map(|(near, off)| at(near).plus(off)),
        ]
    }

    proptest! {
        #[test]
        fn every_instant_lies_in_the_day_it_is_counted_to(zone in zones(), at in instants()) {
            let (start, end) = bounds(date_of(at, zone), zone);
            prop_assert!(start <= at && at < end, "{} {} {}", start, at, end);
        }

        #[test]
        fn each_second_is_counted_once(
            zone in zones(),
            spans in prop::collection::vec((instants(), 0_i64..400_000), 0..8),
        ) {
            let spans: Vec<(At, At)> = spans.into_iter().map(|(start, length)| (start, start.plus(length))).collect();
            let days = totals(spans.iter().copied(), zone);
            let sum: i64 = spans.iter().map(|(start, end)| end.since(*start)).sum();
            prop_assert_eq!(days.values().sum::<i64>(), sum);
            for (date, seconds) in days {
                let day = bounds(date, zone);
                let clipped: i64 = spans.iter().map(|(start, end)| within(*start, *end, day)).sum();
                prop_assert_eq!(seconds, clipped, "{}", date);
            }
        }

        #[test]
        fn a_later_clock_time_is_never_an_earlier_instant(zone in zones(), at in instants(), a in 0_i64..=86_400, b in 0_i64..=86_400) {
            let date = date_of(at, zone);
            prop_assert!(clock_on(date, a.min(b), zone) <= clock_on(date, a.max(b), zone));
        }
    }
}
