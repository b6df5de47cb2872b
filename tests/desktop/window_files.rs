//! Files in the real window: the desktop's own dialog is typed into as a person would, and what comes of it is read from
//! the disk and from the terminal.
//! It never tells the page a path.

use std::path::Path;
use std::time::Duration;

use fantoccini::key::Key;

use crate::screen::{give_keyboard, shown, xdotool};
use crate::world::{World, until};

const TOGGL: &str = "\
User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()
Ada,ada@example.com,,Garden,,Mow,No,2026-03-10,09:00:00,2026-03-10,10:30:00,01:30:00,,
Ada,ada@example.com,,,,Backwards,No,2026-03-10,14:00:00,2026-03-10,13:30:00,00:30:00,,
";

/// Names a file in the dialog of that title, and goes on.
async fn name_file(title: &str, path: &Path) {
    give_keyboard(title).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    // A dialog for opening makes a field for the path at its first letter; of a name that is there the ending is not
    // selected.
    xdotool(&["type", "/"]);
    tokio::time::sleep(Duration::from_millis(400)).await;
    xdotool(&["key", "ctrl+a"]);
    xdotool(&["type", "--delay", "15", &path.display().to_string()]);
    tokio::time::sleep(Duration::from_millis(300)).await;
    until("the dialog is gone", async || {
        // The first one may only take what the dialog completes; one too many would press a button of the page.
        xdotool(&["key", "Return"]);
        tokio::time::sleep(Duration::from_millis(700)).await;
        shown(title).is_none().then_some(())
    })
    .await;
}

#[tokio::test]
async fn entries_go_out_and_come_in_through_the_desktops_own_dialog() {
    let world = World::new();
    world.stint(&["add", "8:00-8:30", "Review"]);
    let files = tempfile::tempdir().unwrap();
    let window = world.window(&["--view", "data"], &[]).await;
    window.reads("Export").await;

    let out = files.path().join("out.csv");
    window.click(".data .btn.ink").await;
    name_file("Export entries", &out).await;
    window.reads("1 entry is in").await;
    let table = std::fs::read_to_string(&out).unwrap();
    assert!(table.starts_with("Project,Client,Description,") && table.contains("Review"));

    // More than a menu holds.
    for nth in 1..=15 {
        world.stint(&["project", "add", &format!("Site {nth}")]);
    }
    let toggl = files.path().join("toggl.csv");
    std::fs::write(&toggl, TOGGL).unwrap();
    window.click(".data .sec:nth-of-type(2) .btn").await;
    name_file("Import what another program kept", &toggl).await;
    window.reads("1 line cannot be used").await;
    window.picture("data-plan").await;
    window.click(".map .chip").await;
    window.reads("15 of 15").await;
    window.types("14").await.picture("data-choice").await;
    window.presses(Key::Enter).await;
    until("the name goes where it was chosen to", async || {
        let chosen = window.words_of(".map .chip").await;
        (chosen.trim() == "Site 14").then_some(())
    })
    .await;
    window.click(".plan .btn.ink").await;
    window.reads("1 entry came in").await;
    let list = world.stint(&["list", "--from", "2026-03-01"]);
    let found = list.as_array().unwrap().iter();
    let mown: Vec<_> = found
        .filter(|entry| entry["description"] == "Mow")
        .map(|entry| &entry["project"]["name"])
        .collect();
    assert_eq!(mown, ["Site 14"]);

    window.click(".tools .icon-btn").await;
    window.reads_no("What another program kept").await;
    window.click("[data-setting='files'] .btn").await;
    window.find(".how .done").await;
    let told = window.words_of(".how .done").await;
    assert_eq!(told.trim(), "1 entry came in", "also to who comes back");

    let copy = files.path().join("copy.db");
    window.click(".data .sec:nth-of-type(3) .btn").await;
    name_file("Copy everything to one file", &copy).await;
    window.reads("No key is in it").await;
    world.stint(&["undo"]);
    window
        .click(".data .sec:nth-of-type(3) li:nth-child(2) .btn")
        .await;
    window.click(".question .btn.ink").await;
    name_file("Put a copy back", &copy).await;
    window.reads("as the copy had them").await;
    let list = world.stint(&["list", "--from", "2026-03-01"]);
    assert_eq!(list.as_array().unwrap().len(), 2, "what was undone is back");
    window.quit().await;
}
