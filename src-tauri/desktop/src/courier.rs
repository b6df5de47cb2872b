//! Who brings to Clockify what is kept here: the resident, which the window starts where it is missing, or else a
//! worker in this process.
//! It never has two of them at work: rounds hold the lock of the store.

use std::time::{Duration, Instant};

use stint_engine::Env;
use stint_engine::worker::{Poke, Worker};
use stint_resident::door::{self, Who};
use tauri::AppHandle;

use crate::desk::Desk;

/// A resident that has not opened its door by then does not come.
const COMES: Duration = Duration::from_secs(3);

/// What the courier is told.
#[derive(Clone, Copy)]
pub(crate) enum Why {
    /// Something was changed here.
    Changed,
    /// A person wants a round now.
    SyncNow,
    /// A window came to the front.
    Focused,
    /// A window can be seen, or none any longer.
    Visible(bool),
}

pub(crate) struct Courier {
    #[cfg_attr(
        target_os = "linux",
        expect(dead_code, reason = "where the resident lives elsewhere")
    )]
    app: AppHandle,
    env: Env,
    desk: Desk,
    resident: Resident,
    own: Option<Worker>,
}

/// What is known of the resident.
enum Resident {
    /// Nobody looked yet.
    Unknown,
    /// It was started just now.
    Coming(Instant),
    /// It was there once, or could not be had, or is not wanted.
    Settled,
}

impl Courier {
    pub(crate) fn new(app: AppHandle, env: Env, starts_resident: bool, desk: Desk) -> Courier {
        Courier {
            app,
            env,
            desk,
            // Elsewhere it lives in this process.
            resident: if starts_resident && cfg!(target_os = "linux") {
                Resident::Unknown
            } else {
                Resident::Settled
            },
            own: None,
        }
    }

    /// Passes it on to whoever syncs.
    pub(crate) fn tell(&mut self, why: Why) {
        #[cfg(not(target_os = "linux"))]
        if crate::tray::tell(&self.app, why) {
            return;
        }
        if door::poke(&self.env.data_dir, Who::Resident, &why.to_resident()) {
            self.resident = Resident::Settled;
            self.own = None;
            return;
        }
        if matches!(self.resident, Resident::Unknown) {
            self.resident = match stint_resident::ensure(&self.env.data_dir) {
                Ok(_) => Resident::Coming(Instant::now()),
                Err(_) => Resident::Settled,
            };
        }
        match &self.resident {
            // It looks into the store when it is up.
            Resident::Coming(since) if since.elapsed() < COMES => {}
            _ => self.work(why.to_worker()),
        }
    }

    /// Sees whether a resident that was started came.
    pub(crate) fn look(&mut self) {
        if let Resident::Coming(since) = self.resident
            && since.elapsed() >= COMES
        {
            self.resident = Resident::Settled;
            self.tell(Why::Visible(true));
        }
    }

    fn work(&mut self, why: Poke) {
        if self.own.is_none() {
            let desk = self.desk.clone();
            self.own = Worker::spawn(self.env.clone(), move || desk.look())
                .inspect_err(|problem| tracing::warn!(%problem, "nobody syncs"))
                .ok();
        }
        if let Some(worker) = &self.own {
            worker.poke(why);
        }
    }
}

impl Why {
    fn to_resident(self) -> door::Poke {
        match self {
            Why::Changed => door::Poke::Changed,
            Why::SyncNow => door::Poke::SyncNow,
            Why::Focused => door::Poke::Focused,
            Why::Visible(is) => door::Poke::Visible { is },
        }
    }

    fn to_worker(self) -> Poke {
        match self {
            Why::Changed => Poke::Changed,
            Why::SyncNow => Poke::SyncNow,
            Why::Focused => Poke::Focus,
            Why::Visible(is) => Poke::Visible(is),
        }
    }
}
