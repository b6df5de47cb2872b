//! What the five synced tables have in common: a row's sides, told apart by one word, and the SQL made from a
//! table's name and columns.
//!
//! Never knows what an item's own columns mean; the rooms beside it do.

use rusqlite::types::{Null, ToSqlOutput};
use rusqlite::{Connection, Params, params_from_iter};
use stint_core::at::At;
use stint_core::id::{Key, Kind, RemoteId, WorkspaceId};
use stint_core::problem::Attention;
use stint_core::row::{Item, Row};
use uuid::Uuid;

use super::wrong::Wrong;
use super::{catalog, entry, shape};

/// One of the five, as SQL. Each read begins with the columns of [`read`].
pub(super) struct Table {
    pub(super) name: &'static str,
    /// Every row; the caller adds which.
    pub(super) select: &'static str,
    pub(super) by_id: &'static str,
    pub(super) by_remote: &'static str,
    /// Rows of a workspace whose sides differ or that are parked. What was deleted while it was asked about is
    /// neither, until it is brought back.
    pub(super) pending: &'static str,
    /// Puts a new row in that Clockify confirmed; does nothing where there is one with this id.
    pub(super) add: &'static str,
    /// Puts a row in, over the one with this id.
    pub(super) keep: &'static str,
}

/// The columns are those of the item; `and` adds read-only ones.
macro_rules! table {
    ($name:literal: $($column:literal)* $(; and $more:literal)?) => {
        $crate::store::table::Table {
            name: $name,
            select: $crate::store::table::select!($name, "", $($column)* $(; $more)?),
            by_id: $crate::store::table::select!($name, "WHERE id = ?1", $($column)* $(; $more)?),
            by_remote: $crate::store::table::select!(
                $name,
                "WHERE workspace = ?1 AND remote = ?2 AND side <> 'gone'",
                $($column)* $(; $more)?
            ),
            pending: $crate::store::table::select!(
                $name,
                "WHERE workspace = ?1 AND (side <> 'clean' OR attention IS NOT NULL) \
                 AND (side <> 'void' OR attention IS NULL) ORDER BY nr",
                $($column)* $(; $more)?
            ),
            add: concat!(
                "INSERT INTO ", $name, " (id, workspace, remote, side, rev, stub", $(", ", $column,)* ") ",
                "VALUES (:id, :workspace, :remote, 'clean', :rev, :stub", $(", :", $column,)* ") ",
                "ON CONFLICT (id) DO NOTHING"
            ),
            keep: concat!(
                "INSERT INTO ", $name, " (id, workspace, remote, side, base, rev, attention, attention_said, ",
                "attention_since_s, stub, since_s", $(", ", $column,)* ") ",
                "VALUES (:id, :workspace, :remote, :side, :base, :rev, :attention, :attention_said, ",
                ":attention_since_s, :stub, ",
                "CASE WHEN :side <> 'clean' THEN coalesce(:now, unixepoch()) END", $(", :", $column,)* ") ",
                "ON CONFLICT (id) DO UPDATE SET workspace = excluded.workspace, remote = excluded.remote, ",
                "side = excluded.side, base = excluded.base, rev = excluded.rev, ",
                "attention = excluded.attention, attention_said = excluded.attention_said, ",
                "attention_since_s = excluded.attention_since_s, stub = excluded.stub, ",
                "since_s = CASE WHEN excluded.side <> 'clean' THEN coalesce(since_s, excluded.since_s) END, ",
                "tries = CASE WHEN excluded.side <> 'clean' THEN tries ELSE 0 END",
                $(", ", $column, " = excluded.", $column,)*
            ),
        }
    };
}

macro_rules! select {
    ($name:literal, $which:literal, $($column:literal)* $(; $more:literal)?) => {
        concat!(
            "SELECT nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub",
            $(", ", $column,)* $(", ", $more,)? " FROM ", $name, " ", $which
        )
    };
}

pub(super) use {select, table};

/// Where an item's own columns begin.
const CONTENT: usize = 11;

/// An entry has as many values as this.
const COLUMNS_MOST: usize = 21;

/// All kinds that are synced, what is named before what names it.
pub(super) const KINDS: [Kind; 5] = [
    Kind::Client,
    Kind::Project,
    Kind::Task,
    Kind::Tag,
    Kind::Entry,
];

/// The table of a kind.
pub(super) fn of(kind: Kind) -> &'static Table {
    match kind {
        Kind::Client => &catalog::CLIENT,
        Kind::Project => &catalog::PROJECT,
        Kind::Task => &catalog::TASK,
        Kind::Tag => &catalog::TAG,
        Kind::Entry => &entry::ENTRY,
    }
}

/// A row with what only the store knows of it.
pub(super) struct Kept {
    pub(super) nr: i64,
    pub(super) row: Row,
    /// The content of the columns, wanted or not.
    pub(super) content: Item,
    /// Dead, and kept for its name.
    pub(super) gone: bool,
}

/// Rows that a select of this kind's table finds.
pub(super) fn all(
    conn: &Connection,
    kind: Kind,
    sql: &str,
    params: impl Params,
) -> Result<Vec<Row>, Wrong> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut found = statement.query(params)?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        rows.push(read(kind, row)?.row);
    }
    Ok(rows)
}

/// The first row that a select of this kind's table finds.
pub(super) fn first(
    conn: &Connection,
    kind: Kind,
    sql: &str,
    params: impl Params,
) -> Result<Option<Kept>, Wrong> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut found = statement.query(params)?;
    found.next()?.map(|row| read(kind, row)).transpose()
}

/// The row of this key, dead ones included.
pub(super) fn by_key(conn: &Connection, key: Key) -> Result<Option<Kept>, Wrong> {
    first(
        conn,
        key.kind(),
        of(key.kind()).by_id,
        [id_text(key.uuid())],
    )
}

/// Reads a row from the columns of a table's select.
pub(super) fn read(kind: Kind, columns: &rusqlite::Row<'_>) -> Result<Kept, Wrong> {
    let content = match kind {
        Kind::Client => Item::Client(catalog::read_client(columns, CONTENT)?),
        Kind::Project => Item::Project(catalog::read_project(columns, CONTENT)?),
        Kind::Task => Item::Task(catalog::read_task(columns, CONTENT)?),
        Kind::Tag => Item::Tag(catalog::read_tag(columns, CONTENT)?),
        Kind::Entry => Item::Entry(entry::read_entry(columns, CONTENT)?),
    };
    let side = columns
        .get_ref(4)?
        .as_str()
        .map_err(rusqlite::Error::from)?;
    let mut gone = false;
    let (base, here) = match side {
        "clean" => (Some(content.clone()), Some(content.clone())),
        "new" => (None, Some(content.clone())),
        "edited" => {
            let base: String = columns.get(5)?;
            (Some(shape::read(&base)?), Some(content.clone()))
        }
        "deleted" => (Some(content.clone()), None),
        "void" => (None, None),
        "gone" => {
            gone = true;
            (None, None)
        }
        other => return Err(Wrong::Stored(format!("a side called {other}"))),
    };
    let attention = match columns.get::<_, Option<String>>(7)? {
        Some(reason) => Some(Attention {
            reason: unword(&reason)?,
            said: columns.get(8)?,
            since: At::from_unix(columns.get(9)?),
        }),
        None => None,
    };
    let row = Row {
        key: Key::new(kind, id(columns, 1)?),
        workspace: WorkspaceId(columns.get(2)?),
        remote: columns.get::<_, Option<String>>(3)?.map(RemoteId),
        base,
        here,
        rev: columns.get(6)?,
        attention,
        stub: columns.get(10)?,
    };
    Ok(Kept {
        nr: columns.get(0)?,
        row,
        content,
        gone,
    })
}

/// Writes the row, and answers what it replaced.
pub(super) fn keep(conn: &Connection, row: &Row, now: Option<At>) -> Result<Option<Kept>, Wrong> {
    // What is the same on both sides has mostly just come from Clockify, and there is nothing to replace.
    if let (Some(base), Some(here), None) = (&row.base, &row.here, &row.attention)
        && base == here
        && add(conn, row, here)?
    {
        return Ok(None);
    }
    let old = by_key(conn, row.key)?;
    let (side, content) = match (&row.base, &row.here) {
        (Some(base), Some(here)) if base == here => ("clean", here),
        (Some(_), Some(here)) => ("edited", here),
        (None, Some(here)) => ("new", here),
        (Some(base), None) => ("deleted", base),
        (None, None) => match &old {
            Some(old) => ("void", &old.content),
            // Neither here nor there, and never was.
            None => return Ok(None),
        },
    };
    put(conn, row, side, content, now)?;
    if let Item::Entry(entry) = content {
        let (nr, before) = match &old {
            Some(Kept {
                nr,
                content: Item::Entry(before),
                ..
            }) => (*nr, Some(&before.tags)),
            Some(_) | None => (conn.last_insert_rowid(), None),
        };
        entry::keep_tags(conn, nr, before, &entry.tags)?;
    }
    Ok(old)
}

/// Puts in a row that both sides agree on, if there is none yet; whether it did.
fn add(conn: &Connection, row: &Row, content: &Item) -> Result<bool, Wrong> {
    let mut values = Vec::with_capacity(COLUMNS_MOST);
    values.extend([
        id_text(row.key.uuid()).into(),
        i64::from(row.workspace.0).into(),
        maybe(row.remote.as_ref().map(|remote| &*remote.0)),
        revision(row)?,
        row.stub.into(),
    ]);
    push_content(row, content, &mut values)?;
    let mut statement = conn.prepare_cached(of(row.key.kind()).add)?;
    if statement.execute(params_from_iter(values))? == 0 {
        return Ok(false);
    }
    if let Item::Entry(entry) = content {
        entry::keep_tags(conn, conn.last_insert_rowid(), None, &entry.tags)?;
    }
    Ok(true)
}

/// Puts in a row, over the one that may be there.
fn put(
    conn: &Connection,
    row: &Row,
    side: &'static str,
    content: &Item,
    now: Option<At>,
) -> Result<(), Wrong> {
    let base = row
        .base
        .as_ref()
        .filter(|_| side == "edited")
        .map(shape::write);
    let attention = row.attention.as_ref();
    let said = attention.and_then(|attention| attention.said.as_deref());
    let mut values = Vec::with_capacity(COLUMNS_MOST);
    values.extend([
        id_text(row.key.uuid()).into(),
        i64::from(row.workspace.0).into(),
        maybe(row.remote.as_ref().map(|remote| &*remote.0)),
        side.into(),
        maybe(base),
        revision(row)?,
        maybe(attention.map(|attention| word(&attention.reason))),
        maybe(said),
        maybe(attention.map(|attention| attention.since.unix())),
        row.stub.into(),
        maybe(now.map(At::unix)),
    ]);
    push_content(row, content, &mut values)?;
    conn.prepare_cached(of(row.key.kind()).keep)?
        .execute(params_from_iter(values))?;
    Ok(())
}

fn revision<'v>(row: &Row) -> Result<ToSqlOutput<'v>, Wrong> {
    i64::try_from(row.rev)
        .map(Into::into)
        .map_err(|_| Wrong::Asked("keep a revision beyond counting".into()))
}

fn push_content<'v>(
    row: &Row,
    content: &'v Item,
    values: &mut Vec<ToSqlOutput<'v>>,
) -> Result<(), Wrong> {
    let kind = row.key.kind();
    if content.kind() != kind || row.base.as_ref().is_some_and(|base| base.kind() != kind) {
        return Err(Wrong::Asked(format!(
            "keep a {} as a {}",
            content.kind().word(),
            kind.word()
        )));
    }
    match content {
        Item::Client(client) => catalog::client_values(client, values),
        Item::Project(project) => catalog::project_values(project, values),
        Item::Task(task) => catalog::task_values(task, values),
        Item::Tag(tag) => catalog::tag_values(tag, values),
        Item::Entry(entry) => entry::values(entry, values),
    }
    Ok(())
}

/// A value that may be absent.
pub(super) fn maybe<'v>(value: Option<impl Into<ToSqlOutput<'v>>>) -> ToSqlOutput<'v> {
    value.map_or_else(|| Null.into(), Into::into)
}

/// Takes a row away. What an entry may still name stays for its name.
pub(super) fn forget(conn: &Connection, key: Key) -> Result<(), Wrong> {
    let id = id_text(key.uuid());
    let name = of(key.kind()).name;
    let sql = match key.kind() {
        Kind::Entry => "DELETE FROM entry WHERE id = ?1".to_owned(),
        Kind::Client | Kind::Project | Kind::Task | Kind::Tag => format!(
            "UPDATE {name}
             SET side = 'gone', base = NULL, attention = NULL, attention_said = NULL,
                 attention_since_s = NULL, stub = 0, since_s = NULL, tries = 0
             WHERE id = ?1"
        ),
    };
    conn.prepare_cached(&sql)?.execute([&id])?;
    conn.prepare_cached("DELETE FROM absence WHERE item = ?1")?
        .execute([&id])?;
    Ok(())
}

/// Our id in a column.
pub(super) fn id(columns: &rusqlite::Row<'_>, at: usize) -> Result<Uuid, Wrong> {
    let text = columns
        .get_ref(at)?
        .as_str()
        .map_err(rusqlite::Error::from)?;
    Ok(Uuid::parse_str(text)?)
}

/// Our id in a column that may be empty.
pub(super) fn maybe_id(columns: &rusqlite::Row<'_>, at: usize) -> Result<Option<Uuid>, Wrong> {
    let text = columns
        .get_ref(at)?
        .as_str_or_null()
        .map_err(rusqlite::Error::from)?;
    Ok(text.map(Uuid::parse_str).transpose()?)
}

/// Our id as it is stored.
pub(super) fn id_text(id: Uuid) -> String {
    let mut text = Uuid::encode_buffer();
    id.hyphenated().encode_lower(&mut text).to_owned()
}

/// The word by which one of core's lists of plain words is known everywhere.
pub(super) fn word(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        other => unreachable!("only lists of plain words come here, not {other:?}"),
    }
}

/// The value behind a word.
pub(super) fn unword<T: serde::de::DeserializeOwned>(word: &str) -> Result<T, Wrong> {
    use serde::de::IntoDeserializer;
    use serde::de::value::{Error, StrDeserializer};

    let word: StrDeserializer<'_, Error> = word.into_deserializer();
    T::deserialize(word)
        .map_err(|_| Wrong::Stored(format!("the word {}", std::any::type_name::<T>())))
}
