//! The words of files: what was written, what is in one, what it would become here.
//!
//! Never says that something was kept before it was.

use super::{counted, cut};
use crate::import::DateOrder;
use crate::view::ImportFormat;

/// What was written: "38 entries are in november.csv".
pub fn exported(entries: usize, left_out: usize, file: Option<&str>) -> String {
    let verb = if entries == 1 { "is" } else { "are" };
    let counted = counted(entries, "entry", "entries");
    let place = file.map_or_else(
        || "written".to_owned(),
        |file| format!("in {}", cut(file, 200)),
    );
    match left_out {
        0 => format!("{counted} {verb} {place}"),
        _ => format!("{counted} {verb} {place}; what runs is not"),
    }
}

/// What is to be known before an import, beside its lines.
pub fn import_notes(overlaps: usize) -> Vec<String> {
    let mut notes = Vec::new();
    if overlaps > 0 {
        let (what, verb) = (
            counted(overlaps, "entry", "entries"),
            if overlaps == 1 { "overlaps" } else { "overlap" },
        );
        notes.push(format!("{what} {verb} with time that is here."));
    }
    notes
}

/// What an import did: "38 entries came in, 2 were here already".
pub fn imported(made: usize, already: usize) -> String {
    let verb = |count: usize| if count == 1 { "was" } else { "were" };
    let came = format!("{} came in", counted(made, "entry", "entries"));
    match (made, already) {
        (0, 0) => "Nothing came in".to_owned(),
        (0, _) => "Nothing came in: all of it is here already".to_owned(),
        (_, 0) => came,
        (_, already) => format!("{came}, {already} {} here already", verb(already)),
    }
}

/// Several people's time is in one file, and none of them is the person here.
pub fn whose_is_yours() -> String {
    "This file holds the time of several people, and none of them is you by name or address. Say whose is yours.".to_owned()
}

/// What a kind of file is called.
pub fn import_format(format: ImportFormat) -> &'static str {
    match format {
        ImportFormat::Clockify => "Clockify's detailed report",
        ImportFormat::Toggl => "Toggl's detailed report",
        ImportFormat::Hamster => "a list of Hamster's",
        ImportFormat::Timewarrior => "Timewarrior's export",
        ImportFormat::Stint => "Stint's own export",
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
    said.extend(letters.map(|letters| format!("its letters are {letters}")));
    said.extend(match delimiter {
        Some(';') => Some("semicolons stand between its columns".to_owned()),
        Some('\t') => Some("tabs stand between its columns".to_owned()),
        _ => None,
    });
    said.extend(dates.map(|order| match order {
        DateOrder::Dmy => "its dates have the day first".to_owned(),
        DateOrder::Mdy => "its dates have the month first".to_owned(),
    }));
    said.extend(zone.map(|zone| format!("its times are of {zone}")));
    said
}

/// What was copied: "All of it, 1204 entries, is in stint.copy, 1.2 MB".
pub fn backed_up(entries: u64, bytes: u64, file: &str) -> String {
    let entries = counted(
        usize::try_from(entries).unwrap_or(usize::MAX),
        "entry",
        "entries",
    );
    let tenths = bytes.div_ceil(100_000);
    let file = cut(file, 200);
    format!(
        "All of it, {entries}, is in {file}, {}.{} MB. No key is in it",
        tenths / 10,
        tenths % 10
    )
}

/// What was put back.
pub fn restored(entries: u64, in_doubt: usize, left: usize) -> String {
    let entries = counted(
        usize::try_from(entries).unwrap_or(usize::MAX),
        "entry is",
        "entries are",
    );
    let mut said = format!(
        "{entries} here as the copy had them; what Clockify has since then comes with the next sync."
    );
    if in_doubt > 0 {
        let them = if in_doubt == 1 { "is" } else { "are" };
        said.push_str(&format!(
            " {} may have gone to Clockify since, and {them} looked for before anything of them is sent.",
            counted(in_doubt, "entry", "entries")
        ));
    }
    if left > 0 {
        said.push_str(&format!(
            " {} that only the store before had {} in the file that was kept.",
            counted(left, "entry or change", "entries and changes"),
            if left == 1 { "is" } else { "are" }
        ));
    }
    said
}
