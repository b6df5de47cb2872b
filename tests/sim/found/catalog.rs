//! What was found about projects, clients, tasks and tags.
//!
//! Never entries alone: those stand in [`super`].

use super::holds;
use crate::step::{
    Act::*, Fault::*, Field::*, Habit::*, On::*, Reach::*, Step::*, Thing::*, Web::*,
};

#[test]
fn what_was_put_away_here_stays_so_when_it_is_found_by_its_name() {
    holds(
        &[],
        &[
            Round(0, Quick),
            Fault(Creates, ApplyLater(470)),
            Do(0, Make(Client, 0)),
            Round(0, Full),
            Do(0, PutAway(Client, 1)),
        ],
    );
}

#[test]
fn a_deleted_project_that_entries_still_name_is_not_made_anew_after_every_sweep() {
    holds(
        &[OrphansKept],
        &[
            Round(0, Full),
            Do(0, DeleteItem(Project, 2)),
            Round(1, Full),
            Fault(Anything, LoseReply),
            Do(
                1,
                Add {
                    text: 5,
                    names: 1,
                    hours_ago: 10,
                    minutes: 0,
                },
            ),
            Round(0, Quick),
            Round(1, Quick),
        ],
    );
}

#[test]
fn what_is_renamed_before_its_name_is_known_is_shown_as_a_clash() {
    holds(
        &[],
        &[
            Round(0, Quick),
            Do(1, Make(Project, 2)),
            Do(1, Start { text: 0, names: 1 }),
            Round(1, Full),
            Do(0, Make(Project, 2)),
            Begin(0, Quick),
            Round(0, Full),
            Do(0, Rename(Project, 3, 5)),
        ],
    );
}

#[test]
fn an_entry_that_gets_a_new_tag_while_it_is_read_waits_for_the_tag() {
    holds(
        &[],
        &[
            Round(0, Full),
            Do(
                0,
                StartedAgo {
                    text: 3,
                    minutes: 21,
                },
            ),
            Round(0, Quick),
            Do(0, Stop),
            Do(0, Make(Tag, 2)),
            Begin(0, Full),
            Move(0, 15),
            Do(0, Delete(0)),
            Do(0, Edit(2, Tagged(2))),
        ],
    );
}

#[test]
fn a_deletion_that_arrived_twice_is_taken_back_as_something_new() {
    holds(
        &[],
        &[
            Fault(Deletes, Twice),
            Round(0, Quick),
            Do(0, PutAway(Task, 3)),
            Do(0, DeleteItem(Task, 4)),
            Round(0, Quick),
            Do(0, Undo),
        ],
    );
}

#[test]
fn an_entry_may_name_a_tag_that_is_gone_and_that_others_still_name() {
    holds(
        &[OrphansKept],
        &[
            Round(1, Full),
            Web(Edited(3, Tagged(1))),
            Round(0, Full),
            Do(0, Start { text: 1, names: 2 }),
            Do(1, DeleteItem(Tag, 0)),
            Round(1, Asked),
        ],
    );
}

#[test]
fn the_tasks_of_a_project_that_is_asked_about_wait_with_it() {
    holds(
        &[NoTasksAlong],
        &[
            Round(1, Due),
            Web(ItemDeleted(Project, 4)),
            Do(1, Rename(Project, 1, 5)),
        ],
    );
}

#[test]
fn what_went_with_its_project_is_in_doubt_no_more() {
    holds(
        &[],
        &[
            Round(1, Quick),
            Fault(Updates, Redirect),
            Do(1, PutAway(Task, 1)),
            Round(1, Quick),
            Web(ItemDeleted(Project, 4)),
            Do(1, Undo),
        ],
    );
}
