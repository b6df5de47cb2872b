//! A table in the columns of Clockify's detailed report, as it exports them itself: so what reads those reads ours.
//!
//! The columns and their order are those of reports that people handed to importers in the open (solidtime's
//! `ClockifyTimeEntriesImporter` names the thirteen it insists on). Of the date formats that a Clockify profile can
//! have this is the one that nobody can take for another. Never a cell that a spreadsheet would calculate.

use std::borrow::Cow;
use std::io::{self, Write};

use chrono_tz::Tz;
use stint_core::at::At;
use stint_core::length;
use stint_core::view::EntryView;

use super::export::Who;

pub(super) const COLUMNS: [&str; 15] = [
    "Project",
    "Client",
    "Description",
    "Task",
    "User",
    "Group",
    "Email",
    "Tags",
    "Billable",
    "Start Date",
    "Start Time",
    "End Date",
    "End Time",
    "Duration (h)",
    "Duration (decimal)",
];

/// Between two tags of a cell.
pub(super) const BETWEEN_TAGS: &str = ", ";

/// Writes rows.
pub(super) struct Pen<'o> {
    out: csv::Writer<&'o mut dyn Write>,
}

impl<'o> Pen<'o> {
    pub(super) fn begin(out: &'o mut dyn Write) -> io::Result<Pen<'o>> {
        let mut out = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(out);
        out.write_record(COLUMNS)?;
        Ok(Pen { out })
    }

    pub(super) fn write(&mut self, entry: &EntryView, who: &Who, zone: Tz) -> io::Result<()> {
        let name = |named: &Option<stint_core::view::Named>| {
            named
                .as_ref()
                .map_or(String::new(), |named| named.name.clone())
        };
        let tags: Vec<Cow<'_, str>> = entry.tags.iter().map(|tag| tag_cell(&tag.name)).collect();
        let end = entry.end.unwrap_or(entry.start);
        let texts = [
            name(&entry.project),
            who.client.clone(),
            entry.description.clone(),
            name(&entry.task),
            who.user.clone(),
            String::new(),
            who.email.clone(),
            tags.join(BETWEEN_TAGS),
        ];
        let billable = if entry.billable { "Yes" } else { "No" };
        let plain = [
            billable.to_owned(),
            date(entry.start, zone),
            clock(entry.start, zone),
            date(end, zone),
            clock(end, zone),
            hours(entry.duration_s),
            length::decimal(entry.duration_s),
        ];
        let texts = texts.iter().map(|text| guarded(text));
        let plain = plain.iter().map(|text| Cow::from(text.as_str()));
        let cells: Vec<Cow<'_, str>> = texts.chain(plain).collect();
        self.out
            .write_record(cells.iter().map(|cell| cell.as_bytes()))?;
        Ok(())
    }

    pub(super) fn end(mut self) -> io::Result<()> {
        self.out.flush()
    }
}

fn date(at: At, zone: Tz) -> String {
    at.utc().with_timezone(&zone).format("%Y-%m-%d").to_string()
}

fn clock(at: At, zone: Tz) -> String {
    at.utc().with_timezone(&zone).format("%H:%M:%S").to_string()
}

fn hours(seconds: i64) -> String {
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    format!("{hours:02}:{minutes:02}:{:02}", seconds % 60)
}

/// What a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Whether a text is, behind any number of quotes, one that a spreadsheet would calculate.
fn calculates(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}

/// The text behind one more quote where it would calculate, which spreadsheets take for "this is text". Since what
/// has quotes already gets one more, [`unguarded`] gives back every text as it was.
pub(super) fn guarded(text: &str) -> Cow<'_, str> {
    match calculates(text) {
        true => format!("'{text}").into(),
        false => text.into(),
    }
}

/// The text that was [`guarded`].
pub(super) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if calculates(cell) => text,
        _ => cell,
    }
}

/// A tag that holds what stands between tags, in a way that [`tags`] reads; every other as it is.
fn tag_cell(tag: &str) -> Cow<'_, str> {
    match tag.contains([',', '"']) {
        true => format!("\"{}\"", tag.replace('"', "\"\"")).into(),
        false => tag.into(),
    }
}

/// The tags of a cell: between commas, each perhaps in quotes.
pub(super) fn tags(cell: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = cell.trim();
    while !rest.is_empty() {
        let quoted = rest.strip_prefix('"').and_then(|inside| {
            let end = closing_quote(inside)?;
            let behind = inside[end + 1..].trim_start();
            (behind.is_empty() || behind.starts_with(','))
                .then(|| (inside[..end].replace("\"\"", "\""), behind))
        });
        let (tag, behind) = quoted.unwrap_or_else(|| {
            let end = rest.find(',').unwrap_or(rest.len());
            (rest[..end].trim().to_owned(), &rest[end..])
        });
        if !tag.trim().is_empty() {
            found.push(tag);
        }
        rest = behind.strip_prefix(',').unwrap_or(behind).trim_start();
    }
    found
}

/// Where the quote is that is not doubled.
fn closing_quote(text: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        at += text[at..].find('"')?;
        if !text[at + 1..].starts_with('"') {
            return Some(at);
        }
        at += 2;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_spreadsheet_does_not_calculate_what_people_wrote() {
        for text in ["=1+1", "+49 30 1234", "-15m", "@home", "'=1", "\t=1"] {
            assert!(guarded(text).starts_with('\''), "{text}");
        }
        for text in ["Review", "'twas", "a=b", ""] {
            assert_eq!(guarded(text), text);
        }
    }

    proptest! {
        #[test]
        fn what_was_guarded_comes_back_as_it_was(text in "'{0,3}[=+@a\t-]?.{0,9}") {
            let cell = guarded(&text);
            prop_assert_eq!(unguarded(&cell), text.as_str());
        }

        #[test]
        fn tags_come_back_as_they_were(tags in prop::collection::vec("[a-z ,\"äß#]{0,6}[a-z,\"]", 0..4)) {
            let tags: Vec<String> = tags.iter().map(|tag| tag.trim().to_owned()).collect();
            let cells: Vec<_> = tags.iter().map(|tag| tag_cell(tag)).collect();
            let cell = cells.join(BETWEEN_TAGS);
            prop_assert_eq!(super::tags(&cell), tags.clone());
        }

        #[test]
        fn any_cell_holds_tags(cell in any::<String>()) {
            super::tags(&cell);
        }
    }
}
