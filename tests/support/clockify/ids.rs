//! Ids as Clockify makes them: 24 hex digits, the first 8 normally the second of creation.
//!
//! Never checks a shape: an id that cannot be read is merely one that belongs to nobody.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::habits::IdSecond;

/// An id of anything Clockify keeps.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id([u8; 12]);

impl Id {
    /// The first four bytes read as unix seconds.
    pub fn second(self) -> i64 {
        let [a, b, c, d, ..] = self.0;
        i64::from(u32::from_be_bytes([a, b, c, d]))
    }

    fn hex(self) -> [u8; 24] {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut out = [0; 24];
        for (pair, byte) in out.chunks_exact_mut(2).zip(self.0) {
            pair[0] = DIGITS[usize::from(byte >> 4)];
            pair[1] = DIGITS[usize::from(byte & 15)];
        }
        out
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(std::str::from_utf8(&self.hex()).expect("hex digits are ASCII"))
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Id {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = text.as_bytes();
        if digits.len() != 24 {
            return Err(());
        }
        let mut bytes = [0; 12];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            let high = char::from(pair[0]).to_digit(16).ok_or(())?;
            let low = char::from(pair[1]).to_digit(16).ok_or(())?;
            *byte = (high * 16 + low) as u8;
        }
        Ok(Self(bytes))
    }
}

impl Serialize for Id {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(std::str::from_utf8(&self.hex()).expect("hex digits are ASCII"))
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse()
            .map_err(|()| serde::de::Error::custom("an id is 24 hex digits"))
    }
}

/// Makes ids: second of creation, a fixed machine part, a counter.
#[derive(Debug, Clone, Default)]
pub(crate) struct IdMaker {
    made: u32,
}

impl IdMaker {
    pub(crate) fn make(&mut self, clock: i64, habit: IdSecond) -> Id {
        self.made += 1;
        let second = match habit {
            IdSecond::True => clock as u32,
            IdSecond::OffBy { seconds } => (clock + seconds) as u32,
            // Any spread-out function of the counter will do: no second is to be found in it.
            IdSecond::Meaningless => self.made.wrapping_mul(0x9e37_79b9).rotate_left(7),
        };
        let mut bytes = [0x5c, 0xd3, 0xa9, 0x21, 0xdb, 0x12, 0x06, 0x9f, 0, 0, 0, 0];
        bytes[..4].copy_from_slice(&second.to_be_bytes());
        bytes[8..].copy_from_slice(&self.made.to_be_bytes());
        Id(bytes)
    }
}
