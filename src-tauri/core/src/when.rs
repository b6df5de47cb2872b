//! A time as a person says it: `9:40`, `-15m`, `2026-11-19`, `yesterday 17:30`, an RFC 3339 instant.
//!
//! Every language that Stint speaks is read, whichever it speaks now. Never guesses: what cannot be read is a [`Problem`].

use chrono::NaiveDate;

use crate::action::Moment;
use crate::at::At;
use crate::problem::Problem;
use crate::{day, length};

/// Reads a time said on its own, for `--at`, `--from`, `--to` and fields of their own. A bare clock time is the
/// most recent one: today's, or yesterday's when today's is still to come and yesterday's no more than 12 hours ago.
/// A bare date is the start of that day.
///
/// # Errors
/// [`Problem::TimeUnreadable`].
pub fn read(said: &str, moment: Moment) -> Result<At, Problem> {
    Ok(Said::read(said, moment)?.at(moment, |clock| clock.on(clock.recent_day(moment), moment)))
}

/// Reads a time that replaces `before`, as in the editor of an entry: a bare clock time stays on its day.
///
/// # Errors
/// [`Problem::TimeUnreadable`].
pub fn read_near(said: &str, before: At, moment: Moment) -> Result<At, Problem> {
    let date = day::date_of(before, moment.zone);
    Ok(Said::read(said, moment)?.at(moment, |clock| clock.on(date, moment)))
}

/// Reads the end of what began at `start`: a bare clock time is on that day, or on the next when clocks showed it
/// before the start.
///
/// # Errors
/// [`Problem::TimeUnreadable`].
pub fn read_end(said: &str, start: At, moment: Moment) -> Result<At, Problem> {
    Ok(Said::read(said, moment)?.at(moment, |clock| clock.not_before(start, moment)))
}

/// Reads a day: `2026-11-19`, `yesterday`, or the day of an instant.
///
/// # Errors
/// [`Problem::TimeUnreadable`], also for a bare clock time, which is on every day.
pub fn read_date(said: &str, moment: Moment) -> Result<NaiveDate, Problem> {
    match Said::read(said, moment)? {
        Said::Day(date) | Said::DayClock(date, _) => Ok(date),
        Said::Instant(at) => Ok(day::date_of(at, moment.zone)),
        Said::Ago(_) | Said::Clock(_) => Err(Problem::TimeUnreadable {
            said: said.to_owned(),
        }),
    }
}

/// Reads where a list or report begins: a bare date is the start of that day.
///
/// # Errors
/// [`Problem::TimeUnreadable`].
pub fn range_from(said: &str, moment: Moment) -> Result<At, Problem> {
    read(said, moment)
}

/// Reads where a list or report ends, not included itself: a bare date includes that day.
///
/// # Errors
/// [`Problem::TimeUnreadable`].
pub fn range_to(said: &str, moment: Moment) -> Result<At, Problem> {
    match Said::read(said, moment)? {
        Said::Day(date) => Ok(day::start_of(day::after(date), moment.zone)),
        _ => read(said, moment),
    }
}

/// What a clock on the wall shows, in seconds after midnight; 86 400 is `24:00`, the end of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Clock(i64);

impl Clock {
    const DAY_S: i64 = 86_400;

    /// Reads `9:40`, `09:40:30`, `9:40pm`, `9 am`, `9:40 vorm.`, `9 Uhr`, `24:00`.
    pub(crate) fn read(text: &str) -> Option<Clock> {
        let text = text.trim().to_ascii_lowercase();
        // Behind each, an hour may stand alone; what most of them add are twelve hours or none.
        let (body, half) = [
            ("a.m.", Some(0)),
            ("p.m.", Some(12)),
            ("am", Some(0)),
            ("pm", Some(12)),
            ("a", Some(0)),
            ("p", Some(12)),
            ("vorm.", Some(0)),
            ("nachm.", Some(12)),
            ("uhr", None),
        ]
        .into_iter()
        .find_map(|(suffix, hours)| Some((text.strip_suffix(suffix)?.trim_end(), hours)))
        .map_or((&*text, None), |(body, half)| (body, Some(half)));
        let fields: Vec<&str> = body.split(':').collect();
        let (hour, minute, second) = match (&fields[..], half) {
            (&[hour], Some(_)) => (number(hour, 1)?, 0, 0),
            (&[hour, minute], _) => (number(hour, 1)?, number(minute, 2)?, 0),
            (&[hour, minute, second], _) => {
                (number(hour, 1)?, number(minute, 2)?, number(second, 2)?)
            }
            _ => return None,
        };
        let hour = match half.flatten() {
            Some(later) if (1..=12).contains(&hour) => hour % 12 + later,
            Some(_) => return None,
            None => hour,
        };
        let total = hour * 3600 + minute * 60 + second;
        (minute < 60 && second < 60 && total <= Clock::DAY_S).then_some(Clock(total))
    }

    /// The day on which clocks showed this most recently, as a person means it: today; or yesterday, when it is
    /// still to come today and yesterday's is no more than 12 hours ago.
    pub(crate) fn recent_day(self, moment: Moment) -> NaiveDate {
        const STILL_LAST_NIGHT_S: i64 = 12 * 3600;
        let today = day::date_of(moment.now, moment.zone);
        let yesterday = day::before(today);
        let still_to_come = self.on(today, moment) > moment.now;
        if still_to_come && moment.now.since(self.on(yesterday, moment)) <= STILL_LAST_NIGHT_S {
            yesterday
        } else {
            today
        }
    }

    /// The instant at which clocks show this on that day.
    pub(crate) fn on(self, date: NaiveDate, moment: Moment) -> At {
        day::clock_on(date, self.0, moment.zone)
    }

    /// The end of what began at `start`, by the day on which `start` lies: past midnight when that makes a night,
    /// not when it would make most of a day, which is more likely a slip.
    pub(crate) fn not_before(self, start: At, moment: Moment) -> At {
        const NIGHT_S: i64 = 12 * 3600;
        let date = day::date_of(start, moment.zone);
        let same_day = self.on(date, moment);
        let next_day = self.on(day::after(date), moment);
        if same_day < start && next_day.since(start) <= NIGHT_S {
            next_day
        } else {
            same_day
        }
    }
}

/// A time as said, before a bare clock time is put on a day.
#[derive(Clone, Copy)]
enum Said {
    Instant(At),
    Ago(i64),
    Day(NaiveDate),
    DayClock(NaiveDate, Clock),
    Clock(Clock),
}

impl Said {
    fn read(said: &str, moment: Moment) -> Result<Said, Problem> {
        Said::parse(said.trim(), moment).ok_or_else(|| Problem::TimeUnreadable {
            said: said.to_owned(),
        })
    }

    fn parse(text: &str, moment: Moment) -> Option<Said> {
        if let Ok(instant) = text.parse() {
            return Some(Said::Instant(instant));
        }
        if let Some(length) = text.strip_prefix(['-', '\u{2212}']) {
            return length::read_with_unit(length).ok().map(Said::Ago);
        }
        if let Some(clock) = Clock::read(text) {
            return Some(Said::Clock(clock));
        }
        let (day, clock) = match text.split_once([' ', 'T', 't']) {
            Some((day, clock)) if date(day).is_some() => (day, Some(clock)),
            _ => match text.split_once(char::is_whitespace) {
                Some((day, clock)) => (day, Some(clock)),
                None => (text, None),
            },
        };
        let today = day::date_of(moment.now, moment.zone);
        let date = match &*day.to_ascii_lowercase() {
            "now" | "jetzt" if clock.is_none() => return Some(Said::Instant(moment.now)),
            "today" | "heute" => today,
            "yesterday" | "gestern" => day::before(today),
            "tomorrow" | "morgen" => day::after(today),
            day => date(day)?,
        };
        match clock {
            None => Some(Said::Day(date)),
            Some(clock) => Clock::read(clock).map(|clock| Said::DayClock(date, clock)),
        }
    }

    /// The instant that is meant, once it is known what a bare clock time means.
    fn at(self, moment: Moment, bare: impl FnOnce(Clock) -> At) -> At {
        match self {
            Said::Instant(at) => at,
            Said::Ago(seconds) => moment.now.plus(-seconds),
            Said::Day(date) => day::start_of(date, moment.zone),
            Said::DayClock(date, clock) => clock.on(date, moment),
            Said::Clock(clock) => bare(clock),
        }
    }
}

/// `2026-11-19`, and nothing looser.
pub(crate) fn date(text: &str) -> Option<NaiveDate> {
    let shape = text.len() == 10
        && text.bytes().enumerate().all(|(i, byte)| {
            if i == 4 || i == 7 {
                byte == b'-'
            } else {
                byte.is_ascii_digit()
            }
        });
    if !shape || text.starts_with("0000") {
        return None;
    }
    text.parse().ok()
}

/// A number of one or two digits, of two at `least`.
fn number(text: &str, least: usize) -> Option<i64> {
    let shape = (least..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if shape { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
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
            "9:75",
            "9:5",
            "9:",
            ":30",
            "9",
            "930",
            "9.30",
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
            "19.11.2026",
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
        fn near_times_do_not_panic(text in "(yesterday |heute |[0-9]{4}-[0-9]{2}-[0-9]{2}[ T])?-?[0-9:.apmhrs ]{0,9}(uhr)?") {
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
}
