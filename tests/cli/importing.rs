//! What other programs kept comes in once, in one action, and what cannot be used is told line by line.
//!
//! The files are written here by hand, as those programs write them. Never through the room that reads them.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use stint_core::action::Origin;
use stint_core::problem::Problem;
use stint_core::view::{ImportAsk, Imported};
use stint_engine::files::{Progress, Reading};

use crate::desk::{Desk, Scene};

const TOGGL: &str = "\
User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()
Ada,ada@example.com,Kestrel,Website,,Copy deck,Yes,2026-03-10,09:00:00,2026-03-10,10:30:00,01:30:00,\"urgent, print\",
Ada,ada@example.com,,,,Lunch,No,2026-03-10,12:00:00,2026-03-10,12:30:00,00:30:00,,
Ada,ada@example.com,,,,Backwards,No,2026-03-10,14:00:00,2026-03-10,13:30:00,00:30:00,,
Ada,ada@example.com,Kestrel,Website,Build,Late,Yes,2026-03-10,23:30:00,2026-03-11,00:45:00,01:15:00,,
";

fn written(desk: &Desk, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
    let path = desk.dir().join(name);
    std::fs::write(&path, text).unwrap();
    path
}

fn import(desk: &Desk, file: &std::path::Path, more: &str) -> Value {
    let ran = desk.run(&format!("import {} {more} --json", file.display()));
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.json()
}

fn descriptions(desk: &Desk) -> Vec<String> {
    let list = desk.json("list --from 2026-01-01");
    let entries = list.as_array().unwrap().iter();
    entries
        .map(|entry| entry["description"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_file_comes_in_once_however_often_it_is_imported() {
    let desk = Desk::new();
    let file = written(&desk, "toggl.csv", TOGGL);
    let first = import(&desk, &file, "");
    assert_eq!(
        (&first["entries"], &first["already"], &first["refused"]),
        (&json!(3), &json!(0), &json!(1))
    );
    assert_eq!(descriptions(&desk), ["Late", "Lunch", "Copy deck"]);

    desk.done(
        "edit last --description Renamed --from 2026-03-11T01:00:00Z --to 2026-03-11T01:30:00Z",
    );
    let list = desk.json("list --from 2026-01-01");
    let lunch = list
        .as_array()
        .unwrap()
        .iter()
        .find(|entry| entry["description"] == "Lunch");
    desk.done(&format!(
        "delete {}",
        lunch.unwrap()["id"].as_str().unwrap()
    ));
    let again = import(&desk, &file, "");
    assert_eq!(
        (&again["entries"], &again["already"]),
        (&json!(0), &json!(3))
    );
    assert_eq!(descriptions(&desk), ["Renamed", "Copy deck"]);

    let more = TOGGL.replace(
        "Backwards,No,2026-03-10,14:00:00",
        "Put right,No,2026-03-10,13:00:00",
    );
    let overlapping = written(&desk, "more.csv", more);
    assert_eq!(import(&desk, &overlapping, "")["entries"], 1);
    assert_eq!(descriptions(&desk), ["Renamed", "Put right", "Copy deck"]);
}

#[test]
fn one_undo_takes_an_import_back_and_then_it_may_come_in_again() {
    let desk = Desk::new();
    let file = written(&desk, "toggl.csv", TOGGL);
    import(&desk, &file, "");
    assert_eq!(desk.json("project list").as_array().unwrap().len(), 1);
    desk.done("undo");
    assert_eq!(descriptions(&desk), Vec::<String>::new());
    assert_eq!(
        desk.json("project list"),
        json!([]),
        "what was made for it goes too"
    );
    desk.done("redo");
    assert_eq!(descriptions(&desk).len(), 3);
    assert_eq!(import(&desk, &file, "")["entries"], 0, "it stands again");
    desk.done("undo");
    assert_eq!(import(&desk, &file, "")["entries"], 3);
}

#[test]
fn what_is_here_already_from_elsewhere_does_not_come_in() {
    let desk = Desk::new();
    desk.done("project add Website --client ''");
    desk.done("add --from 2026-03-10T11:00:00Z --to 2026-03-10T11:30:00Z --description lunch");
    let file = written(&desk, "toggl.csv", TOGGL);
    let plan = import(&desk, &file, "--dry-run");
    assert_eq!((&plan["entries"], &plan["already"]), (&json!(2), &json!(1)));
}

#[test]
fn the_plan_says_what_names_become_and_a_map_changes_it() {
    let desk = Desk::new();
    desk.done("project add Relaunch");
    let file = written(&desk, "toggl.csv", TOGGL);
    let plan = import(&desk, &file, "--dry-run");
    let lines = |plan: &Value| -> Vec<String> {
        let lines = plan["lines"].as_array().unwrap().iter();
        lines
            .map(|line| {
                format!(
                    "{} {} {}",
                    line["name"].as_str().unwrap(),
                    line["entries"],
                    line["words"].as_str().unwrap()
                )
            })
            .collect()
    };
    assert_eq!(
        lines(&plan),
        [
            "Website 2 is created",
            "Build 1 is created",
            "print 1 is created",
            "urgent 1 is created"
        ]
    );
    assert_eq!(
        descriptions(&desk),
        Vec::<String>::new(),
        "a plan changes nothing"
    );
    let imported = import(&desk, &file, "--map Website=Relaunch --map print=");
    assert_eq!(imported["entries"], 3);
    let list = desk.json("list --from 2026-01-01");
    let deck = list
        .as_array()
        .unwrap()
        .iter()
        .find(|entry| entry["description"] == "Copy deck")
        .unwrap();
    assert_eq!(deck["project"]["name"], "Relaunch");
    assert_eq!(deck["tags"].as_array().unwrap().len(), 1);
    assert_eq!(deck["billable"], true);
    assert_eq!(
        desk.run(&format!("import {} --map Nothing=X", file.display()))
            .code,
        3
    );
}

#[test]
fn a_name_whose_time_turns_out_to_be_here_can_still_be_chosen_otherwise() {
    let desk = Desk::new();
    desk.done("project add Relaunch");
    desk.done(
        "add --from 2026-03-10T08:00:00Z --to 2026-03-10T09:30:00Z --description 'Copy deck' \
         --project Relaunch",
    );
    let first: Vec<&str> = TOGGL.lines().take(2).collect();
    let file = written(&desk, "toggl.csv", first.join("\n"));
    let plan = import(&desk, &file, "--map Website=Relaunch --dry-run");
    assert_eq!((&plan["entries"], &plan["already"]), (&json!(0), &json!(1)));
    let name = &plan["lines"][0];
    assert_eq!(
        (&name["name"], &name["entries"]),
        (&json!("Website"), &json!(0))
    );
}

#[test]
fn what_cannot_be_used_is_told_with_its_line() {
    let desk = Desk::new();
    let file = written(&desk, "toggl.csv", TOGGL);
    let ran = desk.run(&format!("import {}", file.display()));
    assert_eq!(
        (ran.code, &*ran.out),
        (0, "3 entries came in\n"),
        "{}",
        ran.err
    );
    assert!(
        ran.err.contains("line 4: Its end lies before its start."),
        "{}",
        ran.err
    );

    let bad = written(&desk, "bad.csv", "Description,Start,End\na,soon,later\n");
    let ran = desk.run(&format!("import {}", bad.display()));
    assert_eq!(ran.code, 1, "nothing of it can be used");
    for (name, text, said) in [
        ("empty.csv", "", "it is empty"),
        ("poem.txt", "Dear diary,\ntoday", "looks like tracked time"),
    ] {
        let file = written(&desk, name, text);
        let ran = desk.run(&format!("import {}", file.display()));
        assert_eq!((ran.code, &*ran.out), (1, ""), "{name}");
        assert!(ran.err.contains(said), "{}", ran.err);
    }
    assert_eq!(desk.run("import /nowhere/at-all.csv").code, 1);
    assert_eq!(
        desk.run(&format!("import {}", desk.dir().display())).code,
        1,
        "a folder"
    );
}

#[test]
fn dates_that_could_be_either_are_asked_about() {
    let desk = Desk::new();
    let text = "Description,Start Date,Start Time,End Date,End Time\na,03/04/2026,9:00 AM,03/04/2026,9:30 AM\n";
    let file = written(&desk, "open.csv", text);
    let ran = desk.run(&format!("import {}", file.display()));
    assert_eq!((ran.code, &*ran.out), (2, ""));
    assert!(
        ran.err.contains("--dates dmy or --dates mdy"),
        "{}",
        ran.err
    );
    let plan = import(&desk, &file, "--dates mdy --dry-run");
    assert!(
        plan["words"].as_str().unwrap().contains("4 March"),
        "{plan}"
    );
    import(&desk, &file, "--dates dmy");
    let list = desk.json("list --from 2026-01-01");
    assert_eq!(
        list[0]["start"], "2026-04-03T07:00:00Z",
        "9:00 in Berlin's summer"
    );
}

#[test]
fn of_a_teams_report_only_ones_own_time_comes_in() {
    let desk = Desk::connected();
    desk.done("sync");
    let row = |who: &str, from: &str| format!("{who},{from}:00,{from}:30\n");
    let text = format!(
        "Email,Start,End\n{}{}{}",
        row("ada.lovelace@example.com", "2026-03-10 09"),
        row("bob@example.com", "2026-03-10 10"),
        row("ada.lovelace@example.com", "2026-03-10 11")
    );
    let file = written(&desk, "team.csv", text);
    let plan = import(&desk, &file, "--dry-run");
    assert_eq!(plan["entries"], 2);
    assert_eq!(
        plan["people"][1],
        json!({"name": "bob@example.com", "rows": 1, "taken": false})
    );
    assert_eq!(
        import(&desk, &file, "--dry-run --whose bob@example.com")["entries"],
        1
    );
}

#[test]
fn on_a_terminal_the_plan_is_shown_and_asked_about() {
    let desk = Desk::new();
    let file = written(&desk, "toggl.csv", TOGGL);
    let line = format!("import {}", file.display());
    let asked = |input| Scene {
        input,
        can_ask: true,
        ..Scene::default()
    };
    let ran = desk.run_in(&line, asked("n\n"));
    assert_eq!(ran.out, "Nothing came in.\n");
    for said in [
        "3 entries",
        "10 March",
        "3:15",
        "Toggl's detailed report",
        "times are of Europe/Berlin",
        "project Website",
        "line 4: Its end",
        "y or n",
    ] {
        assert!(ran.err.contains(said), "no {said} in {}", ran.err);
    }
    let ran = desk.run_in(&line, asked("y\n"));
    assert_eq!(ran.out, "3 entries came in\n");
}

#[test]
fn two_projects_of_one_name_are_told_apart_by_their_clients() {
    let desk = Desk::new();
    for client in ["Fjord", "Kestrel"] {
        desk.done(&format!("client add {client}"));
        desk.done(&format!("project add Harbour --client {client}"));
    }
    let file = written(&desk, "toggl.csv", TOGGL);
    let plan = import(&desk, &file, "--dry-run");
    let shelf = plan["lines"][0]["shelf"].as_u64().unwrap();
    let clients: Vec<_> = plan["shelves"][shelf as usize]["names"]
        .as_array()
        .unwrap()
        .iter()
        .map(|target| &target["client"])
        .collect();
    assert_eq!(clients, ["Fjord", "Kestrel"]);
    let ran = desk.run(&format!("import {} --map Website=Harbour", file.display()));
    assert_ne!(ran.code, 0);
    for client in ["Harbour (Fjord, ", "Harbour (Kestrel, "] {
        assert!(ran.err.contains(client), "{}", ran.err);
    }
}

#[test]
fn a_plan_grows_with_the_names_of_a_file_and_of_the_workspace_and_not_with_their_product() {
    /// So many projects are here, and so many others are in the file.
    const NAMES: usize = 1_000;
    /// Bytes for one of the file and one that is here.
    const MOST: usize = 400;

    let desk = Desk::new();
    let of = |name: &str| -> String {
        let rows = (0..NAMES).map(|nth| {
            let (hour, minute) = (8 + nth / 60 % 12, nth % 60);
            format!(
                "Ada,ada@example.com,,{name} {nth},,Work,No,2026-03-10,{hour:02}:{minute:02}:00,\
                 2026-03-10,{hour:02}:{minute:02}:30,00:00:30,,\n"
            )
        });
        let head = TOGGL.lines().next().unwrap().to_owned() + "\n";
        head + &rows.collect::<String>()
    };
    import(&desk, &written(&desk, "first.csv", of("Here")), "");
    let file = written(&desk, "second.csv", of("There"));
    let ran = desk.run(&format!("import {} --dry-run --json", file.display()));
    let plan = ran.json();
    assert_eq!(plan["lines"].as_array().unwrap().len(), NAMES);
    assert!(
        ran.out.len() <= NAMES * MOST,
        "{} bytes for each name",
        ran.out.len() / NAMES
    );
}

#[test]
fn whoever_ends_an_import_has_nothing_of_it() {
    let desk = Desk::new();
    let file = written(&desk, "long.csv", long());
    let scene = Scene {
        cancelled: Box::new(|| !descriptions(&desk).is_empty()),
        ..Scene::default()
    };
    let ran = desk.run_in(&format!("import {}", file.display()), scene);
    assert_eq!((ran.code, &*ran.out), (1, ""));
    assert!(
        ran.err.contains("Ended before it was done") && ran.err.contains("Nothing was changed"),
        "{}",
        ran.err
    );
    assert_eq!(descriptions(&desk), Vec::<String>::new());
    assert_eq!(import(&desk, &file, "")["entries"], LONG);
}

#[test]
fn a_timer_starts_and_stops_while_a_long_import_runs() {
    let desk = Desk::new();
    let reading = read(&written(&desk, "long.csv", long()));
    let mut answers = Vec::new();
    let imported = bring(&desk, &reading, &mut |far| {
        if far.done > 0 && answers.is_empty() {
            let verbs = ["start Meanwhile", "stop"].map(|verb| desk.run(verb));
            answers.extend(verbs.map(|ran| (ran.code, ran.err)));
        }
    });
    assert_eq!(imported.unwrap().entries, LONG);
    assert!(
        answers.len() == 2 && answers.iter().all(|(code, _)| *code == 0),
        "{answers:?}"
    );
}

#[test]
fn an_import_that_is_killed_is_one_step_to_take_back_and_comes_in_whole_next_time() {
    let desk = Desk::new();
    let file = written(&desk, "long.csv", long());
    let left = [Desk::new(), Desk::new()];
    bring(&desk, &read(&file), &mut |far| {
        if far.done > 0 && far.done < far.all {
            left.iter().for_each(|left| left_behind(&desk, left));
        }
    })
    .unwrap();
    let [undone, again] = left;
    let came = descriptions(&undone).len();
    assert!(came > 0 && came < LONG, "killed in the middle: {came}");
    undone.done("undo");
    assert_eq!(descriptions(&undone), Vec::<String>::new());

    let imported = import(&again, &file, "");
    assert_eq!(
        (&imported["entries"], &imported["already"]),
        (&json!(LONG - came), &json!(came))
    );
    assert_eq!(descriptions(&again).len(), LONG);
}

#[test]
fn an_import_that_is_taken_back_while_it_runs_brings_nothing_more() {
    let desk = Desk::new();
    let file = written(&desk, "long.csv", long());
    let mut taken_back = false;
    let ended = bring(&desk, &read(&file), &mut |far| {
        if far.done > 0 && !taken_back {
            desk.done("undo");
            taken_back = true;
        }
    });
    assert_eq!(ended, Err(Problem::Cancelled));
    assert_eq!(descriptions(&desk), Vec::<String>::new());
    assert_eq!(import(&desk, &file, "")["entries"], LONG);
}

#[test]
fn what_a_timer_uses_stays_of_an_import_that_is_ended() {
    let desk = Desk::new();
    let file = written(
        &desk,
        "long.csv",
        long_of("Orchard,Kestrel,Pruning,outside"),
    );
    let ended = bring_until(&desk, &read(&file), &mut |far| {
        if far.done == 0 || far.done == far.all {
            return ControlFlow::Continue(());
        }
        desk.done("start Meanwhile --project Orchard --task Pruning");
        ControlFlow::Break(())
    });
    assert_eq!(ended, Err(Problem::Cancelled));
    assert_eq!(descriptions(&desk), ["Meanwhile"]);
    let running = &desk.json("list")[0];
    assert_eq!(running["project"]["name"], "Orchard");
    assert_eq!(running["task"]["name"], "Pruning");
    assert_eq!(desk.json("project list")[0]["name"], "Orchard");
    assert_eq!(desk.json("client list")[0]["name"], "Kestrel");
    assert_eq!(desk.json("tag list"), json!([]), "nothing uses it");
}

#[test]
fn half_an_import_that_was_ended_is_not_done_again() {
    let ended = Desk::new();
    let file = written(&ended, "long.csv", long());
    let came = bring_until(&ended, &read(&file), &mut |far| match far.done {
        0 => ControlFlow::Continue(()),
        _ => ControlFlow::Break(()),
    });
    assert_eq!(came, Err(Problem::Cancelled));

    let taken_back = Desk::new();
    let mut is_undone = false;
    let came = bring(&taken_back, &read(&file), &mut |far| {
        if far.done > 0 && !is_undone {
            taken_back.done("undo");
            is_undone = true;
        }
    });
    assert_eq!(came, Err(Problem::Cancelled));

    for desk in [ended, taken_back] {
        let ran = desk.run("redo");
        assert_ne!(ran.code, 0, "{}", ran.out);
        assert_eq!(descriptions(&desk), Vec::<String>::new());
    }
}

/// More than comes in at once.
const LONG: usize = 6_000;

fn long() -> String {
    long_of(",,,")
}

/// With a project, its client, a task and a tag, for each entry.
fn long_of(names: &str) -> String {
    let minutes = (0..LONG).map(|nth| {
        let (day, hour, minute) = (1 + nth / 1440, nth / 60 % 24, nth % 60);
        format!("work,2026-03-{day:02} {hour:02}:{minute:02},2026-03-{day:02} {hour:02}:{minute:02}:30,{names}\n")
    });
    let minutes = minutes.collect::<String>();
    format!("Description,Start,End,Project,Client,Task,Tags\n{minutes}")
}

fn read(file: &Path) -> Reading {
    Reading::of_file(file, None, &mut |_| ControlFlow::Continue(())).unwrap()
}

/// Imports in this very process, so that a test can do something else meanwhile.
fn bring(
    desk: &Desk,
    reading: &Reading,
    meanwhile: &mut dyn FnMut(Progress),
) -> Result<Imported, Problem> {
    bring_until(desk, reading, &mut |far| {
        meanwhile(far);
        ControlFlow::Continue(())
    })
}

fn bring_until(
    desk: &Desk,
    reading: &Reading,
    heard: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Imported, Problem> {
    let ask = ImportAsk::default();
    desk.engine().import(reading, &ask, Origin::Terminal, heard)
}

/// What a process that is killed now leaves of a store, in a place of its own.
fn left_behind(from: &Desk, to: &Desk) {
    for name in ["stint.db", "stint.db-wal"] {
        std::fs::copy(from.dir().join(name), to.dir().join(name)).unwrap();
    }
}

#[test]
fn what_was_exported_comes_into_another_store_as_it_was() {
    let from = Desk::new();
    from.done("client add Kestrel");
    from.done("project add Website --client Kestrel");
    from.done("task add Build --project Website");
    from.done("tag add 'a, b'");
    from.done("add 8:30-9:15 --project Website --task Build --tag 'a, b' --billable --description '=Fix \"it\", ünd'");
    from.done("add --from 2026-10-25T00:30:00Z --to 2026-10-25T01:30:00Z Night");
    for name in ["all.csv", "all.json"] {
        let file = from.dir().join(name);
        from.done(&format!("export --to-file {}", file.display()));
        let into = Desk::new();
        assert_eq!(import(&into, &file, "")["entries"], 2, "{name}");
        let told = |desk: &Desk| -> Vec<String> {
            let list = desk.json("list --from 2026-01-01");
            let entries = list.as_array().unwrap().iter();
            entries
                .map(|entry| {
                    format!(
                        "{} {} {} {} {} {} {}",
                        entry["start"],
                        entry["end"],
                        entry["description"],
                        entry["project"]["name"],
                        entry["task"]["name"],
                        entry["tags"][0]["name"],
                        entry["billable"]
                    )
                })
                .collect()
        };
        assert_eq!(told(&into), told(&from), "{name}");
        assert_eq!(import(&into, &file, "")["entries"], 0, "{name}");
        assert_eq!(
            import(&from, &file, "")["entries"],
            0,
            "all of {name} is here"
        );
    }
}

#[test]
fn into_an_account_nothing_comes_before_it_was_read() {
    let desk = Desk::with_clockify();
    desk.done("connect key");
    let file = written(&desk, "toggl.csv", TOGGL.replace("Website", "Garden"));
    let line = format!("import {}", file.display());
    let ran = desk.run(&line);
    assert_eq!((ran.code, &*ran.out), (1, ""));
    assert!(ran.err.contains("stint sync"), "{}", ran.err);
    desk.done("sync");
    assert_eq!(import(&desk, &file, "")["entries"], 3);
    assert_eq!(desk.json("sync")["waiting"], 0);
    assert_eq!(import(&desk, &file, "")["entries"], 0);
    let there = || desk.clockify().with(|clockify| clockify.entries().count());
    assert_eq!(there(), 3, "each is in Clockify once");
    desk.done("undo");
    desk.done("sync");
    assert_eq!(there(), 0, "and one undo takes them back from there too");
}

#[test]
fn the_valid_half_of_a_file_is_offered_and_the_rest_is_told_by_its_lines() {
    let desk = Desk::new();
    let long = "q".repeat(5_000);
    let text = format!(
        "Description,Project,Start,End\n\
         good,Website,2026-03-10 08:00,2026-03-10 09:00\n\
         no such day,Website,2026-13-45 08:00,2026-03-10 09:00\n\
         thirty hours,Website,2026-03-11 08:00,2026-03-12 14:00\n\
         two,columns\n\
         long,{long},2026-03-13 08:00,2026-03-13 09:00\n\
         nobody lived,Website,1970-01-01 08:00,1970-01-01 09:00\n\
         nobody lives,Website,2100-06-01 08:00,2100-06-01 09:00\n\
         \"open,Website,2026-03-14 08:00,2026-03-14 09:00\n\
         below it,Website,2026-03-15 08:00,2026-03-15 09:00\n"
    );
    let file = written(&desk, "half.csv", text);
    let ran = desk.run(&format!("import {} --dry-run", file.display()));
    assert_eq!(ran.code, 0, "{}", ran.err);
    for said in ["line 3: Its start", "line 5: It has no start", "line 9: "] {
        assert!(ran.out.contains(said), "no {said} in {}", ran.out);
    }
    assert!(ran.out.contains("3 lines cannot be used"), "{}", ran.out);
    let widest = ran.out.lines().map(|line| line.chars().count()).max();
    assert!(widest < Some(200), "a line of {widest:?} letters");

    let plan = import(&desk, &file, "");
    assert_eq!((&plan["entries"], &plan["refused"]), (&json!(6), &json!(3)));
    let list = desk.json("list --from 1970-01-01 --to 2100-12-31");
    let lasting = |what: &str| {
        let found = list.as_array().unwrap().iter();
        let mut found = found.filter(|entry| entry["description"] == what);
        found.next().unwrap()["duration_s"].clone()
    };
    assert_eq!(lasting("thirty hours"), 30 * 3600);
    assert_eq!(lasting("nobody lived"), 3600);
    assert_eq!(lasting("below it"), 3600);
}

#[test]
fn what_is_no_tracked_time_is_said_and_left() {
    let desk = Desk::new();
    let title = "Description,Start,End\n";
    let files: [(&str, Vec<u8>); 6] = [
        ("blank.csv", b"\n\n  \n".to_vec()),
        ("titles.csv", title.into()),
        ("zeros.csv", vec![0; 100_000]),
        ("noise.csv", (0..=255).cycle().take(100_000).collect()),
        ("deep.json", vec![b'['; 100_000]),
        ("cut.json", b"[{\"start\":\"2026-03-10T08:0".to_vec()),
    ];
    for (name, bytes) in files {
        let file = written(&desk, name, bytes);
        let ran = desk.run(&format!("import {}", file.display()));
        assert_eq!((ran.code, &*ran.out), (1, ""), "{name}: {}", ran.err);
        assert!(ran.err.contains("Nothing was changed"), "{}", ran.err);
    }
}

#[test]
fn letters_are_known_whoever_wrote_them() {
    let text = "Description,Start,End\nMüller Straße,2026-03-10 08:00,2026-03-10 09:00\n";
    let wide = text.encode_utf16();
    let latin = text.chars().map(|letter| letter as u8).collect();
    let marked = std::iter::once(0xFEFF).chain(wide).collect::<Vec<u16>>();
    for (name, bytes) in [
        ("latin.csv", latin),
        (
            "little.csv",
            marked
                .iter()
                .flat_map(|unit| unit.to_le_bytes())
                .collect::<Vec<u8>>(),
        ),
        (
            "big.csv",
            marked.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
        ),
        ("marked.csv", format!("\u{feff}{text}").into_bytes()),
    ] {
        let desk = Desk::new();
        let file = written(&desk, name, bytes);
        import(&desk, &file, "");
        assert_eq!(descriptions(&desk), ["Müller Straße"], "{name}");
    }
}
