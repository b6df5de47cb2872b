//! Accounts side by side, and the workspace that new entries go to.
//!
//! Never lets go of a row that waits because somebody signs out: only who types so removes an account.

use stint_core::action::Moment;
use stint_core::at::At;
use stint_core::id::{AccountId, Kind, WorkspaceId};
use stint_core::problem::{Problem, Reason};
use stint_core::row::{Book, Row};
use stint_core::sync::Desk;
use stint_core::view::{AccountCard, ConnectionCard, WorkspaceCard};
use stint_core::words;

use crate::clockify::Server;
use crate::store::{Account, Tx, Way, Workspace};
use crate::workspaces::forget_listed;
use crate::{Stint, glance};

impl Stint {
    /// The accounts with their workspaces, the one in use first.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn accounts(&self) -> Result<Vec<AccountCard>, Problem> {
        let moment = self.moment();
        self.store().read(|tx| {
            let accounts = in_order(tx)?;
            let cards = accounts.into_iter();
            cards
                .map(|(id, account)| self.card(tx, id, &account, moment))
                .collect()
        })
    }

    /// The account that is said by its address, its name or its number; the one in use when nothing is said.
    ///
    /// # Errors
    /// [`Problem::UnknownAccount`], [`Problem::NoAccount`], or a [`Problem`] of the store.
    pub fn account(&self, said: &str) -> Result<AccountCard, Problem> {
        let moment = self.moment();
        self.store().read(|tx| {
            let (id, account) = find(tx, said)?;
            self.card(tx, id, &account, moment)
        })
    }

    /// Every workspace there is, the one in use first: those of the accounts, then the one of this computer.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn workspaces(&self) -> Result<Vec<WorkspaceCard>, Problem> {
        let moment = self.moment();
        self.store().read(|tx| {
            let mut cards = Vec::new();
            for workspace in tx.workspaces()? {
                cards.push(workspace_card(tx, &workspace, moment)?);
            }
            cards.sort_by_key(|card| (!card.in_use, card.account.is_none(), card.gone, card.id));
            Ok(cards)
        })
    }

    /// How many entries belong to no account: tracked before one was connected, they stay on this computer.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn local_entries(&self) -> Result<usize, Problem> {
        let local = self
            .store()
            .read(|tx| tx.entries_of(WorkspaceId::HERE, None))?;
        Ok(local.len())
    }

    /// Makes a workspace the one that new entries go to. `said` is its name, its number, or Clockify's id of it.
    ///
    /// # Errors
    /// [`Problem::UnknownWorkspace`], [`Problem::WorkspaceGone`], or a [`Problem`] of the store.
    pub fn use_workspace(&self, said: &str) -> Result<WorkspaceCard, Problem> {
        let moment = self.moment();
        self.store().write(|tx| {
            let workspace = workspace(tx, said)?;
            if workspace.gone.is_some() {
                return Err(Problem::WorkspaceGone {
                    name: workspace.name,
                });
            }
            tx.set_active_workspace(workspace.id)?;
            workspace_card(tx, &workspace, moment)
        })
    }

    /// Says whether anything of an account is sent.
    ///
    /// # Errors
    /// [`Problem::UnknownAccount`], or a [`Problem`] of the store.
    pub fn set_read_only(&self, said: &str, read_only: bool) -> Result<AccountCard, Problem> {
        let moment = self.moment();
        self.store().write(|tx| {
            let (id, mut account) = find(tx, said)?;
            tx.set_read_only(id, read_only)?;
            account.read_only = read_only;
            self.card(tx, id, &account, moment)
        })
    }

    /// Signs out: the key is forgotten. Rows and queue stay, and connecting the same account again goes on there.
    ///
    /// # Errors
    /// [`Problem::UnknownAccount`], or what keeps the key from being deleted; then nothing changed.
    pub fn sign_out(&self, said: &str) -> Result<AccountCard, Problem> {
        let moment = self.moment();
        let _alone = self.alone_with_keys()?;
        let (id, account) = self.store().read(|tx| find(tx, said))?;
        self.forget_key(&account)?;
        self.store().write(|tx| {
            tx.sign_out(id)?;
            let account = Account {
                key_ref: None,
                ..account
            };
            self.card(tx, id, &account, moment)
        })
    }

    /// Removes an account with everything that was tracked in it and everything that waits. `typed` has to be its
    /// address: nothing is dropped by a slip.
    ///
    /// # Errors
    /// [`Problem::NotTyped`], [`Problem::UnknownAccount`], or what keeps the key from being deleted; then nothing
    /// changed.
    pub fn remove_account(&self, said: &str, typed: &str) -> Result<(), Problem> {
        self.may_remove(said, typed)?;
        let _alone = self.alone_with_keys()?;
        let (id, account) = self.store().read(|tx| find(tx, said))?;
        self.forget_key(&account)?;
        self.store().write(|tx| {
            forget_listed(tx, id)?;
            tx.remove_account(id)
        })
    }

    /// Whether what was typed is enough to remove an account; changes nothing.
    ///
    /// # Errors
    /// [`Problem::NotTyped`], [`Problem::UnknownAccount`], or a [`Problem`] of the store.
    pub fn may_remove(&self, said: &str, typed: &str) -> Result<(), Problem> {
        self.store().read(|tx| {
            let (id, account) = find(tx, said)?;
            let expected = called(&account);
            match typed.trim().eq_ignore_ascii_case(&expected) {
                true => Ok(()),
                false => Err(Problem::NotTyped {
                    waiting: tx.counts(id)?.waiting,
                    expected,
                }),
            }
        })
    }

    fn forget_key(&self, account: &Account) -> Result<(), Problem> {
        match &account.key_ref {
            Some(name) => self.keys()?.delete(name),
            None => Ok(()),
        }
    }

    pub(crate) fn card(
        &self,
        tx: &Tx<'_>,
        id: AccountId,
        account: &Account,
        moment: Moment,
    ) -> Result<AccountCard, Problem> {
        let active = tx.active_workspace()?;
        let mut workspaces = Vec::new();
        let mut last_good: Option<At> = None;
        let mut forbidden = 0;
        for workspace in tx.workspaces()? {
            if workspace.account != Some(id) {
                continue;
            }
            last_good = last_good.max(tx.mark(workspace.id)?.round);
            forbidden += tx
                .parked(workspace.id)?
                .iter()
                .filter(|row| {
                    let reason = row.attention.as_ref().map(|attention| attention.reason);
                    reason == Some(Reason::Forbidden)
                })
                .count();
            workspaces.push(workspace_card(tx, &workspace, moment)?);
        }
        let in_use = workspaces.iter().find(|card| card.id == active);
        let counts = tx.counts(id)?;
        let problem = self.problem_of(tx, id)?;
        let signed_in = account.key_ref.is_some();
        let fares = words::fares(
            signed_in,
            account.read_only,
            last_good,
            counts.waiting,
            moment,
        );
        Ok(AccountCard {
            id,
            name: account.name.clone(),
            way: glance::way_word(&account.way).to_owned(),
            server: account.server.clone(),
            workspace: in_use.map(|card| card.name.clone()).unwrap_or_default(),
            email: account.email.clone(),
            region: region(account),
            in_use: in_use.is_some(),
            signed_in,
            read_only: account.read_only,
            connection: connection(id, &account.way, problem.as_ref(), moment),
            joined: account.joined,
            last_good,
            waiting: counts.waiting,
            attention: counts.attention,
            words: fares,
            problem: problem.as_ref().map(words::view),
            advice: match account.read_only {
                true => None,
                false => words::read_only_advice(forbidden),
            },
            workspaces,
        })
    }
}

fn region(account: &Account) -> Option<String> {
    match &account.way {
        Way::Key => Server::clockify(&account.server)
            .ok()
            .and_then(|server| server.region())
            .map(str::to_owned),
        Way::Maton { .. } => None,
    }
}

fn connection(
    id: AccountId,
    way: &Way,
    problem: Option<&Problem>,
    moment: Moment,
) -> Option<ConnectionCard> {
    let Way::Maton {
        connection, since, ..
    } = way
    else {
        return None;
    };
    Some(ConnectionCard {
        id: connection.clone(),
        // As it was when it was connected, unless something else was heard since.
        status: match problem {
            Some(Problem::ConnectionNotReady { status, .. }) => status.clone(),
            _ => "ACTIVE".to_owned(),
        },
        since: *since,
        age: words::age(*since, moment),
        used_by: Some(id),
        opens: None,
    })
}

pub(crate) fn workspace_card(
    tx: &Tx<'_>,
    workspace: &Workspace,
    moment: Moment,
) -> Result<WorkspaceCard, Problem> {
    let projects = tx.catalog(workspace.id, Kind::Project, None)?;
    let usable = |row: &&Row| {
        let away = row.here.as_ref().is_some_and(|item| item.is_put_away());
        !row.stub && !away
    };
    let projects = projects.iter().filter(usable).count();
    let running = tx.running()?;
    let since = running
        .iter()
        .filter(|row| row.workspace == workspace.id)
        .filter_map(|row| row.entry().map(|entry| entry.span.start()))
        .max();
    let waiting = match workspace.account {
        Some(_) => tx.outbox(workspace.id)?.len() + tx.parked(workspace.id)?.len(),
        None => 0,
    };
    let gone = workspace.gone.is_some();
    Ok(WorkspaceCard {
        id: workspace.id,
        remote_id: workspace.remote.as_ref().map(|remote| remote.0.clone()),
        name: workspace.name.clone(),
        account: workspace.account,
        in_use: workspace.id == tx.active_workspace()?,
        gone,
        projects,
        waiting,
        words: words::workspace(projects, since, waiting, gone, moment),
        running: since.is_some(),
    })
}

/// The accounts, the one of the active workspace first.
pub(crate) fn in_order(tx: &Tx<'_>) -> Result<Vec<(AccountId, Account)>, Problem> {
    let active = tx.workspace(tx.active_workspace()?)?;
    let active = active.and_then(|workspace| workspace.account);
    let mut accounts = tx.accounts()?;
    accounts.sort_by_key(|(id, _)| (Some(*id) != active, *id));
    Ok(accounts)
}

/// What an account is called when it must be told from others: its address, or its name where it has none.
pub(crate) fn called(account: &Account) -> String {
    words::called(&account.email, &account.name).to_owned()
}

/// What is said of an account without a key.
pub(crate) fn signed_out(
    tx: &Tx<'_>,
    id: AccountId,
    account: &Account,
) -> Result<Problem, Problem> {
    let counts = tx.counts(id)?;
    Ok(Problem::SignedOut {
        account: called(account),
        waiting: counts.waiting + counts.attention,
    })
}

/// The account that was said by its number, its address or its name; the only one, or the one in use, when nothing
/// was said.
pub(crate) fn find(tx: &Tx<'_>, said: &str) -> Result<(AccountId, Account), Problem> {
    let accounts = in_order(tx)?;
    let said = said.trim();
    let unknown = |candidates: Vec<String>| Problem::UnknownAccount {
        said: said.to_owned(),
        candidates,
    };
    if accounts.is_empty() {
        return Err(Problem::NoAccount);
    }
    let named = |(id, account): &(AccountId, Account)| {
        format!("{} {} ({})", id.0, called(account), account.server)
    };
    let all: Vec<String> = accounts.iter().map(named).collect();
    if said.is_empty() {
        let in_use = tx.workspace(tx.active_workspace()?)?;
        let in_use = in_use.and_then(|workspace| workspace.account);
        let only = accounts.len() == 1;
        let mut accounts = accounts.into_iter();
        let first = accounts
            .next()
            .filter(|(id, _)| only || in_use == Some(*id));
        return first.ok_or_else(|| unknown(all));
    }
    let is_said = |(id, account): &&(AccountId, Account)| {
        let words = [&account.email, &account.name];
        let by_word = words.iter().any(|word| word.eq_ignore_ascii_case(said));
        by_word || id.0.to_string() == said
    };
    let found: Vec<_> = accounts.iter().filter(is_said).collect();
    match found.as_slice() {
        [only] => Ok((*only).clone()),
        [] => Err(unknown(all)),
        several => Err(unknown(several.iter().copied().map(named).collect())),
    }
}

/// The workspace that was said by its name, its number or Clockify's id of it. Of several of one name, the one of
/// the account in use.
pub(crate) fn workspace(tx: &Tx<'_>, said: &str) -> Result<Workspace, Problem> {
    let said = said.trim();
    let all = tx.workspaces()?;
    let remote = |workspace: &Workspace| workspace.remote.as_ref().map(|id| id.0.clone());
    let exact = all.iter().find(|workspace| {
        workspace.id.0.to_string() == said || remote(workspace).as_deref() == Some(said)
    });
    if let Some(workspace) = exact {
        return Ok(workspace.clone());
    }
    let named = |workspace: &&Workspace| workspace.name.to_lowercase() == said.to_lowercase();
    let mut found: Vec<&Workspace> = all.iter().filter(named).collect();
    if found.len() > 1 {
        let in_use = tx.workspace(tx.active_workspace()?)?;
        let account = in_use.and_then(|workspace| workspace.account);
        let near =
            |workspace: &&&Workspace| workspace.gone.is_none() && workspace.account == account;
        let nearer: Vec<&Workspace> = found.iter().filter(near).copied().collect();
        if nearer.len() == 1 {
            found = nearer;
        }
    }
    match found.as_slice() {
        [only] => Ok((*only).clone()),
        several => {
            let candidates = match several.is_empty() {
                true => all.iter().collect(),
                false => found.clone(),
            };
            let place = |workspace: &Workspace| -> Result<String, Problem> {
                let account = workspace.account.map(|id| tx.account(id)).transpose()?;
                let of = account.flatten().map(|account| called(&account));
                Ok(match of {
                    Some(of) => format!("{} ({}, {of})", workspace.name, workspace.id.0),
                    None => format!("{} ({})", workspace.name, workspace.id.0),
                })
            };
            let candidates: Result<_, Problem> = candidates.into_iter().map(place).collect();
            Err(Problem::UnknownWorkspace {
                said: said.to_owned(),
                candidates: candidates?,
            })
        }
    }
}

/// The workspaces in which something of an account waits, or new entries go to.
pub(crate) fn has_work(tx: &Tx<'_>, workspace: WorkspaceId) -> Result<bool, Problem> {
    let used = workspace == tx.active_workspace()?;
    let runs = tx.running()?.iter().any(|row| row.workspace == workspace);
    Ok(used || runs || !tx.outbox(workspace)?.is_empty() || !tx.attempts(workspace)?.is_empty())
}
