//! The windows themselves: which there are, how each opens, hides and gives its memory back.
//! It never knows what a page shows.

use std::str::FromStr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::Context;
use tauri::{
    AppHandle, Manager, Runtime, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent,
    async_runtime::JoinHandle,
};

/// A page that has not called `ready` by then is shown as it is: better an ugly window than none.
const SHOWN_AT_LATEST: Duration = Duration::from_secs(5);

/// Each page that can stand in a window of its own; its name is label, address and capability.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    /// List, calendar, reports, sync, settings.
    Main,
    /// The small one at the tray.
    Popover,
}

impl View {
    fn label(self) -> &'static str {
        match self {
            View::Main => "main",
            View::Popover => "popover",
        }
    }

    fn size(self) -> (f64, f64) {
        match self {
            View::Main => (1100.0, 740.0),
            View::Popover => (360.0, 520.0),
        }
    }
}

impl FromStr for View {
    type Err = anyhow::Error;

    fn from_str(name: &str) -> anyhow::Result<Self> {
        match name {
            "main" => Ok(View::Main),
            "popover" => Ok(View::Popover),
            other => anyhow::bail!("there is no view called {other}; there are main and popover"),
        }
    }
}

/// How long the process stays after its last window was hidden, and the clock that counts it.
pub(crate) struct Warmth {
    stay: Duration,
    countdown: Mutex<Option<JoinHandle<()>>>,
}

impl Warmth {
    pub(crate) fn new(stay: Duration) -> Self {
        Warmth {
            stay,
            countdown: Mutex::new(None),
        }
    }

    fn count_down<R: Runtime>(&self, app: &AppHandle<R>) {
        let (app, stay) = (app.clone(), self.stay);
        self.replace(Some(tauri::async_runtime::spawn(async move {
            tokio::time::sleep(stay).await;
            app.exit(0);
        })));
    }

    fn keep(&self) {
        self.replace(None);
    }

    fn replace(&self, next: Option<JoinHandle<()>>) {
        let mut countdown = self.countdown.lock().expect("no holder panics");
        if let Some(running) = std::mem::replace(&mut *countdown, next) {
            running.abort();
        }
    }
}

/// Brings a view to the front; a new one stays hidden until its page is painted (`show`),
/// since a visible empty window makes WebKit wait half a second.
pub(crate) fn open<R: Runtime>(app: &AppHandle<R>, view: View) -> anyhow::Result<()> {
    if let Some(window) = app.get_webview_window(view.label()) {
        return show(&window);
    }
    app.state::<Warmth>().keep();
    let (width, height) = view.size();
    let address = WebviewUrl::App(format!("index.html#{}", view.label()).into());
    let window = WebviewWindowBuilder::new(app, view.label(), address)
        .title("Stint")
        .inner_size(width, height)
        .min_inner_size(360.0, 320.0)
        .decorations(view == View::Main)
        .skip_taskbar(view == View::Popover)
        .visible(false)
        .build()
        .with_context(|| format!("Create the {} window", view.label()))?;

    let closing = window.clone();
    let was_closed = Arc::new(AtomicBool::new(false));
    let closed = Arc::clone(&was_closed);
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { api, .. } = event {
            api.prevent_close();
            closed.store(true, Ordering::Relaxed);
            hide(&closing);
        }
    });
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(SHOWN_AT_LATEST).await;
        if !was_closed.load(Ordering::Relaxed) && !window.is_visible().unwrap_or(true) {
            let _ = show(&window);
        }
    });
    Ok(())
}

/// Shows a window whose page is painted and gives it the keyboard.
pub(crate) fn show<R: Runtime>(window: &WebviewWindow<R>) -> anyhow::Result<()> {
    window.state::<Warmth>().keep();
    window.show().context("Show the window")?;
    window.unminimize().context("Unminimize the window")?;
    window.set_focus().context("Give the window the keyboard")
}

/// Hides a window; once none is left to see, the process stays warm for a while and then goes.
pub(crate) fn hide<R: Runtime>(window: &WebviewWindow<R>) {
    let _ = window.hide();
    let app = window.app_handle();
    let any_left = app
        .webview_windows()
        .values()
        .any(|other| other.label() != window.label() && other.is_visible().unwrap_or(false));
    if !any_left {
        app.state::<Warmth>().count_down(app);
    }
}
