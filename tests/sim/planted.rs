//! Who tests the tester: every mistake of [`stint_core::planted`] is planted, and some law has to notice.
//!
//! `planted.txt` holds the seed that caught each one, and every run lives those again. `make sim-planted` looks for
//! them from the first seed on and writes the file anew. Never plants two mistakes at once.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::sync::Mutex;

use stint_core::planted::{self, Bug};

use crate::shrink;
use crate::tape::Seed;
use crate::world::{Failure, Life};

/// A simulator that needs more seeds than this for a mistake lacks a law, a fault or a habit.
const SEEDS_MOST: u64 = 2_000;

/// The seed that catches a mistake, and the law that does.
struct Catch {
    seed: Seed,
    law: &'static str,
}

#[test]
fn each_planted_mistake_is_caught_again() {
    let recorded = include_str!("planted.txt").lines();
    let mut recorded: BTreeMap<&str, Seed> = recorded
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            Some((words.next()?, Seed::read(words.next()?)?))
        })
        .collect();
    let (mut wrong, mut again) = (String::new(), Vec::new());
    for bug in Bug::ALL {
        let name = format!("{bug:?}");
        let slipped = match recorded.remove(name.as_str()) {
            None => "has no seed".to_owned(),
            Some(seed) if lived(seed).is_err() => format!("{seed} fails without it"),
            Some(seed) if caught(*bug, seed).is_none() => format!("{seed} does not catch it"),
            Some(_) => continue,
        };
        writeln!(wrong, "{name}: {slipped}").unwrap();
        again.push(name);
    }
    assert!(
        wrong.is_empty(),
        "{wrong}After a change of the tapes or of the laws, look for them anew: make sim-planted BUGS={}",
        again.join(",")
    );
    assert!(recorded.is_empty(), "nothing is called {recorded:?}");
}

/// Does nothing but when asked to: it takes minutes.
#[test]
fn each_planted_mistake_is_caught_by_fresh_seeds() {
    if std::env::var_os("STINT_PLANTED").is_none() {
        return;
    }
    let only = std::env::var("STINT_PLANTED").unwrap_or_default();
    let chosen =
        |bug: &&Bug| only == "all" || only.split(',').any(|name| name == format!("{bug:?}"));
    let left: Mutex<Vec<Bug>> = Mutex::new(Bug::ALL.iter().filter(chosen).rev().copied().collect());
    let found: Mutex<BTreeMap<Bug, Option<Catch>>> = Mutex::default();
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(bug) = next(&left) {
                    let caught = (1..=SEEDS_MOST).find_map(|n| {
                        let seed = Seed {
                            workload: n,
                            schedule: n,
                        };
                        let law = caught(bug, seed)?;
                        // A seed that fails anyway proves nothing about the mistake.
                        lived(seed).is_ok().then_some(Catch { seed, law })
                    });
                    say(bug, caught.as_ref());
                    found.lock().unwrap().insert(bug, caught);
                }
            });
        }
    });
    let found = found.into_inner().unwrap();
    record(&found);
    let missed: Vec<&Bug> = found
        .iter()
        .filter_map(|(bug, caught)| caught.is_none().then_some(bug))
        .collect();
    assert!(
        missed.is_empty(),
        "not caught in {SEEDS_MOST} seeds: {missed:?}"
    );
}

/// The law that breaks when a seed is lived with a mistake.
fn caught(bug: Bug, seed: Seed) -> Option<&'static str> {
    let failure = planted::with(bug, || lived(seed)).err()?;
    Some(failure.broken.law)
}

fn lived(seed: Seed) -> Result<Life, Failure> {
    shrink::try_out(&seed.plan())
}

fn next(left: &Mutex<Vec<Bug>>) -> Option<Bug> {
    left.lock().unwrap().pop()
}

#[expect(clippy::print_stdout, reason = "somebody waits for the table")]
fn say(bug: Bug, caught: Option<&Catch>) {
    let (seed, law) = match caught {
        Some(Catch { seed, law }) => (seed.workload.to_string(), *law),
        None => ("-".into(), "not caught"),
    };
    println!("{:24} {seed:>6}  {law}", format!("{bug:?}"));
}

/// Writes down what was found; what was not looked for stays as it was.
fn record(found: &BTreeMap<Bug, Option<Catch>>) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("sim/planted.txt");
    let before = std::fs::read_to_string(&file).unwrap_or_default();
    let mut text = String::from(
        "# A mistake, the first seed that catches it, and the law that does. Written by `make sim-planted`.\n",
    );
    for bug in Bug::ALL {
        let name = format!("{bug:?}");
        let kept = || {
            let mut lines = before.lines();
            lines.find(|line| line.split_whitespace().next() == Some(&name))
        };
        match found.get(bug) {
            Some(Some(Catch { seed, law })) => {
                writeln!(text, "{name:24} {:>9}  {law}", seed.to_string()).unwrap();
            }
            Some(None) => {}
            None => text.extend(kept().map(|line| format!("{line}\n"))),
        }
    }
    std::fs::write(file, text).unwrap();
}
