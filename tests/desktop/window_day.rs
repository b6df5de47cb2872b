//! A day in the window by the keyboard alone; `stint` says what became of it.
//! It never touches the pointer.

use fantoccini::key::Key;
use serde_json::Value;

use crate::world::{Window, World, until};

#[tokio::test]
async fn a_day_is_tracked_and_put_right_by_the_keyboard_alone() {
    let world = World::new();
    world.stint(&["project", "add", "Website"]);
    for (from, to) in [("8:00", "9:00"), ("9:30", "10:00"), ("10:00", "12:00")] {
        let (from, to) = (format!("yesterday {from}"), format!("yesterday {to}"));
        world.stint(&["add", "Drafts", "--from", &from, "--to", &to]);
    }
    let window = world.window(&[], &[]).await;
    window.painted().await.reads("Yesterday").await;

    // A name that is not there is made on the way.
    window.types("n").await.types("Module @Orchard").await;
    window.reads("Create project “Orchard”").await;
    window.with_ctrl(Key::Enter.into()).await;
    window
        .reads_no("Create project")
        .await
        .presses(Key::Enter)
        .await;
    runs(&world, &window, Some("Module")).await;
    assert_eq!(world.stint(&["status"])["project"]["name"], "Orchard");

    // The telephone rings, and is hung up.
    to_the_field(&window).await.types("Call").await;
    window.with_shift(Key::Enter).await;
    window.reads("then back to Module").await;
    runs(&world, &window, Some("Call")).await;
    out_of_the_field(&window).await.types("s").await;
    runs(&world, &window, Some("Module")).await;
    window.reads_no("then back to").await.types("s").await;
    runs(&world, &window, None).await;

    // Yesterday's are one row; they become one entry, without the half hour between.
    window.presses(Key::End).await.presses(Key::Down).await;
    focus(&window, "section:last-of-type [data-row]").await;
    window
        .types("x")
        .await
        .reads("3 chosen")
        .await
        .types("p")
        .await;
    window.types("Web").await.reads("Website").await;
    window.presses(Key::Enter).await;
    until("all have the project", async || {
        let entries = drafts(&world);
        let named = |entry: &Value| entry["project"]["name"] == "Website";
        entries.iter().all(named).then_some(())
    })
    .await;
    window
        .types("m")
        .await
        .reads("0 h 30 min lie between them")
        .await;
    window.picture("merge").await;
    window.presses(Key::Down).await.presses(Key::Enter).await;
    until("they are one", async || {
        let entries = drafts(&world);
        (entries.len() == 1 && entries[0]["duration_s"] == 3 * 3600 + 1800).then_some(())
    })
    .await;

    // It is cut in two, and both steps are taken back.
    focus(&window, "section:last-of-type [data-row]").await;
    window.with_ctrl('/').await;
    window.find("input[name=at]").await;
    window.types("9:15").await.presses(Key::Enter).await;
    until("there are two", async || {
        (drafts(&world).len() == 2).then_some(())
    })
    .await;
    // A field that still stands would take the keys for its own text.
    until("the question is gone", async || {
        (window.count("input[name=at]").await == 0).then_some(())
    })
    .await;
    for left in [1, 3] {
        window.with_ctrl('z').await;
        until("it is as before", async || {
            (drafts(&world).len() == left).then_some(())
        })
        .await;
    }
}

/// Once what was typed is through, the keyboard leaves the start field; what else Esc takes away goes first.
async fn out_of_the_field(window: &Window) -> &Window {
    until("no field has the keyboard", async || {
        let typed = window
            .eval("document.getElementById('start').value")
            .await?;
        if typed == "" {
            window.presses(Key::Escape).await;
        }
        (window.eval("document.activeElement.id").await? != "start").then_some(())
    })
    .await;
    window
}

async fn to_the_field(window: &Window) -> &Window {
    out_of_the_field(window).await.types("n").await
}

/// Waits until this is what runs.
async fn runs(world: &World, window: &Window, what: Option<&str>) {
    until(&format!("{what:?} runs"), async || {
        (world.stint(&["status"])["description"].as_str() == what).then_some(())
    })
    .await;
    window.painted().await;
}

/// Gives the keyboard to the first of its kind.
async fn focus(window: &Window, css: &str) {
    window.find(css).await;
    window
        .eval(&format!("document.querySelector(\"{css}\").focus()"))
        .await;
}

fn drafts(world: &World) -> Vec<Value> {
    let all = world.stint(&["list"]);
    let all = all.as_array().unwrap().iter();
    all.filter(|entry| entry["description"] == "Drafts")
        .cloned()
        .collect()
}
