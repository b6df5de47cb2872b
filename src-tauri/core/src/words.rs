//! Everything Stint says to a person, in one place: the sentence, what was kept and the next step for each
//! [`Problem`], the sentence for each parked row, and the words of the state of syncing.
//!
//! Never a code that cannot be looked up, never blame, never a key.

use crate::problem::Problem;

/// What happened.
pub fn sentence(problem: &Problem) -> String {
    format!("{problem:?}")
}
