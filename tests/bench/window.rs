//! The window as somebody who looks sees it: how soon it is there, what it keeps, what it costs while a timer ticks and
//! while nobody looks. Beside it a bare web view with an empty page.
//!
//! Never looks into the page; what is on the display counts.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};
use stint_resident::door::{self, Poke, Who};

use crate::bare::{self, Rest};
use crate::host::{Host, Started};
use crate::room::{Room, at_home};
use crate::say;
use crate::screen::Screen;
use crate::table::{Bar, Beside, Runs, Table};
use crate::tracked::MARK;
use crate::tree::{self, Used, built, until};

const COLD: usize = 7;
const WARM: usize = 15;
pub(super) const PATIENCE: Duration = Duration::from_secs(60);
/// Between two looks at the display.
const LOOK: Duration = Duration::from_millis(3);
/// Until a window that was opened has nothing left to do.
const SETTLED: Duration = Duration::from_secs(6);
const WATCHED: Duration = Duration::from_secs(40);
/// No window ends by itself in this run, seconds.
const WARM_S: &str = "600";
/// The main window, pixels.
const MAIN: (u32, u32) = (1_100, 740);

pub(crate) fn measure(room: &Room, dir: &Path, table: &mut Table) -> anyhow::Result<()> {
    let screen = Screen::open()?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(popover(room, dir, &screen, table))?;
    main_window(room, dir, &screen, table)?;
    say("what an open window keeps, and what it costs while a timer ticks and while it is hidden");
    let bare = bare::rest(room, &screen, MAIN)?;
    kept(dir, bare.as_ref(), &screen, table)?;
    costs(room, dir, bare.as_ref(), &screen, table)
}

/// From a click on the tray item to the popover with what was done last.
async fn popover(
    room: &Room,
    dir: &Path,
    screen: &Screen,
    table: &mut Table,
) -> anyhow::Result<()> {
    say(&format!(
        "the popover: {COLD} times from nothing, {WARM} times from hidden, and a bare web view"
    ));
    let bare = bare::until_drawn(room, screen, (360, 520), COLD)?;
    let mut host = Host::start().await?;
    let mut tray = room.stint(dir, &["tray"])?;
    tray.env("STINT_WARM_S", WARM_S);
    let (tray, _) = host.start_item(&mut tray, dir).await?;
    let (mut cold, mut warm) = (Appeared::default(), Appeared::default());
    for _ in 0..COLD {
        cold.add(clicked(&host, &tray, screen).await?);
        quit(dir, 1)?;
    }
    clicked(&host, &tray, screen).await?;
    for _ in 0..WARM {
        put_away(screen)?;
        warm.add(clicked(&host, &tray, screen).await?);
    }
    quit(dir, 1)?;
    table.add(
        "popover, nothing of the window running: click to drawn",
        "ms",
        &cold.drawn,
        bare,
        Bar::AtMost(600.0),
    );
    table.add(
        "popover, its process warm: click to drawn",
        "ms",
        &warm.drawn,
        Beside::too("to seen", warm.seen),
        Bar::AtMost(100.0),
    );
    Ok(())
}

async fn clicked(host: &Host, tray: &Started, screen: &Screen) -> anyhow::Result<(f64, f64)> {
    let began = Instant::now();
    host.click(tray).await?;
    appears(screen, "stint", began)
}

/// From the start of the program to the list of the last days.
fn main_window(room: &Room, dir: &Path, screen: &Screen, table: &mut Table) -> anyhow::Result<()> {
    say(&format!("the main window: {COLD} times from nothing"));
    let bare = bare::until_drawn(room, screen, MAIN, COLD)?;
    let mut cold = Appeared::default();
    for _ in 0..COLD {
        let began = Instant::now();
        let _window = open(dir)?;
        cold.add(appears(screen, "stint", began)?);
        quit(dir, 0)?;
    }
    table.add(
        "main window, from nothing to its first picture",
        "ms",
        &cold.seen,
        None,
        Bar::AtMost(700.0),
    );
    table.add(
        "main window, from nothing to the list drawn",
        "ms",
        &cold.drawn,
        bare,
        Bar::AtMost(700.0),
    );
    Ok(())
}

/// What an open window keeps in memory.
fn kept(dir: &Path, bare: Option<&Rest>, screen: &Screen, table: &mut Table) -> anyhow::Result<()> {
    let began = Instant::now();
    let _window = open(dir)?;
    appears(screen, "stint", began)?;
    std::thread::sleep(SETTLED);
    let own = tree::pss_of(dir, |name| name == "stint-desktop")?;
    let whole = tree::pss(dir)?;
    quit(dir, 0)?;
    table.add(
        "window's own process: memory (PSS)",
        "MiB",
        &own.into(),
        None,
        Bar::AtMost(200.0),
    );
    table.add(
        "the same with WebKit's processes",
        "MiB",
        &whole.into(),
        bare.and_then(|rest| Beside::new("bare web view", rest.mib.into())),
        Bar::Told,
    );
    Ok(())
}

/// What a window costs in processor time: all of its processes, without the resident.
fn costs(
    room: &Room,
    dir: &Path,
    bare: Option<&Rest>,
    screen: &Screen,
    table: &mut Table,
) -> anyhow::Result<()> {
    let watch = |is_hidden: bool| -> anyhow::Result<tree::Pace> {
        let began = Instant::now();
        let _window = open(dir)?;
        appears(screen, "stint", began)?;
        if is_hidden {
            put_away(screen)?;
        }
        let pace = at_rest(dir)?;
        quit(dir, 0)?;
        Ok(pace)
    };
    let idle = watch(false)?;
    room.get(dir, &["start", "Review @Project 12 #tag 3"])?;
    let ticking = watch(false)?;
    let hidden = watch(true)?;
    room.get(dir, &["stop"])?;
    table.add(
        "main window to be seen, its timer ticking: processor",
        "% of a core",
        &ticking.percent.into(),
        Beside::too("no timer running", idle.percent.into()),
        Bar::AtMost(0.7),
    );
    table.add(
        "window hidden, a timer running: processor",
        "% of a core",
        &hidden.percent.into(),
        bare.and_then(|rest| Beside::too("bare web view, a still page", rest.pace.percent.into())),
        Bar::AtMost(0.05),
    );
    table.add(
        "the same: wakes",
        "a second",
        &hidden.switches.into(),
        bare.and_then(|rest| Beside::too("bare web view, a still page", rest.pace.switches.into())),
        Bar::Told,
    );
    Ok(())
}

/// What is used where nothing more is to be done.
pub(super) fn at_rest(dir: &Path) -> anyhow::Result<tree::Pace> {
    std::thread::sleep(SETTLED);
    let before = Used::now(dir)?;
    std::thread::sleep(WATCHED);
    Ok(Used::now(dir)?.since(&before))
}

#[derive(Default)]
struct Appeared {
    seen: Runs,
    drawn: Runs,
}

impl Appeared {
    fn add(&mut self, (seen, drawn): (f64, f64)) {
        self.seen.add(seen);
        self.drawn.add(drawn);
    }
}

/// Until a window is on the display, and until the newest entry's project is in its picture, milliseconds.
pub(super) fn appears(
    screen: &Screen,
    program: &str,
    began: Instant,
) -> anyhow::Result<(f64, f64)> {
    let mut seen = None;
    loop {
        let windows = screen.windows_of(program)?;
        let now = began.elapsed().as_secs_f64() * 1e3;
        if !windows.is_empty() {
            seen = seen.or(Some(now));
        }
        for window in windows {
            if screen.has(window, MARK)? {
                let drawn = began.elapsed().as_secs_f64() * 1e3;
                return Ok((seen.unwrap_or(drawn), drawn));
            }
        }
        ensure!(
            began.elapsed() < PATIENCE,
            "waited {PATIENCE:?} until the window of {program} was drawn"
        );
        std::thread::sleep(LOOK);
    }
}

/// A main window that starts no resident.
fn open(dir: &Path) -> anyhow::Result<Gone> {
    let mut command = Command::new(built("stint-desktop")?);
    at_home(&mut command, dir);
    let process = command
        .env("STINT_WARM_S", WARM_S)
        .arg("--no-resident")
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .context("start the window")?;
    Ok(Gone(process))
}

/// A process that was asked to end, or is.
pub(super) struct Gone(pub(super) Child);

impl Drop for Gone {
    fn drop(&mut self) {
        let _ended = self.0.kill();
        let _gone = self.0.wait();
    }
}

fn put_away(screen: &Screen) -> anyhow::Result<()> {
    for window in screen.windows()? {
        screen.close(window)?;
    }
    until("the window is hidden", PATIENCE, || {
        screen.windows().is_ok_and(|windows| windows.is_empty())
    })?;
    // As long as somebody needs for the way back to the icon.
    std::thread::sleep(Duration::from_millis(400));
    Ok(())
}

/// Ends the window's process; so many others stay.
fn quit(dir: &Path, others: usize) -> anyhow::Result<()> {
    ensure!(
        door::poke(dir, Who::Window, &Poke::Quit),
        "the window's door is open"
    );
    until("the window's processes are gone", PATIENCE, || {
        tree::of(dir).len() <= others
    })
}
