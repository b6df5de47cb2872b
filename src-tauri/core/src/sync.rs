//! The sync machine: what to ask Clockify next, and what its answers mean for the rows here.
//!
//! Events go in and effects come out as data; every `Save` is committed before the `Send` behind it, so a crash
//! anywhere leaves either an unsent change or a journaled attempt of unknown fate. A restart builds the machine
//! from the store; there is no other state. Never does I/O, never reads a clock, never knows a path, a header
//! or a status code.

mod absent;
pub mod ask;
mod in_doubt;
mod inbound;
mod job;
mod lost;
pub mod machine;
pub mod merge;
pub mod minted;
pub mod outbox;
mod outcome;
pub mod pace;
pub mod plan;
mod pull;
mod push;
pub mod readback;
pub mod record;
mod reply;
pub mod rhythm;
pub mod round;
pub mod sweep;
pub mod there;
mod translate;
mod why;

pub use ask::{Answer, Lost, Outcome, Person, Refusal, Reply, Request, Seen, WorkspaceSeen};
pub use machine::Machine;
pub use record::{
    Attempt, AttemptState, Cause, Conflict, Desk, KeptConflict, Lane, Made, Mark, Op, Record,
    Trust, Twin,
};
pub use round::{Effect, Event, Report, Round};
pub use translate::spelled;
