//! Adding up: entries in, sums out, and names only at the end.
//!
//! Never holds an entry: what it keeps grows with what is shown, not with what was tracked.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::days::{Days, Piece};
use super::{By, Day, DaySum, Line, Report, Rounding, Shape, Sum};
use crate::action::Moment;
use crate::at::At;
use crate::entry::Span;
use crate::goal::Goal;
use crate::id::{ClientId, Key as Item, ProjectId, TagId, TaskId};
use crate::range::{Range, Unit};
use crate::{day, words};

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
enum Key {
    Project(Option<ProjectId>),
    Client(Option<ClientId>),
    Task(Option<ProjectId>, Option<TaskId>),
    Tag(Option<TagId>),
    Time(NaiveDate),
    Text(String),
}

/// A key by its number: sums are kept by numbers, since most entries are of a few kinds.
type Nr = u32;

/// Sums of a report that is being made.
pub struct Tally {
    plan: Plan,
    days: Days,
    numbers: BTreeMap<Key, Nr>,
    texts: BTreeMap<String, Nr>,
    keys: Vec<Key>,
    total: Sum,
    first: BTreeMap<Nr, Sum>,
    second: BTreeMap<(Nr, Nr), Sum>,
    columns: BTreeMap<(Nr, NaiveDate), i64>,
    stacks: BTreeMap<(Bar, Nr), i64>,
    by_day: BTreeMap<NaiveDate, Sum>,
    heat: [[i64; 24]; 7],
    column_totals: BTreeMap<NaiveDate, i64>,
    runs: bool,
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

    fn number(&mut self, key: Key) -> Nr {
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

    /// The report.
    pub fn report(mut self, names: &Names) -> Report {
        if self.plan.by.contains(&By::Client) {
            self.gather_clients(names);
        }
        let (groups, columns) = self.lines(names);
        let (stacks, bars) = self.bars(names);
        let plan = self.plan;
        let (range, zone) = (plan.range, plan.moment.zone);
        Report {
            from: range.from,
            to: range.to,
            zone: zone.name().to_owned(),
            by: plan.by.clone(),
            rounding: plan.rounding,
            rounded: plan.rounded && plan.rounding.is_some(),
            total: self.total,
            target_s: plan
                .has_goal()
                .then(|| target(&plan, range.first, range.last)),
            groups,
            days: self
                .by_day
                .into_iter()
                .map(|(date, sum)| DaySum {
                    date: Day(date),
                    seconds: sum.seconds,
                    billable_s: sum.billable_s,
                    rounded_s: sum.rounded_s,
                })
                .collect(),
            shape: Shape {
                range,
                columns,
                column_totals: self.column_totals.into_values().collect(),
                runs: self.runs,
                bars,
                stacks,
                heat: self.heat,
                plan,
            },
        }
    }

    /// Puts the projects of one client together.
    fn gather_clients(&mut self, names: &Names) {
        let (by_first, by_second) = (self.plan.by.first().copied(), self.plan.by.get(1).copied());
        let becomes: BTreeMap<Nr, Nr> = (0..self.keys.len())
            .filter_map(|place| {
                let Key::Project(project) = self.keys.get(place)? else {
                    return None;
                };
                let client = project.and_then(|project| names.projects.get(&project)?.1);
                Some((Nr::try_from(place).ok()?, self.number(Key::Client(client))))
            })
            .collect();
        let now = |is_client: bool, number: Nr| match is_client {
            true => becomes.get(&number).copied().unwrap_or(number),
            false => number,
        };
        let (is_first, is_second) = (by_first == Some(By::Client), by_second == Some(By::Client));
        let mut first: BTreeMap<Nr, Sum> = BTreeMap::new();
        for (number, sum) in std::mem::take(&mut self.first) {
            first.entry(now(is_first, number)).or_default().add(&sum);
        }
        let mut second: BTreeMap<(Nr, Nr), Sum> = BTreeMap::new();
        for ((a, b), sum) in std::mem::take(&mut self.second) {
            second
                .entry((now(is_first, a), now(is_second, b)))
                .or_default()
                .add(&sum);
        }
        let mut columns: BTreeMap<(Nr, NaiveDate), i64> = BTreeMap::new();
        for ((number, column), seconds) in std::mem::take(&mut self.columns) {
            *columns.entry((now(is_first, number), column)).or_default() += seconds;
        }
        let mut stacks: BTreeMap<(Bar, Nr), i64> = BTreeMap::new();
        for ((bar, number), seconds) in std::mem::take(&mut self.stacks) {
            *stacks.entry((bar, now(is_first, number))).or_default() += seconds;
        }
        (self.first, self.second, self.columns, self.stacks) = (first, second, columns, stacks);
    }

    fn lines(&self, names: &Names) -> (Vec<Line>, Vec<NaiveDate>) {
        let columns: Vec<NaiveDate> = self.column_totals.keys().copied().collect();
        let is_under_project = self.plan.by.first() == Some(&By::Project);
        let mut inner: BTreeMap<Nr, Vec<(Key, Line)>> = BTreeMap::new();
        for ((first, second), sum) in &self.second {
            let key = self.key(*second);
            let line = self.line(
                key,
                self.plan.by.get(1).copied(),
                is_under_project,
                *sum,
                names,
            );
            inner.entry(*first).or_default().push((key.clone(), line));
        }
        let lines = self.first.iter().map(|(number, sum)| {
            let key = self.key(*number);
            let mut line = self.line(key, self.plan.by.first().copied(), false, *sum, names);
            line.groups = sorted(inner.remove(number).unwrap_or_default(), self.plan.rounded);
            line.columns = columns
                .iter()
                .map(|column| self.columns.get(&(*number, *column)).copied().unwrap_or(0))
                .collect();
            (key.clone(), line)
        });
        let lines = lines.collect();
        (sorted(lines, self.plan.rounded), columns)
    }

    /// What is stacked, largest first, and the bars from the first to the last one in the range.
    fn bars(&self, names: &Names) -> (Vec<Line>, Vec<(Bar, Vec<i64>)>) {
        let mut totals: BTreeMap<Nr, i64> = BTreeMap::new();
        for ((_, number), seconds) in &self.stacks {
            *totals.entry(*number).or_default() += seconds;
        }
        let mut stacks: Vec<(Nr, i64)> = totals
            .into_iter()
            .filter(|(_, seconds)| *seconds > 0)
            .collect();
        stacks.sort_by_key(|(number, seconds)| (std::cmp::Reverse(*seconds), self.key(*number)));
        let bars = self.places().into_iter().map(|bar| {
            let parts = stacks
                .iter()
                .map(|(number, _)| self.stacks.get(&(bar, *number)).copied().unwrap_or(0));
            (bar, parts.collect())
        });
        let bars = bars.collect();
        let lines = stacks.iter().map(|(number, seconds)| {
            let sum = Sum {
                seconds: *seconds,
                rounded_s: *seconds,
                ..Sum::default()
            };
            self.line(
                self.key(*number),
                Some(self.plan.stacked()),
                false,
                sum,
                names,
            )
        });
        (lines.collect(), bars)
    }

    /// Where there is a bar, empty or not.
    fn places(&self) -> Vec<Bar> {
        const MOST: usize = 400;
        let range = self.plan.range;
        let Some(unit) = self.plan.bar_unit() else {
            let hours: Vec<usize> = self
                .stacks
                .keys()
                .filter_map(|(bar, _)| match bar {
                    Bar::Hour(hour) => Some(*hour),
                    Bar::From(_) => None,
                })
                .collect();
            let (first, last) = (
                hours.first().copied().unwrap_or(9),
                hours.last().copied().unwrap_or(17),
            );
            return (first.min(9)..=last.max(17)).map(Bar::Hour).collect();
        };
        // Of a stretch that reaches far beyond what was tracked, only that part.
        let mut known = self.by_day.keys();
        let (first, last) = match range.unit {
            Some(_) => (range.first, range.last),
            None => {
                let first = known.next().copied().unwrap_or(range.first);
                let last = known.next_back().copied().unwrap_or(first);
                match range.days() > 190 {
                    true => (first, last.min(range.last)),
                    false => (range.first, range.last),
                }
            }
        };
        let mut places = Vec::new();
        let mut start = unit.start(first, self.plan.week_start);
        while start <= last && places.len() < MOST {
            places.push(Bar::From(start));
            let next = unit.after(start);
            if next <= start {
                break;
            }
            start = next;
        }
        places
    }

    fn key(&self, number: Nr) -> &Key {
        self.keys
            .get(usize::try_from(number).unwrap_or(usize::MAX))
            .expect("numbers are given to keys")
    }

    fn line(
        &self,
        key: &Key,
        by: Option<By>,
        is_under_project: bool,
        sum: Sum,
        names: &Names,
    ) -> Line {
        let project = |id: &ProjectId| names.projects.get(id).map(|(called, _)| called.clone());
        let text = |id: String, name: Option<String>| {
            (
                Some(id),
                Called {
                    name: name.unwrap_or_default(),
                    color: None,
                },
            )
        };
        let (id, called) = match key {
            Key::Project(Some(id)) => (Some(id.to_string()), project(id).unwrap_or_default()),
            Key::Client(Some(id)) => text(id.to_string(), names.clients.get(id).cloned()),
            Key::Tag(Some(id)) => text(id.to_string(), names.tags.get(id).cloned()),
            Key::Task(in_project, task) => {
                let of = in_project.as_ref().and_then(project).unwrap_or_default();
                let task_name = task.as_ref().and_then(|task| names.tasks.get(task));
                let name = match (is_under_project, task_name) {
                    (true, Some(task)) => task.clone(),
                    (true, None) => String::new(),
                    (false, task) if in_project.is_some() => {
                        words::under(Some(&of.name), task.map(|task| &**task))
                    }
                    (false, _) => String::new(),
                };
                (task.map(|task| task.to_string()), Called { name, ..of })
            }
            Key::Time(date) => {
                let name = words::stretch_of(by.unwrap_or(By::Day), *date, &self.plan);
                text(date.to_string(), Some(name))
            }
            Key::Text(said) => (
                None,
                Called {
                    name: said.clone(),
                    color: None,
                },
            ),
            Key::Project(None) | Key::Client(None) | Key::Tag(None) => (None, Called::default()),
        };
        Line {
            id,
            name: called.name,
            color: called.color,
            sum,
            groups: Vec::new(),
            columns: Vec::new(),
        }
    }
}

/// Longest first; stretches of time in their order.
fn sorted(mut lines: Vec<(Key, Line)>, rounded: bool) -> Vec<Line> {
    lines.sort_by(|(a, a_line), (b, b_line)| match (a, b) {
        (Key::Time(a), Key::Time(b)) => a.cmp(b),
        _ => {
            let by = |key: &Key, line: &Line| {
                (
                    std::cmp::Reverse(line.sum.shown(rounded)),
                    line.name.to_lowercase(),
                    key.clone(),
                )
            };
            by(a, a_line).cmp(&by(b, b_line))
        }
    });
    lines.into_iter().map(|(_, line)| line).collect()
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
