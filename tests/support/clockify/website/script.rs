//! Edits on the website as data, for fault rules and for scripts of other processes.
//!
//! Never does anything that the methods beside it could not do.

use serde::Deserialize;
use serde_json::Value;

use super::patch::{EntryPatch, instant, present};
use crate::clockify::Clockify;
use crate::clockify::catalog::FieldKind;
use crate::clockify::ids::Id;
use crate::clockify::keys::Region;
use crate::clockify::workspaces::Role;

/// One edit as data, for scripts of other processes. Without `user` or `workspace` the first user
/// and their active workspace are meant.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
#[allow(missing_docs)] // The variants say it.
pub enum WebEdit {
    /// Starts a timer (now, unless the patch names a start), stopping what runs.
    Start {
        user: Option<Id>,
        workspace: Option<Id>,
        #[serde(default)]
        entry: EntryPatch,
    },
    /// Stops the running timer, now or at `end`.
    Stop {
        user: Option<Id>,
        workspace: Option<Id>,
        #[serde(default, deserialize_with = "instant")]
        end: Option<i64>,
    },
    /// Adds an entry.
    Add {
        user: Option<Id>,
        workspace: Option<Id>,
        entry: EntryPatch,
    },
    /// Changes an entry.
    Edit {
        id: Id,
        entry: EntryPatch,
    },
    /// Deletes an entry, project, client, tag or task, whatever state it is in.
    Delete {
        id: Id,
    },
    AddProject {
        workspace: Option<Id>,
        name: String,
        client: Option<Id>,
    },
    AddTask {
        project: Id,
        name: String,
    },
    AddTag {
        workspace: Option<Id>,
        name: String,
    },
    AddClient {
        workspace: Option<Id>,
        name: String,
    },
    AddCustomField {
        workspace: Option<Id>,
        name: String,
        kind: FieldKind,
        #[serde(default)]
        default_value: Value,
    },
    /// Renames a project, client, tag or task.
    Rename {
        id: Id,
        name: String,
    },
    /// Archives a project, client or tag, or marks a task done.
    Archive {
        id: Id,
        archived: bool,
    },
    /// Merges into the workspace's settings.
    Settings {
        workspace: Option<Id>,
        settings: Value,
    },
    /// Merges into a person's settings.
    Profile {
        user: Option<Id>,
        settings: Value,
    },
    /// Lists leave an entry out for that many seconds.
    Hide {
        id: Id,
        seconds: i64,
    },
    /// A key stops working.
    RevokeKey {
        key: String,
    },
    /// Somebody gets one more key; of a region, or of a sub-domain, if one is named.
    AddKey {
        user: Option<Id>,
        key: String,
        #[serde(default)]
        region: Region,
        subdomain: Option<String>,
    },
    /// Somebody signs up, with a key and, unless told otherwise, a workspace.
    AddUser {
        name: String,
        key: String,
        #[serde(default = "greenwich")]
        zone: String,
        #[serde(default)]
        region: Region,
        #[serde(default)]
        without_workspace: bool,
    },
    /// Changes an account: `ACTIVE`, `PENDING_EMAIL_VERIFICATION`, `BANNED`; refused every write.
    Account {
        user: Option<Id>,
        status: Option<String>,
        read_only: Option<bool>,
    },
    AddWorkspace {
        user: Option<Id>,
        name: String,
    },
    /// Renames a workspace, moves it to a sub-domain (`null`: back), bans it.
    Workspace {
        workspace: Option<Id>,
        name: Option<String>,
        #[serde(default, deserialize_with = "present")]
        subdomain: Option<Option<String>>,
        banned: Option<bool>,
    },
    /// Removes a workspace with everything in it.
    RemoveWorkspace {
        workspace: Id,
    },
    /// Makes somebody a member of a workspace, or changes what they are there.
    AddMember {
        workspace: Option<Id>,
        user: Id,
        role: Role,
    },
    RemoveMember {
        workspace: Option<Id>,
        user: Id,
    },
    /// Somebody turns to a workspace.
    Activate {
        user: Option<Id>,
        workspace: Id,
    },
}

fn greenwich() -> String {
    "UTC".into()
}

impl Clockify {
    /// Carries out an edit; gives the id of what was made or changed.
    pub fn web_edit(&mut self, edit: WebEdit) -> Result<Option<Id>, String> {
        let gone = |id: Id| format!("nothing has the id {id}");
        let done = |known: bool, id: Id| if known { Ok(Some(id)) } else { Err(gone(id)) };
        match edit {
            WebEdit::Start {
                user,
                workspace,
                entry,
            } => {
                let (user, ws) = self.whose(user, workspace)?;
                let start = entry.start.unwrap_or(self.clock);
                Ok(Some(
                    self.web_add(user, ws, start, None, |e| entry.apply(e)),
                ))
            }
            WebEdit::Stop {
                user,
                workspace,
                end,
            } => {
                let (user, ws) = self.whose(user, workspace)?;
                let end = end.unwrap_or(self.clock);
                self.web_stop(user, ws, end)
                    .map(Some)
                    .ok_or_else(|| "nothing runs".into())
            }
            WebEdit::Add {
                user,
                workspace,
                entry,
            } => {
                let (user, ws) = self.whose(user, workspace)?;
                let start = entry.start.unwrap_or(self.clock);
                let end = entry.end.unwrap_or(Some(start));
                Ok(Some(self.web_add(user, ws, start, end, |e| entry.apply(e))))
            }
            WebEdit::Edit { id, entry } => done(self.web_entry(id, |e| entry.apply(e)), id),
            WebEdit::Delete { id } => done(self.web_delete(id), id),
            WebEdit::AddProject {
                workspace,
                name,
                client,
            } => {
                let (_, ws) = self.whose(None, workspace)?;
                Ok(Some(self.web_add_project(ws, &name, client)))
            }
            WebEdit::AddTask { project, name } => self
                .web_add_task(project, &name)
                .map(Some)
                .ok_or_else(|| gone(project)),
            WebEdit::AddTag { workspace, name } => {
                let (_, ws) = self.whose(None, workspace)?;
                Ok(Some(self.web_add_tag(ws, &name)))
            }
            WebEdit::AddClient { workspace, name } => {
                let (_, ws) = self.whose(None, workspace)?;
                Ok(Some(self.web_add_client(ws, &name)))
            }
            WebEdit::AddCustomField {
                workspace,
                name,
                kind,
                default_value,
            } => {
                let (_, ws) = self.whose(None, workspace)?;
                Ok(Some(self.web_add_custom_field(
                    ws,
                    &name,
                    kind,
                    default_value,
                )))
            }
            WebEdit::Rename { id, name } => done(self.web_rename(id, &name), id),
            WebEdit::Archive { id, archived } => done(self.web_archive(id, archived), id),
            WebEdit::Settings {
                workspace,
                settings,
            } => {
                let (_, ws) = self.whose(None, workspace)?;
                let kept = &mut self.workspace_mut(ws).settings;
                *kept = merged(&*kept, settings)?;
                Ok(Some(ws))
            }
            WebEdit::Profile { user, settings } => {
                let (user, _) = self.whose(user, None)?;
                let profile = self.users.get_mut(&user).ok_or_else(|| gone(user))?;
                let kept = profile.settings.clone().unwrap_or_default();
                profile.settings = Some(merged(&kept, settings)?);
                Ok(Some(user))
            }
            WebEdit::Hide { id, seconds } => {
                self.web_hide(id, seconds);
                Ok(Some(id))
            }
            WebEdit::RevokeKey { key } => {
                if self.revoke_key(&key) {
                    Ok(None)
                } else {
                    Err("no such key".into())
                }
            }
            WebEdit::AddKey {
                user,
                key,
                region,
                subdomain,
            } => {
                let user = self.somebody(user)?;
                self.add_key_of(user, &key, region, subdomain.as_deref());
                Ok(Some(user))
            }
            WebEdit::AddUser {
                name,
                key,
                zone,
                region,
                without_workspace,
            } => Ok(Some(if without_workspace {
                self.add_user_without_workspace(region, &name, &key, &zone)
            } else {
                self.add_user_in(region, &name, &key, &zone)
            })),
            WebEdit::Account {
                user,
                status,
                read_only,
            } => {
                let user = self.somebody(user)?;
                self.web_user(user, |account| {
                    account.read_only = read_only.unwrap_or(account.read_only);
                    account.status = status.unwrap_or_else(|| account.status.clone());
                });
                Ok(Some(user))
            }
            WebEdit::AddWorkspace { user, name } => {
                let user = self.somebody(user)?;
                Ok(Some(self.add_workspace(&name, user)))
            }
            WebEdit::Workspace {
                workspace,
                name,
                subdomain,
                banned,
            } => {
                let (_, ws) = self.whose(None, workspace)?;
                self.web_workspace(ws, |ws| {
                    ws.name = name.unwrap_or_else(|| ws.name.clone());
                    ws.subdomain = subdomain.unwrap_or_else(|| ws.subdomain.clone());
                    ws.banned = banned.unwrap_or(ws.banned);
                });
                Ok(Some(ws))
            }
            WebEdit::RemoveWorkspace { workspace } => {
                done(self.web_remove_workspace(workspace), workspace)
            }
            WebEdit::AddMember {
                workspace,
                user,
                role,
            } => {
                let (user, ws) = (self.somebody(Some(user))?, self.whose(None, workspace)?.1);
                self.add_member(ws, user, role);
                Ok(Some(user))
            }
            WebEdit::RemoveMember { workspace, user } => {
                let (_, ws) = self.whose(None, workspace)?;
                done(self.web_remove_member(ws, user), user)
            }
            WebEdit::Activate { user, workspace } => {
                let (user, ws) = (self.somebody(user)?, self.whose(None, Some(workspace))?.1);
                self.web_activate(user, ws);
                Ok(Some(ws))
            }
        }
    }

    fn somebody(&self, user: Option<Id>) -> Result<Id, String> {
        let first = self.users.keys().next().copied();
        let user = user.or(first).ok_or("nobody has signed up")?;
        if self.users.contains_key(&user) {
            Ok(user)
        } else {
            Err("no such user".into())
        }
    }

    fn whose(&self, user: Option<Id>, workspace: Option<Id>) -> Result<(Id, Id), String> {
        let user = self.somebody(user)?;
        let person = self.users.get(&user).expect("asked a line above");
        let workspace = workspace.unwrap_or(person.active_workspace);
        if self.workspaces.contains_key(&workspace) {
            Ok((user, workspace))
        } else {
            Err("no such workspace".into())
        }
    }
}

fn merged<T: serde::Serialize + serde::de::DeserializeOwned>(
    old: &T,
    patch: Value,
) -> Result<T, String> {
    let mut all = serde_json::to_value(old).map_err(|e| e.to_string())?;
    let Value::Object(patch) = patch else {
        return Err("settings are an object".into());
    };
    for (key, value) in patch {
        all[key] = value;
    }
    serde_json::from_value(all).map_err(|e| e.to_string())
}
