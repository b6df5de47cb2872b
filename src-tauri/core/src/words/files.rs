//! The words of files: what was written, what is in one, what it would become here.
//!
//! Never says that something was kept before it was.

use std::io::ErrorKind;

use super::cut;
use crate::import::DateOrder;
use crate::say;
use crate::speech::{number, speech};
use crate::view::ImportFormat;

/// What was written: "38 entries are in november.csv".
pub fn exported(entries: usize, left_out: usize, file: Option<&str>) -> String {
    match file.map(|file| cut(file, 200)) {
        Some(file) => say!(
            "files-exported",
            entries = entries,
            left = left_out,
            file = file
        ),
        None => say!("files-written", entries = entries, left = left_out),
    }
}

/// A report in a file: "16 – 22 November is in report.csv".
pub fn report_exported(label: &str, file: &str) -> String {
    say!(
        "files-report-exported",
        label = label,
        file = cut(file, 200)
    )
}

/// What is to be known before an import, beside its lines.
pub fn import_notes(overlaps: usize) -> Vec<String> {
    let overlap = (overlaps > 0).then(|| say!("files-overlap", count = overlaps));
    overlap.into_iter().collect()
}

/// What an import did: "38 entries came in, 2 were here already".
pub fn imported(made: usize, already: usize) -> String {
    match (made, already) {
        (0, 0) => say!("files-nothing-came"),
        (0, _) => say!("files-all-is-here"),
        (_, 0) => say!("files-came", count = made),
        (_, already) => say!("files-came-some", count = made, already = already),
    }
}

/// Several people's time is in one file, and none of them is the person here.
pub fn whose_is_yours() -> String {
    say!("files-whose-is-yours")
}

/// What a kind of file is called.
pub fn import_format(format: ImportFormat) -> String {
    match format {
        ImportFormat::Clockify => say!("files-of-clockify"),
        ImportFormat::Toggl => say!("files-of-toggl"),
        ImportFormat::Hamster => say!("files-of-hamster"),
        ImportFormat::Timewarrior => say!("files-of-timewarrior"),
        ImportFormat::Stint => say!("files-of-stint"),
    }
}

/// How the bytes of a file were taken: letters, columns, dates, clocks. Nothing where it is as everywhere.
pub fn read_as(
    letters: Option<&str>,
    delimiter: Option<char>,
    dates: Option<DateOrder>,
    zone: Option<&str>,
) -> Vec<String> {
    let mut said = Vec::new();
    said.extend(letters.map(|letters| say!("files-letters", letters = letters)));
    said.extend(match delimiter {
        Some(';') => Some(say!("files-semicolons")),
        Some('\t') => Some(say!("files-tabs")),
        _ => None,
    });
    said.extend(dates.map(|order| match order {
        DateOrder::Dmy => say!("files-day-first"),
        DateOrder::Mdy => say!("files-month-first"),
    }));
    said.extend(zone.map(|zone| say!("files-zone", zone = zone)));
    said
}

/// Why the disk did not do as it was told, inside a sentence: "permission denied".
pub fn of_disk(kind: ErrorKind) -> String {
    match kind {
        ErrorKind::NotFound => say!("files-disk-not-found"),
        ErrorKind::PermissionDenied => say!("files-disk-denied"),
        ErrorKind::AlreadyExists => say!("files-disk-exists"),
        ErrorKind::NotADirectory => say!("files-disk-no-folder"),
        ErrorKind::IsADirectory => say!("files-disk-folder"),
        ErrorKind::ReadOnlyFilesystem => say!("files-disk-read-only"),
        ErrorKind::InvalidData => say!("files-disk-invalid"),
        ErrorKind::UnexpectedEof => say!("files-disk-ends"),
        ErrorKind::TimedOut => say!("files-disk-slow"),
        ErrorKind::FileTooLarge => say!("files-disk-too-large"),
        // What hardly anybody meets is said as the system's own library says it.
        kind => kind.to_string(),
    }
}

/// What was copied: "All of it, 1,204 entries, is in stint.copy, 1.2 MB".
pub fn backed_up(entries: u64, bytes: u64, file: &str) -> String {
    let tenths = i64::try_from(bytes.div_ceil(100_000)).unwrap_or(i64::MAX);
    let (whole, mark) = (number(tenths / 10), speech().decimal_mark());
    say!(
        "files-backed-up",
        entries = entries,
        file = cut(file, 200),
        megabytes = format!("{whole}{mark}{}", tenths % 10)
    )
}

/// What was put back.
pub fn restored(entries: u64, in_doubt: usize, left: usize) -> String {
    let mut said = vec![say!("files-restored", entries = entries)];
    if in_doubt > 0 {
        said.push(say!("files-in-doubt", count = in_doubt));
    }
    if left > 0 {
        said.push(say!("files-left", count = left));
    }
    said.join(" ")
}
