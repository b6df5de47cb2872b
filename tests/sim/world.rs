//! The world: Clockify, one or two computers of the same person, and a clock, moved step by step.
//!
//! One seed gives one history: nothing here reads a real clock, draws a number or runs beside something else.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hasher};

use chrono_tz::Tz;
use stint_core::at::At;
use stint_core::id::Key;
use stint_core::problem::Problem;
use stint_core::row::Row;
use stint_core::sync::rhythm::Poke;
use stint_core::sync::{AttemptState, Desk, Op, Round};
use stint_engine::clockify::Via;
use stint_tests::clockify::habits::{
    AutostopEnd, DeleteAnswer, Door, IdSecond, LastPage, ListOrder, NoTags, Orphans, PageSizeCap,
};
use stint_tests::clockify::{Habits, Role};

use crate::bad::Bad;
use crate::cover;
use crate::device::Device;
use crate::far::{By, Far, News};
use crate::laws::{self, Broken};
use crate::looked::{self, Looking};
use crate::luck::Luck;
use crate::people;
use crate::step::{Act, Dawn, Fault, Habit, Plan, Reach, Step, Store, Web};
use crate::tally::Tally;

/// Monday, 2 March 2026, 09:00 UTC.
const MONDAY: i64 = 1_772_442_000;
/// Sunday, 29 March 2026, 00:00 UTC: an hour later clocks in Berlin go forward.
const BEFORE_GAP: i64 = 1_774_742_400;
/// Sunday, 25 October 2026, 00:00 UTC: an hour later clocks in Berlin go back.
const BEFORE_FOLD: i64 = 1_792_886_400;
/// Ten minutes before the Monday ends in Berlin.
const BEFORE_MIDNIGHT: i64 = MONDAY + 13 * 3600 + 50 * 60;
const DAY_MS: i64 = 86_400_000;
/// A request leaves within so many seconds after it was decided on.
const AT_ONCE_S: i64 = 20;
/// No round makes more moves than this.
const MOVES_MOST: usize = 3_000;

/// Everything there is.
pub struct World {
    pub far: Far,
    pub devices: Vec<Device>,
    pub now_ms: i64,
    /// Counts what happens, so that earlier and later can be told apart.
    pub at: u64,
    /// How answers reach the devices.
    pub via: Via,
    pub luck: Luck,
    pub trace: DefaultHasher,
    pub tally: Tally,
    /// Whether a write may still be carried out late.
    late: bool,
    /// Where the person was last: at a device, or on the website.
    place: Option<usize>,
    told: bool,
}

/// Where a plan failed, and how.
#[derive(Debug)]
pub struct Failure {
    /// The step, counted from 0; the number of steps when it failed in the peace after them.
    pub step: usize,
    pub broken: Broken,
}

/// A plan that was lived through.
#[derive(Debug)]
pub struct Life {
    /// A number that tells this history from any other.
    pub trace: u64,
    /// What happened in it.
    pub tally: Tally,
}

/// Lives a plan through: its steps, then peace.
pub fn live(plan: &Plan, told: bool) -> Result<Life, Failure> {
    let mut world = World::new(plan, told);
    for (n, step) in plan.steps.iter().enumerate() {
        world.tell(|| format!("-- {n}: {step:?}"));
        world
            .step(*step)
            .map_err(|broken| Failure { step: n, broken })?;
    }
    world.tell(|| "-- peace".into());
    world.peace().map_err(|broken| Failure {
        step: plan.steps.len(),
        broken,
    })?;
    Ok(Life {
        trace: world.trace.finish(),
        tally: world.tally,
    })
}

impl World {
    fn new(plan: &Plan, told: bool) -> World {
        let dawn = plan.habits.iter().find_map(|habit| match habit {
            Habit::Begins(dawn) => Some(*dawn),
            _ => None,
        });
        let dawn = match dawn {
            None => MONDAY,
            Some(Dawn::ClocksForward) => BEFORE_GAP,
            Some(Dawn::ClocksBack) => BEFORE_FOLD,
            Some(Dawn::LateEvening) => BEFORE_MIDNIGHT,
        };
        let mut far = Far::new(dawn);
        for habit in &plan.habits {
            take_on(&mut far, *habit);
        }
        let gateway = plan.habits.contains(&Habit::ThroughGateway);
        let devices = (0..plan.devices())
            .map(|number| Device::new(number, &far))
            .collect();
        World {
            far,
            devices,
            now_ms: dawn * 1000,
            at: 0,
            via: if gateway { Via::Gateway } else { Via::Clockify },
            luck: Luck::default(),
            trace: DefaultHasher::new(),
            tally: Tally::default(),
            late: false,
            place: Some(0),
            told,
        }
    }

    fn step(&mut self, step: Step) -> Result<(), Broken> {
        self.at += 1;
        self.tally.steps += 1;
        match step {
            Step::Do(device, act) => self.act(device, act)?,
            Step::Web(web) => self.web(web),
            Step::Begin(device, reach) => self.begin(device, reach)?,
            Step::Move(device, moves) => {
                for _ in 0..moves {
                    self.go_on(device)?;
                }
            }
            Step::Round(device, reach) => self.round(device, reach)?,
            Step::Kill(device) => {
                if self.devices[device].in_round() {
                    self.strike(device, Bad::Killed);
                }
                self.devices[device].kill();
                self.in_doubt(device)?;
            }
            Step::Fault(on, fault) => {
                self.late |= matches!(fault, Fault::ApplyLater(_));
                self.luck.wait_for(on, fault);
            }
            Step::Network(device, online) => {
                self.devices[device].online = online;
                if online {
                    self.poke(device, Poke::Online);
                }
            }
            Step::Wait(seconds) => self.wait(seconds)?,
            Step::Awake(device, seconds) => self.awake(device, seconds)?,
            Step::SetClock(device, seconds) => {
                let bad = if seconds.abs() >= 86_400 {
                    Bad::Skewed
                } else {
                    Bad::ClockJumps
                };
                self.strike(device, bad);
                self.set_clock(device, seconds)?;
            }
            Step::Store(device, store) => self.devices[device].refuses = Some(store),
            Step::Race(device, reach) => {
                // The lock of whoever syncs keeps the other one out.
                if self.devices[device].in_round() {
                    self.strike(device, Bad::TwoProcesses);
                } else {
                    self.begin(device, reach)?;
                }
            }
            Step::Freeze(device) => self.freeze(device)?,
            Step::Thaw(device) => self.thaw(device)?,
            Step::Sleep(device, seconds) => self.sleep(device, seconds)?,
        }
        laws::hold(self)
    }

    fn act(&mut self, device: usize, act: Act) -> Result<(), Broken> {
        self.turn_to(Some(device));
        let now = self.now(device);
        let view = self.devices[device].look().map_err(unsound)?;
        let Some(action) = people::action(act, &view, now) else {
            return Ok(());
        };
        self.tell(|| format!("   {action:?}"));
        if self.devices[device].asks().is_some() {
            self.strike(device, Bad::EditInFlight);
        }
        self.count_stops(device, act);
        let refuses = self.devices[device].refuses;
        let at = self.at;
        let done = self.devices[device].act(&action, now, at);
        match done {
            Ok(()) => {
                self.poke(device, Poke::Changed);
                self.far.touched = self.devices[device].touched().or(self.far.touched);
                if matches!(act, Act::Copy(_) | Act::Again(..)) {
                    self.strike(device, Bad::LookAlike);
                }
                if self.devices[device].storms(act) {
                    self.strike(device, Bad::DeleteUndoStorm);
                }
                Ok(())
            }
            Err(problem) => {
                // A person may be refused; what they may not be is lied to.
                self.tell(|| format!("   refused: {problem:?}"));
                self.stored(device, refuses);
                laws::undone(&view, &self.devices[device], &problem)?;
                if refuses.is_some() {
                    Ok(())
                } else {
                    sound(problem)
                }
            }
        }
    }

    /// What was in flight when a process ended may have happened.
    fn in_doubt(&mut self, number: usize) -> Result<(), Broken> {
        let device = &mut self.devices[number];
        let view = device.look().map_err(unsound)?;
        for attempt in &view.attempts {
            if attempt.op == Op::Create && attempt.state == AttemptState::Sending {
                device.lost.entry(attempt.key).or_insert(self.now_ms);
            }
        }
        Ok(())
    }

    /// Two devices stop the same timer.
    fn count_stops(&mut self, device: usize, act: Act) {
        let view = &self.devices[device].view;
        let running = view
            .rows
            .values()
            .find(|row| row.entry().is_some_and(|entry| entry.span.is_running()));
        let there = running.and_then(|row| self.far.holds(&row.remote.as_ref()?.0));
        if matches!(act, Act::Stop | Act::End | Act::Toggle)
            && there.is_some_and(|there| !there["end"].is_empty())
        {
            self.strike(device, Bad::StoppedTwice);
        }
    }

    fn web(&mut self, web: Web) {
        self.turn_to(None);
        let before = people::bad_of(&web);
        people::on_website(&mut self.far, web);
        if let Web::Zone(n) = web {
            for device in &mut self.devices {
                device.zone = ZONES[usize::from(n) % ZONES.len()];
            }
        }
        let news = self.far.notice(self.at, &By::Website);
        if let Some(bad) = before {
            for device in 0..self.devices.len() {
                self.strike(device, bad);
            }
        }
        self.elsewhere(&news, None);
        self.under_entries(web);
    }

    /// Rows whose things were changed by somebody else.
    pub fn elsewhere(&mut self, news: &[(String, News)], by: Option<usize>) {
        for (number, device) in self.devices.iter().enumerate() {
            if by == Some(number) {
                continue;
            }
            for (id, news) in news {
                let row = device
                    .bound
                    .get(id)
                    .and_then(|key| device.view.rows.get(key));
                let state = row.map(|row| cover::state(&self.far, device, &device.view, row));
                let bad = match news {
                    News::Changed => Bad::EditedElsewhere,
                    News::Gone => Bad::DeletedElsewhere,
                    News::Runs => Bad::StartedElsewhere,
                };
                if state.is_some() || *news == News::Runs {
                    self.tally.strike(bad, state);
                }
            }
        }
    }

    /// What waits here and names what was changed there.
    fn under_entries(&mut self, web: Web) {
        let bad = match web {
            Web::Renamed(..) => Bad::ItemRenamedUnderEntry,
            Web::Archived(..) => Bad::ItemArchivedUnderEntry,
            Web::ItemDeleted(..) => Bad::ItemGoneUnderEntry,
            _ => return,
        };
        for device in &self.devices {
            let waits = device
                .view
                .rows
                .values()
                .filter(|row| row.differs() && row.entry().is_some());
            let naming = waits.filter(|row| row.here.iter().any(|item| !item.names().is_empty()));
            let states: BTreeSet<_> = naming
                .map(|row| cover::state(&self.far, device, &device.view, row))
                .collect();
            if !states.is_empty() {
                self.tally.strike(bad, states);
            }
        }
    }

    pub fn begin(&mut self, device: usize, reach: Reach) -> Result<(), Broken> {
        let now = self.now(device);
        let due = || -> Result<Round, Broken> {
            let device = &self.devices[device];
            let mark = device.store.read(|tx| tx.mark(device.lane.workspace));
            Ok(Round::due(&mark.map_err(unsound)?, now))
        };
        let round = match reach {
            Reach::Quick => Round::quick(),
            Reach::Full => Round::full(now),
            Reach::Due => due()?,
            Reach::Asked => due()?.asked(),
        };
        let attempts = &self.devices[device].view.attempts;
        let in_doubt = attempts.iter().any(|attempt| attempt.op == Op::Create);
        if self.devices[device].begin(round, now).map_err(unsound)? {
            self.devices[device].looking = Looking {
                began: self.at,
                in_doubt,
                troubled: false,
            };
        }
        Ok(())
    }

    pub fn round(&mut self, device: usize, reach: Reach) -> Result<(), Broken> {
        self.begin(device, reach)?;
        for _ in 0..MOVES_MOST {
            if !self.devices[device].in_round() {
                return Ok(());
            }
            self.go_on(device)?;
        }
        Err(Broken::new(
            "a round ends (25)",
            "it makes moves without end",
        ))
    }

    /// One move of a round: an exchange, or a transaction.
    pub fn go_on(&mut self, number: usize) -> Result<(), Broken> {
        if self.devices[number].asks().is_some() {
            return self.exchange(number);
        }
        let now_ms = self.now_ms + self.devices[number].ahead_ms;
        let refuses = self.devices[number]
            .refuses
            .filter(|_| self.devices[number].in_round());
        match self.devices[number].step(now_ms) {
            Ok((wake, report)) => {
                if let Some(report) = report {
                    self.devices[number].went_through = report.problem.is_none();
                    self.devices[number].sends_again = report.again;
                    self.tell(|| format!("   {number} is done: {report:?}"));
                    let now = self.now_ms.div_euclid(1000);
                    looked::hold(&self.far, &self.devices[number], &report, now)?;
                }
                self.devices[number].decided = self.at;
                self.pass(wake.map_or(0, |wake| (wake - now_ms).max(0)));
                laws::moves(&self.devices[number])
            }
            Err(problem) => {
                self.tell(|| format!("   {number} gives up: {problem:?}"));
                self.devices[number].went_through = false;
                self.devices[number].sends_again = false;
                self.stored(number, refuses);
                if refuses.is_some() {
                    Ok(())
                } else {
                    sound(problem)
                }
            }
        }
    }

    /// The process that syncs stands still, its request on the way; its lock is thought to be gone.
    fn freeze(&mut self, number: usize) -> Result<(), Broken> {
        if self.devices[number].asks().is_some() {
            self.exchange(number)?;
        }
        if self.devices[number].freeze() {
            self.strike(number, Bad::HolderFrozen);
        }
        Ok(())
    }

    /// It goes on; if another one syncs or has synced since, nothing that it heard may count any more.
    pub fn thaw(&mut self, number: usize) -> Result<(), Broken> {
        let now_ms = self.now_ms + self.devices[number].ahead_ms;
        let before = self.devices[number].look().map_err(unsound)?;
        if self.devices[number].thaw(now_ms).map_err(unsound)? {
            let after = self.devices[number].look().map_err(unsound)?;
            laws::fenced(&before, &after)?;
        }
        Ok(())
    }

    /// Time passes. What was decided on leaves at once, so it has left long before.
    fn wait(&mut self, seconds: i64) -> Result<(), Broken> {
        if seconds > AT_ONCE_S {
            for number in 0..self.devices.len() {
                if self.devices[number].asks().is_some() {
                    self.exchange(number)?;
                }
            }
        }
        self.pass(seconds * 1000);
        Ok(())
    }

    /// The device sleeps: what is on its way is carried out or not, and nobody hears of it.
    fn sleep(&mut self, number: usize, seconds: i64) -> Result<(), Broken> {
        self.strike(number, Bad::Suspended);
        if self.devices[number].asks().is_some() {
            self.exchange(number)?;
            self.devices[number].cut_off();
        }
        self.poke(number, Poke::Sleeps);
        self.pass(seconds * 1000);
        self.poke(number, Poke::Woke);
        Ok(())
    }

    fn set_clock(&mut self, number: usize, seconds: i64) -> Result<(), Broken> {
        let before = self.devices[number].look().map_err(unsound)?;
        let device = &mut self.devices[number];
        device.ahead_ms += seconds * 1000;
        // Who sets the clock also sets when a pause ends.
        device.left_alone_until_ms = 0;
        let after = self.devices[number].look().map_err(unsound)?;
        laws::untouched(&before, &after, "a clock changes nothing (28)")
    }

    /// Nobody is at two places in one second.
    fn turn_to(&mut self, place: Option<usize>) {
        if self.place != place {
            self.place = place;
            self.pass(1_000);
        }
    }

    pub fn pass(&mut self, ms: i64) {
        let before = self.now_ms;
        self.now_ms += ms;
        self.tally.seconds += (self.now_ms / 1000 - before / 1000).unsigned_abs();
        self.far.clockify.set_clock(self.now_ms.div_euclid(1000));
        if self.late {
            self.at += 1;
            let news = self.far.notice(self.at, &By::Late);
            self.elsewhere(&news, None);
            self.late = self.far.clockify.late() > 0 || !self.luck.is_empty();
        }
        let passes = |at_ms: i64| before < at_ms && at_ms <= self.now_ms;
        if passes((BEFORE_GAP + 3600) * 1000) || passes((BEFORE_FOLD + 3600) * 1000) {
            self.strike_running(Bad::ClocksChange);
        }
        // Midnight in Berlin in winter.
        let day = |ms: i64| (ms + 3_600_000).div_euclid(DAY_MS);
        if day(before) != day(self.now_ms) {
            self.strike_running(Bad::Midnight);
        }
    }

    fn strike_running(&mut self, bad: Bad) {
        for number in 0..self.devices.len() {
            let mut rows = self.devices[number].view.rows.values();
            if rows.any(|row| row.entry().is_some_and(|entry| entry.span.is_running())) {
                self.strike(number, bad);
            }
        }
    }

    /// A fault struck this device.
    pub fn strike(&mut self, number: usize, bad: Bad) {
        self.devices[number].looking.troubled = true;
        let device = &self.devices[number];
        let view = device.look().expect("a store in memory can be read");
        let states = cover::states(&self.far, device, &view);
        self.tally.strike(bad, states);
    }

    fn stored(&mut self, device: usize, refused: Option<Store>) {
        match refused {
            Some(Store::Full) => self.strike(device, Bad::DiskFull),
            Some(Store::Busy) => self.strike(device, Bad::StoreBusy),
            None => {}
        }
    }

    /// Whether it lies so far back that it is read once, and again only when somebody opens it.
    pub fn is_old(&self, row: &Row) -> bool {
        let start = row.entry().map(|entry| entry.span.start().unix());
        start.is_some_and(|start| start < self.now_ms / 1000 - Round::HORIZON_S / 2)
    }

    /// What began before this is no longer swept.
    pub fn horizon(&self) -> String {
        let now = At::from_unix(self.now_ms.div_euclid(1000));
        now.plus(-Round::HORIZON_S).to_string()
    }

    /// Now, by a device's clock.
    pub fn now(&self, device: usize) -> At {
        At::from_unix((self.now_ms + self.devices[device].ahead_ms).div_euclid(1000))
    }

    #[expect(
        clippy::print_stderr,
        reason = "the story of a failing seed is told to a person"
    )]
    pub fn tell(&self, line: impl FnOnce() -> String) {
        if self.told {
            eprintln!("{}", line());
        }
    }
}

const ZONES: [Tz; 4] = [
    Tz::Europe__Berlin,
    Tz::America__Los_Angeles,
    Tz::Asia__Kolkata,
    Tz::Pacific__Kiritimati,
];

fn take_on(far: &mut Far, habit: Habit) {
    let (user, workspace) = (far.user, far.workspace);
    let habits: &mut Habits = &mut far.clockify.habits;
    match habit {
        Habit::IdsOffBy(seconds) => habits.id_second = IdSecond::OffBy { seconds },
        Habit::IdsTellNothing => habits.id_second = IdSecond::Meaningless,
        Habit::NoLastPage => habits.last_page_header = LastPage::Missing,
        Habit::NeverTheLastPage => habits.last_page_header = LastPage::AlwaysFalse,
        Habit::SmallPages(rows) => habits.page_size_cap = PageSizeCap::Clamp(rows),
        Habit::NewestCreatedFirst => habits.list_order = ListOrder::IdDescending,
        Habit::NoTasksAlong => habits.hydrated_supported = false,
        Habit::AutostopNow => habits.autostop_end = AutostopEnd::Now,
        Habit::BlindToStarts(reads) => habits.in_progress_blind_reads = reads,
        Habit::DeletedIsShown => habits.delete_answer = DeleteAnswer::WithBody,
        Habit::OrphansKept => habits.orphans = Orphans::Kept,
        Habit::Trims => habits.trims_text = true,
        Habit::UnheardOfFields => habits.unheard_of_fields = true,
        Habit::LateLists => habits.windowed_list_lag_s = 60,
        Habit::ArchivedTagTaken => habits.archived_tag = Door::Accept,
        Habit::TagsNull => habits.no_tags = NoTags::Null,
        Habit::PlainMember => far.clockify.add_member(workspace, user, Role::Member),
        Habit::ThroughGateway | Habit::Begins(_) => {}
    }
}

pub fn sound(problem: Problem) -> Result<(), Broken> {
    match problem {
        Problem::Internal { .. }
        | Problem::StoreDamaged { .. }
        | Problem::StoreUnreachable { .. }
        | Problem::StoreBusy { .. } => Err(unsound(problem)),
        _ => Ok(()),
    }
}

pub fn unsound(problem: Problem) -> Broken {
    Broken::new("nothing goes wrong inside", format!("{problem:?}"))
}

/// Which row something was made for, in words.
pub fn row_of(made: Option<(usize, Key)>) -> String {
    made.map_or_else(
        || "the website".into(),
        |(device, key)| format!("{key:?} of device {device}"),
    )
}
