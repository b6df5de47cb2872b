//! Reading: the rules, the catalog, what runs, the last day.
//!
//! Never believes that something is gone because a page does not show it.

use std::collections::BTreeSet;

use super::absent::is_known_gone;
use super::ask::{Answer, Outcome, Refusal, Seen};
use super::job::{Job, project_of};
use super::machine::{Here, Machine, Move};
use super::record::{Desk, Record};
use super::sweep::{Onward, Sweep, too_many};
use super::why::lacking;
use crate::at::At;
use crate::id::{Key, Kind, RemoteId};
use crate::planted::{self, Bug};
use crate::problem::{Problem, Reason};
use crate::row::{Change, Item, Row};

impl Machine {
    pub(super) fn rules(
        &mut self,
        then: Option<Key>,
        outcome: Outcome,
        here: &Here<'_>,
    ) -> Result<Move, Problem> {
        let rules = match outcome {
            Outcome::Answered(Answer::Rules(rules)) => rules,
            other => return Err(self.no_use(other)),
        };
        let workspace = self.lane.workspace;
        let mut changes = Vec::new();
        let before = here.desk.rules(workspace)?;
        if before != rules {
            for row in here.desk.parked(workspace)? {
                if row.attention.as_ref().is_some_and(|attention| {
                    rules.let_go(&before, row.key.kind(), attention.reason)
                }) {
                    changes.push(Change::Keep(Row {
                        attention: None,
                        ..row
                    }));
                }
            }
            changes.push(Change::Sync(Record::Rules(workspace, rules)));
        }
        let turn = self.turn();
        turn.rules_read = true;
        if let (Some(key), Some(queue)) = (then, &mut turn.queue) {
            queue.push_front(key);
        }
        Ok(Move::done(changes))
    }

    /// Takes the custom fields in. A plan without them refuses, and has none; who else is refused keeps what is known.
    pub(super) fn custom_fields(
        &mut self,
        outcome: Outcome,
        here: &Here<'_>,
    ) -> Result<Move, Problem> {
        let fields = match outcome {
            Outcome::Answered(Answer::CustomFields(fields)) => fields,
            Outcome::Refused(Refusal::Rule {
                reason: Reason::PlanLimit,
                ..
            }) => Vec::new(),
            Outcome::Answered(_) | Outcome::Refused(_) | Outcome::Unknown(_) => {
                return Ok(Move::done(Vec::new()));
            }
        };
        let workspace = self.lane.workspace;
        if here.desk.custom_fields(workspace)? == fields {
            return Ok(Move::done(Vec::new()));
        }
        let mut changes = Vec::new();
        for row in here.desk.parked(workspace)? {
            let waits = row
                .attention
                .as_ref()
                .is_some_and(|attention| attention.reason == Reason::FieldRequired);
            if waits && lacking(&fields, &row, here.desk)?.is_empty() {
                changes.push(Change::Keep(Row {
                    attention: None,
                    ..row
                }));
            }
        }
        let read = Record::CustomFields(workspace, fields);
        changes.push(Change::Sync(read));
        Ok(Move::done(changes))
    }

    pub(super) fn catalog(
        &mut self,
        kind: Kind,
        project: Option<RemoteId>,
        mut sweep: Sweep,
        with_tasks: bool,
        outcome: Outcome,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        // A list that this person may not read, or of a project that went meanwhile, keeps nothing else back.
        if matches!(outcome, Outcome::Refused(_)) {
            return Ok(Move::done(Vec::new()));
        }
        let page = self.page(outcome)?;
        let with_tasks = with_tasks && page.with_tasks;
        let onward = sweep.take(&page.items, page.rows, page.last);
        let mut changes = self.take(&page.items, here)?;
        if onward == Onward::More {
            return Ok(Move::Next(
                vec![Job::Catalog {
                    kind,
                    project,
                    sweep,
                    with_tasks,
                }],
                changes,
            ));
        }
        let mut jobs = Vec::new();
        if kind == Kind::Project && !with_tasks {
            // This server does not bring tasks along, so they are asked for project by project.
            jobs.push(Job::Tasks {
                of: sweep.seen.clone(),
            });
        }
        if onward == Onward::Complete && sweep.whole {
            let listed = self.listed(kind, project.as_ref(), with_tasks, here.desk)?;
            let missed = self.missing(&listed, &sweep, here)?;
            let believed = !missed.unsure || !too_many(missed.suspects.len(), listed.len());
            if !missed.suspects.is_empty() && believed {
                jobs.push(Job::Verify {
                    left: missed.suspects,
                    gone: Vec::new(),
                    control: None,
                });
            }
            changes.extend(missed.changes);
        }
        Ok(Move::Next(jobs, changes))
    }

    /// Asks for the tasks of those projects that are in use, now that they are kept.
    pub(super) fn tasks(&self, of: &BTreeSet<RemoteId>, here: &Here<'_>) -> Result<Move, Problem> {
        let projects = here
            .desk
            .catalog(self.lane.workspace, Kind::Project, None)?;
        let in_use = projects
            .into_iter()
            .filter(|row| row.here.as_ref().is_some_and(|item| !item.is_put_away()))
            .filter_map(|row| row.remote)
            .filter(|id| of.contains(id));
        let jobs = in_use.map(|project| Job::Catalog {
            kind: Kind::Task,
            project: Some(project),
            sweep: Sweep::new(0, 1, None),
            with_tasks: true,
        });
        Ok(Move::Next(jobs.collect(), Vec::new()))
    }

    /// The bound rows that a whole list of the catalog should have held.
    fn listed(
        &self,
        kind: Kind,
        project: Option<&RemoteId>,
        with_tasks: bool,
        desk: &dyn Desk,
    ) -> Result<Vec<(Key, RemoteId)>, Problem> {
        let workspace = self.lane.workspace;
        let mut listed = desk.bound_catalog(workspace, kind)?;
        match (kind, project) {
            (Kind::Task, Some(project)) => {
                let mut of_project = Vec::new();
                for (key, id) in listed {
                    let row = desk.row(key)?;
                    let of = row.as_ref().map(|row| project_of(row, desk)).transpose()?;
                    if of.flatten().as_ref() == Some(project) {
                        of_project.push((key, id));
                    }
                }
                listed = of_project;
            }
            (Kind::Project, _) if with_tasks => {
                listed.extend(desk.bound_catalog(workspace, Kind::Task)?);
            }
            (Kind::Client | Kind::Project | Kind::Task | Kind::Tag | Kind::Entry, _) => {}
        }
        Ok(listed)
    }

    /// Entries that we believe to run and that do not: they are read by their id.
    pub(super) fn stopped_elsewhere(
        &self,
        running: &[Seen],
        here: &Here<'_>,
    ) -> Result<Vec<Job>, Problem> {
        let runs = |id: &RemoteId| running.iter().any(|seen| seen.id == *id);
        let stopped = self.believed_to_run(|id| !runs(id), here)?;
        Ok(stopped.into_iter().map(|key| Job::Fresh { key }).collect())
    }

    /// The entries that ran there when they were last seen, as far as their ids are wanted.
    fn believed_to_run(
        &self,
        wanted: impl Fn(&RemoteId) -> bool,
        here: &Here<'_>,
    ) -> Result<Vec<Key>, Problem> {
        let mut rows = here.desk.running()?;
        rows.retain(|row| {
            let base = row.base.as_ref().and_then(Item::entry);
            row.workspace == self.lane.workspace
                && base.is_some_and(|entry| entry.span.is_running())
                && !is_known_gone(row)
                && row.remote.as_ref().is_some_and(&wanted)
        });
        Ok(rows.into_iter().map(|row| row.key).collect())
    }

    /// What runs is asked for where the last day's entries do not show what is believed to run.
    fn running_too(&mut self, here: &Here<'_>) -> Result<Vec<Job>, Problem> {
        let Some(looked) = self.turn().looked.take() else {
            return Ok(Vec::new());
        };
        let unseen = self.believed_to_run(|id| !looked.contains(id), here)?;
        Ok(if unseen.is_empty() {
            Vec::new()
        } else {
            vec![Job::Running]
        })
    }

    /// A time long ago, of which nothing is believed but what is shown.
    pub(super) fn between(
        &mut self,
        from: At,
        to: At,
        mut sweep: Sweep,
        outcome: Outcome,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        let page = self.page(outcome)?;
        let onward = sweep.take(&page.items, page.rows, page.last);
        let changes = self.take(&page.items, here)?;
        let next = match onward {
            Onward::More => vec![Job::Between { from, to, sweep }],
            Onward::Complete | Onward::Broken => Vec::new(),
        };
        Ok(Move::Next(next, changes))
    }

    pub(super) fn look(
        &mut self,
        page: u32,
        since: At,
        outcome: Outcome,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        let read = self.page(outcome)?;
        let again = self.is_repeated(page, &read);
        self.turn().blank = page == 1 && read.rows == 0;
        let before = self.turn().report.pulled + self.turn().held.len();
        let changes = self.take(&read.items, here)?;
        let news = self.turn().report.pulled + self.turn().held.len() > before;
        let starts = || {
            read.items
                .iter()
                .filter_map(|seen| seen.item.entry())
                .map(|entry| entry.span.start())
        };
        let past = starts().min().is_none_or(|oldest| oldest < since);
        // Future entries come first: a page counts as known only once it reaches the present.
        let known = !news && starts().min().is_some_and(|oldest| oldest <= here.now);
        if let Some(looked) = &mut self.turn().looked {
            looked.extend(read.items.iter().map(|seen| seen.id.clone()));
        }
        if read.last == Some(true) || past || known || again || planted::is(Bug::FirstPageIsNewest)
        {
            return Ok(Move::Next(self.running_too(here)?, changes));
        }
        Ok(Move::Next(
            vec![Job::Look {
                page: page + 1,
                since,
            }],
            changes,
        ))
    }
}
