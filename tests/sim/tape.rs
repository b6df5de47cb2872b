//! From two numbers to a plan: the workload tape says what people do, the schedule tape what happens around it.
//!
//! Two tapes, so that leaving out a fault does not turn a person into another one. Never draws from anywhere else.

use crate::step::{Act, Fault, Field, Habit, On, Plan, Reach, Step, Thing, Web};

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

    /// The plan on the two tapes.
    pub fn plan(self) -> Plan {
        let (mut work, mut around) = (Tape::new(self.workload), Tape::new(!self.schedule));
        let people = People::of(&mut work);
        let days: Vec<Step> = (0..work.between(5, 18))
            .map(|_| people.next(&mut work))
            .collect();
        let habits = habits(&mut around);
        let mut steps = vec![Step::Round(0, Reach::Full)];
        for step in days {
            steps.push(step);
            for _ in 0..around.below(4) {
                steps.push(weather(&mut around, people.devices));
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
struct Tape(u64);

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

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    fn between(&mut self, from: i64, to: i64) -> i64 {
        from + self.below(to.abs_diff(from) + 1).cast_signed()
    }

    fn small(&mut self) -> u8 {
        self.below(6) as u8
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn one_of<T: Copy>(&mut self, several: &[T]) -> T {
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

    fn next(&self, tape: &mut Tape) -> Step {
        if self.website && tape.chance(35) {
            return Step::Web(web(tape));
        }
        Step::Do(tape.below(self.devices as u64) as usize, act(tape))
    }
}

fn act(tape: &mut Tape) -> Act {
    let (a, b) = (tape.small(), tape.small());
    match tape.below(24) {
        0..=3 => Act::Start { text: a, names: b },
        4 => Act::StartedAgo {
            text: a,
            minutes: tape.between(1, 90),
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
        _ => Act::Retry(a),
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
    match tape.below(17) {
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
        15 => Web::Planned {
            text: a,
            entries: b + 1,
        },
        _ if tape.chance(50) => Web::Demanded(tape.chance(60)),
        _ => Web::Hidden(a, tape.between(60, 4_000)),
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
    ];
    // Most worlds are nearly as best known, so that a failure says which oddity it takes.
    let odd = tape.one_of(&[0, 0, 5, 10, 25]);
    all.into_iter().filter(|_| tape.chance(odd)).collect()
}

/// What happens around people: rounds, faults, the passing of time.
fn weather(tape: &mut Tape, devices: usize) -> Step {
    let device = tape.below(devices as u64) as usize;
    let reach = tape.one_of(&[Reach::Quick, Reach::Quick, Reach::Full]);
    match tape.below(20) {
        0..=4 => Step::Round(device, reach),
        5..=6 => Step::Begin(device, reach),
        7..=9 => Step::Move(device, tape.between(1, 9) as u8),
        10 => Step::Kill(device),
        11..=14 => fault(tape),
        15 => Step::Network(device, tape.chance(60)),
        16..=17 => Step::Wait(tape.between(1, 30)),
        18 => Step::Wait(tape.between(31, 1200)),
        _ if tape.chance(20) => Step::SetClock(device, tape.one_of(&[-7200, -90, 90, 7200])),
        _ => Step::Wait(tape.between(1, 10) * 3600),
    }
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
    let fault = match tape.below(16) {
        0 => Fault::LoseRequest,
        1..=4 => Fault::LoseReply,
        5 | 6 => Fault::ApplyLater(tape.one_of(&[3, 30, 150, 470])),
        7 => Fault::ServerError { applied: false },
        8 => Fault::ServerError { applied: true },
        9 => Fault::TooMany(tape.one_of(&[None, Some(2), Some(60)])),
        10 => Fault::Truncate(tape.between(0, 60) as usize),
        11 => Fault::CaptivePortal,
        12 => Fault::WrongContent,
        13 => Fault::EmptyList,
        14 => Fault::NoLastPage,
        _ => tape.one_of(&[Fault::KeyRefused, Fault::Slow(20_000)]),
    };
    // A replacement that Clockify carries out after a later one undoes it, and nothing can tell. Known and rare.
    match (on, fault) {
        (On::Anything | On::Updates, Fault::ApplyLater(_)) => Step::Fault(On::Creates, fault),
        _ => Step::Fault(on, fault),
    }
}
