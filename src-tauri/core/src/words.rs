//! Everything Stint says to a person, in one place: the sentence, what was kept and the next step for each
//! [`Problem`], the sentence for each parked row, and the words of the state of syncing.
//!
//! Short main clauses in the present tense. "Here" is this computer, "Clockify" the other side. Never a code that
//! cannot be looked up, never blame, never a key.

mod account;
mod calendar;
mod catalog;
mod check;
mod clash;
mod custom;
mod done;
mod fields;
mod files;
mod found;
mod parked;
mod place;
mod refusal;
mod report;
mod rules;
mod settings;
mod several;
mod state;
mod story;
mod upload;
mod waiting;

pub use account::{age, called, fares, read_only_advice, rests_in_file, stays_local, workspace};
pub use calendar::{
    Stays, between, block, called_entry, carried, dates, day_between, day_of_month, lies_over,
    of_day, of_target, total_or_dash, twice, until, week, week_day,
};
pub use catalog::used;
pub use check::{
    NoneOf, Settle, calm, counted_twice, likely, long, needs_you_for, not_tracked, settle, the_two,
    to_settle, without_project,
};
pub use clash::{clashing, settled, twins};
pub use custom::{field_note, field_view};
pub use done::{back_to, done, done_item, named, undoable};
pub use fields::{Called, Named, changes, held, label, plain, stretch, value};
pub use files::{
    backed_up, exported, import_format, import_notes, imported, of_disk, read_as, report_exported,
    restored, whose_is_yours,
};
pub use found::{
    entry_when, entry_when_at_head, found, found_billable, found_from, found_more, found_to,
    not_found,
};
pub use parked::{attention_view, note, parked_then, parked_title, parked_under, said};
pub use place::place;
pub use refusal::{code, commands, kept, next, sentence};
pub use report::{
    Bars, against, and_more, balance, bars, by, entries, heat, hour, labels, long_stretch,
    more_lines, none_of, nothing, others, percent, range_label, rounding, several_tags, shares,
    short_stretch, signed, still_runs, stretch_of,
};
pub use rules::{capabilities, create, form, lock, makers, remark, remark_sentence};
pub use settings::{
    sections, setting_also, setting_hint, setting_label, setting_takes, setting_takes_in_words,
    told,
};
pub use several::merge;
pub use state::{needs_you, since, still_waiting, sync_words, timing_words};
pub use story::{came, clashed, clashed_in_words, was_changed, was_parked, was_sent, when};
pub use upload::{
    becomes, left_out, nothing_to_upload, read_so_far, unread, upload, upload_beside, upload_notes,
    uploaded,
};
pub use waiting::{Held, errand, last_round, waited, waits};

use crate::id::Kind;
use crate::problem::Problem;
use crate::say;
use crate::view::ProblemView;

/// A problem in words, for every door.
pub fn view(problem: &Problem) -> ProblemView {
    ProblemView {
        code: code(problem).to_owned(),
        sentence: sentence(problem),
        kept: kept(problem),
        next: next(problem),
        commands: commands(problem),
        candidates: candidates(problem).to_vec(),
    }
}

/// The names to choose from.
pub fn candidates(problem: &Problem) -> &[String] {
    match problem {
        Problem::UnknownName { candidates, .. }
        | Problem::AmbiguousName { candidates, .. }
        | Problem::AmbiguousEntry { candidates, .. }
        | Problem::UnknownAccount { candidates, .. }
        | Problem::UnknownWorkspace { candidates, .. }
        | Problem::UnknownMember { candidates, .. }
        | Problem::UnknownField { candidates, .. }
        | Problem::AmbiguousField { candidates, .. } => candidates,
        Problem::FieldUnreadable { allowed, .. } => allowed,
        _ => &[],
    }
}

/// What stands where a project would.
pub fn no_project() -> String {
    say!("terms-no-project")
}

/// `project`: the word for one of a kind. In a sentence the kind itself is put in, as the word shapes what stands
/// around it.
pub fn kind(kind: Kind) -> String {
    say!("terms-kind", kind = kind.word())
}

/// Where a desktop keeps the places of windows to itself.
pub fn mini_does_not_float() -> String {
    say!("problem-mini-does-not-float")
}

/// `Website relaunch: Build`, or `No project`: what stands under a description.
pub fn under(project: Option<&str>, task: Option<&str>) -> String {
    match (project, task) {
        (None, _) => no_project(),
        (Some(project), None) => project.to_owned(),
        (Some(project), Some(task)) => format!("{project}: {task}"),
    }
}

/// A text cut at so many characters, with an ellipsis for what is left out.
pub fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let head: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", head.trim_end())
}

/// What a person said, in quotes, never longer than a line.
fn quoted(said: &str) -> String {
    const MOST: usize = 60;
    let line: String = said
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    say!("terms-quoted", text = cut(line.trim(), MOST))
}

#[cfg(test)]
mod tests;
