//! The worker: rounds by themselves, on a thread of their own, as long as the resident lives.
//!
//! Never syncs while another process does, and never keeps anything in memory that a restart would miss.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use stint_core::at::At;
use stint_core::problem::Problem;
use stint_core::sync::{Round, pace};

use crate::clockify::Client;
use crate::round::FreshIds;
use crate::store::Account;
use crate::sync::{Synced, block_on};
use crate::{Env, Stint, glance, lock};

/// Why the worker is woken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Poke {
    /// Something was changed here.
    Changed,
    /// A person asks for a round now.
    SyncNow,
    /// A window came to the front.
    Focus,
    /// The computer slept: open connections are dead.
    Woke,
    /// The network came back.
    Online,
    /// Somebody looks (or no longer does), so rounds come more (or less) often.
    Visible(bool),
}

/// The handle of a running worker. Dropping it ends the worker after the request under way.
pub struct Worker {
    pokes: Option<Sender<Poke>>,
    thread: Option<JoinHandle<()>>,
}

/// The worker's stack is small: what is large lives on the heap.
const STACK: usize = 512 * 1024;
/// Another process syncs: how soon to look again.
const BUSY: Duration = Duration::from_secs(2);
/// A gap between clock and stopwatch that only sleep explains, seconds.
const SLEPT_S: i64 = 30;

impl Worker {
    /// Starts the worker. `changed` is called whenever there may be something new to show.
    ///
    /// # Errors
    /// A [`Problem`] when the system gives no thread.
    pub fn spawn(env: Env, changed: impl Fn() + Send + 'static) -> Result<Worker, Problem> {
        let (pokes, inbox) = channel();
        let thread = std::thread::Builder::new()
            .name("sync".to_owned())
            .stack_size(STACK)
            .spawn(move || {
                if let Err(problem) =
                    Rounds::open(env, changed).and_then(|mut rounds| rounds.until_dropped(&inbox))
                {
                    tracing::error!(code = stint_core::words::code(&problem), "the worker ends");
                }
            })
            .map_err(|error| Problem::Internal {
                what: format!("no thread: {}", error.kind()),
            })?;
        Ok(Worker {
            pokes: Some(pokes),
            thread: Some(thread),
        })
    }

    /// Wakes the worker. Never waits.
    pub fn poke(&self, why: Poke) {
        if let Some(pokes) = &self.pokes {
            // A worker that ended has said why in the log.
            let _ = pokes.send(why);
        }
    }

    /// Ends the worker after the request under way.
    pub fn stop(mut self) {
        self.pokes = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

struct Rounds<F> {
    stint: Stint,
    changed: F,
    visible: bool,
    failures: u32,
    client: Option<(Account, Client)>,
}

/// What comes next, and when.
struct Next {
    at: Instant,
    /// A person waits for it, so an earlier failure does not put it off.
    asked: bool,
}

impl<F: Fn()> Rounds<F> {
    fn open(env: Env, changed: F) -> Result<Self, Problem> {
        Ok(Rounds {
            stint: Stint::open(env)?,
            changed,
            visible: false,
            failures: 0,
            client: None,
        })
    }

    fn until_dropped(&mut self, inbox: &Receiver<Poke>) -> Result<(), Problem> {
        let mut next = Next {
            at: Instant::now(),
            asked: false,
        };
        let mut watch = Watch::begin(&self.stint);
        loop {
            match inbox.recv_timeout(next.at.saturating_duration_since(Instant::now())) {
                Ok(poke) => self.poked(poke, &mut next),
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
                Err(RecvTimeoutError::Timeout) => {
                    if watch.slept(&self.stint) {
                        self.rest();
                    }
                    let pause = self.round(next.asked)?;
                    next = Next {
                        at: Instant::now() + pause,
                        asked: false,
                    };
                    watch = Watch::begin(&self.stint);
                }
            }
        }
    }

    fn poked(&mut self, poke: Poke, next: &mut Next) {
        let now = Instant::now();
        match poke {
            // While Clockify is out of reach, a change does not make it come back sooner.
            Poke::Changed if self.failures == 0 => {
                next.at = next
                    .at
                    .min(now + Duration::from_secs(pace::SETTLE_S.unsigned_abs()));
            }
            Poke::Changed => {}
            Poke::SyncNow => {
                *next = Next {
                    at: now,
                    asked: true,
                }
            }
            Poke::Focus => next.at = next.at.min(now),
            Poke::Woke | Poke::Online => {
                self.rest();
                self.failures = 0;
                *next = Next {
                    at: now + Duration::from_secs(2),
                    asked: true,
                };
            }
            Poke::Visible(visible) => {
                self.visible = visible;
                if visible {
                    next.at = next.at.min(now);
                }
            }
        }
    }

    fn rest(&self) {
        if let Some((_, client)) = &self.client {
            client.rest();
        }
    }

    /// Runs a round if one can run now; how long until the next.
    fn round(&mut self, asked: bool) -> Result<Duration, Problem> {
        let seconds = |seconds: i64| Duration::from_secs(seconds.max(0).unsigned_abs());
        let Some((id, account, _)) = self.stint.store().read(glance::account)? else {
            return Ok(seconds(pace::UNWATCHED_S));
        };
        if let Some(until) = self.stint.store().read(|tx| tx.not_before())? {
            let left = until.since(self.stint.now());
            if left > 0 {
                return Ok(seconds(pace::asked_to_wait_s(left, random())));
            }
        }
        let Some(held) = lock::try_take(&self.stint.env().data_dir, lock::SYNC)? else {
            return Ok(BUSY);
        };
        (self.changed)();
        let now = self.stint.now();
        let round = |mark: &stint_core::sync::Mark| Round::due(mark, now);
        let mut synced = Synced::default();
        let ran = match self.make_ready(&account) {
            Ok(()) => {
                let (_, client) = self.client.as_ref().expect("it was just made ready");
                let changed = &mut |_| (self.changed)();
                let rounds =
                    self.stint
                        .rounds(&held, id, client, &round, None, changed, &mut synced);
                block_on(rounds)?
            }
            Err(problem) => self.stint.remember(Some(&problem)).and(Err(problem)),
        };
        let problem = ran.err().or(synced.problem);
        drop(held);
        self.failures = if problem.is_some() {
            self.failures.saturating_add(1)
        } else {
            0
        };
        if let Some((_, client)) = &self.client {
            // Between rounds there is nothing to keep a connection open for.
            client.rest();
        }
        self.stint.tidy()?;
        (self.changed)();
        if asked && problem.is_some() {
            tracing::warn!("a round that was asked for did not go through");
        }
        if self.stint.env().vars.pacing.as_deref() == Some("off") && self.failures > 0 {
            return Ok(Duration::from_secs(1));
        }
        let rhythm = pace::rhythm_s(self.visible || self.stint.running()?.is_some());
        Ok(seconds(if self.failures > 0 {
            pace::backoff_s(self.failures, random())
        } else {
            rhythm
        }))
    }

    /// Has a client of this account at hand; another one when it was connected anew.
    fn make_ready(&mut self, account: &Account) -> Result<(), Problem> {
        let known = self.client.as_ref().is_some_and(|(of, _)| of == account) && self.failures == 0;
        if !known {
            self.client = Some((account.clone(), self.stint.client(account)?));
        }
        Ok(())
    }
}

/// Notices that the computer slept: the clock went on, the stopwatch did not.
struct Watch {
    clock: At,
    stopwatch: Instant,
}

impl Watch {
    fn begin(stint: &Stint) -> Watch {
        Watch {
            clock: stint.now(),
            stopwatch: Instant::now(),
        }
    }

    fn slept(&self, stint: &Stint) -> bool {
        let by_stopwatch = i64::try_from(self.stopwatch.elapsed().as_secs()).unwrap_or(i64::MAX);
        stint.now().since(self.clock) - by_stopwatch > SLEPT_S
    }
}

/// Any number, for jitter.
fn random() -> u64 {
    use stint_core::id::Ids;
    FreshIds.fresh().as_u64_pair().1
}
