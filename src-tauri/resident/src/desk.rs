//! The resident's loop, and the only owner of its store: everything that happens comes here, one after the other,
//! and what the tray shall show goes out.
//! It never waits for the network, the desktop or the window.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::{Duration, Instant};

use stint_core::action::{Action, Origin};
use stint_core::notice::Notice;
use stint_core::problem::Problem;
use stint_core::sync::rhythm::Doze;
use stint_core::view::Snapshot;
use stint_engine::worker::{self, Worker};
use stint_engine::{Env, Stint};
use tokio::sync::{mpsc, watch};

use crate::door::{self, Poke, Show, View, Who};
use crate::hotkeys::Wanted;
use crate::notify;
use crate::shown::{Shown, Wish};
use crate::told::{Tell, Told};
use crate::{memory, said};

/// While time runs, how often hosts are told to ask for the digits again. They ask for everything then, the icon in
/// four sizes twice: once a second that costs 0.2 % of a core here, and as much in the panel.
const BEAT_MS: i64 = 5_000;
/// While nothing runs, how soon to look for what a killed process wrote without a poke.
const QUIET: Duration = Duration::from_secs(10);
/// Words like "2 min ago" and the sum of the day are made anew after so many seconds.
const STALE_S: i64 = 60;
/// A long pull changes the store many times a second; nobody reads as fast.
const BREATH: Duration = Duration::from_millis(100);
/// So long after the worker's last word its round is taken to be over.
const ROUND_OVER: Duration = Duration::from_secs(3);
/// A tray host that has not come by then is taken not to come.
const HOST_COMES: Duration = Duration::from_secs(1);
/// The worker is given so long to finish the request under way; what is in flight stands in the journal.
const WORKER_ENDS: Duration = Duration::from_secs(2);
/// The last notification is given so long.
const LAST_WORD: Duration = Duration::from_secs(1);
/// Kept in the store, so that a person on Wayland reads it once and not at every start.
const WAYLAND_SAID: &str = "told.hotkeys_on_wayland";

/// Where windows come from: a process of their own, or the one that the desk is in.
pub(crate) trait Windows {
    /// Brings a window to the front, opening it where it is not.
    fn show(&self, show: Show) -> std::io::Result<()>;
    /// Closes all of them.
    fn quit(&self);
}

/// The loop with what it needs.
pub(crate) struct Desk<W> {
    stint: Stint,
    env: Env,
    tell: Tell,
    snapshot: Arc<Snapshot>,
    /// What `data_version` said when the snapshot was taken.
    version: i64,
    /// The store was written since then.
    is_stale: bool,
    looked: Instant,
    shown: watch::Sender<Shown>,
    hotkeys: watch::Sender<Wanted>,
    windows: W,
    /// From when the tray item is up: until then the processor is the tray's.
    worker: Option<Worker>,
    has_host: bool,
    has_bus: bool,
    has_lost_display: bool,
    /// Notices a sleep that nobody told of.
    doze: Doze,
    /// The computer said that it goes to sleep, so it will say when it woke.
    is_told_of_sleep: bool,
    /// Somebody looks at a time that sweeps no longer reach, and the worker was told.
    looks_back: bool,
    /// The problem of the store that was said last.
    said: Option<Problem>,
    /// When the memory of a round goes back.
    give_back_at: Option<Instant>,
    /// What is said when everything else has ended.
    last_word: Option<Notice>,
}

impl<W: Windows> Desk<W> {
    /// Looks into the store for the first time.
    pub(crate) fn open(stint: Stint, env: Env, windows: W, tell: Tell) -> Result<Desk<W>, Problem> {
        crate::hotkeys::forget_taken(&stint);
        let version = stint.data_version()?;
        let snapshot = Arc::new(stint.snapshot()?);
        let shown = Shown {
            snapshot: Arc::clone(&snapshot),
            clock: env.clock.clone(),
            wish: Wish::read(&stint)?,
        };
        Ok(Desk {
            hotkeys: watch::Sender::new(Wanted::read(|key| stint.setting(key.name()))?),
            shown: watch::Sender::new(shown),
            windows,
            looked: Instant::now(),
            is_stale: false,
            worker: None,
            has_host: false,
            has_bus: false,
            has_lost_display: false,
            doze: Doze::new(env.clock.now_ms(), env.clock.ticks_ms()),
            is_told_of_sleep: false,
            looks_back: false,
            said: None,
            give_back_at: None,
            last_word: None,
            stint,
            env,
            tell,
            snapshot,
            version,
        })
    }

    /// What the tray shall show, from now on.
    pub(crate) fn shown(&self) -> watch::Receiver<Shown> {
        self.shown.subscribe()
    }

    /// Which hotkeys the person wants, from now on.
    pub(crate) fn wanted(&self) -> watch::Receiver<Wanted> {
        self.hotkeys.subscribe()
    }

    /// Works off what is told until it is to end.
    pub(crate) async fn work(&mut self, mut queue: mpsc::UnboundedReceiver<Told>) {
        let mut host_comes = std::pin::pin!(tokio::time::sleep(HOST_COMES));
        let mut waits_for_host = true;
        loop {
            tokio::select! {
                told = queue.recv() => {
                    let told = told.expect("the desk itself holds a sender");
                    if self.take(told).is_break() {
                        return;
                    }
                }
                () = &mut host_comes, if waits_for_host => {
                    waits_for_host = false;
                    // Also where the bus does not answer at all.
                    self.start_worker();
                    if !self.has_host {
                        self.open_window_instead();
                    }
                }
                () = tokio::time::sleep(self.next_tick()) => self.tick(),
            }
        }
    }

    fn take(&mut self, told: Told) -> ControlFlow<()> {
        match told {
            Told::Do(action, origin) => self.act(&action, origin),
            Told::Tidy => {
                if let Err(problem) = self.stint.tidy() {
                    tracing::warn!(%problem, "the store was not tidied");
                }
            }
            Told::Show(show) => self.show(show),
            Told::SyncNow => self.wake(worker::Poke::SyncNow),
            Told::Changed => {
                self.wake(worker::Poke::Changed);
                self.mark_stale();
            }
            Told::Synced => {
                self.give_back_at = Some(Instant::now() + ROUND_OVER);
                self.mark_stale();
            }
            Told::Focused => self.wake(worker::Poke::Focus),
            Told::Visible(is) => self.wake(worker::Poke::Visible(is)),
            #[cfg(target_os = "linux")]
            Told::Sleeps(until_at_rest) => {
                self.is_told_of_sleep = true;
                if let Some(worker) = &self.worker {
                    worker.sleep(until_at_rest);
                }
            }
            #[cfg(target_os = "linux")]
            Told::Woke => {
                self.is_told_of_sleep = false;
                self.slept();
                self.wake(worker::Poke::Woke);
            }
            #[cfg(target_os = "linux")]
            Told::Online => self.wake(worker::Poke::Online),
            Told::ItemIsUp => {
                self.has_bus = true;
                self.start_worker();
            }
            Told::BusIsGone => {
                self.has_bus = false;
                self.has_host = false;
                self.start_worker();
                return self.stay_in_the_session();
            }
            Told::DisplayIsGone => {
                self.has_lost_display = true;
                return self.stay_in_the_session();
            }
            Told::Host(is_there) => {
                self.has_host = is_there;
                if !is_there {
                    self.start_worker();
                }
            }
            Told::Trouble(problem) => self.hear_trouble(&problem),
            Told::Quit => {
                self.windows.quit();
                self.last_word = self.snapshot.running.as_ref().map(Notice::goes_on);
                return ControlFlow::Break(());
            }
            Told::Terminated => return ControlFlow::Break(()),
        }
        ControlFlow::Continue(())
    }

    /// Without its bus and its display the session is over, and nobody could end the resident any more.
    fn stay_in_the_session(&self) -> ControlFlow<()> {
        if self.has_lost_display && !self.has_bus {
            tracing::info!("the session is over");
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    }

    fn act(&mut self, action: &Action, origin: Origin) {
        match self.stint.act(action, origin) {
            Ok(_) => {
                self.wake(worker::Poke::Changed);
                self.refresh();
                self.tell.say(Told::Tidy);
            }
            Err(problem) => notify(Notice::of(&problem)),
        }
    }

    fn wake(&self, why: worker::Poke) {
        if let Some(worker) = &self.worker {
            worker.poke(why);
        }
    }

    fn start_worker(&mut self) {
        if self.worker.is_some() {
            return;
        }
        let tell = self.tell.clone();
        match Worker::spawn(self.env.clone(), move || tell.say(Told::Synced)) {
            Ok(worker) => self.worker = Some(worker),
            Err(problem) => notify(Notice::of(&problem)),
        }
    }

    fn show(&self, show: Show) {
        if let Err(error) = self.windows.show(show) {
            tracing::warn!(%error, "the window was not started");
            notify(Notice::no_window());
        }
    }

    fn open_window_instead(&self) {
        let notice = Notice::no_tray();
        said::aloud(&notice);
        if crate::hotkeys::has_display() {
            self.show(Show::view(View::Main));
        }
        notify(notice);
    }

    fn hear_trouble(&self, problem: &Problem) {
        if matches!(problem, Problem::HotkeyOnWayland { .. }) {
            match self.stint.noted(WAYLAND_SAID) {
                Ok(None) => {
                    let _ = self.stint.note(WAYLAND_SAID, Some("yes"));
                }
                _ => return,
            }
        }
        if let Problem::HotkeyTaken { combination } = problem {
            crate::hotkeys::note_taken(&self.stint, combination);
        }
        notify(Notice::of(problem));
    }

    fn next_tick(&self) -> Duration {
        let tick = if self.is_stale {
            BREATH.saturating_sub(self.looked.elapsed())
        } else {
            self.next_beat()
        };
        match self.give_back_at {
            Some(at) => tick.min(at.saturating_duration_since(Instant::now())),
            None => tick,
        }
    }

    /// While time runs, up to digits that end in 0 or 5.
    fn next_beat(&self) -> Duration {
        let Some(running) = &self.snapshot.running else {
            return QUIET;
        };
        let elapsed_ms = self.env.clock.now_ms() - running.entry.start.unix() * 1000;
        let left = BEAT_MS - elapsed_ms.rem_euclid(BEAT_MS);
        Duration::from_millis(left.unsigned_abs())
    }

    /// Whether the computer slept since this was asked last.
    fn slept(&mut self) -> bool {
        let clock = &self.env.clock;
        self.doze.slept(clock.now_ms(), clock.ticks_ms())
    }

    fn tick(&mut self) {
        if self.slept() && !self.is_told_of_sleep {
            self.wake(worker::Poke::Woke);
        }
        if self
            .give_back_at
            .take_if(|at| *at <= Instant::now())
            .is_some()
        {
            // What stays is only slower to come by.
            let _kept = self.stint.shrink();
            memory::give_back();
        }
        let is_new = match self.stint.data_version() {
            Ok(version) => version != self.version,
            Err(_) => true,
        };
        let age_s = self.stint.now().since(self.snapshot.at);
        if is_new || self.is_stale || age_s >= STALE_S {
            self.refresh();
        } else if self.snapshot.running.is_some() {
            // Nothing but the time is another.
            self.shown.send_modify(|_| {});
        }
    }

    fn mark_stale(&mut self) {
        self.is_stale = true;
        if self.looked.elapsed() >= BREATH {
            self.refresh();
        }
    }

    /// Looks into the store and shows what stands there.
    fn refresh(&mut self) {
        self.looked = Instant::now();
        self.is_stale = false;
        match self.look() {
            Ok(()) => self.said = None,
            Err(problem) if self.said.as_ref() == Some(&problem) => {}
            Err(problem) => {
                tracing::error!(%problem, "the store could not be read");
                notify(Notice::of(&problem));
                self.said = Some(problem);
            }
        }
    }

    fn look(&mut self) -> Result<(), Problem> {
        let version = self.stint.data_version()?;
        let snapshot = Arc::new(self.stint.snapshot()?);
        if snapshot.sync.needs_you > self.snapshot.sync.needs_you {
            notify(Notice::needs_you(snapshot.sync.needs_you));
        }
        let shown = Shown {
            snapshot: Arc::clone(&snapshot),
            clock: self.env.clock.clone(),
            wish: Wish::read(&self.stint)?,
        };
        let wanted = Wanted::read(|key| self.stint.setting(key.name()))?;
        self.shown.send_replace(shown);
        if *self.hotkeys.borrow() != wanted {
            crate::hotkeys::forget_taken(&self.stint);
            self.hotkeys.send_replace(wanted);
        }
        door::poke(&self.env.data_dir, Who::Window, &Poke::Changed);
        let looks_back = self.stint.is_history_wanted()?;
        if looks_back && !self.looks_back {
            self.wake(worker::Poke::Changed);
        }
        self.looks_back = looks_back;
        self.snapshot = snapshot;
        self.version = version;
        Ok(())
    }

    /// Says the last word and lets the worker end.
    pub(crate) async fn leave(mut self) {
        if let Some(notice) = self.last_word.take() {
            let _ = tokio::time::timeout(LAST_WORD, notify::show(notice)).await;
        }
        if let Some(worker) = self.worker.take() {
            let (ended, wait) = tokio::sync::oneshot::channel();
            std::thread::spawn(move || {
                worker.stop();
                let _ = ended.send(());
            });
            if tokio::time::timeout(WORKER_ENDS, wait).await.is_err() {
                tracing::info!("a request is left to the journal");
            }
        }
    }
}

fn notify(notice: Notice) {
    tokio::spawn(notify::show(notice));
}
