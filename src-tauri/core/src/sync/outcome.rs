//! What an answer means for the whole round: that it ends, that the server is left alone for a while, that what was read
//! is a page.
//!
//! Never says what it means for a row: each job does that for its own.

use super::ask::{Answer, Lost, Outcome, Refusal, Seen};
use super::machine::{Here, Machine};
use super::pace;
use super::record::Record;
use crate::planted::{self, Bug};
use crate::problem::{Problem, Reason};
use crate::row::Change;

/// One page of a list.
#[derive(Default)]
pub(super) struct Page {
    pub(super) items: Vec<Seen>,
    pub(super) last: Option<bool>,
    pub(super) rows: u32,
    pub(super) with_tasks: bool,
}

/// After so many lost replies in a row the other side is in trouble, and a round ends.
const LOST_IN_A_ROW_MOST: u32 = 3;

impl Machine {
    /// What ends a round when this comes back to any request; `None` when it concerns one row only.
    pub(super) fn ends_round(&mut self, outcome: &Outcome, writes: bool) -> Option<Problem> {
        let server = self.server.clone();
        match outcome {
            Outcome::Answered(_) => {
                self.turn().lost_in_a_row = 0;
                None
            }
            Outcome::Refused(refusal) => match refusal {
                Refusal::NotSent => Some(Problem::Unreachable { server }),
                Refusal::Untrusted => Some(Problem::Untrusted { server }),
                Refusal::Wait { seconds } => Some(Problem::AskedToWait {
                    server,
                    seconds: seconds.unwrap_or(0),
                }),
                Refusal::Key => Some(Problem::KeyRefused { server }),
                Refusal::Blocked { why, said } => Some(Problem::AccountBlocked {
                    server,
                    why: *why,
                    message: said.clone(),
                }),
                Refusal::NoConnection => Some(Problem::ConnectionNotReady {
                    connection: String::new(),
                    status: String::new(),
                }),
                Refusal::Absent { .. } | Refusal::NothingRuns | Refusal::Rule { .. } => {
                    self.turn().lost_in_a_row = 0;
                    None
                }
            },
            Outcome::Unknown(lost) => {
                let problem = match lost {
                    Lost::Link | Lost::Interrupted => Problem::Unreachable { server },
                    Lost::Server(status) => Problem::ServerTrouble {
                        server,
                        status: *status,
                    },
                    Lost::Garbled | Lost::NotClockify => Problem::NotClockify { server },
                };
                let turn = self.turn();
                turn.report.problem.get_or_insert(problem.clone());
                turn.lost_in_a_row += 1;
                (!writes || turn.lost_in_a_row >= LOST_IN_A_ROW_MOST).then_some(problem)
            }
        }
    }

    /// The pause that a server asked for, kept for the next process too.
    pub(super) fn pause(&self, outcome: &Outcome, here: &Here<'_>) -> Vec<Change> {
        match outcome {
            Outcome::Refused(Refusal::Wait {
                seconds: Some(seconds),
            }) if !planted::is(Bug::PauseForgotten) => {
                let until = pace::left_alone_until(here.now_ms, *seconds);
                vec![Change::Sync(Record::NotBefore(until))]
            }
            Outcome::Refused(_) | Outcome::Answered(_) | Outcome::Unknown(_) => Vec::new(),
        }
    }

    /// The page in an answer, or the problem that it is none.
    pub(super) fn page(&self, outcome: Outcome) -> Result<Page, Problem> {
        match outcome {
            Outcome::Answered(Answer::Page {
                items,
                last,
                rows,
                with_tasks,
            }) => Ok(Page {
                items,
                last,
                rows,
                with_tasks,
            }),
            other => Err(self.no_use(other)),
        }
    }

    /// What it means to a person that something read is no answer.
    pub(super) fn no_use(&self, outcome: Outcome) -> Problem {
        let server = self.server.clone();
        match outcome {
            Outcome::Refused(Refusal::Rule {
                reason: Reason::Forbidden,
                said,
            }) => Problem::NotAllowed {
                server,
                message: said.unwrap_or_default(),
            },
            Outcome::Refused(Refusal::Rule { said, .. } | Refusal::Absent { said }) => {
                Problem::Refused {
                    server,
                    message: said.unwrap_or_default(),
                }
            }
            Outcome::Answered(_) | Outcome::Refused(_) | Outcome::Unknown(_) => {
                Problem::NotClockify { server }
            }
        }
    }

    /// Whether a page is the one before it once more: a server that does not page comes to no end by itself.
    pub(super) fn is_repeated(&mut self, page: u32, read: &Page) -> bool {
        let first = read.items.first().map(|seen| seen.id.clone());
        let again = page > 1 && self.turn().began_with == first;
        self.turn().began_with = first;
        again
    }
}
