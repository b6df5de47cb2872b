//! T3: the real program, killed at any moment of anything it does.
//!
//! Never sends a softer signal than the one that cannot be caught.

use std::time::Duration;

use stint_tests::Tape;
use stint_tests::clockify::{Fault, Rule};
use stint_tests::server::StandIn;

use crate::book;
use crate::computer::{Computer, Ran};
use crate::lives::{self, Story};
use crate::peace;
use crate::people::Memory;

/// Kills in one life, before peace comes.
const KILLS_A_LIFE: u64 = 10;

#[test]
fn nothing_acknowledged_is_lost_and_nothing_stands_twice_however_often_it_is_killed() {
    let kills = lives::number("STINT_KILLS", 100);
    lives::live("killed", kills.div_ceil(KILLS_A_LIFE), life);
}

fn life(seed: u64, story: &mut Story) -> Result<(), String> {
    let mut tape = Tape::new(seed);
    let far = StandIn::start();
    let computer = Computer::synced(&far);
    let mut memory = Memory::of("killed");
    let mut kills = 0;
    while kills < KILLS_A_LIFE {
        if tape.chance(10) {
            kills += resident(&computer, &mut memory, &mut tape, story)?;
            continue;
        }
        if tape.chance(15) {
            slow(&far, &mut tape, story);
        }
        let wish = memory.wish(&mut tape, 40);
        let args = [&wish.args()[..], &["--json"]].concat();
        let dies = tape.chance(60);
        let ran = match (dies, wish.writes()) {
            (false, _) => computer.run(&args),
            // From before its first step to after its last.
            (true, true) => computer.killed(&args, Duration::from_micros(tape.below(16_000))),
            (true, false) => killed_while_asking(&computer, &far, &args, &mut tape),
        };
        story.tell(|| format!("{args:?} {:?} {}{}", ran.code, ran.out, ran.err));
        if ran.code.is_none() {
            kills += 1;
            let open = computer.json(&["queue"]);
            let in_flight = open.as_array().unwrap().iter().any(in_flight);
            story.count("of them with a write in flight", u64::from(in_flight));
        }
        if let Some(code) = ran.code
            && !wish.codes(&memory).contains(&code)
        {
            let queue = computer.run(&["queue", "--json"]).out;
            return Err(format!("{args:?} ends with {code}: {} {queue}", ran.err));
        }
        memory.learn(&wish, &ran, book::book(&computer))?;
    }
    story.count("killed processes", kills);
    peace::holds(&computer, &far, &memory.book, &[])
}

/// Kills a round a moment after one of its requests arrived there: it waits for the answer, keeps it, or sends on.
fn killed_while_asking(computer: &Computer, far: &StandIn, args: &[&str], tape: &mut Tape) -> Ran {
    let (method, most) = *tape.one_of(&[("*", 12), ("POST", 3), ("PUT", 2), ("DELETE", 1)]);
    let asked = || far.with(|clockify| clockify.log.count(method, "/**") as u64);
    let last = asked() + 1 + tape.below(most);
    let mut going = computer.spawn(args);
    while asked() < last && going.child.try_wait().unwrap().is_none() {
        std::thread::sleep(Duration::from_micros(200));
    }
    std::thread::sleep(Duration::from_micros(tape.below(3_000)));
    going.kill();
    going.end()
}

fn in_flight(row: &serde_json::Value) -> bool {
    row["state"] == "sending" || row["state"] == "unknown"
}

/// A resident syncs by itself, is told of changes, and dies.
fn resident(
    computer: &Computer,
    memory: &mut Memory,
    tape: &mut Tape,
    story: &mut Story,
) -> Result<u64, String> {
    let mut resident = computer.resident();
    for _ in 0..tape.below(4) {
        let wish = memory.wish(tape, 0);
        let args = [&wish.args()[..], &["--json"]].concat();
        let ran = computer.run(&args);
        memory.learn(&wish, &ran, book::book(computer))?;
    }
    std::thread::sleep(Duration::from_millis(tape.below(1_400)));
    resident.kill();
    let ran = resident.end();
    story.tell(|| format!("the resident dies: {}", ran.err));
    match ran.code {
        None => Ok(1),
        Some(code) => Err(format!(
            "the resident ended by itself with {code}: {}",
            ran.err
        )),
    }
}

/// Gives the killer time to strike while a request is under way, and lets some replies get lost.
fn slow(far: &StandIn, tape: &mut Tape, story: &mut Story) {
    let ms = tape.below(60);
    let then = tape.chance(40).then(|| Box::new(Fault::DropAfter));
    let method = tape.one_of(&["*", "POST", "PUT", "DELETE"]);
    let rule = Rule::next(method, "/**", Fault::Slow { ms, then }).times(3);
    story.tell(|| format!("Clockify: {rule:?}"));
    far.with(|clockify| clockify.faults.add(rule));
}
