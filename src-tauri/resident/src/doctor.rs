//! What `stint doctor` says of the desktop: whether the resident runs, on what display, with which hotkeys.
//! It never starts anything.

use stint_core::problem::Problem;
use stint_core::{say, words};
use stint_engine::Stint;

use crate::door::{self, Poke, Who};
use crate::hotkeys::{self, Hotkey};

/// Names with their values, for people.
///
/// # Errors
/// A [`Problem`] of the store.
pub fn doctor(stint: &Stint) -> Result<Vec<(String, String)>, Problem> {
    let resident = match door::ask(&stint.env().data_dir, Who::Resident, &Poke::Ping) {
        Some(answer) => say!("doctor-runs", process = answer.pid.to_string()),
        None => words::sentence(&Problem::NotRunning),
    };
    let mut pairs = vec![
        ("resident".to_owned(), resident),
        ("display".to_owned(), display()),
    ];
    let troubles = hotkeys::troubles(stint)?;
    for key in Hotkey::ALL {
        let key = key.kept_in();
        let said = stint.setting(key.name())?;
        let said = said.as_deref().unwrap_or(key.usual()).trim().to_owned();
        let trouble = troubles.iter().find(|(setting, _)| *setting == key);
        let state = match trouble {
            Some((_, problem)) => {
                let words = [Some(words::sentence(problem)), words::next(problem)];
                words.into_iter().flatten().collect::<Vec<_>>().join(" ")
            }
            None if said.is_empty() => say!("doctor-off"),
            None => said,
        };
        pairs.push((key.name().to_owned(), state));
    }
    Ok(pairs)
}

fn display() -> String {
    if !cfg!(target_os = "linux") {
        say!("doctor-own-display")
    } else if hotkeys::is_set("WAYLAND_DISPLAY") {
        "Wayland".to_owned()
    } else if hotkeys::is_set("DISPLAY") {
        "X11".to_owned()
    } else {
        say!("doctor-no-display")
    }
}
