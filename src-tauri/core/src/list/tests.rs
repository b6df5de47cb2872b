//! The list beside its entries: groups, hints and the week.
//!
//! Never a store: entries come as the doors see them.

use chrono::NaiveDate;
use chrono_tz::Europe;

use super::*;
use crate::view::{FindingKind, SyncWord};

fn moment() -> Moment {
    Moment {
        now: "2026-11-19T12:36:00Z".parse().unwrap(),
        zone: Europe::Berlin,
    }
}

/// On that day of November; clocks as in Berlin, one hour ahead.
fn entry(id: &str, description: &str, day: u8, from: &str, to: Option<&str>) -> EntryView {
    let at = |clock: &str| -> At {
        format!("2026-11-{day:02}T{clock:0>5}:00+01:00")
            .parse()
            .unwrap()
    };
    let (start, end) = (at(from), to.map(at));
    EntryView {
        id: id.into(),
        remote_id: None,
        description: description.into(),
        project: None,
        task: None,
        tags: vec![],
        billable: false,
        custom_fields: vec![],
        kind: "REGULAR".into(),
        start,
        end,
        duration_s: end.unwrap_or(moment().now).since(start),
        sync: SyncWord::Synced,
        attention: None,
    }
}

fn thursday() -> Vec<EntryView> {
    vec![
        entry("now", "Error states", 19, "13:00", None),
        entry("c", "Error states", 19, "11:05", Some("12:10")),
        entry("b", "Call", 19, "10:40", Some("11:05")),
        entry("a", "Error states", 19, "9:12", Some("10:40")),
    ]
}

fn listed(entries: &[EntryView]) -> Vec<DayView> {
    let mut days = cards::days(entries.to_vec(), moment());
    group(&mut days, moment());
    hint(&mut days, entries, &BTreeSet::new(), moment());
    days
}

#[test]
fn similar_entries_are_one_row_from_first_to_last_and_what_runs_stands_alone() {
    let days = listed(&thursday());
    let [group] = &days[0].groups[..] else {
        panic!("one group: {:?}", days[0].groups)
    };
    assert_eq!(group.entries, ["c", "a"]);
    assert_eq!(
        (&*group.from, &*group.to, &*group.length),
        ("9:12", "12:10", "2:33")
    );
    assert!(group.has_gaps);
}

#[test]
fn what_follows_without_a_minute_between_has_no_gaps_and_another_tag_is_another_kind() {
    let mut entries = vec![
        entry("b", "Review", 18, "10:00", Some("11:00")),
        entry("a", "Review", 18, "9:00", Some("10:00")),
    ];
    assert!(!listed(&entries)[0].groups[0].has_gaps);
    entries[0].billable = true;
    assert_eq!(listed(&entries)[0].groups, []);
}

#[test]
fn a_hole_stands_below_the_later_entry_until_it_was_a_break() {
    let entries = thursday();
    let days = listed(&entries);
    let [hole] = &days[0].hints[..] else {
        panic!("one hint: {:?}", days[0].hints)
    };
    assert_eq!(
        (&*hole.below, hole.finding.kind),
        ("now", FindingKind::Hole)
    );
    let kept = BTreeSet::from([hole.finding.id.clone()]);
    let mut days = cards::days(entries.clone(), moment());
    hint(&mut days, &entries, &kept, moment());
    assert_eq!(days[0].hints, []);
}

#[test]
fn minutes_counted_twice_stand_below_the_later_entry_and_old_days_are_left_alone() {
    let twice = |day| {
        vec![
            entry("b", "Call", day, "10:00", Some("11:00")),
            entry("a", "Review", day, "9:00", Some("10:15")),
        ]
    };
    let [hint] = &listed(&twice(18))[0].hints[..] else {
        panic!("one hint")
    };
    assert_eq!(
        (&*hint.below, hint.finding.kind),
        ("b", FindingKind::Overlap)
    );
    assert_eq!(listed(&twice(2))[0].hints, []);
}

#[test]
fn a_week_tells_its_days_and_how_far_it_is() {
    let on: NaiveDate = "2026-11-19".parse().unwrap();
    let dates = calendar::dates(on, crate::view::CalendarSpan::Week, chrono::Weekday::Mon);
    let entries = [
        entry("a", "Review", 16, "9:00", Some("16:30")),
        entry("b", "Review", 17, "9:00", Some("16:30")),
        entry("c", "Review", 19, "9:00", None),
    ];
    let goal = Goal::new("", "37:30", "mon-fri");
    let week = week(on, &dates, &entries, &goal, moment());
    assert_eq!(week.title, "Week 47, 16 – 22 November");
    assert_eq!(week.total, "19:36");
    let goal = week.goal.unwrap();
    assert_eq!((&*goal.words, &*goal.percent), ("of 37:30", "52 %"));
    let days: Vec<(&str, &str, bool)> = week
        .days
        .iter()
        .map(|day| (&*day.label, &*day.total.words, day.goal_s.is_some()))
        .collect();
    assert_eq!(days[0], ("Mon 16", "7:30", true));
    assert_eq!(days[3], ("Thu 19", "4:36", true));
    assert_eq!(days[6], ("Sun 22", "0:00", false));
    assert_eq!((&*week.earlier, &*week.later), ("2026-11-09", "2026-11-23"));
}

#[test]
fn a_target_says_until_when_what_runs_has_to_go_on() {
    let today = "2026-11-19".parse().unwrap();
    let until = |entries: &[EntryView], goal: Goal| {
        let total = cards::total(entries, today, moment());
        day_goal(&goal, &total, moment()).map(|goal| (goal.words, goal.until))
    };
    let meant = |day: &str| Goal::new(day, "", "mon-fri");
    let said = |words: &str, until: Option<&str>| Some((words.into(), until.map(str::to_owned)));
    assert_eq!(
        until(&thursday(), meant("7:30")),
        said("of 7:30", Some("until 17:32"))
    );
    assert_eq!(
        until(&thursday()[1..], meant("7:30")),
        said("of 7:30", None),
        "nothing runs"
    );
    assert_eq!(
        until(&thursday(), meant("3:00")),
        said("of 3:00", None),
        "it is reached"
    );
    assert_eq!(
        until(&thursday(), meant("23:00")),
        said("of 23:00", None),
        "not today any more"
    );
    assert_eq!(until(&thursday(), Goal::new("7:30", "", "sat-sun")), None);
}
