//! Entries: their columns and tags, and the reads that the timer's rules and syncing need.
//!
//! Never sums and never cuts at midnight; core does.

use std::collections::BTreeSet;

use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, Row as Columns};
use stint_core::at::At;
use stint_core::entry::{Entry, EntryType, Verbatim};
use stint_core::id::{EntryId, Key, Kind, ProjectId, RemoteId, TagId, TaskId, WorkspaceId};
use stint_core::row::Row;

use super::shape;
use super::table::{self, Table, id, id_text, maybe, maybe_id};
use super::wrong::Wrong;

pub(super) const ENTRY: Table = table::table!(
    "entry": "description" "project" "task" "billable" "type" "start_s" "end_s" "custom" "aside" "locked";
    and "(SELECT group_concat(tag) FROM entry_tag WHERE entry = entry.nr)"
);

/// Wanted here.
macro_rules! living {
    () => {
        "side IN ('clean', 'new', 'edited')"
    };
}

pub(super) use living;

pub(super) fn read_entry(columns: &Columns<'_>, at: usize) -> Result<Entry, Wrong> {
    let tags = columns
        .get_ref(at + 10)?
        .as_str_or_null()
        .map_err(rusqlite::Error::from)?;
    Ok(Entry {
        description: columns.get(at)?,
        project: maybe_id(columns, at + 1)?.map(ProjectId),
        task: maybe_id(columns, at + 2)?.map(TaskId),
        tags: tags
            .into_iter()
            .flat_map(|tags| tags.split(','))
            .map(|tag| tag.parse())
            .collect::<Result<BTreeSet<TagId>, _>>()?,
        billable: columns.get(at + 3)?,
        kind: EntryType::new(columns.get::<_, String>(at + 4)?),
        span: shape::span(columns.get(at + 5)?, columns.get(at + 6)?)?,
        custom: shape::custom(
            columns
                .get_ref(at + 7)?
                .as_str()
                .map_err(rusqlite::Error::from)?,
        )?,
        aside: Verbatim(columns.get(at + 8)?),
        locked: columns.get(at + 9)?,
    })
}

pub(super) fn values<'v>(entry: &'v Entry, values: &mut Vec<ToSqlOutput<'v>>) {
    values.extend([
        entry.description.as_str().into(),
        maybe(entry.project.map(|project| id_text(project.0))),
        maybe(entry.task.map(|task| id_text(task.0))),
        entry.billable.into(),
        entry.kind.as_str().into(),
        entry.span.start().unix().into(),
        maybe(entry.span.end().map(At::unix)),
        shape::custom_text(&entry.custom).into(),
        entry.aside.0.as_str().into(),
        entry.locked.into(),
    ]);
}

/// Gives the entry these tags in place of those `before`.
pub(super) fn keep_tags(
    conn: &Connection,
    nr: i64,
    before: Option<&BTreeSet<TagId>>,
    tags: &BTreeSet<TagId>,
) -> Result<(), Wrong> {
    if before == Some(tags) {
        return Ok(());
    }
    if before.is_some_and(|before| !before.is_empty()) {
        conn.prepare_cached("DELETE FROM entry_tag WHERE entry = ?1")?
            .execute([nr])?;
    }
    if tags.is_empty() {
        return Ok(());
    }
    let mut insert = conn.prepare_cached("INSERT INTO entry_tag (entry, tag) VALUES (?1, ?2)")?;
    for tag in tags {
        insert.execute((nr, id_text(tag.0)))?;
    }
    Ok(())
}

/// What Clockify calls the entries here, from one id to another; `None` when they are many.
pub(super) fn known_between(
    conn: &Connection,
    workspace: WorkspaceId,
    first: &RemoteId,
    last: &RemoteId,
) -> Result<Option<BTreeSet<RemoteId>>, Wrong> {
    // Two of the largest pages that are asked for.
    const MANY: usize = 400;
    let mut statement = conn.prepare_cached(
        "SELECT remote FROM entry WHERE workspace = ?1 AND remote >= ?2 AND remote <= ?3 LIMIT ?4",
    )?;
    let most = i64::try_from(MANY + 1).expect("a small number");
    let mut found = statement.query((workspace.0, &first.0, &last.0, most))?;
    let mut known = BTreeSet::new();
    while let Some(row) = found.next()? {
        known.insert(RemoteId(row.get(0)?));
    }
    Ok((known.len() <= MANY).then_some(known))
}

/// What runs, oldest first.
pub(super) fn running(conn: &Connection) -> Result<Vec<Row>, Wrong> {
    let sql = format!(
        "{} WHERE end_s IS NULL AND {} ORDER BY start_s, id",
        ENTRY.select,
        living!()
    );
    table::all(conn, Kind::Entry, &sql, [])
}

/// Ids of entries that start with these characters.
pub(super) fn like(conn: &Connection, prefix: &str, limit: usize) -> Result<Vec<EntryId>, Wrong> {
    // 'g' follows every character of an id.
    let mut statement = conn.prepare_cached(concat!(
        "SELECT id FROM entry WHERE id >= ?1 AND id < ?1 || 'g' AND ",
        living!(),
        " ORDER BY id LIMIT ?2"
    ))?;
    let mut found = statement.query((prefix.to_ascii_lowercase(), limit))?;
    let mut ids = Vec::new();
    while let Some(row) = found.next()? {
        ids.push(EntryId(id(row, 0)?));
    }
    Ok(ids)
}

/// The entry that started last, at `now` at the latest.
pub(super) fn last(conn: &Connection, now: At, finished: bool) -> Result<Option<Row>, Wrong> {
    let ended = if finished {
        "AND end_s IS NOT NULL"
    } else {
        ""
    };
    let sql = format!(
        "{} WHERE start_s <= ?1 AND {} {ended} ORDER BY start_s DESC, id DESC LIMIT 1",
        ENTRY.select,
        living!(),
    );
    Ok(table::first(conn, Kind::Entry, &sql, [now.unix()])?.map(|kept| kept.row))
}

/// The bound entries that started, as Clockify has it, at or after `from`.
pub(super) fn bound_since(
    conn: &Connection,
    workspace: WorkspaceId,
    from: Option<At>,
) -> Result<Vec<(Key, RemoteId, At)>, Wrong> {
    // Few rows are edited, so looking into their JSON costs nothing.
    let mut statement = conn.prepare_cached(
        "SELECT id, remote, start_s
         FROM entry
         WHERE +workspace = ?1 AND start_s >= ?2 AND side IN ('clean', 'deleted') AND remote IS NOT NULL
         UNION ALL
         SELECT id, remote, base ->> '$.start_s'
         FROM entry
         WHERE workspace = ?1 AND (side <> 'clean' OR attention IS NOT NULL)
           AND side = 'edited' AND base ->> '$.start_s' >= ?2 AND +remote IS NOT NULL",
    )?;
    let mut found = statement.query((workspace.0, from.map_or(i64::MIN, At::unix)))?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        rows.push((
            Key::new(Kind::Entry, id(row, 0)?),
            RemoteId(row.get(1)?),
            At::from_unix(row.get(2)?),
        ));
    }
    Ok(rows)
}
