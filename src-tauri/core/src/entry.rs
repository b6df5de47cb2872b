//! What an entry is. A span that ends before it starts, or that holds a fraction of a second, cannot be built.
//!
//! Never knows about rows, syncing or how an entry is shown.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::at::At;
use crate::custom::Custom;
use crate::id::{ProjectId, TagId, TaskId};
use crate::problem::Problem;

/// When an entry started and, unless it still runs, ended. The end is never before the start; a span of no
/// length is allowed and kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: At,
    end: Option<At>,
}

impl Span {
    /// A span that still runs.
    pub fn running(start: At) -> Span {
        Span { start, end: None }
    }

    /// A finished span.
    ///
    /// # Errors
    /// [`Problem::EndBeforeStart`].
    pub fn finished(start: At, end: At) -> Result<Span, Problem> {
        if end < start {
            return Err(Problem::EndBeforeStart { start, end });
        }
        Ok(Span {
            start,
            end: Some(end),
        })
    }

    /// A span from its two ends, as stored or received.
    ///
    /// # Errors
    /// [`Problem::EndBeforeStart`].
    pub fn new(start: At, end: Option<At>) -> Result<Span, Problem> {
        match end {
            Some(end) => Span::finished(start, end),
            None => Ok(Span::running(start)),
        }
    }

    /// When it started.
    pub fn start(self) -> At {
        self.start
    }

    /// When it ended; `None` while it runs.
    pub fn end(self) -> Option<At> {
        self.end
    }

    /// Whether it still runs.
    pub fn is_running(self) -> bool {
        self.end.is_none()
    }

    /// Its length in seconds, up to `now` while it runs; 0 for a start still to come.
    pub fn seconds(self, now: At) -> i64 {
        self.end.unwrap_or(now).since(self.start).max(0)
    }
}

/// What Clockify calls the entry's type. Stint makes regular ones and keeps every other as it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryType(Cow<'static, str>);

impl EntryType {
    const REGULAR: &str = "REGULAR";

    /// As received or stored.
    pub fn new(name: impl Into<String>) -> Self {
        match name.into() {
            // Nearly every entry's, so it is no allocation.
            name if name == Self::REGULAR => EntryType::default(),
            name => EntryType(name.into()),
        }
    }

    /// Clockify's word for it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for EntryType {
    fn default() -> Self {
        EntryType(Self::REGULAR.into())
    }
}

/// JSON text of what Clockify accepts in a PUT and Stint does not edit. Kept to the letter and sent back; core
/// compares it and never looks inside.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Verbatim(pub String);

/// One stretch of time and what it was for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What was done; empty when nothing was said.
    pub description: String,
    /// Its project.
    pub project: Option<ProjectId>,
    /// Its task, which belongs to the project.
    pub task: Option<TaskId>,
    /// Its tags.
    pub tags: BTreeSet<TagId>,
    /// Whether somebody is billed for it.
    pub billable: bool,
    /// Regular, break, holiday …
    pub kind: EntryType,
    /// When.
    pub span: Span,
    /// What its custom fields hold.
    pub custom: Custom,
    /// Read-only marks and fields unknown to Stint: kept here, never sent.
    pub aside: Verbatim,
    /// Clockify says that it cannot be edited.
    pub locked: bool,
}

impl Entry {
    /// The most characters that Clockify takes in a description.
    pub const DESCRIPTION_MAX: usize = 3000;

    /// A plain entry without anything but its time.
    pub fn bare(span: Span) -> Entry {
        Entry {
            description: String::new(),
            project: None,
            task: None,
            tags: BTreeSet::new(),
            billable: false,
            kind: EntryType::default(),
            span,
            custom: Custom::default(),
            aside: Verbatim::default(),
            locked: false,
        }
    }

    /// The same entry with the read-only side of another.
    pub fn beside(self, other: &Entry) -> Entry {
        Entry {
            aside: other.aside.clone(),
            locked: other.locked,
            ..self
        }
    }

    /// Checks a description before it is kept, so that nothing is queued that Clockify is known to refuse.
    ///
    /// # Errors
    /// [`Problem::TextTooLong`], or [`Problem::TextHasAngles`] for `<` and `>`.
    pub fn check_description(text: &str) -> Result<(), Problem> {
        let length = text.chars().count();
        if length > Self::DESCRIPTION_MAX {
            return Err(Problem::TextTooLong {
                length,
                most: Self::DESCRIPTION_MAX,
            });
        }
        if text.contains(['<', '>']) {
            return Err(Problem::TextHasAngles);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_cannot_end_before_it_starts() {
        let (a, b) = (At::from_unix(100), At::from_unix(99));
        assert_eq!(
            Span::finished(a, b),
            Err(Problem::EndBeforeStart { start: a, end: b })
        );
        assert!(Span::finished(a, a).is_ok(), "zero length is kept");
    }

    #[test]
    fn a_description_counts_characters_not_bytes() {
        assert!(Entry::check_description(&"é".repeat(3000)).is_ok());
        assert_eq!(
            Entry::check_description(&"é".repeat(3001)),
            Err(Problem::TextTooLong {
                length: 3001,
                most: 3000
            })
        );
        assert_eq!(
            Entry::check_description("a < b"),
            Err(Problem::TextHasAngles)
        );
    }
}
