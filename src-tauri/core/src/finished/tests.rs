//! The line for a finished entry, from what is there.
//!
//! Never a store: entries come as the doors see them.

use chrono_tz::Europe;

use super::*;
use crate::view::SyncWord;

fn at(text: &str) -> At {
    format!("2026-11-{text}+01:00").parse().unwrap()
}

fn moment() -> Moment {
    Moment {
        now: at("19T14:22:40"),
        zone: Europe::Berlin,
    }
}

fn entry(from: &str, to: Option<&str>) -> EntryView {
    EntryView {
        id: from.into(),
        remote_id: None,
        description: String::new(),
        project: None,
        task: None,
        tags: vec![],
        billable: false,
        custom_fields: vec![],
        kind: "REGULAR".into(),
        start: at(from),
        end: to.map(at),
        duration_s: 0,
        sync: SyncWord::Synced,
        attention: None,
    }
}

fn lined(date: &str, entries: &[EntryView]) -> String {
    line(date.parse().unwrap(), entries, "", moment())
}

#[test]
fn what_was_typed_stays_behind_it_without_its_own_times() {
    for (typed, stays) in [
        ("Mail", "Mail"),
        ("13:00-13:40 Mail @Website", "Mail @Website"),
        ("9:40 Mail", "Mail"),
        ("yesterday 9:40 Mail 10:15", "Mail"),
        ("Mail  and more -15m", "Mail  and more"),
        ("Mail 25:99", "Mail 25:99"),
    ] {
        let made = line("2026-11-18".parse().unwrap(), &[], typed, moment());
        assert_eq!(made, format!("2026-11-18 9:00-9:30 {stays}"));
        let again = line("2026-11-18".parse().unwrap(), &[], &made, moment());
        assert_eq!(again, made, "asked for twice");
    }
}

#[test]
fn today_it_reaches_from_the_last_end_to_now_or_to_what_runs() {
    let today = |entries: &[EntryView]| lined("2026-11-19", entries);
    let morning = entry("19T09:00:00", Some("19T13:39:20"));
    assert_eq!(today(std::slice::from_ref(&morning)), "13:40-14:22 ");
    let runs = entry("19T14:10:05", None);
    assert_eq!(today(&[morning.clone(), runs]), "13:40-14:10 ");
    let at_once = entry("19T13:39:20", None);
    assert_eq!(
        today(&[morning, at_once]),
        "13:09-13:39 ",
        "no time is left"
    );
    assert_eq!(today(&[]), "9:00-14:22 ", "since work begins");
    let night = entry("18T22:30:00", Some("19T01:15:00"));
    assert_eq!(today(&[night]), "1:15-14:22 ");
    let since_yesterday = entry("18T22:30:00", None);
    assert_eq!(today(&[since_yesterday]), "0:00-0:01 ", "nothing is free");
}

#[test]
fn another_day_follows_its_last_entry_or_begins_when_work_does() {
    let on = |entries: &[EntryView]| lined("2026-11-18", entries);
    assert_eq!(on(&[]), "2026-11-18 9:00-9:30 ");
    assert_eq!(
        on(&[entry("18T09:00:00", Some("18T11:20:00"))]),
        "2026-11-18 11:20-11:50 "
    );
    assert_eq!(
        on(&[entry("18T22:00:00", Some("18T23:40:00"))]),
        "2026-11-18 9:00-9:30 ",
        "there is no more of it"
    );
    let early: Vec<EntryView> = ["10T08:05:00", "11T07:50:00", "12T10:00:00"]
        .map(|from| entry(from, Some("12T11:00:00")))
        .to_vec();
    assert_eq!(on(&early), "2026-11-18 8:00-8:30 ", "as half of the days");
    assert_eq!(lined("2026-11-21", &[]), "2026-11-21 9:00-9:30 ");
}

#[test]
fn the_line_of_today_reads_as_what_it_says() {
    let line = lined("2026-11-19", &[entry("19T09:00:00", Some("19T13:40:00"))]);
    let read = quick::read(
        &format!("{line}Catch up"),
        &quick::Names::default(),
        moment(),
    )
    .unwrap();
    assert_eq!(read.description, "Catch up");
    let said = crate::words::timing_words(read.timing, moment());
    assert_eq!(said.as_deref(), Some("13:40 – 14:22"));
}
