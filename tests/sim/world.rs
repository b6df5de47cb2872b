//! The world: Clockify, one or two computers of the same person, and a clock, moved step by step.
//!
//! One seed gives one history: nothing here reads a real clock, draws a number or runs beside something else.

use std::hash::{DefaultHasher, Hash, Hasher};

use stint_core::at::At;
use stint_core::id::Key;
use stint_core::problem::Problem;
use stint_core::sync::{Answer, AttemptState, Lost, Op, Outcome, Refusal, Reply, Request, Round};
use stint_engine::clockify::{Heard, Server, Via, spell, understand};
use stint_tests::FarSide;
use stint_tests::clockify::habits::{
    AutostopEnd, DeleteAnswer, IdSecond, LastPage, ListOrder, Orphans, PageSizeCap,
};
use stint_tests::clockify::{self as wire, Exchange, Habits, RetryAfter, Rule};

use crate::arrival::Before;
use crate::device::{Device, SERVER, View};
use crate::far::{By, Far, Sent};
use crate::laws::{self, Broken};
use crate::looked::{self, Looking};
use crate::people;
use crate::step::{Fault, Habit, On, Plan, Reach, Step};
use crate::tally::Tally;

/// Monday, 2 March 2026, 09:00 UTC: every world begins then.
const DAWN: i64 = 1_772_442_000;
/// What one exchange takes.
const EXCHANGE_MS: i64 = 150;
/// No round makes more moves than this.
const MOVES_MOST: usize = 3_000;
/// Within so many minutes after the last trouble both sides are the same.
const MINUTES_TO_PEACE: usize = 16;

/// Everything there is.
pub struct World {
    pub far: Far,
    pub devices: Vec<Device>,
    now_ms: i64,
    /// Counts what happens, so that earlier and later can be told apart.
    at: u64,
    late: bool,
    /// Where the person was last: at a device, or on the website.
    place: Option<usize>,
    trace: DefaultHasher,
    tally: Tally,
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
        let mut far = Far::new(DAWN);
        for habit in &plan.habits {
            take_on(&mut far.clockify.habits, *habit);
        }
        let devices = (0..plan.devices())
            .map(|number| Device::new(number, &far))
            .collect();
        let trace = DefaultHasher::new();
        World {
            far,
            devices,
            now_ms: DAWN * 1000,
            at: 0,
            late: false,
            place: Some(0),
            trace,
            tally: Tally::default(),
            told,
        }
    }

    fn step(&mut self, step: Step) -> Result<(), Broken> {
        self.at += 1;
        match step {
            Step::Do(device, act) => {
                self.turn_to(Some(device));
                let now = self.now(device);
                let view = self.devices[device].look().map_err(unsound)?;
                if let Some(action) = people::action(act, &view, now) {
                    self.tell(|| format!("   {action:?}"));
                    // A person may be refused; what they may not be is lied to.
                    if let Err(problem) = self.devices[device].act(&action, now, self.at) {
                        self.tell(|| format!("   refused: {problem:?}"));
                        sound(problem)?;
                    }
                }
            }
            Step::Web(web) => {
                self.turn_to(None);
                people::on_website(&mut self.far, web);
                self.far.notice(self.at, &By::Website);
            }
            Step::Begin(device, reach) => self.begin(device, reach)?,
            Step::Move(device, moves) => {
                for _ in 0..moves {
                    self.go_on(device)?;
                }
            }
            Step::Round(device, reach) => self.round(device, reach)?,
            Step::Kill(device) => self.devices[device].kill(),
            Step::Fault(on, fault) => {
                self.late |= matches!(fault, Fault::ApplyLater(_));
                self.far.clockify.faults.add(rule(on, fault));
            }
            Step::Network(device, online) => self.devices[device].online = online,
            Step::Wait(seconds) => self.pass(seconds * 1000),
            Step::SetClock(device, seconds) => {
                let device = &mut self.devices[device];
                device.ahead_ms += seconds * 1000;
                // Who sets the clock also sets when a pause ends.
                device.left_alone_until_ms = 0;
            }
        }
        laws::hold(self)
    }

    /// The faults end, and everybody syncs until nothing is left to do.
    fn peace(&mut self) -> Result<(), Broken> {
        self.far.clockify.faults.clear();
        let entries: Vec<_> = self.far.clockify.entries().map(|entry| entry.id).collect();
        for id in entries {
            // Lists are whole again.
            self.far.clockify.web_hide(id, 0);
        }
        let mut left = Ok(());
        for _ in 0..MINUTES_TO_PEACE {
            self.everybody_syncs()?;
            left = laws::both_sides_agree(self);
            if left.is_ok() {
                break;
            }
        }
        left?;
        let writes = |world: &World| {
            let lines = world.far.clockify.log.lines().iter();
            lines.filter(|line| line.method != "GET").count()
        };
        for _ in 0..3 {
            self.everybody_syncs()?;
        }
        let before = writes(self);
        for _ in 0..3 {
            self.everybody_syncs()?;
        }
        if writes(self) != before {
            return Err(Broken::new(
                "quiescence (16)",
                "there are still writes when nobody does anything",
            ));
        }
        laws::both_sides_agree(self)
    }

    fn everybody_syncs(&mut self) -> Result<(), Broken> {
        self.pass(61_000);
        for device in 0..self.devices.len() {
            self.at += 1;
            self.devices[device].online = true;
            let until = self.devices[device]
                .store
                .read(|tx| tx.not_before())
                .map_err(unsound)?;
            self.pass(until.map_or(0, |until| until.since(self.now(device)).max(0) * 1000));
            self.round(device, Reach::Full)?;
        }
        laws::hold(self)
    }

    fn begin(&mut self, device: usize, reach: Reach) -> Result<(), Broken> {
        let now = self.now(device);
        let round = match reach {
            Reach::Quick => Round::quick(),
            Reach::Full => Round::full(now),
        };
        if self.devices[device].begin(round, now).map_err(unsound)? {
            self.devices[device].looking = Looking {
                began: self.at,
                troubled: false,
            };
        }
        Ok(())
    }

    fn round(&mut self, device: usize, reach: Reach) -> Result<(), Broken> {
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
    fn go_on(&mut self, number: usize) -> Result<(), Broken> {
        if self.devices[number].asks().is_some() {
            return self.exchange(number);
        }
        let now_ms = self.now_ms + self.devices[number].ahead_ms;
        match self.devices[number].step(now_ms) {
            Ok((wake, report)) => {
                if let Some(report) = report {
                    self.tell(|| format!("   {number} is done: {report:?}"));
                    let now = self.now_ms.div_euclid(1000);
                    looked::hold(&self.far, &self.devices[number], &report, now)?;
                }
                self.pass(wake.map_or(0, |wake| (wake - now_ms).max(0)));
                Ok(())
            }
            Err(problem) => {
                self.tell(|| format!("   {number} gives up: {problem:?}"));
                sound(problem)
            }
        }
    }

    fn exchange(&mut self, number: usize) -> Result<(), Broken> {
        self.pass(EXCHANGE_MS);
        self.at += 1;
        let device = &mut self.devices[number];
        let Some(request) = device.asks().cloned() else {
            return Ok(());
        };
        if !device.online {
            self.tally.fault("NoNetwork");
            device.hear(Reply {
                outcome: Outcome::Refused(Refusal::NotSent),
                server_now: None,
            });
            return Ok(());
        }
        let server = Server::clockify(SERVER).expect("a good address");
        let Some(call) = spell(&server, &device.lane, &request) else {
            return Err(Broken::new(
                "every request can be spelled",
                format!("{request:?}"),
            ));
        };
        let query = call
            .url
            .query()
            .map(|query| format!("?{query}"))
            .unwrap_or_default();
        let target = format!("{}{query}", call.url.path());
        let mut put =
            wire::Request::new(call.method.as_str(), &target).with_key(FarSide::CLOCKIFY_KEY);
        put.body = call.body.unwrap_or_default();

        let sent = match request.writes() {
            true => {
                let view = device.look().map_err(unsound)?;
                laws::bindings(device, &view)?;
                Some(sent(number, device, &request, &view)?)
            }
            false => None,
        };
        laws::may_leave(
            &self.far,
            &self.devices[number],
            &request,
            &put,
            sent.as_ref(),
            self.now_ms,
        )?;
        let before = Before::of(&self.far, sent.as_ref());
        let exchange = self.far.clockify.exchange(&put);
        let asked = wait_asked_for_ms(&exchange);
        let line = self.far.clockify.log.lines().last();
        if let Some(fault) = line.and_then(|line| line.fault.as_deref()) {
            self.tally.fault(fault);
            self.devices[number].looking.troubled = true;
        }
        let key = sent.as_ref().map(|sent| sent.key);
        if let Some(sent) = sent.clone() {
            self.far.notice(self.at, &By::Device(sent));
        }
        let reply = self.heard(&request, exchange);
        (
            put.method.as_str(),
            &target,
            &put.body,
            format!("{reply:?}"),
        )
            .hash(&mut self.trace);
        self.tell(|| {
            let body = String::from_utf8_lossy(&put.body).into_owned();
            format!(
                "   {number} {} {target} {body}\n      {}",
                put.method,
                brief(&reply.outcome)
            )
        });

        if let Some(sent) = &sent {
            before.hold(&self.far, &request, sent, &reply.outcome)?;
        }

        let device = &mut self.devices[number];
        if let (Request::Read { id, .. }, Outcome::Answered(Answer::One(_))) =
            (&request, &reply.outcome)
            && let Some(holds) = self.far.holds(&id.0)
        {
            device.read.insert(id.0.clone(), holds.clone());
        }
        if let (Request::Create(_), Some(key)) = (&request, key) {
            match reply.outcome {
                Outcome::Unknown(_) => device.lost.insert(key, self.now_ms),
                Outcome::Answered(_) | Outcome::Refused(_) => device.lost.remove(&key),
            };
        }
        if let Some(ms) = asked {
            device.left_alone_until_ms = self.now_ms + ms;
        }
        device.hear(reply);
        Ok(())
    }

    fn heard(&mut self, request: &Request, exchange: Exchange) -> Reply {
        match exchange {
            Exchange::Answer(answer) => {
                let heard = Heard::new(
                    answer.status,
                    |name| answer.header(name),
                    answer.body.clone(),
                );
                understand(request, Via::Clockify, heard)
            }
            Exchange::Dropped { .. } | Exchange::Truncated { .. } => Reply {
                outcome: Outcome::Unknown(Lost::Link),
                server_now: None,
            },
            Exchange::Late { ms, then } => {
                self.pass(ms.cast_signed());
                self.heard(request, *then)
            }
        }
    }

    /// Nobody is at two places in one second.
    fn turn_to(&mut self, place: Option<usize>) {
        if self.place != place {
            self.place = place;
            self.pass(1_000);
        }
    }

    fn pass(&mut self, ms: i64) {
        self.now_ms += ms;
        self.far.clockify.set_clock(self.now_ms.div_euclid(1000));
        if self.late {
            self.at += 1;
            self.far.notice(self.at, &By::Late);
        }
    }

    /// Now, by a device's clock.
    pub fn now(&self, device: usize) -> At {
        At::from_unix((self.now_ms + self.devices[device].ahead_ms).div_euclid(1000))
    }

    #[expect(
        clippy::print_stderr,
        reason = "the story of a failing seed is told to a person"
    )]
    fn tell(&self, line: impl FnOnce() -> String) {
        if self.told {
            eprintln!("{}", line());
        }
    }
}

/// The write that is about to leave, as the journal has it.
fn sent(number: usize, device: &Device, request: &Request, view: &View) -> Result<Sent, Broken> {
    let epoch = view.attempts.iter().map(|attempt| attempt.epoch).max();
    let op = match request {
        Request::Create(_) => Op::Create,
        Request::Delete { .. } => Op::Delete,
        _ => Op::Update,
    };
    let attempt = view.attempts.iter().find(|attempt| {
        attempt.state == AttemptState::Sending && Some(attempt.epoch) == epoch && attempt.op == op
    });
    let Some(attempt) = attempt else {
        return Err(Broken::new(
            "save before send",
            format!("{request:?} is in no journal"),
        ));
    };
    let remote = match request {
        Request::Update { id, .. } | Request::Delete { id, .. } => Some(id.0.clone()),
        _ => None,
    };
    let body = attempt.body.as_ref().map(|body| device.theirs(body, view));
    Ok(Sent {
        device: number,
        key: attempt.key,
        remote,
        body,
    })
}

fn take_on(habits: &mut Habits, habit: Habit) {
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
    }
}

fn rule(on: On, fault: Fault) -> Rule {
    let method = match on {
        On::Anything => "*",
        On::Reads => "GET",
        On::Creates => "POST",
        On::Updates => "PUT",
        On::Deletes => "DELETE",
    };
    let fault = match fault {
        Fault::LoseRequest => wire::Fault::DropBefore,
        Fault::LoseReply => wire::Fault::DropAfter,
        Fault::ApplyLater(seconds) => wire::Fault::ApplyLater { seconds },
        Fault::ServerError { applied } => wire::Fault::Status {
            status: 503,
            applied,
        },
        Fault::TooMany(seconds) => wire::Fault::TooManyRequests {
            retry_after: seconds.map(RetryAfter::Seconds),
        },
        Fault::Truncate(bytes) => wire::Fault::Truncate { bytes },
        Fault::CaptivePortal => wire::Fault::CaptivePortal,
        Fault::WrongContent => wire::Fault::WrongContent,
        Fault::EmptyList => wire::Fault::EmptyList,
        Fault::NoLastPage => wire::Fault::StripLastPage,
        Fault::KeyRefused => wire::Fault::Unauthorized,
        Fault::Slow(ms) => wire::Fault::Slow { ms, then: None },
    };
    Rule::next(method, "/**", fault)
}

/// How long the server wants to be left alone, in milliseconds, whatever Stint reads of it.
fn wait_asked_for_ms(exchange: &Exchange) -> Option<i64> {
    match exchange {
        Exchange::Answer(answer) if answer.status == 429 => {
            let seconds: i64 = answer.header("Retry-After")?.parse().ok()?;
            Some(seconds * 1000)
        }
        Exchange::Late { then, .. } => wait_asked_for_ms(then),
        Exchange::Answer(_) | Exchange::Dropped { .. } | Exchange::Truncated { .. } => None,
    }
}

fn brief(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Answered(Answer::Page { items, last, .. }) => {
            let ids: Vec<&str> = items.iter().map(|seen| &seen.id.0[16..]).collect();
            format!("page {ids:?}, last {last:?}")
        }
        Outcome::Answered(Answer::One(seen)) => format!("{} {:?}", seen.id, seen.item),
        other => format!("{other:?}"),
    }
}

fn sound(problem: Problem) -> Result<(), Broken> {
    match problem {
        Problem::Internal { .. }
        | Problem::StoreDamaged { .. }
        | Problem::StoreUnreachable { .. }
        | Problem::StoreBusy { .. } => Err(unsound(problem)),
        _ => Ok(()),
    }
}

fn unsound(problem: Problem) -> Broken {
    Broken::new("nothing goes wrong inside", format!("{problem:?}"))
}

/// Which row something was made for, in words.
pub fn row_of(made: Option<(usize, Key)>) -> String {
    made.map_or_else(
        || "the website".into(),
        |(device, key)| format!("{key:?} of device {device}"),
    )
}
