//! What entries are filed under: projects, clients, tags, tasks, custom fields.
//!
//! Never touches time entries, except to take a deleted thing out of them.

mod clients;
mod custom_fields;
mod projects;
mod tags;
mod tasks;

pub use clients::Client;
pub use custom_fields::{CustomField, FieldKind, ProjectDefault};
pub use projects::Project;
pub(crate) use projects::ProjectRow;
pub use tags::Tag;
pub use tasks::Task;
pub(crate) use tasks::TaskRow;

use super::Caller;
use super::wire::Refusal;
use super::workspaces::{Role, WorkspaceSettings};

/// Refuses a name that is too short, too long, or already taken, archived holders included.
fn check_name<'a>(
    kind: &str,
    name: &str,
    allowed: std::ops::RangeInclusive<usize>,
    taken: impl Iterator<Item = &'a str>,
) -> Result<(), Refusal> {
    if !allowed.contains(&name.chars().count()) {
        return Err(Refusal::domain(format!(
            "{kind} name has to be between {} and {} characters long",
            allowed.start(),
            allowed.end()
        )));
    }
    for other in taken {
        if other == name {
            return Err(Refusal::domain(format!(
                "{kind} with name '{name}' already exists"
            )));
        }
    }
    Ok(())
}

/// Refuses members where only administrators may create.
/// Refuses who may not make things of this kind, by either generation of the setting.
fn check_creator(
    caller: &Caller,
    settings: &WorkspaceSettings,
    only_admins: bool,
    who_can: &str,
) -> Result<(), Refusal> {
    let allowed = match settings.entity_creation(who_can) {
        "ADMINS" => caller.role == Role::Admin,
        "ADMINS_AND_PROJECT_MANAGERS" => caller.role != Role::Member,
        _ => true,
    };
    if !allowed || (only_admins && caller.role == Role::Member) {
        return Err(Refusal::access_denied());
    }
    Ok(())
}
