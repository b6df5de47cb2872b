//! From sums to lines with names, in their order, and to what the pictures are drawn from.
//!
//! Never adds an entry: the tally did.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::tally::{Bar, Called, Key, Names, Nr, Tally, target};
use super::{By, Day, DaySum, Line, Report, Shape, Sum};
use crate::id::ProjectId;
use crate::words;

impl Tally {
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
