//! What steps of people come to: at a device an [`Action`], on the website an edit of what is there.
//!
//! Never decides what is right; a person may try anything.

use stint_core::action::{Action, Edit, Gaps, ItemEdit, NewItem, Said};
use stint_core::at::At;
use stint_core::id::{Key, Kind};
use stint_core::problem::{Reason, WayOut};
use stint_core::row::Row;
use stint_core::sync::Round;
use stint_tests::FarSide;
use stint_tests::clockify::{Entry, FieldValue, Id};

use crate::bad::Bad;
use crate::device::View;
use crate::far::Far;
use crate::step::{Act, Demand, Field, Meanwhile, Thing, Web};

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
    // What is older than the horizon is not read again by itself.
    let recent = |row: &&Row| {
        let start = row.entry().map(|entry| entry.span.start());
        start.is_some_and(|start| now.since(start) < Round::HORIZON_S / 2)
    };
    let entries: Vec<&Row> = view
        .living(Kind::Entry)
        .into_iter()
        .filter(recent)
        .collect();
    let entry = |n: u8| pick(&entries, n).map(|row| row.key.uuid().to_string());
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
        Act::Interrupt { text, names } => Action::Interrupt(said(text, names)),
        Act::Stop => Action::Stop { at: None },
        Act::End => Action::End { at: None },
        Act::Toggle => Action::Toggle,
        Act::Discard => Action::Discard,
        Act::Continue(n) => Action::Continue {
            entry: Some(entry(n)?),
            at: None,
            interrupts: false,
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
            let row = pick(&entries, n)?;
            Action::Edit {
                entry: row.key.uuid().to_string(),
                change: change(row, field, &item)?,
            }
        }
        Act::Delete(n) => Action::Delete {
            entries: vec![entry(n)?],
        },
        Act::EditBoth(n, m, field) => {
            let row = pick(&entries, n)?;
            Action::EditAll {
                entries: vec![entry(n)?, entry(m)?],
                change: change(row, field, &item)?,
            }
        }
        Act::Split(n, fifths) => {
            let span = pick(&entries, n)?.entry()?.span;
            let seconds = span.seconds(now) * i64::from(fifths) / 5;
            Action::Split {
                entry: entry(n)?,
                at: span.start().plus(seconds).to_string(),
            }
        }
        Act::Again(n, m) => Action::Duplicate {
            entries: vec![entry(n)?, entry(m)?],
        },
        Act::Join(n, m, counted) => Action::Merge {
            entries: vec![entry(n)?, entry(m)?, entry(n / 2)?],
            gaps: match counted {
                true => Gaps::Count,
                false => Gaps::LeaveOut,
            },
        },
        Act::DeleteBoth(n, m) => Action::Delete {
            entries: vec![entry(n)?, entry(m)?],
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
        Act::AddByClock {
            text,
            days_ago,
            hour,
        } => {
            let day = At::from_unix(now.unix() - days_ago * 86_400).to_string();
            let at = |minutes: &str| Some(format!("{}T{hour:02}:{minutes}", &day[..10]));
            Action::Add(Said {
                from: at("10"),
                to: at("50"),
                ..said(text, 0)
            })
        }
        Act::Copy(n) => {
            let entry = pick(&entries, n)?.entry()?.clone();
            let id = |id: uuid::Uuid| id.to_string();
            Action::Add(Said {
                description: Some(entry.description.clone()),
                project: entry
                    .project
                    .map(|project| id(Key::Project(project).uuid())),
                task: entry.task.map(|task| id(Key::Task(task).uuid())),
                tags: entry
                    .tags
                    .iter()
                    .map(|tag| id(Key::Tag(*tag).uuid()))
                    .collect(),
                from: Some(entry.span.start().to_string()),
                to: Some(entry.span.end()?.to_string()),
                billable: Some(entry.billable),
                ..Said::default()
            })
        }
        Act::Settle(n, way) => {
            let parked: Vec<&Row> = view
                .rows
                .values()
                .filter(|row| row.attention.is_some())
                .collect();
            let row = pick(&parked, n)?;
            let reason = row.attention.as_ref()?.reason;
            let way = pick(reason.ways_out(row.here.is_none()), way)?;
            way_out(view, row.key, reason, way)?
        }
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

/// What a person does who takes a way out of a parked row; nothing where it leads nowhere by itself.
pub fn way_out(view: &View, key: Key, reason: Reason, way: WayOut) -> Option<Action> {
    let row = key.uuid().to_string();
    match way {
        WayOut::Copy | WayOut::Reconnect => None,
        WayOut::Edit => edit_out(view, key, reason),
        way => Some(Action::Resolve {
            row,
            field: None,
            way,
        }),
    }
}

/// What a person edits who is told what is missing.
fn edit_out(view: &View, key: Key, reason: Reason) -> Option<Action> {
    let known = |kind: Kind| {
        let rows = view.living(kind).into_iter();
        let mut known = rows.filter(|row| {
            row.remote.is_some()
                && row.attention.is_none()
                && row.here.as_ref().is_some_and(|item| !item.is_put_away())
        });
        known.next().map(|row| row.key.uuid().to_string())
    };
    let said = key.uuid().to_string();
    if key.kind() != Kind::Entry {
        let change = ItemEdit {
            name: Some(format!("Another name {}", &said[30..])),
            client: (key.kind() == Kind::Project).then(String::new),
            ..ItemEdit::default()
        };
        return Some(Action::EditItem {
            kind: key.kind(),
            item: said,
            project: None,
            change,
        });
    }
    let mut change = Edit::default();
    // Where there is none to choose, one is made first.
    let lacks = match reason {
        Reason::ProjectRequired => Some(Kind::Project),
        Reason::TagRequired => Some(Kind::Tag),
        _ => None,
    };
    if let Some(kind) = lacks.filter(|kind| known(*kind).is_none()) {
        return Some(Action::AddItem(NewItem {
            kind,
            name: format!("For {}", &said[30..]),
            under: None,
            color: None,
            billable: None,
        }));
    }
    match reason {
        Reason::ProjectRequired => change.project = Some(known(Kind::Project)?),
        Reason::TaskRequired => {
            let task = view
                .living(Kind::Task)
                .into_iter()
                .find(|row| row.remote.is_some())?;
            let project = task.here.as_ref()?.names().first().copied()?;
            change.project = Some(project.uuid().to_string());
            change.task = Some(task.key.uuid().to_string());
        }
        Reason::TagRequired => change.tags = Some(vec![known(Kind::Tag)?]),
        Reason::DescriptionRequired => change.description = Some("Work".into()),
        _ => {
            change.description = Some("Something else".into());
            change.project = Some(known(Kind::Project).unwrap_or_default());
            change.tags = Some(known(Kind::Tag).into_iter().collect());
        }
    }
    Some(Action::Edit {
        entry: said,
        change,
    })
}

/// The fault that somebody on the website is to everybody's devices, beside what becomes of single rows.
pub fn bad_of(web: &Web) -> Option<Bad> {
    match web {
        Web::Demanded(_) | Web::Demands(..) | Web::StopwatchOnly(_) | Web::BillableByAdmins(_) => {
            Some(Bad::SettingsChanged)
        }
        Web::Locked(Some(_)) | Web::Approved(_, true) => Some(Bad::LockedUnderEntry),
        Web::Zone(_) => Some(Bad::ZoneChanged),
        Web::Copied(_) => Some(Bad::LookAlike),
        _ => None,
    }
}

/// Somebody edits just before a request arrives.
pub fn meanwhile(far: &mut Far, what: Meanwhile) {
    let (user, workspace, now) = (far.user, far.workspace, far.clockify.clock());
    let mut entries: Vec<(i64, Id)> = far
        .clockify
        .entries()
        .map(|entry| (entry.start, entry.id))
        .collect();
    entries.sort_unstable();
    match what {
        Meanwhile::Added => {
            far.clockify
                .web_add(user, workspace, now - 60, Some(now), |entry| {
                    word(1).clone_into(&mut entry.description);
                });
        }
        Meanwhile::Deleted => {
            if let Some((_, id)) = entries.last() {
                far.clockify.web_delete(*id);
            }
        }
        Meanwhile::Moved(n) => {
            let ids: Vec<Id> = entries.into_iter().map(|(_, id)| id).collect();
            if let Some(id) = pick(&ids, n) {
                far.clockify.web_entry(id, |entry| {
                    entry.start -= 86_400;
                    entry.end = entry.end.map(|end| end - 86_400);
                });
            }
        }
    }
}

/// Whatever became of the key, it is known again; nothing is demanded or locked any more that nobody can meet.
pub fn give_key_back(far: &mut Far) {
    far.clockify.add_key(far.user, FarSide::CLOCKIFY_KEY);
    far.revoked = false;
}

/// Somebody edits on the website.
pub fn on_website(far: &mut Far, web: Web) {
    let (user, workspace, ticket) = (far.user, far.workspace, far.ticket);
    let now = far.clockify.clock();
    let there = far.clockify.workspace(workspace);
    let recent = |entry: &&Entry| entry.start > now - Round::HORIZON_S / 2;
    let entries = there.entries.iter().filter(recent);
    let entries: Vec<Id> = entries.map(|entry| entry.id).collect();
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
        Web::LongAgo => {
            for days in 0..6 {
                let start = now - 2 * Round::HORIZON_S - days * 86_400;
                far.clockify
                    .web_add(user, workspace, start, Some(start + 1800), |entry| {
                        "Long ago".clone_into(&mut entry.description);
                    });
            }
        }
        Web::Edited(_, field) | Web::EditedToo(field) => {
            let (projects, tags) = (items(Thing::Project), items(Thing::Tag));
            let edited = match web {
                Web::Edited(n, _) => pick(&entries, n),
                _ => far.touched,
            };
            if let Some(id) = edited {
                far.clockify
                    .web_entry(id, |entry| edit(entry, field, &projects, &tags));
            }
        }
        Web::Deleted(n) => {
            if let Some(id) = pick(&entries, n) {
                far.clockify.web_delete(id);
            }
        }
        Web::Made(thing, n) => {
            let made = make(far, thing, n);
            // Who makes a project there has something to file under it.
            if let (Thing::Project, Some(project), Some(id)) = (thing, made, pick(&entries, n)) {
                far.clockify.web_entry(id, |entry| {
                    (entry.project, entry.task) = (Some(project), None);
                });
            }
        }
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
        Web::Hidden(n, seconds) | Web::Lost(n, seconds) => {
            // Never one whose create may be in doubt: nobody finds what no list shows.
            let theirs = |id: &Id| {
                far.past(&id.to_string())
                    .is_some_and(|past| past.maker.is_none())
            };
            let theirs: Vec<Id> = entries.into_iter().filter(theirs).collect();
            if let Some(id) = pick(&theirs, n) {
                far.hide(id, seconds);
                if matches!(web, Web::Lost(..)) {
                    far.clockify.web_blind(seconds);
                }
            }
        }
        Web::Demands(what, demanded) => {
            far.clockify.web_settings(workspace, |settings| match what {
                Demand::Task => settings.force_tasks = demanded,
                Demand::Tag => settings.force_tags = demanded,
                Demand::Description => settings.force_description = demanded,
            })
        }
        Web::Locked(hours) => {
            let before = hours.map(|hours| At::from_unix(now - hours * 3600).to_string());
            far.clockify
                .web_settings(workspace, |settings| settings.lock_time_entries = before);
        }
        Web::StopwatchOnly(only) => {
            let mode = if only { "STOPWATCH_ONLY" } else { "DEFAULT" };
            far.clockify.web_settings(workspace, |settings| {
                mode.clone_into(&mut settings.time_tracking_mode)
            });
        }
        Web::BillableByAdmins(only) => {
            far.insisted |= only;
            far.clockify.web_settings(workspace, |settings| {
                settings.only_admins_can_change_billable_status = only
            });
        }
        Web::Approved(n, approved) => {
            if let Some(id) = pick(&entries, n) {
                far.clockify
                    .web_entry(id, |entry| entry.approved = approved);
            }
        }
        Web::Zone(_) => {
            far.clockify.web_user(user, |user| {
                if let Some(settings) = &mut user.settings {
                    "Asia/Kolkata".clone_into(&mut settings.time_zone);
                }
            });
        }
        Web::Revoked(true) => {
            far.clockify.revoke_key(FarSide::CLOCKIFY_KEY);
            far.revoked = true;
        }
        Web::Revoked(false) => give_key_back(far),
        Web::EditedLast(field) => {
            let (projects, tags) = (items(Thing::Project), items(Thing::Tag));
            if let Some(id) = entries.iter().max().copied() {
                far.clockify
                    .web_entry(id, |entry| edit(entry, field, &projects, &tags));
            }
        }
        Web::Copied(n) => {
            let like = pick(&entries, n)
                .and_then(|id| far.clockify.entry(id))
                .cloned();
            if let Some(like) = like {
                far.clockify.web_add(
                    user,
                    workspace,
                    like.start,
                    Some(like.end.unwrap_or(now.max(like.start))),
                    |entry| {
                        entry.description.clone_from(&like.description);
                        (entry.project, entry.task) = (like.project, like.task);
                        entry.tags.clone_from(&like.tags);
                        entry.billable = like.billable;
                    },
                );
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

fn make(far: &mut Far, thing: Thing, n: u8) -> Option<Id> {
    // The website refuses a name that is taken.
    if far
        .all()
        .values()
        .any(|fields| fields.get("name").is_some_and(|held| held == name(n)))
    {
        return None;
    }
    let workspace = far.workspace;
    let there = far.clockify.workspace(workspace);
    let (client, project) = (
        there.clients.keys().next().copied(),
        there.projects.keys().next().copied(),
    );
    match thing {
        Thing::Client => Some(far.clockify.web_add_client(workspace, name(n))),
        Thing::Project => {
            let client = client.filter(|_| n.is_multiple_of(2));
            Some(far.clockify.web_add_project(workspace, name(n), client))
        }
        Thing::Task => project.and_then(|project| far.clockify.web_add_task(project, name(n))),
        Thing::Tag => Some(far.clockify.web_add_tag(workspace, name(n))),
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
