//! Starting, switching, stopping, and taking it back: on the disk, over a restart, at a clock that the test moves.

use stint_core::action::{Action, Edit, Said};
use stint_core::at::At;
use stint_core::id::Kind;
use stint_core::problem::Problem;

use crate::device::Device;

const NINE: &str = "2026-03-02T08:00:00Z";

fn at_nine() -> Device {
    Device::at(NINE.parse().unwrap())
}

fn clock(text: &str) -> At {
    format!("2026-03-02T{text:0>5}:00+01:00").parse().unwrap()
}

#[test]
fn who_starts_something_ends_what_ran() {
    let device = at_nine();
    let first = device.start("First");
    device.wait_s(600);
    let second = device.start("Second");
    assert_eq!(device.entry(&first.id).end, Some(second.start));
    assert_eq!(device.stint.running().unwrap().unwrap().id, second.id);
}

#[test]
fn a_second_start_in_the_same_second_keeps_both() {
    let device = at_nine();
    let first = device.start("First");
    device.start("Second");
    let first = device.entry(&first.id);
    assert_eq!(
        (first.end, first.duration_s),
        (Some(first.start), 0),
        "zero length is kept"
    );
    assert_eq!(device.entries().len(), 2);
}

#[test]
fn a_start_said_late_ends_the_earlier_one_where_it_began() {
    let device = at_nine();
    let first = device.start("First");
    device.wait_s(3600);
    device.start("-15m Second");
    assert_eq!(device.entry(&first.id).end, Some(clock("9:45")));
}

#[test]
fn what_cannot_be_is_refused_and_changes_nothing() {
    let device = at_nine();
    device.start("Running");
    device.wait_s(600);
    let before = device.entries();
    let said = |text: &str| Said::text(text);
    let add = |from: &str, to: &str| {
        Action::Add(Said {
            from: Some(from.into()),
            to: Some(to.into()),
            ..said("Late")
        })
    };
    let refused = [
        device.act(Action::Start(said("-20m Too early"))),
        device.act(Action::Start(Said {
            from: Some("2026-03-02 12:00".into()),
            ..said("Tomorrow")
        })),
        device.act(Action::Stop {
            at: Some("2026-03-02 8:00".into()),
        }),
        device.act(add("2026-03-02 12:00", "2026-03-02 11:00")),
        device.act(Action::Start(said(&"x".repeat(3001)))),
        device.act(Action::Start(said("a <b>"))),
        device.act(Action::Start(said("25:99 Review"))),
        device.act(Action::Start(said("Review @Nowhere"))),
        device.act(Action::Start(said("Review #nothing"))),
        device.act(Action::Continue {
            entry: Some("ffff".into()),
            at: None,
            interrupts: false,
        }),
        device.act(Action::Edit {
            entry: "running".into(),
            change: Edit {
                length: Some("soon".into()),
                ..Edit::default()
            },
        }),
    ];
    for (index, answer) in refused.iter().enumerate() {
        assert!(answer.is_err(), "{index}: {answer:?}");
    }
    let after: Vec<_> = device.entries();
    assert_eq!(
        after
            .iter()
            .map(|entry| (&entry.id, entry.start, entry.end))
            .collect::<Vec<_>>(),
        before
            .iter()
            .map(|entry| (&entry.id, entry.start, entry.end))
            .collect::<Vec<_>>()
    );
}

#[test]
fn nothing_to_stop_is_said_so() {
    let device = at_nine();
    assert_eq!(
        device.act(Action::Stop { at: None }),
        Err(Problem::NothingRunning)
    );
    assert_eq!(device.act(Action::Undo), Err(Problem::NothingToUndo));
    assert_eq!(
        device.act(Action::Continue {
            entry: None,
            at: None,
            interrupts: false,
        }),
        Err(Problem::NothingToContinue)
    );
}

#[test]
fn undo_and_redo_walk_back_and_forth_over_a_restart() {
    let mut device = at_nine();
    device.start("First");
    device.wait_s(600);
    device.start("Second");
    device.wait_s(600);
    let stopped = device.stop();
    device.edit(
        &stopped.id,
        Edit {
            description: Some("Renamed".into()),
            ..Edit::default()
        },
    );

    device.act(Action::Undo).unwrap();
    assert_eq!(device.entry(&stopped.id).description, "Second");
    device.act(Action::Undo).unwrap();
    assert_eq!(
        device.stint.running().unwrap().unwrap().description,
        "Second"
    );
    device.restart();
    device.act(Action::Undo).unwrap();
    assert_eq!(
        device.stint.running().unwrap().unwrap().description,
        "First",
        "the switch as a whole"
    );
    assert_eq!(device.entries().len(), 1);
    device.act(Action::Redo).unwrap();
    device.act(Action::Redo).unwrap();
    device.act(Action::Redo).unwrap();
    assert_eq!(device.entry(&stopped.id).description, "Renamed");
    assert_eq!(device.act(Action::Redo), Err(Problem::NothingToRedo));
    device.act(Action::Undo).unwrap();
    device.start("Something else");
    assert_eq!(
        device.act(Action::Redo),
        Err(Problem::NothingToRedo),
        "a new action ends what could be redone"
    );
}

#[test]
fn discard_leaves_nothing_and_undo_brings_it_back() {
    let device = at_nine();
    let started = device.start("A mistake");
    device.wait_s(600);
    device.act(Action::Discard).unwrap();
    assert!(device.entries().is_empty());
    device.act(Action::Undo).unwrap();
    assert_eq!(
        device.stint.running().unwrap().unwrap().start,
        started.start
    );
}

#[test]
fn a_length_moves_the_end_of_what_is_over_and_the_start_of_what_runs() {
    let device = at_nine();
    let over = device.add("Over", "7:00", "8:00");
    let over = device.edit(
        &over.id,
        Edit {
            length: Some("1h30m".into()),
            ..Edit::default()
        },
    );
    assert_eq!(over.end, Some(clock("8:30")));
    device.start("Running");
    device.wait_s(60);
    let running = device.edit(
        "running",
        Edit {
            length: Some("45".into()),
            ..Edit::default()
        },
    );
    assert_eq!(running.start, device.stint.now().plus(-45 * 60));
}

#[test]
fn an_entry_takes_its_projects_flag_unless_it_is_said() {
    let device = at_nine();
    device.make(Kind::Project, "Website");
    let project = Action::EditItem {
        kind: Kind::Project,
        item: "website".into(),
        project: None,
        change: stint_core::action::ItemEdit {
            billable: Some(true),
            ..Default::default()
        },
    };
    device
        .stint
        .act(&project, stint_core::action::Origin::Terminal)
        .unwrap();
    assert!(device.start("Review @Website").billable);
    let said = Said {
        billable: Some(false),
        ..Said::text("Review @Website")
    };
    assert!(!device.act(Action::Start(said)).unwrap().unwrap().billable);
}

#[test]
fn a_name_in_use_is_not_deleted_and_not_given_twice() {
    let device = at_nine();
    device.make(Kind::Project, "Website");
    device.start("Review @Website");
    let delete = Action::DeleteItem {
        kind: Kind::Project,
        item: "Website".into(),
        project: None,
    };
    assert!(matches!(
        device.act(delete),
        Err(Problem::StillUsed { entries: 1, .. })
    ));
    let again = Action::AddItem(stint_core::action::NewItem {
        kind: Kind::Project,
        name: " website ".into(),
        under: None,
        color: None,
        billable: None,
    });
    assert!(matches!(device.act(again), Err(Problem::NameTaken { .. })));
}

#[test]
fn a_pin_starts_what_it_was_made_of() {
    let device = at_nine();
    device.make(Kind::Project, "Website");
    let entry = device.start("Stand-up @Website");
    device
        .act(Action::Pin {
            entry: entry.id.clone(),
        })
        .unwrap();
    device.stop();
    device
        .act(Action::UsePin {
            place: 1,
            interrupts: false,
        })
        .unwrap();
    let running = device.stint.running().unwrap().unwrap();
    assert_eq!(
        (running.description, running.project),
        (entry.description, entry.project)
    );
    assert_eq!(
        device.act(Action::UsePin {
            place: 2,
            interrupts: false
        }),
        Err(Problem::UnknownPin { said: "2".into() })
    );
}

#[test]
fn the_hotkey_stops_what_runs_and_else_continues() {
    let device = at_nine();
    device.act(Action::Toggle).unwrap();
    assert!(
        device.stint.running().unwrap().is_some(),
        "with no history it starts an empty timer"
    );
    device.act(Action::Toggle).unwrap();
    assert!(device.stint.running().unwrap().is_none());
    device.start("Review");
    device.wait_s(60);
    device.act(Action::Toggle).unwrap();
    device.act(Action::Toggle).unwrap();
    assert_eq!(
        device.stint.running().unwrap().unwrap().description,
        "Review"
    );
}

#[test]
fn a_night_counts_each_hour_once() {
    let device = at_nine();
    device.add("Night shift", "2026-03-01 22:00", "2026-03-02 2:00");
    let days = device.stint.days(None, 3).unwrap();
    let totals: Vec<i64> = days.iter().map(|day| day.total.seconds).collect();
    assert_eq!(totals, [2 * 3600, 2 * 3600], "half of it in each day");
    assert_eq!((days[0].entries.len(), days[0].carried.len()), (0, 1));
    assert_eq!(days[1].entries[0].nights, 1);
    assert_eq!(device.stint.snapshot().unwrap().today.seconds, 2 * 3600);
}

#[test]
fn days_come_by_the_number_however_far_apart() {
    let device = at_nine();
    for (from, to) in [
        ("2025-01-10 9:00", "2025-01-10 10:00"),
        ("2025-06-10 9:00", "2025-06-10 10:00"),
        ("2026-03-01 9:00", "2026-03-01 10:00"),
    ] {
        device.add("Rare", from, to);
    }
    let dates = |before: Option<&str>, count| -> Vec<String> {
        device
            .stint
            .days(before, count)
            .unwrap()
            .into_iter()
            .map(|day| day.date)
            .collect()
    };
    assert_eq!(dates(None, 2), ["2026-03-01", "2025-06-10"]);
    assert_eq!(dates(Some("2025-06-10"), 2), ["2025-01-10"]);
}
