//! Names in what somebody looks for: which of the catalog's are meant behind a sign, and in which a word stands.
//!
//! Never picks one of several that are called the same, or that begin the same: all of them are looked for.

use std::collections::BTreeSet;

use super::{Reader, narrow};
use crate::id::{ClientId, Kind, ProjectId, TagId, TaskId};
use crate::problem::Problem;
use crate::recall::nearest;
use crate::search::{Folded, Names, Word};
use crate::view::ChipKind;
use crate::words;

impl Reader<'_> {
    pub(super) fn project(&mut self, place: usize) -> Result<usize, Problem> {
        let names = self.names;
        let projects: Vec<(usize, &str)> = names
            .projects
            .iter()
            .map(|(.., name)| &**name)
            .enumerate()
            .collect();
        let (count, found, rest) = self.longest(place, &projects);
        let (count, found, words) = match found.is_empty() {
            false => (count, found, None),
            true => {
                let (found, words) = chosen(Kind::Project, &self.said[place].text[1..], &projects)?;
                (1, found, Some(words))
            }
        };
        let ids: BTreeSet<_> = found.iter().map(|place| names.projects[*place].0).collect();
        let name = words.unwrap_or_else(|| names.projects[found[0]].2.clone());
        let mut chip = name.clone();
        let mut count = count;
        // `@Website: Build`
        if rest == Some(':') {
            let tasks: Vec<(usize, &str)> = names
                .tasks
                .iter()
                .enumerate()
                .filter(|(_, (_, of, _))| ids.contains(of))
                .map(|(place, (.., name))| (place, &**name))
                .collect();
            let (more, of_task) = self.task(place, count, &tasks)?;
            count += more;
            if !of_task.is_empty() {
                chip = words::under(Some(&name), Some(&names.tasks[of_task[0]].2));
                narrow(
                    &mut self.query.tasks,
                    of_task
                        .into_iter()
                        .map(|place| names.tasks[place].0)
                        .collect(),
                );
            }
        }
        let several = self.query.projects.take().unwrap_or_default();
        self.query.projects = Some(several.into_iter().chain(ids).collect());
        self.chip(ChipKind::Project, chip, None);
        Ok(count)
    }

    /// The task that is named behind `@Project:`, and how many more words that takes.
    fn task(
        &self,
        place: usize,
        count: usize,
        tasks: &[(usize, &str)],
    ) -> Result<(usize, Vec<usize>), Problem> {
        let last = self.said[place + count - 1].text;
        let glued = last
            .rsplit_once(':')
            .map(|(_, behind)| behind)
            .filter(|behind| !behind.is_empty());
        if let Some(said) = glued {
            return Ok((0, chosen(Kind::Task, said, tasks)?.0));
        }
        let next = self
            .said
            .get(place + count)
            .filter(|next| !next.quoted && !next.text.starts_with(['@', '#']));
        let Some(next) = next else {
            return Ok((0, Vec::new()));
        };
        let (more, found) = self.names_at(place + count, "", tasks);
        match found.is_empty() {
            false => Ok((more, found)),
            true => Ok((1, chosen(Kind::Task, next.text, tasks)?.0)),
        }
    }

    pub(super) fn tag(&mut self, place: usize) -> Result<usize, Problem> {
        let names = self.names;
        let tags: Vec<(usize, &str)> = names
            .tags
            .iter()
            .map(|(_, name)| &**name)
            .enumerate()
            .collect();
        let (count, found, _) = self.longest(place, &tags);
        let (count, found, words) = match found.is_empty() {
            false => (count, found, None),
            true => {
                let (found, words) = chosen(Kind::Tag, &self.said[place].text[1..], &tags)?;
                (1, found, Some(words))
            }
        };
        let name = words.unwrap_or_else(|| names.tags[found[0]].1.clone());
        self.query
            .tags
            .push(found.iter().map(|place| names.tags[*place].0).collect());
        self.chip(ChipKind::Tag, format!("#{name}"), None);
        Ok(count)
    }

    /// The longest of these names that stands behind the sign of the word at `place`, how many words it takes, and
    /// what follows it at once.
    fn longest(&self, place: usize, all: &[(usize, &str)]) -> (usize, Vec<usize>, Option<char>) {
        let (count, found) = self.names_at(place, "@#", all);
        if found.is_empty() {
            return (0, found, None);
        }
        let last = self.said[place + count - 1].text;
        let follows = match last.contains(':') {
            true => Some(':'),
            false => None,
        };
        (count, found, follows)
    }

    /// The longest of these names from the word at `place` on, behind one of these signs, and how many words it takes.
    fn names_at(&self, place: usize, signs: &str, all: &[(usize, &str)]) -> (usize, Vec<usize>) {
        let mut best: (usize, usize, Vec<usize>) = (0, 0, Vec::new());
        for (index, name) in all {
            let name = Folded::of(name);
            let mut wanted = name.text().split_whitespace();
            let mut count = 0;
            let is_here = wanted.all(|wanted| {
                let Some(said) = self.said.get(place + count).filter(|said| !said.quoted) else {
                    return false;
                };
                let said = if count == 0 {
                    said.text.trim_start_matches(|c| signs.contains(c))
                } else {
                    said.text
                };
                count += 1;
                let said = Folded::of(said);
                let (said, is_end) = (said.text(), count);
                // A colon behind the last word begins a task.
                said == wanted
                    || (is_end == name.text().split_whitespace().count()
                        && said
                            .strip_prefix(wanted)
                            .is_some_and(|rest| rest.starts_with(':')))
            });
            if !is_here || count == 0 {
                continue;
            }
            let length = name.text().len();
            match (count, length).cmp(&(best.0, best.1)) {
                std::cmp::Ordering::Greater => best = (count, length, vec![*index]),
                std::cmp::Ordering::Equal => best.2.push(*index),
                std::cmp::Ordering::Less => {}
            }
        }
        (best.0, best.2)
    }

    pub(super) fn word(&mut self, text: &str, is_whole: bool) {
        let folded = Folded::of(text);
        let text = folded
            .text()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        if text.is_empty() {
            return;
        }
        let mut word = Word {
            text,
            is_whole,
            ..Word::default()
        };
        let folded = self
            .folded
            .get_or_insert_with(|| FoldedNames::of(self.names));
        let clients = folded.clients.iter().filter(|(_, name)| name.holds(&word));
        let clients: BTreeSet<_> = clients.map(|(id, _)| *id).collect();
        let of_client =
            |client: &Option<ClientId>| client.is_some_and(|client| clients.contains(&client));
        let projects = folded
            .projects
            .iter()
            .filter(|(_, client, name)| of_client(client) || name.holds(&word));
        let projects = projects.map(|(id, ..)| *id).collect();
        let tasks = folded.tasks.iter().filter(|(_, name)| name.holds(&word));
        let tasks = tasks.map(|(id, _)| *id).collect();
        let tags = folded.tags.iter().filter(|(_, name)| name.holds(&word));
        let tags = tags.map(|(id, _)| *id).collect();
        (word.projects, word.tasks, word.tags) = (projects, tasks, tags);
        self.query.words.push(word);
    }
}

/// Those of the names that are called so, else those that begin so, else those in which a word begins so; and what they
/// are called together.
pub(super) fn chosen(
    kind: Kind,
    said: &str,
    all: &[(usize, &str)],
) -> Result<(Vec<usize>, String), Problem> {
    let word = Word {
        text: Folded::of(said.trim_end_matches(':')).text().to_owned(),
        ..Word::default()
    };
    let folded: Vec<(usize, &str, Folded)> = all
        .iter()
        .map(|(place, name)| (*place, *name, Folded::of(name)))
        .collect();
    let ways: [&dyn Fn(&Folded) -> bool; 3] = [
        &|name| name.text() == word.text,
        &|name| name.text().starts_with(&word.text),
        &|name| name.holds(&word),
    ];
    for way in ways {
        let found: Vec<_> = folded
            .iter()
            .filter(|(.., name)| !word.text.is_empty() && way(name))
            .collect();
        let Some((_, name, _)) = found.first() else {
            continue;
        };
        let names: BTreeSet<&str> = found.iter().map(|(_, name, _)| *name).collect();
        let words = match names.len() {
            1 => (*name).to_owned(),
            several => words::found_more(name, several - 1),
        };
        return Ok((found.into_iter().map(|(place, ..)| *place).collect(), words));
    }
    Err(Problem::UnknownName {
        kind,
        said: said.to_owned(),
        candidates: nearest(said, all.iter().map(|(_, name)| *name)),
    })
}

/// The names as words are compared with them, made once for all words.
pub(super) struct FoldedNames {
    clients: Vec<(ClientId, Folded)>,
    projects: Vec<(ProjectId, Option<ClientId>, Folded)>,
    tasks: Vec<(TaskId, Folded)>,
    tags: Vec<(TagId, Folded)>,
}

impl FoldedNames {
    fn of(names: &Names) -> FoldedNames {
        let clients = names
            .clients
            .iter()
            .map(|(id, name)| (*id, Folded::of(name)));
        let projects = names
            .projects
            .iter()
            .map(|(id, of, name)| (*id, *of, Folded::of(name)));
        let tasks = names
            .tasks
            .iter()
            .map(|(id, _, name)| (*id, Folded::of(name)));
        let tags = names.tags.iter().map(|(id, name)| (*id, Folded::of(name)));
        FoldedNames {
            clients: clients.collect(),
            projects: projects.collect(),
            tasks: tasks.collect(),
            tags: tags.collect(),
        }
    }
}
