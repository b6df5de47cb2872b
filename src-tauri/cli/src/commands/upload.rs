//! Giving to Clockify what was tracked on this computer without an account.
//!
//! Never sends anything that was not shown first: without a yes it only says what would be sent.

use serde::Serialize;
use stint_core::action::{Action, NameSaid, Origin};
use stint_core::problem::Problem;
use stint_core::say;
use stint_core::timer;
use stint_core::view::{NameLine, UploadPlan};
use stint_core::words::cut;

use super::Door;
use crate::answer::Answer;
use crate::look::{Cell, Look, Table};
use crate::words::Word;

/// What was done, for scripts.
#[derive(Serialize)]
struct Uploaded<'a> {
    workspace: &'a str,
    uploaded: usize,
    already: usize,
}

impl Door<'_, '_> {
    pub(super) fn upload(
        &mut self,
        into: Option<Word>,
        map: &[Word],
        yes: bool,
    ) -> Result<Answer, Problem> {
        let into = into.as_ref().map(|into| into.0.as_str());
        let mut names = Vec::new();
        let mut plan = self.stint.upload_plan(into, &names)?;
        if plan.unread.is_some() {
            return Err(Problem::NotReadYet);
        }
        for said in map {
            // The last word on a name counts.
            let said = timer::name_said(&plan.lines, &plan.shelves, &said.0)?;
            names.retain(|before: &NameSaid| before.here != said.here);
            names.push(said);
            plan = self.stint.upload_plan(into, &names)?;
        }
        let all = plan.entries + plan.already;
        if all == 0 {
            return self.answer(&plan, |_| say!("terminal-nothing-local"));
        }
        if !(yes || self.is_wanted(&plan)) {
            return self.answer(&plan, |look| {
                format!("{}\n{}", shown(&plan, look), say!("terminal-nothing-sent"))
            });
        }
        let action = Action::Upload {
            into: plan.into,
            names,
        };
        let done = self.stint.act(&action, Origin::Terminal)?;
        let uploaded = Uploaded {
            workspace: &plan.place,
            uploaded: plan.entries,
            already: plan.already,
        };
        let answer = self.answer(&uploaded, |look| look.safe(&done.said))?;
        Ok(answer.after_writing())
    }

    fn is_wanted(&mut self, plan: &UploadPlan) -> bool {
        if self.json || !self.io.can_ask {
            return false;
        }
        let look = self.io.err_look();
        let asked = say!("terminal-upload-to", place = look.safe(&plan.place));
        self.io.agrees(&format!("{}\n{asked}", shown(plan, look)))
    }
}

fn shown(plan: &UploadPlan, look: Look) -> String {
    let mut table = Table::default();
    table.note(look.strong(&say!(
        "terminal-what-to",
        what = look.safe(&plan.words),
        place = look.safe(&plan.place)
    )));
    name_lines(&mut table, &plan.lines, look);
    if plan.already > 0 {
        table.row(vec![
            Cell::left(format!("  {}", say!("terminal-there-already"))),
            Cell::right(plan.already.to_string()),
            Cell::left(say!("terminal-let-go-here")),
        ]);
    }
    for note in &plan.notes {
        table.note(look.alert(&look.safe(note)));
    }
    table.text()
}

/// What another program took for a name may be a whole page.
const NAME_MOST: usize = 60;

/// What names become, a row for each.
pub(super) fn name_lines(table: &mut Table, lines: &[NameLine], look: Look) {
    for NameLine {
        kind,
        name,
        under,
        entries,
        words,
        ..
    } in lines
    {
        let name = match under {
            Some(under) => format!("{under}: {name}"),
            None => name.clone(),
        };
        table.row(vec![
            Cell::left(format!(
                "  {} {}",
                kind.word(),
                look.safe(&cut(&name, NAME_MOST))
            )),
            Cell::right(entries.to_string()),
            Cell::left(format!("→ {}", look.safe(words))),
        ]);
    }
}
