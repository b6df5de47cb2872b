//! A time as a person says it: `9:40`, `-15m`, `2026-11-19`, `yesterday 17:30`, an RFC 3339 instant.
//!
//! Never guesses: what cannot be read is a [`Problem`].

use crate::action::Moment;
use crate::at::At;
use crate::problem::Problem;

/// Reads a time said on its own, for `--at`, `--from`, `--to` and the fields of the editor.
///
/// # Errors
/// [`Problem::TimeUnreadable`], [`Problem::TimeSkipped`].
pub fn read(said: &str, moment: Moment) -> Result<At, Problem> {
    let _ = moment;
    said.parse().map_err(|_| Problem::TimeUnreadable { said: said.to_owned() })
}
