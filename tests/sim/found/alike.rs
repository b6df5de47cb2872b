//! What was found about entries that somebody made elsewhere in the second of a lost create.
//!
//! Never what was delivered twice: that stands in [`super::doubt`].

use super::holds;
use crate::step::{Act::*, Fault::*, On::*, Reach::*, Step::*, Web::*};

#[test]
fn what_only_has_the_words_of_a_lost_one_is_asked_about() {
    holds(
        &[],
        &[
            Fault(Creates, LoseRequest),
            Round(0, Full),
            Do(
                0,
                Add {
                    text: 3,
                    names: 2,
                    hours_ago: 17,
                    minutes: 0,
                },
            ),
            Round(0, Full),
            Web(Added {
                text: 3,
                hours_ago: 17,
                minutes: 45,
            }),
        ],
    );
}
