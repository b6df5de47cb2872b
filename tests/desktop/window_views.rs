//! The views beside the list: calendar, day check, catalog, settings, and the mini timer.
//! It never looks at a server.

use std::time::Duration;

use fantoccini::actions::{InputSource as _, MouseActions, PointerAction};
use fantoccini::key::Key;
use serde_json::Value;
use stint_core::at::At;

use crate::world::{Window, World, until};

/// Yesterday from 9 to 10 and from 10:45 to 11:30.
fn with_a_hole() -> World {
    let world = World::new();
    let add = |text: &str, from: &str, to: &str| {
        world.stint(&["add", text, "--from", from, "--to", to]);
    };
    add("Error states", "yesterday 9:00", "yesterday 10:00");
    add("Call", "yesterday 10:45", "yesterday 11:30");
    world
}

fn entry(world: &World, description: &str) -> Value {
    let list = world.stint(&["list", "--from", "yesterday"]);
    let entries = list.as_array().unwrap();
    let found = entries
        .iter()
        .find(|entry| entry["description"] == description);
    found.cloned().unwrap_or(Value::Null)
}

fn start(entry: &Value) -> At {
    entry["start"].as_str().unwrap().parse().unwrap()
}

/// Opens the calendar at yesterday.
async fn yesterday(world: &World) -> Window {
    let window = world.window(&["--view", "calendar"], &[]).await;
    window.painted().await.reads("Today").await;
    window.click(".seg[aria-label='Days'] > :first-child").await;
    until("the day is shown", async || {
        (window.count(".cal-col").await == 1).then_some(())
    })
    .await;
    window.types("[").await.reads("Error states").await;
    window
}

/// Takes what is there in its middle, and lets go so many pixels further down.
async fn drag(window: &Window, css: &str, by: f64) {
    let element = window.find(css).await;
    let (left, top, width, height) = element.rectangle().await.unwrap();
    let (x, middle) = (left + width / 2.0, top + height / 2.0);
    let to = |y: f64| PointerAction::MoveTo {
        duration: Some(Duration::from_millis(50)),
        x,
        y,
    };
    let mouse = MouseActions::new("mouse".into())
        .then(to(middle))
        .then(PointerAction::Down { button: 0 })
        .then(to(middle + by / 2.0))
        .then(to(middle + by))
        .then(PointerAction::Up { button: 0 });
    window.page.perform_actions(mouse).await.unwrap();
}

#[tokio::test]
async fn an_entry_is_dragged_to_another_hour() {
    let world = with_a_hole();
    let before = start(&entry(&world, "Error states"));
    let window = yesterday(&world).await;
    // At 15 minutes between lines an hour is 100 pixels high.
    drag(&window, ".blk", 100.0).await;
    until("it begins an hour later", async || {
        (start(&entry(&world, "Error states")) == before.plus(3600)).then_some(())
    })
    .await;
    assert_eq!(entry(&world, "Error states")["duration_s"], 3600);
    window.with_ctrl('z').await;
    until("it is back", async || {
        (start(&entry(&world, "Error states")) == before).then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_hole_is_filled_by_a_click_and_a_line() {
    let world = with_a_hole();
    let window = yesterday(&world).await;
    window.click(".hole").await.reads("10:00 – 10:45").await;
    window.types("Coffee").await.presses(Key::Enter).await;
    until("it is kept", async || {
        (entry(&world, "Coffee")["duration_s"] == 2700).then_some(())
    })
    .await;
    until("the hole is gone", async || {
        (window.count(".hole").await == 0).then_some(())
    })
    .await;
}

#[tokio::test]
async fn the_day_check_is_settled_by_numbers() {
    let world = with_a_hole();
    let window = world.window(&["--view", "check"], &[]).await;
    window.painted().await.reads("45 min not tracked").await;
    window.types("2").await.reads("Nothing to settle").await;
    window.reads("Right as it is").await;
}

#[tokio::test]
async fn a_look_that_was_chosen_stays() {
    let world = World::new();
    let window = world.window(&["--view", "settings"], &[]).await;
    window.painted().await.reads("Time and targets").await;
    let dark = "[data-setting=theme] .seg > :nth-child(3)";
    window.click(dark).await;
    let theme = async || window.eval("document.documentElement.dataset.theme").await;
    until("the page is dark", async || {
        (theme().await? == "dark").then_some(())
    })
    .await;
    assert_eq!(world.stint(&["settings", "get", "theme"]), "dark");
    window.picture("settings-dark").await;
}

#[tokio::test]
async fn a_project_is_made_renamed_and_put_away_by_keyboard() {
    let world = World::new();
    let window = world.window(&["--view", "catalog"], &[]).await;
    window.painted().await.reads("No project yet").await;
    window.click(".cat-new input").await.types("Website").await;
    window.presses(Key::Enter).await.reads("not used yet").await;
    window.click(".cat-name").await.presses(Key::Enter).await;
    window.with_ctrl('a').await.types("Site").await;
    window.presses(Key::Enter).await.reads("Site").await;
    let name = |world: &World| world.stint(&["project", "list"])[0]["name"].clone();
    until("it is renamed", async || {
        (name(&world) == "Site").then_some(())
    })
    .await;
    window
        .types("a")
        .await
        .reads("All of them are put away")
        .await;
    assert_eq!(world.stint(&["project", "list"])[0]["archived"], true);
}

#[tokio::test]
async fn the_mini_timer_shows_the_time_and_stops_it() {
    let world = World::new();
    world.stint(&["start", "-42m Review"]);
    let window = world.window(&["--view", "mini"], &[]).await;
    window.painted().await.reads("0:42:").await;
    let height = window.eval("window.innerHeight").await.unwrap();
    assert!(height.as_i64().unwrap() <= 60, "it is small: {height}");
    window.picture("mini").await.click(".stop").await;
    window.reads("Nothing runs").await;
    assert!(world.stint(&["status"]).is_null());
}

#[tokio::test]
async fn anything_is_found_and_done_by_its_name() {
    let world = with_a_hole();
    let window = world.window(&[], &[]).await;
    window.painted().await.reads("Error states").await;
    window.with_ctrl('k').await.types("err").await;
    window.reads("1 entry, 1:00").await.picture("palette").await;
    let seen = "document.querySelector('.pal-list').clientHeight";
    let height = window.eval(seen).await.unwrap();
    assert!(
        height.as_i64().unwrap() > 60,
        "what was found is seen: {height}"
    );
    window.with_ctrl('a').await.types(">show set").await;
    window.presses(Key::Enter).await;
    window.reads("Time and targets").await;
}
