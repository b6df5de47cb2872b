//! The mini timer's place: where the person put it, there it comes again.
//! It never guesses a place, and never fights a desktop that keeps places for itself.

use stint_engine::Stint;
use tauri::{AppHandle, Manager, PhysicalPosition, Runtime, WebviewWindow};

use crate::desk::Desk;

/// The note that holds the place.
const PLACE: &str = "mini.place";

/// So much of it has to lie on a screen, in pixels: else a screen is gone and the desktop chooses.
const SEEN: i32 = 40;

/// Whether a desktop lets a window choose its place and stay above others. Wayland does not.
pub(crate) fn can_float() -> bool {
    !stint_resident::hotkeys::no_way_here()
}

/// Puts the window where it was when it was last moved.
pub(crate) fn put_back<R: Runtime>(window: &WebviewWindow<R>) {
    let (window, desk) = (window.clone(), window.state::<Desk>().inner().clone());
    tauri::async_runtime::spawn(async move {
        let Ok(Some(place)) = desk.ask(|stint: &Stint| stint.noted(PLACE)).await else {
            return;
        };
        if let Some(at) = read(&place).filter(|at| is_on_screen(window.app_handle(), *at)) {
            let _ = window.set_position(at);
        }
    });
}

/// It was moved. Where desktops keep places for themselves, what is told is not where it is.
pub(crate) fn remember<R: Runtime>(window: &WebviewWindow<R>, at: PhysicalPosition<i32>) {
    if !can_float() || !window.is_visible().unwrap_or(false) {
        return;
    }
    let desk = window.state::<Desk>().inner().clone();
    tauri::async_runtime::spawn(async move {
        let place = format!("{},{}", at.x, at.y);
        let _ = desk.ask(move |stint| stint.note(PLACE, Some(&place))).await;
    });
}

fn read(place: &str) -> Option<PhysicalPosition<i32>> {
    let (x, y) = place.split_once(',')?;
    Some(PhysicalPosition::new(x.parse().ok()?, y.parse().ok()?))
}

fn is_on_screen<R: Runtime>(app: &AppHandle<R>, at: PhysicalPosition<i32>) -> bool {
    let (x, y) = (f64::from(at.x + SEEN), f64::from(at.y + SEEN));
    matches!(app.monitor_from_point(x, y), Ok(Some(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_that_cannot_be_read_is_none() {
        assert_eq!(read("-20,40"), Some(PhysicalPosition::new(-20, 40)));
        assert_eq!(read("20"), None);
        assert_eq!(read("a,b"), None);
    }
}
