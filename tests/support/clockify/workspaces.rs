//! Workspaces: settings, features, members and what belongs to them.
//!
//! Settings have no write route, as in Clockify: only somebody on the website changes them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::catalog::{Client, CustomField, Project, Tag, Task};
use super::entries::Entries;
use super::ids::Id;
use super::keys::{Holder, second_factor};
use super::wire::{Refusal, Request, Response, read_body};
use super::{Caller, Clockify};

/// What a member may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Owner or administrator.
    Admin,
    /// Manages projects.
    Manager,
    /// Everybody else.
    Member,
}

/// A workspace and everything in it.
#[derive(Debug, Clone)]
pub struct Workspace {
    /// Id.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Sub-domain, if it lives on one: it then opens only to keys made there.
    pub subdomain: Option<String>,
    /// Clockify lets nobody in any more.
    pub banned: bool,
    /// Settings as somebody on the website left them.
    pub settings: WorkspaceSettings,
    /// Plan features by name.
    pub features: BTreeSet<String>,
    /// Members by user id.
    pub members: BTreeMap<Id, Role>,
    /// Projects by id.
    pub projects: BTreeMap<Id, Project>,
    /// Clients by id.
    pub clients: BTreeMap<Id, Client>,
    /// Tags by id.
    pub tags: BTreeMap<Id, Tag>,
    /// Tasks of all projects by id.
    pub tasks: BTreeMap<Id, Task>,
    /// Custom fields by id.
    pub custom_fields: BTreeMap<Id, CustomField>,
    /// Time entries of all members.
    pub entries: Entries,
}

/// The settings that change what a timer client may do; the rest is carried along unread.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct WorkspaceSettings {
    /// A completed entry needs a project.
    pub force_projects: bool,
    /// A completed entry needs a task.
    pub force_tasks: bool,
    /// A completed entry needs a tag.
    pub force_tags: bool,
    /// A completed entry needs a description.
    pub force_description: bool,
    /// Entries starting before this instant (ISO) are locked for members.
    pub lock_time_entries: Option<String>,
    /// `DEFAULT` or `STOPWATCH_ONLY`.
    pub time_tracking_mode: String,
    /// What members send as `billable` is replaced by the default.
    pub only_admins_can_change_billable_status: bool,
    /// `billable` of new projects, and of entries without a project where it is inherited.
    pub default_billable_projects: bool,
    /// Members may not create projects or clients.
    pub only_admins_create_project: bool,
    /// Members may not create tags.
    pub only_admins_create_tag: bool,
    /// Members may not create tasks.
    pub only_admins_create_task: bool,
    /// `isPublic` of new projects.
    pub is_project_public_by_default: bool,
    /// Everything else, as sent.
    #[serde(flatten)]
    pub rest: serde_json::Map<String, Value>,
}

impl Default for WorkspaceSettings {
    fn default() -> Self {
        let rest = json!({
            "activeBillableHours": true, "adminOnlyPages": [], "automaticLock": null,
            "canSeeTimeSheet": true, "canSeeTracker": true,
            "currencyFormat": "CURRENCY_SPACE_VALUE", "durationFormat": "FULL",
            "entityCreationPermissions": {
                "whoCanCreateProjectsAndClients": "EVERYONE",
                "whoCanCreateTags": "EVERYONE", "whoCanCreateTasks": "EVERYONE",
            },
            "lockTimeZone": null, "multiFactorEnabled": false, "numberFormat": "COMMA_PERIOD",
            "onlyAdminsSeeAllTimeEntries": false, "onlyAdminsSeeBillableRates": false,
            "onlyAdminsSeeDashboard": false, "onlyAdminsSeePublicProjectsEntries": false,
            "projectFavorites": true, "projectGroupingLabel": "client", "projectLabel": "project",
            "projectPickerSpecialFilter": false,
            "round": {"round": "Round to nearest", "minutes": "15"}, "taskLabel": "task",
            "timeRoundingInReports": false, "trackTimeDownToSecond": true,
            "workingDays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
            // Seen live, not in the published document.
            "timeApprovalEnabled": false, "invoicingEnabled": false, "favoriteEntriesEnabled": true,
        });
        Self {
            force_projects: false,
            force_tasks: false,
            force_tags: false,
            force_description: false,
            lock_time_entries: None,
            time_tracking_mode: "DEFAULT".into(),
            only_admins_can_change_billable_status: false,
            default_billable_projects: true,
            only_admins_create_project: false,
            only_admins_create_tag: false,
            only_admins_create_task: false,
            is_project_public_by_default: true,
            rest: rest.as_object().cloned().unwrap_or_default(),
        }
    }
}

impl WorkspaceSettings {
    /// Who may make things of a kind, by the newer of the two generations of this setting.
    pub(crate) fn entity_creation(&self, who_can: &str) -> &str {
        let permissions = self.rest.get("entityCreationPermissions");
        let word = permissions.and_then(|permissions| permissions.get(who_can)?.as_str());
        word.unwrap_or("EVERYONE")
    }
}

const FEATURES: [&str; 8] = [
    "ADD_TIME_FOR_OTHERS",
    "BREAKS",
    "BULK_EDIT",
    "CUSTOM_FIELDS",
    "FAVORITE_ENTRIES",
    "REQUIRED_FIELDS",
    "TIME_TRACKING",
    // Live lists hold names that are in no document.
    "A_FEATURE_OF_NEXT_YEAR",
];

impl Workspace {
    pub(crate) fn new(id: Id, name: &str, owner: Id) -> Self {
        Self {
            id,
            name: name.to_owned(),
            subdomain: None,
            banned: false,
            settings: WorkspaceSettings::default(),
            features: FEATURES.iter().map(ToString::to_string).collect(),
            members: BTreeMap::from([(owner, Role::Admin)]),
            projects: BTreeMap::new(),
            clients: BTreeMap::new(),
            tags: BTreeMap::new(),
            tasks: BTreeMap::new(),
            custom_fields: BTreeMap::new(),
            entries: Entries::default(),
        }
    }

    /// Zone of the lock; UTC when it is unset or unknown.
    pub(crate) fn zone(&self) -> chrono_tz::Tz {
        let name = self.settings.rest.get("lockTimeZone");
        name.and_then(Value::as_str)
            .and_then(|name| name.parse().ok())
            .unwrap_or(chrono_tz::UTC)
    }

    pub(crate) fn wants_second_factor(&self) -> bool {
        second_factor(&self.settings.rest)
    }

    pub(crate) fn membership_row(&self, user: Id) -> Option<Value> {
        self.members.get(&user)?;
        Some(json!({
            "userId": user, "targetId": self.id, "membershipType": "WORKSPACE",
            "membershipStatus": "ACTIVE", "hourlyRate": null, "costRate": null,
        }))
    }

    /// The whole catalog as wire rows, for tests that look from outside.
    pub(crate) fn dump_catalog(&self) -> Value {
        json!({
            "projects": self.projects.values().map(|p| p.row(self)).collect::<Vec<_>>(),
            "clients": self.clients.values().collect::<Vec<_>>(),
            "tags": self.tags.values().collect::<Vec<_>>(),
            "tasks": self.tasks.values().map(Task::row).collect::<Vec<_>>(),
        })
    }

    fn row(&self) -> Value {
        json!({
            "id": self.id, "name": self.name,
            "hourlyRate": {"amount": 0, "currency": "USD"},
            "costRate": {"amount": 0, "currency": "USD"},
            "currencies": [{"id": self.id, "code": "USD", "isDefault": true}],
            "imageUrl": "",
            "memberships": self.members.keys().filter_map(|u| self.membership_row(*u)).collect::<Vec<_>>(),
            "subdomain": {"enabled": self.subdomain.is_some(), "name": self.subdomain},
            "featureSubscriptionType": "PRO",
            "features": self.features,
            "workspaceSettings": self.settings,
        })
    }
}

#[derive(Deserialize)]
struct NewWorkspace {
    #[serde(default)]
    name: String,
}

impl Clockify {
    /// `GET /workspaces`: all of them; this list has no pages.
    pub(crate) fn list_workspaces(&self, holder: &Holder) -> Response {
        let rows: Vec<Value> = self
            .workspaces
            .values()
            .filter(|ws| holder.lists(ws))
            .map(Workspace::row)
            .collect();
        Response::json(200, &rows)
    }

    /// `GET /workspaces/{ws}`.
    pub(crate) fn get_workspace(&self, caller: &Caller) -> Response {
        Response::json(200, &self.workspace(caller.workspace).row())
    }

    /// `POST /workspaces`: the creator owns it.
    pub(crate) fn create_workspace(
        &mut self,
        user: Id,
        req: &Request,
    ) -> Result<Response, Refusal> {
        let body: NewWorkspace = read_body(req)?;
        let length = body.name.trim().chars().count();
        if !(1..=50).contains(&length) {
            return Err(Refusal::domain(
                "Workspace name has to be between 1 and 50 characters long",
            ));
        }
        let id = self.add_workspace(&body.name, user);
        self.log.created(id);
        Ok(Response::json(201, &self.workspace(id).row()))
    }
}
