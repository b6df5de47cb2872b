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
use crate::say;
use crate::view::{Can, CanView, EntryForm, Need, Needed};

/// A remark behind what was done: ` · this workspace wants a project`. Nothing for a reason that only Clockify knows.
pub fn remark(remark: &Remark) -> String {
    words(remark, BEHIND)
        .map(|words| format!(" · {words}"))
        .unwrap_or_default()
}

/// A remark on its own: `This workspace wants a project.`
pub fn remark_sentence(remark: &Remark) -> Option<String> {
    words(remark, ALONE)
}

/// Where a remark stands, as the catalogue calls it: behind something else, or as a sentence of its own.
const BEHIND: &str = "behind";
const ALONE: &str = "alone";

fn words(remark: &Remark, at: &str) -> Option<String> {
    match remark {
        Remark::Refused(reason) => refused(*reason, at),
        Remark::LacksFields(names) => {
            let names = listed(names.iter().cloned());
            Some(say!("rules-lacks-fields", at = at, fields = names))
        }
        Remark::BillableReplaced => Some(say!("rules-billable-replaced", at = at)),
        Remark::NotForAll(kind, makers) => Some(say!(
            "rules-not-for-all",
            at = at,
            who = makers_word(*makers),
            kind = kind.word()
        )),
    }
}

fn refused(reason: Reason, at: &str) -> Option<String> {
    Some(match reason {
        Reason::ProjectRequired => say!("rules-wants-project", at = at),
        Reason::TaskRequired => say!("rules-wants-task", at = at),
        Reason::TagRequired => say!("rules-wants-tag", at = at),
        Reason::DescriptionRequired => say!("rules-wants-description", at = at),
        Reason::StopwatchOnly => say!("rules-wants-stopwatch", at = at),
        Reason::Locked => say!("rules-locked", at = at),
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
        | Reason::WaitsForParked => return None,
    })
}

fn makers_word(makers: Makers) -> &'static str {
    match makers {
        Makers::Everyone => "everybody",
        Makers::Some => "some",
        Makers::Managers => "managers",
        Makers::Admins => "admins",
    }
}

/// Who may make things of a kind, beside the offer to make one: `only admins may`. Nothing where everybody may.
pub fn makers(makers: Makers) -> Option<String> {
    (makers != Makers::Everyone).then(|| say!("rules-makers", who = makers_word(makers)))
}

/// `Create project “Foo”`.
pub fn create(kind: Kind, name: &str) -> String {
    say!("rules-create", kind = kind.word(), name = quoted(name))
}

/// Before when entries are locked: `Entries before 1 March 2026 are locked`, on the days of the person.
pub fn lock(before: At, moment: Moment) -> String {
    let date = day::date_of(before, moment.zone);
    let today = day::date_of(moment.now, moment.zone);
    let is_midnight = day::start_of(date, moment.zone) == before;
    let date = day::dated(date, today);
    match is_midnight {
        true => say!("rules-lock", date = date),
        false => say!(
            "rules-lock-at",
            date = date,
            clock = day::clock(before, moment.zone)
        ),
    }
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
                words: refused(reason, ALONE).unwrap_or_default(),
            })
            .collect(),
        notes: notes
            .filter_map(|(_, reason)| refused(reason, ALONE))
            .collect(),
        lock: rules.locked_before.map(|before| lock(before, moment)),
        billable: rules
            .billable_by_admins
            .then(|| say!("rules-billable-by-admins")),
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
        view(Can::No, say!("rules-can-stopwatch"))
    } else {
        view(Can::Yes, say!("rules-can-write"))
    }];
    let made = [
        (rules.projects_by, "projects"),
        (rules.tags_by, "tags"),
        (rules.tasks_by, "tasks"),
    ];
    // Those that the same people may make stand in one line, what everybody may make first.
    let mut makers: Vec<Makers> = made.iter().map(|(by, _)| *by).collect();
    makers.sort_unstable();
    makers.dedup();
    for by in makers {
        let things = made.iter().filter(|(other, _)| *other == by);
        let things = listed(things.map(|(_, things)| say!("rules-things", things = *things)));
        lines.push(match by {
            Makers::Everyone => view(Can::Yes, say!("rules-can-create", things = things)),
            Makers::Some | Makers::Managers | Makers::Admins => view(
                Can::No,
                say!(
                    "rules-cannot-create",
                    things = things,
                    who = makers_word(by)
                ),
            ),
        });
    }
    if rules.billable_by_admins {
        lines.push(view(Can::No, say!("rules-cannot-bill")));
    }
    let needs = [
        (rules.needs_project, "project"),
        (rules.needs_task, "task"),
        (rules.needs_tag, "tag"),
        (rules.needs_description, "description"),
    ];
    let needs = needs.iter().filter(|(needed, _)| *needed);
    let mut needs: Vec<String> = needs
        .map(|(_, what)| say!("rules-needed", what = *what))
        .collect();
    let asked = fields
        .iter()
        .filter(|field| field.required && field.shown == Shown::Yes);
    needs.extend(asked.map(|field| field.name.clone()));
    if !needs.is_empty() {
        lines.push(view(
            Can::Note,
            say!("rules-needs", things = listed(needs.into_iter())),
        ));
    }
    if let Some(before) = rules.locked_before {
        lines.push(view(Can::Note, lock(before, moment)));
    }
    lines
}

/// `a`, `a and b`, `a, b and c`.
fn listed(things: impl Iterator<Item = String>) -> String {
    let mut things: Vec<String> = things.collect();
    let last = things.pop().unwrap_or_default();
    match things.is_empty() {
        true => last,
        false => say!("rules-and", first = things.join(", "), last = last),
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
