//! stint-engine

pub mod clockify;
pub mod secrets;
pub mod store;
