//! A computer with the built program on it: a data directory, a Clockify to reach, and processes.
//!
//! Never calls into Stint: what it wants to know it asks as a script would.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::thread::JoinHandle;
use std::time::Duration;

use serde_json::Value;
use stint_tests::FarSide;
use stint_tests::server::StandIn;
use tempfile::TempDir;

/// A computer.
pub(crate) struct Computer {
    room: TempDir,
}

/// What a process left behind.
#[derive(Debug)]
pub(crate) struct Ran {
    /// `None` when it was killed.
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    /// The line of JSON that it printed, once it is whole: from then on it is a promise, exit or not.
    pub(crate) fn answer(&self) -> Option<Value> {
        let line = self.out.strip_suffix('\n')?;
        serde_json::from_str(line).ok()
    }
}

/// A process under way.
pub(crate) struct Going {
    pub(crate) child: Child,
    out: JoinHandle<String>,
    err: JoinHandle<String>,
}

impl Going {
    pub(crate) fn kill(&mut self) {
        // It may just have ended by itself.
        let _ = self.child.kill();
    }

    pub(crate) fn end(mut self) -> Ran {
        let status = self.child.wait().unwrap();
        Ran {
            code: status.code(),
            out: self.out.join().unwrap(),
            err: self.err.join().unwrap(),
        }
    }
}

impl Computer {
    pub(crate) fn new() -> Computer {
        Computer {
            room: tempfile::tempdir().unwrap(),
        }
    }

    /// A computer with an account behind this address, nothing pulled yet.
    pub(crate) fn connected(url: &str) -> Computer {
        let computer = Computer::new();
        let ran = computer.run(&["connect", "key", "--server", url, "--json"]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        computer
    }

    /// The same in front of a stand-in, pulled once.
    pub(crate) fn synced(far: &StandIn) -> Computer {
        let computer = Computer::connected(&far.clockify_url());
        let ran = computer.run(&["sync", "--json"]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        computer
    }

    /// Everything of this computer's person.
    pub(crate) fn home(&self) -> &Path {
        self.room.path()
    }

    pub(crate) fn data_dir(&self) -> PathBuf {
        self.room.path().join("data")
    }

    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(program());
        command
            .args(args)
            .env_clear()
            .env("HOME", self.room.path())
            .env("STINT_DATA_DIR", self.data_dir())
            .env("STINT_SECRET_STORE", "file")
            .env("STINT_PACING", "off")
            .env("CLOCKIFY_API_KEY", FarSide::CLOCKIFY_KEY)
            .env("TZ", "Europe/Berlin")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    pub(crate) fn spawn(&self, args: &[&str]) -> Going {
        going(&mut self.command(args))
    }

    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        self.spawn(args).end()
    }

    /// Runs a verb that has to work, and gives its JSON.
    pub(crate) fn json(&self, args: &[&str]) -> Value {
        let ran = self.run(&[args, &["--json"]].concat());
        assert_eq!(ran.code, Some(0), "stint {args:?}: {}", ran.err);
        ran.answer()
            .unwrap_or_else(|| panic!("no JSON: {}", ran.out))
    }

    /// Runs a verb and kills it so much later, if it still runs.
    pub(crate) fn killed(&self, args: &[&str], after: Duration) -> Ran {
        let mut going = self.spawn(args);
        std::thread::sleep(after);
        going.kill();
        going.end()
    }

    /// `stint tray` on a bus that is not there: no icon, but the worker and the socket.
    pub(crate) fn resident(&self) -> Going {
        let mut command = self.command(&["tray"]);
        let nowhere = format!("unix:path={}", self.room.path().join("bus").display());
        going(command.env("DBUS_SESSION_BUS_ADDRESS", nowhere))
    }
}

fn going(command: &mut Command) -> Going {
    let mut child = command.spawn().unwrap();
    let (out, err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
    Going {
        child,
        out: std::thread::spawn(|| read(out)),
        err: std::thread::spawn(|| read(err)),
    }
}

fn read(mut from: impl Read) -> String {
    let mut bytes = Vec::new();
    // What a killed process leaves in the pipe is read all the same.
    let _ = from.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The program, with no window program beside it that the resident could open.
fn program() -> &'static Path {
    static ALONE: OnceLock<PathBuf> = OnceLock::new();
    ALONE.get_or_init(|| {
        // It lies beside the folder that this test was built into.
        let test = std::env::current_exe().unwrap();
        let built = test.ancestors().nth(2).map(|dir| dir.join("stint"));
        let built = built.filter(|path| path.exists());
        let built = built.expect("`stint` is built: cargo build -p stint-cli, or make check");
        let room = built.with_file_name("alone");
        std::fs::create_dir_all(&room).unwrap();
        let (path, half) = (
            room.join("stint"),
            room.join(std::process::id().to_string()),
        );
        if std::fs::hard_link(&built, &half).is_err() {
            std::fs::copy(&built, &half).unwrap();
        }
        std::fs::rename(&half, &path).unwrap();
        // Two names of one file stay two.
        let _ = std::fs::remove_file(&half);
        path
    })
}
