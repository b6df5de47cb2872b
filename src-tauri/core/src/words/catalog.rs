//! What the catalog's pages say.

use super::counted;

/// `38 entries`, `not used yet`.
pub fn used(count: usize) -> String {
    match count {
        0 => "not used yet".to_owned(),
        _ => counted(count, "entry", "entries"),
    }
}
