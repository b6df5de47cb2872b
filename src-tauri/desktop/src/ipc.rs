//! What the page may ask, one line per command: convert, forward, answer.
//! A branch in this file is a bug; it belongs to the engine.

use tauri::{AppHandle, WebviewWindow};

use crate::windows::{self, View};

/// The page is painted: show its window.
#[tauri::command]
pub(crate) fn ready(window: WebviewWindow) -> Result<(), String> {
    windows::show(&window).map_err(told)
}

/// The person is done here: put the window away.
#[tauri::command]
pub(crate) fn hide(window: WebviewWindow) {
    windows::hide(&window);
}

/// Brings the main window to the front. Async, since Windows cannot make one while a command blocks.
#[tauri::command]
pub(crate) async fn open_main(app: AppHandle) -> Result<(), String> {
    windows::open(&app, View::Main).map_err(told)
}

fn told(err: anyhow::Error) -> String {
    format!("{err:#}")
}
