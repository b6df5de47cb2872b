//! What the catalog's pages say.

use crate::say;

/// `38 entries`, `not used yet`.
pub fn used(count: usize) -> String {
    say!("catalog-used", count = count)
}
