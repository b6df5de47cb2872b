//! Small values by name: what a person chose, and the few the store itself keeps (`workspace.active`,
//! `pace.not_before`, `sync.epoch`, `sync.ended`, `store.tidied_s`, `key.loose.…`, `account.numbers`, `workspace.numbers`).
//!
//! Never a key: those rest in the keychain.

use rusqlite::{Connection, OptionalExtension};
use stint_core::at::At;
use stint_core::id::WorkspaceId;
use stint_core::problem::Problem;

use super::tx::Tx;
use super::wrong::Wrong;

const ACTIVE: &str = "workspace.active";
const NOT_BEFORE: &str = "pace.not_before";
const EPOCH: &str = "sync.epoch";
/// The epoch that no round began, but the end of one.
const ENDED: &str = "sync.ended";
/// What the reference of a key follows that may rest somewhere and is no account's.
const LOOSE: &str = "key.loose.";

impl Tx<'_> {
    /// A setting's value, if it was ever set.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn setting(&self, name: &str) -> Result<Option<String>, Problem> {
        self.with(|conn| get(conn, name))
    }

    /// All settings, by name.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn settings(&self) -> Result<Vec<(String, String)>, Problem> {
        self.with(|conn| {
            let mut statement =
                conn.prepare_cached("SELECT name, value FROM setting ORDER BY name")?;
            let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(found.collect::<Result<_, _>>()?)
        })
    }

    /// Sets a setting; `None` makes it as if it had never been set.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn set(&self, name: &str, value: Option<&str>) -> Result<(), Problem> {
        self.with(|conn| put(conn, name, value))
    }

    /// Notes that a key of this reference may rest somewhere without being any account's.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn loosen_key(&self, reference: &str) -> Result<(), Problem> {
        self.set(&format!("{LOOSE}{reference}"), Some(""))
    }

    /// The opposite: it is an account's, or it rests nowhere any more.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn tie_key(&self, reference: &str) -> Result<(), Problem> {
        self.set(&format!("{LOOSE}{reference}"), None)
    }

    /// The references of the keys that are no account's.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn loose_keys(&self) -> Result<Vec<String>, Problem> {
        self.with(|conn| {
            let mut statement = conn.prepare_cached(
                "SELECT substr(name, length(?1) + 1) FROM setting WHERE name >= ?1 AND name < ?2 ORDER BY name",
            )?;
            // Behind every reference: what follows the full stop in ASCII.
            let found = statement.query_map((LOOSE, "key.loose/"), |row| row.get(0))?;
            Ok(found.collect::<Result<_, _>>()?)
        })
    }

    /// Makes a workspace the one that new entries go to.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn set_active_workspace(&self, workspace: WorkspaceId) -> Result<(), Problem> {
        self.set(ACTIVE, Some(&workspace.0.to_string()))
    }

    /// Until when the server asked to be left alone.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn not_before(&self) -> Result<Option<At>, Problem> {
        self.with(|conn| {
            let value = get(conn, NOT_BEFORE)?;
            value
                .map(|at| at.parse().map_err(|_| Wrong::Stored(NOT_BEFORE.into())))
                .transpose()
        })
    }

    /// The number of the latest run of a syncing process; 0 before the first.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn epoch(&self) -> Result<u64, Problem> {
        self.with(epoch)
    }

    /// Begins another run of the syncing process.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn next_epoch(&self) -> Result<u64, Problem> {
        self.with(|conn| {
            let next = epoch(conn)? + 1;
            put(conn, EPOCH, Some(&next.to_string()))?;
            Ok(next)
        })
    }

    /// Ends the round that is under way, if one is: what it hears from now on is not kept.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn end_rounds(&self) -> Result<(), Problem> {
        let epoch = self.next_epoch()?;
        self.set(ENDED, Some(&epoch.to_string()))
    }

    /// Whether a round that finds itself ended was ended by [`Tx::end_rounds`], and by no other round that has begun.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn are_rounds_ended(&self) -> Result<bool, Problem> {
        let ended = self.setting(ENDED)?;
        Ok(ended == Some(self.epoch()?.to_string()))
    }
}

pub(super) fn active_workspace(conn: &Connection) -> Result<WorkspaceId, Wrong> {
    match get(conn, ACTIVE)? {
        Some(number) => number
            .parse()
            .map(WorkspaceId)
            .map_err(|_| Wrong::Stored(ACTIVE.into())),
        None => Ok(WorkspaceId::HERE),
    }
}

pub(super) fn keep_not_before(conn: &Connection, at: At) -> Result<(), Wrong> {
    put(conn, NOT_BEFORE, Some(&at.to_string()))
}

pub(super) fn epoch(conn: &Connection) -> Result<u64, Wrong> {
    match get(conn, EPOCH)? {
        Some(number) => number.parse().map_err(|_| Wrong::Stored(EPOCH.into())),
        None => Ok(0),
    }
}

pub(super) fn note_tidied(conn: &Connection) -> Result<(), Wrong> {
    conn.execute(
        "INSERT OR REPLACE INTO setting (name, value) VALUES ('store.tidied_s', unixepoch())",
        [],
    )?;
    Ok(())
}

fn get(conn: &Connection, name: &str) -> Result<Option<String>, Wrong> {
    Ok(conn
        .prepare_cached("SELECT value FROM setting WHERE name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()?)
}

fn put(conn: &Connection, name: &str, value: Option<&str>) -> Result<(), Wrong> {
    match value {
        Some(value) => conn
            .prepare_cached("INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)")?
            .execute((name, value))?,
        None => conn
            .prepare_cached("DELETE FROM setting WHERE name = ?1")?
            .execute([name])?,
    };
    Ok(())
}
