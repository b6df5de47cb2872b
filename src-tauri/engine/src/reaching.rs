//! How an account is reached: with which key, at which pace and after which pause, and what kept it from that last.
//!
//! Never asks anything itself; whoever reaches it does.

use std::time::Duration;

use stint_core::id::AccountId;
use stint_core::problem::Problem;
use stint_core::row::Change;
use stint_core::sync::{Outcome, Record, Refusal, pace};

use crate::clock::Clock;
use crate::clockify::{Client, Pace, Server, Spacing};
use crate::store::{Account, Tx, Way};
use crate::{Stint, clockify, lock};

/// An account with the client that reaches it.
#[derive(Clone, Copy)]
pub(crate) struct Reached<'a> {
    /// Its number.
    pub(crate) id: AccountId,
    /// What it is.
    pub(crate) account: &'a Account,
    /// How it is reached.
    pub(crate) client: &'a Client,
}

impl Reached<'_> {
    /// Whether nobody has changed the account since it was read: reconnected it, signed it out, had nothing more sent
    /// of it, or removed it.
    pub(crate) fn is_as_known(&self, tx: &Tx<'_>) -> Result<bool, Problem> {
        is_as_known(tx, self.id, self.account)
    }
}

pub(crate) fn is_as_known(tx: &Tx<'_>, id: AccountId, account: &Account) -> Result<bool, Problem> {
    Ok(tx.account(id)?.as_ref() == Some(account))
}

/// A pause that the server asked for is waited out when it is no longer than this, seconds.
const WAITED_OUT_S: i64 = 5;

impl Stint {
    /// The client of an account for a round; what keeps it from one is kept, so that every process can say it.
    pub(crate) fn reaching(&self, id: AccountId, account: &Account) -> Result<Client, Problem> {
        let client = self.client(account);
        if let Err(problem) = &client {
            self.remember(id, account, Some(problem))?;
        }
        client
    }

    /// The client of an account, with its key out of the keychain.
    pub(crate) fn client(&self, account: &Account) -> Result<Client, Problem> {
        let key = self.key_of(account)?;
        let way = match &account.way {
            Way::Key => clockify::Way::Key {
                server: Server::clockify(&account.server)?,
                key,
            },
            Way::Maton {
                gateway,
                connection,
                ..
            } => clockify::Way::Maton {
                gateway: Server::gateway(gateway)?,
                key,
                connection: Some(connection.clone()),
            },
        };
        let server = match &way {
            clockify::Way::Key { server, .. } => server.clone(),
            clockify::Way::Maton { gateway, .. } => gateway.clone(),
        };
        Client::new(way, self.pace(&[&server]))
    }

    pub(crate) fn pace(&self, servers: &[&Server]) -> Pace {
        Pace::chosen(self.env().vars.pacing.as_deref(), servers)
    }

    /// Waits out a short pause that the server asked for.
    ///
    /// # Errors
    /// [`Problem::AskedToWait`] for a long one.
    pub(crate) fn wait_out(&self, server: &str) -> Result<(), Problem> {
        let left = self.pause_left_s()?;
        if left > WAITED_OUT_S {
            return Err(Problem::AskedToWait {
                server: server.to_owned(),
                seconds: left.unsigned_abs(),
            });
        }
        std::thread::sleep(Duration::from_secs(left.unsigned_abs()));
        Ok(())
    }

    /// For how many seconds the server still wants to be left alone. Where that is more than any pause that is
    /// taken, and the second that was rounded up, the clock was set back since.
    pub(crate) fn pause_left_s(&self) -> Result<i64, Problem> {
        let until = self.store().read(|tx| tx.not_before())?;
        let left = until.map_or(0, |until| until.since(self.now()));
        let most = i64::try_from(clockify::PAUSE_MAX_S).unwrap_or(i64::MAX);
        Ok(if left > most + 1 { 0 } else { left.max(0) })
    }

    /// Keeps a pause that was asked for outside a round, for every process.
    pub(crate) fn heed(&self, outcome: &Outcome) -> Result<(), Problem> {
        let Outcome::Refused(Refusal::Wait {
            seconds: Some(seconds),
        }) = outcome
        else {
            return Ok(());
        };
        let until = pace::left_alone_until(self.env().clock.now_ms(), *seconds);
        let pause = [Change::Sync(Record::NotBefore(until))];
        self.store().write(|tx| tx.keep(&pause, None)).map(drop)
    }

    /// Keeps what went wrong last with an account, so that every process can say it; `None` when all went well. Of one
    /// that was changed since it is nobody's any more.
    pub(crate) fn remember(
        &self,
        id: AccountId,
        account: &Account,
        problem: Option<&Problem>,
    ) -> Result<(), Problem> {
        let text = problem.and_then(|problem| serde_json::to_string(problem).ok());
        if self.store().read(|tx| tx.trouble(id))? == text {
            return Ok(());
        }
        self.store()
            .write(|tx| match is_as_known(tx, id, account)? {
                true => tx.set_trouble(id, text.as_deref()),
                false => Ok(()),
            })
    }

    /// What keeps an account from syncing.
    pub(crate) fn problem_of(
        &self,
        tx: &Tx<'_>,
        id: AccountId,
    ) -> Result<Option<Problem>, Problem> {
        let text = tx.trouble(id)?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// What keeps the first of these accounts from syncing that is kept from it.
    pub(crate) fn first_problem(
        &self,
        tx: &Tx<'_>,
        accounts: &[(AccountId, Account)],
    ) -> Result<Option<Problem>, Problem> {
        for (id, _) in accounts {
            if let Some(problem) = self.problem_of(tx, *id)? {
                return Ok(Some(problem));
            }
        }
        Ok(None)
    }
}

/// Keeps the space between two requests also where another process made the last one.
pub(crate) async fn after_another(held: &lock::Held) {
    let Some(last) = held.noted() else { return };
    let space = i64::try_from(Spacing::GAP.as_millis()).unwrap_or(i64::MAX);
    let left = (last + space - Clock::System.now_ms()).clamp(0, space);
    tokio::time::sleep(Duration::from_millis(left.unsigned_abs())).await;
}
