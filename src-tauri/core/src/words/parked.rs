//! The words of what is parked: why Clockify does not have it, that it is safe, and what leads out.
//!
//! Never decides what is parked or what a way out does.

use crate::action::Moment;
use crate::day;
use crate::field::Field;
use crate::problem::{Attention, Problem, Reason};
use crate::row::{Item, Row};
use crate::say;
use crate::view::AttentionView;

use super::fields::{Called, changes, stretch, value};
use super::{cut, quoted};

/// Why a row is parked, in words; `name` is its description or its name, and `deleted` whether it is gone here.
pub fn attention_view(attention: &Attention, name: &str, deleted: bool) -> AttentionView {
    let title = parked_title(attention, name);
    let then = parked_then(attention.reason, deleted);
    let message = match said(attention) {
        None => say!("parked-message", title = title, then = then),
        Some(said) => say!(
            "parked-message-saying",
            title = title,
            then = then,
            said = quoted(said)
        ),
    };
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
        name => say!("parked-title", what = what, name = cut(name, 60)),
    }
}

fn what(attention: &Attention) -> String {
    match (attention.reason, attention.said.as_deref()) {
        (Reason::FieldRequired, Some(fields)) => {
            say!("parked-fields-required", fields = cut(fields, 60))
        }
        (reason, _) => say!("parked-what", reason = code(reason)),
    }
}

/// What is safe, and when it goes on.
pub fn parked_then(reason: Reason, deleted: bool) -> String {
    match deleted {
        true => say!("parked-deleted"),
        false => say!("parked-then", reason = code(reason)),
    }
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
            say!("parked-change-kept", changes = changes.join(", "))
        }
        _ => parked_then(reason, row.here.is_none()),
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
    let mut lines = vec![say!(
        "parked-note",
        kind = row.key.kind().word(),
        name = value(&Field::Name, content, called, moment)?
    )];
    if let Item::Entry(entry) = content {
        let date = |at| day::date_of(at, moment.zone);
        let start = entry.span.start();
        let on = day::long(date(start), date(moment.now));
        let from = day::clock(start, moment.zone);
        let project = value(&Field::Project, content, called, moment)?;
        lines.push(match entry.span.end() {
            Some(end) => say!(
                "parked-note-when",
                date = on,
                from = from,
                to = day::clock(end, moment.zone),
                project = project
            ),
            None => say!(
                "parked-note-until-now",
                date = on,
                from = from,
                project = project
            ),
        });
    }
    match (&row.base, &row.here) {
        (Some(_), None) => lines.push(say!("parked-note-deleted")),
        (Some(base), Some(here)) if !here.alike(base) => {
            let changes = changes(base, here, called, moment)?;
            lines.push(say!("parked-note-wanted", changes = changes.join(", ")));
        }
        _ => {}
    }
    lines.push(match said(attention) {
        Some(said) => say!("parked-note-saying", what = what, said = quoted(said)),
        None => say!("parked-note-of-clockify", what = what),
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
