//! `stint-desktop` as a person meets it: it opens painted, hides, and gives its memory back.

use std::io::Write as _;
use std::os::unix::net::UnixStream;

use fantoccini::Locator;
use fantoccini::key::Key;
use rusqlite::Connection;
use stint_resident::door::{self, Poke, Who};

use crate::watcher::Watcher;
use crate::world::{World, until};

#[tokio::test]
async fn the_window_opens_with_its_page_painted() {
    let world = World::new();
    let window = world.window(&[], &[]).await;

    until("the page is visible", async || {
        let seen = window
            .page
            .execute("return document.visibilityState", vec![]);
        (seen.await.ok()? == "visible").then_some(())
    })
    .await;
    let body = window.page.find(Locator::Css("body")).await.unwrap();
    until("something is written on it", async || {
        (!body.text().await.ok()?.is_empty()).then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_hidden_window_stays_warm_and_then_gives_its_memory_back() {
    let world = World::new();
    let window = world.window(&[], &[("STINT_WARM_S", "1")]).await;
    window.painted().await;

    let hide = "window.__TAURI_INTERNALS__.invoke('hide')";
    window.page.execute(hide, vec![]).await.unwrap();
    assert!(
        window.page.title().await.is_ok(),
        "for a while the process is still there"
    );
    until("the process is gone", async || {
        window.page.title().await.is_err().then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_window_that_is_put_away_at_once_does_not_come_back_by_itself() {
    let world = World::new();
    // A page that is late is shown after five seconds: by then this one is put away, and stays so until it goes.
    let window = world.window(&[], &[("STINT_WARM_S", "6")]).await;
    window.painted().await;
    window
        .eval("window.__TAURI_INTERNALS__.invoke('hide')")
        .await;
    window.is_seen(false).await;
    until("the process is gone", async || {
        window.page.title().await.is_err().then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_crash_of_the_window_or_of_its_page_leaves_no_copy_of_the_memory() {
    let world = World::new();
    let window = world.window(&[], &[]).await;
    window.painted().await;

    let answer = door::ask(&world.data_dir(), Who::Window, &Poke::Ping).unwrap();
    let mut family = vec![answer.pid];
    for entry in std::fs::read_dir("/proc").unwrap().flatten() {
        let Ok(pid) = entry.file_name().to_string_lossy().parse::<u32>() else {
            continue;
        };
        let status = std::fs::read_to_string(entry.path().join("status")).unwrap_or_default();
        if status.contains(&format!("\nPPid:\t{}\n", answer.pid)) {
            family.push(pid);
        }
    }
    assert!(family.len() > 1, "the page has a process of its own");
    for pid in family {
        let limits = std::fs::read_to_string(format!("/proc/{pid}/limits")).unwrap();
        let core = limits
            .lines()
            .find(|line| line.starts_with("Max core file size"));
        let core: Vec<&str> = core.unwrap().split_whitespace().skip(4).take(2).collect();
        assert_eq!(core, ["1", "1"], "process {pid}");
    }
}

#[tokio::test]
async fn the_page_may_ask_for_stints_commands_and_nothing_else() {
    let world = World::new();
    let window = world.window(&[], &[]).await;

    for (command, allowed) in [
        ("ready", true),
        ("plugin:app|version", false),
        ("plugin:event|emit", false),
        ("plugin:webview|get_all_webviews", false),
        ("plugin:window|maximize", false),
    ] {
        let ask = "const [command, done] = arguments;
            window.__TAURI_INTERNALS__.invoke(command, { event: 'x', payload: 1 })
                .then(() => done(true), () => done(false))";
        let answer = window.page.execute_async(ask, vec![command.into()]).await;
        assert_eq!(answer.unwrap(), allowed, "{command}");
    }
}

#[tokio::test]
async fn the_page_reaches_nothing_outside_the_program() {
    let world = World::new();
    let window = world.window(&[], &[]).await;

    let load = "const [how, done] = arguments;
        document.addEventListener('securitypolicyviolation', (e) => done(e.effectiveDirective));
        const outside = 'http://127.0.0.1:9/x';
        if (how === 'connect-src') fetch(outside).catch(() => {});
        else if (how === 'img-src') new Image().src = outside;
        else document.head.append(Object.assign(document.createElement('script'), { src: outside }))";
    for directive in ["connect-src", "img-src", "script-src-elem"] {
        let stopped_by = window
            .page
            .execute_async(load, vec![directive.into()])
            .await;
        assert_eq!(stopped_by.unwrap(), directive, "the policy stops it");
    }
}

#[test]
fn without_a_display_it_says_so_and_names_the_way_out() {
    let told = World::new()
        .command("stint-desktop")
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .unwrap();
    let words = String::from_utf8(told.stderr).unwrap();

    assert_eq!(told.status.code(), Some(1));
    assert!(words.contains("needs a display"), "{words}");
    assert!(words.contains("`stint` command line"), "{words}");
}

#[tokio::test]
async fn a_second_start_brings_the_first_back() {
    let world = World::new();
    let window = world.window(&[], &[]).await;
    window.painted().await;
    window
        .eval("window.__TAURI_INTERNALS__.invoke('hide')")
        .await;
    window.is_seen(false).await;

    let second = world.command("stint-desktop").arg("--no-resident").output();
    assert_eq!(second.unwrap().status.code(), Some(0));
    window.is_seen(true).await;
}

#[tokio::test]
async fn esc_puts_the_popover_away_and_it_comes_back_ready_to_type() {
    let world = World::new();
    let window = world.window(&["--view", "popover"], &[]).await;
    window
        .painted()
        .await
        .types("Rev")
        .await
        .reads("Start")
        .await;

    window.presses(Key::Escape).await.presses(Key::Escape).await;
    window.is_seen(false).await;
    world.stint(&["start", "From the terminal"]);
    let again = ["--no-resident", "--view", "popover"];
    let second = world.command("stint-desktop").args(again).status();
    assert!(second.unwrap().success());
    window.is_seen(true).await.reads("From the terminal").await;
    window.types("Review").await.presses(Key::Enter).await;
    window.reads("Review").await;
    assert_eq!(world.stint(&["status"])["description"], "Review");
}

#[tokio::test]
async fn a_damaged_store_is_said_full_size_and_tried_again() {
    let world = World::new();
    let store = world.data_dir().join("stint.db");
    let nonsense = "no store ".repeat(1000);
    std::fs::write(&store, &nonsense).unwrap();
    let window = world.window(&[], &[]).await;
    window.painted().await.reads("Try again").await;
    window.picture("damaged").await;
    let said = window.words_of("[role=alert]").await;
    assert!(said.contains("stint.db"), "{said}");
    assert_eq!(std::fs::read_to_string(&store).unwrap(), nonsense);

    std::fs::remove_file(&store).unwrap();
    window.click("[role=alert] button").await;
    window.reads("Use without an account").await;
}

#[tokio::test]
async fn a_store_of_a_newer_stint_is_left_as_it_is() {
    let world = World::new();
    world.stint(&["start", "Review"]);
    let store = world.data_dir().join("stint.db");
    let newer = Connection::open(&store).unwrap();
    newer.pragma_update(None, "user_version", 9999).unwrap();
    drop(newer);
    let bytes = std::fs::read(&store).unwrap();

    for view in ["main", "popover"] {
        let window = world.window(&["--view", view], &[]).await;
        window
            .painted()
            .await
            .reads("newer")
            .await
            .reads("Try again")
            .await;
        window.picture(&format!("newer-{view}")).await;
        window.quit().await;
    }
    assert!(
        std::fs::read(&store).unwrap() == bytes,
        "nothing was written"
    );
}

#[tokio::test]
async fn the_window_starts_the_resident_that_is_missing() {
    let world = World::new();
    let window = world.window_with(&[], &[]).await;
    window.painted().await;

    let quit = until("the resident is there", async || {
        UnixStream::connect(world.data_dir().join("stint.sock")).ok()
    });
    quit.await.write_all(b"{\"poke\":\"quit\"}\n").unwrap();
    until("the resident took the window with it", async || {
        window.text().await.is_none().then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_click_on_the_tray_opens_the_real_window_and_quit_takes_it_along() {
    let (world, watcher) = (World::new(), Watcher::start().await);
    let mut resident = world.command("stint").arg("tray").spawn().unwrap();
    let door = world.data_dir().join("window.sock");

    watcher.item().await.click(1200, 3, "permission").await;
    until("the window is open", async || {
        UnixStream::connect(&door).ok()
    })
    .await;
    watcher.item().await.choose("Quit").await;
    until("the window is gone", async || {
        UnixStream::connect(&door).is_err().then_some(())
    })
    .await;
    until("the resident is gone", async || {
        resident.try_wait().unwrap()
    })
    .await;
}
