//! What goes out into files and what comes in from them: exports, imports, whole copies of the store.
//!
//! A file is there whole or not at all, and for nobody else to read. Never over one that is there, unless somebody said
//! so.

mod backup;
mod calendar;
mod export;
mod import;
mod reading;
mod report;
mod table;

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::ops::ControlFlow;
use std::path::Path;

use stint_core::problem::Problem;
use stint_core::{say, words};
use tempfile::NamedTempFile;

pub use backup::restore;
pub use export::{Export, Of};
pub use reading::Reading;

/// How far something is that takes long, and whether it is to go on.
pub type Heard<'h> = &'h mut dyn FnMut(Progress) -> ControlFlow<()>;

/// How far something is that takes long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// So much of it is done.
    pub done: u64,
    /// So much there is; 0 where nobody knows yet.
    pub all: u64,
}

/// Where something is written to.
pub enum To<'t> {
    /// A file; whether in place of one that is there.
    File {
        /// Its name.
        path: &'t Path,
        /// Whether in place of one that is there.
        over: bool,
    },
    /// Whoever reads along.
    Stream(&'t mut dyn Write),
}

/// Goes on, or ends here.
///
/// # Errors
/// [`Problem::Cancelled`].
pub(crate) fn go_on(heard: Heard<'_>, done: u64, all: u64) -> Result<(), Problem> {
    match heard(Progress { done, all }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Problem::Cancelled),
    }
}

/// A new file, which gets its name once it is whole.
pub(crate) struct Fresh<'p> {
    path: &'p Path,
    over: bool,
    file: NamedTempFile,
}

impl<'p> Fresh<'p> {
    /// Begins it beside where it will be.
    ///
    /// # Errors
    /// [`Problem::FileNotWritten`], also where there is one of the name already.
    pub(crate) fn begin(path: &'p Path, over: bool) -> Result<Fresh<'p>, Problem> {
        let taken = || io::Error::from(io::ErrorKind::AlreadyExists);
        if !over && path.symlink_metadata().is_ok() {
            return Err(not_written(path, &taken()));
        }
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        // Nobody else may read it: that is how this library makes its files.
        let file = tempfile::Builder::new()
            .prefix(".stint-")
            .tempfile_in(folder.unwrap_or(Path::new(".")))
            .map_err(|error| not_written(path, &error))?;
        Ok(Fresh { path, over, file })
    }

    /// Where it is until then.
    pub(crate) fn half(&self) -> &Path {
        self.file.path()
    }

    pub(crate) fn writer(&mut self) -> BufWriter<&mut File> {
        BufWriter::with_capacity(64 * 1024, self.file.as_file_mut())
    }

    /// Gives it its name, now that it is on the disk.
    ///
    /// # Errors
    /// [`Problem::FileNotWritten`].
    pub(crate) fn done(self) -> Result<(), Problem> {
        let Fresh { path, over, file } = self;
        let named = file.as_file().sync_all().and_then(|()| {
            let named = match over {
                true => file.persist(path),
                false => file.persist_noclobber(path),
            };
            named.map(drop).map_err(|refused| refused.error)
        });
        named.map_err(|error| not_written(path, &error))
    }
}

/// Why a file was not written, in words.
pub(crate) fn not_written(path: &Path, error: &io::Error) -> Problem {
    Problem::FileNotWritten {
        path: path.display().to_string(),
        why: match error.kind() {
            io::ErrorKind::AlreadyExists => say!("files-there-already"),
            io::ErrorKind::NotFound => say!("files-no-folder"),
            io::ErrorKind::StorageFull => say!("files-disk-full"),
            kind => words::of_disk(kind),
        },
    }
}
