//! What the window's list and start field read: days in both directions, the week, what can be made on the spot, and what
//! was typed and not sent.

use stint_core::action::{Action, NewItem, Origin, Said};
use stint_core::id::Kind;
use stint_core::view::{Creation, DayView, MonthView};
use stint_core::when;
use stint_tests::server::StandIn;

use crate::device::Device;

fn on_a_thursday() -> Device {
    Device::at("2026-11-19T12:36:00Z".parse().unwrap())
}

fn dates(days: &[DayView]) -> Vec<&str> {
    days.iter().map(|day| &*day.date).collect()
}

#[test]
fn days_are_had_in_both_directions_and_meet_without_a_gap() {
    let device = on_a_thursday();
    for day in 1..=9 {
        let on = |clock: &str| format!("2026-11-0{day} {clock}");
        device.add("Review", &on("9:00"), &on("10:00"));
    }
    device.add("Night", "2026-11-05 23:00", "2026-11-06 1:00");
    let all = device.stint.days(None, 20).unwrap();
    assert_eq!(all.len(), 9);
    let earlier = device.stint.days(Some("2026-11-06"), 3).unwrap();
    assert_eq!(dates(&earlier), ["2026-11-05", "2026-11-04", "2026-11-03"]);
    let later = device.stint.days_after("2026-11-05", 3).unwrap();
    assert_eq!(dates(&later), ["2026-11-08", "2026-11-07", "2026-11-06"]);
    assert_eq!(later[2].total.words, "2:00", "the night before reaches in");
    for day in earlier.iter().chain(&later) {
        let same = all.iter().find(|other| other.date == day.date);
        assert_eq!(Some(day), same, "a day is the same from both sides");
    }
    let rest = device.stint.days_after("2026-11-07", 5).unwrap();
    assert_eq!(
        rest.len(),
        2,
        "fewer than asked for: there are no later ones"
    );
    assert_eq!(device.stint.days_after("2026-11-09", 5).unwrap(), []);
}

#[test]
fn a_shift_of_thirty_hours_counts_in_every_day_that_it_reaches_into() {
    let device = on_a_thursday();
    device.add("Shift", "2026-11-16 20:00", "2026-11-18 2:00");
    device.add("Review", "2026-11-18 9:00", "2026-11-18 10:00");
    let days = device.stint.days(None, 7).unwrap();
    let totals: Vec<_> = days
        .iter()
        .map(|day| (&*day.date, &*day.total.words))
        .collect();
    assert_eq!(
        totals,
        [
            ("2026-11-18", "3:00"),
            ("2026-11-17", "24:00"),
            ("2026-11-16", "4:00")
        ]
    );
    assert_eq!(days[2].entries[0].nights, 2);
    let carried = |day: usize| &*days[day].carried[0].words;
    assert_eq!(carried(0), "2 h of Shift, until 2:00");
    assert_eq!(carried(1), "24 h of Shift, which goes on into the next day");
    assert_eq!(days[2].carried, []);
}

#[test]
fn a_day_that_holds_only_the_night_before_is_there_in_both_directions() {
    let device = on_a_thursday();
    device.add("Review", "2026-11-12 9:00", "2026-11-12 10:00");
    device.add("Release night", "2026-11-13 22:30", "2026-11-14 1:15");
    device.add("Review", "2026-11-16 9:00", "2026-11-16 10:00");
    let all = ["2026-11-16", "2026-11-14", "2026-11-13", "2026-11-12"];
    let days = device.stint.days(None, 7).unwrap();
    assert_eq!(dates(&days), all);
    let saturday = &days[1];
    assert_eq!(
        (&*saturday.label, &*saturday.total.words),
        ("Saturday", "1:15")
    );
    assert_eq!(saturday.entries, []);
    let [carried] = &saturday.carried[..] else {
        panic!("one: {:?}", saturday.carried)
    };
    assert_eq!(carried.words, "1 h 15 min of Release night, until 1:15");
    assert_eq!(carried.card, days[2].entries[0], "where it is listed");
    for count in 1..=4 {
        let mut pages: Vec<DayView> = Vec::new();
        while pages.len() < 4 {
            let before = pages.last().map(|day| day.date.clone());
            let page = device.stint.days(before.as_deref(), count).unwrap();
            assert!(!page.is_empty() && page.len() <= count);
            pages.extend(page);
        }
        assert_eq!(pages, days, "by {count}, back");
        let mut pages: Vec<DayView> = Vec::new();
        while pages.len() < 3 {
            let after = pages.first().map_or("2026-11-12", |day| &day.date);
            let page = device.stint.days_after(after, count).unwrap();
            assert!(!page.is_empty() && page.len() <= count);
            pages.splice(0..0, page);
        }
        assert_eq!(pages, days[..3], "by {count}, on");
    }
}

#[test]
fn a_span_of_days_has_what_is_carried_into_it_and_sums_to_what_it_shows() {
    let device = on_a_thursday();
    device.add("Release night", "2026-11-13 22:30", "2026-11-14 1:15");
    device.add("Review", "2026-11-16 9:00", "2026-11-16 10:00");
    let between = |from: &str, to: Option<&str>| {
        let moment = device.stint.moment();
        let from = when::range_from(from, moment).unwrap();
        let to = to.map(|to| when::range_to(to, moment).unwrap());
        let days = device.stint.days_between(from, to);
        let days = days.unwrap().into_iter();
        days.map(|day| {
            let listed = day.entries.len() + day.carried.len();
            (day.date, listed, day.total.words)
        })
        .collect::<Vec<_>>()
    };
    let (friday, saturday) = ("2026-11-13", "2026-11-14");
    let night = ("2026-11-14".to_owned(), 1, "1:15".to_owned());
    let monday = ("2026-11-16".to_owned(), 1, "1:00".to_owned());
    let began = ("2026-11-13".to_owned(), 1, "1:30".to_owned());
    assert_eq!(between(saturday, None), [monday.clone(), night.clone()]);
    assert_eq!(
        between(friday, None),
        [monday.clone(), night, began.clone()]
    );
    assert_eq!(between(friday, Some(friday)), [began], "up to midnight");
    // What began earlier in the day that is cut through is not of the list, and not of its sum.
    assert_eq!(between("2026-11-16 8:30", None), [monday]);
    assert_eq!(between("2026-11-16 9:30", None), []);
}

#[test]
fn a_month_shows_what_each_day_holds() {
    let device = on_a_thursday();
    device.add("Release night", "2026-10-31 22:30", "2026-11-01 1:15");
    device.add("Review", "2026-11-16 9:00", "2026-11-16 10:00");
    device.add("Mail", "2026-12-06 9:00", "2026-12-06 9:30");
    device.add("Mail", "2026-12-07 9:00", "2026-12-07 9:30");
    let month = device.stint.month(Some("16.11.")).unwrap();
    assert_eq!((&*month.on, &*month.title), ("2026-11-16", "November 2026"));
    assert_eq!(
        month.weekdays,
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    );
    let held = |month: &MonthView| {
        let held = month.days.iter().filter(|day| day.seconds > 0);
        held.map(|day| (day.words.clone(), day.is_here))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        held(&month),
        [
            ("Saturday 31 October, 1 h 30 min".to_owned(), false),
            ("Sunday 1 November, 1 h 15 min".to_owned(), true),
            ("Monday 16 November, 1 h 0 min".to_owned(), true),
            ("Sunday 6 December, 0 h 30 min".to_owned(), false),
        ]
    );
    let today = month.days.iter().find(|day| day.is_today).unwrap();
    assert_eq!(
        (today.number, &*today.words),
        (19, "Thursday 19 November, nothing tracked")
    );
    let later = device.stint.month(Some(&month.later)).unwrap();
    assert_eq!(held(&later).len(), 2, "{later:?}");
    assert_eq!(
        device.stint.month(Some(&later.earlier)).unwrap().title,
        month.title
    );
    assert!(device.stint.month(Some("soon")).is_err());
}

#[test]
fn what_runs_since_yesterday_stands_in_today_too() {
    let device = on_a_thursday();
    device
        .act(Action::Start(Said {
            from: Some("yesterday 22:30".into()),
            ..Said::text("Release night")
        }))
        .unwrap();
    let days = device.stint.days(None, 7).unwrap();
    assert_eq!(dates(&days), ["2026-11-19", "2026-11-18"]);
    assert_eq!(
        days[0].carried[0].words,
        "Release night has been running since yesterday 22:30"
    );
}

#[test]
fn the_line_for_a_finished_entry_is_of_the_day_that_is_asked_for() {
    let device = on_a_thursday();
    device.add("Review", "9:00", "10:00");
    let line = |on| device.stint.finished_line(on, "").unwrap();
    assert_eq!(line(None), line(Some("2026-11-19")));
    assert_eq!(line(Some("2026-11-18")), "2026-11-18 9:00-9:30 ");
    assert!(line(None).starts_with("10:00-"), "{}", line(None));
    let made = device.start(&format!("{}Catch up", line(None)));
    assert_eq!(made.description, "Catch up");
    assert!(made.end.is_some());
    assert!(device.stint.finished_line(Some("soon"), "").is_err());
}

#[test]
fn the_week_is_measured_against_what_was_meant() {
    let device = on_a_thursday();
    device.add("Review", "2026-11-18 9:00", "2026-11-18 16:30");
    let week = |said| device.stint.week(said).unwrap();
    assert_eq!(week(None).goal, None, "nothing was meant");
    device.stint.set("goal-week", Some("37:30")).unwrap();
    let this = week(None);
    let goal = this.goal.unwrap();
    assert_eq!(
        (&*this.total, &*goal.words, &*goal.percent),
        ("7:30", "of 37:30", "20 %")
    );
    assert_eq!(week(Some("2026-11-09")).total, "0:00");
    assert!(device.stint.week(Some("soon")).is_err());
}

#[test]
fn what_is_similar_is_listed_one_by_one_for_who_wants_that() {
    let device = on_a_thursday();
    device.add("Review", "9:00", "10:00");
    device.add("Review", "11:00", "12:00");
    let groups = || device.stint.days(None, 1).unwrap()[0].groups.len();
    assert_eq!(groups(), 1);
    device.stint.set("group-similar", Some("off")).unwrap();
    assert_eq!(groups(), 0);
}

fn creation(device: &Device, line: &str) -> Option<Creation> {
    let caret = line.encode_utf16().count();
    device.stint.read(line, caret).unwrap().create
}

#[test]
fn what_is_named_and_not_there_can_be_made_and_the_line_then_reads() {
    let device = on_a_thursday();
    device.make(Kind::Project, "Website");
    for (line, kind, name, label) in [
        (
            "Plan @Orchard",
            Kind::Project,
            "Orchard",
            "Create project “Orchard”",
        ),
        (
            "Plan @Website: Build it",
            Kind::Task,
            "Build it",
            "Create task “Build it”",
        ),
        (
            "Plan #deep work",
            Kind::Tag,
            "deep work",
            "Create tag “deep work”",
        ),
        (
            "\u{202b}תכנון @פרדס 🍊",
            Kind::Project,
            "פרדס 🍊",
            "Create project “פרדס 🍊”",
        ),
    ] {
        let creation = creation(&device, line).expect(line);
        assert_eq!(
            (creation.item.kind, &*creation.item.name, &*creation.label),
            (kind, name, label)
        );
        let item = NewItem { ..creation.item };
        device
            .stint
            .act(
                &stint_core::action::Action::AddItem(item),
                stint_core::action::Origin::Window,
            )
            .unwrap();
        let reading = device
            .stint
            .read(&creation.line, creation.line.len())
            .unwrap();
        assert_eq!(reading.problem, None, "{line}");
        assert_eq!(reading.create, None, "{line}");
    }
    for line in ["Plan @Web", "Plan @Website", "Plan", "Plan @", "Plan @x"] {
        let offered = creation(&device, line).map(|creation| creation.item.name);
        assert!(
            offered.is_none() || line == "Plan @Web",
            "{line}: {offered:?}"
        );
    }
}

#[test]
fn where_not_everybody_may_make_projects_the_offer_says_so() {
    let far = StandIn::start();
    let device = Device::connected_on_a_thursday(&far);
    let (_, workspace) = far.ada();
    far.with(|clockify| {
        clockify.web_settings(workspace, |settings| {
            settings.only_admins_create_project = true;
        });
    });
    device.sync_fully();
    let creation = creation(&device, "Plan @Orchard").unwrap();
    assert_eq!(creation.beside, "only admins may");
}

#[test]
fn a_megabyte_in_the_line_is_refused_and_never_searched_for() {
    let device = on_a_thursday();
    device.add("Review", "9:00", "10:00");
    let line = "@Website #urgent 🎉 ".repeat(50_000);
    let reading = device.stint.read(&line, line.len()).unwrap();
    assert_eq!(reading.problem.unwrap().code, "text_too_long");
    assert_eq!(reading.create, None);
    assert_eq!(device.stint.suggest(&line).unwrap(), []);
}

#[test]
fn what_is_being_typed_outlives_the_window() {
    let mut device = on_a_thursday();
    device
        .stint
        .keep_draft("line", Some("Half a line"))
        .unwrap();
    device.restart();
    assert_eq!(
        device.stint.draft("line").unwrap().as_deref(),
        Some("Half a line")
    );
    device.stint.keep_draft("line", None).unwrap();
    assert_eq!(device.stint.draft("line").unwrap(), None);
    assert_eq!(device.stint.snapshot().unwrap().undo, None, "it is no deed");

    // A window that dies before it heard what became of a line does not offer it again.
    let keep = |line| device.stint.keep_draft("line", Some(line)).unwrap();
    let start = |text, origin| {
        device
            .stint
            .act(&Action::Start(Said::text(text)), origin)
            .unwrap()
    };
    keep("Mail ");
    start("Review", Origin::Window);
    start("Mail", Origin::Terminal);
    assert_eq!(
        device.stint.draft("line").unwrap().as_deref(),
        Some("Mail "),
        "it is another one's"
    );
    start("Mail", Origin::Window);
    assert_eq!(device.stint.draft("line").unwrap(), None, "it is sent");
    let huge = "x".repeat(1_000_000);
    device.stint.keep_draft("line", Some(&huge)).unwrap();
    assert_eq!(
        device.stint.draft("line").unwrap(),
        None,
        "it would fill the store"
    );
}
