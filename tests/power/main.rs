//! T4: power cuts, full disks and rubbish at the end of the log.
//!
//! The disk below the store is taped; a power cut leaves what was synced and any part of the rest. Whatever it left has
//! to open, hold all that was promised, and come to peace with Clockify. `STINT_IMAGES` says how many cuts,
//! `STINT_SEED` plays one life again. Never pulls a real plug.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod disk;
#[path = "../upgrade/dump.rs"]
mod dump;
mod life;
#[path = "../upgrade/plan.rs"]
mod plan;
mod upgrade;
mod vfs;

use std::ops::Range;
use std::path::Path;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use disk::Disk;
use life::{Held, Life, held};
use stint_core::problem::Problem;
use stint_engine::store::Store;
use stint_tests::Tape;

/// Power cuts in one life.
const CUTS_A_LIFE: u64 = 50;
const STEPS_A_LIFE: usize = 40;
/// So many of the images live on until both sides agree.
const ONE_LIVES_ON_IN: u64 = 4;

fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).map_or(usual, |text| {
        text.parse()
            .unwrap_or_else(|_| panic!("{name} is a number"))
    })
}

/// Lives from `STINT_FIRST_SEED` on, or only `STINT_SEED`.
fn seeds(lives: u64) -> Range<u64> {
    let first = number("STINT_SEED", number("STINT_FIRST_SEED", 1));
    let only = std::env::var("STINT_SEED").is_ok();
    first..first + if only { 1 } else { lives }
}

/// A life of so many steps on a taped disk.
fn live(dir: &Path, tape: &mut Tape) -> (Arc<Disk>, Life) {
    let disk = vfs::watch(dir);
    let mut life = Life::begin(dir, Arc::clone(&disk));
    for _ in 0..STEPS_A_LIFE {
        life.go_on(tape).unwrap();
    }
    (disk, life)
}

/// Lives all of them, several at once, and fails with the first that went wrong.
fn each(seeds: Range<u64>, life: impl Fn(u64) -> Result<(), String> + Sync) {
    let next = AtomicU64::new(seeds.start);
    let failed: Mutex<Option<String>> = Mutex::default();
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while failed.lock().unwrap().is_none() {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= seeds.end {
                        return;
                    }
                    if let Err(what) = life(seed) {
                        *failed.lock().unwrap() = Some(format!("STINT_SEED={seed} {what}"));
                    }
                }
            });
        }
    });
    if let Some(what) = failed.into_inner().unwrap() {
        panic!("{what}");
    }
}

#[test]
fn what_was_promised_outlives_any_power_cut() {
    let lives = number("STINT_IMAGES", 500).div_ceil(CUTS_A_LIFE);
    let copied_back = AtomicUsize::new(0);
    each(seeds(lives), |seed| {
        let mut tape = Tape::new(seed);
        let dir = tempfile::tempdir().unwrap();
        let (disk, mut life) = live(dir.path(), &mut tape);
        copied_back.fetch_add(disk.writes("stint.db"), Ordering::Relaxed);
        for _ in 0..CUTS_A_LIFE {
            let after = usize::try_from(tape.below(disk.now() as u64 + 1)).unwrap();
            let image = tempfile::tempdir().unwrap();
            disk.cut_power(after, &mut tape, image.path());
            survives(image.path(), &life, after, &mut tape).map_err(|what| {
                format!("power cut after step {after} of the disk's tape: {what}")
            })?;
        }
        life.peace()
            .map_err(|what| format!("no power cut at all: {what}"))
    });
    println!("{lives} lives, {CUTS_A_LIFE} cuts each, {copied_back:?} pages were copied back");
    assert!(
        copied_back.into_inner() > 0,
        "the log is copied back in some life"
    );
}

/// A full disk, or one whose syncs fail, takes an action back whole. Once it works again, so does everything.
#[test]
fn a_full_or_broken_disk_is_said_and_loses_nothing_promised() {
    let (full, broken) = (AtomicUsize::new(0), AtomicUsize::new(0));
    each(seeds(number("STINT_DISKS", 8)), |seed| {
        let mut tape = Tape::new(!seed);
        let dir = tempfile::tempdir().unwrap();
        let (disk, mut life) = live(dir.path(), &mut tape);
        for _ in 0..30 {
            let is_full = tape.chance(70);
            if is_full {
                disk.leave_room(Some(tape.below(60_000) as usize));
            } else {
                disk.break_down(true);
            }
            let before = life.marks.last().unwrap().held.clone();
            let marks = life.marks.len();
            let went = life.go_on(&mut tape);
            disk.leave_room(None);
            disk.break_down(false);
            match went {
                Ok(()) => continue,
                Err(Problem::DiskFull { .. }) if is_full => full.fetch_add(1, Ordering::Relaxed),
                Err(Problem::StoreUnreachable { .. }) if !is_full => {
                    broken.fetch_add(1, Ordering::Relaxed)
                }
                Err(other) => return Err(format!("{other:?}")),
            };
            // A round had done some of its steps; the one that failed did nothing.
            let done = &life.marks[marks..];
            let last = done
                .len()
                .checked_sub(2)
                .map_or(&before, |last| &done[last].held);
            let now = held(dir.path());
            if now != *last {
                return Err(format!("half of it was kept: {}", differing(last, &now)));
            }
        }
        life.peace()
    });
    println!("{full:?} times full, {broken:?} times broken");
    assert!(full.into_inner() > 0 && broken.into_inner() > 0);
}

/// Rubbish after the log is none of it; a last transaction that cannot be read is the only one that is lost.
#[test]
fn a_log_with_a_spoilt_end_holds_everything_before_it() {
    each(seeds(number("STINT_LOGS", 6)), |seed| {
        let mut tape = Tape::new(seed);
        let dir = tempfile::tempdir().unwrap();
        let (disk, mut life) = live(dir.path(), &mut tape);
        let before = life.marks.last().unwrap().held.clone();
        life.start("The last thing that was done");
        let after = held(dir.path());
        let (at, length) = disk.last_write("stint.db-wal").unwrap();
        let (store, log) = ("stint.db", "stint.db-wal");
        for _ in 0..10 {
            let image = tempfile::tempdir().unwrap();
            std::fs::copy(dir.path().join(store), image.path().join(store)).unwrap();
            let mut bytes = std::fs::read(dir.path().join(log)).unwrap();
            let spot = at + usize::try_from(tape.below(length as u64)).unwrap();
            let want = match tape.below(3) {
                0 => {
                    let rubbish = 1 + tape.below(20_000);
                    bytes.truncate(at + length);
                    bytes.extend((0..rubbish).map(|_| tape.roll().to_le_bytes()[0]));
                    &after
                }
                1 => {
                    bytes[spot] ^= 1 << tape.below(8);
                    &before
                }
                _ => {
                    bytes.truncate(spot);
                    &before
                }
            };
            std::fs::write(image.path().join(log), bytes).unwrap();
            let opened = Store::open(image.path()).and_then(|store| store.check());
            opened.map_err(|problem| format!("{problem:?}"))?;
            let now = held(image.path());
            if now != *want {
                return Err(format!("spoilt at {spot}: {}", differing(want, &now)));
            }
        }
        Ok(())
    });
}

/// The image opens, and holds what had been promised, or that and the whole of what was just being done.
fn survives(image: &Path, life: &Life, after: usize, tape: &mut Tape) -> Result<(), String> {
    let problem = |problem: Problem| format!("{problem:?}");
    let store = Store::open(image).map_err(problem)?;
    store.check().map_err(problem)?;
    drop(store);
    let now = held(image);
    let done = life.marks.iter().rposition(|mark| mark.tape <= after);
    let marks = &life.marks;
    let promised = marks
        .iter()
        .rposition(|mark| mark.tape <= after && mark.promised);
    let next = (done.map_or(0, |done| done + 1)).min(marks.len() - 1);
    let place = (promised.unwrap_or(0)..=next)
        .rev()
        .find(|place| marks[*place].held == now);
    let Some(place) = place else {
        let want = &marks[promised.unwrap_or(0)].held;
        return Err(format!(
            "it holds what never was: {}",
            differing(want, &now)
        ));
    };
    if tape.chance(100 / ONE_LIVES_ON_IN) {
        // What is kept next was heard before.
        let began = done.is_none_or(|done| marks[done].tape < after);
        let heard = if began || tape.chance(50) {
            next
        } else {
            done.unwrap_or(next)
        };
        let far = heard.max(place);
        let mut life = Life::resume(image, &marks[far]).map_err(problem)?;
        life.peace()?;
    }
    Ok(())
}

fn differing(want: &Held, now: &Held) -> String {
    let lost = want
        .iter()
        .filter(|line| !now.contains(line))
        .map(|line| format!("\n- {line}"));
    let new = now
        .iter()
        .filter(|line| !want.contains(line))
        .map(|line| format!("\n+ {line}"));
    lost.chain(new).collect()
}
