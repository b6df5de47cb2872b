//! Connecting an account: the key is tried, kept where keys rest, and only its name goes into the store.
//!
//! Never pulls anything, and leaves what was tracked before where it is. Connecting a known account replaces its
//! key or connection and keeps its rows and its queue; connecting one anew refuses the key of another.

use stint_core::id::{AccountId, RemoteId, WorkspaceId};
use stint_core::problem::Problem;
use stint_core::sync::{Answer, Lane, Outcome, Person, Request, WorkspaceSeen};
use stint_core::view::AccountCard;
use stint_core::words;

use crate::Stint;
use crate::accounts::{called, find};
use crate::clockify::{self, Client, Server, Status};
use crate::maton::{AtMaton, Maton};
use crate::secrets::ApiKey;
use crate::store::{Account, Tx, Way};
use crate::sync::block_on;
use crate::workspaces::keep_workspaces;

/// What a key opens.
struct Found {
    /// Whose it is; its key rests nowhere yet.
    account: Account,
    workspaces: Vec<WorkspaceSeen>,
    /// The workspace that new entries go to.
    usual: WorkspaceSeen,
}

/// How an account is to be reached, with everything to do it at hand.
struct Reach {
    server: Server,
    way: clockify::Way,
    kept: Way,
    key: ApiKey,
}

impl Stint {
    /// Connects with a key of Clockify's. `server` unless `STINT_CLOCKIFY_URL` or Clockify's own is meant. Where
    /// `again` names an account, only that one will do.
    ///
    /// # Errors
    /// A [`Problem`]; then nothing is kept.
    pub fn connect_key(
        &self,
        server: Option<&str>,
        key: ApiKey,
        again: Option<&str>,
    ) -> Result<AccountCard, Problem> {
        let again = self.meant(again)?;
        let known = again
            .as_ref()
            .filter(|(_, account)| account.way == Way::Key);
        let said = server
            .or(known.map(|(_, account)| account.server.as_str()))
            .or(self.env().vars.clockify_url.as_deref())
            .unwrap_or(Server::CLOCKIFY);
        let server = Server::clockify(said)?;
        let reach = Reach {
            way: clockify::Way::Key {
                server: server.clone(),
                key: key.clone(),
            },
            kept: Way::Key,
            server,
            key,
        };
        self.connect(reach, again)
    }

    /// Connects through a connection at Maton that is ready. Where `again` names an account, only that one will do,
    /// and its addresses and its key serve unless others are said.
    ///
    /// # Errors
    /// A [`Problem`]; then nothing is kept.
    pub fn connect_maton(
        &self,
        at: &AtMaton,
        connection: &str,
        again: Option<&str>,
    ) -> Result<AccountCard, Problem> {
        let again = self.meant(again)?;
        let maton = self.maton(at, again.as_ref().map(|(_, account)| account))?;
        self.connect_through(maton, connection, again)
    }

    pub(crate) fn connect_through(
        &self,
        maton: Maton,
        connection: &str,
        again: Option<(AccountId, Account)>,
    ) -> Result<AccountCard, Problem> {
        let found = block_on(maton.control(self)?.get(connection))??;
        if found.status != Status::Active {
            return Err(Problem::ConnectionNotReady {
                connection: found.id,
                status: found.status.as_str().to_owned(),
            });
        }
        let reach = Reach {
            way: clockify::Way::Maton {
                gateway: maton.gateway.clone(),
                key: maton.key.clone(),
                connection: Some(found.id.clone()),
            },
            kept: Way::Maton {
                gateway: maton.gateway.to_string(),
                control: maton.control.to_string(),
                connection: found.id,
                since: found.created,
            },
            server: maton.gateway,
            key: maton.key,
        };
        self.connect(reach, again)
    }

    /// The account that is to be connected anew, if one is said.
    pub(crate) fn meant(
        &self,
        again: Option<&str>,
    ) -> Result<Option<(AccountId, Account)>, Problem> {
        again
            .map(|said| self.store().read(|tx| find(tx, said)))
            .transpose()
    }

    fn connect(
        &self,
        reach: Reach,
        again: Option<(AccountId, Account)>,
    ) -> Result<AccountCard, Problem> {
        let found = self.find_out(&reach, again.map(|(_, known)| known))?;
        // Two processes that connect the same account at once: one after the other, and the key fits the account.
        let alone = self.alone_with_keys()?;
        let reference = self.put_key(&alone, &found.account, &reach.key)?;
        let kept = self
            .store()
            .write(|tx| self.keep_found(tx, &found, &reference));
        // Nobody's is the key that was replaced, or else the one that replaced none.
        self.let_go_of_loose_keys(&alone, None);
        kept
    }

    /// Whose key it is, and where they can work.
    fn find_out(&self, reach: &Reach, again: Option<Account>) -> Result<Found, Problem> {
        let server = &reach.server;
        self.wait_out(&server.to_string())?;
        let client = Client::new(reach.way.clone(), self.pace(&[server]))?;
        let (person, workspaces) = block_on(self.who(&client))??;
        // Who says which account is meant may reach it by another address: the person there is the same.
        let realm = match &again {
            Some(known) if known.user != person.id => {
                return Err(Problem::OtherAccount {
                    expected: called(known),
                    found: words::called(&person.email, &person.name).to_owned(),
                    by_maton: reach.kept != Way::Key,
                });
            }
            Some(known) => known.realm.clone(),
            None => server.realm(),
        };
        let active = workspaces
            .iter()
            .find(|seen| Some(&seen.id) == person.active.as_ref());
        let usual = active.or(workspaces.first());
        let usual = usual.ok_or_else(|| Problem::NoWorkspace {
            server: server.to_string(),
        })?;
        Ok(Found {
            account: Account {
                realm,
                server: server.to_string(),
                user: person.id,
                name: person.name,
                email: person.email,
                zone: person.zone.unwrap_or_default(),
                way: reach.kept.clone(),
                key_ref: None,
                read_only: false,
                joined: Some(self.now()),
            },
            usual: usual.clone(),
            workspaces,
        })
    }

    /// Keeps an account whose key rests under this reference.
    fn keep_found(
        &self,
        tx: &Tx<'_>,
        found: &Found,
        reference: &str,
    ) -> Result<AccountCard, Problem> {
        let moment = self.moment();
        let before = tx.account_of(&found.account.realm, &found.account.user)?;
        let account = Account {
            key_ref: Some(reference.to_owned()),
            read_only: before.as_ref().is_some_and(|(_, old)| old.read_only),
            ..found.account.clone()
        };
        let id = tx.keep_account(&account)?;
        keep_workspaces(tx, id, &found.workspaces, moment.now)?;
        // Who is connected again goes on in the workspace that was in use.
        if before.is_none() {
            let usual = tx.keep_workspace(id, &found.usual.id, &found.usual.name)?;
            tx.set_active_workspace(usual)?;
        }
        self.keep_where_keys_go(tx)?;
        self.card(tx, id, &account, moment)
    }

    /// Asks whose key it is, and for the workspaces.
    async fn who(&self, client: &Client) -> Result<(Person, Vec<WorkspaceSeen>), Problem> {
        let me = client.send(&nowhere(), &Request::Me).await.outcome;
        self.heed(&me)?;
        let person = match me {
            Outcome::Answered(Answer::Me(person)) => person,
            other => return Err(self.why(client, &other)),
        };
        Ok((person, self.listed(client).await?))
    }
}

/// Whose key it is and which workspaces there are is no question about a workspace, so there is none to name yet.
pub(crate) fn nowhere() -> Lane {
    Lane {
        workspace: WorkspaceId::HERE,
        remote: RemoteId("-".to_owned()),
        user: RemoteId("-".to_owned()),
    }
}
