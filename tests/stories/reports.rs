//! Looking back: reports and searches know what is kept here, whatever the network does.

use serde_json::json;
use stint_core::range::{RangeAsk, Unit};
use stint_core::report::{By, ReportAsk, Toward};
use stint_tests::server::StandIn;

use crate::device::Device;

fn week(by: By) -> ReportAsk {
    ReportAsk {
        range: RangeAsk::Of {
            unit: Unit::Week,
            on: None,
        },
        by: vec![by],
        filter: String::new(),
        only: Vec::new(),
        rounded: None,
    }
}

fn rounding(far: &StandIn) {
    let (_, workspace) = far.ada();
    far.with(|clockify| {
        clockify.web_settings(workspace, |settings| {
            settings.rest["timeRoundingInReports"] = true.into();
            settings.rest["round"] = json!({"round": "Round up to", "minutes": "30"});
        });
    });
}

#[test]
fn a_report_rounds_each_entry_as_the_workspace_does_and_says_so() {
    let far = StandIn::start();
    rounding(&far);
    let device = Device::connected_on_a_thursday(&far);
    device.sync();
    device.add("Review", "8:00", "8:05");
    device.add("Review", "8:10", "8:45");
    let report = device.stint.report(&week(By::Description)).unwrap();
    let rule = report.rounding.unwrap();
    assert_eq!((rule.minutes, rule.way), (30, Toward::Up));
    assert_eq!(
        (report.total.seconds, report.total.rounded_s),
        (2_400, 1_800 + 3_600)
    );
    let page = device.stint.report_page(week(By::Description)).unwrap();
    assert_eq!(page.figures[0].words, "1:30");
    assert_eq!(
        page.rounding.unwrap().words,
        "Each entry is rounded up to 30 min, as this workspace does in reports. Exact: 0:40."
    );
    let exact = ReportAsk {
        rounded: Some(false),
        ..week(By::Description)
    };
    let page = device.stint.report_page(exact).unwrap();
    assert_eq!(page.figures[0].words, "0:40");
    assert_eq!(
        page.rounding.unwrap().words,
        "Exact times. This workspace rounds each entry up to 30 min: 1:30."
    );
}

#[test]
fn offline_a_report_holds_what_waits_and_not_what_was_deleted() {
    let far = StandIn::start();
    let device = Device::connected_on_a_thursday(&far);
    let kept = device.add("Kept", "8:00", "9:00");
    let deleted = device.add("Deleted", "7:00", "8:00");
    device.sync();
    far.set_network(false);
    device.delete(&deleted.id);
    device.add("Waits", "9:00", "9:20");
    let report = device.stint.report(&week(By::Description)).unwrap();
    let lines: Vec<(&str, i64)> = report
        .groups
        .iter()
        .map(|line| (&*line.name, line.sum.seconds / 60))
        .collect();
    assert_eq!(
        lines.iter().map(|(_, minutes)| minutes).sum::<i64>(),
        80,
        "{lines:?}"
    );
    assert!(lines.contains(&("Waits", 20)), "{lines:?}");
    device.describe(&kept.id, "Kept and renamed");
    let found = device.stint.search("renamed", 5).unwrap();
    assert_eq!((found.count, &*found.words), (1, "1 entry, 1:00"));
}

#[test]
fn what_the_website_changed_is_found_by_its_new_words_only() {
    let far = StandIn::start();
    let device = Device::connected_on_a_thursday(&far);
    device.add("Copy deck", "8:00", "9:00");
    device.sync();
    assert_eq!(device.stint.search("deck", 5).unwrap().count, 1);
    far.with(|clockify| {
        let id = clockify.entries().next().unwrap().id;
        clockify.web_entry(id, |entry| entry.description = "Café menu".into());
    });
    device.sync();
    assert_eq!(device.stint.search("deck", 5).unwrap().count, 0);
    let found = device.stint.search("cafe", 5).unwrap();
    let marked: Vec<&str> = found.hits[0]
        .title
        .iter()
        .filter(|run| run.hit)
        .map(|run| &*run.text)
        .collect();
    assert_eq!(marked, ["Café"]);
    device.delete("last");
    assert_eq!(
        device.stint.search("cafe", 5).unwrap().words,
        "Nothing found"
    );
    device
        .stint
        .act(
            &stint_core::action::Action::Undo,
            stint_core::action::Origin::Window,
        )
        .unwrap();
    assert_eq!(
        device.stint.search("cafe", 5).unwrap().count,
        1,
        "undo brings it back to be found"
    );
}

#[test]
fn a_filter_that_is_still_typed_shows_the_whole_and_says_why() {
    let device = Device::new();
    device.add("Review", "8:00", "9:00");
    let typed = ReportAsk {
        filter: "@nobody".to_owned(),
        ..week(By::Project)
    };
    let page = device.stint.report_page(typed.clone()).unwrap();
    assert_eq!(page.filter.problem.unwrap().code, "unknown_name");
    assert!(page.empty.is_none());
    assert!(
        device.stint.report(&typed).is_err(),
        "the terminal is told instead"
    );
}

#[test]
fn a_report_in_a_file_is_the_one_of_the_terminal_and_takes_the_place_that_was_chosen() {
    let far = StandIn::start();
    let device = Device::connected_on_a_thursday(&far);
    device.sync();
    device.add("=1+1", "8:00", "8:45");
    let ask = week(By::Description);
    let file = device.dir().join("report.csv");
    std::fs::write(&file, "what was there").unwrap();
    let exported = device.stint.export_report(&ask, &file).unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    assert_eq!(text, device.stint.report_csv(&ask).unwrap());
    assert_eq!(
        text,
        "Description,Hours,Billable hours,Seconds,Billable seconds,Entries\n'=1+1,0.75,0.00,2700,0,1\n"
    );
    assert!(exported.words.contains("report.csv"), "{}", exported.words);

    let nowhere = device.dir().join("no folder").join("report.csv");
    assert!(device.stint.export_report(&ask, &nowhere).is_err());
}
