//! Projects, tasks, tags and clients from the terminal.

use serde_json::json;

use crate::desk::Desk;

#[test]
fn the_catalog_is_made_changed_and_put_away() {
    let desk = Desk::new();
    insta::assert_snapshot!(desk.play(&[
        "project list",
        "client add Kestrel",
        "project add Website --client kestrel --color '#1976d2' --billable",
        "project add Website --client Kestrel",
        "project add 'Harbour map'",
        "project edit website --client '' --no-billable",
        "project rename 'harbour MAP' Chart",
        "project archive Website",
        "task add Build --project Chart",
        "task add Build",
        "task list --project Chart",
        "task done Build",
        "task list",
        "task reopen Build --project chart",
        "tag add urgent",
        "tag delete urgent",
        "tag list",
        "project delete Chart",
        "project restore Website",
        "project list",
        "client list",
    ]));
}

#[test]
fn an_item_has_the_shape_that_was_promised() {
    let desk = Desk::new();
    let tag = desk.json("tag add urgent");
    let keys: Vec<&str> = tag
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(
        keys,
        ["archived", "attention", "id", "name", "remote_id", "sync"]
    );
    assert_eq!(desk.json("tag list"), json!([tag]));
    let client = desk.json("client add Kestrel");
    let project = desk.json("project add Website --client Kestrel");
    assert_eq!(project["client"]["id"], client["id"]);
    let task = desk.json("task add Build --project Website");
    assert_eq!(task["project"]["id"], project["id"]);
    assert_eq!(desk.json("task archive Build")["archived"], true);
    assert_eq!(desk.json("project list")[0]["name"], "Website");
    assert_eq!(desk.json("tag delete urgent"), tag, "as it was");
}

#[test]
fn who_may_make_it_is_told_beside_the_answer_of_a_script() {
    let desk = Desk::with_clockify();
    let far = desk.clockify();
    let (_, workspace) = far.ada();
    far.with(|clockify| {
        clockify.web_settings(workspace, |settings| {
            settings.only_admins_create_tag = true;
            settings.force_projects = true;
        });
    });
    desk.done("connect key");
    desk.done("sync");
    let told = "only admins may make tags in this workspace";
    let ran = desk.run("tag add keeper");
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (0, &*format!("Created tag keeper · {told}\n"), "")
    );
    let ran = desk.run("tag add harbour --json");
    assert_eq!(ran.json()["name"], "harbour");
    assert_eq!(
        ran.err,
        "stint: Only admins may make tags in this workspace.\n"
    );
    let ran = desk.run("start Review --json");
    assert_eq!(ran.err, "stint: This workspace wants a project.\n");
    let ran = desk.run("edit last --project Website --json");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
}
