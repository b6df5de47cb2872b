//! The Sync view of the real window: what needs the person is settled with a stroke or a click, and Clockify has it.
//! It never tests which way out means what; core's and the store's tests do.

use fantoccini::key::Key;
use stint_tests::clockify::Entry;
use stint_tests::server::StandIn;

use crate::world::World;

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
        window.types("1").await.reads_no("Task is required").await;
        window.reads("All sent, nothing waits").await;
        let there = entries(&far);
        assert_eq!(there.len(), 1);
        assert!(there[0].task.is_some(), "{:?}", there[0]);
        window.quit().await;
    }
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
    window.reads("Sent to Clockify").await;
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

fn entries(far: &StandIn) -> Vec<Entry> {
    far.with(|clockify| clockify.entries().cloned().collect())
}
