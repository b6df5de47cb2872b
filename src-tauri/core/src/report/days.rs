//! Local days one after the other, remembered while entries of the same one come: what a calendar knows of a day is
//! worked out once a day, not once an entry.
//!
//! Never assumes that a day has 24 hours.

use chrono::{NaiveDate, Timelike};
use chrono_tz::Tz;

use crate::at::At;
use crate::day;

/// The day that was asked for last.
pub(super) struct Days {
    zone: Tz,
    known: Option<Known>,
}

#[derive(Clone, Copy)]
struct Known {
    date: NaiveDate,
    start: At,
    end: At,
    /// Its clocks run from 0:00 to 24:00 without a change.
    is_even: bool,
}

/// A part of a span that lies in one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) date: NaiveDate,
    pub(super) from: At,
    pub(super) to: At,
}

impl Days {
    pub(super) fn new(zone: Tz) -> Days {
        Days { zone, known: None }
    }

    fn of(&mut self, at: At) -> Known {
        if let Some(known) = self.known
            && known.start <= at
            && at < known.end
        {
            return known;
        }
        let date = day::date_of(at, self.zone);
        let (start, end) = day::bounds(date, self.zone);
        let shown = |at: At| at.utc().with_timezone(&self.zone);
        let is_even = end.since(start) == 86_400
            && shown(start).num_seconds_from_midnight() == 0
            && shown(end.plus(-1)).num_seconds_from_midnight() == 86_399;
        let known = Known {
            date,
            start,
            end,
            is_even,
        };
        self.known = Some(known);
        known
    }

    /// The piece of `[from, to)` that lies in the day of `from`; the rest begins where it ends. A span of no length is
    /// one piece of no length.
    pub(super) fn first(&mut self, from: At, to: At) -> Piece {
        let day = self.of(from);
        // At the end of time a day has no next one.
        let end = if day.end > from { day.end } else { to };
        Piece {
            date: day.date,
            from,
            to: to.min(end).max(from),
        }
    }

    /// How a piece of a day spreads over the hours that clocks show.
    pub(super) fn hours(&mut self, piece: &Piece, mut each: impl FnMut(usize, i64)) {
        let day = self.of(piece.from);
        let mut at = piece.from;
        while at < piece.to {
            let (hour, rest) = match day.is_even {
                true => {
                    let clock = at.since(day.start);
                    (clock / 3600, 3600 - clock % 3600)
                }
                // Clocks are changed at a quarter of an hour, if not at a full one.
                false => {
                    let clock = i64::from(
                        at.utc()
                            .with_timezone(&self.zone)
                            .num_seconds_from_midnight(),
                    );
                    (clock / 3600, 900 - clock % 900)
                }
            };
            let to = at.plus(rest).min(piece.to);
            each(usize::try_from(hour).unwrap_or(0).min(23), to.since(at));
            at = to;
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::{America, Asia, Australia, Europe, Pacific};
    use proptest::prelude::*;

    use super::*;

    fn hours(from: &str, to: &str, zone: Tz) -> Vec<(usize, i64)> {
        let mut days = Days::new(zone);
        let piece = days.first(from.parse().unwrap(), to.parse().unwrap());
        let mut hours = [0; 24];
        days.hours(&piece, |hour, seconds| hours[hour] += seconds);
        let minutes = hours.into_iter().map(|seconds| seconds / 60).enumerate();
        minutes.filter(|(_, minutes)| *minutes > 0).collect()
    }

    #[test]
    fn an_hour_is_the_one_that_clocks_show() {
        let berlin = |from, to| hours(from, to, Europe::Berlin);
        assert_eq!(
            berlin("2026-11-19T08:30:00Z", "2026-11-19T10:15:00Z"),
            [(9, 30), (10, 60), (11, 15)]
        );
        assert_eq!(
            berlin("2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z"),
            [(1, 30), (3, 30)],
            "there is no hour from 2 to 3"
        );
        assert_eq!(
            berlin("2026-10-25T00:00:00Z", "2026-10-25T02:00:00Z"),
            [(2, 120)],
            "the hour that comes twice holds both"
        );
        assert_eq!(
            hours(
                "2026-10-03T15:00:00Z",
                "2026-10-03T16:30:00Z",
                Australia::Lord_Howe
            ),
            [(1, 30), (2, 30), (3, 30)],
            "clocks there go forward by half an hour"
        );
    }

    proptest! {
        #[test]
        fn pieces_are_those_of_the_calendar_and_hours_add_up(
            zone in prop::sample::select(vec![
                Europe::Berlin, America::St_Johns, America::Havana, Australia::Lord_Howe, Asia::Kathmandu, Pacific::Apia,
            ]),
            near in prop::sample::select(vec![
                1_194_145_200_i64, 1_325_239_200, 1_774_746_000, 1_792_890_000, 1_763_500_000,
            ]),
            off in -100_000_i64..100_000,
            length in 0_i64..400_000,
        ) {
            let start = At::from_unix(near + off);
            let end = start.plus(length);
            let mut days = Days::new(zone);
            let mut pieces = Vec::new();
            let mut from = start;
            loop {
                let piece = days.first(from, end);
                let mut in_hours = 0;
                days.hours(&piece, |_, seconds| in_hours += seconds);
                prop_assert_eq!(in_hours, piece.to.since(piece.from));
                pieces.push((piece.date, piece.from, piece.to));
                from = piece.to;
                if from >= end {
                    break;
                }
            }
            let calendar: Vec<_> = day::split(start, end, zone).collect();
            prop_assert_eq!(pieces, calendar);
        }
    }
}
