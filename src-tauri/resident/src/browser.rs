//! The person's browser: an address is handed to it.
//!
//! Never through a shell, and never where nobody would see it come up.

use std::process::Stdio;

/// Hands an address to the person's browser; says whether a program took it.
///
/// It is an argument of that program, which others on this computer can read there: no desktop takes an address any
/// other way. What is handed over here is good for one answer and for a few minutes.
pub fn browse(address: &str) -> bool {
    has_screen()
        && open::commands(address).into_iter().any(|mut command| {
            // Keys that this process was handed are not for a browser.
            for variable in stint_engine::KEY_VARIABLES {
                command.env_remove(variable);
            }
            command
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null());
            // It outlives who opened it, also when Ctrl+C is pressed there.
            #[cfg(unix)]
            std::os::unix::process::CommandExt::process_group(&mut command, 0);
            command.spawn().is_ok()
        })
}

/// Where there is none, what opens addresses may take over the terminal instead.
fn has_screen() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(target_os = "macos", windows)) || is_set("WAYLAND_DISPLAY") || is_set("DISPLAY")
}
