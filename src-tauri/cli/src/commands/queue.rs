//! What waits for Clockify, what needs the person, and what leads out of it.
//!
//! Never decides what waits or what a way out does.

use std::collections::BTreeMap;

use stint_core::action::{Action, Origin};
use stint_core::problem::{Problem, WayOut};
use stint_core::say;
use stint_core::view::{Asked, Parked, SyncPage, SyncWord};
use stint_engine::Queued;

use super::{Door, entries};
use crate::answer::Answer;
use crate::args::QueueAct;
use crate::look::{Cell, Table};

impl Door<'_, '_> {
    pub(super) fn queue(&mut self, act: Option<QueueAct>) -> Result<Answer, Problem> {
        match act {
            None | Some(QueueAct::List) => self.list_queue(),
            Some(QueueAct::Retry { id }) => self.lead_out(id.0, WayOut::Retry),
            Some(QueueAct::Drop { id }) => self.lead_out(id.0, WayOut::Drop),
            Some(QueueAct::Edit { id, change }) => self.act_on_entry(&Action::Edit {
                entry: id.0,
                change: entries::change(*change),
            }),
            Some(QueueAct::Copy { id }) => self.copy(&id.0),
        }
    }

    /// Settles a row, and answers what is left.
    fn lead_out(&self, row: String, way: WayOut) -> Result<Answer, Problem> {
        let action = Action::Resolve {
            row,
            field: None,
            way,
        };
        let done = self.stint.act(&action, Origin::Terminal)?;
        let queue = self.stint.queue()?;
        let answer = self.answer(&queue, |look| {
            let said = look.safe(&done.said);
            match way {
                WayOut::Retry => say!("terminal-goes-out-again", what = said),
                _ => said,
            }
        })?;
        Ok(answer.after_writing())
    }

    fn copy(&self, id: &str) -> Result<Answer, Problem> {
        let SyncPage { needs_you, .. } = self.stint.sync_page()?;
        let parked = needs_you.into_iter().filter_map(|asked| match asked {
            Asked::Parked(parked) => Some(parked),
            Asked::Conflict(_) => None,
        });
        let mut meant: Vec<Parked> = parked.filter(|it| it.id.starts_with(id)).collect();
        let note = match (meant.pop(), meant.is_empty(), id.is_empty()) {
            (Some(parked), true, false) => parked.note,
            _ => {
                let what = id.to_owned();
                return Err(Problem::NothingToSettle { what });
            }
        };
        self.answer(&note, |_| {
            note.lines()
                .map(|line| self.look.safe(line) + "\n")
                .collect()
        })
    }

    fn list_queue(&self) -> Result<Answer, Problem> {
        let queue = self.stint.queue()?;
        if self.json {
            return Answer::json(&queue);
        }
        let page = self.stint.sync_page()?;
        let asked = page.needs_you.iter();
        let conflicts = asked.filter(|asked| matches!(asked, Asked::Conflict(_)));
        let in_question = match conflicts.count() + page.twins.len() {
            0 => None,
            count => Some(say!("terminal-in-question", count = count)),
        };
        if queue.is_empty() {
            let nothing = say!("terminal-nothing-waits");
            return Ok(Answer::text(match in_question {
                Some(more) => format!("{nothing} {more}"),
                None => nothing,
            }));
        }
        let look = self.look;
        let words: BTreeMap<&str, &str> = page
            .waiting
            .iter()
            .map(|waiting| (&*waiting.id, &*waiting.words))
            .collect();
        let mut table = Table::default();
        for row in &queue {
            table.row(self.row(row));
            for note in notes(row, &words) {
                table.note(look.safe(&format!("  {note}")));
            }
        }
        if let Some(more) = in_question {
            table.blank();
            table.note(more);
        }
        if page.paused {
            table.blank();
            table.note(say!("terminal-paused"));
        }
        Ok(Answer::text(table.text()))
    }

    fn row(&self, row: &Queued) -> Vec<Cell> {
        let look = self.look;
        let moment = self.stint.moment();
        let state = entries::state(row.state);
        let state = state.unwrap_or_else(|| say!("terminal-state", state = "sent"));
        vec![
            Cell::left(state).shown(|text| match row.state {
                SyncWord::Attention => look.alert(text),
                SyncWord::Local
                | SyncWord::Waiting
                | SyncWord::Sending
                | SyncWord::Unknown
                | SyncWord::Synced => text.to_owned(),
            }),
            Cell::left(row.what.clone()),
            Cell::left(look.safe(&row.name)),
            Cell::left(say!(
                "terminal-since",
                when = entries::clock(row.since, moment)
            )),
            Cell::left(tries(row.tries)).shown(|text| look.quiet(text)),
            Cell::left(row.id.clone()).shown(|text| look.quiet(text)),
        ]
    }
}

fn tries(tries: u32) -> String {
    match tries {
        0 => String::new(),
        tries => say!("terminal-tries", count = tries),
    }
}

/// Why a row is still here, and what leads out.
fn notes(row: &Queued, waits: &BTreeMap<&str, &str>) -> Vec<String> {
    match &row.problem {
        Some(problem) => {
            let ways = problem.actions.iter().map(|way| verb(*way));
            vec![
                problem.message.clone(),
                say!(
                    "terminal-ways-out",
                    ways = ways.collect::<Vec<String>>().join(" · ")
                ),
            ]
        }
        None => {
            let words = waits.get(&*row.id);
            words.map(|words| (*words).to_owned()).into_iter().collect()
        }
    }
}

/// How a way out is said here.
fn verb(way: WayOut) -> String {
    match way {
        WayOut::Edit | WayOut::Retry | WayOut::Drop | WayOut::Copy => {
            format!("queue {} ID", way.word())
        }
        _ => format!("resolve ID {}", way.word()),
    }
}
