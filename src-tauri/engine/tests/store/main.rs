//! The store from its front door: what goes in comes out, whatever happens to the file between.
//! It never looks at a table but for the snapshot of the schema.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod files;
mod found;
mod history;
mod lists;
mod processes;
mod rows;
mod settling;
mod shown;
mod support;
mod syncing;
