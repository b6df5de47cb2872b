//! The calendar on the days on which clocks are set: 25 hours and 23, and every length as long as it really was.
//! It never looks at a server.

use chrono::{Datelike as _, NaiveDate};
use chrono_tz::Europe::Berlin;
use fantoccini::key::Key;
use serde_json::Value;
use stint_core::at::At;
use stint_core::day;
use stint_tests::server::real_clock;

use crate::window_calendar::drag;
use crate::window_parts::tells;
use crate::world::{Window, World, until};

const HOUR_S: i64 = 3600;
/// The pixels of an hour at 15 minutes between the lines.
const HOUR_PX: f64 = 100.0;

#[tokio::test]
async fn the_day_with_an_hour_twice_has_25_and_an_entry_across_it_its_true_length() {
    let date = last_change(25);
    let world = World::in_zone(Berlin);
    let midnight = day::bounds(date, Berlin).0;
    // Clocks show 1:30 to 3:30, and three hours go by.
    add(&world, "Night shift", midnight.plus(5400), 3 * HOUR_S);
    let window = calendar(&world, "Night shift").await;
    is_high(&window, 25).await;
    assert_eq!(words(&window, ".blk b").await, "3:00");
    assert_eq!(words(&window, ".blk .t").await, "1:30 – 3:30");
    assert_eq!(first_hours(&window).await, "0:00 1:00 2:00 2:00 3:00");
    window.picture("clocks-back").await;

    // An hour further down is an hour later, whatever clocks show.
    drag(&window, ".blk", HOUR_PX).await;
    lies(&world, "Night shift", midnight.plus(9000), 3 * HOUR_S).await;
    window.reads("2:30 – 4:30").await;
    // By the keyboard it goes by real minutes too, and grows by them.
    keyboard(&window, ".blk").await;
    window.chord(&[Key::Alt.into(), Key::Up.into()]).await;
    lies(&world, "Night shift", midnight.plus(8700), 3 * HOUR_S).await;
    let longer = [Key::Alt.into(), Key::Shift.into(), Key::Down.into()];
    keyboard(&window, ".blk").await;
    window.chord(&longer).await;
    lies(&world, "Night shift", midnight.plus(8700), 3 * HOUR_S + 300).await;
    for _ in 0..3 {
        window.with_ctrl('z').await;
    }
    lies(&world, "Night shift", midnight.plus(5400), 3 * HOUR_S).await;
}

#[tokio::test]
async fn the_day_without_an_hour_has_23_and_what_lies_across_the_gap_is_shorter_than_clocks_say() {
    let date = last_change(23);
    let world = World::in_zone(Berlin);
    let midnight = day::bounds(date, Berlin).0;
    // Clocks show 0:30 to 1:30, and later 1:45 to 3:15, which is half an hour.
    add(&world, "Rounds", midnight.plus(1800), HOUR_S);
    add(&world, "Night shift", midnight.plus(6300), HOUR_S / 2);
    let window = calendar(&world, "Night shift").await;
    is_high(&window, 23).await;
    let last = ".blk:last-of-type";
    assert_eq!(words(&window, &format!("{last} b")).await, "0:30");
    assert_eq!(words(&window, &format!("{last} .t")).await, "1:45 – 3:15");
    assert_eq!(first_hours(&window).await, "0:00 1:00 3:00 4:00 5:00");
    window.picture("clocks-forward").await;

    drag(&window, last, HOUR_PX).await;
    lies(&world, "Night shift", midnight.plus(9900), HOUR_S / 2).await;
    window.reads("3:45 – 4:15").await;
    keyboard(&window, ".blk").await;
    window.chord(&[Key::Alt.into(), Key::Down.into()]).await;
    lies(&world, "Rounds", midnight.plus(2100), HOUR_S).await;

    // What lies between them is filled with the minutes that there were.
    window.click(".hole").await.reads("1:35 – 3:45").await;
    window.types("Bread").await.presses(Key::Enter).await;
    lies(&world, "Bread", midnight.plus(5700), 4200).await;
}

/// The last day there that had so many hours and is over.
fn last_change(hours: i64) -> NaiveDate {
    let today = day::date_of(At::from_unix(real_clock()), Berlin);
    let long = |date: &NaiveDate| {
        let (start, end) = day::bounds(*date, Berlin);
        end.unix() - start.unix() == hours * HOUR_S
    };
    let found = today.pred_opt().unwrap().iter_days().rev().find(long);
    let found = found.unwrap();
    assert!(found.weekday() == chrono::Weekday::Sun);
    found
}

fn add(world: &World, text: &str, from: At, length_s: i64) {
    let (from, to) = (from.to_string(), from.plus(length_s).to_string());
    world.stint(&["add", text, "--from", &from, "--to", &to]);
}

/// Opens the calendar at the day of an entry, as the palette finds it.
async fn calendar(world: &World, description: &str) -> Window {
    let window = world.window(&[], &[]).await;
    window.painted().await.with_ctrl('k').await;
    window.types(description).await.reads("1 entry").await;
    let entry = format!(
        "[...document.querySelectorAll('.pal-list [role=option]')]
        .findIndex((line) => line.querySelector('b') && line.innerText.includes('{description}'))"
    );
    let steps = until("it is found", async || window.eval(&entry).await?.as_u64()).await;
    for _ in 0..steps {
        window.presses(Key::Down).await;
    }
    window.presses(Key::Enter).await.find(".dock").await;
    window.presses(Key::Escape).await;
    until("the editor is closed", async || {
        (window.count(".dock").await == 0).then_some(())
    })
    .await;
    window
}

/// Waits until the one day that is shown is so many hours high.
async fn is_high(window: &Window, hours: usize) {
    let height = format!("{}px", hours * 100);
    until(&format!("the day has {hours} hours"), async || {
        let column = "document.querySelectorAll('.cal-col').length === 1
            && document.querySelector('.cal-col').style.height";
        (window.eval(column).await? == height).then_some(())
    })
    .await;
    assert_eq!(window.count(".cal-col > .line:not(.part)").await, hours);
}

/// What stands beside the first lines.
async fn first_hours(window: &Window) -> Value {
    let hours = "[...document.querySelectorAll('.cal-gut span')].slice(0, 5)
        .map((hour) => hour.textContent).join(' ')";
    window.eval(hours).await.unwrap()
}

async fn words(window: &Window, css: &str) -> String {
    window.words_of(css).await.trim().to_owned()
}

/// Gives the keyboard to the first of its kind.
async fn keyboard(window: &Window, css: &str) {
    let focus = format!("document.querySelector('{css}').focus()");
    window.find(css).await;
    window.eval(&focus).await;
}

/// Waits until an entry begins there and lasts so long.
async fn lies(world: &World, description: &str, from: At, length_s: i64) {
    let what = format!("{description} lasts {length_s} s from {from}");
    let day = (
        from.plus(-86_400).to_string(),
        from.plus(86_400).to_string(),
    );
    let list = ["list", "--from", &day.0, "--to", &day.1];
    tells(world, &what, &list, |list| {
        let mut all = list.as_array().unwrap().iter();
        let is_it = |entry: &&Value| entry["description"] == description;
        all.find(is_it).is_some_and(|entry| {
            entry["start"] == from.to_string() && entry["duration_s"] == length_s
        })
    })
    .await;
}
