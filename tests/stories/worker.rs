//! The worker that syncs by itself: what wakes it, what it costs while nothing happens, and what a sleep does to it.
//!
//! Long times are virtual: the clock stands until a test moves it.

use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use stint_core::action::Action;
use stint_core::at::At;
use stint_core::id::Kind;
use stint_core::problem::Problem;
use stint_core::sync::rhythm::Ended;
use stint_core::view::SyncWord;
use stint_engine::lock;
use stint_engine::worker::{Poke, Turns, Worker};
use stint_tests::clockify::{Entry, Fault, Id, RetryAfter, Rule};
use stint_tests::server::{StandIn, real_clock};

use crate::device::Device;

/// A computer that has read everything, and its worker in the hands of the test.
struct Desk {
    far: StandIn,
    device: Device,
    worker: Turns<fn()>,
}

impl Desk {
    fn new() -> Desk {
        let far = StandIn::start();
        far.hold_clock(real_clock());
        let device = Device::connected_by_a_clock(&far);
        device.sync_fully();
        let worker = Turns::open(device.stint.env().clone(), (|| {}) as fn()).unwrap();
        far.with(|clockify| clockify.log.clear());
        Desk {
            far,
            device,
            worker,
        }
    }

    /// Lets this much time go by, in which the worker does what is due.
    fn pass(&mut self, seconds: i64) {
        let until = self.device.stint.now().plus(seconds);
        loop {
            let left_ms = until.since(self.device.stint.now()) * 1000;
            let due_ms = self.worker.due_in_ms();
            if due_ms > left_ms {
                self.go_on_to(until);
                return;
            }
            self.go_on_to(self.device.stint.now().plus(due_ms.div_euclid(1000) + 1));
            self.worker.take_turn().unwrap();
        }
    }

    fn go_on_to(&mut self, at: At) {
        self.device.wait_s(at.since(self.device.stint.now()).max(0));
        self.far.hold_clock(at.unix());
    }

    /// The computer is off for this long.
    fn off(&mut self, seconds: i64) {
        self.go_on_to(self.device.stint.now().plus(seconds));
    }

    /// A window can be seen from now on.
    fn open_window(&mut self) -> lock::Held {
        let dir = &self.device.stint.env().data_dir;
        let window = lock::try_take(dir, lock::WINDOW).unwrap().unwrap();
        self.worker.poked(Poke::Visible(true));
        window
    }

    /// Somebody starts a timer on the website now.
    fn started_elsewhere(&self) -> Id {
        let (user, workspace) = self.far.ada();
        let now = self.device.stint.now().unix();
        let named = |entry: &mut Entry| entry.description = "Elsewhere".into();
        self.far
            .with(|clockify| clockify.web_add(user, workspace, now, None, named))
    }

    /// Requests since this was asked last.
    fn requests(&self) -> usize {
        self.far.with(|clockify| {
            let count = clockify.log.lines().len();
            clockify.log.clear();
            count
        })
    }
}

#[test]
fn an_idle_hour_costs_a_request_a_minute_and_one_in_five_while_nobody_looks() {
    let mut desk = Desk::new();
    desk.pass(3 * 3600);
    let hidden = desk.requests();
    assert!(
        hidden <= 3 * 60 * 3 / 10,
        "{hidden} requests in three hours"
    );

    let window = desk.open_window();
    desk.pass(3600);
    let visible = desk.requests();
    assert!(
        (60..=72).contains(&visible),
        "{visible} requests in an hour"
    );

    // Killed, and nobody said so.
    drop(window);
    desk.pass(60);
    desk.requests();
    desk.pass(1200);
    let killed = desk.requests();
    assert!(killed <= 12, "{killed} requests in twenty minutes");
}

#[test]
fn a_workspace_that_is_made_or_renamed_on_the_website_is_seen_within_a_day() {
    const DAY_S: i64 = 24 * 3600;
    let mut desk = Desk::new();
    let (ada, workspace) = desk.far.ada();
    desk.far.with(|clockify| {
        clockify.web_workspace(workspace, |it| it.name = "Fjord & Field".into());
        clockify.add_workspace("Northwind Co-op", ada);
    });
    let listed = |desk: &Desk| {
        desk.far.with(|clockify| {
            let count = clockify.log.count("GET", "/workspaces");
            clockify.log.clear();
            count
        })
    };
    desk.off(DAY_S - 3 * 3600);
    desk.pass(2 * 3600);
    assert_eq!(listed(&desk), 0, "they were listed when it was connected");
    desk.pass(2 * 3600 + 600);
    assert_eq!(listed(&desk), 1);
    let workspaces = desk.device.stint.workspaces().unwrap();
    let names: Vec<&str> = workspaces.iter().map(|it| &*it.name).collect();
    assert!(names.contains(&"Fjord & Field"), "{names:?}");
    assert!(names.contains(&"Northwind Co-op"), "{names:?}");
    desk.off(DAY_S - 4 * 3600);
    desk.pass(2 * 3600);
    assert_eq!(listed(&desk), 0, "once a day");
}

#[test]
fn a_pause_that_is_asked_for_while_workspaces_are_listed_holds_for_the_whole_round() {
    let mut desk = Desk::new();
    let pause = Fault::TooManyRequests {
        retry_after: Some(RetryAfter::Seconds(600)),
    };
    desk.off(24 * 3600);
    let list = Rule::next("GET", "/workspaces", pause);
    desk.far.with(|clockify| clockify.faults.add(list));
    desk.pass(3600);
    let asked: Vec<(i64, String, Option<u16>)> = desk.far.with(|clockify| {
        let lines = clockify.log.lines().iter();
        lines
            .map(|line| (line.at, line.path.clone(), line.status))
            .collect()
    });
    let refused = asked.iter().position(|(_, _, status)| *status == Some(429));
    let refused = refused.expect("they were due");
    assert_eq!(asked[refused].1, "/workspaces");
    let next = asked.get(refused + 1).expect("it went on after the pause");
    assert!(next.0 - asked[refused].0 >= 600, "{asked:?}");
    let rest = &asked[refused + 1..];
    let again = rest.iter().filter(|(_, path, _)| path == "/workspaces");
    assert_eq!(again.count(), 1, "and they were listed in the end");
}

#[test]
fn a_timer_started_on_the_website_shows_within_a_minute_and_ends_with_the_one_there() {
    let mut desk = Desk::new();
    let _window = desk.open_window();
    desk.pass(60);
    let there = desk.started_elsewhere();
    desk.pass(61);
    let here = desk.device.stint.running().unwrap().unwrap();
    assert_eq!(here.description, "Elsewhere");

    let ended = desk.device.stint.now();
    desk.far
        .with(|clockify| clockify.web_entry(there, |entry| entry.end = Some(ended.unix())));
    desk.pass(61);
    assert_eq!(desk.device.entry(&here.id).end, Some(ended));
}

#[test]
fn a_timer_deleted_on_the_website_is_missed_by_the_next_look() {
    let mut desk = Desk::new();
    let there = desk.started_elsewhere();
    desk.pass(301);
    assert!(desk.device.stint.running().unwrap().is_some());

    desk.far.with(|clockify| clockify.web_delete(there));
    desk.pass(61);
    assert!(desk.device.stint.running().unwrap().is_none());
}

#[test]
fn what_was_tracked_while_the_network_was_away_goes_out_two_seconds_after_it_is_back() {
    let mut desk = Desk::new();
    desk.pass(60);
    desk.far.set_network(false);
    desk.device.add("Review", "9:00", "10:00");
    desk.worker.poked(Poke::Changed);
    desk.pass(60);
    assert_eq!(desk.device.words(), [SyncWord::Waiting]);

    desk.far.set_network(true);
    desk.worker.poked(Poke::Online);
    desk.pass(3);
    assert_eq!(desk.device.words(), [SyncWord::Synced]);
}

#[test]
fn nothing_is_asked_while_the_computer_goes_to_sleep_and_everything_once_it_woke() {
    let mut desk = Desk::new();
    desk.pass(60);
    desk.requests();
    desk.worker.poked(Poke::Sleeps);
    desk.device.add("Review", "9:00", "10:00");
    for poke in [Poke::Changed, Poke::Focus, Poke::Online] {
        desk.worker.poked(poke);
    }
    desk.pass(30);
    assert_eq!(desk.requests(), 0);

    desk.worker.poked(Poke::Woke);
    desk.pass(3);
    assert_eq!(desk.device.words(), [SyncWord::Synced]);
    let first = desk.far.with(|clockify| clockify.log.lines()[0].clone());
    assert_eq!(first.method, "GET", "it looks before it writes");
}

#[test]
fn while_another_process_syncs_the_worker_asks_nothing() {
    let mut desk = Desk::new();
    desk.device.add("Review", "9:00", "10:00");
    let held = lock::try_take(&desk.device.stint.env().data_dir, lock::SYNC).unwrap();
    assert_eq!(desk.worker.take_turn().unwrap(), Some(Ended::Busy));
    desk.pass(60);
    assert_eq!(desk.requests(), 0);

    drop(held);
    desk.pass(64);
    assert_eq!(desk.device.words(), [SyncWord::Synced]);
}

#[test]
fn a_request_that_a_sleep_cuts_off_is_looked_for_when_the_computer_woke() {
    let far = StandIn::start();
    let device = Device::connected(&far);
    device.sync();
    device.add("Review", "9:00", "10:00");
    far.with(|clockify| {
        let ms = 25_000;
        let slow = Rule::next(
            "POST",
            "/workspaces/*/time-entries",
            Fault::Slow { ms, then: None },
        );
        clockify.faults.add(slow);
    });
    let (tell, told) = channel();
    let changed = move || tell.send(()).unwrap_or_default();
    let worker = Worker::spawn(device.stint.env().clone(), changed).unwrap();
    until(&told, || device.words() == [SyncWord::Sending]);

    // What is handed over is dropped as soon as the journal knows: long before the answer could come.
    let (asleep, rest) = channel::<()>();
    worker.sleep(asleep);
    rest.recv_timeout(Duration::from_secs(10)).unwrap_err();
    assert_eq!(device.words(), [SyncWord::Unknown]);
    assert!(device.stint.snapshot().unwrap().sync.problem.is_none());

    worker.poke(Poke::Woke);
    until(&told, || device.words() == [SyncWord::Synced]);
    far.with(|clockify| assert_eq!(clockify.entries().count(), 1));
    worker.stop();
}

fn until(told: &Receiver<()>, is_so: impl Fn() -> bool) {
    while !is_so() {
        let _ = told.recv_timeout(Duration::from_millis(50));
    }
}

#[test]
fn what_was_done_a_month_ago_cannot_be_taken_back_any_more() {
    let mut desk = Desk::new();
    for text in ["One", "Two"] {
        desk.device.add(text, "9:00", "10:00");
    }
    desk.pass(60);
    desk.go_on_to(desk.device.stint.now().plus(31 * 24 * 3600));
    desk.worker.take_turn().unwrap();

    desk.device.act(Action::Undo).unwrap();
    assert_eq!(desk.device.act(Action::Undo), Err(Problem::NothingToUndo));
    assert_eq!(desk.device.entries().len(), 1, "only the newest could be");
}

#[test]
fn a_store_that_another_program_holds_for_too_long_is_no_end_of_syncing() {
    let mut desk = Desk::new();
    desk.pass(60);
    desk.device.add("Review", "9:00", "10:00");
    let path = desk.device.stint.env().data_dir.join("stint.db");
    let other = rusqlite::Connection::open(path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    desk.worker.poked(Poke::SyncNow);
    let ended = desk.worker.take_turn().unwrap();
    assert!(matches!(ended, Some(Ended::Failed { .. })), "{ended:?}");

    other.execute_batch("ROLLBACK").unwrap();
    desk.pass(60);
    assert_eq!(desk.device.words(), [SyncWord::Synced]);
}

#[test]
fn a_paused_worker_asks_nothing_until_it_is_told_to() {
    let mut desk = Desk::new();
    desk.device.stint.pause(true).unwrap();
    desk.device.add("Review", "9:00", "10:00");
    desk.worker.poked(Poke::Changed);
    desk.worker.poked(Poke::Focus);
    desk.pass(3600);
    assert_eq!(desk.far.with(|clockify| clockify.log.lines().len()), 0);
    desk.worker.poked(Poke::SyncNow);
    desk.pass(5);
    assert_eq!(desk.device.words(), [SyncWord::Synced], "a person asked");
    desk.device.add("Planning", "10:00", "11:00");
    desk.worker.poked(Poke::Changed);
    desk.pass(3600);
    assert_eq!(desk.device.stint.queue().unwrap().len(), 1, "and only once");
    desk.device.stint.pause(false).unwrap();
    desk.worker.poked(Poke::Changed);
    desk.pass(5);
    assert_eq!(desk.device.stint.queue().unwrap().len(), 0);
}

#[test]
fn who_asks_for_a_round_gets_the_names_that_were_made_there_meanwhile() {
    let mut desk = Desk::new();
    desk.pass(60);
    let (_, workspace) = desk.far.ada();
    desk.far
        .with(|clockify| clockify.web_add_project(workspace, "Lighthouse", None));
    desk.worker.poked(Poke::Focus);
    desk.pass(120);
    let projects = |desk: &Desk| desk.device.stint.catalog_page(Kind::Project).unwrap().items;
    let knows = |desk: &Desk| projects(desk).iter().any(|it| it.item.name == "Lighthouse");
    assert!(!knows(&desk), "who only looks does not wait for a catalog");
    desk.worker.poked(Poke::SyncNow);
    desk.worker.take_turn().unwrap();
    assert!(knows(&desk));
    desk.far.with(|clockify| clockify.log.clear());
    desk.worker.poked(Poke::SyncNow);
    desk.worker.take_turn().unwrap();
    let asked = desk.far.with(|clockify| clockify.log.lines().len());
    assert_eq!(asked, 2, "twice at once is once");
}
