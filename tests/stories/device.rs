//! One computer with Stint on it: a data directory of its own, the real store and the real client.
//!
//! Never reaches into a room: everything goes through [`Stint`].

use std::sync::atomic::Ordering;

use stint_core::action::{Action, Edit, ItemEdit, NewItem, Origin, Said};
use stint_core::at::At;
use stint_core::id::Kind;
use stint_core::problem::Problem;
use stint_core::view::{EntryView, ItemView, SyncWord};
use stint_engine::clock::Clock;
use stint_engine::secrets::ApiKey;
use stint_engine::{AtMaton, Env, Stint, SyncAsk, Synced, Vars};
use stint_tests::FarSide;
use stint_tests::server::{StandIn, real_clock};

/// A computer.
pub(crate) struct Device {
    pub(crate) stint: Stint,
    clock: Clock,
    dir: tempfile::TempDir,
}

impl Device {
    /// A new computer, not connected to anything.
    pub(crate) fn new() -> Device {
        Device::with(Clock::System)
    }

    /// A new computer whose clock stands still until the test moves it.
    pub(crate) fn at(now: At) -> Device {
        Device::with(Clock::fixed(now))
    }

    fn with(clock: Clock) -> Device {
        let dir = tempfile::tempdir().unwrap();
        Device {
            stint: open(dir.path(), &clock),
            clock,
            dir,
        }
    }

    /// Where it keeps everything.
    pub(crate) fn dir(&self) -> &std::path::Path {
        self.dir.path()
    }

    /// Lets the clock go on.
    pub(crate) fn wait_s(&self, seconds: i64) {
        let Clock::Fixed(ms) = &self.clock else {
            panic!("only a fixed clock is moved")
        };
        ms.fetch_add(seconds * 1000, Ordering::Relaxed);
    }

    /// A computer connected with a plain key.
    pub(crate) fn connected(far: &StandIn) -> Device {
        let device = Device::new();
        device.connect(far);
        device
    }

    pub(crate) fn connect(&self, far: &StandIn) {
        let key = ApiKey::parse(FarSide::CLOCKIFY_KEY, "").unwrap();
        self.stint
            .connect_key(Some(&far.clockify_url()), key, None)
            .unwrap();
    }

    /// The same with a clock that only waiting moves.
    pub(crate) fn connected_by_a_clock(far: &StandIn) -> Device {
        let device = Device::at(At::from_unix(real_clock()));
        device.connect(far);
        device
    }

    /// The same on Thursday 19 November 2026, 13:36 in Berlin, with Clockify's clock held there too.
    pub(crate) fn connected_on_a_thursday(far: &StandIn) -> Device {
        let now: At = "2026-11-19T12:36:00Z".parse().unwrap();
        far.hold_clock(now.unix());
        let device = Device::at(now);
        device.connect(far);
        device
    }

    /// A computer connected through the gateway.
    pub(crate) fn through_maton(far: &StandIn) -> Device {
        let device = Device::new();
        let key = ApiKey::parse(FarSide::MATON_KEY, "").unwrap();
        let at = AtMaton {
            gateway: Some(far.gateway_url()),
            control: Some(far.control_url()),
            key: Some(key),
            like: None,
        };
        device
            .stint
            .connect_maton(&at, &far.connection(), None)
            .unwrap();
        device
    }

    /// Stint in another process on the same data.
    pub(crate) fn another_process(&self) -> Stint {
        open(self.dir.path(), &self.clock)
    }

    /// Stint ends and starts again on the same data.
    pub(crate) fn restart(&mut self) {
        self.stint = open(self.dir.path(), &self.clock);
    }

    pub(crate) fn act(&self, action: Action) -> Result<Option<EntryView>, Problem> {
        self.stint
            .act(&action, Origin::Terminal)
            .map(|done| done.entry)
    }

    pub(crate) fn start(&self, text: &str) -> EntryView {
        self.act(Action::Start(Said::text(text))).unwrap().unwrap()
    }

    pub(crate) fn stop(&self) -> EntryView {
        self.act(Action::Stop { at: None }).unwrap().unwrap()
    }

    pub(crate) fn add(&self, text: &str, from: &str, to: &str) -> EntryView {
        let said = Said {
            from: Some(from.into()),
            to: Some(to.into()),
            ..Said::text(text)
        };
        self.act(Action::Add(said)).unwrap().unwrap()
    }

    pub(crate) fn edit(&self, entry: &str, change: Edit) -> EntryView {
        self.act(Action::Edit {
            entry: entry.into(),
            change,
        })
        .unwrap()
        .unwrap()
    }

    pub(crate) fn describe(&self, entry: &str, text: &str) -> EntryView {
        self.edit(
            entry,
            Edit {
                description: Some(text.into()),
                ..Edit::default()
            },
        )
    }

    pub(crate) fn delete(&self, entry: &str) {
        self.act(Action::Delete {
            entries: vec![entry.into()],
        })
        .unwrap();
    }

    pub(crate) fn make(&self, kind: Kind, name: &str) -> ItemView {
        let item = NewItem {
            kind,
            name: name.into(),
            under: None,
            color: None,
            billable: None,
        };
        self.stint
            .act(&Action::AddItem(item), Origin::Terminal)
            .unwrap()
            .item
            .unwrap()
    }

    pub(crate) fn rename(&self, kind: Kind, from: &str, to: &str) {
        let action = Action::EditItem {
            kind,
            item: from.into(),
            project: None,
            change: ItemEdit {
                name: Some(to.into()),
                ..ItemEdit::default()
            },
        };
        self.stint.act(&action, Origin::Terminal).unwrap();
    }

    pub(crate) fn sync(&self) -> Synced {
        self.stint.sync(SyncAsk::Quick, &mut |_| {}).unwrap()
    }

    pub(crate) fn sync_fully(&self) -> Synced {
        self.stint.sync(SyncAsk::Full, &mut |_| {}).unwrap()
    }

    pub(crate) fn entries(&self) -> Vec<EntryView> {
        self.stint.entries(None, None).unwrap()
    }

    pub(crate) fn entry(&self, id: &str) -> EntryView {
        self.entries()
            .into_iter()
            .find(|entry| entry.id == id)
            .expect("the entry is still here")
    }

    /// How far each entry is on its way.
    pub(crate) fn words(&self) -> Vec<SyncWord> {
        self.entries().into_iter().map(|entry| entry.sync).collect()
    }
}

fn open(dir: &std::path::Path, clock: &Clock) -> Stint {
    let vars = Vars {
        pacing: Some("off".into()),
        secret_store: Some("file".into()),
        ..Vars::default()
    };
    let env = Env {
        data_dir: dir.to_owned(),
        zone: chrono_tz::Europe::Berlin,
        vars,
        clock: clock.clone(),
    };
    Stint::open(env).unwrap()
}
