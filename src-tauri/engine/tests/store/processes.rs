//! Several at once, and one that is killed: what was acknowledged is there.
//! It never waits for a time to pass, only for a line or a thread.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use stint_core::history::Verb;
use stint_core::row::Book;
use stint_engine::store::{Store, Which};

use crate::support::{act, entry, new_entry};

/// With this set, a copy of this program writes entries there until it is killed.
const CHILD: &str = "STINT_TEST_STORE";

fn all(store: &Store) -> usize {
    store
        .read(|tx| tx.entries(&Which::default()))
        .unwrap()
        .len()
}

#[test]
fn a_fresh_folder_may_be_opened_by_many_at_once() {
    for _ in 0..4 {
        let dir = tempfile::tempdir().unwrap();
        thread::scope(|scope| {
            for number in 0..6 {
                let dir = dir.path();
                scope.spawn(move || {
                    let store = Store::open(dir).expect("a fresh store opens for everybody");
                    act(&store, Verb::Add, new_entry(number, entry(0, Some(1))));
                });
            }
        });
        let store = Store::open(dir.path()).unwrap();
        assert_eq!(all(&store), 6);
        assert_eq!(store.check(), Ok(()));
    }
}

#[test]
fn writers_wait_for_each_other_and_nothing_is_lost() {
    const EACH: u128 = 25;

    let dir = tempfile::tempdir().unwrap();
    let watching = Store::open(dir.path()).unwrap();
    let before = watching.data_version().unwrap();
    thread::scope(|scope| {
        for writer in 0..4 {
            let dir = dir.path();
            scope.spawn(move || {
                let store = Store::open(dir).unwrap();
                for number in 0..EACH {
                    act(
                        &store,
                        Verb::Add,
                        new_entry(writer * EACH + number, entry(0, Some(1))),
                    );
                }
            });
        }
    });
    assert_eq!(all(&watching), 4 * EACH as usize);
    assert_ne!(
        watching.data_version().unwrap(),
        before,
        "another's change is noticed"
    );
}

#[test]
fn a_reader_sees_one_moment() {
    let dir = tempfile::tempdir().unwrap();
    let (reader, writer) = (
        Store::open(dir.path()).unwrap(),
        Store::open(dir.path()).unwrap(),
    );
    reader
        .read(|tx| {
            assert_eq!(tx.running()?, []);
            act(&writer, Verb::Start, new_entry(1, entry(0, None)));
            assert_eq!(
                tx.running()?,
                [],
                "still the moment in which it began to read"
            );
            Ok(())
        })
        .unwrap();
    assert_eq!(reader.read(|tx| tx.running()).unwrap().len(), 1);
}

#[test]
fn what_a_killed_process_acknowledged_is_there() {
    let dir = tempfile::tempdir().unwrap();
    let mut acknowledged = 0;
    for lines in [0, 1, 2, 7, 19] {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "processes::writes_until_it_is_killed",
                "--nocapture",
            ])
            .env(CHILD, dir.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let kept = output
            .lines()
            .map_while(Result::ok)
            .filter(|line| line.starts_with("kept"));
        acknowledged += kept.take(lines).count();
        child.kill().unwrap();
        child.wait().unwrap();

        let store = Store::open(dir.path()).unwrap();
        assert_eq!(store.check(), Ok(()));
        let found = all(&store);
        assert!(
            found >= acknowledged,
            "{found} of {acknowledged} that were acknowledged"
        );
        acknowledged = found;
    }
}

/// Only does something as the child of the test above.
#[test]
fn writes_until_it_is_killed() {
    let Some(dir) = std::env::var_os(CHILD) else {
        return;
    };
    let store = Store::open(Path::new(&dir)).unwrap();
    for number in u128::from(std::process::id()) << 32.. {
        act(&store, Verb::Add, new_entry(number, entry(0, Some(1))));
        let mut out = std::io::stdout().lock();
        if writeln!(out, "\nkept").and_then(|()| out.flush()).is_err() {
            return;
        }
    }
}
