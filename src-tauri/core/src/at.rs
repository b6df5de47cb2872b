//! Instants: whole UTC seconds, as Clockify stores them.
//!
//! Stint cuts to the second at the moment of the person's action, so what is sent is what is stored. Never
//! reads a clock.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};

/// An instant in whole UTC seconds, between the years 1 and 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(as = "String"))]
pub struct At(i64);

/// The text or number was no instant that Stint can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an instant between the years 1 and 9999")]
pub struct NotAnInstant;

impl At {
    const FIRST: i64 = -62_135_596_800;
    const LAST: i64 = 253_402_300_799;

    /// The instant `seconds` after 1970-01-01T00:00:00Z; what lies outside the years 1 to 9999 is clamped.
    pub fn from_unix(seconds: i64) -> Self {
        At(seconds.clamp(Self::FIRST, Self::LAST))
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    pub fn unix(self) -> i64 {
        self.0
    }

    /// Seconds from `earlier` to `self`, negative when `earlier` is later.
    pub fn since(self, earlier: At) -> i64 {
        self.0 - earlier.0
    }

    /// The instant `seconds` later (earlier when negative).
    pub fn plus(self, seconds: i64) -> At {
        At::from_unix(self.0.saturating_add(seconds))
    }

    /// The same instant for calendar arithmetic.
    pub fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.0, 0).expect("an At lies between the years 1 and 9999")
    }
}

impl From<DateTime<Utc>> for At {
    fn from(instant: DateTime<Utc>) -> Self {
        At::from_unix(instant.timestamp())
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.utc().to_rfc3339_opts(SecondsFormat::Secs, true))
    }
}

impl FromStr for At {
    type Err = NotAnInstant;

    /// Reads RFC 3339, any offset; fractions of a second are cut off, not rounded.
    fn from_str(text: &str) -> Result<Self, NotAnInstant> {
        let read = DateTime::parse_from_rfc3339(text).map_err(|_| NotAnInstant)?;
        let seconds = read.timestamp();
        if (Self::FIRST..=Self::LAST).contains(&seconds) {
            Ok(At(seconds))
        } else {
            Err(NotAnInstant)
        }
    }
}

impl TryFrom<String> for At {
    type Error = NotAnInstant;
    fn try_from(text: String) -> Result<Self, NotAnInstant> {
        text.parse()
    }
}

impl From<At> for String {
    fn from(at: At) -> String {
        at.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_are_cut_not_rounded() {
        let at: At = "2026-02-13T18:34:28.999999Z".parse().unwrap();
        assert_eq!(at.to_string(), "2026-02-13T18:34:28Z");
    }

    #[test]
    fn an_offset_names_the_same_instant() {
        let a: At = "2026-02-13T20:34:28+02:00".parse().unwrap();
        assert_eq!(a.to_string(), "2026-02-13T18:34:28Z");
    }

    #[test]
    fn what_is_no_instant_is_refused() {
        for text in [
            "",
            "yesterday",
            "2026-02-30T00:00:00Z",
            "2026-02-13",
            "2026-02-13T18:34:28",
        ] {
            assert_eq!(text.parse::<At>(), Err(NotAnInstant), "{text}");
        }
    }
}
