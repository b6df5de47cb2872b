//! What the day check asks, and what each way out of it does.

use super::{called_entry, cut, named};
use crate::view::Card;
use crate::{length, say};

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
    match way {
        Settle::TrimFirst { first, at } => (
            say!("check-trim-first"),
            say!("check-ends-at", name = called_entry(first), at = at),
        ),
        Settle::TrimSecond { second, at } => (
            say!("check-trim-second"),
            say!("check-begins-at", name = called_entry(second), at = at),
        ),
        Settle::DeleteSecond { first } => (
            say!("check-delete-second"),
            say!("check-stays", name = called_entry(first)),
        ),
        Settle::KeepBoth => (say!("check-keep-both"), say!("check-both-count")),
        Settle::Fill => (say!("check-fill"), say!("check-you-say")),
        Settle::Break => (say!("check-break"), say!("check-stays-empty")),
        Settle::Project(name) => (cut(name, 24), say!("check-goes-to", name = name)),
        Settle::ChooseProject => (say!("check-choose"), say!("check-opens")),
        Settle::KeepWithout => (say!("check-keep"), say!("check-needs-none")),
        Settle::ChangeStart => (say!("check-change-start"), say!("check-opens")),
        Settle::ChangeEnd => (say!("check-change-end"), say!("check-opens")),
        Settle::WasSo => (say!("check-was-so"), say!("check-stays-so")),
        Settle::OpenSync => (say!("check-open-sync"), say!("check-ways-out")),
        Settle::AskAgain => (say!("check-ask-again"), say!("check-stands-again")),
    }
}

/// `15 min counted twice`.
pub fn counted_twice(seconds: i64) -> String {
    say!("check-counted-twice", length = length::brief(seconds))
}

/// `Wed, Error states and Portfolio review`.
pub fn the_two(day: &str, first: &Card, second: &Card) -> String {
    say!(
        "check-the-two",
        day = day,
        first = called_entry(first),
        second = called_entry(second)
    )
}

/// `45 min not tracked`.
pub fn not_tracked(seconds: i64) -> String {
    say!("check-not-tracked", length = length::brief(seconds))
}

/// `Call with Ines has no project`.
pub fn without_project(card: &Card) -> String {
    say!(
        "check-without-project",
        name = named(&card.entry.description)
    )
}

/// `Today 11:05 – 12:10 · likely Studio`.
pub fn likely(when: &str, project: &str) -> String {
    say!("check-likely", when = when, project = project)
}

/// `Release night lasts 11 h 20 min`, `Opening-hours module runs for 12 h`.
pub fn long(card: &Card) -> String {
    let (name, length) = (called_entry(card), length::brief(card.entry.duration_s));
    match card.entry.end {
        Some(_) => say!("check-lasts", name = name, length = length),
        None => say!("check-runs-for", name = name, length = length),
    }
}

/// `Error states needs you`.
pub fn needs_you_for(card: &Card) -> String {
    say!("check-needs-you", name = called_entry(card))
}

/// `4 things, about 20 s`: the head of the day check. Five seconds each is what one key takes.
pub fn to_settle(count: usize) -> String {
    say!("check-to-settle", count = count, seconds = count * 5)
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
    let is_none = |kind| none_of.contains(&kind);
    let none = (
        is_none(NoneOf::Overlaps),
        is_none(NoneOf::Holes),
        is_none(NoneOf::Long),
    );
    let none = match none {
        (false, false, false) => None,
        (true, false, false) => Some("overlaps"),
        (false, true, false) => Some("holes"),
        (false, false, true) => Some("long"),
        (true, true, false) => Some("overlaps-holes"),
        (true, false, true) => Some("overlaps-long"),
        (false, true, true) => Some("holes-long"),
        (true, true, true) => Some("all"),
    };
    let none = none.map(|none| say!("check-calm", none = none));
    let waits = (waiting > 0).then(|| say!("check-waiting", count = waiting));
    none.into_iter().chain(waits).collect::<Vec<_>>().join(" ")
}
