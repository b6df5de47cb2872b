//! A report in the words of the window: figures, bars, shares, the week's heat, and all of it in numbers.
//!
//! Never adds up anew what the tally did.

use chrono::{Datelike, NaiveDate, Weekday};

use super::pattern::patterns;
use super::tally::{Bar, target};
use super::{By, Line, Pattern, Report, ReportAsk};
use crate::range::{self, RangeAsk, Unit};
use crate::view::{
    BarPart, BarView, Bars, Figure, FilterView, Heat, HeatCell, HeatRow, Numbers, NumbersRow,
    ReportPage, RoundingView, ShareView, Shares, Stack, Tick, Trend, TrendPoint,
};
use crate::{day, length, words};

/// So many parts of a bar have a colour of their own; what is left is one part.
const STACKS: usize = 7;
/// So many shares are listed.
const SHARES: usize = 12;
/// So many lines of numbers are shown; the terminal has them all.
const LINES: usize = 500;
/// The whole of a picture.
const FULL: i64 = 10_000;

/// A report as the window shows it.
pub fn page(report: &Report, ask: ReportAsk, filter: FilterView) -> ReportPage {
    let paper = Paper::of(report);
    let (plan, range) = (&report.shape.plan, &report.shape.range);
    let has_some = report.total.entries > 0;
    ReportPage {
        ask,
        label: words::range_label(range, plan.moment),
        first: range.first.to_string(),
        last: range.last.to_string(),
        earlier: range::beside(range, false, plan.moment),
        later: range::beside(range, true, plan.moment),
        figures: figures(report),
        // How it is rounded stands beside the switch.
        notes: report
            .notes()
            .into_iter()
            .filter(|note| report.rounding_words().as_ref() != Some(note))
            .collect(),
        rounding: report.rounding_words().map(|words| RoundingView {
            on: report.rounded,
            words,
        }),
        filter,
        bars: paper.bars(),
        trend: paper.trend(),
        shares: paper.shares(),
        heat: paper.heat(),
        table: paper.numbers(),
        empty: (!has_some).then(|| words::nothing(range, plan.filtered, plan.moment)),
    }
}

fn figures(report: &Report) -> Vec<Figure> {
    let figure = |words: String, label: String| Figure { words, label };
    let (total, billable) = (
        report.total.shown(report.rounded),
        report.total.billable(report.rounded),
    );
    let tracked = match report.rounded {
        true => "tracked, rounded",
        false => "tracked",
    };
    let mut figures = vec![
        figure(length::column(total), tracked.to_owned()),
        figure(
            length::column(billable),
            format!("billable, {}", words::percent(billable, total)),
        ),
    ];
    if let Some(target) = report.target_s {
        let today = day::date_of(report.shape.plan.moment.now, report.shape.plan.moment.zone);
        let so_far = match report.shape.range.last > today {
            true => "target so far",
            false => "target",
        };
        figures.push(figure(length::column(target), so_far.to_owned()));
        let balance = report.total.seconds - target;
        let label = if balance < 0 { "behind" } else { "ahead" };
        figures.push(figure(words::signed(balance), label.to_owned()));
    } else {
        let days = report.days.iter().filter(|day| day.seconds > 0).count();
        let days = i64::try_from(days).unwrap_or(i64::MAX);
        if days > 1 {
            figures.push(figure(
                length::column(total / days),
                format!("a day, on {days} days"),
            ));
        }
    }
    figures.push(figure(
        report.total.entries.to_string(),
        match report.total.entries {
            1 => "entry".to_owned(),
            _ => "entries".to_owned(),
        },
    ));
    figures
}

/// A report with what is the same in all its pictures.
struct Paper<'r> {
    report: &'r Report,
    today: NaiveDate,
    bar_unit: Option<Unit>,
    /// Textures of what is stacked, as far as each has its own colour.
    patterns: Vec<Pattern>,
}

impl<'r> Paper<'r> {
    fn of(report: &'r Report) -> Paper<'r> {
        let plan = &report.shape.plan;
        let colors = report.shape.stacks.iter().take(STACKS.max(SHARES));
        Paper {
            today: day::date_of(plan.moment.now, plan.moment.zone),
            bar_unit: plan.bar_unit(),
            patterns: patterns(colors.map(|line| line.color.as_deref())),
            report,
        }
    }

    fn stack(&self, place: usize, line: &Line, by: By) -> Stack {
        Stack {
            name: named(line, by),
            color: line.color.clone(),
            pattern: self.patterns.get(place).copied().unwrap_or(Pattern::Plain),
        }
    }

    fn bars(&self) -> Bars {
        let shape = &self.report.shape;
        let plan = &shape.plan;
        let by = plan.stacked();
        let mut stacks: Vec<Stack> = shape
            .stacks
            .iter()
            .take(STACKS)
            .enumerate()
            .map(|(place, line)| self.stack(place, line, by))
            .collect();
        if shape.stacks.len() > STACKS {
            stacks.push(Stack {
                name: words::OTHERS.to_owned(),
                color: None,
                pattern: Pattern::Plain,
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
        let axis = Axis::new(
            0,
            highest.max(targets.iter().flatten().copied().max().unwrap_or(0)),
        );
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
                        against: target.filter(|target| *target > 0).map(|target| {
                            format!(
                                "{} of {}",
                                words::balance(total - target),
                                length::column(target)
                            )
                        }),
                        range: self.range_of(bar),
                    }
                });
        let (title, head) = words::bars_title(self.bar_unit);
        let dashed = match self.bar_unit {
            Some(Unit::Day) if plan.has_goal() => plan.goal.day(),
            _ => None,
        };
        Bars {
            title: title.to_owned(),
            under: words::bars_under(by, dashed),
            head: head.to_owned(),
            ticks: axis.ticks(|hours| hours.to_string()),
            stacks,
            bars: bars.collect(),
        }
    }

    /// Which bars are named below: all, or those that begin a week, a year, or stand a few apart.
    fn labelled(&self, count: usize) -> impl Fn(usize) -> bool {
        let shape = &self.report.shape;
        let starts_week =
            |bar: &Bar| matches!(bar, Bar::From(date) if date.weekday() == shape.plan.week_start);
        let named: Vec<bool> = shape
            .bars
            .iter()
            .enumerate()
            .map(|(place, (bar, _))| match self.bar_unit {
                None => place % 2 == 0 || count <= 12,
                Some(Unit::Day) => count <= 10 || starts_week(bar) || self.is_now(bar),
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
                date.format("%a %-d").to_string()
            }
            (Bar::From(date), Some(Unit::Day)) => date.day().to_string(),
            (Bar::From(date), Some(Unit::Week)) => date.format("%-d %b").to_string(),
            (Bar::From(date), Some(Unit::Month)) if date.month() == 1 => {
                date.format("%b %Y").to_string()
            }
            (Bar::From(date), Some(Unit::Month)) => date.format("%b").to_string(),
            (Bar::From(date), Some(Unit::Year) | None) => date.format("%Y").to_string(),
        }
    }

    fn long(&self, bar: &Bar) -> String {
        match bar {
            Bar::Hour(hour) => words::hour(*hour),
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

    fn trend(&self) -> Option<Trend> {
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
        let axis = Axis::new(
            balances.iter().copied().min().unwrap_or(0).min(0),
            balances.iter().copied().max().unwrap_or(0).max(0),
        );
        Some(Trend {
            under: words::balance(balance),
            ticks: axis.ticks(|hours| match hours {
                ..0 => format!("−{}", -hours),
                0 => "0".to_owned(),
                _ => format!("+{hours}"),
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

    fn shares(&self) -> Shares {
        let report = self.report;
        let by = report.by.first().copied().unwrap_or(By::Project);
        let whole = report.total.shown(report.rounded);
        // Stretches of time are in the bars already.
        let (by, lines) = match by.is_time() {
            true => (report.shape.plan.stacked(), &report.shape.stacks),
            false => (by, &report.groups),
        };
        let longest = lines
            .iter()
            .map(|line| line.sum.shown(report.rounded))
            .max()
            .unwrap_or(0)
            .max(1);
        let is_stacked = by == report.shape.plan.stacked();
        let rows = lines.iter().take(SHARES).enumerate().map(|(place, line)| {
            let seconds = line.sum.shown(report.rounded);
            let stacked = is_stacked.then(|| {
                report
                    .shape
                    .stacks
                    .iter()
                    .position(|stack| (&stack.id, &stack.name) == (&line.id, &line.name))
            });
            ShareView {
                of: Stack {
                    pattern: stacked
                        .flatten()
                        .and_then(|place| self.patterns.get(place).copied())
                        .unwrap_or(Pattern::Plain),
                    ..self.stack(place, line, by)
                },
                size: part(seconds, longest),
                percent: words::percent(seconds, whole),
                words: length::column(seconds),
            }
        });
        let left = lines.get(SHARES..).unwrap_or_default();
        let left_s = left.iter().map(|line| line.sum.shown(report.rounded)).sum();
        Shares {
            title: format!("Share per {}", words::by(by).to_lowercase()),
            rows: rows.collect(),
            rest: (!left.is_empty()).then(|| words::and_more(left.len(), left_s)),
        }
    }

    fn heat(&self) -> Option<Heat> {
        const USUAL: (usize, usize) = (8, 17);
        let shape = &self.report.shape;
        if shape.range.days() < 2 {
            return None;
        }
        let used: Vec<usize> = (0..24)
            .filter(|hour| shape.heat.iter().any(|row| row[*hour] > 0))
            .collect();
        let first = used.first().copied().unwrap_or(USUAL.0).min(USUAL.0);
        let last = used.last().copied().unwrap_or(USUAL.1).max(USUAL.1);
        let mut weekday = shape.plan.week_start;
        let mut rows = Vec::new();
        for row in &shape.heat {
            let days = self.count_of(weekday).max(1);
            let cells = (first..=last).map(|hour| {
                // The hour that comes twice in a year makes no mean of more than an hour.
                let seconds = (row[hour] / days).min(3600);
                let minutes = (seconds + 30) / 60;
                HeatCell {
                    step: step(minutes),
                    words: if minutes > 0 {
                        minutes.to_string()
                    } else {
                        String::new()
                    },
                    long: format!(
                        "{} {}: {minutes} min",
                        long_weekday(weekday),
                        words::hour(hour)
                    ),
                }
            });
            rows.push(HeatRow {
                label: weekday.to_string(),
                cells: cells.collect(),
            });
            weekday = weekday.succ();
        }
        Some(Heat {
            hours: (first..=last).map(|hour| hour.to_string()).collect(),
            rows,
        })
    }

    /// How many of a weekday there were in the range up to now.
    fn count_of(&self, weekday: Weekday) -> i64 {
        let range = self.report.shape.range;
        let known = (self.report.days.first(), self.report.days.last());
        let (Some(first), Some(last)) = known else {
            return 0;
        };
        let (first, last) = match range.unit {
            Some(_) => (range.first, range.last.min(self.today).max(last.date.0)),
            None => (range.first.max(first.date.0), last.date.0),
        };
        let days = last.signed_duration_since(first).num_days() + 1;
        let to_first = i64::from(weekday.days_since(first.weekday()));
        if days <= to_first {
            0
        } else {
            (days - to_first - 1) / 7 + 1
        }
    }

    fn numbers(&self) -> Numbers {
        let report = self.report;
        let shape = &report.shape;
        let by = |place: usize| report.by.get(place).copied().unwrap_or(By::Project);
        // Columns beside lines that are the same stretches would say everything twice.
        let unit = shape.plan.column_unit().filter(|_| !by(0).is_time());
        let columns: &[NaiveDate] = if unit.is_some() { &shape.columns } else { &[] };
        let cell = |seconds: i64| match seconds {
            0 => "–".to_owned(),
            _ => length::column(seconds),
        };
        let ends = |line: &Line| {
            [
                cell(line.sum.billable(report.rounded)),
                length::column(line.sum.shown(report.rounded)),
            ]
        };
        let row = |line: &Line, by: By, depth: u8| NumbersRow {
            name: named(line, by),
            color: line.color.clone(),
            dotted: depth == 0 && by == By::Project,
            depth,
            cells: match depth {
                0 => line
                    .columns
                    .iter()
                    .take(columns.len())
                    .map(|seconds| cell(*seconds))
                    .chain(ends(line))
                    .collect(),
                _ => columns
                    .iter()
                    .map(|_| String::new())
                    .chain(ends(line))
                    .collect(),
            },
        };
        let mut rows = Vec::new();
        for line in &report.groups {
            rows.push(row(line, by(0), 0));
            rows.extend(line.groups.iter().map(|inner| row(inner, by(1), 1)));
        }
        let left = rows.len().saturating_sub(LINES);
        rows.truncate(LINES);
        let of_column = |place: usize| shape.column_totals.get(place).copied().unwrap_or(0);
        let total = [
            cell(report.total.billable(report.rounded)),
            length::column(report.total.shown(report.rounded)),
        ];
        let head = [words::by(by(0)).to_owned()].into_iter();
        let head = head.chain(
            columns
                .iter()
                .map(|date| words::short_stretch(unit.unwrap_or(Unit::Day), *date, &shape.plan)),
        );
        Numbers {
            head: head
                .chain(["Billable".to_owned(), "Total".to_owned()])
                .collect(),
            rows,
            foot: (0..columns.len())
                .map(|place| cell(of_column(place)))
                .chain(total)
                .collect(),
            rest: (left > 0)
                .then(|| format!("and {left} more lines; stint report prints them all")),
        }
    }
}

fn named(line: &Line, by: By) -> String {
    line.called(by).to_owned()
}

fn long_weekday(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

/// Six steps of a full hour; only nothing is the first.
fn step(minutes: i64) -> u8 {
    match minutes {
        ..=0 => 0,
        1..=14 => 1,
        15..=29 => 2,
        30..=42 => 3,
        43..=53 => 4,
        _ => 5,
    }
}

fn part(seconds: i64, whole: i64) -> u32 {
    u32::try_from((seconds.max(0) * FULL + whole / 2) / whole.max(1)).unwrap_or(0)
}

/// An axis of hours in even steps.
struct Axis {
    low_h: i64,
    high_h: i64,
    step_h: i64,
}

impl Axis {
    fn new(low_s: i64, high_s: i64) -> Axis {
        const MOST_TICKS: i64 = 5;
        let hours = ((high_s - low_s) + 3599) / 3600;
        let step_h = [
            1, 2, 4, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000, 2_000, 5_000, 10_000, 100_000,
        ]
        .into_iter()
        .find(|step| hours <= step * MOST_TICKS)
        .unwrap_or(hours.max(1));
        let low_h = low_s.div_euclid(3600).div_euclid(step_h) * step_h;
        let high_h = -((-high_s).div_euclid(3600).div_euclid(step_h)) * step_h;
        Axis {
            low_h,
            high_h: high_h.max(low_h + step_h),
            step_h,
        }
    }

    fn span_s(&self) -> i64 {
        (self.high_h - self.low_h) * 3600
    }

    fn size(&self, seconds: i64) -> u32 {
        part(seconds, self.span_s())
    }

    fn at(&self, seconds: i64) -> u32 {
        part(seconds - self.low_h * 3600, self.span_s())
    }

    fn ticks(&self, words: impl Fn(i64) -> String) -> Vec<Tick> {
        let count = (self.high_h - self.low_h) / self.step_h;
        (0..=count)
            .map(|place| self.low_h + place * self.step_h)
            .map(|hours| Tick {
                at: self.at(hours * 3600),
                words: words(hours),
            })
            .collect()
    }
}
