//! What was found about clocks, and about what one process knows of the time of another.
//!
//! Never what a look finds: that stands in [`super::doubt`].

use super::holds;
use crate::step::{Act::*, Fault::*, Field::*, On::*, Reach::*, Step::*};

#[test]
fn who_takes_over_a_create_in_doubt_waits_the_whole_last_second_too() {
    holds(
        &[],
        &[
            Round(0, Full),
            Do(
                0,
                Add {
                    text: 1,
                    names: 0,
                    hours_ago: 23,
                    minutes: 30,
                },
            ),
            Fault(Anything, WrongContent),
            Do(0, Copy(5)),
            Do(0, Edit(1, Ends(15))),
            Round(0, Full),
            Fault(Creates, EmptyList),
            Begin(0, Quick),
            Move(0, 19),
            Freeze(0),
            Wait(172),
            Round(0, Quick),
            Round(0, Asked),
            Do(0, Undo),
        ],
    );
}
