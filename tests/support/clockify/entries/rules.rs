//! What Clockify accepts as a time entry.
//!
//! Judges a write against the workspace and says what would be stored. Never stores it.

use serde_json::Value;

use super::body::{EntryBody, FieldBody};
use super::row::lock;
use super::{Entry, EntryKind, FieldValue};
use crate::clockify::Caller;
use crate::clockify::catalog::FieldKind;
use crate::clockify::habits::{Door, Habits, OmittedBillable};
use crate::clockify::ids::Id;
use crate::clockify::time::Iso;
use crate::clockify::wire::Refusal;
use crate::clockify::workspaces::{Role, Workspace};

const LONGEST_S: i64 = 999 * 3600;

/// The fields a client decides, accepted.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Draft {
    pub(super) start: i64,
    pub(super) end: Option<i64>,
    pub(super) description: String,
    pub(super) project: Option<Id>,
    pub(super) task: Option<Id>,
    pub(super) tags: Option<Vec<Id>>,
    pub(super) billable: bool,
    pub(super) kind: EntryKind,
    pub(super) custom_fields: Vec<FieldValue>,
}

/// Where a write happens, and under which habits.
pub(super) struct Judge<'a> {
    pub(super) ws: &'a Workspace,
    pub(super) habits: &'a Habits,
    pub(super) caller: &'a Caller,
}

impl Judge<'_> {
    /// Reads a body as a whole entry. `old` is what it replaces, `now` the default start.
    pub(super) fn draft(
        &self,
        body: &EntryBody,
        old: Option<&Entry>,
        now: i64,
    ) -> Result<Draft, Refusal> {
        let (start, end) = self.span(body, old.is_some(), now)?;
        let project = self.project(body)?;
        let draft = Draft {
            start,
            end,
            description: self.description(body)?,
            project,
            task: self.task(body, project, old)?,
            tags: self.tags(body)?,
            billable: self.billable(body, project, old.is_some()),
            kind: self.kind(body)?,
            custom_fields: self
                .custom_fields(body.custom_fields.as_deref().unwrap_or_default(), project)?,
        };
        if draft.end.is_some() {
            self.fields_filled(&draft.custom_fields, draft.project)?;
            self.complete(
                &draft.description,
                draft.project,
                draft.task,
                draft.tags.as_deref(),
            )?;
        }
        Ok(draft)
    }

    fn span(
        &self,
        body: &EntryBody,
        replaces: bool,
        now: i64,
    ) -> Result<(i64, Option<i64>), Refusal> {
        let (start, end) = (body.start()?, body.end()?);
        let start = match (start, end) {
            (Some(start), _) => start,
            (None, _) if replaces => return Err(Refusal::domain("Start datetime is required")),
            (None, Some(_)) => {
                return Err(Refusal::domain(
                    "Can't create time entry with end time only.",
                ));
            }
            (None, None) => now,
        };
        if let Some(end) = end {
            self.check_end(start, end)?;
        }
        Ok((start, end))
    }

    /// Refuses an end before its start, and more than 999 hours.
    pub(super) fn check_end(&self, start: i64, end: i64) -> Result<(), Refusal> {
        let backwards = end < start || (end == start && self.habits.zero_length == Door::Refuse);
        if backwards {
            return Err(Refusal::domain(format!(
                "Start datetime {} is greater than end datetime {}.",
                Iso(start),
                Iso(end)
            )));
        }
        if end - start > LONGEST_S {
            return Err(Refusal::domain(
                "Time entry cannot have duration more than 999 hours.",
            ));
        }
        Ok(())
    }

    fn description(&self, body: &EntryBody) -> Result<String, Refusal> {
        let text = body.description.clone().unwrap_or_default();
        if text.contains(['<', '>']) {
            return Err(Refusal::domain("Don't use < and > characters"));
        }
        if text.chars().count() > 3000 {
            return Err(Refusal::domain(
                "Description has to be at most 3000 characters long",
            ));
        }
        Ok(if self.habits.trims_text {
            text.trim().to_owned()
        } else {
            text
        })
    }

    fn project(&self, body: &EntryBody) -> Result<Option<Id>, Refusal> {
        let Some(text) = body.project() else {
            return Ok(None);
        };
        match text.parse() {
            Ok(id) if self.ws.projects.contains_key(&id) => Ok(Some(id)),
            _ => Err(Refusal::not_in("Project", "Workspace")),
        }
    }

    fn task(
        &self,
        body: &EntryBody,
        project: Option<Id>,
        old: Option<&Entry>,
    ) -> Result<Option<Id>, Refusal> {
        let Some(text) = body.task() else {
            return Ok(None);
        };
        let task = text.parse().ok().and_then(|id| self.ws.tasks.get(&id));
        let task = task
            .filter(|t| Some(t.project_id) == project)
            .ok_or_else(|| Refusal::not_in("Task", "Project"))?;
        let kept = old.is_some_and(|o| o.task == Some(task.id))
            && self.habits.done_task_kept_by_put == Door::Accept;
        if task.done && !kept {
            return Err(Refusal::domain(
                "Can't save, required fields are missing or archived.",
            ));
        }
        Ok(Some(task.id))
    }

    fn tags(&self, body: &EntryBody) -> Result<Option<Vec<Id>>, Refusal> {
        let Some(texts) = &body.tag_ids else {
            return Ok(None);
        };
        let mut tags = Vec::with_capacity(texts.len());
        for text in texts {
            let tag = text.parse().ok().and_then(|id| self.ws.tags.get(&id));
            let tag = tag.ok_or_else(|| Refusal::not_in("Tag", "Workspace"))?;
            if tag.archived && self.habits.archived_tag == Door::Refuse {
                return Err(Refusal::domain(
                    "You can not create entities for archived tag",
                ));
            }
            tags.push(tag.id);
        }
        Ok(Some(tags))
    }

    fn billable(&self, body: &EntryBody, project: Option<Id>, replaces: bool) -> bool {
        let settings = &self.ws.settings;
        let inherited = project
            .and_then(|id| self.ws.projects.get(&id))
            .map_or(settings.default_billable_projects, |p| p.billable);
        let overridden =
            settings.only_admins_can_change_billable_status && self.caller.role == Role::Member;
        if overridden {
            return inherited;
        }
        let inherits = self.habits.omitted_billable == OmittedBillable::Inherit && !replaces;
        body.billable.unwrap_or(inherits && inherited)
    }

    fn kind(&self, body: &EntryBody) -> Result<EntryKind, Refusal> {
        match body.kind.as_deref() {
            None | Some("REGULAR") => Ok(EntryKind::Regular),
            Some("BREAK") if self.ws.features.contains("BREAKS") => Ok(EntryKind::Break),
            Some("BREAK") => Err(Refusal::domain(
                "You dont have permission to create break time entry since break feature is not enabled.",
            )),
            Some(_) => Err(Refusal::new(
                400,
                3002,
                "You entered invalid value for field : [type]",
            )),
        }
    }

    /// Values sent, over the workspace's defaults: a replacement that leaves them out resets them.
    fn custom_fields(
        &self,
        sent: &[FieldBody],
        project: Option<Id>,
    ) -> Result<Vec<FieldValue>, Refusal> {
        if sent.len() > 50 {
            return Err(Refusal::domain("Too many custom fields"));
        }
        let fields = &self.ws.custom_fields;
        let mut values: Vec<FieldValue> = fields
            .values()
            .map(|f| FieldValue {
                custom_field_id: f.id,
                value: f.default_in(project).clone(),
            })
            .filter(|field| !field.value.is_null())
            .collect();
        for FieldBody {
            custom_field_id,
            value,
        } in sent
        {
            let field = custom_field_id.parse().ok().and_then(|id| fields.get(&id));
            let field = field.ok_or_else(|| Refusal::not_in("Custom field", "Workspace"))?;
            let value = match (field.kind, value) {
                // "5" comes back as 5.
                (FieldKind::Number, Value::String(text)) => {
                    serde_json::from_str(text).unwrap_or_else(|_| value.clone())
                }
                _ => value.clone(),
            };
            values.retain(|v| v.custom_field_id != field.id);
            values.push(FieldValue {
                custom_field_id: field.id,
                value,
            });
        }
        Ok(values)
    }

    /// Refuses what leaves a custom field empty that is required, where this Clockify looks at that.
    pub(super) fn fields_filled(
        &self,
        values: &[FieldValue],
        project: Option<Id>,
    ) -> Result<(), Refusal> {
        if self.habits.required_custom_field == Door::Accept {
            return Ok(());
        }
        let is_empty = |value: &Value| match value {
            Value::Null => true,
            Value::String(text) => text.trim().is_empty(),
            Value::Array(list) => list.is_empty(),
            _ => false,
        };
        let holds = |id| {
            let value = values.iter().find(|value| value.custom_field_id == id);
            value.is_some_and(|value| !is_empty(&value.value))
        };
        let fields = self.ws.custom_fields.values();
        let mut asked = fields.filter(|field| {
            let there = project.and_then(|id| field.in_projects.get(&id));
            let status = there.map_or(&field.status, |there| &there.status);
            field.required && status == "VISIBLE"
        });
        match asked.find(|field| !holds(field.id)) {
            Some(_) => Err(Refusal::domain(
                "Can't save, required fields are missing or archived.",
            )),
            None => Ok(()),
        }
    }

    /// Refuses what lacks a required field. Asked of completed entries only, never on start.
    pub(super) fn complete(
        &self,
        description: &str,
        project: Option<Id>,
        task: Option<Id>,
        tags: Option<&[Id]>,
    ) -> Result<(), Refusal> {
        let settings = &self.ws.settings;
        let dead_project = self.habits.archived_project_when_forced == Door::Refuse
            && project.is_some_and(|id| self.ws.projects.get(&id).is_some_and(|p| p.archived));
        let missing = if settings.force_projects && (project.is_none() || dead_project) {
            "Project"
        } else if settings.force_tasks && task.is_none() {
            "Task"
        } else if settings.force_tags && tags.is_none_or(<[Id]>::is_empty) {
            "Tag"
        } else if settings.force_description && description.trim().is_empty() {
            "Description"
        } else {
            return Ok(());
        };
        let thing = missing.to_lowercase();
        Err(Refusal::domain(format!(
            "Time entry couldn't be created. {missing} is either required field or given {thing} \
             is archived. Please change your input or update your workspace settings."
        )))
    }

    /// Refuses writes in the locked period; administrators are exempt.
    pub(super) fn unlocked(&self, start: i64, running: bool) -> Result<(), Refusal> {
        let exempt = self.caller.role == Role::Admin
            || (running && self.habits.locked_running == Door::Accept);
        match lock(self.ws) {
            Some(lock) if start < lock && !exempt => {
                Err(Refusal::new(403, 1003, "Can't edit locked time entry."))
            }
            _ => Ok(()),
        }
    }

    /// Refuses any change to an entry that is not one's own, approved, or locked.
    pub(super) fn may_change(&self, entry: &Entry) -> Result<(), Refusal> {
        if entry.user != self.caller.user && self.caller.role != Role::Admin {
            return Err(Refusal::access_denied());
        }
        if entry.approved {
            return Err(Refusal::new(403, 4005, "Can't edit approved time entry."));
        }
        self.unlocked(entry.start, entry.end.is_none())
    }

    /// Refuses an end where only the stopwatch may be used.
    pub(super) fn not_forced_to_stopwatch(&self) -> Result<(), Refusal> {
        if self.ws.settings.time_tracking_mode == "STOPWATCH_ONLY" {
            return Err(Refusal::new(
                403,
                4030,
                "Manual time tracking is disabled on this workspace.",
            ));
        }
        Ok(())
    }
}
