//! stint-engine

pub mod clockify;
pub mod secrets;
