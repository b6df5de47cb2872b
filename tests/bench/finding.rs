//! Looking back: reports and searches over 100 000 entries of 1 000 projects, each beside the plainest question that
//! SQLite can be asked about the same rows.
//!
//! Never a far side: what was tracked lies here.

use std::path::Path;
use std::time::Instant;

use anyhow::Context as _;
use rusqlite::Connection;
use stint_core::action::Moment;
use stint_core::at::At;
use stint_core::catalog::{Project, Tag};
use stint_core::entry::{Entry, Span, Verbatim};
use stint_core::id::{EntryId, Key, ProjectId, RemoteId, TagId, WorkspaceId};
use stint_core::range::{self, RangeAsk, Unit};
use stint_core::report::{By, ReportAsk};
use stint_core::row::{Change, Item, Row};
use stint_engine::clock::Clock;
use stint_engine::store::Store;
use stint_engine::{Env, Stint, Vars};
use uuid::Uuid;

use crate::room::Room;
use crate::say;
use crate::table::{Bar, Beside, Runs, Table};

const RUNS: usize = 15;
const ENTRIES: u64 = 100_000;
const PROJECTS: u64 = 1_000;
const TAGS: u64 = 20;
/// When somebody looks back.
const NOW: &str = "2026-11-19T14:36:17Z";

/// Typed letter by letter, as a person does.
const TYPED: [&str; 8] = [
    "review pull request",
    "call with the client 97",
    "prepare",
    "@project 12",
    "#tag 3 fix",
    "weekly planning last month",
    "kestrel",
    "x",
];

const DONE: [&str; 8] = [
    "Review pull request",
    "Weekly planning",
    "Fix the import",
    "Call with the client",
    "Prepare the demo",
    "Answer tickets",
    "Draft the offer",
    "Interview",
];

pub(crate) fn measure(room: &Room, table: &mut Table) -> anyhow::Result<()> {
    say("reports and searches over 100 000 entries of 1 000 projects");
    let dir = room.dir("finding");
    fill(&dir)?;
    let env = Env {
        data_dir: dir.clone(),
        zone: chrono_tz::Europe::Berlin,
        vars: Vars::default(),
        clock: Clock::fixed(NOW.parse().context("now")?),
    };
    let stint = Stint::open(env)?;
    reports(&stint, &dir, table)?;
    searches(&stint, table)
}

fn reports(stint: &Stint, dir: &Path, table: &mut Table) -> anyhow::Result<()> {
    let of = |unit| RangeAsk::Of { unit, on: None };
    let asked = [
        ("a month", of(Unit::Month), 50.0),
        ("a year", of(Unit::Year), 200.0),
        ("everything", RangeAsk::All, 500.0),
    ];
    let plain = Connection::open(dir.join("stint.db"))?;
    for (name, range, most_ms) in asked {
        let whole = Some((At::from_unix(0), stint.now()));
        let bounds = range::resolve(&range, whole, chrono::Weekday::Mon, stint.moment())?;
        let floor = timed(|| {
            plain.query_row(
                "SELECT sum(end_s - start_s) FROM entry
                 WHERE workspace = 1 AND start_s >= ?1 AND start_s < ?2 AND side IN ('clean', 'new', 'edited')",
                (bounds.from.unix(), bounds.to.unix()),
                |row| row.get::<_, i64>(0),
            )
        })?;
        for (by, words) in [
            (vec![By::Project], ""),
            (
                vec![By::Client, By::Description],
                " by client and description",
            ),
        ] {
            let ask = ReportAsk {
                range: range.clone(),
                by,
                filter: String::new(),
                only: Vec::new(),
                rounded: None,
            };
            let took = timed(|| stint.report_page(ask.clone()))?;
            table.add(
                &format!("report of {name}{words}"),
                "ms",
                &took,
                Beside::new("one plain sum", floor.clone()),
                Bar::AtMost(most_ms),
            );
        }
    }
    Ok(())
}

fn searches(stint: &Stint, table: &mut Table) -> anyhow::Result<()> {
    let begun = Instant::now();
    stint.search("review", 50)?;
    table.add(
        "first search, which takes 100 000 entries into the index",
        "ms",
        &Runs::from(ms(begun)),
        None,
        Bar::Told,
    );
    let mut all = Vec::new();
    for _ in 0..5 {
        for text in TYPED {
            for (end, _) in text.char_indices().skip(1).chain([(text.len(), ' ')]) {
                let begun = Instant::now();
                // While it is typed, some of it means nothing yet.
                let _found = stint.look_for(&text[..end], 50)?;
                all.push(ms(begun));
            }
        }
    }
    all.sort_by(f64::total_cmp);
    let at = |part: usize| all.get(all.len() * part / 100).copied().unwrap_or(f64::NAN);
    table.add(
        "search at a key press: p99",
        "ms",
        &Runs::from(at(99)),
        None,
        Bar::AtMost(30.0),
    );
    table.add(
        "search at a key press: median",
        "ms",
        &Runs::from(at(50)),
        None,
        Bar::Told,
    );
    Ok(())
}

fn timed<T, E>(mut ask: impl FnMut() -> Result<T, E>) -> Result<Runs, E> {
    // One that does not count: the pages are in memory afterwards.
    ask()?;
    let mut runs = Runs::default();
    for _ in 0..RUNS {
        let begun = Instant::now();
        ask()?;
        runs.add(ms(begun));
    }
    Ok(runs)
}

fn ms(begun: Instant) -> f64 {
    begun.elapsed().as_secs_f64() * 1e3
}

/// About five years of twenty entries and more a working day, the same in every run.
fn fill(dir: &Path) -> anyhow::Result<()> {
    let store = Store::open(dir)?;
    let now: At = NOW.parse().context("now")?;
    let moment = Moment {
        now,
        zone: chrono_tz::Europe::Berlin,
    };
    let mut rows = Vec::new();
    for number in 0..PROJECTS {
        rows.push(pulled(
            Key::Project(project(number)),
            Item::Project(Project {
                name: format!("Project {number}"),
                client: None,
                color: ["#1976D2", "#E65100", "#00796B"][number as usize % 3].to_owned(),
                billable: number % 2 == 0,
                public: true,
                archived: false,
                kept: Verbatim::default(),
            }),
        ));
    }
    for number in 0..TAGS {
        let tag = Tag {
            name: format!("tag {number}"),
            archived: false,
        };
        rows.push(pulled(Key::Tag(tag_id(number)), Item::Tag(tag)));
    }
    for number in 0..ENTRIES {
        let luck = spread(number);
        let (day, slot) = ((number / 55) as i64, (number % 55) as i64);
        let start = moment
            .now
            .plus(-day * 86_400 - slot * 700 - (luck % 300) as i64);
        let span = Span::finished(start, start.plus(200 + (luck % 1_100) as i64))?;
        let mut entry = Entry::bare(span);
        entry.description = match luck % 4 {
            0 => DONE[(luck >> 8) as usize % DONE.len()].to_owned(),
            _ => format!(
                "{} {}",
                DONE[(luck >> 8) as usize % DONE.len()],
                luck % 1_000
            ),
        };
        entry.project = (!luck.is_multiple_of(11)).then(|| project((luck >> 16) % PROJECTS));
        entry.billable = !luck.is_multiple_of(3);
        if luck.is_multiple_of(5) {
            entry.tags.insert(tag_id((luck >> 24) % TAGS));
        }
        let id = EntryId(Uuid::from_u128(u128::from(number) + 1_000_000));
        rows.push(pulled(Key::Entry(id), Item::Entry(entry)));
    }
    for page in rows.chunks(2_000) {
        let changes: Vec<Change> = page.iter().cloned().map(Change::Keep).collect();
        store.write_pulled(|tx| tx.keep(&changes, None))?;
    }
    store.tidy()?;
    Ok(())
}

fn pulled(key: Key, item: Item) -> Row {
    let remote = RemoteId(format!("{:024x}", key.uuid().as_u128()));
    Row::pulled(key, WorkspaceId::HERE, remote, item)
}

fn project(number: u64) -> ProjectId {
    ProjectId(Uuid::from_u128(u128::from(number) + 1))
}

fn tag_id(number: u64) -> TagId {
    TagId(Uuid::from_u128(u128::from(number) + 500_000))
}

/// Spreads a counter over 64 bits, so that neighbours look unrelated.
fn spread(number: u64) -> u64 {
    let mut z = number.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
