//! Adding up: entries in, sums out, and names only at the end.
//!
//! Never holds an entry: what it keeps grows with what is shown, not with what was tracked.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::days::{Days, Piece};
use super::{By, Rounding, Sum};
use crate::action::Moment;
use crate::at::At;
use crate::day;
use crate::entry::Span;
use crate::goal::Goal;
use crate::id::{ClientId, Key as Item, ProjectId, TagId, TaskId};
use crate::range::{Range, Unit};

/// What is added up, and how.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Of which time.
    pub range: Range,
    /// By what: one, or two.
    pub by: Vec<By>,
    /// Where days begin, and up to when what runs counts.
    pub moment: Moment,
    /// Where weeks begin.
    pub week_start: chrono::Weekday,
    /// How the workspace rounds, if it does.
    pub rounding: Option<Rounding>,
    /// Whether rounded times are shown.
    pub rounded: bool,
    /// What was meant to be tracked.
    pub goal: Goal,
    /// Whether a filter leaves something out; then a goal says nothing.
    pub filtered: bool,
}

impl Plan {
    /// What a bar stands for: an hour of the day, or a unit of the calendar.
    pub(crate) fn bar_unit(&self) -> Option<Unit> {
        match self.range.days() {
            ..=1 => None,
            2..=45 => Some(Unit::Day),
            46..=190 => Some(Unit::Week),
            191..=1_100 => Some(Unit::Month),
            _ => Some(Unit::Year),
        }
    }

    /// What a column of the table stands for, if it has any.
    pub(crate) fn column_unit(&self) -> Option<Unit> {
        match self.range.days() {
            ..=1 => None,
            2..=14 => Some(Unit::Day),
            15..=45 => Some(Unit::Week),
            46..=400 => Some(Unit::Month),
            _ => Some(Unit::Year),
        }
    }

    /// What is stacked in the bars.
    pub(crate) fn stacked(&self) -> By {
        match self.by.first() {
            // An entry of several tags would make its bar too high.
            Some(By::Tag | By::Day | By::Week | By::Month) | None => By::Project,
            Some(by @ (By::Project | By::Client | By::Task | By::Description)) => *by,
        }
    }

    /// Whether something was meant for these days.
    pub(crate) fn has_goal(&self) -> bool {
        self.goal.is_set() && !self.filtered
    }
}

/// An entry, as far as a sum needs it.
#[derive(Clone, Copy, Debug)]
pub struct Spent<'a> {
    /// Its project.
    pub project: Option<ProjectId>,
    /// Its task.
    pub task: Option<TaskId>,
    /// Its tags.
    pub tags: &'a [TagId],
    /// What was done.
    pub description: &'a str,
    /// Billable or not.
    pub billable: bool,
    /// When.
    pub span: Span,
}

/// What something is called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Called {
    /// Its name.
    pub name: String,
    /// `#RRGGBB`, projects only.
    pub color: Option<String>,
}

/// The names of what a tally has seen.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Projects, with their clients.
    pub projects: BTreeMap<ProjectId, (Called, Option<ClientId>)>,
    /// Clients.
    pub clients: BTreeMap<ClientId, String>,
    /// Tasks.
    pub tasks: BTreeMap<TaskId, String>,
    /// Tags.
    pub tags: BTreeMap<TagId, String>,
}

/// A bar of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Bar {
    /// An hour of the day.
    Hour(usize),
    /// The unit that begins with this day.
    From(NaiveDate),
}

/// What a line stands for, before it has a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Project(Option<ProjectId>),
    Client(Option<ClientId>),
    Task(Option<ProjectId>, Option<TaskId>),
    Tag(Option<TagId>),
    Time(NaiveDate),
    Text(String),
}

/// A key by its number: sums are kept by numbers, since most entries are of a few kinds.
pub(super) type Nr = u32;

/// Sums of a report that is being made.
pub struct Tally {
    pub(super) plan: Plan,
    days: Days,
    numbers: BTreeMap<Key, Nr>,
    texts: BTreeMap<String, Nr>,
    pub(super) keys: Vec<Key>,
    pub(super) total: Sum,
    pub(super) first: BTreeMap<Nr, Sum>,
    pub(super) second: BTreeMap<(Nr, Nr), Sum>,
    pub(super) columns: BTreeMap<(Nr, NaiveDate), i64>,
    pub(super) stacks: BTreeMap<(Bar, Nr), i64>,
    pub(super) by_day: BTreeMap<NaiveDate, Sum>,
    pub(super) heat: [[i64; 24]; 7],
    pub(super) column_totals: BTreeMap<NaiveDate, i64>,
    pub(super) runs: bool,
}

impl Tally {
    /// An empty one.
    pub fn new(plan: Plan) -> Tally {
        Tally {
            days: Days::new(plan.moment.zone),
            plan,
            numbers: BTreeMap::new(),
            texts: BTreeMap::new(),
            keys: Vec::new(),
            total: Sum::default(),
            first: BTreeMap::new(),
            second: BTreeMap::new(),
            columns: BTreeMap::new(),
            stacks: BTreeMap::new(),
            by_day: BTreeMap::new(),
            heat: [[0; 24]; 7],
            column_totals: BTreeMap::new(),
            runs: false,
        }
    }

    /// Adds an entry, as far as it lies in the range.
    pub fn take(&mut self, spent: &Spent<'_>) {
        let start = spent.span.start();
        let end = spent
            .span
            .end()
            .unwrap_or_else(|| self.plan.moment.now.max(start));
        let (from, to) = (start.max(self.plan.range.from), end.min(self.plan.range.to));
        let is_in = start < self.plan.range.to && (to > from || start >= self.plan.range.from);
        if !is_in {
            return;
        }
        self.runs |= spent.span.is_running();
        let rounding = self.plan.rounding.filter(|_| !spent.span.is_running());
        let rounded = |piece: &Piece| match rounding {
            None => piece.to.since(piece.from),
            Some(rounding) => {
                let length = end.since(start);
                let up_to = |at: At| match at.since(start) {
                    0 => 0,
                    seconds => rounding.up_to(seconds, length),
                };
                up_to(piece.to) - up_to(piece.from)
            }
        };
        let firsts = self.numbers_of(self.plan.by.first().copied().unwrap_or(By::Project), spent);
        let seconds = self
            .plan
            .by
            .get(1)
            .copied()
            .map(|by| self.numbers_of(by, spent));
        let stack = match self.plan.by.first() {
            Some(by) if *by == self.plan.stacked() => firsts.first().copied(),
            Some(_) | None => None,
        };
        let stack = stack.unwrap_or_else(|| self.number(Key::Project(spent.project)));
        let mut before = None;
        let mut at = from;
        loop {
            let piece = self.days.first(at, to);
            let sum = sum_of(&piece, rounded(&piece), spent.billable);
            self.add(&piece, sum, (&firsts, seconds.as_deref()), stack, before);
            before = Some(piece.date);
            at = piece.to;
            if at >= to {
                return;
            }
        }
    }

    /// Adds a piece of an entry. `before` is the day of the piece before it, if this is not the first.
    fn add(
        &mut self,
        piece: &Piece,
        sum: Sum,
        (firsts, seconds): (&[Nr], Option<&[Nr]>),
        stack: Nr,
        before: Option<NaiveDate>,
    ) {
        let once = |is_new: bool| Sum {
            entries: u32::from(is_new),
            ..sum
        };
        self.total.add(&once(before.is_none()));
        self.by_day.entry(piece.date).or_default().add(&once(true));
        let by = |place: usize| self.plan.by.get(place).copied();
        let (by_first, by_second) = (by(0).unwrap_or(By::Project), by(1));
        let is_new = |tally: &Tally, by: By| match before {
            None => true,
            Some(before) => by.is_time() && tally.time(by, before) != tally.time(by, piece.date),
        };
        let new_first = is_new(self, by_first);
        let new_second = new_first || by_second.is_some_and(|by| is_new(self, by));
        let shown = sum.shown(self.plan.rounded);
        let column = self
            .plan
            .column_unit()
            .map(|unit| unit.start(piece.date, self.plan.week_start));
        if let Some(column) = column {
            *self.column_totals.entry(column).or_default() += shown;
        }
        let of_day = |tally: &mut Tally, by: By| {
            let date = tally.time(by, piece.date);
            [tally.number(Key::Time(date))]
        };
        let firsts = match by_first.is_time() {
            true => &of_day(self, by_first)[..],
            false => firsts,
        };
        for first in firsts {
            self.first.entry(*first).or_default().add(&once(new_first));
            if let Some(column) = column {
                *self.columns.entry((*first, column)).or_default() += shown;
            }
            if let (Some(by), Some(seconds)) = (by_second, seconds) {
                let seconds = match by.is_time() {
                    true => &of_day(self, by)[..],
                    false => seconds,
                };
                for second in seconds {
                    self.second
                        .entry((*first, *second))
                        .or_default()
                        .add(&once(new_second));
                }
            }
        }
        let weekday = usize::try_from(
            chrono::Datelike::weekday(&piece.date).days_since(self.plan.week_start),
        );
        let row = &mut self.heat[weekday.unwrap_or(0).min(6)];
        match self.plan.bar_unit() {
            Some(unit) => {
                let bar = Bar::From(unit.start(piece.date, self.plan.week_start));
                *self.stacks.entry((bar, stack)).or_default() += shown;
                self.days.hours(piece, |hour, seconds| row[hour] += seconds);
            }
            None => {
                let stacks = &mut self.stacks;
                let mut last = None;
                self.days.hours(piece, |hour, seconds| {
                    row[hour] += seconds;
                    *stacks.entry((Bar::Hour(hour), stack)).or_default() += seconds;
                    last = Some(hour);
                });
                // What rounding adds or takes is where the entry ends.
                if let Some(hour) = last {
                    *stacks.entry((Bar::Hour(hour), stack)).or_default() += shown - sum.seconds;
                }
            }
        }
    }

    fn time(&self, by: By, date: NaiveDate) -> NaiveDate {
        let unit = match by {
            By::Week => Unit::Week,
            By::Month => Unit::Month,
            By::Day | By::Project | By::Client | By::Task | By::Tag | By::Description => Unit::Day,
        };
        unit.start(date, self.plan.week_start)
    }

    /// The lines to which an entry belongs; none yet where they are stretches of time.
    fn numbers_of(&mut self, by: By, spent: &Spent<'_>) -> Vec<Nr> {
        match by {
            // Which client that is, is known at the end.
            By::Project | By::Client => vec![self.number(Key::Project(spent.project))],
            By::Task => vec![self.number(Key::Task(spent.project, spent.task))],
            By::Tag if spent.tags.is_empty() => vec![self.number(Key::Tag(None))],
            By::Tag => spent
                .tags
                .iter()
                .map(|tag| self.number(Key::Tag(Some(*tag))))
                .collect(),
            By::Description => vec![self.text(spent.description)],
            By::Day | By::Week | By::Month => Vec::new(),
        }
    }

    fn text(&mut self, text: &str) -> Nr {
        let text = text.trim();
        if let Some(known) = self.texts.get(text) {
            return *known;
        }
        let number = self.number(Key::Text(text.to_owned()));
        self.texts.insert(text.to_owned(), number);
        number
    }

    pub(super) fn number(&mut self, key: Key) -> Nr {
        if let Some(known) = self.numbers.get(&key) {
            return *known;
        }
        let number = Nr::try_from(self.keys.len()).unwrap_or(Nr::MAX);
        self.keys.push(key.clone());
        self.numbers.insert(key, number);
        number
    }

    /// The projects, tasks and tags whose names a report needs.
    pub fn items(&self) -> BTreeSet<Item> {
        let mut items = BTreeSet::new();
        for key in &self.keys {
            match key {
                Key::Project(project) => items.extend(project.map(Item::Project)),
                Key::Task(project, task) => {
                    items.extend(project.map(Item::Project));
                    items.extend(task.map(Item::Task));
                }
                Key::Tag(tag) => items.extend(tag.map(Item::Tag)),
                Key::Client(_) | Key::Time(_) | Key::Text(_) => {}
            }
        }
        items
    }
}

fn sum_of(piece: &Piece, rounded_s: i64, billable: bool) -> Sum {
    let seconds = piece.to.since(piece.from);
    let when_billable = |seconds: i64| if billable { seconds } else { 0 };
    Sum {
        seconds,
        billable_s: when_billable(seconds),
        rounded_s,
        rounded_billable_s: when_billable(rounded_s),
        entries: 0,
    }
}

/// What was meant for these days, as far as they have come.
pub(super) fn target(plan: &Plan, first: NaiveDate, last: NaiveDate) -> i64 {
    let today = day::date_of(plan.moment.now, plan.moment.zone);
    let mut sum = 0;
    let mut date = first;
    while date <= last.min(today) {
        sum += plan.goal.of(date);
        let next = day::after(date);
        if next == date {
            break;
        }
        date = next;
    }
    sum
}
