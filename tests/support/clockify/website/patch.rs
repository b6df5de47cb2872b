//! What somebody changes about an entry, as data.
//!
//! Never checks anything: on the website everything may be written.

use serde::Deserialize;

use crate::clockify::entries::Entry;
use crate::clockify::ids::Id;
use crate::clockify::time::parse_instant;

/// What somebody changes about an entry; what is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EntryPatch {
    /// Start: ISO text or unix seconds.
    #[serde(deserialize_with = "instant")]
    pub start: Option<i64>,
    /// End; `null` sets it running again.
    #[serde(deserialize_with = "ending")]
    pub end: Option<Option<i64>>,
    /// Description.
    pub description: Option<String>,
    /// Project; `null` takes it away, and the task with it.
    #[serde(deserialize_with = "present")]
    pub project: Option<Option<Id>>,
    /// Task; `null` takes it away.
    #[serde(deserialize_with = "present")]
    pub task: Option<Option<Id>>,
    /// Tags.
    pub tags: Option<Vec<Id>>,
    /// Billable.
    pub billable: Option<bool>,
    /// Approved: the API refuses changes from then on.
    pub approved: Option<bool>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Moment {
    Text(String),
    Unix(i64),
}

impl Moment {
    fn unix<E: serde::de::Error>(self) -> Result<i64, E> {
        match self {
            Self::Unix(unix) => Ok(unix),
            Self::Text(text) => parse_instant(&text)
                .ok_or_else(|| E::custom("an instant is ISO text with an offset")),
        }
    }
}

pub(super) fn instant<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Option<i64>, D::Error> {
    Option::<Moment>::deserialize(d)?
        .map(Moment::unix)
        .transpose()
}

fn ending<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Option<Option<i64>>, D::Error> {
    instant(d).map(Some)
}

/// Tells `null` from what is left out.
pub(super) fn present<'de, T: Deserialize<'de>, D: serde::Deserializer<'de>>(
    d: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(d).map(Some)
}

impl EntryPatch {
    pub(super) fn apply(self, entry: &mut Entry) {
        entry.start = self.start.unwrap_or(entry.start);
        entry.end = self.end.unwrap_or(entry.end);
        if let Some(description) = self.description {
            entry.description = description;
        }
        if let Some(project) = self.project {
            entry.project = project;
            entry.task = None;
        }
        entry.task = self.task.unwrap_or(entry.task);
        if let Some(tags) = self.tags {
            entry.tags = Some(tags);
        }
        entry.billable = self.billable.unwrap_or(entry.billable);
        entry.approved = self.approved.unwrap_or(entry.approved);
    }
}
