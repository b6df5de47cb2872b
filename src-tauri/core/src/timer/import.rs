//! Taking in what another program kept: what it would come to, and how it becomes entries.
//!
//! A row comes in once, whatever becomes of it here: what was imported is remembered, and what is here already under the
//! same times, words and project is left where it is. Never guesses: what a name becomes was shown first.

use std::collections::BTreeMap;

use super::names::{self, There};
use super::{Act, resolve};
use crate::action::{Brought, Import, ImportName, Moment, NameSaid};
use crate::at::At;
use crate::catalog::{COLORS, Client, Project, Tag, Task, check_name, same_name};
use crate::entry::{Entry, Span, Verbatim};
use crate::history::Verb;
use crate::id::{ClientId, EntryId, Ids, Key, Kind, ProjectId, TagId, TaskId, WorkspaceId};
use crate::import::{Name, Settled};
use crate::problem::Problem;
use crate::row::{Book, Change, Item, Row};
use crate::rules::Makers;
use crate::view::{ImportHead, ImportPlan, NameInto, NameLine};
use crate::words;

/// What a file would come to in a workspace. `said` says what names become, where that is not as planned.
///
/// # Errors
/// A [`Problem`] of the store.
pub fn plan(
    book: &dyn Book,
    settled: &Settled,
    head: ImportHead,
    said: &[NameSaid],
    moment: Moment,
) -> Result<ImportPlan, Problem> {
    let into = head.into;
    let mut there = There::of(book, into)?;
    let mut lines = lines(&mut there, settled, said)?;
    let names: Vec<Option<Key>> = lines.iter().map(names::known).collect();
    let mut present = Present::of(
        book,
        into,
        settled.entries.iter().map(|entry| entry.start).min(),
    )?;
    let rules = book.rules(into)?;
    let (mut spans, mut already, mut overlaps, mut locked) = (Vec::new(), 0, 0, 0);
    for entry in &settled.entries {
        if present.has(book, into, entry, &names)? {
            already += 1;
            continue;
        }
        let uses = entry
            .project
            .into_iter()
            .chain(entry.task)
            .chain(entry.tags.iter().copied());
        uses.for_each(|place| lines[place].entries += 1);
        overlaps += usize::from(present.overlaps(entry));
        locked += usize::from(rules.locks(entry.start));
        spans.push(Span::finished(entry.start, entry.end)?);
    }
    // What was chosen can be chosen otherwise, also where all that uses it turned out to be here.
    let said = names::by_name_here(said);
    lines.retain(|line| line.entries > 0 || said.contains_key(&*line.here));
    let order = |kind: Kind| match kind {
        Kind::Client => 0,
        Kind::Project => 1,
        Kind::Task => 2,
        Kind::Tag | Kind::Entry => 3,
    };
    lines.sort_by_key(|line| {
        let used = std::cmp::Reverse(line.entries);
        (order(line.kind), used, line.name.to_lowercase())
    });
    let sends = into != WorkspaceId::HERE;
    let mut notes = words::upload_notes(locked, 0, rules.stopwatch_only && !spans.is_empty());
    notes.extend(words::import_notes(overlaps));
    if sends && !book.is_read(into, moment.now)? {
        notes.push(words::unread(&head.place));
    }
    Ok(ImportPlan {
        entries: spans.len(),
        already,
        overlaps,
        words: words::upload(&spans, moment),
        sends,
        refused: settled.refused.first.clone(),
        refused_count: settled.refused.count,
        noted: settled.noted.first.clone(),
        noted_count: settled.noted.count,
        shelves: there.offer(&mut lines),
        lines,
        notes,
        ..ImportPlan::of(head)
    })
}

/// What names become, in the order of the file.
///
/// # Errors
/// A [`Problem`] of the store.
pub fn become_what(
    book: &dyn Book,
    settled: &Settled,
    into: WorkspaceId,
    said: &[NameSaid],
) -> Result<Vec<ImportName>, Problem> {
    let lines = lines(&mut There::of(book, into)?, settled, said)?;
    let names = settled.names.iter().zip(lines);
    let become_of = |(name, line): (&Name, NameLine)| ImportName {
        kind: name.kind,
        name: name.name.clone(),
        client: name.client.clone(),
        project: name.project,
        into: line.into,
    };
    Ok(names.map(become_of).collect())
}

/// What each name of a file would become, in the order of the file: a project comes before its tasks.
fn lines(
    there: &mut There<'_>,
    settled: &Settled,
    said: &[NameSaid],
) -> Result<Vec<NameLine>, Problem> {
    let said = names::by_name_here(said);
    let mut lines: Vec<NameLine> = Vec::new();
    for (place, name) in settled.names.iter().enumerate() {
        let here = place.to_string();
        let bringing = names::Bringing {
            kind: name.kind,
            here: &here,
            name: &name.name,
            client: &name.client,
            project: name.project.and_then(|place| lines.get(place)),
        };
        let mut line = there.line(bringing, said.get(&*here).copied())?;
        if let (NameInto::New, Err(unfit)) = (&line.into, check_name(name.kind, &name.name)) {
            line.into = NameInto::Nothing;
            let left_out = words::becomes(&line.into, None, None);
            line.words = format!("{left_out}: {}", words::sentence(&unfit));
        }
        lines.push(line);
    }
    Ok(lines)
}

/// Everything at once.
pub(super) fn bring_all(
    book: &dyn Book,
    import: &Import,
    moment: Moment,
    ids: &mut dyn Ids,
) -> Result<Act, Problem> {
    let first = import.entries.iter().map(|entry| entry.start).min();
    let (mut bringing, mut changes) =
        Importing::begin(book, import.into, &import.names, first, moment, ids)?;
    for entry in &import.entries {
        changes.extend(bringing.bring(book, entry, ids)?.into_iter().flatten());
    }
    Ok(Act {
        changes,
        verb: Verb::Import,
        about: None,
        ended: None,
        others: Vec::new(),
    })
}

/// An import under way: entry by entry, so that a long one can be told of, and ended.
pub struct Importing {
    into: WorkspaceId,
    names: Vec<Option<Key>>,
    present: Present,
    billable: BTreeMap<ProjectId, bool>,
    /// How many entries were made.
    pub made: usize,
    /// How many were here already.
    pub already: usize,
}

impl Importing {
    /// Makes what names are to become, for entries that begin at `first` or later.
    ///
    /// # Errors
    /// [`Problem::NotReadYet`], or a [`Problem`] where a name cannot be made or what it should become is not there.
    pub fn begin(
        book: &dyn Book,
        into: WorkspaceId,
        names: &[ImportName],
        first: Option<At>,
        moment: Moment,
        ids: &mut dyn Ids,
    ) -> Result<(Importing, Vec<Change>), Problem> {
        // Nobody knows yet what would stand there twice.
        if into != WorkspaceId::HERE && !book.is_read(into, moment.now)? {
            return Err(Problem::NotReadYet);
        }
        let present = Present::of(book, into, first)?;
        let mut making = Making {
            book,
            into,
            ids,
            made: Vec::new(),
            keys: Vec::new(),
            clients: Vec::new(),
            billable: BTreeMap::new(),
            projects: book.catalog(into, Kind::Project, None)?.len(),
        };
        for name in names {
            let key = making.settle(name)?;
            making.keys.push(key);
        }
        let bringing = Importing {
            into,
            present,
            names: making.keys,
            billable: making.billable,
            made: 0,
            already: 0,
        };
        Ok((bringing, making.made))
    }

    /// The changes that make one entry; none where it is here already.
    ///
    /// # Errors
    /// A [`Problem`] of the store, or of what the entry holds.
    pub fn bring(
        &mut self,
        book: &dyn Book,
        entry: &Brought,
        ids: &mut dyn Ids,
    ) -> Result<Option<[Change; 2]>, Problem> {
        if self.present.has(book, self.into, entry, &self.names)? {
            self.already += 1;
            return Ok(None);
        }
        Entry::check_description(&entry.description)?;
        let key =
            |place: Option<usize>| place.and_then(|place| self.names.get(place).copied().flatten());
        let project = match key(entry.project) {
            Some(Key::Project(project)) => Some(project),
            _ => None,
        };
        let task = match key(entry.task) {
            Some(Key::Task(task)) if project.is_some() => Some(task),
            _ => None,
        };
        let tags = entry
            .tags
            .iter()
            .filter_map(|place| match key(Some(*place)) {
                Some(Key::Tag(tag)) => Some(tag),
                _ => None,
            });
        let made = Entry {
            description: entry.description.clone(),
            project,
            task,
            tags: tags.collect(),
            billable: match (entry.billable, project) {
                (Some(said), _) => said,
                (None, Some(project)) => self.billable(book, project)?,
                (None, None) => false,
            },
            ..Entry::bare(Span::finished(entry.start, entry.end)?)
        };
        let id = EntryId::fresh(ids);
        self.made += 1;
        Ok(Some([
            Change::Keep(Row::new(Key::Entry(id), self.into, Item::Entry(made))),
            Change::Imported {
                workspace: self.into,
                source: entry.source,
                entry: id,
            },
        ]))
    }

    fn billable(&mut self, book: &dyn Book, project: ProjectId) -> Result<bool, Problem> {
        if let Some(known) = self.billable.get(&project) {
            return Ok(*known);
        }
        let usual = resolve::billable_by_default(book, Some(project))?;
        self.billable.insert(project, usual);
        Ok(usual)
    }
}

/// What is in the workspace already, from the first entry of the file on.
struct Present {
    /// How many there are of the same times, words and project.
    like: BTreeMap<(At, At, String, Option<ProjectId>), usize>,
    /// When each began, in order, with the latest end until then.
    until: Vec<(At, At)>,
}

impl Present {
    fn of(book: &dyn Book, into: WorkspaceId, first: Option<At>) -> Result<Present, Problem> {
        /// What began so long before, seconds, may reach into it.
        const REACH_S: i64 = 2 * 24 * 3600;

        let mut present = Present {
            like: BTreeMap::new(),
            until: Vec::new(),
        };
        let Some(first) = first else {
            return Ok(present);
        };
        let mut latest = At::from_unix(i64::MIN);
        for row in book.entries_of(into, Some(first.plus(-REACH_S)))? {
            let Some(entry) = row.entry() else { continue };
            let Some(end) = entry.span.end() else {
                continue;
            };
            let words = entry.description.trim().to_lowercase();
            let like = (entry.span.start(), end, words, entry.project);
            *present.like.entry(like).or_default() += 1;
            latest = latest.max(end);
            present.until.push((entry.span.start(), latest));
        }
        Ok(present)
    }

    /// Whether an entry of a file is here; each one here stands for one of the file.
    fn has(
        &mut self,
        book: &dyn Book,
        into: WorkspaceId,
        entry: &Brought,
        names: &[Option<Key>],
    ) -> Result<bool, Problem> {
        let project = entry
            .project
            .and_then(|place| names.get(place).copied().flatten());
        let is_new = entry.project.is_some() && project.is_none();
        let project = match project {
            Some(Key::Project(project)) => Some(project),
            _ => None,
        };
        let words = entry.description.trim().to_lowercase();
        let like = (entry.start, entry.end, words, project);
        // Of a project that is yet to be made there is none.
        let counted = self.like.get_mut(&like).filter(|count| **count > 0);
        if let (Some(count), false) = (counted, is_new) {
            *count -= 1;
            return Ok(true);
        }
        if let Some(id) = entry.id
            && book
                .row(Key::Entry(id))?
                .is_some_and(|row| row.here.is_some())
        {
            return Ok(true);
        }
        if let Some(remote) = &entry.remote
            && book.bound(into, Kind::Entry, remote)?.is_some()
        {
            return Ok(true);
        }
        book.was_imported(into, entry.source)
    }

    fn overlaps(&self, entry: &Brought) -> bool {
        let before = self.until.partition_point(|(start, _)| *start < entry.end);
        let latest = before.checked_sub(1).map(|last| self.until[last].1);
        latest.is_some_and(|latest| latest > entry.start)
    }
}

/// Makes projects, tasks, tags and clients.
struct Making<'a> {
    book: &'a dyn Book,
    into: WorkspaceId,
    ids: &'a mut dyn Ids,
    made: Vec<Change>,
    /// What each name became, in their order.
    keys: Vec<Option<Key>>,
    /// The clients that were made, by name.
    clients: Vec<(String, ClientId)>,
    billable: BTreeMap<ProjectId, bool>,
    projects: usize,
}

impl Making<'_> {
    fn settle(&mut self, name: &ImportName) -> Result<Option<Key>, Problem> {
        match &name.into {
            NameInto::Nothing => Ok(None),
            NameInto::Known { id } => {
                let unknown = || Problem::UnknownName {
                    kind: name.kind,
                    said: name.name.clone(),
                    candidates: Vec::new(),
                };
                let id = uuid::Uuid::parse_str(id).map_err(|_| unknown())?;
                let key = Key::new(name.kind, id);
                let row = self.book.row(key)?.ok_or_else(unknown)?;
                let fits = row.workspace == self.into && row.here.is_some();
                fits.then_some(Some(key)).ok_or_else(unknown)
            }
            NameInto::New => self.make(name),
        }
    }

    fn make(&mut self, name: &ImportName) -> Result<Option<Key>, Problem> {
        let text = check_name(name.kind, &name.name)?;
        let (key, item) = match name.kind {
            Kind::Project => {
                let rules = self.book.rules(self.into)?;
                let id = ProjectId::fresh(self.ids);
                self.billable.insert(id, rules.billable_projects);
                let color = COLORS[self.projects % COLORS.len()].to_owned();
                self.projects += 1;
                let project = Project {
                    name: text,
                    client: self.client(&name.client)?,
                    color,
                    billable: rules.billable_projects,
                    public: rules.public_projects,
                    archived: false,
                    kept: Verbatim::default(),
                };
                (Key::Project(id), Item::Project(project))
            }
            Kind::Task => {
                let project = name
                    .project
                    .and_then(|place| self.keys.get(place).copied().flatten());
                // Without its project there is nothing to make it in.
                let Some(Key::Project(project)) = project else {
                    return Ok(None);
                };
                let task = Task {
                    name: text,
                    project,
                    done: false,
                    billable: match self.billable.get(&project) {
                        Some(known) => *known,
                        None => resolve::billable_by_default(self.book, Some(project))?,
                    },
                    kept: Verbatim::default(),
                };
                (Key::Task(TaskId::fresh(self.ids)), Item::Task(task))
            }
            Kind::Tag => {
                let tag = Tag {
                    name: text,
                    archived: false,
                };
                (Key::Tag(TagId::fresh(self.ids)), Item::Tag(tag))
            }
            Kind::Client | Kind::Entry => return Ok(None),
        };
        self.made.push(Change::Keep(Row::new(key, self.into, item)));
        Ok(Some(key))
    }

    /// The client of this name, or a new one where everybody may make them.
    fn client(&mut self, name: &str) -> Result<Option<ClientId>, Problem> {
        let Ok(text) = check_name(Kind::Client, name) else {
            return Ok(None);
        };
        if let Some((_, made)) = self.clients.iter().find(|(made, _)| same_name(made, &text)) {
            return Ok(Some(*made));
        }
        let rows = self.book.catalog(self.into, Kind::Client, None)?;
        let like = rows.iter().find(|row| {
            let there = row.here.as_ref();
            !row.stub && there.is_some_and(|there| same_name(there.name(), &text))
        });
        if let Some(Key::Client(known)) = like.map(|row| row.key) {
            return Ok(Some(known));
        }
        if self.book.rules(self.into)?.makers(Kind::Client) != Makers::Everyone {
            return Ok(None);
        }
        let id = ClientId::fresh(self.ids);
        let client = Client {
            name: text.clone(),
            archived: false,
            kept: Verbatim::default(),
        };
        let row = Row::new(Key::Client(id), self.into, Item::Client(client));
        self.made.push(Change::Keep(row));
        self.clients.push((text, id));
        Ok(Some(id))
    }
}
