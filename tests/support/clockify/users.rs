//! People: their profile and their settings.
//!
//! Never decides what somebody may do; that is a matter of the workspace.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::ids::Id;
use super::keys::second_factor;
use super::list::{self, Page};
use super::wire::{Refusal, Request, Response, flag};
use super::workspaces::{Role, Workspace};
use super::{Caller, Clockify};
use crate::clockify::habits::{Door, LostWorkspace};

/// A person with a Clockify account.
#[derive(Debug, Clone)]
pub struct User {
    /// Id.
    pub id: Id,
    /// E-mail address.
    pub email: String,
    /// Display name.
    pub name: String,
    /// Workspace the web page shows; it may be gone since.
    pub active_workspace: Id,
    /// Workspace chosen as default.
    pub default_workspace: Id,
    /// `ACTIVE`, `PENDING_EMAIL_VERIFICATION` …
    pub status: String,
    /// Clockify refuses every write of theirs.
    pub read_only: bool,
    /// `None` for somebody who never finished signing up.
    pub settings: Option<UserSettings>,
}

/// The part of the profile that changes what a client shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct UserSettings {
    /// IANA zone; list windows are read in it.
    pub time_zone: String,
    /// `MONDAY` …
    pub week_start: String,
    /// `HOUR12` or `HOUR24`.
    pub time_format: String,
    /// Such as `DD/MM/YYYY`.
    pub date_format: String,
    /// Everything else, as sent.
    #[serde(flatten)]
    pub rest: serde_json::Map<String, Value>,
}

impl Default for UserSettings {
    fn default() -> Self {
        Self::in_zone("Europe/Berlin")
    }
}

impl UserSettings {
    /// Ordinary settings in a zone.
    pub fn in_zone(zone: &str) -> Self {
        let rest = json!({
            "alerts": true, "approval": false, "collapseAllProjectLists": false,
            "dashboardPinToTop": false, "dashboardSelection": "ME",
            "dashboardViewType": "PROJECT", "groupSimilarEntriesDisabled": false,
            "invoiceReminders": false, "isCompactViewOn": false, "lang": "EN",
            "longRunning": false, "multiFactorEnabled": false, "myStartOfDay": "09:00",
            "onboarding": false, "projectListCollapse": 50, "projectPickerTaskFilter": false,
            "pto": false, "reminders": false, "scheduledReports": true, "scheduling": false,
            "sendNewsletter": false, "showOnlyWorkingDays": false,
            "summaryReportSettings": {"group": "PROJECT", "subgroup": "TIME_ENTRY"},
            "theme": "DEFAULT", "timeTrackingManual": false, "weeklyUpdates": false,
        });
        Self {
            time_zone: zone.to_owned(),
            week_start: "MONDAY".into(),
            time_format: "HOUR24".into(),
            date_format: "DD/MM/YYYY".into(),
            rest: rest.as_object().cloned().unwrap_or_default(),
        }
    }
}

impl User {
    /// Zone of the profile; UTC when it is unset or unknown.
    pub(crate) fn zone(&self) -> chrono_tz::Tz {
        self.settings
            .as_ref()
            .and_then(|s| s.time_zone.parse().ok())
            .unwrap_or(chrono_tz::UTC)
    }

    pub(crate) fn has_second_factor(&self) -> bool {
        let settings = self.settings.as_ref();
        settings.is_some_and(|s| second_factor(&s.rest))
    }

    pub(crate) fn row(&self, memberships: Value) -> Value {
        json!({
            "id": self.id, "email": self.email, "name": self.name,
            "activeWorkspace": self.active_workspace,
            "defaultWorkspace": self.default_workspace,
            "memberships": memberships, "profilePicture": "",
            "customFields": [], "status": self.status, "settings": self.settings,
        })
    }
}

impl Clockify {
    /// `GET /user`.
    pub(crate) fn current_user(&self, user: Id, req: &Request) -> Result<Response, Refusal> {
        let memberships = if flag(req, "include-memberships")?.unwrap_or(false) {
            self.workspaces
                .values()
                .filter_map(|ws| ws.membership_row(user))
                .collect()
        } else {
            Vec::new()
        };
        let user = self.users.get(&user).expect("every key has its user");
        let mut row = user.row(Value::Array(memberships));
        row["activeWorkspace"] = json!(self.still_there(user, user.active_workspace));
        row["defaultWorkspace"] = json!(self.still_there(user, user.default_workspace));
        Ok(Response::json(200, &row))
    }

    /// A workspace of somebody's, or another one if it is gone.
    fn still_there(&self, user: &User, workspace: Id) -> Option<Id> {
        let mut theirs = self.workspaces.values();
        let is_theirs = |ws: &&Workspace| ws.members.contains_key(&user.id);
        let kept = self.habits.lost_workspace == LostWorkspace::Kept && workspace != user.id;
        let named = self.workspaces.get(&workspace).filter(is_theirs);
        match named {
            _ if kept => Some(workspace),
            Some(ws) => Some(ws.id),
            None => theirs.find(is_theirs).map(|ws| ws.id),
        }
    }

    /// `GET /workspaces/{ws}/users`.
    pub(crate) fn list_members(&self, caller: &Caller, req: &Request) -> Result<Response, Refusal> {
        if caller.role == Role::Member && self.habits.members_list_members == Door::Refuse {
            return Err(Refusal::access_denied());
        }
        let ws = self.workspace(caller.workspace);
        let contains = |text: &str, part: Option<&str>| {
            part.is_none_or(|p| text.to_lowercase().contains(&p.to_lowercase()))
        };
        let mut users: Vec<&User> = ws
            .members
            .keys()
            .filter_map(|id| self.users.get(id))
            .filter(|u| contains(&u.email, req.param("email")))
            .filter(|u| contains(&u.name, req.param("name")))
            .collect();
        users.sort_by(|a, b| a.email.cmp(&b.email));
        let (users, last) = Page::read(req, &self.habits)?.cut(users);
        let rows: Vec<Value> = users
            .into_iter()
            .map(|u| u.row(ws.membership_row(u.id).into_iter().collect()))
            .collect();
        Ok(list::answer(&rows, last, &self.habits))
    }
}
