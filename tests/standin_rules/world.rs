//! A small world for one test: Ada at a held instant, asked in process.
//!
//! Never more than the front door: what a test wants to know, it asks as a client would.

use serde_json::Value;
use stint_tests::FarSide;
use stint_tests::clockify::{Clockify, Id, Request, Response, Role};

/// Friday 13 February 2026, 09:00 in London and 10:00 in Berlin.
pub(crate) const NOW: i64 = 1_770_973_200;
pub(crate) const BOB_KEY: &str = "key-of-bob";

pub(crate) struct World {
    pub(crate) far: FarSide,
    pub(crate) user: Id,
    pub(crate) ws: Id,
    key: String,
}

/// Status, Clockify's code, body.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) code: Option<u64>,
    pub(crate) body: Value,
    pub(crate) last_page: Option<String>,
}

impl From<Response> for Answer {
    fn from(response: Response) -> Self {
        let body = response.value();
        Self {
            status: response.status,
            code: body["code"].as_u64(),
            last_page: response.header("Last-Page").map(str::to_owned),
            body,
        }
    }
}

impl Answer {
    /// Status and code, which is all a client may decide by.
    pub(crate) fn verdict(&self) -> (u16, Option<u64>) {
        (self.status, self.code)
    }

    pub(crate) fn id(&self) -> Id {
        self.body["id"].as_str().unwrap().parse().unwrap()
    }

    pub(crate) fn ids(&self) -> Vec<Id> {
        let rows = self.body.as_array().unwrap().iter();
        rows.map(|row| row["id"].as_str().unwrap().parse().unwrap())
            .collect()
    }

    pub(crate) fn message(&self) -> &str {
        self.body["message"].as_str().unwrap()
    }
}

impl World {
    pub(crate) fn new() -> Self {
        Self::in_zone("Europe/Berlin")
    }

    pub(crate) fn in_zone(zone: &str) -> Self {
        let far = FarSide::furnished(NOW, zone);
        let (user, ws) = far.ada();
        Self {
            far,
            user,
            ws,
            key: FarSide::CLOCKIFY_KEY.into(),
        }
    }

    /// Adds Bob as a plain member of Ada's workspace and speaks with his key from now on.
    pub(crate) fn into_member(mut self) -> Self {
        let bob = self.clockify().add_user("Bob", BOB_KEY, "Europe/Berlin");
        let ws = self.ws;
        self.clockify().add_member(ws, bob, Role::Member);
        self.user = bob;
        self.key = BOB_KEY.into();
        self
    }

    /// Speaks with Ada's key again.
    pub(crate) fn into_ada(mut self) -> Self {
        self.user = self.far.ada().0;
        self.key = FarSide::CLOCKIFY_KEY.into();
        self
    }

    pub(crate) fn clockify(&mut self) -> &mut Clockify {
        &mut self.far.clockify
    }

    pub(crate) fn forces(&mut self, fields: Value) {
        let ws = self.ws;
        let edit = serde_json::json!({"do": "settings", "workspace": ws, "settings": fields});
        let edit = serde_json::from_value(edit).unwrap();
        self.clockify().web_edit(edit).unwrap();
    }

    /// A call on a path below `/api/v1`; `{ws}` and `{user}` are filled in.
    pub(crate) fn call(&mut self, method: &str, path: &str, body: Option<Value>) -> Answer {
        let path = path
            .replace("{ws}", &format!("workspaces/{}", self.ws))
            .replace("{user}", &self.user.to_string());
        let mut req = Request::new(method, &format!("/api/v1/{path}")).with_key(&self.key);
        if let Some(body) = body {
            req = req.with_json(&body);
        }
        self.clockify().handle(&req).into()
    }

    pub(crate) fn get(&mut self, path: &str) -> Answer {
        self.call("GET", path, None)
    }

    pub(crate) fn post(&mut self, path: &str, body: Value) -> Answer {
        self.call("POST", path, Some(body))
    }

    pub(crate) fn put(&mut self, path: &str, body: Value) -> Answer {
        self.call("PUT", path, Some(body))
    }

    pub(crate) fn patch(&mut self, path: &str, body: Value) -> Answer {
        self.call("PATCH", path, Some(body))
    }

    pub(crate) fn delete(&mut self, path: &str) -> Answer {
        self.call("DELETE", path, None)
    }

    /// Creates an entry, which has to succeed.
    pub(crate) fn create(&mut self, body: Value) -> Answer {
        let answer = self.post("{ws}/time-entries", body);
        assert_eq!(answer.status, 201, "{:?}", answer.body);
        answer
    }

    /// The entry as it now reads.
    pub(crate) fn entry(&mut self, id: Id) -> Value {
        self.get(&format!("{{ws}}/time-entries/{id}")).body
    }

    /// Id of something of the furnished catalog by kind and name.
    pub(crate) fn named(&mut self, kind: &str, name: &str) -> Id {
        let ws = self.ws;
        let ws = self.clockify().workspace(ws);
        let of = |mut all: Box<dyn Iterator<Item = (&Id, &String)> + '_>| {
            all.find(|(_, n)| *n == name).map(|(id, _)| *id).unwrap()
        };
        match kind {
            "project" => of(Box::new(ws.projects.iter().map(|(id, p)| (id, &p.name)))),
            "task" => of(Box::new(ws.tasks.iter().map(|(id, t)| (id, &t.name)))),
            "tag" => of(Box::new(ws.tags.iter().map(|(id, t)| (id, &t.name)))),
            "client" => of(Box::new(ws.clients.iter().map(|(id, c)| (id, &c.name)))),
            _ => unreachable!("the catalog has four kinds"),
        }
    }
}

/// Text of an instant so many seconds after [`NOW`].
pub(crate) fn at(offset_s: i64) -> String {
    let t = chrono::DateTime::from_timestamp(NOW + offset_s, 0).unwrap();
    t.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}
