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
mod pins;
mod resolve;
mod said;
mod settle;
mod several;
mod undo;
mod upload;

use self::said::{Doing, begun, draft, entry_from, entry_of};
use crate::action::{Action, Moment, Said};
use crate::at::At;
use crate::draft::Timing;
use crate::entry::{Entry, EntryType, Span, Verbatim};
use crate::history::Verb;
use crate::id::{EntryId, Ids, Key, WorkspaceId};
use crate::problem::Problem;
use crate::quick::Names;
use crate::row::{Book, Change, Item, Row};
use crate::rules::Remark;
use crate::when;

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
            let act = pins::use_pin(book, *place, moment, ids)?;
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
        Action::Pin { entry } => pins::pin(book, entry, moment),
        Action::Unpin { place } => pins::unpin(book, *place),
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
    begun(entry.span, moment)?;
    if entry.span.is_running() {
        end_running(book, entry.span.start())?;
    }
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

fn start(book: &dyn Book, said: &Said, moment: Moment, ids: &mut dyn Ids) -> Result<Act, Problem> {
    let workspace = book.active_workspace()?;
    let (entry, timing) = entry_of(book, workspace, said, moment, Doing::Start)?;
    begun(entry.span, moment)?;
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
