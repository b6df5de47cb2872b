//! Where the time went: lines with bars, a JSON value, or CSV.
//!
//! Never adds up: what is printed was worked out in core.

use stint_core::id::Kind;
use stint_core::problem::Problem;
use stint_core::range::{self, RangeAsk, Unit};
use stint_core::report::{By, Line, Only, Report, ReportAsk, Sum};
use stint_core::say;
use stint_core::settings::{self, Setting};
use stint_core::{length, words};

use super::Door;
use crate::answer::Answer;
use crate::args::{ByWord, ReportFields};
use crate::look::{Cell, Look, Table};
use crate::words::{Word, joined};

/// How wide the longest bar is, in characters.
const BAR: i64 = 24;

/// How much of a name is shown, in characters.
const NAME_MOST: usize = 48;

impl Door<'_, '_> {
    pub(super) fn report(&self, said: ReportFields) -> Result<Answer, Problem> {
        let is_csv = said.csv;
        let ask = self.asked_report(said)?;
        if is_csv {
            return self.stint.report_csv(&ask).map(Answer::text);
        }
        let report = self.stint.report(&ask)?;
        self.answer(&report, |look| lines(&report, look))
    }

    fn asked_report(&self, said: ReportFields) -> Result<ReportAsk, Problem> {
        let text = |word: Word| word.0;
        let range = match (joined(&said.range), said.from, said.to) {
            (name, None, None) if name.is_empty() => RangeAsk::Of {
                unit: Unit::Week,
                on: None,
            },
            (name, None, None) => {
                let start = self.stint.setting(Setting::WeekStart.name())?;
                let start = settings::week_start(start.as_deref());
                range::read(&name, self.stint.moment(), start)
                    .ok_or(Problem::RangeUnreadable { said: name })?
            }
            (_, from, to) => RangeAsk::Between {
                from: from.map(text),
                to: to.map(text),
            },
        };
        let only = |kind: Kind| move |said: Word| Only { kind, said: said.0 };
        let billable = match (said.billable, said.not_billable) {
            (true, _) => " billable:yes",
            (_, true) => " billable:no",
            (false, false) => "",
        };
        Ok(ReportAsk {
            range,
            by: said.by.into_iter().map(ByWord::by).collect(),
            filter: said.filter.map(text).unwrap_or_default() + billable,
            only: said
                .projects
                .into_iter()
                .map(only(Kind::Project))
                .chain(said.client.map(only(Kind::Client)))
                .chain(said.task.map(only(Kind::Task)))
                .chain(said.tags.into_iter().map(only(Kind::Tag)))
                .collect(),
            rounded: said.exact.then_some(false),
        })
    }
}

fn lines(report: &Report, look: Look) -> String {
    if report.total.entries == 0 {
        return report.nothing();
    }
    let by = |place: usize| report.by.get(place).copied().unwrap_or(By::Project);
    let longest = report
        .groups
        .iter()
        .map(|line| shown(report, line.sum))
        .max()
        .unwrap_or(0);
    let mut table = Table::default();
    let total = shown(report, report.total);
    table.note(look.strong(&report.label()));
    for line in &report.groups {
        table.row(row(report, line, by(0), 0, longest, look));
        for inner in &line.groups {
            table.row(row(report, inner, by(1), 1, longest, look));
        }
    }
    table.row(vec![
        Cell::left(say!("terminal-total")).shown(|text| look.strong(text)),
        Cell::left(String::new()),
        Cell::right(length::column(total)).shown(|text| look.strong(text)),
    ]);
    let billable = report.total.billable(report.rounded);
    let mut notes = vec![words::entries(report.total.entries)];
    if billable > 0 {
        let percent = words::percent(billable, total);
        notes.push(say!(
            "terminal-billable-part",
            length = length::column(billable),
            percent = percent
        ));
    }
    notes.extend(
        report
            .target_s
            .map(|target| words::against(report.total.seconds - target, target)),
    );
    table.note(look.quiet(&notes.join(" · ")));
    for note in report.notes() {
        table.note(look.quiet(&note));
    }
    table.text()
}

fn row(report: &Report, line: &Line, by: By, depth: usize, longest: i64, look: Look) -> Vec<Cell> {
    let seconds = shown(report, line.sum);
    let name = words::cut(&look.safe(&line.called(by)), NAME_MOST);
    let name = format!("{}{name}", "  ".repeat(depth));
    let bar = if depth == 0 {
        bar(seconds, longest)
    } else {
        String::new()
    };
    let quiet = |cell: Cell| match depth {
        0 => cell,
        _ => cell.shown(|text| look.quiet(text)),
    };
    vec![
        quiet(Cell::left(name)),
        Cell::left(bar),
        quiet(Cell::right(length::column(seconds))),
        Cell::right(words::percent(seconds, shown(report, report.total)))
            .shown(|text| look.quiet(text)),
    ]
}

fn shown(report: &Report, sum: Sum) -> i64 {
    sum.shown(report.rounded)
}

/// A bar in eighths of a character; something is never nothing.
fn bar(seconds: i64, longest: i64) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    if seconds <= 0 {
        return String::new();
    }
    let eighths = (seconds * BAR * 8 / longest.max(1)).max(1);
    let full = usize::try_from(eighths / 8).unwrap_or(0);
    let rest = usize::try_from(eighths % 8).unwrap_or(0);
    format!("{}{}", "█".repeat(full), EIGHTHS[rest])
}
