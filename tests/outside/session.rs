//! A desktop session for the built program: a bus of its own, with a keychain on it or without one.
//!
//! Never starts what a test did not ask for: the bus knows no service by itself.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

/// A session; it ends with this.
pub(crate) struct Session {
    bus: Child,
    address: String,
    room: TempDir,
}

impl Session {
    /// A session with nothing on its bus; `None`, and said so, where its programs are not installed.
    pub(crate) fn bare() -> Option<Session> {
        let missing = ["dbus-daemon", "gnome-keyring-daemon"]
            .into_iter()
            .find(|program| !is_installed(program));
        if let Some(missing) = missing {
            assert!(std::env::var_os("CI").is_none(), "{missing} not installed");
            println!("skipped: there is no {missing}; tests/house/setup.sh test installs it");
            return None;
        }
        let room = tempfile::tempdir().unwrap();
        let config = room.path().join("bus.conf");
        std::fs::write(&config, BUS).unwrap();
        let mut bus = Command::new("dbus-daemon")
            .arg(format!("--config-file={}", config.display()))
            .args(["--nofork", "--print-address"])
            .arg(format!("--address=unix:dir={}", room.path().display()))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut address = String::new();
        let said = BufReader::new(bus.stdout.take().unwrap()).read_line(&mut address);
        assert!(said.unwrap() > 0, "the bus says where it listens");
        Some(Session {
            bus,
            address: address.trim().to_owned(),
            room,
        })
    }

    /// A session with an open keychain.
    pub(crate) fn with_keychain() -> Option<Session> {
        let session = Session::bare()?;
        let mut keychain = Command::new("gnome-keyring-daemon")
            .args(["--unlock", "--components=secrets"])
            .env_clear()
            .env("HOME", session.room.path())
            .env("XDG_RUNTIME_DIR", session.room.path())
            .env("DBUS_SESSION_BUS_ADDRESS", &session.address)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut input = keychain.stdin.take().unwrap();
        input.write_all(b"open sesame").unwrap();
        drop(input);
        // It goes on in the background once it is there, and ends with the bus.
        assert!(keychain.wait().unwrap().success());
        Some(session)
    }

    /// What `DBUS_SESSION_BUS_ADDRESS` says in it.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Where the keychain keeps its files.
    pub(crate) fn room(&self) -> &Path {
        self.room.path()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.bus.kill();
        let _ = self.bus.wait();
    }
}

fn is_installed(program: &str) -> bool {
    Command::new(program)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok()
}

const BUS: &str = "<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context=\"default\">
    <allow send_destination=\"*\" eavesdrop=\"true\"/>
    <allow eavesdrop=\"true\"/>
    <allow own=\"*\"/>
  </policy>
</busconfig>
";
