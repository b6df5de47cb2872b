//! What is on its way to Clockify, for people: how many rows wait or are parked, and which.
//!
//! Never what drives syncing; that is the outbox.

use stint_core::at::At;
use stint_core::id::{AccountId, WorkspaceId};
use stint_core::problem::{Attention, Problem};
use stint_core::row::{Item, Row};
use stint_core::sync::{Attempt, Desk, Op};
use stint_core::view::SyncWord;

use super::show::sync_word;
use super::table::{self, KINDS, id_text};
use super::tx::Tx;
use super::wrong::Wrong;

/// How many rows of an account are not confirmed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// On their way, or about to be.
    pub waiting: usize,
    /// Parked.
    pub attention: usize,
    /// Since when the latest of those is.
    pub latest: Option<At>,
}

/// One row that waits or is parked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queued {
    /// Which.
    pub row: Row,
    /// The description of an entry, the name of anything else.
    pub name: String,
    /// What is to happen at Clockify.
    pub op: Op,
    /// Since when the sides differ.
    pub since: At,
    /// How often it was sent since then.
    pub tries: u32,
    /// How far it is.
    pub state: SyncWord,
    /// Why it is parked.
    pub attention: Option<Attention>,
}

impl Tx<'_> {
    /// How many rows of an account wait or are parked.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn counts(&self, account: AccountId) -> Result<Counts, Problem> {
        self.with(|conn| {
            let mut counts = Counts::default();
            for workspace in workspaces(conn, account)? {
                for kind in KINDS {
                    let name = table::of(kind).name;
                    let mut statement = conn.prepare_cached(&format!(
                        "SELECT count(*) FILTER (
                                    WHERE attention IS NULL
                                      AND (side IN ('new', 'edited', 'deleted')
                                           OR id IN (SELECT item FROM attempt))),
                                count(*) FILTER (WHERE attention IS NOT NULL AND side <> 'void'),
                                max(attention_since_s) FILTER (WHERE side <> 'void')
                         FROM {name}
                         WHERE workspace = ?1 AND (side <> 'clean' OR attention IS NOT NULL)"
                    ))?;
                    let (waiting, attention, latest): (usize, usize, Option<i64>) = statement
                        .query_row([workspace.0], |row| {
                            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
                        })?;
                    // Changed and changed back while the first change was on its way.
                    let under_way: usize = conn
                        .prepare_cached(&format!(
                            "SELECT count(*)
                             FROM attempt
                             JOIN {name} ON {name}.id = attempt.item
                             WHERE attempt.workspace = ?1 AND side = 'clean' AND attention IS NULL"
                        ))?
                        .query_row([workspace.0], |row| row.get(0))?;
                    counts.waiting += waiting + under_way;
                    counts.attention += attention;
                    counts.latest = counts.latest.max(latest.map(At::from_unix));
                }
            }
            Ok(counts)
        })
    }

    /// Every row that [`Tx::counts`] counts, what is named before what names it, longest waiting first.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn queue(&self, account: AccountId) -> Result<Vec<Queued>, Problem> {
        let epoch = self.epoch()?;
        let mut queue = Vec::new();
        for workspace in self.with(|conn| workspaces(conn, account))? {
            let attempts = self.attempts(workspace)?;
            let mut rows = self.pending(workspace)?;
            for attempt in &attempts {
                if !rows.iter().any(|row| row.key == attempt.key) {
                    rows.extend(
                        self.with(|conn| {
                            Ok(table::by_key(conn, attempt.key)?.map(|kept| kept.row))
                        })?,
                    );
                }
            }
            for row in rows {
                let attempt = attempts.iter().find(|attempt| attempt.key == row.key);
                if row.differs() || row.attention.is_some() || attempt.is_some() {
                    queue.push(self.queued(row, attempt, epoch)?);
                }
            }
        }
        queue.sort_by_key(|queued| (queued.row.key.kind(), queued.since, queued.row.key));
        Ok(queue)
    }

    fn queued(&self, row: Row, attempt: Option<&Attempt>, epoch: u64) -> Result<Queued, Problem> {
        self.with(|conn| {
            let name = table::of(row.key.kind()).name;
            let (since, tries): (Option<i64>, u32) = conn
                .prepare_cached(&format!("SELECT since_s, tries FROM {name} WHERE id = ?1"))?
                .query_row([id_text(row.key.uuid())], |found| {
                    Ok((found.get(0)?, found.get(1)?))
                })?;
            let content = row.here.as_ref().or(row.base.as_ref());
            let sent = attempt.and_then(|attempt| attempt.body.as_ref());
            let parked = row.attention.as_ref().map(|attention| attention.since);
            let since = since
                .map(At::from_unix)
                .or(parked)
                .or(attempt.map(|attempt| attempt.sent));
            Ok(Queued {
                name: content
                    .or(sent)
                    .map(Item::name)
                    .unwrap_or_default()
                    .to_owned(),
                op: match (&row.base, &row.here) {
                    (None, Some(_)) => Op::Create,
                    (_, None) => Op::Delete,
                    (Some(_), Some(_)) => attempt.map_or(Op::Update, |attempt| attempt.op),
                },
                since: since.ok_or_else(|| Wrong::Stored("since when a row waits".into()))?,
                tries,
                state: sync_word(
                    &row,
                    false,
                    attempt.map(|attempt| (attempt.state, attempt.epoch)),
                    epoch,
                ),
                attention: row.attention.clone(),
                row,
            })
        })
    }
}

fn workspaces(conn: &rusqlite::Connection, account: AccountId) -> Result<Vec<WorkspaceId>, Wrong> {
    let mut statement =
        conn.prepare_cached("SELECT id FROM workspace WHERE account = ?1 ORDER BY id")?;
    let found = statement.query_map([account.0], |row| row.get(0).map(WorkspaceId))?;
    Ok(found.collect::<Result<_, _>>()?)
}
