//! The calendar by the pointer: what is drawn, moved, resized, filled and settled there is what `stint` tells.
//! It never looks at a server.

use std::time::Duration;

use fantoccini::actions::{InputSource as _, MouseActions, PointerAction};
use fantoccini::key::Key;
use serde_json::Value;
use stint_core::at::At;

use crate::world::{Window, World, until};

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
async fn a_day_is_drawn_resized_and_settled_where_it_lies() {
    let world = with_a_hole();
    let window = yesterday(&world).await;
    let nine = start(&entry(&world, "Error states"));

    // Below the last block is nothing yet: half an hour further down begins an hour.
    let last = window.find(".blk:last-of-type").await;
    let (left, top, width, height) = last.rectangle().await.unwrap();
    let noon = (left + width / 2.0, top + height + 51.0);
    drag_from(&window, noon, 100.0).await;
    window.reads("12:00 – 13:00").await;
    window.types("Lunch").await.presses(Key::Enter).await;
    lasts(&world, "Lunch", 60).await;
    assert_eq!(start(&entry(&world, "Lunch")), nine.plus(3 * 3600));

    // Its end goes where it is dragged, here over the beginning of the next.
    drag(&window, ".blk .grip.to", 100.0).await;
    lasts(&world, "Error states", 120).await;
    window.reads("15 min twice").await.picture("twice").await;
    window.click(".shared-mark button").await;
    window.reads("Error states ends at 10:45").await;
    window.presses(Key::Enter).await;
    lasts(&world, "Error states", 105).await;
    window.reads_no("twice").await;
    window.with_ctrl('z').await.reads("15 min twice").await;
    window.click(".shared-mark button").await;
    window.presses(Key::End).await.presses(Key::Enter).await;
    window.find(".shared-mark .chip:not(.attn)").await;
    lasts(&world, "Error states", 120).await;

    // Nearer, a minute is five pixels high.
    window.types("+").await;
    until("an hour is tall", async || {
        let gap = "document.querySelectorAll('.cal-gut span')[1].offsetTop";
        (window.eval(gap).await? == 300).then_some(())
    })
    .await;
    drag(&window, ".blk .grip.from", 50.0).await;
    lasts(&world, "Error states", 110).await;
    assert_eq!(start(&entry(&world, "Error states")), nine.plus(600));
}

#[tokio::test]
async fn a_click_beside_the_now_line_starts_what_still_goes_on() {
    let world = World::new();
    world.stint(&["add", "Mail", "--from", "13:00", "--to", "13:20"]);
    let window = world.window(&["--view", "calendar"], &[]).await;
    window.painted().await.reads("Today").await;
    window.click(".seg[aria-label='Days'] > :first-child").await;
    until("the day is shown", async || {
        (window.count(".cal-col").await == 1).then_some(())
    })
    .await;

    window.find(".now-line").await;
    let side = async |name| {
        let rectangle = "document.querySelector('.now-line').getBoundingClientRect()";
        let pixels = window.eval(&format!("{rectangle}.{name}")).await;
        pixels.unwrap().as_f64().unwrap()
    };
    let at = (side("left").await + 60.0, side("top").await - 20.0);
    drag_from(&window, at, 0.0).await;
    window.reads("– now").await.picture("goes-on").await;
    window.types("Call").await.presses(Key::Enter).await;
    until("it runs", async || {
        (world.stint(&["status"])["description"] == "Call").then_some(())
    })
    .await;
    let seconds = world.stint(&["status"])["duration_s"].as_i64().unwrap();
    assert!((700..1_100).contains(&seconds), "{seconds}");
    window.find(".blk.run").await;
}

/// Yesterday from 9 to 10 and from 10:45 to 11:30.
pub(crate) fn with_a_hole() -> World {
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
pub(crate) async fn drag(window: &Window, css: &str, by: f64) {
    let element = window.find(css).await;
    let (left, top, width, height) = element.rectangle().await.unwrap();
    drag_from(window, (left + width / 2.0, top + height / 2.0), by).await;
}

async fn drag_from(window: &Window, (x, y): (f64, f64), by: f64) {
    let to = |y: f64| PointerAction::MoveTo {
        duration: Some(Duration::from_millis(50)),
        x,
        y,
    };
    let mouse = MouseActions::new("mouse".into())
        .then(to(y))
        .then(PointerAction::Down { button: 0 })
        .then(to(y + by / 2.0))
        .then(to(y + by))
        .then(PointerAction::Up { button: 0 });
    window.page.perform_actions(mouse).await.unwrap();
}

/// Waits until an entry lasts so many minutes.
async fn lasts(world: &World, description: &str, minutes: i64) {
    until(&format!("{description} lasts {minutes} min"), async || {
        (entry(world, description)["duration_s"] == minutes * 60).then_some(())
    })
    .await;
}
