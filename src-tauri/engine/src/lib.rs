//! The shell around core: SQLite, HTTP, the keychain, the clock and the sync worker.
//!
//! [`Stint`] is the only way in. It never decides what an action or an answer means, and it never asks the network
//! inside a transaction.

mod accounts;
mod approving;
mod calendar;
mod catalog;
pub mod clock;
pub mod clockify;
mod connect;
pub mod crash;
mod drafts;
mod env;
pub mod files;
mod for_others;
mod form;
mod glance;
mod history;
mod keys;
mod line;
mod list;
pub mod lock;
pub mod log;
mod maton;
mod reaching;
mod report;
pub mod round;
mod search;
pub mod secrets;
pub mod store;
mod story;
mod sync;
mod sync_page;
mod uploading;
pub mod worker;
mod workspaces;

use stint_core::action::{Action, Moment, Origin};
use stint_core::at::At;
use stint_core::history::Verb;
use stint_core::id::{Key, Kind};
use stint_core::problem::Problem;
use stint_core::row::{Book as _, Change, Row};
use stint_core::rules::Remark;
use stint_core::say;
use stint_core::settings::{self, Setting};
use stint_core::speech;
use stint_core::timer::{self, Act};
use stint_core::view::{Done, EntryView, ItemView, SettingsPage};
use stint_core::words;

pub use self::approving::Approving;
pub use self::env::{Env, KEY_VARIABLES, Vars};
pub use self::for_others::LoggedFor;
pub use self::glance::Queued;
pub use self::maton::AtMaton;
pub use self::sync::{SyncAsk, Synced};
pub use self::workspaces::Member;

use crate::round::FreshIds;
use crate::store::{NewDeed, Store, Tx, Which};

/// Everything a door can do, over one data directory. Cheap to open; every thread has its own.
pub struct Stint {
    env: Env,
    store: Store,
}

impl Stint {
    /// Opens the data directory; makes it where it is missing.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn open(env: Env) -> Result<Stint, Problem> {
        let store = Store::open(&env.data_dir).inspect_err(|_| {
            // What is wrong with the store is said in the system's language.
            speech::speak(env.vars.locale);
        })?;
        let stint = Stint { env, store };
        stint.store.read(|tx| stint.speak(tx))?;
        Ok(stint)
    }

    /// Speaks as the person reads where nothing is to be opened, such as for help: as chosen, where there is a store
    /// already. Makes none.
    pub fn speak_before_opening(env: &Env) {
        speech::speak(env.vars.locale);
        if store::is_there(&env.data_dir) {
            // A store that cannot be read has its say when it is needed.
            let _unread = Stint::open(env.clone());
        }
    }

    /// Speaks from now on as the person reads.
    fn speak(&self, tx: &Tx<'_>) -> Result<(), Problem> {
        let value = |setting: Setting| tx.setting(setting.name());
        speech::speak(settings::speech(self.env.vars.locale, value)?);
        Ok(())
    }

    pub(crate) fn store(&self) -> &Store {
        &self.store
    }

    /// The surroundings it was opened with.
    pub fn env(&self) -> &Env {
        &self.env
    }

    /// Now, by the clock it was given.
    pub fn now(&self) -> At {
        self.env.clock.now()
    }

    /// Now and here.
    pub fn moment(&self) -> Moment {
        Moment {
            now: self.now(),
            zone: self.env.zone,
        }
    }

    /// Does what a person asked for. It is on the disk when this returns.
    ///
    /// # Errors
    /// A [`Problem`]; then nothing changed.
    pub fn act(&self, action: &Action, origin: Origin) -> Result<Done, Problem> {
        self.store.write(|tx| {
            let moment = self.moment();
            let act = timer::act(tx, action, moment, &mut FreshIds)?;
            // What is deleted is shown as it was, everything else as it then is.
            let before = takes_away(&act).then(|| self.done(tx, &act)).transpose()?;
            tx.keep(
                &act.changes,
                Some(NewDeed {
                    origin,
                    verb: act.verb,
                    at: moment.now,
                }),
            )?;
            drafts::sent(tx, action, origin)?;
            before.map_or_else(|| self.done(tx, &act), Ok)
        })
    }

    fn done(&self, tx: &Tx<'_>, act: &Act) -> Result<Done, Problem> {
        let moment = self.moment();
        let Some(row) = &act.about else {
            return Ok(Done {
                entry: None,
                entries: Vec::new(),
                item: None,
                said: match act.verb {
                    Verb::Upload => uploading::said(tx, act)?,
                    Verb::Import => uploading::came_in(act),
                    _ => String::new(),
                },
                remark: None,
            });
        };
        if row.here.is_none() {
            return Ok(Done {
                entry: None,
                entries: Vec::new(),
                item: None,
                said: say!("done-done"),
                remark: None,
            });
        }
        match row.key {
            Key::Entry(_) => {
                let entry = tx.entry_view(row, moment.now)?;
                let ended = act
                    .ended
                    .as_ref()
                    .map(|ended| tx.entry_view(ended, moment.now))
                    .transpose()?;
                let others = tx.entry_views(&act.others, moment.now)?;
                let said = words::done(act.verb, &entry, ended.as_ref(), &others, moment);
                let kept = row.entry().filter(|_| act.verb.keeps_an_entry());
                let remark = kept
                    .map(|kept| timer::remark(tx, row.workspace, kept, act.verb))
                    .transpose()?
                    .flatten();
                Ok(remarked(
                    Done {
                        entries: all_of(act.verb, &entry, others),
                        entry: Some(entry),
                        item: None,
                        said,
                        remark: None,
                    },
                    remark.as_ref(),
                ))
            }
            Key::Client(_) | Key::Project(_) | Key::Task(_) | Key::Tag(_) => {
                let item = tx.item_view(row)?;
                let said = words::done_item(act.verb, row.key.kind(), &item);
                let remark = match act.verb {
                    Verb::AddItem => tx.rules(row.workspace)?.remark_on_making(row.key.kind()),
                    _ => None,
                };
                Ok(remarked(
                    Done {
                        entry: None,
                        entries: Vec::new(),
                        item: Some(item),
                        said,
                        remark: None,
                    },
                    remark.as_ref(),
                ))
            }
        }
    }

    /// What runs, of all workspaces.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn running(&self) -> Result<Option<EntryView>, Problem> {
        self.store.read(|tx| running(tx, self.now()))
    }

    /// The entries that began at or after `from` and before `to`, the one that started last first.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn entries(&self, from: Option<At>, to: Option<At>) -> Result<Vec<EntryView>, Problem> {
        self.store.read(|tx| {
            let rows = tx.entries(&Which {
                from,
                to,
                ..Which::default()
            })?;
            tx.entry_views(&rows, self.now())
        })
    }

    /// The projects, tasks, tags or clients of the active workspace, by name; the tasks of one project when it is
    /// said.
    ///
    /// # Errors
    /// A [`Problem`], also for a project that is not there.
    pub fn items(&self, kind: Kind, project: Option<&str>) -> Result<Vec<ItemView>, Problem> {
        self.store.read(|tx| {
            let workspace = tx.active_workspace()?;
            let project = project
                .map(|said| timer::project(tx, workspace, said))
                .transpose()?
                .flatten();
            let rows: Vec<Row> = tx
                .catalog(workspace, kind, project)?
                .into_iter()
                .filter(|row| !row.stub)
                .collect();
            tx.item_views(&rows)
        })
    }

    /// A setting, if it was set.
    ///
    /// # Errors
    /// [`Problem::UnknownSetting`], or a [`Problem`] of the store.
    pub fn setting(&self, name: &str) -> Result<Option<String>, Problem> {
        let setting = Setting::named(name)?;
        self.store.read(|tx| tx.setting(setting.name()))
    }

    /// Sets a setting; `None` makes it as if it had never been set.
    ///
    /// # Errors
    /// [`Problem::UnknownSetting`], [`Problem::BadSetting`], or a [`Problem`] of the store.
    pub fn set(&self, name: &str, value: Option<&str>) -> Result<(), Problem> {
        let setting = Setting::named(name)?;
        value.map_or(Ok(()), |value| setting.check(value))?;
        self.store.write(|tx| {
            tx.set(setting.name(), value)?;
            self.speak(tx)
        })
    }

    /// Something a door noted for itself, such as what it has said already. Not a setting.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn noted(&self, what: &str) -> Result<Option<String>, Problem> {
        self.store.read(|tx| tx.setting(&format!("note.{what}")))
    }

    /// Notes something for [`Stint::noted`].
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn note(&self, what: &str, value: Option<&str>) -> Result<(), Problem> {
        self.store
            .write(|tx| tx.set(&format!("note.{what}"), value))
    }

    /// All settings with what holds.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn settings(&self) -> Result<Vec<(String, String)>, Problem> {
        self.store.read(|tx| {
            let of = |setting: Setting| {
                let value = tx.setting(setting.name())?;
                Ok((
                    setting.name().to_owned(),
                    value.unwrap_or_else(|| setting.usual().to_owned()),
                ))
            };
            Setting::ALL.into_iter().map(of).collect()
        })
    }

    /// All settings as one page.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn settings_page(&self) -> Result<SettingsPage, Problem> {
        self.store
            .read(|tx| settings::page(|setting| tx.setting(setting.name())))
    }

    /// Does what costs disk syncs and what nobody waits for: call it after the answer was given.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn tidy(&self) -> Result<(), Problem> {
        self.store.tidy()
    }

    /// Lets go of what is kept of the store in memory, as far as it is not in use.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn shrink(&self) -> Result<(), Problem> {
        self.store.shrink()
    }

    /// A number that differs from the last one seen here when another process changed the store meanwhile.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn data_version(&self) -> Result<i64, Problem> {
        self.store.data_version()
    }

    /// Looks through the whole store, for the start after an unclean end.
    ///
    /// # Errors
    /// [`Problem::StoreDamaged`], or another [`Problem`] of the store.
    pub fn check(&self) -> Result<(), Problem> {
        self.store.check()
    }
}

/// All entries that an action is about, where there are several.
fn all_of(verb: Verb, entry: &EntryView, others: Vec<EntryView>) -> Vec<EntryView> {
    let one = || entry.clone();
    match verb {
        _ if others.is_empty() => Vec::new(),
        Verb::Split => std::iter::once(one()).chain(others).collect(),
        Verb::Edit | Verb::Delete | Verb::Duplicate => others.into_iter().chain([one()]).collect(),
        _ => Vec::new(),
    }
}

/// What was done, with what there is to remark.
fn remarked(mut done: Done, remark: Option<&Remark>) -> Done {
    if let Some(remark) = remark {
        done.said.push_str(&words::remark(remark));
        done.remark = words::remark_sentence(remark);
    }
    done
}

/// Whether what an action is about is gone by it.
fn takes_away(act: &Act) -> bool {
    let Some(row) = act.about.as_ref().filter(|row| row.here.is_some()) else {
        return false;
    };
    act.changes.iter().any(|change| match change {
        Change::Keep(kept) => kept.key == row.key && kept.here.is_none(),
        Change::Forget(key) => *key == row.key,
        Change::Imported { .. } | Change::Pins(_) | Change::Marked { .. } | Change::Sync(_) => {
            false
        }
    })
}

/// What runs: the one that started last, should two workspaces each have one.
fn running(tx: &Tx<'_>, now: At) -> Result<Option<EntryView>, Problem> {
    let rows = tx.running()?;
    let last = rows
        .iter()
        .max_by_key(|row| row.entry().map(|entry| entry.span.start()));
    last.map(|row| tx.entry_view(row, now)).transpose()
}
