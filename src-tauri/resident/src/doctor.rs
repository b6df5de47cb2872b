//! What `stint doctor` says of the desktop: whether the resident runs, on what display, with which hotkeys.
//! It never starts anything.

use stint_core::problem::Problem;
use stint_core::words;
use stint_engine::Stint;

use crate::door::{self, Poke, Who};
use crate::hotkeys::{self, Hotkey};

/// Names with their values, for people.
///
/// # Errors
/// A [`Problem`] of the store.
pub fn doctor(stint: &Stint) -> Result<Vec<(String, String)>, Problem> {
    let resident = match door::ask(&stint.env().data_dir, Who::Resident, &Poke::Ping) {
        Some(answer) => format!("runs, process {}", answer.pid),
        None => words::sentence(&Problem::NotRunning),
    };
    let mut pairs = vec![
        ("resident".to_owned(), resident),
        ("display".to_owned(), display().to_owned()),
    ];
    for key in Hotkey::ALL {
        let key = key.kept_in();
        let said = stint.setting(key.name())?;
        let said = said.as_deref().unwrap_or(key.usual()).trim().to_owned();
        pairs.push((key.name().to_owned(), state(said)));
    }
    Ok(pairs)
}

fn state(said: String) -> String {
    if said.is_empty() {
        return "off".to_owned();
    }
    let problem = match hotkeys::check(&said) {
        Err(problem) => problem,
        Ok(()) if hotkeys::no_way_here() => Problem::HotkeyOnWayland { combination: said },
        Ok(()) => return said,
    };
    let words = [Some(words::sentence(&problem)), words::next(&problem)];
    words.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn display() -> &'static str {
    if !cfg!(target_os = "linux") {
        "the system's"
    } else if hotkeys::is_set("WAYLAND_DISPLAY") {
        "Wayland"
    } else if hotkeys::is_set("DISPLAY") {
        "X11"
    } else {
        "none"
    }
}
