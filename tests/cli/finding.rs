//! Reports and searches: where the time went, and where an entry is.

use serde_json::json;

use crate::desk::Desk;

/// Two days of a week with two clients.
fn worked() -> Desk {
    let desk = Desk::new();
    desk.play(&[
        "client add Kestrel",
        "project add Website --client Kestrel --billable",
        "project add 'Tariff app' --client Kestrel --billable",
        "project add Studio",
        "task add Build --project Website",
        "tag add urgent",
        "tag add billing",
        "add 'Copy deck' --from '2026-11-17 9:00' --to '2026-11-17 12:20' --project Website --task Build --tag urgent",
        "add 'Error states' --from '2026-11-17 13:00' --to '2026-11-17 16:30' --project 'Tariff app' --tag urgent --tag billing",
        "add 'Café review' --from '2026-11-18 9:00' --to '2026-11-18 9:25' --project Studio",
        "add 'Night shift' --from '2026-11-18 23:00' --to '2026-11-19 1:30'",
    ]);
    desk
}

#[test]
fn a_report_reads_like_a_picture() {
    let desk = worked();
    let mut seen = desk.play(&[
        "report",
        "report today",
        "report month --by client,project",
        "report --by day",
        "report --by tag",
        "report --project Website --project studio",
        "report --client kestrel --billable --by task",
        "report last month",
        "report --filter 'night'",
    ]);
    desk.play(&["settings set goal-day 7:30", "start Stand-up -15m @Website"]);
    seen += &desk.play(&["report week"]);
    insta::assert_snapshot!(seen);
}

#[test]
fn what_cannot_be_reported_is_said() {
    let desk = worked();
    insta::assert_snapshot!(desk.play(&[
        "report sometime",
        "report --from 2026-11-19 --to 2026-11-01",
        "report --project Websit",
        "report --filter '@xyz'",
        "report --by mood",
        "report week --from today",
    ]));
}

#[test]
fn a_reports_json_is_a_contract() {
    let desk = worked();
    let report = desk.json("report month --by project,task");
    let sum = |seconds: u32, billable: u32, entries: u32| {
        json!({"seconds": seconds, "billable_s": billable, "rounded_s": seconds, "rounded_billable_s": billable,
               "entries": entries})
    };
    assert_eq!(report["total"], sum(35_100, 24_600, 4));
    assert_eq!(
        (
            &report["from"],
            &report["to"],
            &report["zone"],
            &report["by"]
        ),
        (
            &json!("2026-10-31T23:00:00Z"),
            &json!("2026-11-30T23:00:00Z"),
            &json!("Europe/Berlin"),
            &json!(["project", "task"])
        )
    );
    assert_eq!(
        (&report["rounding"], &report["rounded"], &report["target_s"]),
        (&json!(null), &json!(false), &json!(null))
    );
    let website = &report["groups"][1];
    assert_eq!(
        (&website["name"], &website["seconds"], &website["color"]),
        (&json!("Website"), &json!(12_000), &json!("#1976D2"))
    );
    let inner = &website["groups"][0];
    assert_eq!(
        (&inner["name"], &inner["seconds"]),
        (&json!("Build"), &json!(12_000))
    );
    assert_eq!(
        report["groups"][2]["name"], "",
        "an entry without a project has no name for it"
    );
    assert_eq!(
        report["days"][1],
        json!({"date": "2026-11-18", "seconds": 5_100, "billable_s": 0, "rounded_s": 5_100})
    );
}

#[test]
fn a_report_as_csv_starts_no_formula() {
    let desk = worked();
    desk.play(&["project add '=1+1'", "add 10m Sum --project '=1+1'"]);
    let csv = desk.run("report --by project,day --csv").out;
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(
        lines[0],
        "Project,Day,Hours,Billable hours,Seconds,Billable seconds,Entries"
    );
    assert_eq!(
        lines[1],
        "Tariff app,Tuesday 17 November,3.50,3.50,12600,12600,1"
    );
    assert!(csv.contains("\n'=1+1,"), "{csv}");
}

#[test]
fn an_entry_is_found_by_what_is_known_of_it() {
    let desk = worked();
    insta::assert_snapshot!(desk.play(&[
        "search cop",
        "search cafe",
        "search kestrel err",
        "search '#urgent'",
        "search '@Tariff app'",
        "search 'billable:no this week'",
        "search '\"copy deck\"' --limit 1",
        "search nothing",
        "search '@xyz'",
        "search 'last month today'",
    ]));
    let found = desk.json("search urg --limit 1");
    assert_eq!(found["count"], 2);
    assert_eq!(found["entries"][0]["description"], "Error states");
}

#[test]
fn what_is_searched_for_is_never_a_language_of_its_own() {
    let desk = worked();
    for text in [
        "copy OR night",
        "NOT copy",
        "copy*",
        "description:copy",
        "^copy",
        "NEAR(copy deck)",
        "copy\" OR \"night",
        "'",
        "%",
        "_",
    ] {
        let run = desk.run(&format!("search --json {}", shell(text)));
        assert_eq!(run.code, 0, "{text}: {}", run.err);
        // Signs are no part of a word.
        let expected = usize::from(["copy*", "^copy"].contains(&text));
        assert_eq!(run.json()["count"], expected, "{text}");
    }
}

fn shell(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}
