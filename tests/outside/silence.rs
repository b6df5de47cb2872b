//! What the program keeps to itself, however much it is asked to say.
//!
//! Never trusts a level: everything that was written anywhere is looked through.

use std::path::Path;

use stint_tests::FarSide;
use stint_tests::clockify::{Fault, Rule};
use stint_tests::server::StandIn;

use crate::computer::Computer;

#[test]
fn no_log_holds_a_key_or_what_a_person_wrote() {
    let far = StandIn::start();
    let computer = Computer::synced(&far);
    far.with(|clockify| {
        let create = ("POST", "/workspaces/*/time-entries");
        clockify
            .faults
            .add(Rule::next(create.0, create.1, Fault::DropAfter));
        clockify.faults.add(Rule::next(
            "GET",
            "/workspaces/*/tags",
            Fault::CaptivePortal,
        ));
    });
    let mut said = String::new();
    let verbs: [&[&str]; 4] = [
        &["connect", "key", "--server", &far.clockify_url()],
        &["start", "Vermilion @Website"],
        &["sync", "--full"],
        &["doctor"],
    ];
    for verb in verbs {
        let ran = computer
            .command(verb)
            .env("STINT_LOG", "trace")
            .output()
            .unwrap();
        said.push_str(&String::from_utf8_lossy(&ran.stderr));
    }
    assert!(
        said.contains("/workspaces/"),
        "it did say something: {said}"
    );

    let mut resident = computer.command(&["tray"]);
    resident
        .env("STINT_LOG", "trace")
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    let mut resident = resident.spawn().unwrap();
    let log = computer.data_dir().join("tray.log");
    while !read(&log).contains("/workspaces/") {
        assert!(resident.try_wait().unwrap().is_none(), "the resident ended");
        std::thread::yield_now();
    }
    resident.kill().unwrap();
    resident.wait().unwrap();
    said.push_str(&read(&log));
    for secret in [FarSide::CLOCKIFY_KEY, "Vermilion", "Website"] {
        assert!(!said.contains(secret), "{secret} in: {said}");
    }
}

fn read(log: &Path) -> String {
    std::fs::read_to_string(log).unwrap_or_default()
}
