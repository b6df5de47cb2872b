//! What was done, and every content that another one replaced: the ground that undo stands on.
//!
//! Never forgets a version on its own; [`Tx::forget_deeds`] is told how far back to keep them.

use rusqlite::{Connection, OptionalExtension, Params};
use stint_core::action::Origin;
use stint_core::at::At;
use stint_core::history::{Deed, Verb, Version};
use stint_core::id::{Key, WorkspaceId};
use stint_core::problem::Problem;
use stint_core::row::Item;

use super::table::{id, id_text, unword, word};
use super::tx::Tx;
use super::wrong::Wrong;
use super::{conflict, imported, shape, twin};

/// An action about to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewDeed {
    /// From where.
    pub origin: Origin,
    /// What.
    pub verb: Verb,
    /// When.
    pub at: At,
}

const VERBS: [(Verb, &str); 26] = [
    (Verb::Start, "start"),
    (Verb::Switch, "switch"),
    (Verb::Interrupt, "interrupt"),
    (Verb::Return, "return"),
    (Verb::Stop, "stop"),
    (Verb::Discard, "discard"),
    (Verb::Add, "add"),
    (Verb::Edit, "edit"),
    (Verb::Split, "split"),
    (Verb::Duplicate, "duplicate"),
    (Verb::Join, "join"),
    (Verb::Delete, "delete"),
    (Verb::AddItem, "add_item"),
    (Verb::EditItem, "edit_item"),
    (Verb::DeleteItem, "delete_item"),
    (Verb::LetGo, "let_go"),
    (Verb::AsThere, "as_there"),
    (Verb::KeepAsNew, "keep_as_new"),
    (Verb::SendAnew, "send_anew"),
    (Verb::TakeTheirs, "take_theirs"),
    (Verb::KeepTheirs, "keep_theirs"),
    (Verb::Settle, "settle"),
    (Verb::Merge, "merge"),
    (Verb::Upload, "upload"),
    (Verb::Import, "import"),
    (Verb::Other, "other"),
];

/// One content in place of another.
pub(super) struct Replaced<'a> {
    pub(super) key: Key,
    pub(super) workspace: WorkspaceId,
    pub(super) before: Option<&'a Item>,
    pub(super) after: Option<&'a Item>,
}

impl Tx<'_> {
    /// Forgets what was done, replaced and decided before `before`, the newest action excepted, and entries that
    /// have been nowhere since then.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn forget_deeds(&self, before: At) -> Result<(), Problem> {
        self.with(|conn| {
            imported::forget(conn, before.unix())?;
            conn.execute(
                "DELETE FROM deed WHERE at_s < ?1 AND id < (SELECT max(id) FROM deed)",
                [before.unix()],
            )?;
            conn.execute(
                "DELETE FROM version WHERE deed IS NULL AND at_s < ?1",
                [before.unix()],
            )?;
            conn.execute(
                "DELETE FROM entry
                 WHERE (side <> 'clean' OR attention IS NOT NULL)
                   AND side = 'void' AND since_s < ?1 AND id NOT IN (SELECT item FROM attempt)",
                [before.unix()],
            )?;
            conflict::forget(conn, before)?;
            twin::forget(conn, before)
        })
    }

    /// An action of this number, unless it was taken back.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn deed(&self, id: i64) -> Result<Option<Deed>, Problem> {
        let sql = "SELECT id, at_s, origin, verb FROM deed WHERE id = ?1 AND state = 'done'";
        self.with(|conn| first(conn, sql, [id]))
    }

    /// Whether an action was not taken back.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn stands(&self, deed: i64) -> Result<bool, Problem> {
        self.with(|conn| {
            let sql = "SELECT 1 FROM deed WHERE id = ?1 AND state = 'done'";
            Ok(conn.prepare_cached(sql)?.exists([deed])?)
        })
    }

    /// Neither `undo` nor `redo` reaches an action any more.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn close(&self, deed: i64) -> Result<(), Problem> {
        self.with(|conn| {
            conn.prepare_cached("UPDATE deed SET state = 'closed' WHERE id = ?1")?
                .execute([deed])?;
            Ok(())
        })
    }

    /// What a row was before, newest first, with when it was replaced.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn versions(&self, key: Key) -> Result<Vec<(At, Version)>, Problem> {
        self.with(|conn| {
            let mut statement = conn.prepare_cached(
                "SELECT kind, item, workspace, before, after, at_s FROM version WHERE item = ?1 ORDER BY id DESC",
            )?;
            let mut found = statement.query([id_text(key.uuid())])?;
            let mut versions = Vec::new();
            while let Some(row) = found.next()? {
                versions.push((At::from_unix(row.get(5)?), read_version(row)?));
            }
            Ok(versions)
        })
    }
}

/// One content that became another, for the story of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// When.
    pub at: At,
    /// From where, and by which action; `None` where Clockify brought it.
    pub by: Option<(Origin, Verb)>,
    /// What it was; `None` where it was not there.
    pub before: Option<Item>,
    /// What it became; `None` where it was deleted.
    pub after: Option<Item>,
}

impl Tx<'_> {
    /// How a row became what it is, newest first.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn told(&self, key: Key) -> Result<Vec<Told>, Problem> {
        self.with(|conn| {
            let mut statement = conn.prepare_cached(
                "SELECT version.kind, version.item, version.workspace, before, after, version.at_s, origin, verb
                 FROM version
                 LEFT JOIN deed ON deed.id = version.deed
                 WHERE version.item = ?1
                 ORDER BY version.id DESC",
            )?;
            let mut found = statement.query([id_text(key.uuid())])?;
            let mut told = Vec::new();
            while let Some(row) = found.next()? {
                let version = read_version(row)?;
                let by = match row.get::<_, Option<String>>(6)? {
                    Some(origin) => Some((unword(&origin)?, verb(&row.get::<_, String>(7)?)?)),
                    None => None,
                };
                told.push(Told {
                    at: At::from_unix(row.get(5)?),
                    by,
                    before: version.before,
                    after: version.after,
                });
            }
            Ok(told)
        })
    }
}

fn verb(word: &str) -> Result<Verb, Wrong> {
    let known = VERBS.iter().find(|(_, known)| *known == word);
    let verb = known.map(|(verb, _)| *verb);
    verb.ok_or_else(|| Wrong::Stored("a verb".into()))
}

/// Writes down an action; unless it only takes back or repeats, what was taken back before is out of reach.
pub(super) fn begin(conn: &Connection, deed: NewDeed) -> Result<i64, Wrong> {
    if deed.verb != Verb::Other {
        conn.prepare_cached("UPDATE deed SET state = 'closed' WHERE state = 'undone'")?
            .execute([])?;
    }
    let verb = VERBS
        .iter()
        .find_map(|(verb, word)| (*verb == deed.verb).then_some(*word))
        .expect("every verb has a word");
    conn.prepare_cached("INSERT INTO deed (at_s, origin, verb) VALUES (?1, ?2, ?3)")?
        .execute((deed.at.unix(), word(&deed.origin), verb))?;
    Ok(conn.last_insert_rowid())
}

/// Keeps a replaced content; without a deed it was Clockify that replaced it.
pub(super) fn keep_version(
    conn: &Connection,
    deed: Option<i64>,
    at: Option<At>,
    replaced: &Replaced<'_>,
) -> Result<(), Wrong> {
    conn.prepare_cached(
        "INSERT INTO version (deed, at_s, workspace, kind, item, before, after)
         VALUES (?1, coalesce(?2, unixepoch()), ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute((
        deed,
        at.map(At::unix),
        replaced.workspace.0,
        word(&replaced.key.kind()),
        id_text(replaced.key.uuid()),
        replaced.before.map(shape::write),
        replaced.after.map(shape::write),
    ))?;
    Ok(())
}

/// Notes that an action was taken back or done again.
pub(super) fn mark(conn: &Connection, deed: i64, undone: bool) -> Result<(), Wrong> {
    let state = if undone { "undone" } else { "done" };
    conn.prepare_cached("UPDATE deed SET state = ?2 WHERE id = ?1")?
        .execute((deed, state))?;
    Ok(())
}

/// An action in few words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastDid {
    /// What it did.
    pub verb: Verb,
    /// The name of the last thing that it did it to.
    pub name: String,
    /// How many contents became others by it.
    pub rows: usize,
}

/// The newest action that stands, or the one that was taken back last.
fn which(undone: bool) -> &'static str {
    if undone {
        // They are taken back newest first, so the oldest of them went last.
        "SELECT id, at_s, origin, verb FROM deed WHERE state = 'undone' ORDER BY id LIMIT 1"
    } else {
        "SELECT id, at_s, origin, verb FROM deed WHERE state = 'done' AND verb <> 'other' ORDER BY id DESC LIMIT 1"
    }
}

impl Tx<'_> {
    /// What the last action did, for a sentence, without the thousands of rows that an import has. With `undone` the one that `redo` would do again.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn last_did(&self, undone: bool) -> Result<Option<LastDid>, Problem> {
        self.with(|conn| {
            let found: Option<(i64, String)> = conn
                .prepare_cached(which(undone))?
                .query_row([], |row| Ok((row.get(0)?, row.get(3)?)))
                .optional()?;
            let Some((id, did)) = found else {
                return Ok(None);
            };
            let last = conn
                .prepare_cached(
                    "SELECT kind, item, workspace, before, after FROM version WHERE deed = ?1 ORDER BY id DESC LIMIT 1",
                )?
                .query_row([id], |row| Ok(read_version(row)))
                .optional()?
                .transpose()?;
            let item = last.and_then(|version| version.after.or(version.before));
            let rows = conn
                .prepare_cached("SELECT count(*) FROM version WHERE deed = ?1")?
                .query_row([id], |row| row.get(0))?;
            Ok(Some(LastDid {
                verb: verb(&did)?,
                name: item.map(|item| item.name().to_owned()).unwrap_or_default(),
                rows,
            }))
        })
    }
}

pub(super) fn last(conn: &Connection, undone: bool) -> Result<Option<Deed>, Wrong> {
    first(conn, which(undone), [])
}

/// The action that made a row; what only took it back or brought it back again is none.
pub(super) fn maker(conn: &Connection, key: Key) -> Result<Option<Deed>, Wrong> {
    let sql = "SELECT deed.id, deed.at_s, origin, verb
               FROM version
               JOIN deed ON deed.id = version.deed
               WHERE version.item = ?1 AND before IS NULL AND verb <> 'other'
               ORDER BY version.id
               LIMIT 1";
    first(conn, sql, [id_text(key.uuid())])
}

fn first(conn: &Connection, sql: &str, params: impl Params) -> Result<Option<Deed>, Wrong> {
    let found: Option<(i64, i64, String, String)> = conn
        .prepare_cached(sql)?
        .query_row(params, |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })
        .optional()?;
    let Some((id, at_s, origin, did)) = found else {
        return Ok(None);
    };
    let mut statement = conn.prepare_cached(
        "SELECT kind, item, workspace, before, after FROM version WHERE deed = ?1 ORDER BY id",
    )?;
    let mut found = statement.query([id])?;
    let mut versions = Vec::new();
    while let Some(row) = found.next()? {
        versions.push(read_version(row)?);
    }
    Ok(Some(Deed {
        id,
        at: At::from_unix(at_s),
        origin: unword(&origin)?,
        verb: verb(&did)?,
        versions,
    }))
}

fn read_version(row: &rusqlite::Row<'_>) -> Result<Version, Wrong> {
    let item = |at: usize| -> Result<Option<Item>, Wrong> {
        row.get::<_, Option<String>>(at)?
            .as_deref()
            .map(shape::read)
            .transpose()
    };
    Ok(Version {
        key: Key::new(unword(&row.get::<_, String>(0)?)?, id(row, 1)?),
        workspace: WorkspaceId(row.get(2)?),
        before: item(3)?,
        after: item(4)?,
    })
}
