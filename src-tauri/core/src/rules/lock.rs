//! A lock that moves on by itself, day by day.
//!
//! Never reads a clock; whoever read the rules says when that was.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use chrono_tz::Tz;

use crate::at::At;
use crate::day;

/// A lock that moves on by itself, on the days of a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MovingLock {
    /// On this day of the week, weeks that are over are locked.
    Weekly {
        /// The day.
        on: Weekday,
        /// The day a week begins with.
        first: Weekday,
    },
    /// On this day of the month, months that are over are locked.
    Monthly {
        /// From 1; the last one of a shorter month.
        on: u32,
    },
    /// What is older than so many days.
    Days(u32),
    /// What is older than so many months.
    Months(u32),
}

impl MovingLock {
    /// Before when entries are locked now; `None` where the calendar ends.
    pub fn locked_before(self, now: At, zone: Tz) -> Option<At> {
        let today = day::date_of(now, zone);
        let from = match self {
            MovingLock::Weekly { on, first } => last_weekday(last_weekday(today, on)?, first)?,
            MovingLock::Monthly { on } => {
                let this_month = today.with_day(1)?;
                if today.day() >= on.clamp(1, days_in(this_month)?) {
                    this_month
                } else {
                    this_month.checked_sub_months(Months::new(1))?
                }
            }
            MovingLock::Days(days) => today.checked_sub_days(Days::new(u64::from(days)))?,
            MovingLock::Months(months) => today.checked_sub_months(Months::new(months))?,
        };
        Some(day::start_of(from, zone))
    }
}

/// The day itself, or the last one before it that is this day of the week.
fn last_weekday(date: NaiveDate, day: Weekday) -> Option<NaiveDate> {
    let back = date.weekday().days_since(day);
    date.checked_sub_days(Days::new(u64::from(back)))
}

fn days_in(month: NaiveDate) -> Option<u32> {
    let next = month.checked_add_months(Months::new(1))?;
    Some(next.pred_opt()?.day())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(said: &str) -> At {
        said.parse().unwrap()
    }

    #[test]
    fn a_moving_lock_follows_the_calendar_of_its_zone() {
        use MovingLock::{Days, Monthly, Months, Weekly};
        // 2026-02-18 is a Wednesday.
        let weekly = |on| Weekly {
            on,
            first: Weekday::Mon,
        };
        let table = [
            (
                weekly(Weekday::Tue),
                "2026-02-18T12:00:00Z",
                "2026-02-15T23:00:00Z",
            ),
            (
                weekly(Weekday::Wed),
                "2026-02-18T12:00:00Z",
                "2026-02-15T23:00:00Z",
            ),
            (
                weekly(Weekday::Thu),
                "2026-02-18T12:00:00Z",
                "2026-02-08T23:00:00Z",
            ),
            (
                Monthly { on: 18 },
                "2026-02-18T12:00:00Z",
                "2026-01-31T23:00:00Z",
            ),
            (
                Monthly { on: 19 },
                "2026-02-18T12:00:00Z",
                "2025-12-31T23:00:00Z",
            ),
            (
                Monthly { on: 31 },
                "2026-02-28T12:00:00Z",
                "2026-01-31T23:00:00Z",
            ),
            (Days(7), "2026-02-18T23:30:00Z", "2026-02-11T23:00:00Z"),
            (Months(1), "2026-03-31T12:00:00Z", "2026-02-27T23:00:00Z"),
        ];
        for (lock, now, before) in table {
            let locked = lock.locked_before(at(now), chrono_tz::Europe::Berlin);
            assert_eq!(locked, Some(at(before)), "{lock:?} at {now}");
        }
    }

    fn locks() -> impl Strategy<Value = MovingLock> {
        let day = || (0_u8..7).prop_map(|day| Weekday::try_from(day).unwrap());
        prop_oneof![
            (day(), day()).prop_map(|(on, first)| MovingLock::Weekly { on, first }),
            (0_u32..40).prop_map(|on| MovingLock::Monthly { on }),
            (0_u32..400).prop_map(MovingLock::Days),
            (0_u32..40).prop_map(MovingLock::Months),
        ]
    }

    proptest! {
        #[test]
        fn a_moving_lock_never_lies_ahead_and_never_moves_back(
            lock in locks(),
            now in 0_i64..4_000_000_000,
            later in 0_i64..100_000_000,
        ) {
            let zone = chrono_tz::America::St_Johns;
            let before = |now| lock.locked_before(At::from_unix(now), zone).unwrap();
            prop_assert!(before(now) <= At::from_unix(now));
            prop_assert!(before(now) <= before(now + later));
        }
    }
}
