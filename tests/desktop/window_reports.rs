//! Looking back in the window; `stint report` says the same.
//! It never looks at a server.

use fantoccini::key::Key;

use crate::world::World;

#[tokio::test]
async fn a_report_is_looked_at_by_keyboard_alone() {
    let world = World::new();
    world.stint(&["project", "add", "Website"]);
    world.stint(&["project", "add", "Studio"]);
    let add = |text: &str, from: &str, to: &str, project: &str| {
        world.stint(&[
            "add",
            text,
            "--from",
            from,
            "--to",
            to,
            "--project",
            project,
        ]);
    };
    add("Copy deck", "yesterday 9:00", "yesterday 10:30", "Website");
    add("Stand-up", "yesterday 11:00", "yesterday 11:20", "Studio");
    world.stint(&["settings", "set", "goal-day", "1h"]);
    world.stint(&["settings", "set", "work-days", "mon-sun"]);
    let window = world.window(&[], &[]).await;
    window.painted().await.with_ctrl('3').await;
    // A week that began today may hold nothing yet; yesterday is one key before today.
    window.reads("Week").await;
    window.types("t").await.reads("Nothing is tracked").await;
    window.types("[").await.reads("1:50").await;
    window.reads("+0:50").await.reads("Website").await;
    let said = world.stint(&["report", "yesterday"]);
    assert_eq!(said["total"]["seconds"], 6_600);
    assert_eq!(said["groups"][0]["name"], "Website");

    window.types("f").await.types("@Studio").await;
    window.reads("0:20").await.reads_no("Copy deck").await;
    let chips = window.words_of(".rep-filter").await;
    assert!(chips.contains("Studio"), "{chips}");
    window.presses(Key::Escape).await.reads("1:50").await;
}
