//! The tray item as a panel holds it: what it shows, and what a click on it does, down to Clockify.
//! Nothing here looks into the store behind Stint's back; `stint` is asked.

use std::time::{Duration, Instant};

use stint_tests::server::StandIn;

use crate::notices::Notices;
use crate::watcher::{Item, Watcher};
use crate::world::{World, until};

/// So soon the tray shows what another process wrote.
const SOON: Duration = Duration::from_secs(1);

#[tokio::test]
async fn the_menu_stops_and_continues_down_to_clockify() {
    let (world, far, watcher) = (World::new(), StandIn::start(), Watcher::start().await);
    world.connect(&far);
    world.stint(&["sync"]);
    world.stint(&["start", "Review @Website"]);
    let _resident = world.resident(&[]);
    let item = watcher.item().await;

    item.choose("Stop").await;
    until("nothing runs", async || {
        world.stint(&["status"]).is_null().then_some(())
    })
    .await;
    arrives(&far, |entry| entry.end.is_some()).await;

    item.choose("Continue Review").await;
    until("it runs again", async || {
        (world.stint(&["status"])["description"] == "Review").then_some(())
    })
    .await;
    arrives(&far, |entry| entry.end.is_none()).await;
    assert_eq!(far.with(|clockify| clockify.entries().count()), 2);
}

async fn arrives(far: &StandIn, is: impl Fn(&stint_tests::clockify::Entry) -> bool) {
    until("it is in Clockify", async || {
        far.with(|clockify| clockify.entries().any(&is).then_some(()))
    })
    .await;
}

#[tokio::test]
async fn a_left_click_asks_for_the_popover_where_it_was_clicked() {
    let (world, watcher) = (World::new(), Watcher::start().await);
    let _resident = world.resident(&[]);

    watcher.item().await.click(1200, 3, "permission").await;
    let asked = world.window_asked_for().await;
    let data_dir = world.data_dir();
    assert_eq!(
        asked,
        format!(
            "--view popover --data-dir {} token=permission at=1200,3\n",
            data_dir.display()
        )
    );
}

#[tokio::test]
async fn a_middle_click_starts_and_stops() {
    let (world, watcher) = (World::new(), Watcher::start().await);
    world.stint(&["start", "Review"]);
    let _resident = world.resident(&[]);
    let item = watcher.item().await;

    item.middle_click().await;
    until("nothing runs", async || {
        world.stint(&["status"]).is_null().then_some(())
    })
    .await;
    item.middle_click().await;
    until("it runs again", async || {
        (world.stint(&["status"])["description"] == "Review").then_some(())
    })
    .await;
}

#[tokio::test]
async fn the_tray_shows_within_a_second_what_the_terminal_did() {
    let (world, watcher) = (World::new(), Watcher::start().await);
    let _resident = world.resident(&[]);
    let item = watcher.item().await;
    until("nothing runs", async || {
        item.tooltip().await.starts_with("Nothing").then_some(())
    })
    .await;

    world.stint(&["start", "Review"]);
    shows_soon(&item, async |item| item.tooltip().await.contains("Review")).await;
    assert!(item.title().await.starts_with("0:00:"));

    world.stint(&["stop"]);
    shows_soon(&item, async |item| item.title().await == "Stint").await;
}

async fn shows_soon(item: &Item, is: impl AsyncFn(&Item) -> bool) {
    let written = Instant::now();
    until("the tray shows it", async || is(item).await.then_some(())).await;
    let took = written.elapsed();
    assert!(took < SOON, "it took {took:?}");
}

#[tokio::test]
async fn the_seconds_run_in_title_tooltip_and_a_menu_that_is_opened() {
    let (world, watcher) = (World::new(), Watcher::start().await);
    world.stint(&["start", "Review", "--at", "-42m"]);
    let _resident = world.resident(&[]);
    let item = watcher.item().await;
    let first = item.title().await;
    assert!(first.starts_with("0:42:"), "{first}");

    until("the title went on", async || {
        (item.title().await != first).then_some(())
    })
    .await;
    // Between two questions the second may change once more.
    until("all three show the same", async || {
        let title = item.title().await;
        let tooltip = item.tooltip().await;
        let menu = item.labels().await;
        (tooltip.starts_with(&title) && menu[0].starts_with(&title)).then_some(())
    })
    .await;
    item.asks_to_be_read_again().await;
}

#[tokio::test]
async fn icons_differ_in_shape_and_follow_the_panel() {
    let (world, watcher) = (World::new(), Watcher::start().await);
    let _resident = world.resident(&[]);
    let item = watcher.item().await;
    let idle = item.icon().await;
    assert_eq!(
        idle.iter().map(|icon| icon.0).collect::<Vec<_>>(),
        [22, 24, 32, 48]
    );
    assert!(
        ink(&idle) > 200,
        "most panels are dark, so the ink is light"
    );

    world.stint(&["start", "Review"]);
    let running = until("the icon changed", async || {
        let icon = item.icon().await;
        (icon != idle).then_some(icon)
    })
    .await;
    assert_ne!(shape(&idle), shape(&running), "a shape, not only a colour");

    world.stint(&["settings", "set", "tray-icons", "dark"]);
    until("the ink is dark", async || {
        let icon = item.icon().await;
        (shape(&icon) == shape(&running) && ink(&icon) < 60).then_some(())
    })
    .await;
}

fn shape(icon: &[(i32, Vec<u8>)]) -> Vec<bool> {
    icon[0].1.chunks(4).map(|pixel| pixel[0] > 127).collect()
}

fn ink(icon: &[(i32, Vec<u8>)]) -> u8 {
    icon[0].1[1]
}

#[tokio::test]
async fn a_name_with_an_underscore_and_an_ampersand_is_shown_as_it_is() {
    let (world, watcher) = (World::new(), Watcher::start().await);
    world.stint(&["start", "--description", "R&D fix_login"]);
    let _resident = world.resident(&[]);
    let item = watcher.item().await;

    let menu = item.labels().await;
    assert!(
        menu[0].ends_with("R&D fix__login"),
        "two underscores are one: {menu:?}"
    );
}

#[tokio::test]
async fn the_item_comes_back_when_the_host_was_restarted() {
    let (world, watcher) = (World::new(), Watcher::start().await);
    let mut resident = world.resident(&[]);
    watcher.item().await;
    drop(watcher);

    let watcher = until_host_starts().await;
    let item = watcher.item().await;
    assert_eq!(item.title().await, "Stint");
    assert!(resident.is_running());
    assert_eq!(watcher.items(), 1, "it registers once");
}

/// The bus may not have noticed yet that the first is gone.
async fn until_host_starts() -> Watcher {
    until("the name is free", async || {
        let bus = zbus::Connection::session().await.unwrap();
        let dbus = zbus::fdo::DBusProxy::new(&bus).await.unwrap();
        let name = "org.kde.StatusNotifierWatcher".try_into().unwrap();
        (!dbus.name_has_owner(name).await.unwrap()).then_some(())
    })
    .await;
    Watcher::start().await
}

#[tokio::test]
async fn without_a_host_the_window_opens_and_says_so_and_a_late_host_gets_the_item() {
    let (world, notices) = (World::new(), Notices::start().await);
    let _resident = world.resident(&[]);

    let asked = world.window_asked_for().await;
    assert!(asked.starts_with("--view main "), "{asked}");
    notices.saying("This desktop shows no tray").await;
    assert!(world.said().contains("no tray"), "{}", world.said());

    let watcher = Watcher::start().await;
    assert_eq!(watcher.item().await.title().await, "Stint");
}

#[tokio::test]
async fn quitting_from_the_menu_leaves_the_timer_running_and_says_so() {
    let (world, watcher) = (World::new(), Watcher::start().await);
    let notices = Notices::start().await;
    world.stint(&["start", "Review"]);
    let mut resident = world.resident(&[]);

    watcher.item().await.choose("Quit").await;
    assert_eq!(resident.ended().await, Some(0));
    let said = notices.saying("Review goes on").await;
    assert!(said.contains("stint stop"), "the way out is named: {said}");
    assert_eq!(world.stint(&["status"])["description"], "Review");
}

#[tokio::test]
async fn pins_stand_in_the_menu_and_start() {
    let (world, watcher) = (World::new(), Watcher::start().await);
    world.stint(&["start", "Review"]);
    world.stint(&["pin", "last"]);
    world.stint(&["start", "Stand-up"]);
    let _resident = world.resident(&[]);
    let item = watcher.item().await;

    let menu = item.labels().await;
    let pinned = menu.iter().position(|label| label == "Pinned").unwrap();
    assert_eq!(menu[pinned + 1], "Review");
    item.choose("Review").await;
    until("the pin runs", async || {
        (world.stint(&["status"])["description"] == "Review").then_some(())
    })
    .await;
}

#[tokio::test]
async fn what_clockify_refuses_is_a_triangle_a_notification_and_a_way_to_it() {
    let (world, far, watcher) = (World::new(), StandIn::start(), Watcher::start().await);
    let notices = Notices::start().await;
    let (_, workspace) = far.ada();
    world.connect(&far);
    world.stint(&["sync"]);
    let _resident = world.resident(&[]);
    let item = watcher.item().await;
    let idle = item.icon().await;

    far.with(|clockify| {
        clockify.web_settings(workspace, |settings| settings.force_projects = true);
    });
    world.stint(&["add", "Stand-up", "--from", "-30m", "--to", "-15m"]);
    notices.saying("1 needs you").await;
    until("the icon is another", async || {
        (shape(&item.icon().await) != shape(&idle)).then_some(())
    })
    .await;

    let labels = item.labels().await;
    let asks = labels.iter().find(|label| label.contains("needs you"));
    item.choose(asks.unwrap()).await;
    let asked = world.window_asked_for().await;
    assert!(asked.starts_with("--view sync "), "{asked}");
}
