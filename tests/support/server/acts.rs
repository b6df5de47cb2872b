//! What somebody does at Maton, as data for the door.
//!
//! Never does anything that the methods of [`Maton`] could not do.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::FarSide;
use crate::clockify::Id;
use crate::maton::Maton;

/// An act on a connection, by its id.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum ConnectionAct {
    Approve(Approval),
    Deny(String),
    Abandon(String),
    Expire(String),
    Restrict(String),
    Delete(String),
    Create(Creation),
}

#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Approval {
    AsGranted(String),
    SignedIn { id: String, user: Id },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Creation {
    key: Option<String>,
    app: Option<String>,
}

impl ConnectionAct {
    pub(super) fn carry_out(self, far: &mut FarSide) -> Result<Value, String> {
        let clock = far.clockify.clock();
        let maton = &mut far.maton;
        let (known, id) = match self {
            Self::Approve(Approval::AsGranted(id)) => (maton.approve(&id, clock), id),
            Self::Approve(Approval::SignedIn { id, user }) => {
                let key = far
                    .clockify
                    .key_of(user)
                    .ok_or("nobody with this id has a key")?;
                (maton.approve_as(&id, key, clock), id)
            }
            Self::Deny(id) => (maton.deny(&id, clock), id),
            Self::Abandon(id) => (maton.abandon(&id, clock), id),
            Self::Expire(id) => (maton.expire(&id, clock), id),
            Self::Restrict(id) => (maton.restrict(&id, true, clock), id),
            Self::Delete(id) => (maton.forget(&id), id),
            Self::Create(Creation { key, app }) => {
                let account = match key {
                    None => Maton::FIRST,
                    Some(key) => maton.account(&key).ok_or("no such Maton key")?,
                };
                let app = app.unwrap_or_else(|| "clockify".into());
                (true, maton.connect_app(account, &app, clock))
            }
        };
        if known {
            Ok(json!(id))
        } else {
            Err("no such connection".into())
        }
    }
}

/// An act on accounts and keys.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum MatonAct {
    Account(String),
    Revoke(String),
    Grants(String),
}

impl MatonAct {
    pub(super) fn carry_out(self, maton: &mut Maton) -> Result<Value, String> {
        match self {
            Self::Account(key) => {
                maton.add_account(&key);
            }
            Self::Revoke(key) => {
                if !maton.revoke_key(&key) {
                    return Err("no such Maton key".into());
                }
            }
            Self::Grants(key) => maton.grants(&key),
        }
        Ok(json!({}))
    }
}
