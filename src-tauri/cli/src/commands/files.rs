//! Files: what goes out, what comes in, whole copies of the store.
//!
//! Never over a file that is there, unless somebody said so.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use stint_core::problem::Problem;
use stint_core::say;
use stint_core::view::{ExportFormat, Exported};
use stint_core::when;
use stint_engine::Env;
use stint_engine::files::{Export, Of, Progress, To};
use stint_resident::door::{self, Poke, Who};

use super::Door;
use crate::answer::Answer;
use crate::args::{Backup, Outward, Restore};
use crate::io::Io;

impl Door<'_, '_> {
    pub(super) fn export(&mut self, said: &Outward) -> Result<Answer, Problem> {
        let moment = self.stint.moment();
        let from = said.from.as_ref();
        let from = from
            .map(|said| when::range_from(&said.0, moment))
            .transpose()?;
        let to = said.to.as_ref();
        let to = to.map(|said| when::range_to(&said.0, moment)).transpose()?;
        if let (Some(start), Some(end)) = (from, to)
            && end < start
        {
            return Err(Problem::EndBeforeStart { start, end });
        }
        let file = said.to_file.as_deref();
        let file = file.filter(|file| *file != Path::new("-"));
        let export = Export {
            of: Of::Everybody,
            from,
            to,
            format: match said.format {
                Some(format) => format.format(),
                None if file.is_none() && self.json => ExportFormat::Json,
                None => file.map_or(ExportFormat::Csv, by_name),
            },
        };
        let Some(path) = file else {
            return self.export_to_stream(&export);
        };
        let mut meter = Meter::of(self.io);
        let to = To::File {
            path,
            over: said.force,
        };
        let exported = self.stint.export(&export, to, &mut |far| meter.heard(far));
        meter.end();
        let exported = exported?;
        self.answer(&exported, |look| look.safe(&exported.words))
    }

    pub(super) fn backup(&mut self, said: &Backup) -> Result<Answer, Problem> {
        let moment = self.stint.moment();
        let at = moment.now.utc().with_timezone(&moment.zone);
        let usual = PathBuf::from(format!("stint-{}.db", at.format("%Y-%m-%d-%H%M%S")));
        let path = said.file.as_ref().unwrap_or(&usual);
        let mut meter = Meter::of(self.io);
        let done = self
            .stint
            .back_up(path, said.force, &mut |far| meter.heard(far));
        meter.end();
        let done = done?;
        self.answer(&done, |look| look.safe(&done.words))
    }

    fn export_to_stream(&mut self, export: &Export<'_>) -> Result<Answer, Problem> {
        let Io { out, cancelled, .. } = &mut *self.io;
        let mut out = Piped {
            out,
            is_closed: false,
        };
        let mut heard = |_| match cancelled() {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        };
        let exported: Exported = self
            .stint
            .export(export, To::Stream(&mut out), &mut heard)?;
        if exported.left_out > 0 {
            self.io.note(&say!("terminal-runs-left-out"));
        }
        Ok(Answer::text(""))
    }
}

/// Puts a copy in place of everything: also where the store no longer opens.
pub(super) fn restore(
    said: &Restore,
    json: bool,
    io: &mut Io<'_>,
    env: &Env,
) -> Result<Answer, Problem> {
    if !said.yes && !json && io.can_ask {
        let look = io.err_look();
        let file = look.safe(&said.file.display().to_string());
        if !io.agrees(&say!("terminal-restore", file = file)) {
            return Ok(Answer::text(say!("terminal-nothing-changed")));
        }
    }
    let mut meter = Meter::of(io);
    let done = stint_engine::files::restore(env, &said.file, &mut |far| meter.heard(far));
    meter.end();
    let done = done?;
    for who in [Who::Resident, Who::Window] {
        // Nobody may be there to hear of it.
        let _heard = door::poke(&env.data_dir, who, &Poke::Changed);
    }
    let look = io.look();
    match json {
        true => Answer::json(&done),
        false => Ok(Answer::text(format!(
            "{}\n{}",
            look.safe(&done.words),
            look.quiet(&look.safe(&say!("terminal-was-here", file = &done.kept)))
        ))),
    }
}

/// How a file of this name is written.
fn by_name(file: &Path) -> ExportFormat {
    let ending = file.extension().and_then(|ending| ending.to_str());
    match ending.unwrap_or_default().to_lowercase().as_str() {
        "json" => ExportFormat::Json,
        "ics" | "ical" => ExportFormat::Ics,
        _ => ExportFormat::Csv,
    }
}

/// A stream whose reader may leave: that is no failure, and the rest goes nowhere.
struct Piped<'o, W: std::io::Write> {
    out: &'o mut W,
    is_closed: bool,
}

impl<W: std::io::Write> std::io::Write for Piped<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.is_closed {
            return Ok(bytes.len());
        }
        match self.out.write(bytes) {
            Err(why) if why.kind() == std::io::ErrorKind::BrokenPipe => {
                self.is_closed = true;
                Ok(bytes.len())
            }
            written => written,
        }
    }

    fn flush(&mut self) -> std::io::Result<()> {
        match self.out.flush() {
            Err(why) if why.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
            flushed => flushed,
        }
    }
}

/// How far something is, on a terminal that somebody watches; Ctrl+C ends it.
pub(super) struct Meter<'i, 'io> {
    io: &'i mut Io<'io>,
    shown: Option<u64>,
}

impl<'i, 'io> Meter<'i, 'io> {
    pub(super) fn of(io: &'i mut Io<'io>) -> Meter<'i, 'io> {
        Meter { io, shown: None }
    }

    pub(super) fn heard(&mut self, far: Progress) -> ControlFlow<()> {
        /// What is done at once needs no meter.
        const LONG: u64 = 5_000;

        let hundredths = (far.done.min(far.all) * 100).checked_div(far.all);
        if self.io.err_is_terminal && far.all > LONG && hundredths != self.shown {
            self.shown = hundredths;
            let hundredths = hundredths.unwrap_or_default();
            self.io.talk(&format!("\r{hundredths:>3} %"));
        }
        match (self.io.cancelled)() {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        }
    }

    pub(super) fn end(self) {
        if self.shown.is_some() {
            self.io.talk("\r     \r");
        }
    }
}
