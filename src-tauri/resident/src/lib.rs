//! What stays when every window is closed: the tray, the hotkeys, the notifications, the sync worker and the
//! socket that other processes poke.
//!
//! On Linux [`run`] is the whole of it; elsewhere it lives [`inside`] the window's process. It never links GTK or a
//! web view, and it holds no rule of time tracking: what the tray shows is a value of core's, what a click does an
//! action.

mod browser;
#[cfg(target_os = "linux")]
mod computer;
mod desk;
mod doctor;
pub mod door;
pub mod hotkeys;
pub mod inside;
#[cfg(target_os = "linux")]
mod linux;
mod memory;
mod notify;
mod programs;
mod said;
pub mod settings;
mod shown;
mod told;
#[cfg(target_os = "linux")]
mod tray;
#[cfg(target_os = "linux")]
mod window;

use stint_core::problem::Problem;

pub use crate::browser::browse;
pub use crate::doctor::doctor;
#[cfg(target_os = "linux")]
pub use crate::linux::run;
pub use crate::programs::ensure;
#[cfg(not(target_os = "linux"))]
pub use crate::programs::run;

/// Everything on one thread, so that a resident costs a few megabytes.
fn event_loop() -> Result<tokio::runtime::Runtime, Problem> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .max_blocking_threads(2)
        .thread_stack_size(256 * 1024)
        .build()
        .map_err(|error| Problem::Internal {
            what: format!("no event loop: {}", error.kind()),
        })
}

/// Tooltips and notifications are markup in their specifications, and hosts read them so.
#[cfg(target_os = "linux")]
fn markup_escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
