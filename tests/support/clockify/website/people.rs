//! What people change about workspaces, memberships and each other's accounts.
//!
//! Never touches an entry or a catalog, save by removing the workspace that holds them.

use crate::clockify::Clockify;
use crate::clockify::ids::Id;
use crate::clockify::workspaces::{Role, Workspace};

impl Clockify {
    /// Somebody turns to a workspace; it is their default, too, if the one they had is gone.
    pub fn web_activate(&mut self, user: Id, workspace: Id) {
        let Some(person) = self.users.get_mut(&user) else {
            return;
        };
        person.active_workspace = workspace;
        if !self.workspaces.contains_key(&person.default_workspace) {
            person.default_workspace = workspace;
        }
    }

    /// Somebody removes a workspace with everything in it; says whether it existed.
    pub fn web_remove_workspace(&mut self, workspace: Id) -> bool {
        self.workspaces.remove(&workspace).is_some()
    }

    /// Somebody is taken out of a workspace, their entries stay; says whether they were a member.
    pub fn web_remove_member(&mut self, workspace: Id, user: Id) -> bool {
        let ws = self.workspaces.get_mut(&workspace);
        ws.is_some_and(|ws| ws.members.remove(&user).is_some())
    }

    /// Changes a workspace; says whether it exists.
    pub fn web_workspace(&mut self, workspace: Id, change: impl FnOnce(&mut Workspace)) -> bool {
        self.workspaces.get_mut(&workspace).map(change).is_some()
    }

    /// Makes somebody a member of a workspace, or changes what they are there.
    pub fn add_member(&mut self, workspace: Id, user: Id, role: Role) {
        self.workspace_mut(workspace).members.insert(user, role);
    }
}
