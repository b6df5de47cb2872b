//! Days as they lie in time, and what the day check asks about them.

use stint_core::action::{Action, Edit, Origin};
use stint_core::at::At;
use stint_core::problem::Problem;
use stint_core::view::{CalendarDay, CalendarSpan, Finding, FindingDoes, FindingKind};

use crate::device::Device;

/// Thursday 19 November 2026, 15:00 in Berlin.
fn thursday() -> Device {
    Device::at("2026-11-19T14:00:00Z".parse().unwrap())
}

fn day(device: &Device, date: &str) -> CalendarDay {
    let view = device
        .stint
        .calendar(Some(date), CalendarSpan::Day)
        .unwrap();
    view.days.into_iter().next().unwrap()
}

fn found(device: &Device) -> Vec<Finding> {
    device.stint.day_check().unwrap().findings
}

fn kinds(device: &Device) -> Vec<FindingKind> {
    found(device).iter().map(|finding| finding.kind).collect()
}

/// Does what the way of this label does.
fn choose(device: &Device, finding: &Finding, label: &str) {
    let way = finding.ways.iter().find(|way| way.label == label);
    let way = way.unwrap_or_else(|| panic!("{finding:?} has no way {label}"));
    match &way.does {
        FindingDoes::Act { action } => {
            device.stint.act(action, Origin::Window).unwrap();
        }
        FindingDoes::Keep => device.stint.settle_check(&finding.id, true).unwrap(),
        FindingDoes::Ask => device.stint.settle_check(&finding.id, false).unwrap(),
        other => panic!("{other:?} is the page's"),
    }
}

#[test]
fn a_week_begins_where_the_person_lets_it_begin() {
    let device = thursday();
    let dates = |device: &Device| {
        let view = device.stint.calendar(None, CalendarSpan::Week).unwrap();
        (
            view.title,
            view.days[0].date.clone(),
            view.earlier,
            view.later,
        )
    };
    let monday = ("16 – 22 November", "2026-11-16", "2026-11-09", "2026-11-23");
    let (title, first, earlier, later) = dates(&device);
    assert_eq!((&*title, &*first, &*earlier, &*later), monday);
    device.stint.set("week-start", Some("sunday")).unwrap();
    assert_eq!(dates(&device).1, "2026-11-15");
}

#[test]
fn a_day_has_the_hours_that_its_clocks_show() {
    let device = thursday();
    let clocks = |date: &str| -> (i64, Vec<String>) {
        let day = day(&device, date);
        let hours = day.hours.into_iter().map(|hour| hour.words);
        (day.length_s / 3600, hours.skip(1).take(3).collect())
    };
    assert_eq!(
        clocks("2026-11-19"),
        (24, vec!["1:00".into(), "2:00".into(), "3:00".into()])
    );
    assert_eq!(
        clocks("2026-03-29"),
        (23, vec!["1:00".into(), "3:00".into(), "4:00".into()])
    );
    assert_eq!(
        clocks("2026-10-25"),
        (25, vec!["1:00".into(), "2:00".into(), "2:00".into()])
    );
}

#[test]
fn an_entry_over_midnight_lies_in_both_days_and_counts_once() {
    let device = thursday();
    device.add("Release night", "2026-11-17 22:30", "2026-11-18 0:40");
    let (tuesday, wednesday) = (day(&device, "2026-11-17"), day(&device, "2026-11-18"));
    let ends = |day: &CalendarDay| {
        let block = &day.blocks[0];
        (block.from_s, block.to_s, block.begins, block.ends)
    };
    assert_eq!(ends(&tuesday), (81_000, 86_400, true, false));
    assert_eq!(ends(&wednesday), (0, 2_400, false, true));
    assert_eq!((&*tuesday.total, &*wednesday.total), ("1:30", "0:40"));
    let week = device.stint.calendar(None, CalendarSpan::Week).unwrap();
    assert_eq!(week.total, "2:10");
}

#[test]
fn thirty_hours_reach_from_another_week() {
    let device = thursday();
    device.add("Watch", "2026-11-14 20:00", "2026-11-16 2:00");
    let monday = day(&device, "2026-11-16");
    assert_eq!((monday.blocks.len(), &*monday.total), (1, "2:00"));
}

#[test]
fn what_runs_reaches_until_now_and_has_no_end_to_drag() {
    let device = thursday();
    device.start("-30m Review");
    let today = day(&device, "2026-11-19");
    let block = &today.blocks[0];
    assert_eq!((block.to_s - block.from_s, block.ends), (1800, false));
}

#[test]
fn the_target_of_a_week_stands_beside_its_sum() {
    let device = thursday();
    device.stint.set("goal-day", Some("7:30")).unwrap();
    let target = |span| device.stint.calendar(None, span).unwrap().target;
    assert_eq!(target(CalendarSpan::Week).as_deref(), Some("of 37:30"));
    assert_eq!(target(CalendarSpan::Day).as_deref(), Some("of 7:30"));
}

#[test]
fn no_date_is_no_day() {
    let refused = thursday()
        .stint
        .calendar(Some("someday"), CalendarSpan::Day);
    assert!(matches!(refused, Err(Problem::TimeUnreadable { .. })));
}

#[test]
fn minutes_that_count_twice_are_trimmed_from_either_side_or_kept() {
    for (label, left) in [
        ("Trim first", Some("15:15")),
        ("Trim second", Some("15:30")),
        ("Keep both", None),
    ] {
        let device = thursday();
        let first = device.add("Error states", "2026-11-18 13:45", "2026-11-18 15:30");
        let second = device.add("Portfolio review", "2026-11-18 15:15", "2026-11-18 16:00");
        let overlap = found(&device).remove(0);
        assert_eq!(overlap.title, "15 min counted twice");
        assert_eq!(
            overlap.under,
            "Yesterday, Error states and Portfolio review"
        );
        choose(&device, &overlap, label);
        assert_eq!(kinds(&device), [], "{label}");
        let end = device.entry(&first.id).end.unwrap();
        let start = device.entry(&second.id).start;
        let clock = |at: At| stint_core::day::clock(at, device.stint.moment().zone);
        match left {
            Some(time) => assert_eq!((clock(end), clock(start)), (time.into(), time.into())),
            None => assert_eq!((clock(end), clock(start)), ("15:30".into(), "15:15".into())),
        }
    }
}

#[test]
fn what_lies_within_another_entry_is_never_trimmed_to_nothing() {
    let device = thursday();
    device.add("Workshop", "2026-11-18 9:00", "2026-11-18 12:00");
    let call = device.add("Call", "2026-11-18 10:00", "2026-11-18 10:20");
    let overlap = found(&device).remove(0);
    let labels: Vec<&str> = overlap.ways.iter().map(|way| &*way.label).collect();
    assert_eq!(labels, ["Delete second", "Keep both"]);
    choose(&device, &overlap, "Delete second");
    assert_eq!(kinds(&device), []);
    device.stint.act(&Action::Undo, Origin::Window).unwrap();
    assert_eq!(device.entry(&call.id).duration_s, 1200);
}

#[test]
fn a_break_is_not_asked_about_again_until_its_edges_move() {
    let mut device = thursday();
    device.add("Morning", "2026-11-19 9:00", "2026-11-19 12:10");
    let later = device.add("Afternoon", "2026-11-19 12:55", "2026-11-19 14:00");
    let hole = found(&device).remove(0);
    assert_eq!(
        (&*hole.title, &*hole.under),
        ("45 min not tracked", "Today 12:10 – 12:55")
    );
    choose(&device, &hole, "Break");
    device.restart();
    assert_eq!(kinds(&device), []);
    let kept = device.stint.day_check().unwrap().kept;
    choose(&device, &kept[0], "Ask again");
    assert_eq!(kinds(&device), [FindingKind::Hole]);
    choose(&device, &hole, "Break");
    let change = Edit {
        from: Some("13:10".into()),
        ..Edit::default()
    };
    let moved = Action::Edit {
        entry: later.id,
        change,
    };
    device.stint.act(&moved, Origin::Window).unwrap();
    assert_eq!(found(&device)[0].title, "1 h not tracked");
}

#[test]
fn an_evening_before_a_night_shift_is_no_hole() {
    let device = thursday();
    device.add("Day", "2026-11-17 9:00", "2026-11-17 17:00");
    device.add("Release night", "2026-11-17 22:30", "2026-11-18 0:40");
    device.add("Morning", "2026-11-18 9:00", "2026-11-18 12:00");
    assert_eq!(kinds(&device), []);
}

#[test]
fn who_uses_projects_is_asked_for_one_and_offered_the_usual() {
    let device = thursday();
    device.make(stint_core::id::Kind::Project, "Studio");
    device.add("Stand-up @Studio", "2026-11-18 9:00", "2026-11-18 9:15");
    device.add("Planning @Studio", "2026-11-18 9:15", "2026-11-18 10:00");
    let bare = device.add("Stand-up", "2026-11-19 9:00", "2026-11-19 9:15");
    let finding = found(&device).remove(0);
    assert_eq!(finding.title, "Stand-up has no project");
    assert_eq!(finding.under, "Today 9:00 – 9:15 · likely Studio");
    choose(&device, &finding, "Studio");
    assert_eq!(device.entry(&bare.id).project.unwrap().name, "Studio");
    assert_eq!(kinds(&device), []);
}

#[test]
fn who_uses_no_projects_is_left_alone() {
    let device = thursday();
    device.add("Stand-up", "2026-11-19 9:00", "2026-11-19 9:15");
    assert_eq!(kinds(&device), []);
}

#[test]
fn a_timer_that_was_forgotten_is_found() {
    let device = thursday();
    device.start("Night");
    device.wait_s(11 * 3600);
    let finding = found(&device).remove(0);
    assert_eq!(
        (finding.kind, &*finding.title),
        (FindingKind::Long, "Night runs for 11 h")
    );
}

#[test]
fn minutes_that_count_twice_are_settled_where_they_lie_however_long_ago() {
    let device = thursday();
    device.add("Error states", "2026-10-01 9:00", "2026-10-01 10:15");
    device.add("Review", "2026-10-01 10:00", "2026-10-01 11:00");
    let twice = |device: &Device| day(device, "2026-10-01").overlaps.pop();

    let overlap = twice(&device).unwrap();
    let labels: Vec<_> = overlap.finding.ways.iter().map(|way| &*way.label).collect();
    assert_eq!(labels, ["Trim first", "Trim second", "Keep both"]);
    choose(&device, &overlap.finding, "Keep both");
    let kept = twice(&device).unwrap();
    assert!(kept.is_right && !overlap.is_right);
    choose(&device, &kept.finding, "Ask again");
    choose(&device, &twice(&device).unwrap().finding, "Trim first");
    assert_eq!(twice(&device), None);
    let first = &day(&device, "2026-10-01").blocks[0];
    assert_eq!(first.to_s, 10 * 3600);
}
