//! Global hotkeys on a real X display: pressed by xdotool, down to Clockify.
//! Wayland is only said, not run: there the keys never fire.

use std::process::Command;

use stint_tests::server::StandIn;

use crate::notices::Notices;
use crate::watcher::Watcher;
use crate::world::{World, until};

fn press(keys: &str) {
    let pressed = Command::new("xdotool")
        .args(["key", keys])
        .status()
        .unwrap();
    assert!(pressed.success());
}

/// Presses until it worked: the keys are held a moment after the tray is there.
async fn press_until(keys: &str, what: &str, is: impl AsyncFn() -> bool) {
    until(what, async || {
        press(keys);
        for _ in 0..25 {
            if is().await {
                return Some(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        None
    })
    .await;
}

#[tokio::test]
async fn the_hotkey_stops_and_starts_down_to_clockify() {
    let (world, far, _watcher) = (World::new(), StandIn::start(), Watcher::start().await);
    world.connect(&far);
    world.stint(&["sync"]);
    world.stint(&["start", "Review @Website"]);
    let _resident = world.resident(&[]);

    press_until("ctrl+alt+s", "nothing runs", async || {
        world.stint(&["status"]).is_null()
    })
    .await;
    until("it is in Clockify", async || {
        far.with(|clockify| {
            let mut entries = clockify.entries();
            entries.any(|entry| entry.end.is_some()).then_some(())
        })
    })
    .await;
    press_until("ctrl+alt+s", "it runs again", async || {
        world.stint(&["status"])["description"] == "Review"
    })
    .await;
}

#[tokio::test]
async fn the_other_hotkey_shows_the_window() {
    let (world, watcher) = (World::new(), Watcher::start().await);
    let _resident = world.resident(&[]);
    watcher.item().await;

    press_until("ctrl+alt+t", "the window is asked for", async || {
        world.data_dir().with_file_name("window").exists()
    })
    .await;
    assert!(
        world
            .window_asked_for()
            .await
            .starts_with("--view popover ")
    );
}

#[tokio::test]
async fn a_combination_is_changed_while_stint_runs_and_works_with_num_lock_on() {
    let (world, watcher) = (World::new(), Watcher::start().await);
    world.stint(&["start", "Review"]);
    let _resident = world.resident(&[]);
    watcher.item().await;

    world.stint(&["settings", "set", "hotkey-toggle", "Ctrl+Shift+F9"]);
    press("Num_Lock");
    press_until("ctrl+shift+F9", "nothing runs", async || {
        world.stint(&["status"]).is_null()
    })
    .await;
    press("Num_Lock");
}

#[tokio::test]
async fn a_taken_combination_is_said_once_and_the_other_works() {
    let (first, second) = (World::new(), World::new());
    let watcher = Watcher::start().await;
    first.stint(&["settings", "set", "hotkey-show", ""]);
    first.stint(&["start", "Review"]);
    let _first = first.resident(&[]);
    press_until("ctrl+alt+s", "the first holds the key", async || {
        first.stint(&["status"]).is_null()
    })
    .await;

    let notices = Notices::start().await;
    let _second = second.resident(&[]);
    let said = notices
        .saying("Ctrl+Alt+S belongs to another program")
        .await;
    assert!(said.contains("Choose another combination"), "{said}");
    press_until("ctrl+alt+t", "the other key works", async || {
        second.data_dir().with_file_name("window").exists()
    })
    .await;

    second.stint(&["start", "Stand-up"]);
    until("the change has reached the tray", async || {
        let item = watcher.item().await;
        item.tooltip().await.contains("Stand-up").then_some(())
    })
    .await;
    let taken = notices
        .all()
        .into_iter()
        .filter(|said| said.contains("Ctrl+Alt+S"));
    assert_eq!(
        taken.count(),
        1,
        "a change of the store is no reason to say it again"
    );
}

#[tokio::test]
async fn a_combination_that_no_key_of_the_keyboard_makes_is_said() {
    let (world, notices) = (World::new(), Notices::start().await);
    let _watcher = Watcher::start().await;
    world.stint(&["settings", "set", "hotkey-toggle", "Ctrl+F30"]);
    let _resident = world.resident(&[]);

    let said = notices.saying("“Ctrl+F30” is no key combination").await;
    assert!(said.contains("Ctrl+Alt+S"), "an example is given: {said}");
}

#[tokio::test]
async fn on_wayland_a_plain_word_is_said_once_for_ever() {
    let (world, notices) = (World::new(), Notices::start().await);
    let watcher = Watcher::start().await;
    let wayland = [("WAYLAND_DISPLAY", "wayland-9")];
    let resident = world.resident(&wayland);

    let said = notices.saying("Wayland does not pass Ctrl+Alt+S").await;
    assert!(said.contains("desktop's own settings"), "{said}");
    watcher.item().await;
    drop(resident);

    let _again = world.resident(&wayland);
    until("it is back in the tray", async || {
        (watcher.items() == 2).then_some(())
    })
    .await;
    let item = watcher.item().await;
    world.stint(&["start", "Review"]);
    until("it shows the timer", async || {
        item.tooltip().await.contains("Review").then_some(())
    })
    .await;
    // Another test's resident may still have had something else to say.
    let notices = notices.all();
    let times = notices.iter().filter(|said| said.contains("Wayland"));
    assert_eq!(times.count(), 1, "nobody wants to read it at every start");
}
