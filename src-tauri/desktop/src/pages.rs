//! A page is drawn by a process of its own, which may die under its window. Then it is loaded anew, and finds what was
//! half typed in the store; a page that dies again and again is left, and its window put away with a word.
//! It never asks what the page was doing: whatever counts is kept elsewhere.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use stint_core::notice::Notice;
use tauri::{Manager as _, Runtime, WebviewWindow};

use crate::windows;

/// So many deaths within [`LATELY`] are bad luck; one more, and the next page would die too.
const BAD_LUCK: usize = 3;
const LATELY: Duration = Duration::from_secs(60);

/// The deaths of the pages, by the labels of their windows.
#[derive(Default)]
pub(crate) struct Pages(Mutex<BTreeMap<String, Deaths>>);

#[derive(Default)]
struct Deaths {
    lately: Vec<Instant>,
    /// There were too many, and no page is loaded until somebody wants the window again.
    is_left: bool,
}

impl Deaths {
    /// One more; whether the page is loaded anew.
    fn one_more(&mut self, at: Instant) -> bool {
        self.lately.retain(|then| at.duration_since(*then) < LATELY);
        self.lately.push(at);
        self.is_left = self.lately.len() > BAD_LUCK;
        !self.is_left
    }
}

impl Pages {
    fn of<T>(&self, label: &str, look: impl FnOnce(&mut Deaths) -> T) -> T {
        let mut pages = self.0.lock().expect("no holder panics");
        look(pages.entry(label.to_owned()).or_default())
    }
}

/// Looks after the page of a new window.
pub(crate) fn follow<R: Runtime>(window: &WebviewWindow<R>) {
    #[cfg(target_os = "linux")]
    {
        use webkit2gtk::{WebProcessTerminationReason, WebViewExt as _};

        let about = window.clone();
        let followed = window.with_webview(move |view| {
            view.inner().connect_web_process_terminated(move |_, why| {
                if why != WebProcessTerminationReason::TerminatedByApi {
                    died(&about);
                }
            });
        });
        if let Err(error) = followed {
            tracing::warn!(%error, "nobody looks after the page");
        }
    }
    #[cfg(not(target_os = "linux"))]
    let _ = (window, died::<R>);
}

/// Somebody wants this window: a page that was left is loaded once more.
pub(crate) fn wanted<R: Runtime>(window: &WebviewWindow<R>) {
    let pages = window.state::<Pages>();
    if pages.of(window.label(), std::mem::take).is_left {
        load(window);
    }
}

fn died<R: Runtime>(window: &WebviewWindow<R>) {
    let is_bad_luck = window
        .state::<Pages>()
        .of(window.label(), |deaths| deaths.one_more(Instant::now()));
    tracing::warn!(window = window.label(), "the page's process died");
    if is_bad_luck {
        load(window);
    } else {
        windows::hide(window);
        say(&Notice::window_gave_up());
    }
}

fn load<R: Runtime>(window: &WebviewWindow<R>) {
    if let Err(error) = window.reload() {
        tracing::warn!(%error, "the page was not loaded anew");
    }
}

/// In a window of the desktop's own, since no page can.
fn say(notice: &Notice) {
    let saying = rfd::AsyncMessageDialog::new()
        .set_level(rfd::MessageLevel::Warning)
        .set_title(&notice.title)
        .set_description(&notice.body)
        .show();
    tauri::async_runtime::spawn(saying);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_dies_now_and_then_is_always_loaded_anew() {
        let (mut deaths, began) = (Deaths::default(), Instant::now());
        for minutes in 0..100 {
            assert!(deaths.one_more(began + LATELY * minutes / 2));
        }
    }

    #[test]
    fn the_fourth_death_within_a_minute_is_the_last() {
        let (mut deaths, began) = (Deaths::default(), Instant::now());
        for _ in 0..BAD_LUCK {
            assert!(deaths.one_more(began));
        }
        assert!(!deaths.one_more(began + LATELY / 2));
        assert!(deaths.is_left);
    }
}
