//! The words of what a workspace demands and of who may make what.
//!
//! Never claims that this person may not do something: Clockify does not say who is an admin.

use super::quoted;
use crate::action::Moment;
use crate::at::At;
use crate::custom::{CustomField, Shown};
use crate::day;
use crate::entry::Entry;
use crate::id::{Kind, RemoteId};
use crate::problem::Reason;
use crate::rules::{Makers, Remark, Rules};
use crate::view::{Can, CanView, EntryForm, Need, Needed};

/// A remark behind what was done: ` · this workspace wants a project`. Nothing for a reason that only Clockify knows.
pub fn remark(remark: &Remark) -> String {
    match words(remark) {
        words if words.is_empty() => words,
        words => format!(" · {words}"),
    }
}

/// A remark on its own: `This workspace wants a project.`
pub fn remark_sentence(remark: &Remark) -> Option<String> {
    let words = words(remark);
    (!words.is_empty()).then(|| sentence(&words))
}

fn sentence(words: &str) -> String {
    format!("{}.", super::clash::capital(words))
}

fn words(remark: &Remark) -> String {
    match remark {
        Remark::Refused(reason) => refused(*reason).to_owned(),
        Remark::LacksFields(names) => {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            format!("this workspace wants {}", listed(&names))
        }
        Remark::BillableReplaced => {
            "only admins may change what is billable in this workspace".to_owned()
        }
        Remark::NotForAll(kind, makers) => {
            let (who, kind) = (makers_of(*makers), several(*kind));
            format!("{who} may make {kind} in this workspace")
        }
    }
}

fn refused(reason: Reason) -> &'static str {
    match reason {
        Reason::ProjectRequired => "this workspace wants a project",
        Reason::TaskRequired => "this workspace wants a task",
        Reason::TagRequired => "this workspace wants a tag",
        Reason::DescriptionRequired => "this workspace wants a description",
        Reason::StopwatchOnly => "this workspace may take only what the stopwatch measured",
        Reason::Locked => "this workspace has locked that day",
        // Which fields is what there is to say.
        Reason::FieldRequired
        | Reason::Validation
        | Reason::ProjectGone
        | Reason::TagArchived
        | Reason::Approved
        | Reason::Forbidden
        | Reason::PlanLimit
        | Reason::SeveralCandidates
        | Reason::RemoteDeleted
        | Reason::ChangedAfterDelete
        | Reason::BadText
        | Reason::WaitsForParked => "",
    }
}

fn makers_of(makers: Makers) -> &'static str {
    match makers {
        Makers::Everyone => "everybody",
        Makers::Some => "not everybody",
        Makers::Managers => "only admins and project managers",
        Makers::Admins => "only admins",
    }
}

fn several(kind: Kind) -> &'static str {
    match kind {
        Kind::Client => "clients",
        Kind::Project => "projects",
        Kind::Task => "tasks",
        Kind::Tag => "tags",
        Kind::Entry => "entries",
    }
}

/// Who may make things of a kind, beside the offer to make one: `only admins may`. Nothing where everybody may.
pub fn makers(makers: Makers) -> Option<String> {
    (makers != Makers::Everyone).then(|| format!("{} may", makers_of(makers)))
}

/// `Create project “Foo”`.
pub fn create(kind: Kind, name: &str) -> String {
    format!("Create {} {}", kind.word(), quoted(name))
}

/// Before when entries are locked: `Entries before 1 March 2026 are locked`, on the days of the person.
pub fn lock(before: At, moment: Moment) -> String {
    let date = day::date_of(before, moment.zone);
    let today = day::date_of(moment.now, moment.zone);
    let is_midnight = day::start_of(date, moment.zone) == before;
    let clock = (!is_midnight).then(|| format!(" {}", day::clock(before, moment.zone)));
    format!(
        "Entries before {}{} are locked",
        day::dated(date, today),
        clock.unwrap_or_default()
    )
}

/// What a workspace asks of an entry, or of a new one, for the one who edits it; `project` is the one it has, or that
/// it is about to get.
pub fn form(
    rules: &Rules,
    fields: &[CustomField],
    entry: Option<&Entry>,
    project: Option<&RemoteId>,
    moment: Moment,
) -> EntryForm {
    let needs = [
        (
            rules.needs_project,
            Needed::Project,
            Reason::ProjectRequired,
        ),
        (rules.needs_task, Needed::Task, Reason::TaskRequired),
        (rules.needs_tag, Needed::Tags, Reason::TagRequired),
        (
            rules.needs_description,
            Needed::Description,
            Reason::DescriptionRequired,
        ),
    ];
    let ended = entry.is_some_and(|entry| !entry.span.is_running());
    let notes = [
        (rules.stopwatch_only && ended, Reason::StopwatchOnly),
        (
            entry.is_some_and(|entry| rules.locks(entry.span.start())),
            Reason::Locked,
        ),
    ];
    let notes = notes.into_iter().filter(|(holds, _)| *holds);
    EntryForm {
        needs: needs
            .into_iter()
            .filter(|(needed, ..)| *needed)
            .map(|(_, field, reason)| Need {
                field,
                words: sentence(refused(reason)),
            })
            .collect(),
        notes: notes.map(|(_, reason)| sentence(refused(reason))).collect(),
        lock: rules.locked_before.map(|before| lock(before, moment)),
        billable: rules
            .billable_by_admins
            .then(|| "Only admins may change what is billable".to_owned()),
        makes_projects: makers(rules.projects_by),
        makes_tags: makers(rules.tags_by),
        fields: fields
            .iter()
            .filter_map(|field| {
                let held = entry.and_then(|entry| entry.custom.value(&field.id));
                super::custom::field_form(field, held, project)
            })
            .collect(),
    }
}

/// What one may do in a workspace and what it demands, a line each, as the page of an account lists it.
pub fn capabilities(rules: &Rules, fields: &[CustomField], moment: Moment) -> Vec<CanView> {
    let view = |can, words: String| CanView { can, words };
    let mut lines = vec![if rules.stopwatch_only {
        view(
            Can::No,
            "Write entries with times of their own: only the stopwatch may".to_owned(),
        )
    } else {
        view(Can::Yes, "Read and write your own entries".to_owned())
    }];
    let made = [
        (rules.projects_by, "projects and clients"),
        (rules.tags_by, "tags"),
        (rules.tasks_by, "tasks"),
    ];
    // Those that the same people may make stand in one line, what everybody may make first.
    let mut makers: Vec<Makers> = made.iter().map(|(by, _)| *by).collect();
    makers.sort_unstable();
    makers.dedup();
    for by in makers {
        let things = made.iter().filter(|(other, _)| *other == by);
        let things: Vec<&str> = things.map(|(_, things)| *things).collect();
        let things = listed(&things);
        lines.push(match by {
            Makers::Everyone => view(Can::Yes, format!("Create {things}")),
            Makers::Some | Makers::Managers | Makers::Admins => {
                view(Can::No, format!("Create {things}: {} may", makers_of(by)))
            }
        });
    }
    if rules.billable_by_admins {
        lines.push(view(
            Can::No,
            "Change what is billable: only admins may".to_owned(),
        ));
    }
    let needs = [
        (rules.needs_project, "a project"),
        (rules.needs_task, "a task"),
        (rules.needs_tag, "a tag"),
        (rules.needs_description, "a description"),
    ];
    let needs = needs.iter().filter(|(needed, _)| *needed);
    let mut needs: Vec<&str> = needs.map(|(_, what)| *what).collect();
    let asked = fields
        .iter()
        .filter(|field| field.required && field.shown == Shown::Yes);
    needs.extend(asked.map(|field| &*field.name));
    if !needs.is_empty() {
        lines.push(view(
            Can::Note,
            format!("An entry needs {}", listed(&needs)),
        ));
    }
    if let Some(before) = rules.locked_before {
        lines.push(view(Can::Note, lock(before, moment)));
    }
    lines
}

/// `a`, `a and b`, `a, b and c`.
fn listed(things: &[&str]) -> String {
    match things {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment() -> Moment {
        Moment {
            now: "2026-11-19T12:36:00Z".parse().unwrap(),
            zone: chrono_tz::Europe::Berlin,
        }
    }

    fn lines(rules: &Rules) -> Vec<String> {
        let lines = capabilities(rules, &[], moment()).into_iter();
        lines
            .map(|line| format!("{:?} {}", line.can, line.words))
            .collect()
    }

    #[test]
    fn a_workspace_without_rules_allows_all() {
        assert_eq!(
            lines(&Rules::default()),
            [
                "Yes Read and write your own entries",
                "Yes Create projects and clients, tags and tasks"
            ]
        );
    }

    #[test]
    fn every_rule_has_its_line() {
        let rules = Rules {
            needs_project: true,
            needs_task: true,
            needs_description: true,
            locked_before: Some("2026-02-28T23:00:00Z".parse().unwrap()),
            stopwatch_only: true,
            billable_by_admins: true,
            projects_by: Makers::Admins,
            tasks_by: Makers::Managers,
            ..Rules::default()
        };
        assert_eq!(
            lines(&rules),
            [
                "No Write entries with times of their own: only the stopwatch may",
                "Yes Create tags",
                "No Create tasks: only admins and project managers may",
                "No Create projects and clients: only admins may",
                "No Change what is billable: only admins may",
                "Note An entry needs a project, a task and a description",
                "Note Entries before 1 March are locked",
            ]
        );
    }

    #[test]
    fn a_lock_in_the_middle_of_a_day_says_its_hour() {
        let before = "2025-03-01T11:30:00Z".parse().unwrap();
        assert_eq!(
            lock(before, moment()),
            "Entries before 1 March 2025 12:30 are locked"
        );
    }
}
