//! Projects, clients, tasks and tags as a page shows them.
//!
//! Never says what may be done beyond what the workspace said: Clockify decides.

use serde::{Deserialize, Serialize};

use super::ItemView;
use crate::id::Kind;

/// All of one kind. It is replaced whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CatalogPage {
    /// Which kind.
    pub kind: Kind,
    /// By name; what is put away last.
    pub items: Vec<CatalogItem>,
    /// "Only admins may make projects in this workspace.", where not everybody may.
    pub makers: Option<String>,
    /// The colours that are offered for a project, `#RRGGBB`.
    pub colors: Vec<String>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CatalogItem {
    /// What it is.
    pub item: ItemView,
    /// How many entries name it.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub uses: usize,
    /// `38 entries`, `not used yet`.
    pub used: String,
}
