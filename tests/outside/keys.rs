//! A key in use: with a keychain, with a file, and with neither; through good days and bad ones.
//!
//! Never trusts what it was told: every file, every word and every process is looked through for the key.

use std::io::Write as _;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;
use stint_tests::FarSide;
use stint_tests::clockify::{Clockify, Fault, Rule};
use stint_tests::maton::Maton;
use stint_tests::server::{StandIn, real_clock};

use crate::computer::Computer;
use crate::session::Session;

const CLOCKIFY_KEY: &str = "Qz7wVexillologist4Rk0Zanzibar9dClockify2LmPqTt88";
const MATON_KEY: &str = "Jx3hOubliette6Wv1Quixotry5sMaton0NbYcGg41.-_~+/=";

/// A bus that was there once.
const GONE: &str = "unix:path=/nowhere";

/// What is not Stint's to write down: the keys, and the token in the address that a person opens.
struct Secrets(Vec<String>);

impl Secrets {
    fn of(far: &StandIn) -> Secrets {
        let tokens = far.with_maton(|maton| {
            let tokens = maton.connections().iter();
            tokens
                .map(|made| made.session_token.clone())
                .collect::<Vec<_>>()
        });
        assert!(!tokens.is_empty());
        let keys = [CLOCKIFY_KEY, MATON_KEY].map(str::to_owned);
        Secrets(keys.into_iter().chain(tokens).collect())
    }

    fn are_not_in(&self, bytes: &[u8], place: &str) {
        for secret in &self.0 {
            let holds = bytes
                .windows(secret.len())
                .any(|at| at == secret.as_bytes());
            assert!(!holds, "{secret} in {place}");
        }
    }

    /// Looks through every file below, but for one.
    fn are_in_no_file_of(&self, dir: &Path, but: Option<&Path>) {
        let mut seen = 0;
        for path in files(dir) {
            if Some(&*path) != but {
                // A socket cannot be read, and keeps nothing.
                let bytes = std::fs::read(&path).unwrap_or_default();
                self.are_not_in(&bytes, &path.display().to_string());
                seen += 1;
            }
        }
        assert!(seen > 2, "there were files to look through");
    }
}

/// A computer before a far side whose keys are nowhere else.
struct World {
    computer: Computer,
    far: StandIn,
    secrets: Secrets,
    /// `key` or `maton`.
    way: &'static str,
    /// Where keys rest.
    store: &'static str,
    bus: String,
}

const WAYS: [&str; 2] = ["key", "maton"];

impl World {
    fn new(way: &'static str, store: &'static str, bus: &str) -> World {
        let mut clockify = Clockify::new(real_clock());
        clockify.add_user("Ada Lovelace", CLOCKIFY_KEY, "Europe/Berlin");
        let maton = Maton::new(MATON_KEY, CLOCKIFY_KEY);
        let mut far = FarSide { clockify, maton };
        let (_, workspace) = far.ada();
        far.clockify.seed_catalog(workspace);
        let clock = far.clockify.clock();
        let connection = far.maton.connect(clock);
        far.maton.approve(&connection, clock);
        let far = StandIn::start_with(far);
        World {
            secrets: Secrets::of(&far),
            computer: Computer::new(),
            far,
            way,
            store,
            bus: bus.to_owned(),
        }
    }

    fn key(&self) -> &'static str {
        match self.way {
            "key" => CLOCKIFY_KEY,
            _ => MATON_KEY,
        }
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = self.computer.command(args);
        command
            .env_remove("CLOCKIFY_API_KEY")
            .env("STINT_SECRET_STORE", self.store)
            .env("STINT_LOG", "trace")
            .env("STINT_MATON_GATEWAY_URL", self.far.gateway_url())
            .env("STINT_MATON_CONTROL_URL", self.far.control_url())
            .env("STINT_CLOCKIFY_URL", self.far.clockify_url())
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            // Or the bus of whoever runs this test would be found there.
            .env("XDG_RUNTIME_DIR", self.computer.home());
        command
    }

    /// Runs a verb, with a key for its input, and looks through what it says.
    fn run(&self, args: &[&str], input: &str) -> Output {
        let mut child = self.command(args).stdin(Stdio::piped()).spawn().unwrap();
        let mut pipe = child.stdin.take().unwrap();
        // Who asks for none has perhaps closed it.
        let _ = pipe.write_all(input.as_bytes());
        drop(pipe);
        let output = child.wait_with_output().unwrap();
        self.secrets
            .are_not_in(&output.stdout, &format!("{args:?}"));
        self.secrets
            .are_not_in(&output.stderr, &format!("{args:?}"));
        output
    }

    fn done(&self, args: &[&str], input: &str) {
        let output = self.run(args, input);
        let words = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "stint {args:?}: {words}");
    }

    fn connect(&self, more: &[&str]) -> Output {
        let connection = self.far.connection();
        let mut args = vec!["connect", self.way, "--key-stdin"];
        if self.way == "maton" {
            args.extend(["--connection", &connection]);
        }
        self.run(&[&args, more].concat(), self.key())
    }

    /// Everything that Stint does with a key, and everything that keeps it from that.
    fn live(&self) {
        assert!(self.connect(&[]).status.success());
        self.done(&["sync", "--full"], "");
        self.bad_luck();
        for verb in VERBS {
            let words: Vec<&str> = verb.split(' ').collect();
            self.run(&words, "");
            self.run(&[&words[..], &["--json"]].concat(), "");
        }
        self.reside();
        self.far.with(|clockify| clockify.faults.clear());
        assert!(self.connect(&["--json"]).status.success());
        self.run(&["sync"], "");
    }

    /// Servers that refuse, fail, and repeat what they were told.
    fn bad_luck(&self) {
        let echo = json!({"code": 501, "message": format!("key: {} must not", self.key())});
        let echoed = |status| Fault::Answer {
            status,
            body: echo.clone(),
        };
        let status = |status| Fault::Status {
            status,
            applied: false,
        };
        for fault in [
            Fault::Unauthorized,
            echoed(401),
            echoed(403),
            echoed(500),
            status(502),
            Fault::WrongContent,
            Fault::CaptivePortal,
            Fault::Truncate { bytes: 20 },
            Fault::DropAfter,
        ] {
            let rule = Rule::next("*", "/**", fault).always();
            self.far.with(|clockify| clockify.faults.add(rule));
            self.run(&["add", "9:00-9:30", "Review"], "");
            assert!(!self.connect(&["--json"]).status.success());
            for args in [&["sync"][..], &["sync", "--json"], &["queue"], &["doctor"]] {
                self.run(args, "");
            }
            self.far.with(|clockify| clockify.faults.clear());
        }
        for status in [401, 403, 500] {
            let body = echo.clone();
            let rule = Rule::next("*", "/**", Fault::Answer { status, body }).always();
            self.far.with_maton(|maton| maton.control_faults.add(rule));
            assert_eq!(self.connect(&[]).status.success(), self.way == "key");
            self.far.with_maton(|maton| maton.control_faults.clear());
        }
        // A row that is refused with the key in the words stays so, and every verb looks at it.
        let refusal = Rule::next("POST", "/workspaces/*/time-entries", echoed(400)).always();
        self.far.with(|clockify| clockify.faults.add(refusal));
        assert!(self.connect(&[]).status.success());
        self.run(&["add", "8:00-8:30", "Refused"], "");
        assert_eq!(self.run(&["sync"], "").status.code(), Some(4));
        let queue = self.run(&["queue"], "");
        let queue = String::from_utf8_lossy(&queue.stdout);
        assert!(queue.contains("must not"), "in the server's words: {queue}");
    }

    /// A resident that was handed a key and has used it, and the window that it starts.
    fn reside(&self) {
        let programs = self.computer.home().join("programs");
        let window = programs.join("stint-desktop");
        let said = self.computer.home().join("window-was-told");
        std::fs::create_dir_all(&programs).unwrap();
        let stub = format!(
            "#!/bin/sh\n/usr/bin/env >'{0}.half'\nmv '{0}.half' '{0}'\n",
            said.display()
        );
        std::fs::write(&window, stub).unwrap();
        std::fs::set_permissions(&window, PermissionsExt::from_mode(0o755)).unwrap();
        let path = format!("{}:/usr/bin:/bin", programs.display());

        let mut resident = self.command(&["tray"]);
        resident
            .env("PATH", &path)
            .env("CLOCKIFY_API_KEY", CLOCKIFY_KEY)
            .env("MATON_API_KEY", MATON_KEY);
        let mut resident = resident.spawn().unwrap();
        let log = self.computer.data_dir().join("tray.log");
        until("the resident has synced", || {
            std::fs::read_to_string(&log).is_ok_and(|log| log.contains("/workspaces/"))
        });
        self.done(&["tray"], "");
        until("the window was started", || said.exists());

        for process in std::fs::read_dir("/proc").unwrap().flatten() {
            let line = std::fs::read(process.path().join("cmdline")).unwrap_or_default();
            self.secrets.are_not_in(&line, "a command line");
        }
        let told = std::fs::read(&said).unwrap();
        assert!(told.len() > 10);
        self.secrets.are_not_in(&told, "what the window was told");
        resident.kill().unwrap();
        let ended = resident.wait_with_output().unwrap();
        self.secrets
            .are_not_in(&ended.stdout, "what the resident said");
        self.secrets
            .are_not_in(&ended.stderr, "what the resident said");
    }
}

const VERBS: &[&str] = &[
    "start Review @Website #urgent",
    "status",
    "stop",
    "undo",
    "redo",
    "list",
    "project list",
    "task list --project Website",
    "tag list",
    "client list",
    "connections",
    "sync",
    "sync --full",
    "queue",
    "queue copy 0",
    "conflicts",
    "settings",
    "doctor",
    "completions bash",
];

#[test]
fn in_the_file_that_was_chosen_a_key_rests_and_nowhere_else() {
    for way in WAYS {
        let world = World::new(way, "file", GONE);
        let output = world.connect(&[]);
        let words = String::from_utf8_lossy(&output.stderr);
        assert!(words.contains("secrets.json"), "it says so: {words}");
        assert!(words.contains("not encrypted"), "and warns: {words}");

        world.live();
        let file = world.computer.data_dir().join("secrets.json");
        let kept = std::fs::read_to_string(&file).unwrap();
        assert!(kept.contains(world.key()));
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let home = world.computer.home();
        world.secrets.are_in_no_file_of(home, Some(&file));
    }
}

#[test]
fn with_a_keychain_a_key_rests_in_no_file_at_all() {
    let Some(session) = Session::with_keychain() else {
        return;
    };
    for way in WAYS {
        let world = World::new(way, "", session.address());
        world.live();
        let home = world.computer.home();
        world.secrets.are_in_no_file_of(home, None);
        // Its own files are encrypted.
        world.secrets.are_in_no_file_of(session.room(), None);
    }
}

#[test]
fn without_a_keychain_nothing_is_connected_and_the_way_out_is_said() {
    let Some(session) = Session::bare() else {
        return;
    };
    for (way, bus) in [
        ("key", session.address()),
        ("maton", session.address()),
        ("key", GONE),
        ("key", ""),
    ] {
        let world = World::new(way, "", bus);
        let output = world.connect(&["--json"]);
        let words = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{words}");
        assert!(output.stdout.is_empty());
        for needed in [
            "No keychain",
            "No key was written",
            "STINT_SECRET_STORE=file",
        ] {
            assert!(words.contains(needed), "no {needed}: {words}");
        }
        assert_eq!(world.run(&["connections", "--json"], "").stdout, b"[]\n");
        assert_eq!(world.run(&["sync"], "").status.code(), Some(6));
        world.done(&["start", "Review"], "");
        let home = world.computer.home();
        world.secrets.are_in_no_file_of(home, None);
        assert!(!world.computer.data_dir().join("secrets.json").exists());
    }
}

/// Whether the account there goes on; `place` is where its data lies, unless that is the usual place.
fn syncs(world: &World, place: &[&str]) {
    world.done(&[place, &["sync"]].concat(), "");
}

#[test]
fn two_data_directories_on_one_keychain_leave_each_other_alone() {
    let Some(session) = Session::with_keychain() else {
        return;
    };
    for way in WAYS {
        let world = World::new(way, "", session.address());
        assert!(world.connect(&[]).status.success());
        syncs(&world, &[]);

        // The same person, with another key of theirs.
        let other_key = format!("{}2", &world.key()[1..]);
        world
            .far
            .with_maton(|maton| maton.add_key(Maton::FIRST, &other_key));
        let (ada, _) = world.far.ada();
        world.far.with(|clockify| clockify.add_key(ada, &other_key));
        let dir = world.computer.home().join("tried");
        let there = ["--data-dir", dir.to_str().unwrap()];
        let connection = world.far.connection();
        let mut args = vec!["connect", way, "--key-stdin"];
        if way == "maton" {
            args.extend(["--connection", &connection]);
        }
        world.done(&[&there[..], &args].concat(), &other_key);
        syncs(&world, &there);

        world.far.with_maton(|maton| maton.revoke_key(&other_key));
        world.far.with(|clockify| clockify.revoke_key(&other_key));
        syncs(&world, &[]);
        world.done(&[&there[..], &["disconnect"]].concat(), "");
        syncs(&world, &[]);
    }
}

#[test]
fn each_key_is_looked_for_where_it_was_put() {
    let Some(session) = Session::with_keychain() else {
        return;
    };
    let mut world = World::new("key", "", session.address());
    assert!(world.connect(&[]).status.success());
    world
        .far
        .with(|clockify| clockify.add_user("Bob", MATON_KEY, "Europe/Berlin"));
    world.store = "file";
    world.done(&["connect", "key", "--key-stdin"], MATON_KEY);
    for store in ["", "file", "keychain"] {
        world.store = store;
        syncs(&world, &[]);
    }
    let file = world.computer.data_dir().join("secrets.json");
    let kept = std::fs::read_to_string(&file).unwrap();
    assert!(kept.contains(MATON_KEY) && !kept.contains(CLOCKIFY_KEY));
    world.done(&["disconnect", "Bob"], "");
    let kept = std::fs::read_to_string(&file).unwrap();
    assert!(!kept.contains(MATON_KEY), "chosen or not");
}

fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let began = Instant::now();
    while !is_so() {
        assert!(began.elapsed() < Duration::from_secs(20), "{what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            found.extend(files(&entry.path()));
        } else {
            found.push(entry.path());
        }
    }
    found
}
