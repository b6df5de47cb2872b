//! The Sync view of the real window: what needs the person is settled with a stroke or a click, and Clockify has it.
//! It never tests which way out means what; core's and the store's tests do.

use fantoccini::key::Key;
use stint_core::action::{Action, Origin, Said};
use stint_tests::clockify::Entry;
use stint_tests::server::StandIn;

use crate::world::{Window, World, until};

/// Light, or dark where pictures of both are wanted: the stories are the same.
const LOOKS: [(&str, bool); 2] = [("light", false), ("dark", true)];

#[tokio::test]
async fn a_required_task_is_chosen_with_one_stroke_and_sent() {
    for (look, is_dark) in LOOKS {
        let (world, far) = at_a_desk(is_dark);
        let (_, workspace) = far.ada();
        far.with(|clockify| {
            let project = clockify.web_add_project(workspace, "Tariff app", None);
            for task in ["Research", "Screens"] {
                clockify.web_add_task(project, task);
            }
            clockify.web_settings(workspace, |rules| rules.force_tasks = true);
        });
        world.stint(&["sync", "--full"]);
        add(&world, "Error states", &["--project", "Tariff app"]);

        let window = world.window(&["--view", "sync"], &[]).await;
        window.painted().await.reads("Task is required").await;
        window.reads("Screens").await.reads("need").await;
        window.picture(&format!("sync-task-{look}")).await;
        on_a_card(&window).await;
        window.types("1").await.reads_no("Task is required").await;
        window.reads("All sent, nothing waits").await;
        let there = entries(&far);
        assert_eq!(there.len(), 1);
        assert!(there[0].task.is_some(), "{:?}", there[0]);
        window.quit().await;
    }
}

#[tokio::test]
async fn a_note_for_whoever_can_help_is_copied() {
    let (world, far) = at_a_desk(false);
    add(&world, "Workshop notes", &[]);
    world.stint(&["sync"]);
    let id = entries(&far)[0].id;
    far.with(|clockify| clockify.web_entry(id, |entry| entry.approved = true));
    world.stint(&["edit", "last", "--to", "yesterday 10:00"]);

    let window = world.window(&[], &[]).await;
    window.painted().await.click(".hintrow .btn").await;
    window.reads("The note is copied").await;
    window.click(".toast .icon-btn").await;
    until("the toast is gone", async || {
        (window.count(".toast").await == 0).then_some(())
    })
    .await;

    window.with_ctrl('5').await.reads("Approved already").await;
    window.picture("sync-approved").await;
    on_a_card(&window).await;
    window.presses(Key::Enter).await;
    window.reads("The note is copied").await;
    window.types("n").await.with_ctrl('v').await;
    let pasted = until("the note is pasted", async || {
        let value = window
            .eval("document.getElementById('start').value")
            .await?;
        Some(value.as_str()?.to_owned()).filter(|value| !value.is_empty())
    })
    .await;
    assert!(pasted.contains("Workshop notes"), "{pasted}");
}

#[tokio::test]
async fn a_change_that_is_dropped_comes_back_from_the_toast() {
    let (world, far) = at_a_desk(false);
    add(&world, "Workshop notes", &[]);
    world.stint(&["sync"]);
    let id = entries(&far)[0].id;
    far.with(|clockify| clockify.web_entry(id, |entry| entry.approved = true));
    world.stint(&["edit", "last", "--to", "yesterday 10:00"]);

    let window = world.window(&["--view", "sync"], &[]).await;
    window.painted().await.reads("Approved already").await;
    window.click(".card .danger").await;
    window.reads("All sent, nothing waits").await;
    window.reads("is as Clockify has it").await;
    window.picture("sync-dropped").await;
    assert_eq!(world.stint(&["list"])[0]["duration_s"], 1800);

    window.click(".toast .btn").await;
    until("the change is here again", async || {
        (world.stint(&["list"])[0]["duration_s"] == 3600).then_some(())
    })
    .await;
    window.reads("Approved already").await;
}

#[tokio::test]
async fn a_conflict_stands_there_with_both_sides_and_is_settled_by_a_click_and_a_stroke() {
    for (look, is_dark) in LOOKS {
        let (world, far) = at_a_desk(is_dark);
        add(&world, "Copy", &[]);
        world.stint(&["sync"]);
        far.set_network(false);
        let said = ["edit", "last", "--to", "yesterday 9:25"];
        world.stint(&[&said[..], &["--description", "Copy deck review"]].concat());
        let id = entries(&far)[0].id;
        far.with(|clockify| {
            clockify.web_entry(id, |entry| {
                entry.description = "Copy review".into();
                entry.end = entry.end.map(|end| end + 900);
            });
        });
        far.set_network(true);
        world.stint(&["sync"]);

        let window = world.window(&["--view", "sync"], &[]).await;
        window
            .painted()
            .await
            .reads("Changed here and in Clockify")
            .await;
        window.reads("Copy deck review").await.reads("9:45").await;
        window.picture(&format!("sync-conflict-{look}")).await;

        let theirs = "input[name$='description'][value='clockify']";
        window.click(theirs).await;
        until("the other text stands, here and in Clockify", async || {
            let there = entries(&far).remove(0);
            let here = world.stint(&["list"])[0]["description"].clone();
            (here == "Copy review" && there.description == "Copy review").then_some(())
        })
        .await;
        window.reads_no("Copy deck review").await;
        on_a_card(&window).await;
        window.presses(Key::Enter).await;
        window.reads("All sent, nothing waits").await;
        let entry = entries(&far).remove(0);
        assert_eq!(
            entry.end.map(|end| end - entry.start),
            Some(1500),
            "the end is ours"
        );
        window.quit().await;
    }
}

#[tokio::test]
async fn what_stands_twice_is_merged_by_one_click() {
    let (world, far) = at_a_desk(false);
    let rule = serde_json::json!({
        "method": "POST", "path": "/workspaces/*/time-entries", "times": 1, "fault": "deliver_twice",
    });
    let rule = serde_json::from_value(rule).unwrap();
    far.with(|clockify| clockify.faults.add(rule));
    add(&world, "Stand-up", &[]);
    world.stint(&["sync"]);
    world.stint(&["sync", "--full"]);
    assert_eq!(entries(&far).len(), 2);

    let window = world.window(&["--view", "sync"], &[]).await;
    window
        .painted()
        .await
        .reads("The same entry twice?")
        .await
        .reads("made in Clockify")
        .await;
    window.picture("sync-twins").await;
    window.click(".card .btn").await;
    window.reads_no("The same entry twice?").await;
    until("one is left in Clockify", async || {
        (entries(&far).len() == 1).then_some(())
    })
    .await;
    assert_eq!(world.stint(&["list"]).as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn what_waits_offline_is_listed_and_goes_by_itself() {
    let (world, far) = at_a_desk(false);
    far.set_network(false);
    add(&world, "Call with Ines", &[]);
    add(&world, "Error states", &[]);

    let window = world.window(&["--view", "sync"], &[]).await;
    window.painted().await.reads("Offline").await;
    window.reads("Nothing needs you").await;
    window
        .reads("Call with Ines")
        .await
        .reads("Error states")
        .await;
    assert_eq!(window.count(".lines > li").await, 2);
    window.picture("sync-offline").await;

    far.set_network(true);
    window.with_ctrl('r').await;
    window.reads("All sent, nothing waits").await;
    assert_eq!(entries(&far).len(), 2);
    window.picture("sync-calm").await;
}

#[tokio::test]
async fn a_pause_holds_until_it_is_ended() {
    let (world, far) = at_a_desk(false);
    let window = world.window(&["--view", "sync"], &[]).await;
    window
        .painted()
        .await
        .reads("All sent, nothing waits")
        .await;

    window.click(".tools .btn").await.reads("Paused").await;
    add(&world, "Call with Ines", &[]);
    window.reads("until you resume").await;
    window.picture("sync-paused").await;
    assert_eq!(entries(&far).len(), 0);

    window.click(".tools .btn").await;
    window.reads("All sent, nothing waits").await;
    assert_eq!(entries(&far).len(), 1);
}

#[tokio::test]
async fn a_thousand_waiting_rows_hold_nobody_up() {
    let (world, far) = at_a_desk(false);
    far.set_network(false);
    let stint = world.engine();
    for at in 0..1000 {
        let said = Said {
            text: format!("Meter reading {at}"),
            from: Some("yesterday 9:00".into()),
            to: Some("yesterday 9:30".into()),
            ..Said::default()
        };
        stint.act(&Action::Add(said), Origin::Terminal).unwrap();
    }
    drop(stint);

    let window = world.window(&[], &[]).await;
    window.painted().await;
    window.with_ctrl('5').await.reads("and 950 more").await;
    window.reads("out of reach").await;
    assert_eq!(window.count(".lines > li").await, 50);
    window.picture("sync-thousand").await;
    window.click(".more").await.reads("and 750 more").await;
    window.with_ctrl('1').await.reads("Meter reading 999").await;
    let wait_ms = window.page.execute_async(OPEN_SYNC, vec![]).await.unwrap();
    let wait_ms = wait_ms.as_f64().unwrap();
    assert!(wait_ms < 1000.0, "the rows came after {wait_ms} ms");
}

/// How long it takes from the key until the rows stand there, in milliseconds.
const OPEN_SYNC: &str = "const [done] = arguments;
    const began = performance.now();
    const look = () => document.querySelector('.lines > li')
        ? done(performance.now() - began) : requestAnimationFrame(look);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: '5', ctrlKey: true, bubbles: true }));
    look()";

#[tokio::test]
async fn the_views_of_an_open_window_change_by_key_and_from_outside() {
    let (world, _far) = at_a_desk(false);
    add(&world, "Call with Ines", &[]);
    let window = world.window(&[], &[]).await;
    window.painted().await.reads("Call with Ines").await;
    window.with_ctrl('5').await.reads("Last round").await;
    window.with_ctrl('1').await.reads("Yesterday").await;

    let second = world
        .command("stint-desktop")
        .args(["--view", "sync", "--no-resident"])
        .status();
    assert!(second.unwrap().success());
    window.reads("Last round").await;
}

#[tokio::test]
async fn an_entry_tells_its_story() {
    let (world, _far) = at_a_desk(false);
    add(&world, "Call with Ines", &[]);
    let window = world.window(&[], &[]).await;
    window.painted().await.reads("All sent").await;
    window.presses(Key::Down).await.types("h").await;
    window.reads("History of Call with Ines").await;
    window.reads("Made in the terminal").await;
    window.picture("sync-story").await;
    window.presses(Key::Escape).await;
    window.reads_no("History of").await;
}

/// A person whose account is connected and synced.
fn at_a_desk(is_dark: bool) -> (World, StandIn) {
    let (world, far) = (World::new(), StandIn::start());
    world.looks(is_dark);
    world.connect(&far);
    world.stint(&["sync"]);
    (world, far)
}

/// Half an hour of yesterday.
fn add(world: &World, what: &str, more: &[&str]) {
    let mut args = vec!["add", "--description", what];
    args.extend(["--from", "yesterday 9:00", "--to", "yesterday 9:30"]);
    args.extend(more);
    world.stint(&args);
}

/// Waits until a card has the keyboard.
async fn on_a_card(window: &Window) {
    until("a card has the keyboard", async || {
        let row = window.eval("document.activeElement.dataset.row").await?;
        row.is_string().then_some(())
    })
    .await;
}

fn entries(far: &StandIn) -> Vec<Entry> {
    far.with(|clockify| clockify.entries().cloned().collect())
}
