//! The table: one line a figure, with what it is held against.
//! It never measures.

use std::fmt::Write as _;

/// Several runs of the same thing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Runs(Vec<f64>);

impl Runs {
    pub(crate) fn add(&mut self, value: f64) {
        self.0.push(value);
    }

    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn median(&self) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        match sorted.len() {
            0 => f64::NAN,
            n if n % 2 == 1 => sorted[n / 2],
            n => f64::midpoint(sorted[n / 2 - 1], sorted[n / 2]),
        }
    }

    /// The value that so many of a hundred do not exceed.
    pub(crate) fn part(&self, percent: usize) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let last = sorted.len().saturating_sub(1);
        let at = (sorted.len() * percent / 100).min(last);
        sorted.get(at).copied().unwrap_or(f64::NAN)
    }

    /// In another unit.
    pub(crate) fn each(&self, change: impl FnMut(f64) -> f64) -> Runs {
        self.0.iter().copied().map(change).collect()
    }

    pub(crate) fn least(&self) -> f64 {
        self.0.iter().copied().fold(f64::NAN, f64::min)
    }

    pub(crate) fn most(&self) -> f64 {
        self.0.iter().copied().fold(f64::NAN, f64::max)
    }

    /// Median and range.
    fn words(&self, unit: &str) -> String {
        let median = number(self.median());
        match self.0.len() {
            0 | 1 => format!("{median} {unit}"),
            _ => format!(
                "{median} {unit} ({}–{})",
                number(self.least()),
                number(self.most())
            ),
        }
    }
}

impl FromIterator<f64> for Runs {
    fn from_iter<I: IntoIterator<Item = f64>>(runs: I) -> Self {
        Runs(runs.into_iter().collect())
    }
}

impl From<f64> for Runs {
    fn from(value: f64) -> Self {
        Runs(vec![value])
    }
}

/// Three digits that count, and no more.
fn number(value: f64) -> String {
    match value.abs() {
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        size if size >= 1.0 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}

/// What a figure may come to.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Bar {
    /// The median, in the figure's unit.
    AtMost(f64),
    /// Every run, in the figure's unit.
    Between(f64, f64),
    /// The median, as a multiple of what stands beside it.
    Times(f64),
    /// Printed, and held to nothing.
    Told,
}

/// A floor, a peer, or something else worth knowing.
#[derive(Clone, Debug)]
pub(crate) struct Beside {
    name: String,
    runs: Runs,
    compares: bool,
}

impl Beside {
    /// What the figure is a multiple of.
    pub(crate) fn new(name: &str, runs: Runs) -> Option<Beside> {
        Some(Beside {
            name: name.to_owned(),
            runs,
            compares: true,
        })
    }

    /// What stands there without being compared.
    pub(crate) fn too(name: &str, runs: Runs) -> Option<Beside> {
        let beside = Beside::new(name, runs)?;
        Some(Beside {
            compares: false,
            ..beside
        })
    }
}

struct Line {
    cells: [String; 6],
}

/// All figures, in the order in which they were added.
#[derive(Default)]
pub(crate) struct Table {
    lines: Vec<Line>,
    missing: Vec<String>,
}

const HEAD: [&str; 6] = [
    "figure",
    "measured: median (least–most)",
    "beside it",
    "ratio",
    "bar",
    "met",
];

impl Table {
    pub(crate) fn add(
        &mut self,
        figure: &str,
        unit: &str,
        runs: &Runs,
        beside: Option<Beside>,
        bar: Bar,
    ) {
        let ratio = beside
            .as_ref()
            .filter(|beside| beside.compares)
            .map(|beside| runs.median() / beside.runs.median());
        let (bar, met) = match bar {
            Bar::AtMost(most) => (
                format!("≤ {} {unit}", number(most)),
                Some(runs.median() <= most),
            ),
            Bar::Between(least, most) => (
                format!("{least}–{most} {unit}"),
                Some(runs.least() >= least && runs.most() <= most),
            ),
            Bar::Times(most) => (
                format!("≤ {most} ×"),
                Some(ratio.is_some_and(|ratio| ratio <= most)),
            ),
            Bar::Told => (String::new(), None),
        };
        self.lines.push(Line {
            cells: [
                figure.to_owned(),
                runs.words(unit),
                beside.map_or(String::new(), |beside| {
                    format!("{}: {}", beside.name, beside.runs.words(unit))
                }),
                ratio.map_or(String::new(), |ratio| format!("{ratio:.2} ×")),
                bar,
                met.map_or("", |met| if met { "yes" } else { "NO" })
                    .to_owned(),
            ],
        });
    }

    /// Something that could not be measured.
    pub(crate) fn missing(&mut self, what: &str, why: &anyhow::Error) {
        self.missing
            .push(format!("{what} was not measured: {why:#}"));
    }

    pub(crate) fn lacks_something(&self) -> bool {
        !self.missing.is_empty()
    }

    pub(crate) fn text(&self) -> String {
        let head = HEAD.map(str::to_owned);
        let rows = || std::iter::once(&head).chain(self.lines.iter().map(|line| &line.cells));
        let mut widths = [0; HEAD.len()];
        for row in rows() {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(cell.chars().count());
            }
        }
        let mut text = String::new();
        for (nr, row) in rows().enumerate() {
            for (cell, width) in row.iter().zip(widths) {
                let _ = write!(text, "| {cell:width$} ");
            }
            text.push_str("|\n");
            if nr == 0 {
                for width in widths {
                    let _ = write!(text, "|{}", "-".repeat(width + 2));
                }
                text.push_str("|\n");
            }
        }
        for missing in &self.missing {
            let _ = writeln!(text, "{missing}");
        }
        text
    }
}
