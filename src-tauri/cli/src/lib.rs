//! stint-cli
