//! From two numbers to a plan: the workload tape says what people do, the schedule tape what happens around it.
//!
//! Two tapes, so that leaving out a fault does not turn a person into another one. Never draws from anywhere else.

use crate::lost;
use crate::step::{
    Act, Dawn, Demand, Fault, Field, Habit, Meanwhile, On, Plan, Reach, Step, Store, Thing, Web,
};

/// The two numbers a plan is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seed {
    pub workload: u64,
    pub schedule: u64,
}

impl Seed {
    /// Both tapes from one number, or from two: `17` or `17/4023`.
    pub fn read(text: &str) -> Option<Seed> {
        let (workload, schedule) = text
            .trim()
            .split_once('/')
            .unwrap_or((text.trim(), text.trim()));
        Some(Seed {
            workload: workload.parse().ok()?,
            schedule: schedule.parse().ok()?,
        })
    }

    /// Whether its life tells how lost creates are found.
    pub fn measures_creates(self) -> bool {
        self.workload.is_multiple_of(5)
    }

    /// The plan on the two tapes.
    pub fn plan(self) -> Plan {
        let (mut work, mut around) = (Tape::new(self.workload), Tape::new(!self.schedule));
        if self.measures_creates() {
            return lost::plan(&mut work, &mut around);
        }
        let people = People::of(&mut work);
        // Most lives are short, so that there are many; some are long, so that little things add up.
        let long = work.one_of(&[18, 18, 18, 18, 18, 18, 40, 40, 120]);
        let mut days = Vec::new();
        for _ in 0..work.between(5, long) {
            people.next(&mut work, &mut days);
        }
        let mut habits = habits(&mut around);
        let mut steps = dawn(&mut work, &mut around, &mut habits);
        for step in days {
            steps.push(step);
            for _ in 0..around.below(4) {
                weather(&mut around, people.devices, &mut steps);
            }
        }
        Plan { habits, steps }
    }
}

impl std::fmt::Display for Seed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.workload, self.schedule)
    }
}

/// Numbers in a row (splitmix64).
pub struct Tape(u64);

impl Tape {
    fn new(seed: u64) -> Tape {
        Tape(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    pub fn between(&mut self, from: i64, to: i64) -> i64 {
        from + self.below(to.abs_diff(from) + 1).cast_signed()
    }

    pub fn small(&mut self) -> u8 {
        self.below(6) as u8
    }

    pub fn in_a_thousand(&mut self, times: u64) -> bool {
        self.below(1_000) < times
    }

    pub fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    pub fn one_of<T: Copy>(&mut self, several: &[T]) -> T {
        several[self.below(several.len() as u64) as usize]
    }
}

/// Who takes part: one device alone, one beside the website, or two devices beside it.
struct People {
    devices: usize,
    website: bool,
}

impl People {
    fn of(tape: &mut Tape) -> People {
        let (devices, website) =
            tape.one_of(&[(1, false), (1, false), (1, true), (1, true), (2, true)]);
        People { devices, website }
    }

    fn next(&self, tape: &mut Tape, days: &mut Vec<Step>) {
        if self.website && tape.chance(35) {
            let web = match days.last() {
                Some(Step::Do(_, Act::Edit(_, edited))) if tape.chance(25) => {
                    Web::EditedToo(like(*edited, tape))
                }
                _ => web(tape),
            };
            days.push(Step::Web(web));
            return;
        }
        let device = tape.below(self.devices as u64) as usize;
        if tape.chance(2) {
            // Somebody cannot decide.
            let n = tape.small();
            for act in [
                Act::Delete(n),
                Act::Undo,
                Act::Redo,
                Act::Undo,
                Act::Delete(n),
                Act::Undo,
            ] {
                days.push(Step::Do(device, act));
            }
            return;
        }
        if tape.chance(2) {
            // The wrong one, and the right one at once; and what became of them is hard to tell.
            let arrived = tape.one_of(&[Fault::LoseReply, Fault::Reset]);
            for fate in [Fault::LoseRequest, arrived] {
                days.push(Step::Fault(On::Creates, fate));
            }
            for text in [tape.small(), tape.small()] {
                days.push(Step::Do(device, Act::Start { text, names: 0 }));
            }
            return;
        }
        days.push(Step::Do(device, act(tape)));
    }
}

fn act(tape: &mut Tape) -> Act {
    let (a, b) = (tape.small(), tape.small());
    match tape.below(32) {
        0..=3 => Act::Start { text: a, names: b },
        4 => Act::StartedAgo {
            text: a,
            // Now and then it runs since yesterday.
            minutes: match tape.chance(15) {
                true => tape.between(1_500, 3_000),
                false => tape.between(1, 90),
            },
        },
        5..=7 => Act::Stop,
        8 => tape.one_of(&[Act::Toggle, Act::Discard, Act::Continue(a)]),
        9..=11 => Act::Add {
            text: a,
            names: b,
            hours_ago: tape.between(1, 30),
            minutes: tape.between(0, 4) * 15,
        },
        12..=15 => Act::Edit(a, field(tape)),
        16..=17 => Act::Delete(a),
        18 => Act::Undo,
        19 => tape.one_of(&[Act::Undo, Act::Redo, Act::Redo]),
        20..=21 => Act::Make(thing(tape), b),
        22 => {
            let thing = thing(tape);
            tape.one_of(&[
                Act::Rename(thing, a, b),
                Act::PutAway(thing, a),
                Act::DeleteItem(thing, a),
            ])
        }
        23 => Act::Retry(a),
        24 => Act::Settle(a, b),
        25 => Act::Copy(a),
        26 => Act::Interrupt { text: a, names: b },
        27 => tape.one_of(&[Act::End, Act::Stop, Act::Interrupt { text: b, names: a }]),
        28 => Act::Split(a, b),
        29 => tape.one_of(&[Act::Again(a, b), Act::DeleteBoth(a, b)]),
        30 => Act::Join(a, b, tape.chance(50)),
        31 => Act::EditBoth(a, b, field(tape)),
        _ => Act::AddByClock {
            text: a,
            days_ago: tape.between(0, 2),
            hour: tape.between(0, 5),
        },
    }
}

fn field(tape: &mut Tape) -> Field {
    let n = tape.small();
    match tape.below(8) {
        0 | 1 => Field::Described(n),
        2 => Field::Filed(n),
        3 => Field::Tagged(n),
        4 => Field::Billable,
        5 => Field::Starts(tape.between(-30, 30)),
        6 => Field::Ends(tape.between(-30, 30)),
        _ => Field::Reopened,
    }
}

/// The same field as somebody else edited, made something of one's own.
fn like(edited: Field, tape: &mut Tape) -> Field {
    let (n, minutes) = (tape.small(), tape.between(-30, 30));
    match edited {
        Field::Described(_) => Field::Described(n),
        Field::Filed(_) => Field::Filed(n),
        Field::Tagged(_) => Field::Tagged(n),
        Field::Billable => Field::Billable,
        Field::Starts(_) => Field::Starts(minutes),
        Field::Ends(_) | Field::Reopened => Field::Ends(minutes),
    }
}

fn thing(tape: &mut Tape) -> Thing {
    tape.one_of(&[
        Thing::Client,
        Thing::Project,
        Thing::Project,
        Thing::Task,
        Thing::Tag,
        Thing::Tag,
    ])
}

fn web(tape: &mut Tape) -> Web {
    let (a, b) = (tape.small(), tape.small());
    match tape.below(21) {
        0 | 1 => Web::Started {
            text: a,
            minutes_ago: tape.between(0, 20),
        },
        2 => Web::Stopped,
        3 | 4 => Web::Added {
            text: a,
            hours_ago: tape.between(1, 30),
            minutes: tape.between(0, 4) * 15,
        },
        5..=8 => Web::Edited(a, field(tape)),
        9 | 10 => Web::Deleted(a),
        11 => Web::Made(thing(tape), b),
        12 => Web::Renamed(thing(tape), a, b),
        13 => Web::Archived(thing(tape), a),
        14 => Web::ItemDeleted(thing(tape), a),
        15 if tape.chance(50) => Web::Hidden(a, tape.between(60, 4_000)),
        15 => Web::Lost(a, tape.between(60, 4_000)),
        16 => Web::Copied(a),
        17 => Web::Zone(a),
        18 => Web::Planned {
            text: a,
            entries: b + 1,
        },
        _ => rule(tape),
    }
}

/// What an administrator decides. Most of it is taken back, or every entry would be parked in the end.
fn rule(tape: &mut Tape) -> Web {
    let on = tape.chance(50);
    match tape.below(9) {
        0 | 1 => Web::Demanded(on),
        2 => Web::Demands(Demand::Task, on),
        3 => Web::Demands(Demand::Tag, on),
        4 => Web::Demands(Demand::Description, on),
        5 => Web::Locked(on.then(|| tape.between(2, 40))),
        6 => Web::StopwatchOnly(on),
        7 => Web::Approved(tape.small(), on),
        _ if tape.chance(50) => Web::BillableByAdmins(on),
        _ => Web::Revoked(on),
    }
}

fn habits(tape: &mut Tape) -> Vec<Habit> {
    let all = [
        Habit::IdsOffBy(tape.between(-4000, 4000)),
        Habit::IdsTellNothing,
        Habit::NoLastPage,
        Habit::NeverTheLastPage,
        Habit::SmallPages(tape.between(2, 6) as usize),
        Habit::NewestCreatedFirst,
        Habit::NoTasksAlong,
        Habit::AutostopNow,
        Habit::BlindToStarts(tape.between(1, 2) as u32),
        Habit::DeletedIsShown,
        Habit::OrphansKept,
        Habit::Trims,
        Habit::UnheardOfFields,
        Habit::LateLists,
        Habit::ArchivedTagTaken,
        Habit::TagsNull,
        Habit::PlainMember,
        Habit::ThroughGateway,
        Habit::Begins(tape.one_of(&[Dawn::ClocksForward, Dawn::ClocksBack, Dawn::LateEvening])),
    ];
    // Most worlds are nearly as best known, so that a failure says which oddity it takes.
    let odd = tape.one_of(&[0, 0, 5, 10, 25]);
    all.into_iter().filter(|_| tape.chance(odd)).collect()
}

/// What is there before anybody does anything here, and the first round.
fn dawn(work: &mut Tape, around: &mut Tape, habits: &mut Vec<Habit>) -> Vec<Step> {
    let mut steps = Vec::new();
    // Where lists do not go by time, nobody can tell how far back one was read.
    if work.chance(20) && !habits.contains(&Habit::NewestCreatedFirst) {
        steps.push(Step::Web(Web::LongAgo));
        if around.chance(30) {
            // There are many pages, and the process ends on one of them.
            habits.retain(|habit| !matches!(habit, Habit::SmallPages(_)));
            habits.push(Habit::SmallPages(2));
            let moves = around.between(17, 29) as u8;
            steps.extend([
                Step::Begin(0, Reach::Full),
                Step::Move(0, moves),
                Step::Kill(0),
            ]);
        }
    }
    let small = habits
        .iter()
        .any(|habit| matches!(habit, Habit::SmallPages(_)));
    if work.chance(6) {
        // A calendar full of meetings.
        steps.push(Step::Web(Web::Planned {
            text: work.small(),
            entries: if small { 8 } else { 60 },
        }));
    }
    if work.chance(50) && habits.contains(&Habit::PlainMember) {
        steps.push(Step::Web(Web::BillableByAdmins(true)));
    }
    if around.chance(8) {
        // Nothing is known here yet when it happens.
        steps.push(fault(around));
    }
    steps.push(Step::Round(0, Reach::Full));
    steps
}

/// What happens around people: rounds, faults, the passing of time.
fn weather(tape: &mut Tape, devices: usize, steps: &mut Vec<Step>) {
    let device = tape.below(devices as u64) as usize;
    let reach = tape.one_of(&[
        Reach::Quick,
        Reach::Due,
        Reach::Due,
        Reach::Asked,
        Reach::Full,
        Reach::Full,
    ]);
    let step = match tape.below(40) {
        0..=9 => Step::Round(device, reach),
        10..=13 => Step::Begin(device, reach),
        14..=19 => Step::Move(device, tape.between(1, 9) as u8),
        20 => Step::Kill(device),
        21..=28 => {
            if tape.chance(20) {
                // Bad luck seldom comes alone.
                steps.push(fault(tape));
            }
            fault(tape)
        }
        29 => Step::Network(device, tape.chance(60)),
        30..=33 => Step::Wait(tape.between(1, 30)),
        34 if tape.chance(50) => Step::Awake(device, tape.between(1, 600)),
        34 => Step::Wait(tape.between(31, 1200)),
        35 => Step::Wait(tape.between(1, 10) * 3600),
        36 => Step::SetClock(
            device,
            tape.one_of(&[-172_800, -7200, -90, 90, 7200, 172_800]),
        ),
        37 => {
            steps.push(Step::Store(
                device,
                tape.one_of(&[Store::Full, Store::Busy]),
            ));
            Step::Round(device, reach)
        }
        38 => process(tape, device, reach, steps),
        _ => {
            // Asleep in the middle of a round.
            steps.push(Step::Begin(device, reach));
            steps.push(Step::Move(device, tape.between(1, 40) as u8));
            Step::Sleep(device, tape.between(1, 36_000))
        }
    };
    steps.push(step);
}

/// Two processes of one device.
fn process(tape: &mut Tape, device: usize, reach: Reach, steps: &mut Vec<Step>) -> Step {
    steps.push(Step::Begin(device, reach));
    steps.push(Step::Move(device, tape.between(1, 40) as u8));
    if tape.chance(30) {
        return Step::Race(device, reach);
    }
    steps.push(Step::Freeze(device));
    if tape.chance(50) {
        steps.push(Step::Wait(tape.between(1, 900)));
    }
    if tape.chance(70) {
        steps.push(Step::Round(device, reach));
    }
    Step::Thaw(device)
}

fn fault(tape: &mut Tape) -> Step {
    let on = tape.one_of(&[
        On::Anything,
        On::Reads,
        On::Creates,
        On::Creates,
        On::Updates,
        On::Deletes,
    ]);
    let bytes = tape.between(0, 60) as usize;
    let applied = tape.chance(50);
    let fault = match tape.below(36) {
        0 | 1 => Fault::LoseRequest,
        2..=6 => Fault::LoseReply,
        7..=9 => Fault::ApplyLater(tape.one_of(&[3, 30, 150, 470])),
        10 => Fault::ServerError { applied },
        11 => Fault::Trouble {
            status: tape.one_of(&[500, 502, 504]),
            applied,
        },
        12 => Fault::TooMany(tape.one_of(&[None, Some(2), Some(60)])),
        13 => Fault::TooManyUntil(tape.one_of(&[2, 60])),
        14 => Fault::Truncate(bytes),
        15 => Fault::CutShort(bytes),
        16 => Fault::CaptivePortal,
        17 => Fault::Redirect,
        18 => Fault::WrongContent,
        19 => Fault::EmptyList,
        20 => Fault::NoLastPage,
        21 => Fault::EarlyLastPage,
        22 => Fault::KeyRefused,
        23 => Fault::Slow(tape.one_of(&[20_000, 40_000, 1_200_000])),
        24 => Fault::NoSuchHost,
        25 => Fault::NoTrust,
        26 => Fault::Reset,
        27 => Fault::DeadConnection,
        28 | 29 => Fault::Twice,
        30 | 31 => {
            let (status, code) = tape.one_of(&[
                (400, 501),
                (403, 4030),
                (403, 1003),
                (403, 4005),
                (400, 3000),
            ]);
            // Who is refused a read is told what is there another time.
            let on = tape.one_of(&[On::Creates, On::Updates]);
            return Step::Fault(on, Fault::Refuse(status, code));
        }
        32..=34 => {
            let n = tape.small();
            let what = tape.one_of(&[Meanwhile::Added, Meanwhile::Deleted, Meanwhile::Moved(n)]);
            return Step::Fault(On::Reads, Fault::Meanwhile(what));
        }
        _ => Fault::GatewayFails(tape.between(1, 6) as u32),
    };
    // A replacement that Clockify carries out after a later one undoes it, and nothing can tell. Known and rare.
    match (on, fault) {
        (On::Anything | On::Updates, Fault::ApplyLater(_)) => Step::Fault(On::Creates, fault),
        _ => Step::Fault(on, fault),
    }
}
