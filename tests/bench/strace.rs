//! How often a command waits for the disk before it answers, as the kernel sees it.
//! It never looks at how long that takes: a virtual disk answers at once.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, ensure};

/// The disk syncs of a command before the first byte of its answer.
pub(crate) fn syncs_before_answer(command: &Command, notes: &Path) -> anyhow::Result<f64> {
    let mut strace = Command::new("strace");
    strace
        .args([
            "-f",
            "-e",
            "trace=fsync,fdatasync,sync_file_range,write",
            "-o",
        ])
        .arg(notes)
        .arg(command.get_program())
        .args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => strace.env(name, value),
            None => strace.env_remove(name),
        };
    }
    let ran = strace
        .stdin(Stdio::null())
        .output()
        .context("strace is needed to count disk syncs; tests/house/setup.sh bench installs it")?;
    let words = String::from_utf8_lossy(&ran.stderr);
    ensure!(ran.status.success(), "{command:?} under strace: {words}");
    let seen = std::fs::read_to_string(notes)?;
    let mut syncs = 0;
    for line in seen.lines() {
        // "4711  fdatasync(5) = 0"
        let call = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        if call.starts_with("write(1,") {
            return Ok(f64::from(syncs));
        }
        if call.starts_with("fsync(") || call.starts_with("fdatasync(") {
            syncs += 1;
        }
    }
    anyhow::bail!("{command:?} answered nothing")
}
