//! The built program from outside: processes that are killed, frozen and many at once, and a network that does
//! everything a network can do. Needs `stint` to be built beside it, as `make check` does.
//!
//! Each life has a seed; a failure prints it with its story. `STINT_KILLS`, `STINT_SCENARIOS` and `STINT_WORLDS` say
//! how many. Never asks Stint anything but by its command line.

#![cfg(unix)]
#![allow(clippy::print_stdout, reason = "a test says what it could not look at")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[cfg(target_os = "linux")]
mod approving;
mod book;
mod computer;
mod connecting;
#[cfg(target_os = "linux")]
mod crashed;
mod frozen;
#[cfg(target_os = "linux")]
mod keychain;
#[cfg(target_os = "linux")]
mod keys;
mod killed;
mod lives;
mod network;
mod peace;
mod people;
mod proxy;
#[cfg(target_os = "linux")]
mod replaced;
#[cfg(target_os = "linux")]
mod session;
mod silence;
mod together;
