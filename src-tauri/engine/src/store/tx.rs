//! One transaction: what the rules look up, and the one way in which changes are kept.
//!
//! Never begins or ends a transaction; [`Store`](super::Store) does.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::Connection;
use stint_core::action::Pin;
use stint_core::at::At;
use stint_core::custom::CustomField;
use stint_core::history::Deed;
use stint_core::id::{EntryId, Key, Kind, ProjectId, RemoteId, WorkspaceId};
use stint_core::problem::Problem;
use stint_core::quick::Names;
use stint_core::row::{Book, Change, Row};
use stint_core::rules::Rules;
use stint_core::sync::{Attempt, Desk, KeptConflict, Made, Mark, Record, Twin};

use super::deed::{NewDeed, Replaced};
use super::table::{self, KINDS, Kept};
use super::wrong::Wrong;
use super::{
    attempt, catalog, conflict, custom_field, deed, entry, imported, mark, pin, sent, setting, twin,
};

/// A transaction of the store: all it reads is of one moment, and all it writes is kept or nothing.
pub struct Tx<'s> {
    conn: &'s Connection,
    path: &'s Path,
}

impl<'s> Tx<'s> {
    pub(super) fn new(conn: &'s Connection, path: &'s Path) -> Self {
        Tx { conn, path }
    }

    pub(super) fn with<R>(
        &self,
        work: impl FnOnce(&Connection) -> Result<R, Wrong>,
    ) -> Result<R, Problem> {
        work(self.conn).map_err(|wrong| wrong.problem(self.path))
    }

    /// The rows of a workspace whose sides differ or that are parked, and some that are nowhere any more.
    pub(crate) fn pending(&self, workspace: WorkspaceId) -> Result<Vec<Row>, Problem> {
        self.with(|conn| {
            let mut rows = Vec::new();
            for kind in KINDS {
                rows.extend(table::all(
                    conn,
                    kind,
                    table::of(kind).pending,
                    [workspace.0],
                )?);
            }
            Ok(rows)
        })
    }

    /// Keeps changes, in their order. With a deed, every content that it replaces becomes part of it, to be
    /// taken back; without one the change came from Clockify, and what it overwrites is kept too.
    ///
    /// Answers the deed's number, or `None` where no content became another.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn keep(&self, changes: &[Change], deed: Option<NewDeed>) -> Result<Option<i64>, Problem> {
        self.keep_at(changes, deed, deed.map(|deed| deed.at))
    }

    /// Keeps what came of syncing at that instant; see [`Tx::keep`].
    ///
    /// # Errors
    /// As there.
    pub fn keep_synced(&self, changes: &[Change], at: At) -> Result<(), Problem> {
        self.keep_at(changes, None, Some(at)).map(drop)
    }

    /// Keeps more changes of the action that [`Tx::keep`] gave that number to, `None` where it has none yet.
    ///
    /// # Errors
    /// As there.
    pub fn keep_more(
        &self,
        changes: &[Change],
        deed: NewDeed,
        begun: Option<i64>,
    ) -> Result<Option<i64>, Problem> {
        self.keep_as(changes, Some(deed), Some(deed.at), begun)
    }

    fn keep_at(
        &self,
        changes: &[Change],
        deed: Option<NewDeed>,
        at: Option<At>,
    ) -> Result<Option<i64>, Problem> {
        self.keep_as(changes, deed, at, None)
    }

    fn keep_as(
        &self,
        changes: &[Change],
        deed: Option<NewDeed>,
        at: Option<At>,
        begun: Option<i64>,
    ) -> Result<Option<i64>, Problem> {
        self.with(|conn| {
            let mut keeping = Keeping {
                conn,
                deed,
                at,
                begun,
            };
            changes.iter().try_for_each(|change| keeping.keep(change))?;
            Ok(keeping.begun)
        })
    }
}

struct Keeping<'c> {
    conn: &'c Connection,
    deed: Option<NewDeed>,
    at: Option<At>,
    begun: Option<i64>,
}

impl Keeping<'_> {
    fn keep(&mut self, change: &Change) -> Result<(), Wrong> {
        let conn = self.conn;
        match change {
            Change::Keep(row) => {
                let old = table::keep(conn, row, self.at)?;
                self.replaced(Replaced {
                    key: row.key,
                    workspace: row.workspace,
                    before: old.as_ref().and_then(|old| old.row.here.as_ref()),
                    after: row.here.as_ref(),
                })
            }
            Change::Forget(key) => {
                let Some(old) = table::by_key(conn, *key)? else {
                    return Ok(());
                };
                table::forget(conn, *key)?;
                self.replaced(Replaced {
                    key: *key,
                    workspace: old.row.workspace,
                    before: old.row.here.as_ref(),
                    after: None,
                })
            }
            Change::Imported {
                workspace,
                source,
                entry,
            } => {
                let (deed, _) = self.begin()?;
                imported::keep(conn, *workspace, *source, *entry, deed)
            }
            Change::Pins(pins) => pin::keep(conn, pins),
            Change::Marked { deed, undone } => {
                conflict::reopen(conn, *deed, *undone)?;
                twin::reopen(conn, *deed, *undone)?;
                deed::mark(conn, *deed, *undone)
            }
            Change::Sync(Record::Answered(conflict)) => {
                let (deed, at) = self.begin()?;
                conflict::settle(conn, *conflict, deed, at)
            }
            Change::Sync(Record::KnownApart(theirs)) => {
                let (deed, at) = self.begin()?;
                twin::settle(conn, *theirs, deed, at)
            }
            Change::Sync(record) => keep_record(conn, record),
        }
    }

    /// The action that these changes are part of.
    fn begin(&mut self) -> Result<(i64, At), Wrong> {
        let deed = self
            .deed
            .ok_or_else(|| Wrong::Asked("answer for the person".into()))?;
        let number = match self.begun {
            Some(number) => number,
            None => deed::begin(self.conn, deed)?,
        };
        self.begun = Some(number);
        Ok((number, deed.at))
    }

    fn replaced(&mut self, replaced: Replaced<'_>) -> Result<(), Wrong> {
        let answers = self.deed.is_some_and(|deed| deed.verb.answers());
        if replaced.before == replaced.after && !answers {
            return Ok(());
        }
        let deed = match self.deed {
            Some(_) => Some(self.begin()?.0),
            // What Clockify brings overwrites nothing.
            None if replaced.before.is_none() => return Ok(()),
            None => None,
        };
        deed::keep_version(self.conn, deed, self.at, &replaced)
    }
}

fn keep_record(conn: &Connection, record: &Record) -> Result<(), Wrong> {
    match record {
        Record::Attempt(attempt) => attempt::keep(conn, attempt),
        Record::Settled(attempt) => attempt::settle(conn, *attempt),
        Record::Taken(attempt, at) => {
            sent::taken(conn, *attempt, *at)?;
            attempt::settle(conn, *attempt)
        }
        Record::Conflict(conflict) => conflict::keep(conn, conflict),
        Record::Twin(twin) => twin::keep(conn, twin),
        Record::Answered(_) | Record::KnownApart(_) => {
            Err(Wrong::Asked("settle without a person".into()))
        }
        Record::CustomFields(workspace, fields) => custom_field::keep(conn, *workspace, fields),
        Record::Rules(workspace, rules) => mark::keep_rules(conn, *workspace, rules),
        Record::Mark(workspace, mark) => mark::keep(conn, *workspace, mark),
        Record::Absent(key, at) => mark::keep_absent(conn, *key, *at),
        Record::Present(key) => mark::keep_present(conn, *key),
        Record::NotBefore(at) => setting::keep_not_before(conn, *at),
    }
}

/// A dead row is none.
fn living(kept: Option<Kept>) -> Option<Row> {
    kept.filter(|kept| !kept.gone).map(|kept| kept.row)
}

impl Book for Tx<'_> {
    fn row(&self, key: Key) -> Result<Option<Row>, Problem> {
        self.with(|conn| Ok(living(table::by_key(conn, key)?)))
    }

    fn running(&self) -> Result<Vec<Row>, Problem> {
        self.with(entry::running)
    }

    fn entries_like(&self, prefix: &str, limit: usize) -> Result<Vec<EntryId>, Problem> {
        self.with(|conn| entry::like(conn, prefix, limit))
    }

    fn last_entry(&self, now: At, finished: bool) -> Result<Option<Row>, Problem> {
        self.with(|conn| entry::last(conn, now, finished))
    }

    fn catalog(
        &self,
        workspace: WorkspaceId,
        kind: Kind,
        project: Option<ProjectId>,
    ) -> Result<Vec<Row>, Problem> {
        self.with(|conn| catalog::rows(conn, workspace, kind, project))
    }

    fn names_in_use(&self, workspace: WorkspaceId) -> Result<Names, Problem> {
        self.with(|conn| catalog::names_in_use(conn, workspace))
    }

    fn bound(
        &self,
        workspace: WorkspaceId,
        kind: Kind,
        remote: &RemoteId,
    ) -> Result<Option<Row>, Problem> {
        self.with(|conn| {
            let found = table::first(
                conn,
                kind,
                table::of(kind).by_remote,
                (workspace.0, &remote.0),
            )?;
            Ok(living(found))
        })
    }

    fn entries_of(&self, workspace: WorkspaceId, from: Option<At>) -> Result<Vec<Row>, Problem> {
        let mut rows = self.entries(&super::Which {
            from,
            workspace: Some(workspace),
            ..super::Which::default()
        })?;
        rows.reverse();
        Ok(rows)
    }

    fn active_workspace(&self) -> Result<WorkspaceId, Problem> {
        self.with(setting::active_workspace)
    }

    fn is_read(&self, workspace: WorkspaceId, now: At) -> Result<bool, Problem> {
        let mark = self.mark(workspace)?;
        let account = self.workspace(workspace)?.and_then(|place| place.account);
        let account = account.map(|id| self.account(id)).transpose()?.flatten();
        // What lies ahead was noted by a clock that has been set back since.
        let joined = account.and_then(|account| account.joined);
        let joined = joined.filter(|joined| *joined <= now);
        let last = mark.first_pull_done.max(mark.round);
        Ok(mark.first_pull_done.is_some() && last >= joined)
    }

    fn custom_fields(&self, workspace: WorkspaceId) -> Result<Vec<CustomField>, Problem> {
        self.with(|conn| custom_field::all(conn, workspace))
    }

    fn rules(&self, workspace: WorkspaceId) -> Result<Rules, Problem> {
        self.with(|conn| mark::rules(conn, workspace))
    }

    fn conflicts(&self, key: Key, now: At) -> Result<Vec<KeptConflict>, Problem> {
        self.with(|conn| conflict::open_of(conn, key, now))
    }

    fn twins(&self, key: Key) -> Result<Vec<Twin>, Problem> {
        self.with(|conn| twin::of(conn, key))
    }

    fn last_deed(&self, undone: bool) -> Result<Option<Deed>, Problem> {
        self.with(|conn| deed::last(conn, undone))
    }

    fn made_by(&self, key: Key) -> Result<Option<Deed>, Problem> {
        self.with(|conn| deed::maker(conn, key))
    }

    fn was_imported(&self, workspace: WorkspaceId, source: uuid::Uuid) -> Result<bool, Problem> {
        self.with(|conn| imported::has(conn, workspace, source))
    }

    fn pins(&self) -> Result<Vec<Pin>, Problem> {
        self.with(pin::all)
    }

    fn named_by(&self, key: Key) -> Result<usize, Problem> {
        self.with(|conn| catalog::named_by(conn, key))
    }
}

impl Desk for Tx<'_> {
    fn outbox(&self, workspace: WorkspaceId) -> Result<Vec<Row>, Problem> {
        let mut rows = self.pending(workspace)?;
        rows.retain(|row| row.attention.is_none() && row.differs());
        Ok(rows)
    }

    fn parked(&self, workspace: WorkspaceId) -> Result<Vec<Row>, Problem> {
        let mut rows = self.pending(workspace)?;
        rows.retain(|row| row.attention.is_some());
        Ok(rows)
    }

    fn attempts(&self, workspace: WorkspaceId) -> Result<Vec<Attempt>, Problem> {
        self.with(|conn| attempt::of_workspace(conn, workspace))
    }

    fn attempt_of(&self, key: Key) -> Result<Option<Attempt>, Problem> {
        self.with(|conn| attempt::of_row(conn, key))
    }

    fn mark(&self, workspace: WorkspaceId) -> Result<Mark, Problem> {
        self.with(|conn| mark::read(conn, workspace))
    }

    fn known_between(
        &self,
        workspace: WorkspaceId,
        first: &RemoteId,
        last: &RemoteId,
    ) -> Result<Option<BTreeSet<RemoteId>>, Problem> {
        self.with(|conn| entry::known_between(conn, workspace, first, last))
    }

    fn bound_since(
        &self,
        workspace: WorkspaceId,
        from: Option<At>,
    ) -> Result<Vec<(Key, RemoteId, At)>, Problem> {
        self.with(|conn| entry::bound_since(conn, workspace, from))
    }

    fn bound_catalog(
        &self,
        workspace: WorkspaceId,
        kind: Kind,
    ) -> Result<Vec<(Key, RemoteId)>, Problem> {
        self.with(|conn| catalog::bound(conn, workspace, kind))
    }

    fn made(
        &self,
        workspace: WorkspaceId,
        between: (At, At),
        since: At,
    ) -> Result<Vec<Made>, Problem> {
        self.with(|conn| sent::made(conn, workspace, between, since))
    }

    fn absent(&self, workspace: WorkspaceId) -> Result<Vec<(Key, At, u32)>, Problem> {
        self.with(|conn| mark::absent(conn, workspace))
    }
}
