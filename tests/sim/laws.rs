//! What must hold after every step, whatever happened. The numbers are those of the sync engine's list of
//! invariants.
//!
//! Never looks into the machine: only at the store, the far side and what people were told.

use std::collections::{BTreeMap, BTreeSet};

use stint_core::id::{Key, Kind, RemoteId};
use stint_core::row::{Item, Row};
use stint_core::sync::Request;
use stint_tests::clockify as wire;

use crate::device::{Device, View};
use crate::far::{Far, Past, Sent, Write};
use crate::fields::{self, Fields, get};
use crate::model::Want;
use crate::world::{World, row_of};

/// A law that does not hold.
#[derive(Debug)]
pub struct Broken {
    pub law: &'static str,
    pub what: String,
}

impl Broken {
    pub fn new(law: &'static str, what: impl Into<String>) -> Broken {
        Broken {
            law,
            what: what.into(),
        }
    }
}

type Law = Result<(), Broken>;

fn demand(holds: bool, law: &'static str, what: impl FnOnce() -> String) -> Law {
    if holds {
        Ok(())
    } else {
        Err(Broken::new(law, what()))
    }
}

/// The last look of a lost create comes so long after, in milliseconds.
const DOUBT_MS: i64 = 485_000;

/// After every step.
pub fn hold(world: &mut World) -> Law {
    for number in 0..world.devices.len() {
        let view = world.devices[number]
            .look()
            .map_err(|problem| Broken::new("nothing goes wrong inside", format!("{problem:?}")))?;
        let device = &mut world.devices[number];
        bindings(device, &view)?;
        let before = std::mem::replace(&mut device.view, view);
        let device = &world.devices[number];
        for row in device.view.rows.values() {
            references(device, row)?;
            base(&world.far, device, row)?;
        }
        attempts(&device.view)?;
        one_timer(&device.view)?;
        for (key, row) in &before.rows {
            removed(&world.far, device, *key, row)?;
        }
        edits(&world.far, device)?;
    }
    once(world)
}

/// 5: a row is bound to one thing, one thing to one row, and for ever.
pub fn bindings(device: &mut Device, view: &View) -> Law {
    for conflict in &view.conflicts {
        let shown = device.clashes.contains(&(conflict.key, "end".into()));
        if conflict.field == "end" && conflict.base.is_empty() && !shown {
            let row = view.rows.get(&conflict.key).and_then(Row::entry);
            let end = row
                .and_then(|entry| entry.span.end())
                .map(|end| end.to_string());
            let later = (&conflict.here).max(&conflict.there);
            demand(
                end.as_ref() != Some(later),
                "of two stops the earlier stands (1)",
                || format!("{conflict:?}"),
            )?;
        }
        let fields = clashing(&conflict.field).iter();
        device
            .clashes
            .extend(fields.map(|field| (conflict.key, (*field).to_owned())));
    }
    let mut seen = BTreeSet::new();
    for row in view.rows.values() {
        if let Some(entry) = row.entry() {
            device
                .began
                .insert((row.key, entry.span.start().to_string()));
        }
        let Some(remote) = &row.remote else { continue };
        demand(seen.insert(&remote.0), "one row for one thing (5)", || {
            format!("{remote} is bound twice, once by {:?}", row.key)
        })?;
        device.lost.remove(&row.key);
        match device.bound.get(&remote.0) {
            Some(before) if *before != row.key => {
                let lives = view.rows.contains_key(before);
                demand(!lives, "a binding is final (5)", || {
                    format!("{remote} was {before:?} and is {:?}", row.key)
                })?;
                device.bound.insert(remote.0.clone(), row.key);
            }
            Some(_) | None => {
                device.bound.insert(remote.0.clone(), row.key);
            }
        }
    }
    Ok(())
}

/// 6: what a row names was there at some time.
fn references(device: &Device, row: &Row) -> Law {
    let names = row.here.iter().chain(&row.base).flat_map(Item::names);
    for name in names {
        let known = device.view.rows.contains_key(&name)
            || device.model.want(name).is_some()
            || device.bound.values().any(|key| *key == name);
        demand(known, "references resolve (6)", || {
            format!("{:?} names {name:?}", row.key)
        })?;
    }
    Ok(())
}

/// 18: the base is something that Clockify really had.
fn base(far: &Far, device: &Device, row: &Row) -> Law {
    let (Some(base), Some(remote), false) = (&row.base, &row.remote, row.stub) else {
        return Ok(());
    };
    let base = device.flat(base);
    let past = far.past(&remote.0);
    let real = past.is_some_and(|past| {
        past.states
            .iter()
            .any(|state| fields::renamed(state, &|id| device.ours(id)) == base)
    });
    demand(real, "the base is real (18)", || {
        format!("{:?} {remote}: {base:?}", row.key)
    })
}

/// 7: at most one open attempt for a row.
fn attempts(view: &View) -> Law {
    let mut keys = BTreeSet::new();
    for attempt in &view.attempts {
        demand(
            keys.insert(attempt.key),
            "one open attempt a row (7)",
            || format!("{:?}", attempt.key),
        )?;
    }
    Ok(())
}

/// 13: at most one timer.
fn one_timer(view: &View) -> Law {
    let running = |row: &&Row| row.entry().is_some_and(|entry| entry.span.is_running());
    let running: Vec<Key> = view
        .rows
        .values()
        .filter(running)
        .map(|row| row.key)
        .collect();
    demand(running.len() <= 1, "one timer (13)", || {
        format!("{running:?} run")
    })
}

/// 11: what is gone here is gone there or was deleted here, and carried no change of the person's away.
fn removed(far: &Far, device: &Device, key: Key, before: &Row) -> Law {
    let now = device.view.rows.get(&key);
    if now.is_some() || before.here.is_none() {
        return Ok(());
    }
    let wanted = device.model.want(key);
    if wanted.is_some_and(|want| want.item.is_none()) {
        return Ok(());
    }
    // A project takes its tasks along, also those that were made elsewhere meanwhile.
    let project = before.base.iter().flat_map(Item::names).next();
    if key.kind() == Kind::Task && project.is_some_and(|of| !device.view.rows.contains_key(&of)) {
        return Ok(());
    }
    let past = before
        .remote
        .as_ref()
        .and_then(|remote| far.past(&remote.0));
    let elsewhere = past
        .and_then(|past| past.gone)
        .is_some_and(|(_, by)| by != Some(device.number));
    demand(elsewhere, "nothing goes by mistake (11)", || {
        format!("{key:?} {:?}", before.here)
    })?;
    demand(
        before.here == before.base,
        "no change goes with it (1)",
        || {
            format!(
                "{key:?} was {:?}, Clockify had {:?}",
                before.here, before.base
            )
        },
    )
}

/// 1 and 14: every field is as the person last said, or as somebody said after them, or the clash is shown.
fn edits(far: &Far, device: &Device) -> Law {
    for (key, want) in device.model.wants() {
        let row = device.view.rows.get(&key);
        let here = row
            .and_then(|row| row.here.as_ref())
            .map(|item| device.flat(item));
        let past = row
            .and_then(|row| row.remote.as_ref())
            .and_then(|remote| far.past(&remote.0));
        match (&want.item, here) {
            (Some(wanted), Some(here)) => {
                for field in fields::differing(wanted, &here) {
                    let said = get(&here, &field);
                    if field == "name" && said.trim() == get(wanted, "name").trim() {
                        continue;
                    }
                    let ran = || {
                        get(wanted, "end").is_empty() || said_since(device, past, "end", "", want)
                    };
                    let fine = said_since(device, past, &field, said, want)
                        || clash_shown(device, past, key, &field, said)
                        || (field == "end" && ran() && another_began(far, device, key, said));
                    demand(fine, "no lost edit (1)", || {
                        format!(
                            "{key:?} {field} is {said:?}, the person said {:?}",
                            get(wanted, &field)
                        )
                    })?;
                }
            }
            (None, Some(here)) => {
                let asked = row.is_some_and(|row| row.attention.is_some());
                let changed =
                    past.is_some_and(|past| past.writes.iter().any(|write| write.at > want.at));
                demand(asked || changed, "what is deleted stays so (1)", || {
                    format!("{key:?} {here:?}")
                })?;
            }
            // That it may be gone is another law's business, as long as it was ever there.
            (Some(wanted), None) => {
                let unsent = row.is_none() && !device.bound.values().any(|bound| *bound == key);
                demand(!unsent, "no lost entry (1)", || {
                    format!("{key:?} {wanted:?}")
                })?;
            }
            (None, None) => {}
        }
    }
    for row in device
        .view
        .rows
        .values()
        .filter(|row| device.model.want(row.key).is_none() && !row.stub)
    {
        let (Some(here), Some(base)) = (&row.here, &row.base) else {
            continue;
        };
        let (here, base) = (device.flat(here), device.flat(base));
        for field in fields::differing(&base, &here) {
            let fine = field == "end" && another_began(far, device, row.key, get(&here, "end"));
            demand(fine, "nobody changed it (4)", || {
                format!("{:?} {field}: {base:?} {here:?}", row.key)
            })?;
        }
    }
    Ok(())
}

/// Somebody else, or Clockify, made the field this after the person last decided on it.
fn said_since(device: &Device, past: Option<&Past>, field: &str, said: &str, want: &Want) -> bool {
    let decided = want.decided(field);
    written(device, past, field, said, |write| write.at > decided)
}

/// Both changed it, and what they said is kept for the person to see.
fn clash_shown(device: &Device, past: Option<&Past>, key: Key, field: &str, said: &str) -> bool {
    device.clashes.contains(&(key, field.to_owned()))
        && written(device, past, field, said, |_| true)
}

/// The fields, as they are called here, that a clash is about.
fn clashing(field: &str) -> &[&str] {
    match field {
        "times" => &["start", "end"],
        "project" => &["project", "task"],
        "description" => &["name"],
        "done" => &["archived"],
        "start" => &["start"],
        "end" => &["end"],
        "billable" => &["billable"],
        "name" => &["name"],
        "archived" => &["archived"],
        "client" => &["client"],
        _ => &[],
    }
}

fn written(
    device: &Device,
    past: Option<&Past>,
    field: &str,
    said: &str,
    when: impl Fn(&Write) -> bool,
) -> bool {
    past.is_some_and(|past| {
        // What this device sent is no word of anybody else.
        let others = past
            .writes
            .iter()
            .filter(|write| write.sent_by != Some(device.number));
        others.filter(|write| when(write)).any(|write| {
            fields::renamed_one(&write.field, &write.value, &|id| device.ours(id))
                == (field.to_owned(), said.to_owned())
        })
    })
}

/// Another timer began then, here or there; it may be gone by now.
fn another_began(far: &Far, device: &Device, key: Key, end: &str) -> bool {
    let here = device
        .began
        .iter()
        .any(|(other, start)| *other != key && start == end);
    let mut there = far.pasts().flat_map(|(_, past)| &past.states);
    here || there.any(|state| get(state, "start") == end)
}

/// 3 and 4: everything there was made by the website or for a row that a person made, and for each row once.
fn once(world: &World) -> Law {
    let mut made: BTreeMap<(usize, Key), Vec<&str>> = BTreeMap::new();
    for (id, past) in world.far.pasts().filter(|(_, past)| past.gone.is_none()) {
        if let Some((device, key)) = past.maker {
            made.entry((device, key)).or_default().push(id);
            demand(
                world.devices[device].model.want(key).is_some(),
                "no phantom (4)",
                || format!("{id} was made for {key:?}, which nobody made"),
            )?;
        }
    }
    for (maker, ids) in made {
        // Names of the catalog are unique there. A second thing of another name comes from a create that was
        // carried out long after the row was renamed and sent again: known, and nothing hangs on it.
        let want = world.devices[maker.0].model.want(maker.1);
        if want.is_some_and(|want| want.again) {
            continue;
        }
        let names = ids.iter().filter_map(|id| world.far.holds(id)?.get("name"));
        if maker.1.kind() != Kind::Entry && names.collect::<BTreeSet<_>>().len() > 1 {
            continue;
        }
        demand(ids.len() == 1, "no duplicate (3)", || {
            format!("{} is there as {ids:?}", row_of(Some(maker)))
        })?;
    }
    Ok(())
}

/// Before a request leaves.
pub fn may_leave(
    far: &Far,
    device: &Device,
    request: &Request,
    put: &wire::Request,
    sent: Option<&Sent>,
    now_ms: i64,
) -> Law {
    demand(
        now_ms >= device.left_alone_until_ms,
        "left alone when asked to (22)",
        || format!("{} ms too early", device.left_alone_until_ms - now_ms),
    )?;
    let text = format!("{} {}", put.path, String::from_utf8_lossy(&put.body));
    demand(
        !text.contains("51170000-0000-4"),
        "no id of ours at the wire (6)",
        || text.clone(),
    )?;
    let Some(sent) = sent else { return Ok(()) };
    let want = device.model.want(sent.key);
    match request {
        Request::Create(_) => {
            let chosen = want.is_some_and(|want| want.again);
            if let (Some(lost), Kind::Entry, false) =
                (device.lost.get(&sent.key), sent.key.kind(), chosen)
            {
                demand(
                    now_ms - lost >= DOUBT_MS,
                    "not sent again in doubt (8)",
                    || {
                        format!(
                            "{:?} {} ms after its reply was lost",
                            sent.key,
                            now_ms - lost
                        )
                    },
                )?;
            }
            demand(want.is_some(), "no phantom (4)", || {
                format!("{:?} was made by nobody", sent.key)
            })
        }
        Request::Update { id, .. } => {
            let (Some(read), Some(body)) = (device.read.get(&id.0), &sent.body) else {
                return Err(Broken::new(
                    "read before it is written (19)",
                    format!("{id}"),
                ));
            };
            only_what_was_changed(far, device, sent.key, read, body, want)
        }
        Request::Delete { id, kind, .. } => {
            let Some(want) = want.filter(|want| want.item.is_none()) else {
                return Err(Broken::new("only what was deleted here (12)", id.0.clone()));
            };
            match device.read.get(&id.0) {
                Some(read) if *kind == Kind::Entry => deleted_as_seen(far, device, id, read, want),
                Some(_) | None => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

/// 12: who deletes something has seen it as it is there, but for what was sent from here.
fn deleted_as_seen(far: &Far, device: &Device, id: &RemoteId, read: &Fields, want: &Want) -> Law {
    let read = fields::renamed(read, &|id| device.ours(id));
    let writes = far.past(&id.0).map_or(&[][..], |past| &past.writes);
    for field in fields::differing(&read, &want.confirmed) {
        let of_field = |write: &&Write| {
            fields::renamed_one(&write.field, "", &|id| device.ours(id)).0 == field
        };
        let last = writes.iter().rev().find(of_field);
        let ours = last.is_some_and(|write| write.sent_by == Some(device.number));
        demand(ours, "deleted as it was seen (12)", || {
            format!(
                "{id} {field} is {:?}, known was {:?}",
                get(&read, &field),
                want.confirmed
            )
        })?;
    }
    Ok(())
}

/// 19: a replacement differs from what was read only where the person decided, or where a timer ended another.
fn only_what_was_changed(
    far: &Far,
    device: &Device,
    key: Key,
    read: &Fields,
    body: &Fields,
    want: Option<&Want>,
) -> Law {
    for field in fields::differing(read, body) {
        let (field, value) = fields::renamed_one(&field, get(body, &field), &|id| device.ours(id));
        // What is to be deleted is put away first.
        let decided = want.is_some_and(|want| {
            want.ever(&field, &value) || (want.item.is_none() && field == "archived")
        });
        let switched = field == "end" && another_began(far, device, key, &value);
        // Times that do not fit together are kept whole.
        let clashed = device.clashes.contains(&(key, field.clone()));
        demand(
            decided || switched || clashed,
            "a write changes only what was changed (19)",
            || {
                format!(
                    "{key:?} {field} becomes {value:?}; it was {:?}",
                    get(read, &field)
                )
            },
        )?;
    }
    Ok(())
}

/// 17: in peace, everything there is here and the same, and everything here is there or waits for the person.
pub fn both_sides_agree(world: &World) -> Law {
    for (number, device) in world.devices.iter().enumerate() {
        let broken =
            |what: String| Broken::new("both sides agree (17)", format!("device {number}: {what}"));
        for (id, there) in world.far.all() {
            // The tasks of a project that is put away are not asked for.
            let of = there.get("project").and_then(|id| world.far.holds(id));
            let is_task = !there.contains_key("start");
            if is_task && of.is_some_and(|project| get(project, "archived") == "true") {
                continue;
            }
            let row = device
                .bound
                .get(id)
                .and_then(|key| device.view.rows.get(key));
            let Some(row) = row else {
                return Err(broken(format!("{id} {there:?} is not here")));
            };
            if row.attention.is_some() || waits_for_parked(device, row) {
                continue;
            }
            let here = row.here.as_ref().map(|item| device.flat(item));
            let there = fields::renamed(there, &|id| device.ours(id));
            if here.as_ref() != Some(&there) {
                return Err(broken(format!(
                    "{id} {:?} is {here:?} here and {there:?} there",
                    row.key
                )));
            }
        }
        for row in device
            .view
            .rows
            .values()
            .filter(|row| row.attention.is_none())
        {
            let there = row
                .remote
                .as_ref()
                .is_some_and(|remote| world.far.holds(&remote.0).is_some());
            if !there && !waits_for_parked(device, row) && row.here.is_some() {
                return Err(broken(format!("{:?} {:?} is not there", row.key, row.here)));
            }
        }
        if let Some(attempt) = device.view.attempts.first() {
            return Err(broken(format!("{:?} is still in doubt", attempt.key)));
        }
    }
    Ok(())
}

fn waits_for_parked(device: &Device, row: &Row) -> bool {
    row.here.iter().flat_map(Item::names).any(|name| {
        device.view.rows.get(&name).is_some_and(|named| {
            named.remote.is_none() && (named.attention.is_some() || waits_for_parked(device, named))
        })
    })
}
