//! What actions mean.
