//! The words of an upload: how much it is, what names become, what is to be known before.
//!
//! Never says that anything was sent: that shows once Clockify has confirmed it.

use super::{counted, cut};
use crate::action::Moment;
use crate::catalog::same_name;
use crate::entry::Span;
use crate::view::{NameInto, NameLine, Progress};
use crate::{day, length};

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
    let mut parts = vec![counted(spans.len(), "entry", "entries")];
    if let (Some(first), Some(last)) = (first, last) {
        let (from, to) = (day::dated(first, today), day::dated(last, today));
        parts.push(match from == to {
            true => from,
            false => format!("{from} – {to}"),
        });
        parts.push(length::column(seconds));
    }
    parts.join(", ")
}

/// Why there is no plan yet.
pub fn unread(place: &str) -> String {
    format!(
        "Stint first reads what {} has, so that nothing goes there twice",
        cut(place, 60)
    )
}

/// How far that is: "412 entries, back to 3 March 2025".
pub fn read_so_far(reach: Progress, moment: Moment) -> String {
    let [date, today] = [reach.back_to, moment.now].map(|at| day::date_of(at, moment.zone));
    format!(
        "{}, back to {}",
        counted(reach.done, "entry", "entries"),
        day::dated(date, today)
    )
}

/// What a name becomes: the name there, "is made", or "is left out". Of a task also in which project, where that is
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
        (NameInto::Known { .. }, None, _) => "the one chosen".to_owned(),
        (NameInto::New, _, None) => "is made".to_owned(),
        (NameInto::New, _, Some(other)) => format!("is made in {}", cut(&other.words, 60)),
        (NameInto::Nothing, ..) if project.is_some_and(|line| line.into == NameInto::Nothing) => {
            "is left out with its project".to_owned()
        }
        (NameInto::Nothing, ..) => "is left out".to_owned(),
    }
}

/// What is to be known of entries that have the times and words of others there, and are not taken for the same.
pub fn upload_beside(entries: usize) -> Option<String> {
    match entries {
        0 => None,
        1 => Some("1 entry has the times and words of another there, and is sent too.".to_owned()),
        several => Some(format!(
            "{several} entries have the times and words of others there, and are sent too."
        )),
    }
}

/// What is to be known before an upload.
pub fn upload_notes(locked: usize, lacking: usize, stopwatch_only: bool) -> Vec<String> {
    let mut notes = Vec::new();
    if locked > 0 {
        let (what, verb) = (counted(locked, "entry", "entries"), lies(locked));
        notes.push(format!("{what} {verb} in a locked time and will need you."));
    }
    if lacking > 0 {
        let what = counted(lacking, "entry", "entries");
        let verb = if lacking == 1 { "lacks" } else { "lack" };
        notes.push(format!(
            "{what} {verb} a field that this workspace wants and will need you."
        ));
    }
    if stopwatch_only {
        notes.push("Only the timer may make entries in this workspace.".to_owned());
    }
    notes
}

fn lies(count: usize) -> &'static str {
    if count == 1 { "lies" } else { "lie" }
}

/// What an upload did that found nothing to send.
pub fn nothing_to_upload() -> &'static str {
    "Nothing to upload: all of it is in Clockify already"
}

/// What an upload did: "38 entries go to Fjord & Field".
pub fn uploaded(entries: usize, place: &str) -> String {
    let verb = if entries == 1 { "goes" } else { "go" };
    format!(
        "{} {verb} to {}",
        counted(entries, "entry", "entries"),
        cut(place, 60)
    )
}
