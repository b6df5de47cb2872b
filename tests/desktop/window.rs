//! `stint-desktop` as a person meets it: it opens painted, hides, and gives its memory back.

use fantoccini::Locator;

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
