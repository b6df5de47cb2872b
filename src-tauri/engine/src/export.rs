//! What an account holds, as a file for elsewhere.
//!
//! Never over a file that is there, and never readable by anybody else.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use stint_core::problem::Problem;
use stint_core::view::EntryView;

use crate::Stint;
use crate::accounts::find;
use crate::store::Which;

impl Stint {
    /// Writes every entry of an account to a new file, in the shape of `list --json`, and says how many there are.
    ///
    /// # Errors
    /// [`Problem::FileNotWritten`], [`Problem::UnknownAccount`], or a [`Problem`] of the store; then there is no file.
    pub fn export_account(&self, said: &str, path: &Path) -> Result<usize, Problem> {
        let entries = self.store().read(|tx| {
            let (id, _) = find(tx, said)?;
            let mut entries = Vec::new();
            for workspace in tx.workspaces()? {
                if workspace.account == Some(id) {
                    let rows = tx.entries(&Which {
                        workspace: Some(workspace.id),
                        ..Which::default()
                    })?;
                    entries.extend(tx.entry_views(&rows, self.now())?);
                }
            }
            Ok(entries)
        })?;
        write_new(path, &entries).map_err(|error| Problem::FileNotWritten {
            path: path.display().to_string(),
            why: match error.kind() {
                io::ErrorKind::AlreadyExists => "there is such a file already".to_owned(),
                io::ErrorKind::NotFound => "its folder is not there".to_owned(),
                kind => kind.to_string(),
            },
        })?;
        Ok(entries.len())
    }
}

fn write_new(path: &Path, entries: &[EntryView]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    write_all(file, entries).inspect_err(|_| {
        // It is ours: nobody else's was there. A part of an export would pass for the whole.
        let _left = fs::remove_file(path);
    })
}

fn write_all(file: File, entries: &[EntryView]) -> io::Result<()> {
    let mut out = BufWriter::new(file);
    serde_json::to_writer(&mut out, entries)?;
    out.write_all(b"\n")?;
    out.into_inner()
        .map_err(io::IntoInnerError::into_error)?
        .sync_all()
}
