//! The tray as a value: icon, title, tooltip and menu, made from a [`Snapshot`] and drawn outside.
//!
//! Every item carries the action it performs. Never talks to a desktop.

use crate::action::{Action, Edit, Said};
use crate::at::At;
use crate::view::{Card, PinView, Snapshot, SyncState};
use crate::words::{back_to, cut};
use crate::{day, length, say};

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
            lines.push(about(card, snapshot.running_in.as_deref(), snapshot));
        }
        _ => lines.push(idle(snapshot)),
    }
    let gone_on = if snapshot.running.is_some() {
        now.since(snapshot.at).max(0)
    } else {
        0
    };
    lines.push(say!(
        "menu-today",
        total = length::column(snapshot.today.seconds + gone_on)
    ));
    lines.push(snapshot.sync.words.clone());
    lines.join("\n")
}

fn menu(snapshot: &Snapshot, now: At) -> Vec<MenuItem> {
    let mut menu = Vec::new();
    match (&snapshot.running, elapsed(snapshot, now)) {
        (Some(card), Some(elapsed)) => {
            menu.push(MenuItem::Label(format!("{elapsed} · {}", what(card))));
            let place = snapshot.running_in.as_deref();
            menu.push(MenuItem::Label(about(card, place, snapshot)));
            menu.extend(back_to(&snapshot.back_to).map(MenuItem::Label));
            menu.extend(ways_to_stop(snapshot));
        }
        _ => {
            menu.push(MenuItem::Label(idle(snapshot)));
            if let Some(last) = snapshot.recent.first() {
                let label = say!("menu-continue", name = what(last));
                menu.push(item(label, go_on_with(last)));
            }
        }
    }
    for other in &snapshot.elsewhere {
        let elapsed = length::clock(now.since(other.card.entry.start));
        menu.extend([
            MenuItem::Separator,
            MenuItem::Label(format!("{elapsed} · {}", what(&other.card))),
            MenuItem::Label(about(&other.card, Some(&other.place), snapshot)),
            item(
                say!("menu-stop-other", name = what(&other.card)),
                stop(&other.card),
            ),
        ]);
    }
    if !snapshot.pins.is_empty() {
        menu.extend([MenuItem::Separator, MenuItem::Label(say!("menu-pinned"))]);
        menu.extend(
            snapshot
                .pins
                .iter()
                .map(|pin| item(pin_label(pin), use_pin(pin))),
        );
    }
    let running = snapshot.running.as_ref().map(|card| &card.entry.id);
    let recent = snapshot
        .recent
        .iter()
        .filter(|card| Some(&card.entry.id) != running)
        .take(RECENT);
    let recent: Vec<MenuItem> = recent
        .map(|card| item(recent_label(card), go_on_with(card)))
        .collect();
    if !recent.is_empty() {
        menu.extend([MenuItem::Separator, MenuItem::Label(say!("menu-recent"))]);
        menu.extend(recent);
    }
    menu.extend([
        MenuItem::Separator,
        item(say!("menu-open"), MenuAct::OpenWindow),
        item(snapshot.sync.words.clone(), MenuAct::OpenSync),
    ]);
    if snapshot.sync.state != SyncState::Local {
        menu.push(item(say!("menu-sync"), MenuAct::SyncNow));
    }
    let quit = if snapshot.running.is_some() {
        say!("menu-quit-runs")
    } else {
        say!("menu-quit")
    };
    menu.extend([MenuItem::Separator, item(quit, MenuAct::Quit)]);
    menu
}

/// What was interrupted goes on after a stop, unless one says otherwise.
fn ways_to_stop(snapshot: &Snapshot) -> Vec<MenuItem> {
    let stop = MenuAct::Do(Action::Stop { at: None });
    let mut ways = match snapshot.back_to.first() {
        None => vec![item(say!("menu-stop"), stop)],
        Some(back) => vec![
            item(say!("menu-stop-back", name = cut(back, LABEL_MOST)), stop),
            item(
                say!("menu-stop-for-good"),
                MenuAct::Do(Action::End { at: None }),
            ),
        ],
    };
    ways.push(item(
        say!("menu-interrupt"),
        MenuAct::Do(Action::Interrupt(Said::default())),
    ));
    ways
}

fn item(label: String, does: MenuAct) -> MenuItem {
    MenuItem::Item { label, does }
}

/// By id, so that it is this one also when another was started since the menu was opened.
fn go_on_with(card: &Card) -> MenuAct {
    MenuAct::Do(Action::Continue {
        entry: Some(card.entry.id.clone()),
        at: None,
        interrupts: false,
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
    MenuAct::Do(Action::UsePin {
        place: pin.place,
        interrupts: false,
    })
}

/// What an entry is called in one line.
fn what(card: &Card) -> String {
    let description = card.entry.description.trim();
    if !description.is_empty() {
        cut(description, LABEL_MOST)
    } else if card.entry.project.is_some() {
        cut(&card.under, LABEL_MOST)
    } else {
        say!("menu-no-description")
    }
}

/// `Website relaunch: Build · since 13:54`, and where that is if it is not the workspace in use.
fn about(card: &Card, place: Option<&str>, snapshot: &Snapshot) -> String {
    let (under, when) = (cut(&card.under, LABEL_MOST), when(card, snapshot));
    let since = match place {
        Some(place) => say!("menu-since-in", when = when, place = cut(place, LABEL_MOST)),
        None => say!("menu-since", when = when),
    };
    format!("{under} · {since}")
}

fn recent_label(card: &Card) -> String {
    let project = card.entry.project.as_ref();
    with_project(what(card), project.map(|_| &*card.under))
}

fn pin_label(pin: &PinView) -> String {
    with_project(cut(pin.label.trim(), LABEL_MOST), pin.under.as_deref())
}

fn with_project(what: String, under: Option<&str>) -> String {
    match under {
        None => what,
        Some(under) if under == what || under.starts_with(&format!("{what}:")) => {
            cut(under, LABEL_MOST)
        }
        Some(under) => format!("{what} · {}", cut(under, LABEL_MOST)),
    }
}

/// `13:54`, with the day when it is not today.
fn when(card: &Card, snapshot: &Snapshot) -> String {
    let zone = snapshot.zone.parse().unwrap_or(chrono_tz::UTC);
    if card.date == day::date_of(snapshot.at, zone).to_string() {
        card.from.clone()
    } else {
        say!("day-clock-of-day", day = &card.day, clock = &card.from)
    }
}

fn idle(snapshot: &Snapshot) -> String {
    match &snapshot.idle_since {
        Some(since) => say!("menu-idle", since = since),
        None => say!("menu-nothing-runs"),
    }
}

#[cfg(test)]
mod tests;
