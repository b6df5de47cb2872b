//! Why Clockify does not take an entry. Its refusal is the same number for a field that the workspace demands and for
//! something dead that the entry names, so both are looked at afresh.
//!
//! Never goes by what a refusal says: texts change.

use super::ask::{Answer, Outcome, Refusal, Request};
use super::job::{Job, project_of};
use super::machine::{Here, Machine, Move};
use super::outbox;
use super::record::Desk;
use super::reply::park;
use crate::custom::{self, CustomField};
use crate::id::{Key, Kind};
use crate::problem::{Problem, Reason};
use crate::row::Row;
use crate::timer;

/// An entry that was refused, and what is still to be looked at.
#[derive(Clone, Debug)]
pub(super) struct Doubt {
    pub(super) key: Key,
    /// What Clockify said, for the person.
    pub(super) said: Option<String>,
    /// What it names; `None` until the rules were read.
    pub(super) left: Option<Vec<Key>>,
}

impl Machine {
    /// Looks at the next thing that may be the reason, or parks the entry for what was found.
    pub(super) fn why(&mut self, doubt: Doubt, here: &Here<'_>) -> Result<Move, Problem> {
        let Some(row) = here.desk.row(doubt.key)? else {
            return Ok(Move::done(Vec::new()));
        };
        let Some(mut left) = doubt.left.clone() else {
            if !self.turn().rules_read {
                return Ok(Move::Ask(Job::Why(doubt), Request::Rules, Vec::new()));
            }
            let mut left = row
                .here
                .as_ref()
                .map(|item| item.names())
                .unwrap_or_default();
            // The project last in the list is the first to be looked at.
            left.reverse();
            return self.why(
                Doubt {
                    left: Some(left),
                    ..doubt
                },
                here,
            );
        };
        let rules = here.desk.rules(self.lane.workspace)?;
        if let Some(reason) = row
            .entry()
            .and_then(|entry| outbox::demanded(entry, &rules))
        {
            return Ok(Move::done(vec![park(row, reason, None, here.now)]));
        }
        while let Some(named) = left
            .pop()
            .map(|key| here.desk.row(key))
            .transpose()?
            .flatten()
        {
            let project = project_of(&named, here.desk)?;
            let Some(id) = named.remote.clone() else {
                continue;
            };
            left.push(named.key);
            let kind = named.key.kind();
            let doubt = Doubt {
                left: Some(left),
                ..doubt
            };
            return Ok(Move::Ask(
                Job::Why(doubt),
                Request::Read { kind, id, project },
                Vec::new(),
            ));
        }
        // Clockify may check what it calls required, or not: it is the reason where nothing else is.
        let fields = here.desk.custom_fields(self.lane.workspace)?;
        let lacking = lacking(&fields, &row, here.desk)?;
        Ok(Move::done(vec![if lacking.is_empty() {
            park(row, Reason::Validation, doubt.said, here.now)
        } else {
            let named = lacking.join(", ");
            park(row, Reason::FieldRequired, Some(named), here.now)
        }]))
    }

    /// Takes in what was looked at.
    pub(super) fn found_why(
        &mut self,
        mut doubt: Doubt,
        outcome: Outcome,
        here: &mut Here<'_>,
    ) -> Result<Move, Problem> {
        let Some(left) = &mut doubt.left else {
            let read = self.rules(None, outcome, here)?;
            return Ok(read.then(Job::Why(doubt)));
        };
        let Some(looked) = left.pop() else {
            return Ok(Move::done(Vec::new()));
        };
        let changes = match &outcome {
            Outcome::Answered(Answer::One(seen)) => {
                self.take(std::slice::from_ref(&**seen), here)?
            }
            Outcome::Answered(_) | Outcome::Refused(_) | Outcome::Unknown(_) => Vec::new(),
        };
        let row = here.desk.row(doubt.key)?;
        match (reason(looked.kind(), &outcome), row) {
            (Some(reason), Some(row)) => {
                let mut changes = changes;
                changes.push(park(row, reason, None, here.now));
                Ok(Move::done(changes))
            }
            (_, None) => Ok(Move::done(changes)),
            (None, Some(_)) => Ok(Move::Next(vec![Job::Why(doubt)], changes)),
        }
    }
}

/// The names of the custom fields that a row's entry should have and has not.
pub(super) fn lacking(
    fields: &[CustomField],
    row: &Row,
    desk: &dyn Desk,
) -> Result<Vec<String>, Problem> {
    let Some(entry) = row.entry().filter(|_| !fields.is_empty()) else {
        return Ok(Vec::new());
    };
    let project = timer::remote_project(desk, entry.project)?;
    Ok(custom::missing(fields, &entry.custom, project.as_ref()))
}

/// What is the matter with something that an entry names, if that alone explains a refusal.
fn reason(kind: Kind, outcome: &Outcome) -> Option<Reason> {
    match outcome {
        Outcome::Refused(Refusal::Absent { .. }) => Some(match kind {
            Kind::Tag => Reason::TagArchived,
            Kind::Client | Kind::Project | Kind::Task | Kind::Entry => Reason::ProjectGone,
        }),
        Outcome::Answered(Answer::One(seen)) => match &seen.item {
            super::there::Item::Tag(tag) if tag.archived => Some(Reason::TagArchived),
            _ => None,
        },
        Outcome::Answered(_) | Outcome::Refused(_) | Outcome::Unknown(_) => None,
    }
}
