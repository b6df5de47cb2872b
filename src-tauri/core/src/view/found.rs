//! What was found, as the doors show it.
//!
//! Never ranks: the newest stands first, as everywhere.

use serde::{Deserialize, Serialize};

use super::{Card, Chip, ProblemView};
use crate::search::Run;

/// What a text finds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Found {
    /// How all that but the words was read.
    pub chips: Vec<Chip>,
    /// The newest of them.
    pub hits: Vec<Hit>,
    /// How many there are.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub count: usize,
    /// `38 entries, 35:28`.
    pub words: String,
    /// Why the text cannot be used as it is; then nothing is found.
    pub problem: Option<ProblemView>,
}

/// An entry that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Hit {
    /// The entry.
    pub card: Card,
    /// Its description, with what was looked for.
    pub title: Vec<Run>,
    /// Its project and task, likewise.
    pub under: Vec<Run>,
    /// Its tags, likewise: `#urgent #billing`.
    pub tags: Vec<Run>,
    /// `Tue 16:10 – 18:00`.
    pub when: String,
}
