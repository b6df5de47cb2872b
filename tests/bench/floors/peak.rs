//! Runs a command and prints the peak of its resident set in bytes. A child counts the pages of whoever started it until
//! it is itself; this program is too small for that to matter.
//!
//! Never shows what the command says.

use std::io::Write as _;
use std::process::{Command, ExitCode, Stdio};

use anyhow::Context as _;
use wait4::Wait4 as _;

fn main() -> anyhow::Result<ExitCode> {
    let mut args = std::env::args_os().skip(1);
    let program = args.next().context("floor-peak COMMAND [ARG…]")?;
    let quiet = Stdio::null;
    let mut command = Command::new(program);
    command
        .args(args)
        .stdin(quiet())
        .stdout(quiet())
        .stderr(quiet());
    let ended = command.spawn()?.wait4()?;
    writeln!(std::io::stdout(), "{}", ended.rusage.maxrss)?;
    Ok(match ended.status.success() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    })
}
