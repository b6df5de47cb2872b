//! What three sides of a row ask for: the whole table, one line each.
//!
//! Never looks at attempts, parking or the network; those decide when a step is taken, not which.

use crate::planted::{self, Bug};
use crate::row::Item;

/// What is to be done about a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// All sides agree.
    Nothing,
    /// Make it there.
    Create,
    /// Write ours there.
    Update,
    /// Delete it there.
    Delete,
    /// Take theirs here.
    Take,
    /// Both changed: merge field by field.
    Merge,
    /// Deleted here, changed there since: the edit wins, and the person is asked.
    Restore,
    /// Deleted there, unchanged here: it goes here too.
    Remove,
    /// Deleted there, changed here: nobody wins, the person is asked.
    Park,
    /// Gone on both sides.
    Forget,
}

/// What is to be done, by what Clockify last confirmed, what the person wants and what is seen there.
pub fn plan(base: Option<&Item>, here: Option<&Item>, there: Option<&Item>) -> Step {
    match (base, here, there) {
        (None, Some(_), None) => Step::Create,
        (None, None, Some(_)) => Step::Take,
        (None, Some(here), Some(there)) if here.alike(there) => Step::Take,
        (None, Some(_), Some(_)) => Step::Merge,
        (Some(base), Some(here), Some(there)) => match (here.alike(base), there.alike(base)) {
            (true, true) => Step::Nothing,
            (false, true) => Step::Update,
            (true, false) => Step::Take,
            (false, false) if here.alike(there) => Step::Take,
            (false, false) => Step::Merge,
        },
        (Some(base), None, Some(there)) if there.alike(base) => Step::Delete,
        (Some(_), None, Some(_)) if planted::is(Bug::DeletedThoughChanged) => Step::Delete,
        (Some(_), None, Some(_)) => Step::Restore,
        (Some(base), Some(here), None) if here.alike(base) => Step::Remove,
        (Some(_), Some(_), None) => Step::Park,
        (Some(_) | None, None, None) => Step::Forget,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Tag;

    /// Every combination of absent and two values, on three sides.
    #[test]
    fn the_whole_table() {
        let tag = |name: &str| {
            Some(Item::Tag(Tag {
                name: name.into(),
                archived: false,
            }))
        };
        let values = [None, tag("a"), tag("b"), tag("c")];
        let mut table = String::new();
        for base in &values[..2] {
            for here in &values[..3] {
                for there in &values {
                    let word =
                        |side: &Option<Item>| side.as_ref().map_or("-", Item::name).to_owned();
                    let step = plan(base.as_ref(), here.as_ref(), there.as_ref());
                    table += &format!("{} {} {} {step:?}\n", word(base), word(here), word(there));
                }
            }
        }
        insta::assert_snapshot!(table);
    }
}
