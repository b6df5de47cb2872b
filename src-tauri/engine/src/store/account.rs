//! Accounts, how each is reached, and the workspaces: one that belongs to nobody and those of the accounts.
//!
//! Never the key itself, only under which name it rests.

use rusqlite::{Connection, OptionalExtension, Row as Columns};
use stint_core::at::At;
use stint_core::id::{AccountId, RemoteId, WorkspaceId};
use stint_core::problem::Problem;
use stint_core::row::Book;
use stint_core::sync::Lane;

use super::tx::Tx;
use super::wrong::Wrong;

/// A person at a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Where the person is, however it is reached. With `user` it tells accounts apart.
    pub realm: String,
    /// The address that is asked.
    pub server: String,
    /// Clockify's id of the person.
    pub user: RemoteId,
    /// The person's name there.
    pub name: String,
    /// Their address there.
    pub email: String,
    /// Their time zone there, an IANA name.
    pub zone: String,
    /// How it is reached.
    pub way: Way,
    /// Under which name the key rests; `None` once signed out.
    pub key_ref: Option<String>,
    /// Whether nothing is sent.
    pub read_only: bool,
    /// When it was last connected, as far as that was noted.
    pub joined: Option<At>,
}

/// How an account is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// With a key of Clockify's.
    Key,
    /// Over a connection at Maton.
    Maton {
        /// The address that passes requests on.
        gateway: String,
        /// The address that manages connections.
        control: String,
        /// The connection.
        connection: String,
        /// Since when there is one, as far as Maton said.
        since: Option<At>,
    },
}

/// A workspace as numbered here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workspace {
    /// Its number.
    pub id: WorkspaceId,
    /// Whose; `None` for the one of this computer.
    pub account: Option<AccountId>,
    /// Clockify's id of it.
    pub remote: Option<RemoteId>,
    /// Its name.
    pub name: String,
    /// Since when Clockify lists it no more.
    pub gone: Option<At>,
}

impl Tx<'_> {
    /// Keeps an account; the same person in the same place is the same account, with its rows, its queue and whether
    /// anything is sent. What kept it from syncing is forgotten, the key that it had is nobody's from now on, and a
    /// round that is under way ends.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn keep_account(&self, account: &Account) -> Result<AccountId, Problem> {
        let (way, maton, since) = match &account.way {
            Way::Key => ("key", [None; 3], None),
            Way::Maton {
                gateway,
                control,
                connection,
                since,
            } => (
                "maton",
                [Some(gateway), Some(control), Some(connection)],
                *since,
            ),
        };
        if let Some((_, before)) = self.account_of(&account.realm, &account.user)? {
            self.end_rounds()?;
            if let Some(replaced) = before
                .key_ref
                .filter(|it| Some(it) != account.key_ref.as_ref())
            {
                self.loosen_key(&replaced)?;
            }
        }
        if let Some(reference) = &account.key_ref {
            self.tie_key(reference)?;
        }
        self.with(|conn| {
            let next = next_number(conn, "account")?;
            let id = conn
                .prepare_cached(
                    "INSERT INTO account (realm, server, remote, name, email, zone, way, gateway, control, connection,
                                          since_s, key_ref, read_only, joined_s, id)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
                     ON CONFLICT (realm, remote) DO UPDATE SET
                         server = excluded.server, name = excluded.name, email = excluded.email,
                         zone = excluded.zone, way = excluded.way, gateway = excluded.gateway,
                         control = excluded.control, connection = excluded.connection,
                         since_s = excluded.since_s, key_ref = excluded.key_ref, joined_s = excluded.joined_s,
                         problem = NULL
                     RETURNING id",
                )?
                .query_row(
                    (
                        &account.realm,
                        &account.server,
                        &account.user.0,
                        &account.name,
                        &account.email,
                        &account.zone,
                        way,
                        maton[0],
                        maton[1],
                        maton[2],
                        since.map(At::unix),
                        &account.key_ref,
                        account.read_only,
                        account.joined.map(At::unix),
                        next,
                    ),
                    |row| row.get(0),
                )?;
            Ok(AccountId(id))
        })
    }

    /// An account.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn account(&self, id: AccountId) -> Result<Option<Account>, Problem> {
        let accounts = self.accounts()?;
        Ok(accounts
            .into_iter()
            .find_map(|(found, account)| (found == id).then_some(account)))
    }

    /// All accounts, oldest first.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn accounts(&self) -> Result<Vec<(AccountId, Account)>, Problem> {
        self.with(|conn| {
            let mut statement = conn.prepare_cached(
                "SELECT id, realm, server, remote, name, email, zone, gateway, control, connection, since_s, key_ref,
                        read_only, joined_s
                 FROM account
                 ORDER BY id",
            )?;
            let found = statement.query_map([], read_account)?;
            Ok(found.collect::<Result<_, _>>()?)
        })
    }

    /// The account of the same person in the same place, if it is known.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn account_of(
        &self,
        realm: &str,
        user: &RemoteId,
    ) -> Result<Option<(AccountId, Account)>, Problem> {
        let accounts = self.accounts()?;
        Ok(accounts
            .into_iter()
            .find(|(_, account)| account.realm == realm && account.user == *user))
    }

    /// Signs an account out: its key is asked for no more, and a round that is under way ends. Its rows and its queue
    /// stay.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn sign_out(&self, account: AccountId) -> Result<(), Problem> {
        self.end_rounds()?;
        self.with(|conn| {
            conn.prepare_cached("UPDATE account SET key_ref = NULL, problem = NULL WHERE id = ?1")?
                .execute([account.0])?;
            Ok(())
        })
    }

    /// Says whether anything of this account is sent. A round that is under way ends.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn set_read_only(&self, account: AccountId, read_only: bool) -> Result<(), Problem> {
        self.end_rounds()?;
        self.with(|conn| {
            conn.prepare_cached("UPDATE account SET read_only = ?2 WHERE id = ?1")?
                .execute((account.0, read_only))?;
            Ok(())
        })
    }

    /// What keeps an account from syncing, as it was put there.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn trouble(&self, account: AccountId) -> Result<Option<String>, Problem> {
        self.with(|conn| {
            Ok(conn
                .prepare_cached("SELECT problem FROM account WHERE id = ?1")?
                .query_row([account.0], |row| row.get(0))
                .optional()?
                .flatten())
        })
    }

    /// Keeps what keeps an account from syncing; `None` when nothing does.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn set_trouble(&self, account: AccountId, trouble: Option<&str>) -> Result<(), Problem> {
        self.with(|conn| {
            conn.prepare_cached(
                "UPDATE account SET problem = ?2 WHERE id = ?1 AND problem IS NOT ?2",
            )?
            .execute((account.0, trouble))?;
            Ok(())
        })
    }

    /// Notes since when Clockify lists which workspaces of an account no more: all that are not among these.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn keep_listed(
        &self,
        account: AccountId,
        listed: &[RemoteId],
        now: At,
    ) -> Result<(), Problem> {
        for workspace in self.workspaces()? {
            let of_it = workspace.account == Some(account);
            let Some(remote) = workspace.remote.as_ref().filter(|_| of_it) else {
                continue;
            };
            let gone = (!listed.contains(remote)).then(|| workspace.gone.unwrap_or(now));
            if gone != workspace.gone {
                self.with(|conn| {
                    conn.prepare_cached("UPDATE workspace SET gone_s = ?2 WHERE id = ?1")?
                        .execute((workspace.id.0, gone.map(At::unix)))?;
                    Ok(())
                })?;
            }
        }
        Ok(())
    }

    /// Removes an account with its workspaces and everything in them; a round that is under way ends. The workspace of
    /// this computer is in use then, if one of them was. Neither the account's number nor theirs is given again.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn remove_account(&self, account: AccountId) -> Result<(), Problem> {
        self.end_rounds()?;
        for table in ["account", "workspace"] {
            self.with(|conn| note_numbers(conn, table))?;
        }
        let workspaces = self.workspaces()?;
        let theirs = workspaces
            .iter()
            .filter(|workspace| workspace.account == Some(account));
        for workspace in theirs {
            if self.active_workspace()? == workspace.id {
                self.set_active_workspace(WorkspaceId::HERE)?;
            }
            self.with(|conn| remove_workspace(conn, workspace.id))?;
        }
        self.with(|conn| {
            conn.execute("DELETE FROM account WHERE id = ?1", [account.0])?;
            Ok(())
        })
    }

    /// Keeps a workspace of an account.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn keep_workspace(
        &self,
        account: AccountId,
        remote: &RemoteId,
        name: &str,
    ) -> Result<WorkspaceId, Problem> {
        self.with(|conn| {
            let next = next_number(conn, "workspace")?;
            let id = conn
                .prepare_cached(
                    "INSERT INTO workspace (account, remote, name, id)
                     VALUES (?1, ?2, ?3, ?4)
                     ON CONFLICT (account, remote) DO UPDATE SET name = excluded.name
                     RETURNING id",
                )?
                .query_row((account.0, &remote.0, name, next), |row| row.get(0))?;
            Ok(WorkspaceId(id))
        })
    }

    /// A workspace.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn workspace(&self, id: WorkspaceId) -> Result<Option<Workspace>, Problem> {
        Ok(self
            .workspaces()?
            .into_iter()
            .find(|workspace| workspace.id == id))
    }

    /// All workspaces, the one of this computer first.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn workspaces(&self) -> Result<Vec<Workspace>, Problem> {
        self.with(|conn| {
            let mut statement = conn.prepare_cached(
                "SELECT id, account, remote, name, gone_s FROM workspace ORDER BY id",
            )?;
            let found = statement.query_map([], |row| {
                Ok(Workspace {
                    id: WorkspaceId(row.get(0)?),
                    account: row.get::<_, Option<u32>>(1)?.map(AccountId),
                    remote: row.get::<_, Option<String>>(2)?.map(RemoteId),
                    name: row.get(3)?,
                    gone: row.get::<_, Option<i64>>(4)?.map(At::from_unix),
                })
            })?;
            Ok(found.collect::<Result<_, _>>()?)
        })
    }

    /// Where the sync machine works for this workspace; `None` for the one of this computer.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn lane(&self, workspace: WorkspaceId) -> Result<Option<Lane>, Problem> {
        self.with(|conn| {
            Ok(conn
                .prepare_cached(
                    "SELECT workspace.remote, account.remote
                     FROM workspace
                     JOIN account ON account.id = workspace.account
                     WHERE workspace.id = ?1",
                )?
                .query_row([workspace.0], |row| {
                    Ok(Lane {
                        workspace,
                        remote: RemoteId(row.get(0)?),
                        user: RemoteId(row.get(1)?),
                    })
                })
                .optional()?)
        })
    }
}

/// A number that no row of the table has or had: what is heard late of one that was removed must not be taken for
/// another one's.
fn next_number(conn: &Connection, table: &str) -> Result<i64, Wrong> {
    Ok(conn
        .prepare_cached(&format!(
            "SELECT 1 + max(coalesce((SELECT max(id) FROM {table}), 0),
                            coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE name = '{table}.numbers'), 0))"
        ))?
        .query_row([], |row| row.get(0))?)
}

/// Notes how far the numbers of the table went.
fn note_numbers(conn: &Connection, table: &str) -> Result<(), Wrong> {
    let last = next_number(conn, table)? - 1;
    conn.execute(
        "INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)",
        (format!("{table}.numbers"), last.to_string()),
    )?;
    Ok(())
}

/// Removes a workspace, what is in it, and what is known about that; from what names something to what is named.
fn remove_workspace(conn: &Connection, workspace: WorkspaceId) -> Result<(), Wrong> {
    const HELD: [&str; 14] = [
        "imported",
        "attempt",
        "sent",
        "absence",
        "mark",
        "rules",
        "custom_field",
        "pin",
        "version",
        "entry",
        "task",
        "project",
        "tag",
        "client",
    ];
    conn.pragma_update(None, "defer_foreign_keys", true)?;
    let held = "SELECT id FROM entry WHERE workspace = ?1 UNION SELECT id FROM task WHERE workspace = ?1
                UNION SELECT id FROM project WHERE workspace = ?1 UNION SELECT id FROM tag WHERE workspace = ?1
                UNION SELECT id FROM client WHERE workspace = ?1";
    conn.execute(
        &format!("DELETE FROM conflict WHERE item IN ({held})"),
        [workspace.0],
    )?;
    conn.execute(
        &format!("DELETE FROM twin WHERE ours IN ({held}) OR theirs IN ({held})"),
        [workspace.0],
    )?;
    for table in HELD {
        conn.execute(
            &format!("DELETE FROM {table} WHERE workspace = ?1"),
            [workspace.0],
        )?;
    }
    // What was done there can be taken back no more.
    conn.execute(
        "DELETE FROM deed WHERE id NOT IN (SELECT deed FROM version WHERE deed IS NOT NULL)",
        [],
    )?;
    conn.execute("DELETE FROM workspace WHERE id = ?1", [workspace.0])?;
    Ok(())
}

/// Whether a workspace belongs to no account.
pub(super) fn is_local(conn: &Connection, workspace: WorkspaceId) -> Result<bool, rusqlite::Error> {
    conn.prepare_cached("SELECT account IS NULL FROM workspace WHERE id = ?1")?
        .query_row([workspace.0], |row| row.get(0))
}

fn read_account(row: &Columns<'_>) -> Result<(AccountId, Account), rusqlite::Error> {
    let instant = |seconds: Option<i64>| seconds.map(At::from_unix);
    let way = match (row.get(7)?, row.get(8)?, row.get(9)?) {
        (Some(gateway), Some(control), Some(connection)) => Way::Maton {
            gateway,
            control,
            connection,
            since: instant(row.get(10)?),
        },
        (_, _, _) => Way::Key,
    };
    let account = Account {
        realm: row.get(1)?,
        server: row.get(2)?,
        user: RemoteId(row.get(3)?),
        name: row.get(4)?,
        email: row.get(5)?,
        zone: row.get(6)?,
        way,
        key_ref: row.get(11)?,
        read_only: row.get(12)?,
        joined: instant(row.get(13)?),
    };
    Ok((AccountId(row.get(0)?), account))
}
