//! What an HTTP answer means for the question that was asked: answered, refused or unknown.
//!
//! Judged by status, numeric code and question, never by a text: texts change and echo what was sent.
//! The classes are those of Clockify's error body `{"message", "code"}`, where `code` is a number; an answer
//! made by Maton's gateway has none.

use serde_json::Value;
use stint_core::at::At;
use stint_core::id::{Kind, RemoteId};
use stint_core::planted::{self, Bug};
use stint_core::problem::{Blocked, Reason};
use stint_core::sync::ask::{Answer, Lost, Outcome, Refusal, Request, Seen};

use super::http::Heard;
use super::route::project_of;
use super::wire::{self, Json, Unreadable};

/// The most characters of a server's message that are passed on.
const SAID_MAX: usize = 500;

/// Who answers when nothing says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Via {
    /// Clockify itself.
    Clockify,
    /// Maton's gateway, which answers for itself now and then.
    Gateway,
}

/// The outcome of a request that got a whole answer.
pub(super) fn outcome(request: &Request, via: Via, heard: Heard) -> Outcome {
    match heard.status {
        200..=299 => answered(request, heard),
        // Clockify redirects nothing; a network's sign-in page does.
        300..=399 => Outcome::Unknown(Lost::NotClockify),
        400..=499 => not_answered(request, via, heard),
        500..=599 => match heard.retry_after {
            Some(seconds) if heard.status == 503 && !request.writes() => wait(Some(seconds)),
            _ => Outcome::Unknown(Lost::Server(heard.status)),
        },
        _ => Outcome::Unknown(Lost::Garbled),
    }
}

fn answered(request: &Request, heard: Heard) -> Outcome {
    if heard.html || starts_like_a_page(&heard.body) {
        return Outcome::Unknown(Lost::NotClockify);
    }
    let blank = heard.body.iter().all(u8::is_ascii_whitespace);
    let json = match serde_json::from_slice(&heard.body) {
        Ok(json) => json,
        // A deletion is answered by 204 and nothing, or by 200 and what was deleted.
        Err(_) if blank => Json::Null,
        Err(_) => return Outcome::Unknown(Lost::Garbled),
    };
    match answer(request, json, heard.last_page, heard.now) {
        Ok(answer) => Outcome::Answered(answer),
        Err(Unreadable) => Outcome::Unknown(Lost::Garbled),
    }
}

fn answer(
    request: &Request,
    json: Json<'_>,
    last: Option<bool>,
    now: Option<At>,
) -> Result<Answer, Unreadable> {
    let workspace = |row| wire::workspace(row, now);
    match request {
        Request::Me => wire::person(json).map(Answer::Me),
        Request::Workspaces => Ok(Answer::Workspaces(each(json, workspace)?.0)),
        Request::Rules => Ok(Answer::Rules(workspace(json)?.rules)),
        Request::CustomFields => Ok(Answer::CustomFields(each(json, wire::custom_field)?.0)),
        Request::Catalog {
            kind: Kind::Project,
            ..
        } => projects(json, last),
        Request::Catalog { kind, project, .. } => page(json, last, *kind, project.as_ref()),
        Request::Running => {
            let mut answer = page(json, last, Kind::Entry, None)?;
            // A server that does not know the filter shows finished entries too.
            if let Answer::Page { items, .. } = &mut answer {
                items.retain(|seen| seen.item.entry().is_some_and(|e| e.span.is_running()));
            }
            Ok(answer)
        }
        Request::Entries { .. } | Request::Between { .. } => page(json, last, Kind::Entry, None),
        Request::Read { kind, id, project } => {
            one(wire::thing(*kind, json, project.as_ref())?, Some(id))
        }
        Request::Create(item) => one(wire::echo(json, item, project_of(item))?, None),
        Request::Update { id, body } => one(wire::echo(json, body, project_of(body))?, Some(id)),
        Request::Delete { id, .. } => deleted(&json, id),
        Request::StopRunning { .. } | Request::CreateFor { .. } => {
            one(wire::thing(Kind::Entry, json, None)?, None)
        }
        Request::CreateWorkspace { .. } => workspace(json).map(Answer::Workspace),
        Request::Members { .. } => Ok(Answer::Members(each(json, wire::person)?.0)),
    }
}

/// The thing that came, if it is the one that was asked for.
fn one(seen: Seen, asked: Option<&RemoteId>) -> Result<Answer, Unreadable> {
    if asked.is_some_and(|id| *id != seen.id) {
        return Err(Unreadable);
    }
    Ok(Answer::One(Box::new(seen)))
}

/// Nothing, or the thing that was deleted; any other JSON is somebody else's and proves no deletion.
fn deleted(json: &Json<'_>, asked: &RemoteId) -> Result<Answer, Unreadable> {
    let named = json.as_object().and_then(|thing| thing.get("id")?.as_str());
    if json.is_null() || named == Some(&*asked.0) {
        Ok(Answer::Deleted)
    } else {
        Err(Unreadable)
    }
}

fn page(
    json: Json<'_>,
    last: Option<bool>,
    kind: Kind,
    project: Option<&RemoteId>,
) -> Result<Answer, Unreadable> {
    let (items, rows) = each(json, |row| wire::thing(kind, row, project))?;
    Ok(Answer::Page {
        items,
        last,
        rows,
        with_tasks: false,
    })
}

/// A page of projects, with the tasks they brought along behind them.
fn projects(json: Json<'_>, last: Option<bool>) -> Result<Answer, Unreadable> {
    let mut tasks = Vec::new();
    let mut with_tasks = true;
    let (mut items, rows) = each(json, |mut row| {
        let brought = wire::take_tasks(&mut row);
        let project = wire::thing(Kind::Project, row, None)?;
        match brought {
            Some(brought) => tasks.push((project.id.clone(), brought)),
            None => with_tasks = false,
        }
        Ok(project)
    })?;
    for (project, brought) in tasks {
        let (brought, _) = each(brought, |row| wire::thing(Kind::Task, row, Some(&project)))?;
        items.extend(brought);
    }
    Ok(Answer::Page {
        items,
        last,
        rows,
        with_tasks,
    })
}

/// Reads the rows of a list, and how many there were. One that cannot be read is left out: it must not hide
/// the others. It cannot be taken for deleted either, since that takes a look at the row itself.
fn each<'a, T>(
    json: Json<'a>,
    mut read: impl FnMut(Json<'a>) -> Result<T, Unreadable>,
) -> Result<(Vec<T>, u32), Unreadable> {
    let Json::Array(list) = json else {
        return Err(Unreadable);
    };
    let rows = u32::try_from(list.len()).map_err(|_| Unreadable)?;
    let items: Vec<T> = list.into_iter().filter_map(|row| read(row).ok()).collect();
    let skipped = rows as usize - items.len();
    if skipped > 0 {
        tracing::warn!(skipped, rows, "rows that cannot be read were left out");
    }
    Ok((items, rows))
}

fn not_answered(request: &Request, via: Via, heard: Heard) -> Outcome {
    let said = Said::of(&heard);
    match heard.status {
        429 => {
            return wait(
                heard
                    .retry_after
                    .filter(|_| !planted::is(Bug::RetryAfterIgnored)),
            );
        }
        408 => return Outcome::Unknown(Lost::Server(408)),
        400 if said.code == Some(501) && planted::is(Bug::GoneIsTransient) => {
            return Outcome::Unknown(Lost::Server(400));
        }
        401 => {}
        // A proxy wants its own password, or shows a page of its own in place of Clockify's JSON.
        407 => return Outcome::Unknown(Lost::NotClockify),
        _ if heard.html || starts_like_a_page(&heard.body) => {
            return Outcome::Unknown(Lost::NotClockify);
        }
        _ => {}
    }
    Outcome::Refused(refusal(request, via, heard.status, said))
}

/// Why a 4xx refused. The codes of the accounts come first, as several statuses carry them.
fn refusal(request: &Request, via: Via, status: u16, said: Said) -> Refusal {
    let Said { code, text } = said;
    let rule = |reason| Refusal::Rule {
        reason,
        said: text.clone(),
    };
    match (status, code) {
        (_, Some(4019)) => blocked(Blocked::Unverified, text),
        (_, Some(1013)) => blocked(Blocked::SecondFactor, text),
        (406, _) | (_, Some(406)) => blocked(Blocked::Banned, text),
        // 1000, 4003, 4017 and 4023 are Clockify's; without a code it is the gateway that does not know the key.
        (401, _) => Refusal::Key,
        (402, _) | (400 | 403, Some(4033)) => rule(Reason::PlanLimit),
        (400 | 403, Some(1003)) => rule(Reason::Locked),
        (400 | 403, Some(4005)) => rule(Reason::Approved),
        (400 | 403, Some(4030)) => rule(Reason::StopwatchOnly),
        (403, _) => rule(Reason::Forbidden),
        // The gateway has no connection, or none of the name that was asked for.
        (400, None) if via == Via::Gateway => Refusal::NoConnection,
        // Clockify's own 404 has a code, or no body at all.
        (404, None) if via == Via::Gateway && text.is_some() => Refusal::NoConnection,
        // 501 is every rule of Clockify's, "doesn't belong to" among them: that is how a deleted id reads.
        (400, Some(501)) if looks_for_an_id(request) => Refusal::Absent { said: text },
        (404, Some(404)) if matches!(request, Request::StopRunning { .. }) => Refusal::NothingRuns,
        // 3000 is a path that does not exist: a mistake of Stint's, not a thing that is gone.
        (404, Some(3000)) => rule(Reason::Validation),
        (404, _) => Refusal::Absent { said: text },
        // 400/3000 to 3002, 405, 409, 422 and whatever else a 4xx may be: not done, and no use in repeating.
        (_, _) => rule(Reason::Validation),
    }
}

fn blocked(why: Blocked, text: Option<String>) -> Refusal {
    Refusal::Blocked {
        why,
        said: text.unwrap_or_default(),
    }
}

/// Whether 400/501 can only mean that the thing in the path is gone. A PUT or POST may be refused by the same
/// code for what it holds, so there it proves nothing; the machine reads before it writes.
fn looks_for_an_id(request: &Request) -> bool {
    match request {
        Request::Read { .. } | Request::Delete { .. } => true,
        Request::Catalog { project, .. } => project.is_some(),
        Request::Me
        | Request::Workspaces
        | Request::Rules
        | Request::CustomFields
        | Request::Running
        | Request::Entries { .. }
        | Request::Between { .. }
        | Request::Create(_)
        | Request::Update { .. }
        | Request::StopRunning { .. }
        | Request::CreateWorkspace { .. }
        | Request::Members { .. }
        | Request::CreateFor { .. } => false,
    }
}

fn wait(seconds: Option<u64>) -> Outcome {
    Outcome::Refused(Refusal::Wait { seconds })
}

fn starts_like_a_page(body: &[u8]) -> bool {
    body.trim_ascii_start().starts_with(b"<")
}

/// The code and the message of a refusal.
pub(super) struct Said {
    pub(super) code: Option<u64>,
    pub(super) text: Option<String>,
}

impl Said {
    /// Reads Clockify's error body, and leniently whatever else may stand in its place.
    pub(super) fn of(heard: &Heard) -> Said {
        let Ok(json) = serde_json::from_slice::<Value>(&heard.body) else {
            let plain = std::str::from_utf8(&heard.body).ok().and_then(trimmed);
            return Said {
                code: None,
                text: plain.filter(|_| !heard.html),
            };
        };
        let code = match json.get("code") {
            Some(Value::Number(code)) => code.as_u64(),
            Some(Value::String(code)) => code.parse().ok(),
            _ => None,
        };
        let text = ["message", "error", "detail"]
            .into_iter()
            .find_map(|key| text_of(json.get(key)?));
        Said { code, text }
    }
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::Object(map) => trimmed(map.get("message")?.as_str()?),
        other => trimmed(other.as_str()?),
    }
}

fn trimmed(text: &str) -> Option<String> {
    let text: String = text.trim().chars().take(SAID_MAX).collect();
    Some(text).filter(|text| !text.is_empty())
}
