//! What reports promise: nothing is lost, nothing counts twice, days are those of the person.

use std::collections::BTreeMap;

use chrono::Weekday;
use chrono_tz::{America, Asia, Australia, Europe, Pacific, Tz};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::action::Moment;
use crate::entry::Span;
use crate::goal::Goal;
use crate::id::{ClientId, ProjectId, TagId, TaskId};
use crate::range::{self, Unit};
use crate::view::FilterView;

/// 10:12 in Berlin, on the Thursday of the drawings.
const NOW: &str = "2026-11-19T09:12:30Z";

#[derive(Clone, Debug)]
struct Was {
    project: Option<u8>,
    task: Option<u8>,
    tags: Vec<TagId>,
    description: &'static str,
    billable: bool,
    span: Span,
}

fn was(project: u8, from: &str, to: &str) -> Was {
    Was {
        project: (project > 0).then_some(project),
        task: None,
        tags: Vec::new(),
        description: "Work",
        billable: project == 1,
        span: Span::finished(from.parse().unwrap(), to.parse().unwrap()).unwrap(),
    }
}

fn project(number: u8) -> ProjectId {
    ProjectId(Uuid::from_u128(number.into()))
}

fn tag(number: u8) -> TagId {
    TagId(Uuid::from_u128(u128::from(number) + 1000))
}

fn plan(ask: &RangeAsk, by: &[By], zone: Tz) -> Plan {
    let moment = Moment {
        now: NOW.parse().unwrap(),
        zone,
    };
    let whole = Some((At::from_unix(0), moment.now));
    Plan {
        range: range::resolve(ask, whole, Weekday::Mon, moment).unwrap(),
        by: by.to_vec(),
        moment,
        week_start: Weekday::Mon,
        rounding: None,
        rounded: false,
        goal: Goal::default(),
        filtered: false,
    }
}

fn of(unit: Unit) -> RangeAsk {
    RangeAsk::Of { unit, on: None }
}

fn names() -> Names {
    let called = |name: &str, color: &str| Called {
        name: name.to_owned(),
        color: Some(color.to_owned()),
    };
    let client = |number: u128| Some(ClientId(Uuid::from_u128(number)));
    Names {
        projects: BTreeMap::from([
            (project(1), (called("Website", "#1976D2"), client(50))),
            (project(2), (called("Tariff app", "#E65100"), client(51))),
            (project(3), (called("Studio", "#1565C0"), client(50))),
        ]),
        clients: BTreeMap::from([
            (ClientId(Uuid::from_u128(50)), "Kestrel".to_owned()),
            (ClientId(Uuid::from_u128(51)), "Northwind".to_owned()),
        ]),
        tasks: BTreeMap::from([(TaskId(Uuid::from_u128(70)), "Build".to_owned())]),
        tags: BTreeMap::from([
            (tag(1), "urgent".to_owned()),
            (tag(2), "billing".to_owned()),
        ]),
    }
}

fn report(plan: Plan, entries: &[Was]) -> Report {
    let mut tally = Tally::new(plan);
    for was in entries {
        tally.take(&Spent {
            project: was.project.map(project),
            task: was.task.map(|task| TaskId(Uuid::from_u128(task.into()))),
            tags: &was.tags,
            description: was.description,
            billable: was.billable,
            span: was.span,
        });
    }
    tally.report(&names())
}

fn ask(plan: &Plan) -> ReportAsk {
    ReportAsk {
        range: of(Unit::Month),
        by: plan.by.clone(),
        filter: String::new(),
        only: Vec::new(),
        rounded: None,
    }
}

fn page_of(plan: Plan, entries: &[Was]) -> crate::view::ReportPage {
    let ask = ask(&plan);
    page(&report(plan, entries), ask, FilterView::default())
}

fn lines(report: &Report) -> Vec<(String, i64)> {
    report
        .groups
        .iter()
        .map(|line| (line.name.clone(), line.sum.seconds / 60))
        .collect()
}

#[test]
fn time_goes_to_the_day_in_which_it_lies_and_to_the_range_in_which_it_is_asked_for() {
    let entries = [
        was(1, "2026-11-18T21:00:00Z", "2026-11-19T01:00:00Z"),
        was(2, "2026-11-19T08:00:00Z", "2026-11-19T08:30:00Z"),
    ];
    let today = report(
        plan(&of(Unit::Day), &[By::Project], Europe::Berlin),
        &entries,
    );
    assert_eq!(
        lines(&today),
        [("Website".to_owned(), 120), ("Tariff app".to_owned(), 30)]
    );
    let week = report(
        plan(&of(Unit::Week), &[By::Day, By::Project], Europe::Berlin),
        &entries,
    );
    assert_eq!(
        lines(&week),
        [
            ("Wednesday 18 November".to_owned(), 120),
            ("Thursday 19 November".to_owned(), 150)
        ]
    );
    assert_eq!(week.total.entries, 2);
    assert_eq!(
        week.groups.iter().map(|line| line.sum.entries).sum::<u32>(),
        3,
        "one of them is on two days"
    );
    assert_eq!(week.groups[1].groups.len(), 2);
}

#[test]
fn projects_of_one_client_are_one_line() {
    let entries = [
        was(1, "2026-11-17T08:00:00Z", "2026-11-17T09:00:00Z"),
        was(2, "2026-11-17T09:00:00Z", "2026-11-17T12:00:00Z"),
        was(3, "2026-11-17T12:00:00Z", "2026-11-17T13:30:00Z"),
        was(0, "2026-11-17T13:30:00Z", "2026-11-17T13:40:00Z"),
    ];
    let report = report(
        plan(&of(Unit::Month), &[By::Client, By::Project], Europe::Berlin),
        &entries,
    );
    assert_eq!(
        lines(&report),
        [
            ("Northwind".to_owned(), 180),
            ("Kestrel".to_owned(), 150),
            (String::new(), 10)
        ]
    );
    let inner: Vec<&str> = report.groups[1]
        .groups
        .iter()
        .map(|line| &*line.name)
        .collect();
    assert_eq!(inner, ["Studio", "Website"]);
    assert_eq!(report.groups[1].columns, [150 * 60]);
}

#[test]
fn an_entry_of_several_tags_counts_in_each_and_that_is_said() {
    let mut both = was(1, "2026-11-17T08:00:00Z", "2026-11-17T09:00:00Z");
    both.tags = vec![tag(1), tag(2)];
    let entries = [both, was(2, "2026-11-17T09:00:00Z", "2026-11-17T09:20:00Z")];
    let plan = plan(&of(Unit::Month), &[By::Tag], Europe::Berlin);
    let by_tag = report(plan.clone(), &entries);
    assert_eq!(
        lines(&by_tag),
        [
            ("billing".to_owned(), 60),
            ("urgent".to_owned(), 60),
            (String::new(), 20)
        ]
    );
    assert_eq!(by_tag.total.seconds, 80 * 60);
    let page = page_of(plan, &entries);
    assert_eq!(page.notes, [crate::words::several_tags()]);
    assert_eq!(page.table.foot.last().map(String::as_str), Some("1:20"));
    let bar = page.bars.bars.iter().find(|bar| bar.total == "1:20");
    assert_eq!(
        bar.map(|bar| bar.parts.len()),
        Some(2),
        "bars are by project then"
    );
}

#[test]
fn what_runs_counts_up_to_now_and_is_not_rounded() {
    let mut runs = was(1, "2026-11-19T09:00:00Z", "2026-11-19T09:00:00Z");
    runs.span = Span::running("2026-11-19T09:00:00Z".parse().unwrap());
    let mut plan = plan(&of(Unit::Day), &[By::Project], Europe::Berlin);
    plan.rounding = Some(Rounding {
        minutes: 15,
        way: Toward::Up,
    });
    plan.rounded = true;
    let entries = [runs, was(2, "2026-11-19T08:00:00Z", "2026-11-19T08:01:00Z")];
    let sums = report(plan.clone(), &entries).total;
    assert_eq!((sums.seconds, sums.rounded_s), (750 + 60, 750 + 900));
    let page = page_of(plan, &entries);
    let said = &page.rounding.unwrap().words;
    assert_eq!(
        said,
        "Each entry is rounded up to 15 min, as this workspace does in reports. Exact: 0:13."
    );
    assert_eq!(page.figures[0].words, "0:27");
    assert_eq!(page.notes, [crate::words::still_runs()]);
}

#[test]
fn a_goal_is_what_was_meant_up_to_today() {
    let mut plan = plan(&of(Unit::Week), &[By::Project], Europe::Berlin);
    plan.goal = Goal::new("7:30", "", "mon-fri");
    let entries = [
        was(1, "2026-11-16T08:00:00Z", "2026-11-16T16:00:00Z"),
        was(1, "2026-11-17T08:00:00Z", "2026-11-17T15:00:00Z"),
    ];
    let page = page_of(plan.clone(), &entries);
    let figures: Vec<(&str, &str)> = page
        .figures
        .iter()
        .map(|figure| (&*figure.words, &*figure.label))
        .collect();
    assert_eq!(
        figures,
        [
            ("15:00", "tracked"),
            ("15:00", "billable, 100 %"),
            ("30:00", "target so far"),
            ("−15:00", "behind"),
            ("2", "entries")
        ]
    );
    assert_eq!(page.bars.under, "by project, dashed: 7:30");
    assert_eq!(
        page.bars.bars[0].against.as_deref(),
        Some("0:30 ahead of 7:30")
    );
    assert_eq!(
        page.bars.bars[5].target,
        Some(0),
        "nothing is meant for Saturday"
    );
    let trend: Vec<String> = page
        .trend
        .unwrap()
        .points
        .into_iter()
        .map(|point| point.words)
        .collect();
    assert_eq!(trend, ["+0:30", "0:00", "−7:30", "−15:00"]);
    plan.filtered = true;
    assert_eq!(
        report(plan, &entries).target_s,
        None,
        "a goal is for all of it"
    );
}

#[test]
fn the_heat_of_a_week_is_the_mean_of_its_days() {
    let plan = plan(
        &RangeAsk::Between {
            from: Some("2026-11-02".into()),
            to: Some("2026-11-15".into()),
        },
        &[By::Project],
        Europe::Berlin,
    );
    let page = page_of(
        plan,
        &[
            was(1, "2026-11-02T08:00:00Z", "2026-11-02T09:30:00Z"),
            was(1, "2026-11-15T08:00:00Z", "2026-11-15T08:01:00Z"),
        ],
    );
    let heat = page.heat.unwrap();
    assert_eq!(heat.hours.first().map(String::as_str), Some("8"));
    let monday: Vec<(&str, u8)> = heat.rows[0]
        .cells
        .iter()
        .map(|cell| (&*cell.words, cell.step))
        .collect();
    assert_eq!(monday[..4], [("", 0), ("30", 3), ("15", 2), ("", 0)]);
    assert_eq!(heat.rows[0].cells[1].long, "Monday 9 – 10: 30 min");
}

#[test]
fn bars_have_seven_colours_and_the_rest_is_one_part() {
    let start: At = "2026-11-17T08:00:00Z".parse().unwrap();
    let entries: Vec<Was> = (1..=10)
        .map(|number| Was {
            span: Span::finished(start, start.plus(600 * i64::from(20 - number))).unwrap(),
            ..was(number, "2026-11-17T08:00:00Z", "2026-11-17T08:00:00Z")
        })
        .collect();
    let page = page_of(
        plan(&of(Unit::Month), &[By::Project], Europe::Berlin),
        &entries,
    );
    assert_eq!(page.bars.stacks.len(), 8);
    assert_eq!(page.bars.stacks[7].name, "Others");
    assert_eq!(
        page.bars.stacks[2].pattern,
        Pattern::Rising,
        "its blue is much like the first one's"
    );
    let bar = page
        .bars
        .bars
        .iter()
        .find(|bar| !bar.parts.is_empty())
        .unwrap();
    assert_eq!((bar.parts.len(), &*bar.parts[7].words), (8, "5:30"));
    assert_eq!(
        page.shares.rows[2].of.pattern,
        Pattern::Rising,
        "the same line looks the same everywhere"
    );
}

#[test]
fn the_name_of_today_stands_clear_of_the_week_that_begins_beside_it() {
    // A Sunday; in the drawings' month the next week begins on the 23rd.
    let mut plan = plan(&of(Unit::Month), &[By::Project], Europe::Berlin);
    plan.moment.now = "2026-11-22T10:00:00Z".parse().unwrap();
    let page = page_of(plan, &[]);
    let named: Vec<&str> = page
        .bars
        .bars
        .iter()
        .map(|bar| &*bar.label)
        .filter(|label| !label.is_empty())
        .collect();
    assert_eq!(named, ["2", "9", "16", "22", "30"]);
}

#[test]
fn a_report_of_nothing_says_so() {
    let page = page_of(plan(&of(Unit::Week), &[By::Project], Europe::Berlin), &[]);
    assert_eq!(
        page.empty.as_deref(),
        Some("Nothing is tracked in 16 – 22 November.")
    );
    assert_eq!(page.bars.bars.len(), 7);
    let mut filtered = plan(&of(Unit::Day), &[By::Project], Europe::Berlin);
    filtered.filtered = true;
    let page = page_of(filtered, &[]);
    assert_eq!(
        page.empty.as_deref(),
        Some("Nothing on Thursday 19 November is like that.")
    );
}

#[test]
fn entries_at_the_ends_of_time_do_no_harm() {
    let entries = [
        was(1, "0001-01-01T00:00:00Z", "0001-01-01T02:00:00Z"),
        was(1, "9999-12-31T21:00:00Z", "9999-12-31T23:59:59Z"),
        was(2, "1970-01-01T00:00:00Z", "1970-01-02T06:00:00Z"),
    ];
    let plan = plan(
        &RangeAsk::Between {
            from: Some("0001-01-01T00:00:00Z".into()),
            to: Some("9999-12-31T23:59:59Z".into()),
        },
        &[By::Project],
        Tz::UTC,
    );
    assert_eq!(page_of(plan, &entries).figures[0].words, "34:59");
}

fn zones() -> impl Strategy<Value = Tz> {
    prop::sample::select(vec![
        Europe::Berlin,
        America::St_Johns,
        America::Havana,
        Australia::Lord_Howe,
        Asia::Kathmandu,
        Pacific::Apia,
    ])
}

/// Around the change of clocks in Berlin, with spans of up to three days.
fn entries() -> impl Strategy<Value = Vec<Was>> {
    let entry = (
        0_u8..4,
        -3_000_000_i64..900_000,
        0_i64..260_000,
        any::<bool>(),
        0_usize..4,
        0_u8..3,
    );
    let entry = entry.prop_map(|(project, off, length, billable, tags, task)| {
        let start = At::from_unix(1_792_890_000 + off);
        Was {
            project: (project > 0).then_some(project),
            task: (task > 0).then_some(task),
            tags: [vec![], vec![tag(1)], vec![tag(2)], vec![tag(1), tag(2)]][tags].clone(),
            description: ["", "Stand-up", "Review"][usize::from(task)],
            billable,
            span: Span::finished(start, start.plus(length)).unwrap(),
        }
    });
    prop::collection::vec(entry, 0..12)
}

fn october() -> RangeAsk {
    RangeAsk::Of {
        unit: Unit::Month,
        on: Some("2026-10-01".to_owned()),
    }
}

fn sum(lines: &[Line]) -> Sum {
    let mut sum = Sum::default();
    lines.iter().for_each(|line| sum.add(&line.sum));
    sum
}

proptest! {
    #[test]
    fn lines_add_up_to_the_total_whatever_they_stand_for(
        zone in zones(),
        entries in entries(),
        first in prop::sample::select(&By::ALL[..]),
        second in prop::sample::select(&By::ALL[..]),
        minutes in prop::sample::select(vec![0_u32, 6, 15, 60]),
    ) {
        prop_assume!(first != By::Tag && second != By::Tag && first != second);
        let mut plan = plan(&october(), &[first, second], zone);
        plan.rounding = (minutes > 0).then_some(Rounding { minutes, way: Toward::Nearest });
        plan.rounded = true;
        let report = report(plan, &entries);
        let total = report.total;
        let seconds = |sum: Sum| (sum.seconds, sum.billable_s, sum.rounded_s, sum.rounded_billable_s);
        prop_assert_eq!(seconds(sum(&report.groups)), seconds(total));
        for line in &report.groups {
            prop_assert_eq!(seconds(sum(&line.groups)), seconds(line.sum), "{}", line.name);
            prop_assert_eq!(line.columns.iter().sum::<i64>(), line.sum.rounded_s);
        }
        let bars: i64 = report.shape.bars.iter().flat_map(|(_, parts)| parts).sum();
        prop_assert_eq!(bars, total.rounded_s);
        prop_assert_eq!(report.shape.heat.iter().flatten().sum::<i64>(), total.seconds);
        prop_assert_eq!(report.days.iter().map(|day| day.seconds).sum::<i64>(), total.seconds);
        prop_assert_eq!(report.shape.column_totals.iter().sum::<i64>(), total.rounded_s);
    }

    #[test]
    fn days_add_up_to_their_month_over_a_change_of_clocks(zone in zones(), entries in entries(), minutes in prop::sample::select(vec![0_u32, 15])) {
        let of_range = |ask: &RangeAsk| {
            let mut plan = plan(ask, &[By::Project], zone);
            plan.rounding = (minutes > 0).then_some(Rounding { minutes, way: Toward::Nearest });
            plan.rounded = true;
            report(plan, &entries).total
        };
        let month = of_range(&october());
        let mut days = (0, 0);
        for day in 1..=31 {
            let of_day = of_range(&RangeAsk::Of { unit: Unit::Day, on: Some(format!("2026-10-{day:02}")) });
            days = (days.0 + of_day.seconds, days.1 + of_day.rounded_s);
        }
        prop_assert_eq!(days, (month.seconds, month.rounded_s));
    }

    #[test]
    fn the_order_of_entries_does_not_matter(zone in zones(), entries in entries(), by in prop::sample::select(&By::ALL[..])) {
        let mut turned = entries.clone();
        turned.reverse();
        let plan = plan(&october(), &[by, By::Description], zone);
        let (a, b) = (page_of(plan.clone(), &entries), page_of(plan, &turned));
        prop_assert_eq!(a, b);
    }

    #[test]
    fn parts_of_a_picture_stay_inside_it(zone in zones(), entries in entries(), goal in prop::sample::select(vec!["", "7:30", "24"])) {
        let mut plan = plan(&october(), &[By::Project], zone);
        plan.goal = Goal::new(goal, "", "mon-fri");
        let page = page_of(plan, &entries);
        for bar in &page.bars.bars {
            prop_assert!(bar.parts.iter().map(|part| part.size).sum::<u32>() <= 10_008, "rounding apart");
            prop_assert!(bar.target.unwrap_or(0) <= 10_000);
        }
        prop_assert!(page.shares.rows.iter().all(|row| row.size <= 10_000));
        let points = page.trend.into_iter().flat_map(|trend| trend.points);
        prop_assert!(points.into_iter().all(|point| point.at <= 10_000));
    }
}
