//! A report in the words of the window: figures, bars, shares, the week's heat, and all of it in numbers.
//!
//! Never adds up anew what the tally did.

use chrono::{Datelike, NaiveDate, Weekday};

use super::axis::part;
use super::pattern::patterns;
use super::{By, Line, Pattern, Report, ReportAsk};
use crate::catalog::COLORS;
use crate::range::{self, Unit};
use crate::view::{
    Figure, FilterView, Heat, HeatCell, HeatRow, Numbers, NumbersRow, ReportPage, RoundingView,
    ShareView, Shares, Stack,
};
use crate::words::{self, labels};
use crate::{day, length, speech};

/// So many parts of a bar have a colour of their own; what is left is one part.
pub(super) const STACKS: usize = 7;
/// So many shares are listed.
const SHARES: usize = 12;
/// So many lines of numbers are shown; the terminal has them all.
const LINES: usize = 500;

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
    let mut figures = vec![
        figure(length::column(total), labels::tracked(report.rounded)),
        figure(
            length::column(billable),
            labels::billable(&words::percent(billable, total)),
        ),
    ];
    if let Some(target) = report.target_s {
        let today = day::date_of(report.shape.plan.moment.now, report.shape.plan.moment.zone);
        let so_far = report.shape.range.last > today;
        figures.push(figure(length::column(target), labels::target(so_far)));
        let balance = report.total.seconds - target;
        figures.push(figure(words::signed(balance), labels::toward(balance)));
    } else {
        let days = report.days.iter().filter(|day| day.seconds > 0).count();
        let days = i64::try_from(days).unwrap_or(i64::MAX);
        if days > 1 {
            figures.push(figure(length::column(total / days), labels::a_day(days)));
        }
    }
    figures.push(figure(
        speech::number(report.total.entries.into()),
        labels::entries(report.total.entries),
    ));
    figures
}

/// A report with what is the same in all its pictures.
pub(super) struct Paper<'r> {
    pub(super) report: &'r Report,
    pub(super) today: NaiveDate,
    pub(super) bar_unit: Option<Unit>,
    /// Textures of what is stacked, as far as each has its own colour.
    patterns: Vec<Pattern>,
    /// The texture of what is left over.
    pub(super) others: Pattern,
}

impl<'r> Paper<'r> {
    fn of(report: &'r Report) -> Paper<'r> {
        let plan = &report.shape.plan;
        let colors = report.shape.stacks.iter().take(SHARES).map(color);
        // What is left over has no colour either.
        let colors: Vec<Option<String>> = colors.chain([None]).collect();
        let mut patterns = patterns(colors.iter().map(Option::as_deref));
        Paper {
            others: patterns.pop().unwrap_or(Pattern::Plain),
            patterns,
            today: day::date_of(plan.moment.now, plan.moment.zone),
            bar_unit: plan.bar_unit(),
            report,
        }
    }

    /// The texture of a line: the one that it has in the bars.
    pub(super) fn pattern(&self, line: &Line, by: By) -> Pattern {
        let shape = &self.report.shape;
        let mut stacks = shape.stacks.iter();
        let place = match by == shape.plan.stacked() {
            true => stacks.position(|stack| (&stack.id, &stack.name) == (&line.id, &line.name)),
            false => None,
        };
        let pattern = place.and_then(|place| self.patterns.get(place));
        pattern.copied().unwrap_or(Pattern::Plain)
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
        let rows = lines.iter().take(SHARES).map(|line| {
            let seconds = line.sum.shown(report.rounded);
            ShareView {
                of: Stack {
                    name: named(line, by),
                    color: color(line),
                    pattern: self.pattern(line, by),
                },
                size: part(seconds, longest),
                percent: words::percent(seconds, whole),
                words: length::column(seconds),
            }
        });
        let left = lines.get(SHARES..).unwrap_or_default();
        let left_s = left.iter().map(|line| line.sum.shown(report.rounded)).sum();
        Shares {
            title: words::shares(by),
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
                    long: words::heat(weekday, u32::try_from(hour).unwrap_or(0), minutes),
                }
            });
            rows.push(HeatRow {
                label: day::weekday_short(weekday),
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
            color: color(line),
            pattern: self.pattern(line, by),
            dotted: depth == 0 && !by.is_time(),
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
        let head = [words::by(by(0))].into_iter();
        let head = head.chain(
            columns
                .iter()
                .map(|date| words::short_stretch(unit.unwrap_or(Unit::Day), *date, &shape.plan)),
        );
        Numbers {
            head: head.chain(labels::last_columns()).collect(),
            rows,
            foot: (0..columns.len())
                .map(|place| cell(of_column(place)))
                .chain(total)
                .collect(),
            rest: (left > 0).then(|| words::more_lines(left)),
        }
    }
}

pub(super) fn named(line: &Line, by: By) -> String {
    line.called(by)
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

/// The colour of a line: the project's, or one that what has a name keeps in every report.
pub(super) fn color(line: &Line) -> Option<String> {
    if line.color.is_some() || line.name.is_empty() {
        return line.color.clone();
    }
    let told = line.id.as_deref().unwrap_or(&line.name);
    let sum = told
        .bytes()
        .fold(0_usize, |sum, byte| sum * 31 % 65_521 + usize::from(byte));
    COLORS
        .get(sum % COLORS.len())
        .map(|color| (*color).to_owned())
}
