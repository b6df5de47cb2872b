//! A D-Bus of a test's own, that ends when the test wants it to.
//! It never starts a service; what a test wants to meet there, it serves.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A bus that can be ended.
pub(crate) struct Bus(Child);

impl Bus {
    pub(crate) fn start(room: &Path, address: &str) -> Bus {
        let config = room.with_file_name("bus.conf");
        std::fs::write(&config, BUS).unwrap();
        let mut bus = Command::new("dbus-daemon")
            .arg(format!("--config-file={}", config.display()))
            .args(["--nofork", "--print-address", "--address", address])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut ready = String::new();
        let said = BufReader::new(bus.stdout.take().unwrap()).read_line(&mut ready);
        assert!(said.unwrap() > 0, "the bus says where it listens");
        Bus(bus)
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

const BUS: &str = "<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context=\"default\">
    <allow send_destination=\"*\" eavesdrop=\"true\"/>
    <allow eavesdrop=\"true\"/>
    <allow own=\"*\"/>
  </policy>
</busconfig>
";
