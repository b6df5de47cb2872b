//! The tray as a value: icon, title, tooltip and menu, made from a [`Snapshot`] and drawn outside.
//!
//! Every item carries the action it performs. Never talks to a desktop.

use crate::action::{Action, Edit, Said};
use crate::at::At;
use crate::length;
use crate::view::{Card, PinView, Snapshot, SyncState};
use crate::words::{NO_PROJECT, back_to, cut};

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
#[expect(
    clippy::large_enum_variant,
    reason = "a menu holds two dozen of them, and most are to be clicked"
)]
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
#[expect(
    clippy::large_enum_variant,
    reason = "a menu holds two dozen of them, and an action is wanted by value"
)]
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

/// The tray for this state of things, at the moment it was taken.
pub fn tray(snapshot: &Snapshot) -> Tray {
    tray_at(snapshot, snapshot.at)
}

/// The tray for this state of things a little later: what runs has gone on until `now`.
pub fn tray_at(snapshot: &Snapshot, now: At) -> Tray {
    Tray {
        icon: icon(snapshot),
        title: elapsed(snapshot, now).unwrap_or_default(),
        tooltip: tooltip(snapshot, now),
        menu: menu(snapshot, now),
    }
}

/// How many of the last entries the menu offers.
const RECENT: usize = 5;

/// A menu is as wide as its longest line.
const LABEL_MOST: usize = 40;

fn icon(snapshot: &Snapshot) -> Icon {
    let is_running = snapshot.running.is_some();
    // Who has looked at it knows, and the shape is free again for what comes next.
    let needs_person = snapshot.sync.unseen || snapshot.sync.state == SyncState::Repair;
    match snapshot.sync.state {
        _ if needs_person && is_running => Icon::AttentionRunning,
        _ if needs_person => Icon::Attention,
        SyncState::Offline | SyncState::SignedOut if is_running => Icon::OfflineRunning,
        SyncState::Offline | SyncState::SignedOut => Icon::Offline,
        _ if is_running => Icon::Running,
        _ => Icon::Idle,
    }
}

/// `0:42:17`, while something runs.
fn elapsed(snapshot: &Snapshot, now: At) -> Option<String> {
    snapshot
        .running
        .as_ref()
        .map(|card| length::clock(now.since(card.entry.start)))
}

fn tooltip(snapshot: &Snapshot, now: At) -> String {
    let mut lines = Vec::new();
    match (&snapshot.running, elapsed(snapshot, now)) {
        (Some(card), Some(elapsed)) => {
            lines.push(format!("{elapsed} · {}", what(card)));
            lines.push(about(card, snapshot.running_in.as_deref()));
        }
        _ => lines.push(idle(snapshot)),
    }
    let gone_on = if snapshot.running.is_some() {
        now.since(snapshot.at).max(0)
    } else {
        0
    };
    lines.push(format!(
        "Today {}",
        length::column(snapshot.today.seconds + gone_on)
    ));
    lines.push(snapshot.sync.words.clone());
    lines.join("\n")
}

fn menu(snapshot: &Snapshot, now: At) -> Vec<MenuItem> {
    let mut menu = Vec::new();
    match (&snapshot.running, elapsed(snapshot, now)) {
        (Some(card), Some(elapsed)) => {
            menu.push(MenuItem::Label(format!("{elapsed} · {}", what(card))));
            menu.push(MenuItem::Label(about(card, snapshot.running_in.as_deref())));
            menu.extend(back_to(&snapshot.back_to).map(MenuItem::Label));
            menu.extend(ways_to_stop(snapshot));
        }
        _ => {
            menu.push(MenuItem::Label(idle(snapshot)));
            if let Some(last) = snapshot.recent.first() {
                menu.push(item(&format!("Continue {}", what(last)), go_on_with(last)));
            }
        }
    }
    for other in &snapshot.elsewhere {
        let elapsed = length::clock(now.since(other.card.entry.start));
        menu.extend([
            MenuItem::Separator,
            MenuItem::Label(format!("{elapsed} · {}", what(&other.card))),
            MenuItem::Label(about(&other.card, Some(&other.place))),
            item(&format!("Stop {}", what(&other.card)), stop(&other.card)),
        ]);
    }
    if !snapshot.pins.is_empty() {
        menu.extend([MenuItem::Separator, MenuItem::Label("Pinned".into())]);
        menu.extend(
            snapshot
                .pins
                .iter()
                .map(|pin| item(&pin_label(pin), use_pin(pin))),
        );
    }
    let running = snapshot.running.as_ref().map(|card| &card.entry.id);
    let recent = snapshot
        .recent
        .iter()
        .filter(|card| Some(&card.entry.id) != running)
        .take(RECENT);
    let recent: Vec<MenuItem> = recent
        .map(|card| item(&recent_label(card), go_on_with(card)))
        .collect();
    if !recent.is_empty() {
        menu.extend([MenuItem::Separator, MenuItem::Label("Recent".into())]);
        menu.extend(recent);
    }
    menu.extend([
        MenuItem::Separator,
        item("Open Stint", MenuAct::OpenWindow),
        item(&snapshot.sync.words, MenuAct::OpenSync),
    ]);
    if snapshot.sync.state != SyncState::Local {
        menu.push(item("Sync now", MenuAct::SyncNow));
    }
    let quit = if snapshot.running.is_some() {
        "Quit, the timer goes on"
    } else {
        "Quit"
    };
    menu.extend([MenuItem::Separator, item(quit, MenuAct::Quit)]);
    menu
}

/// What was interrupted goes on after a stop, unless one says otherwise.
fn ways_to_stop(snapshot: &Snapshot) -> Vec<MenuItem> {
    let stop = MenuAct::Do(Action::Stop { at: None });
    let mut ways = match snapshot.back_to.first() {
        None => vec![item("Stop", stop)],
        Some(back) => vec![
            item(&format!("Stop, back to {}", cut(back, LABEL_MOST)), stop),
            item("Stop for good", MenuAct::Do(Action::End { at: None })),
        ],
    };
    ways.push(item(
        "Interrupt and return",
        MenuAct::Do(Action::Interrupt(Said::default())),
    ));
    ways
}

fn item(label: &str, does: MenuAct) -> MenuItem {
    MenuItem::Item {
        label: label.to_owned(),
        does,
    }
}

/// By id, so that it is this one also when another was started since the menu was opened.
fn go_on_with(card: &Card) -> MenuAct {
    MenuAct::Do(Action::Continue {
        entry: Some(card.entry.id.clone()),
        at: None,
    })
}

/// What runs elsewhere is ended by id: the plain stop is for what began last.
fn stop(card: &Card) -> MenuAct {
    MenuAct::Do(Action::Edit {
        entry: card.entry.id.clone(),
        change: Edit {
            to: Some("now".to_owned()),
            ..Edit::default()
        },
    })
}

fn use_pin(pin: &PinView) -> MenuAct {
    MenuAct::Do(Action::UsePin { place: pin.place })
}

/// What an entry is called in one line.
fn what(card: &Card) -> String {
    let description = card.entry.description.trim();
    if !description.is_empty() {
        cut(description, LABEL_MOST)
    } else if card.entry.project.is_some() {
        cut(&card.under, LABEL_MOST)
    } else {
        "No description".to_owned()
    }
}

/// `Website relaunch: Build · since 13:54`, and where that is if it is not the workspace in use.
fn about(card: &Card, place: Option<&str>) -> String {
    let under = cut(&card.under, LABEL_MOST);
    match place {
        Some(place) => format!("{under} · {} in {}", since(card), cut(place, LABEL_MOST)),
        None => format!("{under} · {}", since(card)),
    }
}

fn recent_label(card: &Card) -> String {
    with_project(what(card), &card.under)
}

fn pin_label(pin: &PinView) -> String {
    with_project(cut(pin.label.trim(), LABEL_MOST), &pin.under)
}

fn with_project(what: String, under: &str) -> String {
    if under.is_empty() || under == NO_PROJECT {
        what
    } else if under == what || under.starts_with(&format!("{what}:")) {
        cut(under, LABEL_MOST)
    } else {
        format!("{what} · {}", cut(under, LABEL_MOST))
    }
}

/// `since 13:54`, with the day when it is not today.
fn since(card: &Card) -> String {
    match &*card.day {
        "today" | "" => format!("since {}", card.from),
        day => format!("since {day} {}", card.from),
    }
}

fn idle(snapshot: &Snapshot) -> String {
    match &snapshot.idle_since {
        Some(since) => format!("Idle {since}"),
        None => "Nothing is running".to_owned(),
    }
}

#[cfg(test)]
mod tests;
