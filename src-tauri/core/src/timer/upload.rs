//! Giving to an account what was tracked without one.
//!
//! What is uploaded becomes entries of the workspace, and is let go of here in the same step, so that no minute counts
//! twice and one undo takes all of it back. Never guesses: what a name becomes was shown first.

use std::collections::{BTreeMap, BTreeSet};

use super::names::{self, Bringing, There};
use super::{Act, gone};
use crate::action::{Moment, NameSaid};
use crate::at::At;
use crate::catalog::{Client, Project, Tag, Task, same_name};
use crate::entry::{Entry, Span};
use crate::history::Verb;
use crate::id::{ClientId, EntryId, Ids, Key, Kind, ProjectId, TagId, TaskId, WorkspaceId};
use crate::problem::Problem;
use crate::row::{Book, Change, Item, Row};
use crate::view::{NameInto, NameLine, Progress, Unread, UploadPlan};
use crate::words;

/// What of this computer's own entries would go to a workspace, and how. While that is not read, only what there is
/// here, and how far reading is (`reach`). `names` says what names become, where that is not as planned; what cannot be
/// done of it is planned anew.
///
/// # Errors
/// A [`Problem`] of the store.
pub fn plan(
    book: &dyn Book,
    into: WorkspaceId,
    place: &str,
    names: &[NameSaid],
    reach: Option<Progress>,
    moment: Moment,
) -> Result<UploadPlan, Problem> {
    let here = book.entries_of(WorkspaceId::HERE, None)?;
    if !book.is_read(into, moment.now)? {
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
            shelves: Vec::new(),
        });
    }
    let mut there = There::of(book, into)?;
    let sorted = Sorted::of(book, &mut there, here, names)?;
    let rules = book.rules(into)?;
    let mut lines: Vec<NameLine> = sorted.lines.into_values().collect();
    // What was chosen can be chosen otherwise, also where all that uses it turned out to be there.
    let said = names::by_name_here(names);
    lines.retain(|line| line.entries > 0 || said.contains_key(&*line.here));
    let order = |kind: Kind| match kind {
        Kind::Project | Kind::Client => 0,
        Kind::Task => 1,
        Kind::Tag | Kind::Entry => 2,
    };
    lines.sort_by_key(|line| {
        let used = std::cmp::Reverse(line.entries);
        (order(line.kind), used, line.name.to_lowercase())
    });
    let entries: Vec<&Entry> = sorted.new.iter().filter_map(Row::entry).collect();
    let locked = entries
        .iter()
        .filter(|entry| rules.locks(entry.span.start()));
    let lacking = entries.iter().filter(|entry| rules.lacks(entry).is_some());
    let mut notes = words::upload_notes(locked.count(), lacking.count(), rules.stopwatch_only);
    notes.extend(words::upload_beside(sorted.beside));
    Ok(UploadPlan {
        into,
        place: place.to_owned(),
        unread: None,
        entries: entries.len(),
        already: sorted.already.len(),
        words: words::upload(&spans_of(&sorted.new), moment),
        notes,
        shelves: there.offer(&mut lines),
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
    if !book.is_read(into, moment.now)? {
        return Err(Problem::NotReadYet);
    }
    let here = book.entries_of(WorkspaceId::HERE, None)?;
    let sorted = Sorted::of(book, &mut There::of(book, into)?, here, names)?;
    let mut upload = Upload {
        book,
        into,
        ids,
        made: Vec::new(),
        became: BTreeMap::new(),
    };
    for (here, line) in &sorted.lines {
        upload.is_there(line, names)?;
        if line.entries > 0 {
            upload.settle(*here, line)?;
        }
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
        others: Vec::new(),
        ended: None,
    })
}

fn spans_of(rows: &[Row]) -> Vec<Span> {
    let entries = rows.iter().filter_map(Row::entry);
    entries.map(|entry| entry.span).collect()
}

/// What is tracked here only: what a workspace lacks, what it has, and what becomes of the names.
struct Sorted {
    new: Vec<Row>,
    already: Vec<Row>,
    /// What each name becomes, and how many of the new ones use it.
    lines: BTreeMap<Key, NameLine>,
    /// How many of the new ones have the times and words of something there.
    beside: usize,
}

impl Sorted {
    fn of(
        book: &dyn Book,
        there: &mut There<'_>,
        here: Vec<Row>,
        names: &[NameSaid],
    ) -> Result<Sorted, Problem> {
        let mut sorted = Sorted {
            new: Vec::new(),
            already: Vec::new(),
            lines: lines(book, there, &here, names)?,
            beside: 0,
        };
        let first = here
            .iter()
            .filter_map(Row::entry)
            .map(|entry| entry.span.start())
            .min();
        let there = match first {
            Some(first) => book.entries_of(there.into, Some(first))?,
            None => Vec::new(),
        };
        let mut likes: BTreeMap<Likeness, usize> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for entry in there.iter().filter_map(Row::entry) {
            let like = Likeness::of(entry, entry.project);
            seen.insert((like.start, like.end, like.words.clone()));
            *likes.entry(like).or_default() += 1;
        }
        for row in here {
            let Some(entry) = row.entry() else { continue };
            let like = sorted.likeness(entry);
            let left = like.as_ref().and_then(|like| likes.get_mut(like));
            if let Some(left) = left.filter(|left| **left > 0) {
                // Each one there stands for one here.
                *left -= 1;
                sorted.already.push(row);
                continue;
            }
            let bare = Likeness::of(entry, None);
            let is_beside = seen.contains(&(bare.start, bare.end, bare.words));
            sorted.beside += usize::from(is_beside);
            for key in Item::Entry(entry.clone()).names() {
                if let Some(line) = sorted.lines.get_mut(&key) {
                    line.entries += 1;
                }
            }
            sorted.new.push(row);
        }
        Ok(sorted)
    }

    /// What it would be like there; nothing where there can be nothing like it, or nothing to tell it by.
    fn likeness(&self, entry: &Entry) -> Option<Likeness> {
        let line = entry
            .project
            .and_then(|project| self.lines.get(&Key::Project(project)));
        let project = match line.map(|line| (&line.into, names::known(line))) {
            Some((NameInto::New, _)) => return None,
            Some((_, Some(Key::Project(project)))) => Some(project),
            Some(_) | None => None,
        };
        let like = Likeness::of(entry, project);
        (project.is_some() || !like.words.is_empty()).then_some(like)
    }
}

/// Two entries of the same times, words and project are the same entry.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Likeness {
    start: At,
    end: Option<At>,
    words: String,
    project: Option<ProjectId>,
}

impl Likeness {
    fn of(entry: &Entry, project: Option<ProjectId>) -> Likeness {
        Likeness {
            start: entry.span.start(),
            end: entry.span.end(),
            words: entry.description.trim().to_lowercase(),
            project,
        }
    }
}

/// What becomes of each name that these entries use, projects before their tasks.
fn lines(
    book: &dyn Book,
    there: &mut There<'_>,
    here: &[Row],
    said: &[NameSaid],
) -> Result<BTreeMap<Key, NameLine>, Problem> {
    let used: BTreeSet<Key> = here
        .iter()
        .filter_map(|row| row.here.as_ref())
        .flat_map(Item::names)
        .collect();
    let said = names::by_name_here(said);
    let mut lines: BTreeMap<Key, NameLine> = BTreeMap::new();
    for key in used {
        let Some(item) = book.row(key)?.and_then(|row| row.here) else {
            continue;
        };
        let number = key.uuid().to_string();
        let client = match &item {
            Item::Project(Project {
                client: Some(client),
                ..
            }) => book.row(Key::Client(*client))?,
            _ => None,
        };
        let client = client.and_then(|row| row.here);
        let project = match &item {
            Item::Task(task) => lines.get(&Key::Project(task.project)),
            _ => None,
        };
        let bringing = Bringing {
            kind: key.kind(),
            here: &number,
            name: item.name(),
            client: client.as_ref().map_or("", Item::name),
            project,
        };
        let line = there.line(bringing, said.get(&*number).copied())?;
        lines.insert(key, line);
    }
    Ok(lines)
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
    /// Refuses a choice of something that is not there: what was shown is not what would be done.
    fn is_there(&self, line: &NameLine, names: &[NameSaid]) -> Result<(), Problem> {
        let chosen = names.iter().find(|said| said.here == line.here);
        let Some(NameInto::Known { id }) = chosen.map(|said| &said.into) else {
            return Ok(());
        };
        let there = uuid::Uuid::parse_str(id)
            .ok()
            .map(|id| Key::new(line.kind, id));
        let row = there.map(|key| self.book.row(key)).transpose()?.flatten();
        match row.filter(|row| row.workspace == self.into && row.here.is_some()) {
            Some(_) => Ok(()),
            None => Err(Problem::UnknownName {
                kind: line.kind,
                said: line.name.clone(),
                candidates: Vec::new(),
            }),
        }
    }

    /// Settles what a name becomes. Projects come before their tasks.
    fn settle(&mut self, here: Key, line: &NameLine) -> Result<(), Problem> {
        let became = match (&line.into, names::known(line)) {
            (NameInto::New, _) => match self.book.row(here)?.and_then(|row| row.here) {
                Some(item) => self.make(item)?,
                None => None,
            },
            (NameInto::Known { .. } | NameInto::Nothing, known) => known,
        };
        self.became.extend(became.map(|became| (here, became)));
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
        if let Some(Key::Client(made)) = self.became.get(&here) {
            return Ok(Some(*made));
        }
        let Some(Item::Client(item)) = self.book.row(here)?.and_then(|row| row.here) else {
            return Ok(None);
        };
        let rows = self.book.catalog(self.into, Kind::Client, None)?;
        let known = rows.iter().find(|row| {
            let there = row.here.as_ref();
            !row.stub && there.is_some_and(|there| same_name(there.name(), &item.name))
        });
        if let Some(Key::Client(known)) = known.map(|row| row.key) {
            return Ok(Some(known));
        }
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
