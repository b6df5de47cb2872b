//! The keychain of the operating system. Every call runs on its own thread with a limit, because a locked
//! keychain makes it wait for a prompt that may have nobody in front of it.
//!
//! Never passes on the text of an error: it may quote what was stored. And never changes anything once the call was
//! given up: whoever asked was told that nothing was kept.

#[cfg_attr(target_os = "linux", path = "keychain/secret_service.rs")]
#[cfg_attr(not(target_os = "linux"), path = "keychain/native.rs")]
mod system;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use stint_core::problem::Problem;
use zeroize::Zeroizing;

use super::ApiKey;

/// What the entries are filed under.
const SERVICE: &str = "stint";

/// Long enough for a person to type a password, short enough for a sync that nobody watches.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);

/// A prompt that nobody answered for so many times the patience is closed for the next call's: the keychain behind
/// it may have been started anew.
const FORGOTTEN: u32 = 30;

/// How long a call that is just changing something when patience ends is heard out.
const LAST_WORDS: Duration = Duration::from_secs(2);

pub(super) fn get(account: &str, patience: Duration) -> Result<Option<Zeroizing<String>>, Problem> {
    let account = account.to_owned();
    within(patience, move |asking| system::get(asking, &account))
}

pub(super) fn put(account: &str, key: &ApiKey, patience: Duration) -> Result<(), Problem> {
    let (account, key) = (account.to_owned(), key.clone());
    within(patience, move |asking| system::put(asking, &account, &key))
}

pub(super) fn delete(account: &str, patience: Duration) -> Result<(), Problem> {
    let account = account.to_owned();
    within(patience, move |asking| system::delete(asking, &account))
}

/// A call, as the one who waits and the one who asks share it.
struct Asking {
    /// Until when somebody waits.
    until: Instant,
    /// How old its prompt may grow before it counts as forgotten.
    forgotten: Duration,
    /// Set by whoever is first: the one who gives up, or the one who is about to change something.
    settled: AtomicBool,
    #[cfg(target_os = "linux")]
    hung_up: tokio::sync::Notify,
}

impl Asking {
    fn new(patience: Duration) -> Asking {
        Asking {
            until: Instant::now() + patience,
            forgotten: patience * FORGOTTEN,
            settled: AtomicBool::new(false),
            #[cfg(target_os = "linux")]
            hung_up: tokio::sync::Notify::new(),
        }
    }

    /// To be held while the person may be asked. Waits for the prompt before, whose answer may be this one's too.
    fn turn(self: &Arc<Self>) -> Result<Turn, Problem> {
        let mut open = open_prompt();
        while let Some((since, before)) = &*open {
            let Some(stays) = before.forgotten.checked_sub(since.elapsed()) else {
                before.hang_up();
                break;
            };
            let left = self.until.checked_duration_since(Instant::now());
            let left = left.ok_or(Problem::KeychainLocked)?.min(stays);
            let woken = ANSWERED.wait_timeout(open, left);
            open = woken.unwrap_or_else(PoisonError::into_inner).0;
        }
        *open = Some((Instant::now(), Arc::clone(self)));
        Ok(Turn(Arc::clone(self)))
    }

    /// To be said before anything is changed; not so once nobody waits any more.
    fn may_change(&self) -> Result<(), Problem> {
        match self.settled.swap(true, Ordering::AcqRel) {
            false => Ok(()),
            true => Err(Problem::KeychainLocked),
        }
    }

    /// False when something is being changed at this moment.
    fn give_up(&self) -> bool {
        !self.settled.swap(true, Ordering::AcqRel)
    }

    fn hang_up(&self) {
        #[cfg(target_os = "linux")]
        self.hung_up.notify_one();
    }
}

/// Runs a call on a thread of its own. One that is given up goes on until its prompt is answered, which opens the
/// keychain for the next; what it then brings is dropped.
fn within<T: Send + 'static>(
    patience: Duration,
    call: impl FnOnce(&Arc<Asking>) -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    let asking = Arc::new(Asking::new(patience));
    let (answer, wait) = mpsc::channel();
    let asks = Arc::clone(&asking);
    thread::Builder::new()
        .name("keychain".to_owned())
        .spawn(move || answer.send(call(&asks)))
        .map_err(|_| Problem::KeychainLocked)?;
    let answered = match wait.recv_timeout(patience) {
        Err(RecvTimeoutError::Timeout) if !asking.give_up() => wait.recv_timeout(LAST_WORDS),
        answered => answered,
    };
    answered.unwrap_or_else(|_| {
        tracing::warn!("the keychain did not answer");
        Err(Problem::KeychainLocked)
    })
}

/// The right to ask the person: they see one prompt of this process, however often it is tried.
struct Turn(Arc<Asking>);

static OPEN: Mutex<Option<(Instant, Arc<Asking>)>> = Mutex::new(None);
static ANSWERED: Condvar = Condvar::new();

impl Drop for Turn {
    fn drop(&mut self) {
        let mut open = open_prompt();
        if open
            .as_ref()
            .is_some_and(|(_, by)| Arc::ptr_eq(by, &self.0))
        {
            *open = None;
            ANSWERED.notify_all();
        }
    }
}

fn open_prompt() -> MutexGuard<'static, Option<(Instant, Arc<Asking>)>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A change behind a prompt.
    struct Behind {
        /// Dropped, the prompt is answered.
        prompt: mpsc::Sender<()>,
        /// What became of the change.
        outcome: mpsc::Receiver<Result<(), Problem>>,
    }

    fn prompting() -> (impl FnOnce(&Arc<Asking>) -> Result<(), Problem>, Behind) {
        let (prompt, answered) = mpsc::channel();
        let (changed, outcome) = mpsc::channel();
        let call = move |asking: &Arc<Asking>| {
            let turn = asking.turn()?;
            let _closed = answered.recv();
            drop(turn);
            let may = asking.may_change();
            changed.send(may.clone()).unwrap();
            may
        };
        (call, Behind { prompt, outcome })
    }

    #[test]
    fn of_prompts_that_nobody_answers_one_stays_and_its_late_answer_changes_nothing() {
        let short = Duration::from_millis(30);
        let (first, behind) = prompting();
        assert_eq!(within(short, first), Err(Problem::KeychainLocked));

        let (second, never) = prompting();
        assert_eq!(within(short, second), Err(Problem::KeychainLocked));
        assert!(never.outcome.recv().is_err(), "there was no second prompt");
        let quiet = within(PATIENCE, |_| Ok(5));
        assert_eq!(quiet, Ok(5), "what needs no prompt waits for none");

        drop(behind.prompt);
        let late = behind.outcome.recv().unwrap();
        assert_eq!(late, Err(Problem::KeychainLocked), "it was given up");

        let (third, behind) = prompting();
        drop(behind.prompt);
        assert_eq!(within(PATIENCE, third), Ok(()));
        assert_eq!(behind.outcome.recv().unwrap(), Ok(()));

        // A prompt that was forgotten for long enough gives way to the next.
        let (forgotten, _open) = prompting();
        assert_eq!(within(short, forgotten), Err(Problem::KeychainLocked));
        let (fourth, behind) = prompting();
        drop(behind.prompt);
        assert_eq!(within(short * (FORGOTTEN + 10), fourth), Ok(()));
        assert_eq!(behind.outcome.recv().unwrap(), Ok(()));
    }
}
