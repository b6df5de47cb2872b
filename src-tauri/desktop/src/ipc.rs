//! What the page may ask, one line per command: convert, forward, answer.
//! A branch in this file is a bug; it belongs to the engine.

use tauri::WebviewWindow;

use crate::windows;

/// The page is painted: show its window.
#[tauri::command]
pub(crate) fn ready(window: WebviewWindow) -> Result<(), String> {
    windows::show(&window).map_err(|err| format!("{err:#}"))
}
