//! The resident as a process: there is one per data directory, it ends when asked, and it lives through the loss
//! of the session bus.
//! What it shows stands in `tray`.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::os::unix::net::UnixStream;
use std::process::{Child, Command, Stdio};

use crate::bus::Bus;
use crate::watcher::Watcher;
use crate::world::{World, until};

#[tokio::test]
async fn a_second_start_shows_the_window_of_the_first() {
    let (world, watcher) = (World::new(), Watcher::start().await);
    let mut first = world.resident(&[]);
    watcher.item().await;

    let mut second = world.resident(&[]);
    assert_eq!(second.ended().await, Some(0));
    assert!(world.said().contains("runs already"), "{}", world.said());
    assert!(world.window_asked_for().await.starts_with("--view main "));
    assert!(first.is_running());
    assert_eq!(watcher.items(), 1);
}

#[tokio::test]
async fn two_data_directories_have_a_resident_each() {
    let (one, other, watcher) = (World::new(), World::new(), Watcher::start().await);
    let (mut first, mut second) = (one.resident(&[]), other.resident(&[]));
    until("both are in the tray", async || {
        (watcher.items() == 2).then_some(())
    })
    .await;
    assert!(first.is_running() && second.is_running());
}

#[tokio::test]
async fn it_ends_when_the_system_asks_and_starts_again() {
    let (world, watcher) = (World::new(), Watcher::start().await);
    let mut resident = world.resident(&[]);
    watcher.item().await;

    resident.terminate();
    assert_eq!(resident.ended().await, Some(0));
    assert!(!world.data_dir().join("stint.sock").exists());

    let mut again = world.resident(&[]);
    until("it is back", async || (watcher.items() == 2).then_some(())).await;
    assert!(again.is_running());
}

#[tokio::test]
async fn the_socket_answers_its_owner_line_by_line_and_drops_nonsense() {
    let (world, watcher) = (World::new(), Watcher::start().await);
    let _resident = world.resident(&[]);
    watcher.item().await;
    let socket = world.data_dir().join("stint.sock");

    let mode = std::fs::metadata(&socket).unwrap().permissions();
    assert_eq!(
        std::os::unix::fs::PermissionsExt::mode(&mode) & 0o777,
        0o600
    );

    let mut line = String::new();
    let mut door = UnixStream::connect(&socket).unwrap();
    door.write_all(b"{\"poke\":\"ping\"}\n").unwrap();
    BufReader::new(&door).read_line(&mut line).unwrap();
    assert!(line.starts_with("{\"pid\":"), "{line}");

    for nonsense in [&b"hello\n"[..], &vec![b'x'; 100_000]] {
        let mut door = UnixStream::connect(&socket).unwrap();
        // It may hang up before it has read all of it.
        let _ = door.write_all(nonsense);
        let _ = door.shutdown(std::net::Shutdown::Write);
        let mut answer = Vec::new();
        let _ = door.read_to_end(&mut answer);
        assert_eq!(answer, b"");
    }
    assert!(
        watcher.item().await.title().await == "Stint",
        "and lives on"
    );
}

#[tokio::test]
async fn it_lives_through_the_loss_of_the_session_bus() {
    let world = World::new();
    let room = world.data_dir();
    let address = format!("unix:path={}", room.with_file_name("bus").display());
    let bus = Bus::start(&room, &address);
    let watcher = Watcher::start_on(zbus::connection::Builder::address(&*address).unwrap()).await;
    let mut resident = world.resident(&[("DBUS_SESSION_BUS_ADDRESS", &address)]);
    watcher.item().await;

    drop(watcher);
    drop(bus);
    world.stint(&["start", "Review"]);
    assert!(resident.is_running());

    let _bus = Bus::start(&room, &address);
    let watcher = Watcher::start_on(zbus::connection::Builder::address(&*address).unwrap()).await;
    let tooltip = watcher.item().await.tooltip().await;
    assert!(tooltip.contains("Review"), "{tooltip}");
}

#[tokio::test]
async fn it_ends_with_the_session() {
    let world = World::new();
    let room = world.data_dir();
    let address = format!("unix:path={}", room.with_file_name("bus").display());
    let bus = Bus::start(&room, &address);
    let (display, number) = Display::start();
    let watcher = Watcher::start_on(zbus::connection::Builder::address(&*address).unwrap()).await;
    let session = [
        ("DBUS_SESSION_BUS_ADDRESS", &*address),
        ("DISPLAY", &*number),
    ];
    let mut resident = world.resident(&session);
    watcher.item().await;

    drop(watcher);
    drop(display);
    drop(bus);
    assert_eq!(resident.ended().await, Some(0));
}

/// An X display that can be ended.
struct Display(Child);

impl Display {
    fn start() -> (Display, String) {
        let mut display = Command::new("Xvfb")
            .args(["-displayfd", "1", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut number = String::new();
        let said = BufReader::new(display.stdout.take().unwrap()).read_line(&mut number);
        assert!(said.unwrap() > 0, "the display says its number");
        (Display(display), format!(":{}", number.trim()))
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
