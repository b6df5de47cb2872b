//! One round with Clockify: what it did, how far it is, and how it ends.
//!
//! Never retries by itself; the next round does.

use std::collections::BTreeSet;

use serde::Serialize;
use stint_core::action::Moment;
use stint_core::problem::Problem;
use stint_core::say;
use stint_core::view::Progress;
use stint_core::{day, when, words};
use stint_engine::{SyncAsk, Synced};

use super::Door;
use crate::answer::Answer;
use crate::exit::Exit;
use crate::io::Io;
use crate::words::Word;

/// `sync --json` of a round that never began.
#[derive(Default, Serialize)]
struct Nothing {
    pushed: usize,
    pulled: usize,
    waiting: usize,
    attention: usize,
    requests: u64,
}

/// The answer of a round that never began, for scripts: it prints its object whatever happened.
pub(super) fn nothing_done(exit: Exit) -> Result<Answer, Problem> {
    let answer = Answer::json(&Nothing::default())?;
    Ok(Answer { exit, ..answer })
}

impl Door<'_, '_> {
    pub(super) fn sync(&mut self, full: bool, since: Option<&Word>) -> Result<Answer, Problem> {
        let synced = self.round(full, since);
        let synced = match synced {
            Ok(synced) => synced,
            Err(problem) if self.json => {
                self.io.problem(&problem);
                return nothing_done(exit_of(&problem));
            }
            Err(problem) => {
                self.io.problem(&problem);
                return Ok(Answer {
                    exit: exit_of(&problem),
                    ..Answer::text("")
                });
            }
        };
        match &synced.problem {
            Some(problem) => self.io.problem(problem),
            None if synced.waiting > 0 => self.io.talk(&words::still_waiting(synced.waiting)),
            None => {}
        }
        let in_question: BTreeSet<String> = match self.json {
            true => BTreeSet::new(),
            false => self
                .stint
                .contested()?
                .into_iter()
                .map(|it| it.id)
                .collect(),
        };
        let answer = self.answer(&synced, |_| in_words(&synced, in_question.len()))?;
        Ok(Answer {
            exit: ending(&synced),
            ..answer.after_writing()
        })
    }

    fn round(&mut self, full: bool, since: Option<&Word>) -> Result<Synced, Problem> {
        let moment = self.stint.moment();
        let ask = match since {
            Some(date) => SyncAsk::Since(when::range_from(&date.0, moment)?),
            None if full => SyncAsk::Full,
            None => SyncAsk::Quick,
        };
        let mut bar = Bar {
            io: &mut *self.io,
            moment,
            drawn: 0,
        };
        let synced = self.stint.sync(ask, &mut |progress| bar.show(progress));
        bar.clear();
        synced
    }
}

/// How a round ends: a key that is refused first, then what is not sent, then what needs the person.
fn ending(synced: &Synced) -> Exit {
    let by_problem = synced.problem.as_ref().map_or(Exit::Done, exit_of);
    match by_problem {
        Exit::NoAccount | Exit::Failed | Exit::Usage | Exit::NotFound | Exit::Unreachable => {
            by_problem
        }
        Exit::Done | Exit::Attention if synced.waiting > 0 => Exit::Unreachable,
        Exit::Done | Exit::Attention if synced.attention > 0 => Exit::Attention,
        Exit::Done | Exit::Attention => by_problem,
    }
}

/// A round knows fewer endings than other verbs. A connection that is not active opens no account, which is the
/// same as a refused key; a refusal of what was only asked is no usable answer.
fn exit_of(problem: &Problem) -> Exit {
    match problem {
        Problem::ConnectionNotReady { .. } => Exit::NoAccount,
        Problem::Refused { .. } | Problem::NotAllowed { .. } => Exit::Unreachable,
        Problem::WorkspaceGone { .. } => Exit::Attention,
        Problem::BadServer { .. } => Exit::Failed,
        other => Exit::from(other),
    }
}

fn in_words(synced: &Synced, in_question: usize) -> String {
    let counted = |count: usize, said: fn(usize) -> String| (count > 0).then(|| said(count));
    let parts: Vec<String> = [
        counted(synced.pushed, |count| say!("terminal-sent", count = count)),
        counted(synced.pulled, |count| {
            say!("terminal-fetched", count = count)
        }),
        counted(synced.waiting, |count| {
            say!("terminal-waiting", count = count)
        }),
        counted(synced.attention, |count| {
            say!("terminal-needs-you-in", words = words::needs_you(count))
        }),
        counted(in_question, |count| {
            say!("terminal-in-question", count = count)
        }),
    ]
    .into_iter()
    .flatten()
    .collect();
    match (parts.is_empty(), &synced.problem) {
        (false, _) => parts.join(" · "),
        (true, None) => say!("terminal-all-sent"),
        (true, Some(_)) => String::new(),
    }
}

/// How far a long pull is: a bar that moves on a terminal, a line now and then elsewhere. How much is still to
/// come is not known, so the bar does not claim it.
struct Bar<'a, 'io> {
    io: &'a mut Io<'io>,
    moment: Moment,
    drawn: usize,
}

impl Bar<'_, '_> {
    const WIDTH: usize = 24;
    const BLOCK: usize = 6;
    /// Pages between two lines where nothing can be drawn over.
    const RARELY: usize = 20;

    fn show(&mut self, progress: Progress) {
        self.drawn += 1;
        let back_to = day::date_of(progress.back_to, self.moment.zone);
        let words = say!(
            "terminal-pulled",
            count = progress.done,
            date = back_to.to_string()
        );
        if self.io.err_is_terminal {
            let track = Self::WIDTH - Self::BLOCK;
            let turn = self.drawn % (2 * track);
            let place = turn.min(2 * track - turn);
            let bar = format!("{:place$}{:━<block$}", "", "", block = Self::BLOCK);
            self.io.talk(&format!(
                "\r\x1b[K[{bar:<width$}] {words}",
                width = Self::WIDTH
            ));
        } else if self.drawn.is_multiple_of(Self::RARELY) {
            self.io.talk(&format!("{words}\n"));
        }
    }

    fn clear(&mut self) {
        if self.drawn > 0 && self.io.err_is_terminal {
            self.io.talk("\r\x1b[K");
        }
    }
}
