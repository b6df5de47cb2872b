//! What was said becomes an entry: the line, the flags beside it, and one time out of both.
//!
//! Never takes a time that was said twice, and never keeps anything.

use super::{fields, resolve};
use crate::action::{Moment, Said};
use crate::draft::{Draft, Timing};
use crate::entry::{Entry, Span};
use crate::id::WorkspaceId;
use crate::problem::Problem;
use crate::quick::Names;
use crate::row::Book;
use crate::{day, quick, when};

const DAY_S: i64 = 24 * 3600;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Doing {
    Start,
    Add,
}

/// The entry that was described, and the kind of time that was said.
pub(super) fn entry_of(
    book: &dyn Book,
    workspace: WorkspaceId,
    said: &Said,
    moment: Moment,
    doing: Doing,
) -> Result<(Entry, Timing), Problem> {
    let names = resolve::names(book, workspace, &said.text)?;
    let draft = draft(&said.text, &names, moment)?;
    entry_from(book, workspace, draft, said, moment, doing)
}

pub(super) fn draft(line: &str, names: &Names, moment: Moment) -> Result<Draft, Problem> {
    match line.trim().is_empty() {
        true => Ok(Draft::default()),
        false => quick::read(line, names, moment),
    }
}

pub(super) fn entry_from(
    book: &dyn Book,
    workspace: WorkspaceId,
    draft: Draft,
    said: &Said,
    moment: Moment,
    doing: Doing,
) -> Result<(Entry, Timing), Problem> {
    let timing = timing_of(draft.timing, said, moment)?;
    let span = match timing {
        Timing::Now if doing == Doing::Add => return Err(Problem::TimeMissing { start: true }),
        Timing::Since(_) if doing == Doing::Add => {
            return Err(Problem::TimeMissing { start: false });
        }
        Timing::Now => Span::running(moment.now),
        Timing::Since(start) => Span::running(start),
        Timing::Range(start, end) => Span::finished(start, end)?,
        Timing::Length(seconds) => Span::finished(moment.now.plus(-seconds), moment.now)?,
    };

    let description = said.description.clone().unwrap_or(draft.description);
    Entry::check_description(&description)?;
    let mut entry = Entry {
        description,
        ..Entry::bare(span)
    };
    (entry.project, entry.task) = (draft.project, draft.task);
    entry.tags = draft.tags;
    if let Some(name) = &said.project {
        let project = resolve::project(book, workspace, name)?;
        if entry.project != project {
            (entry.project, entry.task) = (project, None);
        }
    }
    if let Some(name) = &said.task {
        (entry.project, entry.task) = resolve::task(book, workspace, entry.project, name)?;
    }
    for name in &said.tags {
        entry.tags.insert(resolve::tag(book, workspace, name)?);
    }
    entry.billable = match said.billable {
        Some(billable) => billable,
        None => resolve::billable_by_default(book, entry.project)?,
    };
    fields::say(book, workspace, &mut entry, &said.fields)?;
    Ok((entry, timing))
}

/// One time out of what the line and the flags say.
fn timing_of(line: Timing, said: &Said, moment: Moment) -> Result<Timing, Problem> {
    let from = said
        .from
        .as_deref()
        .map(|text| when::read(text, moment))
        .transpose()?;
    let to = match (&said.to, from) {
        (Some(text), Some(from)) => Some(when::read_end(text, from, moment)?),
        (Some(text), None) => Some(when::read(text, moment)?),
        (None, _) => None,
    };
    let twice = |first: &str, second: &Option<String>| Problem::TimeTwice {
        first: first.to_owned(),
        second: second.clone().unwrap_or_default(),
    };
    Ok(match (line, from, to) {
        (line, None, None) => line,
        (Timing::Now, Some(from), None) => Timing::Since(from),
        (Timing::Now, Some(from), Some(to)) => Timing::Range(from, to),
        (Timing::Now, None, Some(_)) => return Err(Problem::TimeMissing { start: true }),
        (Timing::Length(seconds), Some(from), None) => Timing::Range(from, from.plus(seconds)),
        (Timing::Length(seconds), None, Some(to)) => Timing::Range(to.plus(-seconds), to),
        (Timing::Since(start), None, Some(to)) => Timing::Range(start, to),
        (Timing::Since(_) | Timing::Range(..), Some(_), _) => {
            return Err(twice(&said.text, &said.from));
        }
        (Timing::Length(_), Some(_), Some(_)) | (Timing::Range(..), None, Some(_)) => {
            return Err(twice(&said.text, &said.to));
        }
    })
}

/// Refuses what has not begun. Where its clocks would fit yesterday, that is told, never taken.
///
/// # Errors
/// [`Problem::StartInFuture`].
pub(super) fn begun(span: Span, moment: Moment) -> Result<(), Problem> {
    let (start, zone) = (span.start(), moment.zone);
    if start <= moment.now {
        return Ok(());
    }
    let is_today = day::date_of(start, zone) == day::date_of(moment.now, zone);
    // The clocks of what is longer than a day would say something shorter.
    let is_told = is_today && span.end().is_none_or(|end| end.since(start) < DAY_S);
    let clock = |at| day::clock_typed(at, zone);
    let clocks = || match span.end() {
        Some(end) => format!("{}-{}", clock(start), clock(end)),
        None => clock(start),
    };
    Err(Problem::StartInFuture {
        start,
        finished: span.end().is_some(),
        yesterday: is_told.then(clocks),
    })
}
