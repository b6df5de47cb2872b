//! What one line means, as a table; `any` is what holds for every line.

mod any;

use std::fmt::Write;

use chrono_tz::Europe;
use uuid::Uuid;

use super::*;
use crate::at::At;
use crate::day;
use crate::draft::Timing;
use crate::id::{Key, Kind};
use crate::problem::Place;

#[test]
fn a_line_reads_as_the_contract_says() {
    for (line, expected) in [
        // Plain text.
        ("", ""),
        ("   ", ""),
        ("Review", "Review"),
        ("  Review  of   it ", "Review  of   it"),
        ("Überprüfung café ☕", "Überprüfung café ☕"),
        // Names, the longest that follows, ignoring case.
        ("Review @Website #urgent", "Review | @Website | #urgent"),
        ("@website Review", "Review | @Website"),
        ("Review @Website relaunch", "Review | @Website relaunch"),
        ("Review @Website relaunched", "Review relaunched | @Website"),
        ("@WEBSITE   relaunch fix", "fix | @Website relaunch"),
        (
            "Review @Website now #urgent",
            "Review now | @Website | #urgent",
        ),
        ("#urgent #billing", " | #billing | #urgent"),
        ("#urgent #Urgent", " | #urgent"),
        ("#to do list", "list | #to do"),
        ("fix #C# code", "fix code | #C#"),
        ("@Website @website Review", "Review | @Website"),
        (
            "Fix\u{a0}it @Website\u{a0}relaunch",
            "Fix\u{a0}it | @Website relaunch",
        ),
        ("ÄNDERUNG @ökostrom", "ÄNDERUNG | @Ökostrom"),
        // Tasks.
        ("@Website: Build", " | @Website: Build"),
        ("@Website:Build fix", "fix | @Website: Build"),
        ("@Website: Build server fix", "fix | @Website: Build server"),
        ("@Website: Build #urgent", " | @Website: Build | #urgent"),
        ("fix @Website:", "fix | @Website"),
        ("fix @Website: #urgent", "fix | @Website | #urgent"),
        ("@Ops: on call fix", "fix | @Ops: on call"),
        // Text that only looks like a name.
        ("mail ines@example.org", "mail ines@example.org"),
        ("learn C# and F#", "learn C# and F#"),
        ("issue#4 fixed", "issue#4 fixed"),
        ("a @ b # c", "a @ b # c"),
        ("@", "@"),
        ("fix \\#123", "fix #123"),
        ("\\@home with \\#tag", "@home with #tag"),
        ("\\\\#123", "\\#123"),
        ("C:\\temp \\o/", "C:\\temp \\o/"),
        // Times, first or last, names aside.
        ("Review -15m", "Review | since 09:57:30"),
        ("-15m Review", "Review | since 09:57:30"),
        ("-15m", " | since 09:57:30"),
        ("Review \u{2212}1h30", "Review | since 08:42:30"),
        ("Review 9:40", "Review | since 09:40:00"),
        ("9:40 Review", "Review | since 09:40:00"),
        ("9:40am Review", "Review | since 09:40:00"),
        ("Review 22:30", "Review | since 18. 22:30:00"),
        ("Review 10:13", "Review | since 10:13:00"),
        ("Review 9:30-10:15", "Review | 09:30:00 to 10:15:00"),
        ("Review 9:30–10:15", "Review | 09:30:00 to 10:15:00"),
        ("9:30 – 10:15 Review", "Review | 09:30:00 to 10:15:00"),
        ("Review 9:30 - 10:15", "Review | 09:30:00 to 10:15:00"),
        ("9:30 - 10:15", " | 09:30:00 to 10:15:00"),
        ("Party 23:00-1:30", "Party | 18. 23:00:00 to 01:30:00"),
        ("Review 9:00-9:00", "Review | 09:00:00 to 09:00:00"),
        ("Night 22:30-24:00", "Night | 18. 22:30:00 to 00:00:00"),
        ("Review 90m", "Review | 5400 s"),
        ("1h30m Review", "Review | 5400 s"),
        ("Review 1,5h", "Review | 5400 s"),
        ("Review 1h30", "Review | 5400 s"),
        (
            "Call with Ines -15m #billing @tariff app",
            "Call with Ines | @Tariff app | #billing | since 09:57:30",
        ),
        ("@Website 9:40 Review", "Review | @Website | since 09:40:00"),
        // Both ends.
        ("9:30 Review 45m", "Review | 09:30:00 to 10:15:00"),
        ("45m Review 9:30", "Review | 09:30:00 to 10:15:00"),
        ("9:30 Review 10:15", "Review | 09:30:00 to 10:15:00"),
        ("9:30 10:15", " | 09:30:00 to 10:15:00"),
        ("9:30 @Website 45m", " | @Website | 09:30:00 to 10:15:00"),
        // A day beside a clock time, in front of it or behind it.
        ("yesterday 17:30 Mail", "Mail | since 18. 17:30:00"),
        ("Mail yesterday 17:30", "Mail | since 18. 17:30:00"),
        (
            "yesterday 9:30-10:15 Mail",
            "Mail | 18. 09:30:00 to 18. 10:15:00",
        ),
        (
            "9:30-10:15 yesterday Mail",
            "Mail | 18. 09:30:00 to 18. 10:15:00",
        ),
        (
            "Mail gestern 9:30-10:15",
            "Mail | 18. 09:30:00 to 18. 10:15:00",
        ),
        (
            "Mail 9:30-10:15 Gestern @Ops",
            "Mail | @Ops | 18. 09:30:00 to 18. 10:15:00",
        ),
        (
            "yesterday 9:30 – 10:15 Mail",
            "Mail | 18. 09:30:00 to 18. 10:15:00",
        ),
        (
            "2026-11-18 9:40-10:00 Mail",
            "Mail | 18. 09:40:00 to 18. 10:00:00",
        ),
        (
            "18.11. 9:40-10:00 Mail",
            "Mail | 18. 09:40:00 to 18. 10:00:00",
        ),
        ("18.11.2026 9:40 Mail", "Mail | since 18. 09:40:00"),
        ("Fri 9:30-10:00 Mail", "Mail | 13. 09:30:00 to 13. 10:00:00"),
        (
            "Mail Mittwoch 9:30-10:00",
            "Mail | 18. 09:30:00 to 18. 10:00:00",
        ),
        ("Do 9:30-10:00 Mail", "Mail | 09:30:00 to 10:00:00"),
        ("today 9:40 Mail", "Mail | since 09:40:00"),
        (
            "yesterday 22:30-1:30 Party",
            "Party | 18. 22:30:00 to 01:30:00",
        ),
        (
            "yesterday 9:30 1h Mail",
            "Mail | 18. 09:30:00 to 18. 10:30:00",
        ),
        (
            "Mail 9:30 1h gestern",
            "Mail | 18. 09:30:00 to 18. 10:30:00",
        ),
        ("9:30 45m Mail", "Mail | 09:30:00 to 10:15:00"),
        (
            "yesterday 9:30 Mail 1h",
            "Mail | 18. 09:30:00 to 18. 10:30:00",
        ),
        (
            "yesterday 9:30 Mail 10:15",
            "Mail | 18. 09:30:00 to 18. 10:15:00",
        ),
        (
            "9:30 Mail 10:15 yesterday",
            "Mail | 18. 09:30:00 to 18. 10:15:00",
        ),
        (
            "yesterday 22:00 Party today 1:30",
            "Party | 18. 22:00:00 to 01:30:00",
        ),
        (
            "yesterday @Website 9:40",
            " | @Website | since 18. 09:40:00",
        ),
        ("since 9:40 Mail", "Mail | since 09:40:00"),
        ("seit 9:40", " | since 09:40:00"),
        ("seit gestern 17:30 Mail", "Mail | since 18. 17:30:00"),
        ("since 17:30 yesterday Mail", "Mail | since 18. 17:30:00"),
        ("9:30 until 10:00 Mail", "Mail | 09:30:00 to 10:00:00"),
        ("Mail 9:30 bis 10:00", "Mail | 09:30:00 to 10:00:00"),
        ("since 9:30 until 10:00 Mail", "Mail | 09:30:00 to 10:00:00"),
        (
            "seit gestern 9:30 bis 10:00 Mail",
            "Mail | 18. 09:30:00 to 18. 10:00:00",
        ),
        (
            "yesterday 22:00 until today 1:30 Party",
            "Party | 18. 22:00:00 to 01:30:00",
        ),
        (
            "22:00 until today 1:30 Party",
            "Party | 18. 22:00:00 to 01:30:00",
        ),
        ("22:00 Party today 1:30", "Party | 18. 22:00:00 to 01:30:00"),
        ("8:00 Party today 9:30", "Party | 08:00:00 to 09:30:00"),
        // A part of it, where it tells no other time.
        ("heute Morgen 9:40 Mail", "Mail | since 09:40:00"),
        (
            "Mail gestern Morgen 9:30-10:00",
            "Mail | 18. 09:30:00 to 18. 10:00:00",
        ),
        (
            "9:30-10:00 gestern früh Mail",
            "Mail | 18. 09:30:00 to 18. 10:00:00",
        ),
        (
            "yesterday evening 22:00-23:00 Mail",
            "Mail | 18. 22:00:00 to 18. 23:00:00",
        ),
        ("yesterday evening 9:30 Mail", "yesterday evening 9:30 Mail"),
        (
            "Mail since yesterday evening 22:00 until today 1:30",
            "Mail since | 18. 22:00:00 to 01:30:00",
        ),
        // Where a text begins, a weekday is of it.
        (
            "9:40-10:00 Monday planning",
            "Monday planning | 09:40:00 to 10:00:00",
        ),
        (
            "9:40-10:00 Do the invoices",
            "Do the invoices | 09:40:00 to 10:00:00",
        ),
        (
            "9:40-10:00 DI container",
            "DI container | 09:40:00 to 10:00:00",
        ),
        (
            "9:40-10:00 Fr. Müller anrufen",
            "Fr. Müller anrufen | 09:40:00 to 10:00:00",
        ),
        ("9:40 morgen planen", "morgen planen | since 09:40:00"),
        ("Review FR 9:40", "Review FR | since 09:40:00"),
        ("Review Mi 9:40", "Review | since 18. 09:40:00"),
        ("Mi. 9:40 Review", "Review | since 18. 09:40:00"),
        ("Monday -10% campaign", "Monday -10% campaign"),
        (
            "9:40 -5 degrees outside",
            "-5 degrees outside | since 09:40:00",
        ),
        ("9:40 1h99m outside", "1h99m outside | since 09:40:00"),
        (
            "9:30 \\until 10:00 Mail",
            "until 10:00 Mail | since 09:30:00",
        ),
        // A day without one is text.
        ("Monday planning", "Monday planning"),
        ("yesterday", "yesterday"),
        ("yesterday's notes", "yesterday's notes"),
        ("yesterday's 9:40", "yesterday's | since 09:40:00"),
        ("Plan for Monday", "Plan for Monday"),
        ("Mail yesterday 45m", "Mail yesterday | 2700 s"),
        ("yesterday 45m Mail", "yesterday 45m Mail"),
        ("2026-11-18 Mail", "2026-11-18 Mail"),
        ("18.11. Mail", "18.11. Mail"),
        ("To Do 9:40", "To Do | since 09:40:00"),
        ("What to do 9:40", "What to do | since 09:40:00"),
        ("since Monday planning", "since Monday planning"),
        ("since -15m", "since | since 09:57:30"),
        ("waiting since 9:40", "waiting since | since 09:40:00"),
        ("Release 18.11 9:40", "Release 18.11 | since 09:40:00"),
        ("\\yesterday 9:40 Mail", "yesterday 9:40 Mail"),
        ("yesterday \\9:40 Mail", "yesterday 9:40 Mail"),
        ("\\since 9:40 Mail", "since 9:40 Mail"),
        ("9:40 \\Monday planning", "Monday planning | since 09:40:00"),
        ("404 page", "404 page"),
        ("9.30 page", "9.30 page"),
        ("20.11 9 page", "20.11 9 page"),
        // Text that only looks like a time.
        ("meet 9:40 with Ines", "meet 9:40 with Ines"),
        ("Review 90", "Review 90"),
        ("2026 budget", "2026 budget"),
        ("Release 1.5", "Release 1.5"),
        ("1:1 with Ines", "1:1 with Ines"),
        ("crop to 16:9", "crop to 16:9"),
        ("Call 3M", "Call 3M"),
        ("- tidy up -", "- tidy up -"),
        ("-verbose flag", "-verbose flag"),
        ("pages 9-10", "pages 9-10"),
        ("on 2026-11-19", "on 2026-11-19"),
        ("Review \\9:40", "Review 9:40"),
        ("\\-15m is what I typed", "-15m is what I typed"),
        ("\\90m dash", "90m dash"),
        ("\\1h99m", "1h99m"),
        // Refusals.
        (
            "Review @Wbsite",
            "! unknown project Wbsite: Website, Website relaunch",
        ),
        ("Review @Zzz", "! unknown project Zzz:"),
        ("fix #123", "! unknown tag 123:"),
        ("#urgnt", "! unknown tag urgnt: urgent"),
        ("#urgent, now", "! unknown tag urgent,: urgent"),
        (
            "@Website: Bild it",
            "! unknown task Bild: Build, Build server",
        ),
        ("@Website:Bild", "! unknown task Bild: Build, Build server"),
        ("@Tariff app: Build", "! unknown task Build:"),
        ("@Website @Ops", "! two projects Website, Ops"),
        (
            "@Website @Website: Build",
            "! two projects Website, Website: Build",
        ),
        ("Review 25:99", "! no time 25:99"),
        ("9:75 Review", "! no time 9:75"),
        ("Review 9:30-", "! no time 9:30-"),
        ("Review 9:30-10:75", "! no time 9:30-10:75"),
        ("Review 9-10:15", "! no time 9-10:15"),
        ("Review 9:300", "! no time 9:300"),
        ("yesterday 25:99 Mail", "! no time 25:99"),
        ("Mail yesterday 9:300", "! no time 9:300"),
        ("31.2. 9:40 Mail", "! no time 31.2."),
        ("2026-02-30 9:40 Mail", "! no time 2026-02-30"),
        ("9:30 – 25:99 Mail", "! no time 25:99"),
        ("since 25:99 Mail", "! no time 25:99"),
        (
            "yesterday 9:30 Mail -15m",
            "! two times yesterday 9:30, -15m",
        ),
        ("Review -15", "! no time -15"),
        ("Review -15x", "! no time -15x"),
        ("Review 13:00pm", "! no time 13:00pm"),
        ("Review 1h99m", "! no length 1h99m"),
        ("Review 1000h", "! no length 1000h"),
        ("-15m Review 9:40", "! two times -15m, 9:40"),
        ("90m Review 1h", "! two times 90m, 1h"),
        ("9:30-10:15 Review 1h", "! two times 9:30-10:15, 1h"),
        ("-15m -5m", "! two times -15m, -5m"),
        ("a < b", "! angles"),
    ] {
        assert_eq!(shown(line), expected, "{line:?}");
    }
}

#[test]
fn the_same_name_twice_is_ambiguous_and_its_id_is_not() {
    let mut names = names();
    names.projects.push((project(8), "Website".into()));
    let candidates = vec![
        format!("Website ({})", project(1)),
        format!("Website ({})", project(8)),
    ];
    assert_eq!(
        read("@website", &names, moment()),
        Err(Problem::AmbiguousName {
            kind: Kind::Project,
            said: "website".into(),
            candidates
        })
    );
    let draft = read(&format!("fix @{}", project(8)), &names, moment()).unwrap();
    assert_eq!(
        (draft.project, &*draft.description),
        (Some(project(8)), "fix")
    );
}

#[test]
fn of_names_that_differ_in_case_the_one_typed_is_meant() {
    let mut names = names();
    names.tags.push((tag(9), "Urgent".into()));
    assert_eq!(
        read("#Urgent", &names, moment()).unwrap().tags,
        [tag(9)].into()
    );
    assert_eq!(
        read("#urgent", &names, moment()).unwrap().tags,
        [tag(1)].into()
    );
    assert!(matches!(
        read("#URGENT", &names, moment()),
        Err(Problem::AmbiguousName { .. })
    ));
}

#[test]
fn a_project_named_like_a_task_is_ambiguous() {
    let mut names = names();
    names.projects.push((project(8), "Website: Build".into()));
    assert_eq!(
        read("@Website:Build", &names, moment()).unwrap().task,
        Some(task(1)),
        "without the blank only the task is meant"
    );
    assert!(matches!(
        read("@Website: Build", &names, moment()),
        Err(Problem::AmbiguousName { .. })
    ));
}

#[test]
fn a_line_far_too_long_is_refused_before_it_is_read() {
    assert!(matches!(
        read(&"@x ".repeat(100_000), &names(), moment()),
        Err(Problem::TextTooLong { .. })
    ));
    let long = "é".repeat(3001);
    assert_eq!(
        read(&long, &names(), moment()),
        Err(Problem::TextTooLong {
            length: 3001,
            most: 3000
        })
    );
    let just_fits = format!("{} @Website #urgent -15m", "é".repeat(3000));
    assert!(
        read(&just_fits, &names(), moment()).is_ok(),
        "names and times do not count"
    );
}

#[test]
fn the_caret_knows_the_name_it_stands_in() {
    for (line, expected) in [
        ("Call @tar|", Some(('@', "tar", "@tar"))),
        ("Call @|", Some(('@', "", "@"))),
        ("@ta|rget x", Some(('@', "ta", "@target"))),
        (
            "@Website re|launch",
            Some(('@', "Website re", "@Website relaunch")),
        ),
        ("#ur|", Some(('#', "ur", "#ur"))),
        ("@Website #ur|", Some(('#', "ur", "#ur"))),
        ("@Website |", Some(('@', "Website ", "@Website "))),
        ("🕒 @tar|", Some(('@', "tar", "@tar"))),
        ("Call|", None),
        ("Call @ x|", None),
        ("mail ines@ex|", None),
        ("\\@tar|", None),
        ("Call |@tar", None),
    ] {
        let before = line.split('|').next().unwrap();
        let whole = line.replace('|', "");
        let open = open_token(&whole, before.encode_utf16().count());
        let open = open.map(|token| {
            (
                token.sigil,
                token.typed.clone(),
                whole[token.range].to_owned(),
            )
        });
        let expected =
            expected.map(|(sigil, typed, range)| (sigil, typed.to_owned(), range.to_owned()));
        assert_eq!(open, expected, "{line}");
    }
    assert_eq!(
        open_token("@tar", 400).map(|token| token.typed),
        Some("tar".to_owned()),
        "a caret behind the end"
    );
}

#[test]
fn what_is_typed_finds_names_likeliest_first() {
    for (line, expected) in [
        ("@ta", &["Tariff app", "Guitar map"][..]),
        ("@web", &["Website", "Website relaunch"]),
        ("@Website re", &["Website relaunch"]),
        ("@Website ", &["Website relaunch"]),
        ("@Website: b", &["Website: Build", "Website: Build server"]),
        ("@Website:", &["Website: Build", "Website: Build server"]),
        ("@Website fix", &[]),
        ("#b", &["billing"]),
        ("#", &["billing", "C#", "to do", "urgent"]),
        ("#nope", &[]),
    ] {
        let token = open_token(line, line.encode_utf16().count()).unwrap();
        let offered = offers(&token, &names(), 9);
        let offered: Vec<&str> = offered.iter().map(|offer| &*offer.name).collect();
        assert_eq!(offered, expected, "{line}");
    }
}

#[test]
fn a_taken_name_replaces_what_was_typed() {
    for (line, name, expected) in [
        ("Call @tar|", "Tariff app", "Call @Tariff app "),
        ("@tar| then", "Tariff app", "@Tariff app then"),
        ("@ta|rget then", "Tariff app", "@Tariff app then"),
        ("@Website: bu|", "Website: Build", "@Website: Build "),
    ] {
        let before = line.split('|').next().unwrap();
        let whole = line.replace('|', "");
        let token = open_token(&whole, before.encode_utf16().count()).unwrap();
        assert_eq!(complete(&whole, &token, name), expected, "{line}");
    }
}

/// 10:12:30 in Berlin, on Thursday 19 November 2026.
fn moment() -> Moment {
    Moment {
        now: "2026-11-19T09:12:30Z".parse().unwrap(),
        zone: Europe::Berlin,
    }
}

fn project(number: u128) -> ProjectId {
    ProjectId(Uuid::from_u128(number))
}

fn task(number: u128) -> TaskId {
    TaskId(Uuid::from_u128(100 + number))
}

fn tag(number: u128) -> TagId {
    TagId(Uuid::from_u128(200 + number))
}

fn names() -> Names {
    let projects = [
        "Website",
        "Website relaunch",
        "Tariff app",
        "Ops",
        "Guitar map",
        "Ökostrom",
    ];
    Names {
        projects: (1..)
            .zip(projects)
            .map(|(number, name)| (project(number), name.to_owned()))
            .collect(),
        tasks: vec![
            (task(1), project(1), "Build".into()),
            (task(2), project(1), "Build server".into()),
            (task(3), project(4), "on call".into()),
        ],
        tags: (1..)
            .zip(["urgent", "billing", "to do", "C#"])
            .map(|(number, name)| (tag(number), name.to_owned()))
            .collect(),
    }
}

/// A draft or a problem in one short line.
fn shown(line: &str) -> String {
    let names = names();
    let draft = match read(line, &names, moment()) {
        Ok(draft) => draft,
        Err(problem) => return refused(problem),
    };
    let mut shown = draft.description.clone();
    if let Some(id) = draft.project {
        let name = names
            .projects
            .iter()
            .find(|(other, _)| *other == id)
            .map(|(_, name)| name)
            .unwrap();
        let task = names
            .tasks
            .iter()
            .find(|(task, ..)| Some(*task) == draft.task);
        let task = task
            .map(|(_, _, name)| format!(": {name}"))
            .unwrap_or_default();
        write!(shown, " | @{name}{task}").unwrap();
    }
    let mut tags: Vec<&str> = names
        .tags
        .iter()
        .filter(|(id, _)| draft.tags.contains(id))
        .map(|(_, name)| &**name)
        .collect();
    tags.sort_unstable();
    for tag in tags {
        write!(shown, " | #{tag}").unwrap();
    }
    match draft.timing {
        Timing::Now => {}
        Timing::Since(at) => write!(shown, " | since {}", clock(at)).unwrap(),
        Timing::Range(from, to) => write!(shown, " | {} to {}", clock(from), clock(to)).unwrap(),
        Timing::Length(seconds) => write!(shown, " | {seconds} s").unwrap(),
    }
    shown
}

fn clock(at: At) -> String {
    let zone = moment().zone;
    let today = day::date_of(at, zone) == day::date_of(moment().now, zone);
    at.utc()
        .with_timezone(&zone)
        .format(if today { "%H:%M:%S" } else { "%-d. %H:%M:%S" })
        .to_string()
}

fn refused(problem: Problem) -> String {
    match problem {
        Problem::UnknownName {
            kind,
            said,
            candidates,
        } => format!(
            "! unknown {} {said}: {}",
            kind.word(),
            candidates.join(", ")
        )
        .trim_end()
        .to_owned(),
        Problem::ProjectTwice { first, second } => format!("! two projects {first}, {second}"),
        Problem::TimeUnreadable {
            said,
            place: Place::Line,
        } => format!("! no time {said}"),
        Problem::LengthUnreadable {
            said,
            place: Place::Line,
        } => format!("! no length {said}"),
        Problem::TimeTwice { first, second } => format!("! two times {first}, {second}"),
        Problem::TextHasAngles => "! angles".to_owned(),
        other => format!("! {other:?}"),
    }
}
