//! Notifications as values: what the desktop is asked to show, and in which words.
//!
//! Never shows anything, and never says again what a [`Problem`] is called: that is [`crate::words`].

use crate::problem::Problem;
use crate::view::Card;
use crate::words;

/// One thing to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// One line.
    pub title: String,
    /// The rest, or nothing.
    pub body: String,
}

impl Notice {
    fn new(title: impl Into<String>, body: &str) -> Notice {
        Notice {
            title: title.into(),
            body: body.to_owned(),
        }
    }

    /// Something went wrong.
    pub fn of(problem: &Problem) -> Notice {
        let rest = [words::kept(problem), words::next(problem)];
        Notice {
            title: words::sentence(problem),
            body: rest.into_iter().flatten().collect::<Vec<_>>().join(" "),
        }
    }

    /// Stint ends while time runs.
    pub fn goes_on(card: &Card) -> Notice {
        let what = match (card.entry.description.trim(), &card.entry.project) {
            ("", None) => "The timer",
            ("", Some(project)) => project.name.trim(),
            (description, _) => description,
        };
        Notice::new(
            format!("{} goes on", words::cut(what, 60)),
            "Stint has ended, the timer has not: it is kept here and counts. `stint stop` in the terminal ends it, \
             or Stint when it is started again.",
        )
    }

    /// More than before needs a person.
    pub fn needs_you(count: usize) -> Notice {
        Notice::new(
            words::needs_you(count),
            "The time is safe here, and nothing waits behind it. Stint's Sync view says what it wants.",
        )
    }

    /// The page of a window died again and again.
    pub fn window_gave_up() -> Notice {
        Notice::new(
            "Stint’s window was closed",
            "What draws it ended several times within a minute. Your time is safe here and the timer goes on; what was \
             half typed is kept. The tray opens the window again, and the `stint` command line does everything it does.",
        )
    }

    /// Nobody shows tray items, and the window was opened instead.
    pub fn no_tray() -> Notice {
        Notice::new(
            "This desktop shows no tray",
            "Stint runs all the same: here is its window. On GNOME the extension AppIndicator brings the tray.",
        )
    }

    /// The program of the window is not there.
    pub fn no_window() -> Notice {
        Notice::new(
            "Stint's window is not installed",
            "stint-desktop lies neither beside stint nor on the path. Tray and terminal do everything without it.",
        )
    }

    /// A second resident was started.
    pub fn runs_already() -> Notice {
        Notice::new("Stint runs already", "Its window comes to the front.")
    }

    /// Both parts as one line, for a terminal.
    pub fn line(&self) -> String {
        format!("{}. {}", self.title.trim_end_matches('.'), self.body)
    }
}
