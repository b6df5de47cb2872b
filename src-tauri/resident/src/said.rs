//! What only the resident says: when it ends, when there is no tray, when something new needs a person.
//! Never what a [`Problem`](stint_core::problem::Problem) is called; that stands in core.

use stint_core::view::Card;
use stint_core::words;

use crate::notify::Notice;

/// It ends while time runs.
pub(crate) fn goes_on(card: &Card) -> Notice {
    let what = match (card.entry.description.trim(), &card.entry.project) {
        ("", None) => "The timer",
        ("", Some(project)) => project.name.trim(),
        (description, _) => description,
    };
    Notice {
        title: format!("{} goes on", words::cut(what, 60)),
        body: "Stint has ended, the timer has not: it is kept here and counts. `stint stop` in the terminal ends \
               it, or Stint when it is started again."
            .to_owned(),
    }
}

/// More rows than before need a person.
pub(crate) fn needs_you(count: usize) -> Notice {
    Notice {
        title: words::needs_you(count),
        body: "Clockify does not take it as it is. The time is safe here; Stint's window says what it wants."
            .to_owned(),
    }
}

/// Nobody shows tray items, and the window was opened instead.
pub(crate) fn no_tray() -> Notice {
    Notice {
        title: "This desktop shows no tray".to_owned(),
        body: "Stint runs all the same: here is its window. On GNOME the extension AppIndicator brings the tray."
            .to_owned(),
    }
}

/// The program of the window is not there.
pub(crate) fn no_window() -> Notice {
    Notice {
        title: "Stint's window is not installed".to_owned(),
        body: "stint-desktop lies neither beside stint nor on the path. Tray and terminal do everything without it."
            .to_owned(),
    }
}

/// A second resident was started.
pub(crate) const RUNS_ALREADY: &str = "Stint runs already; its window comes to the front.";

/// Says it where it was started from.
#[expect(
    clippy::print_stderr,
    reason = "who starts it in a terminal reads it there"
)]
pub(crate) fn aloud(text: &str) {
    eprintln!("{text}");
}
