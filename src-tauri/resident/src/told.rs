//! What reaches the resident's loop: clicks, keys, pokes and what the desktop is like, in one queue.
//! It never decides anything.

use stint_core::action::{Action, Origin, Said};
use stint_core::menu::MenuAct;
use stint_core::problem::Problem;
use tokio::sync::mpsc;

use crate::door::{Show, View};
use crate::hotkeys::Hotkey;

/// One thing that happened outside the loop.
#[derive(Debug)]
#[expect(
    clippy::large_enum_variant,
    reason = "they come one at a time, and most are things to be done"
)]
pub(crate) enum Told {
    /// A person wants this done.
    Do(Action, Origin),
    /// A person wants to see the window.
    Show(Show),
    /// A person wants a round now.
    SyncNow,
    /// A person wants the resident to end.
    Quit,
    /// The system wants the process to end.
    Terminated,
    /// Another process wrote the store.
    Changed,
    /// The worker wrote the store, or the state of syncing is another.
    Synced,
    /// What was done was shown; what nobody waits for comes now.
    Tidy,
    /// The window came to the front.
    Focused,
    /// The window can be seen, or no longer.
    Visible(bool),
    /// The computer is about to sleep; it waits until what comes along is dropped.
    #[cfg(target_os = "linux")]
    Sleeps(Option<std::os::fd::OwnedFd>),
    /// The computer woke.
    #[cfg(target_os = "linux")]
    Woke,
    /// The network came back.
    #[cfg(target_os = "linux")]
    Online,
    /// The tray item is registered; what may wait for that begins.
    ItemIsUp,
    /// Somebody shows tray items, or nobody does.
    Host(bool),
    /// There is no session bus, or no longer.
    BusIsGone,
    /// The connection to the X display is lost.
    DisplayIsGone,
    /// Something is wrong that a person should hear of once.
    Trouble(Problem),
}

/// The way into the queue.
#[derive(Clone, Debug)]
pub(crate) struct Tell(mpsc::UnboundedSender<Told>);

impl Tell {
    pub(crate) fn new() -> (Tell, mpsc::UnboundedReceiver<Told>) {
        let (sender, queue) = mpsc::unbounded_channel();
        (Tell(sender), queue)
    }

    /// Told to nobody while the resident ends.
    pub(crate) fn say(&self, told: Told) {
        let _ = self.0.send(told);
    }

    /// What an item of the tray's menu means.
    pub(crate) fn clicked(&self, does: &MenuAct, token: Option<String>) {
        let show = |view| {
            Told::Show(Show {
                token,
                ..Show::view(view)
            })
        };
        self.say(match does {
            MenuAct::Do(action) => Told::Do(action.clone(), Origin::Tray),
            MenuAct::OpenWindow => show(View::Main),
            MenuAct::OpenSync => show(View::Sync),
            MenuAct::SyncNow => Told::SyncNow,
            MenuAct::Quit => Told::Quit,
        });
    }

    /// What a hotkey means.
    pub(crate) fn pressed(&self, key: Hotkey) {
        self.say(match key {
            Hotkey::Toggle => Told::Do(Action::Toggle, Origin::Hotkey),
            Hotkey::Interrupt => Told::Do(Action::Interrupt(Said::default()), Origin::Hotkey),
            Hotkey::Show => Told::Show(Show::view(View::Popover)),
        });
    }

    /// Tells those that were not said before; all of them are what was said then.
    pub(crate) fn new_troubles(&self, troubles: Vec<Problem>, said: &[Problem]) -> Vec<Problem> {
        for trouble in troubles.iter().filter(|trouble| !said.contains(trouble)) {
            self.say(Told::Trouble(trouble.clone()));
        }
        troubles
    }
}
