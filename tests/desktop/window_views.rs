//! The views beside the list: day check, catalog, settings, and everything by its name.
//! It never looks at a server.

use fantoccini::key::Key;

use crate::window_calendar::with_a_hole;
use crate::world::{World, until};

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
