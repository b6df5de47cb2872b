//! Thousands of small worlds: people, faults, kills and clocks on the one side, the real store, rules and sync
//! machine on the other, and laws that hold after every step.
//!
//! `make sim SEEDS=100000 FIRST=1` lives that many; `cargo test -p stint-tests --test sim` the recorded seeds and
//! a few. A failure prints the line that plays it again, and the shortest plan that breaks the same law, ready to be
//! pasted into [`found`]. `STINT_SEED=7/8` plays one seed and tells its story, the short one if it fails. Never a socket, a sleep or, but for
//! the progress of a long run, a real clock.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(unreachable_pub, reason = "nothing outside sees a test")]

mod arrival;
mod bad;
mod cover;
mod device;
mod exchange;
mod far;
mod fields;
mod found;
mod laws;
mod looked;
mod lost;
mod luck;
mod model;
mod peace;
mod people;
#[cfg(feature = "planted")]
mod planted;
mod run;
mod shrink;
mod step;
mod tally;
mod tape;
mod worker;
mod world;

use std::time::Duration;

use run::Run;
use step::Plan;
use tape::Seed;
use world::Failure;

/// So many fresh seeds when nobody says how many: a taste. `make sim` and `make check` live thousands.
const FRESH: u64 = 60;

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
        match shrink::try_out(&plan) {
            Ok(_) => drop(world::live(&plan, true)),
            Err(failure) => {
                drop(world::live(&shrink::shrink(plan, failure.broken.law), true));
                panic!("{}", report(seed, &failure));
            }
        }
        return;
    }
    let number = |name: &str| {
        std::env::var(name)
            .ok()
            .filter(|text| !text.is_empty())
            .map(|text| text.parse().expect("a number"))
    };
    let run = Run {
        first: number("STINT_FIRST_SEED").unwrap_or(1),
        seeds: number("STINT_SEEDS").unwrap_or(FRESH),
        most: number("STINT_SECONDS").map(Duration::from_secs),
    };
    let lived = run.live();
    println!("{}", lived.table());
    let reports: Vec<String> = lived
        .failed
        .values()
        .map(|(seed, failure)| report(*seed, failure))
        .collect();
    assert!(reports.is_empty(), "{}", reports.join("\n\n"));
    let missing = lived.missing();
    assert!(
        missing.is_empty(),
        "so many seeds have to reach everything on the list of tests/sim/cover.rs:\n{}",
        missing.join("\n")
    );
}

#[test]
fn the_same_seed_lives_the_same_life_twice() {
    for n in 1..=10 {
        let seed = Seed {
            workload: n,
            schedule: n + 1,
        };
        let trace = || shrink::try_out(&seed.plan()).ok().map(|life| life.trace);
        assert_eq!(trace(), trace(), "STINT_SEED={seed}");
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
