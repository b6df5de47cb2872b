//! How a round begins: which jobs it has and in which order, and what an earlier process left in flight.
//!
//! Never asks anything; whatever it puts down is asked in its turn.

use std::collections::{BTreeSet, VecDeque};

use super::{Here, Machine, Turn};
use crate::id::Kind;
use crate::planted::{self, Bug};
use crate::problem::Problem;
use crate::row::Change;
use crate::sync::job::Job;
use crate::sync::record::{AttemptState, Record};
use crate::sync::round::{Report, Round};
use crate::sync::sweep::Sweep;

/// The quick look reaches back a day.
const LOOK_BACK_S: i64 = 24 * 3600;

impl Machine {
    pub(super) fn begin(&mut self, round: Round, here: &Here<'_>) -> Result<Vec<Change>, Problem> {
        let workspace = self.lane.workspace;
        let mark = here.desk.mark(workspace)?;
        let first = mark.first_pull_done.is_none();
        let mut todo = VecDeque::new();
        let names = round.catalog || first || mark.catalog.is_none();
        if names {
            todo.extend(catalog_jobs());
        }
        // One list less in a round that is not about anything: the last day's entries tell what runs, too.
        let running = round.running || first || !here.desk.outbox(workspace)?.is_empty();
        if running {
            todo.push_back(Job::Running);
        }
        if first {
            // A page that was read is read again: what was deleted meanwhile has drawn the rest forward.
            let page = mark.first_pull_page.saturating_sub(1).max(1);
            let sweep = Sweep::new(0, page, None);
            todo.push_back(Job::Sweep { sweep, first });
        } else {
            todo.push_back(Job::Look {
                page: 1,
                since: here.now.plus(-LOOK_BACK_S),
            });
        }
        todo.push_back(Job::Resolve);
        if round.sends {
            todo.push_back(Job::Push);
        }
        if let (Some((from, to)), false) = (round.between, first) {
            let sweep = Sweep::new(0, 1, None);
            todo.push_back(Job::Between { from, to, sweep });
        }
        let back_to = match round.back_to {
            None if round.confirms && self.must_confirm(&mark, here)? => {
                Some(here.now.plus(-Round::HORIZON_S))
            }
            back_to => back_to,
        };
        if let (Some(back_to), false) = (back_to, first) {
            // The first one reads everything once more: where something was deleted between two pages of the first
            // pull, what came after it slid over the edge and was on neither. Pages of another size have it.
            let horizon = (mark.sweeps > 0).then_some(back_to);
            todo.push_back(Job::Sweep {
                sweep: Sweep::new(mark.sweeps + 1, 1, horizon),
                first,
            });
        }
        self.turn = Some(Turn {
            todo,
            queue: None,
            tried: BTreeSet::new(),
            held: Vec::new(),
            there: None,
            looked: (!running).then(BTreeSet::new),
            blank: false,
            began_with: None,
            mark,
            rules_read: false,
            names,
            lost_in_a_row: 0,
            waits: 0,
            report: Report::default(),
        });

        let mut changes = Vec::new();
        for attempt in here.desk.attempts(workspace)? {
            if attempt.state == AttemptState::Sending && attempt.epoch < self.epoch {
                let settled = Change::Sync(Record::Settled(attempt.id));
                changes.push(match planted::is(Bug::SendingRetried) {
                    true => settled,
                    false => self.lose(attempt, here),
                });
            }
        }
        Ok(changes)
    }

    /// Something was named that is not known here: the catalog is read in this round or, where that comes to nothing, in
    /// the next. A round that reads it anyway has been told all that this person may see.
    pub(in crate::sync) fn read_names(&mut self) -> Option<Change> {
        let turn = self.turn();
        if std::mem::replace(&mut turn.names, true) {
            return None;
        }
        turn.mark.catalog = None;
        for job in catalog_jobs().into_iter().rev() {
            turn.todo.push_front(job);
        }
        Some(self.mark())
    }
}

fn catalog_jobs() -> Vec<Job> {
    let catalog = |kind| Job::Catalog {
        kind,
        project: None,
        sweep: Sweep::new(0, 1, None),
        with_tasks: true,
    };
    vec![
        Job::Rules { then: None },
        catalog(Kind::Client),
        catalog(Kind::Project),
        catalog(Kind::Tag),
        Job::CustomFields,
        Job::CatalogRead,
    ]
}
