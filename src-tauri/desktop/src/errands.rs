//! What has to wait for the network or for a keychain: keys that are tried and forgotten, connections that are made
//! and asked about. Each errand has a thread and a store of its own, so that the desk answers meanwhile.
//! It never gives a key back to the page, and waits for one approval at a time.

use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

use stint_core::approval::{ApprovalView, PATIENCE_S, Stage};
use stint_core::id::AccountId;
use stint_core::problem::Problem;
use stint_core::view::{AccountCard, ConnectionCard, ProblemView};
use stint_core::words;
use stint_engine::secrets::{ApiKey, HandedIn};
use stint_engine::{Approving, AtMaton, Env, Stint};
use stint_resident::browse;

use crate::desk::Desk;

/// Who runs the errands.
pub(crate) struct Errands {
    env: Env,
    desk: Desk,
    hands: Arc<Hands>,
}

/// Which Maton account is meant, and for whom.
pub(crate) struct Maton {
    /// What was pasted; without it the last one that was, or the key of an account that is named here.
    pub(crate) key: Option<HandedIn>,
    /// Only this account will do.
    pub(crate) again: Option<AccountId>,
    /// The account that has the key and the addresses.
    pub(crate) like: Option<AccountId>,
}

/// What a key was pasted for: it is handed to nobody else.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Clockify {
        again: Option<AccountId>,
    },
    Maton {
        again: Option<AccountId>,
        like: Option<AccountId>,
    },
}

/// What is held between two errands.
#[derive(Default)]
struct Hands {
    /// The key that was pasted last, until its account is connected.
    key: Mutex<Option<(Whose, ApiKey)>>,
    waiting: Mutex<Option<Waiting>>,
}

/// The page of a hidden window may ask late, and connecting takes a while.
const LATE: Duration = Duration::from_secs(60);
/// So long a process that ends waits for Maton.
const LEAVING: Duration = Duration::from_secs(3);

/// A connection that is to be approved.
struct Waiting {
    /// Until when somebody may approve it, and it be connected.
    until: Instant,
    connection: String,
    url: String,
    approving: Arc<Mutex<Option<Approving>>>,
}

impl Errands {
    pub(crate) fn new(env: Env, desk: Desk) -> Errands {
        Errands {
            env,
            desk,
            hands: Arc::default(),
        }
    }

    /// Connects with a key of Clockify's.
    pub(crate) async fn connect_key(
        &self,
        server: Option<String>,
        pasted: Option<HandedIn>,
        again: Option<AccountId>,
    ) -> Result<AccountCard, ProblemView> {
        self.join(move |stint, hands| {
            let key = hands.key(pasted, Whose::Clockify { again })?;
            let key = key.ok_or_else(no_key)?;
            stint.connect_key(server.as_deref(), key, said(again).as_deref())
        })
        .await
    }

    /// Makes a connection that is to be approved in a browser.
    pub(crate) async fn ask_approval(&self, want: Maton) -> Result<ApprovalView, ProblemView> {
        self.run(move |stint, hands| {
            let again = said(want.again);
            let approving = stint.ask_approval(&hands.at(want)?, again.as_deref())?;
            let view = approving.view();
            if let Some(before) = hands.wait_for(approving) {
                // As far as Maton can be reached: nobody will approve it any more.
                let _ = before.give_up();
            }
            Ok(view)
        })
        .await
    }

    /// Asks once whether it was approved.
    pub(crate) async fn approval(&self, connection: String) -> Result<ApprovalView, ProblemView> {
        self.run(move |_, hands| {
            hands.with(&connection, |approving| {
                approving.ask()?;
                Ok(approving.view())
            })
        })
        .await
    }

    /// Opens its page in the browser: never another one than that of the connection that is waited for.
    pub(crate) async fn open_approval(&self, connection: String) -> Result<(), ProblemView> {
        self.run(move |_, hands| {
            let url = hands.url(&connection).ok_or_else(|| missing(&connection))?;
            browse(&url).then_some(()).ok_or(Problem::NoBrowser)
        })
        .await
    }

    /// Connects the account that was approved.
    pub(crate) async fn connect_approved(
        &self,
        connection: String,
    ) -> Result<AccountCard, ProblemView> {
        self.join(move |stint, hands| {
            let card = hands.with(&connection, |approving| approving.connect(stint))?;
            hands.let_go(&connection);
            Ok(card)
        })
        .await
    }

    /// Ends a connection that nobody approved.
    pub(crate) async fn give_up(&self, connection: String) -> Result<(), ProblemView> {
        self.run(move |_, hands| match hands.let_go(&connection) {
            Some(approving) => approving.give_up(),
            None => Ok(()),
        })
        .await
    }

    /// Whether an approval is still waited for, or its account is just being connected.
    pub(crate) fn is_waiting(&self) -> bool {
        self.hands.is_waiting()
    }

    /// The process ends: what nobody approved is nobody's any more, as far as Maton answers in time.
    pub(crate) fn leave(&self) {
        let Some(left) = locked(&self.hands.waiting).take() else {
            return;
        };
        let (done, ended) = channel();
        std::thread::spawn(move || {
            if let Some(approving) = locked(&left.approving).take() {
                let _ = approving.give_up();
            }
            let _ = done.send(());
        });
        let _ = ended.recv_timeout(LEAVING);
    }

    /// Forgets the key that was pasted.
    pub(crate) fn forget_key(&self) {
        *locked(&self.hands.key) = None;
    }

    /// The connections that a Maton key has.
    pub(crate) async fn connections(
        &self,
        want: Maton,
    ) -> Result<Vec<ConnectionCard>, ProblemView> {
        self.run(move |stint, hands| stint.connections(&hands.at(want)?))
            .await
    }

    /// Connects through one that is ready.
    pub(crate) async fn connect_maton(
        &self,
        connection: String,
        want: Maton,
    ) -> Result<AccountCard, ProblemView> {
        self.join(move |stint, hands| {
            let again = said(want.again);
            stint.connect_maton(&hands.at(want)?, &connection, again.as_deref())
        })
        .await
    }

    /// Ends a connection at Maton.
    pub(crate) async fn delete_connection(
        &self,
        connection: String,
        want: Maton,
    ) -> Result<(), ProblemView> {
        self.run(move |stint, hands| stint.delete_connection(&hands.at(want)?, &connection))
            .await
    }

    /// The key of an account is forgotten.
    pub(crate) async fn sign_out(&self, account: AccountId) -> Result<AccountCard, ProblemView> {
        self.change(move |stint, _| stint.sign_out(&account.0.to_string()))
            .await
    }

    /// An account goes, with all that was tracked in it.
    pub(crate) async fn remove_account(
        &self,
        account: AccountId,
        typed: String,
    ) -> Result<(), ProblemView> {
        self.change(move |stint, _| stint.remove_account(&account.0.to_string(), &typed))
            .await
    }

    /// Connects an account; the key is at hand no longer.
    async fn join(
        &self,
        errand: impl FnOnce(&Stint, &Hands) -> Result<AccountCard, Problem> + Send + 'static,
    ) -> Result<AccountCard, ProblemView> {
        let card = self.change(errand).await?;
        self.forget_key();
        Ok(card)
    }

    /// Changes something in the store, and tells everybody.
    async fn change<T: Send + 'static>(
        &self,
        errand: impl FnOnce(&Stint, &Hands) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, ProblemView> {
        let changed = self.run(errand).await?;
        self.desk.acted();
        Ok(changed)
    }

    async fn run<T: Send + 'static>(
        &self,
        errand: impl FnOnce(&Stint, &Hands) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, ProblemView> {
        let (env, hands) = (self.env.clone(), Arc::clone(&self.hands));
        let ran = tauri::async_runtime::spawn_blocking(move || {
            Stint::open(env).and_then(|stint| errand(&stint, &hands))
        });
        let ran = ran.await.unwrap_or_else(|_| {
            Err(Problem::Internal {
                what: "an errand of the window has ended".to_owned(),
            })
        });
        ran.map_err(|problem| words::view(&problem))
    }
}

impl Hands {
    /// The key that was pasted now, or else the one before where it was pasted for the same.
    fn key(&self, pasted: Option<HandedIn>, whose: Whose) -> Result<Option<ApiKey>, Problem> {
        let mut kept = locked(&self.key);
        if let Some(pasted) = pasted {
            *kept = None;
            *kept = Some((whose, pasted.read("")?));
        }
        let same = kept.as_ref().filter(|(of, _)| *of == whose);
        Ok(same.map(|(_, key)| key.clone()))
    }

    fn at(&self, want: Maton) -> Result<AtMaton, Problem> {
        let Maton { key, again, like } = want;
        Ok(AtMaton {
            key: self.key(key, Whose::Maton { again, like })?,
            like: said(like.or(again)),
            ..AtMaton::default()
        })
    }

    /// Waits for this one from now on; what was waited for before is nobody's any more.
    fn wait_for(&self, approving: Approving) -> Option<Approving> {
        let patience = Duration::from_secs(PATIENCE_S.unsigned_abs());
        let next = Waiting {
            until: Instant::now() + patience + LATE,
            connection: approving.connection().to_owned(),
            url: approving.url().to_owned(),
            approving: Arc::new(Mutex::new(Some(approving))),
        };
        let before = locked(&self.waiting).replace(next)?;
        locked(&before.approving).take()
    }

    fn is_waiting(&self) -> bool {
        let waiting = locked(&self.waiting);
        let Some(waiting) = waiting.as_ref().filter(|one| Instant::now() < one.until) else {
            return false;
        };
        let stage = match waiting.approving.try_lock() {
            Ok(approving) => approving.as_ref().map(Approving::stage),
            Err(TryLockError::Poisoned(_)) => None,
            // It is being asked about, or connected.
            Err(TryLockError::WouldBlock) => Some(Stage::Waiting),
        };
        matches!(stage, Some(Stage::Waiting | Stage::Approved))
    }

    fn url(&self, connection: &str) -> Option<String> {
        let waiting = locked(&self.waiting);
        let named = waiting
            .as_ref()
            .filter(|waiting| waiting.connection == connection);
        named.map(|waiting| waiting.url.clone())
    }

    fn with<T>(
        &self,
        connection: &str,
        act: impl FnOnce(&mut Approving) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let named = {
            let waiting = locked(&self.waiting);
            let named = waiting
                .as_ref()
                .filter(|waiting| waiting.connection == connection);
            named.map(|waiting| Arc::clone(&waiting.approving))
        };
        let named = named.ok_or_else(|| missing(connection))?;
        // It is asked over the network: only who wants the same one waits for that.
        let mut approving = locked(&named);
        act(approving.as_mut().ok_or_else(|| missing(connection))?)
    }

    /// Waits for it no longer.
    fn let_go(&self, connection: &str) -> Option<Approving> {
        let left = locked(&self.waiting).take_if(|waiting| waiting.connection == connection)?;
        locked(&left.approving).take()
    }
}

/// An errand that panicked left nothing half done.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn said(account: Option<AccountId>) -> Option<String> {
    account.map(|id| id.0.to_string())
}

/// Nothing was pasted, now or before.
fn no_key() -> Problem {
    Problem::KeyMissing {
        variable: String::new(),
    }
}

fn missing(connection: &str) -> Problem {
    Problem::ConnectionNotReady {
        connection: connection.to_owned(),
        status: "MISSING".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_key_is_kept_for_what_it_was_pasted_for_and_nothing_else() {
        let hands = Hands::default();
        let (ada, bob) = (Some(AccountId(1)), Some(AccountId(2)));
        let want = |text: Option<&str>, again, like| Maton {
            key: text.map(HandedIn::from),
            again,
            like,
        };
        let new = hands.at(want(Some("pasted"), None, None));
        assert!(new.is_ok_and(|at| at.key.is_some() && at.like.is_none()));
        let later = hands.at(want(None, None, None));
        assert!(later.is_ok_and(|at| at.key.is_some()));
        for (again, like) in [(None, ada), (bob, None), (bob, ada)] {
            let other = hands.at(want(None, again, like)).expect("nothing is wrong");
            assert!(other.key.is_none() && other.like == said(like.or(again)));
        }
        let clockify = hands.key(None, Whose::Clockify { again: None });
        assert_eq!(clockify, Ok(None));
    }
}
