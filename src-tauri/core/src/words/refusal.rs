//! The words of each [`Problem`](crate::problem::Problem): what happened, what was kept safe, what to do next.
//!
//! Each part names every problem, so that none is without. Never looks at more than the problem itself: the same words
//! in tray, window, terminal and for assistants.

mod code;
mod command;
mod kept;
mod next;
mod sentence;

pub use code::code;
pub use command::commands;
pub use kept::kept;
pub use next::next;
pub use sentence::sentence;
