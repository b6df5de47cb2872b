//! The pace of requests: an even one, so that Clockify and the gateway never see a burst.
//!
//! Never reads a clock; the time is an argument.

use std::time::Duration;

use super::server::Server;

/// Whether requests are spaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// As it should be.
    Kept,
    /// Not at all: for tests and benchmarks on this machine.
    Off,
}

impl Pace {
    /// What `STINT_PACING` asks for. `off` is honoured only while every server is on this machine.
    pub fn chosen(by: Option<&str>, servers: &[&Server]) -> Pace {
        if by == Some("off") && servers.iter().all(|server| server.is_loopback()) {
            Pace::Off
        } else {
            Pace::Kept
        }
    }
}

/// When the next request may start.
#[derive(Clone, Copy, Debug, Default)]
pub struct Spacing {
    free: Duration,
}

impl Spacing {
    /// The least time between two starts.
    ///
    /// At most 8 may start in any one second. 125 ms would do on paper; 140 ms also leaves room for what a
    /// network moves together, and for another process that went before.
    pub const GAP: Duration = Duration::from_millis(140);

    /// Takes the next turn at `now`, on any clock that only goes forward: how long to wait for it.
    pub fn take_turn(&mut self, now: Duration) -> Duration {
        let turn = self.free.max(now);
        self.free = turn + Self::GAP;
        turn - now
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_second_holds_more_than_eight_starts(pauses in prop::collection::vec(0_u64..400, 1..200)) {
            let mut spacing = Spacing::default();
            let (mut now, mut starts) = (Duration::ZERO, Vec::new());
            for pause in pauses {
                now += Duration::from_millis(pause);
                starts.push(now + spacing.take_turn(now));
            }
            for (n, start) in starts.iter().enumerate() {
                let within = starts[n..].iter().filter(|s| **s - *start < Duration::from_secs(1));
                prop_assert!(within.count() <= 8);
            }
        }
    }

    #[test]
    fn a_first_request_and_one_after_a_pause_wait_for_nothing() {
        let mut spacing = Spacing::default();
        assert_eq!(spacing.take_turn(Duration::ZERO), Duration::ZERO);
        assert_eq!(spacing.take_turn(Duration::ZERO), Spacing::GAP);
        assert_eq!(spacing.take_turn(Duration::from_secs(9)), Duration::ZERO);
    }

    #[test]
    fn pacing_goes_off_on_this_machine_only() {
        let here = Server::clockify("http://127.0.0.1:1/api/v1").unwrap();
        let far = Server::clockify(Server::CLOCKIFY).unwrap();
        assert_eq!(Pace::chosen(Some("off"), &[&here]), Pace::Off);
        assert_eq!(Pace::chosen(Some("off"), &[&here, &far]), Pace::Kept);
        assert_eq!(Pace::chosen(Some("on"), &[&here]), Pace::Kept);
        assert_eq!(Pace::chosen(None, &[&here]), Pace::Kept);
    }
}
