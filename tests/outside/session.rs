//! A desktop session for the built program: a bus of its own, with a keychain on it or without one.
//!
//! Never starts what a test did not ask for: the bus knows no service by itself.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;
use zbus::blocking::{Connection, Proxy, connection};
use zbus::zvariant::{ObjectPath, OwnedObjectPath, OwnedValue, Value};

/// What opens the keychain.
const PASSWORD: &str = "open sesame";
const KEYCHAIN: &str = "org.freedesktop.secrets";

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
        input.write_all(PASSWORD.as_bytes()).unwrap();
        drop(input);
        // It goes on in the background once it is there, and ends with the bus.
        assert!(keychain.wait().unwrap().success());
        Some(session)
    }

    /// Locks the keychain. Nobody is there to show its prompt.
    pub(crate) fn lock(&self) {
        let bus = self.bus();
        let locked: (Vec<OwnedObjectPath>, OwnedObjectPath) = keychain(&bus, SERVICE)
            .call("Lock", &vec![collection(&bus)])
            .unwrap();
        assert_eq!(locked.0.len(), 1);
    }

    /// Opens it by another way than its prompt, as a sign-in does.
    pub(crate) fn unlock(&self) {
        let bus = self.bus();
        let nothing = Value::from("");
        let (_, session): (OwnedValue, OwnedObjectPath) = keychain(&bus, SERVICE)
            .call("OpenSession", &("plain", nothing))
            .unwrap();
        let session: ObjectPath<'_> = session.into_inner();
        let secret = (session, Vec::<u8>::new(), PASSWORD.as_bytes(), "text/plain");
        let () = keychain(&bus, WITHIN)
            .call("UnlockWithMasterPassword", &(collection(&bus), secret))
            .unwrap();
    }

    /// Deletes every key in it, as a person does by hand.
    pub(crate) fn forget_everything(&self) {
        let bus = self.bus();
        let all = Proxy::new(
            &bus,
            KEYCHAIN,
            collection(&bus),
            "org.freedesktop.Secret.Collection",
        );
        let items: Vec<OwnedObjectPath> = all.unwrap().get_property("Items").unwrap();
        assert!(!items.is_empty());
        for item in items {
            let item = Proxy::new(&bus, KEYCHAIN, item, "org.freedesktop.Secret.Item");
            let _prompt: OwnedObjectPath = item.unwrap().call("Delete", &()).unwrap();
        }
    }

    /// Has the keychain answer nothing until what comes back is dropped.
    pub(crate) fn freeze(&self) -> Frozen {
        let bus = self.bus();
        let daemon = Proxy::new(
            &bus,
            "org.freedesktop.DBus",
            "/org/freedesktop/DBus",
            "org.freedesktop.DBus",
        );
        let pid: u32 = daemon
            .unwrap()
            .call("GetConnectionUnixProcessID", &KEYCHAIN)
            .unwrap();
        let pid = Pid::from_raw(i32::try_from(pid).unwrap()).unwrap();
        kill_process(pid, Signal::STOP).unwrap();
        Frozen(pid)
    }

    fn bus(&self) -> Connection {
        let bus = connection::Builder::address(self.address()).unwrap();
        bus.build().unwrap()
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

const SERVICE: &str = "org.freedesktop.Secret.Service";
const WITHIN: &str = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface";

fn keychain(bus: &Connection, interface: &'static str) -> Proxy<'static> {
    Proxy::new(bus, KEYCHAIN, "/org/freedesktop/secrets", interface).unwrap()
}

fn collection(bus: &Connection) -> OwnedObjectPath {
    keychain(bus, SERVICE)
        .call("ReadAlias", &"default")
        .unwrap()
}

/// A keychain that answers nothing; it goes on when this is dropped.
pub(crate) struct Frozen(Pid);

impl Drop for Frozen {
    fn drop(&mut self) {
        let _ = kill_process(self.0, Signal::CONT);
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
