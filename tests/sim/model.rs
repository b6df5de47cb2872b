//! What one person at one device may rely on: the last thing they were told is kept, field by field.
//!
//! Never knows how syncing works, only what nobody may do to the person.

use std::collections::{BTreeMap, BTreeSet};

use stint_core::id::Key;
use stint_core::row::Item;

use crate::fields::{self, Fields};

/// Everything that was acknowledged to the person.
#[derive(Default)]
pub struct Model {
    wants: BTreeMap<Key, Want>,
}

/// A row that an action changed.
pub struct Told {
    pub key: Key,
    pub before: Option<Item>,
    pub after: Option<Item>,
    /// What Clockify last confirmed of it.
    pub base: Option<Item>,
    /// What is on its way there.
    pub sent: Option<Item>,
    /// Whether it is to be sent again as it is.
    pub again: bool,
}

/// What the person wants of one row.
pub struct Want {
    /// Its content; `None` once they deleted it.
    pub item: Option<Fields>,
    /// Its content when they last saw it.
    seen: Fields,
    /// What Clockify had of it, as far as was known here when they last did anything to it.
    pub confirmed: Fields,
    /// Everything they ever made a field.
    ever: BTreeSet<(String, String)>,
    /// When they last decided on a field.
    decided: BTreeMap<String, u64>,
    /// When they last did anything to it.
    pub at: u64,
    /// They chose to send it again, whatever is there already.
    pub again: bool,
}

impl Model {
    /// An action was acknowledged that made `told.after` out of `told.before`.
    pub fn told(&mut self, told: &Told, at: u64) {
        let Told {
            key,
            before,
            after,
            base,
            sent,
            again,
        } = told;
        let flat = |item: &Item| fields::of_item(item, &|key| key.uuid().to_string());
        let seen = before.as_ref().map(flat);
        let want = self.wants.entry(*key).or_insert_with(|| Want {
            item: None,
            seen: Fields::new(),
            confirmed: Fields::new(),
            ever: BTreeSet::new(),
            decided: BTreeMap::new(),
            at,
            again: false,
        });
        want.again |= *again;
        want.seen = seen.unwrap_or(std::mem::take(&mut want.seen));
        let after = after.as_ref().map(flat);
        // Who deletes, or takes a deletion back, decides on no field.
        if let Some(after) = &after {
            let decided = fields::differing(&want.seen, after);
            let value = |field: &String| (field.clone(), fields::get(after, field).to_owned());
            want.ever.extend(decided.iter().map(value));
            want.decided
                .extend(decided.into_iter().map(|field| (field, at)));
            want.seen.clone_from(after);
            // What is as Clockify had it, or has it if a create arrived, is no change, whatever it was in between.
            if let Some(base) = base.as_ref().or(sent.as_ref()).map(flat) {
                want.decided
                    .retain(|field, _| fields::get(&base, field) != fields::get(after, field));
            }
        }
        want.confirmed = base.as_ref().map(flat).unwrap_or_default();
        want.item = after;
        want.at = at;
    }

    /// What the person wants of a row, if they ever touched it.
    pub fn want(&self, key: Key) -> Option<&Want> {
        self.wants.get(&key)
    }

    /// Every row that they touched.
    pub fn wants(&self) -> impl Iterator<Item = (Key, &Want)> {
        self.wants.iter().map(|(key, want)| (*key, want))
    }
}

impl Want {
    /// Whether they ever made the field this: a write under way may be older than what they want by now.
    pub fn ever(&self, field: &str, value: &str) -> bool {
        self.ever.contains(&(field.to_owned(), value.to_owned()))
    }

    /// The content that they last saw.
    pub fn seen(&self) -> &Fields {
        &self.seen
    }

    /// When they last decided on this field.
    pub fn decided(&self, field: &str) -> u64 {
        self.decided.get(field).copied().unwrap_or(0)
    }
}
