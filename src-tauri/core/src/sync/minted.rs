//! The second inside Clockify's ids, and the server's clock.
//!
//! Clockify tells no creation time, but its ids carry one. Nobody promises that, so every clean create is held
//! against the server's clock, and one mismatch ends the trust for good.

use super::record::Trust;
use crate::at::At;
use crate::id::RemoteId;

/// How far an id's second may be from the server's clock.
const TOLERANCE_S: i64 = 5;

/// What a clean create says about the trust in ids.
pub fn calibrate(trust: Trust, id: &RemoteId, server_now: Option<At>) -> Trust {
    match (trust, id.minted_unix(), server_now) {
        (Trust::Off, ..) | (_, None, _) => Trust::Off,
        (trust, Some(_), None) => trust,
        (_, Some(minted), Some(now)) if (minted - now.unix()).abs() <= TOLERANCE_S => Trust::Proven,
        (_, Some(_), Some(_)) => Trust::Off,
    }
}

/// The clocks differ by so many seconds more or less only if one was set: an answer never takes that long.
const CLOCK_SET_S: u64 = 60;

/// How far the server's clock is ahead of ours: the median of the last nine answers.
#[derive(Clone, Debug, Default)]
pub struct Skew {
    samples: Vec<i64>,
    /// When the latest came, by our clock.
    asked: Option<At>,
}

impl Skew {
    const KEPT: usize = 9;

    /// Takes one answer in. Whether one of the clocks was set since the last one.
    pub fn sample(&mut self, ours: At, server: At) -> bool {
        let ahead = server.since(ours);
        let latest = self.samples.last();
        let set = latest.is_some_and(|before| before.abs_diff(ahead) > CLOCK_SET_S);
        self.asked = Some(ours);
        if set {
            // What was heard before tells of another clock.
            self.samples.clear();
        } else if self.samples.len() == Self::KEPT {
            self.samples.remove(0);
        }
        self.samples.push(ahead);
        set
    }

    /// Seconds that the server is ahead; 0 before the first answer.
    pub fn seconds(&self) -> i64 {
        let mut sorted = self.samples.clone();
        sorted.sort_unstable();
        sorted.get(sorted.len() / 2).copied().unwrap_or(0)
    }

    /// What the server's clock says, as the latest answer has it. Nobody knows before that, nor when our clock was
    /// set back since.
    pub fn server_now(&self, ours: At) -> Option<At> {
        let set_back = self.asked.is_some_and(|asked| asked > ours);
        let ahead = self.samples.last().filter(|_| !set_back)?;
        Some(ours.plus(*ahead))
    }

    /// Our instant by the server's clock.
    pub fn server(&self, ours: At) -> At {
        ours.plus(self.seconds())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_mismatch_ends_the_trust_for_good() {
        let id = RemoteId("698f7cc4aa9e9f33e5fc0180".into());
        let minted = At::from_unix(id.minted_unix().unwrap());
        assert_eq!(minted.to_string(), "2026-02-13T19:34:28Z");
        assert_eq!(
            calibrate(Trust::Unproven, &id, Some(minted.plus(2))),
            Trust::Proven
        );
        assert_eq!(
            calibrate(Trust::Proven, &id, Some(minted.plus(60))),
            Trust::Off
        );
        assert_eq!(calibrate(Trust::Off, &id, Some(minted)), Trust::Off);
        assert_eq!(
            calibrate(Trust::Unproven, &RemoteId("e-1".into()), Some(minted)),
            Trust::Off
        );
    }

    #[test]
    fn one_wild_answer_does_not_move_the_clock() {
        let mut skew = Skew::default();
        for ahead in [3, 3, 900, 3, 2] {
            skew.sample(At::from_unix(0), At::from_unix(ahead));
        }
        assert_eq!(skew.seconds(), 3);
    }
}
