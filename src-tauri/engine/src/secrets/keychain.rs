//! The keychain of the operating system. Every call runs on its own thread with a limit, because a locked
//! collection makes it wait for a prompt that may have nobody in front of it.
//!
//! Never passes on the text of an error: it may quote what was stored.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use keyring::{Entry, Error};
use stint_core::problem::Problem;
use zeroize::Zeroizing;

use super::ApiKey;

/// What the entries are filed under.
const SERVICE: &str = "stint";

/// Long enough for a person to type a password, short enough for a sync that nobody watches.
const PATIENCE: Duration = Duration::from_secs(20);

pub(super) fn get(account: &str) -> Result<Option<Zeroizing<String>>, Problem> {
    let account = account.to_owned();
    within(PATIENCE, move || {
        match Entry::new(SERVICE, &account)?.get_password() {
            Ok(text) => Ok(Some(Zeroizing::new(text))),
            Err(Error::NoEntry) => Ok(None),
            Err(other) => Err(other),
        }
    })
}

pub(super) fn put(account: &str, key: &ApiKey) -> Result<(), Problem> {
    let (account, key) = (account.to_owned(), key.clone());
    within(PATIENCE, move || {
        Entry::new(SERVICE, &account)?.set_password(key.expose())
    })
}

pub(super) fn delete(account: &str) -> Result<(), Problem> {
    let account = account.to_owned();
    within(PATIENCE, move || {
        match Entry::new(SERVICE, &account)?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(other) => Err(other),
        }
    })
}

/// Runs a call on a thread of its own. One that is given up keeps its thread until the prompt closes; what it
/// then brings is dropped.
fn within<T: Send + 'static>(
    patience: Duration,
    call: impl FnOnce() -> keyring::Result<T> + Send + 'static,
) -> Result<T, Problem> {
    let (answer, wait) = mpsc::channel();
    thread::Builder::new()
        .name("keychain".to_owned())
        .spawn(move || answer.send(call()))
        .map_err(|_| Problem::KeychainLocked)?;
    match wait.recv_timeout(patience) {
        Ok(answered) => answered.map_err(|error| problem(&error)),
        Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
            tracing::warn!("the keychain did not answer");
            Err(Problem::KeychainLocked)
        }
    }
}

fn problem(error: &Error) -> Problem {
    match error {
        Error::NoDefaultStore => Problem::KeychainMissing,
        Error::NoStorageAccess(_) => Problem::KeychainLocked,
        Error::BadEncoding(_) | Error::BadDataFormat(..) => Problem::KeyMalformed,
        other => {
            tracing::warn!(kind = ?std::mem::discriminant(other), "the keychain failed");
            Problem::KeychainLocked
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keychain_that_does_not_answer_counts_as_locked() {
        let (_never, wait) = mpsc::channel::<()>();
        let got = within(Duration::from_millis(20), move || {
            let _ = wait.recv();
            Ok(())
        });
        assert_eq!(got, Err(Problem::KeychainLocked));
    }

    #[test]
    fn without_a_keychain_service_the_problem_says_so() {
        let got: Result<(), Problem> = within(PATIENCE, || Err(Error::NoDefaultStore));
        assert_eq!(got, Err(Problem::KeychainMissing));
    }
}
