//! The fuzz targets on stable Rust: every example of their corpora, and some thousand bytes around each target's.
//!
//! Never a search: `make fuzz` does that.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../fuzz/targets.rs"]
mod targets;

use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// The examples of a target, by name.
fn corpus(target: &str) -> Vec<Vec<u8>> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(target);
    let mut files: Vec<_> = std::fs::read_dir(&dir)
        .unwrap_or_else(|error| panic!("{}: {error}", dir.display()))
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    files
        .iter()
        .map(|file| std::fs::read(file).unwrap())
        .collect()
}

/// One change to bytes, at a place that wraps around.
#[derive(Clone, Debug)]
enum Change {
    Set(usize, u8),
    Cut(usize, usize),
    Insert(usize, Vec<u8>),
    Repeat(usize, usize),
}

impl Change {
    fn apply(&self, bytes: &mut Vec<u8>) {
        let place = |at: usize| at % (bytes.len() + 1);
        match self {
            Change::Set(at, byte) => {
                let at = place(*at);
                if let Some(old) = bytes.get_mut(at) {
                    *old = *byte;
                }
            }
            Change::Cut(at, length) => {
                let at = place(*at);
                let end = (at + length).min(bytes.len());
                bytes.drain(at..end);
            }
            Change::Insert(at, more) => {
                let at = place(*at);
                bytes.splice(at..at, more.iter().copied());
            }
            Change::Repeat(at, length) => {
                let at = place(*at);
                let end = (at + length).min(bytes.len());
                let again = bytes[at..end].to_vec();
                bytes.splice(end..end, again);
            }
        }
    }
}

fn change() -> impl Strategy<Value = Change> {
    let at = 0..600_usize;
    let pieces = [
        "null", "\"\"", "{", "[", "}", "]", ",", "-", "Z", "\u{a0}", "@", "#", "\\", "1e999", "ß",
    ];
    let piece = prop::sample::select(pieces.to_vec()).prop_map(|piece| piece.as_bytes().to_vec());
    let noise = prop::collection::vec(any::<u8>(), 0..6);
    prop_oneof![
        (at.clone(), any::<u8>()).prop_map(|(at, byte)| Change::Set(at, byte)),
        (at.clone(), 1..40_usize).prop_map(|(at, length)| Change::Cut(at, length)),
        (at.clone(), prop_oneof![piece, noise]).prop_map(|(at, more)| Change::Insert(at, more)),
        (at, 1..40_usize).prop_map(|(at, length)| Change::Repeat(at, length)),
    ]
}

#[test]
fn no_target_breaks_on_its_corpus_or_near_it() {
    for (name, target) in targets::ALL {
        let corpus = corpus(name);
        assert!(!corpus.is_empty(), "{name} has no examples");
        corpus.iter().for_each(|bytes| target(bytes));

        let near = (
            prop::sample::select(corpus),
            prop::collection::vec(change(), 0..5),
        );
        let mut runner = TestRunner::new(Config {
            source_file: Some(file!()),
            ..Config::default()
        });
        let ran = runner.run(&near, |(mut bytes, changes)| {
            changes.iter().for_each(|change| change.apply(&mut bytes));
            target(&bytes);
            Ok(())
        });
        ran.unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

#[test]
fn every_target_has_a_program_for_the_fuzzer() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let manifest = std::fs::read_to_string(dir.join("Cargo.toml")).unwrap();
    for (name, _) in targets::ALL {
        let program = format!("fuzz_targets/{name}.rs");
        assert!(dir.join(&program).exists(), "{program}");
        assert!(manifest.contains(&program), "{program} is in the manifest");
    }
}
