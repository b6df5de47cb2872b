//! What is seen there becomes what is kept here: their ids to ours, merged with what the person changed.
//!
//! A pulled row never becomes a second copy of a create whose reply was lost, and a name that was made offline
//! is bound to the one of the same name there. Never removes a row: absence is the sweep's business.

mod known;
mod slot;
mod twins;

use std::collections::{BTreeMap, BTreeSet};

use super::ask::Seen;
use super::merge::{Clash, Side};
use super::readback::may_be_moved;
use super::record::{Attempt, Cause, Desk, Lane, Made, Op, Record};
use crate::at::At;
use crate::catalog::same_name;
use crate::field::Field;
use crate::id::{Ids, Key, Kind, RemoteId};
use crate::planted::{self, Bug};
use crate::problem::Problem;
use crate::row::{Change, Item, Row};

/// Takes what one answer shows and collects the changes for one transaction.
pub(super) struct Inbound<'a> {
    pub(super) desk: &'a dyn Desk,
    pub(super) lane: &'a Lane,
    pub(super) ids: &'a mut dyn Ids,
    now: At,
    creates: Vec<Attempt>,
    /// Where among the changes each row stands as it will be.
    rows: BTreeMap<Key, usize>,
    bound: BTreeMap<Kind, BTreeMap<RemoteId, Key>>,
    /// Of the entries that were looked over, those that were known before; `None` when that has to be asked for each.
    known: Option<BTreeSet<RemoteId>>,
    /// What we made ourselves lately, between two starts.
    made: Option<(At, At, Vec<Made>)>,
    changes: Vec<Change>,
    /// Rows that came new or changed.
    pub(super) news: usize,
    /// Entries left alone because they may be a create whose reply was lost.
    pub(super) held: Vec<Seen>,
    /// Whether something was named that is not known here.
    pub(super) strangers: bool,
}

impl<'a> Inbound<'a> {
    pub(super) fn new(
        desk: &'a dyn Desk,
        lane: &'a Lane,
        ids: &'a mut dyn Ids,
        now: At,
    ) -> Result<Self, Problem> {
        let creates = desk
            .attempts(lane.workspace)?
            .into_iter()
            .filter(|attempt| attempt.op == Op::Create)
            .collect();
        Ok(Inbound {
            desk,
            lane,
            ids,
            now,
            creates,
            rows: BTreeMap::new(),
            bound: BTreeMap::new(),
            known: None,
            made: None,
            changes: Vec::new(),
            news: 0,
            held: Vec::new(),
            strangers: false,
        })
    }

    /// Learns which entries of a list are known, before they are taken: in a long pull hardly any is.
    pub(super) fn look_over(&mut self, items: &[Seen]) -> Result<(), Problem> {
        self.changes.reserve(items.len());
        let entries = items.iter().filter(|seen| seen.item.entry().is_some());
        let ids = entries.map(|seen| &seen.id);
        if let (Some(first), Some(last)) = (ids.clone().min(), ids.max()) {
            self.known = self.desk.known_between(self.lane.workspace, first, last)?;
        }
        let entries = items.iter().filter_map(|seen| seen.item.entry());
        let starts = entries.map(|entry| entry.span.start());
        if let (Some(first), Some(last)) = (starts.clone().min(), starts.max()) {
            self.made = Some((first, last, self.made_between(first, last)?));
        }
        Ok(())
    }

    /// Takes one thing as it is there.
    pub(super) fn take(&mut self, seen: &Seen) -> Result<(), Problem> {
        let there = self.ours(&seen.item)?;
        if let Some(row) = self.row_bound(there.kind(), &seen.id)? {
            return self.update(row, there);
        }
        if let Some(entry) = there.entry() {
            let perhaps_its = |attempt: &Attempt| {
                starts_with(attempt, entry.span.start()) || may_be_moved(attempt, &seen.id, entry)
            };
            if self.creates.iter().any(perhaps_its) && !planted::is(Bug::TwinInserted) {
                self.held.push(seen.clone());
                return Ok(());
            }
            return self.insert(seen, there);
        }
        match self.made_offline(&there)? {
            Some((row, attempt)) => self.bind(row, &seen.id, there, attempt.as_ref()),
            None => self.insert(seen, there),
        }
    }

    /// Binds the row of a create to the thing that it made there.
    pub(super) fn acknowledge(&mut self, attempt: &Attempt, seen: &Seen) -> Result<(), Problem> {
        let there = self.ours(&seen.item)?;
        let Some(row) = self.row(attempt.key)? else {
            self.settle(attempt);
            return Ok(());
        };
        match attempt.op {
            Op::Create => self.bind(row, &seen.id, there, Some(attempt)),
            Op::Update | Op::Delete => self.echo(row, there, attempt),
        }
    }

    /// The row as it will be.
    pub(super) fn row(&self, key: Key) -> Result<Option<Row>, Problem> {
        match self.rows.get(&key) {
            Some(place) => Ok(will_be_at(&self.changes, *place).cloned()),
            None => self.desk.row(key),
        }
    }

    /// Everything to keep. At most one timer of the workspace runs afterwards.
    pub(super) fn finish(mut self) -> Result<Vec<Change>, Problem> {
        if !planted::is(Bug::TwoTimers) {
            self.one_timer()?;
        }
        Ok(self.changes)
    }

    /// An attempt was carried out.
    pub(super) fn settle(&mut self, attempt: &Attempt) {
        let taken = Record::Taken(attempt.id, self.now);
        self.changes.push(Change::Sync(taken));
        self.creates.retain(|open| open.id != attempt.id);
    }

    pub(super) fn keep(&mut self, row: Row) {
        if let Some(remote) = &row.remote {
            let remote = remote.clone();
            self.bind_here(row.key, remote);
        }
        self.rows.insert(row.key, self.changes.len());
        self.changes.push(Change::Keep(row));
    }

    /// The row that this answer bound to this thing already.
    pub(super) fn bound_here(&self, kind: Kind, remote: &RemoteId) -> Option<Key> {
        self.bound.get(&kind)?.get(remote).copied()
    }

    pub(super) fn bind_here(&mut self, key: Key, remote: RemoteId) {
        let bound = self.bound.entry(key.kind()).or_default();
        bound.insert(remote, key);
    }

    fn is_news(&self, entry: &RemoteId) -> bool {
        let known = self.known.as_ref();
        known.is_some_and(|known| !known.contains(entry))
    }

    fn row_bound(&self, kind: Kind, remote: &RemoteId) -> Result<Option<Row>, Problem> {
        match self.bound_here(kind, remote) {
            Some(key) => self.row(key),
            None if kind == Kind::Entry && self.is_news(remote) => Ok(None),
            None => match self.desk.bound(self.lane.workspace, kind, remote)? {
                Some(row) => self.row(row.key),
                None => Ok(None),
            },
        }
    }

    fn insert(&mut self, seen: &Seen, there: Item) -> Result<(), Problem> {
        let key = Key::new(there.kind(), self.ids.fresh());
        self.news += 1;
        if let Item::Entry(entry) = &there {
            self.look_for_twin(key, &seen.id, entry)?;
        }
        self.keep(Row::pulled(
            key,
            self.lane.workspace,
            seen.id.clone(),
            there,
        ));
        Ok(())
    }

    /// The catalog row that was made here, is not bound yet, and has this name in this place; or had it when its
    /// create left, if what became of that is in doubt.
    fn made_offline(&self, there: &Item) -> Result<Option<(Row, Option<Attempt>)>, Problem> {
        let alike = |item: &Item| same_name(item.name(), there.name()) && same_place(item, there);
        for attempt in &self.creates {
            let sent = attempt
                .body
                .as_ref()
                .filter(|sent| sent.kind() == there.kind());
            if sent.is_some_and(alike)
                && let Some(row) = self.row(attempt.key)?
            {
                return Ok(Some((row, Some(attempt.clone()))));
            }
        }
        let within = match there {
            Item::Task(task) => Some(task.project),
            Item::Client(_) | Item::Project(_) | Item::Tag(_) | Item::Entry(_) => None,
        };
        let rows = self
            .desk
            .catalog(self.lane.workspace, there.kind(), within)?;
        let found = rows.into_iter().find(|row| {
            row.remote.is_none()
                && !self.rows.contains_key(&row.key)
                && !self.creates.iter().any(|attempt| attempt.key == row.key)
                && row.here.as_ref().is_some_and(alike)
        });
        Ok(found.map(|row| (row, None)))
    }

    fn bind(
        &mut self,
        row: Row,
        remote: &RemoteId,
        there: Item,
        attempt: Option<&Attempt>,
    ) -> Result<(), Problem> {
        self.news += 1;
        let row = Row {
            remote: Some(remote.clone()),
            attention: None,
            ..row
        };
        match attempt {
            Some(attempt) => self.echo(row, there, attempt),
            // Found by its name: what stands there is shared with others, so it is taken as it is. Only what was put
            // away here stays so.
            None => {
                if let Some(ours) = &row.here {
                    let clash = Clash {
                        field: Field::Name,
                        kept: Side::Clockify,
                    };
                    self.tell_of(row.key, clash, Cause::Known, [&there, ours, &there]);
                }
                let here = row.here.as_ref().map(|here| put_away_as(here, &there));
                self.keep(Row {
                    base: Some(there),
                    here,
                    ..row
                });
                Ok(())
            }
        }
    }
}

fn will_be_at(changes: &[Change], place: usize) -> Option<&Row> {
    match changes.get(place) {
        Some(Change::Keep(row)) => Some(row),
        Some(
            Change::Forget(_)
            | Change::Imported { .. }
            | Change::Pins(_)
            | Change::Marked { .. }
            | Change::Sync(_),
        )
        | None => None,
    }
}

fn starts_with(attempt: &Attempt, start: At) -> bool {
    attempt
        .body
        .as_ref()
        .and_then(Item::entry)
        .is_some_and(|entry| entry.span.start() == start)
}

/// What is there, put away too if it is so here.
fn put_away_as(here: &Item, there: &Item) -> Item {
    let mut item = there.clone();
    if here.is_put_away() {
        match &mut item {
            Item::Client(client) => client.archived = true,
            Item::Project(project) => project.archived = true,
            Item::Task(task) => task.done = true,
            Item::Tag(tag) => tag.archived = true,
            Item::Entry(_) => {}
        }
    }
    item
}

pub(super) fn same_place(here: &Item, there: &Item) -> bool {
    match (here, there) {
        (Item::Project(here), Item::Project(there)) => here.client == there.client,
        (Item::Task(here), Item::Task(there)) => here.project == there.project,
        _ => true,
    }
}
