//! One at a time: kernel locks on files in the data directory, gone with the process that held them.
//!
//! Never a lease by the clock: a frozen holder still holds, and a dead one does not.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use stint_core::problem::Problem;

/// A lock that lasts until it is dropped.
#[derive(Debug)]
pub struct Held(File);

impl Held {
    /// What the last holder noted: Unix milliseconds, as said by [`Held::note`].
    pub fn noted(&self) -> Option<i64> {
        let mut text = String::new();
        let mut file = &self.0;
        file.seek(SeekFrom::Start(0)).ok()?;
        file.take(NOTE_MOST).read_to_string(&mut text).ok()?;
        text.trim().parse().ok()
    }

    /// Notes Unix milliseconds for the next holder. A hint, not a promise: what cannot be written is not noted.
    pub fn note(&self, ms: i64) {
        let mut file = &self.0;
        let wrote = file
            .set_len(0)
            .and_then(|()| file.seek(SeekFrom::Start(0)))
            .and_then(|_| write!(file, "{ms}"));
        if let Err(error) = wrote {
            tracing::debug!(kind = ?error.kind(), "nothing noted in a lock");
        }
    }
}

const NOTE_MOST: u64 = 32;

/// Who syncs.
pub const SYNC: &str = "sync.lock";
/// Who connects an account.
pub const CONNECT: &str = "connect.lock";
/// Which process is the resident of this data directory.
pub const RESIDENT: &str = "resident.lock";
/// Which process shows the window of this data directory.
pub const WINDOW: &str = "window.lock";

const POLL: Duration = Duration::from_millis(20);

/// Takes the lock of this name, if nobody holds it.
///
/// # Errors
/// A [`Problem`] when the file cannot be made.
pub fn try_take(dir: &Path, name: &str) -> Result<Option<Held>, Problem> {
    let path = dir.join(name);
    let unreachable = |error: std::io::Error| Problem::StoreUnreachable {
        path: path.display().to_string(),
        why: error.to_string(),
    };
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).read(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(&path).map_err(unreachable)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Held(file))),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(unreachable(error)),
    }
}

/// Whether somebody holds the lock of this name at this moment.
pub fn is_held(dir: &Path, name: &str) -> bool {
    // Shared, so that two who only look do not take each other for a holder.
    File::open(dir.join(name))
        .is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

/// Takes the lock of this name, waiting for its holder at most so long.
///
/// # Errors
/// A [`Problem`] when the file cannot be made.
pub fn take(dir: &Path, name: &str, patience: Duration) -> Result<Option<Held>, Problem> {
    let until = Instant::now() + patience;
    loop {
        if let Some(held) = try_take(dir, name)? {
            return Ok(Some(held));
        }
        if Instant::now() >= until {
            return Ok(None);
        }
        std::thread::sleep(POLL);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;

    #[test]
    fn a_lock_is_seen_while_it_is_held_and_not_by_who_only_looks() {
        let dir = tempfile::tempdir().unwrap();
        assert!(!is_held(dir.path(), SYNC), "nobody ever held it");

        let held = try_take(dir.path(), SYNC).unwrap();
        assert!(is_held(dir.path(), SYNC));
        assert!(!is_held(dir.path(), WINDOW));

        drop(held);
        assert!(!is_held(dir.path(), SYNC));
        assert!(try_take(dir.path(), SYNC).unwrap().is_some());
    }
}
