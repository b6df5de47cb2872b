//! Stories over the real store, the real client and a Clockify that behaves as badly as the real one may.
//!
//! Each test is one promise. Never sleeps; what takes time is the client's own waiting.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod accounts;
mod backups;
mod calendar;
mod catalog;
mod conflicts;
mod custom_fields;
mod device;
mod kept_out;
mod line;
mod list;
mod lost_replies;
mod meanwhile;
mod offline;
mod person;
mod pull;
mod refusals;
mod reports;
mod rules;
mod several;
mod timer;
mod twins;
mod upload;
mod upload_names;
mod ways_out;
mod website;
mod worker;
mod workspace;
