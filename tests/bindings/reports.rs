//! The reports of the page's small world, made by core itself, so that what is drawn and tested there is what core says.
//! Never edited by hand: `UPDATE_BINDINGS=1 cargo test -p stint-tests --test bindings`.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Map, Value};
use stint_core::action::Moment;
use stint_core::at::At;
use stint_core::entry::Span;
use stint_core::goal::Goal;
use stint_core::id::{ClientId, ProjectId, TagId, TaskId};
use stint_core::range::{self, RangeAsk, Unit};
use stint_core::report::{
    self, By, Called, Names, Plan, ReportAsk, Rounding, Spent, Tally, Toward,
};
use stint_core::view::{FilterView, ReportPage};
use uuid::Uuid;

const FILE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../ui/src/host/fake/reports.json"
);

/// Name, colour, client, and how much of a day, in parts of a hundred.
const PROJECTS: [(&str, &str, u128, i64); 9] = [
    ("Website relaunch", "#1976D2", 50, 36),
    ("Tariff app", "#E65100", 51, 30),
    ("Onboarding study", "#7B1FA2", 51, 14),
    ("Support", "#8D6E63", 52, 7),
    ("Studio", "#607D8B", 0, 5),
    ("Hiring", "#C2185B", 0, 4),
    ("Energy portal", "#1565C0", 51, 2),
    ("Brand book", "#6A1B9A", 50, 1),
    ("Workshop", "#455A64", 52, 1),
];

fn moment() -> Moment {
    Moment {
        now: "2026-11-19T14:36:17Z".parse().unwrap(),
        zone: chrono_tz::Tz::UTC,
    }
}

fn names() -> Names {
    let client = |number: u128| (number > 0).then(|| ClientId(Uuid::from_u128(number)));
    let projects = PROJECTS
        .iter()
        .enumerate()
        .map(|(place, (name, color, of, _))| {
            let called = Called {
                name: (*name).to_owned(),
                color: Some((*color).to_owned()),
            };
            (project(place), (called, client(*of)))
        });
    let clients = [
        (50, "Fjord Museum"),
        (51, "Kestrel Energy"),
        (52, "Northwind Co-op"),
    ];
    Names {
        projects: projects.collect(),
        clients: clients
            .map(|(id, name)| (ClientId(Uuid::from_u128(id)), name.to_owned()))
            .into(),
        tasks: ["Screens", "Build", "Research"]
            .iter()
            .enumerate()
            .map(|(place, name)| (task(place), (*name).to_owned()))
            .collect(),
        tags: [(tag(0), "urgent".to_owned()), (tag(1), "remote".to_owned())].into(),
    }
}

fn project(place: usize) -> ProjectId {
    ProjectId(Uuid::from_u128(place as u128 + 1))
}

fn task(place: usize) -> TaskId {
    TaskId(Uuid::from_u128(place as u128 + 70))
}

fn tag(place: usize) -> TagId {
    TagId(Uuid::from_u128(place as u128 + 90))
}

/// Two years of working days, each a little different, the same in every run.
fn take(tally: &mut Tally) {
    const DAY_S: i64 = 86_400;
    let today = moment().now.unix() / DAY_S * DAY_S;
    let mut luck = 7_u64;
    let mut draw = |most: u64| {
        luck = luck
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (luck >> 33) % most
    };
    for back in (0..700_i64).rev() {
        let midnight = today - back * DAY_S;
        // 1 January 1970 was a Thursday.
        let weekday = (midnight / DAY_S + 3).rem_euclid(7);
        if weekday == 6 || (weekday == 5 && draw(9) > 0) || draw(23) == 0 {
            continue;
        }
        let mut at = midnight + 8 * 3600 + i64::try_from(draw(12)).unwrap() * 300;
        let end = if weekday == 5 {
            at + 3_000
        } else {
            at + 26_000 + i64::try_from(draw(70)).unwrap() * 120
        };
        while at < end {
            let mut part = i64::try_from(draw(100)).unwrap();
            let place = PROJECTS.iter().position(|(.., share)| {
                part -= share;
                part < 0
            });
            let place = place.unwrap_or(0);
            let length = 600 + i64::try_from(draw(18)).unwrap() * 300;
            let is_lunch = (at - midnight) / 3600 == 12;
            let stop = at + length;
            let runs = back == 0 && stop > moment().now.unix() - 3_000;
            let span = match runs {
                true => Span::running(At::from_unix(at)),
                false => Span::finished(At::from_unix(at), At::from_unix(stop)).unwrap(),
            };
            let number = usize::try_from(draw(3)).unwrap();
            tally.take(&Spent {
                project: (draw(60) > 0).then(|| project(place)),
                task: (place < 2).then(|| task(number)),
                tags: &[tag(0), tag(1)][..number.min(2)],
                description: ["Stand-up", "Error states", "Copy deck"][number],
                billable: place < 4,
                span,
            });
            if runs {
                return;
            }
            at = stop
                + if is_lunch {
                    2_400
                } else {
                    i64::try_from(draw(4)).unwrap() * 150
                };
        }
    }
}

fn page(range: RangeAsk, by: &[By], rounded: bool, has_goal: bool) -> ReportPage {
    let now = moment().now;
    let whole = Some((now.plus(-700 * 86_400), now));
    let plan = Plan {
        range: range::resolve(&range, whole, chrono::Weekday::Mon, moment()).unwrap(),
        by: by.to_vec(),
        moment: moment(),
        week_start: chrono::Weekday::Mon,
        rounding: rounded.then_some(Rounding {
            minutes: 15,
            way: Toward::Nearest,
        }),
        rounded,
        goal: Goal::new(if has_goal { "7:30" } else { "" }, "", "mon-fri"),
        filtered: false,
    };
    let mut tally = Tally::new(plan);
    take(&mut tally);
    let ask = ReportAsk {
        range,
        by: by.to_vec(),
        filter: String::new(),
        only: Vec::new(),
        rounded: None,
    };
    report::page(&tally.report(&names()), ask, FilterView::default())
}

#[test]
fn the_small_world_shows_what_core_says() {
    let of = |unit, on: Option<&str>| RangeAsk::Of {
        unit,
        on: on.map(str::to_owned),
    };
    let last = RangeAsk::Of {
        unit: Unit::Month,
        on: Some("2027-01-01".to_owned()),
    };
    let pages: BTreeMap<&str, ReportPage> = [
        (
            "month project",
            page(of(Unit::Month, None), &[By::Project], false, true),
        ),
        (
            "month client task",
            page(of(Unit::Month, None), &[By::Client, By::Task], false, true),
        ),
        (
            "month tag",
            page(of(Unit::Month, None), &[By::Tag], false, true),
        ),
        (
            "month rounded",
            page(of(Unit::Month, None), &[By::Project], true, true),
        ),
        (
            "month earlier",
            page(
                of(Unit::Month, Some("2026-10-01")),
                &[By::Project],
                false,
                true,
            ),
        ),
        (
            "week project",
            page(of(Unit::Week, None), &[By::Project], false, true),
        ),
        (
            "day project",
            page(of(Unit::Day, None), &[By::Project], false, true),
        ),
        (
            "year project",
            page(of(Unit::Year, None), &[By::Project], false, false),
        ),
        ("nothing", page(last, &[By::Project], false, false)),
    ]
    .into();
    let pages: Map<String, Value> = pages
        .into_iter()
        .map(|(name, page)| (name.to_owned(), serde_json::to_value(page).unwrap()))
        .collect();
    let fresh = serde_json::to_string(&pages).unwrap() + "\n";
    let file = Path::new(FILE);
    if std::env::var_os("UPDATE_BINDINGS").is_some() {
        std::fs::write(file, &fresh).unwrap();
    }
    assert!(
        std::fs::read_to_string(file).is_ok_and(|kept| kept == fresh),
        "ui/src/host/fake/reports.json is not what core says; renew it:\n    \
         UPDATE_BINDINGS=1 cargo test -p stint-tests --test bindings"
    );
}
