//! Syncing much: the first pull of 100 000 entries beside a plain download, parse and insert of the same rows, rounds
//! with nothing new, and a long queue that drains.
//!
//! Every far side is a process of its own on loopback, without pacing.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context as _;
use serde_json::Value;

use crate::room::{Room, StandIn};
use crate::say;
use crate::spend::Spent;
use crate::table::{Bar, Beside, Runs, Table};
use crate::tree::built;

const RUNS: usize = 5;
const QUIET_RUNS: usize = 9;
const QUEUED: usize = 1_000;

/// Data directories that were filled by syncing.
pub(crate) struct Stores {
    /// A catalog and no entry.
    pub(crate) few: PathBuf,
    /// The same catalog and 100 000 entries.
    pub(crate) many: PathBuf,
    floors: [PathBuf; 2],
}

impl Stores {
    /// A copy of one of them for others than Stint to write in: 0 of the small, 1 of the large one.
    pub(crate) fn floor(&self, place: usize) -> &Path {
        &self.floors[place]
    }
}

pub(crate) fn measure(
    room: &Room,
    few: &StandIn,
    many: &StandIn,
    table: &mut Table,
) -> anyhow::Result<Stores> {
    let small = room.dir("few");
    room.connect(&small, few)?;
    room.get(&small, &["sync", "--full"])?;

    say(&format!(
        "{RUNS} first pulls of 100 000 entries, and as many plain copies of the same rows"
    ));
    let mut pull = Spent::default();
    let mut plain = Spent::default();
    let mut parts: [Runs; 3] = Default::default();
    let copy = built("floor-pull")?;
    let mut large = room.dir("many0");
    room.connect(&large, many)?;
    for run in 0..RUNS {
        let dir = room.dir(&format!("many{run}"));
        if run > 0 {
            room.connect(&dir, many)?;
        }
        pull.run(&mut room.stint(&dir, &["sync", "--json"])?)?;
        // What Stint pulled, without its entries: the rows that go in are the same then, ours and theirs.
        let bare = room.copy(&dir, &format!("plain{run}"))?;
        let emptied = Command::new(&copy).arg("empty").arg(&bare).output()?;
        anyhow::ensure!(emptied.status.success(), "floor-pull empty");
        let mut fill = Command::new(&copy);
        fill.arg("fill").arg(&bare);
        for name in [
            "STINT_CLOCKIFY_URL",
            "CLOCKIFY_WORKSPACE",
            "CLOCKIFY_USER",
            "CLOCKIFY_API_KEY",
        ] {
            fill.arg(many.said(name)?);
        }
        let said = plain.run(&mut fill)?;
        for (part, took) in parts.iter_mut().zip(said.split_whitespace()) {
            part.add(took.parse::<f64>()? / 1e3);
        }
        std::fs::remove_dir_all(&bare)?;
        if run > 0 {
            std::fs::remove_dir_all(std::mem::replace(&mut large, dir))?;
        }
    }
    let seconds = |runs: &Runs| runs.each(|ms| ms / 1e3);
    table.add(
        "first pull of 100 000 entries",
        "s",
        &seconds(&pull.wall),
        Beside::new("download + parse + insert", seconds(&plain.wall)),
        Bar::Times(1.5),
    );
    table.add(
        "first pull: processor",
        "s",
        &seconds(&pull.cpu),
        Beside::new("download + parse + insert", seconds(&plain.cpu)),
        Bar::Told,
    );
    table.add(
        "first pull: peak",
        "MiB",
        &pull.peak,
        Beside::new("plain", plain.peak),
        Bar::Told,
    );
    for (name, part) in ["download", "parse", "insert"].iter().zip(&parts) {
        table.add(&format!("floor: plain {name}"), "s", part, None, Bar::Told);
    }

    quiet(room, &small, &large, table)?;
    let floors = [
        room.copy(&small, "floor-few")?,
        room.copy(&large, "floor-many")?,
    ];
    Ok(Stores {
        few: small,
        many: large,
        floors,
    })
}

/// Rounds in which nothing is new.
fn quiet(room: &Room, small: &Path, large: &Path, table: &mut Table) -> anyhow::Result<()> {
    let mut second = Runs::default();
    let mut rounds: [Spent; 2] = Default::default();
    for _ in 0..QUIET_RUNS {
        for (dir, spent) in [small, large].iter().zip(&mut rounds) {
            let said = spent.run(&mut room.stint(dir, &["sync", "--json"])?)?;
            let said: Value = serde_json::from_str(&said)?;
            let requests = said["requests"].as_f64().context("requests")?;
            second.add(requests);
        }
    }
    let [few, many] = rounds;
    table.add(
        "sync with nothing new",
        "requests",
        &second,
        None,
        Bar::AtMost(3.0),
    );
    table.add(
        "sync with nothing new, 100 000 entries: processor",
        "ms",
        &many.cpu,
        Beside::new("empty", few.cpu),
        Bar::AtMost(50.0),
    );
    table.add(
        "sync with nothing new, 100 000 entries",
        "ms",
        &many.wall,
        Beside::new("empty", few.wall),
        Bar::Told,
    );
    Ok(())
}

/// A queue that grew offline goes out.
pub(crate) fn drain(
    room: &Room,
    far: &StandIn,
    stores: &Stores,
    table: &mut Table,
) -> anyhow::Result<()> {
    say(&format!("{QUEUED} entries added offline, then sent"));
    let dir = room.dir("queue");
    room.connect(&dir, far)?;
    room.get(&dir, &["sync", "--full"])?;
    anyhow::ensure!(dir != stores.few, "a directory of its own");
    let mut add = Spent::default();
    for entry in 0..QUEUED {
        let (hour, minute) = (entry / 60, entry % 60);
        let text = format!("Queued {entry}");
        let day = 1 + hour / 24;
        let from = format!("2026-02-{day:02}T{:02}:{minute:02}:00Z", hour % 24);
        let to = format!("2026-02-{day:02}T{:02}:{minute:02}:30Z", hour % 24);
        let args = [
            "add",
            &text,
            "--from",
            &from,
            "--to",
            &to,
            "--project",
            "Website",
        ];
        add.run(&mut room.stint(&dir, &args)?)?;
    }
    let mut sent = Spent::default();
    let said = sent.run(&mut room.stint(&dir, &["sync", "--json"])?)?;
    let said: Value = serde_json::from_str(&said)?;
    let pushed = said["pushed"].as_u64();
    anyhow::ensure!(
        pushed == Some(QUEUED as u64),
        "{pushed:?} of {QUEUED} were sent"
    );
    let seconds = |runs: &Runs| runs.each(|ms| ms / 1e3);
    table.add("stint add", "ms", &add.wall, None, Bar::Told);
    table.add(
        "1 000 queued creates sent",
        "s",
        &seconds(&sent.wall),
        None,
        Bar::AtMost(5.0),
    );
    table.add(
        "1 000 queued creates: processor",
        "s",
        &seconds(&sent.cpu),
        None,
        Bar::Told,
    );
    Ok(())
}
