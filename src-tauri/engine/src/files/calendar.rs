//! Entries as a calendar, for whatever shows one.
//!
//! Each has our id as its own, so that a calendar that takes a later export in changes what it has instead of doubling
//! it. Never a time in a zone of its own: instants are UTC.

use std::io::{self, Write};

use icalendar::{Component as _, Event, EventLike as _};
use stint_core::view::EntryView;
use stint_core::words;

use super::export::Who;

const BEGIN: &str =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Stint//Stint//EN\r\nCALSCALE:GREGORIAN\r\n";
const END: &str = "END:VCALENDAR\r\n";

/// Writes events.
pub(super) struct Pen<'o> {
    out: &'o mut dyn Write,
}

impl<'o> Pen<'o> {
    pub(super) fn begin(out: &'o mut dyn Write) -> io::Result<Pen<'o>> {
        out.write_all(BEGIN.as_bytes())?;
        Ok(Pen { out })
    }

    pub(super) fn write(&mut self, entry: &EntryView, who: &Who) -> io::Result<()> {
        let project = entry.project.as_ref().map(|project| project.name.as_str());
        let task = entry.task.as_ref().map(|task| task.name.as_str());
        // Where nothing is said the calendar has words of its own, in its reader's language.
        let under = project.map(|project| words::under(Some(project), task));
        let end = entry.end.unwrap_or(entry.start);
        let mut event = Event::new();
        event
            .uid(&format!("{}@stint", entry.id))
            // When it was last so is not known; its end is the same in every export.
            .timestamp(end.utc())
            .starts(entry.start.utc())
            .ends(end.utc());
        let said = Some(entry.description.trim()).filter(|said| !said.is_empty());
        if let Some(title) = said.or(under.as_deref()) {
            event.summary(title);
        }
        let client = (!who.client.is_empty()).then(|| who.client.clone());
        let details: Vec<String> = under.into_iter().chain(client).collect();
        if !details.is_empty() {
            event.description(&details.join(" · "));
        }
        let tags = entry.tags.iter().map(|tag| tag.name.as_str());
        let categories: Vec<&str> = project.into_iter().chain(tags).collect();
        if !categories.is_empty() {
            event.categories(categories);
        }
        let text = event.try_into_string().map_err(io::Error::other)?;
        self.out.write_all(text.as_bytes())
    }

    pub(super) fn end(self) -> io::Result<()> {
        self.out.write_all(END.as_bytes())
    }
}
