//! Taking in what another program kept: what would come in, then all of it.
//!
//! Never takes a line that cannot be used without saying which and why.

use std::path::Path;

use stint_core::action::{NameSaid, Origin};
use stint_core::import::LineNote;
use stint_core::problem::Problem;
use stint_core::say;
use stint_core::timer;
use stint_core::view::{ImportAsk, ImportPlan};
use stint_engine::files::Reading;

use super::Door;
use super::files::Meter;
use super::upload::name_lines;
use crate::answer::Answer;
use crate::args::Inward;
use crate::exit::Exit;
use crate::look::{Cell, Look, Table};

/// So many lines that cannot be used are printed.
const LISTED: usize = 20;

impl Door<'_, '_> {
    pub(super) fn import(&mut self, said: &Inward) -> Result<Answer, Problem> {
        let format = said.format.map(|format| format.format());
        let reading = self.watched(|heard| Reading::of_file(&said.file, format, heard))?;
        let whose: Vec<String> = said.whose.iter().map(|who| who.0.clone()).collect();
        let mut ask = ImportAsk {
            dates: said.dates.map(|dates| dates.order()),
            whose: (!whose.is_empty()).then_some(whose),
            ..ImportAsk::default()
        };
        let mut plan = self.stint.import_plan(&reading, &ask)?;
        for said in &said.map {
            // The last word on a name counts.
            let said = timer::name_said(&plan.lines, &plan.shelves, &said.0)?;
            ask.names
                .retain(|before: &NameSaid| before.here != said.here);
            ask.names.push(said);
            plan = self.stint.import_plan(&reading, &ask)?;
        }
        if said.dry_run {
            return self.answer(&plan, |look| shown(&plan, &said.file, look));
        }
        if !said.yes && self.io.can_ask && !self.json && !self.may_import(&plan, &said.file) {
            return Ok(Answer::text(say!("terminal-nothing-came-in")));
        }
        let imported =
            self.watched(|heard| self.stint.import(&reading, &ask, Origin::Terminal, heard))?;
        if said.yes || self.json || !self.io.can_ask {
            self.tell_of_lines(&plan);
        }
        let answer = self.answer(&imported, |look| look.safe(&imported.words))?;
        let nothing = imported.entries + imported.already == 0 && imported.refused > 0;
        Ok(Answer {
            exit: if nothing { Exit::Failed } else { answer.exit },
            ..answer.after_writing()
        })
    }

    /// Does something long, on whose course somebody can look.
    fn watched<T>(
        &mut self,
        work: impl FnOnce(stint_engine::files::Heard<'_>) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let mut meter = Meter::of(self.io);
        let done = work(&mut |far| meter.heard(far));
        meter.end();
        done
    }

    fn may_import(&mut self, plan: &ImportPlan, file: &Path) -> bool {
        let look = self.io.err_look();
        let asked = say!("terminal-import-into", place = look.safe(&plan.place));
        let shown = shown(plan, file, look);
        self.io.agrees(&format!("{shown}\n{asked}"))
    }

    /// What cannot be used, and what is to be known of what can, for whoever was not shown the plan.
    fn tell_of_lines(&mut self, plan: &ImportPlan) {
        for note in &plan.notes {
            self.io.note(note);
        }
        for (lines, count) in [
            (&plan.refused, plan.refused_count),
            (&plan.noted, plan.noted_count),
        ] {
            for line in listed(lines, count) {
                self.io.note(&line);
            }
        }
    }
}

fn listed(lines: &[LineNote], count: usize) -> Vec<String> {
    let shown = lines.iter().take(LISTED);
    let mut said: Vec<String> = shown
        .map(|note| {
            say!(
                "terminal-line",
                line = note.line.to_string(),
                words = &note.words
            )
        })
        .collect();
    if count > said.len() {
        said.push(say!("terminal-more-lines", count = count - said.len()));
    }
    said
}

fn shown(plan: &ImportPlan, file: &Path, look: Look) -> String {
    let mut table = Table::default();
    let head = say!(
        "terminal-from-to",
        what = &plan.words,
        file = file.display().to_string(),
        format = &plan.called,
        place = &plan.place
    );
    table.note(look.strong(&look.safe(&head)));
    for said in &plan.read_as {
        table.note(look.quiet(&look.safe(&format!("  {said}"))));
    }
    if plan.people.len() > 1 {
        for person in &plan.people {
            let taken = if person.taken { "yes" } else { "no" };
            let taken = say!("terminal-person", taken = taken);
            table.row(vec![
                Cell::left(format!("  {}", look.safe(&person.name))),
                Cell::right(person.rows.to_string()),
                Cell::left(format!("→ {taken}")),
            ]);
        }
    }
    name_lines(&mut table, &plan.lines, look);
    if plan.already > 0 {
        table.row(vec![
            Cell::left(format!("  {}", say!("terminal-here-already"))),
            Cell::right(plan.already.to_string()),
            Cell::left(say!("terminal-left-as-they-are")),
        ]);
    }
    for note in &plan.notes {
        table.note(look.alert(&look.safe(note)));
    }
    if plan.refused_count > 0 {
        table.note(look.alert(&say!("terminal-lines-refused", count = plan.refused_count)));
        for line in listed(&plan.refused, plan.refused_count) {
            table.note(look.safe(&format!("  {line}")));
        }
    }
    if plan.noted_count > 0 {
        table.note(look.alert(&say!("terminal-to-be-known")));
        for line in listed(&plan.noted, plan.noted_count) {
            table.note(look.safe(&format!("  {line}")));
        }
    }
    if plan.sends && plan.entries > 0 {
        table.note(look.quiet(&format!("  {}", say!("terminal-sent-afterwards"))));
    }
    table.text()
}
