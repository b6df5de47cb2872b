//! Edits on the website as data, for fault rules and for scripts of other processes.
//!
//! Never does anything that the methods beside it could not do.

use serde::Deserialize;
use serde_json::Value;

use crate::clockify::Clockify;
use crate::clockify::catalog::FieldKind;
use crate::clockify::entries::Entry;
use crate::clockify::ids::Id;
use crate::clockify::time::parse_instant;

/// What somebody changes about an entry; what is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EntryPatch {
    /// Start: ISO text or unix seconds.
    #[serde(deserialize_with = "instant")]
    pub start: Option<i64>,
    /// End; `null` sets it running again.
    #[serde(deserialize_with = "ending")]
    pub end: Option<Option<i64>>,
    /// Description.
    pub description: Option<String>,
    /// Project; `null` takes it away, and the task with it.
    #[serde(deserialize_with = "present")]
    pub project: Option<Option<Id>>,
    /// Task; `null` takes it away.
    #[serde(deserialize_with = "present")]
    pub task: Option<Option<Id>>,
    /// Tags.
    pub tags: Option<Vec<Id>>,
    /// Billable.
    pub billable: Option<bool>,
    /// Approved: the API refuses changes from then on.
    pub approved: Option<bool>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Moment {
    Text(String),
    Unix(i64),
}

impl Moment {
    fn unix<E: serde::de::Error>(self) -> Result<i64, E> {
        match self {
            Self::Unix(unix) => Ok(unix),
            Self::Text(text) => parse_instant(&text)
                .ok_or_else(|| E::custom("an instant is ISO text with an offset")),
        }
    }
}

fn instant<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Option<i64>, D::Error> {
    Option::<Moment>::deserialize(d)?
        .map(Moment::unix)
        .transpose()
}

fn ending<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Option<Option<i64>>, D::Error> {
    instant(d).map(Some)
}

fn present<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Option<Option<Id>>, D::Error> {
    Option::<Id>::deserialize(d).map(Some)
}

impl EntryPatch {
    fn apply(self, entry: &mut Entry) {
        entry.start = self.start.unwrap_or(entry.start);
        entry.end = self.end.unwrap_or(entry.end);
        if let Some(description) = self.description {
            entry.description = description;
        }
        if let Some(project) = self.project {
            entry.project = project;
            entry.task = None;
        }
        entry.task = self.task.unwrap_or(entry.task);
        if let Some(tags) = self.tags {
            entry.tags = Some(tags);
        }
        entry.billable = self.billable.unwrap_or(entry.billable);
        entry.approved = self.approved.unwrap_or(entry.approved);
    }
}

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
        }
    }

    fn whose(&self, user: Option<Id>, workspace: Option<Id>) -> Result<(Id, Id), String> {
        let first = self.users.keys().next().copied();
        let user = user.or(first).ok_or("nobody has signed up")?;
        let person = self.users.get(&user).ok_or("no such user")?;
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
