//! A report as a table for spreadsheets, the same from every door.
//!
//! Never adds up: what is written was worked out in core.

use std::io::Write as _;
use std::path::Path;

use stint_core::problem::Problem;
use stint_core::report::{Line, Report, ReportAsk, Sum};
use stint_core::speech::{Speech, speaking};
use stint_core::view::Exported;
use stint_core::{length, words};

use super::table::guarded;
use super::{Fresh, not_written};
use crate::Stint;

impl Stint {
    /// A report as CSV: the lines, those inside others instead of them, with hours as decimals.
    ///
    /// # Errors
    /// A [`Problem`], also for a range or a filter that cannot be read.
    pub fn report_csv(&self, ask: &ReportAsk) -> Result<String, Problem> {
        table(&self.report(ask)?)
    }

    /// The same in a file, in place of one that is there.
    ///
    /// # Errors
    /// [`Problem::FileNotWritten`], or those of [`Stint::report_csv`]; then there is no file.
    pub fn export_report(&self, ask: &ReportAsk, path: &Path) -> Result<Exported, Problem> {
        let report = self.report(ask)?;
        let text = table(&report)?;
        let failed = |error| not_written(path, &error);
        let mut fresh = Fresh::begin(path, true)?;
        let mut out = fresh.writer();
        out.write_all(text.as_bytes()).map_err(failed)?;
        out.flush().map_err(failed)?;
        drop(out);
        fresh.done()?;
        let file = path.display().to_string();
        Ok(Exported {
            entries: usize::try_from(report.total.entries).unwrap_or(usize::MAX),
            left_out: 0,
            words: words::report_exported(&report.label(), &file),
            file: Some(file),
        })
    }
}

fn table(report: &Report) -> Result<String, Problem> {
    let unwritten = || Problem::Internal {
        what: "lines that are no CSV".to_owned(),
    };
    let mut out = csv::Writer::from_writer(Vec::new());
    // Programs read the head: it is the same in every language.
    let by: Vec<String> = speaking(Speech::default(), || {
        report.by.iter().map(|by| words::by(*by)).collect()
    });
    let rest = [
        "Hours",
        "Billable hours",
        "Seconds",
        "Billable seconds",
        "Entries",
    ];
    let head = by.iter().map(String::as_str).chain(rest);
    out.write_record(head).map_err(|_| unwritten())?;
    let mut write = |names: &[&str], sum: Sum| {
        let (seconds, billable) = (sum.shown(report.rounded), sum.billable(report.rounded));
        let figures = [
            length::decimal(seconds),
            length::decimal(billable),
            seconds.to_string(),
            billable.to_string(),
            sum.entries.to_string(),
        ];
        for name in names {
            out.write_field(&*guarded(name))?;
        }
        for figure in &figures {
            out.write_field(figure)?;
        }
        out.write_record(None::<&[u8]>)
    };
    for line in &report.groups {
        for (names, sum) in rows(line, report.by.len() < 2) {
            write(&names, sum).map_err(|_| unwritten())?;
        }
    }
    let written = out.into_inner().map_err(|_| unwritten())?;
    Ok(String::from_utf8_lossy(&written).into_owned())
}

/// A line, or what stands inside it.
fn rows(line: &Line, is_flat: bool) -> Vec<(Vec<&str>, Sum)> {
    match (line.groups.is_empty(), is_flat) {
        (true, true) => vec![(vec![&*line.name], line.sum)],
        (true, false) => vec![(vec![&*line.name, ""], line.sum)],
        (false, _) => line
            .groups
            .iter()
            .map(|one| (vec![&*line.name, &*one.name], one.sum))
            .collect(),
    }
}
