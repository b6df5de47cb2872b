//! Changing and deleting entries.
//!
//! A stop is always kept, whatever the workspace demands; other edits of what Clockify has locked are refused
//! here, before anything is queued that it would refuse there.

use chrono::NaiveDate;

use super::{Act, fields, gone, resolve};
use crate::action::{Edit, Moment};
use crate::at::At;
use crate::draft::Timing;
use crate::entry::{Entry, Span};
use crate::history::Verb;
use crate::id::WorkspaceId;
use crate::problem::Problem;
use crate::row::{Book, Change, Item, Row};
use crate::{day, length, quick, when};

pub(super) fn entry(
    book: &dyn Book,
    said: &str,
    change: &Edit,
    moment: Moment,
) -> Result<Act, Problem> {
    let before = resolve::entry(book, said, moment.now)?;
    let (row, changes) = changed(book, &before, change, moment)?;
    let verb = match (before.entry(), row.entry()) {
        _ if changes.is_empty() => Verb::Other,
        (Some(before), Some(after)) if is_stop(before, after) => Verb::Stop,
        _ => Verb::Edit,
    };
    Ok(Act {
        changes,
        verb,
        about: Some(row),
        ended: None,
        others: Vec::new(),
    })
}

/// The row as it is once it is changed, and what that comes to; nothing where it is so already.
pub(super) fn changed(
    book: &dyn Book,
    row: &Row,
    change: &Edit,
    moment: Moment,
) -> Result<(Row, Vec<Change>), Problem> {
    let before = row.entry().ok_or_else(|| Problem::UnknownEntry {
        said: row.key.uuid().to_string(),
    })?;
    unlocked(before)?;
    let mut after = before.clone();
    let mut text_timing = Timing::Now;
    if let Some(line) = &change.text {
        let names = resolve::names(book, row.workspace, line)?;
        let draft = quick::read(line, &names, moment)?;
        after.description = draft.description;
        if draft.project.is_some() {
            (after.project, after.task) = (draft.project, draft.task);
        }
        if !draft.tags.is_empty() {
            after.tags = draft.tags;
        }
        text_timing = draft.timing;
    }
    if let Some(text) = &change.description {
        after.description.clone_from(text);
    }
    Entry::check_description(&after.description)?;
    names(book, row.workspace, &mut after, change)?;
    fields::say(book, row.workspace, &mut after, &change.fields)?;
    after.span = span(before.span, text_timing, change, moment)?;

    if after == *before {
        return Ok((row.clone(), Vec::new()));
    }
    let after = Item::Entry(after);
    let mut changes = reopening(book, &Item::Entry(before.clone()), &after)?;
    let row = row.edited(Some(after));
    changes.push(Change::Keep(row.clone()));
    Ok((row, changes))
}

/// Whether all that changed is that what ran has an end: so is ended what runs in another workspace.
fn is_stop(before: &Entry, after: &Entry) -> bool {
    let ended = Entry {
        span: after.span,
        ..before.clone()
    };
    let is_same = ended == *after && before.span.start() == after.span.start();
    is_same && before.span.is_running() && !after.span.is_running()
}

/// Nobody changes what Clockify has locked.
pub(super) fn unlocked(entry: &Entry) -> Result<(), Problem> {
    match entry.locked {
        false => Ok(()),
        true => Err(Problem::EntryLocked {
            description: entry.description.clone(),
        }),
    }
}

/// What ends because an entry that had ended runs again.
pub(super) fn reopening(
    book: &dyn Book,
    before: &Item,
    after: &Item,
) -> Result<Vec<Change>, Problem> {
    let runs = |item: &Item| item.entry().is_some_and(|entry| entry.span.is_running());
    let Some(entry) = after.entry().filter(|_| runs(after) && !runs(before)) else {
        return Ok(Vec::new());
    };
    let ended = super::end_running(book, entry.span.start().max(latest_start(book)?))?;
    Ok(ended.into_iter().map(Change::Keep).collect())
}

/// What runs cannot end before it began, so a reopened entry ends it no earlier than that.
fn latest_start(book: &dyn Book) -> Result<At, Problem> {
    let starts = book.running()?.iter().filter_map(super::started).max();
    Ok(starts.unwrap_or(At::from_unix(i64::MIN)))
}

fn names(
    book: &dyn Book,
    workspace: WorkspaceId,
    entry: &mut Entry,
    change: &Edit,
) -> Result<(), Problem> {
    if let Some(name) = &change.project {
        let project = resolve::project(book, workspace, name)?;
        if project != entry.project {
            (entry.project, entry.task) = (project, None);
            if change.billable.is_none() && project.is_some() {
                entry.billable = resolve::billable_by_default(book, project)?;
            }
        }
    }
    if let Some(name) = &change.task {
        (entry.project, entry.task) = resolve::task(book, workspace, entry.project, name)?;
    }
    if let Some(tags) = &change.tags {
        entry.tags = tags
            .iter()
            .map(|name| resolve::tag(book, workspace, name))
            .collect::<Result<_, _>>()?;
    }
    for name in &change.add_tags {
        entry.tags.insert(resolve::tag(book, workspace, name)?);
    }
    for name in &change.remove_tags {
        entry.tags.remove(&resolve::tag(book, workspace, name)?);
    }
    if let Some(billable) = change.billable {
        entry.billable = billable;
    }
    Ok(())
}

fn span(before: Span, text: Timing, change: &Edit, moment: Moment) -> Result<Span, Problem> {
    let (mut start, mut end) = (before.start(), before.end());
    match text {
        Timing::Now => {}
        Timing::Since(at) => start = at,
        Timing::Range(from, to) => (start, end) = (from, Some(to)),
        Timing::Length(seconds) => end = Some(start.plus(seconds)),
    }
    if let Some(said) = &change.day {
        (start, end) = on_day(start, end, when::read_date(said, moment)?, moment);
    }
    if let Some(said) = &change.from {
        // A clock time is on the day that the entry is moved to.
        start = when::read_near(said, start, moment)?;
    }
    match change.to.as_deref().map(str::trim) {
        None => {}
        Some("") => end = None,
        Some(said) => end = Some(when::read_end(said, start, moment)?),
    }
    if let Some(said) = &change.length {
        let seconds = length::read(said)?;
        match end {
            Some(_) if change.from.is_some() && change.to.is_some() => {
                return Err(Problem::TimeTwice {
                    first: change.to.clone().unwrap_or_default(),
                    second: said.clone(),
                });
            }
            Some(to) if change.to.is_some() => start = to.plus(-seconds),
            Some(_) => end = Some(start.plus(seconds)),
            None => start = moment.now.plus(-seconds),
        }
    }
    if end.is_none() && start > moment.now {
        return Err(Problem::StartInFuture {
            start,
            finished: false,
            yesterday: None,
        });
    }
    Span::new(start, end)
}

/// A span on another day: clocks show the same at its start, and it is as long as it was.
fn on_day(start: At, end: Option<At>, date: NaiveDate, moment: Moment) -> (At, Option<At>) {
    let shown = day::seconds_shown(start, moment.zone);
    let moved = if day::date_of(start, moment.zone) == date {
        start
    } else {
        day::clock_on(date, shown, moment.zone)
    };
    (moved, end.map(|end| moved.plus(end.since(start))))
}

pub(super) fn delete(book: &dyn Book, entries: &[String], moment: Moment) -> Result<Act, Problem> {
    let mut rows = resolve::entries(book, entries, moment.now)?;
    for row in &rows {
        row.entry().map_or(Ok(()), unlocked)?;
    }
    let changes = rows.iter().map(gone).collect();
    Ok(Act {
        changes,
        verb: Verb::Delete,
        about: rows.pop(),
        ended: None,
        others: rows,
    })
}
