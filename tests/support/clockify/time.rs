//! Instants, durations and the wall-clock window of the entry list.
//!
//! Instants are whole unix seconds. Never reads a clock: the world's time is a field of `Clockify`.

use std::fmt;

use chrono::{DateTime, Datelike, LocalResult, NaiveDateTime, TimeDelta, TimeZone, Timelike, Utc};
use chrono_tz::Tz;
use serde::{Serialize, Serializer};

use super::habits::{Fold, Habits, WindowOffset};

/// An instant written as Clockify writes it: `2026-02-13T18:34:28Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Iso(pub(crate) i64);

impl fmt::Display for Iso {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let t = moment(self.0);
        write!(
            f,
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z",
            t.year(),
            t.month(),
            t.day(),
            t.hour(),
            t.minute(),
            t.second()
        )
    }
}

impl Serialize for Iso {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A length of time as Clockify writes it: `PT1H30M`; hours pass 24, days never appear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct IsoDuration(pub(crate) i64);

impl fmt::Display for IsoDuration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (h, m, s) = (self.0 / 3600, self.0 / 60 % 60, self.0 % 60);
        f.write_str("PT")?;
        if h != 0 {
            write!(f, "{h}H")?;
        }
        if m != 0 {
            write!(f, "{m}M")?;
        }
        if s != 0 || self.0 == 0 {
            write!(f, "{s}S")?;
        }
        Ok(())
    }
}

impl Serialize for IsoDuration {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

fn moment(unix: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(unix, 0).unwrap_or(DateTime::UNIX_EPOCH)
}

/// The `Date` header for an instant.
pub(crate) fn http_date(unix: i64) -> String {
    moment(unix).format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

/// An instant with microseconds, as Maton writes it.
pub(crate) fn iso_micros(unix: i64, micros: u32) -> String {
    moment(unix)
        .format(&format!("%Y-%m-%dT%H:%M:%S.{micros:06}Z"))
        .to_string()
}

/// Reads a written instant; fractions of a second are cut, not rounded.
pub(crate) fn parse_instant(text: &str) -> Option<i64> {
    DateTime::parse_from_rfc3339(text)
        .ok()
        .map(|t| t.timestamp())
}

/// Reads one bound of the list window: digits of a zone's wall clock behind a `Z`.
pub(crate) fn parse_window_bound(text: &str, zone: Tz, habits: &Habits) -> Option<i64> {
    let written = DateTime::parse_from_rfc3339(text).ok()?;
    let digits = match habits.window_offset {
        WindowOffset::Ignored => written.naive_local(),
        WindowOffset::AppliedFirst => written.naive_utc(),
    };
    Some(wall_clock(zone, digits, habits.window_fold))
}

fn wall_clock(zone: Tz, digits: NaiveDateTime, fold: Fold) -> i64 {
    match zone.from_local_datetime(&digits) {
        LocalResult::Single(t) => t.timestamp(),
        LocalResult::Ambiguous(earlier, later) => match fold {
            Fold::Earlier => earlier.timestamp(),
            Fold::Later => later.timestamp(),
        },
        // A skipped hour: read the digits with the offset that held before it.
        LocalResult::None => {
            let before = zone.from_local_datetime(&(digits - TimeDelta::hours(3)));
            before
                .earliest()
                .map_or(digits.and_utc().timestamp(), |t| t.timestamp() + 3 * 3600)
        }
    }
}
