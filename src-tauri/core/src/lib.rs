//! stint-core
