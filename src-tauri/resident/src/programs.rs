//! Stint's other programs: where they lie, and how the resident is started by whoever finds it missing.
//! Never the same data directory as another by accident: it is always said.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use stint_core::problem::Problem;

use crate::door::{self, Poke, Who};

/// Starts the resident of this data directory unless it is there; says whether it did.
///
/// # Errors
/// [`Problem::NotRunning`] when its program is not there or cannot be started.
pub fn ensure(data_dir: &Path) -> Result<bool, Problem> {
    if door::poke(data_dir, Who::Resident, &Poke::Ping) {
        return Ok(false);
    }
    let started = command("stint").and_then(|mut command| {
        command
            .arg("tray")
            .arg("--data-dir")
            .arg(data_dir)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        // It outlives who starts it, also when a terminal is closed.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        command.spawn()
    });
    match started {
        Ok(_) => Ok(true),
        Err(error) => {
            tracing::warn!(%error, "the resident was not started");
            Err(Problem::NotRunning)
        }
    }
}

/// Starts the window's program, which the resident lives in on this system.
///
/// # Errors
/// [`Problem::NotRunning`] when it is not there or cannot be started.
#[cfg(not(target_os = "linux"))]
pub fn run(env: stint_engine::Env) -> Result<(), Problem> {
    let started = command("stint-desktop")
        .and_then(|mut command| command.arg("--data-dir").arg(&env.data_dir).spawn());
    started.map(|_| ()).map_err(|error| {
        tracing::warn!(%error, "the window was not started");
        Problem::NotRunning
    })
}

/// A program of Stint's, beside this one or else on the path. Keys that this process was handed are not for it.
pub(crate) fn command(name: &str) -> io::Result<Command> {
    let mut command = Command::new(find(name)?);
    for variable in stint_engine::KEY_VARIABLES {
        command.env_remove(variable);
    }
    Ok(command)
}

fn find(name: &str) -> io::Result<PathBuf> {
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let beside = std::env::current_exe()?.with_file_name(&name);
    if beside.is_file() {
        return Ok(beside);
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .map(|folder| folder.join(&name))
        .find(|program| program.is_file())
        .ok_or_else(|| io::ErrorKind::NotFound.into())
}
