//! What a program writes down about itself, for whoever looks for a fault: on stderr, or in a file of its own beside
//! the store that never grows large.
//!
//! Only Stint's own words, warnings and worse unless `STINT_LOG` asks for more; never a key, and never what a person
//! wrote.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use tracing_subscriber::Layer as _;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::fmt;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::Env;

/// A file is put aside when it has grown to so many bytes; one such is kept.
const FILE_MOST: u64 = 256 * 1024;

static FILE: OnceLock<Mutex<Kept>> = OnceLock::new();

/// Writes on stderr from now on. Only the first call in a process counts.
pub fn begin(env: &Env) {
    let level = env.vars.log.as_deref().map_or(LevelFilter::WARN, level);
    // Other libraries' words may hold what they were handed.
    let ours = [
        "stint",
        "stint_core",
        "stint_engine",
        "stint_resident",
        "stint_cli",
        "stint_desktop",
    ];
    let only = Targets::new().with_targets(ours.map(|room| (room, level)));
    let lines = fmt::layer().with_ansi(false).with_writer(|| Sink);
    let _first = tracing_subscriber::registry()
        .with(lines.with_filter(only))
        .try_init();
}

/// Writes into `NAME.log` in the data directory from now on: for a program that nobody watches. Where that cannot
/// be, on stderr as before.
pub fn keep_in_file(env: &Env, name: &str) {
    let path = env.data_dir.join(format!("{name}.log"));
    if let Ok(kept) = Kept::open(path) {
        let _first = FILE.set(Mutex::new(kept));
    }
}

/// `off`, `error`, `warn`, `info`, `debug` or `trace`; what is none of them is taken for `warn`.
fn level(said: &str) -> LevelFilter {
    said.trim().parse().unwrap_or(LevelFilter::WARN)
}

struct Sink;

impl Write for Sink {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        match FILE.get() {
            Some(kept) => kept
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .write(line),
            None => io::stderr().write(line),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

struct Kept {
    path: PathBuf,
    file: File,
    length: u64,
}

impl Kept {
    fn open(path: PathBuf) -> io::Result<Kept> {
        let file = append(&path)?;
        let length = file.metadata()?.len();
        Ok(Kept { path, file, length })
    }

    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        if self.length >= FILE_MOST {
            std::fs::rename(&self.path, self.path.with_extension("log.1"))?;
            (self.file, self.length) = (append(&self.path)?, 0);
        }
        self.file.write_all(line)?;
        self.length += line.len() as u64;
        Ok(line.len())
    }
}

fn append(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_grew_is_put_aside_and_only_one_is_kept() {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("tray.log");
        let mut kept = Kept::open(path.clone()).unwrap();
        let line = [b'x'; 1024];
        for _ in 0..1000 {
            kept.write(&line).unwrap();
        }
        let mut names: Vec<_> = std::fs::read_dir(room.path())
            .unwrap()
            .map(|file| file.unwrap().file_name())
            .collect();
        names.sort();
        assert_eq!(names, ["tray.log", "tray.log.1"]);
        assert!(path.metadata().unwrap().len() <= FILE_MOST);
    }

    #[test]
    fn a_level_that_cannot_be_read_is_the_usual_one() {
        assert_eq!(level("debug"), LevelFilter::DEBUG);
        assert_eq!(level(" OFF "), LevelFilter::OFF);
        assert_eq!(level("loud"), LevelFilter::WARN);
    }
}
