//! Looking back: reports and searches over 100 000 entries of 1 000 projects, each beside the plainest question that
//! SQLite can be asked about the same rows.
//!
//! Never a far side: what was tracked lies here.

use std::path::Path;
use std::time::Instant;

use anyhow::Context as _;
use rusqlite::Connection;
use stint_core::at::At;
use stint_core::range::{self, RangeAsk, Unit};
use stint_core::report::{By, ReportAsk};
use stint_engine::clock::Clock;
use stint_engine::{Env, Stint, Vars};

use crate::room::Room;
use crate::table::{Bar, Beside, Runs, Table};
use crate::{say, tracked};

const RUNS: usize = 15;
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

pub(crate) fn measure(room: &Room, table: &mut Table) -> anyhow::Result<()> {
    say("reports and searches over 100 000 entries of 1 000 projects");
    let dir = room.dir("finding");
    tracked::fill(
        &dir,
        tracked::ENTRIES,
        tracked::PROJECTS,
        NOW.parse().context("now")?,
    )?;
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
