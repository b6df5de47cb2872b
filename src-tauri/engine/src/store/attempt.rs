//! Writes in flight, each with the body as it left.
//!
//! Never drops one: only [`Record::Settled`](stint_core::sync::Record::Settled) does.

use rusqlite::{Connection, OptionalExtension, Params};
use stint_core::at::At;
use stint_core::id::{AttemptId, Key, RemoteId, WorkspaceId};
use stint_core::sync::{Attempt, AttemptState, Op};

use super::table::{self, id, id_text, unword, word};
use super::wrong::Wrong;
use super::{sent, shape};

const SELECT: &str = "SELECT id, kind, item, op, rev, body, state, epoch, sent_s, lost_s, looks, known, until_s FROM attempt";

pub(super) fn op_word(op: Op) -> &'static str {
    match op {
        Op::Create => "create",
        Op::Update => "update",
        Op::Delete => "delete",
    }
}

pub(super) fn op(word: &str) -> Result<Op, Wrong> {
    Ok(match word {
        "create" => Op::Create,
        "update" => Op::Update,
        "delete" => Op::Delete,
        _ => return Err(Wrong::Stored("an attempt's op".into())),
    })
}

fn state_word(state: AttemptState) -> &'static str {
    match state {
        AttemptState::Sending => "sending",
        AttemptState::Unknown => "unknown",
    }
}

pub(super) fn keep(conn: &Connection, attempt: &Attempt) -> Result<(), Wrong> {
    let (name, item) = (
        table::of(attempt.key.kind()).name,
        id_text(attempt.key.uuid()),
    );
    let workspace: Option<u32> = conn
        .prepare_cached(&format!("SELECT workspace FROM {name} WHERE id = ?1"))?
        .query_row([&item], |row| row.get(0))
        .optional()?;
    let workspace = workspace
        .ok_or_else(|| Wrong::Asked("journal a write of a row that is not there".into()))?;
    let known = conn
        .prepare_cached("SELECT 1 FROM attempt WHERE id = ?1")?
        .exists([id_text(attempt.id.0)])?;
    if !known {
        conn.prepare_cached(&format!(
            "UPDATE {name} SET tries = tries + 1 WHERE id = ?1"
        ))?
        .execute([&item])?;
        sent::keep(conn, attempt, WorkspaceId(workspace))?;
    }
    conn.prepare_cached(
        "INSERT INTO attempt (id, workspace, kind, item, op, rev, body, state, epoch, sent_s, lost_s, looks, known, until_s)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
         ON CONFLICT (id) DO UPDATE SET
             op = excluded.op, rev = excluded.rev, body = excluded.body, state = excluded.state,
             epoch = excluded.epoch, sent_s = excluded.sent_s, lost_s = excluded.lost_s,
             looks = excluded.looks, known = excluded.known, until_s = excluded.until_s",
    )?
    .execute((
        id_text(attempt.id.0),
        workspace,
        word(&attempt.key.kind()),
        &item,
        op_word(attempt.op),
        attempt.rev,
        attempt.body.as_ref().map(shape::write),
        state_word(attempt.state),
        attempt.epoch,
        attempt.sent.unix(),
        attempt.lost.map(At::unix),
        attempt.looks,
        attempt.known.as_ref().map(serde_json::to_string).transpose()?,
        attempt.until.map(At::unix),
    ))?;
    Ok(())
}

pub(super) fn settle(conn: &Connection, attempt: AttemptId) -> Result<(), Wrong> {
    conn.prepare_cached("DELETE FROM attempt WHERE id = ?1")?
        .execute([id_text(attempt.0)])?;
    Ok(())
}

/// The open ones of a workspace, oldest first.
pub(super) fn of_workspace(
    conn: &Connection,
    workspace: WorkspaceId,
) -> Result<Vec<Attempt>, Wrong> {
    read(
        conn,
        &format!("{SELECT} WHERE workspace = ?1 ORDER BY nr"),
        [workspace.0],
    )
}

/// The open one of a row.
pub(super) fn of_row(conn: &Connection, key: Key) -> Result<Option<Attempt>, Wrong> {
    let found = read(
        conn,
        &format!("{SELECT} WHERE item = ?1"),
        [id_text(key.uuid())],
    )?;
    Ok(found.into_iter().next())
}

fn read(conn: &Connection, sql: &str, params: impl Params) -> Result<Vec<Attempt>, Wrong> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut found = statement.query(params)?;
    let mut attempts = Vec::new();
    while let Some(row) = found.next()? {
        let state: String = row.get(6)?;
        let known: Option<String> = row.get(11)?;
        attempts.push(Attempt {
            id: AttemptId(id(row, 0)?),
            key: Key::new(unword(&row.get::<_, String>(1)?)?, id(row, 2)?),
            op: op(&row.get::<_, String>(3)?)?,
            rev: row.get(4)?,
            body: row
                .get::<_, Option<String>>(5)?
                .as_deref()
                .map(shape::read)
                .transpose()?,
            state: match state.as_str() {
                "sending" => AttemptState::Sending,
                "unknown" => AttemptState::Unknown,
                _ => return Err(Wrong::Stored("an attempt's state".into())),
            },
            epoch: row.get(7)?,
            sent: At::from_unix(row.get(8)?),
            lost: row.get::<_, Option<i64>>(9)?.map(At::from_unix),
            looks: row.get(10)?,
            until: row.get::<_, Option<i64>>(12)?.map(At::from_unix),
            known: known
                .as_deref()
                .map(serde_json::from_str::<Vec<RemoteId>>)
                .transpose()?,
        });
    }
    Ok(attempts)
}
