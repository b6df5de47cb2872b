//! The stand-in's own rules, so that a test that passes against it means something.
//!
//! Never asks Stint anything: the far side is checked against what is known of Clockify.

fn main() {}
