//! The resident: how soon its item is on the bus, what it costs while time runs, and what is left of the window's
//! memory once that was closed. Beside it a bare tray item in a process of its own.
//!
//! Never opens a network connection but to the stand-in.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::ensure;

use crate::host::Host;
use crate::room::{Room, at_home};
use crate::say;
use crate::screen::Screen;
use crate::table::{Bar, Beside, Runs, Table};
use crate::tree::{self, Used, built, until};

const STARTS: usize = 7;
const WATCHED: Duration = Duration::from_secs(60);
/// After its first round it reads all of the history once more, at the pace it keeps; then it is at rest.
const AT_REST: Duration = Duration::from_secs(240);
const LOOK: Duration = Duration::from_secs(5);
/// Switches a second of a round under way.
const BUSY: f64 = 3.0;
const PATIENCE: Duration = Duration::from_secs(60);
/// How long a hidden window stays in this run, seconds.
const WARM_S: u64 = 2;

pub(crate) fn measure(room: &Room, dir: &Path, table: &mut Table) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let mut host = runtime.block_on(Host::start())?;
    let floor = room.dir("bare");
    std::fs::create_dir_all(&floor)?;
    room.get(dir, &["start", "Review @Website #urgent"])?;

    say(&format!(
        "the resident: {STARTS} starts, and a bare tray item each time"
    ));
    let (mut up, mut bare_up) = (Runs::default(), Runs::default());
    let mut last = None;
    for _ in 0..STARTS {
        drop(last.take());
        let (bare, bare_took) =
            runtime.block_on(host.start_item(&mut bare_item(&floor)?, &floor))?;
        let mut resident = room.stint(dir, &["tray"])?;
        // In real life it keeps the pace, and asks once a minute.
        resident
            .env_remove("STINT_PACING")
            .env("STINT_WARM_S", WARM_S.to_string());
        let (resident, took) = runtime.block_on(host.start_item(&mut resident, dir))?;
        bare_up.add(bare_took.as_secs_f64() * 1e3);
        up.add(took.as_secs_f64() * 1e3);
        last = Some((resident, bare));
    }
    table.add(
        "stint tray: exec to the item on the bus",
        "ms",
        &up,
        Beside::new("bare item", bare_up),
        Bar::AtMost(50.0),
    );

    say("watching both for a minute, a timer running and no window");
    // The bus is answered meanwhile, as a panel does.
    let watched = runtime.block_on(async {
        let began = Instant::now();
        loop {
            let before = Used::now(dir)?;
            tokio::time::sleep(LOOK).await;
            if Used::now(dir)?.since(&before).switches < BUSY {
                break;
            }
            ensure!(began.elapsed() < AT_REST, "the resident comes to no rest");
        }
        // What a round leaves behind goes back a moment later.
        tokio::time::sleep(2 * LOOK).await;
        let before = (Used::now(dir)?, Used::now(&floor)?);
        tokio::time::sleep(WATCHED).await;
        let pace = Used::now(dir)?.since(&before.0);
        let bare = Used::now(&floor)?.since(&before.1);
        anyhow::Ok((pace, bare, tree::pss(dir)?, tree::pss(&floor)?))
    });
    let (pace, bare, memory, bare_memory) = watched?;
    table.add(
        "stint tray, timer running: memory (PSS)",
        "MiB",
        &memory.into(),
        Beside::new("bare item", bare_memory.into()),
        Bar::AtMost(15.0),
    );
    table.add(
        "stint tray, timer running: processor",
        "% of a core",
        &pace.percent.into(),
        Beside::too("bare item", bare.percent.into()),
        Bar::AtMost(0.1),
    );
    table.add(
        "stint tray, timer running: wake-ups",
        "a second",
        &pace.switches.into(),
        Beside::too("bare item", bare.switches.into()),
        Bar::Told,
    );
    if built("stint-desktop").is_ok() {
        let shown = runtime.block_on(async { window(room, dir, memory, table).await });
        if let Err(why) = shown {
            table.missing("memory with and after the window", &why);
        }
    }
    drop(last);
    room.get(dir, &["stop"])?;
    Ok(())
}

/// Opens the window as a person does, closes it, and looks what stays.
async fn window(room: &Room, dir: &Path, before: f64, table: &mut Table) -> anyhow::Result<()> {
    say("opening the window and closing it again");
    let screen = Screen::open()?;
    // A second start shows the window of the first.
    let mut open = room.stint(dir, &["tray"])?;
    let began = Instant::now();
    let mut asked = open.stdin(Stdio::null()).stderr(Stdio::null()).spawn()?;
    until("the window can be seen", PATIENCE, || {
        screen.windows().is_ok_and(|windows| !windows.is_empty())
    })?;
    let seen = began.elapsed().as_secs_f64() * 1e3;
    asked.wait()?;
    tokio::time::sleep(Duration::from_secs(5)).await;
    let with = tree::pss(dir)?;
    for window in screen.windows()? {
        screen.close(window)?;
    }
    until("the window's processes are gone", PATIENCE, || {
        tree::of(dir).len() == 1
    })?;
    tokio::time::sleep(Duration::from_secs(3)).await;
    let after = tree::pss(dir)?;
    table.add(
        "window, from nothing to seen",
        "ms",
        &seen.into(),
        None,
        Bar::Told,
    );
    table.add(
        "all of Stint, window open: memory (PSS)",
        "MiB",
        &with.into(),
        Beside::too("before", before.into()),
        Bar::Told,
    );
    table.add(
        "all of Stint, window closed again: memory (PSS)",
        "MiB",
        &after.into(),
        Beside::too("before", before.into()),
        Bar::AtMost(15.0),
    );
    Ok(())
}

fn bare_item(dir: &Path) -> anyhow::Result<Command> {
    let mut command = Command::new(built("floor-tray")?);
    at_home(&mut command, dir);
    Ok(command)
}
