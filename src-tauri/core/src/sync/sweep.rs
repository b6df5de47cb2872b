//! Reading all of it: what is missing there, and what it takes to believe it.
//!
//! Absence never deletes. A row missing from two complete sweeps is suspect; only a read of it by its id, with a
//! control read beside it, says that it is gone. An incomplete sweep says nothing at all.

use std::collections::BTreeSet;

use super::ask::Seen;
use crate::at::At;
use crate::id::RemoteId;
use crate::planted::{self, Bug};

/// Page sizes in turn, so that a row that slides over a page's edge in one sweep does not in the next.
const SIZES: [u32; 2] = [200, 170];
/// A server that keeps inventing pages is left alone after so many.
const PAGES_MOST: u32 = 20_000;
/// Seconds between two sweeps that both count.
pub const APART_S: i64 = 60;
/// A row younger than this, in seconds, is not missed: lists may lag.
pub const TOO_YOUNG_S: i64 = 120;

/// Reading a list from its first page to its last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sweep {
    /// The page to read next.
    pub page: u32,
    /// Rows a page.
    pub size: u32,
    /// Read no further back than entries that start before this.
    pub horizon: Option<At>,
    /// What was there.
    pub seen: BTreeSet<RemoteId>,
    /// The oldest start so far.
    pub oldest: Option<At>,
    /// Whether every page so far came whole and in order.
    pub whole: bool,
}

/// What a page means for the sweep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Onward {
    /// There is another page.
    More,
    /// That was all of it.
    Complete,
    /// The server does not page; what was read counts, what is missing says nothing.
    Broken,
}

impl Sweep {
    /// A sweep that begins at `page`; one that does not begin at the first says nothing about what is missing.
    pub fn new(turn: u64, page: u32, horizon: Option<At>) -> Sweep {
        let page = page.max(1);
        let size = SIZES[(turn % SIZES.len() as u64) as usize];
        Sweep {
            page,
            size,
            horizon,
            seen: BTreeSet::new(),
            oldest: None,
            whole: page == 1,
        }
    }

    /// Takes a page in. `last` is what the server says about further pages, if anything; without a word from it
    /// only an empty page is the end, because it may hand out fewer rows than asked for.
    pub fn take(&mut self, items: &[Seen], rows: u32, last: Option<bool>) -> Onward {
        let before = self.seen.len();
        for seen in items {
            self.seen.insert(seen.id.clone());
            if let Some(entry) = seen.item.entry() {
                let start = entry.span.start();
                self.oldest = Some(self.oldest.map_or(start, |oldest| oldest.min(start)));
            }
        }
        self.page += 1;
        let past = self
            .horizon
            .is_some_and(|horizon| self.oldest.is_some_and(|oldest| oldest < horizon));
        let short = rows < self.size && planted::is(Bug::SweepCutShort);
        if last == Some(true) || rows == 0 || past || short {
            return Onward::Complete;
        }
        if self.seen.len() == before || self.page > PAGES_MOST {
            self.whole = false;
            return Onward::Broken;
        }
        Onward::More
    }
}

/// Many at once are believed to be missing only when so many complete sweeps have missed them.
pub const SURE_SWEEPS: u32 = 4;

/// More suspects than this at once are not believed so soon: something may be wrong with the list, not with the
/// entries.
pub fn too_many(suspects: usize, bound: usize) -> bool {
    suspects > (bound / 10).max(5)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Tag;
    use crate::sync::there::Item;

    fn page(ids: std::ops::Range<u32>) -> Vec<Seen> {
        ids.map(|n| Seen {
            id: RemoteId(n.to_string()),
            item: Item::Tag(Tag {
                name: n.to_string(),
                archived: false,
            }),
        })
        .collect()
    }

    #[test]
    fn a_silent_server_is_read_to_an_empty_page() {
        let mut sweep = Sweep::new(0, 1, None);
        assert_eq!(
            sweep.take(&page(0..50), 50, None),
            Onward::More,
            "a short page may be a smaller page size"
        );
        assert_eq!(sweep.take(&[], 0, None), Onward::Complete);
        assert!(sweep.whole);
    }

    #[test]
    fn the_same_page_again_and_again_ends_the_sweep_and_proves_nothing() {
        let mut sweep = Sweep::new(0, 1, None);
        assert_eq!(sweep.take(&page(0..50), 50, Some(false)), Onward::More);
        assert_eq!(sweep.take(&page(0..50), 50, Some(false)), Onward::Broken);
        assert!(!sweep.whole);
    }
}
