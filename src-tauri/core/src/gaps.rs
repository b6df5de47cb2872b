//! What lies between entries and across them: minutes of a day that belong to none, and minutes that belong to two.
//!
//! Never says what to do about either: `check` does.

use crate::at::At;

/// What is shorter than this between two entries is no hole, in seconds.
pub const HOLE_S: i64 = 10 * 60;

/// What is longer than this is no hole in a day's work but the end of it: an evening before a night shift.
pub const OFF_S: i64 = 4 * 3600;

/// What two entries share for less than this is a click that came late, no time counted twice, in seconds.
pub const SHARED_S: i64 = 60;

/// Time between the first and the last entry of a day that no entry covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hole {
    /// When the entry before it ended.
    pub from: At,
    /// When the entry behind it began.
    pub to: At,
}

/// Time that two entries cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// The place of the one that began earlier.
    pub first: usize,
    /// The place of the one that began later.
    pub second: usize,
    /// When it begins: the start of the second.
    pub from: At,
    /// When it ends: the earlier of both ends.
    pub to: At,
}

/// The holes of a day, earliest first. `spans` are in order of their starts; what they cover outside the day counts
/// for nothing.
pub fn holes(spans: &[(At, At)], (start, end): (At, At)) -> Vec<Hole> {
    let mut covered: Option<At> = None;
    let mut holes = Vec::new();
    for &(from, to) in spans {
        let (from, to) = (from.max(start), to.min(end));
        if from > to {
            continue;
        }
        let is_hole = |until: &At| (HOLE_S..=OFF_S).contains(&from.since(*until));
        if let Some(until) = covered.filter(is_hole) {
            holes.push(Hole {
                from: until,
                to: from,
            });
        }
        covered = covered.max(Some(to));
    }
    holes
}

/// The time that counts twice, [`SHARED_S`] or longer, in order of the later entry. `spans` are in order of their starts. Each entry is
/// told of once, with the one that reaches furthest into it: a hundred entries of one hour are no five thousand
/// questions.
pub fn overlaps(spans: &[(At, At)]) -> Vec<Overlap> {
    let mut reaches: Option<(usize, At)> = None;
    let mut overlaps = Vec::new();
    for (second, &(from, to)) in spans.iter().enumerate() {
        if let Some((first, until)) = reaches {
            let shared = until.min(to);
            if shared.since(from) >= SHARED_S {
                overlaps.push(Overlap {
                    first,
                    second,
                    from,
                    to: shared,
                });
            }
        }
        if reaches.is_none_or(|(_, until)| to >= until) {
            reaches = Some((second, to));
        }
    }
    overlaps
}

/// Where to look for what an entry would lie over that is about to be: at most so far from its start, so that a slip
/// of years asks for no history. `None` where it begins now.
pub fn looked_over((from, to): (At, At)) -> Option<(At, At)> {
    const MOST_S: i64 = 48 * 3600;
    (to.since(from) >= SHARED_S).then(|| (from, to.min(from.plus(MOST_S))))
}

/// The places of those that share [`SHARED_S`] or longer with what is about to be, earliest first.
pub fn lies_over((from, to): (At, At), others: &[(At, At)]) -> Vec<usize> {
    let shares = |&(start, end): &(At, At)| end.min(to).since(start.max(from)) >= SHARED_S;
    let mut found: Vec<usize> = (0..others.len())
        .filter(|place| shares(&others[*place]))
        .collect();
    found.sort_by_key(|place| others[*place]);
    found
}

/// Seconds of a span that at least one of these covers.
pub fn covered((from, to): (At, At), spans: &[(At, At)]) -> i64 {
    let mut spans = spans.to_vec();
    spans.sort_unstable();
    let (mut seconds, mut reached) = (0, from);
    for (start, end) in spans {
        let end = end.min(to);
        seconds += end.since(start.max(reached)).max(0);
        reached = reached.max(end);
    }
    seconds
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(minute: i64) -> At {
        let start: At = "2026-11-19T00:00:00Z".parse().unwrap();
        start.plus(minute * 60)
    }

    fn spans(minutes: &[(i64, i64)]) -> Vec<(At, At)> {
        minutes.iter().map(|&(a, b)| (at(a), at(b))).collect()
    }

    const DAY: (i64, i64) = (0, 1440);

    #[test]
    fn a_hole_lies_between_entries_and_never_at_the_ends_of_the_day() {
        let found = holes(
            &spans(&[(540, 600), (660, 720), (725, 800)]),
            (at(DAY.0), at(DAY.1)),
        );
        assert_eq!(
            found,
            [Hole {
                from: at(600),
                to: at(660)
            }]
        );
        assert_eq!(holes(&[], (at(DAY.0), at(DAY.1))), []);
    }

    #[test]
    fn what_reaches_in_over_midnight_opens_the_day() {
        let found = holes(&spans(&[(-60, 30), (120, 180)]), (at(DAY.0), at(DAY.1)));
        assert_eq!(
            found,
            [Hole {
                from: at(30),
                to: at(120)
            }]
        );
    }

    #[test]
    fn a_short_entry_inside_a_long_one_hides_no_overlap_behind_it() {
        let found = overlaps(&spans(&[(0, 100), (10, 20), (50, 60), (100, 120)]));
        let pairs: Vec<_> = found.iter().map(|o| (o.first, o.second)).collect();
        assert_eq!(pairs, [(0, 1), (0, 2)]);
    }

    #[test]
    fn seconds_that_two_entries_share_are_no_overlap() {
        let seconds = |from: i64, to: i64| (at(0).plus(from), at(0).plus(to));
        let found = |spans: &[(At, At)]| {
            let found = overlaps(spans);
            found
                .iter()
                .map(|o| (o.first, o.second))
                .collect::<Vec<_>>()
        };
        assert_eq!(found(&[seconds(0, 5), seconds(1, 4), seconds(2, 61)]), []);
        assert_eq!(found(&[seconds(0, 600), seconds(541, 900)]), []);
        assert_eq!(found(&[seconds(0, 600), seconds(540, 900)]), [(0, 1)]);
        assert_eq!(
            found(&[seconds(0, 600), seconds(100, 130), seconds(300, 900)]),
            [(0, 2)],
            "what is too short hides no other"
        );
    }

    #[test]
    fn what_is_about_to_be_lies_over_what_it_shares_a_minute_with() {
        let all = spans(&[(600, 660), (540, 560), (100, 120), (559, 570), (659, 700)]);
        assert_eq!(lies_over((at(550), at(659)), &all), [1, 3, 0]);
        assert_eq!(lies_over((at(570), at(600)), &all), []);
        assert_eq!(looked_over((at(0), at(0).plus(59))), None);
        assert_eq!(looked_over((at(0), at(60))), Some((at(0), at(60))));
        assert_eq!(
            looked_over((at(0), at(1_000_000))),
            Some((at(0), at(2 * 1440)))
        );
    }

    #[test]
    fn what_several_cover_is_covered_once() {
        let all = spans(&[(90, 120), (0, 20), (10, 15), (110, 400)]);
        assert_eq!(covered((at(10), at(100)), &all), 20 * 60);
        assert_eq!(covered((at(100), at(130)), &all), 30 * 60);
        assert_eq!(covered((at(30), at(80)), &all), 0);
    }

    proptest! {
        #[test]
        fn holes_and_covered_time_fill_the_day_between_its_first_and_last_minute(
            mut minutes in prop::collection::vec((0i64..1440, 0i64..200), 0..30)
        ) {
            minutes.sort_unstable();
            let all = spans(&minutes.iter().map(|&(a, long)| (a, (a + long).min(1440))).collect::<Vec<_>>());
            let found = holes(&all, (at(0), at(1440)));
            for hole in &found {
                prop_assert!((HOLE_S..=OFF_S).contains(&hole.to.since(hole.from)));
                let touched = all.iter().any(|&(a, b)| a < hole.to && b > hole.from);
                prop_assert!(!touched, "an entry lies in {:?}", hole);
                prop_assert!(all.iter().any(|&(_, b)| b == hole.from));
                prop_assert!(all.iter().any(|&(a, _)| a == hole.to));
            }
        }

        #[test]
        fn an_overlap_is_found_for_exactly_those_that_begin_before_another_ended(
            mut minutes in prop::collection::vec((0i64..600, 1i64..200), 0..30)
        ) {
            minutes.sort_unstable();
            let all = spans(&minutes.iter().map(|&(a, long)| (a, a + long)).collect::<Vec<_>>());
            let found = overlaps(&all);
            for (place, &(from, _)) in all.iter().enumerate() {
                let is_inside = all[..place].iter().any(|&(_, to)| to > from);
                prop_assert_eq!(is_inside, found.iter().any(|overlap| overlap.second == place));
            }
        }
    }
}
