//! What holds of the whole world: 3, 4, 17, 23 and 30.
//!
//! Never while a single exchange is under way.

use std::collections::{BTreeMap, BTreeSet};

use stint_core::id::{Key, Kind};
use stint_core::row::{Item, Row};

use super::{Broken, Law, demand};
use crate::bad::Bad;
use crate::device::Device;
use crate::fields::{self, get};
use crate::world::{World, row_of};
use stint_tests::FarSide;

/// A create that is carried out later than this after it was sent cannot be found by looking.
const LOOKED_FOR_S: i64 = 515;

/// 3 and 4: everything there was made by the website or for a row that a person made, and for each row once.
pub fn once(world: &World) -> Law {
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
        if ids.len() > 1 && (late_or_twice(world, &ids) || shared_out(world, maker)) {
            continue;
        }
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
        demand(ids.len() <= 1, "no duplicate (3)", || {
            format!("{} is there as {ids:?}", row_of(Some(maker)))
        })?;
    }
    Ok(())
}

/// Of creates that are the same to the letter each may have another's: together they must not be more than the rows
/// that they are for.
fn shared_out(world: &World, (number, key): (usize, Key)) -> bool {
    let device = &world.devices[number];
    let mut rows = BTreeSet::from([key]);
    let mut ids: BTreeSet<&str> = BTreeSet::new();
    loop {
        let before = (rows.len(), ids.len());
        for (id, past) in world.far.pasts().filter(|(_, past)| past.gone.is_none()) {
            let Some((_, maker)) = past.maker.filter(|(maker, _)| *maker == number) else {
                continue;
            };
            let bound = device.bound.get(id).copied();
            let bound = bound.filter(|key| device.model.want(*key).is_some());
            let made_alike = || {
                let mut alike = ids.iter().filter_map(|id| world.far.past(id));
                alike.any(|other| other.states.first() == past.states.first())
            };
            if rows.contains(&maker) || bound.is_some_and(|key| rows.contains(&key)) || made_alike()
            {
                ids.insert(id);
                rows.extend([maker].into_iter().chain(bound));
            }
        }
        if before == (rows.len(), ids.len()) {
            return ids.len() <= rows.len();
        }
    }
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
            let project = device.bound.get(get(there, "project"));
            let here = project.and_then(|key| device.view.rows.get(key)?.here.as_ref());
            let is_put_away = of.is_some_and(|project| get(project, "archived") == "true")
                || here.is_some_and(Item::is_put_away);
            if is_task && is_put_away {
                continue;
            }
            let row = device
                .bound
                .get(id)
                .and_then(|key| device.view.rows.get(key));
            let Some(row) = row else {
                // What moved forward while the first pull was on its way is found by sweeps, which reach back 90 days,
                // and else by who looks at that time.
                let moved = world.tally.faults.contains_key(&Bad::RowsShift);
                if moved && get(there, "start") < world.horizon().as_str() && !is_task {
                    continue;
                }
                return Err(broken(format!("{id} {there:?} is not here")));
            };
            let is_old = world.is_old(row);
            if row.attention.is_some() || waits_for_parked(device, row) || is_old {
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
            // A stub only stands for an id that entries name.
            .filter(|row| row.attention.is_none() && !row.stub)
        {
            let there = row
                .remote
                .as_ref()
                .is_some_and(|remote| world.far.holds(&remote.0).is_some());
            let unseen = row.key.kind() == Kind::Task && of_project_unseen(device, row);
            let is_read = row.here.is_some() && !unseen && !world.is_old(row);
            if !there && is_read && !waits_for_parked(device, row) {
                return Err(broken(format!("{:?} {:?} is not there", row.key, row.here)));
            }
        }
        if let Some(attempt) = device.view.attempts.first() {
            return Err(broken(format!("{:?} is still in doubt", attempt.key)));
        }
    }
    Ok(())
}

/// The tasks of a project that is put away are not asked for, and those of one that is gone there wait with it for
/// the person.
fn of_project_unseen(device: &Device, row: &Row) -> bool {
    let mut of = row.here.iter().flat_map(Item::names);
    of.any(|project| {
        let project = device.view.rows.get(&project);
        project.is_some_and(|project| {
            project.attention.is_some() || project.here.as_ref().is_some_and(Item::is_put_away)
        })
    })
}

fn waits_for_parked(device: &Device, row: &Row) -> bool {
    row.here.iter().flat_map(Item::names).any(|name| {
        device.view.rows.get(&name).is_some_and(|named| {
            named.remote.is_none() && (named.attention.is_some() || waits_for_parked(device, named))
        })
    })
}

/// Whether a thing is there more than once because a create was carried out later than looks are taken, or
/// because a proxy delivered it twice: nobody can prevent that, so the person has to be told.
fn late_or_twice(world: &World, ids: &[&str]) -> bool {
    let log = &world.far.clockify.log;
    let creators = ids.iter().filter_map(|id| log.creator_of(id.parse().ok()?));
    creators.into_iter().any(|line| {
        let twice = line.created.len() > 1;
        let minted = line
            .created
            .first()
            .and_then(|id| world.far.clockify.entry(*id));
        twice || minted.is_some_and(|entry| entry.created - line.at > LOOKED_FOR_S)
    })
}

/// 3: everything that is there more than once, and whether nobody could prevent it.
pub fn doubled(world: &World) -> Vec<(Vec<String>, bool)> {
    let mut made: BTreeMap<(usize, Key), Vec<&str>> = BTreeMap::new();
    for (id, past) in world.far.pasts().filter(|(_, past)| past.gone.is_none()) {
        if let Some((device, key)) = past.maker.filter(|(_, key)| key.kind() == Kind::Entry) {
            let want = world.devices[device].model.want(key);
            if !want.is_some_and(|want| want.again) {
                made.entry((device, key)).or_default().push(id);
            }
        }
    }
    let several = made
        .into_iter()
        .filter(|(maker, ids)| ids.len() > 1 && !shared_out(world, *maker));
    several
        .map(|(_, ids)| {
            let late = late_or_twice(world, &ids);
            (ids.into_iter().map(str::to_owned).collect(), late)
        })
        .collect()
}

/// 23: a day's total is the sum of what is there, each entry once.
pub fn counted_once(world: &World) -> Law {
    for device in &world.devices {
        let mut seen = BTreeMap::new();
        for row in device.view.rows.values().filter(|row| row.here.is_some()) {
            let Some(remote) = &row.remote else { continue };
            let twin = seen.insert(&remote.0, row.key);
            demand(twin.is_none(), "counted once (23)", || {
                format!("{remote} is counted for {twin:?} and {:?}", row.key)
            })?;
        }
        // A create in doubt beside the entry that it made: the same hour would count twice.
        for attempt in &device.view.attempts {
            let made = world.far.pasts().filter(|(_, past)| {
                past.gone.is_none() && past.maker == Some((device.number, attempt.key))
            });
            for (id, _) in made {
                let other = device.bound.get(id).filter(|key| **key != attempt.key);
                let here = other.filter(|key| device.view.rows.contains_key(key));
                demand(here.is_none(), "counted once (23)", || {
                    format!("{id} of {:?} is here as {here:?} too", attempt.key)
                })?;
            }
        }
    }
    Ok(())
}

/// 30: the key is in no row, no attempt, and no request but as its header.
pub fn key_nowhere(world: &World) -> Law {
    let key = FarSide::CLOCKIFY_KEY;
    let told = |text: &str, where_: &str| {
        demand(!text.contains(key), "the key stays secret (30)", || {
            where_.to_owned()
        })
    };
    for device in &world.devices {
        told(
            &format!("{:?} {:?}", device.view.rows, device.view.attempts),
            "the store",
        )?;
    }
    for line in world.far.clockify.log.lines() {
        told(&line.path, "a path")?;
        told(&line.query, "a query")?;
        told(&line.body, "a body")?;
    }
    Ok(())
}
