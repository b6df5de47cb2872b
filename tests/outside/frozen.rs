//! The holder of the sync lock stands still in the middle of anything, and goes on much later.
//!
//! Never relies on the frozen one noticing: what others do meanwhile must be right without it.

use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, waitid};
use stint_tests::Tape;
use stint_tests::clockify::{Fault, Rule};
use stint_tests::server::StandIn;

use crate::book;
use crate::computer::{Computer, Going};
use crate::lives::{self, Story};
use crate::peace;
use crate::people::Memory;

/// What a person waits for a verb that only writes, on a machine that is busy with other tests.
const AT_ONCE: Duration = Duration::from_secs(2);

/// Lets a process stand still, and returns once it does; says whether it had not ended before.
fn stop(going: &Going) -> bool {
    let pid = Pid::from_child(&going.child);
    kill_process(pid, Signal::STOP).unwrap();
    let either = WaitIdOptions::STOPPED | WaitIdOptions::EXITED | WaitIdOptions::NOWAIT;
    let status = waitid(WaitId::Pid(pid), either).unwrap().unwrap();
    status.stopped()
}

fn go_on(going: &Going) {
    kill_process(Pid::from_child(&going.child), Signal::CONT).unwrap();
}

/// Entries wait, and a round of the resident's or of a terminal's is frozen a moment after one of its requests
/// arrived there. `None` when it ended before.
fn freeze(computer: &Computer, far: &StandIn, tape: &mut Tape, story: &mut Story) -> Option<Going> {
    let resident = tape.chance(30);
    let ms = tape.below(40);
    let slow = Rule::next("*", "/**", Fault::Slow { ms, then: None }).times(20);
    far.with(|clockify| clockify.faults.add(slow));
    let asked = || far.with(|clockify| clockify.log.total());
    let last = asked() + 1 + tape.below(8);
    let mut holder = if resident {
        computer.resident()
    } else {
        computer.spawn(&["sync", "--json"])
    };
    while asked() < last {
        if holder.child.try_wait().unwrap().is_some() {
            return None;
        }
        std::thread::sleep(Duration::from_micros(200));
    }
    std::thread::sleep(Duration::from_millis(tape.below(40)));
    if !stop(&holder) {
        return None;
    }
    while is_writing(computer) {
        if tape.chance(15) {
            refused(computer, story);
        }
        // On it goes, out of its transaction.
        go_on(&holder);
        std::thread::sleep(Duration::from_micros(500));
        if !stop(&holder) {
            return None;
        }
    }
    story.tell(|| format!("frozen at request {last}, resident: {resident}"));
    story.count(
        if resident {
            "residents frozen"
        } else {
            "rounds frozen"
        },
        1,
    );
    Some(holder)
}

/// Whether somebody is in the middle of a transaction.
fn is_writing(computer: &Computer) -> bool {
    let store = rusqlite::Connection::open(computer.data_dir().join("stint.db")).unwrap();
    store.busy_timeout(Duration::ZERO).unwrap();
    store.execute_batch("BEGIN IMMEDIATE; ROLLBACK").is_err()
}

/// Who stands still inside a transaction keeps everybody from writing. They are told the truth.
fn refused(computer: &Computer, story: &mut Story) {
    let before = book::book(computer);
    let ran = computer.run(&["start", "in vain"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("Nothing was changed"), "{}", ran.err);
    assert_eq!(book::book(computer), before);
    story.count("told that the store is held", 1);
}

/// Writes while the holder stands still: each verb answers at once.
fn write(
    computer: &Computer,
    memory: &mut Memory,
    tape: &mut Tape,
    story: &mut Story,
) -> Result<(), String> {
    for _ in 0..1 + tape.below(4) {
        let wish = memory.wish(tape, 0);
        let args = [&wish.args()[..], &["--json"]].concat();
        let began = Instant::now();
        let ran = computer.run(&args);
        let took = began.elapsed();
        story.tell(|| format!("{args:?} {:?} {}{}", ran.code, ran.out, ran.err));
        if !ran
            .code
            .is_some_and(|code| wish.codes(memory).contains(&code))
        {
            return Err(format!("{args:?}: {ran:?}"));
        }
        if took > AT_ONCE {
            return Err(format!("{args:?} took {took:?}"));
        }
        memory.learn(&wish, &ran, book::book(computer))?;
    }
    Ok(())
}

fn world(story: &mut Story, tape: &mut Tape) -> Result<(StandIn, Computer, Memory), String> {
    let far = StandIn::start();
    let computer = Computer::synced(&far);
    let mut memory = Memory::of("frozen");
    for _ in 0..3 {
        write(&computer, &mut memory, tape, story)?;
    }
    Ok((far, computer, memory))
}

fn thaw(holder: Going) {
    go_on(&holder);
    // A round ends by itself, a resident does not.
    std::thread::sleep(Duration::from_millis(300));
    let mut holder = holder;
    holder.kill();
    holder.end();
}

#[test]
fn a_frozen_holder_hinders_nobody_from_writing_and_goes_on_where_it_stood() {
    lives::live(
        "hinders_nobody",
        lives::number("STINT_FREEZES", 20),
        |seed, story| {
            let mut tape = Tape::new(seed);
            let (far, computer, mut memory) = world(story, &mut tape)?;
            let Some(holder) = freeze(&computer, &far, &mut tape, story) else {
                return peace::holds(&computer, &far, &memory.book, &[]);
            };
            write(&computer, &mut memory, &mut tape, story)?;
            // Another round waits for this one, and comes through once it has ended.
            let waiting = computer.spawn(&["sync", "--json"]);
            std::thread::sleep(Duration::from_millis(tape.below(200)));
            write(&computer, &mut memory, &mut tape, story)?;
            thaw(holder);
            let ran = waiting.end();
            if !matches!(ran.code, Some(0 | 5)) || ran.err.contains("another") {
                return Err(format!("the round that waited: {ran:?}"));
            }
            peace::holds(&computer, &far, &memory.book, &[])
        },
    );
}

/// Takes half a minute, nearly all of it waiting.
#[test]
fn who_waits_too_long_for_a_frozen_holder_is_told_and_loses_nothing() {
    lives::live(
        "waits_too_long",
        lives::number("STINT_FREEZES", 20).min(5),
        |seed, story| {
            let mut tape = Tape::new(seed);
            let (far, computer, mut memory) = world(story, &mut tape)?;
            let Some(holder) = freeze(&computer, &far, &mut tape, story) else {
                return peace::holds(&computer, &far, &memory.book, &[]);
            };
            let began = Instant::now();
            let ran = computer.run(&["sync", "--json"]);
            if !holds_still(&computer) {
                // It was frozen between two rounds.
                thaw(holder);
                return peace::holds(&computer, &far, &memory.book, &[]);
            }
            let took = began.elapsed();
            let object = ran
                .answer()
                .ok_or("it prints its object whatever happens")?;
            if ran.code != Some(5) || object["requests"] != 0 || took > Duration::from_secs(32) {
                return Err(format!("after {took:?}: {ran:?}"));
            }
            story.count("told that another process syncs", 1);
            write(&computer, &mut memory, &mut tape, story)?;
            thaw(holder);
            peace::holds(&computer, &far, &memory.book, &[])
        },
    );
}

fn holds_still(computer: &Computer) -> bool {
    let file = std::fs::File::open(computer.data_dir().join("sync.lock")).unwrap();
    matches!(
        file.try_lock_shared(),
        Err(std::fs::TryLockError::WouldBlock)
    )
}

/// The lock lies in a file, and files get deleted: by a clean-up of `*.lock`, by a restored folder. Two rounds then
/// run at once, and the older one must notice before it keeps anything that it heard.
#[test]
fn a_holder_that_lost_its_lock_keeps_nothing_of_what_it_hears_late() {
    lives::live(
        "lost_its_lock",
        lives::number("STINT_FREEZES", 20),
        |seed, story| {
            let mut tape = Tape::new(seed);
            let (far, computer, mut memory) = world(story, &mut tape)?;
            let ran = computer.run(&["sync"]);
            story.tell(|| format!("sync {:?} {}{}", ran.code, ran.out, ran.err));
            write(&computer, &mut memory, &mut tape, story)?;

            let method = *tape.one_of(&["GET", "POST", "PUT", "DELETE"]);
            let Some(holder) = freeze_while_it_waits(&computer, &far, method, story) else {
                return peace::holds(&computer, &far, &memory.book, &[]);
            };
            std::fs::remove_file(computer.data_dir().join("sync.lock")).unwrap();
            for _ in 0..2 {
                write(&computer, &mut memory, &mut tape, story)?;
                let ran = computer.run(&["sync", "--json"]);
                story.tell(|| format!("sync {:?} {}{}", ran.code, ran.out, ran.err));
                if !matches!(ran.code, Some(0 | 5)) {
                    return Err(format!("the second holder: {ran:?}"));
                }
            }
            go_on(&holder);
            let ran = holder.end();
            if ran.code != Some(5) {
                return Err(format!("the first holder: {ran:?}"));
            }
            let now = book::book(&computer);
            if now != memory.book {
                return Err(format!(
                    "a late answer changed {:?} to {now:?}",
                    memory.book
                ));
            }
            peace::holds(&computer, &far, &memory.book, &[])
        },
    );
}

/// A round is frozen while the answer to a request of this method is on its way. `None` when it makes none.
fn freeze_while_it_waits(
    computer: &Computer,
    far: &StandIn,
    method: &str,
    story: &mut Story,
) -> Option<Going> {
    let slow = Fault::Slow {
        ms: 300,
        then: None,
    };
    far.with(|clockify| {
        clockify.log.clear();
        clockify.faults.add(Rule::next(method, "/**", slow));
    });
    let mut holder = computer.spawn(&["sync", "--json"]);
    while far.with(|clockify| clockify.log.count(method, "/**")) == 0 {
        if holder.child.try_wait().unwrap().is_some() {
            return None;
        }
        std::thread::sleep(Duration::from_micros(200));
    }
    if !stop(&holder) {
        return None;
    }
    story.tell(|| format!("frozen while it waits for the answer to a {method}"));
    story.count(&format!("frozen waiting for the answer to a {method}"), 1);
    Some(holder)
}
