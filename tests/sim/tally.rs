//! What happened in one world, or in many: counted, so that a run can say what it tried.
//!
//! Never a law: a count that is too low is the gate's business, one that is too high another law's.

use std::collections::BTreeMap;

use crate::bad::{Bad, Class};
use crate::cover::State;

/// Counts of what happened.
#[derive(Debug, Default)]
pub struct Tally {
    /// How often each fault really struck.
    pub faults: BTreeMap<Bad, u64>,
    /// How often a fault of each kind struck a device that had a row in each state.
    pub cells: BTreeMap<(State, Class), u64>,
    /// Steps, requests and virtual seconds.
    pub steps: u64,
    pub requests: u64,
    pub seconds: u64,
    /// What became of creates whose reply was lost.
    pub creates: Creates,
    /// Virtual seconds from the end of trouble until both sides agreed, one a world.
    pub peace_s: Vec<u32>,
}

/// What became of creates whose reply was lost.
#[derive(Clone, Copy, Debug, Default)]
pub struct Creates {
    /// Entries whose create was of unknown fate at least once.
    pub ambiguous: u64,
    /// Bound to an entry that was not made for them.
    pub wrongly_adopted: u64,
    /// The person was asked which entry it is.
    pub asked: u64,
    /// There twice, though no create was carried out later than looks are taken.
    pub doubled: u64,
    /// There twice, because one was carried out later than that, or a proxy delivered it twice.
    pub doubled_late: u64,
    /// Of those, shown to the person as probable duplicates.
    pub flagged: u64,
}

impl Tally {
    /// A fault struck a device whose rows were in these states.
    pub fn strike(&mut self, bad: Bad, states: impl IntoIterator<Item = State>) {
        *self.faults.entry(bad).or_default() += 1;
        for state in states {
            *self.cells.entry((state, bad.class())).or_default() += 1;
        }
    }

    /// Adds what happened in another world.
    pub fn add(&mut self, other: Tally) {
        for (fault, times) in other.faults {
            *self.faults.entry(fault).or_default() += times;
        }
        for (cell, times) in other.cells {
            *self.cells.entry(cell).or_default() += times;
        }
        self.steps += other.steps;
        self.requests += other.requests;
        self.seconds += other.seconds;
        self.creates.add(other.creates);
        self.peace_s.extend(other.peace_s);
    }
}

impl Creates {
    fn add(&mut self, other: Creates) {
        self.ambiguous += other.ambiguous;
        self.wrongly_adopted += other.wrongly_adopted;
        self.asked += other.asked;
        self.doubled += other.doubled;
        self.doubled_late += other.doubled_late;
        self.flagged += other.flagged;
    }
}
