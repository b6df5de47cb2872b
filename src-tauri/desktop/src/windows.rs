//! The windows themselves: which there are, where each opens, how it hides and gives its memory back.
//! It never knows what a page shows.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::time::Duration;

use anyhow::Context;
use stint_resident::door::{Show, View};
use tauri::async_runtime::JoinHandle;
use tauri::{
    AppHandle, Emitter, Manager, PhysicalPosition, PhysicalSize, Runtime, WebviewUrl,
    WebviewWindow, WebviewWindowBuilder, WindowEvent,
};

use crate::desk::Desk;
use crate::errands::Errands;
use crate::files::Files;
use crate::{front, mini, pages};

/// A page that has not called `ready` by then is shown as it is: better an ugly window than none.
const SHOWN_AT_LATEST: Duration = Duration::from_secs(5);

/// So often it is seen whether an approval is still waited for, or a file.
const LOOK: Duration = Duration::from_secs(1);

/// A desktop may take the keyboard away and give it back at once.
const BLINK: Duration = Duration::from_millis(150);

/// Width and height of a view, in pixels of the page.
fn size(view: View) -> (f64, f64) {
    match view.window() {
        "popover" => (360.0, 520.0),
        "mini" => (228.0, 60.0),
        _ => (1100.0, 740.0),
    }
}

/// How long the process stays after its last window was hidden, and the clock that counts it.
pub(crate) struct Warmth {
    stay: Duration,
    countdown: Mutex<Option<JoinHandle<()>>>,
    /// The windows that were put away: no page brings them back by itself, painted late or anew.
    put_away: Mutex<BTreeSet<String>>,
}

impl Warmth {
    pub(crate) fn new(stay: Duration) -> Self {
        Warmth {
            stay,
            countdown: Mutex::new(None),
            put_away: Mutex::default(),
        }
    }

    fn count_down<R: Runtime>(&self, app: &AppHandle<R>) {
        let (app, stay) = (app.clone(), self.stay);
        self.replace(Some(tauri::async_runtime::spawn(async move {
            tokio::time::sleep(stay).await;
            // Who closes the window and approves in the browser is connected all the same, and what comes in from a
            // file comes in whole.
            while app.state::<Errands>().is_waiting() || app.state::<Files>().under_way().is_some()
            {
                tokio::time::sleep(LOOK).await;
            }
            app.exit(0);
        })));
    }

    fn puts_away(&self, label: &str) {
        let mut put_away = self.put_away.lock().expect("no holder panics");
        put_away.insert(label.to_owned());
    }

    fn brings(&self, label: &str) {
        let mut put_away = self.put_away.lock().expect("no holder panics");
        put_away.remove(label);
    }

    fn is_put_away(&self, label: &str) -> bool {
        let put_away = self.put_away.lock().expect("no holder panics");
        put_away.contains(label)
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

/// Brings a view to the front; a new one stays hidden until its page is painted (`show`), since a visible empty
/// window makes WebKit wait half a second.
pub(crate) fn open<R: Runtime>(app: &AppHandle<R>, wish: &Show) -> anyhow::Result<()> {
    app.state::<Warmth>().keep();
    let label = wish.view.window();
    if let Some(window) = app.get_webview_window(label) {
        pages::wanted(&window);
        place(&window, wish);
        app.emit_to(label, "view", wish.view)
            .context("Tell the page what is wanted")?;
        return bring(&window, wish.token.clone());
    }
    let (width, height) = size(wish.view);
    let address = WebviewUrl::App(format!("index.html#{}", wish.view.name()).into());
    let is_popover = wish.view == View::Popover;
    let is_mini = wish.view == View::Mini;
    // Below 560 the page would be the popover, which has no views.
    let (least_width, least_height) = match wish.view.window() {
        "mini" => (width, height),
        "popover" => (360.0, 320.0),
        _ => (560.0, 420.0),
    };
    let builder = WebviewWindowBuilder::new(app, label, address)
        .title("Stint")
        .inner_size(width, height)
        .min_inner_size(least_width, least_height)
        .decorations(!is_popover && !is_mini)
        .skip_taskbar(is_popover || is_mini)
        .always_on_top(is_mini)
        .visible(false)
        .center();
    // A window that cannot be resized gets the height that GTK likes; one with bounds has no other.
    let builder = match is_mini {
        true => builder.max_inner_size(width, height).maximizable(false),
        false => builder,
    };
    let window = builder
        .build()
        .with_context(|| format!("Create the {label} window"))?;
    pages::follow(&window);
    place(&window, wish);
    if is_mini {
        mini::put_back(&window);
    }

    let about = window.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            hide(&about);
        }
        WindowEvent::Focused(true) => about.state::<Desk>().focused(),
        WindowEvent::Focused(false) if is_popover => hide_unless_back(about.clone()),
        WindowEvent::Moved(to) if is_mini => mini::remember(&about, *to),
        _ => {}
    });
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(SHOWN_AT_LATEST).await;
        let is_put_away = window.state::<Warmth>().is_put_away(window.label());
        if !is_put_away && !window.is_visible().unwrap_or(true) {
            let _ = bring(&window, None);
        }
    });
    Ok(())
}

/// Shows a window whose page is painted and gives it the keyboard; one that was put away stays so.
pub(crate) fn painted<R: Runtime>(window: &WebviewWindow<R>) -> anyhow::Result<()> {
    if window.state::<Warmth>().is_put_away(window.label()) {
        return Ok(());
    }
    bring(window, None)
}

fn bring<R: Runtime>(window: &WebviewWindow<R>, token: Option<String>) -> anyhow::Result<()> {
    window.state::<Warmth>().keep();
    window.state::<Warmth>().brings(window.label());
    window.state::<Desk>().visible(true);
    window.show().context("Show the window")?;
    window.unminimize().context("Unminimize the window")?;
    front::give_keyboard(window, token).context("Give the window the keyboard")
}

/// Hides a window; once none is left to see, the process stays warm for a while and then goes.
pub(crate) fn hide<R: Runtime>(window: &WebviewWindow<R>) {
    let _ = window.hide();
    let app = window.app_handle();
    app.state::<Warmth>().puts_away(window.label());
    let any_left = app
        .webview_windows()
        .values()
        .any(|other| other.label() != window.label() && other.is_visible().unwrap_or(false));
    if !any_left {
        app.state::<Desk>().visible(false);
        // Elsewhere the tray lives in this process, and the process as long as the tray.
        if cfg!(target_os = "linux") {
            app.state::<Warmth>().count_down(app);
        }
    }
}

/// Hides a window that lost the keyboard. It stands in no task bar: behind another one it could not be found again.
fn hide_unless_back<R: Runtime>(window: WebviewWindow<R>) {
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(BLINK).await;
        if !window.is_focused().unwrap_or(true) {
            hide(&window);
        }
    });
}

/// Puts a window beside the click that asked for it. Where that is not known, the desktop chooses.
fn place<R: Runtime>(window: &WebviewWindow<R>, wish: &Show) {
    let (Some(x), Some(y)) = (wish.x, wish.y) else {
        return;
    };
    let Ok(Some(monitor)) = window.monitor_from_point(f64::from(x), f64::from(y)) else {
        return;
    };
    let (Ok(size), area) = (window.outer_size(), monitor.work_area()) else {
        return;
    };
    let at = beside((x, y), size, area.position, area.size);
    let _ = window.set_position(at);
}

/// Pixels between the window and the edge of the screen.
const EDGE: i32 = 8;

/// Where a window of this size goes for a click there: centred on it, wholly in the area that panels leave free.
fn beside(
    (x, y): (i32, i32),
    size: PhysicalSize<u32>,
    from: PhysicalPosition<i32>,
    area: PhysicalSize<u32>,
) -> PhysicalPosition<i32> {
    let along = |wish: i32, length: u32, from: i32, area: u32| {
        let (first, last) = (from + EDGE, from + area as i32 - length as i32 - EDGE);
        wish.min(last).max(first)
    };
    let is_at_top = y < from.y + area.height as i32 / 2;
    let top = if is_at_top { y } else { y - size.height as i32 };
    PhysicalPosition::new(
        along(x - size.width as i32 / 2, size.width, from.x, area.width),
        along(top, size.height, from.y, area.height),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const POPOVER: PhysicalSize<u32> = PhysicalSize::new(360, 520);

    fn at(click: (i32, i32)) -> (i32, i32) {
        // A panel of 24 pixels lies on top of a second screen.
        let area = PhysicalSize::new(1280, 776);
        let place = beside(click, POPOVER, PhysicalPosition::new(1920, 24), area);
        (place.x, place.y)
    }

    #[test]
    fn the_popover_opens_at_the_click_and_stays_on_the_screen() {
        assert_eq!(at((2500, 3)), (2320, 32), "below a panel on top");
        assert_eq!(at((3190, 3)), (2832, 32), "not over the right edge");
        assert_eq!(at((1925, 795)), (1928, 272), "above a panel at the bottom");
    }
}
