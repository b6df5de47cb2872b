//! Tracking time in the window, by hand and by keyboard; `stint` says what became of it.
//! It never looks at a server.

use fantoccini::key::Key;
use serde_json::Value;

use crate::world::{Window, World, until};

#[tokio::test]
async fn a_typed_line_is_read_aloud_before_enter_starts_it() {
    let world = World::new();
    world.stint(&["project", "add", "Website"]);
    world.stint(&["tag", "add", "urgent"]);
    let window = world.window(&[], &[]).await;
    window.painted().await.find("#start").await;
    window.types("n").await;

    window.types("Review @Web").await;
    window.reads("Website").await.presses(Key::Tab).await;
    window.types("#urgent -15m").await.reads("– now").await;
    let chips = window.words_of(".chips").await;
    assert!(
        chips.contains("Website") && chips.contains("#urgent"),
        "{chips}"
    );
    assert!(
        world.stint(&["status"]).is_null(),
        "nothing starts before Enter"
    );
    window.presses(Key::Enter).await.reads("0:15:").await;

    let running = world.stint(&["status"]);
    assert_eq!(running["description"], "Review");
    assert_eq!(running["project"]["name"], "Website");
    assert_eq!(running["tags"][0]["name"], "urgent");
    let seconds = running["duration_s"].as_i64().unwrap();
    assert!((900..930).contains(&seconds), "{seconds}");
}

#[tokio::test]
async fn a_line_that_cannot_be_read_says_why_and_keeps_the_words() {
    let world = World::new();
    let window = world.window(&["--view", "popover"], &[]).await;
    window.painted().await;

    window.types("Review 25:10").await.presses(Key::Enter).await;
    window.reads("25:10").await;
    assert_eq!(window.count(".refusal").await, 1);
    let line = window.find("#start").await.prop("value").await.unwrap();
    assert_eq!(line.as_deref(), Some("Review 25:10"));
    assert!(world.stint(&["status"]).is_null());
}

#[tokio::test]
async fn s_stops_c_continues_and_n_goes_to_the_field() {
    let world = World::new();
    world.stint(&["start", "Review"]);
    let window = world.window(&[], &[]).await;
    window.painted().await.reads("Review").await;

    window.types("s").await.reads("Nothing runs").await;
    assert!(world.stint(&["status"]).is_null());
    window.types("c").await.reads_no("Nothing runs").await;
    assert_eq!(world.stint(&["status"])["description"], "Review");

    window.types("n").await.types("sc").await;
    let line = window.find("#start").await.prop("value").await.unwrap();
    assert_eq!(
        line.as_deref(),
        Some("sc"),
        "in a field letters are letters"
    );
    assert_eq!(world.stint(&["status"])["description"], "Review");
}

#[tokio::test]
async fn a_click_on_the_running_time_changes_its_start() {
    let world = World::new();
    world.stint(&["start", "Review"]);
    let window = world.window(&["--view", "popover"], &[]).await;
    window.painted().await.click(".clock-btn").await;

    window.with_ctrl('a').await.types("-1h30").await;
    window.presses(Key::Enter).await.reads("1:30:").await;
    let seconds = world.stint(&["status"])["duration_s"].as_i64().unwrap();
    assert!((5400..5430).contains(&seconds), "{seconds}");
}

#[tokio::test]
async fn an_entry_is_edited_in_its_place() {
    let (world, window) = with_a_day().await;

    window.presses(Key::Down).await.presses(Key::Enter).await;
    window.find(".edit").await;
    window.with_ctrl('a').await.types("Retro, written up").await;
    window.click("input[name=to]").await.with_ctrl('a').await;
    window.types("0:50").await.presses(Key::Enter).await;
    window.reads("Retro, written up").await.reads("0:50").await;

    let entry = last(&world);
    assert_eq!(entry["description"], "Retro, written up");
    assert_eq!(entry["duration_s"], 20 * 60, "its start stays");
}

#[tokio::test]
async fn a_refused_edit_says_why_and_changes_nothing() {
    let (world, window) = with_a_day().await;

    window.presses(Key::Down).await.types("e").await;
    window.find(".edit").await;
    window.with_ctrl('a').await.types("0:10").await;
    window.presses(Key::Enter).await;
    window.find(".edit .refusal").await;
    window.picture("refused").await;
    window.presses(Key::Escape).await;
    until("the editor is closed", async || {
        (window.count(".edit").await == 0).then_some(())
    })
    .await;
    assert_eq!(last(&world)["duration_s"], 10 * 60);
}

#[tokio::test]
async fn what_was_deleted_comes_back_from_the_toast() {
    let (world, window) = with_a_day().await;
    let before = world.stint(&["list"]);

    window.presses(Key::Down).await.presses(Key::Delete).await;
    window.reads("Deleted Retro").await;
    assert_eq!(count(&world), 2);
    window.click(".toast button").await;
    window.reads("Undone: delete Retro").await;
    assert_eq!(world.stint(&["list"]), before);

    // The keyboard comes back to where it was: on what then was the next row.
    window.presses(Key::Down).await.presses(Key::Up).await;
    window.presses(Key::Delete).await;
    window.reads("Deleted Retro").await.with_ctrl('z').await;
    window.reads("Undone: delete Retro").await;
    assert_eq!(count(&world), 3);
}

#[tokio::test]
async fn arrows_walk_the_rows_and_space_continues_one() {
    let (world, window) = with_a_day().await;

    window.presses(Key::Down).await.presses(Key::Down).await;
    let focused = "document.activeElement.querySelector('.d').textContent";
    assert_eq!(window.eval(focused).await.unwrap(), "Stand-up");
    window.types(" ").await;
    until("it runs", async || {
        (world.stint(&["status"])["description"] == "Stand-up").then_some(())
    })
    .await;
}

#[tokio::test]
async fn another_process_is_seen_within_a_moment() {
    let (world, window) = with_a_day().await;

    world.stint(&["start", "From the terminal"]);
    window.reads("From the terminal").await;
    world.stint(&["stop"]);
    window.reads("Nothing runs").await;
}

/// Three entries in the first hour of today, and the window on them.
async fn with_a_day() -> (World, Window) {
    let world = World::new();
    for (what, from, to) in [
        ("Mail", "0:00", "0:10"),
        ("Stand-up", "0:15", "0:25"),
        ("Retro", "0:30", "0:40"),
    ] {
        world.stint(&["add", what, "--from", from, "--to", to]);
    }
    let window = world.window(&[], &[]).await;
    window.painted().await.reads("Retro").await;
    (world, window)
}

fn last(world: &World) -> Value {
    world.stint(&["list"])[0].clone()
}

fn count(world: &World) -> usize {
    world.stint(&["list"]).as_array().unwrap().len()
}
