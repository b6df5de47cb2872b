//! A crash with a key in memory, on a computer that keeps what crashed processes held.
//!
//! Never changes how this computer keeps it: a shell that crashes beside Stint shows what it does.

use std::io::Write as _;
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use crate::computer::Computer;

const PATIENCE: Duration = Duration::from_secs(10);

#[test]
fn a_crash_leaves_no_copy_of_the_memory() {
    let kept = tempfile::tempdir().unwrap();
    let mut shell = Command::new("sh");
    shell.args(["-c", "ulimit -c unlimited 2>/dev/null; kill -ABRT $$"]);
    let others_are_kept = shell.current_dir(&kept).status().unwrap().core_dumped();
    if !others_are_kept {
        println!("this computer keeps no crashed process; only the limits were looked at");
    }

    for verb in [
        &["connect", "key", "--key-stdin"][..],
        &["connect", "maton", "--key-stdin"],
        &["tray"],
    ] {
        let kept = tempfile::tempdir().unwrap();
        let status = crashed(verb, kept.path());
        assert_eq!(status.signal(), Some(Signal::ABORT.as_raw()), "{verb:?}");
        assert!(!status.core_dumped(), "{verb:?}");
        assert_eq!(std::fs::read_dir(&kept).unwrap().count(), 0, "{verb:?}");
    }
}

/// Starts a verb where dumps are allowed, hands it a key as far as it asks for one, and lets it crash.
fn crashed(verb: &[&str], dir: &Path) -> ExitStatus {
    let computer = Computer::new();
    let stint = computer.command(verb);
    let mut shell = Command::new("sh");
    shell
        .args(["-c", "ulimit -c unlimited 2>/dev/null; exec \"$0\" \"$@\""])
        .arg(stint.get_program())
        .args(stint.get_args())
        .env_clear()
        .envs(
            stint
                .get_envs()
                .filter_map(|(name, value)| Some((name, value?))),
        )
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
        .current_dir(dir)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let mut child = shell.spawn().unwrap();
    // Whoever asks for a key reads on until its end, which does not come.
    child.stdin.as_mut().unwrap().write_all(b"a-key\n").unwrap();
    until_nothing_would_be_kept(&child);
    kill_process(Pid::from_child(&child), Signal::ABORT).unwrap();
    child.wait().unwrap()
}

/// Less than a page is never written, and of all small limits only this keeps it from a collector too.
fn until_nothing_would_be_kept(child: &Child) {
    let began = Instant::now();
    loop {
        let limits = std::fs::read_to_string(format!("/proc/{}/limits", child.id())).unwrap();
        let core = limits
            .lines()
            .find(|line| line.starts_with("Max core file size"));
        let core: Vec<&str> = core.unwrap().split_whitespace().skip(4).take(2).collect();
        if core == ["1", "1"] {
            return;
        }
        assert!(began.elapsed() < PATIENCE, "it may leave {core:?} bytes");
        std::thread::yield_now();
    }
}
