//! The keychains of macOS and Windows, which ask their person by themselves.
//!
//! Never keeps one open between two calls.

use std::sync::Arc;

use keyring::{Entry, Error};
use stint_core::problem::Problem;
use zeroize::Zeroizing;

use super::{ApiKey, Asking, SERVICE};

pub(super) fn get(
    asking: &Arc<Asking>,
    account: &str,
) -> Result<Option<Zeroizing<String>>, Problem> {
    let _turn = asking.turn()?;
    match entry(account)?.get_password() {
        Ok(text) => Ok(Some(Zeroizing::new(text))),
        Err(Error::NoEntry) => Ok(None),
        Err(other) => Err(problem(&other)),
    }
}

pub(super) fn put(asking: &Arc<Asking>, account: &str, key: &ApiKey) -> Result<(), Problem> {
    let _turn = asking.turn()?;
    let entry = entry(account)?;
    asking.may_change()?;
    entry
        .set_password(key.expose())
        .map_err(|error| problem(&error))
}

pub(super) fn delete(asking: &Arc<Asking>, account: &str) -> Result<(), Problem> {
    let _turn = asking.turn()?;
    let entry = entry(account)?;
    asking.may_change()?;
    match entry.delete_credential() {
        Ok(()) | Err(Error::NoEntry) => Ok(()),
        Err(other) => Err(problem(&other)),
    }
}

fn entry(account: &str) -> Result<Entry, Problem> {
    Entry::new(SERVICE, account).map_err(|error| problem(&error))
}

fn problem(error: &Error) -> Problem {
    match error {
        Error::NoDefaultStore => Problem::KeychainMissing,
        Error::BadEncoding(_) | Error::BadDataFormat(..) => Problem::KeyMalformed,
        other => {
            tracing::warn!(kind = ?std::mem::discriminant(other), "the keychain failed");
            Problem::KeychainLocked
        }
    }
}
