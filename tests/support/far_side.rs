//! Clockify and the gateway in front of it, together.
//!
//! Never more than the two and their shared clock: whoever wants only one takes that one.

use crate::clockify::{Clockify, Exchange, Id, Request, Response};
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

    /// A request to the control address (`/connections…`, `/connect`).
    pub fn control(&mut self, req: &Request) -> Response {
        let clock = self.clockify.clock();
        let mut line = self.clockify.log.open(clock, req, &req.path, false);
        let response = self.maton.control(req, clock);
        line.status = Some(response.status);
        self.clockify.log.close(line);
        response
    }
}
