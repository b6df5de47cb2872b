//! Clockify and the gateway in front of it, together.
//!
//! Never more than the two and their shared clock: whoever wants only one takes that one.

use crate::clockify::{
    Clockify, Exchange, Id, LogLine, Request, Response, Target, WebEdit, strike,
};
use crate::maton::Maton;

/// Everything behind the network.
#[derive(Debug, Clone)]
pub struct FarSide {
    /// Clockify itself.
    pub clockify: Clockify,
    /// The gateway and its connections.
    pub maton: Maton,
}

impl FarSide {
    /// A Clockify key of the first user of [`FarSide::furnished`].
    pub const CLOCKIFY_KEY: &str = "stand-in-clockify-key-of-ada";
    /// The Maton key of [`FarSide::furnished`].
    pub const MATON_KEY: &str = "stand-in-maton-key";

    /// Ada in her workspace with a small catalog, and an active connection for her. No entries.
    pub fn furnished(clock: i64, zone: &str) -> Self {
        let mut clockify = Clockify::new(clock);
        clockify.add_user("Ada Lovelace", Self::CLOCKIFY_KEY, zone);
        let mut far = Self {
            clockify,
            maton: Maton::new(Self::MATON_KEY, Self::CLOCKIFY_KEY),
        };
        let (_, workspace) = far.ada();
        far.clockify.seed_catalog(workspace);
        let connection = far.maton.connect(clock);
        far.maton.approve(&connection, clock);
        far
    }

    /// The first user and their active workspace.
    ///
    /// # Panics
    /// When nobody has signed up.
    pub fn ada(&self) -> (Id, Id) {
        let first = self.clockify.users().next().expect("somebody signed up");
        (first.id, first.active_workspace)
    }

    /// A request straight to Clockify (`/api/v1/…`).
    pub fn direct(&mut self, req: &Request) -> Exchange {
        self.clockify.exchange(req)
    }

    /// A request to the gateway (`/clockify/api/v1/…`).
    pub fn gateway(&mut self, req: &Request) -> Exchange {
        self.maton.exchange(&mut self.clockify, req)
    }

    /// A request to the control address (`/connections…`) or to its page (`/connect`), through the
    /// faults scripted for them.
    pub fn control(&mut self, req: &Request) -> Exchange {
        let clock = self.clockify.clock();
        let fault = self.maton.control_faults.strike(&req.method, &req.path);
        let mut line = self.clockify.log.open(clock, req, &req.path, false);
        line.fault = fault.as_ref().map(|f| format!("{f:?}"));
        let exchange = match &fault {
            Some(fault) => strike(self, fault, req, &mut line),
            None => Exchange::Answer(self.apply(req, &mut line)),
        };
        line.status = exchange.status();
        self.clockify.log.close(line);
        exchange
    }

    /// A request to the newer, single host: gateway and control address in one.
    pub fn api(&mut self, req: &Request) -> Exchange {
        let first = req.path.split('/').nth(1);
        if matches!(first, Some("connections" | "connect")) {
            self.control(req)
        } else {
            self.gateway(req)
        }
    }
}

/// The control address.
impl Target for FarSide {
    fn clock(&self) -> i64 {
        self.clockify.clock()
    }

    fn apply(&mut self, req: &Request, line: &mut LogLine) -> Response {
        line.applied = true;
        self.maton.control(&self.clockify, req)
    }

    /// Connections are made at once or not at all.
    fn apply_later(&mut self, _seconds: i64, _req: &Request, _line: &LogLine) {}

    fn edit(&mut self, edit: &WebEdit) {
        self.clockify.edit(edit);
    }
}
