//! Lengths as parts of a picture, and an axis in even steps.
//!
//! Never a length in pixels: how large a picture is, its window knows.

use crate::view::Tick;

/// The whole of a picture.
const FULL: i64 = 10_000;

/// So many steps at most.
const MOST_TICKS: i64 = 5;

/// How much of a whole a length is, in ten-thousandths.
pub(super) fn part(seconds: i64, whole: i64) -> u32 {
    u32::try_from((seconds.max(0) * FULL + whole / 2) / whole.max(1)).unwrap_or(0)
}

/// An axis of time in even steps.
pub(super) struct Axis {
    low_s: i64,
    high_s: i64,
    step_s: i64,
}

impl Axis {
    /// One of hours that holds all from `low_s` to `high_s`.
    pub(super) fn of_hours(low_s: i64, high_s: i64) -> Axis {
        const STEPS_H: [i64; 17] = [
            1, 2, 4, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000, 2_000, 5_000, 10_000, 100_000,
        ];
        let hours = (high_s - low_s + 3599) / 3600;
        let fits = STEPS_H.into_iter().find(|step| hours <= step * MOST_TICKS);
        Axis::stepped(low_s, high_s, fits.unwrap_or(hours) * 3600)
    }

    /// One of minutes, of at least an hour.
    pub(super) fn of_minutes(high_s: i64) -> Axis {
        const STEPS_MIN: [i64; 5] = [15, 30, 60, 120, 300];
        let high_s = high_s.max(3600);
        let fits = STEPS_MIN
            .into_iter()
            .find(|step| high_s <= step * 60 * MOST_TICKS);
        Axis::stepped(0, high_s, fits.map_or(high_s, |step| step * 60))
    }

    fn stepped(low_s: i64, high_s: i64, step_s: i64) -> Axis {
        let low_s = low_s.div_euclid(step_s) * step_s;
        let high_s = -(-high_s).div_euclid(step_s) * step_s;
        Axis {
            low_s,
            high_s: high_s.max(low_s + step_s),
            step_s,
        }
    }

    /// How long a length is on it.
    pub(super) fn size(&self, seconds: i64) -> u32 {
        part(seconds, self.high_s - self.low_s)
    }

    /// Where a value is on it.
    pub(super) fn at(&self, seconds: i64) -> u32 {
        self.size(seconds - self.low_s)
    }

    /// Its marks, lowest first.
    pub(super) fn ticks(&self, words: impl Fn(i64) -> String) -> Vec<Tick> {
        let count = (self.high_s - self.low_s) / self.step_s;
        let marks = (0..=count).map(|place| self.low_s + place * self.step_s);
        let tick = |seconds| Tick {
            at: self.at(seconds),
            words: words(seconds),
        };
        marks.map(tick).collect()
    }
}
