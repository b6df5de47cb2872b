//! What was found about clocks, about what one process knows of the time of another, and about reads that fail.
//!
//! Never what becomes of a create in doubt: that stands in [`super::doubt`].

use super::holds;
use crate::step::{Act::*, Fault::*, Field::*, On::*, Reach::*, Step::*, Web::*};

#[test]
fn nothing_is_sent_in_a_round_that_does_not_know_what_time_it_is_there() {
    let add = |text, names, minutes| Add {
        text,
        names,
        hours_ago: 29,
        minutes,
    };
    holds(
        &[],
        &[
            Do(1, add(4, 4, 30)),
            SetClock(1, -7200),
            Round(1, Full),
            Begin(1, Due),
            Move(1, 2),
            Sleep(1, 16440),
            Fault(Creates, Reset),
            Do(1, add(3, 5, 60)),
            Move(1, 5),
            SetClock(1, 7200),
        ],
    );
}

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

#[test]
fn reads_that_fail_until_just_before_the_control_read_prove_nothing() {
    holds(
        &[],
        &[
            Do(0, Start { text: 5, names: 3 }),
            Web(Lost(2, 1359)),
            Awake(0, 372),
            Web(Started {
                text: 4,
                minutes_ago: 14,
            }),
            Begin(0, Quick),
            Move(0, 5),
        ],
    );
}
