//! The page's own process dies under the window, or the window's dies whole: time runs on, and what was half typed is
//! there again.
//! It never asks anything to end in good order.

use std::process::Command;

use fantoccini::key::Key;
use serde_json::Value;
use stint_resident::door::{self, Poke, Who};

use crate::screen::{give_keyboard, shown, xdotool};
use crate::world::{Window, World, until};

#[tokio::test]
async fn a_page_whose_process_dies_comes_back_with_what_was_half_typed() {
    let (world, _window, running) = half_typed().await;

    // The driver takes that for the end of its session; a person does not.
    kill(page_of(window_of(&world)).unwrap());
    give_keyboard("Stint").await;
    until("what was typed is saved with one key", async || {
        xdotool(&["key", "Return"]);
        called(&world, "Minutes of May").then_some(())
    })
    .await;
    assert!(!called(&world, "Minutes"), "it is the same entry");
    goes_on(&world, &running);
    answers(&world).await;
}

#[tokio::test]
async fn what_is_half_typed_is_there_again_after_the_window_was_killed() {
    let world = World::new();
    world.stint(&["add", "Minutes", "--from", "0:00", "--to", "0:10"]);
    let window = world.window(&[], &[]).await;
    window.painted().await.reads("Minutes").await;
    window.types("n").await.types("Half a line").await;
    window.find("[data-row]").await;
    let to_the_row = "document.querySelector('[data-row]').focus()";
    window.eval(to_the_row).await;
    window.presses(Key::Enter).await.find(".edit").await;
    window.with_ctrl('a').await.types("Minutes of May").await;
    until("it is kept", async || {
        let kept = world.engine().draft("edit").ok()??;
        kept.contains("Minutes of May").then_some(())
    })
    .await;
    kill(window_of(&world));
    drop(window);

    let window = world.window(&[], &[]).await;
    window.painted().await.find(".edit").await;
    let value = async |css: &str| window.find(css).await.prop("value").await.unwrap();
    assert_eq!(
        value("input[name=description]").await.as_deref(),
        Some("Minutes of May")
    );
    assert_eq!(value("#start").await.as_deref(), Some("Half a line"));
    assert_eq!(
        world.stint(&["list"])[0]["description"],
        "Minutes",
        "nothing of it counts yet"
    );
}

#[tokio::test]
async fn a_page_that_dies_behind_a_hidden_window_does_not_bring_it_back() {
    let world = World::new();
    let window = world.window(&[], &[("STINT_WARM_S", "5")]).await;
    window.painted().await;
    window
        .eval("window.__TAURI_INTERNALS__.invoke('hide')")
        .await;
    window.is_seen(false).await;

    kill(page_of(window_of(&world)).unwrap());
    // Had the new page shown it, it would stay.
    until("the window gives its memory back", async || {
        door::ask(&world.data_dir(), Who::Window, &Poke::Ping)
            .is_none()
            .then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_page_that_dies_again_and_again_closes_its_window_and_says_so() {
    let world = World::new();
    let start = || world.command("stint-desktop").arg("--no-resident").spawn();
    let mut window = start().unwrap();
    for _ in 0..3 {
        answers(&world).await;
        kill(page_of(window_of(&world)).unwrap());
    }
    answers(&world).await;
    let running = world.stint(&["start", "-5m Review"]);
    kill(page_of(window_of(&world)).unwrap());
    give_keyboard("Stint’s window was closed").await;
    assert!(shown("Stint$").is_none(), "the window is put away");
    assert_eq!(page_of(window_of(&world)), None, "and no page is loaded");
    goes_on(&world, &running);
    xdotool(&["key", "Return"]);

    // Whoever opens it again, from the tray or from the desktop's menu, gets a page.
    assert!(start().unwrap().wait().unwrap().success());
    answers(&world).await;
    door::poke(&world.data_dir(), Who::Window, &Poke::Quit);
    until("the window ends", async || window.try_wait().unwrap()).await;
}

/// A timer that runs, and an entry whose words are being changed.
async fn half_typed() -> (World, Window, Value) {
    let world = World::new();
    world.stint(&["add", "Minutes", "--from", "0:00", "--to", "0:10"]);
    let running = world.stint(&["start", "-10m Review"]);
    let window = world.window(&[], &[]).await;
    window.painted().await.reads("Minutes").await;
    window.find("[data-row]").await;
    let row = "[...document.querySelectorAll('[data-row]')].find((row) => row.innerText.includes('Minutes')).focus()";
    window.eval(row).await;
    window.presses(Key::Enter).await.find(".edit").await;
    window.with_ctrl('a').await.types("Minutes of May").await;
    until("it is kept", async || {
        let kept = world.engine().draft("edit").ok()??;
        kept.contains("Minutes of May").then_some(())
    })
    .await;
    (world, window, running)
}

/// Whether there is an entry of exactly these words.
fn called(world: &World, description: &str) -> bool {
    let list = world.stint(&["list"]);
    let mut all = list.as_array().unwrap().iter();
    all.any(|entry| entry["description"] == description)
}

fn goes_on(world: &World, running: &Value) {
    let now = world.stint(&["status"]);
    for part in ["id", "start", "end"] {
        assert_eq!(now[part], running[part], "the timer goes on");
    }
}

/// Waits until the page does what a key says, from whichever field the keys before it led to.
async fn answers(world: &World) {
    world.stint(&["start", "Are you there?"]);
    give_keyboard("Stint$").await;
    until("a key stops what runs", async || {
        xdotool(&["key", "Escape", "s"]);
        world.stint(&["status"]).is_null().then_some(())
    })
    .await;
}

fn window_of(world: &World) -> u32 {
    let answer = door::ask(&world.data_dir(), Who::Window, &Poke::Ping);
    answer.unwrap().pid
}

/// Its child that draws the page, where there is one that lives.
fn page_of(window: u32) -> Option<u32> {
    let processes = std::fs::read_dir("/proc").unwrap().flatten();
    let mut numbers = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    numbers.find(|pid| {
        let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
        status.starts_with("Name:\tWebKitWebProces")
            && status.contains(&format!("\nPPid:\t{window}\n"))
            && !status.contains("\nState:\tZ")
    })
}

fn kill(pid: u32) {
    let killed = Command::new("kill").args(["-9", &pid.to_string()]).status();
    assert!(killed.unwrap().success());
}
