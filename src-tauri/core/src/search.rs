//! What somebody looks for: words, and what narrows them down, in one text: `review @Website #urgent last month`.
//!
//! Words begin as typed, wherever they stand, and neither case nor accents count; what stands in quotes is text,
//! whatever it looks like. The same text filters a report. Never looks anything up: the catalog is an argument, and
//! never passes on what was typed as anybody else's language.

mod fold;
mod read;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub use self::fold::Folded;
pub use self::read::{TEXT_MOST, read};
use crate::at::At;
use crate::catalog::same_name;
use crate::id::{ClientId, Kind, ProjectId, TagId, TaskId};
use crate::problem::Problem;
use crate::recall::nearest;
use crate::report::Spent;
use crate::view::Chip;

/// The names that can be looked for, put-away ones included.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Projects, with their clients.
    pub projects: Vec<(ProjectId, Option<ClientId>, String)>,
    /// Clients.
    pub clients: Vec<(ClientId, String)>,
    /// Tasks, with their projects.
    pub tasks: Vec<(TaskId, ProjectId, String)>,
    /// Tags.
    pub tags: Vec<(TagId, String)>,
}

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Each has to be found, in the description or in a name.
    pub words: Vec<Word>,
    /// One of these projects.
    pub projects: Option<BTreeSet<ProjectId>>,
    /// One of these tasks.
    pub tasks: Option<BTreeSet<TaskId>>,
    /// Of each of these sets a tag.
    pub tags: Vec<BTreeSet<TagId>>,
    /// Billable or not.
    pub billable: Option<bool>,
    /// Not before this.
    pub from: Option<At>,
    /// Before this.
    pub to: Option<At>,
    /// How all that but the words was read.
    pub chips: Vec<Chip>,
}

/// A word, and the names in which it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// In lower case and without accents; several words where it was quoted.
    pub text: String,
    /// Quoted and closed: it ends where a word ends.
    pub is_whole: bool,
    /// Projects that are called so, or whose clients are.
    pub projects: BTreeSet<ProjectId>,
    /// Tasks that are called so.
    pub tasks: BTreeSet<TaskId>,
    /// Tags that are called so.
    pub tags: BTreeSet<TagId>,
}

impl Word {
    /// The parts of it that an index of words knows: runs of letters and digits. Empty for what no index finds:
    /// signs, and scripts that put no blanks between words.
    pub fn tokens(&self) -> Vec<&str> {
        if self.text.chars().any(fold::is_unspaced) {
            return Vec::new();
        }
        self.text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|token| !token.is_empty())
            .collect()
    }
}

impl Query {
    /// Whether it asks neither when nor whether something is billable.
    pub fn narrows_to_names_and_words(&self) -> bool {
        self.billable.is_none() && self.from.is_none() && self.to.is_none()
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        *self == Query::default()
    }

    /// Looks only for what is of this project, client, task or tag, by its whole name or its id. Several projects are
    /// one or the other, several tags all of them.
    ///
    /// # Errors
    /// [`Problem::UnknownName`].
    pub fn only(&mut self, kind: Kind, said: &str, names: &Names) -> Result<(), Problem> {
        let is_it = |id: &str, name: &str| same_name(name, said) || id == said.trim();
        let unknown = |all: Vec<&str>| Problem::UnknownName {
            kind,
            said: said.to_owned(),
            candidates: nearest(said, all),
        };
        match kind {
            Kind::Project | Kind::Client => {
                let clients: BTreeSet<ClientId> = names
                    .clients
                    .iter()
                    .filter(|(id, name)| kind == Kind::Client && is_it(&id.to_string(), name))
                    .map(|(id, _)| *id)
                    .collect();
                let projects: BTreeSet<ProjectId> = names
                    .projects
                    .iter()
                    .filter(|(id, client, name)| match kind {
                        Kind::Client => client.is_some_and(|client| clients.contains(&client)),
                        _ => is_it(&id.to_string(), name),
                    })
                    .map(|(id, ..)| *id)
                    .collect();
                match kind {
                    Kind::Client if clients.is_empty() => {
                        return Err(unknown(
                            names.clients.iter().map(|(_, name)| &**name).collect(),
                        ));
                    }
                    Kind::Client => {
                        let mut both = self.projects.take().unwrap_or_else(|| projects.clone());
                        both.retain(|project| projects.contains(project));
                        self.projects = Some(both);
                    }
                    _ if projects.is_empty() => {
                        return Err(unknown(
                            names.projects.iter().map(|(.., name)| &**name).collect(),
                        ));
                    }
                    _ => self.projects.get_or_insert_default().extend(projects),
                }
            }
            Kind::Task => {
                let found = names
                    .tasks
                    .iter()
                    .filter(|(id, _, name)| is_it(&id.to_string(), name));
                let found: BTreeSet<TaskId> = found.map(|(id, ..)| *id).collect();
                if found.is_empty() {
                    return Err(unknown(
                        names.tasks.iter().map(|(.., name)| &**name).collect(),
                    ));
                }
                self.tasks.get_or_insert_default().extend(found);
            }
            Kind::Tag => {
                let found = names
                    .tags
                    .iter()
                    .filter(|(id, name)| is_it(&id.to_string(), name));
                let found: BTreeSet<TagId> = found.map(|(id, _)| *id).collect();
                if found.is_empty() {
                    return Err(unknown(
                        names.tags.iter().map(|(_, name)| &**name).collect(),
                    ));
                }
                self.tags.push(found);
            }
            Kind::Entry => {}
        }
        Ok(())
    }

    /// Whether an entry is looked for; where it lies in time is not asked.
    pub fn fits(&self, spent: &Spent<'_>) -> bool {
        let in_tags = |tags: &BTreeSet<TagId>| spent.tags.iter().any(|tag| tags.contains(tag));
        let narrowed = self
            .billable
            .is_none_or(|billable| billable == spent.billable)
            && within(self.projects.as_ref(), spent.project)
            && within(self.tasks.as_ref(), spent.task)
            && self.tags.iter().all(in_tags);
        if !narrowed || self.words.is_empty() {
            return narrowed;
        }
        let description = Folded::of(spent.description);
        self.words.iter().all(|word| {
            description.holds(word)
                || spent
                    .project
                    .is_some_and(|project| word.projects.contains(&project))
                || spent.task.is_some_and(|task| word.tasks.contains(&task))
                || in_tags(&word.tags)
        })
    }
}

fn within<T: Ord>(set: Option<&BTreeSet<T>>, one: Option<T>) -> bool {
    set.is_none_or(|set| one.is_some_and(|one| set.contains(&one)))
}

/// Whether it is the text that cannot be used, and not the store.
pub fn is_of_text(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::TextTooLong { .. }
            | Problem::UnknownName { .. }
            | Problem::TimeUnreadable { .. }
            | Problem::RangeUnreadable { .. }
            | Problem::TimeTwice { .. }
            | Problem::EndBeforeStart { .. }
    )
}

/// A piece of a text, marked or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Run {
    /// The piece.
    pub text: String,
    /// Whether it is what was looked for.
    pub hit: bool,
}

/// A text with what was looked for marked in it.
pub fn marked(text: &str, words: &[Word]) -> Vec<Run> {
    Folded::of(text).marked(text, words)
}

#[cfg(test)]
mod tests;
