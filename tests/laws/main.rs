//! Laws of the pure parts, over whatever values there are: how two sides join, what a row asks for next, what a body
//! carries. Ten thousand cases each; `PROPTEST_CASES` asks for more.
//!
//! Never an example: those stand beside the code.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod carried;
mod files;
mod items;
mod joined;
mod planned;
