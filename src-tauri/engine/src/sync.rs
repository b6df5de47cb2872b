//! A round on demand, for the command line and for the worker: who may sync, and in which workspaces.
//!
//! Never syncs while another process does; never reads a key before it has the lock.

use std::time::Duration;

use serde::Serialize;
use stint_core::at::At;
use stint_core::id::{AccountId, WorkspaceId};
use stint_core::problem::Problem;
use stint_core::row::Book;
use stint_core::sync::{Desk, Lane, Lost, Mark, Outcome, Request, Round};
use stint_core::view::Progress;
use stint_core::words;

use crate::accounts::{called, has_work, in_order, signed_out};
use crate::clock::Clock;
use crate::clockify::Pace;
use crate::reaching::{Reached, after_another};
use crate::round::{Brake, Limit, Rounds};
use crate::store::{Tx, Way};
use crate::{Stint, glance, lock, uploading, workspaces};

/// Which round a person asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyncAsk {
    /// What runs, the last day and what waits.
    Quick,
    /// The catalog and 90 days too.
    Full,
    /// The catalog, and entries back to then.
    Since(At),
}

/// What a round came to. Its JSON is the contract of `sync --json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Synced {
    /// Writes that Clockify confirmed.
    pub pushed: usize,
    /// Rows that came new or changed.
    pub pulled: usize,
    /// Rows not yet confirmed.
    pub waiting: usize,
    /// Rows that need a person.
    pub attention: usize,
    /// Requests made.
    pub requests: u64,
    /// What kept it from going through.
    #[serde(skip)]
    pub problem: Option<Problem>,
    /// Whether it found out that something has to be sent again.
    #[serde(skip)]
    pub(crate) again: bool,
}

/// When what is old was last forgotten.
const FORGOT: &str = "note.forgot";
/// How long what was done and replaced can be taken back and looked at.
const KEPT_S: i64 = 30 * DAY_S;
const DAY_S: i64 = 24 * 3600;
/// How long one waits for another process's round.
const PATIENCE: Duration = Duration::from_secs(28);
/// How often a round is begun that ends because the account is changed.
const BEGUN_MOST: u32 = 3;
impl Stint {
    /// Runs a round now and comes back with it, whatever happens on the way: what went wrong stands in the answer.
    /// Waits for another process's round first.
    ///
    /// # Errors
    /// A [`Problem`] of a store that cannot be asked for the account.
    pub fn sync(
        &self,
        ask: SyncAsk,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Synced, Problem> {
        let mut synced = Synced::default();
        let accounts = self.store().read(in_order)?;
        if accounts.is_empty() {
            synced.problem = Some(Problem::NoAccount);
            return Ok(synced);
        }
        // The account in use comes first, and so does what is wrong with it. What is wrong with one keeps no other.
        let mut problems = Vec::new();
        let mut is_shut = false;
        let in_keychain = |key: &str| (self.keys()).is_ok_and(|keys| keys.file_of(key).is_none());
        for (place, (id, account)) in accounts.iter().enumerate() {
            let ran = match &account.key_ref {
                // A person waits, and for the keychain they have waited.
                Some(reference) if is_shut && in_keychain(reference) => continue,
                Some(_) => self.round_now(*id, ask, progress, &mut synced),
                None => Ok(()),
            };
            is_shut |= matches!(ran, Err(Problem::KeychainLocked | Problem::KeychainMissing));
            problems.extend(ran.err().or(synced.problem.take()));
            if place == 0 {
                problems.extend(self.said_of_signed_out(*id).unwrap_or_else(Some));
            }
        }
        synced.problem = problems.into_iter().next();
        self.count(&mut synced);
        if let Err(problem) = self.forget_old() {
            // The round has an answer all the same; tomorrow is another day.
            tracing::warn!(
                code = words::code(&problem),
                "what is old was not forgotten"
            );
        }
        Ok(synced)
    }

    /// Once a day, forgets what was done and replaced more than thirty days ago.
    pub(crate) fn forget_old(&self) -> Result<(), Problem> {
        let now = self.now();
        let last = self.store().read(|tx| tx.setting(FORGOT))?;
        let last: Option<At> = last.and_then(|said| said.parse().ok());
        if last.is_some_and(|last| (0..DAY_S).contains(&now.since(last))) {
            return Ok(());
        }
        self.store().write(|tx| {
            tx.forget_deeds(now.plus(-KEPT_S))?;
            tx.set(FORGOT, Some(&now.to_string()))
        })
    }

    /// To be held by whoever writes there: one process at a time does, and what one looks for no other is just making.
    ///
    /// # Errors
    /// [`Problem::SyncElsewhere`] while another process holds it for long.
    pub(crate) fn alone_with_clockify(&self) -> Result<lock::Held, Problem> {
        lock::take(&self.env().data_dir, lock::SYNC, PATIENCE)?.ok_or(Problem::SyncElsewhere)
    }

    /// Begins anew where the account is changed meanwhile, which ends a round.
    fn round_now(
        &self,
        id: AccountId,
        ask: SyncAsk,
        progress: &mut dyn FnMut(Progress),
        synced: &mut Synced,
    ) -> Result<(), Problem> {
        let held = self.alone_with_clockify()?;
        let now = self.now();
        let round = |_: &Mark| match ask {
            SyncAsk::Quick => Round::quick(),
            SyncAsk::Full => Round::full(now),
            SyncAsk::Since(back_to) => Round::since(back_to),
        };
        // A long pull takes the time it takes; every request in it has its own limit.
        let limit = match ask {
            SyncAsk::Quick => Limit::half_a_minute(),
            SyncAsk::Full | SyncAsk::Since(_) => Limit::default(),
        };
        for _ in 0..BEGUN_MOST {
            // Only now: it may have been changed while the lock was waited for.
            let account = self.store().read(|tx| tx.account(id))?;
            let Some(account) = account.filter(|account| account.key_ref.is_some()) else {
                return Ok(());
            };
            self.wait_out(&account.server)?;
            let client = self.reaching(id, &account)?;
            let reached = Reached {
                id,
                account: &account,
                client: &client,
            };
            match block_on(self.rounds(&held, reached, &round, &limit, progress, synced))? {
                Err(Problem::SyncElsewhere) if self.store().read(|tx| tx.are_rounds_ended())? => {}
                ended => return ended,
            }
        }
        Err(Problem::SyncElsewhere)
    }

    /// What is to say of an account that is signed out.
    fn said_of_signed_out(&self, id: AccountId) -> Result<Option<Problem>, Problem> {
        self.store().read(|tx| match tx.account(id)? {
            Some(account) if account.key_ref.is_none() => signed_out(tx, id, &account).map(Some),
            Some(_) | None => Ok(None),
        })
    }

    /// A round in every workspace of the account that has something to do.
    ///
    /// # Errors
    /// [`Problem::SyncElsewhere`] when the account was changed meanwhile, or another round begun; nothing of what was
    /// asked since is kept. Or whatever else keeps it from going on.
    pub(crate) async fn rounds(
        &self,
        held: &lock::Held,
        reached: Reached<'_>,
        round: &dyn Fn(&Mark) -> Round,
        limit: &Limit,
        progress: &mut dyn FnMut(Progress),
        synced: &mut Synced,
    ) -> Result<(), Problem> {
        let Reached {
            id,
            account,
            client,
        } = reached;
        let paced = self.pace(&[client.server()]) == Pace::Kept;
        if paced {
            after_another(held).await;
        }
        let wanted = self.history_wanted()?;
        let active = self.store().read(|tx| tx.active_workspace())?;
        if self.missed(id)?.is_some() || self.workspaces_are_due(id, round)? {
            tokio::select! {
                looked = self.look_for_workspaces(reached, synced) => looked?,
                () = limit.until_pulled(Brake::Hard) => {
                    held.note(Clock::System.now_ms());
                    return Ok(());
                }
            }
        }
        for (lane, mark) in self.store().read(|tx| lanes(tx, id, self.now()))? {
            // Who looks at the past looks at the workspace in use.
            let between = wanted.filter(|_| lane.workspace == active);
            let rounds = Rounds {
                store: self.store(),
                client,
                lane,
                clock: &self.env().clock,
                paced,
            };
            let limit = match mark.first_pull_done {
                Some(_) => limit.clone(),
                None => limit.untimed(),
            };
            let round = Round {
                between,
                sends: !account.read_only,
                ..round(&mark)
            };
            let epoch = self.store().write(|tx| match reached.is_as_known(tx)? {
                true => tx.next_epoch(),
                false => Err(Problem::SyncElsewhere),
            })?;
            let report = rounds
                .run(epoch, round, &limit, progress, &mut synced.requests)
                .await?;
            synced.pushed += report.pushed;
            synced.pulled += report.pulled;
            synced.again |= report.again;
            if limit.is_cut() {
                // Nobody's fault, so nothing to say about it.
                held.note(Clock::System.now_ms());
                return Ok(());
            }
            if let (Some(read), None, false) = (between, &report.problem, limit.is_over()) {
                self.history_read(read)?;
            }
            if let Some(problem) = report.problem {
                let named = self.named(problem, reached, &rounds.lane, synced).await?;
                if matches!(named, Problem::WorkspaceGone { .. }) {
                    // The others are there all the same.
                    continue;
                }
                synced.problem = Some(named);
                break;
            }
        }
        held.note(Clock::System.now_ms());
        if let (None, Some(gone)) = (&synced.problem, self.missed(id)?) {
            synced.problem = Some(Problem::WorkspaceGone { name: gone.name });
        }
        self.remember(id, account, synced.problem.as_ref())
    }

    /// Whether a workspace that was made or renamed on the website is to be looked for.
    fn workspaces_are_due(
        &self,
        id: AccountId,
        round: &dyn Fn(&Mark) -> Round,
    ) -> Result<bool, Problem> {
        let now = self.now();
        self.store().read(|tx| {
            let listed = workspaces::listed(tx, id)?;
            let lanes = lanes(tx, id, now)?;
            let lists = |mark: &Mark| round(mark).lists_workspaces(listed, now);
            Ok(lanes.iter().any(|(_, mark)| lists(mark)))
        })
    }

    /// Calls a gateway that answers 500 to the simplest question too what it is: one whose grant for Clockify ran
    /// out. A Clockify in trouble answers that one. A gateway without the connection does not say which.
    async fn named(
        &self,
        problem: Problem,
        reached: Reached<'_>,
        lane: &Lane,
        synced: &mut Synced,
    ) -> Result<Problem, Problem> {
        let Reached {
            account, client, ..
        } = reached;
        let is_without_answer = matches!(
            problem,
            Problem::Refused { .. }
                | Problem::NotAllowed { .. }
                | Problem::ConnectionNotReady { .. }
        );
        if is_without_answer {
            self.look_for_workspaces(reached, synced).await?;
            let workspace = self.store().read(|tx| tx.workspace(lane.workspace))?;
            if let Some(gone) = workspace.filter(|workspace| workspace.gone.is_some()) {
                return Ok(Problem::WorkspaceGone { name: gone.name });
            }
        }
        if let (Problem::ConnectionNotReady { .. }, Way::Maton { connection, .. }) =
            (&problem, &account.way)
        {
            return Ok(Problem::ConnectionNotReady {
                connection: connection.clone(),
                status: "MISSING".to_owned(),
            });
        }
        if !client.is_gateway() || !matches!(problem, Problem::ServerTrouble { status: 500, .. }) {
            return Ok(problem);
        }
        synced.requests += 1;
        let probe = client.send(lane, &Request::Me).await.outcome;
        self.heed(&probe)?;
        if probe == Outcome::Unknown(Lost::Server(500)) {
            return Ok(Problem::GrantExpired {
                server: client.server().to_string(),
                account: called(account),
            });
        }
        Ok(problem)
    }

    /// Counts what waits. A store that cannot be asked any more leaves the counts as they are.
    fn count(&self, synced: &mut Synced) {
        if let Ok(counts) = self.store().read(glance::counts) {
            (synced.waiting, synced.attention) = (counts.waiting, counts.attention);
        }
    }
}

/// The workspace in use, every other one of the account in which something waits or runs, and one to which somebody
/// would upload as soon as it is read.
fn lanes(tx: &Tx<'_>, account: AccountId, now: At) -> Result<Vec<(Lane, Mark)>, Problem> {
    let active = tx.active_workspace()?;
    let read_first = uploading::read_first(tx, now)?;
    let mut wanted: Vec<WorkspaceId> = Vec::new();
    for workspace in tx.workspaces()? {
        let ours = workspace.account == Some(account) && workspace.gone.is_none();
        if ours && (has_work(tx, workspace.id)? || read_first == Some(workspace.id)) {
            wanted.push(workspace.id);
        }
    }
    wanted.sort_by_key(|workspace| (*workspace != active, *workspace));
    let mut lanes = Vec::new();
    for workspace in wanted {
        if let Some(lane) = tx.lane(workspace)? {
            lanes.push((lane, tx.mark(workspace)?));
        }
    }
    Ok(lanes)
}

/// Runs a future to its end on this thread.
pub(crate) fn block_on<F: Future>(future: F) -> Result<F::Output, Problem> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Problem::Internal {
            what: format!("no runtime: {}", error.kind()),
        })?;
    let output = runtime.block_on(future);
    // A name may still be looked up on a thread of its own, for as long as the system likes. Nobody waits for it.
    runtime.shutdown_background();
    Ok(output)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;
    use std::time::Instant;

    #[test]
    fn a_name_that_is_still_looked_up_keeps_nobody_waiting() {
        let (answers, names) = channel::<()>();
        let began = Instant::now();
        block_on(async {
            tokio::task::spawn_blocking(move || names.recv_timeout(Duration::from_secs(20)));
        })
        .unwrap();
        assert!(began.elapsed() < Duration::from_secs(10));
        drop(answers);
    }
}
