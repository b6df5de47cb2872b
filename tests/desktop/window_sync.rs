//! The window with a Clockify behind it: how syncing stands is said in words, and what was done offline arrives once.
//! No resident runs here, so the window brings everything there itself.

use fantoccini::key::Key;
use stint_tests::clockify::{Entry, Fault, Rule};
use stint_tests::server::StandIn;

use crate::world::{Window, World, until};

#[tokio::test]
async fn what_was_done_offline_arrives_once_and_equal() {
    let (world, far, window) = connected().await;
    far.set_network(false);

    window
        .types("n")
        .await
        .types("Paint the tower #keeper")
        .await;
    window.presses(Key::Enter).await.reads("“keeper”").await;
    world.stint(&["tag", "add", "keeper"]);
    window.presses(Key::Enter).await;
    window.reads_no("Nothing runs").await.reads("Offline").await;
    window.presses(Key::Escape).await.types("s").await;
    window.reads("Nothing runs").await.reads("waiting").await;
    window.presses(Key::Down).await.presses(Key::Enter).await;
    window.find(".edit").await;
    window
        .with_ctrl('a')
        .await
        .types("Paint the lighthouse")
        .await;
    window
        .presses(Key::Enter)
        .await
        .reads("Paint the lighthouse")
        .await;
    window.reads("2 kept here").await.picture("offline").await;
    assert_eq!(far.with(|clockify| clockify.entries().count()), 0);

    far.set_network(true);
    window.with_ctrl('r').await.reads("All sent").await;
    window.reads_no("waiting").await.picture("sent").await;
    let here = world.stint(&["list"])[0].clone();
    let there: Vec<Entry> = far.with(|clockify| clockify.entries().cloned().collect());
    assert_eq!(there.len(), 1, "once");
    assert_eq!(there[0].id.to_string(), here["remote_id"]);
    assert_eq!(there[0].description, "Paint the lighthouse");
    assert_eq!(there[0].tags.as_ref().map(Vec::len), Some(1));
    let length = there[0].end.unwrap() - there[0].start;
    assert_eq!(length, here["duration_s"].as_i64().unwrap());
}

#[tokio::test]
async fn it_comes_back_online_by_itself() {
    let (_world, far, window) = connected().await;
    far.set_network(false);
    window
        .types("n")
        .await
        .types("Review")
        .await
        .presses(Key::Enter)
        .await;
    window.reads("Offline").await;

    far.set_network(true);
    window.reads("All sent").await;
    assert_eq!(far.with(|clockify| clockify.entries().count()), 1);
}

#[tokio::test]
async fn what_was_tracked_on_the_website_comes_when_asked() {
    let (_world, far, window) = connected().await;
    let (ada, workspace) = far.ada();
    far.with(|clockify| {
        let end = clockify.clock();
        clockify.web_add(ada, workspace, end - 600, Some(end), |entry| {
            entry.description = "On the website".into();
        });
    });
    window.with_ctrl('r').await.reads("On the website").await;
}

#[tokio::test]
async fn what_clockify_refuses_needs_a_person_and_says_why() {
    let (world, far, window) = connected().await;
    let (_, workspace) = far.ada();
    far.with(|clockify| clockify.web_settings(workspace, |rules| rules.force_description = true));

    world.stint(&[
        "add",
        "--project",
        "Website",
        "--from",
        "0:00",
        "--to",
        "0:10",
    ]);
    window.reads("needs you").await;
    let why = window.words_of(".hintrow.attn").await;
    assert!(why.contains("Send again"), "{why}");
    window.picture("attention").await;

    window.presses(Key::Down).await.presses(Key::Enter).await;
    window.find(".edit").await;
    window.types("Review").await.presses(Key::Enter).await;
    window.reads("All sent").await.reads_no("needs you").await;
    assert_eq!(far.with(|clockify| clockify.entries().count()), 1);
}

#[tokio::test]
async fn a_refused_key_is_said_with_what_is_kept() {
    let (_world, far, window) = connected().await;
    let refused = Rule::next("*", "/**", Fault::Unauthorized).always();
    far.with(|clockify| clockify.faults.add(refused));

    window
        .types("n")
        .await
        .types("Review")
        .await
        .presses(Key::Enter)
        .await;
    window
        .reads("Key not accepted")
        .await
        .reads("1 kept here")
        .await;
    window.picture("key-refused").await;
}

#[tokio::test]
async fn a_long_first_pull_says_how_far_it_is_and_holds_nobody_up() {
    let (world, far) = (World::new(), StandIn::start());
    let (ada, workspace) = far.ada();
    let slow = Fault::Slow {
        ms: 600,
        then: None,
    };
    far.with(|clockify| {
        for hour in 0..500 {
            let start = clockify.clock() - 3600 * (hour + 1);
            clockify.web_add(ada, workspace, start, Some(start + 1800), |entry| {
                entry.description = "On the website".into();
            });
        }
        clockify.faults.add(Rule::next("GET", "/**", slow).always());
    });
    world.connect(&far);
    let window = world.window(&[], &[]).await;
    window.painted().await;
    window.reads("Fetching your history").await;
    window
        .reads("entries, back to")
        .await
        .picture("pulling")
        .await;
    window.types("n").await.types("Review").await;
    window.presses(Key::Enter).await.reads("0:00:").await;

    far.with(|clockify| clockify.faults.clear());
    window.reads("All sent").await;
    window.reads_no("Fetching your history").await;
    assert_eq!(far.with(|clockify| clockify.entries().count()), 501);
}

/// A person whose account is connected and synced, and the window on it.
async fn connected() -> (World, StandIn, Window) {
    let (world, far) = (World::new(), StandIn::start());
    world.connect(&far);
    world.stint(&["sync"]);
    let window = world.window(&[], &[]).await;
    window.painted().await.reads("All sent").await;
    until("its own first look at Clockify is over", async || {
        far.with(|clockify| clockify.log.total() > 0).then_some(())
    })
    .await;
    (world, far, window)
}
