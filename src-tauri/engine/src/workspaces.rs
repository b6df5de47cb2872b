//! The workspaces of an account at Clockify: which there are, a new one, and who is in one.
//!
//! Never makes a workspace twice: one that may have been made is looked for first. Never lets go of a workspace that
//! Clockify lists no more: it is noted, and so is its return.

use serde::Serialize;
use stint_core::at::At;
use stint_core::id::{AccountId, RemoteId, WorkspaceId};
use stint_core::problem::Problem;
use stint_core::row::{Book as _, Change};
use stint_core::say;
use stint_core::sync::{Answer, Lane, Outcome, Person, Record, Request, WorkspaceSeen};
use stint_core::view::WorkspaceCard;

use crate::Stint;
use crate::accounts::{self, called, find, has_work, in_order, signed_out};
use crate::clockify::Client;
use crate::connect::nowhere;
use crate::reaching::{Reached, is_as_known};
use crate::store::{Account, Tx, Workspace};
use crate::sync::{Synced, block_on};

/// Members a page, and how many pages are read: more people than that are in no workspace.
const MEMBERS: u32 = 200;
const PAGES_MOST: u32 = 50;

/// A member of a workspace, as `workspace members --json` prints them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Member {
    /// Clockify's id of them.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Whether it is the person of this account.
    pub is_me: bool,
}

impl Stint {
    /// Asks Clockify which workspaces each account has.
    ///
    /// # Errors
    /// What kept the first account that did not answer from it; the others were asked all the same.
    pub fn refresh_workspaces(&self) -> Result<(), Problem> {
        let accounts = self.store().read(in_order)?;
        if accounts.is_empty() {
            return Err(Problem::NoAccount);
        }
        let mut asked = Ok(());
        for (id, account) in accounts {
            let of_it = self.refresh_of(id, &account);
            asked = asked.and(of_it);
        }
        asked
    }

    fn refresh_of(&self, id: AccountId, account: &Account) -> Result<(), Problem> {
        let client = self.signed_in(id, account)?;
        let seen = block_on(self.listed(&client))??;
        let now = self.now();
        self.store()
            .write(|tx| match is_as_known(tx, id, account)? {
                true => keep_workspaces(tx, id, &seen, now),
                false => Ok(()),
            })
    }

    /// Makes a workspace in Clockify, and makes it the one that new entries go to. `account` as in [`Stint::account`].
    /// Waits for another process's round first.
    ///
    /// # Errors
    /// [`Problem::WorkspaceTaken`], [`Problem::ReplyLost`] where it may have been made, [`Problem::ReadOnly`], or
    /// whatever kept Clockify from making it.
    pub fn add_workspace(&self, name: &str, account: &str) -> Result<WorkspaceCard, Problem> {
        let name = name.trim();
        let _alone = self.alone_with_clockify()?;
        let (id, account) = self.store().read(|tx| find(tx, account))?;
        let client = self.may_write(id, &account)?;
        let seen = block_on(self.made_or_found(&client, id, name))??;
        let moment = self.moment();
        self.store().write(|tx| {
            let kept = keep_seen(tx, id, &seen)?;
            tx.set_active_workspace(kept)?;
            let workspace = tx.workspace(kept)?.ok_or(Problem::NoAccount)?;
            accounts::workspace_card(tx, &workspace, moment)
        })
    }

    async fn made_or_found(
        &self,
        client: &Client,
        account: AccountId,
        name: &str,
    ) -> Result<WorkspaceSeen, Problem> {
        let doubt = format!("makes-workspace.{}.{name}", account.0);
        let is_it = |seen: &WorkspaceSeen| seen.name == name;
        let before = self.listed(client).await?;
        let in_doubt = self.noted(&doubt)?.is_some();
        if let Some(found) = before.iter().find(|seen| is_it(seen)) {
            if !in_doubt {
                return Err(Problem::WorkspaceTaken {
                    name: name.to_owned(),
                });
            }
            self.note(&doubt, None)?;
            return Ok(found.clone());
        }
        // Before it leaves: whoever is killed now looks first the next time.
        self.note(&doubt, Some(&self.now().to_string()))?;
        let request = Request::CreateWorkspace {
            name: name.to_owned(),
        };
        let made = client.send(&nowhere(), &request).await.outcome;
        self.heed(&made)?;
        let found = match made {
            Outcome::Answered(Answer::Workspace(made)) => Some(made),
            refused @ Outcome::Refused(_) => {
                self.note(&doubt, None)?;
                return Err(self.why(client, &refused));
            }
            Outcome::Answered(_) | Outcome::Unknown(_) => {
                let now = self.listed(client).await.unwrap_or_default();
                now.into_iter().find(is_it)
            }
        };
        let lost = || Problem::ReplyLost {
            what: say!("catalog-workspace", name = name),
            looks: true,
        };
        let found = found.ok_or_else(lost)?;
        self.note(&doubt, None)?;
        Ok(found)
    }

    /// Who is in the workspace in use.
    ///
    /// # Errors
    /// [`Problem::NoAccount`] for the one of this computer, [`Problem::NotAllowed`] where members may not see each
    /// other, or whatever kept Clockify from answering.
    pub fn members(&self) -> Result<Vec<Member>, Problem> {
        let (lane, id, account) = self.in_use()?;
        let client = self.signed_in(id, &account)?;
        block_on(self.members_of(&client, &lane))?
    }

    pub(crate) async fn members_of(
        &self,
        client: &Client,
        lane: &Lane,
    ) -> Result<Vec<Member>, Problem> {
        let mut all: Vec<Person> = Vec::new();
        for page in 1..=PAGES_MOST {
            let request = Request::Members {
                page,
                size: MEMBERS,
            };
            let answer = client.send(lane, &request).await.outcome;
            self.heed(&answer)?;
            let members = match answer {
                Outcome::Answered(Answer::Members(members)) => members,
                other => return Err(self.why(client, &other)),
            };
            let is_last = members.len() < MEMBERS as usize;
            let is_again = members.first().is_some_and(|first| all.contains(first));
            if is_again {
                break;
            }
            all.extend(members);
            if is_last {
                break;
            }
        }
        Ok(all
            .into_iter()
            .map(|person| Member {
                is_me: person.id == lane.user,
                id: person.id.0,
                name: person.name,
                email: person.email,
            })
            .collect())
    }

    /// The workspace in use as Clockify knows it, and whose it is.
    pub(crate) fn in_use(&self) -> Result<(Lane, AccountId, Account), Problem> {
        self.store().read(|tx| {
            let active = tx.active_workspace()?;
            let workspace = tx.workspace(active)?;
            let id = workspace.and_then(|workspace| workspace.account);
            let id = id.ok_or(Problem::NoAccount)?;
            let lane = tx.lane(active)?.ok_or(Problem::NoAccount)?;
            Ok((lane, id, tx.account(id)?.ok_or(Problem::NoAccount)?))
        })
    }

    /// A client of an account of which things are sent.
    pub(crate) fn may_write(&self, id: AccountId, account: &Account) -> Result<Client, Problem> {
        if account.read_only {
            return Err(Problem::ReadOnly {
                account: called(account),
            });
        }
        self.signed_in(id, account)
    }

    fn signed_in(&self, id: AccountId, account: &Account) -> Result<Client, Problem> {
        if account.key_ref.is_none() {
            return Err(self.store().read(|tx| signed_out(tx, id, account))?);
        }
        self.wait_out(&account.server)?;
        self.client(account)
    }

    /// Every workspace that the person of this client can use.
    pub(crate) async fn listed(&self, client: &Client) -> Result<Vec<WorkspaceSeen>, Problem> {
        let answer = client.send(&nowhere(), &Request::Workspaces).await.outcome;
        self.heed(&answer)?;
        match answer {
            Outcome::Answered(Answer::Workspaces(seen)) => Ok(seen),
            other => Err(self.why(client, &other)),
        }
    }

    /// Why there is no answer that can be used.
    pub(crate) fn why(&self, client: &Client, outcome: &Outcome) -> Problem {
        let garbled = || Problem::NotClockify {
            server: client.server().to_string(),
        };
        client.problem(outcome).unwrap_or_else(garbled)
    }

    /// Looks whether Clockify still lists a workspace that it gave no answer about, or lists one again that was gone.
    /// A list that does not come tells nothing.
    pub(crate) async fn look_for_workspaces(
        &self,
        reached: Reached<'_>,
        synced: &mut Synced,
    ) -> Result<(), Problem> {
        synced.requests += 1;
        let seen = match self.listed(reached.client).await {
            Ok(seen) => seen,
            // Who asks for a pause is asked nothing more.
            Err(problem @ Problem::AskedToWait { .. }) => return Err(problem),
            Err(_) => return Ok(()),
        };
        let now = self.now();
        self.store().write(|tx| match reached.is_as_known(tx)? {
            true => keep_workspaces(tx, reached.id, &seen, now),
            false => Err(Problem::SyncElsewhere),
        })
    }

    /// A workspace of an account that is wanted and that Clockify lists no more.
    pub(crate) fn missed(&self, id: AccountId) -> Result<Option<Workspace>, Problem> {
        self.store().read(|tx| {
            for workspace in tx.workspaces()? {
                let is_gone = workspace.account == Some(id) && workspace.gone.is_some();
                if is_gone && has_work(tx, workspace.id)? {
                    return Ok(Some(workspace));
                }
            }
            Ok(None)
        })
    }
}

/// When Clockify last listed the workspaces of this account.
pub(crate) fn listed(tx: &Tx<'_>, account: AccountId) -> Result<Option<At>, Problem> {
    let noted = tx.setting(&listed_note(account))?;
    Ok(noted.and_then(|said| said.parse().ok()))
}

/// Forgets it with the account.
pub(crate) fn forget_listed(tx: &Tx<'_>, account: AccountId) -> Result<(), Problem> {
    tx.set(&listed_note(account), None)
}

fn listed_note(account: AccountId) -> String {
    format!("note.listed.{}", account.0)
}

/// Keeps the workspaces that Clockify lists, and notes which of the account's it does not.
pub(crate) fn keep_workspaces(
    tx: &Tx<'_>,
    account: AccountId,
    seen: &[WorkspaceSeen],
    now: At,
) -> Result<(), Problem> {
    for seen in seen {
        keep_seen(tx, account, seen)?;
    }
    let listed: Vec<RemoteId> = seen.iter().map(|seen| seen.id.clone()).collect();
    tx.keep_listed(account, &listed, now)?;
    tx.set(&listed_note(account), Some(&now.to_string()))
}

fn keep_seen(
    tx: &Tx<'_>,
    account: AccountId,
    seen: &WorkspaceSeen,
) -> Result<WorkspaceId, Problem> {
    let mut known = tx.workspaces()?.into_iter();
    let is_known = known.any(|workspace| {
        workspace.account == Some(account) && workspace.remote.as_ref() == Some(&seen.id)
    });
    let workspace = tx.keep_workspace(account, &seen.id, &seen.name)?;
    if !is_known {
        // Of one that is known, the round that reads them afresh also sees what they let go.
        let rules = Record::Rules(workspace, seen.rules.clone());
        tx.keep(&[Change::Sync(rules)], None)?;
    }
    Ok(workspace)
}
