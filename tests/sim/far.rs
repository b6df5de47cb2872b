//! The far side with a memory: what everything there ever held, who changed it, and who made it.
//!
//! The memory is for the laws only; nothing that Stint asks is answered from it.

use std::collections::BTreeMap;

use serde_json::Value;
use stint_core::id::Key;
use stint_tests::FarSide;
use stint_tests::clockify::{Clockify, FieldKind, FieldValue, Id};

use crate::fields::{self, Fields};

/// Clockify and its past.
pub struct Far {
    pub clockify: Clockify,
    pub user: Id,
    pub workspace: Id,
    /// A custom field of the workspace.
    pub ticket: Id,
    /// The entry that the person had to do with last at a device.
    pub touched: Option<Id>,
    /// Clockify has said at some time what is billable, and not who sends it.
    pub insisted: bool,
    /// A list left something out at some time.
    pub hid: bool,
    now: BTreeMap<String, Fields>,
    past: BTreeMap<String, Past>,
    /// Which row each write was for, and what it said, by the request's number.
    sent: BTreeMap<u64, Sent>,
    /// Whether the key is unknown there now.
    pub revoked: bool,
    hidden_until: i64,
}

/// What happened to a thing since the last time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    Changed,
    Gone,
    /// A timer that was not there.
    Runs,
}

/// Everything that happened to one thing.
#[derive(Default)]
pub struct Past {
    /// What it held, oldest first.
    pub states: Vec<Fields>,
    /// Which field became what.
    pub writes: Vec<Write>,
    /// When it was deleted, and by which device; by none on the website.
    pub gone: Option<(u64, Option<usize>)>,
    /// The row that it was made for; `None` for what was made on the website.
    pub maker: Option<(usize, Key)>,
}

/// One field that became another.
pub struct Write {
    pub at: u64,
    pub field: String,
    pub value: String,
    /// The device that sent exactly this; `None` where Clockify or somebody else decided.
    pub sent_by: Option<usize>,
}

/// Who is behind a change there.
pub enum By {
    /// Somebody on the website.
    Website,
    /// The write that was just sent.
    Device(Sent),
    /// A write whose connection broke some time ago.
    Late,
}

/// A write of a device: what it is for, and what it says.
#[derive(Clone)]
pub struct Sent {
    pub device: usize,
    pub key: Key,
    pub rev: u64,
    pub remote: Option<String>,
    pub body: Option<Fields>,
}

impl Far {
    pub fn new(now: i64) -> Far {
        let mut clockify = Clockify::new(now);
        let user = clockify.add_user("Ada Lovelace", FarSide::CLOCKIFY_KEY, "Europe/Berlin");
        let workspace = clockify
            .user(user)
            .expect("she just signed up")
            .active_workspace;
        let client = clockify.web_add_client(workspace, "Acme");
        let website = clockify.web_add_project(workspace, "Website", Some(client));
        clockify.web_add_task(website, "Design");
        clockify.web_add_project(workspace, "Internal", None);
        for tag in ["urgent", "meeting"] {
            clockify.web_add_tag(workspace, tag);
        }
        let ticket =
            clockify.web_add_custom_field(workspace, "Ticket", FieldKind::Txt, Value::Null);
        for days in 1..=3 {
            let start = now - days * 86_400;
            clockify.web_add(user, workspace, start, Some(start + 1800), |entry| {
                entry.description = format!("Day {days}");
                entry.project = Some(website);
                entry.custom_fields = vec![FieldValue {
                    custom_field_id: ticket,
                    value: format!("T-{days}").into(),
                }];
            });
        }
        let (now, past, sent) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let mut far = Far {
            clockify,
            user,
            workspace,
            ticket,
            touched: None,
            insisted: false,
            hid: false,
            now,
            past,
            sent,
            revoked: false,
            hidden_until: 0,
        };
        let _all = far.notice(0, &By::Website);
        far
    }

    /// Lists leave an entry out for so many seconds.
    pub fn hide(&mut self, id: Id, seconds: i64) {
        self.clockify.web_hide(id, seconds);
        self.hid = true;
        self.hidden_until = self.hidden_until.max(self.clockify.clock() + seconds);
    }

    /// Whether lists leave something out.
    pub fn hides(&self) -> bool {
        self.clockify.clock() < self.hidden_until
    }

    /// Whether a timer runs.
    pub fn runs(&self) -> bool {
        let mut entries = self.clockify.entries();
        entries.any(|entry| entry.end.is_none())
    }

    /// Takes down what changed there since the last time.
    #[must_use]
    pub fn notice(&mut self, at: u64, by: &By) -> Vec<(String, News)> {
        let mut news = Vec::new();
        if let (By::Device(sent), Some(line)) = (by, self.clockify.log.lines().last()) {
            self.sent.insert(line.ordinal, sent.clone());
        }
        let now = fields::of_workspace(self.clockify.workspace(self.workspace));
        for (id, fields) in &now {
            let before = self.now.get(id);
            if before == Some(fields) {
                continue;
            }
            let made = || self.clockify.log.creator_of(id.parse().ok()?);
            let maker = made().and_then(|line| self.sent.get(&line.ordinal));
            let past = self.past.entry(id.clone()).or_default();
            past.gone = None;
            past.maker = past.maker.or(maker.map(|sent| (sent.device, sent.key)));
            if before.is_some() {
                news.push((id.clone(), News::Changed));
            } else if fields.get("end").is_some_and(String::is_empty) {
                news.push((id.clone(), News::Runs));
            }
            let changed = match before {
                Some(before) => fields::differing(before, fields),
                None => fields.keys().cloned().collect(),
            };
            for field in changed {
                let value = fields::get(fields, &field).to_owned();
                let says_so = |sent: &&Sent| {
                    let target = sent.remote.as_ref().or(maker.and(Some(id)));
                    target == Some(id)
                        && sent
                            .body
                            .as_ref()
                            .is_some_and(|body| fields::get(body, &field) == value)
                };
                let sender = match by {
                    By::Website => None,
                    By::Device(sent) => Some(sent).filter(says_so),
                    // What was there before is not what arrived late: Clockify changed it on the way.
                    By::Late => maker.filter(|_| before.is_none()).filter(says_so),
                };
                past.writes.push(Write {
                    at,
                    field,
                    value,
                    sent_by: sender.map(|sent| sent.device),
                });
            }
            past.states.push(fields.clone());
        }
        for id in self.now.keys().filter(|id| !now.contains_key(*id)) {
            let by = match by {
                By::Website => None,
                By::Device(sent) => Some(sent.device),
                By::Late => self
                    .sent
                    .values()
                    .find(|sent| sent.remote.as_ref() == Some(id) && sent.body.is_none())
                    .map(|sent| sent.device),
            };
            self.past.entry(id.clone()).or_default().gone = Some((at, by));
            news.push((id.clone(), News::Gone));
        }
        self.now = now;
        news
    }

    /// What a thing holds; `None` when it is not there.
    pub fn holds(&self, id: &str) -> Option<&Fields> {
        self.now.get(id)
    }

    /// What is there.
    pub fn all(&self) -> &BTreeMap<String, Fields> {
        &self.now
    }

    /// Whether Clockify says what is billable, and not who sends it.
    pub fn decides_billable(&self) -> bool {
        let there = self.clockify.workspace(self.workspace);
        there.settings.only_admins_can_change_billable_status
    }

    /// What happened to a thing.
    pub fn past(&self, id: &str) -> Option<&Past> {
        self.past.get(id)
    }

    /// What happened to everything that ever was there.
    pub fn pasts(&self) -> impl Iterator<Item = (&str, &Past)> {
        self.past.iter().map(|(id, past)| (id.as_str(), past))
    }
}
