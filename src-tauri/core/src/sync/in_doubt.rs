//! How long a write has been of unknown fate, by which clock, and when it is looked at again.
//!
//! Never takes a clock's word that was set meanwhile: of two that disagree the one counts that says less.

use super::machine::{Here, Machine};
use super::readback;
use super::record::{Attempt, AttemptState, Op};
use crate::id::Kind;
use crate::planted::{self, Bug};
use crate::problem::Problem;

/// Within so many seconds clocks agree that are read at about the same time.
const READ_WITHIN_S: i64 = 60;

impl Machine {
    /// How long an attempt has been in doubt, in milliseconds, by our clock or by the server's, whichever says
    /// less. A clock that was set meanwhile says too much, and then the other one counts, or less than nothing: then
    /// the doubt begins anew.
    pub(super) fn in_doubt_ms(&self, attempt: &Attempt, here: &Here<'_>) -> i64 {
        let by_both = self.lost_at.get(&attempt.id);
        // An earlier process noted the second only, and nothing of how long its request was open.
        let noted_ms = (attempt.lost.unwrap_or(attempt.sent).unix() + 1) * 1000;
        let ours = here.now_ms - by_both.map_or(noted_ms, |(ours_ms, _)| *ours_ms);
        let lost_there = by_both.and_then(|(_, theirs)| *theirs);
        let lost_there = lost_there.unwrap_or(attempt.sent.plus(readback::OPEN_MOST_S + 1));
        // Theirs has whole seconds only, too coarse for the short schedule.
        let asked = self.paced && !planted::is(Bug::DoubtByOneClock);
        let server_now = self.skew.server_now(here.now).filter(|_| asked);
        // A little before it was sent is now; long before, one of the clocks was set.
        let server_now = server_now.filter(|now| now.since(attempt.sent) >= -READ_WITHIN_S);
        let theirs = server_now.map(|now| now.since(lost_there) * 1000);
        ours.min(theirs.unwrap_or(ours)).max(0)
    }

    /// Whether an attempt in doubt can no longer be carried out.
    pub(super) fn is_over(&self, attempt: &Attempt, here: &Here<'_>) -> bool {
        attempt.state == AttemptState::Unknown
            && readback::is_last_word(self.in_doubt_ms(attempt, here), self.paced)
    }

    /// In how many milliseconds a lost create is looked for again; less than 0 when that is overdue.
    pub(super) fn look_in_ms(&self, attempt: &Attempt, here: &Here<'_>) -> i64 {
        readback::next_look_ms(attempt.looks, self.paced) - self.in_doubt_ms(attempt, here)
    }

    /// In how many milliseconds the next look at a write in doubt is due. What still differs needs none: it is read
    /// before it is written again, unless it was brought back and has to wait for its deletion.
    pub(super) fn next_look_in_ms(&self, here: &Here<'_>) -> Result<Option<i64>, Problem> {
        let mut next: Option<i64> = None;
        for attempt in here.desk.attempts(self.lane.workspace)? {
            if attempt.state != AttemptState::Unknown {
                continue;
            }
            let due = match (attempt.op, attempt.key.kind()) {
                // Once it is over, blank lists tell no more however often they are read.
                (Op::Create, Kind::Entry) if self.saw_blank() && self.is_over(&attempt, here) => {
                    continue;
                }
                (Op::Create, Kind::Entry) => self.look_in_ms(&attempt, here),
                (Op::Create, _) => self.over_in_ms(&attempt, here),
                (Op::Update | Op::Delete, _) => match here.desk.row(attempt.key)? {
                    Some(row) if !row.differs() || self.may_yet_go(&row, Some(&attempt), here) => {
                        self.over_in_ms(&attempt, here)
                    }
                    Some(_) | None => continue,
                },
            };
            next = Some(next.map_or(due, |next| next.min(due)));
        }
        Ok(next)
    }

    /// In how many milliseconds an attempt in doubt can no longer be carried out.
    fn over_in_ms(&self, attempt: &Attempt, here: &Here<'_>) -> i64 {
        readback::last_look_ms(self.paced) - self.in_doubt_ms(attempt, here)
    }

    /// An attempt whose time cannot be told, because a clock was set before or since, with a time that is late
    /// enough.
    pub(super) fn timed_anew(&self, attempt: &Attempt, here: &Here<'_>) -> Option<Attempt> {
        let lost = self.lost_at.get(&attempt.id).map(|(ours_ms, _)| *ours_ms);
        let lost = lost.or(attempt.lost.map(|lost| lost.unix() * 1000));
        let server_now = self.skew.server_now(here.now);
        let early = server_now.filter(|now| attempt.sent.since(*now) > READ_WITHIN_S);
        // When it was sent is not known either then: late enough for the doubt, and what looks like it is asked about.
        let sent = server_now.filter(|_| self.clock_set || early.is_some());
        let timeless =
            self.clock_set || early.is_some() || lost.is_some_and(|lost| lost > here.now_ms);
        timeless.then(|| Attempt {
            sent: sent.unwrap_or(attempt.sent),
            known: attempt.known.clone().or(sent.map(|_| Vec::new())),
            ..attempt.clone()
        })
    }
}
