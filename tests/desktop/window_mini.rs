//! The mini timer: how one comes to it, what it does, and where it lies.
//! It never looks at a server.

use crate::screen::{lies, shown_all, xdotool};
use crate::world::{World, until};

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
async fn the_mini_timer_opens_from_the_popover_stops_and_lies_where_it_was_put_before() {
    let world = World::new();
    world.stint(&["start", "-42m Review"]);
    let window = world.window(&["--view", "popover"], &[]).await;
    window.painted().await.reads("0:42:").await;
    let popover = window.page.window().await.unwrap();
    window.click("[aria-label='Mini timer']").await;
    let mini = until("there is a second window", async || {
        let all = window.page.windows().await.ok()?;
        all.into_iter().find(|one| *one != popover)
    })
    .await;
    window.page.switch_to_window(mini).await.unwrap();
    window.painted().await.reads("0:42:").await;

    // As a window manager does that lets go of it.
    let on_screen = until("it is on the screen", async || small()).await;
    xdotool(&["windowmove", "--sync", &on_screen, "300", "200"]);
    until("its place is noted", async || {
        let noted = world.engine().noted("mini.place").unwrap();
        (noted.as_deref() == Some("300,200")).then_some(())
    })
    .await;
    window.click(".stop").await.reads("Nothing runs").await;
    assert!(world.stint(&["status"]).is_null());
    window.quit().await;

    let window = world.window(&["--view", "mini"], &[]).await;
    window.painted().await.reads("Nothing runs").await;
    until("it lies where it was put", async || {
        (lies(&small()?)?.0 == (300, 200)).then_some(())
    })
    .await;
    window.click(".go").await.reads("0:00:").await;
    assert_eq!(world.stint(&["status"])["description"], "Review");
}

/// The small window, once it is shown.
fn small() -> Option<String> {
    let is_small = |window: &String| lies(window).is_some_and(|(_, size)| size == (228, 60));
    shown_all("Stint").into_iter().find(is_small)
}
