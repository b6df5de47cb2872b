//! Lives in which nothing happens but that replies to creates are lost, at rates that are fair guesses: from them
//! come the figures of how often the wrong entry is taken, or the person is asked.
//!
//! Never an odd habit: how those hold is another plan's business.

use crate::step::{Act, Fault, Field, On, Plan, Reach, Step, Web};
use crate::tape::Tape;

/// So many replies are lost in one life.
const LOST: i64 = 8;
/// For so many seconds each is looked for.
const LOOKS_S: i64 = 600;

/// A plan of lost replies.
pub fn plan(work: &mut Tape, around: &mut Tape) -> Plan {
    // A clean create comes first: what ids tell is known by then.
    let mut steps = vec![
        Step::Round(0, Reach::Full),
        Step::Do(0, add(0, 200)),
        Step::Round(0, Reach::Quick),
    ];
    for n in 1..=LOST {
        let text = work.small();
        let starts = work.chance(40);
        let act = match starts {
            true => Act::Start { text, names: 0 },
            false => add(text, n * 12 + work.between(0, 11)),
        };
        if !starts && work.in_a_thousand(50) {
            // An older look-alike.
            steps.push(Step::Do(0, act));
            steps.push(Step::Round(0, Reach::Quick));
        }
        steps.push(Step::Fault(On::Creates, loss(around)));
        steps.push(Step::Do(0, act));
        // Perhaps somebody sees it there before the first look does.
        let seen_early = work.in_a_thousand(10);
        if seen_early {
            steps.push(Step::Begin(0, Reach::Quick));
            steps.push(Step::Move(0, work.between(4, 9) as u8));
        } else {
            steps.push(Step::Round(0, Reach::Quick));
        }
        // The same is made elsewhere, some time before the last look.
        let twin_s = (!starts && work.in_a_thousand(5)).then(|| work.between(1, LOOKS_S));
        if seen_early {
            let field = work.one_of(&[
                Field::Described(text + 1),
                Field::Filed(1),
                Field::Billable,
                Field::Starts(-5),
            ]);
            steps.push(Step::Web(Web::EditedLast(field)));
        }
        if starts && work.chance(50) {
            steps.push(Step::Do(0, Act::Stop));
        }
        let mut passed_s = 0;
        for seconds in [around.between(1, 20), 60, 150, 400] {
            let early = twin_s.filter(|at| (passed_s..passed_s + seconds).contains(at));
            let early = early.map_or(0, |at| at - passed_s);
            if early > 0 {
                steps.push(Step::Wait(early));
                steps.push(Step::Web(twin(act)));
            }
            steps.push(Step::Wait(seconds - early));
            steps.push(Step::Round(0, Reach::Quick));
            passed_s += seconds;
        }
    }
    Plan {
        habits: Vec::new(),
        steps,
    }
}

fn add(text: u8, hours_ago: i64) -> Act {
    Act::Add {
        text,
        names: 0,
        hours_ago,
        minutes: 45,
    }
}

fn twin(act: Act) -> Web {
    match act {
        Act::Add {
            text,
            hours_ago,
            minutes,
            ..
        } => Web::Added {
            text,
            hours_ago,
            minutes,
        },
        _ => Web::Stopped,
    }
}

/// Four in ten never arrive. Nearly all others are carried out at once, some of them late, and very few later than
/// anybody looks.
fn loss(tape: &mut Tape) -> Fault {
    if tape.chance(40) {
        return tape.one_of(&[
            Fault::LoseRequest,
            Fault::Reset,
            Fault::DeadConnection,
            Fault::ServerError { applied: false },
            Fault::CaptivePortal,
        ]);
    }
    match tape.below(1_000) {
        0 => Fault::ApplyLater(tape.between(530, 1_200)),
        1..=3 => Fault::ApplyLater(tape.between(31, 500)),
        4..=18 => Fault::ApplyLater(tape.between(1, 30)),
        _ => tape.one_of(&[
            Fault::LoseReply,
            Fault::LoseReply,
            Fault::ServerError { applied: true },
            Fault::Truncate(20),
            Fault::CutShort(20),
            Fault::Slow(40_000),
        ]),
    }
}
