//! The keychain of a Linux desktop: whatever answers as the Secret Service on the session's bus. What it is told is
//! encrypted on the way.
//!
//! Never stays on the bus between two calls: a service that was started anew has forgotten who was there.

use std::collections::HashMap;
use std::sync::Arc;

use secret_service::{Collection, EncryptionType, Error, Item, SecretService};
use stint_core::problem::Problem;
use zeroize::Zeroizing;

use super::{ApiKey, Asking, SERVICE};
use crate::sync::block_on;

/// Where new keys are put if the person has no keychain yet; made with a password of their choice.
const FIRST: &str = "Default keyring";

const KIND: &str = "text/plain";

pub(super) fn get(
    asking: &Arc<Asking>,
    account: &str,
) -> Result<Option<Zeroizing<String>>, Problem> {
    until_hung_up(asking, async {
        let service = service().await?;
        let Some(item) = newest(found(asking, &service, account).await?).await else {
            return Ok(None);
        };
        let bytes = item.get_secret().await?;
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Some(Zeroizing::new(text))),
            Err(error) => {
                drop(Zeroizing::new(error.into_bytes()));
                Err(Problem::KeyMalformed.into())
            }
        }
    })
}

pub(super) fn put(asking: &Arc<Asking>, account: &str, key: &ApiKey) -> Result<(), Problem> {
    let key = key.expose().as_bytes();
    until_hung_up(asking, async {
        let service = service().await?;
        // All that may ask the person comes first.
        if let Some(item) = newest(found(asking, &service, account).await?).await {
            asking.may_change()?;
            return Ok(item.set_secret(key, KIND).await?);
        }
        let collection = usual(asking, &service).await?;
        asking.may_change()?;
        let label = format!("Stint: {account}");
        let _made = collection
            .create_item(&label, attributes(account), key, true, KIND)
            .await?;
        Ok(())
    })
}

pub(super) fn delete(asking: &Arc<Asking>, account: &str) -> Result<(), Problem> {
    until_hung_up(asking, async {
        let service = service().await?;
        let items = found(asking, &service, account).await?;
        asking.may_change()?;
        for item in items {
            item.delete().await?;
        }
        Ok(())
    })
}

/// Leaving the bus closes the prompt.
fn until_hung_up<T>(
    asking: &Arc<Asking>,
    call: impl Future<Output = Result<T, Failed>>,
) -> Result<T, Problem> {
    block_on(async {
        tokio::select! {
            answered = call => answered.map_err(|Failed(problem)| problem),
            () = asking.hung_up.notified() => Err(Problem::KeychainLocked),
        }
    })?
}

async fn service() -> Result<SecretService<'static>, Failed> {
    let bus = zbus::Connection::session()
        .await
        .map_err(|_| Problem::KeychainMissing)?;
    Ok(SecretService::connect_with_existing(EncryptionType::Dh, bus).await?)
}

fn attributes(account: &str) -> HashMap<&str, &str> {
    HashMap::from([("service", SERVICE), ("username", account)])
}

/// Every entry of this account, unlocked.
async fn found<'s>(
    asking: &Arc<Asking>,
    service: &'s SecretService<'_>,
    account: &str,
) -> Result<Vec<Item<'s>>, Failed> {
    let found = service.search_items(attributes(account)).await?;
    let locked: Vec<&Item<'_>> = found.locked.iter().collect();
    if !locked.is_empty() {
        let _turn = asking.turn()?;
        service.unlock_all(&locked).await?;
    }
    let mut items = found.unlocked;
    items.extend(found.locked);
    Ok(items)
}

/// Another program, or another computer's copy, may have put a second one there.
async fn newest(items: Vec<Item<'_>>) -> Option<Item<'_>> {
    let mut newest = None;
    for item in items {
        let modified = item.get_modified().await.unwrap_or(0);
        if newest.as_ref().is_none_or(|(before, _)| *before < modified) {
            newest = Some((modified, item));
        }
    }
    newest.map(|(_, item)| item)
}

/// The collection that new entries go to, unlocked.
async fn usual<'s>(
    asking: &Arc<Asking>,
    service: &'s SecretService<'_>,
) -> Result<Collection<'s>, Failed> {
    match service.get_default_collection().await {
        Ok(collection) => {
            if collection.is_locked().await? {
                let _turn = asking.turn()?;
                collection.unlock().await?;
            }
            Ok(collection)
        }
        Err(Error::NoResult) => {
            let _turn = asking.turn()?;
            Ok(service.create_collection(FIRST, "default").await?)
        }
        Err(other) => Err(other.into()),
    }
}

struct Failed(Problem);

impl From<Problem> for Failed {
    fn from(problem: Problem) -> Failed {
        Failed(problem)
    }
}

impl From<Error> for Failed {
    fn from(error: Error) -> Failed {
        Failed(if nobody_answers(&error) {
            Problem::KeychainMissing
        } else {
            tracing::warn!(kind = ?std::mem::discriminant(&error), "the keychain failed");
            Problem::KeychainLocked
        })
    }
}

/// Whether there is no such service on this bus, and none that could be started.
fn nobody_answers(error: &Error) -> bool {
    let Error::Zbus(zbus::Error::MethodError(name, ..)) = error else {
        return matches!(error, Error::Unavailable);
    };
    let Some(name) = name.strip_prefix("org.freedesktop.DBus.Error.") else {
        return false;
    };
    matches!(name, "ServiceUnknown" | "NameHasNoOwner") || name.starts_with("Spawn.")
}
