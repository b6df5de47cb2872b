//! The tray as a value: icon, title, tooltip and menu, made from a [`Snapshot`] and drawn outside.
//!
//! Every item carries the action it performs. Never talks to a desktop.

use crate::action::{Action, Edit};
use crate::at::At;
use crate::length;
use crate::view::{Card, PinView, Snapshot, SyncState};
use crate::words::{NO_PROJECT, cut};

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
    let needs_person = snapshot.sync.unseen
        || snapshot.sync.state == SyncState::KeyRefused
        || is_repaired_by_hand(snapshot);
    match snapshot.sync.state {
        _ if needs_person && is_running => Icon::AttentionRunning,
        _ if needs_person => Icon::Attention,
        SyncState::Offline | SyncState::SignedOut if is_running => Icon::OfflineRunning,
        SyncState::Offline | SyncState::SignedOut => Icon::Offline,
        _ if is_running => Icon::Running,
        _ => Icon::Idle,
    }
}

/// Whether waiting does not help: the permission of a connection has run out, or the connection is gone.
fn is_repaired_by_hand(snapshot: &Snapshot) -> bool {
    let code = snapshot.sync.problem.as_ref().map(|problem| &*problem.code);
    matches!(code, Some("grant_expired" | "connection_not_ready"))
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
            menu.push(item("Stop", MenuAct::Do(Action::Stop { at: None })));
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
mod tests {
    use std::fmt::Write;

    use super::*;
    use crate::id::WorkspaceId;
    use crate::problem::Problem;
    use crate::view::{Elsewhere, EntryView, Named, SyncView, SyncWord, Total};
    use crate::words;

    #[test]
    fn the_tray_while_time_runs() {
        let mut snapshot = snapshot();
        snapshot.running = Some(card(
            "Opening-hours module",
            "Website relaunch: Build",
            "13:54",
        ));
        snapshot.running.as_mut().unwrap().entry.start = snapshot.at.plus(-2537);
        snapshot.idle_since = None;
        insta::assert_snapshot!("running", shown(&tray(&snapshot)));
    }

    #[test]
    fn the_tray_while_nothing_runs() {
        insta::assert_snapshot!("idle", shown(&tray(&snapshot())));
    }

    #[test]
    fn the_tray_of_the_first_day() {
        let snapshot = Snapshot {
            pins: vec![],
            recent: vec![],
            idle_since: None,
            today: Total::default(),
            ..snapshot()
        };
        insta::assert_snapshot!("first_day", shown(&tray(&snapshot)));
    }

    #[test]
    fn the_clock_goes_on_between_snapshots() {
        let mut snapshot = snapshot();
        snapshot.running = Some(card("Review", NO_PROJECT, "13:54"));
        snapshot.running.as_mut().unwrap().entry.start = snapshot.at.plus(-3600);
        let later = tray_at(&snapshot, snapshot.at.plus(61));
        assert_eq!(later.title, "1:01:01");
        assert!(later.tooltip.contains("Today 4:57"), "{}", later.tooltip);
        assert_eq!(
            tray_at(&snapshot, snapshot.at.plus(-9000)).title,
            "0:00:00",
            "a clock set back shows no negative time"
        );
    }

    #[test]
    fn the_icon_shows_what_matters_most() {
        use SyncState::{
            KeyRefused, Local, Offline, Paused, ReadOnly, Sent, SignedOut, Syncing, Waiting,
        };
        for (states, unseen, idle, running) in [
            (
                &[Local, Sent, Waiting, Syncing, Paused, ReadOnly][..],
                false,
                Icon::Idle,
                Icon::Running,
            ),
            (
                &[Offline, SignedOut],
                false,
                Icon::Offline,
                Icon::OfflineRunning,
            ),
            (
                &[KeyRefused],
                false,
                Icon::Attention,
                Icon::AttentionRunning,
            ),
            (
                &[Local, Sent, Waiting, Syncing, Paused, Offline, KeyRefused],
                true,
                Icon::Attention,
                Icon::AttentionRunning,
            ),
        ] {
            for state in states {
                let mut snapshot = snapshot();
                (snapshot.sync.state, snapshot.sync.unseen) = (*state, unseen);
                assert_eq!(tray(&snapshot).icon, idle, "{state:?}");
                snapshot.running = Some(card("Review", NO_PROJECT, "13:54"));
                assert_eq!(tray(&snapshot).icon, running, "{state:?}");
            }
        }
    }

    #[test]
    fn a_permission_that_ran_out_needs_a_person() {
        let mut snapshot = snapshot();
        let server = "https://gateway.maton.ai/clockify/api/v1".into();
        snapshot.sync.state = SyncState::Offline;
        let account = "mara@example.com".into();
        snapshot.sync.problem = Some(words::view(&Problem::GrantExpired { account, server }));
        assert_eq!(tray(&snapshot).icon, Icon::Attention);
    }

    #[test]
    fn the_tray_while_time_runs_elsewhere() {
        let mut snapshot = snapshot();
        let mut here = card("Board call", NO_PROJECT, "13:20");
        here.entry.start = snapshot.at.plus(-977);
        let mut there = card("Night shift", "Lighthouse", "13:02");
        there.entry.start = snapshot.at.plus(-2057);
        snapshot.running = Some(here);
        snapshot.running_in = Some("Northwind Co-op".into());
        snapshot.running_workspace = Some(WorkspaceId(4));
        snapshot.elsewhere = vec![Elsewhere {
            card: there,
            place: "Keepers, grace@example.com".into(),
            workspace: WorkspaceId(7),
        }];
        snapshot.idle_since = None;
        insta::assert_snapshot!("elsewhere", shown(&tray(&snapshot)));
    }

    #[test]
    fn an_entry_without_words_is_called_by_its_project() {
        assert_eq!(what(&card("", "Studio", "9:00")), "Studio");
        assert_eq!(what(&card(" ", NO_PROJECT, "9:00")), "No description");
        let overnight = Card {
            day: "yesterday".into(),
            ..card("", "Studio", "22:10")
        };
        assert_eq!(since(&overnight), "since yesterday 22:10");
    }

    /// The whole tray as text, actions beside their labels.
    fn shown(tray: &Tray) -> String {
        let mut page = format!("{:?}\n{:?}\n", tray.icon, tray.title);
        for line in tray.tooltip.lines() {
            writeln!(page, "| {line}").unwrap();
        }
        for item in &tray.menu {
            match item {
                MenuItem::Separator => writeln!(page, "---").unwrap(),
                MenuItem::Label(label) => writeln!(page, "{label}").unwrap(),
                MenuItem::Item { label, does } => writeln!(page, "[{label}] {does:?}").unwrap(),
                MenuItem::Submenu { label, items } => {
                    writeln!(page, "{label} > {}", items.len()).unwrap()
                }
            }
        }
        page
    }

    fn snapshot() -> Snapshot {
        let recent = [
            ("Copy deck review", "Website relaunch: Content"),
            ("Error states", "Tariff app: Screens"),
            ("Call with Ines", NO_PROJECT),
            (
                "Walk through every screen of the tariff app with the people who made it",
                "Tariff app: Screens",
            ),
            ("", "Studio"),
            ("Stand-up", "Studio"),
        ];
        Snapshot {
            at: "2026-11-19T13:36:17Z".parse().unwrap(),
            zone: "Europe/Berlin".into(),
            running: None,
            running_in: None,
            running_workspace: None,
            elsewhere: Vec::new(),
            idle_since: Some("since 13:54".into()),
            today: Total {
                seconds: 17_760,
                words: "4:56".into(),
                parts: vec![],
            },
            pins: [("Stand-up", "Studio"), ("Studio", "Studio: Interview")]
                .into_iter()
                .zip(1..)
                .map(|((label, under), place)| PinView {
                    place,
                    label: label.into(),
                    under: under.into(),
                    color: None,
                })
                .collect(),
            recent: recent
                .into_iter()
                .map(|(description, under)| card(description, under, "12:55"))
                .collect(),
            sync: SyncView {
                state: SyncState::Waiting,
                words: "2 waiting · last sync 2 min ago".into(),
                waiting: 2,
                attention: 0,
                needs_you: 0,
                unseen: false,
                last: None,
                problem: None,
                progress: None,
            },
            account: None,
            undo: None,
            redo: None,
        }
    }

    fn card(description: &str, under: &str, from: &str) -> Card {
        let project = (under != NO_PROJECT).then(|| Named {
            id: "p".into(),
            remote_id: None,
            name: under.into(),
            color: None,
        });
        Card {
            entry: EntryView {
                id: format!("id of {}", cut(description, 12)),
                remote_id: None,
                description: description.into(),
                project,
                task: None,
                tags: vec![],
                billable: false,
                custom_fields: vec![],
                kind: "REGULAR".into(),
                start: "2026-11-19T11:55:00Z".parse().unwrap(),
                end: None,
                duration_s: 0,
                sync: SyncWord::Waiting,
                attention: None,
            },
            from: from.into(),
            to: String::new(),
            length: "0:59".into(),
            nights: 0,
            under: under.into(),
            day: "today".into(),
        }
    }
}
