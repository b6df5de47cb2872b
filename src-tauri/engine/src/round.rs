//! One round of syncing: the machine's effects carried out, each save kept before the send behind it.
//!
//! Never decides anything and never holds a transaction while the network is asked.

use std::time::{Duration, Instant};

use stint_core::at::At;
use stint_core::id::Ids;
use stint_core::planted::{self, Bug};
use stint_core::problem::Problem;
use stint_core::row::Change;
use stint_core::sync::{Effect, Event, Lane, Machine, Report, Request, Round};
use stint_core::view::Progress;
use tokio::sync::watch;
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
#[derive(Clone, Debug, Default)]
pub(crate) struct Limit {
    /// Nothing new is begun after the first; what is still under way at the second has an unknown fate.
    time: Option<(Instant, Instant)>,
    brake: Option<watch::Receiver<Brake>>,
}

/// Ends a round from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Brake {
    /// It goes on.
    Off,
    /// Nothing new is begun.
    Soft,
    /// What is under way is given up too; its fate is unknown.
    Hard,
}

impl Limit {
    /// What the command line promises: back within 30 seconds.
    pub(crate) fn half_a_minute() -> Limit {
        let now = Instant::now();
        Limit {
            time: Some((now + Duration::from_secs(22), now + Duration::from_secs(28))),
            brake: None,
        }
    }

    /// Until somebody pulls the brake.
    pub(crate) fn until(brake: watch::Receiver<Brake>) -> Limit {
        Limit {
            time: None,
            brake: Some(brake),
        }
    }

    /// The same for a pull that takes the time it takes.
    pub(crate) fn untimed(&self) -> Limit {
        Limit {
            time: None,
            brake: self.brake.clone(),
        }
    }

    /// Whether it was cut off by the brake.
    pub(crate) fn is_cut(&self) -> bool {
        self.pulled() == Brake::Hard
    }

    fn pulled(&self) -> Brake {
        let brake = self.brake.as_ref();
        brake.map_or(Brake::Off, |brake| *brake.borrow())
    }

    /// Whether nothing new is begun any more.
    pub(crate) fn is_over(&self) -> bool {
        let time_is_up = self.time.is_some_and(|(soft, _)| Instant::now() >= soft);
        time_is_up || self.pulled() > Brake::Off
    }

    /// Until the brake is pulled so hard.
    pub(crate) async fn until_pulled(&self, hard: Brake) {
        if let Some(brake) = &self.brake
            && let Ok(_) = brake.clone().wait_for(|pulled| *pulled >= hard).await
        {
            return;
        }
        std::future::pending().await
    }

    /// Until what is under way has to be given up.
    async fn until_cut(&self) {
        let time = async {
            match self.time {
                Some((_, hard)) => tokio::time::sleep_until(hard.into()).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = time => {}
            () = self.until_pulled(Brake::Hard) => {}
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
    /// Runs one round, and counts its requests also when it ends with an error. The caller holds the sync lock, and
    /// has begun this epoch.
    pub(crate) async fn run(
        &self,
        epoch: u64,
        round: Round,
        limit: &Limit,
        progress: &mut dyn FnMut(Progress),
        requests: &mut u64,
    ) -> Result<Report, Problem> {
        let mut machine = Machine::new(
            self.lane.clone(),
            self.client.server().to_string(),
            epoch,
            self.paced,
        );
        let mut event = Event::Begin(round);
        loop {
            if limit.is_over() {
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

    async fn ask(&self, request: &Request, limit: &Limit) -> Option<stint_core::sync::Reply> {
        tokio::select! {
            biased;
            reply = self.client.send(&self.lane, request) => Some(reply),
            () = limit.until_cut() => None,
        }
    }

    async fn wait_until(&self, wake_ms: i64, limit: &Limit) {
        let wait = u64::try_from(wake_ms - self.clock.now_ms()).unwrap_or(0);
        let left = limit
            .time
            .map(|(soft, _)| soft.saturating_duration_since(Instant::now()));
        let wait = Duration::from_millis(wait);
        tokio::select! {
            () = self.clock.wait(left.map_or(wait, |left| wait.min(left))) => {}
            () = limit.until_pulled(Brake::Soft) => {}
        }
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
/// [`Problem::SyncElsewhere`] when another round has begun meanwhile, or the account was changed: what this one heard
/// is old.
pub fn step(
    store: &Store,
    machine: &mut Machine,
    event: Event,
    ids: &mut dyn Ids,
    now_ms: i64,
) -> Result<Step, Problem> {
    let pulled = machine.awaits_first_pull();
    let keep = |tx: &Tx<'_>| {
        // The lock keeps others away, but a lock file can be deleted under a holder that stands still.
        if tx.epoch()? != machine.epoch() && !planted::is(Bug::LeaseWithoutFencing) {
            return Err(Problem::SyncElsewhere);
        }
        let mut next = Step::Go;
        let mut saves: Vec<Change> = Vec::new();
        for effect in machine.handle(event, tx, ids, now_ms)? {
            match effect {
                Effect::Save(change) => saves.push(change),
                Effect::Send(ticket, request) => next = Step::Ask(ticket, request),
                Effect::Done(report) => next = Step::Done(report),
            }
        }
        if matches!(next, Step::Ask(..)) && planted::is(Bug::SentBeforeSaved) {
            saves.clear();
        }
        tx.keep_synced(&saves, At::from_unix(now_ms.div_euclid(1000)))?;
        Ok(next)
    };
    if pulled {
        store.write_pulled(keep)
    } else {
        store.write(keep)
    }
}
