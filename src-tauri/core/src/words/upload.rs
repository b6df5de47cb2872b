//! The words of an upload: how much it is, what names become, what is to be known before.
//!
//! Never says that anything was sent: that shows once Clockify has confirmed it.

use super::cut;
use crate::action::Moment;
use crate::catalog::same_name;
use crate::entry::Span;
use crate::rules::Makers;
use crate::view::{NameInto, NameLine, Progress};
use crate::{day, length, say};

/// "38 entries, 2 November – 18 November, 61:20".
pub fn upload(spans: &[Span], moment: Moment) -> String {
    let seconds: i64 = spans
        .iter()
        .map(|span| span.end().unwrap_or(moment.now).since(span.start()).max(0))
        .sum();
    let today = day::date_of(moment.now, moment.zone);
    let dates = spans
        .iter()
        .map(|span| day::date_of(span.start(), moment.zone));
    let (first, last) = (dates.clone().min(), dates.max());
    match (first, last) {
        (Some(first), Some(last)) => say!(
            "upload-sum",
            count = spans.len(),
            dates = from_to(day::dated(first, today), day::dated(last, today)),
            long = length::column(seconds)
        ),
        _ => say!("upload-entries", count = spans.len()),
    }
}

fn from_to(from: String, to: String) -> String {
    match from == to {
        true => from,
        false => say!("day-from-to", from = from, to = to),
    }
}

/// Why there is no plan yet.
pub fn unread(place: &str) -> String {
    say!("upload-unread", place = cut(place, 60))
}

/// How far that is: "412 entries, back to 3 March 2025".
pub fn read_so_far(reach: Progress, moment: Moment) -> String {
    let [date, today] = [reach.back_to, moment.now].map(|at| day::date_of(at, moment.zone));
    say!(
        "upload-read-so-far",
        count = reach.done,
        date = day::dated(date, today)
    )
}

/// What a name becomes: the name there, "is created", or "is left out". Of a task also in which project, where that is
/// called otherwise than here.
pub fn becomes(into: &NameInto, there: Option<&str>, project: Option<&NameLine>) -> String {
    let other = project.filter(|line| {
        matches!(line.into, NameInto::Known { .. }) && !same_name(&line.words, &line.name)
    });
    match (into, there, other) {
        (NameInto::Known { .. }, Some(there), None) => cut(there, 60),
        (NameInto::Known { .. }, Some(there), Some(other)) => {
            format!("{}: {}", cut(&other.words, 60), cut(there, 60))
        }
        (NameInto::Known { .. }, None, _) => say!("upload-name-chosen"),
        (NameInto::New, _, None) => say!("upload-name-made"),
        (NameInto::New, _, Some(other)) => {
            say!("upload-name-made-in", project = cut(&other.words, 60))
        }
        (NameInto::Nothing, ..) if project.is_some_and(|line| line.into == NameInto::Nothing) => {
            say!("upload-name-left-out-with-project")
        }
        (NameInto::Nothing, ..) => say!("upload-name-left-out"),
    }
}

/// What a name becomes that only these may make there: "is left out: only admins may".
pub fn left_out(makers: Makers) -> String {
    match super::makers(makers) {
        Some(may) => say!("upload-name-not-made", may = may),
        None => say!("upload-name-left-out"),
    }
}

/// What is to be known of entries that have the times and words of others there, and are not taken for the same.
pub fn upload_beside(entries: usize) -> Option<String> {
    (entries > 0).then(|| say!("upload-beside", count = entries))
}

/// What is to be known before an upload.
pub fn upload_notes(locked: usize, lacking: usize, stopwatch_only: bool) -> Vec<String> {
    let mut notes = Vec::new();
    if locked > 0 {
        notes.push(say!("upload-locked", count = locked));
    }
    if lacking > 0 {
        notes.push(say!("upload-lacking", count = lacking));
    }
    if stopwatch_only {
        notes.push(say!("upload-stopwatch-only"));
    }
    notes
}

/// What an upload did that found nothing to send.
pub fn nothing_to_upload() -> String {
    say!("upload-nothing")
}

/// What an upload did: "38 entries go to Fjord & Field".
pub fn uploaded(entries: usize, place: &str) -> String {
    say!("upload-done", count = entries, place = cut(place, 60))
}
