//! An approval that is waited for in the real window while something happens to it: the window is closed, the link runs
//! out, the person thinks better of it, the network goes.
//! It never approves behind the page's back.

use fantoccini::key::Key;
use stint_tests::FarSide;
use stint_tests::server::{StandIn, real_clock};

use crate::window_accounts::{answered, open, open_with};
use crate::world::{Window, World, until};

#[tokio::test]
async fn who_approves_after_the_window_was_closed_is_connected_all_the_same() {
    let (world, far) = (World::new(), StandIn::start());
    let window = open_with(
        &world,
        &far,
        &["--view", "connect"],
        &[("STINT_WARM_S", "1")],
    )
    .await;
    let address = waits(&world, &window).await;
    hide(&window).await;
    // Two questions are two seconds apart: the process has outlived its warmth by then.
    let asked = questions(&far);
    until("Stint goes on asking", async || {
        (questions(&far) >= asked + 2).then_some(())
    })
    .await;
    answered(&address, "answer=approve");
    until("the account is connected", async || {
        let accounts = world.stint(&["connections"]);
        (accounts[0]["way"] == "maton").then_some(())
    })
    .await;
    until("the memory goes back then", async || {
        window.page.title().await.is_err().then_some(())
    })
    .await;
    assert_eq!(connections(&far), 2, "the one that was approved is used");
}

#[tokio::test]
async fn a_window_that_ends_takes_the_link_back_that_nobody_approved() {
    let (world, far) = (World::new(), StandIn::start());
    let window = open(&world, &far, &["--view", "connect"]).await;
    waits(&world, &window).await;
    assert_eq!(connections(&far), 2);
    window.quit().await;
    until("the connection is ended", async || {
        (connections(&far) == 1).then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_link_that_ran_out_is_said_and_made_anew_with_one_key() {
    let (world, far) = (World::new(), StandIn::start());
    let window = open(&world, &far, &["--view", "connect"]).await;
    waits(&world, &window).await;
    far.with_maton(|maton| {
        let made = maton.connections().last().unwrap().id.clone();
        assert!(maton.abandon(&made, real_clock()));
    });
    window.reads("Nothing changed here").await;
    world.forget_browsed();
    window.presses(Key::Enter).await;
    window.reads("Waiting for your approval").await;
    window.presses(Key::Enter).await;
    answered(&world.browsed().await, "answer=approve");
    window.reads("Ada Lovelace").await;
    assert_eq!(connections(&far), 2, "the one that ran out is gone");
}

#[tokio::test]
async fn who_cancels_ends_the_connection_and_need_not_paste_the_key_again() {
    let (world, far) = (World::new(), StandIn::start());
    let window = open(&world, &far, &["--view", "connect"]).await;
    waits(&world, &window).await;
    window
        .presses(Key::Escape)
        .await
        .reads("Your Maton key")
        .await;
    until("the connection is ended", async || {
        (connections(&far) == 1).then_some(())
    })
    .await;
    assert_eq!(world.stint(&["connections"]).as_array().unwrap().len(), 0);
    window.presses(Key::Enter).await;
    window.reads("Waiting for your approval").await;
    assert_eq!(connections(&far), 2);
}

#[tokio::test]
async fn a_network_that_goes_while_it_is_waited_for_ends_nothing() {
    let (world, far) = (World::new(), StandIn::start());
    let window = open(&world, &far, &["--view", "connect"]).await;
    let address = waits(&world, &window).await;
    far.set_network(false);
    window
        .reads("No answer from Maton; Stint keeps asking")
        .await;
    window.picture("connect-unheard").await;
    far.set_network(true);
    window.reads("Waiting for your approval").await;
    answered(&address, "answer=approve");
    window.reads("Ada Lovelace").await;
}

#[tokio::test]
async fn no_process_list_shows_a_key_while_the_browser_is_open() {
    let (world, far) = (World::new(), StandIn::start());
    let stays = [("STINT_TEST_READS_S", "10")];
    let window = open_with(&world, &far, &["--view", "connect"], &stays).await;
    waits(&world, &window).await;
    // It is started beside the page, which need not wait for it.
    let processes = until("the browser is open", async || {
        let processes = command_lines();
        let is_open = processes.iter().any(|line| line.contains("sleep 10"));
        is_open.then_some(processes)
    })
    .await;
    let shows = |line: &&String| line.contains(FarSide::MATON_KEY);
    assert_eq!(processes.iter().find(shows), None);
    assert!(!world.browser_env().contains(FarSide::MATON_KEY));
}

/// Goes from the ways to the link, opens it, and gives the address that the browser was handed.
async fn waits(world: &World, window: &Window) -> String {
    window.types("2").await.reads("Your Maton key").await;
    window.types(FarSide::MATON_KEY).await;
    window.presses(Key::Enter).await;
    window.reads("Waiting for your approval").await;
    window.presses(Key::Enter).await;
    world.browsed().await
}

async fn hide(window: &Window) {
    window
        .eval("window.__TAURI_INTERNALS__.invoke('hide')")
        .await;
    window.is_seen(false).await;
}

fn connections(far: &StandIn) -> usize {
    far.with_maton(|maton| maton.connections().len())
}

/// How often Maton was asked about one connection.
fn questions(far: &StandIn) -> usize {
    far.with(|clockify| clockify.log.count("GET", "/connections/*"))
}

/// What everybody on this computer sees of every process.
fn command_lines() -> Vec<String> {
    let processes = std::fs::read_dir("/proc").unwrap().flatten();
    let lines = processes.filter_map(|process| std::fs::read(process.path().join("cmdline")).ok());
    lines
        .map(|line| String::from_utf8_lossy(&line).replace('\0', " "))
        .collect()
}
