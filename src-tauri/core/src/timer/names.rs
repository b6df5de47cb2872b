//! What names become that are brought to a workspace: one that is there, a new one, or nothing.
//!
//! Never decides behind a person's back: what was chosen holds as far as it can be done, and the line says what it came
//! to.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use uuid::Uuid;

use crate::action::NameSaid;
use crate::catalog::{Project, folded, same_name};
use crate::id::{ClientId, Key, Kind, ProjectId, WorkspaceId};
use crate::problem::Problem;
use crate::row::{Book, Item, Row};
use crate::rules::{Makers, Rules};
use crate::view::{NameInto, NameLine, NameShelf, NameTarget};
use crate::words;

/// A name that is brought along.
#[derive(Clone, Copy)]
pub(super) struct Bringing<'a> {
    pub(super) kind: Kind,
    /// What stands for it in a choice.
    pub(super) here: &'a str,
    pub(super) name: &'a str,
    /// Of a project: its client, or nothing.
    pub(super) client: &'a str,
    /// Of a task: what its project becomes.
    pub(super) project: Option<&'a NameLine>,
}

/// What a workspace has of names, each catalog read once and found by name: a file may bring thousands.
pub(super) struct There<'a> {
    book: &'a dyn Book,
    pub(super) into: WorkspaceId,
    rules: Rules,
    /// In the order in which they were needed: the tasks of a project after the projects.
    shelves: Vec<Shelf>,
    places: BTreeMap<(Kind, Option<ProjectId>), usize>,
}

/// A catalog, or the tasks of one project.
struct Shelf {
    kind: Kind,
    /// Of tasks: the name of their project.
    under: Option<String>,
    rows: Vec<Kept>,
    by_id: BTreeMap<Uuid, usize>,
    /// In the order of the rows, by what is the same to a person.
    by_name: BTreeMap<String, Vec<usize>>,
}

struct Kept {
    id: Uuid,
    name: String,
    /// Of a project: its client, or nothing.
    client: String,
    /// Known where a name says it, and not offered.
    is_put_away: bool,
}

impl<'a> There<'a> {
    /// # Errors
    /// A [`Problem`] of the store.
    pub(super) fn of(book: &'a dyn Book, into: WorkspaceId) -> Result<There<'a>, Problem> {
        Ok(There {
            book,
            into,
            rules: book.rules(into)?,
            shelves: Vec::new(),
            places: BTreeMap::new(),
        })
    }

    /// What a name becomes: what was chosen where that can be done, else the one of its name, else a new one where
    /// everybody may make it. A task goes where its project goes, and nowhere else.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub(super) fn line(
        &mut self,
        bringing: Bringing<'_>,
        chosen: Option<&NameInto>,
    ) -> Result<NameLine, Problem> {
        let Bringing { kind, project, .. } = bringing;
        let makers = self.rules.makers(kind);
        let place = match (kind, project.and_then(known)) {
            (Kind::Task, Some(Key::Project(project))) => Some(self.place(kind, Some(project))?),
            (Kind::Task, _) => None,
            (kind, _) => Some(self.place(kind, None)?),
        };
        let shelf = place.map(|place| &self.shelves[place]);
        let named = |id: &str| shelf?.named(Uuid::parse_str(id).ok()?);
        let is_homeless =
            kind == Kind::Task && project.is_none_or(|line| line.into == NameInto::Nothing);
        let becomes = match chosen {
            _ if is_homeless => NameInto::Nothing,
            Some(chosen @ (NameInto::New | NameInto::Nothing)) => chosen.clone(),
            Some(chosen @ NameInto::Known { id }) if named(id).is_some() => chosen.clone(),
            Some(NameInto::Known { .. }) | None => {
                match (shelf.and_then(|shelf| shelf.alike(bringing)), makers) {
                    (Some(id), _) => NameInto::Known { id: id.to_string() },
                    (None, Makers::Everyone) => NameInto::New,
                    (None, _) => NameInto::Nothing,
                }
            }
        };
        let target = match &becomes {
            NameInto::Known { id } => named(id),
            NameInto::New | NameInto::Nothing => None,
        };
        let words = match becomes {
            NameInto::Nothing if !is_homeless && chosen.is_none() => words::left_out(makers),
            _ => words::becomes(&becomes, target, project),
        };
        Ok(NameLine {
            kind,
            here: bringing.here.to_owned(),
            name: bringing.name.to_owned(),
            under: project.map(|line| line.name.clone()),
            entries: 0,
            words,
            into: becomes,
            bound: is_homeless,
            shelf: place.filter(|place| self.shelves[*place].offers()),
        })
    }

    /// Where the shelf is, which is read when it is first needed.
    fn place(&mut self, kind: Kind, project: Option<ProjectId>) -> Result<usize, Problem> {
        if let Some(place) = self.places.get(&(kind, project)) {
            return Ok(*place);
        }
        let rows = self.book.catalog(self.into, kind, project)?;
        let projects = self.places.get(&(Kind::Project, None));
        let under = project.zip(projects).and_then(|(project, place)| {
            let under = self.shelves[*place].named(project.0)?;
            Some(under.to_owned())
        });
        let place = self.shelves.len();
        self.shelves
            .push(Shelf::read(self.book, kind, under, rows)?);
        self.places.insert((kind, project), place);
        Ok(place)
    }

    /// What these lines choose from, each shelf once; they count into it from here on.
    pub(super) fn offer(&self, lines: &mut [NameLine]) -> Vec<NameShelf> {
        let mut offered = Vec::new();
        let mut places: BTreeMap<usize, usize> = BTreeMap::new();
        for line in lines {
            line.shelf = line.shelf.map(|place| {
                *places.entry(place).or_insert_with(|| {
                    offered.push(self.shelves[place].offered());
                    offered.len() - 1
                })
            });
        }
        offered
    }
}

impl Shelf {
    fn read(
        book: &dyn Book,
        kind: Kind,
        under: Option<String>,
        rows: Vec<Row>,
    ) -> Result<Shelf, Problem> {
        let mut shelf = Shelf {
            kind,
            under,
            rows: Vec::new(),
            by_id: BTreeMap::new(),
            by_name: BTreeMap::new(),
        };
        let mut clients: BTreeMap<ClientId, String> = BTreeMap::new();
        for row in rows.into_iter().filter(|row| !row.stub) {
            let Some(item) = row.here else { continue };
            let client = match &item {
                Item::Project(Project {
                    client: Some(client),
                    ..
                }) => match clients.entry(*client) {
                    Entry::Occupied(read) => read.get().clone(),
                    Entry::Vacant(free) => {
                        let row = book.row(Key::Client(*client))?;
                        let client = row.and_then(|row| row.here);
                        let name = client.as_ref().map_or("", Item::name);
                        free.insert(name.to_owned()).clone()
                    }
                },
                _ => String::new(),
            };
            let (id, name) = (row.key.uuid(), item.name().to_owned());
            let place = shelf.rows.len();
            shelf.by_id.insert(id, place);
            let alike = shelf.by_name.entry(folded(&name)).or_default();
            alike.push(place);
            shelf.rows.push(Kept {
                id,
                name,
                client,
                is_put_away: item.is_put_away(),
            });
        }
        Ok(shelf)
    }

    /// The name of the one with this id.
    fn named(&self, id: Uuid) -> Option<&str> {
        let place = self.by_id.get(&id)?;
        Some(&self.rows[*place].name)
    }

    /// Whether a name could be told to go to any of it.
    fn offers(&self) -> bool {
        self.rows.iter().any(|kept| !kept.is_put_away)
    }

    fn offered(&self) -> NameShelf {
        let names = self.rows.iter().filter(|kept| !kept.is_put_away);
        let target = |kept: &Kept| NameTarget {
            id: kept.id.to_string(),
            name: kept.name.clone(),
            client: (!kept.client.is_empty()).then(|| kept.client.clone()),
        };
        NameShelf {
            kind: self.kind,
            under: self.under.clone(),
            names: names.map(target).collect(),
        }
    }

    /// The one of the same name; of several projects that of the same client, and never one of another client.
    fn alike(&self, bringing: Bringing<'_>) -> Option<Uuid> {
        let alike = self.by_name.get(&folded(bringing.name))?;
        let mut alike = alike.iter().map(|place| &self.rows[*place]);
        if bringing.kind != Kind::Project {
            return alike.next().map(|kept| kept.id);
        }
        let same = alike
            .clone()
            .find(|kept| same_name(&kept.client, bringing.client));
        let either = || alike.find(|kept| kept.client.is_empty() || bringing.client.is_empty());
        same.or_else(either).map(|kept| kept.id)
    }
}

/// What was said of names, by what stands for them.
pub(super) fn by_name_here(said: &[NameSaid]) -> BTreeMap<&str, &NameInto> {
    let said = said.iter().rev();
    said.map(|said| (&*said.here, &said.into)).collect()
}

/// The row that a line becomes, if it is there.
pub(super) fn known(line: &NameLine) -> Option<Key> {
    match &line.into {
        NameInto::Known { id } => {
            let id = Uuid::parse_str(id).ok()?;
            Some(Key::new(line.kind, id))
        }
        NameInto::New | NameInto::Nothing => None,
    }
}

/// What somebody types: `NAME=THERE` goes to one that is there, `NAME=` is left out, `NAME` alone is made. A name may
/// hold a `=`, and is told from others of the same name as it would be typed: `@Build`, `#build`, `Website: Build`.
///
/// # Errors
/// [`Problem::UnknownName`] or [`Problem::AmbiguousName`].
pub fn said(lines: &[NameLine], shelves: &[NameShelf], text: &str) -> Result<NameSaid, Problem> {
    let text = text.trim();
    // The longest name that there is, so that one with a `=` in it can be said.
    let splits = text.rmatch_indices('=');
    let splits = splits.map(|(at, _)| (text[..at].trim(), Some(text[at + 1..].trim())));
    let mut first = None;
    for (name, there) in std::iter::once((text, None)).chain(splits) {
        let found: Vec<&NameLine> = lines.iter().filter(|line| is_called(line, name)).collect();
        let chosen = match found.as_slice() {
            [] => continue,
            [line] => choose(line, shelves, there),
            several => Err(Problem::AmbiguousName {
                kind: several[0].kind,
                said: name.to_owned(),
                candidates: several.iter().map(|line| typed(line)).collect(),
            }),
        };
        match chosen {
            Ok(chosen) => return Ok(chosen),
            Err(problem) => first = first.or(Some(problem)),
        }
    }
    let name = text.split('=').next().unwrap_or_default().trim();
    Err(first.unwrap_or_else(|| Problem::UnknownName {
        kind: Kind::Project,
        said: name.to_owned(),
        candidates: lines.iter().map(typed).collect(),
    }))
}

fn choose(
    line: &NameLine,
    shelves: &[NameShelf],
    there: Option<&str>,
) -> Result<NameSaid, Problem> {
    let shelf = line.shelf.and_then(|place| shelves.get(place));
    let offered = shelf.map_or(&[][..], |shelf| &shelf.names);
    let into = match there {
        None => NameInto::New,
        Some("") => NameInto::Nothing,
        Some(there) => {
            let is_meant =
                |target: &&NameTarget| same_name(&target.name, there) || target.id == there;
            let found: Vec<&NameTarget> = offered.iter().filter(is_meant).collect();
            let names = |targets: &[NameTarget]| {
                let names = targets.iter().map(|target| target.name.clone());
                names.collect::<Vec<_>>()
            };
            match found.as_slice() {
                [target] => NameInto::Known {
                    id: target.id.clone(),
                },
                [] => {
                    return Err(Problem::UnknownName {
                        kind: line.kind,
                        said: there.to_owned(),
                        candidates: names(offered),
                    });
                }
                several => {
                    return Err(Problem::AmbiguousName {
                        kind: line.kind,
                        said: there.to_owned(),
                        candidates: several.iter().map(|target| told_apart(target)).collect(),
                    });
                }
            }
        }
    };
    Ok(NameSaid {
        here: line.here.clone(),
        into,
    })
}

/// A name with what tells it from others of the same name, and its id, which can be typed instead.
fn told_apart(target: &NameTarget) -> String {
    match &target.client {
        Some(client) => format!("{} ({client}, {})", target.name, target.id),
        None => format!("{} ({})", target.name, target.id),
    }
}

/// The name as one types it where there are others of the same.
fn typed(line: &NameLine) -> String {
    match (line.kind, &line.under) {
        (Kind::Project, _) => format!("@{}", line.name),
        (Kind::Tag, _) => format!("#{}", line.name),
        (Kind::Task, Some(under)) => format!("{under}: {}", line.name),
        (Kind::Task | Kind::Client | Kind::Entry, _) => line.name.clone(),
    }
}

fn is_called(line: &NameLine, said: &str) -> bool {
    same_name(&line.name, said) || same_name(&typed(line), said) || line.here == said
}
