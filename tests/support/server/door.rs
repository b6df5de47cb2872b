//! The door for tests in other processes; its words are the page below, which it also serves.
//!
//! Never decides an answer of Clockify's or Maton's: it only calls what their own methods do.
//!
#![doc = include_str!("door.md")]

use std::sync::atomic::Ordering;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::acts::{ConnectionAct, MatonAct};
use super::{Shared, real_clock};
use crate::FarSide;
use crate::clockify::{Faults, Id, Request, Response, Rule, WebEdit};
use crate::maton::Maton;

/// Every word of the door, as a page for people.
pub const WORDS: &str = include_str!("door.md");

pub(super) const PREFIX: &str = "/__stand-in";

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany<T> {
    Many(Vec<T>),
    One(T),
}

impl<T> OneOrMany<T> {
    fn into_vec(self) -> Vec<T> {
        match self {
            Self::Many(all) => all,
            Self::One(one) => vec![one],
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Network {
    up: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Clock {
    At(i64),
    Advance(i64),
    Real(bool),
}

fn read<T: DeserializeOwned>(req: &Request) -> Result<T, String> {
    serde_json::from_slice(&req.body).map_err(|e| e.to_string())
}

fn read_many<T: DeserializeOwned>(req: &Request) -> Result<Vec<T>, String> {
    // Parsed by hand: an untagged enum alone would swallow the reason.
    let body: Value = read(req)?;
    match serde_json::from_value(body.clone()) {
        Ok(OneOrMany::<T>::Many(all)) => Ok(all),
        Ok(one @ OneOrMany::One(_)) => Ok(one.into_vec()),
        Err(vague) if body.is_array() => Err(vague.to_string()),
        Err(_) => Err(serde_json::from_value::<T>(body)
            .err()
            .map_or_else(String::new, |e| e.to_string())),
    }
}

pub(super) fn answer(shared: &Shared, req: &Request) -> Response {
    let call = req.path.strip_prefix(PREFIX).unwrap_or_default();
    let call = call.trim_start_matches('/');
    if (req.method.as_str(), call) == ("GET", "") {
        let text = ("Content-Type".into(), "text/plain; charset=utf-8".into());
        return Response {
            status: 200,
            headers: vec![text],
            body: WORDS.into(),
        };
    }
    match carry_out(shared, req, call) {
        Ok(body) => Response::json(200, &body),
        Err(why) => Response::json(400, &json!({"message": why})),
    }
}

fn carry_out(shared: &Shared, req: &Request, call: &str) -> Result<Value, String> {
    // Neither of these may wait for the far side, nor set its clock.
    match (req.method.as_str(), call) {
        ("POST", "network") => {
            shared.network_up.send_replace(read::<Network>(req)?.up);
            return Ok(json!({}));
        }
        ("POST", "clock") => return set_clock(shared, read(req)?),
        _ => {}
    }
    let far = &mut *shared.lock();
    match (req.method.as_str(), call) {
        (method, "faults") => faults(&mut far.clockify.faults, method, req),
        (method, "control-faults") => faults(&mut far.maton.control_faults, method, req),
        ("POST", "web") => {
            let edits = read_many::<WebEdit>(req)?.into_iter();
            let ids = edits.map(|edit| Ok(json!(far.clockify.web_edit(edit)?)));
            ids.collect::<Result<Vec<_>, String>>().map(Value::Array)
        }
        ("GET", "entries") => entries(far, req),
        ("GET", "catalog") => catalog(far, req),
        ("GET", "log") => to_value(far.clockify.log.lines()),
        ("DELETE", "log") => {
            far.clockify.log.clear();
            Ok(json!({}))
        }
        ("GET", "habits") => habits(far),
        ("POST", "habits") => set_habits(far, &read(req)?),
        ("GET", "connections") => connections(&far.maton),
        ("POST", "connections") => {
            let acts = read_many::<ConnectionAct>(req)?.into_iter();
            acts.map(|act| act.carry_out(far)).collect()
        }
        ("POST", "maton") => read::<MatonAct>(req)?.carry_out(&mut far.maton),
        ("GET", "people") => Ok(people(far)),
        _ => Err(format!("no such call: {} {call}", req.method)),
    }
}

fn faults(script: &mut Faults, method: &str, req: &Request) -> Result<Value, String> {
    match method {
        "GET" => {
            let left = script.pending().iter();
            return Ok(left.map(|rule| json!(format!("{rule:?}"))).collect());
        }
        "POST" => {
            for rule in read_many::<Rule>(req)? {
                script.add(rule);
            }
        }
        "DELETE" => script.clear(),
        _ => return Err("faults are listed, added or forgotten".into()),
    }
    Ok(json!({}))
}

fn set_clock(shared: &Shared, clock: Clock) -> Result<Value, String> {
    shared
        .real_time
        .store(matches!(clock, Clock::Real(true)), Ordering::Relaxed);
    let clockify = &mut shared.lock().clockify;
    match clock {
        Clock::At(at) => clockify.set_clock(at),
        Clock::Advance(seconds) => clockify.advance(seconds),
        Clock::Real(true) => clockify.set_clock(real_clock()),
        Clock::Real(false) => {}
    }
    Ok(json!({"clock": clockify.clock()}))
}

fn to_value(value: impl serde::Serialize) -> Result<Value, String> {
    serde_json::to_value(value).map_err(|e| e.to_string())
}

fn id_param(req: &Request, name: &str) -> Result<Option<Id>, String> {
    match req.param(name).map(str::parse) {
        None => Ok(None),
        Some(Ok(id)) => Ok(Some(id)),
        Some(Err(())) => Err(format!("{name} is 24 hex digits")),
    }
}

fn entries(far: &FarSide, req: &Request) -> Result<Value, String> {
    let user = id_param(req, "user")?;
    to_value(far.clockify.dump_entries(user))
}

fn catalog(far: &FarSide, req: &Request) -> Result<Value, String> {
    let workspace = id_param(req, "workspace")?.unwrap_or(far.ada().1);
    let mut all = far.clockify.workspaces();
    let ws = all.find(|ws| ws.id == workspace);
    ws.map(|ws| ws.dump_catalog())
        .ok_or_else(|| "no such workspace".into())
}

fn habits(far: &FarSide) -> Result<Value, String> {
    Ok(json!({
        "clockify": to_value(&far.clockify.habits)?,
        "maton": to_value(&far.maton.habits)?,
    }))
}

fn set_habits(far: &mut FarSide, patch: &Value) -> Result<Value, String> {
    let mut all = habits(far)?;
    for (side, switches) in patch.as_object().ok_or("habits are an object")? {
        for (name, value) in switches.as_object().ok_or("habits are objects")? {
            all[side.as_str()][name.as_str()] = value.clone();
        }
    }
    far.clockify.habits =
        serde_json::from_value(all["clockify"].clone()).map_err(|e| e.to_string())?;
    far.maton.habits = serde_json::from_value(all["maton"].clone()).map_err(|e| e.to_string())?;
    Ok(all)
}

fn connections(maton: &Maton) -> Result<Value, String> {
    let rows = maton.connections().iter().map(|connection| {
        let mut row = to_value(connection)?;
        row["page"] = json!(maton.page_url(&connection.id));
        Ok(row)
    });
    rows.collect()
}

fn people(far: &FarSide) -> Value {
    let users = far.clockify.users().map(|u| {
        json!({
            "id": u.id, "name": u.name, "email": u.email, "status": u.status,
            "activeWorkspace": u.active_workspace, "readOnly": u.read_only,
        })
    });
    let workspaces = far.clockify.workspaces().map(|ws| {
        json!({
            "id": ws.id, "name": ws.name, "members": ws.members,
            "subdomain": ws.subdomain, "banned": ws.banned,
        })
    });
    json!({
        "users": users.collect::<Vec<_>>(),
        "workspaces": workspaces.collect::<Vec<_>>(),
    })
}
