//! Many seeds on all cores, with a word about progress now and then, and a table at the end.
//!
//! Never part of a world: the clock read here is the one of who waits.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crate::bad::{Bad, ELSEWHERE};
use crate::cover;
use crate::laws::Broken;
use crate::shrink;
use crate::tally::{Creates, Tally};
use crate::tape::Seed;
use crate::world::{Failure, Life};

/// A run that broke so many different laws has said enough, unless it is to take its time.
const TOLD_MOST: usize = 4;
/// How often a long run says how far it is.
const SAYS_EVERY: Duration = Duration::from_secs(10);

/// Every seed that this divides is lived twice.
const TWICE_EACH: u64 = 100;

/// Which seeds to live.
pub struct Run {
    pub first: u64,
    pub seeds: u64,
    /// It ends after so long, however many seeds are left.
    pub most: Option<Duration>,
}

/// What a run came to.
pub struct Lived {
    first: u64,
    seeds: u64,
    took: Duration,
    cores: usize,
    tally: Tally,
    /// Every seed that broke a law.
    broken: Vec<Seed>,
    /// The first that broke each law.
    pub failed: BTreeMap<&'static str, (Seed, Failure)>,
}

/// What the threads of a run share.
#[derive(Default)]
struct Shared {
    tally: Tally,
    broken: Vec<Seed>,
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
            while self.most.is_none_or(|most| began.elapsed() < most) {
                let n = next.fetch_add(1, Ordering::Relaxed);
                if n >= last {
                    return;
                }
                let seed = Seed {
                    workload: n,
                    schedule: n,
                };
                let mut lived = shrink::try_out(&seed.plan());
                if n.is_multiple_of(TWICE_EACH)
                    && let Ok(life) = &lived
                {
                    lived = twice(seed, life.trace);
                }
                let mut shared = shared.lock().unwrap();
                match lived {
                    Ok(mut life) => {
                        if !seed.measures_creates() {
                            life.tally.creates = Creates::default();
                        }
                        let Creates {
                            doubled_late,
                            flagged,
                            ..
                        } = life.tally.creates;
                        if flagged < doubled_late {
                            found(seed, "told of what is there twice");
                        }
                        shared.tally.add(life.tally);
                    }
                    Err(failure) => {
                        let law = failure.broken.law;
                        found(seed, law);
                        shared.broken.push(seed);
                        shared.failed.entry(law).or_insert((seed, failure));
                    }
                }
                if shared.failed.len() >= TOLD_MOST && self.most.is_none() {
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
            broken: shared.broken,
            failed: shared.failed,
        }
    }
}

/// 31: the same seed lives the same life.
fn twice(seed: Seed, trace: u64) -> Result<Life, Failure> {
    let life = shrink::try_out(&seed.plan())?;
    if life.trace == trace {
        return Ok(life);
    }
    let what = format!("{seed} left the trace {trace:x}, and then {:x}", life.trace);
    Err(Failure {
        step: 0,
        broken: Broken::new("the same seed lives the same life (31)", what),
    })
}

/// Who waits for a long run need not wait for its end to look at what broke.
#[expect(clippy::print_stderr, reason = "somebody waits for a long run")]
fn found(seed: Seed, law: &str) {
    eprintln!("sim: broken: {law}: STINT_SEED={seed}");
}

#[expect(clippy::print_stderr, reason = "somebody waits for a long run")]
fn progress(done: u64, of: u64, shared: &Shared) {
    let faults: u64 = shared.tally.faults.values().sum();
    let broken = match shared.broken.len() {
        0 => String::new(),
        seeds => format!(", {seeds} broke a law"),
    };
    eprintln!(
        "sim: {done} of {of} seeds, {:.0} a second, {faults} faults{broken}",
        done as f64 / shared.said.as_secs_f64()
    );
}

impl Lived {
    /// What a run that was long enough did not reach.
    pub fn missing(&self) -> Vec<String> {
        cover::missing(&self.tally, self.seeds)
    }

    /// What there is to say about the run.
    pub fn table(&self) -> String {
        let Lived { tally, seeds, .. } = self;
        let seconds = self.took.as_secs_f64();
        let each = *seeds as f64 / seconds;
        let mut table = format!(
            "{seeds} seeds from {} in {seconds:.0} s: {each:.0} a second on {} cores\n\
             {} steps, {} requests, {:.1} virtual years\n\nFaults that struck:\n",
            self.first,
            self.cores,
            tally.steps,
            tally.requests,
            tally.seconds as f64 / 31_557_600.0,
        );
        let mut say = |line: String| {
            table.push_str(&line);
            table.push('\n');
        };
        for bad in Bad::ALL {
            let times = tally.faults.get(&bad).copied().unwrap_or(0);
            say(format!("{times:>12}  {bad:?}"));
        }
        say("Proved elsewhere:".to_owned());
        for (bad, by) in ELSEWHERE {
            say(format!("              {bad}: {by}"));
        }
        let cells = cover::reachable();
        let met = cells.iter().filter(|cell| tally.cells.contains_key(cell));
        let least = cells
            .iter()
            .map(|cell| (tally.cells.get(cell).copied().unwrap_or(0), cell))
            .min();
        say(format!(
            "\nStates that met faults: {} of {}, the rarest {:?}",
            met.count(),
            cells.len(),
            least
        ));
        let Creates {
            ambiguous,
            wrongly_adopted,
            asked,
            doubled,
            doubled_late,
            flagged,
        } = tally.creates;
        say(format!(
            "Creates whose reply was lost: {ambiguous}; wrongly adopted {wrongly_adopted}, asked about {asked}, \
             doubled {doubled}, doubled because late or delivered twice {doubled_late}, of those flagged {flagged}"
        ));
        let mut peace = tally.peace_s.clone();
        peace.sort_unstable();
        let minutes = |at: usize| peace.get(at).map_or(0.0, |s| f64::from(*s) / 60.0);
        say(format!(
            "Minutes until both sides agreed: p50 {:.1}, p99 {:.1}, at most {:.1}",
            minutes(peace.len() / 2),
            minutes(peace.len() * 99 / 100),
            minutes(peace.len().saturating_sub(1)),
        ));
        let broken: Vec<String> = self.broken.iter().map(Seed::to_string).collect();
        say(format!(
            "Seeds that broke a law: {} {}",
            broken.len(),
            broken.join(" ")
        ));
        table
    }
}
