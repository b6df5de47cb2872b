//! Keys, the addresses they open, and who is let in with them.
//!
//! Never decides what somebody may do in a workspace; only whether they are known, and may come in.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Clockify;
use super::habits::{BannedStatus, Door, SecondFactorStatus};
use super::ids::Id;
use super::users::User;
use super::wire::{Refusal, Request};
use super::workspaces::Workspace;

/// Which of Clockify's addresses a request comes to, and where a key was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Region {
    /// `api.clockify.me`
    #[default]
    Global,
    /// `euc1.clockify.me`
    Eu,
    /// `use2.clockify.me`
    Usa,
    /// `euw2.clockify.me`
    Uk,
    /// `apse2.clockify.me`
    Au,
    /// `developer.clockify.me`: accounts and keys of its own.
    Developer,
}

impl Region {
    /// All of them, the global one first.
    pub const ALL: [Self; 6] = [
        Self::Global,
        Self::Eu,
        Self::Usa,
        Self::Uk,
        Self::Au,
        Self::Developer,
    ];

    fn is_regional(self) -> bool {
        !matches!(self, Self::Global | Self::Developer)
    }
}

/// What Clockify knows about a key.
#[derive(Debug, Clone)]
pub(crate) struct Key {
    user: Id,
    region: Region,
    subdomain: Option<String>,
}

/// Whoever a key belongs to, once they are let in.
#[derive(Debug, Clone)]
pub(crate) struct Holder {
    pub(crate) user: Id,
    subdomain: Option<String>,
}

impl Holder {
    /// A key of a sub-domain opens its workspaces only, and these open to no other key.
    pub(crate) fn opens(&self, workspace: &Workspace) -> bool {
        self.subdomain == workspace.subdomain
    }

    /// A list shows what the key does not open, unless the key is a sub-domain's.
    pub(crate) fn lists(&self, workspace: &Workspace) -> bool {
        workspace.members.contains_key(&self.user)
            && (self.subdomain.is_none() || self.opens(workspace))
    }
}

impl Clockify {
    /// Gives somebody one more key.
    pub fn add_key(&mut self, user: Id, key: &str) {
        self.add_key_of(user, key, Region::Global, None);
    }

    /// Gives somebody a key of a region.
    pub fn add_key_in(&mut self, user: Id, key: &str, region: Region) {
        self.add_key_of(user, key, region, None);
    }

    /// Gives somebody a key of a region, made in a sub-domain if one is named.
    pub fn add_key_of(&mut self, user: Id, key: &str, region: Region, subdomain: Option<&str>) {
        let held = Key {
            user,
            region,
            subdomain: subdomain.map(str::to_owned),
        };
        self.keys.insert(key.to_owned(), held);
    }

    /// Makes a key unknown; says whether it was known.
    pub fn revoke_key(&mut self, key: &str) -> bool {
        self.keys.remove(key).is_some()
    }

    /// A key of somebody's, if they have any; one that opens the global address if there is one.
    pub fn key_of(&self, user: Id) -> Option<&str> {
        let theirs = self.keys.iter().filter(|(_, held)| held.user == user);
        let best = theirs.min_by_key(|(_, held)| (held.region, held.subdomain.is_some()));
        best.map(|(key, _)| key.as_str())
    }

    /// Exactly one token, and one that is known at this address. A Bearer is no token here.
    pub(crate) fn authorise(&mut self, req: &Request) -> Result<Holder, Refusal> {
        let keys: Vec<&str> = req.all_headers("X-Api-Key").collect();
        let addons = req.all_headers("X-Addon-Token").count();
        let key = match (keys.as_slice(), addons) {
            ([key], 0) => *key,
            ([], 1) => return Err(Refusal::new(401, 4017, "Token is not valid")),
            _ => {
                return Err(Refusal::new(
                    401,
                    1000,
                    "Multiple or none auth tokens present",
                ));
            }
        };
        let known = self.keys.get(key).filter(|held| {
            let everywhere = self.habits.regional_key_at_global == Door::Accept
                && held.region.is_regional()
                && req.region == Region::Global;
            held.region == req.region || everywhere
        });
        let held = known.cloned().ok_or_else(unknown_key)?;
        self.keep_pace(key)?;
        let user = self.users.get(&held.user).expect("every key has its user");
        match user.status.as_str() {
            "PENDING_EMAIL_VERIFICATION" => {
                Err(Refusal::new(401, 4019, "Please verify your email address"))
            }
            "BANNED" => Err(self.banned("User is banned")),
            _ if user.read_only && writes(req) => Err(Refusal::access_denied()),
            _ => Ok(Holder {
                user: held.user,
                subdomain: held.subdomain,
            }),
        }
    }

    /// Whether this person, with this key, may enter a workspace that they are a member of.
    pub(crate) fn may_enter(&self, holder: &Holder, ws: &Workspace) -> Result<(), Refusal> {
        if !holder.opens(ws) {
            return Err(Refusal::access_denied());
        }
        if ws.banned {
            return Err(self.banned("Workspace is banned"));
        }
        let person = self.users.get(&holder.user);
        if ws.wants_second_factor() && !person.is_some_and(User::has_second_factor) {
            let status = match self.habits.second_factor_status {
                SecondFactorStatus::Forbidden => 403,
                SecondFactorStatus::BadRequest => 400,
            };
            return Err(Refusal::new(
                status,
                1013,
                "Two-factor authentication is required",
            ));
        }
        Ok(())
    }

    fn banned(&self, words: &str) -> Refusal {
        let status = match self.habits.banned_status {
            BannedStatus::Forbidden => 403,
            BannedStatus::Unauthorized => 401,
            BannedStatus::NotAcceptable => 406,
        };
        Refusal::new(status, 406, words)
    }

    fn keep_pace(&mut self, key: &str) -> Result<(), Refusal> {
        let Some(most) = self.habits.requests_per_second else {
            return Ok(());
        };
        if self.pace.0 != self.clock {
            self.pace = (self.clock, std::collections::BTreeMap::new());
        }
        let seen = self.pace.1.entry(key.to_owned()).or_default();
        *seen += 1;
        if *seen > most {
            return Err(Refusal::new(429, 429, "Too many requests"));
        }
        Ok(())
    }
}

/// The batch read is a POST that changes nothing.
fn writes(req: &Request) -> bool {
    req.method != "GET" && !req.path.ends_with("/time-entries/batch")
}

/// The switch of that name among a person's or a workspace's settings.
pub(crate) fn second_factor(settings: &serde_json::Map<String, Value>) -> bool {
    settings.get("multiFactorEnabled") == Some(&Value::Bool(true))
}

pub(crate) fn unknown_key() -> Refusal {
    Refusal::new(401, 4003, "Api key does not exist")
}
