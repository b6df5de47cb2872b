//! Interrupting and going back; splitting, merging, copying and changing several entries in one step: on the disk, in
//! Clockify, and taken back.

use std::collections::BTreeSet;

use stint_core::action::{Action, Edit, Gaps, Origin, Said};
use stint_core::id::Kind;
use stint_core::problem::{MergeUnfit, Problem};
use stint_core::view::{EntryView, SyncWord};
use stint_tests::server::StandIn;

use crate::device::Device;

const NINE: &str = "2026-03-02T08:00:00Z";

fn at_nine() -> Device {
    Device::at(NINE.parse().unwrap())
}

impl Device {
    fn interrupt(&self, text: &str) -> EntryView {
        let entry = self.act(Action::Interrupt(Said::text(text)));
        entry.unwrap().unwrap()
    }

    fn running(&self) -> Option<String> {
        let running = self.stint.running().unwrap();
        running.map(|entry| entry.description)
    }

    fn back_to(&self) -> Vec<String> {
        self.stint.snapshot().unwrap().back_to
    }

    fn several(&self, action: &Action) -> Vec<EntryView> {
        self.stint.act(action, Origin::Window).unwrap().entries
    }

    /// What is here, to compare with what is here after the way there and back.
    fn all(&self) -> BTreeSet<String> {
        let entries = self.entries().into_iter();
        let words = entries.map(|e| {
            let tags: Vec<String> = e.tags.into_iter().map(|tag| tag.name).collect();
            format!(
                "{} {:?} {tags:?} {} {:?}",
                e.id, e.description, e.start, e.end
            )
        });
        words.collect()
    }

    /// Undo brings back what was, redo does it again, and undo once more; also after restarts.
    fn goes_back_and_forth(&mut self, action: &Action) -> Vec<EntryView> {
        let before = self.all();
        let done = self.several(action);
        let after = self.all();
        assert_ne!(before, after);
        for (way, expected) in [
            (Action::Undo, &before),
            (Action::Redo, &after),
            (Action::Undo, &before),
            (Action::Redo, &after),
        ] {
            self.restart();
            self.act(way.clone()).unwrap();
            assert_eq!(self.all(), *expected, "{way:?} of {action:?}");
        }
        done
    }
}

fn ids(entries: &[&EntryView]) -> Vec<String> {
    entries.iter().map(|entry| entry.id.clone()).collect()
}

fn ids_there(far: &StandIn) -> BTreeSet<String> {
    far.with(|clockify| {
        clockify
            .entries()
            .map(|entry| entry.id.to_string())
            .collect()
    })
}

#[test]
fn what_was_interrupted_goes_on_after_the_stop_also_after_a_restart() {
    let mut device = at_nine();
    device.make(Kind::Project, "Website");
    let first = device.start("Module @Website");
    device.wait_s(600);
    let call = device.interrupt("Call");
    assert_eq!(device.entry(&first.id).end, Some(call.start));
    assert_eq!(device.back_to(), ["Module"]);
    device.wait_s(300);
    device.restart();
    let stopped = device.stop();
    assert_eq!(stopped.id, call.id, "a stop answers with what it stopped");
    let on = device.stint.running().unwrap().unwrap();
    assert_eq!(on.description, "Module");
    assert_eq!(
        on.project.map(|project| project.name).as_deref(),
        Some("Website")
    );
    assert_eq!(Some(on.start), stopped.end);
    assert_ne!(on.id, first.id, "it goes on as an entry of its own");
    assert_eq!(device.back_to(), [""; 0]);
    device.stop();
    assert_eq!(device.running(), None);
}

#[test]
fn an_earlier_entry_and_a_pin_can_interrupt_too() {
    let device = at_nine();
    let call = device.start("Call");
    device
        .act(Action::Pin {
            entry: call.id.clone(),
        })
        .unwrap();
    device.stop();
    let again = Action::Continue {
        entry: Some(call.id),
        at: None,
        interrupts: true,
    };
    let pinned = Action::UsePin {
        place: 1,
        interrupts: true,
    };
    for interrupts in [again.clone(), pinned] {
        device.start("Module");
        device.wait_s(60);
        device.act(interrupts).unwrap();
        assert_eq!(device.back_to(), ["Module"]);
        device.wait_s(60);
        device.stop();
        assert_eq!(device.running().as_deref(), Some("Module"));
        device.stop();
    }
    device.act(again).unwrap();
    assert_eq!(
        device.back_to(),
        [""; 0],
        "where nothing runs, nothing is interrupted"
    );
}

#[test]
fn interruptions_nest() {
    let device = at_nine();
    device.start("Module");
    device.wait_s(60);
    device.interrupt("Call");
    device.wait_s(60);
    device.interrupt("Door");
    assert_eq!(device.back_to(), ["Call", "Module"]);
    for (running, back) in [
        (Some("Call"), &["Module"][..]),
        (Some("Module"), &[]),
        (None, &[]),
    ] {
        device.wait_s(60);
        device.stop();
        assert_eq!(device.running().as_deref(), running);
        assert_eq!(device.back_to(), back);
    }
    assert_eq!(device.entries().len(), 5);
}

#[test]
fn what_went_on_is_interrupted_again_and_again() {
    let device = at_nine();
    device.start("Module");
    for call in 0..20 {
        device.wait_s(60);
        device.interrupt(&format!("Call {call}"));
        device.wait_s(60);
        assert_eq!(device.back_to(), ["Module"]);
        device.stop();
        assert_eq!(device.running().as_deref(), Some("Module"));
        assert_eq!(device.back_to(), [""; 0]);
    }
}

#[test]
fn taking_back_keeps_the_way_back() {
    let device = at_nine();
    device.start("Module");
    device.wait_s(60);
    device.interrupt("Call");
    device.wait_s(60);
    device.stop();
    device.act(Action::Undo).unwrap();
    assert_eq!(device.running().as_deref(), Some("Call"));
    assert_eq!(device.back_to(), ["Module"]);
    device.act(Action::Undo).unwrap();
    assert_eq!(
        device.running().as_deref(),
        Some("Module"),
        "as if never interrupted"
    );
    assert_eq!(device.entries().len(), 1);
    device.act(Action::Redo).unwrap();
    assert_eq!(device.back_to(), ["Module"]);
    device.act(Action::Redo).unwrap();
    assert_eq!(device.running().as_deref(), Some("Module"));
}

#[test]
fn there_is_no_way_back_to_what_is_gone_nor_for_who_stops_for_good_or_switches() {
    let begun = || {
        let device = at_nine();
        let module = device.start("Module");
        device.wait_s(60);
        device.interrupt("Call");
        device.wait_s(60);
        (device, module)
    };
    let (device, _) = begun();
    device.act(Action::End { at: None }).unwrap();
    assert_eq!(device.running(), None);

    let (device, module) = begun();
    device.delete(&module.id);
    assert_eq!(device.back_to(), [""; 0]);
    device.stop();
    assert_eq!(device.running(), None);

    let (device, _) = begun();
    device.start("Something else");
    device.stop();
    assert_eq!(device.running(), None);

    let device = at_nine();
    device.interrupt("Call");
    device.stop();
    assert_eq!(device.running(), None, "nothing ran before");
}

#[test]
fn what_is_split_keeps_its_place_in_clockify_and_its_second_half_is_new_there() {
    let far = StandIn::start();
    let mut device = Device::connected_on_a_thursday(&far);
    device.make(Kind::Tag, "urgent");
    let whole = device.add("Review #urgent", "9:00", "11:00");
    device.sync();
    let remote = device.entry(&whole.id).remote_id;
    let split = Action::Split {
        entry: whole.id.clone(),
        at: "10:30".into(),
    };
    let halves = device.goes_back_and_forth(&split);
    let [head, tail] = &halves[..] else {
        panic!("two halves")
    };
    assert_eq!((head.duration_s, tail.duration_s), (5400, 1800));
    assert_eq!(head.end, Some(tail.start));
    assert_eq!(
        (&tail.description, &tail.tags),
        (&head.description, &head.tags)
    );
    device.sync();
    assert_eq!(device.entry(&head.id).remote_id, remote);
    assert_eq!(ids_there(&far).len(), 2);
    device.act(Action::Undo).unwrap();
    device.sync();
    assert_eq!(ids_there(&far), BTreeSet::from([remote.unwrap()]));
    assert_eq!(device.entry(&whole.id).duration_s, 7200);
}

#[test]
fn what_runs_is_split_and_its_second_half_runs_on() {
    let mut device = at_nine();
    let whole = device.start("Review");
    device.wait_s(3600);
    let split = Action::Split {
        entry: "running".into(),
        at: "-15m".into(),
    };
    device.goes_back_and_forth(&split);
    assert_eq!(device.entry(&whole.id).duration_s, 2700);
    assert_eq!(device.stint.running().unwrap().unwrap().duration_s, 900);
}

#[test]
fn a_night_is_split_after_midnight() {
    let device = at_nine();
    device.add("Night shift", "2026-03-01 23:00", "2026-03-02 1:00");
    let split = |at: &str| {
        device.stint.act(
            &Action::Split {
                entry: "last".into(),
                at: at.into(),
            },
            Origin::Window,
        )
    };
    for outside in ["22:00", "23:00", "1:00", "2:00"] {
        assert!(
            matches!(split(outside), Err(Problem::SplitOutside { .. })),
            "{outside}"
        );
    }
    let halves = split("0:30").unwrap().entries;
    assert_eq!((halves[0].duration_s, halves[1].duration_s), (5400, 1800));
}

#[test]
fn merged_entries_are_one_in_clockify_with_the_words_of_the_first_and_all_tags() {
    let far = StandIn::start();
    let mut device = Device::connected_on_a_thursday(&far);
    device.make(Kind::Tag, "urgent");
    device.make(Kind::Tag, "call");
    let last = device.add("Later #call", "11:00", "12:00");
    let first = device.add("Review #urgent", "9:00", "10:00");
    let between = device.add("Review", "9:30", "10:30");
    device.sync();
    let remote = device.entry(&first.id).remote_id;
    let all = ids(&[&last, &first, &between]);
    let plan = device.stint.merging(&all).unwrap();
    assert_eq!(plan.title, "Merge 3 entries");
    assert_eq!(plan.gap.as_deref(), Some("0 h 30 min lie between them."));
    assert_eq!(plan.counting, "9:00 – 12:00, 3 h 0 min");
    assert_eq!(plan.leaving_out, "9:00 – 11:30, 2 h 30 min");
    let merge = |gaps| Action::Merge {
        entries: all.clone(),
        gaps,
    };
    let said = device
        .stint
        .act(&merge(Gaps::LeaveOut), Origin::Window)
        .unwrap();
    assert_eq!(said.said, "Merged 3 entries into Review, 2 h 30 min");
    device.act(Action::Undo).unwrap();
    device.goes_back_and_forth(&merge(Gaps::Count));
    let whole = device.entry(&first.id);
    let tags: Vec<&str> = whole.tags.iter().map(|tag| &*tag.name).collect();
    assert_eq!(
        (&*whole.description, whole.duration_s, &tags[..]),
        ("Review", 3 * 3600, &["call", "urgent"][..])
    );
    device.sync();
    assert_eq!(ids_there(&far), BTreeSet::from([remote.unwrap()]));
    device.act(Action::Undo).unwrap();
    device.sync();
    assert_eq!(ids_there(&far).len(), 3, "the others are there anew");
    assert_eq!(device.words(), [SyncWord::Synced; 3]);
    let said = device
        .stint
        .act(&merge(Gaps::Count), Origin::Window)
        .unwrap()
        .said;
    assert_eq!(
        said,
        "Merged 3 entries into Review, 3 h 0 min; 0 h 30 min between them count now"
    );
}

#[test]
fn time_between_that_others_track_is_not_counted_once_more_unasked() {
    let device = at_nine();
    let first = device.add("Review", "7:00", "7:30");
    device.add("Support inbox", "7:30", "7:50");
    device.add("Stand-up", "7:40", "8:00");
    let last = device.add("Review", "8:30", "9:00");
    let plan = device.stint.merging(&ids(&[&first, &last])).unwrap();
    assert_eq!(plan.usual, Gaps::LeaveOut);
    assert_eq!(
        plan.gap.as_deref(),
        Some("1 h 0 min lie between them; other entries already track 30 min of that.")
    );
    assert_eq!(
        plan.counting,
        "7:00 – 9:00, 2 h 0 min; overlaps other entries by 30 min"
    );
    assert_eq!(
        plan.leaving_out,
        "7:00 – 8:00, 1 h 0 min; overlaps other entries by 30 min"
    );
    let later = device.add("Review", "9:10", "9:20");
    let plan = device.stint.merging(&ids(&[&last, &later])).unwrap();
    assert_eq!(plan.usual, Gaps::Count);
    assert_eq!(plan.gap.as_deref(), Some("0 h 10 min lie between them."));
    assert_eq!(plan.counting, "8:30 – 9:20, 0 h 50 min");
}

#[test]
fn what_does_not_become_one_is_refused_with_the_reason() {
    let device = at_nine();
    let monday = device.add("Review", "2026-03-02 7:00", "2026-03-02 8:00");
    let sunday = device.add("Review", "2026-03-01 20:00", "2026-03-01 21:00");
    let merge = |entries: &[&EntryView]| device.stint.merging(&ids(entries)).map(|_| ());
    let unfit = |why| Err(Problem::MergeUnfit { why });
    assert_eq!(merge(&[&monday, &sunday]), unfit(MergeUnfit::Night));
    assert_eq!(merge(&[&monday, &monday]), unfit(MergeUnfit::One));
    let night = device.add("Night", "2026-03-01 20:30", "2026-03-02 6:00");
    assert_eq!(
        merge(&[&monday, &sunday, &night]),
        Ok(()),
        "nothing is left open over midnight"
    );
    let running = device.start("Now");
    assert!(matches!(
        merge(&[&monday, &running]),
        Err(Problem::StillRuns { .. })
    ));
    assert!(matches!(
        device.act(Action::Duplicate {
            entries: ids(&[&running])
        }),
        Err(Problem::StillRuns { .. })
    ));
}

#[test]
fn what_is_logged_once_more_stands_in_clockify_twice() {
    let far = StandIn::start();
    let mut device = Device::connected_on_a_thursday(&far);
    let first = device.add("Review", "9:00", "10:00");
    let second = device.add("Call", "10:00", "11:00");
    device.sync();
    let copies = device.goes_back_and_forth(&Action::Duplicate {
        entries: ids(&[&first, &second]),
    });
    let copied: Vec<_> = copies.iter().map(|e| (&*e.description, e.start)).collect();
    assert_eq!(copied, [("Review", first.start), ("Call", second.start)]);
    device.sync();
    device.sync();
    assert_eq!(ids_there(&far).len(), 4);
    assert_eq!(device.words(), [SyncWord::Synced; 4]);
}

#[test]
fn several_are_changed_in_one_step() {
    let far = StandIn::start();
    let mut device = Device::connected_on_a_thursday(&far);
    device.make(Kind::Project, "Kiosk");
    for tag in ["urgent", "call"] {
        device.make(Kind::Tag, tag);
    }
    let first = device.add("Review #urgent", "9:00", "10:00");
    let second = device.add("Call #call", "10:00", "11:00");
    let third = device.add("Not this", "11:00", "12:00");
    device.sync();
    let change = Edit {
        project: Some("Kiosk".into()),
        add_tags: vec!["call".into()],
        remove_tags: vec!["urgent".into()],
        billable: Some(true),
        day: Some("yesterday".into()),
        ..Edit::default()
    };
    let changed = device.goes_back_and_forth(&Action::EditAll {
        entries: ids(&[&first, &second]),
        change,
    });
    for (entry, from) in changed
        .iter()
        .zip(["2026-11-18T08:00:00Z", "2026-11-18T09:00:00Z"])
    {
        let tags: Vec<&str> = entry.tags.iter().map(|tag| &*tag.name).collect();
        assert_eq!(tags, ["call"]);
        assert_eq!(entry.start.to_string(), from);
        assert_eq!(entry.duration_s, 3600);
        assert!(entry.billable);
    }
    device.sync();
    assert_eq!(device.words(), [SyncWord::Synced; 3]);
    assert_eq!(device.entry(&third.id).project, None);
    let undo = device.stint.snapshot().unwrap().undo;
    assert_eq!(undo.as_deref(), Some("change 2 entries"));
}

#[test]
fn a_day_and_a_clock_said_together_are_that_clock_on_that_day() {
    let device = at_nine();
    for (said, want) in [
        (["9:30", ""], ("2026-11-17T08:30:00Z", 1800)),
        (["8:00", ""], ("2026-11-17T07:00:00Z", 7200)),
        (["8:00", "9:15"], ("2026-11-17T07:00:00Z", 4500)),
        (["", "10:15"], ("2026-11-17T08:00:00Z", 4500)),
        (["2026-11-16 23:00", "0:30"], ("2026-11-16T22:00:00Z", 5400)),
    ] {
        let entry = device.add("Deploy", "2026-11-18 9:00", "2026-11-18 10:00");
        let [from, to] = said.map(|said| (!said.is_empty()).then(|| said.to_owned()));
        let day = Some("2026-11-17".into());
        let moved = device.edit(
            &entry.id,
            Edit {
                day,
                from,
                to,
                ..Edit::default()
            },
        );
        assert_eq!(
            (&*moved.start.to_string(), moved.duration_s),
            want,
            "{said:?}"
        );
    }
}

#[test]
fn the_day_that_clocks_skip_takes_an_entry_as_long_as_it_was() {
    let device = at_nine();
    // On 29 March 2026 clocks in Berlin go from 2:00 to 3:00.
    let entry = device.add("Deploy", "2026-03-02 2:30", "2026-03-02 3:30");
    let moved = device.edit(
        &entry.id,
        Edit {
            day: Some("2026-03-29".into()),
            ..Edit::default()
        },
    );
    assert_eq!(moved.start.to_string(), "2026-03-29T01:00:00Z");
    assert_eq!(moved.duration_s, 3600);
}

#[test]
fn what_cannot_be_done_to_one_is_done_to_none() {
    let far = StandIn::start();
    let device = Device::connected_on_a_thursday(&far);
    let free = device.add("Free", "10:00", "11:00");
    let locked = device.add("Locked", "9:00", "10:00");
    device.sync();
    let (_, workspace) = far.ada();
    far.with(|clockify| {
        clockify.web_settings(workspace, |settings| {
            settings.lock_time_entries = Some("2026-11-19T08:30:00Z".into());
        });
    });
    device.sync_fully();
    let before = device.all();
    let both = ids(&[&free, &locked]);
    let change = Edit {
        description: Some("Other".into()),
        ..Edit::default()
    };
    for action in [
        Action::EditAll {
            entries: both.clone(),
            change,
        },
        Action::Delete {
            entries: both.clone(),
        },
        Action::Merge {
            entries: both.clone(),
            gaps: Gaps::Count,
        },
        Action::Split {
            entry: locked.id.clone(),
            at: "9:30".into(),
        },
    ] {
        assert_eq!(
            device.act(action.clone()),
            Err(Problem::EntryLocked {
                description: "Locked".into()
            }),
            "{action:?}"
        );
        assert_eq!(device.all(), before);
    }
    let times = Edit {
        to: Some("12:00".into()),
        ..Edit::default()
    };
    let refused = device.act(Action::EditAll {
        entries: both,
        change: times,
    });
    assert_eq!(refused, Err(Problem::TimesOfSeveral));
}

#[test]
fn several_are_deleted_and_come_back_in_one_step() {
    let far = StandIn::start();
    let mut device = Device::connected_on_a_thursday(&far);
    let first = device.add("Review", "9:00", "10:00");
    let second = device.add("Call", "10:00", "11:30");
    device.sync();
    device.goes_back_and_forth(&Action::Delete {
        entries: ids(&[&first, &second]),
    });
    device.sync();
    assert_eq!(ids_there(&far).len(), 0);
    let undo = device.stint.snapshot().unwrap().undo;
    assert_eq!(undo.as_deref(), Some("delete 2 entries"));
    device.act(Action::Undo).unwrap();
    device.sync();
    assert_eq!(ids_there(&far).len(), 2);
}
