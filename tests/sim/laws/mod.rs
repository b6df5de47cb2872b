//! What must hold after every step, whatever happened. The numbers are those of the sync engine's list of
//! invariants.
//!
//! Never looks into the machine: only at the store, the far side and what people were told.

mod edits;
mod leave;
mod whole;

use std::collections::BTreeSet;

use stint_core::entry::Entry;
use stint_core::id::{Key, Kind};
use stint_core::problem::Problem;
use stint_core::row::{Item, Row};
use stint_core::sync::Cause;

pub use leave::may_leave;
pub use whole::{both_sides_agree, counted_once, doubled, key_nowhere};

use crate::device::{Device, View};
use crate::far::Far;
use crate::fields::{self, get};
use crate::world::World;

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

/// A row that can go is tried within so many writes, those that could go before it not counted.
const PICKS_MOST: u64 = 20;
/// The machine makes no more moves than this without asking Clockify anything.
const MOVES_MOST: u32 = 64;

/// After every step.
pub fn hold(world: &mut World) -> Law {
    for number in 0..world.devices.len() {
        let view = world.devices[number]
            .look()
            .map_err(|problem| Broken::new("nothing goes wrong inside", format!("{problem:?}")))?;
        let device = &mut world.devices[number];
        bindings(device, &view)?;
        device.remember(&view);
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
        edits::edits(&world.far, device)?;
        reasons(&device.view)?;
        nothing_waits_behind(device)?;
        marked_absent(&before, device)?;
    }
    whole::once(world)
}

/// Nothing that is kept differs.
pub fn untouched(before: &View, after: &View, law: &'static str) -> Law {
    demand(before.rows == after.rows, law, || {
        let keys = before.rows.keys().chain(after.rows.keys());
        let changed = keys.filter(|key| before.rows.get(key) != after.rows.get(key));
        let changed = changed.map(|key| (before.rows.get(key), after.rows.get(key)));
        format!("{:?}", changed.collect::<Vec<_>>())
    })
}

/// 27: an action that was refused changed nothing, not even half of it.
pub fn undone(before: &View, device: &Device, problem: &Problem) -> Law {
    let after = device
        .look()
        .map_err(|problem| Broken::new("nothing goes wrong inside", format!("{problem:?}")))?;
    untouched(before, &after, "refused is not done by half (27)")
        .map_err(|broken| Broken::new(broken.law, format!("{problem:?}: {}", broken.what)))
}

/// 21: what a process hears after another one took over changes nothing.
pub fn fenced(before: &View, after: &View) -> Law {
    const LAW: &str = "who was overtaken keeps nothing (21)";
    untouched(before, after, LAW)?;
    demand(before.attempts == after.attempts, LAW, || {
        format!("{:?} became {:?}", before.attempts, after.attempts)
    })
}

/// 25: the machine comes to an end by itself.
pub fn moves(device: &Device) -> Law {
    demand(
        device.moves <= MOVES_MOST,
        "moves come to an end (25)",
        || format!("{} without asking anything", device.moves),
    )
}

/// 26: who is asked is told why, in words, and what leads out.
fn reasons(view: &View) -> Law {
    for row in view.rows.values() {
        let Some(attention) = &row.attention else {
            continue;
        };
        let name = row
            .here
            .as_ref()
            .or(row.base.as_ref())
            .map_or("", Item::name);
        let told = stint_core::words::attention_view(attention, name, row.here.is_none());
        let whole = !told.code.is_empty() && !told.message.is_empty() && !told.actions.is_empty();
        demand(whole, "a question has words and a way out (26)", || {
            format!("{:?} {attention:?}", row.key)
        })?;
    }
    Ok(())
}

/// 10: what can go is tried, whatever is parked or in doubt.
fn nothing_waits_behind(device: &Device) -> Law {
    for (key, since) in &device.waiting {
        let passed = device.picks - since.picks;
        demand(
            passed <= since.others + PICKS_MOST,
            "nothing waits behind another (10)",
            || format!("{key:?} was passed over {passed} times"),
        )?;
    }
    Ok(())
}

/// 20: only a sweep that came whole marks something as missing.
fn marked_absent(before: &View, device: &Device) -> Law {
    let mut fresh = device
        .view
        .absent
        .difference(&before.absent)
        .filter(|key| key.kind() == Kind::Entry);
    let key = fresh.next();
    demand(
        key.is_none() || device.swept_whole,
        "half a sweep says nothing (20)",
        || format!("{key:?} is marked as missing"),
    )
}

/// 5: a row is bound to one thing, one thing to one row, and for ever.
pub fn bindings(device: &mut Device, view: &View) -> Law {
    for kept in &view.conflicts {
        let conflict = &kept.conflict;
        let shown = device.clashes.contains(&(conflict.key, "end".into()));
        if conflict.cause == Cause::Stopped && !shown {
            let row = view.rows.get(&conflict.key).and_then(Row::entry);
            let end = |entry: &Entry| entry.span.end();
            let sides = [&conflict.here, &conflict.there];
            let ends = sides.into_iter().filter_map(Item::entry).filter_map(end);
            demand(
                row.and_then(end) != ends.max(),
                "of two stops the earlier stands (1)",
                || format!("{conflict:?}"),
            )?;
        }
        if matches!(conflict.cause, Cause::Continued | Cause::Overtaken) {
            continue;
        }
        let code = conflict.field.code();
        let fields = edits::clashing(&code).iter();
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
        device.was.insert((row.key, remote.0.clone()));
        match device.bound.get(&remote.0) {
            Some(before) if *before != row.key => {
                // What was gone when it was read, and is there again, is another thing.
                let lives = view.rows.contains_key(before) && !device.gone.contains(&remote.0);
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
            || device.was.iter().any(|(key, _)| *key == name);
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
    let elsewhere = past.and_then(|past| past.gone).is_some_and(|(_, by)| {
        // Their deletion was in doubt when they settled the question; or all that is left of it is its id in an entry.
        let stub = before
            .here
            .as_ref()
            .is_some_and(|item| item.name().is_empty());
        let stub = stub && key.kind() != Kind::Entry && wanted.is_none();
        by != Some(device.number) || stub || wanted.is_some_and(|want| want.again)
    });
    // No list shows it, it cannot be read, and no other entry could tell that none can be.
    let entries = far
        .all()
        .values()
        .filter(|there| there.contains_key("start"));
    let alone = far.hid && key.kind() == Kind::Entry && entries.count() <= 1;
    demand(elsewhere || alone, "nothing goes by mistake (11)", || {
        format!("{key:?} {:?}", before.here)
    })?;
    let read = before
        .remote
        .as_ref()
        .is_some_and(|remote| device.gone.contains(&remote.0));
    demand(
        read || key.kind() != Kind::Entry,
        "a list alone removes nothing (11)",
        || format!("{key:?} went without a read by its id"),
    )?;
    let flat = |item: &Item| device.flat(item);
    demand(
        before.here.as_ref().map(flat) == before.base.as_ref().map(flat),
        "no change goes with it (1)",
        || {
            format!(
                "{key:?} was {:?}, Clockify had {:?}",
                before.here, before.base
            )
        },
    )
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
