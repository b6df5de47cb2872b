//! The command line as a script and as a person meet it: lines in, answers, talk and exit codes out.
//!
//! Runs in process with a clock that stands still and a directory of its own. Never asserts how it is done.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod accounts;
mod approving;
mod bad_input;
mod catalog;
mod contract;
mod desk;
mod files;
mod finding;
mod help;
mod importing;
mod kept_out;
mod leaving;
mod logged;
mod secrets;
mod settling;
mod several;
mod syncing;
mod tracking;
mod two_matons;
mod uploading;
mod workspaces;
