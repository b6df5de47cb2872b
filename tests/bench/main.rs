//! `bench`: how fast and how small the built programs are, each figure beside a floor or a peer that was measured in
//! the same run. Runs under `tests/house/e2e.sh`, which gives it a display and a bus of its own.
//!
//! `bench traffic` measures only what syncing by itself asks, `bench finding` only reports and searches, `bench window`
//! only what a person sees and feels of the window, `bench files` only imports and exports. Never fails because a bar is missed: it says so. It fails when something could not be measured.

mod bare;
mod cli;
mod driver;
mod files;
mod finding;
mod host;
mod page;
mod pull;
mod resident;
mod room;
mod screen;
mod size;
mod spend;
mod strace;
mod table;
mod tracked;
mod traffic;
mod tree;
mod window;

use std::io::Write;
use std::process::ExitCode;

use room::Room;
use table::Table;

/// Says what happens, and why it takes a while.
fn say(text: &str) {
    // Whoever closed the pipe reads the table only.
    let _unheard = writeln!(std::io::stderr(), "bench: {text}");
}

fn main() -> ExitCode {
    let mut table = Table::default();
    match measure(&mut table) {
        Ok(()) => {}
        Err(why) => table.missing("the rest", &why),
    }
    let printed = std::io::stdout().write_all(table.text().as_bytes());
    if printed.is_err() || table.lacks_something() {
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn measure(table: &mut Table) -> anyhow::Result<()> {
    let room = Room::new()?;
    match std::env::args().nth(1).as_deref() {
        Some("traffic") => return traffic::measure(&room, table),
        Some("finding") => return finding::measure(&room, table),
        Some("files") => return files::measure(&room, table),
        Some("resident") => {
            let many = room.stand_in(100_000)?;
            let dir = room.dir("many");
            room.connect(&dir, &many)?;
            room.get(&dir, &["sync"])?;
            return resident::measure(&room, &dir, table);
        }
        Some("window") => {
            size::measure(&room, table);
            return windows(&room, table);
        }
        Some(_) | None => {}
    }
    size::measure(&room, table);
    say("starting two stand-in Clockifys, one with 100 000 entries");
    let few = room.stand_in(0)?;
    let many = room.stand_in(100_000)?;
    let stores = pull::measure(&room, &few, &many, table)?;
    if let Err(why) = cli::measure(&room, &stores, table) {
        table.missing("the command line", &why);
    }
    if let Err(why) = finding::measure(&room, table) {
        table.missing("reports and searches", &why);
    }
    if let Err(why) = pull::drain(&room, &few, &stores, table) {
        table.missing("1 000 queued creates", &why);
    }
    if let Err(why) = traffic::measure(&room, table) {
        table.missing("what syncing by itself asks", &why);
    }
    if let Err(why) = resident::measure(&room, &stores.many, table) {
        table.missing("the resident", &why);
    }
    if let Err(why) = files::measure(&room, table) {
        table.missing("imports and exports", &why);
    }
    // Where the web view's packages are missing, there is no window to measure.
    match tree::built("stint-desktop") {
        Ok(_) => windows(&room, table),
        Err(_) => Ok(()),
    }
}

/// What a person sees and feels of the window, with five years in the store.
fn windows(room: &Room, table: &mut Table) -> anyhow::Result<()> {
    say("filling a store with 100 000 entries of 1 000 projects");
    let dir = room.dir("window");
    tracked::fill(&dir, tracked::ENTRIES, tracked::PROJECTS, tracked::now())?;
    if let Err(why) = window::measure(room, &dir, table) {
        table.missing("the window", &why);
    }
    if let Err(why) = page::measure(room, &dir, table) {
        table.missing("the page", &why);
    }
    Ok(())
}
