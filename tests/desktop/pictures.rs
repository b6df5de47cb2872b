//! The pictures of the README, taken from the real window on a studio's week; tests/house/screenshots.sh runs this.
//! It tests nothing.

use chrono::{DateTime, Duration, NaiveTime, Timelike as _};
use fantoccini::key::Key;
use stint_tests::server::{StandIn, real_clock};

use crate::world::{World, at_desk};

#[tokio::test]
#[ignore = "makes pictures; tests/house/screenshots.sh runs it"]
async fn pictures_for_the_readme() {
    for (name, prefers_dark) in [("light", false), ("dark", true)] {
        let (world, far) = (World::new(), StandIn::start());
        world.looks(prefers_dark);
        world.connect(&far);
        world.stint(&["sync"]);
        furnish(&world);
        world.stint(&["sync"]);

        let popover = world.window(&["--view", "popover"], &[]).await;
        popover.painted().await.reads("All sent").await;
        popover.picture(&format!("popover-{name}")).await;
        popover.types("Call with Ines -15m @tar").await;
        popover.reads("Tariff app").await;
        popover.picture(&format!("typing-{name}")).await;
        popover.presses(Key::Escape).await;
        popover.quit().await;

        let list = world.window(&[], &[]).await;
        list.painted().await.reads("Release night").await;
        list.reads("All sent")
            .await
            .picture(&format!("list-{name}"))
            .await;
        list.quit().await;

        quarrel(&world, &far);
        let sync = world.window(&["--view", "sync"], &[]).await;
        sync.painted().await.reads("Approved already").await;
        sync.reads("Changed here and in Clockify").await;
        sync.reads("The same entry twice?").await;
        sync.picture(&format!("sync-{name}")).await;
        sync.quit().await;
    }
}

/// One entry changed on both sides, one that was approved meanwhile, and one that a proxy delivered twice.
fn quarrel(world: &World, far: &StandIn) {
    let id = |what: &str| {
        let list = world.stint(&["list", "--from", "yesterday"]);
        let entries = list.as_array().unwrap();
        let entry = entries.iter().find(|entry| entry["description"] == what);
        entry.unwrap()["id"].as_str().unwrap().to_owned()
    };
    far.set_network(false);
    world.stint(&["edit", &id("Synthesis board"), "--to", "yesterday 12:20"]);
    world.stint(&[
        "edit",
        &id("Copy deck review"),
        "--description",
        "Copy deck, second look",
    ]);
    far.with(|clockify| {
        let there: Vec<_> = clockify.entries().cloned().collect();
        for entry in there {
            clockify.web_entry(entry.id, |entry| match entry.description.as_str() {
                "Copy deck review" => entry.description = "Copy review with Ines".into(),
                "Synthesis board" => entry.approved = true,
                _ => {}
            });
        }
        let rule = serde_json::json!({
            "method": "POST", "path": "/workspaces/*/time-entries", "times": 1, "fault": "deliver_twice",
        });
        clockify.faults.add(serde_json::from_value(rule).unwrap());
    });
    far.set_network(true);
    let noon = ["--from", "yesterday 12:30", "--to", "yesterday 13:15"];
    log(world, "add", "Lunch talk", "Hiring", "", &noon);
    for reach in [&["sync"][..], &["sync", "--full"]] {
        let synced = world.command("stint").args(reach).status().unwrap();
        assert_eq!(synced.code(), Some(4), "something needs the person");
    }
}

/// Day (so many ago), from, to, what, project with task, tag.
type Row = (
    i64,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

const PROJECTS: [(&str, &str, &str); 7] = [
    ("Studio", "#607D8B", ""),
    ("Website relaunch", "#1976D2", "Fjord & Field"),
    ("Tariff app", "#E65100", "Kestrel Energy"),
    ("Onboarding study", "#7B1FA2", "Kestrel Energy"),
    ("Hiring", "#C2185B", ""),
    ("Target pricing", "#00838F", "Kestrel Energy"),
    ("Guitar map", "#8D6E63", "Aldgate Museum"),
];

const WEEK: [Row; 17] = [
    (3, "08:55", "09:15", "Stand-up", "Studio", ""),
    (
        3,
        "09:15",
        "12:00",
        "Meter reading flow",
        "Tariff app/Screens",
        "",
    ),
    (
        3,
        "13:00",
        "17:20",
        "Opening-hours module",
        "Website relaunch/Build",
        "",
    ),
    (2, "09:00", "09:45", "Planning", "Studio", ""),
    (
        2,
        "10:30",
        "12:20",
        "Opening-hours module",
        "Website relaunch/Build",
        "",
    ),
    (
        2,
        "13:05",
        "16:50",
        "Error states",
        "Tariff app/Screens",
        "",
    ),
    (
        2,
        "22:30",
        "24:40",
        "Release night",
        "Website relaunch/Build",
        "",
    ),
    (1, "09:05", "09:20", "Stand-up", "Studio", ""),
    (
        1,
        "09:20",
        "10:40",
        "Accessibility fixes",
        "Website relaunch/Build",
        "a11y",
    ),
    (
        1,
        "10:50",
        "12:10",
        "Synthesis board",
        "Onboarding study",
        "",
    ),
    (
        1,
        "13:45",
        "15:15",
        "Meter reading flow",
        "Tariff app/Screens",
        "",
    ),
    (1, "15:15", "16:00", "Portfolio review", "Hiring", ""),
    (
        1,
        "16:15",
        "17:50",
        "Accessibility fixes",
        "Website relaunch/Build",
        "a11y",
    ),
    (0, "08:55", "09:12", "Stand-up", "Studio", ""),
    (
        0,
        "09:12",
        "10:40",
        "Error states",
        "Tariff app/Screens",
        "",
    ),
    (0, "10:40", "11:05", "Call with Ines", "", ""),
    (
        0,
        "11:05",
        "12:10",
        "Error states",
        "Tariff app/Screens",
        "",
    ),
];

fn furnish(world: &World) {
    for client in ["Fjord & Field", "Kestrel Energy", "Aldgate Museum"] {
        world.stint(&["client", "add", client]);
    }
    for (name, color, client) in PROJECTS {
        let billable = if client.is_empty() {
            "--no-billable"
        } else {
            "--billable"
        };
        let mut add = vec!["project", "add", name, "--color", color, billable];
        if !client.is_empty() {
            add.extend(["--client", client]);
        }
        world.stint(&add);
    }
    for (project, task) in [
        ("Website relaunch", "Build"),
        ("Website relaunch", "Content"),
        ("Tariff app", "Screens"),
    ] {
        world.stint(&["task", "add", task, "--project", project]);
    }
    world.stint(&["tag", "add", "a11y"]);
    let now = DateTime::from_timestamp(real_clock(), 0).unwrap();
    let now = now.with_timezone(&at_desk());
    let instant = |day: i64, minute: i64| {
        let midnight = (now - Duration::days(day))
            .date_naive()
            .and_time(NaiveTime::MIN);
        let local = midnight + Duration::minutes(minute);
        let at = local.and_local_timezone(at_desk()).unwrap();
        at.to_utc().format("%FT%TZ").to_string()
    };
    for (day, from, to, what, project, tag) in WEEK {
        let (from, to) = (instant(day, minutes(from)), instant(day, minutes(to)));
        log(
            world,
            "add",
            what,
            project,
            tag,
            &["--from", &from, "--to", &to],
        );
    }
    let began = i64::from(now.hour() * 60 + now.minute()) - 42;
    let (from, to) = (instant(0, began - 59), instant(0, began));
    let review = ["--from", &from, "--to", &to];
    log(
        world,
        "add",
        "Copy deck review",
        "Website relaunch/Content",
        "",
        &review,
    );
    for what in [
        "Stand-up",
        "Synthesis board",
        "Portfolio review",
        "Planning",
    ] {
        let list = world.stint(&["list"]);
        let entry = list
            .as_array()
            .unwrap()
            .iter()
            .find(|entry| entry["description"] == what);
        world.stint(&["pin", entry.unwrap()["id"].as_str().unwrap()]);
    }
    let module = ["--from", &to];
    log(
        world,
        "start",
        "Opening-hours module",
        "Website relaunch/Build",
        "review",
        &module,
    );
}

fn log(world: &World, verb: &str, what: &str, about: &str, tag: &str, times: &[&str]) {
    let mut args = vec![verb, "--description", what];
    let (project, task) = about.split_once('/').unwrap_or((about, ""));
    for (flag, value) in [("--project", project), ("--task", task), ("--tag", tag)] {
        if !value.is_empty() {
            args.extend([flag, value]);
        }
    }
    args.extend(times);
    world.stint(&args);
}

fn minutes(clock: &str) -> i64 {
    let (hours, minutes) = clock.split_once(':').unwrap();
    hours.parse::<i64>().unwrap() * 60 + minutes.parse::<i64>().unwrap()
}
