//! What a write leaves behind at Clockify: what was sent, where it was meant to be, and everything else as it was.
//!
//! Never what Stint makes of the answer.

use std::collections::BTreeMap;

use serde_json::Value;
use stint_core::sync::{Answer, Outcome, Request};
use stint_tests::clockify::{Entry, Id};

use crate::far::{Far, Sent};
use crate::fields::{self, get};
use crate::laws::Broken;

/// What was there before a write.
pub struct Before {
    runs: Option<Id>,
    /// The values of custom fields on the entry that the write is for.
    custom: Option<BTreeMap<Id, Value>>,
}

impl Before {
    /// Takes down what a write could spoil.
    pub fn of(far: &Far, sent: Option<&Sent>) -> Before {
        let target = sent.and_then(|sent| entry(far, sent.remote.as_ref()?));
        Before {
            runs: runs(far),
            custom: target.map(custom),
        }
    }

    /// What became of it, once the write was carried out or not.
    pub fn hold(
        &self,
        far: &Far,
        request: &Request,
        sent: &Sent,
        outcome: &Outcome,
    ) -> Result<(), Broken> {
        let targets = |id: Id| {
            sent.remote
                .as_ref()
                .is_some_and(|remote| *remote == id.to_string())
        };
        if let Some(ran) = self.runs
            && runs(far).is_none()
            && far.holds(&ran.to_string()).is_some()
            && !targets(ran)
        {
            return Err(Broken::new(
                "no timer ends that was not meant (13)",
                format!("{ran} ended by {request:?}"),
            ));
        }
        let after = sent.remote.as_ref().and_then(|remote| entry(far, remote));
        if let (Some(before), Some(after)) = (&self.custom, after.map(custom))
            && *before != after
        {
            return Err(Broken::new(
                "custom fields survive a write (19)",
                format!("{before:?} became {after:?} by {request:?}"),
            ));
        }
        let (Outcome::Answered(Answer::One(seen)), Some(body)) = (outcome, &sent.body) else {
            return Ok(());
        };
        // A stop says only when, and what the catalog makes of a name is its own business.
        let whole = matches!(request, Request::Create(_) | Request::Update { .. });
        let Some(there) = far
            .holds(&seen.id.0)
            .filter(|_| whole && body.contains_key("start"))
        else {
            return Ok(());
        };
        for field in fields::differing(body, there) {
            let (said, holds) = (get(body, &field), get(there, &field));
            let fine = match field.as_str() {
                "name" => said.trim() == holds.trim(),
                "billable" => far.decides_billable(),
                _ => false,
            };
            if !fine {
                return Err(Broken::new(
                    "what arrives is what was sent (4)",
                    format!("{field} of {} is {holds:?}, sent was {said:?}", seen.id),
                ));
            }
        }
        Ok(())
    }
}

fn entry<'a>(far: &'a Far, id: &str) -> Option<&'a Entry> {
    far.clockify.entry(id.parse().ok()?)
}

fn runs(far: &Far) -> Option<Id> {
    let there = far.clockify.workspace(far.workspace);
    there.entries.running(far.user).map(|entry| entry.id)
}

fn custom(entry: &Entry) -> BTreeMap<Id, Value> {
    let values = entry.custom_fields.iter();
    values
        .map(|field| (field.custom_field_id, field.value.clone()))
        .collect()
}
