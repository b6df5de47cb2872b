//! Giving a window the keyboard, as far as a desktop lets a program do that without a click into it.
//! It never takes the keyboard for a window that nobody asked for.

use tauri::{Runtime, WebviewWindow};

/// Gives a shown window the keyboard. `token` is the desktop's permission, from the click that asked for it.
#[cfg(target_os = "linux")]
pub(crate) fn give_keyboard<R: Runtime>(
    window: &WebviewWindow<R>,
    token: Option<String>,
) -> tauri::Result<()> {
    use gtk::prelude::{GtkWindowExt as _, WidgetExt as _};

    let about = window.clone();
    window.run_on_main_thread(move || {
        let Ok(window) = about.gtk_window() else {
            return;
        };
        if let Some(token) = token {
            window.set_startup_id(&token);
        }
        // Tauri only queues it, and a window that is not there yet is given nothing.
        window.show_all();
        window.present_with_time(time_of(&window));
    })
}

/// The X server's time: a desktop takes a window with an older one for an intruder. Wayland goes by the token.
#[cfg(target_os = "linux")]
fn time_of(window: &gtk::ApplicationWindow) -> u32 {
    use gtk::glib::Cast as _;
    use gtk::prelude::WidgetExt as _;

    let drawn = window.window().and_then(|drawn| drawn.downcast().ok());
    drawn.map_or(0, |drawn: gdkx11::X11Window| {
        gdkx11::functions::x11_get_server_time(&drawn)
    })
}

/// Gives a shown window the keyboard.
#[cfg(not(target_os = "linux"))]
pub(crate) fn give_keyboard<R: Runtime>(
    window: &WebviewWindow<R>,
    _: Option<String>,
) -> tauri::Result<()> {
    window.set_focus()
}
