//! The tray as a person sees it, in every state of things.
//!
//! Never looks inside: what is checked is the value that is drawn.

use std::fmt::Write;

use super::*;
use crate::id::WorkspaceId;
use crate::speech::{Language, Speech, speaking};
use crate::view::{Elsewhere, EntryView, Named, SyncView, SyncWord, Total};

const NO_PROJECT: &str = "No project";

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
    in_each_language("running", &snapshot);
}

#[test]
fn the_tray_while_nothing_runs() {
    in_each_language("idle", &snapshot());
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
    in_each_language("first_day", &snapshot);
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
    use SyncState::{Local, Offline, Paused, ReadOnly, Repair, Sent, SignedOut, Syncing, Waiting};
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
        (&[Repair], false, Icon::Attention, Icon::AttentionRunning),
        (
            &[Local, Sent, Waiting, Syncing, Paused, Offline, Repair],
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
    in_each_language("elsewhere", &snapshot);
}

#[test]
fn the_tray_while_something_is_interrupted() {
    let mut snapshot = snapshot();
    snapshot.running = Some(card("Call with Ines", NO_PROJECT, "14:02"));
    snapshot.running.as_mut().unwrap().entry.start = snapshot.at.plus(-300);
    snapshot.back_to = vec!["Opening-hours module".into(), "Stand-up".into()];
    snapshot.idle_since = None;
    in_each_language("interrupted", &snapshot);
}

#[test]
fn an_entry_without_words_is_called_by_its_project() {
    assert_eq!(what(&card("", "Studio", "9:00")), "Studio");
    assert_eq!(what(&card(" ", NO_PROJECT, "9:00")), "No description");
    let overnight = Card {
        day: "yesterday".into(),
        date: "2026-11-18".into(),
        date_typed: "2026-11-18".into(),
        ..card("", "Studio", "22:10")
    };
    assert_eq!(
        about(&overnight, None, &snapshot()),
        "Studio · since yesterday 22:10"
    );
}

/// What the engine put into the snapshot stays as it is.
fn in_each_language(name: &str, snapshot: &Snapshot) {
    insta::assert_snapshot!(name, shown(&tray(snapshot)));
    let german = Speech {
        language: Language::German,
        ..Speech::default()
    };
    let tray = speaking(german, || tray(snapshot));
    insta::assert_snapshot!(format!("{name}_german"), shown(&tray));
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
        back_to: Vec::new(),
        idle_since: Some("since 13:54".into()),
        today: Total {
            seconds: 17_760,
            words: "4:56".into(),
            parts: vec![],
        },
        goal: None,
        pins: [("Stand-up", "Studio"), ("Studio", "Studio: Interview")]
            .into_iter()
            .zip(1..)
            .map(|((label, under), place)| PinView {
                place,
                label: label.into(),
                under: Some(under.into()),
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
        theme: crate::view::Theme::System,
        speech: crate::speech::Speech::default(),
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
        date: "2026-11-19".into(),
        date_typed: "2026-11-19".into(),
    }
}
