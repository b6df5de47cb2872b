//! When the next round comes by itself, and how long to stay away after a failure.
//!
//! Never reads a clock and draws no random number: both are arguments.

use crate::at::At;

/// Seconds between two quick looks while somebody looks or time runs.
pub const WATCHED_S: i64 = 60;
/// Seconds between two quick looks otherwise.
pub const UNWATCHED_S: i64 = 5 * 60;
/// Seconds after a change made here before it goes out, so that a start and its second thoughts go together.
pub const SETTLE_S: i64 = 2;
/// Seconds for which what was read is not read again only because a window came to the front.
pub const FRESH_S: i64 = 15;

const FIRST_S: i64 = 1;
const MOST_S: i64 = 5 * 60;
/// After so many failures in a row the other side is left alone for longer.
const BREAKS_AFTER: u32 = 5;
const BROKEN_FIRST_S: i64 = 30;
const BROKEN_MOST_S: i64 = 10 * 60;

/// Seconds until the next round when nothing happens.
pub fn rhythm_s(watched: bool) -> i64 {
    if watched { WATCHED_S } else { UNWATCHED_S }
}

/// Seconds to stay away after so many failed rounds in a row: full jitter below a doubling bound, so that many
/// clients do not come back together; after five, at least 30 s, doubling to ten minutes. `random` is any number.
pub fn backoff_s(failures: u32, random: u64) -> i64 {
    if failures == 0 {
        return 0;
    }
    if failures > BREAKS_AFTER {
        let doubled = BROKEN_FIRST_S << (failures - BREAKS_AFTER - 1).min(10);
        return doubled.min(BROKEN_MOST_S);
    }
    let bound = (FIRST_S << failures.min(10)).min(MOST_S);
    FIRST_S + i64::try_from(random % bound.unsigned_abs()).unwrap_or(0)
}

/// Seconds to wait when the server asked for `asked`: its word is a floor, and up to a fifth comes on top.
pub fn asked_to_wait_s(asked: i64, random: u64) -> i64 {
    let slack = (asked / 5).max(0) + 1;
    asked + i64::try_from(random % slack.unsigned_abs()).unwrap_or(0)
}

/// Until when to stay away when the server asks for so many seconds at this Unix millisecond: never a moment less.
pub fn left_alone_until(now_ms: i64, seconds: u64) -> At {
    let begun = now_ms.div_euclid(1000) + i64::from(now_ms.rem_euclid(1000) > 0);
    At::from_unix(begun).plus(i64::try_from(seconds).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_begins_when_it_is_asked_for() {
        assert_eq!(left_alone_until(10_000, 2), At::from_unix(12));
        assert_eq!(left_alone_until(10_001, 2), At::from_unix(13));
        assert_eq!(left_alone_until(10_999, 0), At::from_unix(11));
    }

    #[test]
    fn failures_lengthen_the_pause_up_to_ten_minutes() {
        for failures in 1..60 {
            for random in [0, 7, u64::MAX] {
                let pause = backoff_s(failures, random);
                assert!((1..=600).contains(&pause), "{failures} failures: {pause} s");
                assert!(
                    failures <= BREAKS_AFTER || pause >= 30,
                    "{failures} failures: {pause} s"
                );
            }
        }
    }

    #[test]
    fn what_the_server_asks_for_is_a_floor() {
        for random in [0, 3, u64::MAX] {
            assert!((30..=36).contains(&asked_to_wait_s(30, random)));
        }
    }
}
