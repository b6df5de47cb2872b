//! The rows of a file, as small as they can be held: names once, times as numbers.
//!
//! Takes rows one by one, so that a file of any length passes through. Never drops a row without a note of its line.

use std::collections::BTreeMap;

use super::said::Date;
use super::{DateOrder, Foreign, Notes, Stamp, When};
use crate::entry::Entry;
use crate::id::Kind;
use crate::problem::Problem;
use crate::say;

/// What a file holds.
#[derive(Debug, Default)]
pub struct Gathered {
    pub(super) rows: Vec<Taken>,
    pub(super) names: Vec<Name>,
    pub(super) people: Vec<String>,
    pub(super) refused: Notes,
    pub(super) noted: Notes,
    found: BTreeMap<(Kind, Option<usize>, String, String), usize>,
    person: BTreeMap<String, usize>,
    order: Evidence,
}

/// A project, task or tag that rows name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// What kind.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// The client of a project; empty where there is none.
    pub client: String,
    /// The place among the names of a task's project.
    pub project: Option<usize>,
}

#[derive(Debug)]
pub(super) struct Taken {
    pub(super) line: u64,
    pub(super) who: usize,
    pub(super) description: String,
    pub(super) project: Option<usize>,
    pub(super) task: Option<usize>,
    pub(super) tags: Vec<usize>,
    pub(super) billable: Option<bool>,
    pub(super) start: Stamp,
    pub(super) end: Option<Stamp>,
    pub(super) seconds: Option<i64>,
    pub(super) id: String,
    pub(super) remote: String,
}

/// An end of a row.
#[derive(Clone, Copy)]
pub(super) enum Which {
    Start,
    End,
}

/// What all dates together say of their order.
#[derive(Debug, Default)]
struct Evidence {
    /// A first number beyond 12.
    day_first: bool,
    /// A second number beyond 12.
    month_first: bool,
    /// One that tells nothing, and would be two dates.
    open: Option<(u32, u32, i32)>,
}

impl Gathered {
    /// So many rows are taken from one file.
    pub const MOST: usize = 1_000_000;

    /// Takes one row.
    pub fn take(&mut self, row: Foreign) {
        let Foreign { line, .. } = row;
        let start = match self.stamp(line, row.start, Which::Start) {
            Some(Some(start)) => start,
            Some(None) => return self.refused.push(line, say!("import-no-start")),
            None => return,
        };
        let Some(end) = self.stamp(line, row.end, Which::End) else {
            return;
        };
        if end.is_none() && row.seconds.is_none() {
            return self.refused.push(line, say!("import-no-end"));
        }
        if self.rows.len() == Self::MOST {
            let most = Self::MOST;
            return self
                .refused
                .push(line, say!("import-too-many-rows", most = most));
        }
        let project = self.name(Kind::Project, &row.project, &row.client, None);
        let task = match project {
            Some(_) => self.name(Kind::Task, &row.task, "", project),
            None => None,
        };
        let tags = row.tags.iter();
        let mut tags: Vec<usize> = tags
            .filter_map(|tag| self.name(Kind::Tag, tag, "", None))
            .collect();
        tags.sort_unstable();
        tags.dedup();
        let who = self.who(row.who);
        let description = self.description(line, row.description);
        self.rows.push(Taken {
            line,
            who,
            description,
            project,
            task,
            tags,
            billable: row.billable,
            start,
            end,
            seconds: row.seconds,
            id: row.id,
            remote: row.remote,
        });
    }

    /// Notes a line that holds no row.
    pub fn refuse(&mut self, line: u64, why: impl Into<String>) {
        self.refused.push(line, why);
    }

    /// How many rows there are, those that cannot be used included.
    pub fn len(&self) -> usize {
        self.rows.len() + self.refused.count
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whose time it holds, in the order of the file.
    pub fn people(&self) -> &[String] {
        &self.people
    }

    /// Whether any time is one that clocks showed somewhere, and no instant.
    pub fn has_local_times(&self) -> bool {
        let local = |row: &Taken| matches!(row.start, Stamp::Local(..));
        self.rows.iter().any(local)
    }

    /// What comes first in its dates: as said, or as the dates themselves tell.
    ///
    /// # Errors
    /// [`Problem::DatesAmbiguous`] where nobody says and nothing tells.
    pub fn order(&self, said: Option<DateOrder>) -> Result<DateOrder, Problem> {
        match (said, &self.order) {
            (Some(said), _) => Ok(said),
            (
                None,
                Evidence {
                    day_first: true,
                    month_first: false,
                    ..
                },
            ) => Ok(DateOrder::Dmy),
            (
                None,
                Evidence {
                    month_first: true,
                    day_first: false,
                    ..
                },
            ) => Ok(DateOrder::Mdy),
            (
                None,
                Evidence {
                    open: Some((first, second, year)),
                    ..
                },
            ) => {
                let example = format!("{first:02}/{second:02}/{year}");
                Err(Problem::DatesAmbiguous { example })
            }
            (None, Evidence { open: None, .. }) => Ok(DateOrder::Dmy),
        }
    }

    /// Whether any of its dates begins with a number that could be a day or a month.
    pub fn has_open_dates(&self) -> bool {
        let Evidence {
            day_first,
            month_first,
            open,
        } = &self.order;
        *day_first || *month_first || open.is_some()
    }

    /// `None` is refused, `Some(None)` is not said.
    fn stamp(&mut self, line: u64, when: When, which: Which) -> Option<Option<Stamp>> {
        let stamp = match when {
            When::Missing => return Some(None),
            When::Said(stamp) => stamp,
            When::Unreadable(said) => {
                let said = crate::words::cut(&said, 60);
                let why = match which {
                    Which::Start => say!("import-start-no-time", said = said),
                    Which::End => say!("import-end-no-time", said = said),
                };
                self.refused.push(line, why);
                return None;
            }
        };
        if let Stamp::Local(Date::Two(first, second, year), _) = stamp {
            if !(1..=31).contains(&first)
                || !(1..=31).contains(&second)
                || (first > 12 && second > 12)
            {
                let said = format!("{first:02}/{second:02}/{year}");
                let why = match which {
                    Which::Start => say!("import-start-no-date", said = said),
                    Which::End => say!("import-end-no-date", said = said),
                };
                self.refused.push(line, why);
                return None;
            }
            match (first > 12, second > 12) {
                (true, _) => self.order.day_first = true,
                (_, true) => self.order.month_first = true,
                _ if first == second => {}
                _ => self.order.open = self.order.open.or(Some((first, second, year))),
            }
        }
        Some(Some(stamp))
    }

    fn name(
        &mut self,
        kind: Kind,
        name: &str,
        client: &str,
        project: Option<usize>,
    ) -> Option<usize> {
        let (name, client) = (name.trim(), client.trim());
        if name.is_empty() {
            return None;
        }
        let key = (kind, project, name.to_lowercase(), client.to_lowercase());
        if let Some(place) = self.found.get(&key) {
            return Some(*place);
        }
        let place = self.names.len();
        self.names.push(Name {
            kind,
            name: name.to_owned(),
            client: client.to_owned(),
            project,
        });
        self.found.insert(key, place);
        Some(place)
    }

    fn who(&mut self, who: String) -> usize {
        let who = who.trim();
        if let Some(place) = self.person.get(who) {
            return *place;
        }
        let place = self.people.len();
        self.people.push(who.to_owned());
        self.person.insert(who.to_owned(), place);
        place
    }

    /// The description as Clockify takes it, with a note where that is not how it stands there.
    fn description(&mut self, line: u64, said: String) -> String {
        let mut text = said;
        if text.contains(['<', '>']) {
            text = text.replace('<', "‹").replace('>', "›");
            self.noted.push(line, say!("import-angle-brackets"));
        }
        if text.chars().count() > Entry::DESCRIPTION_MAX {
            text = crate::words::cut(&text, Entry::DESCRIPTION_MAX);
            let most = Entry::DESCRIPTION_MAX;
            self.noted
                .push(line, say!("import-description-cut", most = most));
        }
        text
    }
}
