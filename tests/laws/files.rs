//! What was exported comes in as it was: into a store that has nothing, and not at all into the one it came from.
//!
//! Never compares files; only what is kept.

use std::sync::Arc;
use std::sync::atomic::AtomicI64;

use proptest::prelude::*;
use stint_core::action::{Action, NewItem, Origin, Said};
use stint_core::at::At;
use stint_core::id::Kind;
use stint_core::view::{ExportFormat, ImportAsk};
use stint_engine::clock::Clock;
use stint_engine::files::{Export, Of, Reading, To};
use stint_engine::{Env, Stint, Vars};

/// 2026-11-19, some time of the day.
const NOW_S: i64 = 1_795_079_550;

const PROJECTS: [&str; 3] = ["Website, new", "'=Sum", "Ünïcode 🦊"];
const TAGS: [&str; 3] = ["a, b", "\"quoted\"", "+plus"];

#[derive(Clone, Debug)]
struct Tracked {
    text: String,
    project: Option<usize>,
    tags: Vec<usize>,
    billable: bool,
    start: i64,
    seconds: i64,
}

fn tracked() -> impl Strategy<Value = Tracked> {
    // What Clockify takes: no angles; a line may end in one way only.
    let text = "[^<>\r\\p{C}]{0,12}|['=+@\t-][a-z,;\"\n ]{0,9}";
    let choice = proptest::option::of(0..PROJECTS.len());
    let tags = proptest::sample::subsequence((0..TAGS.len()).collect::<Vec<_>>(), 0..=2);
    // Two years back, so that clocks were set four times.
    let start = NOW_S - 63_072_000..NOW_S - 200_000;
    (text, choice, tags, any::<bool>(), start, 0..100_000_i64).prop_map(
        |(text, project, tags, billable, start, seconds)| Tracked {
            text,
            project,
            tags,
            billable,
            start,
            seconds,
        },
    )
}

fn open(dir: &std::path::Path) -> Stint {
    Stint::open(Env {
        data_dir: dir.to_owned(),
        zone: chrono_tz::Europe::Berlin,
        vars: Vars::default(),
        clock: Clock::Fixed(Arc::new(AtomicI64::new(NOW_S * 1000))),
    })
    .unwrap()
}

fn item(kind: Kind, name: &str) -> Action {
    Action::AddItem(NewItem {
        kind,
        name: name.into(),
        under: None,
        color: None,
        billable: None,
    })
}

fn fill(stint: &Stint, all: &[Tracked]) {
    let act = |action: Action| stint.act(&action, Origin::Terminal).unwrap();
    for name in PROJECTS {
        act(item(Kind::Project, name));
    }
    for name in TAGS {
        act(item(Kind::Tag, name));
    }
    for one in all {
        act(Action::Add(Said {
            description: Some(one.text.clone()),
            project: one.project.map(|place| PROJECTS[place].to_owned()),
            tags: one
                .tags
                .iter()
                .map(|place| TAGS[*place].to_owned())
                .collect(),
            billable: Some(one.billable),
            from: Some(At::from_unix(one.start).to_string()),
            to: Some(At::from_unix(one.start + one.seconds).to_string()),
            ..Said::default()
        }));
    }
}

/// All that a person would miss, in an order of its own.
fn kept(stint: &Stint) -> Vec<String> {
    let entries = stint.entries(None, None).unwrap();
    let mut kept: Vec<String> = entries
        .into_iter()
        .map(|entry| {
            let project = entry.project.map(|project| project.name);
            let tags: Vec<String> = entry.tags.into_iter().map(|tag| tag.name).collect();
            let (text, billable) = (entry.description, entry.billable);
            format!(
                "{} {:?} {text:?} {project:?} {tags:?} {billable}",
                entry.start, entry.end
            )
        })
        .collect();
    kept.sort();
    kept
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_was_exported_comes_in_as_it_was(all in prop::collection::vec(tracked(), 1..12)) {
        let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let from = open(here.path());
        fill(&from, &all);
        for format in [ExportFormat::Json, ExportFormat::Csv] {
            let mut bytes = Vec::new();
            let on = &mut |_| std::ops::ControlFlow::Continue(());
            let export = Export { format, ..Export::all(Of::Everybody) };
            from.export(&export, To::Stream(&mut bytes), on).unwrap();
            let reading = Reading::of_bytes(&bytes, None).unwrap();
            let ask = ImportAsk::default();

            let dir = there.path().join(format.ending());
            let into = open(&dir);
            let plan = into.import_plan(&reading, &ask).unwrap();
            prop_assert_eq!(plan.refused_count, 0);
            let imported = into.import(&reading, &ask, Origin::Terminal, on).unwrap();
            prop_assert_eq!((imported.entries, plan.entries), (all.len(), all.len()));
            // Of an hour that clocks showed twice a table cannot always tell which; then it says so.
            if plan.noted_count == 0 {
                prop_assert_eq!(kept(&into), kept(&from));
                prop_assert_eq!(from.import_plan(&reading, &ask).unwrap().entries, 0);
            }
            prop_assert_eq!(into.import(&reading, &ask, Origin::Terminal, on).unwrap().entries, 0);
        }
    }
}
