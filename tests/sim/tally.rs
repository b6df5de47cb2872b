//! What happened in one world, or in many: counted, so that a run can say what it tried.
//!
//! Never a law: a count that is too low is the gate's business, one that is too high another law's.

use std::collections::BTreeMap;

/// Counts of what happened.
#[derive(Debug, Default)]
pub struct Tally {
    /// How often each fault really struck.
    pub faults: BTreeMap<String, u64>,
}

impl Tally {
    /// A fault struck; what it says of itself begins with its name.
    pub fn fault(&mut self, said: &str) {
        let end = said.find(|c: char| !c.is_alphanumeric());
        let name = &said[..end.unwrap_or(said.len())];
        *self.faults.entry(name.to_owned()).or_default() += 1;
    }

    /// Adds what happened in another world.
    pub fn add(&mut self, other: Tally) {
        for (fault, times) in other.faults {
            *self.faults.entry(fault).or_default() += times;
        }
    }
}
