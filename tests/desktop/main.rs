//! The built programs on a real display: what only a desktop can show.
//! They never test a rule of time tracking; those run headless.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod bus;
mod computer;
mod hotkeys;
mod notices;
mod page;
mod pictures;
mod resident;
mod screen;
mod tray;
mod watcher;
mod window_accounts;
mod window_approval;
mod window_asks;
mod window_calendar;
mod window_catalog;
mod window_clocks;
mod window_connects;
mod window_crash;
mod window_day;
mod window_files;
mod window_life;
mod window_mini;
mod window_parts;
mod window_reports;
mod window_sync;
mod window_tracking;
mod window_views;
mod world;
