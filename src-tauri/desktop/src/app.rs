//! Wires Tauri to Stint: which commands there are, which window opens first, when the process ends.
//! It never holds state of its own; what is true stands in the store.

use std::time::Duration;

use anyhow::Context;
#[cfg(target_os = "macos")]
use tauri::RunEvent;

use crate::ipc;
use crate::windows::{self, View, Warmth};

/// A hidden window opens again within 10 ms; after this long its memory goes back instead.
const WARM: Duration = Duration::from_secs(180);

/// Runs until the last window has been hidden for a while. `args` may hold `--view NAME`.
pub(crate) fn run(args: impl Iterator<Item = String>) -> anyhow::Result<()> {
    let first = first_view(args)?;
    let app = tauri::Builder::default()
        .manage(Warmth::new(warm_for()?))
        .invoke_handler(tauri::generate_handler![
            ipc::ready,
            ipc::hide,
            ipc::open_main
        ])
        .build(tauri::generate_context!())
        .context("Start the window system")?;
    windows::open(app.handle(), first)?;
    app.run(|app, event| {
        // The dock or a second start asks for the window again.
        #[cfg(target_os = "macos")]
        if let RunEvent::Reopen { .. } = event {
            let _ = windows::open(app, View::Main);
        }
        #[cfg(not(target_os = "macos"))]
        let _ = (app, event);
    });
    Ok(())
}

fn first_view(mut args: impl Iterator<Item = String>) -> anyhow::Result<View> {
    match args.next().as_deref() {
        None => Ok(View::Main),
        Some("--view") => args.next().context("--view wants a name")?.parse(),
        Some(other) => anyhow::bail!("{other} is not known; there is --view NAME"),
    }
}

/// `STINT_WARM_S` shortens the stay, in whole seconds; tests use it.
fn warm_for() -> anyhow::Result<Duration> {
    match std::env::var("STINT_WARM_S") {
        Ok(text) => Ok(Duration::from_secs(
            text.parse()
                .context("STINT_WARM_S is a number of seconds")?,
        )),
        Err(_) => Ok(WARM),
    }
}
