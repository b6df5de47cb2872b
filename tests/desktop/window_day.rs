//! A day in the window by the keyboard alone, from the first timer to the week's report; `stint` says what became of it.
//! It never touches the pointer.

use fantoccini::key::Key;
use serde_json::Value;
use stint_core::at::At;
use stint_core::day;
use stint_tests::server::real_clock;

use crate::world::{Window, World, at_desk, until};

#[tokio::test]
async fn a_day_is_tracked_and_put_right_by_the_keyboard_alone() {
    let world = World::new();
    world.stint(&["project", "add", "Website"]);
    for (what, from, to) in [
        ("Drafts", "8:00", "9:00"),
        ("Drafts", "9:30", "10:00"),
        ("Drafts", "10:00", "12:00"),
        ("Mail", "12:00", "12:30"),
        ("Retro", "12:30", "13:00"),
        ("Review", "13:00", "17:30"),
    ] {
        let (from, to) = (format!("yesterday {from}"), format!("yesterday {to}"));
        world.stint(&["add", what, "--from", &from, "--to", &to]);
    }
    let yesterday = day::date_of(At::from_unix(real_clock()), at_desk()).pred_opt();
    let weekday = yesterday.unwrap().format("%A").to_string().to_lowercase();
    world.stint(&["settings", "set", "week-start", &weekday]);
    begins_in_the_popover(&world).await;

    let window = world.window(&[], &[]).await;
    window.painted().await.reads("Yesterday").await;
    is_interrupted_and_goes_back(&world, &window).await;
    one_of_three_and_back(&world, &window).await;
    the_rest_gets_its_end_and_its_project(&world, &window).await;
    the_day_is_checked_to_the_end(&world, &window).await;
    the_week_is_read_in_numbers(&world, &window).await;

    // The last thing that was done is taken back from here too.
    window.with_ctrl('z').await;
    until("the hole is empty again", async || {
        called(&world, "Coffee").is_empty().then_some(())
    })
    .await;
}

/// The first timer of the day, on a project that is made on the way.
async fn begins_in_the_popover(world: &World) {
    let window = world.window(&["--view", "popover"], &[]).await;
    window.painted().await.types("Module @Orchard").await;
    window.reads("Create project “Orchard”").await;
    window.with_ctrl(Key::Enter.into()).await;
    window
        .reads_no("Create project")
        .await
        .presses(Key::Enter)
        .await;
    runs(world, &window, Some("Module")).await;
    assert_eq!(world.stint(&["status"])["project"]["name"], "Orchard");
    window.quit().await;
}

/// The telephone rings, and is hung up.
async fn is_interrupted_and_goes_back(world: &World, window: &Window) {
    to_the_field(window).await.types("Call").await;
    window.with_shift(Key::Enter).await;
    window.reads("then back to Module").await;
    runs(world, window, Some("Call")).await;
    out_of_the_field(window).await.types("s").await;
    runs(world, window, Some("Module")).await;
    window.reads_no("then back to").await.types("s").await;
    runs(world, window, None).await;
}

/// Three that stand in one row become one entry without the half hour between; it is cut in two, and both steps are
/// taken back.
async fn one_of_three_and_back(world: &World, window: &Window) {
    to_the_row(window, "Drafts").await;
    window
        .types("x")
        .await
        .reads("3 chosen")
        .await
        .types("p")
        .await;
    window.types("Web").await.reads("Website").await;
    window.presses(Key::Enter).await;
    have_the_project(world, &["Drafts"]).await;
    window
        .types("m")
        .await
        .reads("0 h 30 min lie between them")
        .await;
    window.picture("merge").await;
    window.presses(Key::Down).await.presses(Key::Enter).await;
    until("they are one", async || {
        let entries = called(world, "Drafts");
        (entries.len() == 1 && entries[0]["duration_s"] == 3 * 3600 + 1800).then_some(())
    })
    .await;

    to_the_row(window, "Drafts").await.with_ctrl('/').await;
    window.find("input[name=at]").await;
    window.types("9:15").await.presses(Key::Enter).await;
    until("there are two", async || {
        (called(world, "Drafts").len() == 2).then_some(())
    })
    .await;
    // A field that still stands would take the keys for its own text.
    until("the question is gone", async || {
        (window.count("input[name=at]").await == 0).then_some(())
    })
    .await;
    for left in [1, 3] {
        window.with_ctrl('z').await;
        until("it is as before", async || {
            (called(world, "Drafts").len() == left).then_some(())
        })
        .await;
    }
}

/// Yesterday's last entry ended earlier, and three rows were for one project.
async fn the_rest_gets_its_end_and_its_project(world: &World, window: &Window) {
    to_the_row(window, "Review").await.types("e").await;
    window.find("input[name=to]").await;
    window
        .types("17:00")
        .await
        .presses(Key::Enter)
        .await
        .reads("13:00 – 17:00")
        .await;
    assert_eq!(called(world, "Review")[0]["duration_s"], 4 * 3600);

    to_the_row(window, "Review").await.types("x").await;
    for chosen in ["2 chosen", "3 chosen"] {
        window.presses(Key::Down).await.types("x").await;
        window.reads(chosen).await;
    }
    window.types("p").await.types("Web").await;
    window.find(".picks [role=option]").await;
    window.picture("three-rows").await;
    window.presses(Key::Enter).await;
    have_the_project(world, &["Review", "Retro", "Mail"]).await;
}

/// What is left is a hole; it is filled, and nothing is left.
async fn the_day_is_checked_to_the_end(world: &World, window: &Window) {
    out_of_the_field(window).await.with_ctrl('4').await;
    window.reads("30 min not tracked").await.types("1").await;
    window.find(".check .edit.new input").await;
    window.types("Coffee @Web").await.presses(Key::Tab).await;
    window.presses(Key::Enter).await;
    have_the_project(world, &["Coffee"]).await;
    until("the line is gone", async || {
        (window.count(".edit.new").await == 0).then_some(())
    })
    .await;
    window.reads("Call has no project").await.types("2").await;
    window.reads("Nothing to settle").await;
    window
        .reads("Right as it is")
        .await
        .picture("checked")
        .await;
}

/// The report's table says what `stint` says.
async fn the_week_is_read_in_numbers(world: &World, window: &Window) {
    let said = world.stint(&["report", "yesterday"]);
    assert_eq!(said["total"]["seconds"], 9 * 3600);
    assert_eq!(said["groups"][0]["name"], "Website");

    window.with_ctrl('3').await.find(".kpis").await;
    until("the keyboard is at the table", async || {
        window.presses(Key::Tab).await;
        let at = window.eval("document.activeElement.textContent").await?;
        (at == "Table").then_some(())
    })
    .await;
    window.presses(Key::Enter).await.find(".rep-scroll").await;
    window.picture("numbers").await;
    let cells = "[...document.querySelectorAll('.rep-scroll tr')]
        .map((row) => [...row.cells].map((cell) => cell.textContent.trim()))";
    let table = window.eval(cells).await.unwrap();
    let column = |name: &str| {
        let head = table[0].as_array().unwrap().iter();
        head.clone().position(|cell| cell == name).unwrap()
    };
    // The week begins with yesterday here.
    assert_eq!(table[1][column("Website")], "9:00", "{table}");
    assert_eq!(table[1][column("Total")], "9:00", "{table}");
}

/// Once what was typed is through, the keyboard leaves the start field; what else Esc takes away goes first.
async fn out_of_the_field(window: &Window) -> &Window {
    until("no field has the keyboard", async || {
        let typed = window
            .eval("document.getElementById('start').value")
            .await?;
        if typed == "" {
            window.presses(Key::Escape).await;
        }
        (window.eval("document.activeElement.id").await? != "start").then_some(())
    })
    .await;
    window
}

async fn to_the_field(window: &Window) -> &Window {
    out_of_the_field(window).await.types("n").await
}

/// Waits until this is what runs.
async fn runs(world: &World, window: &Window, what: Option<&str>) {
    until(&format!("{what:?} runs"), async || {
        (world.stint(&["status"])["description"].as_str() == what).then_some(())
    })
    .await;
    window.painted().await;
}

/// Walks from the first row down to the one that is called so.
async fn to_the_row<'a>(window: &'a Window, description: &str) -> &'a Window {
    out_of_the_field(window).await;
    let at = "document.activeElement.querySelector('.d')?.textContent";
    let mut key = Key::Home;
    until(&format!("{description} has the keyboard"), async || {
        window.presses(key).await;
        key = Key::Down;
        (window.eval(at).await? == description).then_some(())
    })
    .await;
    window
}

/// Waits until all that are called so have the project.
async fn have_the_project(world: &World, descriptions: &[&str]) {
    until(&format!("{descriptions:?} have the project"), async || {
        let all: Vec<Value> = descriptions
            .iter()
            .flat_map(|one| called(world, one))
            .collect();
        let named = |entry: &Value| entry["project"]["name"] == "Website";
        (all.len() >= descriptions.len() && all.iter().all(named)).then_some(())
    })
    .await;
}

fn called(world: &World, description: &str) -> Vec<Value> {
    let all = world.stint(&["list"]);
    let all = all.as_array().unwrap().iter();
    all.filter(|entry| entry["description"] == description)
        .cloned()
        .collect()
}
