//! Stories that the simulator found, in their shortest form: each broke a law once.
//!
//! Never a seed: a plan stays the same story when the tapes change.

mod alike;
mod catalog;
mod clocks;
mod doubt;

use crate::step::{
    Act::*, Fault::*, Field::*, Habit, Habit::*, On::*, Plan, Reach::*, Step, Step::*, Thing::*,
    Web::*,
};
use crate::world;

fn holds(habits: &[Habit], steps: &[Step]) {
    let plan = Plan {
        habits: habits.to_vec(),
        steps: steps.to_vec(),
    };
    if let Err(failure) = world::live(&plan, false) {
        panic!(
            "{}, step {}: {}",
            failure.broken.law, failure.step, failure.broken.what
        );
    }
}

#[test]
fn a_stranger_answering_a_deletion_proves_nothing() {
    holds(
        &[],
        &[
            Round(0, Full),
            Fault(Deletes, EmptyList),
            Do(0, Delete(3)),
            Round(0, Quick),
        ],
    );
}

#[test]
fn what_cannot_be_read_is_not_gone_while_nothing_can_be_read() {
    holds(
        &[],
        &[
            Web(Started {
                text: 5,
                minutes_ago: 4,
            }),
            Round(0, Quick),
            Web(Lost(3, 291)),
            Round(0, Quick),
        ],
    );
}

#[test]
fn a_stop_in_doubt_is_known_once_the_entry_is_read() {
    holds(
        &[],
        &[
            Fault(Updates, LoseReply),
            Do(0, Start { text: 3, names: 5 }),
            Round(0, Quick),
            Do(0, Start { text: 3, names: 1 }),
            Round(0, Quick),
            Web(Edited(3, Filed(0))),
        ],
    );
}

#[test]
fn what_was_undone_stays_so_when_the_edit_arrives_late() {
    holds(
        &[],
        &[
            Round(0, Full),
            Fault(Updates, ApplyLater(30)),
            Do(0, Edit(1, Ends(6))),
            Round(0, Quick),
            Do(0, Undo),
            Round(0, Quick),
        ],
    );
}

#[test]
fn a_task_deleted_there_goes_here() {
    holds(&[], &[Round(0, Quick), Web(ItemDeleted(Task, 2))]);
}

#[test]
fn a_project_deleted_there_takes_its_changed_tasks_along() {
    holds(
        &[],
        &[
            Round(0, Quick),
            Do(0, PutAway(Task, 2)),
            Round(0, Quick),
            Web(ItemDeleted(Project, 4)),
            Do(0, Undo),
        ],
    );
}

#[test]
fn a_clock_set_back_puts_nothing_off_for_hours() {
    holds(
        &[],
        &[
            Round(0, Full),
            Web(ItemDeleted(Tag, 4)),
            Wait(450),
            Round(0, Full),
            SetClock(0, -7200),
        ],
    );
}

#[test]
fn what_was_stopped_here_does_not_run_again_because_its_start_moved_there() {
    holds(
        &[],
        &[
            Web(Started {
                text: 5,
                minutes_ago: 0,
            }),
            Round(0, Quick),
            Do(0, Stop),
            Web(Edited(3, Starts(8))),
        ],
    );
}

#[test]
fn a_task_in_doubt_whose_project_is_deleted_there_is_not_looked_for() {
    holds(
        &[],
        &[
            Round(0, Full),
            Web(ItemDeleted(Project, 4)),
            Do(0, Make(Task, 5)),
            Fault(Creates, ApplyLater(470)),
            Round(0, Quick),
        ],
    );
}

#[test]
fn a_project_in_doubt_is_looked_for_by_the_name_that_was_sent() {
    holds(
        &[],
        &[
            Round(0, Full),
            Fault(Creates, ApplyLater(470)),
            Do(0, Make(Project, 0)),
            Round(0, Quick),
            Do(0, Rename(Project, 5, 1)),
        ],
    );
}

#[test]
fn an_edit_made_in_doubt_that_clashes_is_shown() {
    holds(
        &[],
        &[
            Round(0, Full),
            Do(0, Start { text: 0, names: 4 }),
            Fault(Creates, ApplyLater(30)),
            Round(0, Quick),
            Do(0, Stop),
            Wait(388),
            Web(Started {
                text: 3,
                minutes_ago: 11,
            }),
            Do(0, Edit(2, Ends(17))),
        ],
    );
}

#[test]
fn tasks_are_asked_for_in_the_round_that_brings_their_projects() {
    holds(
        &[NoTasksAlong],
        &[Round(0, Full), Do(0, PutAway(Project, 1))],
    );
}

#[test]
fn undo_of_a_stop_starts_no_second_timer() {
    holds(
        &[],
        &[
            Do(0, Start { text: 4, names: 4 }),
            Do(0, Stop),
            Web(Started {
                text: 5,
                minutes_ago: 18,
            }),
            Round(0, Quick),
            Do(0, Undo),
        ],
    );
}

#[test]
fn what_was_perhaps_sent_is_not_sent_again_because_of_an_edit() {
    holds(
        &[],
        &[
            Fault(Creates, ApplyLater(150)),
            Do(
                0,
                Add {
                    text: 3,
                    names: 0,
                    hours_ago: 15,
                    minutes: 0,
                },
            ),
            Do(0, Start { text: 5, names: 1 }),
            Round(0, Full),
            Wait(260),
            Round(0, Quick),
            Do(0, Stop),
        ],
    );
}

#[test]
fn of_two_creates_in_doubt_neither_takes_the_others_entry() {
    holds(
        &[],
        &[
            Round(0, Full),
            Do(0, Make(Project, 2)),
            Fault(Reads, TooMany(Some(60))),
            Round(0, Quick),
            Fault(Creates, LoseRequest),
            Do(0, Start { text: 0, names: 3 }),
            Do(0, Start { text: 3, names: 4 }),
            Wait(1182),
            Fault(Creates, ServerError { applied: false }),
            Fault(Creates, ApplyLater(30)),
            Round(0, Quick),
            Round(0, Quick),
        ],
    );
}

#[test]
fn a_task_under_a_project_that_went_there_keeps_nothing_back() {
    holds(
        &[],
        &[
            Round(0, Full),
            Web(ItemDeleted(Project, 0)),
            Do(0, Rename(Project, 3, 0)),
            Do(0, Make(Task, 5)),
        ],
    );
}

#[test]
fn a_late_entry_that_was_edited_before_it_was_found_is_not_made_again() {
    holds(
        &[],
        &[
            Round(0, Full),
            Fault(Creates, ApplyLater(30)),
            Do(0, Delete(5)),
            Web(Deleted(0)),
            Do(
                0,
                Add {
                    text: 5,
                    names: 5,
                    hours_ago: 25,
                    minutes: 45,
                },
            ),
            Round(0, Quick),
            Wait(1134),
            Web(Edited(1, Reopened)),
        ],
    );
}

#[test]
fn ending_a_timer_for_another_one_answers_no_question() {
    holds(
        &[],
        &[
            Round(0, Full),
            Web(Edited(4, Reopened)),
            Do(0, Delete(4)),
            Begin(0, Quick),
            Do(0, Start { text: 4, names: 1 }),
            Move(0, 6),
        ],
    );
}

#[test]
fn what_was_undone_stays_so_when_somebody_went_on_from_the_edit() {
    holds(
        &[],
        &[
            Round(0, Full),
            Fault(Updates, LoseReply),
            Do(
                0,
                Add {
                    text: 3,
                    names: 5,
                    hours_ago: 18,
                    minutes: 15,
                },
            ),
            Do(0, Edit(5, Filed(0))),
            Round(0, Quick),
            Do(0, Undo),
            Web(Edited(1, Filed(0))),
        ],
    );
}

#[test]
fn a_flag_set_with_a_stop_that_never_arrived_is_sent_again() {
    holds(
        &[],
        &[
            Round(0, Full),
            Do(
                0,
                StartedAgo {
                    text: 0,
                    minutes: 8,
                },
            ),
            Round(0, Quick),
            Fault(Updates, CaptivePortal),
            Do(0, Start { text: 3, names: 4 }),
            Do(0, Edit(3, Billable)),
            Round(0, Full),
        ],
    );
}

#[test]
fn a_timer_that_never_arrived_does_not_take_the_entry_that_ended_before_it() {
    holds(
        &[],
        &[
            Fault(Creates, LoseRequest),
            Fault(Creates, LoseReply),
            Do(0, Start { text: 0, names: 0 }),
            Do(0, Start { text: 0, names: 4 }),
            Fault(Creates, ApplyLater(470)),
            Do(
                0,
                Add {
                    text: 4,
                    names: 0,
                    hours_ago: 27,
                    minutes: 45,
                },
            ),
            Round(0, Quick),
        ],
    );
}

#[test]
fn what_arrived_late_and_was_moved_since_is_asked_about() {
    holds(
        &[],
        &[
            Web(Started {
                text: 4,
                minutes_ago: 12,
            }),
            Fault(Creates, ApplyLater(470)),
            Round(0, Quick),
            Do(0, Continue(2)),
            Web(Started {
                text: 5,
                minutes_ago: 8,
            }),
            Round(0, Full),
            Wait(25200),
            Web(Edited(5, Starts(-17))),
        ],
    );
}

#[test]
fn what_went_there_is_asked_about_once() {
    holds(
        &[],
        &[
            Round(0, Full),
            Do(0, Delete(0)),
            Do(0, Edit(0, Billable)),
            Web(Deleted(1)),
        ],
    );
    holds(
        &[],
        &[
            Do(
                1,
                AddByClock {
                    text: 0,
                    days_ago: 1,
                    hour: 4,
                },
            ),
            Web(Started {
                text: 1,
                minutes_ago: 3,
            }),
            Round(1, Quick),
            Do(1, Edit(1, Described(5))),
            Fault(Reads, Meanwhile(crate::step::Meanwhile::Deleted)),
            Round(1, Full),
        ],
    );
}

#[test]
fn a_stop_by_the_stopwatch_leaves_the_rest_of_the_edit_to_be_sent() {
    holds(
        &[],
        &[
            Round(0, Quick),
            Do(0, Edit(0, Tagged(5))),
            Web(Edited(0, Reopened)),
            Fault(Updates, Refuse(403, 4030)),
            Do(0, Start { text: 5, names: 4 }),
            Round(0, Full),
        ],
    );
}

#[test]
fn a_pause_that_begins_within_a_second_is_kept_to_its_end() {
    holds(
        &[],
        &[
            Round(0, Full),
            Do(
                1,
                AddByClock {
                    text: 5,
                    days_ago: 2,
                    hour: 0,
                },
            ),
            Round(1, Full),
            Round(1, Quick),
            Begin(0, Quick),
            Fault(Deletes, TooMany(Some(2))),
            Do(1, Delete(5)),
            Round(0, Full),
            Round(1, Full),
            Web(Copied(2)),
            Round(0, Quick),
            Round(1, Quick),
        ],
    );
}

#[test]
fn what_was_perhaps_sent_is_not_sent_again_because_it_was_deleted_and_brought_back() {
    holds(
        &[],
        &[
            Round(0, Quick),
            Do(
                0,
                Add {
                    text: 2,
                    names: 3,
                    hours_ago: 17,
                    minutes: 15,
                },
            ),
            Begin(0, Quick),
            Move(0, 19),
            Fault(Creates, Refuse(403, 4030)),
            Fault(Creates, ApplyLater(470)),
            Do(
                0,
                Add {
                    text: 5,
                    names: 1,
                    hours_ago: 28,
                    minutes: 30,
                },
            ),
            Do(0, Delete(2)),
            Begin(0, Quick),
            Move(0, 24),
            Race(0, Quick),
            Do(0, Undo),
            Move(0, 9),
            Wait(28800),
            Move(0, 9),
            Do(0, Delete(2)),
            Do(0, Undo),
        ],
    );
}

#[test]
fn what_a_proxy_delivered_twice_is_nobody_elses_lost_entry() {
    holds(
        &[],
        &[
            Fault(Creates, GatewayFails(6)),
            Do(
                0,
                StartedAgo {
                    text: 4,
                    minutes: 30,
                },
            ),
            Do(0, Start { text: 4, names: 4 }),
            Do(0, Start { text: 2, names: 4 }),
            Do(
                0,
                Add {
                    text: 4,
                    names: 0,
                    hours_ago: 1,
                    minutes: 45,
                },
            ),
            Fault(Creates, Twice),
            Do(
                0,
                AddByClock {
                    text: 4,
                    days_ago: 0,
                    hour: 0,
                },
            ),
            Do(0, Start { text: 4, names: 1 }),
            Do(
                0,
                AddByClock {
                    text: 4,
                    days_ago: 2,
                    hour: 1,
                },
            ),
            Round(0, Quick),
        ],
    );
}

#[test]
fn many_that_were_deleted_there_go_here_in_the_end() {
    holds(
        &[],
        &[
            Round(1, Full),
            Do(1, Delete(3)),
            Begin(0, Quick),
            Move(0, 31),
            Round(1, Quick),
            Do(
                0,
                Add {
                    text: 4,
                    names: 4,
                    hours_ago: 14,
                    minutes: 0,
                },
            ),
            Do(
                0,
                AddByClock {
                    text: 1,
                    days_ago: 1,
                    hour: 0,
                },
            ),
            Fault(Creates, Redirect),
            Do(0, Start { text: 5, names: 5 }),
            Do(
                0,
                Add {
                    text: 0,
                    names: 4,
                    hours_ago: 8,
                    minutes: 0,
                },
            ),
            Round(0, Full),
            Do(1, Delete(1)),
            Web(Deleted(2)),
            Web(Deleted(2)),
            Begin(1, Quick),
            Move(1, 10),
            Web(Deleted(3)),
            Web(Deleted(0)),
        ],
    );
}

#[test]
fn what_is_brought_back_while_its_deletion_is_in_doubt_does_not_go_with_it() {
    holds(
        &[],
        &[
            Fault(Deletes, ApplyLater(30)),
            Do(0, Start { text: 3, names: 1 }),
            Round(0, Quick),
            Do(0, Delete(4)),
            Round(0, Full),
            Do(0, Undo),
            Do(0, Start { text: 2, names: 0 }),
            Round(0, Full),
        ],
    );
}

#[test]
fn what_arrived_late_and_was_moved_is_asked_about_where_ids_tell_nothing() {
    holds(
        &[IdsOffBy(949)],
        &[
            Do(0, Start { text: 1, names: 1 }),
            Do(0, Delete(1)),
            Fault(Creates, ApplyLater(470)),
            Do(0, Undo),
            Round(0, Full),
            Fault(Reads, Meanwhile(crate::step::Meanwhile::Moved(3))),
            Sleep(0, 20903),
            Round(0, Quick),
        ],
    );
}

#[test]
fn what_was_stopped_there_before_its_lost_create_was_dropped_is_asked_about() {
    holds(
        &[],
        &[
            Fault(Creates, ApplyLater(30)),
            Do(0, Start { text: 2, names: 4 }),
            Round(0, Full),
            Do(0, Discard),
            Wait(13),
            Wait(13),
            Web(Stopped),
        ],
    );
}

#[test]
fn what_a_proxy_started_twice_is_nobody_elses_lost_entry() {
    holds(
        &[],
        &[
            Fault(Creates, Twice),
            Fault(Creates, EmptyList),
            Do(0, Start { text: 3, names: 0 }),
            Do(0, Start { text: 5, names: 4 }),
            Round(0, Quick),
        ],
    );
}

#[test]
fn what_slid_over_an_edge_of_the_first_pull_comes_with_the_first_sweep() {
    holds(
        &[SmallPages(2)],
        &[
            Web(LongAgo),
            Begin(0, Full),
            Move(0, 29),
            Kill(0),
            Fault(Reads, Meanwhile(crate::step::Meanwhile::Deleted)),
            Round(0, Full),
        ],
    );
}
