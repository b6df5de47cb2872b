//! Parts of the window that no other story shows whole: popover, list over a restart, day check, search, catalog,
//! settings, and what is pasted. Each looks at the store through `stint` too.
//! It never looks at a server.

use fantoccini::key::Key;
use serde_json::Value;

use crate::world::{World, until};

/// Waits until `stint` tells so with these arguments.
pub(crate) async fn tells(world: &World, what: &str, args: &[&str], is: impl Fn(&Value) -> bool) {
    until(what, async || is(&world.stint(args)).then_some(())).await;
}

#[tokio::test]
async fn the_popover_starts_pins_and_what_is_likely_without_the_pointer() {
    let world = World::new();
    world.stint(&["project", "add", "Website"]);
    let add = ["add", "Stand-up @Website", "--from", "0:00", "--to", "0:10"];
    world.stint(&add);
    world.stint(&["pin", "last"]);
    world.stint(&["add", "Standing desk", "--from", "0:20", "--to", "0:30"]);
    let window = world.window(&["--view", "popover"], &[]).await;
    window.painted().await.reads("Pinned").await;

    // The field has the keyboard; what is likely is one key away, and a pin its number with Ctrl.
    window.types("Standing").await.find("#offers").await;
    window.presses(Key::Tab).await.presses(Key::Enter).await;
    let runs = |what: &'static str| move |now: &Value| now["description"] == what;
    tells(&world, "it runs", &["status"], runs("Standing desk")).await;
    window.reads_no("What are you working on?").await;
    window.with_ctrl('1').await;
    tells(&world, "the pin runs", &["status"], runs("Stand-up")).await;
    assert_eq!(world.stint(&["status"])["project"]["name"], "Website");
    window.with_ctrl('s').await.reads("Nothing runs").await;
    window.click(".item[data-row]").await;
    tells(&world, "one of the last goes on", &["status"], |now| {
        !now.is_null()
    })
    .await;
    window.picture("popover").await;
}

#[tokio::test]
async fn what_was_done_to_the_list_is_undone_after_a_restart() {
    let world = World::new();
    for minute in ["0:00-0:05", "0:10-0:15", "0:20-0:25"] {
        world.stint(&["add", &format!("{minute} Mail")]);
    }
    let before = world.stint(&["list"]);
    let window = world.window(&[], &[]).await;
    window.painted().await.reads("Mail").await;

    // They are one row; it is chosen whole, made billable and copied.
    window.presses(Key::Down).await.presses(Key::Right).await;
    until("the group is open", async || {
        (window.count(".grp-btn[aria-expanded=true]").await == 1).then_some(())
    })
    .await;
    window.presses(Key::Left).await;
    window.types("x").await.reads("3 chosen").await;
    window.types("b").await;
    tells(&world, "all are billable", &["list"], |list| {
        let mut all = list.as_array().unwrap().iter();
        all.all(|entry| entry["billable"] == true)
    })
    .await;
    window.presses(Key::Escape).await.reads_no("3 chosen").await;
    window.quit().await;

    let window = world.window(&[], &[]).await;
    window.painted().await.reads("Mail").await;
    window.with_ctrl('z').await.reads("Undone").await;
    assert_eq!(world.stint(&["list"]), before);
    let redo = [Key::Control.into(), Key::Shift.into(), 'z'];
    window.chord(&redo).await;
    tells(&world, "all are billable again", &["list"], |list| {
        let mut all = list.as_array().unwrap().iter();
        all.all(|entry| entry["billable"] == true)
    })
    .await;
}

#[tokio::test]
async fn the_day_check_settles_an_overlap_and_a_missing_project_by_one_key_each() {
    let world = World::new();
    world.stint(&["project", "add", "Website"]);
    for (what, from, to) in [
        ("Copy deck @Website", "yesterday 8:00", "yesterday 9:00"),
        ("Review @Website", "yesterday 8:45", "yesterday 10:00"),
        ("Proofs @Website", "yesterday 10:00", "yesterday 10:30"),
        ("Copy deck", "yesterday 10:30", "yesterday 11:00"),
    ] {
        world.stint(&["add", what, "--from", from, "--to", to]);
    }
    let window = world.window(&[], &[]).await;
    window.painted().await.with_ctrl('4').await;
    window.reads("15 min counted twice").await.types("1").await;
    window.reads_no("counted twice").await;
    window.reads("Copy deck has no project").await;
    window.picture("check").await.types("1").await;
    window.reads("Nothing to settle").await;
    let list = world.stint(&["list", "--from", "yesterday"]);
    let all = list.as_array().unwrap();
    assert!(
        all.iter()
            .all(|entry| entry["project"]["name"] == "Website")
    );
    let trimmed = all.iter().find(|entry| entry["duration_s"] == 45 * 60);
    assert_eq!(trimmed.unwrap()["description"], "Copy deck");
}

#[tokio::test]
async fn search_narrows_by_project_tag_and_time_and_goes_on_with_what_it_finds() {
    let world = World::new();
    world.stint(&["project", "add", "Website"]);
    world.stint(&["tag", "add", "urgent"]);
    for (what, from, to) in [
        (
            "Proofs @Website #urgent",
            "yesterday 8:00",
            "yesterday 9:00",
        ),
        ("Proofs @Website", "yesterday 9:00", "yesterday 9:30"),
        ("Proofs", "yesterday 10:00", "yesterday 10:10"),
    ] {
        world.stint(&["add", what, "--from", from, "--to", to]);
    }
    let window = world.window(&[], &[]).await;
    window.painted().await.with_ctrl('k').await;
    window.types("proofs").await.reads("3 entries, 1:40").await;
    window
        .types(" @Website")
        .await
        .reads("2 entries, 1:30")
        .await;
    window.types(" #urgent").await.reads("1 entry, 1:00").await;
    window.picture("search").await;
    window
        .with_ctrl('a')
        .await
        .types("@Website yesterday")
        .await;
    window.reads("2 entries, 1:30").await;
    window
        .with_ctrl('a')
        .await
        .types("#urgent")
        .await
        .reads("1 entry")
        .await;
    let entry = "[...document.querySelectorAll('.pal-list [role=option]')]
        .findIndex((line) => line.innerText.includes('Proofs'))";
    let steps = window.eval(entry).await.unwrap().as_u64().unwrap();
    for _ in 0..steps {
        window.presses(Key::Down).await;
    }
    window.with_ctrl(Key::Enter.into()).await;
    tells(&world, "it goes on", &["status"], |now| {
        now["description"] == "Proofs" && now["tags"][0]["name"] == "urgent"
    })
    .await;
}

#[tokio::test]
async fn each_kind_of_the_catalog_is_made_in_its_page_and_a_taken_name_says_why_not() {
    let world = World::new();
    let window = world.window(&["--view", "catalog"], &[]).await;
    window.painted().await.reads("No project yet").await;
    let page = |kind: usize| format!(".seg[aria-label=Kind] > :nth-child({kind})");
    for (kind, verb, name) in [
        (2, "client", "Kestrel"),
        (4, "tag", "عاجل 🔥"),
        (1, "project", "Website"),
    ] {
        window.click(&page(kind)).await;
        window.click(".cat-new input").await.types(name).await;
        window.presses(Key::Enter).await;
        let list = [verb, "list"];
        tells(&world, name, &list, |list| list[0]["name"] == name).await;
    }
    window.click(".cat-new input").await.types("website").await;
    window.presses(Key::Enter).await.find(".cat .refusal").await;
    assert_eq!(
        world.stint(&["project", "list"]).as_array().unwrap().len(),
        1
    );
    window.picture("taken").await;

    window.click(".cat-row").await.presses(Key::Enter).await;
    window.click(".swatch:nth-of-type(4)").await;
    window.click(".cat-edit [type=submit]").await;
    tells(&world, "it has the colour", &["project", "list"], |list| {
        list[0]["color"] == "#7B1FA2"
    })
    .await;
    window.with_ctrl('z').await;
    tells(
        &world,
        "it has its own again",
        &["project", "list"],
        |list| list[0]["color"] != "#7B1FA2",
    )
    .await;
}

#[tokio::test]
async fn settings_are_found_and_a_key_that_another_act_has_is_told_with_its_way_back() {
    let world = World::new();
    for (name, keys) in [("show", "Ctrl+Alt+T"), ("interrupt", "Ctrl+Alt+I")] {
        world.stint(&["settings", "set", &format!("hotkey-{name}"), keys]);
    }
    let window = world.window(&["--view", "settings"], &[]).await;
    window.painted().await.reads("Time and targets").await;
    window.types("/").await.types("interrupt").await;
    window.reads_no("Time and targets").await;
    let row = "[data-setting=hotkey-interrupt]";
    window
        .click(&format!("{row} .hk"))
        .await
        .reads("Press keys")
        .await;
    window
        .chord(&[Key::Control.into(), Key::Alt.into(), 't'])
        .await;
    // Both acts have it now, and the way back is one click.
    window.reads("a combination of its own").await;
    window.picture("conflict").await;
    window.click(&format!("{row} .btn:not(.hk)")).await;
    window.reads_no("a combination of its own").await;
    let own = ["settings", "get", "hotkey-interrupt"];
    tells(&world, "it has its own", &own, |keys| keys != "Ctrl+Alt+T").await;

    window.click(&format!("{row} .hk")).await;
    window
        .chord(&[Key::Control.into(), Key::Alt.into(), 'y'])
        .await;
    tells(&world, "it is another", &own, |keys| keys == "Ctrl+Alt+Y").await;
}

#[tokio::test]
async fn a_megabyte_is_pasted_and_refused_in_a_line_beside_five_thousand_projects() {
    let world = World::new();
    let rows: String = (0..5_000)
        .map(|place| format!("work,مشروع {place},2026-03-10 08:00,2026-03-10 08:01\n"))
        .collect();
    let file = world.data_dir().join("many.csv");
    std::fs::write(&file, format!("Description,Project,Start,End\n{rows}")).unwrap();
    world.stint(&["import", file.to_str().unwrap()]);
    let window = world.window(&[], &[]).await;
    window.painted().await.find("#start").await;
    window.types("n").await;

    let paste = "document.execCommand('insertText', false, 'x'.repeat(1000000))";
    window.eval(paste).await;
    // A field of the page holds half of it.
    until("it is refused", async || {
        let text = window.text().await?;
        text.contains("524,288 characters").then_some(())
    })
    .await;
    let said = window.text().await.unwrap();
    assert!(said.len() < 20_000, "{} bytes are on the page", said.len());
    window.presses(Key::Enter).await;
    until("line and refusal are put away", async || {
        // A refusal that comes after Esc stands in a notice that waits for a person.
        let notice = "document.querySelector('.toast [aria-label=Close]')?.click()";
        window.eval(notice).await;
        window.click("#start").await.presses(Key::Escape).await;
        (!window.text().await?.contains("524,288")).then_some(())
    })
    .await;
    assert!(world.stint(&["status"]).is_null());

    window.click("#start").await;
    window.types("Plan @مشروع 4999").await;
    until("it is offered", async || {
        let offers = window.words_of("#offers").await;
        offers.contains("مشروع 4999").then_some(())
    })
    .await;
    window.presses(Key::Tab).await.presses(Key::Enter).await;
    tells(&world, "it runs", &["status"], |now| {
        now["description"] == "Plan" && now["project"]["name"] == "مشروع 4999"
    })
    .await;
    until("the line is taken", async || {
        let line = "document.getElementById('start').value";
        (window.eval(line).await? == "").then_some(())
    })
    .await;
    window.picture("right-to-left").await;
    window.with_ctrl('7').await.reads("4,800 more").await;
    window.click(".search input").await.types("4998").await;
    until("one is left", async || {
        (window.count(".cat-row").await == 1).then_some(())
    })
    .await;
}
