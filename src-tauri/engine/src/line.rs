//! The start field's line: what it means, what could complete it, what is likely meant.
//!
//! Never keeps anything, and never reads a line by its own rules: those are core's.

use stint_core::action::{Moment, NewItem};
use stint_core::entry::Entry;
use stint_core::history::Verb;
use stint_core::id::{Key, Kind};
use stint_core::problem::Problem;
use stint_core::quick::Names;
use stint_core::recall::{self, Past};
use stint_core::row::{Book, Item};
use stint_core::say;
use stint_core::view::{Chip, ChipKind, Completion, Creation, EntryView, Reading};
use stint_core::{cards, gaps, quick, timer, words};

use crate::store::{Tx, Which};
use crate::{Stint, running};

/// How many earlier entries suggestions are made from.
const REMEMBERED: usize = 500;

/// How many suggestions a line gets.
const SUGGESTED: usize = 8;

/// Nothing that was done before is as long as this, in bytes; what is longer was pasted.
const SUGGESTED_FOR: usize = 4_000;

impl Stint {
    /// A typed line as Stint reads it; `caret` in UTF-16 units, as a page counts.
    ///
    /// # Errors
    /// A [`Problem`] of the store. What is wrong with the line stands in the reading.
    pub fn read(&self, line: &str, caret: usize) -> Result<Reading, Problem> {
        let moment = self.moment();
        let mut reading = self.store().read(|tx| {
            let names = timer::names(tx, tx.active_workspace()?, line)?;
            let entry = timer::preview(tx, line, &names, moment);
            let running = running(tx, moment.now)?;
            let said = entry.clone().or_else(|problem| {
                let token = quick::open_token(line, caret).ok_or(problem)?;
                timer::preview(tx, &token.left_out(line), &names, moment)
            });
            let chips = match &said {
                Ok(entry) => chips(tx, entry)?,
                Err(_) => Vec::new(),
            };
            let remark = match &entry {
                Ok(entry) => remark(tx, entry, moment)?,
                Err(_) => None,
            };
            let create = match &entry {
                Err(Problem::UnknownName { .. }) => creation(tx, line, caret, &names)?,
                Ok(_) | Err(_) => None,
            };
            let mut reading =
                cards::reading(line, caret, &names, entry, running.as_ref(), chips, moment);
            (reading.remark, reading.create) = (remark, create);
            beside(tx, &mut reading.completions, &names)?;
            Ok(reading)
        })?;
        if reading.completions.is_empty() {
            reading.completions = self.suggest(line)?;
        }
        Ok(reading)
    }

    /// What is likely to be started now, or what was done before and holds every word of the line.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn suggest(&self, line: &str) -> Result<Vec<Completion>, Problem> {
        if line.len() > SUGGESTED_FOR {
            return Ok(Vec::new());
        }
        let moment = self.moment();
        self.store().read(|tx| {
            let workspace = tx.active_workspace()?;
            let rows = tx.entries(&Which {
                workspace: Some(workspace),
                to: Some(moment.now.plus(1)),
                limit: Some(REMEMBERED),
                ..Which::default()
            })?;
            let views = tx.entry_views(&rows, moment.now)?;
            let past: Vec<Past> = rows
                .iter()
                .zip(&views)
                .filter_map(|(row, view)| {
                    let (Key::Entry(id), Some(entry)) = (row.key, row.entry()) else {
                        return None;
                    };
                    let names = view
                        .project
                        .iter()
                        .chain(&view.task)
                        .chain(&view.tags)
                        .map(|named| &*named.name);
                    Some(Past {
                        entry: id,
                        description: entry.description.clone(),
                        project: entry.project,
                        task: entry.task,
                        tags: entry.tags.clone(),
                        about: names.collect::<Vec<_>>().join(" "),
                        start: entry.span.start(),
                        runs: entry.span.is_running(),
                    })
                })
                .collect();
            let likely = recall::suggest(&past, line, moment, SUGGESTED);
            let found = likely.into_iter().filter_map(|past| {
                views
                    .iter()
                    .find(|view| view.id == past.entry.to_string())
                    .map(|view| suggestion(view, moment))
            });
            Ok(found.collect())
        })
    }
}

/// What Clockify will not take of the entry that a line makes, of a timer once it is stopped, and what it lies over.
fn remark(tx: &Tx<'_>, entry: &Entry, moment: Moment) -> Result<Option<String>, Problem> {
    let verb = match entry.span.is_running() {
        true => Verb::Start,
        false => Verb::Add,
    };
    let remark = timer::remark(tx, tx.active_workspace()?, entry, verb)?;
    let refused = remark.as_ref().and_then(words::remark_sentence);
    let said: Vec<String> = refused
        .into_iter()
        .chain(lies_over(tx, entry, moment)?)
        .collect();
    Ok((!said.is_empty()).then(|| said.join(" ")))
}

/// What is there already where an entry would lie. A timer ends what runs, so it does not lie over that.
fn lies_over(tx: &Tx<'_>, entry: &Entry, moment: Moment) -> Result<Option<String>, Problem> {
    let now = moment.now;
    let end_of = |entry: &Entry| entry.span.end().unwrap_or(now).max(entry.span.start());
    let span = (entry.span.start(), end_of(entry));
    let Some((from, to)) = gaps::looked_over(span) else {
        return Ok(None);
    };
    let mut rows = tx.entries_touching(from, to)?;
    rows.retain(|row| {
        let other = row.entry();
        other.is_some_and(|other| !(entry.span.is_running() && other.span.is_running()))
    });
    let spans: Vec<_> = rows
        .iter()
        .filter_map(|row| row.entry())
        .map(|other| (other.span.start(), end_of(other)))
        .collect();
    let places = gaps::lies_over(span, &spans);
    let Some(first) = places.first().and_then(|place| rows.get(*place)) else {
        return Ok(None);
    };
    let first = tx.entry_views(std::slice::from_ref(first), now)?.pop();
    Ok(first.map(|first| words::lies_over(&cards::card(first, moment), places.len() - 1)))
}

/// What a line says beside its text: project, tags, billable.
fn chips(tx: &Tx<'_>, entry: &Entry) -> Result<Vec<Chip>, Problem> {
    let mut chips = Vec::new();
    let project = entry
        .project
        .map(|id| tx.named(Key::Project(id)))
        .transpose()?
        .flatten();
    let task = entry
        .task
        .map(|id| tx.named(Key::Task(id)))
        .transpose()?
        .flatten();
    if let Some(project) = project {
        let words = words::under(
            Some(&project.name),
            task.as_ref().map(|task| task.name.as_str()),
        );
        chips.push(Chip {
            kind: ChipKind::Project,
            words,
            color: project.color,
        });
    }
    for tag in &entry.tags {
        if let Some(tag) = tx.named(Key::Tag(*tag))? {
            chips.push(Chip {
                kind: ChipKind::Tag,
                words: format!("#{}", tag.name),
                color: None,
            });
        }
    }
    if entry.billable {
        chips.push(Chip {
            kind: ChipKind::Billable,
            words: say!("done-billable"),
            color: None,
        });
    }
    Ok(chips)
}

/// What the caret stands in, as something that can be made.
fn creation(
    tx: &Tx<'_>,
    line: &str,
    caret: usize,
    names: &Names,
) -> Result<Option<Creation>, Problem> {
    let Some(token) = quick::open_token(line, caret) else {
        return Ok(None);
    };
    let Some((kind, name, project)) = quick::creation(&token, names) else {
        return Ok(None);
    };
    let rules = tx.rules(tx.active_workspace()?)?;
    let said = match project.map(|id| tx.named(Key::Project(id))).transpose()? {
        Some(Some(project)) => format!("{}: {name}", project.name),
        _ => name.clone(),
    };
    Ok(Some(Creation {
        label: words::create(kind, &name),
        beside: words::makers(rules.makers(kind)).unwrap_or_default(),
        line: quick::complete(line, &token, &said),
        item: NewItem {
            kind,
            name,
            under: project.map(|project| project.to_string()),
            color: None,
            billable: None,
        },
    }))
}

/// Gives completed projects their colours and their clients, and tasks the colour of their project.
fn beside(tx: &Tx<'_>, completions: &mut [Completion], names: &Names) -> Result<(), Problem> {
    for completion in completions {
        let label = &*completion.label;
        if !completion.line.contains(&format!("@{label}")) {
            continue;
        }
        let is_of = |name: &str| {
            let behind = label.strip_prefix(name);
            behind.is_some_and(|behind| behind.is_empty() || behind.starts_with(": "))
        };
        let found = names.projects.iter().find(|(_, name)| is_of(name));
        let row = found.map(|(id, _)| tx.row(Key::Project(*id))).transpose()?;
        let Some(Item::Project(project)) = row.flatten().and_then(|row| row.here) else {
            continue;
        };
        if project.name == label
            && let Some(client) = project.client
        {
            let client = tx.named(Key::Client(client))?;
            completion.beside = client.map(|client| client.name).unwrap_or_default();
        }
        completion.color = Some(project.color);
    }
    Ok(())
}

fn suggestion(view: &EntryView, moment: Moment) -> Completion {
    let mut line = quick::escape(&view.description);
    if let Some(project) = &view.project {
        let task = view
            .task
            .as_ref()
            .map(|task| format!(": {}", task.name))
            .unwrap_or_default();
        line.push_str(&format!(" @{}{task}", project.name));
    }
    for tag in &view.tags {
        line.push_str(&format!(" #{}", tag.name));
    }
    let card = cards::card(view.clone(), moment);
    Completion {
        kind: Kind::Entry,
        label: if view.description.is_empty() {
            card.under.clone()
        } else {
            view.description.clone()
        },
        under: if view.description.is_empty() {
            String::new()
        } else {
            card.under
        },
        beside: card.day,
        color: view
            .project
            .as_ref()
            .and_then(|project| project.color.clone()),
        line: line.trim().to_owned(),
    }
}
