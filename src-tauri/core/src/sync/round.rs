//! What goes into the machine and what comes out, and what a round looks at.
//!
//! Never a request's content or a row's: those are [`super::ask`] and [`crate::row`].

use super::ask::{Reply, Request};
use super::record::Mark;
use crate::at::At;
use crate::problem::Problem;
use crate::row::Change;

/// What happens to the machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A round begins.
    Begin(Round),
    /// What it asked for was saved, or the time it waited for has come.
    Go,
    /// A request came back.
    Answered(u64, Reply),
    /// The round is cut off; what is in flight has an unknown fate.
    CutOff,
}

/// What the machine wants. Every `Save` is kept before a `Send` behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::large_enum_variant,
    reason = "effects are few at a time and consumed at once"
)]
pub enum Effect {
    /// Keep this.
    Save(Change),
    /// Ask Clockify this, and answer under this number.
    Send(u64, Request),
    /// The round is over.
    Done(Report),
}

/// What a round looks at, beside what runs, the last day and what waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Round {
    /// Ask what runs, also where the last day's entries tell as much.
    pub running: bool,
    /// Read the catalog and the rules.
    pub catalog: bool,
    /// Read entries back to this instant.
    pub back_to: Option<At>,
    /// Read them too where the last sweep missed something for the first time.
    pub confirms: bool,
    /// Read the entries that began between these: somebody looks at a time that sweeps no longer reach.
    pub between: Option<(At, At)>,
    /// Send what waits. Without it, everything is read and nothing is written.
    pub sends: bool,
}

impl Round {
    /// Seconds in which a sweep reads back: 90 days.
    pub const HORIZON_S: i64 = 90 * 24 * 3600;

    /// Only what runs, the last day and what waits.
    pub fn quick() -> Round {
        Round {
            running: true,
            catalog: false,
            back_to: None,
            confirms: false,
            between: None,
            sends: true,
        }
    }

    /// The catalog and 90 days.
    pub fn full(now: At) -> Round {
        Round::since(now.plus(-Self::HORIZON_S))
    }

    /// The catalog, and entries back to this instant.
    pub fn since(back_to: At) -> Round {
        Round {
            running: true,
            catalog: true,
            back_to: Some(back_to),
            confirms: false,
            between: None,
            sends: true,
        }
    }

    /// What is due by itself: the catalog every hour, 90 days every six.
    pub fn due(mark: &Mark, now: At) -> Round {
        Round {
            running: false,
            catalog: is_due(mark.catalog, 3600, now),
            back_to: is_due(mark.sweep, 6 * 3600, now).then(|| now.plus(-Self::HORIZON_S)),
            confirms: true,
            between: None,
            sends: true,
        }
    }

    /// Whether the account's workspaces are listed anew before it: with the catalog, and once a day. `listed` is when
    /// they last were.
    pub fn lists_workspaces(&self, listed: Option<At>, now: At) -> bool {
        self.catalog && is_due(listed, DAY_S, now)
    }

    /// The same because somebody or something asked for it.
    pub fn asked(self) -> Round {
        Round {
            running: true,
            ..self
        }
    }

    /// The same because a person pressed for it: they may have made a project there a moment ago.
    pub fn wanted(self, mark: &Mark, now: At) -> Round {
        Round {
            catalog: self.catalog || is_due(mark.catalog, JUST_READ_S, now),
            ..self.asked()
        }
    }
}

/// Who presses twice is not given the catalog twice.
const JUST_READ_S: i64 = 10;

const DAY_S: i64 = 24 * 3600;

/// Whether what was done then is to be done again after so many seconds. What lies ahead was noted by a clock that
/// has been set back since.
fn is_due(then: Option<At>, after_s: i64, now: At) -> bool {
    then.is_none_or(|then| !(0..after_s).contains(&now.since(then)))
}

/// What a round came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Writes that Clockify confirmed.
    pub pushed: usize,
    /// Rows that came new or changed.
    pub pulled: usize,
    /// Something turned out not to be made, and the next round sends it again.
    pub again: bool,
    /// What kept it from going through.
    pub problem: Option<Problem>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn workspaces_are_listed_with_the_catalog_and_once_a_day() {
        let now = At::from_unix(1_000_000_000);
        let ago = |seconds: i64| Some(now.plus(-seconds));
        let (quick, full) = (Round::quick(), Round::full(now));
        for (listed, lists) in [
            (None, true),
            (ago(0), false),
            (ago(DAY_S - 1), false),
            (ago(DAY_S), true),
            (ago(-5), true),
        ] {
            assert_eq!(full.lists_workspaces(listed, now), lists, "{listed:?}");
            assert!(!quick.lists_workspaces(listed, now), "{listed:?}");
        }
    }

    #[test]
    fn what_was_read_by_a_clock_that_was_set_back_is_due_again() {
        let now = At::from_unix(1_000_000_000);
        let due = |ago_s: i64| {
            let mark = Mark {
                catalog: Some(now.plus(-ago_s)),
                sweep: Some(now.plus(-ago_s)),
                ..Mark::default()
            };
            let round = Round::due(&mark, now);
            (round.catalog, round.back_to.is_some())
        };
        assert_eq!(due(0), (false, false));
        assert_eq!(due(3600), (true, false));
        assert_eq!(due(6 * 3600), (true, true));
        assert_eq!(due(-365 * 24 * 3600), (true, true));
    }
}
