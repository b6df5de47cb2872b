//! What steps of people come to: at a device an [`Action`], on the website an edit of what is there.
//!
//! Never decides what is right; a person may try anything.

use stint_core::action::{Action, Edit, ItemEdit, NewItem, Said};
use stint_core::at::At;
use stint_core::id::Kind;
use stint_core::problem::WayOut;
use stint_core::row::Row;
use stint_tests::clockify::{Entry, FieldValue, Id};

use crate::device::View;
use crate::far::Far;
use crate::step::{Act, Field, Thing, Web};

/// Few words, so that look-alikes are common; the last one ends in a blank.
const WORDS: [&str; 6] = ["Review", "Planning", "Call", "", "Fix the import", "Write "];
const NAMES: [&str; 6] = [
    "Lighthouse",
    "Harbour",
    "Anchor",
    "Website",
    "urgent",
    "Beacon",
];

/// The action, unless there is nothing to do it to.
pub fn action(act: Act, view: &View, now: At) -> Option<Action> {
    let entry = |n: u8| pick(&view.living(Kind::Entry), n).map(|row| row.key.uuid().to_string());
    let item = |thing: Thing, n: u8| {
        pick(&view.living(kind(thing)), n).map(|row| row.key.uuid().to_string())
    };
    let said = |text: u8, names: u8| Said {
        description: Some(word(text).to_owned()),
        project: (names % 2 == 1)
            .then(|| item(Thing::Project, names / 2))
            .flatten(),
        tags: (names % 3 == 2)
            .then(|| item(Thing::Tag, names))
            .flatten()
            .into_iter()
            .collect(),
        ..Said::default()
    };
    Some(match act {
        Act::Start { text, names } => Action::Start(said(text, names)),
        Act::StartedAgo { text, minutes } => Action::Start(Said {
            from: Some(now.plus(-minutes * 60).to_string()),
            ..said(text, 0)
        }),
        Act::Stop => Action::Stop { at: None },
        Act::Toggle => Action::Toggle,
        Act::Discard => Action::Discard,
        Act::Continue(n) => Action::Continue {
            entry: Some(entry(n)?),
            at: None,
        },
        Act::Add {
            text,
            names,
            hours_ago,
            minutes,
        } => {
            let from = hour(now.unix()) - hours_ago * 3600;
            let at = |unix| Some(At::from_unix(unix).to_string());
            Action::Add(Said {
                from: at(from),
                to: at(from + minutes * 60),
                ..said(text, names)
            })
        }
        Act::Edit(n, field) => {
            let row = pick(&view.living(Kind::Entry), n)?;
            Action::Edit {
                entry: row.key.uuid().to_string(),
                change: change(row, field, &item)?,
            }
        }
        Act::Delete(n) => Action::Delete {
            entries: vec![entry(n)?],
        },
        Act::Undo => Action::Undo,
        Act::Redo => Action::Redo,
        Act::Make(thing, n) => Action::AddItem(NewItem {
            kind: kind(thing),
            name: name(n).to_owned(),
            under: match thing {
                Thing::Task => Some(item(Thing::Project, n)?),
                Thing::Project if n.is_multiple_of(2) => item(Thing::Client, n),
                Thing::Client | Thing::Project | Thing::Tag => None,
            },
            color: None,
            billable: None,
        }),
        Act::Rename(thing, n, to) => {
            let change = ItemEdit {
                name: Some(name(to).to_owned()),
                ..ItemEdit::default()
            };
            Action::EditItem {
                kind: kind(thing),
                item: item(thing, n)?,
                project: None,
                change,
            }
        }
        Act::PutAway(thing, n) => {
            let away = pick(&view.living(kind(thing)), n)?
                .here
                .as_ref()?
                .is_put_away();
            let change = ItemEdit {
                put_away: Some(!away),
                ..ItemEdit::default()
            };
            Action::EditItem {
                kind: kind(thing),
                item: item(thing, n)?,
                project: None,
                change,
            }
        }
        Act::DeleteItem(thing, n) => Action::DeleteItem {
            kind: kind(thing),
            item: item(thing, n)?,
            project: None,
        },
        Act::Retry(n) => {
            let parked: Vec<&Row> = view
                .rows
                .values()
                .filter(|row| row.attention.is_some())
                .collect();
            let row = pick(&parked, n)?;
            let reason = row.attention.as_ref()?.reason;
            let mut ways = reason.ways_out(row.here.is_none()).to_vec();
            ways.retain(|way| !matches!(way, WayOut::Edit | WayOut::Copy));
            Action::Resolve {
                row: row.key.uuid().to_string(),
                field: None,
                way: ways[usize::from(n) / parked.len() % ways.len()],
            }
        }
    })
}

fn change(row: &Row, field: Field, item: &dyn Fn(Thing, u8) -> Option<String>) -> Option<Edit> {
    let entry = row.entry()?;
    let moved = |at: At, minutes: i64| Some(at.plus(minutes * 60).to_string());
    let mut change = Edit::default();
    match field {
        Field::Described(n) => change.description = Some(word(n).to_owned()),
        Field::Filed(n) => change.project = Some(item(Thing::Project, n).unwrap_or_default()),
        Field::Tagged(n) => change.tags = Some(item(Thing::Tag, n).into_iter().collect()),
        Field::Billable => change.billable = Some(!entry.billable),
        Field::Starts(minutes) => change.from = moved(entry.span.start(), minutes),
        Field::Ends(minutes) => change.to = moved(entry.span.end()?, minutes),
        Field::Reopened => change.to = Some(String::new()),
    }
    Some(change)
}

/// Somebody edits on the website.
pub fn on_website(far: &mut Far, web: Web) {
    let (user, workspace, ticket) = (far.user, far.workspace, far.ticket);
    let now = far.clockify.clock();
    let there = far.clockify.workspace(workspace);
    let entries: Vec<Id> = there.entries.iter().map(|entry| entry.id).collect();
    let items = |thing: Thing| -> Vec<Id> {
        match thing {
            Thing::Client => there.clients.keys().copied().collect(),
            Thing::Project => there.projects.keys().copied().collect(),
            Thing::Task => there.tasks.keys().copied().collect(),
            Thing::Tag => there.tags.keys().copied().collect(),
        }
    };
    match web {
        Web::Started { text, minutes_ago } => {
            far.clockify
                .web_add(user, workspace, now - minutes_ago * 60, None, |entry| {
                    word(text).clone_into(&mut entry.description);
                });
        }
        Web::Stopped => {
            far.clockify.web_stop(user, workspace, now);
        }
        Web::Added {
            text,
            hours_ago,
            minutes,
        } => {
            let from = hour(now) - hours_ago * 3600;
            far.clockify
                .web_add(user, workspace, from, Some(from + minutes * 60), |entry| {
                    word(text).clone_into(&mut entry.description);
                    if text.is_multiple_of(2) {
                        let value = word(text).into();
                        entry.custom_fields = vec![FieldValue {
                            custom_field_id: ticket,
                            value,
                        }];
                    }
                });
        }
        Web::Planned { text, entries } => {
            for n in 1..=i64::from(entries) {
                let from = hour(now) + (24 + n) * 3600;
                far.clockify
                    .web_add(user, workspace, from, Some(from + 900), |entry| {
                        word(text).clone_into(&mut entry.description);
                    });
            }
        }
        Web::Edited(n, field) => {
            let (projects, tags) = (items(Thing::Project), items(Thing::Tag));
            if let Some(id) = pick(&entries, n) {
                far.clockify
                    .web_entry(id, |entry| edit(entry, field, &projects, &tags));
            }
        }
        Web::Deleted(n) => {
            if let Some(id) = pick(&entries, n) {
                far.clockify.web_delete(id);
            }
        }
        Web::Made(thing, n) => make(far, thing, n),
        Web::Renamed(thing, n, to) => {
            let taken = far
                .all()
                .values()
                .any(|fields| fields.get("name").is_some_and(|held| held == name(to)));
            if let (Some(id), false) = (pick(&items(thing), n), taken) {
                far.clockify.web_rename(id, name(to));
            }
        }
        Web::Archived(thing, n) => {
            if let Some(id) = pick(&items(thing), n) {
                far.clockify.web_archive(id, !n.is_multiple_of(3));
            }
        }
        Web::ItemDeleted(thing, n) => {
            if let Some(id) = pick(&items(thing), n) {
                far.clockify.web_delete(id);
            }
        }
        Web::Demanded(project) => {
            far.clockify
                .web_settings(workspace, |settings| settings.force_projects = project);
        }
        Web::Hidden(n, seconds) => {
            // Never one whose create may be in doubt: nobody finds what no list shows.
            let theirs = |id: &Id| {
                far.past(&id.to_string())
                    .is_some_and(|past| past.maker.is_none())
            };
            let theirs: Vec<Id> = entries.into_iter().filter(theirs).collect();
            if let Some(id) = pick(&theirs, n) {
                far.hid = true;
                far.clockify.web_hide(id, seconds);
            }
        }
    }
}

fn edit(entry: &mut Entry, field: Field, projects: &[Id], tags: &[Id]) {
    match field {
        Field::Described(n) => word(n).clone_into(&mut entry.description),
        Field::Filed(n) => (entry.project, entry.task) = (pick(projects, n), None),
        Field::Tagged(n) => entry.tags = Some(pick(tags, n).into_iter().collect()),
        Field::Billable => entry.billable = !entry.billable,
        Field::Starts(minutes) => {
            let start = entry.start + minutes * 60;
            entry.start = entry.end.map_or(start, |end| start.min(end));
        }
        Field::Ends(minutes) => {
            entry.end = entry.end.map(|end| (end + minutes * 60).max(entry.start));
        }
        Field::Reopened => entry.end = None,
    }
}

fn make(far: &mut Far, thing: Thing, n: u8) {
    // The website refuses a name that is taken.
    if far
        .all()
        .values()
        .any(|fields| fields.get("name").is_some_and(|held| held == name(n)))
    {
        return;
    }
    let workspace = far.workspace;
    let there = far.clockify.workspace(workspace);
    let (client, project) = (
        there.clients.keys().next().copied(),
        there.projects.keys().next().copied(),
    );
    match thing {
        Thing::Client => {
            far.clockify.web_add_client(workspace, name(n));
        }
        Thing::Project => {
            far.clockify.web_add_project(
                workspace,
                name(n),
                client.filter(|_| n.is_multiple_of(2)),
            );
        }
        Thing::Task => {
            project.and_then(|project| far.clockify.web_add_task(project, name(n)));
        }
        Thing::Tag => {
            far.clockify.web_add_tag(workspace, name(n));
        }
    }
}

fn kind(thing: Thing) -> Kind {
    match thing {
        Thing::Client => Kind::Client,
        Thing::Project => Kind::Project,
        Thing::Task => Kind::Task,
        Thing::Tag => Kind::Tag,
    }
}

fn word(n: u8) -> &'static str {
    WORDS[usize::from(n) % WORDS.len()]
}

fn name(n: u8) -> &'static str {
    NAMES[usize::from(n) % NAMES.len()]
}

fn pick<T: Copy>(all: &[T], n: u8) -> Option<T> {
    all.get(usize::from(n) % all.len().max(1)).copied()
}

fn hour(unix: i64) -> i64 {
    unix - unix.rem_euclid(3600)
}
