//! The far side of Stint, for tests: the stand-in Clockify and Maton.
//!
//! [`clockify::Clockify`] is a plain value: a request in, an answer out, time set by the caller. The
//! simulator calls it in process; [`server::StandIn`] puts the same value behind real sockets, and
//! `cargo run -p stint-tests --bin stand-in` does so for other processes. Nothing here knows Stint:
//! the words are Clockify's own.

pub mod clockify;
mod far_side;
pub mod maton;
pub mod server;
mod tape;

pub use far_side::FarSide;
pub use tape::Tape;
