//! Maton in front of Clockify: where it is asked and with which key, and the connections that it has.
//!
//! Never sends a key anywhere but where it goes: the addresses of its account, unless others are said.

use std::collections::BTreeMap;
use std::time::Duration;

use stint_core::problem::Problem;
use stint_core::sync::{Answer, Lost, Outcome, Refusal, Request};
use stint_core::view::ConnectionCard;
use stint_core::words;

use crate::Stint;
use crate::accounts::in_order;
use crate::clockify::{self, Client, Connection, Control, Server, Status};
use crate::connect::nowhere;
use crate::secrets::ApiKey;
use crate::store::{Account, Way};
use crate::sync::block_on;

/// Where Maton is asked, and with which key. What is not said is as an account has it: the one that this is like, or
/// else the one that it is for; what that does not have is as the environment says, or Maton's own.
#[derive(Clone, Debug, Default)]
pub struct AtMaton {
    /// The address that passes requests on to Clockify.
    pub gateway: Option<String>,
    /// The address that manages connections.
    pub control: Option<String>,
    /// The key.
    pub key: Option<ApiKey>,
    /// An account, by its address, its name or its number.
    pub like: Option<String>,
}

/// A key of Maton's, and the addresses that it goes to.
#[derive(Clone)]
pub(crate) struct Maton {
    pub(crate) gateway: Server,
    pub(crate) control: Server,
    pub(crate) key: ApiKey,
}

impl Maton {
    /// Where its connections are made and ended.
    pub(crate) fn control(&self, stint: &Stint) -> Result<Control, Problem> {
        let pace = stint.pace(&[&self.control]);
        Control::new(self.control.clone(), &self.key, pace)
    }

    /// Whose account each active connection opens, as far as that is said now.
    fn opened(&self, found: &[Connection], stint: &Stint) -> BTreeMap<String, String> {
        let way = clockify::Way::Maton {
            gateway: self.gateway.clone(),
            key: self.key.clone(),
            connection: None,
        };
        let pace = stint.pace(&[&self.gateway]);
        let opened = Client::new(way, pace).and_then(|client| block_on(opened_by(&client, found)));
        opened.unwrap_or_default()
    }
}

/// Asks one after the other, at the pace of one client; a gateway that does not answer is asked no more.
async fn opened_by(client: &Client, found: &[Connection]) -> BTreeMap<String, String> {
    client.limit(ASKED_FOR);
    let active = found.iter().filter(|it| it.status == Status::Active);
    let mut opened = BTreeMap::new();
    for Connection { id, .. } in active.take(ASKED_MOST) {
        let Ok(through) = client.through(id) else {
            continue;
        };
        match through.send(&nowhere(), &Request::Me).await.outcome {
            Outcome::Answered(Answer::Me(person)) => {
                let words = match person.email.is_empty() {
                    true => person.name,
                    false => format!("{}, {}", person.name, person.email),
                };
                opened.insert(id.clone(), words);
            }
            // This one is refused, or its grant ran out; the next one may open.
            Outcome::Answered(_)
            | Outcome::Unknown(Lost::Server(_))
            | Outcome::Refused(
                Refusal::Key
                | Refusal::Blocked { .. }
                | Refusal::NoConnection
                | Refusal::Rule { .. }
                | Refusal::Absent { .. },
            ) => {}
            Outcome::Refused(_) | Outcome::Unknown(_) => break,
        }
    }
    opened
}

/// How many connections are asked whose account they open, and how long each may take.
const ASKED_MOST: usize = 30;
const ASKED_FOR: Duration = Duration::from_secs(10);

impl Stint {
    /// Every connection that a Maton key has, whatever its state, and whose account each active one opens. Unless a
    /// key or an account is said, that of the first account that has one.
    ///
    /// # Errors
    /// Whatever kept Maton from answering.
    pub fn connections(&self, at: &AtMaton) -> Result<Vec<ConnectionCard>, Problem> {
        let first = match at.key {
            Some(_) => None,
            None => self.first_at_maton()?,
        };
        let maton = self.maton(at, first.as_ref())?;
        let found = block_on(maton.control(self)?.list())??;
        self.cards(&maton, found)
    }

    /// One connection. Unless an account is said, the one that uses it is meant.
    ///
    /// # Errors
    /// [`Problem::ConnectionNotReady`] where Maton has none of this id for this key, or whatever kept it from
    /// answering.
    pub fn connection(&self, at: &AtMaton, id: &str) -> Result<ConnectionCard, Problem> {
        let maton = self.maton(at, self.user_of(at, id)?.as_ref())?;
        let found = block_on(maton.control(self)?.get(id))??;
        let mut cards = self.cards(&maton, vec![found])?;
        Ok(cards.pop().expect("one connection has one card"))
    }

    /// Ends a connection at Maton; one that is gone already is no error. The account here that used it keeps its rows
    /// and its queue, and asks for another. Unless an account is said, that one is meant.
    ///
    /// # Errors
    /// Whatever kept Maton from answering.
    pub fn delete_connection(&self, at: &AtMaton, id: &str) -> Result<(), Problem> {
        let maton = self.maton(at, self.user_of(at, id)?.as_ref())?;
        block_on(maton.control(self)?.delete(id))?
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
        for (_, account) in accounts.iter().filter(|(_, it)| has_maton_key(it)) {
            match self.key_of(account) {
                Ok(_) => return Ok(true),
                Err(Problem::KeyGone { .. }) => {}
                Err(problem) => return Err(problem),
            }
        }
        Ok(false)
    }

    /// A key and its addresses: as said, or as that account has them.
    pub(crate) fn maton(&self, at: &AtMaton, of: Option<&Account>) -> Result<Maton, Problem> {
        let like = self.meant(at.like.as_deref())?.map(|(_, account)| account);
        let of = like.as_ref().or(of);
        let known = match of.map(|account| &account.way) {
            Some(Way::Maton {
                gateway, control, ..
            }) => Some((gateway.as_str(), control.as_str())),
            Some(Way::Key) | None => None,
        };
        let vars = &self.env().vars;
        let gateway = (at.gateway.as_deref())
            .or(known.map(|(gateway, _)| gateway))
            .or(vars.gateway_url.as_deref())
            .unwrap_or(Server::GATEWAY);
        let control = (at.control.as_deref())
            .or(known.map(|(_, control)| control))
            .or(vars.control_url.as_deref())
            .unwrap_or(Server::CONTROL);
        Ok(Maton {
            gateway: Server::gateway(gateway)?,
            control: Server::control(control)?,
            key: match (&at.key, of.filter(|account| has_maton_key(account))) {
                (Some(key), _) => key.clone(),
                (None, Some(account)) => self.key_of(account)?,
                (None, None) => {
                    return Err(Problem::KeyMissing {
                        variable: "MATON_API_KEY".to_owned(),
                    });
                }
            },
        })
    }

    /// The account that uses a connection; where none does and no key is said, the first one that has a Maton key.
    fn user_of(&self, at: &AtMaton, id: &str) -> Result<Option<Account>, Problem> {
        let user = self.store().read(|tx| tx.accounts())?;
        let user = user.into_iter().find(|(_, account)| uses(account, id));
        match (user, &at.key) {
            (Some((_, user)), _) => Ok(Some(user)),
            (None, Some(_)) => Ok(None),
            (None, None) => self.first_at_maton(),
        }
    }

    fn first_at_maton(&self) -> Result<Option<Account>, Problem> {
        let accounts = self.store().read(in_order)?;
        let mut accounts = accounts.into_iter().map(|(_, account)| account);
        Ok(accounts.find(has_maton_key))
    }

    fn cards(&self, maton: &Maton, found: Vec<Connection>) -> Result<Vec<ConnectionCard>, Problem> {
        let mut opened = maton.opened(&found, self);
        let accounts = self.store().read(|tx| tx.accounts())?;
        let moment = self.moment();
        let card = |it: Connection| {
            let mut users = accounts.iter().filter(|(_, account)| uses(account, &it.id));
            ConnectionCard {
                used_by: users.next().map(|(id, _)| *id),
                age: words::age(it.created, moment),
                since: it.created,
                status: it.status.as_str().to_owned(),
                opens: opened.remove(&it.id),
                id: it.id,
            }
        };
        Ok(found.into_iter().map(card).collect())
    }
}

fn uses(account: &Account, id: &str) -> bool {
    matches!(&account.way, Way::Maton { connection, .. } if connection == id)
}

/// Whether its key is one of Maton's, and it is signed in.
fn has_maton_key(account: &Account) -> bool {
    matches!(account.way, Way::Maton { .. }) && account.key_ref.is_some()
}
