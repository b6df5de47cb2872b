//! What rows of a file come to, by example: orders of dates, nights in which clocks are set, and what is refused.
//!
//! Never a file: rows are handed in as a reader would.

use chrono_tz::Europe::Berlin;
use chrono_tz::Tz;

use super::*;
use crate::import::{Foreign, stamp};
use crate::problem::Problem;

fn row(line: u64, from: (&str, &str), to: (&str, &str)) -> Foreign {
    Foreign {
        line,
        description: "Review".to_owned(),
        start: stamp(from.0, from.1),
        end: stamp(to.0, to.1),
        ..Foreign::default()
    }
}

fn gathered(rows: impl IntoIterator<Item = Foreign>) -> Gathered {
    let mut gathered = Gathered::default();
    rows.into_iter().for_each(|row| gathered.take(row));
    gathered
}

fn spans(gathered: &Gathered, order: DateOrder, zone: Tz) -> Vec<String> {
    let settled = gathered.settle(order, zone, None);
    let spans = settled.entries.iter();
    spans
        .map(|entry| format!("{} {}", entry.start, entry.end))
        .collect()
}

fn notes(notes: &Notes) -> Vec<(u64, &str)> {
    notes
        .first
        .iter()
        .map(|note| (note.line, &*note.words))
        .collect()
}

#[test]
fn one_date_beyond_the_twelfth_tells_the_order_of_all() {
    let open = row(2, ("03/04/2026", "9:00"), ("03/04/2026", "10:00"));
    let day_first = row(3, ("25/04/2026", "9:00"), ("25/04/2026", "10:00"));
    let month_first = row(3, ("04/25/2026", "9:00"), ("04/25/2026", "10:00"));
    assert_eq!(
        gathered([open.clone()]).order(None),
        Err(Problem::DatesAmbiguous {
            example: "03/04/2026".to_owned()
        })
    );
    assert_eq!(
        gathered([open.clone(), day_first.clone()]).order(None),
        Ok(DateOrder::Dmy)
    );
    assert_eq!(
        gathered([open.clone(), month_first.clone()]).order(None),
        Ok(DateOrder::Mdy)
    );
    let both = gathered([open.clone(), day_first, month_first]);
    assert!(both.order(None).is_err(), "they contradict each other");
    assert_eq!(
        spans(&both, DateOrder::Dmy, Tz::UTC).len(),
        2,
        "the valid ones are offered"
    );
    assert_eq!(
        notes(&both.settle(DateOrder::Dmy, Tz::UTC, None).refused),
        [(3, "Its start is no date in this order.")]
    );
    assert_eq!(
        gathered([open]).order(Some(DateOrder::Mdy)),
        Ok(DateOrder::Mdy),
        "who says, decides"
    );
}

#[test]
fn dates_that_are_the_same_either_way_ask_nothing() {
    let same = gathered([row(2, ("04/04/2026", "9:00"), ("04/04/2026", "9:30"))]);
    assert!(same.order(None).is_ok());
}

#[test]
fn what_lasts_over_midnight_keeps_its_length_and_what_ends_before_it_began_is_refused() {
    let rows = gathered([
        row(2, ("2026-02-12", "11:30 PM"), ("2026-02-13", "12:45 AM")),
        row(3, ("2026-02-12", "9:00"), ("2026-02-12", "9:00")),
        row(4, ("2026-02-12", "9:00"), ("2026-02-12", "8:00")),
        row(5, ("2026-02-12", "9:00"), ("", "")),
        row(6, ("yesterday", "9:00"), ("2026-02-12", "8:00")),
        Foreign {
            seconds: Some(1800),
            ..row(7, ("2026-02-12", "9:00"), ("", ""))
        },
    ]);
    assert_eq!(
        spans(&rows, DateOrder::Dmy, Tz::UTC),
        [
            "2026-02-12T23:30:00Z 2026-02-13T00:45:00Z",
            "2026-02-12T09:00:00Z 2026-02-12T09:00:00Z",
            "2026-02-12T09:00:00Z 2026-02-12T09:30:00Z",
        ]
    );
    let settled = rows.settle(DateOrder::Dmy, Tz::UTC, None);
    assert_eq!(
        notes(&settled.refused),
        [
            (5, "It has no end."),
            (6, "Its start is no time: yesterday 9:00"),
            (4, "Its end lies before its start."),
        ]
    );
}

#[test]
fn a_time_that_there_was_twice_is_told_by_the_length_or_noted() {
    let night = ("2026-10-25", "2:30");
    let with = |seconds| Foreign {
        seconds,
        ..row(2, night, ("2026-10-25", "4:00"))
    };
    let second = gathered([with(Some(5400))]);
    assert_eq!(
        spans(&second, DateOrder::Dmy, Berlin),
        ["2026-10-25T01:30:00Z 2026-10-25T03:00:00Z"]
    );
    assert_eq!(
        second.settle(DateOrder::Dmy, Berlin, None).noted.count,
        0,
        "the length tells"
    );
    let first = gathered([with(Some(9000))]);
    assert_eq!(
        spans(&first, DateOrder::Dmy, Berlin),
        ["2026-10-25T00:30:00Z 2026-10-25T03:00:00Z"]
    );
    let unsaid = gathered([with(None)]).settle(DateOrder::Dmy, Berlin, None);
    assert_eq!(
        notes(&unsaid.noted),
        [(
            2,
            "Clocks showed its start twice that night; the first is taken."
        )]
    );
}

#[test]
fn a_time_that_there_never_was_is_the_first_after_and_noted() {
    let rows = gathered([row(2, ("2026-03-29", "2:30"), ("2026-03-29", "4:00"))]);
    assert_eq!(
        spans(&rows, DateOrder::Dmy, Berlin),
        ["2026-03-29T01:00:00Z 2026-03-29T02:00:00Z"]
    );
    let settled = rows.settle(DateOrder::Dmy, Berlin, None);
    assert_eq!(
        notes(&settled.noted),
        [(
            2,
            "Clocks skipped its start that night; the first time after is taken."
        )]
    );
}

#[test]
fn a_row_is_known_again_in_another_file_zone_and_place() {
    let one = row(2, ("02/03/2026", "9:00 AM"), ("02/03/2026", "10:00 AM"));
    let other = row(77, ("2026-03-02", "09:00:00"), ("2026-03-02", "10:00:00"));
    let source =
        |row: Foreign, zone| gathered([row]).settle(DateOrder::Dmy, zone, None).entries[0].source;
    assert_eq!(source(one.clone(), Berlin), source(other, Tz::UTC));
    let renamed = Foreign {
        description: "Other".to_owned(),
        ..one.clone()
    };
    assert_ne!(source(one.clone(), Berlin), source(renamed, Berlin));
    let twice = gathered([one.clone(), one]).settle(DateOrder::Dmy, Berlin, None);
    assert_ne!(
        twice.entries[0].source, twice.entries[1].source,
        "two that are just the same are two"
    );
}

#[test]
fn what_clockify_does_not_take_in_a_text_is_replaced_and_noted() {
    let long = Foreign {
        description: format!("<{}", "x".repeat(4000)),
        ..row(2, ("2026-03-02", "9:00"), ("2026-03-02", "9:30"))
    };
    let settled = gathered([long]).settle(DateOrder::Dmy, Tz::UTC, None);
    let text = &settled.entries[0].description;
    assert!(text.starts_with('‹') && text.chars().count() == 3000);
    assert_eq!(settled.noted.count, 2);
}

#[test]
fn only_the_rows_of_those_who_are_said_are_taken() {
    let of = |who: &str, line| Foreign {
        who: who.to_owned(),
        ..row(line, ("2026-03-02", "9:00"), ("2026-03-02", "9:30"))
    };
    let rows = gathered([
        of("ada@example.com", 2),
        of("bob@example.com", 3),
        of("ada@example.com", 4),
    ]);
    let settled = rows.settle(
        DateOrder::Dmy,
        Tz::UTC,
        Some(&["ada@example.com".to_owned()]),
    );
    assert_eq!(settled.entries.len(), 2);
    assert_eq!(
        settled.people,
        [
            ("ada@example.com".to_owned(), 2),
            ("bob@example.com".to_owned(), 1)
        ]
    );
}
