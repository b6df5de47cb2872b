//! Files in and out: how long 100 000 entries take, and how long somebody waits who starts a timer while they come in.
//!
//! Never a far side, and no file that Stint did not write itself.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};

use crate::room::Room;
use crate::table::{Bar, Beside, Runs, Table};
use crate::tree::built;
use crate::{say, tracked};

const RUNS: usize = 5;
/// Between two timers of whoever works meanwhile.
const PAUSE: Duration = Duration::from_millis(150);

pub(crate) fn measure(room: &Room, table: &mut Table) -> anyhow::Result<()> {
    say("exporting 100 000 entries and importing them, a timer started and stopped meanwhile");
    let dir = room.dir("files");
    tracked::fill(&dir, tracked::ENTRIES, tracked::PROJECTS, tracked::now())?;
    let file = room.dir("all.csv");
    let shown = file.to_str().context("a path in letters")?;
    let export = [
        "export",
        "--from",
        "2000-01-01",
        "--to-file",
        shown,
        "--force",
    ];
    let (mut out, mut copied) = (Runs::default(), Runs::default());
    for _ in 0..RUNS {
        out.add(timed(|| room.get(&dir, &export).map(drop))?);
        copied.add(timed(|| {
            Ok(std::fs::copy(&file, room.dir("copy.csv")).map(drop)?)
        })?);
    }
    table.add(
        "export of 100 000 entries as a table",
        "s",
        &out,
        Beside::too("a plain copy of the file", copied),
        Bar::Told,
    );

    let into = room.dir("imported");
    let bare = bare_inserts(room)?;
    let took = timed(|| import(room, &into, shown)?.finished())?;
    let again = timed(|| import(room, &into, shown)?.finished())?;
    let undone = timed(|| room.get(&into, &["undo"]).map(drop))?;
    table.add(
        "import of 100 000 entries",
        "s",
        &took.into(),
        Beside::new("bare inserts in one transaction", bare.into()),
        Bar::Told,
    );
    table.add(
        "the same once more, nothing new",
        "s",
        &again.into(),
        None,
        Bar::Told,
    );
    table.add("taking it back", "s", &undone.into(), None, Bar::Told);
    meanwhile(room, shown, table)
}

/// Somebody starts and stops timers while a file comes in.
fn meanwhile(room: &Room, file: &str, table: &mut Table) -> anyhow::Result<()> {
    let dir = room.dir("meanwhile");
    let alone = waits(room, &dir, |nth| Ok(nth < 20))?;
    let mut import = import(room, &dir, file)?;
    let waited = waits(room, &dir, |_| import.goes_on())?;
    import.finished()?;
    for (name, of, bar) in [
        (
            "longest",
            Runs::most as fn(&Runs) -> f64,
            Bar::AtMost(1_000.0),
        ),
        ("median", Runs::median, Bar::Told),
    ] {
        table.add(
            &format!(
                "a timer started or stopped while they come in, {name} of {}",
                waited.count()
            ),
            "ms",
            &Runs::from(of(&waited)),
            Beside::too("with no import", Runs::from(of(&alone))),
            bar,
        );
    }
    Ok(())
}

/// How long each start and each stop took, milliseconds.
fn waits(
    room: &Room,
    dir: &Path,
    mut goes_on: impl FnMut(usize) -> anyhow::Result<bool>,
) -> anyhow::Result<Runs> {
    let mut waited = Runs::default();
    let mut nth = 0;
    while goes_on(nth)? {
        let verb: &[&str] = match nth % 2 {
            0 => &["start", "Meanwhile"],
            _ => &["stop"],
        };
        waited.add(timed(|| room.get(dir, verb).map(drop))? * 1e3);
        nth += 1;
        std::thread::sleep(PAUSE);
    }
    ensure!(nth > 1, "there was nothing to wait for");
    Ok(waited)
}

/// A program that is under way.
struct Running(Child);

fn import(room: &Room, dir: &Path, file: &str) -> anyhow::Result<Running> {
    let mut command = room.stint(dir, &["import", file, "--yes", "--json"])?;
    let process = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn()?;
    Ok(Running(process))
}

impl Running {
    fn goes_on(&mut self) -> anyhow::Result<bool> {
        Ok(self.0.try_wait()?.is_none())
    }

    fn finished(mut self) -> anyhow::Result<()> {
        ensure!(self.0.wait()?.success(), "the import failed");
        Ok(())
    }
}

/// As many rows as an import has, by a program that looks nothing up and keeps no history, seconds.
fn bare_inserts(room: &Room) -> anyhow::Result<f64> {
    let dir = room.dir("bare-inserts");
    room.get(&dir, &["status"])?;
    let mut command = Command::new(built("floor-insert")?);
    command.arg(&dir).arg(tracked::ENTRIES.to_string());
    timed(|| {
        ensure!(command.status()?.success(), "bare inserts failed");
        Ok(())
    })
}

/// Seconds.
fn timed(mut work: impl FnMut() -> anyhow::Result<()>) -> anyhow::Result<f64> {
    let began = Instant::now();
    work()?;
    Ok(began.elapsed().as_secs_f64())
}
