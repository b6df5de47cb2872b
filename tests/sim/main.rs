//! Thousands of small worlds: people, faults, kills and clocks on the one side, the real store, rules and sync
//! machine on the other, and laws that hold after every step.
//!
//! `cargo test -p stint-tests --test sim` lives the recorded seeds and some fresh ones. A failure prints the line
//! that plays it again, and the shortest plan that breaks the same law, ready to be pasted into [`found`].
//! `STINT_SEED=7/8` plays one seed and tells its story, `STINT_SEEDS=100000` lives that many,
//! `STINT_FIRST_SEED` says from which on. Never a socket, a sleep or a real clock.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(unreachable_pub, reason = "nothing outside sees a test")]

mod device;
mod far;
mod fields;
mod found;
mod laws;
mod model;
mod people;
mod shrink;
mod step;
mod tape;
mod world;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use step::Plan;
use tape::Seed;
use world::Failure;

/// So many fresh seeds when nobody says how many.
const FRESH: u64 = 250;
/// A run that broke so many different laws has said enough.
const TOLD_MOST: usize = 4;

#[test]
fn recorded_seeds_stay_fixed() {
    for line in include_str!("seeds.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let Some(seed) = line.split_whitespace().next() else {
            continue;
        };
        let seed = Seed::read(seed).unwrap_or_else(|| panic!("no seed: {line}"));
        if let Err(failure) = shrink::try_out(&seed.plan()) {
            panic!("{line}\n{}", report(seed, &failure));
        }
    }
}

#[test]
fn fresh_seeds_break_no_law() {
    if let Ok(said) = std::env::var("STINT_SEED") {
        let seed = Seed::read(&said).expect("STINT_SEED is a number, or two with a slash");
        let plan = seed.plan();
        if let Err(failure) = world::live(&plan, true) {
            panic!("{}", report(seed, &failure));
        }
        return;
    }
    let number = |name: &str| {
        std::env::var(name)
            .ok()
            .map(|text| text.parse().expect("a number"))
    };
    let first: u64 = number("STINT_FIRST_SEED").unwrap_or(1);
    let last = first + number("STINT_SEEDS").unwrap_or(FRESH);
    let next = AtomicU64::new(first);
    let failed: Mutex<BTreeMap<&str, (Seed, Failure)>> = Mutex::default();
    let began = Instant::now();
    let live_on = || {
        while failed.lock().unwrap().len() < TOLD_MOST {
            let n = next.fetch_add(1, Ordering::Relaxed);
            if n >= last {
                return;
            }
            let seed = Seed {
                workload: n,
                schedule: n,
            };
            if let Err(failure) = shrink::try_out(&seed.plan()) {
                failed
                    .lock()
                    .unwrap()
                    .entry(failure.broken.law)
                    .or_insert((seed, failure));
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(live_on);
        }
    });
    let lived = next.into_inner().min(last) - first;
    println!(
        "{lived} seeds, {:.0} a second",
        lived as f64 / began.elapsed().as_secs_f64()
    );
    let failed = failed.into_inner().unwrap();
    let reports: Vec<String> = failed
        .values()
        .map(|(seed, failure)| report(*seed, failure))
        .collect();
    assert!(reports.is_empty(), "{}", reports.join("\n\n"));
}

#[test]
fn the_same_seed_lives_the_same_life_twice() {
    for n in 1..=10 {
        let plan = Seed {
            workload: n,
            schedule: n + 1,
        }
        .plan();
        let lives = [shrink::try_out(&plan).ok(), shrink::try_out(&plan).ok()];
        assert_eq!(lives[0], lives[1], "STINT_SEED={n}/{}", n + 1);
    }
}

/// What a person needs to understand a failure: how to play it again, and its shortest form.
fn report(seed: Seed, failure: &Failure) -> String {
    let Plan { habits, steps } = shrink::shrink(seed.plan(), failure.broken.law);
    let last = shrink::try_out(&Plan {
        habits: habits.clone(),
        steps: steps.clone(),
    });
    let what = last.err().map_or_else(
        || failure.broken.what.clone(),
        |failure| failure.broken.what,
    );
    let steps: String = steps
        .iter()
        .map(|step| format!("        {step:?},\n"))
        .collect();
    format!(
        "broken: {}\n{what}\nSTINT_SEED={seed} cargo test -p stint-tests --test sim\n\
         Shortest form:\n    holds(&{habits:?}, &[\n{steps}    ]);",
        failure.broken.law
    )
}
