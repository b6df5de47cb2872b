//! Files in the real window: the desktop's own dialog is typed into as a person would, and what comes of it is read from
//! the disk and from the terminal.
//! It never tells the page a path.

use std::path::Path;
use std::time::Duration;

use fantoccini::key::Key;
use serde_json::Value;
use stint_core::at::At;

use crate::screen::{give_keyboard, shown, xdotool};
use crate::world::{Window, World, until};

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

#[tokio::test]
async fn the_entries_of_a_month_go_out_as_json_and_as_a_calendar() {
    let world = World::new();
    world.stint(&["project", "add", "Garden"]);
    world.stint(&["tag", "add", "front"]);
    for (what, from, to) in [
        ("Long ago", "2020-03-10 8:00", "2020-03-10 9:00"),
        ("Mow @Garden #front", "0:10", "0:40"),
        ("Prune; then, \"rest\"", "0:45", "1:15"),
    ] {
        world.stint(&["add", what, "--from", from, "--to", to]);
    }
    world.stint(&["start", "Rake"]);
    let files = tempfile::tempdir().unwrap();
    let window = world.window(&[], &[]).await;
    window.painted().await.with_ctrl(',').await;
    window.click("[data-setting=files] .btn").await;
    window.reads("Which entries").await;
    let chosen = async |list: usize, place: usize| {
        let row = format!(".data .sec:first-of-type li:nth-child({list})");
        let choice = format!("{row} .seg > :nth-child({place})");
        window.click(&choice).await;
        window.find(&format!("{choice}[aria-pressed=true]")).await;
    };

    let json = files.path().join("month.json");
    chosen(1, 2).await;
    chosen(2, 2).await;
    window.click(".data .btn.ink").await;
    name_file("Export entries", &json).await;
    window.reads("3 entries are in").await;
    let written: Value = serde_json::from_slice(&std::fs::read(&json).unwrap()).unwrap();
    let listed = world.stint(&["list"]);
    // What runs gets longer meanwhile; everything else is what the terminal lists.
    assert_eq!(written[0]["description"], "Rake");
    assert!(written[0]["end"].is_null());
    assert_eq!([&written[1], &written[2]], [&listed[1], &listed[2]]);
    assert_eq!(written.as_array().unwrap().len(), 3);

    let calendar = files.path().join("month.ics");
    chosen(2, 3).await;
    window.click(".data .btn.ink").await;
    name_file("Export entries", &calendar).await;
    window
        .reads("2 entries are in")
        .await
        .picture("exported")
        .await;
    let text = std::fs::read_to_string(&calendar).unwrap();
    let events: Vec<&str> = text.split("BEGIN:VEVENT").skip(1).collect();
    assert_eq!(events.len(), 2, "what runs has no end: {text}");
    let utc = |at: &Value| at.as_str().unwrap().replace(['-', ':'], "");
    for entry in &listed.as_array().unwrap()[1..3] {
        let wanted = [
            format!("DTSTART:{}\r\n", utc(&entry["start"])),
            format!("DTEND:{}\r\n", utc(&entry["end"])),
        ];
        let whole = |event: &&&str| wanted.iter().all(|line| event.contains(line));
        assert!(events.iter().find(whole).is_some(), "{wanted:?} in {text}");
    }
    assert!(text.contains("SUMMARY:Mow\r\n") && text.contains("CATEGORIES:Garden,front\r\n"));
    assert!(text.contains("SUMMARY:Prune\\; then\\, \"rest\"\r\n"));
}

#[tokio::test]
async fn an_import_that_is_ended_midway_leaves_nothing_and_the_next_one_brings_each_row_once() {
    const ROWS: usize = 20_000;
    let world = World::new();
    world.stint(&["add", "0:10-0:20 Mine"]);
    let files = tempfile::tempdir().unwrap();
    let file = files.path().join("years.csv");
    std::fs::write(&file, years(ROWS)).unwrap();
    let window = world.window(&["--view", "data"], &[]).await;
    window.painted().await.reads("Export").await;
    let choose = async || {
        window.click(".data .sec:nth-of-type(2) .btn").await;
        name_file("Import what another program kept", &file).await;
    };
    let entries = |world: &World| {
        let list = world.stint(&["list", "--from", "1990-01-01"]);
        list.as_array().unwrap().len()
    };

    choose().await;
    window.reads("Import 20,000 entries").await;
    window.click(".plan .btn.ink").await;
    // By then the first part is in the store.
    window
        .find(".far [role=progressbar]:not([aria-valuenow='0'])")
        .await;
    window.click(".far .btn").await;
    window.reads("Ended before it was done").await;
    window.picture("import-ended").await;
    assert_eq!(entries(&world), 1, "nothing of it stays");
    assert_eq!(world.stint(&["project", "list"]), Value::Array(vec![]));
    // What undo takes back is what was done before it, and nothing brings half of it back.
    world.stint(&["undo"]);
    assert_eq!(entries(&world), 0);
    world.stint(&["redo"]);
    assert_eq!(entries(&world), 1);

    window.click(".plan .btn.ink").await;
    come_in(&window).await;
    assert_eq!(entries(&world), ROWS + 1);

    choose().await;
    window.reads("Nothing new is in it").await;
    assert_eq!(entries(&world), ROWS + 1);
    world.stint(&["undo"]);
    assert_eq!(entries(&world), 1, "one undo takes all of it back");
}

/// Waits until all rows came in, for as long as they come.
async fn come_in(window: &Window) {
    let far = async || {
        let css = "document.querySelector('.far [role=progressbar]')?.ariaValueNow ?? 'over'";
        window.eval(css).await
    };
    let mut before = None;
    loop {
        let now = until("it goes on", async || {
            far().await.filter(|now| Some(now) != before.as_ref())
        })
        .await;
        if now == "over" {
            break;
        }
        before = Some(now);
    }
    window.reads("20,000 entries came in").await;
}

/// Ten minutes of every hour, one row each.
fn years(rows: usize) -> String {
    let mut table = "Description,Project,Start,End\n".to_owned();
    let mut at: At = "2020-01-01T00:00:00Z".parse().unwrap();
    for row in 0..rows {
        let end = at.plus(600);
        table += &format!("Row {row},Garden {},{at},{end}\n", row % 40);
        at = at.plus(3600);
    }
    table
}
