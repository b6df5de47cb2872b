//! What SQLite says when something goes wrong, as a [`Problem`]: one place for all of it.
//!
//! The cause goes to the log. Never lets a library's text reach a person.

use std::fmt;
use std::io;
use std::path::Path;

use rusqlite::ErrorCode;
use stint_core::problem::Problem;
use stint_core::{say, words};

/// Why something in the store did not work.
#[derive(Debug)]
pub(super) enum Wrong {
    /// SQLite refused.
    Sql(rusqlite::Error),
    /// A file beside the store could not be written or moved.
    Io(io::Error),
    /// What lies in the store cannot be what Stint wrote.
    Stored(String),
    /// The caller asked for something that cannot be.
    Asked(String),
    /// Found out here, and already said as it is meant.
    Told(Problem),
}

impl From<rusqlite::Error> for Wrong {
    fn from(error: rusqlite::Error) -> Self {
        Wrong::Sql(error)
    }
}

impl From<io::Error> for Wrong {
    fn from(error: io::Error) -> Self {
        Wrong::Io(error)
    }
}

impl From<uuid::Error> for Wrong {
    fn from(error: uuid::Error) -> Self {
        Wrong::Stored(error.to_string())
    }
}

impl From<serde_json::Error> for Wrong {
    fn from(error: serde_json::Error) -> Self {
        // Its text may quote what a person wrote.
        Wrong::Stored(format!("JSON, column {}", error.column()))
    }
}

impl Wrong {
    /// What to tell the person, the store being at `path`.
    pub(super) fn problem(self, path: &Path) -> Problem {
        let problem = match &self {
            Wrong::Told(problem) => return problem.clone(),
            Wrong::Sql(error) => of_sqlite(error, path),
            Wrong::Io(error) => of_io(error, path),
            Wrong::Stored(_) => Problem::StoreDamaged { path: shown(path) },
            Wrong::Asked(what) => Problem::Internal { what: what.clone() },
        };
        tracing::error!(path = %path.display(), cause = %self, "Use the store");
        problem
    }
}

/// For the log.
impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Wrong::Sql(error) => write!(f, "SQLite: {error}"),
            Wrong::Io(error) => write!(f, "Write beside the store: {error}"),
            Wrong::Stored(what) => write!(f, "Unreadable: {what}"),
            Wrong::Asked(what) => write!(f, "Asked to {what}"),
            Wrong::Told(problem) => write!(f, "{problem}"),
        }
    }
}

/// What the system's refusal of a file or folder at `path` means.
pub(super) fn of_io(error: &io::Error, path: &Path) -> Problem {
    let path = shown(path);
    match error.kind() {
        io::ErrorKind::ReadOnlyFilesystem => Problem::StoreReadOnly { path },
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Problem::DiskFull { path },
        kind => Problem::StoreUnreachable {
            path,
            why: words::of_disk(kind),
        },
    }
}

/// A path as a person reads it.
pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn of_sqlite(error: &rusqlite::Error, path: &Path) -> Problem {
    use rusqlite::ffi;

    let path = shown(path);
    let unreachable = |path, why: String| Problem::StoreUnreachable { path, why };
    let rusqlite::Error::SqliteFailure(failure, _) = error else {
        return match error {
            rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..) => Problem::StoreDamaged { path },
            _ => Problem::Internal {
                what: "the store was asked for something it cannot do".into(),
            },
        };
    };
    match failure.extended_code {
        ffi::SQLITE_READONLY_DBMOVED => {
            return unreachable(path, say!("files-moved"));
        }
        ffi::SQLITE_IOERR_CORRUPTFS => return Problem::StoreDamaged { path },
        _ => {}
    }
    match failure.code {
        ErrorCode::DatabaseBusy
        | ErrorCode::DatabaseLocked
        | ErrorCode::FileLockingProtocolFailed => Problem::StoreBusy { path },
        ErrorCode::ReadOnly => Problem::StoreReadOnly { path },
        ErrorCode::DiskFull => Problem::DiskFull { path },
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Problem::StoreDamaged { path },
        ErrorCode::CannotOpen => unreachable(path, say!("files-cannot-open")),
        ErrorCode::PermissionDenied => unreachable(path, say!("files-disk-denied")),
        ErrorCode::SystemIoFailure => unreachable(path, say!("files-disk-error")),
        ErrorCode::OutOfMemory => unreachable(path, say!("files-no-memory")),
        code => Problem::Internal {
            what: format!("the store answered {code:?}"),
        },
    }
}
