//! Nothing is sent twice, whatever becomes of the replies.

use stint_core::action::Action;
use stint_core::at::At;
use stint_core::problem::Problem;
use stint_core::view::SyncWord;
use stint_tests::clockify::{Fault, RetryAfter, Rule};
use stint_tests::server::{StandIn, real_clock};

use crate::device::Device;

const CREATE: &str = "/workspaces/*/time-entries";

fn ready() -> (StandIn, Device) {
    let far = StandIn::start();
    let device = Device::connected_by_a_clock(&far);
    device.sync();
    (far, device)
}

fn fault(far: &StandIn, method: &str, path: &str, fault: Fault) {
    far.with(|clockify| clockify.faults.add(Rule::next(method, path, fault)));
}

#[test]
fn a_create_whose_reply_is_lost_is_found_and_not_sent_again() {
    for lost in [
        Fault::DropAfter,
        Fault::Status {
            status: 502,
            applied: true,
        },
        Fault::Truncate { bytes: 10 },
    ] {
        let (far, device) = ready();
        fault(&far, "POST", CREATE, lost.clone());
        device.add("Review @Website #urgent", "9:00", "10:00");
        let mut synced = device.sync();
        for _ in 0..3 {
            synced = if synced.waiting == 0 {
                synced
            } else {
                device.sync()
            };
        }
        assert_eq!(synced.waiting, 0, "{lost:?}");
        assert_eq!(device.words(), [SyncWord::Synced], "{lost:?}");
        far.with(|clockify| {
            assert_eq!(clockify.entries().count(), 1, "{lost:?}");
            assert_eq!(clockify.log.count("POST", CREATE), 1, "{lost:?}");
        });
    }
}

#[test]
fn a_create_that_never_arrived_is_sent_again_by_a_later_round() {
    let (far, device) = ready();
    fault(
        &far,
        "POST",
        CREATE,
        Fault::Status {
            status: 503,
            applied: false,
        },
    );
    device.add("Review", "9:00", "10:00");
    let first = device.sync();
    assert_eq!(first.waiting, 1);
    far.with(|clockify| {
        assert_eq!(
            clockify.log.count("POST", CREATE),
            1,
            "not twice in one round"
        )
    });
    let second = device.sync();
    assert_eq!(second.waiting, 0);
    far.with(|clockify| assert_eq!(clockify.entries().count(), 1));
}

#[test]
fn the_sync_that_finds_out_that_nothing_was_made_leaves_sending_to_the_next() {
    let (far, device) = ready();
    device.add("Known", "8:00", "8:30");
    device.sync();
    let list = "/workspaces/*/user/*/time-entries";
    far.with(|clockify| {
        let faults = &mut clockify.faults;
        faults.add(Rule::next("POST", CREATE, Fault::DropBefore));
        // What runs and the last day can be read; the first look for the lost one cannot.
        faults.add(Rule::next("GET", list, Fault::DropBefore).nth(3).always());
    });
    device.add("Review", "9:00", "10:00");
    device.sync();
    assert_eq!(device.words()[0], SyncWord::Unknown);
    far.with(|clockify| clockify.faults.clear());
    device.wait_s(600);
    far.with(|clockify| clockify.set_clock(clockify.clock() + 600));
    let sent = || far.with(|clockify| clockify.entries().count());
    assert_eq!((device.sync().waiting, sent()), (1, 1), "found out");
    assert_eq!((device.sync().waiting, sent()), (0, 2), "sent");
}

#[test]
fn two_entries_alike_in_all_but_their_ids_both_arrive() {
    let (far, device) = ready();
    fault(&far, "POST", CREATE, Fault::DropAfter);
    device.add("Stand-up", "9:00", "9:15");
    device.add("Stand-up", "9:00", "9:15");
    for _ in 0..4 {
        device.sync();
    }
    far.with(|clockify| assert_eq!(clockify.entries().count(), 2));
    assert_eq!(device.entries().len(), 2);
}

#[test]
fn a_stop_whose_reply_is_lost_is_no_second_change() {
    let (far, device) = ready();
    device.start("Review");
    device.sync();
    fault(
        &far,
        "PUT",
        "/workspaces/*/time-entries/*",
        Fault::DropAfter,
    );
    let stopped = device.stop();
    device.sync();
    assert_eq!(device.sync().waiting, 0);
    far.with(|clockify| {
        let there: Vec<_> = clockify.entries().collect();
        assert_eq!(there.len(), 1);
        assert_eq!(there[0].end, stopped.end.map(|end| end.unix()));
        assert_eq!(clockify.log.count("PUT", "/workspaces/*/time-entries/*"), 1);
    });
}

#[test]
fn a_kill_while_a_create_is_under_way_is_a_lost_reply() {
    let (far, mut device) = ready();
    fault(&far, "POST", CREATE, Fault::DropAfter);
    fault(
        &far,
        "GET",
        "/**",
        Fault::Status {
            status: 500,
            applied: false,
        },
    );
    device.add("Review", "9:00", "10:00");
    device.sync();
    device.restart();
    for _ in 0..3 {
        device.sync();
    }
    far.with(|clockify| assert_eq!(clockify.entries().count(), 1));
    assert_eq!(device.words(), [SyncWord::Synced]);
}

#[test]
fn a_name_whose_reply_is_lost_is_bound_by_name() {
    let (far, device) = ready();
    fault(&far, "POST", "/workspaces/*/projects", Fault::DropAfter);
    device.make(stint_core::id::Kind::Project, "Lighthouse");
    device.add("Paint @Lighthouse", "9:00", "10:00");
    for _ in 0..3 {
        device.sync();
    }
    far.with(|clockify| {
        assert_eq!(clockify.log.count("POST", "/workspaces/*/projects"), 1);
        assert_eq!(clockify.entries().count(), 1);
    });
}

#[test]
fn a_pause_that_was_asked_for_is_kept_by_the_next_process_too() {
    let (far, mut device) = ready();
    let wait = Fault::TooManyRequests {
        retry_after: Some(RetryAfter::Seconds(60)),
    };
    fault(&far, "POST", CREATE, wait);
    device.add("Review", "9:00", "10:00");
    device.sync();
    device.restart();
    let before = far.with(|clockify| clockify.log.total());
    let synced = device.sync();
    assert!(
        matches!(synced.problem, Some(Problem::AskedToWait { .. })),
        "{synced:?}"
    );
    assert_eq!(far.with(|clockify| clockify.log.total()), before);
    assert_eq!(synced.waiting, 1);
}

#[test]
fn a_clock_that_is_set_back_does_not_stretch_a_pause_to_days() {
    let far = StandIn::start();
    let day_s = 24 * 3600;
    // The clock is two days ahead until somebody notices.
    let device = Device::at(At::from_unix(real_clock() + 2 * day_s));
    device.connect(&far);
    device.sync();
    let wait = Fault::TooManyRequests {
        retry_after: Some(RetryAfter::Seconds(60)),
    };
    fault(&far, "POST", CREATE, wait);
    device.add("Review", "9:00", "10:00");
    device.sync();
    device.wait_s(-2 * day_s);
    device.sync();
    assert_eq!(device.words(), [SyncWord::Synced]);
}

#[test]
fn without_a_second_in_the_ids_a_lost_create_is_still_found() {
    let (far, device) = ready();
    far.with(|clockify| {
        clockify.habits.id_second = stint_tests::clockify::habits::IdSecond::Meaningless
    });
    device.add("First", "8:00", "8:30");
    device.sync();
    fault(&far, "POST", CREATE, Fault::DropAfter);
    device.add("Review", "9:00", "10:00");
    for _ in 0..3 {
        device.sync();
    }
    far.with(|clockify| assert_eq!(clockify.entries().count(), 2));
    assert_eq!(device.words(), [SyncWord::Synced, SyncWord::Synced]);
}

/// The far side goes away in the middle of a round, comes back later, and the person changed her mind meanwhile.
fn lost_and_away(far: &StandIn, device: &Device, method: &str, path: &str, lost: Fault) {
    fault(far, method, path, lost);
    device.sync();
}

fn settles(device: &Device) {
    for _ in 0..6 {
        if device.sync().waiting == 0 {
            return;
        }
        device.wait_s(1);
    }
    panic!("still waiting: {:?}", device.stint.queue().unwrap());
}

#[test]
fn an_edit_in_doubt_that_was_taken_back_settles() {
    for applied in [Fault::DropAfter, Fault::DropBefore] {
        let (far, device) = ready();
        let entry = device.add("Review", "9:00", "10:00");
        device.sync();
        device.edit(
            &entry.id,
            stint_core::action::Edit {
                description: Some("B".into()),
                ..Default::default()
            },
        );
        lost_and_away(
            &far,
            &device,
            "PUT",
            "/workspaces/*/time-entries/*",
            applied,
        );
        device.act(Action::Undo).unwrap();
        settles(&device);
        far.with(|clockify| assert_eq!(clockify.entries().next().unwrap().description, "Review"));
    }
}

#[test]
fn a_deletion_in_doubt_that_was_taken_back_leaves_the_entry_on_both_sides() {
    for lost in [
        Fault::DropAfter,
        Fault::DropBefore,
        Fault::Status {
            status: 500,
            applied: true,
        },
    ] {
        let (far, device) = ready();
        let entry = device.add("Review", "9:00", "10:00");
        device.sync();
        device.delete(&entry.id);
        lost_and_away(
            &far,
            &device,
            "DELETE",
            "/workspaces/*/time-entries/*",
            lost,
        );
        device.act(Action::Undo).unwrap();
        settles(&device);
        assert_eq!(device.entry(&entry.id).sync, SyncWord::Synced);
        far.with(|clockify| assert_eq!(clockify.entries().count(), 1));
    }
}

#[test]
fn what_is_brought_back_while_its_deletion_is_in_doubt_waits_no_longer_than_that() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync();
    let entry = device.add("Review", "9:00", "10:00");
    device.sync();
    device.delete(&entry.id);
    let path = "/workspaces/*/time-entries/*";
    fault(&far, "DELETE", path, Fault::DropAfter);
    device.sync();
    device.act(Action::Undo).unwrap();
    device.describe(&entry.id, "Review again");
    // The first one waits until the deletion is over and finds the entry gone, the next one makes it anew.
    device.sync();
    let synced = device.sync();
    assert_eq!(synced.waiting, 0, "{synced:?}");
    far.with(|clockify| {
        let all: Vec<String> = clockify
            .entries()
            .map(|entry| entry.description.clone())
            .collect();
        assert_eq!(all, ["Review again"]);
    });
}

#[test]
fn a_name_in_doubt_that_was_changed_keeps_nothing_behind_it() {
    let (far, device) = ready();
    device.make(stint_core::id::Kind::Tag, "keeper");
    device.add("Paint #keeper", "9:00", "10:00");
    lost_and_away(
        &far,
        &device,
        "POST",
        "/workspaces/*/tags",
        Fault::DropBefore,
    );
    let rename = stint_core::action::Action::EditItem {
        kind: stint_core::id::Kind::Tag,
        item: "keeper".into(),
        project: None,
        change: stint_core::action::ItemEdit {
            name: Some("warden".into()),
            ..Default::default()
        },
    };
    device.act(rename).unwrap();
    settles(&device);
    far.with(|clockify| assert_eq!(clockify.entries().count(), 1));
}

#[test]
fn a_lost_create_that_the_website_changed_is_not_made_twice() {
    for ids in [
        stint_tests::clockify::habits::IdSecond::True,
        stint_tests::clockify::habits::IdSecond::Meaningless,
    ] {
        for change in 0..4 {
            let (far, device) = ready();
            far.with(|clockify| clockify.habits.id_second = ids);
            device.add("First", "7:00", "7:30");
            device.sync();
            device.add("Review", "9:00", "10:00");
            // What runs, the last day, a look beforehand where ids say nothing; then nobody answers any more.
            let reads = if ids == stint_tests::clockify::habits::IdSecond::True {
                2
            } else {
                3
            };
            let list = Rule::next(
                "GET",
                "/workspaces/*/user/*/time-entries",
                Fault::DropBefore,
            );
            far.with(|clockify| clockify.faults.add(list.nth(reads + 1)));
            lost_and_away(&far, &device, "POST", CREATE, Fault::DropAfter);
            assert_eq!(device.stint.queue().unwrap()[0].state, SyncWord::Unknown);
            far.with(|clockify| {
                let id = clockify
                    .entries()
                    .find(|entry| entry.description == "Review")
                    .unwrap()
                    .id;
                clockify.web_entry(id, |entry| match change {
                    0 => entry.description = "Review, as the website has it".into(),
                    1 => entry.end = entry.end.map(|end| end + 600),
                    2 if ids == stint_tests::clockify::habits::IdSecond::True => entry.start -= 600,
                    _ => entry.billable = true,
                });
            });
            for _ in 0..4 {
                device.sync();
            }
            far.with(|clockify| assert_eq!(clockify.entries().count(), 2, "{ids:?} {change}"));
            let kept = device
                .entries()
                .into_iter()
                .any(|entry| entry.description == "Review");
            assert!(kept || change == 0, "{ids:?} {change}");
        }
    }
}

#[test]
fn a_start_that_was_taken_back_is_not_asked_about_because_the_one_before_it_goes_on() {
    let (far, device) = ready();
    let kept = device.start("goes on");
    device.sync();
    device.wait_s(600);
    device.start("a mistake");
    device.sync();
    device.act(Action::Undo).unwrap();
    fault(
        &far,
        "DELETE",
        "/workspaces/*/time-entries/*",
        Fault::DropBefore,
    );
    for _ in 0..3 {
        device.sync();
    }
    assert_eq!(device.words(), [SyncWord::Synced]);
    assert_eq!(device.entry(&kept.id).end, None);
    far.with(|clockify| assert_eq!(clockify.entries().count(), 1));
}

#[test]
fn a_timer_that_was_dropped_is_not_asked_about_because_the_next_one_ended_it_there() {
    for lost in [Fault::DropBefore, Fault::CaptivePortal] {
        let (far, device) = ready();
        device.start("a mistake");
        device.sync();
        device.wait_s(600);
        device.act(Action::Discard).unwrap();
        let kept = device.start("the next one");
        fault(&far, "DELETE", "/workspaces/*/time-entries/*", lost.clone());
        for _ in 0..3 {
            device.sync();
        }
        assert_eq!(device.words(), [SyncWord::Synced], "{lost:?}");
        assert_eq!(device.entries()[0].id, kept.id, "{lost:?}");
        far.with(|clockify| assert_eq!(clockify.entries().count(), 1, "{lost:?}"));
    }
}

#[test]
fn a_create_is_not_sent_again_on_the_word_of_lists_that_forgot_everything() {
    let (far, device) = ready();
    device.add("Known", "8:00", "8:30");
    device.sync();
    let list = "/workspaces/*/user/*/time-entries";
    far.with(|clockify| {
        let faults = &mut clockify.faults;
        faults.add(Rule::next("POST", CREATE, Fault::DropAfter));
        faults.add(Rule::next("GET", list, Fault::EmptyList).always());
    });
    device.add("Review", "9:00", "10:00");
    for _ in 0..3 {
        device.wait_s(600);
        let synced = device.sync();
        assert_eq!(synced.waiting, 1, "nobody can tell yet");
        assert!(synced.requests < 12, "{synced:?}");
    }
    far.with(|clockify| clockify.faults.clear());
    settles(&device);
    assert_eq!(device.words(), [SyncWord::Synced, SyncWord::Synced]);
    far.with(|clockify| {
        assert_eq!(clockify.entries().count(), 2);
        assert_eq!(clockify.log.count("POST", CREATE), 2);
    });
}

#[test]
fn a_start_waits_for_the_fate_of_the_one_before_it_which_would_end_it_if_it_came_late() {
    let (far, device) = ready();
    device.add("Known", "8:00", "8:30");
    device.sync();
    device.start("a mistake");
    fault(&far, "POST", CREATE, Fault::DropBefore);
    // What runs and the last day can be read; the first look for the lost one cannot.
    let list = "/workspaces/*/user/*/time-entries";
    let away = Rule::next("GET", list, Fault::DropBefore).nth(3).always();
    far.with(|clockify| clockify.faults.add(away));
    assert_eq!(device.sync().waiting, 1);
    device.act(Action::Undo).unwrap();
    device.start("what was meant");
    far.with(|clockify| clockify.faults.clear());
    settles(&device);
    assert_eq!(device.words(), [SyncWord::Synced, SyncWord::Synced]);
    far.with(|clockify| {
        let lines = clockify.log.lines().iter();
        let looks = lines.clone().filter(|line| line.query.contains("mistake"));
        let last_look = looks.map(|line| line.ordinal).max();
        let sent = lines.filter(|line| line.body.contains("what was meant"));
        let sent = sent.map(|line| line.ordinal).min();
        assert!(last_look.is_some() && sent > last_look);
    });
}
