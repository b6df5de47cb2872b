//! What a person should know at once of what they just did, offline too: what Clockify will not take as it is.
//!
//! Never forbids: it may be that this person may do what others may not.

use super::{Makers, Rules};
use crate::entry::Entry;
use crate::history::Verb;
use crate::id::Kind;
use crate::problem::Reason;

/// Something to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// For this reason Clockify may not take it.
    Refused(Reason),
    /// The workspace wants these custom fields; Clockify may take it all the same.
    LacksFields(Vec<String>),
    /// The billable flag will be as the project has it.
    BillableReplaced,
    /// Not everybody may make things of this kind.
    NotForAll(Kind, Makers),
}

impl Rules {
    /// Of an entry that was just begun, ended, added or changed. `usual` is whether an entry of its project is
    /// billable when nobody says so, `None` without a project; `missing` the custom fields that it should have.
    pub fn remark(
        &self,
        entry: &Entry,
        verb: Verb,
        usual: Option<bool>,
        missing: Vec<String>,
    ) -> Option<Remark> {
        let by_hand = verb == Verb::Add && self.stopwatch_only;
        let locked = self.locks(entry.span.start());
        let remarks = [(by_hand, Reason::StopwatchOnly), (locked, Reason::Locked)];
        let holds = remarks.into_iter().find(|(holds, _)| *holds);
        let refused = holds
            .map(|(_, reason)| reason)
            .or_else(|| self.lacks(entry));
        let replaced =
            self.billable_by_admins && usual.is_some_and(|usual| usual != entry.billable);
        let lacks = (!missing.is_empty()).then_some(Remark::LacksFields(missing));
        refused
            .map(Remark::Refused)
            .or(lacks)
            .or(replaced.then_some(Remark::BillableReplaced))
    }

    /// Of something of the catalog that was just made.
    pub fn remark_on_making(&self, kind: Kind) -> Option<Remark> {
        let makers = self.makers(kind);
        (makers != Makers::Everyone).then_some(Remark::NotForAll(kind, makers))
    }
}
