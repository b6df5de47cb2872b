//! The far side behind real sockets: HTTP/1.1 with keep-alive on loopback.
//!
//! A port for each address (Clockify's, one more for each of its regions, gateway, control, and Maton's
//! newer single host) and, on each of them, the door for other processes under `/__stand-in/` (see
//! [`door`]). A thread of its own drives everything, so plain tests can use it.
//! Never binds anything but loopback, and never decides an answer: that is [`FarSide`]'s business.

mod acts;
pub mod door;
mod http;
mod untrusted;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{SystemTime, UNIX_EPOCH};

use tokio::sync::{oneshot, watch};

use crate::clockify::{Clockify, Region};
use crate::maton::Maton;
use crate::{FarSide, clockify};

/// A running stand-in. Stops when dropped.
#[derive(Debug)]
pub struct StandIn {
    shared: Arc<Shared>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// What the connections share.
#[derive(Debug)]
struct Shared {
    far: Mutex<FarSide>,
    network_up: watch::Sender<bool>,
    real_time: AtomicBool,
    ports: [SocketAddr; SIDES.len()],
}

/// Which port a request came in by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Clockify(Region),
    Gateway,
    Control,
    /// Gateway and control in one.
    Api,
    /// Clockify behind a certificate that nobody vouches for.
    Untrusted,
}

/// One port after the other.
const SIDES: [Side; 10] = [
    Side::Clockify(Region::Global),
    Side::Gateway,
    Side::Control,
    Side::Api,
    Side::Clockify(Region::Eu),
    Side::Clockify(Region::Usa),
    Side::Clockify(Region::Uk),
    Side::Clockify(Region::Au),
    Side::Clockify(Region::Developer),
    Side::Untrusted,
];

/// The machine's clock, unix seconds.
pub fn real_clock() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |s| s.as_secs() as i64)
}

impl Shared {
    fn port(&self, side: Side) -> SocketAddr {
        let nth = SIDES.iter().position(|s| *s == side);
        self.ports[nth.expect("every side has its port")]
    }

    fn lock(&self) -> MutexGuard<'_, FarSide> {
        // A test that panicked inside `with` left a value that is still whole.
        let mut far = self.far.lock().unwrap_or_else(PoisonError::into_inner);
        if self.real_time.load(Ordering::Relaxed) {
            far.clockify.set_clock(real_clock());
        }
        let clock = far.clockify.clock();
        far.maton.settle(clock);
        far
    }
}

impl StandIn {
    /// Starts with Ada, her small catalog and no entries, on free ports, in real time.
    pub fn start() -> Self {
        Self::start_with(FarSide::furnished(real_clock(), "Europe/Berlin"))
    }

    /// Starts with this far side on free ports, in real time.
    ///
    /// # Panics
    /// When loopback has no free port.
    pub fn start_with(far: FarSide) -> Self {
        Self::start_on(0, far).expect("loopback has free ports")
    }

    /// Starts on `port` and the nine after it; 0 picks free ones.
    pub fn start_on(port: u16, far: FarSide) -> std::io::Result<Self> {
        let bind = |nth: usize| {
            let port = if port == 0 { 0 } else { port + nth as u16 };
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
            listener.set_nonblocking(true)?;
            Ok::<_, std::io::Error>((listener.local_addr()?, listener))
        };
        let bound: Vec<_> = (0..SIDES.len()).map(bind).collect::<Result<_, _>>()?;
        let (ports, listeners): (Vec<_>, Vec<_>) = bound.into_iter().unzip();
        let shared = Arc::new(Shared {
            far: Mutex::new(far),
            network_up: watch::Sender::new(true),
            real_time: AtomicBool::new(true),
            ports: ports.try_into().expect("each side was bound"),
        });
        shared.lock().maton.connect_page = format!("http://{}/connect", shared.port(Side::Control));
        let (stop, stopped) = oneshot::channel();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let serving = Arc::clone(&shared);
        let thread = std::thread::Builder::new()
            .name("stand-in".into())
            .spawn(move || runtime.block_on(http::serve(listeners, serving, stopped)))?;
        Ok(Self {
            shared,
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    /// Address of Clockify, ending in `/api/v1`.
    pub fn clockify_url(&self) -> String {
        self.region_url(Region::Global)
    }

    /// Address of one of Clockify's regions, ending in `/api/v1`.
    pub fn region_url(&self, region: Region) -> String {
        let address = self.shared.port(Side::Clockify(region));
        format!("http://{address}/api/v1")
    }

    /// Address of the gateway, ending in `/clockify/api/v1`.
    pub fn gateway_url(&self) -> String {
        format!("http://{}/clockify/api/v1", self.shared.port(Side::Gateway))
    }

    /// Address that has `/connections` below it.
    pub fn control_url(&self) -> String {
        format!("http://{}", self.shared.port(Side::Control))
    }

    /// Clockify over `https`, with a certificate that nobody vouches for.
    pub fn untrusted_url(&self) -> String {
        format!("https://{}/api/v1", self.shared.port(Side::Untrusted))
    }

    /// Address of the newer host, with `/clockify/api/v1` and `/connections` below it.
    pub fn api_url(&self) -> String {
        format!("http://{}", self.shared.port(Side::Api))
    }

    /// Address of the test door, ending in `/__stand-in`.
    pub fn door_url(&self) -> String {
        let address = self.shared.port(Side::Clockify(Region::Global));
        format!("http://{address}/__stand-in")
    }

    /// Clockify itself: read it, script faults, edit on the website.
    pub fn with<T>(&self, act: impl FnOnce(&mut Clockify) -> T) -> T {
        act(&mut self.shared.lock().clockify)
    }

    /// The gateway itself.
    pub fn with_maton<T>(&self, act: impl FnOnce(&mut Maton) -> T) -> T {
        act(&mut self.shared.lock().maton)
    }

    /// First user and their active workspace.
    pub fn ada(&self) -> (clockify::Id, clockify::Id) {
        self.shared.lock().ada()
    }

    /// Id of the oldest connection.
    ///
    /// # Panics
    /// When there is none.
    pub fn connection(&self) -> String {
        self.with_maton(|maton| {
            let oldest = maton.connections().first();
            oldest.expect("a furnished stand-in has one").id.clone()
        })
    }

    /// Pulls or plugs the network cable: while down, every connection is closed without a byte.
    pub fn set_network(&self, up: bool) {
        self.shared.network_up.send_replace(up);
    }

    /// Stops the clock at an instant, unix seconds; `with(|c| c.advance(…))` moves it on.
    pub fn hold_clock(&self, at: i64) {
        self.shared.real_time.store(false, Ordering::Relaxed);
        self.shared.lock().clockify.set_clock(at);
    }
}

impl Drop for StandIn {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // The other end is gone only when the thread is, and then there is nothing to stop.
            let _already_gone = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _panicked = thread.join();
        }
    }
}
