//! A disk with a tape: what was asked of it in which order, and what a power cut may leave of that.
//!
//! Kept is what was synced. Of the rest each sector may be there or not, in any order, and where a file grew over a
//! lost sector there may be zeros or rubbish. Never loses what a sync promised.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use stint_tests::Tape;

/// What was asked of the disk.
#[derive(Clone, Debug)]
enum Op {
    Created(String),
    Wrote {
        file: String,
        at: usize,
        bytes: Vec<u8>,
    },
    Cut {
        file: String,
        size: usize,
    },
    Synced(String),
    Deleted {
        file: String,
        synced: bool,
    },
}

impl Op {
    fn is_of(&self, name: &str) -> bool {
        match self {
            Op::Created(file)
            | Op::Synced(file)
            | Op::Wrote { file, .. }
            | Op::Cut { file, .. }
            | Op::Deleted { file, .. } => file == name,
        }
    }
}

/// A place on the tape, and what was done there.
pub(crate) struct Touch {
    pub(crate) place: usize,
    pub(crate) is_sync: bool,
}

/// The disk below a watched folder.
#[derive(Debug, Default)]
pub(crate) struct Disk(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    ops: Vec<Op>,
    /// Bytes until the disk is full; it never is without.
    room: Option<usize>,
    /// Syncs fail.
    is_broken: bool,
}

impl Disk {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn created(&self, file: &str) {
        self.state().ops.push(Op::Created(file.to_owned()));
    }

    pub(crate) fn wrote(&self, file: &str, at: i64, bytes: &[u8]) {
        self.state().ops.push(Op::Wrote {
            file: file.to_owned(),
            at: usize::try_from(at).expect("a place in a file"),
            bytes: bytes.to_vec(),
        });
    }

    pub(crate) fn cut(&self, file: &str, size: i64) {
        let size = usize::try_from(size).expect("the size of a file");
        let file = file.to_owned();
        self.state().ops.push(Op::Cut { file, size });
    }

    pub(crate) fn synced(&self, file: &str) {
        self.state().ops.push(Op::Synced(file.to_owned()));
    }

    pub(crate) fn deleted(&self, file: &str, synced: bool) {
        let file = file.to_owned();
        self.state().ops.push(Op::Deleted { file, synced });
    }

    /// Takes so many bytes, if they fit.
    pub(crate) fn has_room(&self, bytes: usize) -> bool {
        let room = &mut self.state().room;
        match room {
            None => true,
            Some(left) if *left >= bytes => {
                *left -= bytes;
                true
            }
            Some(_) => false,
        }
    }

    /// Leaves room for so many bytes, or for all there are.
    pub(crate) fn leave_room(&self, bytes: Option<usize>) {
        self.state().room = bytes;
    }

    pub(crate) fn is_broken(&self) -> bool {
        self.state().is_broken
    }

    /// Lets every sync fail, or work again.
    pub(crate) fn break_down(&self, is_broken: bool) {
        self.state().is_broken = is_broken;
    }

    /// How long the tape is by now.
    pub(crate) fn now(&self) -> usize {
        self.state().ops.len()
    }

    /// Where the last write to a file went: its place and length.
    pub(crate) fn last_write(&self, to: &str) -> Option<(usize, usize)> {
        self.state().ops.iter().rev().find_map(|op| match op {
            Op::Wrote { file, at, bytes } if file == to => Some((*at, bytes.len())),
            _ => None,
        })
    }

    /// How often a file was written.
    pub(crate) fn writes(&self, to: &str) -> usize {
        let state = self.state();
        let writes = state
            .ops
            .iter()
            .filter(|op| matches!(op, Op::Wrote { .. }) && op.is_of(to));
        writes.count()
    }

    /// What was done to a file last.
    pub(crate) fn last_touch(&self, file: &str) -> Option<Touch> {
        let state = self.state();
        let place = state.ops.iter().rposition(|op| op.is_of(file))?;
        Some(Touch {
            place,
            is_sync: matches!(state.ops[place], Op::Synced(_)),
        })
    }

    /// When a file was first written since some place of the tape.
    pub(crate) fn first_write_since(&self, since: usize, file: &str) -> Option<usize> {
        let state = self.state();
        let mut ops = state.ops.iter().enumerate().skip(since);
        ops.find(|(_, op)| matches!(op, Op::Wrote { .. }) && op.is_of(file))
            .map(|(place, _)| place)
    }

    /// Writes what a power cut after so many steps of the tape may leave into an empty folder.
    pub(crate) fn cut_power(&self, after: usize, tape: &mut Tape, into: &Path) {
        let mut left = Left::default();
        for op in &self.state().ops[..after] {
            left.take(op);
        }
        for (name, bytes) in left.fall(tape) {
            std::fs::write(into.join(name), bytes).expect("there is room for an image");
        }
    }
}

/// What a file surely holds, and what is on its way there.
#[derive(Default)]
struct File {
    /// The folder is known to name it.
    is_named: bool,
    safe: Vec<u8>,
    loose: Vec<Op>,
}

#[derive(Default)]
struct Left {
    files: BTreeMap<String, File>,
    /// Deleted, and the folder not synced since: these may come back.
    ghosts: BTreeMap<String, File>,
}

/// How a power cut treats what is loose.
#[derive(Clone, Copy)]
enum Fall {
    /// All of it is lost.
    Lost,
    /// All of it arrived.
    Kept,
    /// It arrived up to some point.
    UpTo,
    /// Of each sector of so many bytes, chance decides.
    Torn(usize),
}

impl Left {
    fn take(&mut self, op: &Op) {
        match op {
            Op::Created(name) => {
                self.files.insert(name.clone(), File::default());
            }
            Op::Wrote { file, .. } | Op::Cut { file, .. } => {
                let file = self.files.entry(file.clone()).or_default();
                file.loose.push(op.clone());
            }
            Op::Synced(name) => {
                let file = self.files.entry(name.clone()).or_default();
                for op in std::mem::take(&mut file.loose) {
                    apply(&mut file.safe, &op, None);
                }
                // SQLite syncs the folder with the first sync of a log that it made.
                if name.ends_with("-wal") || name.ends_with("-journal") {
                    self.folder_is_safe();
                }
            }
            Op::Deleted { file, synced } => {
                if let Some(gone) = self.files.remove(file) {
                    self.ghosts.insert(file.clone(), gone);
                }
                if *synced {
                    self.folder_is_safe();
                }
            }
        }
    }

    fn folder_is_safe(&mut self) {
        self.ghosts.clear();
        for file in self.files.values_mut() {
            file.is_named = true;
        }
    }

    fn fall(self, tape: &mut Tape) -> Vec<(String, Vec<u8>)> {
        let falls = [
            Fall::Lost,
            Fall::Kept,
            Fall::UpTo,
            Fall::Torn(512),
            Fall::Torn(512),
            Fall::Torn(4096),
        ];
        let mut images = Vec::new();
        let ghosts = self.ghosts.into_iter().filter(|(_, file)| file.is_named);
        for (name, file) in self.files.into_iter().chain(ghosts) {
            if !file.is_named && tape.chance(50) {
                continue;
            }
            let mut bytes = file.safe;
            let fall = *tape.one_of(&falls);
            let up_to = tape.below(file.loose.len() as u64 + 1);
            let rubbish = tape.chance(30);
            for (number, op) in file.loose.iter().enumerate() {
                match fall {
                    Fall::Lost => {}
                    Fall::Kept => apply(&mut bytes, op, None),
                    Fall::UpTo if (number as u64) < up_to => apply(&mut bytes, op, None),
                    Fall::UpTo => {}
                    Fall::Torn(sector) => apply(&mut bytes, op, Some((sector, rubbish, tape))),
                }
            }
            images.push((name, bytes));
        }
        images
    }
}

/// Carries a write or a cut out, whole or torn into sectors.
fn apply(to: &mut Vec<u8>, op: &Op, torn: Option<(usize, bool, &mut Tape)>) {
    match (op, torn) {
        (Op::Wrote { at, bytes, .. }, None) => put(to, *at, bytes),
        (Op::Wrote { at, bytes, .. }, Some((sector, rubbish, tape))) => {
            let mut from = 0;
            while from < bytes.len() {
                let end = (at + from) / sector * sector + sector - at;
                let part = &bytes[from..end.min(bytes.len())];
                if tape.chance(50) {
                    put(to, at + from, part);
                } else if rubbish && to.len() <= at + from {
                    let rubbish: Vec<u8> =
                        part.iter().map(|_| tape.roll().to_le_bytes()[0]).collect();
                    put(to, at + from, &rubbish);
                }
                from = end;
            }
        }
        (Op::Cut { size, .. }, None) => to.resize(*size, 0),
        (Op::Cut { size, .. }, Some((_, _, tape))) => {
            if tape.chance(50) {
                to.resize(*size, 0);
            }
        }
        (Op::Created(_) | Op::Synced(_) | Op::Deleted { .. }, _) => {}
    }
}

fn put(to: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    let end = at + bytes.len();
    if to.len() < end {
        to.resize(end, 0);
    }
    to[at..end].copy_from_slice(bytes);
}
