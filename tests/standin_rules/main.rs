//! The stand-in's own rules, so that a test that passes against it means something.
//!
//! Never asks Stint anything: the far side is checked against what is known of Clockify.
#![allow(clippy::unwrap_used)]

mod accounts;
mod catalog;
mod changes;
mod connections;
mod contract;
mod creates;
mod door;
mod doors;
mod faults;
mod lists;
mod permissions;
mod sockets;
mod timers;
mod world;
