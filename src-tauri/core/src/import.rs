//! What another program kept, on its way to become entries here: rows as they stand in a file, what their dates mean,
//! and what cannot be used, line by line.
//!
//! Pure: bytes are read elsewhere. Never a guess that nobody is told of: a date that could be two is asked about, a clock
//! time that there was twice or not at all is listed, and what is refused is listed with its line.

mod gathered;
mod said;
mod settled;

pub use gathered::{Gathered, Name};
pub use said::{Stamp, billable, clock, date, instant, seconds, stamp};
pub use settled::Settled;

use serde::{Deserialize, Serialize};

/// Which of day and month comes first in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum DateOrder {
    /// 31/12/2026.
    Dmy,
    /// 12/31/2026.
    Mdy,
}

/// One row of a file, as it stands there. Empty means: nothing said.
#[derive(Clone, Debug, Default)]
pub struct Foreign {
    /// Its line, from 1.
    pub line: u64,
    /// Whose time it is: an address or a name.
    pub who: String,
    /// What was done.
    pub description: String,
    /// Its project.
    pub project: String,
    /// Who that is for.
    pub client: String,
    /// Its task.
    pub task: String,
    /// Its tags.
    pub tags: Vec<String>,
    /// Whether somebody is billed.
    pub billable: Option<bool>,
    /// When it began.
    pub start: When,
    /// When it ended.
    pub end: When,
    /// Its length in seconds, where the row says that too.
    pub seconds: Option<i64>,
    /// Its id in Stint, where Stint exported it.
    pub id: String,
    /// Its id in Clockify, where it says so.
    pub remote: String,
}

/// A time as a row says it.
#[derive(Clone, Debug, Default)]
pub enum When {
    /// Not at all.
    #[default]
    Missing,
    /// So.
    Said(Stamp),
    /// In a way that nobody can read.
    Unreadable(String),
}

/// A line and what is to be said of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct LineNote {
    /// Which, from 1.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub line: u64,
    /// Why.
    pub words: String,
}

/// Notes on lines: all are counted, the first are kept.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    /// The first of them.
    pub first: Vec<LineNote>,
    /// All.
    pub count: usize,
}

impl Notes {
    /// So many are kept: more than anybody reads.
    const MOST: usize = 1_000;

    /// Takes one more.
    pub fn push(&mut self, line: u64, words: impl Into<String>) {
        self.count += 1;
        if self.first.len() < Self::MOST {
            let words = words.into();
            self.first.push(LineNote { line, words });
        }
    }
}
