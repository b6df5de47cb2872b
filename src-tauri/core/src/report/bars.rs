//! The pictures over time: bars with their parts, and how far they are from what was meant.
//!
//! Never a bar that is not in the range.

use chrono::{Datelike, NaiveDate};

use super::axis::Axis;
use super::page::{Paper, STACKS, color, named};
use super::tally::{Bar, target};
use crate::range::{RangeAsk, Unit};
use crate::speech::number;
use crate::view::{BarPart, BarView, Bars, Stack, Trend, TrendPoint};
use crate::{day, length, words};

impl Paper<'_> {
    pub(super) fn bars(&self) -> Bars {
        let shape = &self.report.shape;
        let plan = &shape.plan;
        let by = plan.stacked();
        let mut stacks: Vec<Stack> = shape
            .stacks
            .iter()
            .take(STACKS)
            .map(|line| Stack {
                name: named(line, by),
                color: color(line),
                pattern: self.pattern(line, by),
            })
            .collect();
        if shape.stacks.len() > STACKS {
            stacks.push(Stack {
                name: words::others(),
                color: None,
                pattern: self.others,
            });
        }
        let targets: Vec<Option<i64>> =
            shape.bars.iter().map(|(bar, _)| self.target(bar)).collect();
        let highest = shape
            .bars
            .iter()
            .map(|(_, parts)| parts.iter().sum())
            .max()
            .unwrap_or(0);
        let highest = highest.max(targets.iter().flatten().copied().max().unwrap_or(0));
        let axis = match self.bar_unit {
            Some(_) => Axis::of_hours(0, highest),
            None => Axis::of_minutes(highest),
        };
        let labelled = self.labelled(shape.bars.len());
        let bars =
            shape
                .bars
                .iter()
                .zip(&targets)
                .enumerate()
                .map(|(place, ((bar, parts), target))| {
                    let total: i64 = parts.iter().sum();
                    let (own, others) = parts.split_at(parts.len().min(STACKS));
                    let parts = own.iter().copied().chain([others.iter().sum()]).enumerate();
                    BarView {
                        label: if labelled(place) {
                            self.short(bar)
                        } else {
                            String::new()
                        },
                        long: self.long(bar),
                        total: length::column(total),
                        is_now: self.is_now(bar),
                        parts: parts
                            .filter(|(_, seconds)| *seconds > 0)
                            .map(|(stack, seconds)| BarPart {
                                stack,
                                size: axis.size(seconds),
                                words: length::column(seconds),
                            })
                            .collect(),
                        target: target.map(|target| axis.at(target)),
                        against: target
                            .filter(|target| *target > 0)
                            .map(|target| words::against(total - target, target)),
                        range: self.range_of(bar),
                    }
                });
        let dashed = match self.bar_unit {
            Some(Unit::Day) if plan.has_goal() => plan.goal.day(),
            _ => None,
        };
        let words::Bars { title, head, under } = words::bars(self.bar_unit, by, dashed);
        Bars {
            title,
            under,
            head,
            ticks: axis.ticks(|seconds| match self.bar_unit {
                Some(_) => number(seconds / 3600),
                None => number(seconds / 60),
            }),
            stacks,
            bars: bars.collect(),
        }
    }

    /// Which bars are named below: all, or today's and those that begin a week, or some a few apart.
    fn labelled(&self, count: usize) -> impl Fn(usize) -> bool {
        let shape = &self.report.shape;
        let starts_week =
            |bar: &Bar| matches!(bar, Bar::From(date) if date.weekday() == shape.plan.week_start);
        // Today is always named; what begins a week beside it would run into it.
        let now = shape.bars.iter().position(|(bar, _)| self.is_now(bar));
        let is_clear = |place: usize| now.is_none_or(|now| now.abs_diff(place) > count / 16);
        let named: Vec<bool> = shape
            .bars
            .iter()
            .enumerate()
            .map(|(place, (bar, _))| match self.bar_unit {
                None => place % 2 == 0 || count <= 12,
                Some(Unit::Day) => {
                    count <= 10 || self.is_now(bar) || starts_week(bar) && is_clear(place)
                }
                Some(Unit::Week) => place % (count / 9 + 1) == 0,
                Some(Unit::Month | Unit::Year) => place % (count / 13 + 1) == 0,
            })
            .collect();
        move |place| named.get(place).copied().unwrap_or(false)
    }

    fn short(&self, bar: &Bar) -> String {
        match (bar, self.bar_unit) {
            (Bar::Hour(hour), _) => hour.to_string(),
            (Bar::From(date), Some(Unit::Day)) if self.report.shape.bars.len() <= 10 => {
                day::weekday_number(*date)
            }
            (Bar::From(date), Some(Unit::Day)) => date.day().to_string(),
            (Bar::From(date), Some(Unit::Week)) => day::of_month_short(*date),
            (Bar::From(date), Some(Unit::Month))
                if date.month() == 1 && self.report.shape.range.unit.is_none() =>
            {
                day::month_of_year_short(*date)
            }
            (Bar::From(date), Some(Unit::Month)) => day::month_short(*date),
            (Bar::From(date), Some(Unit::Year) | None) => date.year().to_string(),
        }
    }

    fn long(&self, bar: &Bar) -> String {
        match bar {
            Bar::Hour(hour) => words::hour(u32::try_from(*hour).unwrap_or(0)),
            Bar::From(date) => words::long_stretch(
                self.bar_unit.unwrap_or(Unit::Day),
                *date,
                &self.report.shape.plan,
            ),
        }
    }

    fn is_now(&self, bar: &Bar) -> bool {
        match (bar, self.bar_unit) {
            (Bar::From(date), Some(unit)) => {
                unit.start(self.today, self.report.shape.plan.week_start) == *date
            }
            (Bar::From(_) | Bar::Hour(_), _) => false,
        }
    }

    /// The last day of a bar, within the range.
    fn last(&self, date: NaiveDate) -> NaiveDate {
        let unit = self.bar_unit.unwrap_or(Unit::Day);
        day::before(unit.after(date)).min(self.report.shape.range.last)
    }

    fn target(&self, bar: &Bar) -> Option<i64> {
        let plan = &self.report.shape.plan;
        match bar {
            Bar::From(date) if plan.has_goal() => {
                let first = (*date).max(self.report.shape.range.first);
                let last = self.last(*date);
                // What is still to come is meant as well: the line goes on to the end of the range.
                let meant = first
                    .iter_days()
                    .take_while(|date| *date <= last)
                    .take(400)
                    .map(|date| plan.goal.of(date));
                Some(meant.sum())
            }
            Bar::From(_) | Bar::Hour(_) => None,
        }
    }

    fn range_of(&self, bar: &Bar) -> Option<RangeAsk> {
        match (bar, self.bar_unit) {
            (Bar::From(date), Some(unit)) => Some(RangeAsk::Of {
                unit,
                on: Some(date.to_string()),
            }),
            (Bar::From(_) | Bar::Hour(_), _) => None,
        }
    }

    pub(super) fn trend(&self) -> Option<Trend> {
        let shape = &self.report.shape;
        let plan = &shape.plan;
        if !plan.has_goal() || shape.bars.len() < 2 {
            return None;
        }
        let mut balance = 0;
        let mut balances = Vec::new();
        for (bar, parts) in &shape.bars {
            let Bar::From(date) = bar else { return None };
            if *date > self.today {
                break;
            }
            let first = (*date).max(shape.range.first);
            balance += parts.iter().sum::<i64>() - target(plan, first, self.last(*date));
            balances.push(balance);
        }
        let axis = Axis::of_hours(
            balances.iter().copied().min().unwrap_or(0).min(0),
            balances.iter().copied().max().unwrap_or(0).max(0),
        );
        Some(Trend {
            under: words::balance(balance),
            ticks: axis.ticks(|seconds| match seconds / 3600 {
                hours @ ..=0 => number(hours),
                hours => format!("+{}", number(hours)),
            }),
            zero: axis.at(0),
            points: balances
                .into_iter()
                .map(|balance| TrendPoint {
                    at: axis.at(balance),
                    words: words::signed(balance),
                })
                .collect(),
        })
    }
}
