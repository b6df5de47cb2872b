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
    let title = format!("^{title}");
    let found = xdotool(&["search", "--onlyvisible", "--name", &title])?;
    Some(found.lines().last()?.to_owned())
}

/// Gives the keyboard to the window of that title, once it is there: no window manager does it here.
pub(crate) async fn give_keyboard(title: &str) {
    let window = until(&format!("{title:?} is on the screen"), async || {
        shown(title)
    })
    .await;
    xdotool(&["windowfocus", "--sync", &window]);
}
