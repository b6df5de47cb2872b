//! Connecting an account: the key is tried, kept where keys rest, and only its name goes into the store.
//!
//! Never pulls anything, and leaves what was tracked before where it is. Connecting a known account replaces its
//! key or connection and keeps its rows and its queue; connecting one anew refuses the key of another.

use stint_core::action::Moment;
use stint_core::id::{AccountId, RemoteId, WorkspaceId};
use stint_core::problem::Problem;
use stint_core::sync::{Answer, Lane, Outcome, Person, Request, WorkspaceSeen};
use stint_core::view::{AccountCard, ConnectionCard};
use stint_core::words;

use crate::Stint;
use crate::accounts::{called, find, in_order};
use crate::clockify::{self, Client, Connection, Control, Server, Status};
use crate::secrets::ApiKey;
use crate::store::{Account, Tx, Way};
use crate::sync::block_on;
use crate::workspaces::keep_workspaces;

/// Where Maton is asked. What is not said is as the account has it, as the environment says, or Maton's own.
#[derive(Clone, Debug, Default)]
pub struct Hosts {
    /// The address that passes requests on to Clockify.
    pub gateway: Option<String>,
    /// The address that manages connections.
    pub control: Option<String>,
    /// The account whose addresses and key serve where none are said.
    pub like: Option<String>,
}

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
    /// and its key serves where none is given.
    ///
    /// # Errors
    /// A [`Problem`]; then nothing is kept.
    pub fn connect_maton(
        &self,
        hosts: &Hosts,
        key: Option<ApiKey>,
        connection: &str,
        again: Option<&str>,
    ) -> Result<AccountCard, Problem> {
        let again = self.meant(again)?;
        let like = self.like(hosts, again.as_ref())?;
        let (gateway, control) = self.hosts(hosts, like.as_ref())?;
        let key = self.maton_key(key, like.as_ref())?;
        let connection = self.ready(&control, &key, connection)?;
        let reach = Reach {
            way: clockify::Way::Maton {
                gateway: gateway.clone(),
                key: key.clone(),
                connection: Some(connection.id.clone()),
            },
            kept: Way::Maton {
                gateway: gateway.to_string(),
                control: control.to_string(),
                connection: connection.id,
                since: connection.created,
            },
            server: gateway,
            key,
        };
        self.connect(reach, again)
    }

    /// Every connection that a Maton key has, whatever its state, and whose account each active one opens. The key
    /// of the account in use serves where none is given.
    ///
    /// # Errors
    /// Whatever kept Maton from answering.
    pub fn connections(
        &self,
        hosts: &Hosts,
        key: Option<ApiKey>,
        again: Option<&str>,
    ) -> Result<Vec<ConnectionCard>, Problem> {
        let again = match key {
            Some(_) => self.meant(again)?,
            None => Some(self.meant_maton(again.or(hosts.like.as_deref()))?),
        };
        let (gateway, control) = self.hosts(hosts, again.as_ref())?;
        let key = self.maton_key(key, again.as_ref())?;
        let found = block_on(Control::new(control.clone(), &key, self.pace(&[&control]))?.list())??;
        let mut cards = Vec::new();
        for connection in found {
            let opens = match connection.status {
                Status::Active => self.opened_by(&gateway, &key, &connection.id),
                Status::Pending | Status::Failed | Status::Other(_) => None,
            };
            cards.push(self.connection_card(connection, opens, self.moment())?);
        }
        Ok(cards)
    }

    /// Ends a connection at Maton. The account here that used it keeps its rows and its queue, and asks for another.
    ///
    /// # Errors
    /// Whatever kept Maton from answering.
    pub fn delete_connection(
        &self,
        hosts: &Hosts,
        key: Option<ApiKey>,
        connection: &str,
    ) -> Result<(), Problem> {
        let again = match key {
            Some(_) => None,
            None => Some(match hosts.like.as_deref() {
                Some(like) => self.meant_maton(Some(like))?,
                None => self.meant_maton_by(connection)?,
            }),
        };
        let (_, control) = self.hosts(hosts, again.as_ref())?;
        let key = self.maton_key(key, again.as_ref())?;
        block_on(Control::new(control.clone(), &key, self.pace(&[&control]))?.delete(connection))?
    }

    /// Whether a Maton key rests here: that of the account that is said, or of any.
    ///
    /// # Errors
    /// [`Problem::UnknownAccount`], a [`Problem`] of the store, or what keeps the keychain from telling.
    pub fn has_maton_key(&self, account: Option<&str>) -> Result<bool, Problem> {
        let accounts = match self.meant(account)? {
            Some(meant) => vec![meant],
            None => self.store().read(|tx| tx.accounts())?,
        };
        for (_, account) in accounts.iter().filter(|(_, it)| is_reached_by_maton(it)) {
            match self.key_of(account) {
                Ok(_) => return Ok(true),
                Err(Problem::KeyGone { .. }) => {}
                Err(problem) => return Err(problem),
            }
        }
        Ok(false)
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

    /// The account whose Maton key is meant: the one that is said, or the only one that is reached that way.
    fn meant_maton(&self, said: Option<&str>) -> Result<(AccountId, Account), Problem> {
        if let Some(meant) = self.meant(said)? {
            return Ok(meant);
        }
        let accounts = self.store().read(in_order)?;
        let mut accounts = accounts.into_iter();
        accounts
            .find(|(_, account)| is_reached_by_maton(account))
            .ok_or_else(|| Problem::KeyMissing {
                variable: "MATON_API_KEY".to_owned(),
            })
    }

    /// The account that uses this connection, or else the first one that is reached through Maton.
    fn meant_maton_by(&self, id: &str) -> Result<(AccountId, Account), Problem> {
        let accounts = self.store().read(|tx| tx.accounts())?;
        let uses = |(_, account): &(AccountId, Account)| {
            let by_it = matches!(&account.way, Way::Maton { connection, .. } if connection == id);
            by_it && is_reached_by_maton(account)
        };
        match accounts.into_iter().find(uses) {
            Some(meant) => Ok(meant),
            None => self.meant_maton(None),
        }
    }

    /// The account whose addresses and key serve: the one that is connected anew, or else the one that is said to.
    pub(crate) fn like(
        &self,
        hosts: &Hosts,
        again: Option<&(AccountId, Account)>,
    ) -> Result<Option<(AccountId, Account)>, Problem> {
        match again {
            Some(again) => Ok(Some(again.clone())),
            None => self.meant(hosts.like.as_deref()),
        }
    }

    pub(crate) fn hosts(
        &self,
        said: &Hosts,
        again: Option<&(AccountId, Account)>,
    ) -> Result<(Server, Server), Problem> {
        let vars = &self.env().vars;
        let known = match again.map(|(_, account)| &account.way) {
            Some(Way::Maton {
                gateway, control, ..
            }) => Some((gateway.as_str(), control.as_str())),
            Some(Way::Key) | None => None,
        };
        let gateway = said
            .gateway
            .as_deref()
            .or(known.map(|(gateway, _)| gateway))
            .or(vars.gateway_url.as_deref())
            .unwrap_or(Server::GATEWAY);
        let control = said
            .control
            .as_deref()
            .or(known.map(|(_, control)| control))
            .or(vars.control_url.as_deref())
            .unwrap_or(Server::CONTROL);
        Ok((Server::gateway(gateway)?, Server::control(control)?))
    }

    /// The key that was given, or that of the account that is connected anew.
    pub(crate) fn maton_key(
        &self,
        given: Option<ApiKey>,
        again: Option<&(AccountId, Account)>,
    ) -> Result<ApiKey, Problem> {
        if let Some(key) = given {
            return Ok(key);
        }
        let account = again.map(|(_, account)| account);
        match account.filter(|account| is_reached_by_maton(account)) {
            Some(account) => self.key_of(account),
            None => Err(Problem::KeyMissing {
                variable: "MATON_API_KEY".to_owned(),
            }),
        }
    }

    fn connection_card(
        &self,
        connection: Connection,
        opens: Option<String>,
        moment: Moment,
    ) -> Result<ConnectionCard, Problem> {
        let accounts = self.store().read(|tx| tx.accounts())?;
        let uses = |account: &Account| matches!(&account.way, Way::Maton { connection: id, .. } if *id == connection.id);
        let used_by = accounts
            .iter()
            .find_map(|(id, account)| uses(account).then_some(*id));
        Ok(ConnectionCard {
            age: words::age(connection.created, moment),
            since: connection.created,
            status: connection.status.as_str().to_owned(),
            id: connection.id,
            used_by,
            opens,
        })
    }

    /// Whose account a connection opens; `None` where it does not say so now.
    fn opened_by(&self, gateway: &Server, key: &ApiKey, connection: &str) -> Option<String> {
        let way = clockify::Way::Maton {
            gateway: gateway.clone(),
            key: key.clone(),
            connection: Some(connection.to_owned()),
        };
        let client = Client::new(way, self.pace(&[gateway])).ok()?;
        let me = block_on(client.send(&nowhere(), &Request::Me)).ok()?;
        match me.outcome {
            Outcome::Answered(Answer::Me(person)) => Some(match person.email.is_empty() {
                true => person.name,
                false => format!("{}, {}", person.name, person.email),
            }),
            _ => None,
        }
    }

    fn ready(&self, control: &Server, key: &ApiKey, id: &str) -> Result<Connection, Problem> {
        let asked = Control::new(control.clone(), key, self.pace(&[control]))?;
        let found = block_on(asked.get(id))??;
        match found.status {
            Status::Active => Ok(found),
            other => Err(Problem::ConnectionNotReady {
                connection: id.to_owned(),
                status: other.as_str().to_owned(),
            }),
        }
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

/// Whether its key is one of Maton's, and here.
fn is_reached_by_maton(account: &Account) -> bool {
    matches!(account.way, Way::Maton { .. }) && account.key_ref.is_some()
}

/// Whose key it is and which workspaces there are is no question about a workspace, so there is none to name yet.
pub(crate) fn nowhere() -> Lane {
    Lane {
        workspace: WorkspaceId::HERE,
        remote: RemoteId("-".to_owned()),
        user: RemoteId("-".to_owned()),
    }
}
