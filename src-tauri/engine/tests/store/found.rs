//! The index of words finds what a plain look at every entry finds.
//! It never tests what a text means; core does.

use std::collections::BTreeSet;

use chrono_tz::Tz;
use proptest::prelude::*;
use stint_core::action::Moment;
use stint_core::id::{EntryId, Key};
use stint_core::report::Spent;
use stint_core::row::{Change, Row};
use stint_core::search::{self, Names, Query};
use stint_engine::store::Store;

use crate::support::{HERE, at, entry, keep, new_entry, project, project_id, pulled, tag, tag_id};
use crate::syncing::connected;

const WORDS: [&str; 12] = [
    "Review",
    "revision",
    "Café",
    "cafe\u{301}",
    "stand-up",
    "Stand up",
    "C++",
    "会議",
    "Website",
    "x",
    "Йод",
    "don't",
];

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let one = (
        prop::collection::vec(prop::sample::select(&WORDS[..]), 0..4),
        0..40_i64,
        any::<bool>(),
        any::<bool>(),
        0..8_u8,
    );
    prop::collection::vec(one, 0..40).prop_map(|entries| {
        let entries = entries.into_iter().zip(0..);
        entries
            .map(|((words, start, in_project, tagged, fate), number)| {
                let mut entry = entry(start * 3_600, (fate > 0).then_some(start * 3_600 + 600));
                entry.description = words.join(" ");
                entry.project = in_project.then(|| project_id(1));
                entry.billable = fate % 2 == 0;
                entry.tags = tagged.then(|| tag_id(1)).into_iter().collect();
                let row = pulled(&new_entry(number, entry), number);
                if fate == 1 { row.edited(None) } else { row }
            })
            .collect()
    })
}

fn texts() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "r",
        "rev",
        "review",
        "cafe",
        "CAFÉ",
        "stand",
        "stand-up",
        "\"stand up\"",
        "c++",
        "+",
        "会",
        "会議",
        "web",
        "x",
        "йод",
        "don't",
        "t",
        "nothing",
        "@Website",
        "#urgent",
        "billable:yes",
        "1970-01-01",
        "from:1970-01-02",
        "\"x\"",
        "%",
        "\\",
        "*",
        "OR",
        "NEAR(",
        "description:x",
        "^x",
        "\"",
    ]);
    prop::collection::vec(word, 1..4).prop_map(|words| words.join(" "))
}

fn query(text: &str) -> Option<Query> {
    let names = Names {
        projects: vec![(project_id(1), None, "Website".to_owned())],
        tags: vec![(tag_id(1), "urgent".to_owned())],
        ..Names::default()
    };
    let moment = Moment {
        now: at(100 * 3_600),
        zone: Tz::UTC,
    };
    search::read(text, &names, moment, chrono::Weekday::Mon).ok()
}

fn found(store: &Store, query: &Query) -> (BTreeSet<EntryId>, usize) {
    store.index_words().unwrap();
    let found = store
        .read(|tx| tx.search(HERE, query, at(100 * 3_600), 1_000))
        .unwrap();
    (found.entries.into_iter().collect(), found.count)
}

/// What a look at every row finds.
fn looked(rows: &[Row], query: &Query) -> BTreeSet<EntryId> {
    let fits = |row: &&Row| {
        let Some(entry) = row.entry() else {
            return false;
        };
        let tags: Vec<_> = entry.tags.iter().copied().collect();
        let spent = Spent {
            project: entry.project,
            task: None,
            tags: &tags,
            description: &entry.description,
            billable: entry.billable,
            span: entry.span,
        };
        let start = entry.span.start();
        query.fits(&spent)
            && query.from.is_none_or(|from| start >= from)
            && query.to.is_none_or(|to| start < to)
    };
    let id = |row: &Row| match row.key {
        Key::Entry(id) => id,
        _ => unreachable!("only entries"),
    };
    rows.iter().filter(fits).map(id).collect()
}

fn filled(rows: &[Row]) -> Store {
    let store = Store::in_memory().unwrap();
    keep(
        &store,
        [
            pulled(&project(1, "Website"), 901),
            pulled(&tag(1, "urgent"), 902),
        ],
    );
    keep(&store, rows.iter().cloned());
    store
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_found_is_what_fits(rows in rows(), text in texts()) {
        let Some(query) = query(&text) else { return Ok(()) };
        let store = filled(&rows);
        let expected = looked(&rows, &query);
        prop_assert_eq!(found(&store, &query), (expected.clone(), expected.len()), "{}", text);
    }

    #[test]
    fn the_index_follows_what_is_changed_and_deleted(before in rows(), after in rows(), text in texts()) {
        let Some(query) = query(&text) else { return Ok(()) };
        let store = filled(&before);
        store.index_words().unwrap();
        let changes: Vec<Change> = before
            .iter()
            .filter(|row| after.iter().all(|other| other.key != row.key))
            .map(|row| Change::Forget(row.key))
            .chain(after.iter().cloned().map(Change::Keep))
            .collect();
        store.write(|tx| tx.keep(&changes, None)).unwrap();
        let expected = looked(&after, &query);
        prop_assert_eq!(found(&store, &query), (expected.clone(), expected.len()), "{}", text);
    }
}

#[test]
fn many_are_found_in_the_order_of_time_and_counted() {
    let mut rows: Vec<Row> = (0..2_500_u16)
        .map(|number| {
            let mut entry = entry(i64::from(number) * 60, Some(i64::from(number) * 60 + 60));
            entry.description = "Review".to_owned();
            pulled(&new_entry(number.into(), entry), number.into())
        })
        .collect();
    rows[2_499] = rows[2_499].edited(None);
    let store = filled(&rows);
    store.index_words().unwrap();
    let query = query("rev").unwrap();
    let found = store.read(|tx| tx.search(HERE, &query, at(0), 3)).unwrap();
    assert_eq!((found.count, found.seconds), (2_499, None));
    let ids: Vec<Key> = found.entries.into_iter().map(Key::Entry).collect();
    assert_eq!(ids, [rows[2_498].key, rows[2_497].key, rows[2_496].key]);

    let (elsewhere, other) = connected();
    keep(
        &elsewhere,
        rows.iter().cloned().map(|row| match row.remote.as_ref() {
            // Every third is another workspace's.
            Some(remote) if remote.0.ends_with(['0', '3', '6', '9', 'c', 'f']) => Row {
                workspace: other,
                ..row
            },
            Some(_) | None => row,
        }),
    );
    elsewhere.index_words().unwrap();
    let of = |workspace| {
        elsewhere
            .read(|tx| tx.search(workspace, &query, at(0), 3))
            .unwrap()
            .count
    };
    assert_eq!(of(HERE) + of(other), 2_499);
    assert!(of(other) > 800, "{}", of(other));
}

#[test]
fn a_word_in_the_names_of_many_projects_finds_what_they_hold() {
    let store = Store::in_memory().unwrap();
    let projects = (1..=60).map(|number| pulled(&project(number, "Website"), 10_000 + number));
    keep(&store, projects);
    let entries = (0..120_u16).map(|number| {
        let mut entry = entry(i64::from(number), Some(i64::from(number) + 1));
        entry.description = String::new();
        entry.project = (number % 2 == 0).then(|| project_id(1 + u128::from(number) / 2));
        pulled(&new_entry(number.into(), entry), number.into())
    });
    keep(&store, entries);
    let moment = Moment {
        now: at(100 * 3_600),
        zone: Tz::UTC,
    };
    let names = store.read(|tx| tx.names(HERE)).unwrap();
    let query = search::read("web", &names, moment, chrono::Weekday::Mon).unwrap();
    assert_eq!(query.words[0].projects.len(), 60);
    assert_eq!(found(&store, &query).1, 60);
}
