//! A typed line before Enter: what is told of it is what Enter then does.

use stint_core::action::{Action, Said};
use stint_core::view::{ChipKind, Reading};
use stint_core::words;

use crate::device::Device;

/// Monday 2 March 2026, 14:00 in Berlin.
fn at_two() -> Device {
    Device::at("2026-03-02T13:00:00Z".parse().unwrap())
}

fn reading(device: &Device, line: &str) -> Reading {
    device.stint.read(line, line.len()).unwrap()
}

fn time(reading: &Reading) -> Option<&str> {
    let chip = reading
        .chips
        .iter()
        .find(|chip| chip.kind == ChipKind::Time);
    chip.map(|chip| &*chip.words)
}

#[test]
fn the_day_stands_in_the_chip_and_in_what_enter_does_where_it_is_not_today() {
    let device = at_two();
    for (line, chip, enter) in [
        ("9:40 Mail", "9:40 – now", "Start at 9:40"),
        (
            "yesterday 17:30 Mail",
            "yesterday 17:30 – now",
            "Start yesterday at 17:30",
        ),
        (
            "Fri 9:30-10:15 Mail",
            "Fri 9:30 – 10:15",
            "Log Fri 9:30 – 10:15",
        ),
        (
            "Mail gestern 9:30-10:15",
            "yesterday 9:30 – 10:15",
            "Log yesterday 9:30 – 10:15",
        ),
        (
            "9:30-10:15 20.2. Mail",
            "20 Feb 9:30 – 10:15",
            "Log 20 Feb 9:30 – 10:15",
        ),
    ] {
        let reading = reading(&device, line);
        assert_eq!(time(&reading), Some(chip), "{line}");
        assert_eq!(
            (&*reading.description, &*reading.enter),
            ("Mail", enter),
            "{line}"
        );
    }
    let planning = reading(&device, "Monday planning");
    assert_eq!(time(&planning), None);
    assert_eq!(
        (&*planning.description, &*planning.enter),
        ("Monday planning", "Start")
    );
}

#[test]
fn what_lies_ahead_is_refused_before_enter_and_yesterday_is_offered() {
    let device = at_two();
    for (line, sentence, next) in [
        (
            "23:30-0:30 Late",
            "This entry lies in the future.",
            "Write yesterday 23:30-0:30 if that is meant; the calendar takes what is planned.",
        ),
        (
            "9:30pm Late",
            "A timer cannot start in the future.",
            "Write yesterday 21:30 if that is meant, or give a time that has passed.",
        ),
        (
            "tomorrow 9:30-10:15 Early",
            "This entry lies in the future.",
            "Log it once it has begun; the calendar takes what is planned.",
        ),
    ] {
        let reading = reading(&device, line);
        let problem = reading.problem.unwrap();
        assert_eq!(
            (&*problem.sentence, problem.next.as_deref()),
            (sentence, Some(next)),
            "{line}"
        );
        assert_eq!((&*reading.enter, &reading.chips[..]), ("", &[][..]));
        let refused = device.act(Action::Start(Said::text(line))).unwrap_err();
        assert_eq!(words::view(&refused), problem, "{line}");
    }
    let meant = device.start("yesterday 23:30-0:30 Late");
    assert_eq!((meant.duration_s, &*meant.description), (3600, "Late"));
}

#[test]
fn a_timer_that_would_end_what_began_after_it_is_refused_before_enter() {
    let device = at_two();
    device.start("-15m Running");
    let line = "13:00 Earlier";
    let problem = reading(&device, line).problem.unwrap();
    let refused = device.act(Action::Start(Said::text(line))).unwrap_err();
    assert_eq!(words::view(&refused), problem);
    assert_eq!(reading(&device, "13:00-13:15 Earlier").problem, None);
}

#[test]
fn what_a_line_lies_over_is_told_before_enter() {
    let device = at_two();
    device.add("Support inbox", "9:15", "9:40");
    device.add("Invoices", "9:40", "10:30");
    device.add("Planning", "10:30", "11:00");
    device.start("-1h Running");
    for (line, remark) in [
        ("Mail", None),
        ("8:00-9:15 Mail", None),
        ("8:00-9:15:30 Mail", None),
        ("30m Mail", Some("Lies over Running, 13:00 – now.")),
        (
            "9:00-9:30 Mail",
            Some("Lies over Support inbox, 9:15 – 9:40."),
        ),
        (
            "9:00-10:45 Mail",
            Some("Lies over Support inbox, 9:15 – 9:40, and 2 more."),
        ),
        ("yesterday 9:00-9:30 Mail", None),
        ("13:30 Mail", None),
    ] {
        let reading = reading(&device, line);
        assert_eq!(reading.remark.as_deref(), remark, "{line}");
        assert_eq!(reading.problem, None, "{line}");
    }
    device.stop();
    assert_eq!(
        reading(&device, "9:35 Mail").remark.as_deref(),
        Some("Lies over Support inbox, 9:15 – 9:40, and 3 more.")
    );
}
