//! People and workspaces.
//!
//! Never keeps more of a person than tells accounts apart.

use chrono::Weekday;
use chrono_tz::Tz;
use serde_json::Map;
use stint_core::at::At;
use stint_core::report::{Rounding, Toward};
use stint_core::rules::{Makers, MovingLock, Rules};
use stint_core::sync::ask::{Person, WorkspaceSeen};

use super::{Json, Read, Row, Unreadable, bytes, set};

/// Reads a user. Members that never set up their profile have no settings.
pub(in crate::clockify) fn person(row: Json<'_>) -> Read<Person> {
    let mut row = Row::of(row)?;
    let active = row.opt_id("activeWorkspace")?;
    let usual = row.opt_id("defaultWorkspace")?;
    let zone = match row.row("settings")? {
        Some(mut settings) => settings.text("timeZone")?.into_owned(),
        None => String::new(),
    };
    Ok(Person {
        id: row.id()?,
        name: row.text("name")?.into_owned(),
        email: row.text("email")?.into_owned(),
        zone: (!zone.is_empty()).then_some(zone),
        active: active.or(usual),
    })
}

/// Reads a workspace with what it demands. A lock that moves on by itself is read as where it is `now`.
pub(in crate::clockify) fn workspace(row: Json<'_>, now: Option<At>) -> Read<WorkspaceSeen> {
    let mut row = Row::of(row)?;
    Ok(WorkspaceSeen {
        id: row.id()?,
        name: row.text("name")?.into_owned(),
        rules: match row.row("workspaceSettings")? {
            Some(settings) => rules(settings, now)?,
            None => Rules::default(),
        },
    })
}

fn rules(mut settings: Row<'_>, now: Option<At>) -> Read<Rules> {
    let moving = now.and_then(|now| moving_lock(&mut settings, now));
    let fixed = settings.at("lockTimeEntries").unwrap_or_default();
    // Two generations of the same settings; where both are there, the stricter one is told.
    let mut newer = settings.row("entityCreationPermissions").ok().flatten();
    let mut makers = |old: &str, new: &str| -> Read<Makers> {
        let admins = settings.flag(old)?.then_some(Makers::Admins);
        let newer = newer.as_mut().and_then(|newer| makers(newer, new));
        Ok(admins.max(newer).unwrap_or_default())
    };
    let projects_by = makers("onlyAdminsCreateProject", "whoCanCreateProjectsAndClients")?;
    let tags_by = makers("onlyAdminsCreateTag", "whoCanCreateTags")?;
    let tasks_by = makers("onlyAdminsCreateTask", "whoCanCreateTasks")?;
    Ok(Rules {
        needs_project: settings.flag("forceProjects")?,
        needs_task: settings.flag("forceTasks")?,
        needs_tag: settings.flag("forceTags")?,
        needs_description: settings.flag("forceDescription")?,
        locked_before: fixed.max(moving),
        stopwatch_only: settings.text("timeTrackingMode")? == "STOPWATCH_ONLY",
        billable_by_admins: settings.flag("onlyAdminsCanChangeBillableStatus")?,
        billable_projects: settings.flag("defaultBillableProjects")?,
        public_projects: settings.flag("isProjectPublicByDefault")?,
        projects_by,
        tags_by,
        tasks_by,
        rounding: settings
            .flag("timeRoundingInReports")?
            .then(|| rounding(&mut settings))
            .flatten(),
    })
}

/// How reports round; `None` where that cannot be read, which is no reason to read nothing.
fn rounding(settings: &mut Row<'_>) -> Option<Rounding> {
    let mut round = settings.row("round").ok()??;
    // A number in a text.
    let minutes = match round.take("minutes")? {
        Json::Str(text) => text.trim().parse().ok()?,
        other => u32::try_from(other.as_u64()?).ok()?,
    };
    let way = match round.text("round").ok()?.to_lowercase() {
        up if up.contains("up") => Toward::Up,
        down if down.contains("down") => Toward::Down,
        _ => Toward::Nearest,
    };
    (1..=24 * 60)
        .contains(&minutes)
        .then_some(Rounding { minutes, way })
}

/// Who may make something; `None` where nothing is said. What cannot be read is no reason to read nothing.
fn makers(permissions: &mut Row<'_>, key: &str) -> Option<Makers> {
    match permissions.text(key) {
        Ok(word) => match &*word {
            "" => None,
            "EVERYONE" => Some(Makers::Everyone),
            "ADMINS" => Some(Makers::Admins),
            "ADMINS_AND_PROJECT_MANAGERS" => Some(Makers::Managers),
            _ => Some(Makers::Some),
        },
        Err(Unreadable) => Some(Makers::Some),
    }
}

/// Where the automatic lock stands; `None` for one that cannot be read, which is no reason to read nothing.
fn moving_lock(settings: &mut Row<'_>, now: At) -> Option<At> {
    let zone = settings.text("lockTimeZone").ok()?;
    let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
    let mut lock = settings.row("automaticLock").ok()??;
    let mut day = |key: &str| lock.text(key).ok()?.parse::<Weekday>().ok();
    let (on, first) = (day("changeDay"), day("firstDay"));
    let mut number = |key: &str| lock.take(key)?.as_u64().and_then(|n| u32::try_from(n).ok());
    let (of_month, many) = (number("dayOfMonth"), number("olderThanValue"));
    let period = lock.text("olderThanPeriod").ok()?.into_owned();
    let moving = match (&*lock.text("type").ok()?, &*period) {
        ("WEEKLY", _) => MovingLock::Weekly {
            on: on?,
            first: first?,
        },
        ("MONTHLY", _) => MovingLock::Monthly { on: of_month? },
        ("OLDER_THAN", "DAYS") => MovingLock::Days(many?),
        ("OLDER_THAN", "WEEKS") => MovingLock::Days(many?.checked_mul(7)?),
        ("OLDER_THAN", "MONTHS") => MovingLock::Months(many?),
        _ => return None,
    };
    moving.locked_before(now, zone)
}

/// The body that makes a workspace.
pub(in crate::clockify) fn workspace_body(name: &str) -> Vec<u8> {
    let mut body = Map::new();
    set(&mut body, "name", name);
    bytes(body)
}
