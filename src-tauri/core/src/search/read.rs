//! One text to a query.
//!
//! What narrows down and means nothing here is a problem, never silently a word; names that are not typed to their end
//! stand for all that begin so, since people look while they type.

use std::collections::BTreeSet;

use chrono::Weekday;

use super::{Folded, Names, Query, Word};
use crate::action::Moment;
use crate::at::At;
use crate::id::{ClientId, Kind, ProjectId, TagId, TaskId};
use crate::problem::Problem;
use crate::range::{self, RangeAsk};
use crate::recall::nearest;
use crate::view::{Chip, ChipKind};
use crate::{day, words};

/// The longest text that is looked for, in characters.
pub const TEXT_MOST: usize = 400;

/// A word as typed.
#[derive(Clone, Copy, Debug)]
struct Said<'a> {
    text: &'a str,
    quoted: bool,
    /// Quoted, and the quotes are closed.
    closed: bool,
}

/// Reads what somebody looks for.
///
/// # Errors
/// [`Problem::TextTooLong`], [`Problem::UnknownName`] for a name that nothing begins with, [`Problem::TimeUnreadable`],
/// [`Problem::TimeTwice`] for a second stretch of time.
pub fn read(
    text: &str,
    names: &Names,
    moment: Moment,
    week_start: Weekday,
) -> Result<Query, Problem> {
    let length = text.chars().count();
    if length > TEXT_MOST {
        return Err(Problem::TextTooLong {
            length,
            most: TEXT_MOST,
        });
    }
    let mut reader = Reader {
        said: split(text),
        names,
        moment,
        week_start,
        query: Query::default(),
        time_said: None,
        folded: None,
    };
    let mut place = 0;
    while place < reader.said.len() {
        place += reader.take(place)?;
    }
    Ok(reader.query)
}

/// Words at blanks, but for those in quotes; `client:"Kestrel Energy"` is one.
fn split(text: &str) -> Vec<Said<'_>> {
    let mut said = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (word, after) = match rest.strip_prefix('"') {
            Some(behind) => {
                let end = behind.find('"');
                let (text, after) = behind.split_at(end.unwrap_or(behind.len()));
                let word = Said {
                    text,
                    quoted: true,
                    closed: end.is_some(),
                };
                (word, after.strip_prefix('"').unwrap_or(after))
            }
            None => {
                let blank = rest.find(char::is_whitespace).unwrap_or(rest.len());
                let end = match rest.find(":\"") {
                    Some(colon) if colon < blank => {
                        let behind = colon + 2;
                        rest[behind..]
                            .find('"')
                            .map_or(rest.len(), |quote| behind + quote + 1)
                    }
                    Some(_) | None => blank,
                };
                let (text, after) = rest.split_at(end);
                let word = Said {
                    text,
                    quoted: false,
                    closed: false,
                };
                (word, after)
            }
        };
        said.push(word);
        rest = after.trim_start();
    }
    said
}

struct Reader<'a> {
    said: Vec<Said<'a>>,
    names: &'a Names,
    moment: Moment,
    week_start: Weekday,
    query: Query,
    time_said: Option<String>,
    folded: Option<FoldedNames>,
}

/// The names as words are compared with them, made once for all words.
struct FoldedNames {
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

impl Reader<'_> {
    /// Takes what begins with the word at `place`, and says how many words that were.
    fn take(&mut self, place: usize) -> Result<usize, Problem> {
        let said = self.said[place];
        if said.quoted {
            self.word(said.text, said.closed);
            return Ok(1);
        }
        if let Some(count) = self.stretch(place)? {
            return Ok(count);
        }
        let behind = |sign: char| {
            said.text
                .strip_prefix(sign)
                .filter(|behind| !behind.is_empty())
        };
        if behind('@').is_some() {
            return self.project(place);
        }
        if behind('#').is_some() {
            return self.tag(place);
        }
        if let Some((key, value)) = said.text.split_once(':')
            && self.narrowed(key, value.trim_matches('"'))?
        {
            return Ok(1);
        }
        self.word(said.text, false);
        Ok(1)
    }

    fn word(&mut self, text: &str, is_whole: bool) {
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

    /// `last month`, `yesterday`, `2026-11`, `7 days`: the longest stretch that begins here.
    fn stretch(&mut self, place: usize) -> Result<Option<usize>, Problem> {
        for count in (1..=3).rev() {
            let Some(said) = self.said.get(place..place + count) else {
                continue;
            };
            if said.iter().any(|word| word.quoted) {
                continue;
            }
            let text = said
                .iter()
                .map(|word| word.text)
                .collect::<Vec<_>>()
                .join(" ");
            // One word alone is mostly a word: of those, only what is hardly meant otherwise.
            let is_meant = count > 1
                || ["today", "yesterday", "heute", "gestern"].contains(&&*text.to_lowercase())
                || text.bytes().filter(|byte| *byte == b'-').count() > 0;
            let ask = match is_meant {
                true => range::read(&text, self.moment, self.week_start),
                false => None,
            };
            if let Some(ask) = ask {
                self.time(&text, &ask)?;
                return Ok(Some(count));
            }
        }
        Ok(None)
    }

    fn time(&mut self, said: &str, ask: &RangeAsk) -> Result<(), Problem> {
        let range = range::resolve(ask, None, self.week_start, self.moment)?;
        self.bounds(said, Some(range.from), Some(range.to))?;
        self.chip(
            ChipKind::Time,
            words::range_label(&range, self.moment),
            None,
        );
        Ok(())
    }

    fn bounds(&mut self, said: &str, from: Option<At>, to: Option<At>) -> Result<(), Problem> {
        let query = &mut self.query;
        if (from.is_some() && query.from.is_some()) || (to.is_some() && query.to.is_some()) {
            return Err(Problem::TimeTwice {
                first: self.time_said.take().unwrap_or_default(),
                second: said.to_owned(),
            });
        }
        (query.from, query.to) = (query.from.or(from), query.to.or(to));
        if let (Some(start), Some(end)) = (query.from, query.to)
            && end < start
        {
            return Err(Problem::EndBeforeStart { start, end });
        }
        self.time_said = Some(said.to_owned());
        Ok(())
    }

    /// `billable:yes`, `from:2026-11-01`, `client:Kestrel`; whether it is one of these.
    fn narrowed(&mut self, key: &str, value: &str) -> Result<bool, Problem> {
        let moment = self.moment;
        let date = |at: At| {
            day::short(
                day::date_of(at, moment.zone),
                day::date_of(moment.now, moment.zone),
            )
        };
        match (&*key.to_lowercase(), value) {
            ("billable" | "abrechenbar", "yes" | "no" | "ja" | "nein") => {
                let billable = ["yes", "ja"].contains(&value);
                self.query.billable = Some(billable);
                self.chip(ChipKind::Billable, words::found_billable(billable), None);
            }
            ("from" | "since" | "after" | "von" | "ab" | "seit", value) if !value.is_empty() => {
                let from = crate::when::range_from(value, moment)?;
                self.bounds(value, Some(from), None)?;
                self.chip(ChipKind::Time, words::found_from(&date(from)), None);
            }
            ("to" | "until" | "bis", value) if !value.is_empty() => {
                let to = crate::when::range_to(value, moment)?;
                self.bounds(value, None, Some(to))?;
                self.chip(ChipKind::Time, words::found_to(&date(to.plus(-1))), None);
            }
            ("on" | "in" | "am" | "im", value) if !value.is_empty() => {
                let ask = range::read(value, moment, self.week_start).ok_or_else(|| {
                    Problem::RangeUnreadable {
                        said: value.to_owned(),
                    }
                })?;
                self.time(value, &ask)?;
            }
            ("client" | "kunde", value) if !value.is_empty() => {
                let names = self.names;
                let clients: Vec<(usize, &str)> = names
                    .clients
                    .iter()
                    .map(|(_, name)| &**name)
                    .enumerate()
                    .collect();
                let (chosen, words) = chosen(Kind::Client, value, &clients)?;
                let chosen: BTreeSet<_> = chosen
                    .into_iter()
                    .map(|place| names.clients[place].0)
                    .collect();
                let of = names
                    .projects
                    .iter()
                    .filter(|(_, client, _)| client.is_some_and(|client| chosen.contains(&client)));
                narrow(&mut self.query.projects, of.map(|(id, ..)| *id).collect());
                self.chip(ChipKind::Project, words, None);
            }
            ("task" | "aufgabe", value) if !value.is_empty() => {
                let tasks: Vec<(usize, &str)> = self
                    .names
                    .tasks
                    .iter()
                    .map(|(.., name)| &**name)
                    .enumerate()
                    .collect();
                let (chosen, words) = chosen(Kind::Task, value, &tasks)?;
                let chosen = chosen
                    .into_iter()
                    .map(|place| self.names.tasks[place].0)
                    .collect();
                narrow(&mut self.query.tasks, chosen);
                self.chip(ChipKind::Project, words, None);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn project(&mut self, place: usize) -> Result<usize, Problem> {
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

    fn tag(&mut self, place: usize) -> Result<usize, Problem> {
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

    fn chip(&mut self, kind: ChipKind, words: String, color: Option<String>) {
        self.query.chips.push(Chip { kind, words, color });
    }
}

/// Those of the names that are called so, else those that begin so, else those in which a word begins so; and what they
/// are called together.
fn chosen(kind: Kind, said: &str, all: &[(usize, &str)]) -> Result<(Vec<usize>, String), Problem> {
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

fn narrow<T: Ord>(set: &mut Option<BTreeSet<T>>, to: BTreeSet<T>) {
    *set = Some(match set.take() {
        None => to,
        Some(mut before) => {
            before.retain(|one| to.contains(one));
            before
        }
    });
}
