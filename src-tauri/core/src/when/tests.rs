//! What a time on its own means, as a table; and what holds for every one.

use chrono_tz::{Europe, Tz};
use proptest::prelude::*;

use super::*;

/// 10:12 in Berlin, on the Thursday of the drawings.
const MORNING: &str = "2026-11-19T09:12:30Z";

fn moment(now: &str, zone: Tz) -> Moment {
    Moment {
        now: now.parse().unwrap(),
        zone,
    }
}

fn local(at: At, zone: Tz) -> String {
    at.utc()
        .with_timezone(&zone)
        .format("%Y-%m-%d %H:%M:%S")
        .to_string()
}

fn readable(said: &str, now: &str) -> String {
    local(
        read(said, moment(now, Europe::Berlin)).expect(said),
        Europe::Berlin,
    )
}

#[test]
fn a_time_is_read_as_people_say_it() {
    for (said, expected) in [
        ("9:40", "2026-11-19 09:40:00"),
        ("09:40", "2026-11-19 09:40:00"),
        (" 9:40 ", "2026-11-19 09:40:00"),
        ("9:40 vorm.", "2026-11-19 09:40:00"),
        ("9:40:15", "2026-11-19 09:40:15"),
        ("9:40am", "2026-11-19 09:40:00"),
        ("9:40 AM", "2026-11-19 09:40:00"),
        ("9am", "2026-11-19 09:00:00"),
        ("9a", "2026-11-19 09:00:00"),
        ("9 a.m.", "2026-11-19 09:00:00"),
        ("12am", "2026-11-19 00:00:00"),
        ("0:00", "2026-11-19 00:00:00"),
        ("now", "2026-11-19 10:12:30"),
        ("-15m", "2026-11-19 09:57:30"),
        ("-1h30", "2026-11-19 08:42:30"),
        ("-1h 30m", "2026-11-19 08:42:30"),
        ("\u{2212}15m", "2026-11-19 09:57:30"),
        ("today 9:00", "2026-11-19 09:00:00"),
        ("today", "2026-11-19 00:00:00"),
        ("yesterday", "2026-11-18 00:00:00"),
        ("Yesterday 17:30", "2026-11-18 17:30:00"),
        ("yesterday 5:30 pm", "2026-11-18 17:30:00"),
        ("tomorrow 9:00", "2026-11-20 09:00:00"),
        ("2026-11-17", "2026-11-17 00:00:00"),
        ("2026-11-17 9:00", "2026-11-17 09:00:00"),
        ("2026-11-17 09:00:30", "2026-11-17 09:00:30"),
        ("2026-11-17T09:00", "2026-11-17 09:00:00"),
        ("2026-11-17 24:00", "2026-11-18 00:00:00"),
        ("2026-11-17T09:00:00Z", "2026-11-17 10:00:00"),
        ("2026-11-17T09:00:00.9+02:00", "2026-11-17 08:00:00"),
        ("jetzt", "2026-11-19 10:12:30"),
        ("heute 9:00", "2026-11-19 09:00:00"),
        ("Gestern 17:30", "2026-11-18 17:30:00"),
        ("gestern 17 Uhr", "2026-11-18 17:00:00"),
        ("morgen", "2026-11-20 00:00:00"),
        ("9 Uhr", "2026-11-19 09:00:00"),
        ("9:40 Uhr", "2026-11-19 09:40:00"),
        ("gestern 5:30 nachm.", "2026-11-18 17:30:00"),
        // In a field of its own.
        ("930", "2026-11-19 09:30:00"),
        ("0930", "2026-11-19 09:30:00"),
        ("2130", "2026-11-19 21:30:00"),
        ("9.30", "2026-11-19 09:30:00"),
        ("9.30 Uhr", "2026-11-19 09:30:00"),
        ("9", "2026-11-19 09:00:00"),
        ("0", "2026-11-19 00:00:00"),
        ("24", "2026-11-19 00:00:00"),
        ("930 am", "2026-11-19 09:30:00"),
        ("yesterday 1730", "2026-11-18 17:30:00"),
        ("20.11", "2026-11-19 20:11:00"),
        // Days by their names, and dates as Germans write them.
        ("Fri 9:30", "2026-11-13 09:30:00"),
        ("Thursday 9:30", "2026-11-19 09:30:00"),
        ("Mo 9:30", "2026-11-16 09:30:00"),
        ("mittwoch 9 Uhr", "2026-11-18 09:00:00"),
        ("18.11.", "2026-11-18 00:00:00"),
        ("19.11.2026", "2026-11-19 00:00:00"),
        ("20.11. 9:40", "2025-11-20 09:40:00"),
        ("3.1.2026 9.40", "2026-01-03 09:40:00"),
        ("29.2.", "2024-02-29 00:00:00"),
    ] {
        assert_eq!(readable(said, MORNING), expected, "{said}");
    }
}

#[test]
fn a_bare_clock_time_is_the_most_recent_one() {
    for (now, said, expected) in [
        ("2026-11-19T09:12:30Z", "10:12", "2026-11-19 10:12:00"),
        ("2026-11-19T09:12:30Z", "10:13", "2026-11-19 10:13:00"),
        ("2026-11-19T09:12:30Z", "22:30", "2026-11-18 22:30:00"),
        ("2026-11-19T09:12:30Z", "22:12", "2026-11-19 22:12:00"),
        ("2026-11-18T23:10:00Z", "23:50", "2026-11-18 23:50:00"),
        ("2026-11-18T23:10:00Z", "0:05", "2026-11-19 00:05:00"),
        ("2026-11-18T23:10:00Z", "9:00", "2026-11-19 09:00:00"),
    ] {
        assert_eq!(readable(said, now), expected, "{said} at {now}");
    }
}

#[test]
fn what_is_no_time_is_refused() {
    for said in [
        "",
        " ",
        "25:00",
        "25",
        "960",
        "2500",
        "12345",
        "9.5",
        "9.60",
        "9.30.15",
        "20.11.26",
        "31.2.",
        "31.11.2026",
        "0.11.",
        "20/11/2026",
        "9:75",
        "9:5",
        "9:",
        ":30",
        "13pm",
        "13 nachm.",
        "25 Uhr",
        "Uhr",
        "heute heute",
        "0:30am",
        "9:30xm",
        "24:01",
        "-15",
        "-15x",
        "--15m",
        "15m",
        "-9:30",
        "2026-02-30",
        "2026-11-31 9:00",
        "2026-11-19 9:75",
        "2026-11-19X9:00",
        "2026-1-1",
        "0000-01-01",
        "now 9:00",
        "yesterday noon",
        "soon",
        "today today",
        "2026-11-19T",
        "9:30-10:15",
        "９:30",
        "2026-11-19T09:00:00+99:00",
    ] {
        let refused = Problem::TimeUnreadable {
            said: said.to_owned(),
            place: Place::Field,
        };
        assert_eq!(
            read(said, moment(MORNING, Europe::Berlin)),
            Err(refused),
            "{said}"
        );
    }
}

#[test]
fn in_the_editor_a_clock_time_is_on_the_days_of_the_entry() {
    let moment = moment(MORNING, Europe::Berlin);
    let before = read("2026-11-03 21:00", moment).unwrap();
    let start = read_near("22:30", before, moment).unwrap();
    assert_eq!(local(start, moment.zone), "2026-11-03 22:30:00");
    assert_eq!(
        local(read_end("23:10", start, moment).unwrap(), moment.zone),
        "2026-11-03 23:10:00"
    );
    assert_eq!(
        local(read_end("0:10", start, moment).unwrap(), moment.zone),
        "2026-11-04 00:10:00"
    );
    assert_eq!(
        read_end("22:30", start, moment),
        Ok(start),
        "no length, not a day"
    );
    assert_eq!(
        local(
            read_end("yesterday 9:00", start, moment).unwrap(),
            moment.zone
        ),
        "2026-11-18 09:00:00",
        "a day that is said is meant"
    );
}

#[test]
fn a_date_as_the_end_of_a_list_includes_that_day() {
    let moment = moment(MORNING, Europe::Berlin);
    assert_eq!(
        local(range_to("2026-11-17", moment).unwrap(), moment.zone),
        "2026-11-18 00:00:00"
    );
    assert_eq!(
        local(range_from("2026-11-17", moment).unwrap(), moment.zone),
        "2026-11-17 00:00:00"
    );
    assert_eq!(
        local(range_to("today", moment).unwrap(), moment.zone),
        "2026-11-20 00:00:00"
    );
    assert_eq!(
        local(range_to("2026-11-17 9:00", moment).unwrap(), moment.zone),
        "2026-11-17 09:00:00"
    );
    let changing = range_to("2026-03-29", moment)
        .unwrap()
        .since(range_from("2026-03-29", moment).unwrap());
    assert_eq!(changing, 23 * 3600, "the day on which clocks go forward");
}

#[test]
fn a_bare_number_is_no_time_where_a_day_or_a_range_is_asked_for() {
    let moment = moment(MORNING, Europe::Berlin);
    for said in ["2026", "930", "9.30", "20.11", "9", "yesterday 930"] {
        let refused = |place| Problem::TimeUnreadable {
            said: said.to_owned(),
            place,
        };
        let range = Err(refused(Place::Field));
        assert_eq!(range_from(said, moment), range, "{said}");
        assert_eq!(range_to(said, moment), range, "{said}");
        assert_eq!(read_date(said, moment), Err(refused(Place::Day)), "{said}");
    }
    for (said, expected) in [
        ("18.11.", "2026-11-18"),
        ("18.11.2025", "2025-11-18"),
        ("19.11.", "2026-11-19"),
        ("20.11.", "2025-11-20"),
        ("Fri", "2026-11-13"),
        ("donnerstag", "2026-11-19"),
    ] {
        assert_eq!(
            read_date(said, moment).unwrap().to_string(),
            expected,
            "{said}"
        );
    }
}

#[test]
fn a_skipped_clock_time_is_the_first_after_the_gap_and_a_doubled_one_the_first() {
    let moment = moment(MORNING, Europe::Berlin);
    for (said, instant) in [
        ("2026-03-29 2:30", "2026-03-29T01:00:00Z"),
        ("2026-10-25 2:30", "2026-10-25T00:30:00Z"),
        ("2026-10-25 3:00", "2026-10-25T02:00:00Z"),
    ] {
        assert_eq!(read(said, moment).unwrap().to_string(), instant, "{said}");
    }
}

proptest! {
    #[test]
    fn any_text_is_a_time_or_a_problem(text in any::<String>(), now in any::<i64>()) {
        let moment = Moment { now: At::from_unix(now), zone: Europe::Berlin };
        let _ = (read(&text, moment), range_to(&text, moment), read_end(&text, At::from_unix(now), moment));
    }

    #[test]
    fn near_times_do_not_panic(text in "(yesterday |heute |[0-9]{1,2}[.][0-9]{1,2}[.] ?|Fri |[0-9]{4}-[0-9]{2}-[0-9]{2}[ T])?-?[0-9:.apmhrs ]{0,9}(uhr)?") {
        let _ = read(&text, moment(MORNING, Europe::Berlin));
    }

    #[test]
    fn an_instant_reads_as_itself(unix in -62_135_596_800_i64..253_402_300_799) {
        let at = At::from_unix(unix);
        prop_assert_eq!(read(&at.to_string(), moment(MORNING, Europe::Berlin)), Ok(at));
    }

    #[test]
    fn a_bare_clock_time_lies_within_a_day_of_now(hour in 0_u32..24, minute in 0_u32..60, now in 0_i64..4_000_000_000) {
        let moment = Moment { now: At::from_unix(now), zone: Europe::Berlin };
        let at = read(&format!("{hour}:{minute:02}"), moment).unwrap();
        prop_assert!(at.since(moment.now).abs() <= 25 * 3600);
    }
}
