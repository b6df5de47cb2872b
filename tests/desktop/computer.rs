//! A computer that sleeps, wakes and finds its network again, as logind and NetworkManager say it: the test is both, on
//! a system bus of its own.
//! It never waits for a round that would come anyway: without a word from the system the next one is minutes away.

use std::collections::HashMap;
use std::io::Read as _;
use std::os::unix::net::UnixStream;
use std::sync::{Arc, Mutex};

use serde::Serialize;
use stint_tests::clockify::{Fault, Rule};
use stint_tests::server::StandIn;
use zbus::zvariant::{DynamicType, OwnedFd, Value};

use crate::bus::Bus;
use crate::watcher::Watcher;
use crate::world::{Resident, World, until};

const LOGIND: &str = "org.freedesktop.login1";
const NETWORK_MANAGER: &str = "org.freedesktop.NetworkManager";

#[tokio::test]
async fn a_request_under_way_is_on_record_before_the_computer_sleeps() {
    let desk = Desk::new().await;
    let ms = 25_000;
    let create = Rule::next(
        "POST",
        "/workspaces/*/time-entries",
        Fault::Slow { ms, then: None },
    );
    desk.far.with(|clockify| clockify.faults.add(create));
    desk.world
        .stint(&["add", "Review", "--from", "9:00", "--to", "10:00"]);
    desk.until_state("sending").await;

    desk.system.sleeps(true).await;
    until("the computer may sleep", async || {
        desk.system.may_sleep().then_some(())
    })
    .await;
    desk.until_state("unknown").await;

    desk.system.sleeps(false).await;
    until("the entry is known to be there", async || {
        let waits = desk.world.stint(&["queue"]);
        waits.as_array().unwrap().is_empty().then_some(())
    })
    .await;
    desk.far
        .with(|clockify| assert_eq!(clockify.entries().count(), 1));
    until("the next sleep is delayed, too", async || {
        (!desk.system.may_sleep()).then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_computer_that_woke_looks_what_happened_meanwhile() {
    let desk = Desk::new().await;
    desk.system.sleeps(true).await;
    desk.system.sleeps(false).await;
    desk.until_asked().await;
}

#[tokio::test]
async fn a_network_that_lets_us_through_again_is_used_at_once() {
    let desk = Desk::new().await;
    desk.system.connectivity(2).await;
    desk.system.connectivity(4).await;
    desk.until_asked().await;
}

/// A resident that has read everything and has nothing to do for the next minutes.
struct Desk {
    far: StandIn,
    world: World,
    system: System,
    _resident: Resident,
    _watcher: Watcher,
    _bus: Bus,
}

impl Desk {
    async fn new() -> Desk {
        let (far, world) = (StandIn::start(), World::new());
        world.connect(&far);
        world.stint(&["sync", "--full"]);
        let room = world.data_dir();
        let address = format!("unix:path={}", room.with_file_name("system-bus").display());
        let bus = Bus::start(&room, &address);
        let system = System::start(&address).await;
        far.with(|clockify| clockify.log.clear());
        let watcher = Watcher::start().await;
        let resident = world.resident(&[("DBUS_SYSTEM_BUS_ADDRESS", &address)]);
        until("a sleep is delayed", async || {
            (!system.may_sleep()).then_some(())
        })
        .await;
        let desk = Desk {
            far,
            world,
            system,
            _resident: resident,
            _watcher: watcher,
            _bus: bus,
        };
        desk.until_asked().await;
        desk
    }

    /// Until Clockify was asked something, and the round is over.
    async fn until_asked(&self) {
        until("Clockify is asked", async || {
            let asked = self.far.with(|clockify| clockify.log.lines().len());
            (asked >= 2).then_some(())
        })
        .await;
        until("nobody syncs", async || {
            let dir = self.world.data_dir();
            let lock = std::fs::File::open(dir.join("sync.lock")).unwrap();
            lock.try_lock_shared().is_ok().then_some(())
        })
        .await;
        self.far.with(|clockify| clockify.log.clear());
    }

    async fn until_state(&self, state: &str) {
        until(state, async || {
            let waits = self.world.stint(&["queue"]);
            (waits[0]["state"] == state).then_some(())
        })
        .await;
    }
}

/// logind and NetworkManager, as far as Stint hears them.
struct System {
    bus: zbus::Connection,
    delays: Delays,
}

/// Our ends of what was given out to delay a sleep.
type Delays = Arc<Mutex<Vec<UnixStream>>>;

impl System {
    async fn start(address: &str) -> System {
        let delays = Delays::default();
        let bus = zbus::connection::Builder::address(address)
            .unwrap()
            .serve_at("/org/freedesktop/login1", Logind(Arc::clone(&delays)))
            .unwrap()
            .name(LOGIND)
            .unwrap()
            .name(NETWORK_MANAGER)
            .unwrap();
        System {
            bus: bus.build().await.unwrap(),
            delays,
        }
    }

    async fn sleeps(&self, begins: bool) {
        let manager = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager");
        self.say(manager, "PrepareForSleep", &begins).await;
    }

    async fn connectivity(&self, how: u32) {
        let properties = (
            "/org/freedesktop/NetworkManager",
            "org.freedesktop.DBus.Properties",
        );
        let changed = HashMap::from([("Connectivity", Value::from(how))]);
        let gone: [&str; 0] = [];
        let body = (NETWORK_MANAGER, changed, &gone[..]);
        self.say(properties, "PropertiesChanged", &body).await;
    }

    async fn say(
        &self,
        (path, interface): (&str, &str),
        signal: &str,
        body: &(impl Serialize + DynamicType),
    ) {
        let to_all: Option<&str> = None;
        let said = self.bus.emit_signal(to_all, path, interface, signal, body);
        said.await.unwrap();
    }

    /// Whether nobody delays the sleep any more.
    fn may_sleep(&self) -> bool {
        let mut delays = self.delays.lock().unwrap();
        delays.retain_mut(|delay| {
            let gone = matches!(delay.read(&mut [0]), Ok(0));
            !gone
        });
        delays.is_empty()
    }
}

struct Logind(Delays);

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Logind {
    fn inhibit(&self, what: &str, _who: &str, _why: &str, mode: &str) -> OwnedFd {
        assert_eq!((what, mode), ("sleep", "delay"));
        let (ours, theirs) = UnixStream::pair().unwrap();
        ours.set_nonblocking(true).unwrap();
        self.0.lock().unwrap().push(ours);
        std::os::fd::OwnedFd::from(theirs).into()
    }
}
