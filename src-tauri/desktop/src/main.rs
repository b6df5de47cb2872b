//! `stint-desktop`: Stint's window. Looks after what must hold before Tauri starts, then hands over.
//! It never tracks time: every wish goes through `ipc` to the engine.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

use stint_core::{say, speech};

mod app;
mod args;
mod chooser;
mod courier;
mod desk;
mod errands;
mod files;
mod front;
mod ipc;
mod jobs;
mod mini;
mod pages;
#[cfg(not(target_os = "linux"))]
mod tray;
mod windows;

fn main() -> ExitCode {
    stint_engine::crash::leave_nothing();
    if let Ok(env) = stint_engine::Env::of_process(None) {
        speech::speak(env.vars.locale);
    }
    if let Err(why) = before_tauri() {
        print(&why);
        return ExitCode::FAILURE;
    }
    match app::run(std::env::args().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(err) => {
            print(&say!("desktop-no-window", why = format!("{err:#}")));
            ExitCode::FAILURE
        }
    }
}

/// GTK panics where there is no display, so that is looked at first and said in plain words.
#[cfg(target_os = "linux")]
fn before_tauri() -> Result<(), String> {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if !is_set("DISPLAY") && !is_set("WAYLAND_DISPLAY") {
        return Err(say!("desktop-no-display"));
    }
    // Saves 50 MiB and most of the processor time where there is no GPU; a person may set it to 0.
    if std::env::var_os(DMABUF).is_none() {
        #[expect(unsafe_code, reason = "the only way to tell WebKit")]
        // SAFETY: nothing ran before this, so no other thread reads the environment.
        unsafe {
            std::env::set_var(DMABUF, "1");
        }
    }
    Ok(())
}

#[cfg(not(target_os = "linux"))]
fn before_tauri() -> Result<(), String> {
    Ok(())
}

#[cfg(target_os = "linux")]
const DMABUF: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

#[expect(clippy::print_stderr, reason = "nothing else can be shown yet")]
fn print(text: &str) {
    eprintln!("{text}");
}
