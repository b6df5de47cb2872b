//! What actions mean: (what is kept, an action, the moment) → changes. The one function behind tray, hotkeys,
//! window, terminal, assistants and simulator.
//!
//! At most one timer runs, of all workspaces: who starts something ends what ran. Never sends anything and never
//! waits for Clockify; what Clockify may refuse later is kept here all the same.

mod catalog;
mod edit;
mod fields;
mod import;
mod interrupt;
mod merge;
mod names;
mod resolve;
mod settle;
mod several;
mod undo;
mod upload;

use crate::action::{Action, Moment, Pin, Said};
use crate::at::At;
use crate::draft::{Draft, Timing};
use crate::entry::{Entry, EntryType, Span, Verbatim};
use crate::history::Verb;
use crate::id::{EntryId, Ids, Key, WorkspaceId};
use crate::problem::Problem;
use crate::quick::Names;
use crate::row::{Book, Change, Item, Row};
use crate::rules::Remark;
use crate::{quick, when};

pub use fields::remote_project;
pub use import::{Importing, become_what as import_names, plan as import_plan};
pub use interrupt::back_to;
pub use merge::{Merging, merging};
pub use names::said as name_said;
pub use resolve::{entry, names, project};
pub use undo::take_back;
pub use upload::plan as upload_plan;

/// What an action comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// For the store, all in one transaction.
    pub changes: Vec<Change>,
    /// For the history.
    pub verb: Verb,
    /// The row it is about: as it now is, or as it was when it is deleted.
    pub about: Option<Row>,
    /// The entry that ended because another began.
    pub ended: Option<Row>,
    /// The other entries that it is about, as they are afterwards, or as they were when they are deleted. Of a merge
    /// all that became one, as they were; of a split the second half; of a return what goes on.
    pub others: Vec<Row>,
}

/// Works out an action.
///
/// # Errors
/// A [`Problem`] when what was said cannot be used; then nothing changes.
pub fn act(
    book: &dyn Book,
    action: &Action,
    moment: Moment,
    ids: &mut dyn Ids,
) -> Result<Act, Problem> {
    match action {
        Action::Start(said) => start(book, said, moment, ids),
        Action::Interrupt(said) => interrupt::interrupt(book, said, moment, ids),
        Action::Stop { at } => interrupt::stop(book, at.as_deref(), moment, ids),
        Action::End { at } => stop(book, at.as_deref(), moment),
        Action::Continue {
            entry,
            at,
            interrupts,
        } => {
            let act = resume(book, entry.as_deref(), at.as_deref(), moment, ids)?;
            Ok(interrupt::if_asked(act, *interrupts))
        }
        Action::UsePin { place, interrupts } => {
            let act = use_pin(book, *place, moment, ids)?;
            Ok(interrupt::if_asked(act, *interrupts))
        }
        Action::Toggle => toggle(book, moment, ids),
        Action::Discard => discard(book),
        Action::Add(said) => add(book, said, moment, ids),
        Action::Edit { entry, change } => edit::entry(book, entry, change, moment),
        Action::EditAll { entries, change } => several::edit(book, entries, change, moment),
        Action::Split { entry, at } => several::split(book, entry, at, moment, ids),
        Action::Duplicate { entries } => several::duplicate(book, entries, moment, ids),
        Action::Merge { entries, gaps } => merge::merge(book, entries, *gaps, moment),
        Action::Delete { entries } => edit::delete(book, entries, moment),
        Action::Undo => undo::undo(book),
        Action::Redo => undo::redo(book),
        Action::Pin { entry } => pin(book, entry, moment),
        Action::Unpin { place } => unpin(book, *place),
        Action::AddItem(item) => catalog::add(book, item, ids),
        Action::EditItem {
            kind,
            item,
            project,
            change,
        } => catalog::edit(book, *kind, item, project.as_deref(), change),
        Action::DeleteItem {
            kind,
            item,
            project,
        } => catalog::delete(book, *kind, item, project.as_deref()),
        Action::Upload { into, names } => upload::upload(book, *into, names, moment, ids),
        Action::Import(import) => import::bring_all(book, import, moment, ids),
        Action::Resolve { row, field, way } => {
            settle::settle(book, row, field.as_deref(), *way, moment)
        }
    }
}

/// The entry that this line would make, for the chips under the start field; nothing is kept.
///
/// # Errors
/// What [`act`] would answer to the same words.
pub fn preview(
    book: &dyn Book,
    line: &str,
    names: &Names,
    moment: Moment,
) -> Result<Entry, Problem> {
    let workspace = book.active_workspace()?;
    let draft = draft(line, names, moment)?;
    let (entry, _) = entry_from(
        book,
        workspace,
        draft,
        &Said::text(line),
        moment,
        Doing::Start,
    )?;
    Ok(entry)
}

/// The finished entry that these words say, for whoever keeps none of it here.
///
/// # Errors
/// What [`act`] would answer to the same words.
pub fn finished(book: &dyn Book, said: &Said, moment: Moment) -> Result<Entry, Problem> {
    let workspace = book.active_workspace()?;
    let (entry, _) = entry_of(book, workspace, said, moment, Doing::Add)?;
    Ok(entry)
}

/// What there is to remark on an entry that was just begun, ended, added or changed, or is about to be.
///
/// # Errors
/// Whatever keeps the store from being read.
pub fn remark(
    book: &dyn Book,
    workspace: WorkspaceId,
    entry: &Entry,
    verb: Verb,
) -> Result<Option<Remark>, Problem> {
    let usual = match entry.project {
        Some(_) => Some(resolve::billable_by_default(book, entry.project)?),
        None => None,
    };
    let missing = fields::missing(book, workspace, entry)?;
    Ok(book.rules(workspace)?.remark(entry, verb, usual, missing))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Doing {
    Start,
    Add,
}

fn start(book: &dyn Book, said: &Said, moment: Moment, ids: &mut dyn Ids) -> Result<Act, Problem> {
    let workspace = book.active_workspace()?;
    let (entry, timing) = entry_of(book, workspace, said, moment, Doing::Start)?;
    if entry.span.start() > moment.now {
        return Err(Problem::StartInFuture {
            start: entry.span.start(),
        });
    }
    match timing {
        Timing::Now | Timing::Since(_) => begin(book, workspace, entry, ids),
        Timing::Range(..) | Timing::Length(_) => Ok(logged(workspace, entry, ids)),
    }
}

fn add(book: &dyn Book, said: &Said, moment: Moment, ids: &mut dyn Ids) -> Result<Act, Problem> {
    let workspace = book.active_workspace()?;
    let (entry, _) = entry_of(book, workspace, said, moment, Doing::Add)?;
    Ok(logged(workspace, entry, ids))
}

fn logged(workspace: WorkspaceId, entry: Entry, ids: &mut dyn Ids) -> Act {
    let row = Row::new(
        Key::Entry(EntryId::fresh(ids)),
        workspace,
        Item::Entry(entry),
    );
    Act {
        changes: vec![Change::Keep(row.clone())],
        verb: Verb::Add,
        about: Some(row),
        ended: None,
        others: Vec::new(),
    }
}

/// Starts `entry`, and ends what runs where it starts.
fn begin(
    book: &dyn Book,
    workspace: WorkspaceId,
    entry: Entry,
    ids: &mut dyn Ids,
) -> Result<Act, Problem> {
    let ended = end_running(book, entry.span.start())?;
    let row = Row::new(
        Key::Entry(EntryId::fresh(ids)),
        workspace,
        Item::Entry(entry),
    );
    let mut changes: Vec<Change> = ended.iter().cloned().map(Change::Keep).collect();
    changes.push(Change::Keep(row.clone()));
    let verb = if ended.is_empty() {
        Verb::Start
    } else {
        Verb::Switch
    };
    Ok(Act {
        changes,
        verb,
        about: Some(row),
        ended: ended.into_iter().next_back(),
        others: Vec::new(),
    })
}

fn stop(book: &dyn Book, at: Option<&str>, moment: Moment) -> Result<Act, Problem> {
    stop_at(book, time_said(at, moment)?)
}

fn stop_at(book: &dyn Book, at: At) -> Result<Act, Problem> {
    let ended = end_running(book, at)?;
    let about = ended.last().cloned().ok_or(Problem::NothingRunning)?;
    let changes = ended.into_iter().map(Change::Keep).collect();
    Ok(Act {
        changes,
        verb: Verb::Stop,
        about: Some(about),
        ended: None,
        others: Vec::new(),
    })
}

fn resume(
    book: &dyn Book,
    entry: Option<&str>,
    at: Option<&str>,
    moment: Moment,
    ids: &mut dyn Ids,
) -> Result<Act, Problem> {
    let row = match entry {
        Some(said) => resolve::entry(book, said, moment.now)?,
        None => book
            .last_entry(moment.now, true)?
            .ok_or(Problem::NothingToContinue)?,
    };
    let entry = row.entry().ok_or(Problem::NothingToContinue)?;
    again(book, row.workspace, entry, time_said(at, moment)?, ids)
}

fn use_pin(
    book: &dyn Book,
    place: usize,
    moment: Moment,
    ids: &mut dyn Ids,
) -> Result<Act, Problem> {
    let pins = book.pins()?;
    let pin = place.checked_sub(1).and_then(|index| pins.get(index));
    let pin = pin.ok_or_else(|| Problem::UnknownPin {
        said: place.to_string(),
    })?;
    again(book, pin.workspace, &pin.entry, moment.now, ids)
}

/// A new running entry with the fields of an earlier one, in the active workspace.
fn again(
    book: &dyn Book,
    from: WorkspaceId,
    earlier: &Entry,
    start: At,
    ids: &mut dyn Ids,
) -> Result<Act, Problem> {
    let workspace = book.active_workspace()?;
    let mut entry = going_on(earlier, start);
    if workspace != from {
        resolve::move_names(book, workspace, &mut entry)?;
    }
    begin(book, workspace, entry, ids)
}

/// A running entry with the fields of an earlier one.
fn going_on(earlier: &Entry, start: At) -> Entry {
    Entry {
        kind: EntryType::default(),
        ..anew(earlier, Span::running(start))
    }
}

/// Another entry with the fields of one, and nothing that only Clockify says of that one.
fn anew(like: &Entry, span: Span) -> Entry {
    Entry {
        span,
        aside: Verbatim::default(),
        locked: false,
        ..like.clone()
    }
}

fn toggle(book: &dyn Book, moment: Moment, ids: &mut dyn Ids) -> Result<Act, Problem> {
    if !book.running()?.is_empty() {
        return interrupt::stop(book, None, moment, ids);
    }
    match book.last_entry(moment.now, true)? {
        Some(_) => resume(book, None, None, moment, ids),
        None => begin(
            book,
            book.active_workspace()?,
            Entry::bare(Span::running(moment.now)),
            ids,
        ),
    }
}

fn discard(book: &dyn Book) -> Result<Act, Problem> {
    let row = book
        .running()?
        .into_iter()
        .max_by_key(started)
        .ok_or(Problem::NothingRunning)?;
    Ok(Act {
        changes: vec![gone(&row)],
        verb: Verb::Discard,
        about: Some(row),
        ended: None,
        others: Vec::new(),
    })
}

fn pin(book: &dyn Book, entry: &str, moment: Moment) -> Result<Act, Problem> {
    let row = resolve::entry(book, entry, moment.now)?;
    let entry = row.entry().ok_or_else(|| Problem::UnknownEntry {
        said: entry.to_owned(),
    })?;
    let pin = Pin {
        workspace: row.workspace,
        entry: Entry {
            span: Span::running(At::from_unix(0)),
            ..entry.clone()
        },
    };
    let mut pins = book.pins()?;
    pins.retain(|kept| *kept != pin);
    pins.push(pin);
    Ok(Act {
        changes: vec![Change::Pins(pins)],
        verb: Verb::Other,
        about: Some(row),
        ended: None,
        others: Vec::new(),
    })
}

fn unpin(book: &dyn Book, place: usize) -> Result<Act, Problem> {
    let mut pins = book.pins()?;
    if place == 0 || place > pins.len() {
        return Err(Problem::UnknownPin {
            said: place.to_string(),
        });
    }
    pins.remove(place - 1);
    Ok(Act {
        changes: vec![Change::Pins(pins)],
        verb: Verb::Other,
        about: None,
        ended: None,
        others: Vec::new(),
    })
}

/// The change that takes a row away here: forgotten at once where no account will ever hear of it, else kept as
/// a deletion that may still have to be sent; the sync rules let go of it.
fn gone(row: &Row) -> Change {
    if row.workspace == WorkspaceId::HERE {
        Change::Forget(row.key)
    } else {
        Change::Keep(row.edited(None))
    }
}

/// Ends everything that runs at `at`, earliest first.
fn end_running(book: &dyn Book, at: At) -> Result<Vec<Row>, Problem> {
    let mut running = book.running()?;
    running.sort_by_key(started);
    running
        .iter()
        .map(|row| {
            let entry = row.entry().expect("the book's running rows hold an entry");
            let start = entry.span.start();
            let span = Span::finished(start, at).map_err(|_| Problem::RunningSince {
                description: entry.description.clone(),
                start,
                end: at,
            })?;
            Ok(row.edited(Some(Item::Entry(Entry {
                span,
                ..entry.clone()
            }))))
        })
        .collect()
}

/// Whether a timer runs that is not this one.
fn elsewhere_runs(book: &dyn Book, key: Key) -> Result<bool, Problem> {
    Ok(book.running()?.iter().any(|row| row.key != key))
}

fn started(row: &Row) -> Option<At> {
    row.entry().map(|entry| entry.span.start())
}

fn time_said(said: Option<&str>, moment: Moment) -> Result<At, Problem> {
    said.map_or(Ok(moment.now), |said| when::read(said, moment))
}

/// The entry that was described, and the kind of time that was said.
fn entry_of(
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

fn draft(line: &str, names: &Names, moment: Moment) -> Result<Draft, Problem> {
    match line.trim().is_empty() {
        true => Ok(Draft::default()),
        false => quick::read(line, names, moment),
    }
}

fn entry_from(
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
