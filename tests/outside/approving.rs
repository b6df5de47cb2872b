//! The wait for an approval in the built program: what it prints while it waits, the browser it opens, the signals
//! that end it.
//!
//! Never approves behind the page's back.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rustix::fs::OFlags;
use rustix::process::{Pid, Signal, kill_process};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use stint_tests::FarSide;
use stint_tests::server::StandIn;

use crate::computer::Computer;

/// Longer than any of this takes.
const PATIENCE: Duration = Duration::from_secs(60);

fn connecting(computer: &Computer, far: &StandIn) -> Command {
    let (gateway, control) = (far.gateway_url(), far.control_url());
    let args = [
        "connect",
        "maton",
        "--gateway",
        &gateway,
        "--control",
        &control,
    ];
    let mut command = computer.command(&args);
    command.env("MATON_API_KEY", FarSide::MATON_KEY);
    command
}

fn approve(address: &str) {
    let page = ureq::get(address).call().unwrap();
    assert_eq!(page.status(), 200);
    ureq::post(address)
        .content_type("application/x-www-form-urlencoded")
        .send("answer=approve")
        .unwrap();
}

fn connections(far: &StandIn) -> usize {
    far.with_maton(|maton| maton.connections().len())
}

#[test]
fn the_address_is_out_before_anybody_answers() {
    let far = StandIn::start();
    let computer = Computer::new();
    let mut child = connecting(&computer, &far).spawn().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut address = String::new();
    out.read_line(&mut address).unwrap();
    assert_eq!(child.try_wait().unwrap(), None, "it waits");
    approve(address.trim());
    let mut rest = String::new();
    out.read_to_string(&mut rest).unwrap();
    assert!(child.wait().unwrap().success());
    assert!(rest.starts_with("Connected Ada Lovelace"), "{rest}");
}

#[test]
fn a_signal_ends_the_wait_and_leaves_nothing_at_maton() {
    for signal in [Signal::INT, Signal::TERM, Signal::HUP] {
        let far = StandIn::start();
        let computer = Computer::new();
        let mut child = connecting(&computer, &far).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        out.read_line(&mut String::new()).unwrap();
        assert_eq!(connections(&far), 2);
        kill_process(Pid::from_child(&child), signal).unwrap();
        let mut err = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut err)
            .unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(1), "{signal:?}: {err}");
        assert!(err.contains("Cancelled"), "{signal:?}: {err}");
        assert_eq!(connections(&far), 1, "{signal:?}");
        assert!(!computer.data_dir().join("secrets.json").exists());
    }
}

#[test]
fn on_a_terminal_the_browser_gets_the_address_whole_and_no_key() {
    let far = StandIn::start();
    let computer = Computer::new();
    let (bin, opened) = (computer.home().join("bin"), computer.home().join("opened"));
    std::fs::create_dir(&bin).unwrap();
    let browser = bin.join("xdg-open");
    let half = opened.with_extension("half");
    let (written, there) = (half.display(), opened.display());
    // Whole or not at all: the test looks for it meanwhile.
    let script = format!(
        "#!/bin/sh\n{{ echo $#; echo \"$1\"; env; }} > '{written}'\nmv '{written}' '{there}'\n"
    );
    std::fs::write(&browser, script).unwrap();
    std::fs::set_permissions(&browser, std::fs::Permissions::from_mode(0o700)).unwrap();

    let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&master).unwrap();
    unlockpt(&master).unwrap();
    let name = ptsname(&master, Vec::new()).unwrap();
    let flags = OFlags::RDWR | OFlags::NOCTTY;
    let terminal = rustix::fs::open(&name, flags, rustix::fs::Mode::empty()).unwrap();
    let terminal = File::from(terminal);
    let mut child = connecting(&computer, &far)
        .env("PATH", format!("{}:/usr/bin:/bin", bin.display()))
        .env("DISPLAY", ":99")
        .env("TERM", "xterm")
        .stdin(Stdio::null())
        .stdout(terminal.try_clone().unwrap())
        .stderr(terminal)
        .spawn()
        .unwrap();
    let shown = std::thread::spawn(move || {
        let mut shown = Vec::new();
        // The end of a terminal reads as an error.
        let _ = File::from(master).read_to_end(&mut shown);
        String::from_utf8_lossy(&shown).into_owned()
    });

    let began = Instant::now();
    let handed = loop {
        match std::fs::read_to_string(&opened) {
            Ok(handed) => break handed,
            Err(_) if began.elapsed() < PATIENCE => std::thread::sleep(Duration::from_millis(20)),
            Err(why) => panic!("no browser was opened: {why}"),
        }
    };
    let mut lines = handed.lines();
    assert_eq!(lines.next(), Some("1"), "the address and nothing else");
    let address = lines.next().unwrap();
    for (variable, key) in [
        ("CLOCKIFY_API_KEY", FarSide::CLOCKIFY_KEY),
        ("MATON_API_KEY", FarSide::MATON_KEY),
    ] {
        assert!(!handed.contains(variable), "{handed}");
        assert!(!handed.contains(key), "{handed}");
    }
    approve(address);
    assert!(child.wait().unwrap().success());
    let shown = shown.join().unwrap();
    assert!(shown.contains(address), "{shown}");
    assert!(shown.contains("left · "), "the wait is in sight: {shown}");
    assert!(shown.contains("Connected"), "{shown}");
}
