//! Giving to an account what was tracked without one.
//!
//! What is uploaded becomes entries of the workspace, and is let go of here in the same step, so that no minute counts
//! twice and one undo takes all of it back. Never guesses: what a name becomes was shown first.

use std::collections::{BTreeMap, BTreeSet};

use super::{Act, gone};
use crate::action::{Moment, NameSaid};
use crate::at::At;
use crate::catalog::{Client, Project, Tag, Task, same_name};
use crate::entry::{Entry, Span};
use crate::history::Verb;
use crate::id::{ClientId, EntryId, Ids, Key, Kind, ProjectId, TagId, TaskId, WorkspaceId};
use crate::problem::Problem;
use crate::row::{Book, Change, Item, Row};
use crate::rules::Makers;
use crate::view::{NameInto, NameLine, NameTarget, Progress, Unread, UploadPlan};
use crate::words;

/// What of this computer's own entries would go to a workspace, and how. While that is not read, only what there is
/// here, and how far reading is (`reach`).
///
/// # Errors
/// A [`Problem`] of the store.
pub fn plan(
    book: &dyn Book,
    into: WorkspaceId,
    place: &str,
    reach: Option<Progress>,
    moment: Moment,
) -> Result<UploadPlan, Problem> {
    if !book.is_read(into, moment.now)? {
        let here = book.entries_of(WorkspaceId::HERE, None)?;
        return Ok(UploadPlan {
            into,
            place: place.to_owned(),
            unread: Some(Unread {
                words: words::unread(place),
                so_far: reach.map(|reach| words::read_so_far(reach, moment)),
            }),
            entries: here.len(),
            already: 0,
            words: words::upload(&spans_of(&here), moment),
            notes: Vec::new(),
            lines: Vec::new(),
        });
    }
    let sorted = Sorted::of(book, into)?;
    let rules = book.rules(into)?;
    let mut lines = Vec::new();
    for (key, entries) in &sorted.names {
        let Some(item) = book.row(*key)?.and_then(|row| row.here) else {
            continue;
        };
        let candidates = candidates(book, into, &item)?;
        let known = candidates
            .iter()
            .find(|(target, _)| same_name(&target.name, item.name()));
        let all_may = rules.makers(key.kind()) == Makers::Everyone;
        let becomes = match known {
            Some((target, _)) => NameInto::Known {
                id: target.id.clone(),
            },
            None if all_may || key.kind() == Kind::Task => NameInto::New,
            None => NameInto::Nothing,
        };
        lines.push(NameLine {
            kind: key.kind(),
            here: key.uuid().to_string(),
            name: item.name().to_owned(),
            under: project_name(book, &item)?,
            entries: *entries,
            words: words::becomes(&becomes, known.map(|(target, _)| target.name.as_str())),
            into: becomes,
            candidates: candidates
                .into_iter()
                .filter(|(_, in_use)| *in_use)
                .map(|(target, _)| target)
                .collect(),
        });
    }
    let order = |kind: Kind| match kind {
        Kind::Project | Kind::Client => 0,
        Kind::Task => 1,
        Kind::Tag | Kind::Entry => 2,
    };
    lines.sort_by_key(|line| {
        let used = std::cmp::Reverse(line.entries);
        (order(line.kind), used, line.name.to_lowercase())
    });
    let entries: Vec<&Entry> = sorted.new.iter().filter_map(|row| row.entry()).collect();
    let locked = entries
        .iter()
        .filter(|entry| rules.locks(entry.span.start()));
    let lacking = entries.iter().filter(|entry| rules.lacks(entry).is_some());
    Ok(UploadPlan {
        into,
        place: place.to_owned(),
        unread: None,
        entries: entries.len(),
        already: sorted.already.len(),
        words: words::upload(&spans_of(&sorted.new), moment),
        notes: words::upload_notes(locked.count(), lacking.count(), rules.stopwatch_only),
        lines,
    })
}

/// Gives them to the workspace; `names` says what names become, where that is not what the plan said.
pub(super) fn upload(
    book: &dyn Book,
    into: WorkspaceId,
    names: &[NameSaid],
    moment: Moment,
    ids: &mut dyn Ids,
) -> Result<Act, Problem> {
    let planned = plan(book, into, "", None, moment)?;
    if planned.unread.is_some() {
        return Err(Problem::NotReadYet);
    }
    let sorted = Sorted::of(book, into)?;
    let mut upload = Upload {
        book,
        into,
        ids,
        made: Vec::new(),
        became: BTreeMap::new(),
    };
    for line in &planned.lines {
        let chosen = names.iter().find(|name| name.here == line.here);
        let becomes = chosen.map_or(&line.into, |chosen| &chosen.into);
        upload.settle(line, becomes)?;
    }
    let mut entries = Vec::new();
    for row in &sorted.new {
        let Some(entry) = row.entry() else { continue };
        let entry = upload.moved(entry);
        let key = Key::Entry(EntryId::fresh(upload.ids));
        entries.push(Change::Keep(Row::new(key, into, Item::Entry(entry))));
    }
    let mut changes = upload.made;
    changes.extend(entries);
    changes.extend(sorted.new.iter().chain(&sorted.already).map(gone));
    Ok(Act {
        changes,
        verb: Verb::Upload,
        about: None,
        ended: None,
        others: Vec::new(),
    })
}

fn spans_of(rows: &[Row]) -> Vec<Span> {
    let entries = rows.iter().filter_map(Row::entry);
    entries.map(|entry| entry.span).collect()
}

/// What is tracked here only: what a workspace lacks, what it has, and the names that the former use.
struct Sorted {
    new: Vec<Row>,
    already: Vec<Row>,
    names: BTreeMap<Key, usize>,
}

impl Sorted {
    fn of(book: &dyn Book, into: WorkspaceId) -> Result<Sorted, Problem> {
        let here = book.entries_of(WorkspaceId::HERE, None)?;
        let starts = here
            .iter()
            .filter_map(|row| row.entry().map(|entry| entry.span.start()));
        let from: Option<At> = starts.min();
        let there: BTreeSet<_> = match from {
            Some(from) => book
                .entries_of(into, Some(from))?
                .iter()
                .filter_map(|row| row.entry().map(likeness))
                .collect(),
            None => BTreeSet::new(),
        };
        let (already, new): (Vec<Row>, Vec<Row>) = here.into_iter().partition(|row| {
            row.entry()
                .is_some_and(|entry| there.contains(&likeness(entry)))
        });
        let mut names = BTreeMap::new();
        for entry in new.iter().filter_map(Row::entry) {
            for key in Item::Entry(entry.clone()).names() {
                *names.entry(key).or_default() += 1;
            }
        }
        Ok(Sorted {
            new,
            already,
            names,
        })
    }
}

/// Two entries of the same times and words are the same entry.
fn likeness(entry: &Entry) -> (At, Option<At>, String) {
    let span = entry.span;
    (
        span.start(),
        span.end(),
        entry.description.trim().to_lowercase(),
    )
}

/// What this could go to there, by name, and whether it is in use. For a task: those of the project of its own
/// project's name.
fn candidates(
    book: &dyn Book,
    into: WorkspaceId,
    item: &Item,
) -> Result<Vec<(NameTarget, bool)>, Problem> {
    let rows = match item {
        Item::Project(_) => book.catalog(into, Kind::Project, None)?,
        Item::Tag(_) => book.catalog(into, Kind::Tag, None)?,
        Item::Client(_) => book.catalog(into, Kind::Client, None)?,
        Item::Task(task) => match like(book, into, Key::Project(task.project))? {
            Some(Key::Project(project)) => book.catalog(into, Kind::Task, Some(project))?,
            _ => Vec::new(),
        },
        Item::Entry(_) => Vec::new(),
    };
    let targets = rows.iter().filter(|row| !row.stub).filter_map(|row| {
        let item = row.here.as_ref()?;
        let target = NameTarget {
            id: row.key.uuid().to_string(),
            name: item.name().to_owned(),
        };
        Some((target, !item.is_put_away()))
    });
    Ok(targets.collect())
}

/// The one of the same name there.
fn like(book: &dyn Book, into: WorkspaceId, key: Key) -> Result<Option<Key>, Problem> {
    let Some(item) = book.row(key)?.and_then(|row| row.here) else {
        return Ok(None);
    };
    let rows = book.catalog(into, key.kind(), None)?;
    let like = rows.into_iter().find(|row| {
        let there = row.here.as_ref();
        !row.stub && there.is_some_and(|there| same_name(there.name(), item.name()))
    });
    Ok(like.map(|row| row.key))
}

fn project_name(book: &dyn Book, item: &Item) -> Result<Option<String>, Problem> {
    let Item::Task(task) = item else {
        return Ok(None);
    };
    let project = book.row(Key::Project(task.project))?;
    Ok(project.and_then(|row| row.here.map(|item| item.name().to_owned())))
}

struct Upload<'a> {
    book: &'a dyn Book,
    into: WorkspaceId,
    ids: &'a mut dyn Ids,
    made: Vec<Change>,
    /// What each name here became there; those that became nothing are not in it.
    became: BTreeMap<Key, Key>,
}

impl Upload<'_> {
    /// Settles what a name becomes. Projects come before their tasks.
    fn settle(&mut self, line: &NameLine, becomes: &NameInto) -> Result<(), Problem> {
        let unknown = || Problem::UnknownName {
            kind: line.kind,
            said: line.name.clone(),
            candidates: Vec::new(),
        };
        let here = uuid::Uuid::parse_str(&line.here).map_err(|_| unknown())?;
        let here = Key::new(line.kind, here);
        let item = self.book.row(here)?.and_then(|row| row.here);
        let became = match (becomes, item) {
            (NameInto::Nothing, _) => None,
            (NameInto::Known { id }, _) => {
                let there = uuid::Uuid::parse_str(id).map_err(|_| unknown())?;
                let there = Key::new(line.kind, there);
                let row = self.book.row(there)?.ok_or_else(unknown)?;
                let fits = row.workspace == self.into && row.here.is_some();
                fits.then_some(Some(there)).ok_or_else(unknown)?
            }
            (NameInto::New, Some(item)) => self.make(item)?,
            (NameInto::New, None) => None,
        };
        if let Some(became) = became {
            self.became.insert(here, became);
        }
        Ok(())
    }

    /// Makes the same there; a task only below what its project became.
    fn make(&mut self, item: Item) -> Result<Option<Key>, Problem> {
        let (key, item) = match item {
            Item::Project(project) => {
                let client = project
                    .client
                    .map(|client| self.client(client))
                    .transpose()?
                    .flatten();
                let rules = self.book.rules(self.into)?;
                let project = Project {
                    client,
                    public: rules.public_projects,
                    archived: false,
                    ..project
                };
                (
                    Key::Project(ProjectId::fresh(self.ids)),
                    Item::Project(project),
                )
            }
            Item::Task(task) => {
                let Some(Key::Project(project)) =
                    self.became.get(&Key::Project(task.project)).copied()
                else {
                    return Ok(None);
                };
                let task = Task {
                    project,
                    done: false,
                    ..task
                };
                (Key::Task(TaskId::fresh(self.ids)), Item::Task(task))
            }
            Item::Tag(tag) => {
                let tag = Tag {
                    archived: false,
                    ..tag
                };
                (Key::Tag(TagId::fresh(self.ids)), Item::Tag(tag))
            }
            Item::Client(_) | Item::Entry(_) => return Ok(None),
        };
        self.made.push(Change::Keep(Row::new(key, self.into, item)));
        Ok(Some(key))
    }

    /// The client of the same name there, or a new one.
    fn client(&mut self, client: ClientId) -> Result<Option<ClientId>, Problem> {
        let here = Key::Client(client);
        let known = match self.became.get(&here) {
            Some(known) => Some(*known),
            None => like(self.book, self.into, here)?,
        };
        if let Some(Key::Client(known)) = known {
            return Ok(Some(known));
        }
        let Some(Item::Client(item)) = self.book.row(here)?.and_then(|row| row.here) else {
            return Ok(None);
        };
        let fresh = ClientId::fresh(self.ids);
        let item = Item::Client(Client {
            archived: false,
            ..item
        });
        self.made
            .push(Change::Keep(Row::new(Key::Client(fresh), self.into, item)));
        self.became.insert(here, Key::Client(fresh));
        Ok(Some(fresh))
    }

    /// The entry with the names it has there. Without its project it has no task.
    fn moved(&self, entry: &Entry) -> Entry {
        let project =
            entry
                .project
                .and_then(|project| match self.became.get(&Key::Project(project)) {
                    Some(Key::Project(project)) => Some(*project),
                    _ => None,
                });
        let task = entry.task.filter(|_| project.is_some());
        let task = task.and_then(|task| match self.became.get(&Key::Task(task)) {
            Some(Key::Task(task)) => Some(*task),
            _ => None,
        });
        let tags = entry
            .tags
            .iter()
            .filter_map(|tag| match self.became.get(&Key::Tag(*tag)) {
                Some(Key::Tag(tag)) => Some(*tag),
                _ => None,
            });
        Entry {
            project,
            task,
            tags: tags.collect(),
            ..entry.clone()
        }
    }
}
