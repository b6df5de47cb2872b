//! stint-resident
