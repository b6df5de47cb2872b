//! What was found about creates in doubt, and about what a single read says.
//!
//! Never the catalog: that stands in [`super::catalog`].

use super::holds;
use crate::step::{
    Act::*,
    Demand::Tag as ATag,
    Fault::*,
    Field::*,
    Habit::{self, *},
    On::*,
    Reach::*,
    Step::*,
    Thing::*,
    Web::*,
};

#[test]
fn a_look_that_a_night_interrupts_is_not_the_last_one() {
    holds(
        &[Habit::NoLastPage],
        &[
            Round(0, Full),
            Fault(Creates, ApplyLater(150)),
            Do(
                0,
                Add {
                    text: 2,
                    names: 3,
                    hours_ago: 24,
                    minutes: 60,
                },
            ),
            Web(Started {
                text: 1,
                minutes_ago: 16,
            }),
            Web(Demanded(true)),
            Round(0, Quick),
            Wait(8),
            Do(0, Start { text: 2, names: 0 }),
            Begin(0, Quick),
            Move(0, 21),
            Sleep(0, 17759),
        ],
    );
}

#[test]
fn a_create_in_doubt_is_settled_also_when_everything_else_was_deleted() {
    holds(
        &[],
        &[
            Round(0, Full),
            Fault(Creates, ServerError { applied: false }),
            Fault(Reads, Meanwhile(crate::step::Meanwhile::Deleted)),
            Do(0, Delete(2)),
            Do(0, Delete(1)),
            Do(0, Copy(4)),
            Do(0, Edit(0, Starts(-7))),
            Round(0, Full),
        ],
    );
}

#[test]
fn what_a_list_shows_after_a_read_did_not_find_it_is_not_gone() {
    holds(
        &[],
        &[
            Do(
                0,
                StartedAgo {
                    text: 0,
                    minutes: 77,
                },
            ),
            Web(Lost(1, 2151)),
            Round(0, Quick),
            Web(Stopped),
            Fault(Reads, DeadConnection),
            Round(0, Full),
            Begin(0, Full),
            Move(0, 18),
        ],
    );
}

#[test]
fn a_clock_that_is_set_again_and_again_shortens_no_doubt() {
    holds(
        &[],
        &[
            Round(0, Full),
            Do(0, Start { text: 0, names: 3 }),
            Do(0, Start { text: 5, names: 5 }),
            Begin(0, Quick),
            Fault(Creates, ApplyLater(3)),
            Move(0, 7),
            Fault(Creates, Redirect),
            SetClock(0, -7200),
            Round(0, Full),
            SetClock(0, -90),
        ],
    );
}

#[test]
fn who_has_to_choose_a_tag_and_has_none_can_make_one() {
    holds(
        &[],
        &[
            Web(Demands(ATag, true)),
            Fault(Creates, LoseReply),
            Fault(Creates, LoseReply),
            Do(0, Start { text: 3, names: 1 }),
            Web(ItemDeleted(Tag, 0)),
            Fault(Creates, Refuse(400, 501)),
            Round(0, Full),
            Do(0, Start { text: 3, names: 0 }),
            Round(1, Quick),
            Do(1, Make(Task, 0)),
            Begin(1, Full),
            Move(1, 13),
            Move(1, 8),
            Round(0, Full),
            Web(Archived(Tag, 2)),
        ],
    );
}

#[test]
fn what_arrived_late_and_was_renamed_before_a_look_is_asked_about() {
    holds(
        &[],
        &[
            Fault(Creates, LoseReply),
            Fault(Creates, ApplyLater(150)),
            Round(0, Quick),
            Do(0, Delete(3)),
            Round(0, Full),
            Do(0, Undo),
            Web(Copied(2)),
            Round(0, Quick),
            Do(0, Delete(0)),
            Web(Started {
                text: 3,
                minutes_ago: 9,
            }),
            Web(Added {
                text: 5,
                hours_ago: 22,
                minutes: 15,
            }),
            Do(0, Copy(5)),
            Web(Deleted(1)),
            Do(0, Delete(3)),
            Do(0, Undo),
            Round(0, Quick),
            Web(Edited(5, Described(1))),
            Sleep(0, 28652),
            Web(Edited(4, Described(1))),
        ],
    );
}

#[test]
fn a_clock_that_is_set_while_a_look_is_due_makes_it_no_last_one() {
    holds(
        &[],
        &[
            Do(0, Start { text: 1, names: 4 }),
            Do(0, Start { text: 4, names: 1 }),
            Fault(Creates, LoseRequest),
            Begin(0, Asked),
            Move(0, 32),
            SetClock(0, 7200),
        ],
    );
}

#[test]
fn of_three_that_are_the_same_to_the_letter_each_has_one() {
    holds(
        &[],
        &[
            Do(
                0,
                Add {
                    text: 5,
                    names: 2,
                    hours_ago: 25,
                    minutes: 15,
                },
            ),
            Do(0, Copy(2)),
            Do(0, Delete(5)),
            Do(0, Undo),
            Fault(Creates, ApplyLater(470)),
            Do(0, Copy(2)),
            Fault(Creates, Slow(40000)),
            Awake(0, 370),
        ],
    );
}

#[test]
fn what_is_brought_back_while_it_is_read_before_it_is_deleted_again_does_not_go() {
    holds(
        &[],
        &[
            Round(0, Full),
            Fault(Deletes, ApplyLater(470)),
            Fault(Reads, CaptivePortal),
            Do(0, Delete(0)),
            Begin(0, Due),
            Move(0, 26),
            Round(0, Due),
            Begin(0, Due),
            Move(0, 7),
            Do(0, Undo),
        ],
    );
}

#[test]
fn a_clock_that_is_set_forward_twice_shortens_no_doubt() {
    holds(
        &[],
        &[
            Round(0, Full),
            Begin(0, Full),
            Move(0, 3),
            Move(0, 6),
            SetClock(0, 7200),
            Fault(Creates, WrongContent),
            Do(0, Start { text: 2, names: 2 }),
            Round(0, Due),
            SetClock(0, 7200),
        ],
    );
}

#[test]
fn a_deletion_in_doubt_stays_so_when_its_second_sending_is_refused() {
    holds(
        &[],
        &[
            Fault(Deletes, ApplyLater(30)),
            Fault(Deletes, TooMany(None)),
            Round(0, Quick),
            Do(0, Delete(0)),
            Round(0, Due),
            Round(0, Due),
            Do(0, Undo),
        ],
    );
}

#[test]
fn a_copy_of_another_entry_is_not_taken_for_a_lost_one_of_the_same_second() {
    holds(
        &[],
        &[
            Round(0, Full),
            Do(
                0,
                StartedAgo {
                    text: 5,
                    minutes: 71,
                },
            ),
            Do(0, Copy(4)),
            Do(0, Edit(4, Tagged(4))),
            Do(0, Delete(2)),
            Round(0, Asked),
            Do(0, Delete(1)),
            Fault(Creates, ServerError { applied: false }),
            Do(0, Copy(2)),
            Round(0, Due),
            Web(Copied(0)),
        ],
    );
}

#[test]
fn what_clockify_ended_as_the_person_once_had_it_is_deleted_without_a_question() {
    holds(
        &[],
        &[
            Do(
                0,
                Add {
                    text: 2,
                    names: 3,
                    hours_ago: 4,
                    minutes: 30,
                },
            ),
            Round(0, Full),
            Do(
                0,
                Add {
                    text: 1,
                    names: 0,
                    hours_ago: 9,
                    minutes: 60,
                },
            ),
            Fault(Updates, DeadConnection),
            Do(0, Edit(4, Reopened)),
            Round(0, Asked),
            Fault(Reads, LoseReply),
            Do(0, Start { text: 0, names: 5 }),
            Round(0, Quick),
            Do(0, Delete(1)),
            Do(0, Undo),
            Round(0, Asked),
            Do(0, Delete(3)),
            Do(0, Edit(3, Reopened)),
            Do(0, Delete(5)),
            Do(0, Undo),
            Do(0, Delete(3)),
        ],
    );
}

#[test]
fn one_read_does_not_take_away_what_was_taken_back_meanwhile() {
    holds(
        &[Habit::NoTasksAlong],
        &[
            Round(1, Asked),
            Web(Lost(3, 1822)),
            Do(1, Delete(4)),
            Begin(1, Full),
            Move(1, 20),
            Do(1, Undo),
        ],
    );
}

#[test]
fn a_locked_timer_that_another_one_overtook_can_be_let_go() {
    holds(
        &[Habit::PlainMember],
        &[
            Fault(Creates, Reset),
            Round(0, Due),
            Do(
                0,
                StartedAgo {
                    text: 3,
                    minutes: 72,
                },
            ),
            Round(0, Quick),
            Web(Locked(Some(23))),
            Web(Started {
                text: 3,
                minutes_ago: 17,
            }),
            Web(Edited(2, Reopened)),
        ],
    );
}

#[test]
fn another_entry_that_began_in_the_same_second_is_not_taken_for_an_edit_of_a_lost_one() {
    holds(
        &[],
        &[
            Round(0, Full),
            Do(
                0,
                Add {
                    text: 2,
                    names: 5,
                    hours_ago: 12,
                    minutes: 0,
                },
            ),
            Fault(Creates, LoseRequest),
            Round(0, Full),
            Web(Added {
                text: 3,
                hours_ago: 12,
                minutes: 45,
            }),
        ],
    );
}

#[test]
fn an_answer_that_lay_there_while_the_computer_slept_tells_no_time() {
    holds(
        &[],
        &[
            Do(
                0,
                StartedAgo {
                    text: 2,
                    minutes: 88,
                },
            ),
            Round(0, Quick),
            Do(0, Start { text: 4, names: 0 }),
            Fault(Creates, ApplyLater(470)),
            Begin(0, Full),
            Move(0, 17),
            Sleep(0, 8980),
            Move(0, 36),
            SetClock(0, 7200),
            Round(0, Quick),
            Round(0, Full),
        ],
    );
}

#[test]
fn what_was_edited_there_before_it_went_is_made_anew_with_the_edit() {
    holds(
        &[],
        &[
            Round(0, Full),
            Fault(Deletes, WrongContent),
            Do(0, Delete(0)),
            Fault(Anything, Redirect),
            Store(0, crate::step::Store::Busy),
            Round(0, Full),
            Round(0, Due),
            Round(0, Due),
            Do(0, Undo),
            Web(Edited(0, Described(0))),
            Round(0, Full),
            Web(Deleted(0)),
        ],
    );
}

#[test]
fn an_account_that_shows_nothing_at_all_is_not_believed_at_once() {
    holds(
        &[],
        &[
            Round(1, Full),
            Fault(Reads, Meanwhile(crate::step::Meanwhile::Deleted)),
            Round(0, Due),
            Wait(999),
            Web(Lost(1, 2861)),
            Awake(1, 567),
            Fault(Reads, Meanwhile(crate::step::Meanwhile::Deleted)),
            Round(1, Full),
        ],
    );
}

#[test]
fn what_is_only_read_goes_without_a_question() {
    holds(
        &[Habit::UnheardOfFields],
        &[
            Do(0, Start { text: 0, names: 4 }),
            Round(0, Due),
            Do(0, Undo),
            Fault(Reads, Meanwhile(crate::step::Meanwhile::Deleted)),
            Do(0, Redo),
            Round(0, Full),
        ],
    );
}

#[test]
fn what_clockify_insists_on_twice_stands() {
    holds(
        &[Habit::PlainMember],
        &[
            Round(0, Quick),
            Do(0, Edit(2, Starts(-30))),
            Web(BillableByAdmins(true)),
            Round(0, Asked),
            Do(0, Edit(2, Billable)),
        ],
    );
}

#[test]
fn a_clock_that_was_set_before_a_create_left_shortens_no_doubt() {
    holds(
        &[],
        &[
            Round(1, Due),
            Fault(Creates, Reset),
            Do(
                1,
                Add {
                    text: 3,
                    names: 2,
                    hours_ago: 30,
                    minutes: 30,
                },
            ),
            Begin(1, Quick),
            Move(1, 6),
            SetClock(1, -7200),
            Round(1, Full),
            SetClock(1, 172_800),
        ],
    );
}

#[test]
fn a_read_and_its_control_read_are_of_the_same_minute() {
    holds(
        &[],
        &[
            Web(Edited(1, Reopened)),
            Round(1, Due),
            Web(Lost(1, 1644)),
            Do(1, Make(Client, 0)),
            Begin(1, Quick),
            Move(1, 9),
        ],
    );
}

#[test]
fn what_moved_forward_during_the_first_pull_is_found_by_who_looks_there() {
    holds(
        &[Habit::SmallPages(2)],
        &[
            Web(LongAgo),
            Begin(0, Full),
            Move(0, 26),
            Fault(Reads, Meanwhile(crate::step::Meanwhile::Deleted)),
            Round(0, Full),
        ],
    );
}

#[test]
fn what_was_delivered_twice_and_deleted_since_is_nobody_elses_lost_entry() {
    holds(
        &[],
        &[
            Fault(Creates, Twice),
            Fault(Creates, Reset),
            Do(0, Start { text: 2, names: 0 }),
            Do(0, Start { text: 0, names: 0 }),
            Round(0, Due),
            Do(0, Discard),
        ],
    );
}

#[test]
fn a_clock_that_was_set_in_the_middle_of_a_round_is_believed_at_once() {
    holds(
        &[],
        &[
            Begin(0, Full),
            Move(0, 7),
            Fault(Creates, ApplyLater(470)),
            Do(
                0,
                Add {
                    text: 0,
                    names: 2,
                    hours_ago: 8,
                    minutes: 45,
                },
            ),
            Move(0, 8),
            SetClock(0, -172_800),
            Round(0, Quick),
            SetClock(0, 7200),
            Round(0, Due),
            Round(0, Asked),
        ],
    );
}

#[test]
fn a_page_that_is_in_order_by_chance_ends_no_look() {
    let add = |text, names, hours_ago, minutes| Add {
        text,
        names,
        hours_ago,
        minutes,
    };
    holds(
        &[IdsTellNothing, SmallPages(2), NewestCreatedFirst],
        &[
            Web(Started {
                text: 3,
                minutes_ago: 20,
            }),
            Do(1, Start { text: 3, names: 5 }),
            Do(1, add(1, 2, 16, 60)),
            Do(0, add(4, 0, 17, 60)),
            Do(0, add(4, 2, 7, 45)),
            Web(Started {
                text: 0,
                minutes_ago: 4,
            }),
            Round(1, Full),
            Web(Added {
                text: 5,
                hours_ago: 18,
                minutes: 0,
            }),
            Fault(Creates, ApplyLater(470)),
            Round(0, Quick),
        ],
    );
}

#[test]
fn what_only_the_flag_tells_from_another_lost_one_is_asked_about() {
    let add = |text, hours_ago| Add {
        text,
        names: 4,
        hours_ago,
        minutes: 45,
    };
    holds(
        &[],
        &[
            Round(0, Due),
            Do(0, Delete(1)),
            Do(0, Start { text: 2, names: 0 }),
            Do(0, add(1, 22)),
            Do(0, add(2, 23)),
            Do(0, Start { text: 2, names: 2 }),
            Do(0, Copy(3)),
            Do(0, Delete(5)),
            Fault(Creates, LoseRequest),
            Fault(Creates, LoseReply),
            Fault(Creates, LoseRequest),
            Do(0, Delete(2)),
            Do(0, Start { text: 3, names: 5 }),
            Do(0, Edit(4, Billable)),
            Fault(Creates, ApplyLater(30)),
            Round(0, Quick),
        ],
    );
}

#[test]
fn what_is_as_long_as_a_lost_one_but_filed_otherwise_is_asked_about() {
    holds(
        &[],
        &[
            Round(0, Full),
            Fault(Creates, EmptyList),
            Do(
                0,
                Add {
                    text: 4,
                    names: 2,
                    hours_ago: 1,
                    minutes: 15,
                },
            ),
            Round(0, Asked),
            Web(Added {
                text: 2,
                hours_ago: 1,
                minutes: 15,
            }),
        ],
    );
}
