//! Accounts in the real window: connected in a browser or by a key, repaired, left, side by side. The browser is the
//! test itself: it is handed the address by the window, fetches the page behind it and presses a button there.
//! It never approves behind the page's back.

use fantoccini::key::Key;
use serde_json::Value;
use stint_tests::FarSide;
use stint_tests::clockify::{Entry, Region};
use stint_tests::server::StandIn;

use crate::world::{Window, World, until};

/// Light, or dark where pictures of both are wanted: the stories are the same.
const LOOKS: [(&str, bool); 2] = [("light", false), ("dark", true)];

const BOBS_KEY: &str = "stand-in-clockify-key-of-bob";

#[tokio::test]
async fn a_new_person_connects_through_maton_without_leaving_the_keyboard() {
    for (look, is_dark) in LOOKS {
        let (world, far) = (World::new(), StandIn::start());
        world.looks(is_dark);
        let window = open(&world, &far, &[]).await;
        window.reads("Track now, connect when you like").await;
        window.picture(&format!("connect-first-{look}")).await;
        window.types("2").await.reads("Your Maton key").await;
        window.types(FarSide::MATON_KEY).await;
        window.picture(&format!("connect-key-{look}")).await;
        window.presses(Key::Enter).await;
        window.reads("Waiting for your approval").await;
        window.picture(&format!("connect-browser-{look}")).await;
        no_trace(&window, FarSide::MATON_KEY).await;

        window.presses(Key::Enter).await;
        let address = world.browsed().await;
        assert!(answered(&address, "answer=approve").contains("Connected"));
        window.reads("Ada Lovelace").await.reads("Use ").await;
        window.picture(&format!("connect-workspace-{look}")).await;
        window.presses(Key::Enter).await.reads("All sent").await;

        let card = &world.stint(&["connections"])[0];
        assert_eq!(card["way"], "maton");
        let made = card["connection"]["id"].as_str().unwrap();
        assert_ne!(made, far.connection(), "a new one, not the one of before");
        window.types("n").await.types("Review").await;
        window.presses(Key::Enter).await;
        until("it is in Clockify", async || {
            (entries(&far).len() == 1).then_some(())
        })
        .await;
        window.quit().await;
    }
}

#[tokio::test]
async fn an_approval_that_is_denied_is_made_anew_with_one_key() {
    let (world, far) = (World::new(), StandIn::start());
    let window = open(&world, &far, &["--view", "connect"]).await;
    window.types("2").await.reads("Your Maton key").await;
    window
        .types(FarSide::MATON_KEY)
        .await
        .presses(Key::Enter)
        .await;
    window.reads("Waiting for your approval").await;
    window.presses(Key::Enter).await;
    answered(&world.browsed().await, "answer=deny");
    window.reads("Nothing changed here").await;
    window.picture("connect-denied").await;
    world.forget_browsed();
    window.presses(Key::Enter).await;
    window.reads("Waiting for your approval").await;
    window.presses(Key::Enter).await;
    answered(&world.browsed().await, "answer=approve");
    window.reads("Ada Lovelace").await;
    let kept = far.with_maton(|maton| maton.connections().len());
    assert_eq!(kept, 2, "the one that was denied is gone");
}

#[tokio::test]
async fn a_key_is_refused_in_its_place_and_another_one_connects() {
    for (look, is_dark) in LOOKS {
        let (world, far) = (World::new(), StandIn::start());
        world.looks(is_dark);
        let window = open(&world, &far, &["--view", "connect"]).await;
        window.types("3").await.reads("Your Clockify key").await;
        window.click("input[value='own']").await;
        window.click(".mono[placeholder]").await;
        window.types(&far.region_url(Region::Eu)).await;
        window.click("input[type='password']").await;
        window.types("no-key-of-anybody").await;
        window.presses(Key::Enter).await;
        window.reads("does not accept the key").await;
        window.picture(&format!("connect-refused-{look}")).await;
        no_trace(&window, "no-key-of-anybody").await;

        let own = window.find(".mono[placeholder]").await;
        own.clear().await.unwrap();
        window.click(".mono[placeholder]").await;
        window.types(&far.clockify_url()).await;
        window.click("input[type='password']").await;
        window.types(FarSide::CLOCKIFY_KEY).await;
        window.presses(Key::Enter).await;
        window.reads("Ada Lovelace").await;
        window.presses(Key::Enter).await.reads("All sent").await;
        assert_eq!(world.stint(&["connections"])[0]["way"], "key");
        window.quit().await;
    }
}

#[tokio::test]
async fn an_expired_permission_is_repaired_and_only_by_the_same_person() {
    for (look, is_dark) in LOOKS {
        let (world, far) = (World::new(), StandIn::start());
        world.looks(is_dark);
        let bob = far.with(|clockify| clockify.add_user("Bob", BOBS_KEY, "Europe/Berlin"));
        connect_maton(&world, &far);
        world.stint(&["sync"]);
        let old = far.connection();
        far.with_maton(|maton| assert!(maton.expire(&old, stint_tests::server::real_clock())));
        add(&world, "Review");

        let window = open(&world, &far, &[]).await;
        window.with_ctrl('r').await;
        window
            .reads("the permission behind the connection may have run out")
            .await;
        window.picture(&format!("expired-list-{look}")).await;
        window
            .click(".note .btn")
            .await
            .reads("Approve again")
            .await;
        window.picture(&format!("accounts-expired-{look}")).await;
        window.presses(Key::Enter).await;
        window.reads("Approve for Ada Lovelace").await;
        window.reads("Waiting for your approval").await;
        window.presses(Key::Enter).await;
        let as_bob = format!("answer=approve&account={bob}");
        answered(&world.browsed().await, &as_bob);
        window
            .reads("opens the account of bob@example.com")
            .await
            .reads("Make a new link")
            .await;
        window.picture(&format!("connect-other-{look}")).await;
        assert_eq!(entries(&far).len(), 0, "nothing of Ada's is Bob's");

        world.forget_browsed();
        window.presses(Key::Enter).await;
        window.reads("Waiting for your approval").await;
        window.click(".dev-ways .ink").await;
        answered(&world.browsed().await, "answer=approve");
        window.reads("Connected again: Ada Lovelace").await;
        until("what waited is in Clockify", async || {
            (entries(&far).len() == 1).then_some(())
        })
        .await;
        window.picture(&format!("accounts-{look}")).await;
        window.quit().await;
    }
}

#[tokio::test]
async fn signing_out_says_what_waits_and_keeps_it_for_that_account() {
    for (look, is_dark) in LOOKS {
        let (world, far) = (World::new(), StandIn::start());
        world.looks(is_dark);
        world.connect(&far);
        world.stint(&["sync"]);
        far.set_network(false);
        add(&world, "Review");
        let window = open(&world, &far, &["--view", "accounts"]).await;
        window.reads("Ada Lovelace").await.reads("1 waiting").await;
        window.click(".acard > footer .btn:nth-child(2)").await;
        window.reads("1 change is not in Clockify yet.").await;
        window.picture(&format!("sign-out-{look}")).await;
        window.click(".question [type='submit']").await;
        window.reads("Signed out of Ada Lovelace").await;
        window.reads("1 kept here").await;
        window.picture(&format!("signed-out-{look}")).await;

        far.set_network(true);
        window.click(".acard .note .btn").await;
        window.reads("Connect Ada Lovelace again").await;
        window.types(FarSide::CLOCKIFY_KEY).await;
        window.presses(Key::Enter).await;
        window.reads("Connected again: Ada Lovelace").await;
        until("what was kept is in Clockify", async || {
            (entries(&far).len() == 1).then_some(())
        })
        .await;
        window.quit().await;
    }
}

#[tokio::test]
async fn a_timer_in_another_workspace_stays_in_sight_and_is_one_click_away() {
    for (look, is_dark) in LOOKS {
        let (world, far) = (World::new(), StandIn::start());
        world.looks(is_dark);
        let (ada, _) = far.ada();
        far.with(|clockify| clockify.add_workspace("Northwind Co-op", ada));
        world.connect(&far);
        world.stint(&["sync"]);
        let first = world.stint(&["connections"])[0]["workspace"].clone();
        let first = first.as_str().unwrap();
        world.stint(&["start", "Board call"]);

        let window = open(&world, &far, &["--view", "accounts"]).await;
        window.reads("Northwind Co-op").await;
        window.click("[aria-label='Use Northwind Co-op']").await;
        window
            .reads(&format!("in {first}"))
            .await
            .reads("0:00:")
            .await;
        window.picture(&format!("strip-{look}")).await;
        window.click(".now .btn").await;
        window.reads_no(&format!("in {first}")).await;
        window.types("s").await.reads("Nothing runs").await;
        window.quit().await;
    }
}

#[tokio::test]
async fn what_was_tracked_before_goes_up_when_somebody_says_so() {
    for (look, is_dark) in LOOKS {
        let (world, far) = (World::new(), StandIn::start());
        world.looks(is_dark);
        world.stint(&["project", "add", "Website"]);
        world.stint(&["tag", "add", "lighthouse"]);
        for (what, more) in [
            ("Review", ["--project", "Website"]),
            ("Paint", ["--tag", "lighthouse"]),
        ] {
            let mut line = vec!["add", "--description", what];
            line.extend(["--from", "yesterday 9:00", "--to", "yesterday 9:30"]);
            line.extend(more);
            world.stint(&line);
        }
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
        window.reads("Upload what you tracked here?").await;
        window.reads("#lighthouse").await;
        window.picture(&format!("upload-{look}")).await;
        assert_eq!(entries(&far).len(), 0, "not before somebody says so");
        window
            .presses(Key::Enter)
            .await
            .reads("2 entries go to")
            .await;
        until("both are in Clockify", async || {
            (entries(&far).len() == 2).then_some(())
        })
        .await;
        window.quit().await;
    }
}

/// A window that asks this far side where nothing else is said, with a browser that only notes what it was handed.
pub(crate) async fn open(world: &World, far: &StandIn, args: &[&str]) -> Window {
    open_with(world, far, args, &[]).await
}

/// The same where more is said, or nothing is (an empty value).
pub(crate) async fn open_with(
    world: &World,
    far: &StandIn,
    args: &[&str],
    more: &[(&str, &str)],
) -> Window {
    let path = world.with_browser();
    let addresses = [far.gateway_url(), far.control_url(), far.clockify_url()];
    let mut env = vec![
        ("PATH", path.as_str()),
        ("STINT_MATON_GATEWAY_URL", &addresses[0]),
        ("STINT_MATON_CONTROL_URL", &addresses[1]),
        ("STINT_CLOCKIFY_URL", &addresses[2]),
    ];
    env.extend(more);
    let window = world.window(args, &env).await;
    window.painted().await;
    window
}

/// Connects Ada through the connection that the stand-in has from the start.
pub(crate) fn connect_maton(world: &World, far: &StandIn) {
    let connected = world
        .command("stint")
        .args(["connect", "maton", "--connection", &far.connection()])
        .args([
            "--gateway",
            &far.gateway_url(),
            "--control",
            &far.control_url(),
        ])
        .env("MATON_API_KEY", FarSide::MATON_KEY)
        .output()
        .unwrap();
    let words = String::from_utf8_lossy(&connected.stderr);
    assert!(connected.status.success(), "{words}");
}

/// Half an hour of yesterday.
pub(crate) fn add(world: &World, what: &str) {
    let times = ["--from", "yesterday 9:00", "--to", "yesterday 9:30"];
    world.stint(&[&["add", "--description", what][..], &times].concat());
}

pub(crate) fn entries(far: &StandIn) -> Vec<Entry> {
    far.with(|clockify| clockify.entries().cloned().collect())
}

/// Opens an address as a browser does, and answers the question there; gives what the page then says.
pub(crate) fn answered(address: &str, form: &str) -> String {
    let mut page = ureq::get(address).call().unwrap();
    let question = page.body_mut().read_to_string().unwrap();
    let action = question.split_once("action=\"").unwrap().1;
    let (action, _) = action.split_once('"').unwrap();
    let (base, _) = address.split_once('?').unwrap();
    let sent = ureq::post(format!("{base}{action}"));
    let sent = sent.content_type("application/x-www-form-urlencoded");
    let mut told = sent.send(form).unwrap();
    told.body_mut().read_to_string().unwrap()
}

/// Whether a key was written anywhere on the page, in a field or in what is drawn.
async fn no_trace(window: &Window, key: &str) {
    let held = "[document.documentElement.outerHTML,
        ...[...document.querySelectorAll('input')].map((field) => field.value)].join(' ')";
    let held = window
        .eval(held)
        .await
        .as_ref()
        .and_then(Value::as_str)
        .map(str::to_owned);
    assert!(!held.unwrap().contains(key), "the key is on the page");
}
