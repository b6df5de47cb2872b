//! The sync machine.

/// A record of the sync machine for the store to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {}
