//! A person at a terminal, on a Thursday morning in Berlin.
//!
//! Never more than the command line: what a test wants to know, it asks as a script would.

use std::cell::RefCell;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use serde_json::Value;
use stint_cli::Io;
use stint_engine::clock::Clock;
use stint_engine::{Env, Stint, Vars};
use stint_tests::server::StandIn;
use tempfile::TempDir;

/// Thursday 19 November 2026, 10:12:30 in Berlin.
const NOW_MS: i64 = 1_795_079_550_000;

pub(crate) struct Desk {
    dir: TempDir,
    now_ms: Arc<AtomicI64>,
    vars: Vars,
    far_side: Option<StandIn>,
}

/// What a run left behind.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Who sits there, and what they do meanwhile.
pub(crate) struct Scene<'a> {
    /// Standard input.
    pub(crate) input: &'a str,
    /// What is said goes to a terminal.
    pub(crate) terminal: bool,
    /// Somebody can be asked.
    pub(crate) can_ask: bool,
    /// Sees each line the moment it is printed.
    pub(crate) printed: Seen<'a>,
    /// The browser.
    pub(crate) browse: Box<dyn FnMut(&str) -> bool + 'a>,
    /// Whether Ctrl+C was pressed.
    pub(crate) cancelled: Box<dyn FnMut() -> bool + 'a>,
}

impl Default for Scene<'_> {
    fn default() -> Self {
        Scene {
            input: "",
            terminal: false,
            can_ask: false,
            printed: Box::new(|_| {}),
            browse: Box::new(|_| false),
            cancelled: Box::new(|| false),
        }
    }
}

/// Sees each line the moment it is printed.
type Seen<'a> = Box<dyn FnMut(&str) + 'a>;

/// Keeps what is printed and shows each line at once.
struct Stream<'p, 'a> {
    bytes: RefCell<Vec<u8>>,
    line: RefCell<Vec<u8>>,
    printed: &'p RefCell<Seen<'a>>,
}

impl Write for &Stream<'_, '_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.bytes.borrow_mut().extend_from_slice(bytes);
        for byte in bytes {
            if *byte != b'\n' {
                self.line.borrow_mut().push(*byte);
                continue;
            }
            let line = self.line.take();
            self.printed.borrow_mut()(&String::from_utf8_lossy(&line));
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Ran {
    pub(crate) fn json(&self) -> Value {
        assert_eq!(
            self.out.lines().count(),
            1,
            "JSON is one line: {}",
            self.out
        );
        serde_json::from_str(&self.out).unwrap_or_else(|why| panic!("{why}: {}", self.out))
    }
}

impl Desk {
    /// Alone with the computer: no account.
    pub(crate) fn new() -> Desk {
        Desk {
            dir: tempfile::tempdir().unwrap(),
            now_ms: Arc::new(AtomicI64::new(NOW_MS)),
            vars: Vars {
                pacing: Some("off".into()),
                secret_store: Some("file".into()),
                ..Vars::default()
            },
            far_side: None,
        }
    }

    /// With a Clockify to reach, its clock held at this one's, and Ada's key in the variable.
    pub(crate) fn with_clockify() -> Desk {
        let far_side = StandIn::start();
        far_side.hold_clock(NOW_MS / 1000);
        let desk = Desk::new();
        Desk {
            vars: Vars {
                clockify_url: Some(far_side.clockify_url()),
                gateway_url: Some(far_side.gateway_url()),
                control_url: Some(far_side.control_url()),
                clockify_key: Some(stint_tests::FarSide::CLOCKIFY_KEY.into()),
                maton_key: Some(stint_tests::FarSide::MATON_KEY.into()),
                ..desk.vars
            },
            far_side: Some(far_side),
            ..desk
        }
    }

    /// The same, connected and pulled once.
    pub(crate) fn connected() -> Desk {
        let desk = Desk::with_clockify();
        desk.done("connect key");
        desk.done("sync");
        desk
    }

    pub(crate) fn clockify(&self) -> &StandIn {
        self.far_side.as_ref().expect("this desk has a Clockify")
    }

    pub(crate) fn dir(&self) -> &std::path::Path {
        self.dir.path()
    }

    pub(crate) fn vars(&mut self) -> &mut Vars {
        &mut self.vars
    }

    /// Lets minutes pass, there too.
    pub(crate) fn later(&self, minutes: i64) {
        self.now_ms.fetch_add(minutes * 60_000, Ordering::Relaxed);
        if let Some(far_side) = &self.far_side {
            far_side.with(|clockify| clockify.advance(minutes * 60));
        }
    }

    /// Runs a line as a shell would split it; single quotes hold blanks together.
    pub(crate) fn run(&self, line: &str) -> Ran {
        self.run_in(line, Scene::default())
    }

    pub(crate) fn run_with(&self, line: &str, input: &str) -> Ran {
        self.run_in(
            line,
            Scene {
                input,
                ..Scene::default()
            },
        )
    }

    pub(crate) fn run_on_terminal(&self, line: &str) -> Ran {
        self.run_in(
            line,
            Scene {
                terminal: true,
                ..Scene::default()
            },
        )
    }

    /// Runs a line before somebody at a terminal who answers what is asked.
    pub(crate) fn run_answering(&self, line: &str, answers: &str) -> Ran {
        self.run_in(
            line,
            Scene {
                input: answers,
                terminal: true,
                can_ask: true,
                ..Scene::default()
            },
        )
    }

    pub(crate) fn run_in(&self, line: &str, scene: Scene<'_>) -> Ran {
        let words = split(line);
        let printed = RefCell::new(scene.printed);
        let stream = || Stream {
            bytes: RefCell::default(),
            line: RefCell::default(),
            printed: &printed,
        };
        let (out, err) = (stream(), stream());
        let io = Io {
            input: Box::new(scene.input.as_bytes()),
            out: Box::new(&out),
            err: Box::new(&err),
            can_ask: scene.can_ask,
            out_is_terminal: scene.terminal,
            err_is_terminal: scene.terminal,
            plain: false,
            browse: scene.browse,
            cancelled: scene.cancelled,
        };
        let args = std::iter::once("stint").chain(words.iter().map(String::as_str));
        let code = stint_cli::run(args.map(Into::into), io, |dir| {
            Ok(self.env(dir.unwrap_or_else(|| self.dir.path().to_owned())))
        });
        let text = |stream: &Stream<'_, '_>| String::from_utf8(stream.bytes.take()).unwrap();
        Ran {
            code,
            out: text(&out),
            err: text(&err),
        }
    }

    fn env(&self, data_dir: PathBuf) -> Env {
        Env {
            data_dir,
            zone: chrono_tz::Europe::Berlin,
            vars: self.vars.clone(),
            clock: Clock::Fixed(Arc::clone(&self.now_ms)),
        }
    }

    /// The same store in the hands of another process.
    pub(crate) fn engine(&self) -> Stint {
        Stint::open(self.env(self.dir.path().to_owned())).unwrap()
    }

    /// Runs a line that has to work, and returns what it printed.
    pub(crate) fn done(&self, line: &str) -> String {
        let ran = self.run(line);
        assert_eq!(ran.code, 0, "stint {line}: {}", ran.err);
        ran.out
    }

    /// Runs a line that has to work, with `--json`.
    pub(crate) fn json(&self, line: &str) -> Value {
        let ran = self.run(&format!("{line} --json"));
        assert_eq!((ran.code, &*ran.err), (0, ""), "stint {line}");
        ran.json()
    }

    /// Runs lines one after the other and returns the terminal's text, without what differs each time.
    pub(crate) fn play(&self, lines: &[&str]) -> String {
        let mut seen = Vec::new();
        for line in lines {
            let ran = self.run(line);
            writeln!(seen, "$ stint {line}").unwrap();
            seen.write_all(ran.out.as_bytes()).unwrap();
            for line in ran.err.lines() {
                writeln!(seen, "! {line}").unwrap();
            }
            if ran.code != 0 {
                writeln!(seen, "[{}]", ran.code).unwrap();
            }
        }
        self.without_chance(&String::from_utf8(seen).unwrap())
    }

    fn without_chance(&self, text: &str) -> String {
        let mut text = text.replace(&self.dir.path().display().to_string(), "DIR");
        if let Some(far_side) = &self.far_side {
            for (url, name) in [
                (far_side.clockify_url(), "CLOCKIFY"),
                (far_side.gateway_url(), "GATEWAY"),
                (far_side.control_url(), "CONTROL"),
            ] {
                let host = url.split('/').nth(2).unwrap_or_default();
                text = text.replace(&url, name).replace(host, name);
            }
        }
        without_ids(&text)
    }
}

/// Ids are made of the real time and of chance.
fn without_ids(text: &str) -> String {
    let is_of_id = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c) || c == '-';
    let mut rest = text;
    let mut kept = String::new();
    while let Some(start) = rest.find(is_of_id) {
        let (before, run) = rest.split_at(start);
        let (run, after) = run.split_at(run.find(|c| !is_of_id(c)).unwrap_or(run.len()));
        kept.push_str(before);
        kept.push_str(if run.len() >= 8 && run.starts_with("01") {
            "ID"
        } else {
            run
        });
        rest = after;
    }
    kept + rest
}

fn split(line: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let (mut word, mut quoted, mut begun) = (String::new(), false, false);
    for c in line.chars() {
        match c {
            '\'' => (quoted, begun) = (!quoted, true),
            ' ' if !quoted => {
                if begun {
                    words.push(std::mem::take(&mut word));
                }
                begun = false;
            }
            c => {
                word.push(c);
                begun = true;
            }
        }
    }
    if begun {
        words.push(word);
    }
    words
}
