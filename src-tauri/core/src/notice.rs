//! Notifications as values: what the desktop is asked to show, and in which words.
//!
//! Never shows anything, and never says again what a [`Problem`] is called: that is [`crate::words`].

use crate::problem::Problem;
use crate::say;
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
        let goes_on = |what: &str| say!("notice-goes-on", name = words::cut(what, 60));
        Notice {
            title: match (card.entry.description.trim(), &card.entry.project) {
                ("", None) => say!("notice-timer-goes-on"),
                ("", Some(project)) => goes_on(project.name.trim()),
                (description, _) => goes_on(description),
            },
            body: say!("notice-goes-on-body"),
        }
    }

    /// More than before needs a person.
    pub fn needs_you(count: usize) -> Notice {
        Notice {
            title: words::needs_you(count),
            body: say!("notice-needs-you-body"),
        }
    }

    /// The page of a window died again and again.
    pub fn window_gave_up() -> Notice {
        Notice {
            title: say!("notice-window-gave-up"),
            body: say!("notice-window-gave-up-body"),
        }
    }

    /// Nobody shows tray items, and the window was opened instead.
    pub fn no_tray() -> Notice {
        Notice {
            title: say!("notice-no-tray"),
            body: say!("notice-no-tray-body"),
        }
    }

    /// The program of the window is not there.
    pub fn no_window() -> Notice {
        Notice {
            title: say!("notice-no-window"),
            body: say!("notice-no-window-body"),
        }
    }

    /// A second resident was started.
    pub fn runs_already() -> Notice {
        Notice {
            title: say!("notice-runs-already"),
            body: say!("notice-runs-already-body"),
        }
    }

    /// Both parts as one line, for a terminal.
    pub fn line(&self) -> String {
        format!("{}. {}", self.title.trim_end_matches('.'), self.body)
    }
}
