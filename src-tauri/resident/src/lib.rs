//! What stays when every window is closed: the tray, the hotkeys, the notifications, the sync worker and the
//! socket that other processes poke.
//!
//! [`run`] is the whole of it. It never links GTK or a web view, and it holds no rule of time tracking: what the
//! tray shows is a value of core's, what a click does an action.

mod desk;
mod doctor;
pub mod door;
pub mod hotkeys;
mod memory;
mod notify;
mod programs;
mod said;
mod told;
#[cfg(target_os = "linux")]
mod tray;
mod window;

use std::path::Path;
use std::time::{Duration, Instant};

use stint_core::problem::Problem;
use stint_engine::{Env, Stint, lock};

pub use crate::doctor::doctor;
pub use crate::programs::ensure;

use crate::door::{Poke, Show, View, Who};

/// How long a second start looks for the first one's door: it may be starting itself.
const DOOR_OPENS: Duration = Duration::from_secs(3);
const LOOK_AGAIN: Duration = Duration::from_millis(20);

/// Runs the resident of this data directory until it is told to end. Where it runs already, shows its window.
///
/// # Errors
/// A [`Problem`] of the store, or [`Problem::NoDisplay`] where there is neither a display nor a session bus.
pub fn run(env: Env) -> Result<(), Problem> {
    let stint = Stint::open(env.clone())?;
    let Some(_only_one) = lock::try_take(&env.data_dir, lock::RESIDENT)? else {
        return show_the_first(&env.data_dir);
    };
    if !has_desktop() {
        return Err(Problem::NoDisplay);
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .max_blocking_threads(2)
        .thread_stack_size(256 * 1024)
        .build()
        .map_err(|error| Problem::Internal {
            what: format!("no event loop: {error}"),
        })?;
    runtime.block_on(desk::sit(stint, env))
}

fn show_the_first(data_dir: &Path) -> Result<(), Problem> {
    let began = Instant::now();
    let show = Poke::Show(Show::view(View::Main));
    while !door::poke(data_dir, Who::Resident, &show) {
        if began.elapsed() > DOOR_OPENS {
            return Err(Problem::AlreadyRunning);
        }
        std::thread::sleep(LOOK_AGAIN);
    }
    said::aloud(said::RUNS_ALREADY);
    Ok(())
}

#[cfg(target_os = "linux")]
fn has_desktop() -> bool {
    let has_bus = hotkeys::is_set("DBUS_SESSION_BUS_ADDRESS")
        || std::env::var_os("XDG_RUNTIME_DIR")
            .is_some_and(|run| Path::new(&run).join("bus").exists());
    has_bus || has_display()
}

#[cfg(not(target_os = "linux"))]
fn has_desktop() -> bool {
    true
}

/// Whether a window could be opened.
fn has_display() -> bool {
    !cfg!(target_os = "linux") || hotkeys::is_set("DISPLAY") || hotkeys::is_set("WAYLAND_DISPLAY")
}

/// Tooltips and notifications are markup in their specifications, and hosts read them so.
#[cfg(target_os = "linux")]
fn markup_escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
