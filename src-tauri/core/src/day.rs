//! Local days, and sums over them. The zone is an argument; a day has 23, 24 or 25 hours.
//!
//! Never reads the system's zone or clock.
