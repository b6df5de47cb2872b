//! The screen as a person sees it who has no WebDriver: windows by their titles, keys for whichever has the keyboard.
//! It never looks into a window.

use std::process::Command;

use crate::world::until;

/// What `xdotool` says, where it found what it was asked for.
pub(crate) fn xdotool(args: &[&str]) -> Option<String> {
    let ran = Command::new("xdotool").args(args).output().unwrap();
    let said = String::from_utf8(ran.stdout).unwrap().trim().to_owned();
    ran.status.success().then_some(said)
}

/// The number of the window that was shown last under a title that begins so.
pub(crate) fn shown(title: &str) -> Option<String> {
    shown_all(title).pop()
}

/// The numbers of all windows that are shown under a title that begins so.
pub(crate) fn shown_all(title: &str) -> Vec<String> {
    let title = format!("^{title}");
    let found = xdotool(&["search", "--onlyvisible", "--name", &title]).unwrap_or_default();
    found.lines().map(str::to_owned).collect()
}

/// Where a window lies and how large it is, in pixels.
pub(crate) fn lies(window: &str) -> Option<((i32, i32), (i32, i32))> {
    let told = xdotool(&["getwindowgeometry", "--shell", window])?;
    let number = |name: &str| {
        let line = told.lines().find_map(|line| line.strip_prefix(name))?;
        line.strip_prefix('=')?.parse().ok()
    };
    Some((
        (number("X")?, number("Y")?),
        (number("WIDTH")?, number("HEIGHT")?),
    ))
}

/// Gives the keyboard to the window of that title, once it is there: no window manager does it here.
pub(crate) async fn give_keyboard(title: &str) {
    let window = until(&format!("{title:?} is on the screen"), async || {
        shown(title)
    })
    .await;
    xdotool(&["windowfocus", "--sync", &window]);
}
