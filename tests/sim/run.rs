//! Many seeds on all cores, with a word about progress now and then, and a table at the end.
//!
//! Never part of a world: the clock read here is the one of who waits.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crate::shrink;
use crate::tally::Tally;
use crate::tape::Seed;
use crate::world::Failure;

/// A run that broke so many different laws has said enough.
const TOLD_MOST: usize = 4;
/// How often a long run says how far it is.
const SAYS_EVERY: Duration = Duration::from_secs(10);

/// Which seeds to live.
pub struct Run {
    pub first: u64,
    pub seeds: u64,
}

/// What a run came to.
pub struct Lived {
    first: u64,
    seeds: u64,
    took: Duration,
    cores: usize,
    tally: Tally,
    /// The first seed that broke each law.
    pub failed: BTreeMap<&'static str, (Seed, Failure)>,
}

/// What the threads of a run share.
#[derive(Default)]
struct Shared {
    tally: Tally,
    failed: BTreeMap<&'static str, (Seed, Failure)>,
    said: Duration,
}

impl Run {
    /// Lives the seeds.
    pub fn live(&self) -> Lived {
        let next = AtomicU64::new(self.first);
        let last = self.first + self.seeds;
        let shared = Mutex::new(Shared::default());
        let began = Instant::now();
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let live_on = || {
            loop {
                let n = next.fetch_add(1, Ordering::Relaxed);
                if n >= last {
                    return;
                }
                let seed = Seed {
                    workload: n,
                    schedule: n,
                };
                let lived = shrink::try_out(&seed.plan());
                let mut shared = shared.lock().unwrap();
                match lived {
                    Ok(life) => shared.tally.add(life.tally),
                    Err(failure) => {
                        let law = failure.broken.law;
                        shared.failed.entry(law).or_insert((seed, failure));
                    }
                }
                if shared.failed.len() >= TOLD_MOST {
                    return;
                }
                if began.elapsed() >= shared.said + SAYS_EVERY {
                    shared.said = began.elapsed();
                    progress(n - self.first, self.seeds, &shared);
                }
            }
        };
        std::thread::scope(|scope| {
            for _ in 0..cores {
                scope.spawn(live_on);
            }
        });
        let shared = shared.into_inner().unwrap();
        Lived {
            first: self.first,
            seeds: next.into_inner().min(last) - self.first,
            took: began.elapsed(),
            cores,
            tally: shared.tally,
            failed: shared.failed,
        }
    }
}

#[expect(clippy::print_stderr, reason = "somebody waits for a long run")]
fn progress(done: u64, of: u64, shared: &Shared) {
    let faults: u64 = shared.tally.faults.values().sum();
    let broken = match shared.failed.len() {
        0 => String::new(),
        laws => format!(", {laws} laws broken"),
    };
    eprintln!(
        "sim: {done} of {of} seeds, {:.0} a second, {faults} faults{broken}",
        done as f64 / shared.said.as_secs_f64()
    );
}

impl Lived {
    /// What there is to say about the run.
    pub fn table(&self) -> String {
        let mut table = String::new();
        let seconds = self.took.as_secs_f64();
        let each = self.seeds as f64 / seconds;
        writeln!(
            table,
            "{} seeds from {} in {seconds:.0} s: {each:.0} a second, {:.0} per core\n\nFaults that struck:",
            self.seeds,
            self.first,
            each / self.cores as f64,
        )
        .expect("a string takes everything");
        for (fault, times) in &self.tally.faults {
            writeln!(table, "{times:>12}  {fault}").expect("a string takes everything");
        }
        table
    }
}
