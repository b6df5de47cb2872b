//! What was done and named before, offered again: near names for a name that is unknown, the last entries of each
//! kind for the tray, and suggestions for a text being typed.
//!
//! Never looks anything up itself, and gives the same answer to the same question.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Timelike;

use crate::action::Moment;
use crate::at::At;
use crate::id::{EntryId, ProjectId, TagId, TaskId};

/// At most so many names are offered for one that is unknown.
pub const NEAR_MOST: usize = 5;

/// The names that could be meant by one that is unknown, nearest first, each once.
pub fn nearest<'a>(said: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let said = fold(said);
    let mut found: BTreeSet<(Nearness, &str)> = names
        .into_iter()
        .filter_map(|name| Some((nearness(&said, &fold(name))?, name)))
        .collect();
    let mut near = Vec::new();
    while let Some((_, name)) = found.pop_first()
        && near.len() < NEAR_MOST
    {
        if !near.iter().any(|taken| taken == name) {
            near.push(name.to_owned());
        }
    }
    near
}

/// How near a name is, nearest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    /// One begins with the other.
    Begins,
    /// A word of the name begins so.
    WordBegins,
    /// It is somewhere in the name.
    Holds,
    /// So many letters differ.
    Differs(usize),
}

fn nearness(said: &str, name: &str) -> Option<Nearness> {
    if said.is_empty() || name.is_empty() {
        return None;
    }
    if let Some(holds) = holding(said, name) {
        return Some(holds);
    }
    if said.starts_with(name) {
        return Some(Nearness::Begins);
    }
    // One letter in three may be wrong; a short name must share more than its length with what was said.
    let most = said.chars().count().div_ceil(3);
    std::iter::once(name)
        .chain(name.split(' '))
        .map(|part| strsim::osa_distance(said, part))
        .min()
        .filter(|distance| *distance <= most && *distance < said.chars().count())
        .map(Nearness::Differs)
}

fn holding(said: &str, name: &str) -> Option<Nearness> {
    if name.starts_with(said) {
        return Some(Nearness::Begins);
    }
    let at_word = |at: usize| {
        name[..at]
            .chars()
            .next_back()
            .is_none_or(|before| !before.is_alphanumeric())
    };
    let mut places = name.match_indices(said).map(|(at, _)| at).peekable();
    places.peek()?;
    Some(if places.any(at_word) {
        Nearness::WordBegins
    } else {
        Nearness::Holds
    })
}

/// A name or text as it is compared: lower case, with single blanks between its words.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_lowercase));
    }
    folded
}

/// An earlier entry, as far as it can be started again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// Which entry.
    pub entry: EntryId,
    /// What was done.
    pub description: String,
    /// Its project.
    pub project: Option<ProjectId>,
    /// Its task.
    pub task: Option<TaskId>,
    /// Its tags.
    pub tags: BTreeSet<TagId>,
    /// The names of its client, project, task and tags, for searching.
    pub about: String,
    /// When it began.
    pub start: At,
    /// Whether it runs now.
    pub runs: bool,
}

impl Past {
    /// Whether there is anything to start again.
    fn says_something(&self) -> bool {
        !self.description.is_empty() || self.project.is_some() || !self.tags.is_empty()
    }

    /// What makes two entries the same to start again.
    fn kind(&self) -> (&str, Option<ProjectId>, Option<TaskId>, &BTreeSet<TagId>) {
        (&self.description, self.project, self.task, &self.tags)
    }
}

/// The last entries, one of each kind, newest first.
pub fn last(past: &[Past], most: usize) -> Vec<&Past> {
    let mut newest_first: Vec<&Past> = past.iter().collect();
    newest_first.sort_by_key(|entry| std::cmp::Reverse((entry.start, entry.entry)));
    let mut seen = BTreeSet::new();
    newest_first.retain(|entry| seen.insert(entry.kind()));
    newest_first.truncate(most);
    newest_first
}

/// What is likely to be started now, one of each kind, likeliest first: what was done lately, often, and at this
/// hour of the day, and never what runs already. With something typed, only what holds every word of it, in its
/// description or its names.
pub fn suggest<'a>(past: &'a [Past], typed: &str, moment: Moment, most: usize) -> Vec<&'a Past> {
    let typed = fold(typed);
    let mut kinds: BTreeMap<_, (u64, &Past)> = BTreeMap::new();
    let runs = past.iter().find(|entry| entry.runs && typed.is_empty());
    let is_wanted = |entry: &&Past| {
        entry.says_something() && runs.is_none_or(|runs| runs.kind() != entry.kind())
    };
    for entry in past.iter().filter(is_wanted) {
        let (weight, newest) = kinds.entry(entry.kind()).or_insert((0, entry));
        *weight += weight_of(entry.start, moment);
        if (entry.start, entry.entry) > (newest.start, newest.entry) {
            *newest = entry;
        }
    }
    let mut ranked: Vec<_> = kinds
        .into_values()
        .filter_map(|(weight, newest)| {
            Some((
                fit(&typed, newest)?,
                std::cmp::Reverse((weight, newest.start, newest.entry)),
                newest,
            ))
        })
        .collect();
    ranked.sort_by_key(|(fit, weight, _)| (*fit, *weight));
    ranked
        .into_iter()
        .take(most)
        .map(|(_, _, newest)| newest)
        .collect()
}

/// How well an entry fits what is typed, best first; `None` when it does not.
fn fit(typed: &str, entry: &Past) -> Option<u8> {
    if typed.is_empty() {
        return Some(0);
    }
    let description = fold(&entry.description);
    match holding(typed, &description) {
        Some(Nearness::Begins) => return Some(0),
        Some(_) => return Some(1),
        None => {}
    }
    let about = fold(&entry.about);
    typed
        .split(' ')
        .all(|word| description.contains(word) || about.contains(word))
        .then_some(2)
}

/// What one earlier start says about now: the later the more, half as much again within three hours of the same
/// time of day, twice as much within one.
fn weight_of(start: At, moment: Moment) -> u64 {
    const DAY_S: i64 = 86_400;
    let age_days = moment.now.since(start).max(0) / DAY_S;
    let recency = match age_days {
        0 => 64,
        1..=2 => 48,
        3..=6 => 32,
        7..=13 => 20,
        14..=29 => 10,
        30..=89 => 4,
        _ => 1,
    };
    let clock = |at: At| {
        i64::from(
            at.utc()
                .with_timezone(&moment.zone)
                .num_seconds_from_midnight(),
        )
    };
    let apart = (clock(start) - clock(moment.now)).rem_euclid(DAY_S);
    let hour = match apart.min(DAY_S - apart) {
        0..=3600 => 4,
        3601..=10_800 => 3,
        _ => 2,
    };
    recency * hour
}

#[cfg(test)]
mod tests {
    use chrono_tz::Europe;
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn near_names_are_those_a_person_could_mean() {
        let names = [
            "Tariff app",
            "Target pricing",
            "Guitar map",
            "Website",
            "Website relaunch",
            "Studio",
            "Ops",
            "Web",
        ];
        for (said, expected) in [
            ("tar", &["Target pricing", "Tariff app", "Guitar map"][..]),
            ("Wbsite", &["Website", "Website relaunch"]),
            ("Websit", &["Web", "Website", "Website relaunch"]),
            ("Tarif ap", &["Tariff app"]),
            ("relanch", &["Website relaunch"]),
            ("app", &["Tariff app"]),
            ("Studoi", &["Studio"]),
            ("xyz", &[]),
            ("", &[]),
        ] {
            assert_eq!(nearest(said, names), expected, "{said}");
        }
    }

    #[test]
    fn no_more_near_names_than_fit_in_a_sentence_and_none_twice() {
        let names: Vec<String> = (0..40).map(|i| format!("Task {}", i / 2)).collect();
        assert_eq!(
            nearest("task", names.iter().map(String::as_str)).len(),
            NEAR_MOST
        );
        assert_eq!(nearest("a", ["A", "A"]), ["A"]);
    }

    #[test]
    fn the_last_of_each_kind_come_newest_first() {
        let past = [
            past(1, "Stand-up", None, -3),
            past(2, "Review", None, -2),
            past(3, "Stand-up", None, -1),
        ];
        let ids: Vec<EntryId> = last(&past, 5)
            .into_iter()
            .map(|entry| entry.entry)
            .collect();
        assert_eq!(ids, [id(3), id(2)]);
        assert_eq!(last(&past, 1).len(), 1);
        let other_project = [past[0].clone(), self::past(4, "Stand-up", Some(7), -2)];
        assert_eq!(
            last(&other_project, 5).len(),
            2,
            "another project makes another kind"
        );
    }

    #[test]
    fn what_is_done_at_this_hour_comes_before_what_was_done_once() {
        let days_ago_at_nine = |number, days: i64| past(number, "Stand-up", None, -24 * days);
        let mut history: Vec<Past> = (1..5)
            .map(|days| days_ago_at_nine(days as u8, days))
            .collect();
        history.push(past(9, "Invoice", None, -6));
        let offered: Vec<&str> = suggest(&history, "", moment(), 5)
            .iter()
            .map(|entry| &*entry.description)
            .collect();
        assert_eq!(offered, ["Stand-up", "Invoice"]);
    }

    #[test]
    fn neither_what_runs_nor_what_says_nothing_is_offered_to_be_started() {
        let mut runs = past(3, "Review", None, 0);
        runs.runs = true;
        let nothing = past(4, "", None, -1);
        let history = [
            past(1, "Stand-up", None, -3),
            past(2, "Review", None, -2),
            runs,
            nothing,
        ];
        let offered = |typed| -> Vec<&str> {
            suggest(&history, typed, moment(), 5)
                .iter()
                .map(|entry| &*entry.description)
                .collect()
        };
        assert_eq!(offered(""), ["Stand-up"]);
        assert_eq!(offered("rev"), ["Review"], "who types it means it");
    }

    #[test]
    fn what_begins_as_typed_comes_first_and_names_count_too() {
        let mut by_name = past(3, "Fix header", None, -1);
        by_name.about = "Kestrel Energy Tariff app".into();
        let history = [
            past(1, "Copy deck review", None, -1),
            past(2, "Review copy", None, -200),
            by_name,
        ];
        let offered = |typed| -> Vec<EntryId> {
            suggest(&history, typed, moment(), 5)
                .iter()
                .map(|entry| entry.entry)
                .collect()
        };
        assert_eq!(offered("rev"), [id(2), id(1)]);
        assert_eq!(
            offered("copy review"),
            [id(1), id(2)],
            "every word counts, in any order"
        );
        assert_eq!(offered("TARIFF fix"), [id(3)]);
        assert_eq!(offered("nothing"), []);
    }

    proptest! {
        #[test]
        fn the_order_of_the_past_does_not_matter(
            starts in prop::collection::vec((-5000_i64..0, 0_u8..4), 0..12),
            seed in any::<usize>(),
        ) {
            let history: Vec<Past> = starts
                .iter()
                .enumerate()
                .map(|(i, (hours, kind))| past(i as u8, ["a", "b", "c", "d"][usize::from(*kind)], None, *hours))
                .collect();
            let mut turned = history.clone();
            if !turned.is_empty() {
                let by = seed % turned.len();
                turned.rotate_left(by);
            }
            prop_assert_eq!(suggest(&history, "", moment(), 9), suggest(&turned, "", moment(), 9));
            prop_assert_eq!(last(&history, 9), last(&turned, 9));
        }

        #[test]
        fn nearest_takes_any_text(said in any::<String>(), name in any::<String>()) {
            let _ = nearest(&said, [&*name]);
        }
    }

    fn moment() -> Moment {
        Moment {
            now: "2026-11-19T08:00:00Z".parse().unwrap(),
            zone: Europe::Berlin,
        }
    }

    fn id(number: u8) -> EntryId {
        EntryId(Uuid::from_u128(number.into()))
    }

    fn past(number: u8, description: &str, project: Option<u128>, hours: i64) -> Past {
        Past {
            entry: id(number),
            description: description.into(),
            project: project.map(|number| ProjectId(Uuid::from_u128(number))),
            task: None,
            tags: BTreeSet::new(),
            about: String::new(),
            start: moment().now.plus(hours * 3600),
            runs: false,
        }
    }
}
