//! A program with everything it started, as `/proc` counts it: memory, processor time, wake-ups.
//!
//! Its processes are those that inherited its data directory, so none is lost when its parent ends. Never counts
//! what processes used that have ended meanwhile.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};
use nix::time::clock_getcpuclockid;
use nix::unistd::Pid;

/// The processes that were given this data directory.
pub(crate) fn of(data_dir: &Path) -> Vec<PathBuf> {
    let wanted = format!("STINT_DATA_DIR={}", data_dir.display());
    let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    processes
        .map(|process| process.path())
        .filter(|process| {
            let given = std::fs::read(process.join("environ")).unwrap_or_default();
            given
                .split(|byte| *byte == 0)
                .any(|variable| variable == wanted.as_bytes())
        })
        .collect()
}

/// Memory of a tree, its shared pages divided among those who share them, MiB.
pub(crate) fn pss(data_dir: &Path) -> anyhow::Result<f64> {
    pss_of(data_dir, |_| true)
}

/// The same, of those processes whose names are wanted; the kernel cuts a name after 15 letters.
pub(crate) fn pss_of(data_dir: &Path, wanted: impl Fn(&str) -> bool) -> anyhow::Result<f64> {
    let mut sum = 0.0;
    for process in of(data_dir) {
        let name = std::fs::read_to_string(process.join("comm")).unwrap_or_default();
        if !wanted(name.trim()) {
            continue;
        }
        // It may have ended since it was listed.
        let Ok(text) = std::fs::read_to_string(process.join("smaps_rollup")) else {
            continue;
        };
        let kib = text
            .lines()
            .find_map(|line| line.strip_prefix("Pss:"))
            .and_then(|rest| rest.split_whitespace().next()?.parse::<f64>().ok());
        sum += kib.unwrap_or(0.0) / 1024.0;
    }
    ensure!(sum > 0.0, "nothing runs in {}", data_dir.display());
    Ok(sum)
}

/// What a tree has used so far.
pub(crate) struct Used {
    /// By process, threads that ended included.
    cpu: BTreeMap<i32, Duration>,
    /// By thread.
    switches: BTreeMap<PathBuf, f64>,
    at: Instant,
}

/// What a tree uses while it is watched.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pace {
    /// Percent of one core.
    pub(crate) percent: f64,
    /// Context switches a second.
    pub(crate) switches: f64,
}

impl Used {
    pub(crate) fn now(data_dir: &Path) -> anyhow::Result<Used> {
        let mut used = Used {
            cpu: BTreeMap::new(),
            switches: BTreeMap::new(),
            at: Instant::now(),
        };
        for process in of(data_dir) {
            let pid = process
                .file_name()
                .and_then(|pid| pid.to_str()?.parse().ok());
            let pid = pid.context("a process is called by its number")?;
            let clock = clock_getcpuclockid(Pid::from_raw(pid))?;
            used.cpu.insert(pid, clock.now()?.into());
            for thread in std::fs::read_dir(process.join("task"))
                .into_iter()
                .flatten()
            {
                let thread = thread?.path();
                let status = std::fs::read_to_string(thread.join("status")).unwrap_or_default();
                let switches = status
                    .lines()
                    .filter(|line| line.contains("ctxt_switches"))
                    .filter_map(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok())
                    .sum();
                used.switches.insert(thread, switches);
            }
        }
        Ok(used)
    }

    pub(crate) fn since(&self, before: &Used) -> Pace {
        let seconds = (self.at - before.at).as_secs_f64();
        let cpu = self.cpu.iter().map(|(pid, cpu)| {
            let then = before.cpu.get(pid).copied().unwrap_or_default();
            (*cpu - then).as_secs_f64()
        });
        let switches = self.switches.iter().map(|(thread, switches)| {
            switches - before.switches.get(thread).copied().unwrap_or_default()
        });
        Pace {
            percent: cpu.sum::<f64>() / seconds * 100.0,
            switches: switches.sum::<f64>() / seconds,
        }
    }
}

/// Waits until `done`, asking ten times a second.
pub(crate) fn until(
    what: &str,
    most: Duration,
    mut done: impl FnMut() -> bool,
) -> anyhow::Result<()> {
    let began = Instant::now();
    while !done() {
        ensure!(began.elapsed() < most, "waited {most:?} until {what}");
        std::thread::sleep(Duration::from_millis(100));
    }
    Ok(())
}

/// The program that lies beside this one.
pub(crate) fn built(name: &str) -> anyhow::Result<PathBuf> {
    let here = std::env::current_exe()?;
    let path = here.with_file_name(name);
    ensure!(
        path.exists(),
        "{} is not built; `make bench` does it",
        path.display()
    );
    path.canonicalize().with_context(|| name.to_owned())
}
