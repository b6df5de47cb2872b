//! How a workspace rounds in reports: each entry's length, before anything is added up.
//!
//! Never changes what is kept; a rounded second is only shown.

use serde::{Deserialize, Serialize};

/// How lengths are rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Rounding {
    /// To so many minutes, never 0.
    pub minutes: u32,
    /// Which way.
    pub way: Toward,
}

/// Which way a length is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Toward {
    /// To the nearest; up from the middle.
    Nearest,
    /// Up.
    Up,
    /// Down.
    Down,
}

impl Rounding {
    /// A length as rounded, in seconds.
    pub fn of(self, seconds: i64) -> i64 {
        let step = i64::from(self.minutes.max(1)) * 60;
        let above = match self.way {
            Toward::Nearest => step / 2,
            Toward::Up => step - 1,
            Toward::Down => 0,
        };
        (seconds + above) / step * step
    }

    /// How much of an entry of this length lies in its first `seconds`, as rounded: rounding moves its end. So the
    /// pieces of an entry, wherever it is cut, add up to its rounded length.
    pub(super) fn up_to(self, seconds: i64, length: i64) -> i64 {
        let rounded = self.of(length);
        if seconds == length {
            rounded
        } else {
            seconds.min(rounded)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rounding(minutes: u32, way: Toward) -> Rounding {
        Rounding { minutes, way }
    }

    #[test]
    fn a_length_is_rounded_as_the_workspace_says() {
        for (way, said, rounded) in [
            (Toward::Nearest, 449, 0),
            (Toward::Nearest, 450, 900),
            (Toward::Nearest, 900, 900),
            (Toward::Up, 1, 900),
            (Toward::Up, 0, 0),
            (Toward::Up, 901, 1800),
            (Toward::Down, 899, 0),
            (Toward::Down, 1799, 900),
        ] {
            assert_eq!(rounding(15, way).of(said), rounded, "{way:?} {said}");
        }
    }

    proptest! {
        #[test]
        fn pieces_add_up_to_the_rounded_whole(
            minutes in prop::sample::select(vec![1_u32, 5, 6, 10, 12, 15, 30, 60, 240]),
            way in prop::sample::select(vec![Toward::Nearest, Toward::Up, Toward::Down]),
            length in 0_i64..400_000,
            cuts in prop::collection::vec(0_i64..400_000, 0..6),
        ) {
            let rounding = rounding(minutes, way);
            let mut at: Vec<i64> = cuts.into_iter().map(|cut| cut.min(length)).chain([0, length]).collect();
            at.sort_unstable();
            let pieces: Vec<i64> = at
                .windows(2)
                .map(|cut| rounding.up_to(cut[1], length) - if cut[0] == 0 { 0 } else { rounding.up_to(cut[0], length) })
                .collect();
            prop_assert!(pieces.iter().all(|piece| *piece >= 0));
            prop_assert!(length == 0 || pieces.iter().sum::<i64>() == rounding.of(length));
        }
    }
}
