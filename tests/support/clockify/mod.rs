//! The stand-in Clockify: a plain value with one front door.
//!
//! [`Clockify::handle`] answers a request as Clockify would; [`Clockify::exchange`] does the same
//! under the scripted [`Faults`]. Deterministic: no clock but [`Clockify::set_clock`], no randomness,
//! no I/O. What the sources disagree on is a switch in [`Habits`].

mod catalog;
mod door;
mod entries;
pub mod faults;
pub mod habits;
mod ids;
mod keys;
mod list;
mod log;
mod seed;
mod strike;
mod time;
mod users;
mod website;
pub mod wire;
mod workspaces;

use std::collections::BTreeMap;

pub use catalog::{Client, CustomField, FieldKind, Project, ProjectDefault, Tag, Task};
pub use entries::{Entries, Entry, EntryKind, FieldValue};
pub use faults::{Exchange, Fault, Faults, RetryAfter, Rule};
pub use habits::Habits;
pub use ids::Id;
pub use keys::Region;
pub use log::{Log, LogLine};
pub use users::{User, UserSettings};
pub use website::{EntryPatch, WebEdit};
pub use wire::{Request, Response};
pub use workspaces::{Role, Workspace, WorkspaceSettings};

pub(crate) use strike::{Target, strike};
pub(crate) use time::{http_date, iso_micros};

/// Who asks, in which workspace, as what.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Caller {
    pub(crate) user: Id,
    pub(crate) workspace: Id,
    pub(crate) role: Role,
}

/// All of Clockify.
#[derive(Debug, Clone)]
pub struct Clockify {
    /// Switches for everything the sources leave open.
    pub habits: Habits,
    /// Faults to come.
    pub faults: Faults,
    /// Requests so far.
    pub log: Log,
    clock: i64,
    ids: ids::IdMaker,
    users: BTreeMap<Id, User>,
    keys: BTreeMap<String, keys::Key>,
    workspaces: BTreeMap<Id, Workspace>,
    /// Requests whose connection died long before they took effect, by due second and ordinal.
    late: BTreeMap<(i64, u64), Request>,
    /// In-progress reads left that do not see a fresh start, by user.
    blind_reads: BTreeMap<Id, u32>,
    /// Entries that lists leave out until an instant.
    hidden: BTreeMap<Id, i64>,
    /// Until when no entry is found by its id.
    blind_until: i64,
    /// The current second and the requests per key in it.
    pace: (i64, BTreeMap<String, u32>),
}

impl Clockify {
    /// An empty Clockify at an instant, unix seconds.
    pub fn new(clock: i64) -> Self {
        Self {
            habits: Habits::default(),
            faults: Faults::default(),
            log: Log::default(),
            clock,
            ids: ids::IdMaker::default(),
            users: BTreeMap::new(),
            keys: BTreeMap::new(),
            workspaces: BTreeMap::new(),
            late: BTreeMap::new(),
            blind_reads: BTreeMap::new(),
            hidden: BTreeMap::new(),
            blind_until: i64::MIN,
            pace: (clock, BTreeMap::new()),
        }
    }

    /// The server's present, unix seconds.
    pub fn clock(&self) -> i64 {
        self.clock
    }

    /// Sets the present; what was due until then takes effect in its order.
    pub fn set_clock(&mut self, clock: i64) {
        while let Some(((due, ordinal), req)) = self.late.pop_first() {
            if due > clock {
                self.late.insert((due, ordinal), req);
                break;
            }
            self.clock = due;
            let _unread = self.answer(&req);
            self.log.close_late(ordinal);
        }
        self.clock = clock;
    }

    /// How many requests whose connection died are still to take effect.
    pub fn late(&self) -> usize {
        self.late.len()
    }

    /// Lets time pass, seconds.
    pub fn advance(&mut self, seconds: i64) {
        self.set_clock(self.clock + seconds);
    }

    /// Signs somebody up, with a key and a workspace of their own.
    pub fn add_user(&mut self, name: &str, key: &str, zone: &str) -> Id {
        self.add_user_in(Region::Global, name, key, zone)
    }

    /// The same in a region: the key opens no other address.
    pub fn add_user_in(&mut self, region: Region, name: &str, key: &str, zone: &str) -> Id {
        let id = self.add_user_without_workspace(region, name, key, zone);
        let workspace = self.add_workspace(&format!("{name}'s workspace"), id);
        self.web_activate(id, workspace);
        id
    }

    /// Signs somebody up who belongs to no workspace yet.
    pub fn add_user_without_workspace(
        &mut self,
        region: Region,
        name: &str,
        key: &str,
        zone: &str,
    ) -> Id {
        let id = self.new_id();
        let email = format!("{}@example.com", name.to_lowercase().replace(' ', "."));
        let user = User {
            id,
            email,
            name: name.to_owned(),
            // Nobody's workspace: their profile then shows none.
            active_workspace: id,
            default_workspace: id,
            status: "ACTIVE".into(),
            read_only: false,
            settings: Some(UserSettings::in_zone(zone)),
        };
        self.users.insert(id, user);
        self.add_key_in(id, key, region);
        id
    }

    /// Adds a workspace with its owner.
    pub fn add_workspace(&mut self, name: &str, owner: Id) -> Id {
        let id = self.new_id();
        self.workspaces.insert(id, Workspace::new(id, name, owner));
        id
    }

    /// Somebody, by id.
    pub fn user(&self, id: Id) -> Option<&User> {
        self.users.get(&id)
    }

    /// Everybody, in order of id.
    pub fn users(&self) -> impl Iterator<Item = &User> {
        self.users.values()
    }

    /// Every workspace, in order of id.
    pub fn workspaces(&self) -> impl Iterator<Item = &Workspace> {
        self.workspaces.values()
    }

    /// A workspace that exists.
    ///
    /// # Panics
    /// When there is none with this id.
    pub fn workspace(&self, id: Id) -> &Workspace {
        self.workspaces.get(&id).expect("the workspace exists")
    }

    /// A workspace that exists, to be rearranged by a test.
    ///
    /// # Panics
    /// When there is none with this id.
    pub fn workspace_mut(&mut self, id: Id) -> &mut Workspace {
        self.workspaces.get_mut(&id).expect("the workspace exists")
    }

    /// Every entry of every workspace, in order of workspace and id.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.workspaces.values().flat_map(|ws| ws.entries.iter())
    }

    /// One entry, wherever it is.
    pub fn entry(&self, id: Id) -> Option<&Entry> {
        self.workspaces.values().find_map(|ws| ws.entries.get(id))
    }

    /// Every entry as a hydrated row, for tests that look from outside.
    pub(crate) fn dump_entries(&self, user: Option<Id>) -> Vec<serde_json::Value> {
        let of_interest = |e: &&Entry| user.is_none_or(|u| e.user == u);
        self.workspaces
            .values()
            .flat_map(|ws| {
                let chosen = ws.entries.iter().filter(of_interest);
                entries::rows(chosen, ws, &self.habits, entries::Dress::Hydrated)
            })
            .map(|row| serde_json::to_value(row).expect("rows have string keys"))
            .collect()
    }

    pub(crate) fn new_id(&mut self) -> Id {
        self.ids.make(self.clock, self.habits.id_second)
    }

    /// A name or description as it would be stored.
    pub(crate) fn stored_text(&self, text: String) -> String {
        if self.habits.trims_text {
            text.trim().to_owned()
        } else {
            text
        }
    }
}
