//! The worker: rounds by themselves, on a thread of their own, as long as the resident lives.
//!
//! Never decides when a round is due ([`stint_core::sync::rhythm`] does), never syncs while another process does,
//! and never keeps anything in memory that a restart would miss.

use std::convert::Infallible;
use std::thread::JoinHandle;
use std::time::Duration;

use stint_core::id::AccountId;
use stint_core::problem::Problem;
use stint_core::sync::Round;
use stint_core::sync::rhythm::{Ended, Rhythm};
use stint_core::words;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::watch;

use crate::accounts::in_order;
use crate::clockify::{Client, Pace};
use crate::reaching::Reached;
use crate::round::{Brake, FreshIds, Limit};
use crate::store::Account;
use crate::sync::{Synced, block_on};
use crate::{Env, Stint, lock, sync_page};

pub use stint_core::sync::rhythm::Poke;

/// The handle of a running worker. Dropping it ends the worker after the request under way.
pub struct Worker {
    notes: Option<UnboundedSender<Note>>,
    thread: Option<JoinHandle<()>>,
}

/// What reaches the worker's thread.
struct Note {
    poke: Poke,
    /// Dropped once the poke was obeyed.
    _until_obeyed: Option<Box<dyn Send>>,
}

/// How soon a store that could not be opened is tried again.
const NO_STORE: Duration = Duration::from_secs(30);
/// The worker's stack is small: what is large lives on the heap.
const STACK: usize = 512 * 1024;

impl Worker {
    /// Starts the worker. `changed` is called whenever there may be something new to show.
    ///
    /// # Errors
    /// A [`Problem`] when the system gives no thread.
    pub fn spawn(env: Env, changed: impl Fn() + Send + 'static) -> Result<Worker, Problem> {
        let (notes, inbox) = unbounded_channel();
        let thread = std::thread::Builder::new()
            .name("sync".to_owned())
            .stack_size(STACK)
            .spawn(move || {
                if let Err(problem) = block_on(work(env, changed, inbox)) {
                    tracing::error!(code = words::code(&problem), "the worker ends");
                }
            })
            .map_err(|error| Problem::Internal {
                what: format!("no thread: {}", error.kind()),
            })?;
        Ok(Worker {
            notes: Some(notes),
            thread: Some(thread),
        })
    }

    /// Wakes the worker. Never waits.
    pub fn poke(&self, poke: Poke) {
        self.note(poke, None);
    }

    /// The computer is about to sleep: cuts off what is under way and asks nothing until it woke. What is handed
    /// over is dropped once nothing is under way any more and the journal knows of it.
    pub fn sleep(&self, until_at_rest: impl Send + 'static) {
        self.note(Poke::Sleeps, Some(Box::new(until_at_rest)));
    }

    fn note(&self, poke: Poke, until_obeyed: Option<Box<dyn Send>>) {
        if let Some(notes) = &self.notes {
            // A worker that ended has said why in the log.
            let _ = notes.send(Note {
                poke,
                _until_obeyed: until_obeyed,
            });
        }
    }

    /// Ends the worker after the request under way.
    pub fn stop(mut self) {
        self.notes = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Works until the handle is dropped. A store that cannot be opened yet is tried again.
async fn work(env: Env, changed: impl Fn(), mut inbox: UnboundedReceiver<Note>) {
    let stint = loop {
        match Stint::open(env.clone()) {
            Ok(stint) => break stint,
            Err(problem) => {
                tracing::warn!(code = words::code(&problem), "the worker has no store");
            }
        }
        // Whatever is said is another reason to look.
        if let Ok(None) = tokio::time::timeout(NO_STORE, inbox.recv()).await {
            return;
        }
    };
    Turns::new(stint, changed).until_dropped(inbox).await;
}

/// The worker without its thread: whoever holds it says when it is its turn. Long times are simulated so.
pub struct Turns<F> {
    stint: Stint,
    changed: F,
    due: Vec<Due>,
}

/// When it is an account's turn, and how it is reached. Each backs off by itself: what is wrong with one keeps no
/// other.
struct Due {
    /// `None` while there is no account to sync.
    account: Option<AccountId>,
    rhythm: Rhythm,
    client: Option<(Account, Client)>,
}

impl Due {
    fn new(account: Option<AccountId>, now_ms: i64) -> Due {
        Due {
            account,
            rhythm: Rhythm::new(now_ms),
            client: None,
        }
    }

    /// Lets go of connections: what was open before a sleep is dead and does not know.
    fn rest(&self) {
        if let Some((_, client)) = &self.client {
            client.rest();
        }
    }
}

impl<F: Fn()> Turns<F> {
    /// Opens the data directory; the first turn is due at once.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn open(env: Env, changed: F) -> Result<Self, Problem> {
        Ok(Turns::new(Stint::open(env)?, changed))
    }

    fn new(stint: Stint, changed: F) -> Self {
        Turns {
            due: vec![Due::new(None, stint.env().clock.ticks_ms())],
            stint,
            changed,
        }
    }

    /// Has every account that can be synced take turns, the one in use first.
    fn take_roll(&mut self) -> Result<(), Problem> {
        let accounts = self.stint.store().read(in_order)?;
        let mut wanted: Vec<Option<AccountId>> = accounts
            .into_iter()
            .filter(|(_, account)| account.key_ref.is_some())
            .map(|(id, _)| Some(id))
            .collect();
        if wanted.is_empty() {
            wanted.push(None);
        }
        let now_ms = self.ticks_ms();
        let mut before = std::mem::take(&mut self.due);
        let first = before.first().map(|due| due.rhythm.clone());
        for account in wanted {
            let known = before.iter().position(|due| due.account == account);
            let due = known.map(|place| before.swap_remove(place));
            self.due.push(due.unwrap_or_else(|| {
                Due {
                    // What was said so far holds for it too, but its first turn is due at once.
                    rhythm: first
                        .clone()
                        .map_or_else(|| Rhythm::new(now_ms), |first| first.afresh(now_ms)),
                    ..Due::new(account, now_ms)
                }
            }));
        }
        Ok(())
    }

    /// Something happened.
    pub fn poked(&mut self, poke: Poke) {
        if poke.cuts_off() {
            self.due.iter().for_each(Due::rest);
        }
        if let Err(problem) = self.take_roll() {
            tracing::warn!(code = words::code(&problem), "the accounts are not known");
        }
        let now_ms = self.ticks_ms();
        for due in &mut self.due {
            due.rhythm.poked(poke, now_ms);
        }
    }

    /// Milliseconds until the next turn is due.
    pub fn due_in_ms(&self) -> i64 {
        let next_ms = self.due.iter().map(|due| due.rhythm.next_ms()).min();
        next_ms.map_or(0, |next_ms| (next_ms - self.ticks_ms()).max(0))
    }

    /// Takes the turn if one is due, and comes back with it.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn take_turn(&mut self) -> Result<Option<Ended>, Problem> {
        match self.whose_turn() {
            Some((place, asked)) => block_on(self.turn(place, asked, Limit::default())).map(Some),
            None => Ok(None),
        }
    }

    /// Which account's turn it is, and whether somebody asked for it.
    fn whose_turn(&mut self) -> Option<(usize, bool)> {
        if let Err(problem) = self.take_roll() {
            tracing::warn!(code = words::code(&problem), "the accounts are not known");
        }
        let now_ms = self.ticks_ms();
        let mut due = self.due.iter_mut().enumerate();
        due.find_map(|(place, due)| Some((place, due.rhythm.take_turn(now_ms)?)))
    }

    async fn until_dropped(&mut self, mut inbox: UnboundedReceiver<Note>) {
        loop {
            let wait = Duration::from_millis(self.due_in_ms().unsigned_abs());
            tokio::select! {
                note = inbox.recv() => match note {
                    Some(note) => self.poked(note.poke),
                    None => return,
                },
                () = tokio::time::sleep(wait) => self.take_turn_hearing(&mut inbox).await,
            }
        }
    }

    /// Takes the turn if one is due, and hears meanwhile what may end it.
    async fn take_turn_hearing(&mut self, inbox: &mut UnboundedReceiver<Note>) {
        let Some((place, asked)) = self.whose_turn() else {
            return;
        };
        let (pull, brake) = watch::channel(Brake::Off);
        let mut heard = Vec::new();
        tokio::select! {
            ended = self.turn(place, asked, Limit::until(brake)) => ended,
            never = hear(inbox, &pull, &mut heard) => match never {},
        };
        for note in heard {
            self.poked(note.poke);
        }
    }

    async fn turn(&mut self, place: usize, asked: bool, limit: Limit) -> Ended {
        let now_ms = self.ticks_ms();
        // A window that was killed has not said that it is gone.
        if self.due[place].rhythm.is_watched()
            && !lock::is_held(&self.stint.env().data_dir, lock::WINDOW)
        {
            let gone = Poke::Visible(false);
            self.due
                .iter_mut()
                .for_each(|due| due.rhythm.poked(gone, now_ms));
        }
        // A store that cannot be used now can be later; nobody would start another worker.
        let ended = self.round(place, asked, &limit).await;
        let ended = ended.unwrap_or_else(|problem| {
            tracing::warn!(code = words::code(&problem), "a turn came to nothing");
            Ended::Failed { paced: true }
        });
        let now_ms = self.ticks_ms();
        self.due[place].rhythm.ended(ended, now_ms, random());
        // What a round brought is found at once then, and nobody who searches waits for it.
        let indexed = self.stint.store().index_words();
        let tidied = [indexed, self.stint.tidy(), self.stint.forget_old()];
        // Until the next one is minutes, and a long one has gone through all of the file.
        for tidied in tidied.into_iter().chain([self.stint.shrink()]) {
            if let Err(problem) = tidied {
                tracing::warn!(code = words::code(&problem), "the store was not tidied");
            }
        }
        ended
    }

    /// Runs a round if one can run now.
    async fn round(&mut self, place: usize, asked: bool, limit: &Limit) -> Result<Ended, Problem> {
        let Some(id) = self.due[place].account else {
            return Ok(Ended::NoAccount);
        };
        let account = self.stint.store().read(|tx| tx.account(id))?;
        let Some(account) = account.filter(|account| account.key_ref.is_some()) else {
            return Ok(Ended::NoAccount);
        };
        if !self.due[place].rhythm.is_wanted() && self.stint.store().read(sync_page::is_paused)? {
            return Ok(Ended::Paused);
        }
        let seconds = self.stint.pause_left_s()?;
        if seconds > 0 {
            return Ok(Ended::Told { seconds });
        }
        let Some(held) = lock::try_take(&self.stint.env().data_dir, lock::SYNC)? else {
            return Ok(Ended::Busy);
        };
        (self.changed)();
        let now = self.stint.now();
        let wanted = self.due[place].rhythm.is_wanted();
        let round = |mark: &stint_core::sync::Mark| {
            let due = Round::due(mark, now);
            match asked {
                true if wanted => due.wanted(mark, now),
                true => due.asked(),
                false => due,
            }
        };
        let mut synced = Synced::default();
        let ran = match self.make_ready(place, id, &account) {
            Ok(()) => {
                let client = self.due[place].client.as_ref();
                let (_, client) = client.expect("it was just made ready");
                let changed = &mut |_| (self.changed)();
                let reached = Reached {
                    id,
                    account: &account,
                    client,
                };
                self.stint
                    .rounds(&held, reached, &round, limit, changed, &mut synced)
                    .await
            }
            Err(problem) => Err(problem),
        };
        let problem = ran.err().or(synced.problem);
        drop(held);
        // Between rounds there is nothing to keep a connection open for.
        self.due[place].rest();
        (self.changed)();
        let went_wrong = |problem: &Problem| !matches!(problem, Problem::SyncElsewhere);
        if asked && problem.as_ref().is_some_and(went_wrong) {
            tracing::warn!("a round that was asked for did not go through");
        }
        if limit.is_cut() {
            return Ok(Ended::CutOff);
        }
        match problem {
            // Somebody changed the account, and it was told to end.
            Some(Problem::SyncElsewhere) => Ok(Ended::Busy),
            // What is left of the account goes on at its pace.
            None | Some(Problem::WorkspaceGone { .. }) => Ok(Ended::Done {
                time_runs: self.stint.running()?.is_some(),
                again: synced.again,
            }),
            Some(_) => Ok(Ended::Failed {
                paced: self.is_paced(place),
            }),
        }
    }

    /// Has a client of this account at hand; another one when it was connected anew.
    fn make_ready(
        &mut self,
        place: usize,
        id: AccountId,
        account: &Account,
    ) -> Result<(), Problem> {
        let due = &mut self.due[place];
        let is_same = due.client.as_ref().is_some_and(|(of, _)| of == account);
        if !is_same || due.rhythm.failures() > 0 {
            due.client = Some((account.clone(), self.stint.reaching(id, account)?));
        }
        Ok(())
    }

    fn is_paced(&self, place: usize) -> bool {
        let client = self.due[place].client.as_ref();
        client.is_none_or(|(_, client)| self.stint.pace(&[client.server()]) == Pace::Kept)
    }

    fn ticks_ms(&self) -> i64 {
        self.stint.env().clock.ticks_ms()
    }
}

/// Collects what is said and pulls the brake where that ends a round.
async fn hear(
    inbox: &mut UnboundedReceiver<Note>,
    pull: &watch::Sender<Brake>,
    heard: &mut Vec<Note>,
) -> Infallible {
    while let Some(note) = inbox.recv().await {
        if note.poke.cuts_off() {
            pull.send_replace(Brake::Hard);
        }
        heard.push(note);
    }
    if *pull.borrow() == Brake::Off {
        pull.send_replace(Brake::Soft);
    }
    std::future::pending().await
}

/// Any number, for jitter.
fn random() -> u64 {
    use stint_core::id::Ids;
    FreshIds.fresh().as_u64_pair().1
}
