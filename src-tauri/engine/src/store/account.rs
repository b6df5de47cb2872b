//! Accounts, how each is reached, and the workspaces: one that belongs to nobody and those of the accounts.
//!
//! Never the key itself, only under which name it rests.

use rusqlite::{Connection, OptionalExtension, Row as Columns};
use stint_core::id::{AccountId, RemoteId, WorkspaceId};
use stint_core::problem::Problem;
use stint_core::sync::Lane;

use super::tx::Tx;

/// A person at a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The address of the interface. With `user` it tells accounts apart.
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
}

impl Tx<'_> {
    /// Keeps an account; one of the same server and person is the same account, with its rows and its queue.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn keep_account(&self, account: &Account) -> Result<AccountId, Problem> {
        let (way, maton) = match &account.way {
            Way::Key => ("key", [None; 3]),
            Way::Maton {
                gateway,
                control,
                connection,
            } => ("maton", [Some(gateway), Some(control), Some(connection)]),
        };
        self.with(|conn| {
            let id = conn
                .prepare_cached(
                    "INSERT INTO account (server, remote, name, email, zone, way, gateway, control, connection, key_ref)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                     ON CONFLICT (server, remote) DO UPDATE SET
                         name = excluded.name, email = excluded.email, zone = excluded.zone, way = excluded.way,
                         gateway = excluded.gateway, control = excluded.control,
                         connection = excluded.connection, key_ref = excluded.key_ref
                     RETURNING id",
                )?
                .query_row(
                    (
                        &account.server,
                        &account.user.0,
                        &account.name,
                        &account.email,
                        &account.zone,
                        way,
                        maton[0],
                        maton[1],
                        maton[2],
                        &account.key_ref,
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
                "SELECT id, server, remote, name, email, zone, gateway, control, connection, key_ref
                 FROM account
                 ORDER BY id",
            )?;
            let found = statement.query_map([], read_account)?;
            Ok(found.collect::<Result<_, _>>()?)
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
            let id = conn
                .prepare_cached(
                    "INSERT INTO workspace (account, remote, name)
                     VALUES (?1, ?2, ?3)
                     ON CONFLICT (account, remote) DO UPDATE SET name = excluded.name
                     RETURNING id",
                )?
                .query_row((account.0, &remote.0, name), |row| row.get(0))?;
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
            let mut statement =
                conn.prepare_cached("SELECT id, account, remote, name FROM workspace ORDER BY id")?;
            let found = statement.query_map([], |row| {
                Ok(Workspace {
                    id: WorkspaceId(row.get(0)?),
                    account: row.get::<_, Option<u32>>(1)?.map(AccountId),
                    remote: row.get::<_, Option<String>>(2)?.map(RemoteId),
                    name: row.get(3)?,
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

/// Whether a workspace belongs to no account.
pub(super) fn is_local(conn: &Connection, workspace: WorkspaceId) -> Result<bool, rusqlite::Error> {
    conn.prepare_cached("SELECT account IS NULL FROM workspace WHERE id = ?1")?
        .query_row([workspace.0], |row| row.get(0))
}

fn read_account(row: &Columns<'_>) -> Result<(AccountId, Account), rusqlite::Error> {
    let way = match (row.get(6)?, row.get(7)?, row.get(8)?) {
        (Some(gateway), Some(control), Some(connection)) => Way::Maton {
            gateway,
            control,
            connection,
        },
        (_, _, _) => Way::Key,
    };
    let account = Account {
        server: row.get(1)?,
        user: RemoteId(row.get(2)?),
        name: row.get(3)?,
        email: row.get(4)?,
        zone: row.get(5)?,
        way,
        key_ref: row.get(9)?,
    };
    Ok((AccountId(row.get(0)?), account))
}
