//! What a text looks for, and what is found.

use chrono::Weekday;
use chrono_tz::Europe;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::action::Moment;
use crate::entry::Span;
use crate::problem::Problem;

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn names() -> Names {
    let project = |number, client, name: &str| {
        (
            ProjectId(id(number)),
            Some(ClientId(id(client))),
            name.to_owned(),
        )
    };
    Names {
        projects: vec![
            project(1, 50, "Website"),
            project(2, 50, "Website relaunch"),
            project(3, 51, "Tariff app"),
            project(4, 51, "Café Ñandú"),
        ],
        clients: vec![
            (ClientId(id(50)), "Kestrel Energy".into()),
            (ClientId(id(51)), "Northwind".into()),
        ],
        tasks: vec![
            (TaskId(id(70)), ProjectId(id(2)), "Build".into()),
            (TaskId(id(71)), ProjectId(id(2)), "Usability tests".into()),
            (TaskId(id(72)), ProjectId(id(3)), "Screens".into()),
        ],
        tags: vec![
            (TagId(id(90)), "urgent".into()),
            (TagId(id(91)), "on site".into()),
            (TagId(id(92)), "urban".into()),
        ],
    }
}

fn moment() -> Moment {
    Moment {
        now: "2026-11-19T09:12:30Z".parse().unwrap(),
        zone: Europe::Berlin,
    }
}

fn query(text: &str) -> Result<Query, Problem> {
    read(text, &names(), moment(), Weekday::Mon)
}

/// The words and the chips.
fn said(text: &str) -> (Vec<String>, Vec<String>) {
    let query = query(text).unwrap_or_else(|problem| panic!("{text}: {problem:?}"));
    (
        query.words.into_iter().map(|word| word.text).collect(),
        query.chips.into_iter().map(|chip| chip.words).collect(),
    )
}

#[test]
fn a_text_is_words_and_what_narrows_them_down() {
    for (text, words, chips) in [
        ("review", &["review"][..], &[][..]),
        ("Copy  Déck", &["copy", "deck"], &[]),
        ("@Website review", &["review"], &["Website"]),
        (
            "@website relaunch review",
            &["review"],
            &["Website relaunch"],
        ),
        (
            "@Website relaunch: Build fix",
            &["fix"],
            &["Website relaunch: Build"],
        ),
        ("@Website relaunch:Build", &[], &["Website relaunch: Build"]),
        (
            "@Website relaunch: usability tests now",
            &["now"],
            &["Website relaunch: Usability tests"],
        ),
        ("@tar err", &["err"], &["Tariff app"]),
        ("@relaunch", &[], &["Website relaunch"]),
        ("@web", &[], &["Website and 1 more"]),
        ("@cafe nandu", &[], &["Café Ñandú"]),
        ("#urgent #on site x", &["x"], &["#urgent", "#on site"]),
        ("#ur", &[], &["#urgent and 1 more"]),
        ("billable:yes a", &["a"], &["Billable"]),
        ("billable:no", &[], &["Not billable"]),
        ("client:kestrel", &[], &["Kestrel Energy"]),
        ("client:\"Kestrel Energy\" x", &["x"], &["Kestrel Energy"]),
        ("task:screens", &[], &["Screens"]),
        ("stand-up last month", &["stand-up"], &["October 2026"]),
        ("yesterday", &[], &["Wednesday 18 November"]),
        ("2026-11 x", &["x"], &["November 2026"]),
        ("last 7 days", &[], &["13 – 19 November"]),
        ("in:2025", &[], &["2025"]),
        ("stand-up letzten Monat", &["stand-up"], &["October 2026"]),
        ("gestern", &[], &["Wednesday 18 November"]),
        ("letzte 7 Tage", &[], &["13 – 19 November"]),
        ("abrechenbar:ja a", &["a"], &["Billable"]),
        ("abrechenbar:nein", &[], &["Not billable"]),
        ("kunde:kestrel", &[], &["Kestrel Energy"]),
        ("aufgabe:screens", &[], &["Screens"]),
        (
            "ab:2026-11-01 bis:2026-11-05",
            &[],
            &["from 1 Nov", "to 5 Nov"],
        ),
        ("am:gestern", &[], &["Wednesday 18 November"]),
        ("Monat Woche alles", &["monat", "woche", "alles"], &[]),
        (
            "from:2026-11-01 to:2026-11-05",
            &[],
            &["from 1 Nov", "to 5 Nov"],
        ),
        ("\"last month\"", &["last month"], &[]),
        ("\"@Website\" \"", &["@website"], &[]),
        (
            "the last week of it",
            &["the", "of", "it"],
            &["9 – 15 November"],
        ),
        (
            "month week all 2025",
            &["month", "week", "all", "2025"],
            &[],
        ),
        (
            "http://x.y billable:maybe a:b",
            &["http://x.y", "billable:maybe", "a:b"],
            &[],
        ),
        ("@ # \" \"", &["@", "#"], &[]),
        ("", &[], &[]),
    ] {
        let (found_words, found_chips) = said(text);
        assert_eq!(
            (&found_words[..], &found_chips[..]),
            (
                &words
                    .iter()
                    .map(|word| (*word).to_owned())
                    .collect::<Vec<_>>()[..],
                &chips
                    .iter()
                    .map(|chip| (*chip).to_owned())
                    .collect::<Vec<_>>()[..]
            ),
            "{text}"
        );
    }
}

#[test]
fn what_cannot_be_meant_is_said() {
    for (text, code) in [
        ("@xyz", "unknown_name"),
        ("#xyz", "unknown_name"),
        ("client:xyz", "unknown_name"),
        ("@Website relaunch: xyz", "unknown_name"),
        ("from:sometime", "time_unreadable"),
        ("in:sometime", "range_unreadable"),
        ("last month yesterday", "time_twice"),
        ("from:2026-11-05 to:2026-11-01", "end_before_start"),
    ] {
        let problem = query(text).expect_err(text);
        assert_eq!(crate::words::code(&problem), code, "{text}");
    }
    let long = "x".repeat(TEXT_MOST + 1);
    assert!(matches!(query(&long), Err(Problem::TextTooLong { .. })));
}

fn entry<'a>(description: &'a str, project: u128, tags: &'a [TagId]) -> Spent<'a> {
    Spent {
        project: (project > 0).then(|| ProjectId(id(project))),
        task: None,
        tags,
        description,
        billable: false,
        span: Span::running(moment().now),
    }
}

#[test]
fn every_word_has_to_be_there_in_the_description_or_in_a_name() {
    let urgent = [TagId(id(90))];
    for (text, description, project, tags, fits) in [
        ("err sta", "Error states", 0, &[][..], true),
        ("states err", "Error states", 0, &[], true),
        ("rror", "Error states", 0, &[], false),
        ("tar", "Error states", 3, &[], true),
        ("northwind err", "Error states", 3, &[], true),
        ("urg", "", 0, &urgent, true),
        ("ecole", "École des arts", 0, &[], true),
        ("ÉCOLE", "ecole", 0, &[], true),
        ("stand-up", "Daily Stand-Up", 0, &[], true),
        ("stand-up", "Stand up", 0, &[], true),
        ("\"stand up\"", "Stand upright", 0, &[], false),
        ("\"copy deck\"", "Copy of the deck", 0, &[], false),
        ("C++", "Learn C++ today", 0, &[], true),
        ("🎉", "Party 🎉", 0, &[], true),
        ("会議", "週次会議", 0, &[], true),
        ("が", "しがつ", 0, &[], true),
        ("한국", "한국어 수업", 0, &[], true),
        ("йод", "Йод и йога", 0, &[], true),
        ("иод", "Йод", 0, &[], false),
        ("cafe\u{301}", "Café", 0, &[], true),
        ("cafe", "Cafe\u{301}", 0, &[], true),
        ("@Website", "x", 1, &[], true),
        ("@Website", "x", 2, &[], false),
        ("#urgent", "x", 0, &urgent, true),
        ("#on site", "x", 0, &urgent, false),
        ("billable:yes", "x", 0, &[], false),
        ("billable:no", "x", 0, &[], true),
        ("client:north", "x", 3, &[], true),
        ("client:north", "x", 1, &[], false),
    ] {
        let query = query(text).unwrap();
        assert_eq!(
            query.fits(&entry(description, project, tags)),
            fits,
            "{text} in {description}"
        );
    }
}

#[test]
fn what_was_looked_for_is_marked_as_it_stands() {
    let shown = |text: &str, looked: &str| {
        let runs = marked(text, &query(looked).unwrap().words);
        runs.iter()
            .map(|run| {
                if run.hit {
                    format!("[{}]", run.text)
                } else {
                    run.text.clone()
                }
            })
            .collect::<String>()
    };
    assert_eq!(
        shown("Recruit target group", "tar"),
        "Recruit [tar]get group"
    );
    assert_eq!(shown("Ecole École", "école"), "[Ecole] [École]");
    assert_eq!(
        shown("Daily stand-up, stand up", "stand-up"),
        "Daily [stand-up], [stand up]"
    );
    assert_eq!(shown("週次会議", "会議"), "週次[会議]");
    assert_eq!(shown("İstanbul", "ist"), "[İst]anbul");
    assert_eq!(shown("nothing", "xyz"), "nothing");
    assert_eq!(shown("", "xyz"), "");
}

proptest! {
    #[test]
    fn any_text_is_a_query_or_a_problem(text in any::<String>(), description in any::<String>()) {
        if let Ok(query) = query(&text) {
            let _ = query.fits(&entry(&description, 1, &[]));
            let runs = marked(&description, &query.words);
            prop_assert_eq!(runs.into_iter().map(|run| run.text).collect::<String>(), description);
        }
    }

    #[test]
    fn near_queries_do_not_panic(text in "([@#]?(Website|web|tar|on site|urg|é|:|\"|last|month|letzte|woche|7|days|from:|client:|2026-1[0-3]|-)( |:|\")?){0,9}") {
        let _ = query(&text);
    }

    #[test]
    fn what_is_marked_is_what_fits(word in "[a-zé]{1,3}", description in "[A-Za-zéÉ ,-]{0,20}") {
        let query = query(&word).unwrap();
        prop_assume!(query.words.iter().all(|word| word.projects.is_empty()));
        let is_marked = marked(&description, &query.words).iter().any(|run| run.hit);
        prop_assert_eq!(is_marked, query.fits(&entry(&description, 0, &[])));
    }
}
