//! Connecting an account: the key is tried, kept where keys rest, and only its name goes into the store.
//!
//! Never pulls anything, and leaves what was tracked before where it is. Connecting a known account replaces its
//! key or connection and keeps its rows and its queue.

use stint_core::id::WorkspaceId;
use stint_core::problem::Problem;
use stint_core::row::Change;
use stint_core::sync::{Answer, Lane, Outcome, Person, Record, Request, WorkspaceSeen};
use stint_core::view::AccountView;

use crate::clockify::{self, Client, Connection, Control, Server, Status};
use crate::secrets::ApiKey;
use crate::store::{Account, Way};
use crate::sync::block_on;
use crate::{Stint, glance};

impl Stint {
    /// Connects with a key of Clockify's. `server` unless `STINT_CLOCKIFY_URL` or Clockify's own is meant.
    ///
    /// # Errors
    /// A [`Problem`]; then nothing is kept.
    pub fn connect_key(&self, server: Option<&str>, key: ApiKey) -> Result<AccountView, Problem> {
        let said = server
            .or(self.env().vars.clockify_url.as_deref())
            .unwrap_or(Server::CLOCKIFY);
        let server = Server::clockify(said)?;
        let way = clockify::Way::Key {
            server: server.clone(),
            key: key.clone(),
        };
        self.connect(&server, way, Way::Key, &key)
    }

    /// Connects through a connection at Maton that is ready; the only active one unless one is named.
    ///
    /// # Errors
    /// A [`Problem`]; then nothing is kept.
    pub fn connect_maton(
        &self,
        gateway: Option<&str>,
        control: Option<&str>,
        key: ApiKey,
        connection: Option<&str>,
    ) -> Result<AccountView, Problem> {
        let vars = &self.env().vars;
        let gateway = Server::gateway(
            gateway
                .or(vars.gateway_url.as_deref())
                .unwrap_or(Server::GATEWAY),
        )?;
        let control = Server::control(
            control
                .or(vars.control_url.as_deref())
                .unwrap_or(Server::CONTROL),
        )?;
        let connection = self.ready(&control, &key, connection)?;
        let way = clockify::Way::Maton {
            gateway: gateway.clone(),
            key: key.clone(),
            connection: Some(connection.clone()),
        };
        let kept = Way::Maton {
            gateway: gateway.to_string(),
            control: control.to_string(),
            connection,
        };
        self.connect(&gateway, way, kept, &key)
    }

    /// Every connection that a Maton key has, whatever its state.
    ///
    /// # Errors
    /// Whatever kept Maton from answering.
    pub fn connections(
        &self,
        control: Option<&str>,
        key: &ApiKey,
    ) -> Result<Vec<Connection>, Problem> {
        let said = control
            .or(self.env().vars.control_url.as_deref())
            .unwrap_or(Server::CONTROL);
        let control = Server::control(said)?;
        let pace = self.pace(&[&control]);
        block_on(Control::new(control, key, pace)?.list())?
    }

    fn ready(
        &self,
        control: &Server,
        key: &ApiKey,
        named: Option<&str>,
    ) -> Result<String, Problem> {
        let asked = Control::new(control.clone(), key, self.pace(&[control]))?;
        let found = block_on(asked.list())??;
        let not_ready = |id: &str, status: &str| Problem::ConnectionNotReady {
            connection: id.to_owned(),
            status: status.to_owned(),
        };
        if let Some(id) = named {
            let status = found
                .iter()
                .find(|connection| connection.id == id)
                .map(|connection| &connection.status);
            return match status {
                Some(Status::Active) => Ok(id.to_owned()),
                Some(status) => Err(not_ready(id, status.as_str())),
                None => Err(not_ready(id, "UNKNOWN")),
            };
        }
        let mut active = found
            .iter()
            .filter(|connection| connection.status == Status::Active);
        match (active.next(), active.next()) {
            (Some(only), None) => Ok(only.id.clone()),
            (Some(_), Some(_)) => Err(not_ready("", "SEVERAL")),
            (None, _) => Err(not_ready("", "NONE")),
        }
    }

    fn connect(
        &self,
        server: &Server,
        way: clockify::Way,
        kept: Way,
        key: &ApiKey,
    ) -> Result<AccountView, Problem> {
        self.wait_out(&server.to_string())?;
        let client = Client::new(way, self.pace(&[server]))?;
        let (person, workspaces) = block_on(self.who(&client))??;
        let first = workspaces.first().ok_or_else(|| Problem::Refused {
            server: server.to_string(),
            message: "the account has no workspace".to_owned(),
        })?;
        let active = workspaces
            .iter()
            .find(|seen| Some(&seen.id) == person.active.as_ref())
            .unwrap_or(first);

        let key_ref = format!("{server} {}", person.id);
        self.keys()?.put(&key_ref, key)?;
        self.remember_keys()?;
        let account = Account {
            server: server.to_string(),
            user: person.id,
            name: person.name,
            email: person.email,
            zone: person.zone.unwrap_or_default(),
            way: kept,
            key_ref: Some(key_ref),
        };
        self.remember(None)?;
        self.store().write(|tx| {
            let id = tx.keep_account(&account)?;
            for seen in &workspaces {
                let workspace = tx.keep_workspace(id, &seen.id, &seen.name)?;
                tx.keep(
                    &[Change::Sync(Record::Rules(workspace, seen.rules.clone()))],
                    None,
                )?;
                if seen.id == active.id {
                    tx.set_active_workspace(workspace)?;
                }
            }
            Ok(())
        })?;
        Ok(glance::account_view(&account, active.name.clone()))
    }

    /// Asks whose key it is, and for the workspaces.
    async fn who(&self, client: &Client) -> Result<(Person, Vec<WorkspaceSeen>), Problem> {
        // Neither question is about a workspace, so there is none to name yet.
        let nowhere = Lane {
            workspace: WorkspaceId::HERE,
            remote: stint_core::id::RemoteId("-".to_owned()),
            user: stint_core::id::RemoteId("-".to_owned()),
        };
        let garbled = || Problem::NotClockify {
            server: client.server().to_string(),
        };
        let me = client.send(&nowhere, &Request::Me).await.outcome;
        self.heed(&me)?;
        let person = match me {
            Outcome::Answered(Answer::Me(person)) => person,
            other => return Err(client.problem(&other).unwrap_or_else(garbled)),
        };
        let where_to = client.send(&nowhere, &Request::Workspaces).await.outcome;
        self.heed(&where_to)?;
        match where_to {
            Outcome::Answered(Answer::Workspaces(workspaces)) => Ok((person, workspaces)),
            other => Err(client.problem(&other).unwrap_or_else(garbled)),
        }
    }
}
