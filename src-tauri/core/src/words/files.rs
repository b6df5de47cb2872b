//! The words of files: what was written, what is in one, what it would become here.
//!
//! Never says that something was kept before it was.

use super::{counted, cut};

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
