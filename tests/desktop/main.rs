//! The built programs on a real display: what only a desktop can show.
//! They never test a rule of time tracking; those run headless.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod window;
mod world;
