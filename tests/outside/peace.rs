//! The end of every life: faults off, sync until quiet, and then both sides say the same, once.
//!
//! Never forgives: what is let through here is let through by every tier.

use std::collections::BTreeMap;

use stint_tests::server::StandIn;

use crate::book::{self, Book, Entry};
use crate::computer::Computer;

/// After so many rounds with a healthy network, everything is quiet.
const ROUNDS_MOST: usize = 12;

/// Brings peace and looks around. `twins` are the texts of which Clockify may have more than one, because a proxy
/// delivered their creation twice.
///
/// # Errors
/// What is wrong, in words.
pub(crate) fn holds(
    computer: &Computer,
    far: &StandIn,
    memory: &Book,
    twins: &[String],
) -> Result<(), String> {
    far.set_network(true);
    far.with(|clockify| clockify.faults.clear());
    until_quiet(computer)?;

    let here = book::listed(computer);
    let there = book::there(far);
    let mut bound: BTreeMap<String, Entry> = BTreeMap::new();
    for row in &here {
        let remote = row
            .remote
            .clone()
            .ok_or_else(|| format!("never sent: {:?}", row.entry))?;
        if row.sync != "synced" {
            return Err(format!("{}: {:?}", row.sync, row.entry));
        }
        if bound.insert(remote.clone(), row.entry.clone()).is_some() {
            return Err(format!(
                "two rows for one entry there: {remote} {:?}",
                row.entry
            ));
        }
    }
    same("here", &bound, "there", &there)?;

    let is_twin = |entry: &Entry| twins.contains(&entry.text);
    let remembered: BTreeMap<_, _> = memory
        .iter()
        .map(|(id, entry)| (id.clone(), entry.clone()))
        .collect();
    let extra = |row: &&book::Listed| memory.contains_key(&row.id) || !is_twin(&row.entry);
    let seen = here.iter().filter(extra);
    let seen = seen
        .map(|row| (row.id.clone(), row.entry.clone()))
        .collect();
    same("what was acknowledged", &remembered, "what is here", &seen)?;

    let running = here.iter().filter(|row| row.entry.end.is_none()).count();
    if running > 1 {
        return Err(format!("{running} timers run"));
    }
    quiet(computer, far)
}

fn until_quiet(computer: &Computer) -> Result<(), String> {
    let mut last = String::new();
    for round in 0..ROUNDS_MOST {
        let full: &[&str] = if round % 2 == 1 { &["--full"] } else { &[] };
        let ran = computer.run(&[&["sync", "--json"], full].concat());
        let answer = ran
            .answer()
            .ok_or_else(|| format!("sync printed nothing: {ran:?}"))?;
        match ran.code {
            Some(0) if round > 0 => return Ok(()),
            Some(0 | 5) => {}
            _ => return Err(format!("sync ends with {ran:?}, {}", queue(computer))),
        }
        last = format!("{answer} {}", ran.err);
    }
    Err(format!(
        "not quiet after {ROUNDS_MOST} rounds: {last} {}",
        queue(computer)
    ))
}

fn queue(computer: &Computer) -> String {
    computer.run(&["queue", "--json"]).out
}

/// Nobody does anything: nothing is written.
fn quiet(computer: &Computer, far: &StandIn) -> Result<(), String> {
    let queue = queue(computer);
    if queue.trim() != "[]" {
        return Err(format!("all is sent, yet the queue holds {queue}"));
    }
    far.with(|clockify| clockify.log.clear());
    let ran = computer.run(&["sync", "--full", "--json"]);
    let wrote = far.with(|clockify| {
        let lines = clockify.log.lines().iter();
        let writes = lines.filter(|line| line.method != "GET");
        writes
            .map(|line| format!("{} {} {}", line.method, line.path, line.body))
            .collect::<Vec<_>>()
    });
    if ran.code != Some(0) || !wrote.is_empty() {
        return Err(format!(
            "a round with nothing to do wrote {wrote:?}: {ran:?}"
        ));
    }
    let doctor = computer.run(&["doctor"]);
    if doctor.code != Some(0) {
        return Err(format!("the doctor says {doctor:?}"));
    }
    Ok(())
}

fn same(
    one: &str,
    of_one: &BTreeMap<String, Entry>,
    other: &str,
    of_other: &BTreeMap<String, Entry>,
) -> Result<(), String> {
    let ids = of_one.keys().chain(of_other.keys());
    let differ = ids.filter(|id| of_one.get(*id) != of_other.get(*id));
    let mut differ = differ.map(|id| {
        format!(
            "{id}\n  {one}: {:?}\n  {other}: {:?}",
            of_one.get(id),
            of_other.get(id)
        )
    });
    differ.next().map_or(Ok(()), Err)
}
