//! Saying something where the resident was started from. Never its own words.

use stint_core::notice::Notice;

/// Says it in the terminal.
#[expect(
    clippy::print_stderr,
    reason = "who starts it in a terminal reads it there"
)]
pub(crate) fn aloud(notice: &Notice) {
    eprintln!("{}", notice.line());
}
