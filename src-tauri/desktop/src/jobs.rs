//! The work with files that is under way, whichever page asked for it: a piece at a time, in the order of asking. How the
//! last piece went is told to whichever page is there then.
//! It never lets what begins later undo that somebody ended what began before.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Serialize;
use stint_core::view::ProblemView;
use stint_engine::files::Progress;

/// What is done with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum What {
    Export,
    Read,
    Import,
    BackUp,
    Restore,
}

/// How far a piece of work is, as the page hears it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct UnderWay {
    what: What,
    done: u64,
    all: u64,
}

/// How a piece of work went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Ended {
    what: What,
    #[serde(flatten)]
    how: How,
}

/// What is said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct How {
    /// What came of it.
    pub(crate) words: Option<String>,
    /// The file that keeps what was here before.
    pub(crate) kept: Option<String>,
    /// Why nothing did.
    pub(crate) problem: Option<ProblemView>,
}

/// All that is under way, or waits for its turn.
#[derive(Clone, Default)]
pub(crate) struct Jobs(Arc<Shared>);

#[derive(Default)]
struct Shared {
    /// The first of them has its turn.
    all: Mutex<Vec<Arc<Job>>>,
    turn: Mutex<()>,
    /// The last that was done, until something begins or somebody puts it away.
    ended: Mutex<Option<Ended>>,
}

struct Job {
    far: Mutex<UnderWay>,
    ended: AtomicBool,
}

/// One piece of work; it is under way for as long as this lives.
pub(crate) struct Ticket {
    jobs: Jobs,
    job: Arc<Job>,
}

impl Jobs {
    pub(crate) fn begin(&self, what: What) -> Ticket {
        let far = UnderWay {
            what,
            done: 0,
            all: 0,
        };
        let job = Arc::new(Job {
            far: Mutex::new(far),
            ended: AtomicBool::new(false),
        });
        self.put_away();
        locked(&self.0.all).push(Arc::clone(&job));
        Ticket {
            jobs: self.clone(),
            job,
        }
    }

    /// Ends all that has begun.
    pub(crate) fn end(&self) {
        for job in locked(&self.0.all).iter() {
            job.ended.store(true, Ordering::Relaxed);
        }
    }

    /// What began first and is not done.
    pub(crate) fn under_way(&self) -> Option<UnderWay> {
        let first = locked(&self.0.all).first().cloned()?;
        Some(*locked(&first.far))
    }

    /// How the last piece of work went, as far as that is still to be told.
    pub(crate) fn ended(&self) -> Option<Ended> {
        locked(&self.0.ended).clone()
    }

    /// It was read.
    pub(crate) fn put_away(&self) {
        *locked(&self.0.ended) = None;
    }
}

impl Ticket {
    /// Waits until what began before is done. To be held while the work is done, on a thread of its own.
    pub(crate) fn turn(&self) -> MutexGuard<'_, ()> {
        locked(&self.jobs.0.turn)
    }

    /// Notes how far it is; the page is to hear it where it is a hundredth further.
    pub(crate) fn far(&self, Progress { done, all }: Progress) -> Option<UnderWay> {
        let mut far = locked(&self.job.far);
        let share = |done: u64, all: u64| (done.min(all) * 100).checked_div(all);
        let is_further = share(done, all) != share(far.done, far.all);
        (far.done, far.all) = (done, all);
        is_further.then_some(*far)
    }

    /// Notes how it went.
    pub(crate) fn end(&self, how: How) {
        let what = locked(&self.job.far).what;
        *locked(&self.jobs.0.ended) = Some(Ended { what, how });
    }

    pub(crate) fn goes_on(&self) -> ControlFlow<()> {
        match self.job.ended.load(Ordering::Relaxed) {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        }
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        locked(&self.jobs.0.all).retain(|job| !Arc::ptr_eq(job, &self.job));
    }
}

fn locked<T>(what: &Mutex<T>) -> MutexGuard<'_, T> {
    what.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    #[test]
    fn what_begins_later_does_not_undo_that_somebody_ended_what_began_before() {
        let jobs = Jobs::default();
        let import = jobs.begin(What::Import);
        jobs.end();
        let export = jobs.begin(What::Export);
        assert!(import.goes_on().is_break());
        assert!(export.goes_on().is_continue());
    }

    #[test]
    fn a_second_piece_of_work_waits_for_the_first() {
        let jobs = Jobs::default();
        let (import, export) = (jobs.begin(What::Import), jobs.begin(What::Export));
        let turn = import.turn();
        let (tell, told) = channel();
        let waiting = std::thread::spawn(move || {
            let _turn = export.turn();
            tell.send(()).unwrap();
        });
        assert!(told.try_recv().is_err());
        drop(turn);
        told.recv().unwrap();
        waiting.join().unwrap();
    }

    #[test]
    fn what_is_under_way_is_told_until_it_is_done() {
        let jobs = Jobs::default();
        assert_eq!(jobs.under_way(), None);
        let import = jobs.begin(What::Import);
        let at = |done| Progress { done, all: 100_000 };
        assert!(import.far(at(30_000)).is_some());
        assert!(import.far(at(30_001)).is_none(), "not a hundredth further");
        let told = UnderWay {
            what: What::Import,
            done: 30_001,
            all: 100_000,
        };
        assert_eq!(jobs.under_way(), Some(told));
        drop(import);
        assert_eq!(jobs.under_way(), None);
    }

    #[test]
    fn how_the_last_work_went_is_told_until_something_begins_or_it_is_put_away() {
        let jobs = Jobs::default();
        let came_in = || How {
            words: Some("38 entries came in".into()),
            ..How::default()
        };
        let import = jobs.begin(What::Import);
        assert_eq!(jobs.ended(), None);
        import.end(came_in());
        drop(import);
        let told = Ended {
            what: What::Import,
            how: came_in(),
        };
        assert_eq!(jobs.ended(), Some(told.clone()));
        assert_eq!(jobs.ended(), Some(told), "also to the next page");
        jobs.put_away();
        assert_eq!(jobs.ended(), None);

        let import = jobs.begin(What::Import);
        import.end(came_in());
        drop(import);
        let _export = jobs.begin(What::Export);
        assert_eq!(jobs.ended(), None, "something new has begun");
    }
}
