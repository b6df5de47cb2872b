//! What another program wrote, read as it streams by: its letters, its columns or its objects, row by row.
//!
//! Bounded: a file of any length passes through in the memory of its rows. Never decides what a row means; core does.

mod letters;
mod objects;
mod table;

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use stint_core::import::Gathered;
use stint_core::problem::Problem;
use stint_core::view::ImportFormat;
use stint_core::{say, words};

use super::{Heard, go_on};

/// The most bytes that a file has which is read.
const MOST: u64 = 256 * 1024 * 1024;

/// So many blanks before the first letter are no file of anybody's.
const BLANKS_MOST: usize = 1024 * 1024;

/// A file that was read, before anything becomes of it.
#[derive(Debug)]
pub struct Reading {
    pub(super) gathered: Gathered,
    pub(super) format: ImportFormat,
    pub(super) letters: Option<&'static str>,
    pub(super) delimiter: Option<char>,
}

impl Reading {
    /// What wrote it.
    pub fn format(&self) -> ImportFormat {
        self.format
    }

    /// Its rows.
    pub fn rows(&self) -> &Gathered {
        &self.gathered
    }

    /// Reads a file.
    ///
    /// # Errors
    /// [`Problem::FileUnreadable`], [`Problem::FileStrange`] where nothing in it is tracked time, or
    /// [`Problem::Cancelled`].
    pub fn of_file(
        path: &Path,
        format: Option<ImportFormat>,
        heard: Heard<'_>,
    ) -> Result<Reading, Problem> {
        let unreadable = |why: String| Problem::FileUnreadable {
            path: path.display().to_string(),
            why,
        };
        let file = File::open(path).map_err(|error| unreadable(words::of_disk(error.kind())))?;
        let known = file
            .metadata()
            .map_err(|error| unreadable(words::of_disk(error.kind())))?;
        if !known.is_file() {
            return Err(unreadable(say!("files-no-plain-file")));
        }
        let size = known.len();
        if size > MOST {
            return Err(unreadable(say!("files-too-large", megabytes = MOST >> 20)));
        }
        match Reading::of(file, size, format, heard) {
            Ok(reading) => Ok(reading),
            Err(Wrong::Ended) => Err(Problem::Cancelled),
            Err(Wrong::Empty) => Err(unreadable(say!("files-empty"))),
            Err(Wrong::Strange) => Err(Problem::FileStrange {
                path: path.display().to_string(),
            }),
            Err(Wrong::Io(error)) => Err(unreadable(words::of_disk(error.kind()))),
        }
    }

    /// Reads what is in memory: for whoever has no file.
    pub fn of_bytes(bytes: &[u8], format: Option<ImportFormat>) -> Option<Reading> {
        let size = bytes.len() as u64;
        let on = &mut |_| std::ops::ControlFlow::Continue(());
        Reading::of(std::io::Cursor::new(bytes), size, format, on).ok()
    }

    fn of(
        mut from: impl Read + Seek,
        size: u64,
        format: Option<ImportFormat>,
        heard: Heard<'_>,
    ) -> Result<Reading, Wrong> {
        let found = letters::of(&mut from)?;
        from.seek(SeekFrom::Start(0))?;
        let counted = Counted { from, done: 0 };
        let decoded = letters::decoded(counted, &found);
        let mut text = BufReader::with_capacity(64 * 1024, decoded);
        let (blanks, first) = first_letter(&mut text)?;
        // Lines are counted from the very first.
        let text = std::io::Cursor::new(blanks).chain(text);
        let mut pass = Pass {
            gathered: Gathered::default(),
            size,
            heard,
            since: 0,
        };
        let (format, delimiter) = match first {
            None => return Err(Wrong::Empty),
            Some(b'[' | b'{') => (objects::read(text, format, &mut pass)?, None),
            Some(_) => {
                let (format, delimiter) = table::read(text, format, &mut pass)?;
                (format, Some(delimiter))
            }
        };
        if pass.gathered.is_empty() {
            return Err(Wrong::Empty);
        }
        Ok(Reading {
            gathered: pass.gathered,
            format,
            letters: found.said,
            delimiter,
        })
    }
}

/// Why nothing was read.
pub(super) enum Wrong {
    /// The person ended it.
    Ended,
    /// There is nothing in it.
    Empty,
    /// Nothing in it is tracked time.
    Strange,
    /// It cannot be read.
    Io(std::io::Error),
}

impl From<std::io::Error> for Wrong {
    fn from(error: std::io::Error) -> Wrong {
        Wrong::Io(error)
    }
}

/// One pass over a file.
pub(super) struct Pass<'h> {
    pub(super) gathered: Gathered,
    size: u64,
    heard: Heard<'h>,
    since: u32,
}

impl Pass<'_> {
    /// One more row was looked at, `done` bytes into the text.
    pub(super) fn went_on(&mut self, done: u64) -> Result<(), Wrong> {
        /// So often somebody hears of it.
        const ROWS: u32 = 500;

        self.since += 1;
        if self.since.is_multiple_of(ROWS) {
            go_on(self.heard, done.min(self.size), self.size).map_err(|_| Wrong::Ended)?;
        }
        Ok(())
    }
}

/// Counts what was read.
struct Counted<R> {
    from: R,
    done: u64,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.from.read(into)?;
        self.done += read as u64;
        Ok(read)
    }
}

/// The blanks before the first letter, and that, which stays to be read.
fn first_letter(text: &mut impl BufRead) -> Result<(Vec<u8>, Option<u8>), Wrong> {
    let mut before = Vec::new();
    loop {
        let ahead = text.fill_buf()?;
        let first = ahead.iter().find(|byte| !byte.is_ascii_whitespace());
        if ahead.is_empty() || first.is_some() {
            return Ok((before, first.copied()));
        }
        if before.len() > BLANKS_MOST {
            return Ok((before, None));
        }
        before.extend_from_slice(ahead);
        let blanks = ahead.len();
        text.consume(blanks);
    }
}

#[cfg(test)]
mod tests;
