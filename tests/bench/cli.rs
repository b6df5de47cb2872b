//! The command line: start, stop and status on a store that is nearly empty and on one with 100 000 entries, turn by
//! turn, beside what any program and any durable write costs here.
//!
//! Never waits for a far side: no server is needed here.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::pull::Stores;
use crate::room::Room;
use crate::say;
use crate::spend::{Spent, peak_of};
use crate::strace::syncs_before_answer;
use crate::table::{Bar, Beside, Runs, Table};
use crate::tree::built;

const RUNS: usize = 25;
const TRACED: usize = 5;
const PEAKS: usize = 5;

const VERBS: [&str; 3] = ["start", "status", "stop"];

/// What the verbs may cost.
const WALL_MS: [f64; 3] = [10.0, 5.0, 10.0];
const PEAK_MIB: f64 = 12.0;
const GROWTH: f64 = 1.2;

pub(crate) fn measure(room: &Room, stores: &Stores, table: &mut Table) -> anyhow::Result<()> {
    say(&format!(
        "the command line: {RUNS} rounds of start, status, stop on both stores"
    ));
    let places = [&stores.few, &stores.many];
    let mut stint: [[Spent; 3]; 2] = Default::default();
    let mut insert: [Spent; 2] = Default::default();
    let mut nothing = Spent::default();
    let mut timew: [Spent; 3] = Default::default();
    let peer = Peer::found(room);
    let floor = built("floor-insert")?;
    // One round that does not count: the page cache is warm afterwards.
    for round in 0..=RUNS {
        if round == 1 {
            (stint, insert, nothing, timew) = Default::default();
        }
        nothing.run(&mut Command::new("/bin/true"))?;
        for (place, dir) in places.iter().enumerate() {
            for (verb, spent) in VERBS.iter().zip(&mut stint[place]) {
                spent.run(&mut stint_verb(room, dir, verb)?)?;
            }
            insert[place].run(Command::new(&floor).arg(stores.floor(place)))?;
        }
        if let Some(peer) = &peer {
            for (verb, spent) in VERBS.iter().zip(&mut timew) {
                peer.run(verb, spent)?;
            }
        }
    }

    let mut peaks: [Runs; 3] = Default::default();
    for _ in 0..PEAKS {
        for (verb, peak) in VERBS.iter().zip(&mut peaks) {
            peak.add(peak_of(&stint_verb(room, &stores.many, verb)?)?);
        }
    }

    for (at, verb) in VERBS.iter().enumerate() {
        let [few, many] = [&stint[0][at], &stint[1][at]];
        let beside = match (peer.is_some(), *verb) {
            (true, _) => Beside::new("timew, which syncs nothing", timew[at].wall.clone()),
            (false, "status") => Beside::new("/bin/true", nothing.wall.clone()),
            (false, _) => Beside::new("bare insert", insert[0].wall.clone()),
        };
        table.add(
            &format!("stint {verb}"),
            "ms",
            &few.wall,
            beside,
            Bar::AtMost(WALL_MS[at]),
        );
        table.add(
            &format!("stint {verb}, 100 000 entries"),
            "ms",
            &many.wall,
            Beside::new("empty", few.wall.clone()),
            Bar::Times(GROWTH),
        );
        table.add(
            &format!("stint {verb}, 100 000 entries: processor"),
            "ms",
            &many.cpu,
            Beside::new("empty", few.cpu.clone()),
            Bar::Told,
        );
        table.add(
            &format!("stint {verb}, 100 000 entries: peak"),
            "MiB",
            &peaks[at],
            Beside::too("/bin/true", peak_of(&Command::new("/bin/true"))?.into()),
            Bar::AtMost(PEAK_MIB),
        );
    }
    for (place, name) in ["empty", "100 000 entries"].iter().enumerate() {
        table.add(
            &format!("floor: bare durable insert, {name}"),
            "ms",
            &insert[place].wall,
            Beside::new("/bin/true", nothing.wall.clone()),
            Bar::Told,
        );
    }
    syncs(room, &places, table)
}

fn stint_verb(room: &Room, dir: &Path, verb: &str) -> anyhow::Result<Command> {
    match verb {
        "start" => room.stint(dir, &["start", "Review @Website #urgent"]),
        verb => room.stint(dir, &[verb]),
    }
}

fn syncs(room: &Room, places: &[&PathBuf; 2], table: &mut Table) -> anyhow::Result<()> {
    say("counting disk syncs with strace");
    let notes = room.dir("strace");
    let mut syncs: [Runs; 2] = Default::default();
    for dir in places {
        room.get(dir, &["status"])?;
        for _ in 0..TRACED {
            for (verb, runs) in ["start", "stop"].iter().zip(&mut syncs) {
                runs.add(syncs_before_answer(&stint_verb(room, dir, verb)?, &notes)?);
            }
        }
    }
    for (verb, runs) in ["start", "stop"].iter().zip(&syncs) {
        table.add(
            &format!("stint {verb}: disk syncs before the answer"),
            "syncs",
            runs,
            None,
            Bar::Between(1.0, 2.0),
        );
    }
    Ok(())
}

/// Timewarrior, where it is installed.
struct Peer {
    home: PathBuf,
}

impl Peer {
    fn found(room: &Room) -> Option<Peer> {
        let home = room.dir("timew");
        std::fs::create_dir_all(&home).ok()?;
        // It asks before it makes its folder, but not when there is a configuration.
        std::fs::write(home.join("timewarrior.cfg"), "").ok()?;
        let peer = Peer { home };
        peer.timew(&["--version"]).output().is_ok().then_some(peer)
    }

    fn timew(&self, args: &[&str]) -> Command {
        let mut command = Command::new("timew");
        command.env("TIMEWARRIORDB", &self.home).args(args);
        command
    }

    fn run(&self, verb: &str, spent: &mut Spent) -> anyhow::Result<()> {
        let args: &[&str] = match verb {
            // It refuses to stop in the second of the start.
            "start" => &["start", "10min", "ago", "Review", ":adjust"],
            "stop" => &["stop"],
            _ => &[],
        };
        spent.run(&mut self.timew(args)).map(drop)
    }
}
