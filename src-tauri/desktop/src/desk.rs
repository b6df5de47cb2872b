//! The window's desk: the one thread that holds the store open. What the page asks is answered here, one question
//! after the other, and what it shall show goes out as the event `changed`.
//! It never waits for the network, and never says what an answer means.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use stint_core::action::{Action, Origin};
use stint_core::day;
use stint_core::problem::Problem;
use stint_core::view::{Done, ProblemView, Snapshot, SyncState};
use stint_core::words;
use stint_engine::{Env, Stint};
use tauri::{AppHandle, Emitter as _};
use tokio::sync::oneshot;

use crate::courier::{Courier, Why};

/// While somebody looks, so often it is seen whether another process wrote without a poke, and whether it is
/// midnight.
const LOOK: Duration = Duration::from_secs(1);
/// A long pull changes the store many times a second; nobody reads as fast.
const BREATH: Duration = Duration::from_millis(100);
/// Words like "2 min ago" are made anew after so many seconds.
const STALE_S: i64 = 60;

/// The way to the desk, for every thread.
#[derive(Clone)]
pub(crate) struct Desk {
    told: Sender<Told>,
}

enum Told {
    Question(Question),
    /// An action of this window is in the store.
    Acted,
    /// Somebody else may have written.
    Changed,
    /// Whether a window can be seen.
    Visible(bool),
    /// A window came to the front.
    Focused,
    SyncNow,
}

type Question = Box<dyn FnOnce(Result<&Stint, Problem>) + Send>;

impl Desk {
    /// Puts the desk to work. Without a store it tries to open one whenever it is asked.
    pub(crate) fn open(
        app: AppHandle,
        env: Env,
        stint: Option<Stint>,
        starts_resident: bool,
    ) -> Desk {
        let (told, inbox) = channel();
        let desk = Desk { told };
        let courier = Courier::new(app.clone(), env.clone(), starts_resident, desk.clone());
        let sitter = Sitter {
            app,
            stint,
            courier,
            env,
            is_visible: false,
            is_stale: false,
            looked: Instant::now(),
            shown: None,
        };
        std::thread::spawn(move || sitter.work(&inbox));
        desk
    }

    /// Asks, and waits for the answer.
    pub(crate) async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Stint) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, ProblemView> {
        let (answer, answered) = oneshot::channel();
        self.say(Told::Question(Box::new(move |stint| {
            // The page may be gone by now.
            let _ = answer.send(stint.and_then(question));
        })));
        let answer = answered.await.unwrap_or_else(|_| {
            Err(Problem::Internal {
                what: "the window's desk has ended".to_owned(),
            })
        });
        answer.map_err(|problem| words::view(&problem))
    }

    /// Does what a person asked for in the window. It is on the disk when this returns.
    pub(crate) async fn act(&self, action: Action) -> Result<Done, ProblemView> {
        self.change(move |stint| stint.act(&action, Origin::Window))
            .await
    }

    /// Changes something in the store, and tells everybody.
    pub(crate) async fn change<T: Send + 'static>(
        &self,
        change: impl FnOnce(&Stint) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, ProblemView> {
        let changed = self.ask(change).await?;
        self.acted();
        Ok(changed)
    }

    /// Somebody of this window changed something in the store.
    pub(crate) fn acted(&self) {
        self.say(Told::Acted);
    }

    /// Wants a round of syncing; its course shows in what the page is told.
    pub(crate) fn sync_now(&self) {
        self.say(Told::SyncNow);
    }

    /// Somebody else may have written.
    pub(crate) fn look(&self) {
        self.say(Told::Changed);
    }

    /// A window can be seen, or none any longer.
    pub(crate) fn visible(&self, is: bool) {
        self.say(Told::Visible(is));
    }

    /// A window came to the front.
    pub(crate) fn focused(&self) {
        self.say(Told::Focused);
    }

    fn say(&self, told: Told) {
        // A desk that has ended has no page left to tell.
        let _ = self.told.send(told);
    }
}

/// Who sits at the desk.
struct Sitter {
    app: AppHandle,
    env: Env,
    stint: Option<Stint>,
    courier: Courier,
    is_visible: bool,
    /// Something may be new since the page was told.
    is_stale: bool,
    looked: Instant,
    shown: Option<Shown>,
}

/// What the page was last told.
struct Shown {
    snapshot: Snapshot,
    version: i64,
}

impl Sitter {
    fn work(mut self, inbox: &Receiver<Told>) {
        loop {
            let told = match self.next_look() {
                Some(pause) => inbox.recv_timeout(pause),
                None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match told {
                Ok(told) => self.take(told),
                Err(RecvTimeoutError::Timeout) => self.tick(),
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn take(&mut self, told: Told) {
        match told {
            Told::Question(question) => question(self.store()),
            Told::Acted => {
                self.courier.tell(Why::Changed);
                self.show();
                self.tidy();
            }
            Told::Changed => {
                self.is_stale = true;
                if self.looked.elapsed() >= BREATH {
                    self.show();
                }
            }
            Told::Visible(is) => {
                self.is_visible = is;
                if self.stint.is_some() {
                    self.courier.tell(Why::Visible(is));
                }
                if is {
                    self.show();
                }
            }
            Told::Focused => self.courier.tell(Why::Focused),
            Told::SyncNow => self.courier.tell(Why::SyncNow),
        }
    }

    fn store(&mut self) -> Result<&Stint, Problem> {
        if self.stint.is_none() {
            self.stint = Some(Stint::open(self.env.clone())?);
            self.courier.tell(Why::Visible(self.is_visible));
        }
        Ok(self.stint.as_ref().expect("it was just opened"))
    }

    /// Nobody looks, nothing is due.
    fn next_look(&self) -> Option<Duration> {
        match (self.is_stale, self.is_visible) {
            (true, _) => Some(BREATH.saturating_sub(self.looked.elapsed())),
            (false, true) => Some(LOOK),
            (false, false) => None,
        }
    }

    fn tick(&mut self) {
        let is_written = self.is_written();
        if is_written || self.is_stale || self.is_old() {
            self.show();
        }
        // Whoever wrote told the resident; where none runs, somebody has to bring it.
        if is_written && self.waits() {
            self.courier.tell(Why::Changed);
        }
        self.courier.look();
    }

    /// Whether another process wrote since the page was told.
    fn is_written(&self) -> bool {
        let (Some(stint), Some(shown)) = (&self.stint, &self.shown) else {
            return false;
        };
        stint.data_version() != Ok(shown.version)
    }

    /// Whether what the page was told has aged.
    fn is_old(&self) -> bool {
        let (Some(stint), Some(shown)) = (&self.stint, &self.shown) else {
            return false;
        };
        let (then, now) = (shown.snapshot.at, stint.moment());
        now.now.since(then) >= STALE_S
            || day::date_of(then, now.zone) != day::date_of(now.now, now.zone)
    }

    /// Whether something waits that no round is bringing to Clockify just now.
    fn waits(&self) -> bool {
        self.shown.as_ref().is_some_and(|shown| {
            shown.snapshot.sync.waiting > 0 && shown.snapshot.sync.state != SyncState::Syncing
        })
    }

    /// Tells the page what holds now.
    fn show(&mut self) {
        self.looked = Instant::now();
        self.is_stale = false;
        let Some(stint) = &self.stint else { return };
        // The version first: what is written in between is then seen at the next look.
        let looked = stint.data_version().and_then(|version| {
            let snapshot = stint.snapshot()?;
            Ok(Shown { snapshot, version })
        });
        match looked {
            Ok(shown) => {
                if let Err(error) = self.app.emit("changed", &shown.snapshot) {
                    tracing::warn!(%error, "the page was not told");
                }
                self.shown = Some(shown);
            }
            // The page keeps what it shows; its next question gets the problem to say.
            Err(problem) => tracing::warn!(%problem, "the store could not be read"),
        }
    }

    fn tidy(&self) {
        if let Some(Err(problem)) = self.stint.as_ref().map(Stint::tidy) {
            tracing::warn!(%problem, "the store was not tidied");
        }
    }
}
