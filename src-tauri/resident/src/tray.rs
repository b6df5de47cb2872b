//! The tray on Linux: draws the value that core computes, and says what was clicked.
//! It never decides what stands in the menu.

mod item;
mod panel;
mod pixels;

pub(crate) use item::serve;
