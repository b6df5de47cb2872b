//! What the day check asks, and what each way out of it does.

use super::clash::capital;
use super::{called_entry, counted, cut, named};
use crate::length;
use crate::view::Card;

/// A way out of a finding, as far as words go.
#[derive(Clone, Copy, Debug)]
pub enum Settle<'a> {
    /// The earlier entry ends where the later one begins.
    TrimFirst {
        /// Which that is.
        first: &'a Card,
        /// When, as a clock.
        at: &'a str,
    },
    /// The later entry begins where the earlier one ends.
    TrimSecond {
        /// Which that is.
        second: &'a Card,
        /// When, as a clock.
        at: &'a str,
    },
    /// The later entry lies within the earlier one.
    DeleteSecond {
        /// The one that stays.
        first: &'a Card,
    },
    /// Both count.
    KeepBoth,
    /// A hole gets an entry.
    Fill,
    /// A hole stays.
    Break,
    /// The project that it usually is.
    Project(&'a str),
    /// Another project.
    ChooseProject,
    /// No project.
    KeepWithout,
    /// Of what runs too long.
    ChangeStart,
    /// Of what is too long.
    ChangeEnd,
    /// It was as long as that.
    WasSo,
    /// Clockify refused something.
    OpenSync,
    /// What was kept.
    AskAgain,
}

/// What stands on the button, and what it does.
pub fn settle(way: Settle<'_>) -> (String, String) {
    let fixed = |label: &str, hint: &str| (label.to_owned(), hint.to_owned());
    match way {
        Settle::TrimFirst { first, at } => (
            "Trim first".to_owned(),
            format!("{} ends at {at}", called_entry(first)),
        ),
        Settle::TrimSecond { second, at } => (
            "Trim second".to_owned(),
            format!("{} begins at {at}", called_entry(second)),
        ),
        Settle::DeleteSecond { first } => (
            "Delete second".to_owned(),
            format!("{} stays as it is", called_entry(first)),
        ),
        Settle::KeepBoth => fixed("Keep both", "Both count"),
        Settle::Fill => fixed("Fill", "You type what it was"),
        Settle::Break => fixed("Break", "It stays empty"),
        Settle::Project(name) => (cut(name, 24), format!("It goes to {name}")),
        Settle::ChooseProject => fixed("Choose …", "Opens it"),
        Settle::KeepWithout => fixed("Keep", "It needs no project"),
        Settle::ChangeStart => fixed("Change start …", "Opens it"),
        Settle::ChangeEnd => fixed("Change end …", "Opens it"),
        Settle::WasSo => fixed("It was so", "It stays as it is"),
        Settle::OpenSync => fixed("Open Sync", "It shows the ways out"),
        Settle::AskAgain => fixed("Ask again", "It stands in the list again"),
    }
}

/// `15 min counted twice`.
pub fn counted_twice(seconds: i64) -> String {
    format!("{} counted twice", length::brief(seconds))
}

/// `Wed, Error states and Portfolio review`.
pub fn the_two(day: &str, first: &Card, second: &Card) -> String {
    format!(
        "{day}, {} and {}",
        called_entry(first),
        called_entry(second)
    )
}

/// `45 min not tracked`.
pub fn not_tracked(seconds: i64) -> String {
    format!("{} not tracked", length::brief(seconds))
}

/// `Call with Ines has no project`.
pub fn without_project(card: &Card) -> String {
    format!("{} has no project", named(&card.entry.description))
}

/// ` · likely Studio`.
pub fn likely(project: &str) -> String {
    format!(" · likely {project}")
}

/// `Release night lasts 11 h 20 min`, `Opening-hours module runs for 12 h`.
pub fn long(card: &Card) -> String {
    let verb = match card.entry.end {
        Some(_) => "lasts",
        None => "runs for",
    };
    let lasts = length::brief(card.entry.duration_s);
    format!("{} {verb} {lasts}", called_entry(card))
}

/// `Error states needs you`.
pub fn needs_you_for(card: &Card) -> String {
    format!("{} needs you", called_entry(card))
}

/// `4 things, about 20 s`: the head of the day check. Five seconds each is what one key takes.
pub fn to_settle(count: usize) -> String {
    match count {
        0 => "Nothing to settle".to_owned(),
        _ => format!(
            "{}, about {} s",
            counted(count, "thing", "things"),
            count * 5
        ),
    }
}

/// What there is nothing of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoneOf {
    /// Nothing counts twice.
    Overlaps,
    /// Nothing is missing.
    Holes,
    /// Nothing is too long.
    Long,
}

/// `No overlaps and no holes. 2 changes wait to be sent; they go by themselves.`
pub fn calm(none_of: &[NoneOf], waiting: usize) -> String {
    let names: Vec<&str> = none_of
        .iter()
        .map(|kind| match kind {
            NoneOf::Overlaps => "no overlaps",
            NoneOf::Holes => "no holes",
            NoneOf::Long => "no long entries",
        })
        .collect();
    let words = match &names[..] {
        [] => String::new(),
        [one] => format!("{one}. "),
        [most @ .., last] => format!("{} and {last}. ", most.join(", ")),
    };
    let mut words = capital(&words);
    if waiting > 0 {
        let rest = if waiting == 1 {
            "waits to be sent; it goes by itself."
        } else {
            "wait to be sent; they go by themselves."
        };
        words.push_str(&format!("{} {rest}", counted(waiting, "change", "changes")));
    }
    words.trim_end().to_owned()
}
