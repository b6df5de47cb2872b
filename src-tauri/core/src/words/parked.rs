//! The words of what is parked: why Clockify does not have it, that it is safe, and what leads out.
//!
//! Never decides what is parked or what a way out does.

use crate::action::Moment;
use crate::day;
use crate::field::Field;
use crate::problem::{Attention, Problem, Reason};
use crate::row::{Item, Row};
use crate::view::AttentionView;

use super::fields::{Called, changes, stretch, value};
use super::{cut, quoted, waiting};

/// Why a row is parked, in words; `name` is its description or its name, and `deleted` whether it is gone here.
pub fn attention_view(attention: &Attention, name: &str, deleted: bool) -> AttentionView {
    let mut message = format!(
        "{}. {}",
        parked_title(attention, name),
        parked_then(attention.reason, deleted)
    );
    if let Some(said) = said(attention) {
        message.push_str(&format!(" Clockify says {}.", quoted(said)));
    }
    AttentionView {
        code: code(attention.reason).to_owned(),
        message,
        actions: attention.reason.ways_out(deleted).to_vec(),
    }
}

/// What Clockify said of a row, where it said something.
pub fn said(attention: &Attention) -> Option<&str> {
    let said = attention.said.as_deref().map(str::trim);
    said.filter(|said| !said.is_empty() && attention.reason != Reason::FieldRequired)
}

/// What is the matter with a parked row: "Task is required: Error states".
pub fn parked_title(attention: &Attention, name: &str) -> String {
    let what = what(attention);
    match name.trim() {
        "" => what,
        name => format!("{what}: {}", cut(name, 60)),
    }
}

fn what(attention: &Attention) -> String {
    let (what, _) = about(attention.reason);
    match (attention.reason, attention.said.as_deref()) {
        (Reason::FieldRequired, Some(fields)) => format!("{} is required", cut(fields, 60)),
        _ => what.to_owned(),
    }
}

/// What is safe, and when it goes on.
pub fn parked_then(reason: Reason, deleted: bool) -> &'static str {
    if deleted {
        return "It is deleted here and still stands in Clockify.";
    }
    let (_, then) = about(reason);
    then
}

/// When it was, what was wanted and what is safe: what stands under the title of a parked row.
///
/// # Errors
/// Whatever keeps a name from being looked up.
pub fn parked_under(
    row: &Row,
    reason: Reason,
    called: Called<'_>,
    moment: Moment,
) -> Result<String, Problem> {
    let content = row.here.as_ref().or(row.base.as_ref());
    let entry = content.and_then(Item::entry);
    let mut parts: Vec<String> = entry
        .map(|entry| stretch(entry, moment))
        .into_iter()
        .collect();
    parts.push(match (&row.base, &row.here) {
        (Some(base), Some(here)) if keeps_a_change(reason) && !here.alike(base) => {
            let changes = changes(base, here, called, moment)?;
            format!("Your change is kept here: {}.", changes.join(", "))
        }
        _ => parked_then(reason, row.here.is_none()).to_owned(),
    });
    Ok(parts.join(" · "))
}

/// A note to whoever can help, ready to be pasted.
///
/// # Errors
/// Whatever keeps a name from being looked up.
pub fn note(
    row: &Row,
    attention: &Attention,
    called: Called<'_>,
    moment: Moment,
) -> Result<String, Problem> {
    let Some(content) = row.here.as_ref().or(row.base.as_ref()) else {
        return Ok(String::new());
    };
    let what = what(attention);
    let kind = waiting::kind(row.key.kind());
    let mut lines = vec![format!(
        "{kind}: {}",
        value(&Field::Name, content, called, moment)?
    )];
    if let Item::Entry(entry) = content {
        let (start, end) = (entry.span.start(), entry.span.end());
        let date = |at| day::date_of(at, moment.zone);
        lines.push(format!(
            "{}, {} – {}, {}",
            day::long(date(start), date(moment.now)),
            day::clock(start, moment.zone),
            end.map_or("now".to_owned(), |end| day::clock(end, moment.zone)),
            value(&Field::Project, content, called, moment)?
        ));
    }
    match (&row.base, &row.here) {
        (Some(_), None) => lines.push("Wanted: deleted".to_owned()),
        (Some(base), Some(here)) if !here.alike(base) => {
            let changes = changes(base, here, called, moment)?;
            lines.push(format!("Wanted: {}", changes.join(", ")));
        }
        _ => {}
    }
    lines.push(match said(attention) {
        Some(said) => format!("Clockify: {what}. It says {}", quoted(said)),
        None => format!("Clockify: {what}"),
    });
    Ok(lines.join("\n"))
}

/// Whether it is a change that Clockify does not take, rather than the whole.
fn keeps_a_change(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::Locked | Reason::Approved | Reason::Forbidden | Reason::PlanLimit
    )
}

fn about(reason: Reason) -> (&'static str, &'static str) {
    match reason {
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
        Reason::FieldRequired => (
            "A custom field is required",
            "Clockify takes it once that is filled; the time is safe here.",
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
        Reason::FieldRequired => "field_required",
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
