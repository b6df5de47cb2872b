//! Which faults met which states: the written list of what a run has to reach, and the states themselves.
//!
//! A state is read off the store and the far side, as the sync engine's list has them. Never asks the machine.

use std::collections::BTreeSet;

use stint_core::problem::Reason;
use stint_core::row::{Item, Row};
use stint_core::sync::{AttemptState, Op};

use crate::bad::{Bad, Class};
use crate::device::{Device, View};
use crate::far::Far;
use crate::fields;
use crate::tally::Tally;

/// Where a row is between the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Only here, nothing sent.
    New,
    /// Only here, and what it names is not there yet.
    WaitingRef,
    /// Its create is on its way.
    Creating,
    /// Its create may have happened.
    Unknown,
    /// The same on both sides, as far as is known.
    Synced,
    /// Changed here.
    Dirty,
    /// Changed on both sides, and it is not known yet.
    Merge,
    /// A replacement is on its way or in doubt.
    Updating,
    /// A deletion waits, is on its way or in doubt.
    Deleting,
    /// Missing from complete sweeps.
    Suspect,
    /// Deleted there, changed here: the person is asked.
    RemoteGone,
    /// Parked.
    Attention,
    /// Gone on both sides.
    Gone,
}

/// The cells that a run has to reach: for each state the kinds of faults that can meet a device with such a row.
/// What an assistant's edits would hold back is no state yet.
const REACHABLE: &str = "
              unsent lost unheard late garbled failed refused lists odd killed stored rival asleep clock elsewhere hasty
    New          x     x      x     x      x      x      x      x    x     x      x     x      x     x       .       x
    WaitingRef   x     x      x     x      x      x      x      x    x     x      x     x      x     x       .       x
    Creating     x     x      x     x      x      x      x      x    x     x      x     x      x     x       .       x
    Unknown      x     x      x     x      x      x      x      x    x     x      x     x      x     x       .       x
    Synced       x     x      x     x      x      x      x      x    x     x      x     x      x     x       x       x
    Dirty        x     x      x     x      x      x      x      x    x     x      x     x      x     x       x       x
    Merge        x     x      x     x      x      x      x      x    x     x      x     x      x     x       x       x
    Updating     x     x      x     x      x      x      x      x    x     x      x     x      x     x       x       x
    Deleting     x     x      x     x      x      x      x      x    x     x      x     x      x     x       x       x
    Suspect      x     x      x     x      x      x      x      x    x     x      x     x      x     x       x       x
    RemoteGone   x     x      x     x      x      x      x      x    x     x      x     x      x     x       .       x
    Attention    x     x      x     x      x      x      x      x    x     x      x     x      x     x       x       x
    Gone         x     x      x     x      x      x      x      x    x     x      x     x      x     x       .       x
";

/// So many seeds have to reach everything.
pub const ENOUGH: u64 = 5_000;

const STATES: [State; 13] = [
    State::New,
    State::WaitingRef,
    State::Creating,
    State::Unknown,
    State::Synced,
    State::Dirty,
    State::Merge,
    State::Updating,
    State::Deleting,
    State::Suspect,
    State::RemoteGone,
    State::Attention,
    State::Gone,
];

const CLASSES: [Class; 16] = [
    Class::Unsent,
    Class::Lost,
    Class::Unheard,
    Class::Late,
    Class::Garbled,
    Class::Failed,
    Class::Refused,
    Class::Lists,
    Class::Odd,
    Class::Killed,
    Class::Stored,
    Class::Rival,
    Class::Asleep,
    Class::Clock,
    Class::Elsewhere,
    Class::Hasty,
];

/// The cells on the list.
pub fn reachable() -> Vec<(State, Class)> {
    let mut lines = REACHABLE.lines().filter(|line| !line.trim().is_empty());
    let head: Vec<String> = words(lines.next());
    let classes: Vec<Class> = head.iter().map(|word| named(&CLASSES, word)).collect();
    let mut cells = Vec::new();
    for line in lines {
        let words = words(Some(line));
        let state = named(&STATES, &words[0]);
        assert_eq!(words.len(), classes.len() + 1, "{line}");
        let marked = words[1..]
            .iter()
            .zip(&classes)
            .filter(|(mark, _)| *mark == "x");
        cells.extend(marked.map(|(_, class)| (state, *class)));
    }
    cells
}

fn words(line: Option<&str>) -> Vec<String> {
    line.unwrap_or_default()
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}

fn named<T: Copy + std::fmt::Debug>(all: &[T], word: &str) -> T {
    let found = all
        .iter()
        .find(|one| format!("{one:?}").eq_ignore_ascii_case(word));
    *found.unwrap_or_else(|| panic!("nothing is called {word}"))
}

/// What a run that was long enough did not reach; empty for a shorter one.
pub fn missing(tally: &Tally, seeds: u64) -> Vec<String> {
    let times = seeds / ENOUGH;
    let least = |reached: Option<&u64>| reached.copied().unwrap_or(0) >= times;
    let faults = Bad::ALL.iter().filter(|bad| !least(tally.faults.get(bad)));
    let mut missing: Vec<String> = faults.map(|bad| format!("{bad:?} never struck")).collect();
    for cell in reachable() {
        if !least(tally.cells.get(&cell)) {
            missing.push(format!("{:?} never met {:?}", cell.0, cell.1));
        }
    }
    missing
}

/// The states that the device's rows are in.
pub fn states(far: &Far, device: &Device, view: &View) -> BTreeSet<State> {
    let mut states: BTreeSet<State> = view
        .rows
        .values()
        .map(|row| state(far, device, view, row))
        .collect();
    if device
        .bound
        .values()
        .any(|key| !view.rows.contains_key(key))
    {
        states.insert(State::Gone);
    }
    states
}

/// The state that a row is in.
pub fn state(far: &Far, device: &Device, view: &View, row: &Row) -> State {
    if let Some(attention) = &row.attention {
        return match attention.reason {
            Reason::RemoteDeleted => State::RemoteGone,
            _ => State::Attention,
        };
    }
    if let Some(attempt) = view.attempts.iter().find(|attempt| attempt.key == row.key) {
        return match (attempt.op, attempt.state) {
            (Op::Create, AttemptState::Sending) => State::Creating,
            (Op::Create, AttemptState::Unknown) => State::Unknown,
            (Op::Update, _) => State::Updating,
            (Op::Delete, _) => State::Deleting,
        };
    }
    if view.absent.contains(&row.key) {
        return State::Suspect;
    }
    let unbound = |item: &Item| {
        item.names().iter().any(|name| {
            view.rows
                .get(name)
                .is_some_and(|named| named.remote.is_none())
        })
    };
    match (&row.base, &row.here) {
        (None, None) => State::Gone,
        (None, Some(here)) if unbound(here) => State::WaitingRef,
        (None, Some(_)) => State::New,
        (Some(_), None) => State::Deleting,
        (Some(base), Some(here)) if base == here => State::Synced,
        (Some(base), Some(_)) => {
            let there = row.remote.as_ref().and_then(|remote| far.holds(&remote.0));
            let base = device.flat(base);
            let moved =
                there.is_some_and(|there| fields::renamed(there, &|id| device.ours(id)) != base);
            if moved { State::Merge } else { State::Dirty }
        }
    }
}
