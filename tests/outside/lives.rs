//! Many lives side by side, each from its seed; the story of one that went wrong.
//!
//! Never promises the same life twice: processes, signals and sockets have their own time. A seed brings the same
//! wishes and faults back, mostly that is enough.

use std::collections::BTreeMap;
use std::panic::AssertUnwindSafe;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

/// What happened in a life, and how often what.
#[derive(Default)]
pub(crate) struct Story {
    lines: Vec<String>,
    counts: BTreeMap<String, u64>,
}

impl Story {
    pub(crate) fn tell(&mut self, line: impl FnOnce() -> String) {
        self.lines.push(line());
    }

    pub(crate) fn count(&mut self, what: &str, times: u64) {
        *self.counts.entry(what.to_owned()).or_default() += times;
    }
}

/// Lives that mostly wait for something go well together.
const SIDE_BY_SIDE: u64 = 6;
/// A run that found so many failures has said enough.
const TOLD_MOST: usize = 3;

/// A number from the environment.
pub(crate) fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).map_or(usual, |text| {
        text.parse()
            .unwrap_or_else(|_| panic!("{name} is a number"))
    })
}

/// Lives so many lives from `STINT_FIRST_SEED` on, or the one of `STINT_SEED`, and fails with the stories of those
/// that went wrong.
#[expect(
    clippy::print_stdout,
    reason = "a test's count is for whoever looks at it"
)]
pub(crate) fn live(name: &str, lives: u64, life: fn(u64, &mut Story) -> Result<(), String>) {
    let only = std::env::var("STINT_SEED").ok();
    let first = number("STINT_SEED", number("STINT_FIRST_SEED", 1));
    let last = first + if only.is_some() { 1 } else { lives };
    let next = AtomicU64::new(first);
    let failed: Mutex<Vec<String>> = Mutex::default();
    let counts: Mutex<BTreeMap<String, u64>> = Mutex::default();
    let began = Instant::now();
    let live_on = || {
        while failed.lock().unwrap().len() < TOLD_MOST {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= last {
                return;
            }
            let mut story = Story::default();
            let lived = std::panic::catch_unwind(AssertUnwindSafe(|| life(seed, &mut story)));
            let lived = lived.unwrap_or_else(|_| Err("it panicked, see above".to_owned()));
            for (what, times) in &story.counts {
                *counts.lock().unwrap().entry(what.clone()).or_default() += times;
            }
            if let Err(what) = lived {
                let told = story.lines.join("\n   ");
                failed.lock().unwrap().push(format!(
                    "STINT_SEED={seed} cargo test -p stint-tests --test outside {name}\n   {told}\n{what}"
                ));
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..SIDE_BY_SIDE.min(last - first) {
            scope.spawn(live_on);
        }
    });
    println!(
        "{name}: {} lives in {:.1} s",
        last - first,
        began.elapsed().as_secs_f64()
    );
    for (what, times) in counts.into_inner().unwrap() {
        println!("   {times} {what}");
    }
    let failed = failed.into_inner().unwrap();
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
}
