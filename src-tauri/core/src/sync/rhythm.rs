//! When the worker comes round by itself: what hurries a round, what puts it off, and that none begins while the
//! computer goes to sleep.
//!
//! Never reads a clock and draws no random number: milliseconds of a clock that only goes forward, and any number,
//! are arguments.

use super::pace;

/// Why the worker is woken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Poke {
    /// Something was changed here.
    Changed,
    /// A person asks for a round now.
    SyncNow,
    /// A window came to the front.
    Focus,
    /// Somebody looks (or no longer does), so rounds come more (or less) often.
    Visible(bool),
    /// The computer is about to sleep.
    Sleeps,
    /// The computer slept.
    Woke,
    /// The network came back.
    Online,
}

impl Poke {
    /// Whether a request under way is cut off: it would be answered into a sleep, or the line it is on went dead
    /// in one.
    pub fn cuts_off(self) -> bool {
        match self {
            Poke::Sleeps | Poke::Woke => true,
            Poke::Changed | Poke::SyncNow | Poke::Focus | Poke::Visible(_) | Poke::Online => false,
        }
    }
}

/// How a turn of the worker's ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The round went through.
    Done {
        /// Whether a timer runs here.
        time_runs: bool,
        /// Whether it found out that something has to be sent again.
        again: bool,
    },
    /// Something kept it from going through.
    Failed {
        /// Whether requests are spaced and failures waited out.
        paced: bool,
    },
    /// It was cut off, which is nobody's failure.
    CutOff,
    /// Another process syncs.
    Busy,
    /// The server asked not to be asked before so many seconds.
    Told {
        /// At least so long.
        seconds: i64,
    },
    /// There is no account to sync with.
    NoAccount,
    /// The person told Stint not to sync by itself.
    Paused,
}

/// When the next turn is due, and what is known that decides it.
#[derive(Clone, Debug)]
pub struct Rhythm {
    next_ms: i64,
    /// When a round last went through.
    read_ms: Option<i64>,
    asked: bool,
    /// A person asked, and no round has run since.
    wanted: bool,
    visible: bool,
    asleep: bool,
    failures: u32,
    busy: u32,
}

/// Where nobody says that the computer woke, the worker asks again after so long awake.
const ASLEEP_MOST_S: i64 = 60;
/// Seconds between the return of the network, or of the computer, and the first request.
const ROUTE_SETTLES_S: i64 = 2;
/// Another process syncs: how soon to look again, doubling up to a minute for one that never ends.
const BUSY_S: i64 = 2;
const BUSY_DOUBLES_MOST: u32 = 5;

impl Rhythm {
    /// The first turn is due at once.
    pub fn new(now_ms: i64) -> Rhythm {
        Rhythm {
            next_ms: now_ms,
            read_ms: None,
            asked: true,
            wanted: false,
            visible: false,
            asleep: false,
            failures: 0,
            busy: 0,
        }
    }

    /// The rhythm of another account beside this one: who looks and whether the computer sleeps holds for it too, and
    /// its first turn is due at once.
    pub fn afresh(&self, now_ms: i64) -> Rhythm {
        Rhythm {
            visible: self.visible,
            asleep: self.asleep,
            next_ms: match self.asleep {
                true => self.next_ms,
                false => now_ms,
            },
            ..Rhythm::new(now_ms)
        }
    }

    /// When the next turn is due.
    pub fn next_ms(&self) -> i64 {
        self.next_ms
    }

    /// How many rounds in a row did not go through.
    pub fn failures(&self) -> u32 {
        self.failures
    }

    /// Whether a person asked for the round, so that it runs whatever else was said.
    pub fn is_wanted(&self) -> bool {
        self.wanted
    }

    /// Whether somebody looks.
    pub fn is_watched(&self) -> bool {
        self.visible
    }

    /// Takes the turn if one is due: whether somebody or something asked for it, so that it looks at everything a
    /// quick look can show.
    pub fn take_turn(&mut self, now_ms: i64) -> Option<bool> {
        if now_ms < self.next_ms {
            return None;
        }
        self.asleep = false;
        Some(std::mem::take(&mut self.asked))
    }

    /// Something happened.
    pub fn poked(&mut self, poke: Poke, now_ms: i64) {
        match poke {
            // While Clockify is out of reach, a change does not make it come back sooner.
            Poke::Changed if self.failures == 0 => self.hurry(now_ms + pace::SETTLE_S * 1000),
            Poke::Changed => {}
            Poke::SyncNow => {
                self.asleep = false;
                self.asked = true;
                self.wanted = true;
                self.hurry(now_ms);
            }
            Poke::Focus => self.look(now_ms),
            Poke::Visible(visible) => {
                self.visible = visible;
                if visible {
                    self.look(now_ms);
                }
            }
            Poke::Sleeps => {
                self.asleep = true;
                self.next_ms = now_ms + ASLEEP_MOST_S * 1000;
            }
            Poke::Online if self.asleep => {}
            Poke::Woke | Poke::Online => {
                self.asleep = false;
                self.failures = 0;
                self.busy = 0;
                self.asked = true;
                self.next_ms = now_ms + ROUTE_SETTLES_S * 1000;
            }
        }
    }

    /// A turn ended. `random` is any number, for jitter.
    pub fn ended(&mut self, how: Ended, now_ms: i64, random: u64) {
        self.busy = if how == Ended::Busy {
            self.busy.saturating_add(1)
        } else {
            0
        };
        self.wanted &= how == Ended::Busy;
        self.failures = match how {
            Ended::Failed { .. } => self.failures.saturating_add(1),
            Ended::Done { .. } => 0,
            Ended::CutOff | Ended::Busy | Ended::Told { .. } | Ended::NoAccount | Ended::Paused => {
                self.failures
            }
        };
        let pause_s = match how {
            Ended::Done { time_runs, again } => {
                self.read_ms = Some(now_ms);
                match again {
                    true => pace::SETTLE_S,
                    false => pace::rhythm_s(self.visible || time_runs),
                }
            }
            Ended::Failed { paced: true } => pace::backoff_s(self.failures, random),
            Ended::Failed { paced: false } => 1,
            Ended::CutOff => pace::WATCHED_S,
            Ended::Busy => BUSY_S << (self.busy - 1).min(BUSY_DOUBLES_MOST),
            Ended::Told { seconds } => pace::asked_to_wait_s(seconds, random),
            Ended::NoAccount | Ended::Paused => pace::UNWATCHED_S,
        };
        self.next_ms = now_ms + pause_s * 1000;
    }

    /// Somebody came to look: what was read a moment ago is not read again for that.
    fn look(&mut self, now_ms: i64) {
        let fresh_until = self.read_ms.map(|read| read + pace::FRESH_S * 1000);
        self.asked |= !self.asleep;
        self.hurry(fresh_until.map_or(now_ms, |until| until.max(now_ms)));
    }

    fn hurry(&mut self, to_ms: i64) {
        if !self.asleep {
            self.next_ms = self.next_ms.min(to_ms);
        }
    }
}

/// Notices that the computer slept where nobody says so: the time of day went on, the stopwatch did not.
#[derive(Clone, Copy, Debug)]
pub struct Doze {
    wall_ms: i64,
    ticks_ms: i64,
}

/// A gap that only sleep explains, milliseconds.
const SLEPT_MS: i64 = 30_000;

impl Doze {
    /// Awake at this time of day and this reading of the stopwatch.
    pub fn new(wall_ms: i64, ticks_ms: i64) -> Doze {
        Doze { wall_ms, ticks_ms }
    }

    /// Whether it slept since it was asked last.
    pub fn slept(&mut self, wall_ms: i64, ticks_ms: i64) -> bool {
        let before = std::mem::replace(self, Doze { wall_ms, ticks_ms });
        (wall_ms - before.wall_ms) - (ticks_ms - before.ticks_ms) > SLEPT_MS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;

    /// A rhythm whose first round has just gone through.
    fn settled() -> Rhythm {
        let mut rhythm = Rhythm::new(0);
        assert_eq!(rhythm.take_turn(0), Some(true), "the first turn is at once");
        rhythm.ended(done(false, false), 0, 7);
        rhythm
    }

    fn done(time_runs: bool, again: bool) -> Ended {
        Ended::Done { time_runs, again }
    }

    fn after(pokes: &[(i64, Poke)]) -> i64 {
        let mut rhythm = settled();
        for (at, poke) in pokes {
            rhythm.poked(*poke, *at);
        }
        rhythm.next_ms()
    }

    #[test]
    fn what_happens_brings_the_next_round_to_its_time() {
        use Poke::{Changed, Focus, Online, Sleeps, SyncNow, Visible, Woke};
        type Happened = &'static [(i64, Poke)];
        let table: &[(Happened, i64, &str)] = &[
            (&[], 5 * MINUTE, "nobody looks"),
            (&[(1000, Changed)], 3000, "a change settles for 2 s"),
            (&[(1000, Changed), (2000, Changed)], 3000, "and no longer"),
            (&[(1000, SyncNow)], 1000, "a person asked"),
            (&[(20_000, Focus)], 20_000, "a window came to the front"),
            (&[(1000, Focus)], 15_000, "what was just read is fresh"),
            (&[(20_000, Visible(true))], 20_000, "a window appeared"),
            (&[(20_000, Visible(false))], 5 * MINUTE, "or went"),
            (&[(9000, Online)], 11_000, "2 s for the route"),
            (&[(9000, Woke)], 11_000, "the same after a sleep"),
            (&[(9000, Sleeps)], 69_000, "nothing while it sleeps"),
            (
                &[
                    (9000, Sleeps),
                    (9100, Changed),
                    (9200, Focus),
                    (9300, Online),
                ],
                69_000,
                "whatever happens on the way down",
            ),
            (
                &[(9000, Sleeps), (9100, Changed), (20_000, Woke)],
                22_000,
                "and it wakes with all of it",
            ),
            (&[(9000, Sleeps), (9500, SyncNow)], 9500, "somebody is here"),
        ];
        for (pokes, next, why) in table {
            assert_eq!(after(pokes), *next, "{why}");
        }
    }

    #[test]
    fn somebody_who_looks_and_a_timer_that_runs_are_worth_a_round_a_minute() {
        let mut rhythm = settled();
        rhythm.poked(Poke::Visible(true), MINUTE);
        assert_eq!(rhythm.take_turn(MINUTE), Some(true));
        rhythm.ended(done(false, false), MINUTE, 7);
        assert_eq!(rhythm.next_ms(), 2 * MINUTE);
        assert_eq!(rhythm.take_turn(2 * MINUTE), Some(false), "nobody asked");

        rhythm.poked(Poke::Visible(false), 2 * MINUTE);
        rhythm.ended(done(true, false), 2 * MINUTE, 7);
        assert_eq!(rhythm.next_ms(), 3 * MINUTE);
    }

    #[test]
    fn what_was_not_made_is_sent_again_at_once_though_nobody_looks() {
        let mut rhythm = settled();
        rhythm.ended(done(false, true), MINUTE, 7);
        assert_eq!(rhythm.next_ms(), MINUTE + 2_000);
        rhythm.ended(done(false, false), MINUTE, 7);
        assert_eq!(rhythm.next_ms(), 6 * MINUTE);
    }

    #[test]
    fn a_change_does_not_hurry_a_failing_round_and_the_network_does() {
        let mut rhythm = settled();
        for _ in 0..6 {
            rhythm.ended(Ended::Failed { paced: true }, 0, 7);
        }
        let backed_off = rhythm.next_ms();
        rhythm.poked(Poke::Changed, 1000);
        assert_eq!(rhythm.next_ms(), backed_off);
        rhythm.poked(Poke::Online, 1000);
        assert_eq!((rhythm.next_ms(), rhythm.failures()), (3000, 0));
    }

    #[test]
    fn a_process_that_never_ends_its_round_is_asked_less_and_less() {
        let mut rhythm = settled();
        let pauses: Vec<i64> = (0..8)
            .map(|_| {
                rhythm.ended(Ended::Busy, 0, 7);
                rhythm.next_ms() / 1000
            })
            .collect();
        assert_eq!(pauses, [2, 4, 8, 16, 32, 64, 64, 64]);
    }

    #[test]
    fn what_a_person_asked_for_is_wanted_until_a_round_ran() {
        let mut rhythm = settled();
        rhythm.poked(Poke::Focus, 0);
        assert!(!rhythm.is_wanted(), "to look is not to ask");
        rhythm.poked(Poke::SyncNow, 0);
        rhythm.ended(Ended::Busy, 0, 7);
        assert!(rhythm.is_wanted(), "another process syncs");
        rhythm.ended(done(false, false), 2000, 7);
        assert!(!rhythm.is_wanted());
    }

    #[test]
    fn a_turn_cut_off_is_no_failure() {
        let mut rhythm = settled();
        rhythm.ended(Ended::CutOff, 0, 7);
        assert_eq!(rhythm.failures(), 0);
        rhythm.poked(Poke::Sleeps, 0);
        rhythm.poked(Poke::Woke, 1000);
        assert_eq!(rhythm.take_turn(2999), None);
        assert_eq!(rhythm.take_turn(3000), Some(true));
    }

    #[test]
    fn a_sleep_shows_in_the_gap_between_clock_and_stopwatch() {
        let mut doze = Doze::new(0, 0);
        assert!(!doze.slept(10_000, 10_000), "ten seconds went by");
        assert!(!doze.slept(40_000, 20_000), "the clock was set a little");
        assert!(
            doze.slept(3_640_000, 20_100),
            "an hour without the stopwatch"
        );
        assert!(!doze.slept(3_650_000, 30_100), "said once");
        assert!(!doze.slept(50_000, 40_100), "a clock that was set back");
    }
}
