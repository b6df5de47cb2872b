//! The words of what is parked: why Clockify does not have it, that it is safe, and what leads out.
//!
//! Never decides what is parked or what a way out does.

use crate::problem::{Attention, Reason, WayOut};
use crate::view::AttentionView;

use super::{cut, quoted};

/// Why a row is parked, in words; `name` is its description or its name.
pub fn attention_view(attention: &Attention, name: &str) -> AttentionView {
    let said = attention
        .said
        .as_deref()
        .map(str::trim)
        .filter(|said| !said.is_empty());
    let mut message = parked(attention.reason, name);
    if let Some(said) = said {
        message.push_str(&format!(" Clockify says {}.", quoted(said)));
    }
    AttentionView {
        code: code(attention.reason).to_owned(),
        message,
        actions: ways_out(attention.reason).to_vec(),
    }
}

/// Why a row is parked: what is the matter with it, and what is safe.
pub fn parked(reason: Reason, name: &str) -> String {
    let (what, then) = match reason {
        Reason::Validation => (
            "Not taken as it is",
            "Clockify takes it once it is changed; it is safe here.",
        ),
        Reason::ProjectGone => (
            "Its project is gone",
            "Clockify takes it with another project; the time is safe here.",
        ),
        Reason::ProjectRequired => (
            "Project is required",
            "Clockify takes it once it has a project; the time is safe here.",
        ),
        Reason::TaskRequired => (
            "Task is required",
            "Clockify takes it once it has a task; the time is safe here.",
        ),
        Reason::TagRequired => (
            "Tag is required",
            "Clockify takes it once it has a tag; the time is safe here.",
        ),
        Reason::DescriptionRequired => (
            "Description is required",
            "Clockify takes it once it has a description; the time is safe here.",
        ),
        Reason::TagArchived => (
            "A tag of it is archived",
            "Clockify takes it without that tag; the time is safe here.",
        ),
        Reason::Locked => (
            "Locked day",
            "Clockify changes nothing on that day; your change is kept here.",
        ),
        Reason::Approved => (
            "Approved already",
            "Clockify changes nothing that is approved; your change is kept here.",
        ),
        Reason::StopwatchOnly => (
            "Only the stopwatch counts",
            "This workspace takes no entry with a time of its own; it is safe here.",
        ),
        Reason::Forbidden => (
            "Not allowed",
            "Your account may not do this in Clockify; it is safe here.",
        ),
        Reason::PlanLimit => (
            "Not in the plan",
            "The plan of this workspace does not hold it; it is safe here.",
        ),
        Reason::SeveralCandidates => (
            "Perhaps sent",
            "Several entries in Clockify could be it; nothing is sent again until you choose.",
        ),
        Reason::RemoteDeleted => (
            "Deleted in Clockify, changed here",
            "Your version is kept here.",
        ),
        Reason::ChangedAfterDelete => (
            "Deleted here, then changed in Clockify",
            "It is back as it is there; nothing is lost.",
        ),
        Reason::BadText => (
            "A character that Clockify refuses",
            "Clockify takes it once the text is changed; it is safe here.",
        ),
        Reason::WaitsForParked => (
            "Waits for another",
            "Something it names needs you first; then it goes by itself.",
        ),
    };
    match name.trim() {
        "" => format!("{what}. {then}"),
        name => format!("{what}: {}. {then}", cut(name, 60)),
    }
}

/// What leads out, the likeliest first.
pub fn ways_out(reason: Reason) -> &'static [WayOut] {
    use WayOut::{Copy, DeleteAnyway, Drop, Edit, KeepAsNew, Retry, TakeTheirs};
    match reason {
        Reason::ProjectRequired
        | Reason::TaskRequired
        | Reason::TagRequired
        | Reason::DescriptionRequired => &[Edit, Retry],
        Reason::Validation
        | Reason::ProjectGone
        | Reason::TagArchived
        | Reason::BadText
        | Reason::WaitsForParked => &[Edit, Retry, Drop],
        Reason::Locked
        | Reason::Approved
        | Reason::StopwatchOnly
        | Reason::Forbidden
        | Reason::PlanLimit => &[Copy, Retry, Drop],
        Reason::SeveralCandidates => &[TakeTheirs, KeepAsNew],
        Reason::RemoteDeleted => &[KeepAsNew, Drop],
        Reason::ChangedAfterDelete => &[TakeTheirs, DeleteAnyway],
    }
}

/// The code that does not change.
pub(super) fn code(reason: Reason) -> &'static str {
    match reason {
        Reason::Validation => "validation",
        Reason::ProjectGone => "project_gone",
        Reason::ProjectRequired => "project_required",
        Reason::TaskRequired => "task_required",
        Reason::TagRequired => "tag_required",
        Reason::DescriptionRequired => "description_required",
        Reason::TagArchived => "tag_archived",
        Reason::Locked => "locked",
        Reason::Approved => "approved",
        Reason::StopwatchOnly => "stopwatch_only",
        Reason::Forbidden => "forbidden",
        Reason::PlanLimit => "plan_limit",
        Reason::SeveralCandidates => "several_candidates",
        Reason::RemoteDeleted => "remote_deleted",
        Reason::ChangedAfterDelete => "changed_after_delete",
        Reason::BadText => "bad_text",
        Reason::WaitsForParked => "waits_for_parked",
    }
}
