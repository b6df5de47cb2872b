//! The resident inside the window's process, for systems whose tray and hotkeys belong to that process.
//! It never draws the tray or registers a key; the process it is in does both, by the values it is handed.

use std::io;
use std::sync::Arc;
use std::thread::JoinHandle;

use stint_core::menu::{MenuAct, Tray};
use stint_core::problem::Problem;
use stint_engine::{Env, Stint, lock};
use tokio::sync::watch;

use crate::desk::{Desk, Windows};
use crate::door::{Show, View};
use crate::hotkeys::{Combination, Hotkey, Wanted};
use crate::shown::Shown;
use crate::told::{Tell, Told};

/// The process around it. Called from the resident's own thread.
pub trait Outside: Send + Sync + 'static {
    /// Draws the tray: after each change, and every five seconds while time runs.
    fn draw(&self, tray: Tray);
    /// Brings a window to the front.
    fn show(&self, show: Show);
    /// Holds these combinations instead of those before, and says what is wrong with them.
    fn hold(&self, keys: &[Combination]) -> Vec<Problem>;
    /// Ends the process; the resident has said its last word.
    fn quit(&self);
}

/// The handle of a resident that runs on a thread of its own.
pub struct Inside {
    tell: Tell,
    thread: JoinHandle<()>,
}

impl Inside {
    /// Starts the resident of this data directory; `None` where one runs already.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn start(env: Env, outside: impl Outside) -> Result<Option<Inside>, Problem> {
        let env = env.without_keys();
        let stint = Stint::open(env.clone())?;
        let Some(only_one) = lock::try_take(&env.data_dir, lock::RESIDENT)? else {
            return Ok(None);
        };
        let event_loop = crate::event_loop()?;
        let outside = Arc::new(outside);
        let (tell, queue) = Tell::new();
        let windows = Own(Arc::clone(&outside));
        let mut desk = Desk::open(stint, env, windows, tell.clone())?;
        // There is always a tray, and it is up.
        tell.say(Told::Host(true));
        tell.say(Told::ItemIsUp);
        let telling = tell.clone();
        let thread = std::thread::Builder::new().name("resident".to_owned());
        let thread = thread.spawn(move || {
            event_loop.block_on(async {
                tokio::spawn(draw(desk.shown(), Arc::clone(&outside)));
                tokio::spawn(hold(desk.wanted(), Arc::clone(&outside), telling));
                desk.work(queue).await;
                desk.leave().await;
            });
            drop(only_one);
            outside.quit();
        });
        let thread = thread.map_err(|error| Problem::Internal {
            what: format!("no thread: {}", error.kind()),
        })?;
        Ok(Some(Inside { tell, thread }))
    }

    /// An item of the menu was clicked.
    pub fn clicked(&self, does: &MenuAct) {
        self.tell.clicked(does, None);
    }

    /// The icon itself was clicked.
    pub fn icon_clicked(&self, x: i32, y: i32) {
        self.tell.say(Told::Show(Show {
            x: Some(x),
            y: Some(y),
            ..Show::view(View::Popover)
        }));
    }

    /// A hotkey was pressed.
    pub fn pressed(&self, key: Hotkey) {
        self.tell.pressed(key);
    }

    /// The store was written by the process around.
    pub fn changed(&self) {
        self.tell.say(Told::Changed);
    }

    /// Ends it and waits for it.
    pub fn stop(self) {
        self.tell.say(Told::Terminated);
        // A panic in there was reported where it happened.
        let _ = self.thread.join();
    }
}

async fn draw(mut shown: watch::Receiver<Shown>, outside: Arc<impl Outside>) {
    shown.mark_changed();
    while shown.changed().await.is_ok() {
        let tray = shown.borrow_and_update().tray();
        outside.draw(tray);
    }
}

async fn hold(mut wanted: watch::Receiver<Wanted>, outside: Arc<impl Outside>, tell: Tell) {
    let mut said = Vec::new();
    wanted.mark_changed();
    while wanted.changed().await.is_ok() {
        let (keys, mut problems) = wanted.borrow_and_update().read_keys();
        problems.extend(outside.hold(&keys));
        said = tell.new_troubles(problems, &said);
    }
}

struct Own<O>(Arc<O>);

impl<O: Outside> Windows for Own<O> {
    fn show(&self, show: Show) -> io::Result<()> {
        self.0.show(show);
        Ok(())
    }

    /// The process ends as a whole.
    fn quit(&self) {}
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, Sender, channel};
    use std::time::Duration;

    use stint_core::action::{Action, Said};
    use stint_core::menu::Icon;

    use super::*;

    const PATIENCE: Duration = Duration::from_secs(20);

    #[derive(Debug, PartialEq)]
    enum Seen {
        Drawn(Icon),
        Shown(View),
        Held(Vec<String>),
        Quit,
    }

    struct Process(Sender<Seen>);

    impl Outside for Process {
        fn draw(&self, tray: Tray) {
            let _ = self.0.send(Seen::Drawn(tray.icon));
        }

        fn show(&self, show: Show) {
            let _ = self.0.send(Seen::Shown(show.view));
        }

        fn hold(&self, keys: &[Combination]) -> Vec<Problem> {
            let keys = keys.iter().map(|key| key.said.clone()).collect();
            let _ = self.0.send(Seen::Held(keys));
            Vec::new()
        }

        fn quit(&self) {
            let _ = self.0.send(Seen::Quit);
        }
    }

    fn start(room: &tempfile::TempDir) -> (Inside, Receiver<Seen>) {
        let (process, seen) = channel();
        let inside = Inside::start(env(room), Process(process)).unwrap();
        (inside.expect("nobody else is here"), seen)
    }

    fn env(room: &tempfile::TempDir) -> Env {
        Env::of_process(Some(room.path().to_owned())).unwrap()
    }

    fn until(seen: &Receiver<Seen>, wanted: &Seen) {
        while seen.recv_timeout(PATIENCE).expect("it comes in time") != *wanted {}
    }

    #[test]
    fn what_is_clicked_and_pressed_is_done_and_drawn() {
        let room = tempfile::tempdir().unwrap();
        let (inside, seen) = start(&room);
        until(&seen, &Seen::Drawn(Icon::Idle));

        let review = Action::Start(Said::text("Review"));
        inside.clicked(&MenuAct::Do(review));
        until(&seen, &Seen::Drawn(Icon::Running));
        inside.pressed(Hotkey::Toggle);
        until(&seen, &Seen::Drawn(Icon::Idle));
        inside.pressed(Hotkey::Show);
        until(&seen, &Seen::Shown(View::Popover));
        inside.clicked(&MenuAct::OpenWindow);
        until(&seen, &Seen::Shown(View::Main));
        inside.stop();
    }

    #[test]
    fn the_hotkeys_follow_the_settings() {
        let room = tempfile::tempdir().unwrap();
        let (inside, seen) = start(&room);
        let held = |keys: &[&str]| Seen::Held(keys.iter().map(|key| (*key).to_owned()).collect());
        until(&seen, &held(&["Ctrl+Alt+S", "Ctrl+Alt+T", "Ctrl+Alt+I"]));

        let stint = Stint::open(env(&room)).unwrap();
        stint.set("hotkey-show", Some("")).unwrap();
        inside.changed();
        until(&seen, &held(&["Ctrl+Alt+S", "Ctrl+Alt+I"]));
        inside.stop();
    }

    #[test]
    fn there_is_one_for_each_data_directory() {
        let room = tempfile::tempdir().unwrap();
        let (first, seen) = start(&room);
        let second = Inside::start(env(&room), Process(channel().0)).unwrap();
        assert!(second.is_none());

        first.clicked(&MenuAct::Quit);
        until(&seen, &Seen::Quit);
        let (third, _) = start(&room);
        third.stop();
    }
}
