//! What time tracking and syncing mean.
//!
//! Everything that decides, compares, sums, orders or merges lives here, and nothing here touches a disk, a
//! socket, a clock or a random number: the time is an argument, fresh ids are handed in, and what should
//! happen outside is returned as a value. Never: tokio, rusqlite, reqwest, tauri, serde_json.

pub mod action;
pub mod approval;
pub mod at;
pub mod calendar;
pub mod cards;
pub mod catalog;
pub mod check;
pub mod custom;
pub mod day;
pub mod draft;
pub mod entry;
pub mod field;
pub mod finished;
pub mod gaps;
pub mod goal;
pub mod history;
pub mod id;
pub mod import;
pub mod length;
pub mod list;
pub mod menu;
pub mod month;
pub mod notice;
pub mod planted;
pub mod problem;
pub mod qr;
pub mod quick;
pub mod range;
pub mod recall;
pub mod report;
pub mod row;
pub mod rules;
pub mod search;
pub mod settings;
pub mod speech;
pub mod sync;
pub mod timer;
pub mod view;
pub mod when;
pub mod words;
