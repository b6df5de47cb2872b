//! The page of projects, clients, tasks and tags by the keyboard: what is made, renamed, finished and deleted there is
//! what `stint` lists.
//! It never looks at a server.

use fantoccini::key::Key;
use serde_json::Value;

use crate::window_parts::tells;
use crate::world::{Window, World, until};

#[tokio::test]
async fn a_task_is_made_renamed_and_finished_where_its_project_is_named() {
    let world = World::new();
    world.stint(&["project", "add", "Studio"]);
    world.stint(&["project", "add", "Website"]);
    let window = world.window(&[], &[]).await;
    window.painted().await.with_ctrl('7').await;
    shows(&window, 3).await.reads("No task yet").await;

    let new = [Key::Shift.into(), 'n'];
    window.chord(&new).await.types("Build").await;
    window.presses(Key::Tab).await.types("web").await;
    until("the project is offered", async || {
        let offers = window.words_of(".picks").await;
        (offers.contains("Website") && !offers.contains("Studio")).then_some(())
    })
    .await;
    // Enter takes the project, and the next one makes the task.
    window.presses(Key::Enter).await.presses(Key::Enter).await;
    let tasks = ["task", "list"];
    tells(&world, "it is made", &tasks, |list| {
        list[0]["name"] == "Build" && list[0]["project"]["name"] == "Website"
    })
    .await;
    let add = ["add", "0:00-0:20 Gate", "--project", "Website", "--task"];
    world.stint(&[&add[..], &["Build"]].concat());

    to_the_first(&window).await.presses(Key::Enter).await;
    window.find(".cat-edit").await;
    window.types("Assembly").await.presses(Key::Enter).await;
    tells(&world, "it is renamed", &tasks, |list| {
        list[0]["name"] == "Assembly"
    })
    .await;
    assert_eq!(world.stint(&["list"])[0]["task"]["name"], "Assembly");

    window.find("li.cat-row").await;
    to_the_first(&window).await.types("a").await;
    window.reads("All of them are put away").await;
    let is = |away: bool| move |list: &Value| list[0]["archived"] == away;
    tells(&world, "it is done", &tasks, is(true)).await;
    // Its entries keep it, and what is done can be looked at and opened again.
    assert_eq!(world.stint(&["list"])[0]["task"]["name"], "Assembly");
    window.click(".tools input[type=checkbox]").await;
    window.find(".cat-row.away").await;
    window.picture("tasks").await;
    to_the_first(&window).await.types("a").await;
    tells(&world, "it is open again", &tasks, is(false)).await;
}

#[tokio::test]
async fn a_tag_and_a_client_are_deleted_and_one_that_is_used_says_why_not() {
    let world = World::new();
    for [kind, name] in [
        ["project", "Website"],
        ["client", "Kestrel"],
        ["client", "Lark"],
        ["tag", "later"],
        ["tag", "urgent"],
    ] {
        world.stint(&[kind, "add", name]);
    }
    world.stint(&["project", "edit", "Website", "--client", "Kestrel"]);
    world.stint(&["add", "0:00-0:20 Gate #later"]);
    let window = world.window(&[], &[]).await;
    window.painted().await.with_ctrl('7').await;

    for (page, verb, used, unused) in [
        (4, "tag", "later", "urgent"),
        (2, "client", "Kestrel", "Lark"),
    ] {
        let (list, names) = ([verb, "list"], |list: &Value| -> Vec<String> {
            let all = list.as_array().unwrap().iter();
            all.map(|item| item["name"].as_str().unwrap().to_owned())
                .collect()
        });
        shows(&window, page).await.reads(unused).await;
        to_the_first(&window).await.presses(Key::Delete).await;
        window.reads(&format!("still names the {verb}")).await;
        assert_eq!(names(&world.stint(&list)), [used, unused]);

        // The refusal goes first, and the keyboard stays on the row.
        window.find(".toast").await;
        window.presses(Key::Escape).await;
        until("the refusal is put away", async || {
            (window.count(".toast").await == 0).then_some(())
        })
        .await;
        window.presses(Key::Down).await.presses(Key::Delete).await;
        tells(&world, "the unused one is gone", &list, |list| {
            names(list) == [used]
        })
        .await;
        window.find(".toast").await;
        window.with_ctrl('z').await;
        tells(&world, "it is back", &list, |list| {
            names(list) == [used, unused]
        })
        .await;
        window
            .chord(&[Key::Control.into(), Key::Shift.into(), 'z'])
            .await;
        tells(&world, "it is gone for good", &list, |list| {
            names(list) == [used]
        })
        .await;
    }
}

/// Goes to the page of one kind: projects, clients, tasks, tags.
async fn shows(window: &Window, place: usize) -> &Window {
    let kind = format!(".seg[aria-label=Kind] > :nth-child({place})");
    window
        .click(&kind)
        .await
        .find(&format!("{kind}[aria-pressed=true]"))
        .await;
    window
}

/// Gives the keyboard to the first row, from wherever it is.
async fn to_the_first(window: &Window) -> &Window {
    until("the first row has the keyboard", async || {
        let on = "document.activeElement === document.querySelector('.cat-row')";
        if window.eval(on).await? == true {
            return Some(());
        }
        // Esc puts away what is told first, and then leaves the field.
        let field = window.eval("document.activeElement.tagName").await? == "INPUT";
        let key = if field { Key::Escape } else { Key::Home };
        window.presses(key).await;
        None
    })
    .await;
    window
}
