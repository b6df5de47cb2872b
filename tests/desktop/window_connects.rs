//! What a person does with connections and accounts in the real window: chooses, ends, adds, only looks, removes, and
//! uploads what was tracked before.
//! It never looks into the store: what became of it is asked of `stint`, of Clockify and of Maton.

use std::os::unix::fs::PermissionsExt as _;

use fantoccini::key::Key;
use stint_tests::FarSide;
use stint_tests::clockify::{Fault, Rule};
use stint_tests::server::{StandIn, real_clock};

use crate::window_accounts::{add, answered, connect_maton, entries, open, open_with};
use crate::world::{Window, World, until};

const BOBS_KEY: &str = "stand-in-clockify-key-of-bob";

#[tokio::test]
async fn a_connection_that_is_there_is_chosen_and_no_other_is_made() {
    let (world, far) = (World::new(), StandIn::start());
    let window = open(&world, &far, &["--view", "connect"]).await;
    window.types("2").await.reads("Your Maton key").await;
    window.types(FarSide::MATON_KEY).await;
    window.click(".panel-foot .btn:not(.ink, .quiet)").await;
    window.reads("Choose a connection").await;
    window.reads("Ada Lovelace").await;
    window.picture("connect-choose").await;
    window.presses(Key::Enter).await.reads("Use ").await;
    window.presses(Key::Enter).await.reads("All sent").await;
    let card = &world.stint(&["connections"])[0];
    assert_eq!(card["connection"]["id"], *far.connection());
    far.with_maton(|maton| assert_eq!(maton.connections().len(), 1));
}

#[tokio::test]
async fn a_connection_that_nobody_uses_is_ended_after_a_question() {
    let (world, far) = (World::new(), StandIn::start());
    far.with_maton(|maton| maton.connect(real_clock()));
    connect_maton(&world, &far);
    world.stint(&["sync"]);
    let window = open(&world, &far, &["--view", "accounts"]).await;
    window.reads("Ada Lovelace").await;
    button(&window, "Connections …").await;
    window.reads("in use for this account").await;
    window.reads("Not approved yet").await;
    window.picture("connections").await;
    window.click("[aria-label^='End Not approved yet']").await;
    window.reads("End this connection?").await;
    assert_eq!(far.with_maton(|maton| maton.connections().len()), 2);
    window.click(".question [type='submit']").await;
    window.reads_no("Not approved yet").await;
    far.with_maton(|maton| {
        let left: Vec<_> = maton.connections().iter().map(|one| &one.id).collect();
        assert_eq!(left, [card_connection(&world).as_str()]);
    });
}

#[tokio::test]
async fn a_second_account_stands_beside_the_first_and_each_keeps_its_own() {
    let (world, far) = (World::new(), StandIn::start());
    far.with(|clockify| clockify.add_user("Bob", BOBS_KEY, "Europe/Berlin"));
    world.connect(&far);
    world.stint(&["sync"]);
    far.set_network(false);
    add(&world, "Review");
    far.set_network(true);
    let window = open(&world, &far, &["--view", "accounts"]).await;
    window.reads("Ada Lovelace").await;
    button(&window, "Connect another").await;
    window.reads("Connect Clockify").await;
    window.types("3").await.reads("Your Clockify key").await;
    window.click("input[value='own']").await;
    window.click(".mono[placeholder]").await;
    window.types(&far.clockify_url()).await;
    window.click("input[type='password']").await;
    window.types(BOBS_KEY).await.presses(Key::Enter).await;
    window.reads("Use ").await.reads("Bob").await;
    window.presses(Key::Enter).await;
    window.reads("New entries go to").await;
    until("what waited for Ada is hers in Clockify", async || {
        (entries(&far).len() == 1).then_some(())
    })
    .await;
    let (ada, _) = far.ada();
    assert_eq!(entries(&far)[0].user, ada);
    let accounts = world.stint(&["connections"]);
    let names: Vec<_> = accounts
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["name"])
        .collect();
    assert_eq!(names, ["Bob", "Ada Lovelace"], "the one in use first");
}

#[tokio::test]
async fn a_read_only_account_sends_nothing_until_it_may() {
    let (world, far) = (World::new(), StandIn::start());
    world.connect(&far);
    world.stint(&["sync"]);
    let window = open(&world, &far, &["--view", "accounts"]).await;
    window.reads("Ada Lovelace").await;
    window.click(".acard [role='switch']").await;
    window.reads("read-only, nothing is sent").await;
    add(&world, "Review");
    window.reads("1 only here").await;
    window.picture("accounts-read-only").await;
    far.with(|clockify| clockify.log.clear());
    window.with_ctrl('r').await;
    until("a round has read", async || {
        let read = far.with(|clockify| clockify.log.count("GET", "/workspaces/**"));
        (read > 0).then_some(())
    })
    .await;
    assert_eq!(entries(&far).len(), 0);
    window.click(".acard [role='switch']").await;
    until("it is in Clockify", async || {
        (entries(&far).len() == 1).then_some(())
    })
    .await;
}

#[tokio::test]
async fn an_account_goes_only_when_its_address_is_typed() {
    let (world, far) = (World::new(), StandIn::start());
    world.connect(&far);
    add(&world, "Review");
    world.stint(&["sync"]);
    let window = open(&world, &far, &["--view", "accounts"]).await;
    window.reads("Ada Lovelace").await;
    button(&window, "Remove …").await;
    window
        .reads("Remove Ada Lovelace from this computer?")
        .await;
    window.types("ada").await.presses(Key::Enter).await;
    window.reads("Nothing is removed unless").await;
    window.picture("remove-refused").await;
    assert_eq!(world.stint(&["connections"]).as_array().unwrap().len(), 1);
    let typed = window.find(".question input").await;
    typed.clear().await.unwrap();
    let address = world.stint(&["connections"])[0]["email"].clone();
    window.click(".question input").await;
    window
        .types(address.as_str().unwrap())
        .await
        .presses(Key::Enter)
        .await;
    window.reads("Removed Ada Lovelace").await;
    assert_eq!(world.stint(&["connections"]).as_array().unwrap().len(), 0);
    assert_eq!(world.stint(&["list"]).as_array().unwrap().len(), 0);
    assert_eq!(entries(&far).len(), 1, "Clockify keeps what it has");
}

#[tokio::test]
async fn without_a_keychain_the_key_rests_in_a_file_once_somebody_says_so() {
    let (world, far) = (World::new(), StandIn::start());
    let by_chance = [("STINT_SECRET_STORE", "")];
    let window = open_with(&world, &far, &["--view", "connect"], &by_chance).await;
    window.types("2").await.reads("Your Maton key").await;
    window
        .types(FarSide::MATON_KEY)
        .await
        .presses(Key::Enter)
        .await;
    window.reads("Waiting for your approval").await;
    window.presses(Key::Enter).await;
    answered(&world.browsed().await, "answer=approve");
    window.reads("Keep it in a file").await;
    window.picture("connect-no-keychain").await;
    let file = world.data_dir().join("secrets.json");
    assert!(!file.exists(), "not before somebody says so");
    window.click("[role='alert'] .btn").await;
    window.reads("Ada Lovelace").await.presses(Key::Enter).await;
    window.reads("All sent").await;
    let mode = std::fs::metadata(&file).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[tokio::test]
async fn what_was_tracked_before_waits_until_the_workspace_is_read() {
    let (world, far) = (World::new(), StandIn::start());
    let times = ["--from", "yesterday 9:00", "--to", "yesterday 9:30"];
    world.stint(&["project", "add", "Website"]);
    for (what, more) in [("Review", &["--project", "Website"][..]), ("Paint", &[])] {
        world.stint(&[&["add", "--description", what][..], &times, more].concat());
    }
    let review = world.stint(&["list"]);
    let review = review
        .as_array()
        .unwrap()
        .iter()
        .find(|entry| entry["description"] == "Review");
    let at = |name: &str| -> stint_core::at::At {
        review.unwrap()[name].as_str().unwrap().parse().unwrap()
    };
    let (start, end) = (at("start").unix(), at("end").unix());
    let (ada, workspace) = far.ada();
    far.with(|clockify| {
        let mut projects = clockify.workspace(workspace).projects.values();
        let website = projects
            .find(|project| project.name == "Website")
            .unwrap()
            .id;
        clockify.web_add(ada, workspace, start, Some(end), |entry| {
            (entry.description, entry.project) = ("Review".into(), Some(website));
        });
        // What runs is asked by the same address, then page after page.
        let slow = Fault::Slow {
            ms: 4_000,
            then: None,
        };
        let list = "/workspaces/*/user/*/time-entries";
        clockify.faults.add(Rule::next("GET", list, slow).nth(2));
    });
    let window = open(&world, &far, &["--view", "connect"]).await;
    window.types("2").await.reads("Your Maton key").await;
    window
        .types(FarSide::MATON_KEY)
        .await
        .presses(Key::Enter)
        .await;
    window.reads("Waiting for your approval").await;
    window.presses(Key::Enter).await;
    answered(&world.browsed().await, "answer=approve");
    window.reads("Ada Lovelace").await.presses(Key::Enter).await;
    window.reads("Stint first reads").await;
    window.picture("upload-unread").await;
    window.presses(Key::Enter).await;
    assert_eq!(entries(&far).len(), 1, "nothing goes up before");
    window.reads("Same times, not sent again").await;
    window.picture("upload-read").await;
    window
        .presses(Key::Enter)
        .await
        .reads("1 entry goes to")
        .await;
    until("the other one is in Clockify", async || {
        (entries(&far).len() == 2).then_some(())
    })
    .await;
}

fn card_connection(world: &World) -> String {
    let id = world.stint(&["connections"])[0]["connection"]["id"].clone();
    id.as_str().unwrap().to_owned()
}

/// Presses the first button of these words.
async fn button(window: &Window, words: &str) {
    let css = format!(
        "[...document.querySelectorAll('button')].find((one) => one.innerText.trim() === {words:?})"
    );
    until(words, async || {
        window
            .eval(&format!("!!{css}"))
            .await?
            .as_bool()?
            .then_some(())
    })
    .await;
    window.eval(&format!("{css}.click()")).await;
}
