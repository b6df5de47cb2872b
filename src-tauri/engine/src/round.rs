//! One round of syncing: the machine's effects carried out, each save kept before the send behind it.
//!
//! Never decides anything and never holds a transaction while the network is asked.

use std::time::{Duration, Instant};

use stint_core::id::Ids;
use stint_core::problem::Problem;
use stint_core::row::Change;
use stint_core::sync::{Effect, Event, Lane, Machine, Report, Request, Round};
use stint_core::view::Progress;
use uuid::Uuid;

use crate::clock::Clock;
use crate::clockify::Client;
use crate::store::{Store, Tx};

/// Fresh ids, ordered by time.
pub(crate) struct FreshIds;

impl Ids for FreshIds {
    fn fresh(&mut self) -> Uuid {
        Uuid::now_v7()
    }
}

/// A long pull copies the log back into the file every so many pages, before it outgrows the file.
const TIDY_EVERY: u64 = 64;

/// When a round ends, finished or not.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limit {
    /// Nothing new is begun after this.
    pub(crate) soft: Instant,
    /// What is still under way then has an unknown fate.
    pub(crate) hard: Instant,
}

impl Limit {
    /// What the command line promises: back within 30 seconds.
    pub(crate) fn half_a_minute() -> Limit {
        let now = Instant::now();
        Limit {
            soft: now + Duration::from_secs(22),
            hard: now + Duration::from_secs(28),
        }
    }
}

/// Everything that a round needs.
pub(crate) struct Rounds<'a> {
    pub(crate) store: &'a Store,
    pub(crate) client: &'a Client,
    pub(crate) lane: Lane,
    pub(crate) clock: &'a Clock,
    pub(crate) paced: bool,
}

impl Rounds<'_> {
    /// Runs one round, and counts its requests also when it ends with an error. The caller holds the sync lock.
    pub(crate) async fn run(
        &self,
        round: Round,
        limit: Option<Limit>,
        progress: &mut dyn FnMut(Progress),
        requests: &mut u64,
    ) -> Result<Report, Problem> {
        let epoch = self.store.write(|tx| tx.next_epoch())?;
        let mut machine = Machine::new(
            self.lane.clone(),
            self.client.server().to_string(),
            epoch,
            self.paced,
        );
        let mut event = Event::Begin(round);
        loop {
            if limit.is_some_and(|limit| Instant::now() >= limit.soft) {
                machine.finish_up();
            }
            let step = step(
                self.store,
                &mut machine,
                event,
                &mut FreshIds,
                self.clock.now_ms(),
            )?;
            event = match step {
                Step::Done(report) => return Ok(report),
                Step::Ask(ticket, request) => {
                    if let Some((done, back_to)) = machine.progress() {
                        progress(Progress { done, back_to });
                    }
                    *requests += 1;
                    if requests.is_multiple_of(TIDY_EVERY) {
                        self.store.tidy()?;
                    }
                    match self.ask(&request, limit).await {
                        Some(reply) => Event::Answered(ticket, reply),
                        None => Event::CutOff,
                    }
                }
                Step::Go => {
                    if let Some(wake) = machine.wake_at_ms() {
                        self.wait_until(wake, limit).await;
                    }
                    Event::Go
                }
            };
        }
    }

    async fn ask(
        &self,
        request: &Request,
        limit: Option<Limit>,
    ) -> Option<stint_core::sync::Reply> {
        let send = self.client.send(&self.lane, request);
        match limit {
            Some(limit) => tokio::time::timeout_at(limit.hard.into(), send).await.ok(),
            None => Some(send.await),
        }
    }

    async fn wait_until(&self, wake_ms: i64, limit: Option<Limit>) {
        let wait = u64::try_from(wake_ms - self.clock.now_ms()).unwrap_or(0);
        let left = limit.map(|limit| limit.soft.saturating_duration_since(Instant::now()));
        let wait = Duration::from_millis(wait);
        self.clock
            .wait(left.map_or(wait, |left| wait.min(left)))
            .await;
    }
}

/// What a round does next.
#[derive(Debug)]
pub enum Step {
    /// It is over.
    Done(Report),
    /// Ask Clockify this, and answer under this number.
    Ask(u64, Request),
    /// Go on, at [`Machine::wake_at_ms`] if the machine says so.
    Go,
}

/// Hands an event to the machine and keeps what it saves, in one transaction that nobody comes between. The
/// simulator takes its rounds through here too, so that it tries what runs.
///
/// # Errors
/// A [`Problem`] of the store, or of an answer that cannot be used; then nothing of the event is kept.
pub fn step(
    store: &Store,
    machine: &mut Machine,
    event: Event,
    ids: &mut dyn Ids,
    now_ms: i64,
) -> Result<Step, Problem> {
    let pulled = machine.awaits_first_pull();
    let keep = |tx: &Tx<'_>| {
        let mut next = Step::Go;
        let mut saves: Vec<Change> = Vec::new();
        for effect in machine.handle(event, tx, ids, now_ms)? {
            match effect {
                Effect::Save(change) => saves.push(change),
                Effect::Send(ticket, request) => next = Step::Ask(ticket, request),
                Effect::Done(report) => next = Step::Done(report),
            }
        }
        tx.keep(&saves, None)?;
        Ok(next)
    };
    if pulled {
        store.write_pulled(keep)
    } else {
        store.write(keep)
    }
}
