//! The tray as a value: icon, title, tooltip and menu, made from a [`Snapshot`] and drawn outside.
//!
//! Every item carries the action it performs. Never talks to a desktop.

use crate::action::Action;
use crate::view::Snapshot;

/// Everything the tray shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tray {
    /// Which icon.
    pub icon: Icon,
    /// The text beside or under the icon: the elapsed time while something runs.
    pub title: String,
    /// The tooltip's lines.
    pub tooltip: String,
    /// The menu, top to bottom.
    pub menu: Vec<MenuItem>,
}

/// The icons differ in shape, not only in colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Icon {
    /// Nothing runs: a ring.
    Idle,
    /// Time runs: a disc.
    Running,
    /// Clockify is out of reach: a broken outline.
    Offline,
    /// Out of reach, and time runs.
    OfflineRunning,
    /// A person must look: a triangle.
    Attention,
    /// A person must look, and time runs.
    AttentionRunning,
}

/// One line of the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MenuItem {
    /// A line between groups.
    Separator,
    /// A text that does nothing.
    Label(String),
    /// Something to click.
    Item {
        /// What it says.
        label: String,
        /// What it does.
        does: MenuAct,
    },
    /// More lines behind a line.
    Submenu {
        /// What it says.
        label: String,
        /// The lines behind it.
        items: Vec<MenuItem>,
    },
}

/// What clicking does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MenuAct {
    /// Something to the store.
    Do(Action),
    /// Show the window.
    OpenWindow,
    /// Show the sync state in the window.
    OpenSync,
    /// Sync now.
    SyncNow,
    /// End the resident.
    Quit,
}

/// The tray for this state of things.
pub fn tray(snapshot: &Snapshot) -> Tray {
    let _ = snapshot;
    Tray { icon: Icon::Idle, title: String::new(), tooltip: String::new(), menu: Vec::new() }
}
