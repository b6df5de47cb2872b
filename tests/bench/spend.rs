//! One run of a command line: how long, how much processor, how much memory.
//! It never looks at what the command says, but whether it succeeded.

use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context as _, ensure};
use wait4::Wait4 as _;

use crate::table::Runs;
use crate::tree::built;

/// What several runs of one command cost.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spent {
    /// From spawn to the end, milliseconds.
    pub(crate) wall: Runs,
    /// User and system, milliseconds.
    pub(crate) cpu: Runs,
    /// Peak of the resident set, MiB, and never less than this process's own: see [`peak_of`].
    pub(crate) peak: Runs,
}

/// Peak of the resident set of one more run, MiB, however much this process keeps itself.
pub(crate) fn peak_of(command: &Command) -> anyhow::Result<f64> {
    let mut small = Command::new(built("floor-peak")?);
    small.arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => small.env(name, value),
            None => small.env_remove(name),
        };
    }
    let ran = small.stdin(Stdio::null()).output()?;
    ensure!(
        ran.status.success(),
        "{command:?} ended with {}",
        ran.status
    );
    let bytes: f64 = String::from_utf8_lossy(&ran.stdout).trim().parse()?;
    Ok(bytes / 1024.0 / 1024.0)
}

impl Spent {
    /// Runs the command once more and answers what it printed.
    pub(crate) fn run(&mut self, command: &mut Command) -> anyhow::Result<String> {
        let name = format!("{command:?}");
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let began = Instant::now();
        let mut child = command.spawn().with_context(|| name.clone())?;
        let (mut out, mut err) = (child.stdout.take(), child.stderr.take());
        let ended = child.wait4().with_context(|| name.clone())?;
        let wall = began.elapsed();
        let mut said = String::new();
        let mut words = String::new();
        for (pipe, text) in [
            (
                out.as_mut().map(|pipe| pipe as &mut dyn std::io::Read),
                &mut said,
            ),
            (
                err.as_mut().map(|pipe| pipe as &mut dyn std::io::Read),
                &mut words,
            ),
        ] {
            if let Some(pipe) = pipe {
                pipe.read_to_string(text)?;
            }
        }
        ensure!(
            ended.status.success(),
            "{name} ended with {}: {words}",
            ended.status
        );
        self.wall.add(wall.as_secs_f64() * 1e3);
        self.cpu
            .add((ended.rusage.utime + ended.rusage.stime).as_secs_f64() * 1e3);
        self.peak.add(ended.rusage.maxrss as f64 / 1024.0 / 1024.0);
        Ok(said)
    }
}
