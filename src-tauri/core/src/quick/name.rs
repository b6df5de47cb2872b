//! `@Project`, `@Project: Task` and `#tag` in a line: the longest existing name that follows, word by word.
//!
//! Never takes a name out of the middle of a word: mail addresses, `C#` and `issue#4` are text.

use super::{Names, Word};
use crate::draft::Draft;
use crate::id::{Kind, ProjectId, TagId, TaskId};
use crate::problem::Problem;
use crate::recall::{fold, nearest};

/// What a project is named with.
pub(super) const PROJECT: char = '@';
/// What a tag is named with.
pub(super) const TAG: char = '#';
/// Both.
pub(super) const SIGILS: [char; 2] = [PROJECT, TAG];

/// Takes the names out of a line, into the draft, and hands back the words that are left.
pub(super) fn take<'a>(
    words: Vec<Word<'a>>,
    names: &Names,
    draft: &mut Draft,
) -> Result<Vec<Word<'a>>, Problem> {
    if !words.iter().any(|word| sigil(word.text).is_some()) {
        return Ok(words);
    }
    let line = Line::new(&words);
    let mut left = Vec::with_capacity(words.len());
    let mut project_said: Option<String> = None;
    let mut place = 0;
    while place < words.len() {
        place += match sigil(words[place].text) {
            None => {
                left.push(words[place]);
                1
            }
            Some(PROJECT) => {
                let (count, (project, task)) = find_project(&line, place, names)?;
                let said = line.said(place, count);
                if let Some(first) = project_said
                    && (draft.project, draft.task) != (Some(project), task)
                {
                    return Err(Problem::ProjectTwice {
                        first,
                        second: said,
                    });
                }
                (draft.project, draft.task) = (Some(project), task);
                project_said = Some(said);
                count
            }
            Some(_) => {
                let (count, tag) = find_tag(&line, place, names)?;
                draft.tags.insert(tag);
                count
            }
        };
    }
    Ok(left)
}

/// The sign that a word begins with, if a name follows it at once.
fn sigil(word: &str) -> Option<char> {
    let first = word.chars().next()?;
    (SIGILS.contains(&first) && word.len() > 1).then_some(first)
}

fn find_tag(line: &Line<'_>, place: usize, names: &Names) -> Result<(usize, TagId), Problem> {
    let rest = line.behind(place);
    let mut hits = Vec::new();
    for (id, name) in &names.tags {
        if let Some(behind) = strip(rest, &fold(name)).or_else(|| strip(rest, &id.to_string()))
            && ends(behind)
        {
            hits.push(Hit {
                length: rest.len() - behind.len(),
                name: name.clone(),
                id: id.to_string(),
                means: *id,
            });
        }
    }
    match line.longest(place, Kind::Tag, hits)? {
        Some(found) => Ok(found),
        None => Err(unknown(
            Kind::Tag,
            line.said(place, 1),
            names.tags.iter().map(|(_, name)| &**name),
        )),
    }
}

type ProjectAndTask = (ProjectId, Option<TaskId>);

fn find_project(
    line: &Line<'_>,
    place: usize,
    names: &Names,
) -> Result<(usize, ProjectAndTask), Problem> {
    let rest = line.behind(place);
    let mut hits: Vec<Hit<ProjectAndTask>> = Vec::new();
    // The longest project with a colon behind it and no task of that name.
    let mut miss: Option<(usize, ProjectId)> = None;
    for (project, name) in &names.projects {
        let Some(behind) = strip(rest, &fold(name)).or_else(|| strip(rest, &project.to_string()))
        else {
            continue;
        };
        let mut hit = |behind: &str, name: String, id: String, task| {
            hits.push(Hit {
                length: rest.len() - behind.len(),
                name,
                id,
                means: (*project, task),
            });
        };
        if ends(behind) {
            hit(behind, name.clone(), project.to_string(), None);
        }
        let Some(task_said) = behind.strip_prefix(':') else {
            continue;
        };
        let wanted = task_said.trim_start();
        if wanted.is_empty() || (task_said != wanted && wanted.starts_with(SIGILS)) {
            hit(task_said, name.clone(), project.to_string(), None);
            continue;
        }
        let mut is_there = false;
        for (task, _, task_name) in names.tasks.iter().filter(|(_, of, _)| of == project) {
            if let Some(behind) =
                strip(wanted, &fold(task_name)).or_else(|| strip(wanted, &task.to_string()))
                && ends(behind)
            {
                is_there = true;
                hit(
                    behind,
                    format!("{name}: {task_name}"),
                    task.to_string(),
                    Some(*task),
                );
            }
        }
        let length = rest.len() - wanted.len();
        if !is_there && miss.is_none_or(|(longest, _)| length > longest) {
            miss = Some((length, *project));
        }
    }
    let longest = hits.iter().map(|hit| hit.length).max();
    if let Some((length, project)) = miss
        && longest.is_none_or(|longest| longest < length)
    {
        let said = line.said_behind(place, length).to_owned();
        let tasks = names
            .tasks
            .iter()
            .filter(|(_, of, _)| *of == project)
            .map(|(_, _, name)| &**name);
        return Err(unknown(Kind::Task, said, tasks));
    }
    match line.longest(place, Kind::Project, hits)? {
        Some(found) => Ok(found),
        None => Err(unknown(
            Kind::Project,
            line.said(place, 1),
            names.projects.iter().map(|(_, name)| &**name),
        )),
    }
}

fn unknown<'a>(kind: Kind, said: String, names: impl Iterator<Item = &'a str>) -> Problem {
    let candidates = nearest(&said, names);
    Problem::UnknownName {
        kind,
        said,
        candidates,
    }
}

/// What is left of `text` behind a name that is not empty.
fn strip<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    text.strip_prefix(name).filter(|_| !name.is_empty())
}

/// Whether a name may end before this.
fn ends(behind: &str) -> bool {
    behind.is_empty() || behind.starts_with(' ')
}

/// A name that stands in the line.
struct Hit<T> {
    /// How much of the folded line it takes, in bytes.
    length: usize,
    name: String,
    id: String,
    means: T,
}

/// The line as names are compared with it: folded, single blanks between its words.
struct Line<'a> {
    words: &'a [Word<'a>],
    folded: String,
    /// Where each word begins in `folded`.
    starts: Vec<usize>,
}

impl<'a> Line<'a> {
    fn new(words: &'a [Word<'a>]) -> Line<'a> {
        let mut folded = String::new();
        let mut starts = Vec::with_capacity(words.len());
        for word in words {
            if !folded.is_empty() {
                folded.push(' ');
            }
            starts.push(folded.len());
            folded.push_str(&fold(word.text));
        }
        Line {
            words,
            folded,
            starts,
        }
    }

    /// What follows the sign with which the word at `place` begins.
    fn behind(&self, place: usize) -> &str {
        &self.folded[self.starts[place] + 1..]
    }

    /// `count` words from `place` as they were said, without the sign.
    fn said(&self, place: usize, count: usize) -> String {
        let words: Vec<&str> = self.words[place..]
            .iter()
            .take(count)
            .map(|word| word.text)
            .collect();
        words.join(" ").split_off(1)
    }

    /// The word, as said, that begins `length` bytes behind the sign of the word at `place`: a whole one, or what
    /// stands behind the colon in one.
    fn said_behind(&self, place: usize, length: usize) -> &'a str {
        let before = &self.behind(place)[..length];
        let word = self.words[place + before.matches(' ').count()].text;
        if before.ends_with(' ') {
            word
        } else {
            word.rsplit_once(':').map_or(word, |(_, task)| task)
        }
    }

    /// The longest of the names and how many words it takes; of those that differ only in case, the one typed.
    fn longest<T: Copy>(
        &self,
        place: usize,
        kind: Kind,
        mut hits: Vec<Hit<T>>,
    ) -> Result<Option<(usize, T)>, Problem> {
        let Some(length) = hits.iter().map(|hit| hit.length).max() else {
            return Ok(None);
        };
        hits.retain(|hit| hit.length == length);
        let count = self.behind(place)[..length].split(' ').count();
        let said = self.said(place, count);
        let (exact, folded): (Vec<_>, Vec<_>) = hits
            .into_iter()
            .partition(|hit| same_letters(&hit.name, &said));
        let mut meant = if exact.is_empty() { folded } else { exact };
        meant.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
        match &meant[..] {
            [only] => Ok(Some((count, only.means))),
            several => Err(Problem::AmbiguousName {
                kind,
                said,
                candidates: several.iter().map(label(several)).collect(),
            }),
        }
    }
}

/// Whether two names are the same to the letter, blanks and a last colon aside.
fn same_letters(name: &str, said: &str) -> bool {
    let letters = |text: &str| -> String { text.split_whitespace().collect() };
    letters(name) == letters(said.trim_end_matches(':'))
}

/// What tells several names apart: the name, and the id where names are the same.
fn label<T>(several: &[Hit<T>]) -> impl Fn(&Hit<T>) -> String {
    move |hit| {
        let alike = several
            .iter()
            .filter(|other| other.name == hit.name)
            .count();
        if alike > 1 {
            format!("{} ({})", hit.name, hit.id)
        } else {
            hit.name.clone()
        }
    }
}
