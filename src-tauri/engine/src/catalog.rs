//! The catalog's pages, gathered from the store.
//!
//! Never a rule and never a word of its own: those are core's.

use stint_core::catalog::COLORS;
use stint_core::id::Kind;
use stint_core::problem::Problem;
use stint_core::row::{Book as _, Row};
use stint_core::rules::{Makers, Remark};
use stint_core::view::{CatalogItem, CatalogPage};
use stint_core::words;

use crate::Stint;

impl Stint {
    /// All of one kind in the workspace in use, with how often each is named.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn catalog_page(&self, kind: Kind) -> Result<CatalogPage, Problem> {
        self.store().read(|tx| {
            let workspace = tx.active_workspace()?;
            let rows: Vec<Row> = tx
                .catalog(workspace, kind, None)?
                .into_iter()
                .filter(|row| !row.stub)
                .collect();
            let uses = tx.uses(workspace, kind)?;
            let mut items: Vec<CatalogItem> = tx
                .item_views(&rows)?
                .into_iter()
                .map(|item| {
                    let uses = uses.get(&item.id).copied().unwrap_or(0);
                    CatalogItem {
                        used: words::used(uses),
                        uses,
                        item,
                    }
                })
                .collect();
            items.sort_by_key(|one| one.item.archived);
            let makers = tx.rules(workspace)?.makers(kind);
            Ok(CatalogPage {
                kind,
                items,
                makers: (makers != Makers::Everyone)
                    .then(|| words::remark_sentence(&Remark::NotForAll(kind, makers)))
                    .flatten(),
                colors: match kind {
                    Kind::Project => COLORS.map(str::to_owned).to_vec(),
                    _ => Vec::new(),
                },
            })
        })
    }
}
