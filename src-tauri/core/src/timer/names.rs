//! What names become that are brought to a workspace: one that is there, a new one, or nothing.
//!
//! Never decides behind a person's back: what was chosen holds as far as it can be done, and the line says what it came
//! to.

use crate::action::NameSaid;
use crate::catalog::same_name;
use crate::id::{Key, Kind, WorkspaceId};
use crate::problem::Problem;
use crate::row::{Book, Item, Row};
use crate::rules::Makers;
use crate::view::{NameInto, NameLine, NameTarget};
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

/// What it becomes in a workspace: what was chosen where that can be done, else the one of its name, else a new one
/// where everybody may make it. A task goes where its project goes, and nowhere else.
///
/// # Errors
/// A [`Problem`] of the store.
pub(super) fn line(
    book: &dyn Book,
    into: WorkspaceId,
    bringing: Bringing<'_>,
    chosen: Option<&NameInto>,
) -> Result<NameLine, Problem> {
    let Bringing { kind, project, .. } = bringing;
    let mut rows = match (kind, project.and_then(known)) {
        (Kind::Task, Some(Key::Project(project))) => {
            book.catalog(into, Kind::Task, Some(project))?
        }
        (Kind::Task, _) => Vec::new(),
        (kind, _) => book.catalog(into, kind, None)?,
    };
    rows.retain(|row| !row.stub);
    let there = |id: &str| rows.iter().find(|row| row.key.uuid().to_string() == id);
    let is_homeless =
        kind == Kind::Task && project.is_none_or(|line| line.into == NameInto::Nothing);
    let makers = book.rules(into)?.makers(kind);
    let becomes = match chosen {
        _ if is_homeless => NameInto::Nothing,
        Some(chosen @ (NameInto::New | NameInto::Nothing)) => chosen.clone(),
        Some(chosen @ NameInto::Known { id }) if there(id).is_some() => chosen.clone(),
        Some(NameInto::Known { .. }) | None => match (alike(book, &rows, bringing)?, makers) {
            (Some(key), _) => NameInto::Known {
                id: key.uuid().to_string(),
            },
            (None, Makers::Everyone) => NameInto::New,
            (None, _) => NameInto::Nothing,
        },
    };
    let target = match &becomes {
        NameInto::Known { id } => there(id).and_then(|row| row.here.as_ref()),
        NameInto::New | NameInto::Nothing => None,
    };
    let words = match becomes {
        NameInto::Nothing if !is_homeless && chosen.is_none() => words::left_out(makers),
        _ => words::becomes(&becomes, target.map(Item::name), project),
    };
    let offered = rows.iter().filter_map(|row| {
        let item = row.here.as_ref().filter(|item| !item.is_put_away())?;
        Some(NameTarget {
            id: row.key.uuid().to_string(),
            name: item.name().to_owned(),
        })
    });
    Ok(NameLine {
        kind,
        here: bringing.here.to_owned(),
        name: bringing.name.to_owned(),
        under: project.map(|line| line.name.clone()),
        entries: 0,
        words,
        into: becomes,
        bound: is_homeless,
        candidates: offered.collect(),
    })
}

/// The row that a line becomes, if it is there.
pub(super) fn known(line: &NameLine) -> Option<Key> {
    match &line.into {
        NameInto::Known { id } => {
            let id = uuid::Uuid::parse_str(id).ok()?;
            Some(Key::new(line.kind, id))
        }
        NameInto::New | NameInto::Nothing => None,
    }
}

/// The one of the same name there; of several projects that of the same client, and never one of another client.
fn alike(book: &dyn Book, rows: &[Row], bringing: Bringing<'_>) -> Result<Option<Key>, Problem> {
    let mut second = None;
    for row in rows {
        let Some(item) = row.here.as_ref() else {
            continue;
        };
        if !same_name(item.name(), bringing.name) {
            continue;
        }
        let Item::Project(project) = item else {
            return Ok(Some(row.key));
        };
        let client = project.client.map(|client| book.row(Key::Client(client)));
        let client = client.transpose()?.flatten().and_then(|row| row.here);
        let client = client.as_ref().map_or("", Item::name);
        if same_name(client, bringing.client) {
            return Ok(Some(row.key));
        }
        if client.is_empty() || bringing.client.is_empty() {
            second = second.or(Some(row.key));
        }
    }
    Ok(second)
}

/// What somebody types: `NAME=THERE` goes to one that is there, `NAME=` is left out, `NAME` alone is made. A name may
/// hold a `=`, and is told from others of the same name as it would be typed: `@Build`, `#build`, `Website: Build`.
///
/// # Errors
/// [`Problem::UnknownName`] or [`Problem::AmbiguousName`].
pub fn said(lines: &[NameLine], text: &str) -> Result<NameSaid, Problem> {
    let text = text.trim();
    // The longest name that there is, so that one with a `=` in it can be said.
    let splits = text.rmatch_indices('=');
    let splits = splits.map(|(at, _)| (text[..at].trim(), Some(text[at + 1..].trim())));
    let mut first = None;
    for (name, there) in std::iter::once((text, None)).chain(splits) {
        let found: Vec<&NameLine> = lines.iter().filter(|line| is_called(line, name)).collect();
        let chosen = match found.as_slice() {
            [] => continue,
            [line] => choose(line, there),
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

fn choose(line: &NameLine, there: Option<&str>) -> Result<NameSaid, Problem> {
    let into = match there {
        None => NameInto::New,
        Some("") => NameInto::Nothing,
        Some(there) => {
            let is_meant =
                |target: &&NameTarget| same_name(&target.name, there) || target.id == there;
            let found: Vec<&NameTarget> = line.candidates.iter().filter(is_meant).collect();
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
                        candidates: names(&line.candidates),
                    });
                }
                several => {
                    return Err(Problem::AmbiguousName {
                        kind: line.kind,
                        said: there.to_owned(),
                        candidates: several.iter().map(|target| target.id.clone()).collect(),
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
