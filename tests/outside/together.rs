//! T6: terminals, rounds and a resident at once on one data directory.
//!
//! Never lets two terminals change the same finished entry: who would be right?

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use stint_tests::Tape;
use stint_tests::clockify::{Fault, Rule};
use stint_tests::server::StandIn;

use crate::book::{self, Book, Entry};
use crate::computer::{Computer, Ran};
use crate::lives::{self, Story};
use crate::peace;
use crate::people::{Memory, Wish};

const TERMINALS: usize = 3;
const WISHES_EACH: usize = 8;

#[test]
fn several_processes_on_one_file_lose_nothing_and_do_nothing_twice() {
    lives::live("together", lives::number("STINT_WORLDS", 50), world);
}

fn world(seed: u64, story: &mut Story) -> Result<(), String> {
    let mut tape = Tape::new(seed);
    let far = StandIn::start();
    let computer = Computer::synced(&far);
    if tape.chance(50) {
        let ms = tape.below(40);
        let slow = Rule::next("*", "/**", Fault::Slow { ms, then: None }).times(30);
        far.with(|clockify| clockify.faults.add(slow));
    }
    let mut resident = tape.chance(50).then(|| computer.resident());
    let typing = AtomicBool::new(true);
    let lines: Mutex<Vec<String>> = Mutex::default();
    let told = |args: &[&str], ran: &Ran| {
        let line = format!("{args:?} {:?} {}{}", ran.code, ran.out, ran.err);
        lines.lock().unwrap().push(line);
        fine(args, ran)
    };
    let seeds: Vec<u64> = (0..=TERMINALS).map(|_| tape.roll()).collect();
    let ended: Result<Vec<Kept>, String> = std::thread::scope(|scope| {
        let rounds = scope.spawn(|| {
            let mut tape = Tape::new(seeds[TERMINALS]);
            let mut rounds = 0;
            while typing.load(Ordering::Relaxed) {
                let wish = Wish::Sync {
                    full: tape.chance(20),
                };
                let args = [&wish.args()[..], &["--json"]].concat();
                told(&args, &computer.run(&args))?;
                rounds += 1;
            }
            Ok::<u64, String>(rounds)
        });
        let terminals: Vec<_> = (0..TERMINALS)
            .map(|number| {
                let (computer, told, seed) = (&computer, &told, seeds[number]);
                scope.spawn(move || terminal(number, seed, computer, told))
            })
            .collect();
        let ended: Vec<_> = terminals
            .into_iter()
            .map(|one| one.join().unwrap())
            .collect();
        typing.store(false, Ordering::Relaxed);
        rounds.join().unwrap()?;
        ended.into_iter().collect()
    });
    for line in lines.into_inner().unwrap() {
        story.tell(|| line);
    }
    let ended = ended?;
    if let Some(resident) = &mut resident {
        // Its round under way may be cut off at any moment, too.
        std::thread::sleep(Duration::from_millis(tape.below(1_200)));
        resident.kill();
        story.count("residents", 1);
    }
    let now = book::book(&computer);
    let (mut kept, mut started) = (Book::new(), Vec::new());
    for terminal in ended {
        kept.extend(terminal.entries);
        started.extend(terminal.started);
    }
    story.count("verbs", (TERMINALS * WISHES_EACH) as u64);
    timers(&started, &kept, &now)?;
    peace::holds(&computer, &far, &now, &[])
}

/// What a terminal was promised.
struct Kept {
    entries: Book,
    started: Vec<String>,
}

/// Adds, edits and deletes entries of its own, and starts and stops the timer that all share.
fn terminal(
    number: usize,
    seed: u64,
    computer: &Computer,
    told: &impl Fn(&[&str], &Ran) -> Result<(), String>,
) -> Result<Kept, String> {
    let mut tape = Tape::new(seed);
    let mut memory = Memory::of(&format!("terminal {number}:"));
    let mut started = Vec::new();
    for _ in 0..WISHES_EACH {
        let wish = loop {
            match memory.wish(&mut tape, 0) {
                // These take back what anybody did last.
                Wish::Undo | Wish::Redo | Wish::Discard => {}
                wish => break wish,
            }
        };
        let args = [&wish.args()[..], &["--json"]].concat();
        let ran = computer.run(&args);
        told(&args, &ran)?;
        match &wish {
            Wish::Start { text } => started.push(text.clone()),
            Wish::Stop => {}
            wish => {
                let answer = ran.answer().ok_or("it printed nothing")?;
                let row = book::printed(&answer);
                let mut now = memory.book.clone();
                match wish {
                    Wish::Delete { id } => now.remove(id),
                    _ => now.insert(row.id, row.entry),
                };
                memory.learn(wish, &ran, now)?;
            }
        }
    }
    Ok(Kept {
        entries: memory.book,
        started,
    })
}

/// What any process may say while others are at work.
fn fine(args: &[&str], ran: &Ran) -> Result<(), String> {
    let allowed: &[i32] = match args[0] {
        "stop" => &[0, 3],
        "sync" => &[0, 5],
        _ => &[0],
    };
    let expected = ran.code.is_some_and(|code| allowed.contains(&code));
    let busy = ["locked", "busy", "another process"];
    if expected && !busy.iter().any(|word| ran.err.contains(word)) {
        return Ok(());
    }
    Err(format!("{args:?}: {ran:?}"))
}

/// Every entry as its terminal left it; every timer once, one after the other.
fn timers(started: &[String], kept: &Book, now: &Book) -> Result<(), String> {
    for (id, entry) in kept {
        if now.get(id) != Some(entry) {
            return Err(format!("{id} was {entry:?} and is {:?}", now.get(id)));
        }
    }
    let mut timers: Vec<&Entry> = now
        .iter()
        .filter(|(id, _)| !kept.contains_key(*id))
        .map(|(_, entry)| entry)
        .collect();
    let mut said: Vec<&String> = timers.iter().map(|timer| &timer.text).collect();
    let mut wanted: Vec<&String> = started.iter().collect();
    said.sort();
    wanted.sort();
    if said != wanted {
        return Err(format!("started {wanted:?}, there are {said:?}"));
    }
    timers.sort_by(|one, other| (&one.start, &one.end).cmp(&(&other.start, &other.end)));
    let running = timers.iter().filter(|timer| timer.end.is_none()).count();
    let overlap = timers
        .windows(2)
        .find(|pair| pair[0].end.as_ref().is_some_and(|end| *end > pair[1].start));
    match overlap {
        Some(pair) => Err(format!("two at once: {pair:?}")),
        None if running > 1 => Err(format!("{running} timers run: {timers:?}")),
        None => Ok(()),
    }
}
