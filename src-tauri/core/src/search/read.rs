//! One text to a query.
//!
//! What narrows down and means nothing here is a problem, never silently a word; names that are not typed to their end
//! stand for all that begin so, since people look while they type.

mod names;

use std::collections::BTreeSet;

use chrono::Weekday;

use self::names::{FoldedNames, chosen};
use super::{Names, Query};
use crate::action::Moment;
use crate::at::At;
use crate::id::Kind;
use crate::problem::Problem;
use crate::range::{self, RangeAsk};
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

    fn chip(&mut self, kind: ChipKind, words: String, color: Option<String>) {
        self.query.chips.push(Chip { kind, words, color });
    }
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
