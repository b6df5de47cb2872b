//! The place where everything is measured: a folder on the disk that the build lies on, with the far sides and the
//! programs as a person would start them.
//!
//! Never touches the person's own Stint.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, ensure};

use crate::tree::built;

pub(crate) struct Room {
    // On the disk of the build: a folder in memory would make disk syncs cost nothing.
    room: tempfile::TempDir,
}

impl Room {
    pub(crate) fn new() -> anyhow::Result<Room> {
        let beside = built("bench")?;
        let target = beside.parent().and_then(Path::parent).context("target")?;
        let room = tempfile::Builder::new().prefix("b").tempdir_in(target)?;
        Ok(Room { room })
    }

    /// A data directory, made by whoever uses it first.
    pub(crate) fn dir(&self, name: &str) -> PathBuf {
        self.room.path().join(name)
    }

    /// `stint` with these arguments on this data directory.
    pub(crate) fn stint(&self, dir: &Path, args: &[&str]) -> anyhow::Result<Command> {
        let mut command = Command::new(built("stint")?);
        at_home(&mut command, dir);
        command.args(args);
        Ok(command)
    }

    /// Runs `stint` once, to get somewhere.
    pub(crate) fn get(&self, dir: &Path, args: &[&str]) -> anyhow::Result<String> {
        let ran = self.stint(dir, args)?.stdin(Stdio::null()).output()?;
        let words = String::from_utf8_lossy(&ran.stderr);
        ensure!(ran.status.success(), "stint {args:?}: {words}");
        Ok(String::from_utf8(ran.stdout)?)
    }

    /// A stand-in Clockify with so many entries.
    pub(crate) fn stand_in(&self, entries: usize) -> anyhow::Result<StandIn> {
        let mut process = Command::new(built("stand-in")?)
            .args(["--time-zone", "UTC", "--entries", &entries.to_string()])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()?;
        let out = process.stdout.take().context("its output is piped")?;
        let mut stand_in = StandIn {
            process,
            said: BTreeMap::new(),
        };
        for line in BufReader::new(out).lines() {
            let line = line?;
            let (name, value) = line.split_once('=').context("NAME=value")?;
            let is_last = name == "CLOCKIFY_WORKSPACE";
            stand_in.said.insert(name.to_owned(), value.to_owned());
            if is_last {
                return Ok(stand_in);
            }
        }
        anyhow::bail!("the stand-in did not start")
    }

    /// Connects a data directory to a stand-in, and fetches nothing.
    pub(crate) fn connect(&self, dir: &Path, far: &StandIn) -> anyhow::Result<()> {
        let server = far.said("STINT_CLOCKIFY_URL")?;
        let mut command = self.stint(dir, &["connect", "key", "--server", server])?;
        let ran = command
            .env("CLOCKIFY_API_KEY", far.said("CLOCKIFY_API_KEY")?)
            .stdin(Stdio::null())
            .output()?;
        let words = String::from_utf8_lossy(&ran.stderr);
        ensure!(ran.status.success(), "connect: {words}");
        Ok(())
    }

    /// A copy of a data directory that nobody has open.
    pub(crate) fn copy(&self, from: &Path, name: &str) -> anyhow::Result<PathBuf> {
        let to = self.dir(name);
        std::fs::create_dir_all(&to)?;
        for file in std::fs::read_dir(from)? {
            let file = file?;
            if file.file_type()?.is_file() {
                std::fs::copy(file.path(), to.join(file.file_name()))?;
            }
        }
        Ok(to)
    }
}

/// Gives a command what every process of Stint here is given.
pub(crate) fn at_home(command: &mut Command, dir: &Path) {
    command
        .env("STINT_DATA_DIR", dir)
        .env("STINT_SECRET_STORE", "file")
        .env("STINT_PACING", "off")
        .env("TZ", "UTC");
}

/// A stand-in Clockify in a process of its own, so that its work is in nobody's figures.
pub(crate) struct StandIn {
    process: Child,
    said: BTreeMap<String, String>,
}

impl StandIn {
    /// What it said of itself under this name.
    pub(crate) fn said(&self, name: &str) -> anyhow::Result<&str> {
        let said = self.said.get(name).map(String::as_str);
        said.with_context(|| format!("the stand-in did not say {name}"))
    }
}

impl Drop for StandIn {
    fn drop(&mut self) {
        let _ended = self.process.kill().and_then(|()| self.process.wait());
    }
}
