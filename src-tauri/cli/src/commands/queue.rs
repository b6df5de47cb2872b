//! What waits for Clockify, and what needs the person.
//!
//! Never decides what waits; that is the outbox.

use stint_core::action::{Action, Origin};
use stint_core::problem::{Problem, WayOut};
use stint_core::view::SyncWord;

use super::{Door, entries};
use crate::answer::Answer;
use crate::args::QueueAct;
use crate::look::{Cell, Table};

impl Door<'_, '_> {
    pub(super) fn queue(&self, act: Option<QueueAct>) -> Result<Answer, Problem> {
        match act {
            None | Some(QueueAct::List) => self.list_queue(),
            Some(QueueAct::Retry { id }) => {
                let done = self.stint.act(
                    &Action::Resolve {
                        row: id.0,
                        field: None,
                        way: WayOut::Retry,
                    },
                    Origin::Terminal,
                )?;
                let queue = self.stint.queue()?;
                let answer = self.answer(&queue, |look| {
                    format!(
                        "{} goes out again with the next sync",
                        look.safe(&done.said)
                    )
                })?;
                Ok(answer.after_writing())
            }
        }
    }

    fn list_queue(&self) -> Result<Answer, Problem> {
        let queue = self.stint.queue()?;
        let moment = self.stint.moment();
        self.answer(&queue, |look| {
            if queue.is_empty() {
                return "Nothing waits.".to_owned();
            }
            let mut table = Table::default();
            for row in &queue {
                let state = entries::state(row.state).unwrap_or("sent");
                table.row(vec![
                    Cell::left(state.to_owned()).shown(|text| match row.state {
                        SyncWord::Attention => look.alert(text),
                        SyncWord::Local
                        | SyncWord::Waiting
                        | SyncWord::Sending
                        | SyncWord::Unknown
                        | SyncWord::Synced => text.to_owned(),
                    }),
                    Cell::left(format!("{} {}", row.op, row.kind)),
                    Cell::left(look.safe(&row.name)),
                    Cell::left(format!("since {}", entries::clock(row.since, moment))),
                    Cell::left(row.id.clone()).shown(|text| look.quiet(text)),
                ]);
                if let Some(problem) = &row.problem {
                    table.note(look.safe(&format!("  {}", problem.message)));
                }
            }
            table.text()
        })
    }
}
